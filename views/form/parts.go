package form

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// Parts are records that live in a field of another one, such as the ties of an
// applicant.
type Parts[E any] struct {
	One    string // "tie"
	Line   func(E) string
	Fields []Field[E]
	Check  func(E) error
}

// List returns a field of several parts, each of which is filled in in a
// dialog of its own. Its text is JSON.
func List[T, E any](name, label string, at func(*T) *[]E, of Parts[E]) Field[T] {
	return Field[T]{
		Name: name, Label: label, Full: true,
		get: func(rec T) string { return written(*at(&rec)) },
		set: func(rec *T, s string) error {
			list, err := readList[E](s)
			if err == nil {
				*at(rec) = list
			}
			return err
		},
		show: func(rec T) string {
			var out []string
			for _, e := range *at(&rec) {
				out = append(out, of.Line(e))
			}
			return strings.Join(out, "\n")
		},
		make: func(h ui.Host, _ Field[T]) input {
			p := &partsInput[E]{host: h, of: of, stack: ui.NewStack(2)}
			p.add = ui.NewButton(h.Change(ui.Action{Text: "Add a " + of.One + "…", Do: func() { p.edit(-1) }}))
			p.add.Compact = true
			p.draw()
			return p
		},
	}
}

func written[E any](list []E) string {
	if len(list) == 0 {
		return ""
	}
	b, err := json.Marshal(list)
	if err != nil { // the parts of records are plain values
		return ""
	}
	return string(b)
}

func readList[E any](s string) (list []E, err error) {
	if s == "" {
		return nil, nil
	}
	if json.Unmarshal([]byte(s), &list) != nil {
		return nil, errors.New("cannot be read")
	}
	return list, nil
}

// partsInput lists parts, with a button for each.
type partsInput[E any] struct {
	host  ui.Host
	of    Parts[E]
	list  []E
	stack *ui.Stack
	add   *ui.Button
	ears  ears
}

// edit opens the dialog of a part, or of a new one below zero.
func (p *partsInput[E]) edit(i int) {
	var e E
	title := "Add a " + p.of.One
	if i >= 0 {
		e, title = p.list[i], "Edit a "+p.of.One
	}
	Edit[E]{
		Title: title, Record: e, Fields: p.of.Fields, Check: p.of.Check,
		Save: func(e *E) error {
			list := slices.Clone(p.list)
			if i < 0 {
				list = append(list, *e)
			} else {
				list[i] = *e
			}
			p.change(list)
			return nil
		},
	}.Show(p.host)
}

func (p *partsInput[E]) change(list []E) {
	p.list = list
	p.draw()
	p.ears.changed()
	p.ears.resized()
}

func (p *partsInput[E]) draw() {
	var items []fyne.CanvasObject
	for i, e := range p.list {
		items = append(items, ui.Beside(ui.NewText(p.of.Line(e), ui.Style{}), ui.Row(
			lineLink(p.host, p.add, "Edit", func() { p.edit(i) }),
			lineLink(p.host, p.add, "Remove", func() { p.change(slices.Delete(slices.Clone(p.list), i, i+1)) }))))
	}
	p.stack.Set(append(items, ui.Row(p.add))...)
}

func (p *partsInput[E]) object() fyne.CanvasObject { return p.stack }
func (p *partsInput[E]) focusable() fyne.Focusable { return p.add }
func (p *partsInput[E]) text() string              { return written(p.list) }
func (p *partsInput[E]) setText(s string) {
	if list, err := readList[E](s); err == nil {
		p.list = list
	}
	p.draw()
}
func (p *partsInput[E]) hear(x ears) { p.ears = x }
