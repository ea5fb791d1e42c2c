package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"secondlook/domain"
)

// A Found is a program or a record that a search has found.
type Found struct {
	Table  string    // "programs", or the kind of record, such as "exams"
	Key    string    // of a program
	ID     domain.ID // of a record
	Title  string
	Second string // what tells it from others of its title
	score  int    // the better the higher
}

// Find returns the programs and records that hold every word of a text, the
// best first and at most as many as asked for. A word that begins a word of
// the title counts most; the user's own records come before programs that fit
// as well. Without a text nothing is found.
func (a *App) Find(ctx context.Context, text string, most int) ([]Found, error) {
	words := strings.Fields(Fold(text))
	if len(words) == 0 {
		return nil, nil
	}
	profile, err := a.Profile(ctx)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	var out []Found
	for _, f := range entries(profile) {
		if n, ok := suits(words, Fold(f.Title), Fold(f.Title+" "+f.Second+" "+f.Table)); ok {
			f.score = n + 1
			out = append(out, f)
		}
	}
	for i := range programs {
		p := &programs[i]
		if n, ok := suits(words, "", a.folds[p]); ok {
			if strings.HasPrefix(a.folds[p], words[0]) {
				n++
			}
			out = append(out, Found{Table: "programs", Key: p.Key, score: n, Title: p.Name, Second: p.Specialty + " · " + Place(p)})
		}
	}
	slices.SortStableFunc(out, func(x, y Found) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.Title, y.Title), cmp.Compare(x.Key, y.Key))
	})
	return out[:min(len(out), most)], nil
}

// suits reports whether a folded text holds every word, and how well: each word
// that begins the title counts two, each that begins a word of it one.
func suits(words []string, title, text string) (score int, ok bool) {
	for _, w := range words {
		switch {
		case !strings.Contains(text, w):
			return 0, false
		case title != "" && strings.HasPrefix(title, w):
			score += 2
		case strings.HasPrefix(text, w) || strings.Contains(text, " "+w):
			score++
		}
	}
	return score, true
}

// entries lists the records of a profile as a search shows them.
func entries(p domain.Profile) (out []Found) {
	add := func(table string, id domain.ID, title, second string) {
		out = append(out, Found{Table: table, ID: id, Title: title, Second: second})
	}
	for _, e := range p.Exams {
		add("exams", e.ID, e.Kind.String(), e.Date.String())
	}
	for _, r := range p.Rotations {
		add("rotations", r.ID, cmp.Or(r.Site, r.Kind.String()), joinDots(r.Kind.String(), r.Specialty, r.City))
	}
	for _, l := range p.Letters {
		add("letters", l.ID, cmp.Or(l.Writer, l.Role.String(), "letter"), joinDots(l.Role.String(), l.Specialty, l.Status.String()))
	}
	for _, e := range p.Experiences {
		add("experiences", e.ID, cmp.Or(e.Title, e.Organization, e.Kind.String()), joinDots(e.Kind.String(), e.Organization, e.City))
	}
	for _, l := range p.Languages {
		add("languages", l.ID, l.Name, l.Level.String())
	}
	for _, w := range p.ScholarlyWorks {
		add("scholarly_works", w.ID, cmp.Or(w.Title, w.Kind.String()), joinDots(w.Kind.String(), w.Stage.String(), w.Site))
	}
	for _, s := range p.Stories {
		add("stories", s.ID, s.Title, s.Tags.String())
	}
	for _, w := range p.People {
		add("people", w.ID, w.Name, joinDots(w.Role, w.Institution))
	}
	return out
}
