package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// An Entry is an input of text that hands on the keys that it has no use for.
type Entry struct {
	widget.Entry
	Label    string // what is asked for, for screen readers
	OnEscape func()
	OnEnter  func()
	OnDown   func()
	OnUp     func()
	OnFocus  func()
	OnSave   func() // Ctrl+S
}

// FocusGained tells that the keys come here.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus()
	}
}

// NewEntry returns an empty input.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrapOff
	e.Scroll = fyne.ScrollHorizontalOnly // a longer text moves inside the line, and not over its neighbours
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// NewNotes returns an empty input of several lines, rows of which are in sight.
// Enter begins a new line; with Ctrl it is OnEnter.
func NewNotes(placeholder string, rows int) *Entry {
	e := NewEntry(placeholder)
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.Scroll = fyne.ScrollVerticalOnly
	e.SetMinRowsVisible(rows)
	return e
}

// AcceptsTab reports that Tab goes to the next input, out of several lines too.
func (e *Entry) AcceptsTab() bool { return false }

// AccessibilityLabel says what is asked for and what stands there.
func (e *Entry) AccessibilityLabel() string {
	label := e.Label
	if label == "" {
		label = e.PlaceHolder
	}
	if e.Text == "" {
		return label
	}
	return label + ": " + e.Text
}

// AccessibilityRole says that it holds text.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// TypedKey hears Escape, Enter, Down and Up, and types the rest.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	run := map[fyne.KeyName]func(){
		fyne.KeyEscape: e.OnEscape, fyne.KeyReturn: e.OnEnter, fyne.KeyEnter: e.OnEnter, fyne.KeyDown: e.OnDown, fyne.KeyUp: e.OnUp,
	}[ev.Name]
	newLine := e.MultiLine && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter)
	switch {
	case run != nil && !newLine:
		run()
	case ev.Name == fyne.KeyF1, ev.Name == fyne.KeyEscape:
		unheard(e, ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedShortcut hands the shortcuts of the window on to it, and an undo or redo
// for which nothing has been typed.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && e.OnEnter != nil && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		e.OnEnter()
		return
	}
	if c, ok := s.(*desktop.CustomShortcut); ok && e.OnSave != nil && c.KeyName == fyne.KeyS && c.Modifier == fyne.KeyModifierShortcutDefault {
		e.OnSave()
		return
	}
	turn := s
	if custom, ok := s.(*desktop.CustomShortcut); ok && custom.KeyName == fyne.KeyZ {
		turn = &fyne.ShortcutRedo{} // Ctrl+Shift+Z
	}
	switch turn.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		before := e.Text
		e.Entry.TypedShortcut(turn)
		if e.Text == before {
			toWindow(e, s)
		}
	default:
		if !ours(s) || !toWindow(e, s) {
			e.Entry.TypedShortcut(s)
		}
	}
}

// ours reports whether a shortcut belongs to the window and not to an input:
// Ctrl with a letter, a digit, a sign or Enter, and the way back.
func ours(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return false
	}
	way := c.Modifier == fyne.KeyModifierAlt && (c.KeyName == fyne.KeyLeft || c.KeyName == fyne.KeyRight)
	return way || c.Modifier == fyne.KeyModifierShortcutDefault && (len(c.KeyName) == 1 || c.KeyName == fyne.KeyReturn)
}

// toWindow gives a shortcut to the window of an object, if it has one.
func toWindow(o fyne.CanvasObject, s fyne.Shortcut) bool {
	c, ok := fyne.CurrentApp().Driver().CanvasForObject(o).(fyne.Shortcutable)
	if ok {
		c.TypedShortcut(s)
	}
	return ok
}

// A Search is the search line of a page.
type Search struct {
	*Entry
	box *searchBox
}

// NewSearch returns a search line that says, while it is empty, what can be
// searched for; short is said where there is little room. The hint names its
// shortcut.
func NewSearch(long, short, hint string, changed func(string)) *Search {
	e := NewEntry(long)
	s := &Search{Entry: e, box: &searchBox{
		entry: e, hint: NewText(hint, Style{Color: theme.Second, Size: theme.Small}), long: long, short: short,
	}}
	e.OnChanged = func(text string) {
		s.box.Refresh()
		changed(text)
	}
	s.box.ExtendBaseWidget(s.box)
	return s
}

// Box returns the line with its hint, to be put on the page.
func (s *Search) Box() fyne.CanvasObject { return s.box }

type searchBox struct {
	widget.BaseWidget
	entry *Entry
	hint  *Text
	long  string // what the empty line says where there is room
	short string
}

// CreateRenderer puts the hint over the entry.
func (b *searchBox) CreateRenderer() fyne.WidgetRenderer { return &searchRenderer{b} }

type searchRenderer struct{ b *searchBox }

func (r *searchRenderer) Layout(size fyne.Size) {
	r.b.entry.Resize(size)
	h := r.b.hint.MinSize()
	r.b.hint.Hidden = r.b.entry.Text != ""
	text := r.b.long
	if size.Width < r.wide(r.b.long)+h.Width {
		text = r.b.short
	}
	if r.b.entry.PlaceHolder != text {
		r.b.entry.SetPlaceHolder(text)
	}
	r.b.hint.Resize(h)
	r.b.hint.Move(fyne.NewPos(size.Width-h.Width-12, (size.Height-h.Height)/2))
}
func (r *searchRenderer) wide(s string) float32 {
	return fyne.MeasureText(s, theme.Size(theme.Body), fyne.TextStyle{}).Width + 2*theme.Gap24
}

func (r *searchRenderer) MinSize() fyne.Size { return r.b.entry.MinSize() }
func (r *searchRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *searchRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.entry, r.b.hint}
}
func (r *searchRenderer) Destroy() {}

// A Field is an input with its label above it and, when it is wrong, what is
// wrong with it below.
type Field struct {
	*Stack
	Label   string
	Input   fyne.Focusable
	problem *Text
	note    *Text
}

// NewField returns a field. The note is shown below the input; it may be "".
func NewField(label, note string, input fyne.CanvasObject) *Field {
	f := &Field{
		Label:   label,
		problem: NewParagraph("", Style{Size: theme.Small, Color: theme.Bad}),
		note:    NewParagraph(note, Style{Size: theme.Small, Color: theme.Second}),
	}
	f.Input, _ = input.(fyne.Focusable)
	switch in := input.(type) {
	case *Entry:
		in.Label = label
	case *Select:
		in.Label = label
	case *Picker:
		in.Label = label
	}
	f.problem.Hide()
	f.note.Hidden = note == ""
	f.Stack = NewStack(4, NewText(label, Style{Size: theme.Small, Bold: true, Color: theme.Second}), input, f.note, f.problem)
	return f
}

// SetNote changes the note.
func (f *Field) SetNote(note string) {
	f.note.SetText(note)
	f.note.Hidden = note == "" || f.problem.Visible()
	f.Stack.Refresh()
}

// Wrong reports whether a problem is shown.
func (f *Field) Wrong() bool { return f.problem.Visible() }

// Problem shows what is wrong with the input; "" is nothing.
func (f *Field) Problem(text string) {
	f.problem.SetText(text)
	f.problem.Hidden = text == ""
	f.note.Hidden = f.note.Text() == "" || text != ""
	f.Stack.Refresh()
}
