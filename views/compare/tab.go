// Package compare is the tab that holds seasons beside each other: facts, what
// changed and what each change did, what came of it, and who has answered before.
package compare

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/build"
	"secondlook/views/chart"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The cards of the tab.
const (
	cardBegin = "begin"
	cardBody  = "body"
)

// nothing is the choice of no third season.
const nothing = "none"

// chartHigh is the height of a chart with its title.
const chartHigh float32 = 280

// A Tab shows seasons side by side.
type Tab struct {
	host    ui.Host
	app     *app.App
	deck    *ui.Deck
	sheet   *ui.Sheet
	selects [3]*ui.Select // the seasons, the earliest first; the last may be none
	charts  [4]*chart.Chart
	filling bool
	every   bool // all programs that were applied to more than once are listed

	years []int
	now   *app.SeasonComparison // nil: nothing to compare
}

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, deck: ui.NewDeck(), sheet: ui.NewSheet(ui.NewStack(theme.Gap12), 0)}
	for i, label := range []string{"The earlier season", "The later season", "A third season"} {
		t.selects[i] = ui.NewSelect(nil, func(string) { t.choose() })
		t.selects[i].Label = label
	}
	for i := range t.charts {
		t.charts[i] = chart.New()
	}
	t.deck.Put(cardBody, t.sheet)
	t.deck.Put(cardBegin, ui.NewBegin("Side by side",
		"Once two seasons have applications, this page holds them beside each other: exams, experience, letters, list, answers and money, what changed in between, "+
			"and what the engine says that each change did. An earlier season can be noted afterwards.",
		ui.Action{Text: noteAction, Kind: ui.Primary, Do: t.note}))
	t.deck.Turn(cardBegin)
	return t
}

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.deck }

// Status says which seasons are compared.
func (t *Tab) Status() string {
	if t.now == nil {
		return "Seasons beside each other, and what changed in between"
	}
	out := "Seasons "
	for i, c := range t.now.Columns {
		if i > 0 {
			out += " and "
		}
		out += c.Title
	}
	return out
}

// Actions are the buttons of the page's head.
func (t *Tab) Actions() []ui.Action {
	if t.now == nil {
		return nil
	}
	return []ui.Action{{Text: "Print", Do: t.Print}, {Text: noteAction, Do: t.note}}
}

// Print prints the report of the later one of the chosen seasons, or of the only
// one.
func (t *Tab) Print() {
	year := t.app.Season()
	if n := len(t.years); n > 0 {
		year = t.years[n-1]
	}
	if t.now != nil {
		year = t.now.Columns[len(t.now.Columns)-1].Year
	}
	build.PrintSeason(t.host, t.app, year)
}

// Focus puts the keys on the sheet, which they scroll.
func (t *Tab) Focus() {
	if t.deck.Top() == cardBody {
		t.host.Window.Canvas().Focus(t.sheet)
	}
}

// TypedKey scrolls the tab.
func (t *Tab) TypedKey(ev *fyne.KeyEvent) { t.sheet.Scroll(ev) }

// Reload reads the seasons again and keeps the choice of them, else takes the two
// last ones.
func (t *Tab) Reload() error {
	years, err := t.app.ComparedSeasons(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	chosen := t.chosen()
	chosen = slices.DeleteFunc(chosen, func(y int) bool { return !slices.Contains(years, y) })
	if len(chosen) < 2 && len(years) >= 2 {
		chosen = years[len(years)-2:]
	}
	t.years = years
	if len(chosen) < 2 {
		t.now = nil
		t.deck.Turn(cardBegin)
		return nil
	}
	t.fill(chosen)
	return t.compare(chosen)
}

// fill shows which seasons are chosen.
func (t *Tab) fill(chosen []int) {
	t.filling = true
	defer func() { t.filling = false }()
	var options []string
	for _, y := range t.years {
		options = append(options, strconv.Itoa(y))
	}
	for i, s := range t.selects {
		s.Options = options
		if i == 2 {
			s.Options = append([]string{nothing}, options...)
		}
		word := nothing
		if i < len(chosen) {
			word = strconv.Itoa(chosen[i])
		}
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

func (t *Tab) compare(years []int) error {
	now, err := t.app.CompareSeasons(context.Background(), app.Scope{}, years...)
	if err != nil {
		return err
	}
	t.now = now
	if err := t.show(); err != nil {
		return err
	}
	t.deck.Turn(cardBody)
	t.host.Touch()
	return nil
}
