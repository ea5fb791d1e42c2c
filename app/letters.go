package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/letters"
)

// A Letterbook is the letters of an applicant in a season: what comes next for
// each, what is missing, and which program gets which.
type Letterbook struct {
	Season  int
	Today   domain.Date
	Submits domain.Date // the day on which the season's applications are sent
	Goals   []Goal
	Letters []LetterRow // in the order of the records
	Nudges  []LetterNudge
	Rows    []LetteredProgram // the season's list, in the order in which it was made
	Warned  int               // programs with a warning that is not mild

	book *letters.Book
}

// A LetterRow is one letter with what comes next for it.
type LetterRow struct {
	domain.Letter
	letters.Track
	State string // "asked, 3 weeks"
	Next  string // "Remind Dr. Ortiz"; "": nothing
	When  string // "on 5 Dec 2026", "since 5 Dec 2026"; "": no day is known
	Late  string // "12 days late", "hardly in time", "old on the day of sending"; "": none of it
	Weeks int    // worked together until today, by the letter or else its rotations; zero: not known
}

// A LetterNudge is a rotation from which no letter comes yet, in words.
type LetterNudge struct {
	Rotation domain.Rotation
	Text     string
	Ripe     bool // it is time to ask
}

// A LetteredProgram is a program of the list with the letters that it gets.
type LetteredProgram struct {
	domain.Application
	Program  *domain.Program // nil: no catalog holds it any more
	Want     int             // letters that it should get at least
	Has      []bool          // whether it gets each letter of the book
	Warnings []LetterWarning
}

// A LetterWarning is something that is wrong with the letters of a program.
type LetterWarning struct {
	Kind, Text string
	Mild       bool // see [letters.Mild]
}

// Grave reports whether a program has a warning that is not mild.
func (r *LetteredProgram) Grave() bool {
	return slices.ContainsFunc(r.Warnings, func(w LetterWarning) bool { return !w.Mild })
}

// Letterbook gathers the letters of a scope's applicant.
func (a *App) Letterbook(ctx context.Context, s Scope) (*Letterbook, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	find := finder(programs)
	first, _ := a.catalog.FirstSubmission(s.Season)
	rules := letters.RulesOf(a.reference())
	day := letters.Day{Today: a.Today(), Submits: p.SubmitsOn(s.Season, first)}
	list := p.List(s.Season)
	b := &Letterbook{
		Season: s.Season, Today: day.Today, Submits: day.Submits, book: letters.NewBook(p, a.catalog.Regions, find, rules),
		Goals: a.goals(letters.Goals(p.Letters, a.catalog.Wished(p.Applicant.Wishes.Specialties), rules)),
	}
	for i, t := range letters.Follow(p, list, day, rules) {
		b.Letters = append(b.Letters, a.letterRow(p, p.Letters[i], t))
	}
	for _, n := range letters.Nudges(p, day, rules) {
		b.Nudges = append(b.Nudges, a.letterNudge(p.Rotations[n.Rotation], n))
	}
	for _, x := range list {
		row := a.lettered(b.book, letters.Case{Key: x.Program, Program: find(x.Program), Letters: x.Letters, Sent: x.Sent()})
		if row.Application = x; row.Grave() {
			b.Warned++
		}
		b.Rows = append(b.Rows, row)
	}
	return b, nil
}

// finder finds programs by their keys.
func finder(programs []domain.Program) func(key string) *domain.Program {
	at := make(map[string]int, len(programs))
	for i := range programs {
		at[programs[i].Key] = i
	}
	return func(key string) *domain.Program {
		if i, ok := at[key]; ok {
			return &programs[i]
		}
		return nil
	}
}

// letterRow puts a letter and its track in words.
func (a *App) letterRow(p domain.Profile, l domain.Letter, t letters.Track) LetterRow {
	row := LetterRow{Letter: l, Track: t, Weeks: letters.Weeks(l, p.Rotations, a.Today()), State: a.letterState(l, t.Days)}
	who := cmp.Or(l.Writer, a.say("letters.writer"))
	if t.Task != letters.Nothing {
		row.Next = a.say("letters.task."+t.Task.String(), who)
	}
	switch {
	case t.On.IsZero():
	case t.Ripe:
		row.When = a.say("letters.since", Day(t.On))
	default:
		row.When = a.say("letters.on", Day(t.On))
	}
	switch {
	case t.Late > 0 && l.Due.IsZero():
		row.Late = a.say("letters.late.sent", t.Late, Day(t.Latest))
	case t.Late > 0:
		row.Late = a.say("letters.late", t.Late, Day(t.Latest))
	case t.Tight:
		row.Late = a.say("letters.tight", Day(t.Latest))
	case t.Old:
		row.Late = a.say("letters.old")
	}
	return row
}

// letterState says how far a letter has come and for how long it has stood
// there, while somebody waits for it.
func (a *App) letterState(l domain.Letter, days int) string {
	word := cmp.Or(l.Status.String(), a.say("letters.unstated"))
	switch {
	case days < 0 || !letters.Coming(l):
		return word
	case days == 0:
		return a.say("letters.state.today", word)
	}
	return a.say("letters.state", word, a.span(days))
}

// letterNudge says that a rotation has no letter yet.
func (a *App) letterNudge(r domain.Rotation, n letters.Nudge) LetterNudge {
	key, where := "letters.nudge.none", cmp.Or(r.Site, r.City, r.Kind.String())
	switch {
	case n.Supervisor && n.Ripe:
		key = "letters.nudge.ask"
	case n.Supervisor:
		key = "letters.nudge.later"
	}
	return LetterNudge{Rotation: r, Ripe: n.Ripe, Text: a.say(key, where, r.Supervisor, Day(n.On))}
}

// lettered is what is said of the letters of a program.
func (a *App) lettered(b *letters.Book, c letters.Case) LetteredProgram {
	row := LetteredProgram{Program: c.Program, Want: b.Wants(c.Program), Has: make([]bool, len(b.Letters))}
	for i := range b.Letters {
		row.Has[i] = b.Has(c, i)
	}
	for _, w := range b.Warnings(c) {
		row.Warnings = append(row.Warnings, LetterWarning{w.Kind.String(), a.letterWarning(c, w), letters.Mild(w.Kind)})
	}
	return row
}

func (a *App) letterWarning(c letters.Case, w letters.Warning) string {
	specialty, region := "", ""
	if c.Program != nil {
		specialty, region = c.Program.Specialty, a.catalog.Regions.Name(c.Program.Region)
		if c.Program.Region == domain.National {
			region = c.Program.State
		}
	}
	switch w.Kind {
	case letters.FewLetters:
		return a.say("letters.warn.few", w.Have, w.Want)
	case letters.NoneOfSpecialty:
		return a.say("letters.warn.specialty", specialty)
	case letters.NoneOfRegion:
		return a.say("letters.warn.region", region)
	}
	return a.say("letters.warn."+w.Kind.String(), cmp.Or(w.Letter.Writer, a.say("letters.writer")), w.Letter.Specialty)
}

// LetterCalled names a letter in short: its writer, and its specialty where it
// names one.
func (a *App) LetterCalled(l domain.LetterRef) string {
	return strings.TrimSuffix(cmp.Or(l.Writer, a.say("letters.writer"))+" · "+a.catalog.Short(l.Specialty), " · ")
}

// StepLetter puts a letter into another state as of today.
func (a *App) StepLetter(ctx context.Context, id domain.ID, to domain.LetterStatus) error {
	all, err := a.Letters.List(ctx)
	if err != nil {
		return err
	}
	for _, l := range all {
		if l.ID == id {
			l.Status, l.Date = to, a.Today()
			return a.Letters.Save(ctx, &l)
		}
	}
	return domain.ErrNotFound
}

// LetterFrom is the letter to ask for after a rotation, filled in from it and
// from the person whom the records know by the supervisor's name. That the right
// to read it is waived is for the applicant to say.
func (a *App) LetterFrom(ctx context.Context, r domain.Rotation) (domain.Letter, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return domain.Letter{}, err
	}
	l := domain.Letter{
		Writer: r.Supervisor, Specialty: r.Specialty, Program: r.Program, US: r.InUS(), Status: domain.LetterPlanned,
	}
	for _, x := range p.People {
		if domain.SamePerson(x.Name, r.Supervisor) {
			l.Role = roleOf(x.Role)
		}
	}
	return l, nil
}

// roleOf is the role of a letter writer that a person's role is the word for.
func roleOf(role string) domain.WriterRole {
	if w, err := parseWriter(role); err == nil {
		return w
	}
	return domain.WriterUnknown
}

func parseWriter(text string) (w domain.WriterRole, err error) {
	err = w.UnmarshalText([]byte(text))
	return w, err
}
