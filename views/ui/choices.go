package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Choice is one line of a menu that can be ticked.
type Choice struct {
	Key   string
	Text  string
	Short string // on the button; "": Text
	On    bool
}

// A Filter is a button such as "Specialty: FM, IM ▾" that opens a menu of
// choices, of which several can be ticked. None means any.
type Filter struct {
	*Button
	name     string
	choices  []Choice
	OnChange func()
}

// NewFilter returns a filter without choices.
func NewFilter(name string, changed func()) *Filter {
	f := &Filter{Button: NewButton(Action{Text: name}), name: name, OnChange: changed}
	f.Do = f.open
	f.label()
	return f
}

// SetChoices replaces the choices and what is ticked.
func (f *Filter) SetChoices(choices []Choice) {
	f.choices = choices
	f.label()
}

// Ticked returns the keys of the ticked choices; none means any.
func (f *Filter) Ticked() []string {
	var out []string
	for _, c := range f.choices {
		if c.On {
			out = append(out, c.Key)
		}
	}
	return out
}

// Tick ticks exactly the given keys, without telling anybody.
func (f *Filter) Tick(keys ...string) {
	for i := range f.choices {
		f.choices[i].On = false
		for _, k := range keys {
			f.choices[i].On = f.choices[i].On || f.choices[i].Key == k
		}
	}
	f.label()
}

// label writes on the button what is ticked.
func (f *Filter) label() {
	var on []string
	for _, c := range f.choices {
		if c.On && c.Short != "" {
			on = append(on, c.Short)
		} else if c.On {
			on = append(on, c.Text)
		}
	}
	what := ""
	switch {
	case len(strings.Join(on, ", ")) > 14:
		what = ": " + on[0] + " +" + Count(len(on)-1)
	case len(on) > 0:
		what = ": " + strings.Join(on, ", ")
	}
	f.Set(f.name+what+" ▾", Quiet)
}

func (f *Filter) open() {
	showChoices(f.Button, fyne.NewPos(0, f.Size().Height+4), max(f.Size().Width, 220), f.choices, func(key string, on bool) {
		for i := range f.choices {
			if f.choices[i].Key == key {
				f.choices[i].On = on
			}
		}
		f.label()
		f.OnChange()
	})
}

// showChoices opens a menu under an object. Every tick is told at once.
func showChoices(to fyne.CanvasObject, at fyne.Position, width float32, choices []Choice, ticked func(key string, on bool)) {
	cv := fyne.CurrentApp().Driver().CanvasForObject(to)
	if cv == nil || len(choices) == 0 {
		return
	}
	column := NewStack(0)
	sheet := NewSheet(column, 6)
	box := &fixedBox{child: sheet}
	box.ExtendBaseWidget(box)
	pop := widget.NewPopUp(box, cv)
	var lines []fyne.CanvasObject
	for i, c := range choices {
		l := newChoiceLine(c)
		l.tick = func(on bool) { ticked(c.Key, on) }
		l.shut = pop.Hide
		l.step = func(by int) { cv.Focus(lines[(i+by+len(lines))%len(lines)].(*choiceLine)) }
		lines = append(lines, l)
	}
	column.Set(lines...)
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(to).Add(at)
	room := cv.Size()
	size := fyne.NewSize(width, min(float32(len(lines))*choiceHeight+12, room.Height-origin.Y-theme.Gap8, 420))
	origin.X = max(min(origin.X, room.Width-width-theme.Gap8), 0)
	pop.ShowAtPosition(origin)
	pop.Resize(size)
	cv.Focus(lines[0].(*choiceLine))
}

const choiceHeight float32 = 32

// choiceLine is one line of a menu of choices.
type choiceLine struct {
	widget.BaseWidget
	choice Choice
	tick   func(on bool)
	shut   func()
	step   func(by int)
	marked bool
	ground *canvas.Rectangle
	box    *canvas.Rectangle
	check  *canvas.Text
	text   *canvas.Text
}

func newChoiceLine(c Choice) *choiceLine {
	l := &choiceLine{
		choice: c, ground: canvas.NewRectangle(nil), box: canvas.NewRectangle(nil),
		check: &canvas.Text{}, text: &canvas.Text{},
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *choiceLine) toggle() {
	l.choice.On = !l.choice.On
	l.Refresh()
	l.tick(l.choice.On)
}

// Tapped ticks or clears the line.
func (l *choiceLine) Tapped(*fyne.PointEvent) { l.toggle() }

// FocusGained marks the line.
func (l *choiceLine) FocusGained() { l.marked = true; l.Refresh() }

// FocusLost takes the mark away.
func (l *choiceLine) FocusLost() { l.marked = false; l.Refresh() }

// TypedRune does nothing.
func (l *choiceLine) TypedRune(rune) {}

// TypedKey moves between lines, ticks, and closes the menu.
func (l *choiceLine) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeySpace:
		l.toggle()
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		l.shut()
	}
}

// MouseIn marks the line.
func (l *choiceLine) MouseIn(*desktop.MouseEvent) { l.FocusGained() }

// MouseMoved does nothing.
func (l *choiceLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark away.
func (l *choiceLine) MouseOut() { l.FocusLost() }

// AccessibilityLabel says what the line is and whether it is ticked.
func (l *choiceLine) AccessibilityLabel() string {
	return l.choice.Text + map[bool]string{true: ", ticked", false: ", not ticked"}[l.choice.On]
}

// AccessibilityRole says that the line can be pressed.
func (l *choiceLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the line.
func (l *choiceLine) CreateRenderer() fyne.WidgetRenderer { return &choiceRenderer{l} }

type choiceRenderer struct{ l *choiceLine }

func (r *choiceRenderer) Layout(size fyne.Size) {
	l := r.l
	ground, fill, line, tick := theme.Clear, theme.Card, theme.Second, ""
	if l.marked {
		ground = theme.Canvas
	}
	if l.choice.On {
		fill, line, tick = theme.Primary, theme.Primary, "✓"
	}
	l.ground.FillColor, l.ground.CornerRadius = theme.Color(ground), 6
	l.ground.Resize(size)
	l.box.FillColor, l.box.StrokeColor = theme.Color(fill), theme.Color(line)
	l.box.StrokeWidth, l.box.CornerRadius = 1, 4
	l.box.Move(fyne.NewPos(8, (size.Height-16)/2))
	l.box.Resize(fyne.NewSize(16, 16))
	Style{Size: theme.Small, Bold: true, Color: theme.OnPrimary, Align: fyne.TextAlignCenter}.paint(l.check, "")
	placeLine(l.check, tick, 8, 16, size.Height)
	Style{}.paint(l.text, "")
	placeLine(l.text, l.choice.Text, 34, size.Width-42, size.Height)
}

func (r *choiceRenderer) MinSize() fyne.Size { return fyne.NewSize(120, choiceHeight) }
func (r *choiceRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}
func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.ground, r.l.box, r.l.check, r.l.text}
}
func (r *choiceRenderer) Destroy() {}

// fixedBox keeps a child from asking for room.
type fixedBox struct {
	widget.BaseWidget
	child fyne.CanvasObject
}

// CreateRenderer draws the child.
func (b *fixedBox) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.child) }

// MinSize is next to nothing.
func (b *fixedBox) MinSize() fyne.Size { return fyne.NewSize(40, 40) }
