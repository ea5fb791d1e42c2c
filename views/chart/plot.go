package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/domain/figure"
)

// plot is the drawing of a figure. The mouse or the keys choose a point of its
// first series, or one of its spans.
type plot struct {
	widget.BaseWidget
	figure  figure.Figure
	at      int // the chosen point, or -1
	focused bool
	drawn   *drawing
	gained  func() // nil: nobody asks
}

func newPlot() *plot {
	p := &plot{at: -1}
	p.ExtendBaseWidget(p)
	return p
}

func (p *plot) set(f figure.Figure) {
	p.figure = f
	if p.at >= p.count() {
		p.at = -1
	}
	p.drawn = nil
	p.Refresh()
}

// count is the number of points or spans that can be chosen.
func (p *plot) count() int {
	if len(p.figure.Lanes) > 0 {
		return p.figure.Spans()
	}
	if len(p.figure.Series) == 0 {
		return 0
	}
	return len(p.figure.Series[0].Points)
}

// choose shows the values of a point; -1 is none.
func (p *plot) choose(at int) {
	if at != p.at {
		p.at = at
		p.Refresh()
	}
}

// begin is the point at which the keys start: that of the first rule.
func (p *plot) begin() int {
	if p.count() == 0 {
		return -1
	}
	if len(p.figure.Rules) > 0 && len(p.figure.Lanes) == 0 {
		return p.figure.Series[0].Nearest(p.figure.Rules[0].X)
	}
	return 0
}

// MouseIn shows the values under the mouse.
func (p *plot) MouseIn(ev *desktop.MouseEvent) { p.MouseMoved(ev) }

// MouseMoved shows the values under the mouse.
func (p *plot) MouseMoved(ev *desktop.MouseEvent) {
	if p.count() == 0 {
		return
	}
	b := frame(&p.figure, p.Size())
	if ev.Position.X < b.x-8 || ev.Position.X > b.x+b.w+8 {
		p.choose(-1)
		return
	}
	x := p.figure.X.Value(float64((ev.Position.X - b.x) / b.w))
	if len(p.figure.Lanes) > 0 {
		p.choose(p.figure.Hit(b.lane(&p.figure, ev.Position.Y), x))
		return
	}
	p.choose(p.figure.Series[0].Nearest(x))
}

// MouseOut takes the values away.
func (p *plot) MouseOut() { p.choose(-1) }

// Tapped gives the keys to the chart.
func (p *plot) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// FocusGained shows the values of a point.
func (p *plot) FocusGained() {
	p.focused = true
	if p.at < 0 {
		p.at = p.begin()
	}
	p.Refresh()
	if p.gained != nil {
		p.gained()
	}
}

// FocusLost takes the values away.
func (p *plot) FocusLost() {
	p.focused, p.at = false, -1
	p.Refresh()
}

// TypedRune hands letters on to the window.
func (p *plot) TypedRune(r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// TypedKey goes to another point and hands other keys on to the window.
func (p *plot) TypedKey(ev *fyne.KeyEvent) {
	const leap = 10
	at, last := p.at, p.count()-1
	switch ev.Name {
	case fyne.KeyRight:
		at++
	case fyne.KeyLeft:
		at--
	case fyne.KeyPageUp:
		at -= leap
	case fyne.KeyPageDown:
		at += leap
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = last
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(ev)
		}
		return
	}
	p.choose(min(max(at, 0), last))
}

// AccessibilityLabel says what is drawn, and the values of the chosen point.
func (p *plot) AccessibilityLabel() string { return label(&p.figure, p.at) }

// AccessibilityRole says that the chart is read.
func (p *plot) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// MinSize lets a chart be small.
func (p *plot) MinSize() fyne.Size { return fyne.NewSize(160, 100) }

// CreateRenderer makes the drawing.
func (p *plot) CreateRenderer() fyne.WidgetRenderer {
	r := &plotRenderer{p: p}
	r.draw(p.Size())
	return r
}

type plotRenderer struct {
	p    *plot
	size fyne.Size
	tip  *tip
}

func (r *plotRenderer) Layout(size fyne.Size) { r.draw(size) }

// draw makes the still part anew when the figure, the size or the look has
// changed, and moves the values of the chosen point.
func (r *plotRenderer) draw(size fyne.Size) {
	if size.Width < 60 || size.Height < 50 {
		r.p.drawn, r.tip = nil, nil
		return
	}
	if r.p.drawn == nil || r.size != size || r.p.drawn.look != look() {
		r.p.drawn, r.size = newDrawing(&r.p.figure, size), size
	}
	r.tip = nil
	if r.p.at >= 0 && r.p.at < r.p.count() {
		r.tip = newTip(r.p, r.p.drawn.box)
	}
}

func (r *plotRenderer) MinSize() fyne.Size { return r.p.MinSize() }
func (r *plotRenderer) Refresh() {
	r.draw(r.p.Size())
	canvas.Refresh(r.p)
}

func (r *plotRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if r.p.drawn != nil {
		out = append(out, r.p.drawn.objects...)
		if r.tip == nil || r.p.figure.Rules == nil {
			out = append(out, r.p.drawn.words...)
		}
	}
	if r.tip != nil {
		out = append(out, r.tip.objects...)
	}
	return out
}
func (r *plotRenderer) Destroy() {}
