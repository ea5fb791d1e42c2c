package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/theme"
)

const (
	mostPicks            = 40 // lines of a list; more are found by typing on
	pickHeight   float32 = 44
	pickLow      float32 = 32 // without a second line
	pickListWide float32 = 380
	pickListRoom float32 = 330
)

// pickList is the open list of a picker: an input to type into, and the
// options that fit.
type pickList struct {
	picker  *Picker
	all     []Option
	folds   []string // of all, to search in
	search  *Entry
	sheet   *Sheet
	lines   []*pickLine
	marked  int
	pop     *widget.PopUp
	back    fyne.Focusable
	canvas  fyne.Canvas
	lineTop []float32
	high    float32 // all lines together
	around  float32 // the height beside the lines
	room    float32 // the height that the list may have
	under   bool    // it stands under its picker, and gets lower with what fits
}

// openPickList shows the list of a picker under it.
func openPickList(p *Picker, text string) {
	cv := fyne.CurrentApp().Driver().CanvasForObject(p)
	if cv == nil {
		return
	}
	l := &pickList{picker: p, all: p.Options(), canvas: cv, back: p, sheet: NewSheet(NewStack(0), 0)}
	for _, o := range l.all {
		l.folds = append(l.folds, app.Fold(o.Text+" "+o.Second+" "+o.Key))
	}
	l.search = NewEntry("Type to find…")
	l.search.Label = "Find " + p.Label
	l.search.OnChanged = l.fill
	l.search.OnEscape, l.search.OnEnter = l.shut, func() { l.take(l.marked) }
	l.search.OnDown, l.search.OnUp = func() { l.step(1) }, func() { l.step(-1) }
	box := &fixedBox{child: container.NewPadded(container.NewBorder(container.NewPadded(l.search), nil, nil, nil, l.sheet))}
	box.ExtendBaseWidget(box)
	l.pop = widget.NewPopUp(box, cv)
	box.tapped = func() { cv.Focus(l.search) }
	l.pop.Show()
	l.pop.Resize(fyne.NewSize(pickListRoom, pickListRoom))
	l.fill("")
	l.place()
	cv.Focus(l.search)
	l.search.SetText(text)
	l.search.CursorColumn = len([]rune(text))
	l.fill(text)
}

// place puts the open list under its picker, or above where there is no room:
// as wide as its options need, and as high as they all are together.
func (l *pickList) place() {
	field := fyne.CurrentApp().Driver().AbsolutePositionForObject(l.picker)
	room, size := l.canvas.Size(), l.picker.Size()
	l.around = l.pop.Size().Height - l.sheet.Size().Height
	width := min(max(size.Width, min(l.wide(), theme.Scaled(pickListWide))), room.Width-2*theme.Gap8)
	below := field.Y + size.Height + theme.Gap4
	top, height := dropAt(field.Y, below, min(l.around+l.high, theme.Scaled(pickListRoom)), room.Height)
	l.under, l.room = top == below, height
	l.pop.Move(fyne.NewPos(max(min(field.X, room.Width-width-theme.Gap8), 0), top))
	l.pop.Resize(fyne.NewSize(width, height))
}

// wide is how wide the longest option is, with the margins of the list.
func (l *pickList) wide() float32 {
	longest, second := "", ""
	for _, o := range l.all {
		if len(o.Text) > len(longest) {
			longest = o.Text
		}
		if len(o.Second) > len(second) {
			second = o.Second
		}
	}
	s, small := Style{}, Style{Size: theme.Small}
	return max(fyne.MeasureText(longest, s.size(), s.text()).Width, fyne.MeasureText(second, small.size(), small.text()).Width) + 4*theme.Gap16
}

// shut closes the list and gives the keys back.
func (l *pickList) shut() {
	l.pop.Hide()
	l.canvas.Focus(l.back)
}

// found returns the options that hold every word of a text, those that begin
// with it first, and how many more there are.
func (l *pickList) found(text string) (out []Option, more int) {
	want := strings.Fields(app.Fold(text))
	var later []Option
	for i, o := range l.all {
		fits := true
		for _, w := range want {
			fits = fits && strings.Contains(l.folds[i], w)
		}
		switch {
		case !fits:
		case len(want) == 0 || strings.HasPrefix(l.folds[i], want[0]):
			out = append(out, o)
		default:
			later = append(later, o)
		}
	}
	out = append(out, later...)
	return out[:min(len(out), mostPicks)], max(len(out)-mostPicks, 0)
}

// fill shows the options that fit a text.
func (l *pickList) fill(text string) {
	options, more := l.found(text)
	l.lines, l.marked, l.lineTop = nil, 0, nil
	var items []fyne.CanvasObject
	top := float32(0)
	add := func(o Option) {
		line := newPickLine(l, len(l.lines), o)
		l.lines, items, l.lineTop = append(l.lines, line), append(items, line), append(l.lineTop, top)
		top += line.MinSize().Height
	}
	for _, o := range options {
		if o.Key == l.picker.key && text == "" {
			l.marked = len(l.lines)
		}
		add(o)
	}
	free := strings.TrimSpace(text)
	if l.picker.Free && free != "" && !begun(options, free) {
		add(Option{Key: free, Text: "Use “" + free + "”"})
	}
	if text == "" && l.picker.key != "" {
		add(Option{Text: "None"})
	}
	foot := ""
	switch {
	case more > 0:
		foot = Count(more) + " more: type on"
	case len(l.lines) == 0:
		foot = "Nothing fits"
	}
	if foot != "" {
		items = append(items, container.NewPadded(NewText(foot, Style{Size: theme.Small, Color: theme.Second})))
	}
	l.high = 0
	for _, o := range items {
		l.high += o.MinSize().Height
	}
	if l.under {
		l.pop.Resize(fyne.NewSize(l.pop.Size().Width, min(l.around+l.high, l.room)))
	}
	l.sheet.Set(items...)
	l.mark(l.marked)
}

// begun reports whether a text is an option, or one that is still being typed:
// the option goes on within its last word.
func begun(options []Option, text string) bool {
	for _, o := range options {
		if rest, ok := strings.CutPrefix(app.Fold(o.Text), app.Fold(text)); ok && !strings.HasPrefix(rest, " ") {
			return true
		}
	}
	return false
}

// step moves the mark.
func (l *pickList) step(by int) {
	if n := len(l.lines); n > 0 {
		l.mark((l.marked + by + n) % n)
	}
}

// mark marks a line and brings it into sight.
func (l *pickList) mark(n int) {
	l.marked = n
	for i, line := range l.lines {
		if line.marked != (i == n) {
			line.marked = i == n
			line.Refresh()
		}
	}
	if n < len(l.lines) {
		l.sheet.Reveal(l.lineTop[n], l.lines[n].MinSize().Height)
	}
}

// take picks a line and closes the list.
func (l *pickList) take(n int) {
	if n < 0 || n >= len(l.lines) {
		return
	}
	o := l.lines[n].option
	l.shut()
	if l.picker.Free && strings.HasPrefix(o.Text, "Use “") {
		o.Text = o.Key
	}
	if o.Key == "" {
		o.Text = ""
	}
	l.picker.pick(o)
}

// pickLine is one option of the open list.
type pickLine struct {
	widget.BaseWidget
	list         *pickList
	n            int
	option       Option
	marked       bool
	ground       *canvas.Rectangle
	title, under *canvas.Text
}

func newPickLine(l *pickList, n int, o Option) *pickLine {
	p := &pickLine{list: l, n: n, option: o, ground: canvas.NewRectangle(nil), title: &canvas.Text{}, under: &canvas.Text{}}
	p.ExtendBaseWidget(p)
	return p
}

// Tapped picks the option.
func (p *pickLine) Tapped(*fyne.PointEvent) { p.list.take(p.n) }

// MouseIn marks the line.
func (p *pickLine) MouseIn(*desktop.MouseEvent) { p.list.mark(p.n) }

// MouseMoved does nothing.
func (p *pickLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (p *pickLine) MouseOut() {}

// AccessibilityLabel is the option.
func (p *pickLine) AccessibilityLabel() string { return p.option.Text + " " + p.option.Second }

// AccessibilityRole says that the line can be pressed.
func (p *pickLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the line.
func (p *pickLine) CreateRenderer() fyne.WidgetRenderer { return &pickLineRenderer{p} }

type pickLineRenderer struct{ p *pickLine }

func (r *pickLineRenderer) Layout(size fyne.Size) {
	p := r.p
	fill := theme.Clear
	if p.marked {
		fill = theme.Selected
	}
	p.ground.FillColor, p.ground.CornerRadius = theme.Color(fill), 6
	p.ground.Resize(size)
	height := size.Height
	if p.option.Second != "" {
		height = size.Height/2 + 2
	}
	Style{}.paint(p.title, "")
	placeLine(p.title, p.option.Text, theme.Gap8, size.Width-theme.Gap16, height)
	Style{Size: theme.Small, Color: theme.Second}.paint(p.under, "")
	placeLine(p.under, p.option.Second, theme.Gap8, size.Width-theme.Gap16, height)
	p.under.Move(p.under.Position().AddXY(0, size.Height/2-4))
}

func (r *pickLineRenderer) MinSize() fyne.Size {
	if r.p.option.Second == "" {
		return fyne.NewSize(100, theme.Scaled(pickLow))
	}
	return fyne.NewSize(100, theme.Scaled(pickHeight))
}
func (r *pickLineRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
func (r *pickLineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.ground, r.p.title, r.p.under}
}
func (r *pickLineRenderer) Destroy() {}
