package settings

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// sources is the tab of all that figures and facts come from.
type sources struct {
	box   *ui.Filled
	p     *Page
	line  *ui.Finder
	info  *ui.Text
	table *ui.Table
	list  []domain.Source
	shown []int
}

var (
	_ ui.Searcher  = (*sources)(nil)
	_ ui.RuneTyper = (*sources)(nil)
	_ ui.KeyTyper  = (*sources)(nil)
)

func newSources(p *Page) *sources {
	s := &sources{p: p, info: ui.NewText("", ui.Style{Size: theme.Small, Color: theme.Second})}
	s.table = ui.NewTable(
		ui.PairColumn(ui.Column{ID: "title", Title: "Source", Width: 260, Flex: 1}, func(i int) ui.Pair {
			src := s.at(i)
			return ui.Pair{Title: src.Title, Second: src.Address}
		}),
		ui.TextColumn(ui.Column{ID: "terms", Title: "What we may do with it", Width: 170, Flex: 0.9, Drop: 2}, func(i int) ui.Line {
			return ui.Line{Text: s.at(i).Terms, Tone: ui.Dim}
		}),
		ui.TextColumn(ui.Column{ID: "as_of", Title: "As of", Width: 120, Drop: 3}, func(i int) ui.Line {
			return ui.Line{Text: s.at(i).AsOf.String(), Tone: ui.Dim}
		}),
		ui.ChipColumn(ui.Column{ID: "state", Title: "State", Width: 100, Drop: 1}, func(i int) ui.Word {
			if s.at(i).Secondary {
				return ui.Word{Text: "to verify", Tone: ui.Unsure}
			}
			return ui.Word{}
		}),
	)
	s.line = ui.NewFinder(p.host, ui.NewSearch("Search title, address, terms…", "Search…", "Ctrl F", func(string) { s.filter() }), s.table,
		func() bool { return true })
	s.table.OnPrimary = s.read
	open := ui.NewButton(ui.Action{Text: "Read…", Do: func() { s.read(s.table.Selected()) }})
	s.box = ui.NewFilled(theme.Gap12, s.table, ui.NewFlow(theme.Gap8, 210, s.line.Box(), open), s.info)
	return s
}

func (s *sources) Reload() error {
	list, err := s.p.app.Sources(context.Background())
	if err != nil {
		return err
	}
	s.list = list
	s.filter()
	return nil
}

// filter shows the sources that the search line asks for.
func (s *sources) filter() {
	s.shown = s.shown[:0]
	words := strings.Fields(app.Fold(s.line.Text))
	second := 0
	for i, src := range s.list {
		state := ""
		if src.Secondary {
			state = "to verify"
		}
		text := app.Fold(strings.Join([]string{src.Title, src.Address, src.Terms, src.AsOf.String(), state}, " "))
		if slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			continue
		}
		s.shown = append(s.shown, i)
		if src.Secondary {
			second++
		}
	}
	s.info.SetText(fmt.Sprintf("%s, %d of them from a second hand. Every figure and fact of the program names one.", ui.Plural(len(s.shown), "source", "sources"), second))
	s.table.SetCount(len(s.shown))
	s.table.Mark(min(0, len(s.shown)-1))
}

func (s *sources) at(row int) domain.Source {
	if row < 0 || row >= len(s.shown) {
		return domain.Source{}
	}
	return s.list[s.shown[row]]
}

// read shows a source in full.
func (s *sources) read(row int) {
	src := s.at(row)
	if src.ID == "" {
		return
	}
	var items []fyne.CanvasObject
	for _, line := range [][2]string{{"Address", src.Address}, {"Terms", src.Terms}, {"As of", src.AsOf.String()}} {
		if line[1] != "" {
			items = append(items, ui.NewText(line[0], ui.Style{Size: theme.Small, Bold: true, Color: theme.Second}), ui.NewParagraph(line[1], ui.Style{}))
		}
	}
	d := ui.NewDialog(s.p.host, src.Title, ui.NewStack(theme.Gap4, items...))
	actions := []*ui.Action{{Text: "Close", Kind: ui.Primary, Do: d.Hide}}
	if src.Address != "" {
		actions = append([]*ui.Action{{Text: "Copy address", Do: func() {
			d.Hide()
			fyne.CurrentApp().Clipboard().SetContent(src.Address)
			s.p.host.Say(ui.Notice{Text: "The address is copied"})
		}}}, actions...)
	}
	d.SetActions(actions...)
	d.Show()
}

func (s *sources) Object() fyne.CanvasObject { return s.box }

func (s *sources) Focus() { s.line.Rows() }

func (s *sources) Search() { s.line.Find() }

func (s *sources) TypedKey(ev *fyne.KeyEvent) { s.line.Key(ev) }

func (s *sources) TypedRune(r rune) { s.line.Rune(r) }
