package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/views/theme"
)

// showChoices opens a menu under an object. Every tick is told at once.
func showChoices(to fyne.CanvasObject, at fyne.Position, width float32, choices []Choice, ticked func(key string, on bool)) {
	showMenu(menu{to: to, at: at, width: width, choices: choices, ticked: ticked})
}

// ShowMenu opens a menu of choices under an object, of which one can be picked.
func ShowMenu(to fyne.CanvasObject, choices []Choice, picked func(key string)) {
	at := fyne.NewPos(0, min(to.Size().Height, choiceHeight()*2)+theme.Gap4)
	showMenu(menu{to: to, at: at, width: to.Size().Width, choices: choices, one: true, ticked: func(key string, _ bool) { picked(key) }})
}

// A menu is a list of choices that opens under an object.
type menu struct {
	to      fyne.CanvasObject
	at      fyne.Position // from the top left of the object
	width   float32
	choices []Choice
	one     bool // one choice, which also closes the menu
	ticked  func(key string, on bool)
}

// wide is the width of a menu with room for its longest line, or as much as
// the window has.
func (m menu) wide(room float32) float32 {
	s, width := Style{}, m.width
	for _, c := range m.choices {
		width = max(width, fyne.MeasureText(c.Text, s.size(), s.text()).Width+menuMargin())
	}
	return min(width, room-2*theme.Gap8)
}

// menuMargin is what a line of a menu has beside its word: the box before it
// and the margins.
func menuMargin() float32 { return choiceLeft(false) + 8 + 2*6 + 2 }

// showMenu opens a menu. Its lines are told as they are ticked.
func showMenu(m menu) {
	cv := fyne.CurrentApp().Driver().CanvasForObject(m.to)
	if cv == nil || len(m.choices) == 0 {
		return
	}
	back := cv.Focused()
	sheet := NewSheet(NewStack(0), 6)
	box := &fixedBox{child: sheet}
	box.ExtendBaseWidget(box)
	pop := widget.NewPopUp(box, cv)
	shut := func() {
		pop.Hide()
		if back != nil {
			cv.Focus(back)
		}
	}
	start := 0
	var lines []fyne.CanvasObject
	for i, c := range m.choices {
		l := newChoiceLine(c, m.one)
		if m.one && c.On {
			start = i
		}
		l.tick = func(on bool) {
			if m.one {
				shut()
			}
			m.ticked(c.Key, on)
		}
		l.shut = shut
		mark := func(n int) {
			cv.Focus(lines[n].(*choiceLine))
			sheet.Reveal(float32(n)*choiceHeight(), choiceHeight())
		}
		l.step = func(by int) { mark((i + by + len(lines)) % len(lines)) }
		l.ends = func(last bool) { mark(map[bool]int{true: len(lines) - 1}[last]) }
		l.letter = func(r rune) { mark(nextLetter(m.choices, i, r)) }
		lines = append(lines, l)
	}
	sheet.Set(lines...)
	field := fyne.CurrentApp().Driver().AbsolutePositionForObject(m.to)
	room := cv.Size()
	top, height := dropAt(field.Y, field.Y+m.at.Y, float32(len(lines))*choiceHeight()+12, room.Height)
	width := m.wide(room.Width)
	origin := fyne.NewPos(max(min(field.X+m.at.X, room.Width-width-theme.Gap8), 0), top)
	first := lines[start].(*choiceLine)
	box.tapped = func() { cv.Focus(first) }
	pop.ShowAtPosition(origin)
	pop.Resize(fyne.NewSize(width, height))
	cv.Focus(first)
	sheet.Reveal(float32(start)*choiceHeight(), choiceHeight())
}

// dropAt places what drops from a field: below it, or above where only there is
// more room, and no higher than the room.
func dropAt(field, below, height, room float32) (top, high float32) {
	under, over := room-theme.Gap8-below, field-theme.Gap4-theme.Gap8
	if height <= under || under >= over {
		return below, min(height, under)
	}
	high = min(height, over)
	return field - theme.Gap4 - high, high
}

// nextLetter is the line after another one that begins with a letter; without
// one it stays.
func nextLetter(choices []Choice, at int, r rune) int {
	for n := 1; n < len(choices); n++ {
		next := (at + n) % len(choices)
		if strings.HasPrefix(app.Fold(choices[next].Text), app.Fold(string(r))) {
			return next
		}
	}
	return at
}

// choiceHeight is how high a line of a menu is.
func choiceHeight() float32 { return theme.Scaled(32) }

// choiceBox is how wide the box or the sign before a line is.
func choiceBox() float32 { return theme.Scaled(16) }

// choiceLeft is where the word of a line begins.
func choiceLeft(one bool) float32 {
	if one {
		return 10 + choiceBox()
	}
	return 18 + choiceBox()
}

// choiceLine is one line of a menu of choices.
type choiceLine struct {
	widget.BaseWidget
	choice Choice
	one    bool
	tick   func(on bool)
	shut   func()
	step   func(by int)
	ends   func(last bool)
	letter func(rune)
	marked bool
	ground *canvas.Rectangle
	box    *canvas.Rectangle
	check  *canvas.Text
	text   *canvas.Text
}

func newChoiceLine(c Choice, one bool) *choiceLine {
	l := &choiceLine{
		choice: c, one: one, ground: canvas.NewRectangle(nil), box: canvas.NewRectangle(nil),
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

// TypedRune goes to the next line that begins with a letter.
func (l *choiceLine) TypedRune(r rune) {
	if r != ' ' { // the key ticks
		l.letter(r)
	}
}

// TypedKey moves between lines, ticks, and closes the menu.
func (l *choiceLine) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyHome, fyne.KeyEnd:
		l.ends(ev.Name == fyne.KeyEnd)
	case fyne.KeySpace:
		l.toggle()
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.one {
			l.toggle()
		} else {
			l.shut()
		}
	case fyne.KeyEscape:
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
		ground = theme.Selected
	}
	if l.choice.On {
		fill, line, tick = theme.Primary, theme.Primary, "✓"
	}
	l.ground.FillColor, l.ground.CornerRadius = theme.Color(ground), 6
	l.ground.Resize(size)
	left, side := choiceLeft(l.one), choiceBox()
	if l.one { // the chosen word has a sign, and no box
		fill, line = theme.Clear, theme.Clear
	}
	l.box.FillColor, l.box.StrokeColor = theme.Color(fill), theme.Color(line)
	l.box.StrokeWidth, l.box.CornerRadius = 1, 4
	l.box.Move(fyne.NewPos(8, (size.Height-side)/2))
	l.box.Resize(fyne.NewSize(side, side))
	check := Style{Size: theme.Small, Bold: true, Color: theme.OnPrimary, Align: fyne.TextAlignCenter}
	if l.one {
		check.Color, check.Align = theme.Primary, fyne.TextAlignLeading
	}
	check.paint(l.check, "")
	placeLine(l.check, tick, 8, side, size.Height)
	Style{}.paint(l.text, "")
	placeLine(l.text, l.choice.Text, left, size.Width-left-8, size.Height)
}

func (r *choiceRenderer) MinSize() fyne.Size { return fyne.NewSize(120, choiceHeight()) }
func (r *choiceRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}
func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.ground, r.l.box, r.l.check, r.l.text}
}
func (r *choiceRenderer) Destroy() {}

// fixedBox keeps a child from asking for room, and the keys in the menu after a
// click beside its lines.
type fixedBox struct {
	widget.BaseWidget
	child  fyne.CanvasObject
	tapped func()
}

// Tapped gives the keys back.
func (b *fixedBox) Tapped(*fyne.PointEvent) { b.tapped() }

// CreateRenderer draws the child.
func (b *fixedBox) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.child) }

// MinSize is next to nothing.
func (b *fixedBox) MinSize() fyne.Size { return fyne.NewSize(40, 40) }
