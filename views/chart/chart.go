// Package chart draws a figure: axes, lines and bands, with the values of the
// point under the mouse or chosen by the keys, and the same numbers as a table.
package chart

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/domain/figure"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Chart is a figure on the page, with its title and a link that shows the
// numbers as a table instead.
type Chart struct {
	widget.BaseWidget
	title  *ui.Text
	swap   *ui.Button
	ways   *fyne.Container // other figures of the same
	plot   *plot
	sheet  *ui.Sheet
	marked float32 // how far down the table a rule stands; 0: nowhere
	figure figure.Figure
	table  bool
}

// tableRows is how many rows of numbers the table shows at most.
const tableRows = 40

// rowPad is above and below the numbers of a row.
const rowPad float32 = 4

// New returns a chart of nothing.
func New() *Chart {
	c := &Chart{title: ui.Heading(""), plot: newPlot()}
	c.swap = ui.NewLink("Table", c.Swap)
	c.sheet = ui.NewSheet(ui.NewStack(0), theme.Gap12)
	c.sheet.Hide()
	c.ways = ui.Row()
	c.ExtendBaseWidget(c)
	return c
}

// OnGained brings the chart into sight when a part of it gets the keys.
func (c *Chart) OnGained(reveal func()) {
	c.plot.gained = reveal
	ui.Gained(c.swap, reveal)
}

// SetWays puts buttons beside the title, such as those that show the same against
// something else.
func (c *Chart) SetWays(ways ...*ui.Button) {
	c.ways.RemoveAll()
	for _, w := range ways {
		c.ways.Add(w)
	}
}

// Set shows a figure. One that cannot be drawn is an error, and the chart stays
// as it was.
func (c *Chart) Set(f figure.Figure) error {
	if err := f.Validate(); err != nil {
		return err
	}
	c.figure = f
	c.title.SetText(f.Title)
	c.plot.set(f)
	if c.table {
		c.fill()
	}
	c.Refresh()
	c.reveal()
	return nil
}

// Swap shows the numbers as a table, or the drawing again.
func (c *Chart) Swap() {
	c.table = !c.table
	if c.table {
		c.fill()
		c.plot.Hide()
		c.sheet.Show()
		c.swap.Set("Chart", ui.Link)
	} else {
		c.sheet.Hide()
		c.plot.Show()
		c.swap.Set("Table", ui.Link)
	}
	c.Refresh()
	c.reveal()
}

// reveal brings the row of the rule into sight, with the rows around it.
func (c *Chart) reveal() {
	if !c.table || c.marked == 0 {
		return
	}
	row := rowHigh(ui.Style{})
	c.sheet.Reveal(max(c.marked-2*row, 0), 5*row)
}

// rowHigh is the height of a row of numbers.
func rowHigh(s ui.Style) float32 { return ui.NewText("0", s).MinSize().Height + 2*rowPad }

// ruled reports whether a row of the table is that of a rule.
func (c *Chart) ruled(row []string) bool {
	return slices.ContainsFunc(c.figure.Rules, func(r figure.Rule) bool { return len(row) > 0 && row[0] == c.figure.X.Text(r.X) })
}

// fill writes the table.
func (c *Chart) fill() {
	t := c.figure.Table(tableRows)
	columns := make([]ui.GridColumn, len(t.Head))
	line := func(cells []string, s ui.Style) []fyne.CanvasObject {
		var out []fyne.CanvasObject
		for _, text := range cells {
			out = append(out, ui.NewText(text, s))
		}
		return out
	}
	for i := range columns {
		columns[i] = ui.GridColumn{Right: i > 0, Flex: i == 0}
	}
	head := ui.Style{Size: theme.Small, Bold: true, Color: theme.Second}
	rows := [][]fyne.CanvasObject{line(t.Head, head)}
	c.marked = 0
	for _, r := range t.Rows {
		own := c.ruled(r)
		rows = append(rows, line(r, ui.Style{Bold: own}))
		if own {
			c.marked = rowHigh(head) + float32(len(rows)-2)*rowHigh(ui.Style{})
		}
	}
	c.sheet.Set(ui.NewGrid(rowPad, columns, rows...))
}

// CreateRenderer makes the drawing of the chart.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer { return &chartRenderer{c} }

type chartRenderer struct{ c *Chart }

func (r *chartRenderer) Layout(size fyne.Size) {
	swap := r.c.swap.MinSize()
	ways := r.c.ways.MinSize()
	title := fyne.NewSize(size.Width-swap.Width-ways.Width-2*theme.Gap8, 0)
	title.Height = r.c.title.HeightFor(title.Width)
	head := max(title.Height, swap.Height)
	r.c.ways.Move(fyne.NewPos(title.Width+theme.Gap8, (head-ways.Height)/2))
	r.c.ways.Resize(ways)
	r.c.title.Move(fyne.NewPos(0, (head-title.Height)/2))
	r.c.title.Resize(title)
	r.c.swap.Move(fyne.NewPos(size.Width-swap.Width, (head-swap.Height)/2))
	r.c.swap.Resize(swap)
	top := head + theme.Gap8
	for _, o := range []fyne.CanvasObject{r.c.plot, r.c.sheet} {
		o.Move(fyne.NewPos(0, top))
		o.Resize(fyne.NewSize(size.Width, max(size.Height-top, 0)))
	}
}

func (r *chartRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 180) }
func (r *chartRenderer) Refresh()           { r.Layout(r.c.Size()); r.c.plot.Refresh() }
func (r *chartRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.title, r.c.ways, r.c.swap, r.c.plot, r.c.sheet}
}
func (r *chartRenderer) Destroy() {}

// label says in words what a chart shows, for screen readers.
func label(f *figure.Figure, at int) string {
	parts := []string{"Chart: " + f.Title}
	if len(f.Lanes) > 0 && at >= 0 && at < f.Spans() {
		lane, s := f.Span(at)
		return strings.Join(append(parts, f.Lanes[lane].Name, s.Text), ", ")
	}
	for _, r := range f.Rules {
		parts = append(parts, r.Words...)
	}
	for _, l := range f.Levels {
		parts = append(parts, l.Name)
	}
	if len(f.Series) > 0 && at >= 0 && at < len(f.Series[0].Points) {
		where, value, notes := f.Say(&f.Series[0], at)
		parts = append(parts, append([]string{where, value}, notes...)...)
	}
	return strings.Join(parts, ", ")
}
