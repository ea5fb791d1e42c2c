package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// ways is a greeting above the ways to begin, which stand beside each other
// where there is room.
type ways struct {
	widget.BaseWidget
	greeting *ui.Stack
	cards    []fyne.CanvasObject
}

func newWays(cards ...fyne.CanvasObject) fyne.CanvasObject {
	center := fyne.TextAlignCenter
	f := &ways{cards: cards, greeting: ui.NewStack(theme.Gap8,
		ui.NewText("A second look starts with your records", ui.Style{Size: theme.Title, Bold: true, Align: center}),
		ui.NewParagraph("Every residency program is ranked for you, with its chance, its range and the reasons.",
			ui.Style{Size: theme.Menu, Color: theme.Second, Align: center}))}
	f.ExtendBaseWidget(f)
	scroll := container.NewVScroll(f)
	return container.NewThemeOverride(scroll, theme.Flat())
}

// besideAbove is the width from which the cards stand beside each other.
const (
	besideAbove float32 = 700
	frontWide   float32 = 1000
)

// cardsHeight is the height of the highest card at a width.
func (f *ways) cardsHeight(width float32) (h float32) {
	for _, c := range f.cards {
		h = max(h, c.(ui.Wrapper).HeightFor(width))
	}
	return h
}

func (f *ways) each(width float32) (cards float32, beside bool) {
	width = min(width, frontWide)
	if width < besideAbove {
		return width - theme.Gap16, false // beside the bar of the scroll
	}
	n := float32(len(f.cards))
	return (width - theme.Gap16*(n-1)) / n, true
}

// height is what the page needs at a width.
func (f *ways) height(width float32) float32 {
	each, beside := f.each(width)
	h := f.greeting.HeightFor(width) + theme.Gap24
	if beside {
		return h + f.cardsHeight(each)
	}
	for _, c := range f.cards {
		h += c.(ui.Wrapper).HeightFor(each) + theme.Gap12
	}
	return h
}

// MinSize is the height at the present width.
func (f *ways) MinSize() fyne.Size {
	return fyne.NewSize(300, f.height(max(f.Size().Width, 300)))
}

// CreateRenderer makes the drawing of the page.
func (f *ways) CreateRenderer() fyne.WidgetRenderer { return &waysRenderer{f} }

type waysRenderer struct{ f *ways }

func (r *waysRenderer) Layout(size fyne.Size) {
	f := r.f
	width := min(size.Width, frontWide)
	left := (size.Width - width) / 2
	y := max((size.Height-f.height(size.Width))*2/5, 0)
	h := f.greeting.HeightFor(width)
	ui.Place(f.greeting, left, y, width, h)
	y += h + theme.Gap24
	each, beside := f.each(size.Width)
	for i, c := range f.cards {
		if beside {
			ui.Place(c, left+float32(i)*(each+theme.Gap16), y, each, f.cardsHeight(each))
			continue
		}
		h := c.(ui.Wrapper).HeightFor(each)
		ui.Place(c, left, y, each, h)
		y += h + theme.Gap12
	}
}

func (r *waysRenderer) MinSize() fyne.Size { return r.f.MinSize() }
func (r *waysRenderer) Refresh()           { r.Layout(r.f.Size()) }
func (r *waysRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.f.greeting}, r.f.cards...)
}
func (r *waysRenderer) Destroy() {}

// over puts a button below a text, at the foot of the room that both have.
type over struct {
	widget.BaseWidget
	text   *ui.Stack
	button *ui.Button
}

func newOver(text *ui.Stack, button *ui.Button) *over {
	o := &over{text: text, button: button}
	o.ExtendBaseWidget(o)
	return o
}

// HeightFor returns the height at a width.
func (o *over) HeightFor(width float32) float32 {
	return o.text.HeightFor(width) + theme.Gap24 + o.button.MinSize().Height
}

// CreateRenderer makes the drawing of both.
func (o *over) CreateRenderer() fyne.WidgetRenderer { return &overRenderer{o} }

type overRenderer struct{ o *over }

func (r *overRenderer) Layout(size fyne.Size) {
	b := r.o.button.MinSize()
	r.o.text.Resize(fyne.NewSize(size.Width, r.o.text.HeightFor(size.Width)))
	r.o.button.Resize(b)
	r.o.button.Move(fyne.NewPos(0, size.Height-b.Height))
}

func (r *overRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.o.button.MinSize().Width, r.o.HeightFor(max(r.o.Size().Width, r.o.button.MinSize().Width)))
}
func (r *overRenderer) Refresh() { r.Layout(r.o.Size()) }
func (r *overRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.o.text, r.o.button}
}
func (r *overRenderer) Destroy() {}
