// Package compare is the tab that holds seasons beside each other: facts, what
// changed and what each change did, what came of it, and who has answered before.
package compare

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/build"
	"secondlook/views/chart"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// cardWait is shown while the seasons are set beside each other.
const cardWait = "wait"

// nothing is the choice of no third season.
const nothing = "none"

// A Tab shows seasons side by side.
type Tab struct {
	host    ui.Host
	app     *app.App
	deck    *ui.Deck
	sheet   *ui.Sheet
	selects [3]*ui.Select // the seasons, the earliest first; the last may be none
	charts  [4]*chart.Chart
	answers *ui.Stack // the programs that were applied to more than once
	filling bool
	every   bool // all of these are listed

	years []int
	now   *app.SeasonComparison // nil: nothing to compare
	work  *ui.Errand
	shown *app.SeasonComparison // that the cards are of
	quiet bool                  // the cards leave chances out
}

var (
	_ ui.Stater   = (*Tab)(nil)
	_ ui.Actor    = (*Tab)(nil)
	_ ui.Printer  = (*Tab)(nil)
	_ ui.KeyTyper = (*Tab)(nil)
)

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, work: ui.NewErrand(h), sheet: ui.NewPage(theme.Gap12), answers: ui.NewStack(theme.Gap8)}
	for i, label := range []string{"The earlier season", "The later season", "A third season"} {
		t.selects[i] = ui.NewSelect(nil, func(string) { t.choose() })
		t.selects[i].Label = label
	}
	for i := range t.charts {
		t.charts[i] = chart.New()
	}
	t.deck = ui.NewBeginDeck(t.sheet, ui.NewBegin("Side by side",
		"Once two seasons have applications, this page holds them beside each other: exams, experience, letters, list, answers and money, what changed in between, "+
			"and what the engine says that each change did. An earlier season can be noted afterwards.",
		h.Change(ui.Action{Text: NoteAction, Kind: ui.Primary, Do: t.Note})))
	t.deck.Put(cardWait, ui.NewPage(0, ui.Boxed(ui.Second("Your seasons are being set beside each other…"))))
	return t
}

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.deck }

// Status says which seasons are compared.
func (t *Tab) Status() string {
	switch {
	case t.work.Running():
		return "The seasons are being set beside each other…"
	case t.now == nil:
		return "Seasons beside each other, and what changed in between"
	}
	var years []string
	for _, c := range t.now.Columns {
		years = append(years, c.Title)
	}
	return "Seasons " + strings.Join(years, " and ")
}

// Actions are the buttons of the page's head.
func (t *Tab) Actions() []ui.Action {
	if t.now == nil {
		return nil
	}
	return []ui.Action{{Text: "Print", Do: t.Print}, t.host.Change(ui.Action{Text: NoteAction, Do: t.Note})}
}

// Print prints the report of the later one of the chosen seasons, or of the only
// one.
func (t *Tab) Print() {
	year := t.app.Season()
	if n := len(t.years); n > 0 {
		year = t.years[n-1]
	}
	if t.now != nil {
		year = 0
		for _, c := range t.now.Columns {
			year = max(year, c.Year)
		}
	}
	build.PrintSeason(t.host, t.app, year)
}

// Focus puts the keys on the seasons, which they scroll.
func (t *Tab) Focus() {
	if t.deck.Top() == ui.FaceBody {
		t.host.Window.Canvas().Focus(t.sheet)
	}
}

// TypedKey scrolls the tab.
func (t *Tab) TypedKey(ev *fyne.KeyEvent) {
	if t.deck.Top() == ui.FaceBody {
		t.sheet.Scroll(ev)
	}
}

// Reload reads the seasons again and keeps the choice of them, else takes the two
// last ones.
func (t *Tab) Reload() error {
	years, err := t.app.ComparedSeasons(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	chosen := slices.DeleteFunc(t.chosen(), func(y int) bool { return !slices.Contains(years, y) })
	if len(chosen) < 2 && len(years) >= 2 {
		chosen = years[len(years)-2:]
	}
	t.years = years
	if len(chosen) < 2 {
		t.work.Stop()
		t.now = nil
		t.deck.Turn(ui.FaceBegin)
		return nil
	}
	return t.compare(chosen)
}

// beside chooses a season and the last one that is another.
func (t *Tab) beside(year int) error {
	years, err := t.app.ComparedSeasons(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	t.years = years
	others := slices.DeleteFunc(slices.Clone(years), func(y int) bool { return y == year })
	if len(others) == 0 {
		return t.Reload()
	}
	chosen := []int{year, others[len(others)-1]}
	slices.Sort(chosen)
	return t.compare(chosen)
}

// fill shows which seasons are chosen. None offers one that another one has.
func (t *Tab) fill(chosen []int) {
	t.filling = true
	defer func() { t.filling = false }()
	for i, s := range t.selects {
		var options []string
		if i == 2 {
			options = append(options, nothing)
		}
		for _, y := range t.years {
			if k := slices.Index(chosen, y); k < 0 || k == i {
				options = append(options, strconv.Itoa(y))
			}
		}
		word := nothing
		if i < len(chosen) {
			word = strconv.Itoa(chosen[i])
		}
		s.Options = options
		s.SetSelected(word)
	}
}

// chosen are the seasons that are chosen.
func (t *Tab) chosen() (out []int) {
	for _, s := range t.selects {
		if y, err := strconv.Atoi(s.Selected); err == nil {
			out = append(out, y)
		}
	}
	return out
}

// choose compares the seasons that are chosen now.
func (t *Tab) choose() {
	if t.filling {
		return
	}
	if err := t.compare(t.chosen()); err != nil {
		t.host.Fail("The seasons could not be compared, so the page shows what it last knew.", err)
	}
}

// compare sets seasons beside each other, beside everything else; what was known
// stands until then.
func (t *Tab) compare(years []int) error {
	t.work.Stop()
	work, err := t.app.Compare(context.Background(), app.Scope{}, years...)
	if err != nil {
		return err
	}
	t.fill(years)
	if work.Done() {
		t.put(work.Found())
		return nil
	}
	if t.now == nil {
		t.deck.Turn(cardWait)
	}
	t.work.Run(work.Run, func(failed error) {
		if failed == nil {
			t.put(work.Found())
			return
		}
		if t.now == nil {
			t.deck.Turn(ui.FaceBegin)
		}
		t.host.Touch()
		t.host.Fail("The seasons could not be compared, so the page shows what it last knew.", failed)
	})
	t.host.Touch()
	return nil
}

// put shows what was found.
func (t *Tab) put(now *app.SeasonComparison) {
	t.now = now
	if t.shown != now || t.quiet != t.app.Quiet() {
		t.shown, t.quiet = now, t.app.Quiet()
		t.show()
	}
	t.deck.Turn(ui.FaceBody)
	t.host.Touch()
}
