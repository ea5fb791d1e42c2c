package study

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A bar is one day or week.
type bar struct {
	Label string
	Value int
	Later bool // the day is still to come
	Below bool // the target was missed
}

// bars draws counts against the band of their target. Each has its number over
// it.
type bars struct {
	widget.BaseWidget
	list      []bar
	low, high int
	name      string
}

func newBars(list []bar, low, high int, name string) *bars {
	b := &bars{list: list, low: low, high: high, name: name}
	b.ExtendBaseWidget(b)
	return b
}

const (
	barsHigh  float32 = 96
	barWide   float32 = 20
	barRadius float32 = 3
)

// MinSize is the height of the drawing.
func (b *bars) MinSize() fyne.Size { return fyne.NewSize(120, theme.Scaled(barsHigh)) }

// HeightFor is the height at any width.
func (b *bars) HeightFor(float32) float32 { return b.MinSize().Height }

// AccessibilityLabel says the numbers.
func (b *bars) AccessibilityLabel() string {
	text := b.name + ", target " + strconv.Itoa(b.low) + " to " + strconv.Itoa(b.high)
	for _, x := range b.list {
		text += ", " + x.Label + " " + strconv.Itoa(x.Value)
	}
	return text
}

// AccessibilityRole says that the bars are read.
func (b *bars) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer makes the drawing.
func (b *bars) CreateRenderer() fyne.WidgetRenderer {
	r := &barsRenderer{b: b}
	r.draw(b.Size())
	return r
}

type barsRenderer struct {
	b       *bars
	objects []fyne.CanvasObject
}

// draw makes band, bars and numbers for a size.
func (r *barsRenderer) draw(size fyne.Size) {
	r.objects = nil
	if size.Width < 40 || len(r.b.list) == 0 {
		return
	}
	text := func(s string, colour fyne.ThemeColorName) *canvas.Text {
		t := canvas.NewText(s, theme.Color(colour))
		t.TextSize, t.Alignment = theme.Size(theme.Small), fyne.TextAlignCenter
		return t
	}
	line := text("0", theme.Second).MinSize().Height
	floor := size.Height - line - 4
	top := r.b.high + 1
	for _, x := range r.b.list {
		top = max(top, x.Value)
	}
	room := floor - line
	at := func(n int) float32 { return floor - room*float32(n)/float32(top) }
	band := canvas.NewRectangle(theme.Color(theme.PrimarySoft))
	band.Move(fyne.NewPos(0, at(r.b.high)))
	band.Resize(fyne.NewSize(size.Width, at(r.b.low)-at(r.b.high)))
	ground := canvas.NewRectangle(theme.Color(theme.Line))
	ground.Move(fyne.NewPos(0, floor))
	ground.Resize(fyne.NewSize(size.Width, 1))
	r.objects = append(r.objects, band, ground)
	step := size.Width / float32(len(r.b.list))
	for i, x := range r.b.list {
		left := step * float32(i)
		colour := fyne.ThemeColorName(theme.Primary)
		if x.Below {
			colour = theme.Amber
		}
		wide := min(theme.Scaled(barWide), step-6)
		if x.Value == 0 {
			wide = 0
		}
		block := canvas.NewRectangle(theme.Color(colour))
		block.CornerRadius = barRadius
		block.Move(fyne.NewPos(left+(step-wide)/2, at(x.Value)))
		block.Resize(fyne.NewSize(wide, floor-at(x.Value)))
		label := text(x.Label, theme.Second)
		label.Move(fyne.NewPos(left, floor+4))
		label.Resize(fyne.NewSize(step, line))
		r.objects = append(r.objects, block, label)
		if x.Later {
			continue
		}
		number := text(strconv.Itoa(x.Value), theme.Ink)
		number.Move(fyne.NewPos(left, at(x.Value)-line))
		number.Resize(fyne.NewSize(step, line))
		r.objects = append(r.objects, number)
	}
}

func (r *barsRenderer) Layout(size fyne.Size) { r.draw(size) }
func (r *barsRenderer) MinSize() fyne.Size    { return r.b.MinSize() }
func (r *barsRenderer) Refresh() {
	r.draw(r.b.Size())
	canvas.Refresh(r.b)
}
func (r *barsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *barsRenderer) Destroy()                     {}
