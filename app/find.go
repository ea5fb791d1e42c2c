package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"secondlook/domain"
)

// A Found is a program, a record or a place in the window that a search has found.
type Found struct {
	Table  string    // "programs", the kind of record, such as "exams", or "topics" for a place
	Kind   string    // the same in words
	Key    string    // of a program
	ID     domain.ID // of a record
	Title  string
	Second string // what tells it from others of its title
	Spot   Spot   // where it can be seen
	score  int    // the better the higher
}

// A finding is something that can be found, with its folded texts.
type finding struct {
	Found
	title, text string // title is "" for one that goes by the name of its program
}

// Find returns the programs, records and places that hold every word of a text,
// the best first and at most as many as asked for. A word that begins a word of
// the title counts most; the user's own records come before programs that fit
// as well, and those that go by the name of a program after it. Without a text
// nothing is found.
func (a *App) Find(ctx context.Context, text string, most int) ([]Found, error) {
	words := strings.Fields(Fold(text))
	if len(words) == 0 {
		return nil, nil
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	own, err := a.findings(ctx)
	if err != nil {
		return nil, err
	}
	var out []Found
	for i := range own {
		if n, ok := suits(words, own[i].title, own[i].text); ok {
			f := own[i].Found
			if f.score = n; own[i].title != "" { // not by the name of its program
				f.score++
			}
			out = append(out, f)
		}
	}
	kind := a.say("find.kind.programs")
	for i := range programs {
		p := &programs[i]
		if n, ok := suits(words, "", a.folds[p]); ok {
			if strings.HasPrefix(a.folds[p], words[0]) {
				n++
			}
			out = append(out, Found{
				Table: "programs", Kind: kind, Key: p.Key, score: n, Title: p.Name, Second: p.Specialty + " · " + Place(p), Spot: Spot{Page: pagePrograms, Item: p.Key},
			})
		}
	}
	slices.SortStableFunc(out, func(x, y Found) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.Title, y.Title), -cmp.Compare(x.Key, y.Key))
	})
	return out[:min(len(out), most)], nil
}

// suits reports whether a folded text holds every word, and how well: each word
// that begins the title counts two, each that begins a word of it one.
func suits(words []string, title, text string) (score int, ok bool) {
	for _, w := range words {
		switch i := strings.Index(text, w); {
		case i < 0:
			return 0, false
		case title != "" && strings.HasPrefix(title, w):
			score += 2
		case i == 0 || text[i-1] == ' ' || strings.Contains(text[i:], " "+w):
			score++
		}
	}
	return score, true
}

// findings are the records and the places of the window, kept until the records
// change.
func (a *App) findings(ctx context.Context) ([]finding, error) {
	if a.found != nil {
		return a.found, nil
	}
	p, err := a.Profile(ctx)
	if err != nil {
		return nil, err
	}
	f := &gatherer{app: a, names: make(map[string]string, len(a.programs))}
	for i := range a.programs {
		f.names[a.programs[i].Key] = a.programs[i].Name
	}
	f.topics()
	f.profile(&p)
	f.season(&p)
	f.yearly(&p)
	f.prepared(&p)
	a.found = f.out
	return a.found, nil
}

// topics are places that people look for by a word of the field rather than by
// the name of a page.
var topics = []struct {
	key  string
	spot Spot
}{
	{"certificate", Spot{Page: pageProfile, Tab: tablePapers}}, {"oet", Spot{Page: pageProfile, Tab: "english_tests"}},
	{"visa", Spot{Page: pageProfile, Tab: "applicants"}}, {"wishes", Spot{Page: pageProfile, Tab: "applicants"}},
	{"step3", Spot{Page: pageProfile, Tab: "exams"}}, {"nrmp", Spot{Page: pageApplications}}, {"fees", Spot{Page: pageApplications}},
	{"soap", Spot{Page: pageSOAP}}, {"deadlines", Spot{Page: pageToday, Tab: "agenda"}},
}

// tablePapers is the tab of documents, the English test and the last safe days.
const tablePapers = "documents"

// A gatherer gathers what can be found.
type gatherer struct {
	app   *App
	names map[string]string // of programs
	out   []finding
}

// topics adds the places.
func (f *gatherer) topics() {
	kind := f.app.say("find.kind.topics")
	for _, t := range topics {
		title, also := f.app.say("find.topic."+t.key), f.app.say("find.topic."+t.key+".also")
		f.put(Found{Table: "topics", Kind: kind, Title: title, Second: also, Spot: t.spot})
	}
}

// add adds a record of a table.
func (f *gatherer) add(table string, id domain.ID, title, second string) {
	f.put(Found{Table: table, Kind: f.app.say("history.kind." + table), ID: id, Title: title, Second: second, Spot: recordSpot(table, id)})
}

// about adds a record that goes by the name of a program and is seen at a place.
func (f *gatherer) about(table string, id domain.ID, program, second string, at Spot) {
	f.put(Found{Table: table, Kind: f.app.say("history.kind." + table), ID: id, Title: cmp.Or(f.names[program], program), Second: second, Spot: at})
	f.out[len(f.out)-1].title = ""
}

// put adds something with its folded texts.
func (f *gatherer) put(x Found) {
	title := Fold(x.Title)
	f.out = append(f.out, finding{x, title, title + " " + Fold(x.Second+" "+x.Kind)})
}
