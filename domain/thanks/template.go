package thanks

import (
	"regexp"
	"slices"
	"strings"

	"secondlook/domain"
)

// A Filled message is its paragraphs, each of sentences with their facts in them,
// and what the records do not say: nothing is ever made up for it.
type Filled struct {
	Paragraphs [][]domain.Message
	Empty      []domain.Message // the slots to fill by hand, each once
}

// slot is what stands in brackets on one line.
var slot = regexp.MustCompile(`\[([^\[\]\n]*\pL[^\[\]\n]*)\]`)

// Slots lists what a text still has in brackets to be filled in by hand, each once.
func Slots(text string) (out []string) {
	for _, m := range slot.FindAllStringSubmatch(text, -1) {
		if name := strings.TrimSpace(m[1]); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// Has reports whether there is a template for messages of a kind.
func Has(kind domain.CorrespondenceKind) bool {
	return kind == domain.ThankYou || kind == domain.LetterOfIntent || kind == domain.UpdateLetter
}

// Fill fills the template of a message from the records. name is that of the
// program, news are the facts that are newer than the application.
func Fill(x domain.Correspondence, p domain.Profile, name string, news []domain.Message) Filled {
	f := &filler{x: x, p: p, name: name}
	if !Has(x.Kind) {
		return f.out
	}
	f.say("dear", f.or(x.Person, "person"))
	switch x.Kind {
	case domain.ThankYou:
		f.say("thank", f.or(f.met(), "day"), f.or(name, "program"))
		f.more("thank.talked", f.slot("talked"))
		f.say("thank.fits", f.slot("fits"))
	case domain.LetterOfIntent:
		f.say("intent", f.or(f.met(), "day"), f.or(name, "program"))
		if x.First {
			f.say("intent.first", f.or(name, "program"))
		} else {
			f.say("intent.interest", f.or(name, "program"))
		}
		f.more("intent.why", f.slot("why"))
	case domain.UpdateLetter:
		f.say("update", f.or(name, "program"))
		for _, m := range news {
			f.more("update.news", m)
		}
		if len(news) == 0 {
			f.more("update.news", f.slot("news"))
		}
		f.say("update.close", f.slot("fits"))
	}
	f.say("regards", f.or(p.Applicant.Name, "name"))
	return f.out
}

// A filler fills a template.
type filler struct {
	x    domain.Correspondence
	p    domain.Profile
	name string
	out  Filled
}

// say begins a paragraph.
func (f *filler) say(key string, args ...any) {
	f.out.Paragraphs = append(f.out.Paragraphs, []domain.Message{domain.Msg("thanks.text."+key, args...)})
}

// more adds a sentence to the last paragraph.
func (f *filler) more(key string, args ...any) {
	last := len(f.out.Paragraphs) - 1
	f.out.Paragraphs[last] = append(f.out.Paragraphs[last], domain.Msg("thanks.text."+key, args...))
}

// slot is a place for what no record tells.
func (f *filler) slot(key string) domain.Message {
	name := domain.Msg("thanks.slot." + key)
	if !slices.ContainsFunc(f.out.Empty, func(m domain.Message) bool { return m.Key == name.Key }) {
		f.out.Empty = append(f.out.Empty, name)
	}
	return domain.Msg("thanks.empty", name)
}

// or is what a record tells, or a slot for it.
func (f *filler) or(text, key string) any {
	if text == "" {
		return f.slot(key)
	}
	return text
}

// met is the day of the last interview with the program that is done: with the
// person, if he is named there, else with anybody. It is written as letters in
// English do; "" when there was none.
func (f *filler) met() string {
	var last, with domain.At
	for _, i := range f.p.Interviews {
		if i.Program != f.x.Program || i.Season != f.x.Season || !i.Counts() || i.State != domain.InterviewDone {
			continue
		}
		if i.Start.Compare(last) > 0 {
			last = i.Start
		}
		known := slices.ContainsFunc(i.People, func(who domain.Interviewer) bool { return domain.SamePerson(who.Name, f.x.Person) })
		if known && i.Start.Compare(with) > 0 {
			with = i.Start
		}
	}
	if with.IsZero() {
		with = last
	}
	if with.IsZero() {
		return ""
	}
	return with.Day.Time().Format("January 2, 2006")
}
