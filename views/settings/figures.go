package settings

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/figures"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// What is said above the tables of figures.
const (
	seasonNote     = "Dates that are marked \"to verify\" come from a second hand: look them up, then set them to what you have found."
	feesNote       = "A season without a price of its own goes by the newest earlier one, until you set the price for it. Signals go by the same rule."
	thresholdsNote = "They decide what is called low, late or stale, and how far things count. Where a number such as S17 stands, the guide has set them; the others are ours."
	weightsNote    = "These figures are the model: changing one moves every chance. All screens and prints then say that figures of your own are in use."
)

// figureTab is a table of figures that can be changed.
type figureTab struct {
	box    *ui.Filled
	top    []fyne.CanvasObject // above the table
	tools  *ui.Flow
	p      *Page
	groups []figures.Group

	line   *ui.Finder
	season *ui.Select // nil: the figures are of no season
	change *ui.Button
	back   *ui.Button
	all    *ui.Button
	unused *ui.Stack // the user's figures that no longer fit
	table  *ui.Table

	list   []app.Figure
	shown  []int // rows of list, as the table shows them
	sortBy string
	desc   bool
	chosen string // key of the selected figure
}

var (
	_ ui.Searcher  = (*figureTab)(nil)
	_ ui.Opener    = (*figureTab)(nil)
	_ ui.Placer    = (*figureTab)(nil)
	_ ui.RuneTyper = (*figureTab)(nil)
	_ ui.KeyTyper  = (*figureTab)(nil)
)

func newFigureTab(p *Page, note string, seasonal bool, groups ...figures.Group) *figureTab {
	t := &figureTab{p: p, groups: groups}
	t.table = newFigureTable(t)
	t.line = ui.NewFinder(p.host, ui.NewSearch("Search figures and sources…", "Search…", "Ctrl F", func(string) { t.filter() }), t.table,
		func() bool { return true })
	t.change = ui.NewButton(p.host.Change(ui.Action{Text: "Change…", Do: t.changeChosen}))
	t.back = ui.NewButton(p.host.Change(ui.Action{Text: "Bring back", Do: t.bringBack}))
	t.all = ui.NewButton(p.host.Change(ui.Action{Text: "Bring all back…", Do: t.askAll}))
	tools := []fyne.CanvasObject{t.line.Box()}
	if seasonal {
		t.season = newSeasonSelect(p.app.Season(), p.Reload)
		tools = append(tools, ui.Wide(150, t.season))
	}
	tools = append(tools, t.change, t.back, t.all)
	t.unused = ui.NewStack(theme.Gap8)
	t.tools = ui.NewFlow(theme.Gap8, 210, tools...)
	t.top = []fyne.CanvasObject{t.tools, ui.Small(note), t.unused}
	t.box = ui.NewFilled(theme.Gap12, t.table, t.top...)
	return t
}

func (t *figureTab) Object() fyne.CanvasObject { return t.box }

// newSeasonSelect returns a choice of the last season, this one and the next.
func newSeasonSelect(now int, changed func()) *ui.Select {
	var words []string
	for year := now - 1; year <= now+1; year++ {
		words = append(words, "Season "+strconv.Itoa(year))
	}
	s := ui.NewSelect(words, nil)
	s.Label = "Season"
	s.SetSelected(words[1])
	s.OnChanged = func(string) { changed() }
	return s
}

// year is the season whose figures are shown.
func (t *figureTab) year() int {
	if t.season == nil {
		return t.p.app.Season()
	}
	year, _ := strconv.Atoi(strings.TrimPrefix(t.season.Selected, "Season "))
	return year
}

// Reload reads the figures and keeps the selection.
func (t *figureTab) Reload() error {
	var list []app.Figure
	for _, g := range t.groups {
		more, err := t.p.app.Figures(context.Background(), g, t.year())
		if err != nil {
			return err // the rows that are shown are still those of the old list
		}
		list = append(list, more...)
	}
	t.list = list
	t.unused.Set(t.problems()...)
	t.unused.Hidden = len(t.p.app.FigureProblems()) == 0
	t.filter()
	return nil
}

// problems tells the figures of the user's that are not used.
func (t *figureTab) problems() (out []fyne.CanvasObject) {
	for _, text := range t.p.app.FigureProblems() {
		out = append(out, ui.Marked(ui.NewChip("not used", ui.Unsure), ui.NewParagraph(text, ui.Style{Size: theme.Small})))
	}
	return out
}

// filter shows the figures that the search line asks for, in the order of the
// table.
func (t *figureTab) filter() {
	t.shown = t.shown[:0]
	words := strings.Fields(app.Fold(t.line.Text))
	for i := range t.list {
		f := &t.list[i]
		text := app.Fold(strings.Join([]string{f.Label, f.Note, f.Unit, f.Rule, f.Kind, f.Cite, f.Key, state(f).Text}, " "))
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			t.shown = append(t.shown, i)
		}
	}
	if by := order[t.sortBy]; by != nil {
		slices.SortStableFunc(t.shown, func(a, b int) int {
			if t.desc {
				a, b = b, a
			}
			return by(&t.list[a], &t.list[b])
		})
	}
	t.table.SetSort(t.sortBy, t.desc)
	t.table.SetCount(len(t.shown))
	t.mark()
}

// order compares figures by the columns of the table.
var order = map[string]func(a, b *app.Figure) int{
	colFigure: func(a, b *app.Figure) int { return strings.Compare(a.Label, b.Label) },
	colRule:   func(a, b *app.Figure) int { return strings.Compare(a.Rule, b.Rule) },
	colState:  func(a, b *app.Figure) int { return strings.Compare(state(a).Text, state(b).Text) },
	colSource: func(a, b *app.Figure) int { return strings.Compare(a.Cite, b.Cite) },
	colShips:  func(a, b *app.Figure) int { return cmp.Compare(worth(a.Shipped), worth(b.Shipped)) },
	colValue:  func(a, b *app.Figure) int { return cmp.Compare(worth(a.Value), worth(b.Value)) },
	colError:  func(a, b *app.Figure) int { return cmp.Compare(a.Row.SE, b.Row.SE) },
}

// worth is a figure as a number; days count in their order.
func worth(text string) float64 {
	v, err := strconv.ParseFloat(strings.ReplaceAll(text, "-", ""), 64)
	if err == nil && strings.HasPrefix(text, "-") {
		return -v
	}
	return v
}

// mark selects the chosen figure again, or the first one.
func (t *figureTab) mark() {
	row := max(slices.IndexFunc(t.shown, func(i int) bool { return t.list[i].Key == t.chosen }), 0)
	if row >= len(t.shown) {
		row = -1
	}
	t.table.Mark(row)
	t.choose(row)
}

// choose notes the selected row.
func (t *figureTab) choose(row int) {
	f := t.at(row)
	if t.chosen = f.Key; f.Key == "" {
		t.change.Hide()
	} else {
		t.change.Show()
	}
	ui.Visible(t.back, f.Own)
	own := slices.ContainsFunc(t.list, func(f app.Figure) bool { return f.Own })
	ui.Visible(t.all, own)
	t.tools.Refresh()
	t.box.Refresh()
}

// at returns the figure of a row of the table.
func (t *figureTab) at(row int) *app.Figure {
	if row < 0 || row >= len(t.shown) {
		return &app.Figure{}
	}
	return &t.list[t.shown[row]]
}

func (t *figureTab) changeChosen() {
	if f := t.at(t.table.Selected()); f.Key != "" {
		t.ask(f)
	}
}

// bringBack gives the selected figure its shipped value.
func (t *figureTab) bringBack() {
	if f := *t.at(t.table.Selected()); f.Own {
		t.reset(f)
	}
}

// reset gives a figure its shipped value, and reports whether it could.
func (t *figureTab) reset(f app.Figure) bool {
	if err := t.p.app.ResetFigure(context.Background(), f.Key); err != nil {
		t.p.host.Fail("The figure is still yours.", err)
		return false
	}
	t.p.host.Say(ui.Notice{Text: f.Label + ": " + cmp.Or(f.Was, "no day") + " again, as it ships", Undo: t.p.host.Undo})
	return true
}

// askAll gives all figures of the tab their shipped values, if the user agrees.
func (t *figureTab) askAll() {
	n := 0
	for _, f := range t.list {
		if f.Own {
			n++
		}
	}
	text := fmt.Sprintf("%s on this tab goes back to what ships. You can undo it.", ui.Plural(n, "figure of your own", "figures of your own"))
	if n != 1 {
		text = strings.Replace(text, "goes", "go", 1)
	}
	ui.Ask(t.p.host, "Bring all back?", text, "Bring back", func() {
		if err := t.p.app.ResetGroups(context.Background(), t.year(), t.groups...); err != nil {
			t.p.host.Fail("The figures are still yours.", err)
			return
		}
		t.p.host.Say(ui.Notice{Text: "Figures are as they ship", Undo: t.p.host.Undo})
	})
}

func (t *figureTab) sort(column string) {
	if t.sortBy == column && t.desc { // the third time: the order of the table itself
		t.sortBy, t.desc = "", false
	} else {
		t.sortBy, t.desc = column, t.sortBy == column
	}
	t.filter()
}
