package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// columns are objects beside each other, all of one width, each as high as its
// text needs. Where a column would be too narrow they stand below each other.
type columns struct {
	widget.BaseWidget
	items []ui.Wrapper
	names []ui.Wrapper // of the columns behind the first one, above them where they stand below each other; may be none
}

// leastColumn is the least width of a column.
const leastColumn float32 = 130

func newColumns(items ...fyne.CanvasObject) *columns {
	c := &columns{}
	for _, o := range items {
		c.items = append(c.items, o.(ui.Wrapper))
	}
	c.ExtendBaseWidget(c)
	return c
}

// named are columns of which all but the first have a name.
func named(names []string, items ...fyne.CanvasObject) *columns {
	c := newColumns(items...)
	for _, name := range names {
		c.names = append(c.names, ui.Small(name))
	}
	return c
}

// name is that of a column, nil for none.
func (c *columns) name(i int) ui.Wrapper {
	if i == 0 || i > len(c.names) {
		return nil
	}
	return c.names[i-1]
}

// wide is the width of a column; down says that they stand below each other.
func (c *columns) wide(width float32) (each float32, down bool) {
	n := float32(len(c.items))
	each = (width - (n-1)*theme.Gap12) / n
	if each < leastColumn {
		return width, true
	}
	return each, false
}

// HeightFor returns the height at a width.
func (c *columns) HeightFor(width float32) (high float32) {
	each, down := c.wide(width)
	for i, o := range c.items {
		if down {
			high += o.HeightFor(each)
			if name := c.name(i); name != nil {
				high += name.HeightFor(each)
			}
		} else {
			high = max(high, o.HeightFor(each))
		}
	}
	return high
}

// CreateRenderer lays the columns out.
func (c *columns) CreateRenderer() fyne.WidgetRenderer { return &columnsRenderer{c} }

type columnsRenderer struct{ c *columns }

func (r *columnsRenderer) Layout(size fyne.Size) {
	each, down := r.c.wide(size.Width)
	var x, y float32
	for i, o := range r.c.items {
		if name := r.c.name(i); name != nil && down {
			name.Show()
			name.Move(fyne.NewPos(0, y))
			name.Resize(fyne.NewSize(each, name.HeightFor(each)))
			y += name.HeightFor(each)
		} else if name != nil {
			name.Hide()
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(each, o.HeightFor(each)))
		if down {
			y += o.HeightFor(each)
		} else {
			x += each + theme.Gap12
		}
	}
}

func (r *columnsRenderer) MinSize() fyne.Size { return fyne.NewSize(leastColumn, 1) }
func (r *columnsRenderer) Refresh()           { r.Layout(r.c.Size()) }
func (r *columnsRenderer) Objects() (out []fyne.CanvasObject) {
	for _, o := range r.c.items {
		out = append(out, o)
	}
	for _, o := range r.c.names {
		out = append(out, o)
	}
	return out
}
func (r *columnsRenderer) Destroy() {}
