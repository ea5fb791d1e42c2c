// Package form asks for the fields of a record: it carries each between its
// value and the text of an input, shows what is wrong beside it, and loses
// nothing that was typed.
package form

import (
	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// A Field is one field of records of type T: how it is called, why it is asked
// for, and how its value and the text of its input become each other.
type Field[T any] struct {
	Name  string // as a domain.FieldError names it
	Label string
	Help  string // why it is asked for, or how it is written
	Full  bool   // takes the whole width of the form

	must  bool   // there is no choice of "not stated"
	hint  string // stands in the empty input
	get   func(T) string
	set   func(*T, string) error
	show  func(T) string // as people read it; nil: get
	links func(T) []Link
	make  func(ui.Host, Field[T]) input
}

// Get returns the text of rec's value, as the input holds it.
func (f Field[T]) Get(rec T) string { return f.get(rec) }

// Set gives rec the value of a text. The error is a predicate for the user,
// such as "must be a whole number"; rec is then as it was.
func (f Field[T]) Set(rec *T, text string) error { return f.set(rec, text) }

// Shown returns rec's value as people read it, "" when nothing is known.
func (f Field[T]) Shown(rec T) string {
	if f.show != nil {
		return f.show(rec)
	}
	return f.get(rec)
}

// A Link is a word that leads to a place.
type Link struct {
	Text string
	To   ui.Route
}

// Links returns the places that rec's value leads to.
func (f Field[T]) Links(rec T) []Link {
	if f.links == nil {
		return nil
	}
	return f.links(rec)
}

// Why returns f with a sentence under its input.
func (f Field[T]) Why(help string) Field[T] { f.Help = help; return f }

// Hint returns f with a text that stands in its empty input.
func (f Field[T]) Hint(text string) Field[T] { f.hint = text; return f }

// Wide returns f over the whole width of its form.
func (f Field[T]) Wide() Field[T] { f.Full = true; return f }

// Must returns a choice without the word for "not stated".
func (f Field[T]) Must() Field[T] { f.must = true; return f }

// An input is the widget of one field, seen as a text.
type input interface {
	object() fyne.CanvasObject
	focusable() fyne.Focusable // nil: nothing to focus
	text() string
	setText(string)
	hear(ears)
}

// ears are what a form wants to know of its inputs.
type ears struct {
	changed, enter, escape, focus, resized func()
}

// Within is a field of a part of another record, which in finds there.
func Within[T, U any](f Field[U], in func(*T) *U) Field[T] {
	out := Field[T]{
		Name: f.Name, Label: f.Label, Help: f.Help, Full: f.Full, must: f.must, hint: f.hint,
		get: func(rec T) string { return f.get(*in(&rec)) },
		set: func(rec *T, text string) error { return f.set(in(rec), text) },
		make: func(h ui.Host, g Field[T]) input {
			own := f
			own.Label, own.must, own.hint = g.Label, g.must, g.hint
			return f.make(h, own)
		},
	}
	if f.show != nil {
		out.show = func(rec T) string { return f.show(*in(&rec)) }
	}
	if f.links != nil {
		out.links = func(rec T) []Link { return f.links(*in(&rec)) }
	}
	return out
}
