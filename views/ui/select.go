package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Select is a choice of one out of a few words. Space or Down opens its menu,
// and Enter where no form has a use for it.
type Select struct {
	widget.BaseWidget
	Label     string // what is asked for, for screen readers
	Options   []string
	Selected  string
	OnChanged func(string)
	OnEscape  func()
	OnFocus   func()
	OnEnter   func() // Enter; nil: it opens the list
	frame     *canvas.Rectangle
	text      *canvas.Text
	arrow     *canvas.Text
	focused   bool
}

// NewSelect returns a choice out of options.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{
		Options: options, OnChanged: changed,
		frame: canvas.NewRectangle(nil), text: &canvas.Text{}, arrow: &canvas.Text{},
	}
	s.ExtendBaseWidget(s)
	return s
}

// SetSelected chooses a word and tells OnChanged. A word that is no option
// changes nothing.
func (s *Select) SetSelected(word string) {
	if s.Selected == word || !slices.Contains(s.Options, word) {
		return
	}
	s.Selected = word
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged(word)
	}
}

// ClearSelected chooses nothing.
func (s *Select) ClearSelected() {
	s.Selected = ""
	s.Refresh()
}

func (s *Select) open() {
	var choices []Choice
	for _, o := range s.Options {
		choices = append(choices, Choice{Key: o, Text: o, On: o == s.Selected})
	}
	showMenu(menu{
		to: s, at: fyne.NewPos(0, s.Size().Height+4), width: s.Size().Width, choices: choices, one: true,
		ticked: func(key string, _ bool) { s.SetSelected(key) },
	})
}

// Tapped opens the menu.
func (s *Select) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	s.open()
}

// FocusGained shows the focus.
func (s *Select) FocusGained() {
	s.focused = true
	s.Refresh()
	if s.OnFocus != nil {
		s.OnFocus()
	}
}

// FocusLost hides it.
func (s *Select) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune hands letters on to the window.
func (s *Select) TypedRune(r rune) { unheardRune(s, r) }

// TypedKey opens the menu, or hears Escape.
func (s *Select) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape && s.OnEscape != nil:
		s.OnEscape()
	case s.OnEnter != nil && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter):
		s.OnEnter()
	case ev.Name == fyne.KeySpace, ev.Name == fyne.KeyReturn, ev.Name == fyne.KeyEnter, ev.Name == fyne.KeyDown:
		s.open()
	default:
		unheard(s, ev)
	}
}

// TypedShortcut hears Ctrl+Enter, opens on Alt+Down, and hands the others on to the window.
func (s *Select) TypedShortcut(sc fyne.Shortcut) {
	if opens(sc) {
		s.open()
		return
	}
	ctrlEnter(s, sc, s.OnEnter)
}

// Cursor is a hand.
func (s *Select) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says what is asked for and what is chosen.
func (s *Select) AccessibilityLabel() string { return s.Label + ": " + s.Selected }

// AccessibilityRole says that it can be pressed.
func (s *Select) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the choice.
func (s *Select) CreateRenderer() fyne.WidgetRenderer { return &selectRenderer{s} }

type selectRenderer struct{ s *Select }

func (r *selectRenderer) Layout(size fyne.Size) {
	s := r.s
	line, style, text := base.ColorNameInputBorder, Style{}, s.Selected
	if s.focused {
		line = theme.Primary
	}
	if text == "" {
		style.Color, text = base.ColorNamePlaceHolder, "Choose…"
	}
	s.frame.FillColor, s.frame.StrokeColor = theme.Color(theme.Card), theme.Color(line)
	s.frame.StrokeWidth, s.frame.CornerRadius = 1, theme.ButtonRadius
	s.frame.Resize(size)
	style.paint(s.text, "")
	placeLine(s.text, text, theme.Gap8, size.Width-36, size.Height)
	Style{Color: theme.Second}.paint(s.arrow, "")
	placeLine(s.arrow, "▾", size.Width-22, 16, size.Height)
}

func (r *selectRenderer) MinSize() fyne.Size { return fyne.NewSize(120, theme.Scaled(32)) }
func (r *selectRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.frame, r.s.text, r.s.arrow}
}
func (r *selectRenderer) Destroy() {}
