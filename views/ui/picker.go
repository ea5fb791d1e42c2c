package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// An Option is one thing to pick out of many.
type Option struct {
	Key    string
	Text   string
	Second string // a second line
}

// A Picker is a choice of one out of many, which are found by typing. Space,
// Down or a letter opens its list, and Enter where no form has a use for it; Delete
// empties it.
type Picker struct {
	widget.BaseWidget
	Label     string          // what is asked for, for screen readers
	Hint      string          // what stands there when nothing is picked
	Options   func() []Option // read when the list opens
	Free      bool            // any text may stand in the place of an option
	OnChanged func(key string)
	OnEscape  func()
	OnFocus   func()
	OnEnter   func() // Enter; nil: it opens the list
	key, text string
	frame     *canvas.Rectangle
	word      *canvas.Text
	arrow     *canvas.Text
	focused   bool
}

// NewPicker returns an empty choice.
func NewPicker(hint string, options func() []Option, changed func(key string)) *Picker {
	p := &Picker{
		Hint: hint, Options: options, OnChanged: changed,
		frame: canvas.NewRectangle(nil), word: &canvas.Text{}, arrow: &canvas.Text{},
	}
	p.ExtendBaseWidget(p)
	return p
}

// Key returns what is picked, "" without anything.
func (p *Picker) Key() string { return p.key }

// Set picks a key without telling anybody. A key that is no option shows as
// itself.
func (p *Picker) Set(key string) {
	p.key, p.text = key, key
	if key != "" {
		for _, o := range p.Options() {
			if o.Key == key {
				p.text = o.Text
			}
		}
	}
	p.Refresh()
}

// pick takes an option and tells OnChanged.
func (p *Picker) pick(o Option) {
	changed := p.key != o.Key
	p.key, p.text = o.Key, o.Text
	p.Refresh()
	if changed && p.OnChanged != nil {
		p.OnChanged(o.Key)
	}
}

// Tapped opens the list.
func (p *Picker) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
	p.Open("")
}

// Open opens the list, with a first text to look for.
func (p *Picker) Open(text string) { openPickList(p, text) }

// FocusGained shows the focus.
func (p *Picker) FocusGained() {
	p.focused = true
	p.Refresh()
	if p.OnFocus != nil {
		p.OnFocus()
	}
}

// FocusLost hides it.
func (p *Picker) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune opens the list and looks for the letter.
func (p *Picker) TypedRune(r rune) {
	if r == ' ' { // the key opens the list
		return
	}
	p.Open(string(r))
}

// TypedKey opens or empties the list, or hears Escape.
func (p *Picker) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape && p.OnEscape != nil:
		p.OnEscape()
	case p.OnEnter != nil && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter):
		p.OnEnter()
	case ev.Name == fyne.KeySpace, ev.Name == fyne.KeyReturn, ev.Name == fyne.KeyEnter, ev.Name == fyne.KeyDown:
		p.Open("")
	case ev.Name == fyne.KeyDelete, ev.Name == fyne.KeyBackspace:
		p.pick(Option{})
	default:
		unheard(p, ev)
	}
}

// TypedShortcut hears Ctrl+Enter, opens on Alt+Down, and hands the others on to the window.
func (p *Picker) TypedShortcut(s fyne.Shortcut) {
	if opens(s) {
		p.Open("")
		return
	}
	ctrlEnter(p, s, p.OnEnter)
}

// Cursor is a hand.
func (p *Picker) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says what is asked for and what is picked.
func (p *Picker) AccessibilityLabel() string { return p.Label + ": " + p.text }

// AccessibilityRole says that it can be pressed.
func (p *Picker) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer makes the drawing of the choice.
func (p *Picker) CreateRenderer() fyne.WidgetRenderer { return &pickerRenderer{p} }

type pickerRenderer struct{ p *Picker }

func (r *pickerRenderer) Layout(size fyne.Size) {
	p := r.p
	line, style, text := base.ColorNameInputBorder, Style{}, p.text
	if p.focused {
		line = theme.Primary
	}
	if text == "" {
		style.Color, text = base.ColorNamePlaceHolder, p.Hint
	}
	p.frame.FillColor, p.frame.StrokeColor = theme.Color(theme.Card), theme.Color(line)
	p.frame.StrokeWidth, p.frame.CornerRadius = 1, theme.ButtonRadius
	p.frame.Resize(size)
	style.paint(p.word, "")
	placeLine(p.word, text, theme.Gap8, size.Width-36, size.Height)
	Style{Color: theme.Second}.paint(p.arrow, "")
	placeLine(p.arrow, "▾", size.Width-22, 16, size.Height)
}

func (r *pickerRenderer) MinSize() fyne.Size { return fyne.NewSize(120, theme.Scaled(32)) }
func (r *pickerRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
func (r *pickerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.frame, r.p.word, r.p.arrow}
}
func (r *pickerRenderer) Destroy() {}
