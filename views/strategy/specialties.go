package strategy

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	spec "secondlook/domain/specialties"
	"secondlook/views/programs"
	"secondlook/views/ui"
)

// The columns of the table, which are also the orders.
const (
	byName       = "name"
	byAdvice     = "advice"
	byPrograms   = "programs"
	byAnswers    = "answers"
	byBest       = "best"
	byInterviews = "interviews"
)

// specialties is the tab that sets the specialties side by side.
type specialties struct {
	host  ui.Host
	app   *app.App
	table *ui.Table
	panel *specialtyPanel
	body  *ui.SideBody
	deck  *ui.Deck

	found  *app.Specialties
	rows   []app.SpecialtyRow // as the table shows them
	full   float64            // the chance at the right end of the bars
	chosen string             // name of the selected specialty
	sortBy string
	desc   bool
}

var (
	_ ui.Stater    = (*specialties)(nil)
	_ ui.Opener    = (*specialties)(nil)
	_ ui.Placer    = (*specialties)(nil)
	_ ui.RuneTyper = (*specialties)(nil)
	_ ui.KeyTyper  = (*specialties)(nil)
)

func newSpecialties(h ui.Host, a *app.App) *specialties {
	s := &specialties{host: h, app: a, sortBy: byAdvice, found: &app.Specialties{}}
	s.table = ui.NewTable(
		ui.PairColumn(ui.Column{ID: byName, Title: "Specialty", Width: 160, Flex: 1}, s.name),
		ui.ChipColumn(ui.Column{ID: byAdvice, Title: "For you", Width: 140}, func(i int) ui.Word {
			r := s.row(i)
			return ui.Word{Text: r.Chip, Tone: tones[r.Advice]}
		}),
		ui.TextColumn(ui.Column{ID: byPrograms, Title: "Programs", Width: 76, Drop: 3}, func(i int) ui.Line {
			return ui.Line{Text: ui.Count(s.row(i).Programs)}
		}),
		ui.TextColumn(ui.Column{ID: byAnswers, Title: "Open · ? · out", Width: 108, Drop: 2, Note: "open to you, hang on something unknown, closed to you"}, func(i int) ui.Line {
			r := s.row(i)
			return ui.Line{Text: fmt.Sprintf("%d · %d · %d", r.Open, r.Unknown, r.Closed)}
		}),
		ui.RangeColumn(ui.Column{ID: byBest, Title: "Best chance", Width: 132, Drop: 1}, s.best),
		ui.TextColumn(ui.Column{ID: byInterviews, Title: "Interviews", Width: 104}, s.interviews),
	)
	s.table.OnSelect = s.choose
	s.table.OnPrimary = func(int) { s.programs() }
	s.table.OnSort = s.sort
	s.panel = newSpecialtyPanel(s)
	s.body = ui.NewSideBody(s.table, s.panel.box)
	s.deck = newDeck(h, s.body, "The comparison begins with your records",
		"Once your exams, rotations, letters and wishes are there, this page says how open each specialty is to you, why, and what its best programs promise.")
	return s
}

// tones are the colours of advice.
var tones = map[spec.Advice]ui.Tone{
	spec.ParticularlyOpen: ui.Good, spec.Accessible: ui.Tier1, spec.Hard: ui.Unsure, spec.VeryHard: ui.Bad, spec.BridgeOnly: ui.Plain,
}

// Object returns what the tab shows.
func (s *specialties) Object() fyne.CanvasObject { return s.deck }

// Status says where the door is open widest, and by which figures.
func (s *specialties) Status() string {
	var open []string
	for _, r := range s.found.Rows {
		if r.Advice == spec.ParticularlyOpen {
			open = append(open, r.Specialty.Name)
		}
	}
	what := "How open each specialty is to you, and what its best programs promise"
	if len(open) > 0 {
		what = "Particularly open to you: " + listed(open)
	}
	return what + " · chances by " + s.app.Reference()
}

// listed joins names as a sentence does.
func listed(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	text := names[0]
	for _, n := range names[1 : len(names)-1] {
		text += ", " + n
	}
	return text + " and " + names[len(names)-1]
}

// Focus gives the keys to the table.
func (s *specialties) Focus() {
	if s.deck.Top() == ui.FaceBody {
		s.host.Window.Canvas().Focus(s.table)
	}
}

// TypedRune sorts by the column of a digit, and shows or hides the panel with w.
func (s *specialties) TypedRune(r rune) {
	switch {
	case r >= '1' && r <= '9':
		s.table.SortBy(int(r - '0'))
	case r == 'w' || r == 'W':
		s.body.Toggle()
	}
}

// TypedKey hears keys that nothing else has taken: what moves about in a table
// does so in this one.
func (s *specialties) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd:
		s.Focus()
		s.table.TypedKey(ev)
	}
}

// Reload compares the specialties again and keeps the selection.
func (s *specialties) Reload() error {
	ctx := context.Background()
	empty, err := s.app.Empty(ctx)
	if err != nil {
		return err
	}
	if empty {
		s.found = &app.Specialties{}
		s.fill()
		s.deck.Turn(ui.FaceBegin)
		return nil
	}
	found, err := s.app.Specialties(ctx, app.Scope{})
	if err != nil {
		return err
	}
	s.deck.Turn(ui.FaceBody)
	s.found, s.full = found, 0.2
	for _, r := range found.Rows {
		for r.Best != nil && r.Best.High > s.full && s.full < 1 {
			s.full += 0.1
		}
	}
	s.fill()
	return nil
}

// Open selects a specialty.
func (s *specialties) Open(name string) {
	s.chosen = name
	s.fill()
}

// Place is the selected specialty.
func (s *specialties) Place() string { return s.chosen }

// fill shows the rows in their order, those without any program last, with the
// selected one still selected; at first it is one that the applicant wishes for.
func (s *specialties) fill() {
	s.rows = slices.Clone(s.found.Rows)
	if compare := orders[s.sortBy]; compare != nil {
		slices.SortStableFunc(s.rows, func(a, b app.SpecialtyRow) int {
			if s.desc {
				a, b = b, a
			}
			return compare(&a, &b)
		})
	}
	slices.SortStableFunc(s.rows, func(a, b app.SpecialtyRow) int { return cmp.Compare(bare(&a), bare(&b)) })
	s.table.SetSort(s.sortBy, s.desc)
	s.table.SetCount(len(s.rows))
	at := slices.IndexFunc(s.rows, func(r app.SpecialtyRow) bool { return r.Specialty.Name == s.chosen })
	if at < 0 {
		at = max(slices.IndexFunc(s.rows, func(r app.SpecialtyRow) bool { return r.Wished }), 0)
	}
	if len(s.rows) == 0 {
		s.panel.show(nil)
		return
	}
	s.table.Mark(at)
	s.choose(at)
}

// bare is 1 for a specialty that the catalog holds nothing of.
func bare(r *app.SpecialtyRow) int {
	if r.Programs+r.Bridges == 0 {
		return 1
	}
	return 0
}

// orders compare rows by a column.
var orders = map[string]func(a, b *app.SpecialtyRow) int{
	byName:       func(a, b *app.SpecialtyRow) int { return cmp.Compare(a.Specialty.Name, b.Specialty.Name) },
	byAdvice:     func(a, b *app.SpecialtyRow) int { return cmp.Compare(a.Advice, b.Advice) },
	byPrograms:   func(a, b *app.SpecialtyRow) int { return cmp.Compare(a.Programs, b.Programs) },
	byAnswers:    func(a, b *app.SpecialtyRow) int { return cmp.Compare(a.Open, b.Open) },
	byBest:       func(a, b *app.SpecialtyRow) int { return cmp.Compare(bestOf(a), bestOf(b)) },
	byInterviews: func(a, b *app.SpecialtyRow) int { return cmp.Compare(a.Expected, b.Expected) },
}

func bestOf(r *app.SpecialtyRow) float64 {
	if r.Best == nil {
		return -1
	}
	return r.Best.Chance
}

// sort orders by a column; the same one again turns the order round. Figures
// begin with the highest.
func (s *specialties) sort(column string) {
	if s.sortBy == column {
		s.desc = !s.desc
	} else {
		s.sortBy, s.desc = column, column != byName && column != byAdvice
	}
	s.fill()
}

// choose shows one specialty in full.
func (s *specialties) choose(i int) {
	s.chosen = s.rows[i].Specialty.Name
	s.panel.show(&s.rows[i])
}

// programs goes to the programs of the selected specialty.
func (s *specialties) programs() {
	s.host.Show(ui.Route{Page: ui.PagePrograms, Tab: programs.OfSpecialty, Item: s.chosen})
}

// row returns a row of the table; one that is gone when it is drawn once more is
// empty.
func (s *specialties) row(i int) *app.SpecialtyRow {
	if i < 0 || i >= len(s.rows) {
		return &app.SpecialtyRow{}
	}
	return &s.rows[i]
}

func (s *specialties) name(i int) ui.Pair {
	r := s.row(i)
	pair := ui.Pair{Title: r.Specialty.Name, Second: s.app.AccessWords(r.Specialty)}
	if r.Wished {
		pair.Mark = "wished"
	}
	return pair
}

func (s *specialties) best(i int) ui.Range {
	b := s.row(i).Best
	if b == nil {
		return ui.Range{Out: "none"}
	}
	return ui.Range{Chance: b.Chance, Low: b.Low, High: b.High, Full: s.full}
}

// interviews says how many to expect of the best applications.
func (s *specialties) interviews(i int) ui.Line {
	r := s.row(i)
	if r.Count == 0 {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: r.Interviews() + " of " + strconv.Itoa(r.Count)}
}
