package form

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Section is a part of a form with a heading.
type Section[T any] struct {
	Title  string // "": none
	Why    string // what its fields are for
	Fields []Field[T]
}

// A Form asks for the fields of one record.
type Form[T any] struct {
	OnSave   func()                    // Enter
	OnLeave  func()                    // Escape
	OnChange func()                    // something was typed
	OnResize func()                    // the form needs another height
	OnReveal func(o fyne.CanvasObject) // an input got the keys
	OnClose  func()                    // closes the dialog of the form, whatever is typed; nil: there is none
	Same     func(a, b T) bool         // whether two states are of one record; nil: always

	host   ui.Host
	rec    T
	fields []Field[T]
	inputs []input
	boxes  []*ui.Field
	before []string // the texts of rec
	said   *ui.Text // what is wrong with the record as a whole
	stack  *ui.Stack
	still  bool // texts are filled in; nobody types
}

// New returns a form without a record.
func New[T any](h ui.Host, sections ...Section[T]) *Form[T] {
	f := &Form[T]{host: h, said: ui.NewParagraph("", ui.Style{Color: theme.Bad}), stack: ui.NewStack(theme.Gap12)}
	f.set(sections)
	return f
}

// set makes the inputs of all sections.
func (f *Form[T]) set(sections []Section[T]) {
	f.fields, f.inputs, f.boxes, f.before = nil, nil, nil, nil
	f.said.Hide()
	items := []fyne.CanvasObject{f.said}
	for i, s := range sections {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		if s.Title != "" {
			items = append(items, ui.Heading(s.Title))
		}
		if s.Why != "" {
			items = append(items, ui.Second(s.Why))
		}
		grid := NewGrid(2)
		grid.Gap = theme.Gap16
		for _, field := range s.Fields {
			grid.Add(f.add(field), field.Full)
		}
		items = append(items, grid)
	}
	f.stack.Set(items...)
}

// add makes the input of a field; where nothing can be changed, a text.
func (f *Form[T]) add(field Field[T]) fyne.CanvasObject {
	in, help := input(newReadInput()), ""
	if f.host.ReadOnly == "" {
		in, help = field.make(f.host, field), field.Help
	}
	box := ui.NewField(field.Label, help, in.object())
	f.fields, f.inputs, f.boxes = append(f.fields, field), append(f.inputs, in), append(f.boxes, box)
	in.hear(ears{
		changed: func() { f.changed(box) },
		enter:   func() { run(f.OnSave) },
		escape:  func() { run(f.OnLeave) },
		focus: func() {
			if f.OnReveal != nil {
				f.OnReveal(box.Stack)
			}
		},
		resized: func() { f.resize() },
	})
	return box.Stack
}

func run(f func()) {
	if f != nil {
		f()
	}
}

// changed takes away what was said of an input that is put right.
func (f *Form[T]) changed(box *ui.Field) {
	if f.still {
		return
	}
	if box.Wrong() {
		box.Problem("")
		f.resize()
	}
	run(f.OnChange)
}

func (f *Form[T]) resize() {
	f.stack.Refresh()
	run(f.OnResize)
}

// Object returns what to show.
func (f *Form[T]) Object() fyne.CanvasObject { return f.stack }

// Show fills the form with a record.
func (f *Form[T]) Show(rec T) {
	f.still = true
	f.rec, f.before = rec, nil
	for i, field := range f.fields {
		f.inputs[i].setText(field.get(rec))
		f.read(i, rec)
		f.before = append(f.before, f.inputs[i].text())
		f.boxes[i].Problem("")
	}
	f.still = false
	f.said.Hide()
	f.resize()
}

// read shows the value of a field where it can only be read.
func (f *Form[T]) read(i int, rec T) {
	if r, ok := f.inputs[i].(*readInput); ok {
		r.say(f.fields[i].Shown(rec))
	}
}

// Turn asks for other fields, of another record. What was typed into a field
// that stays is still there.
func (f *Form[T]) Turn(rec T, sections ...Section[T]) {
	typed := map[string]string{}
	for i, in := range f.inputs {
		if text := in.text(); text != f.before[i] {
			typed[f.fields[i].Name] = text
		}
	}
	f.set(sections)
	f.Show(rec)
	f.still = true
	for name, text := range typed {
		f.fill(name, text)
	}
	f.still = false
	f.resize()
}

// Renew fills the form with another state of its record, and keeps what was
// typed. Another record gets none of it.
func (f *Form[T]) Renew(rec T) {
	if len(f.before) == 0 || f.Same != nil && !f.Same(f.rec, rec) {
		f.Show(rec)
		return
	}
	f.still = true
	f.rec = rec
	for i, field := range f.fields {
		typed := f.inputs[i].text() != f.before[i]
		text := field.get(rec)
		if !typed && text != f.before[i] {
			f.inputs[i].setText(text)
			text = f.inputs[i].text()
		}
		f.read(i, rec)
		f.before[i] = text
	}
	f.still = false
	f.resize()
}

// Changed reports whether something was typed since Show.
func (f *Form[T]) Changed() bool {
	for i, in := range f.inputs {
		if in.text() != f.before[i] {
			return true
		}
	}
	return false
}

// fill types a text into a field.
func (f *Form[T]) fill(name, text string) {
	if i := f.find(name); i >= 0 {
		f.inputs[i].setText(text)
	}
}

// Read returns the record with everything that was typed. What cannot be read,
// and what check finds wrong with the rest, comes back as a domain.Invalid.
func (f *Form[T]) Read(check func(T) error) (T, error) {
	rec := f.rec
	var bad domain.Invalid
	for i, field := range f.fields {
		text := f.inputs[i].text()
		if text == f.before[i] {
			continue // as it was, to the letter
		}
		if err := field.set(&rec, text); err != nil {
			bad = append(bad, domain.FieldError{Field: field.Name, Problem: err.Error()})
		}
	}
	var more domain.Invalid
	if check != nil {
		if err := check(rec); err != nil && !errors.As(err, &more) {
			return rec, err
		}
	}
	for _, m := range more {
		if bad.Problem(m.Field) == "" {
			bad = append(bad, m)
		}
	}
	if len(bad) > 0 {
		return rec, bad
	}
	return rec, nil
}

// find returns the number of the field of a name, or of the one that the name
// lies below; -1 without one.
func (f *Form[T]) find(name string) int {
	at := slices.IndexFunc(f.fields, func(x Field[T]) bool { return x.Name == name })
	if at < 0 {
		at = slices.IndexFunc(f.fields, func(x Field[T]) bool { return strings.HasPrefix(name, x.Name+".") })
	}
	return at
}

// Wrong shows every problem beside its input and goes to the first.
func (f *Form[T]) Wrong(bad domain.Invalid) {
	f.clear()
	first, general := len(f.fields), []string{}
	for _, b := range bad {
		i := f.find(b.Field)
		if i < 0 {
			general = append(general, b.Error())
			continue
		}
		if !f.boxes[i].Wrong() {
			f.boxes[i].Problem(f.fields[i].Label + " " + b.Problem)
		}
		first = min(first, i)
	}
	f.said.SetText(strings.Join(general, "\n"))
	f.said.Hidden = len(general) == 0
	f.resize()
	if first < len(f.fields) {
		f.focus(first)
	} else if f.OnReveal != nil {
		f.OnReveal(f.said)
	}
}

// clear takes away everything that was said.
func (f *Form[T]) clear() {
	f.said.Hide()
	for _, b := range f.boxes {
		if b.Wrong() {
			b.Problem("")
		}
	}
}

// Mark puts the keys on the field of a name, or on the first, with its text
// marked, so that typing takes its place.
func (f *Form[T]) Mark(name string) {
	f.Focus(name)
	if e, ok := f.inputs[max(f.find(name), 0)].(entryInput); ok {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// Focus puts the keys on the field of a name, or on the first.
func (f *Form[T]) Focus(name string) { f.focus(max(f.find(name), 0)) }

func (f *Form[T]) focus(i int) {
	// The window is asked for, and not the input: before it is drawn for the
	// first time it does not know where it is.
	if in := f.inputs[i].focusable(); in != nil {
		f.host.Window.Canvas().Focus(in)
	}
}
