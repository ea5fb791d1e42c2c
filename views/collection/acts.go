package collection

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// current returns the chosen record.
func (l *List[T]) current() (rec T, ok bool) {
	for _, r := range l.all {
		if l.chosen != 0 && l.id(r) == l.chosen {
			return r, true
		}
	}
	return rec, false
}

// Detail returns what to show of the chosen record; ok is false without one.
func (l *List[T]) Detail() (d Detail, ok bool) {
	rec, ok := l.current()
	if !ok {
		return d, false
	}
	d = Detail{Title: l.spec.Name(rec), Facts: l.spec.facts(rec), Actions: []ui.Action{
		{Text: "Edit", Kind: ui.Primary, Do: l.Edit}, {Text: "Duplicate", Do: l.Duplicate},
	}}
	if l.spec.Fixed {
		d.Actions = d.Actions[:1]
	}
	if l.spec.Second != nil {
		d.Second = l.spec.Second(rec)
	}
	if l.host.ReadOnly != "" {
		return l.reading(d, rec), true
	}
	if l.chosen < 0 && !l.spec.Whole { // expected: there is nothing yet to copy or to delete
		d.Actions = d.Actions[:1]
		return d, true
	}
	if l.spec.Cards != nil {
		d.Cards = l.spec.Cards(rec)
	}
	if l.chosen < 0 {
		d.Actions = d.Actions[:1]
	}
	var acts []ui.Action
	for _, a := range l.acts() {
		acts = append(acts, a.Action)
	}
	if l.Enter == nil {
		d.Actions = append(d.Actions, acts...)
	} else { // which is one of them, and mostly done
		d.Actions[0].Kind = ui.Quiet
		d.Actions = append(acts, d.Actions...)
	}
	if l.chosen < 0 {
		return d, true
	}
	if l.History != nil {
		d.Actions = append(d.Actions, ui.Action{Text: "History", Do: func() { l.History(l.id(rec), d.Title) }})
	}
	d.Actions = append(d.Actions, ui.Action{Text: "Delete", Do: l.Delete})
	return d, true
}

// reading is a detail where nothing can be changed.
func (l *List[T]) reading(d Detail, rec T) Detail {
	d.Actions = nil
	for _, a := range l.acts() {
		d.Actions = append(d.Actions, a.Action)
	}
	if l.spec.Cards != nil && l.chosen > 0 {
		d.Cards = l.spec.Cards(rec)
	}
	return d
}

// acts are what else can be done with the chosen record.
func (l *List[T]) acts() []Act {
	rec, ok := l.current()
	if !ok || l.spec.Acts == nil {
		return nil
	}
	return slices.DeleteFunc(l.spec.Acts(rec), func(a Act) bool { return a.Barred || l.host.ReadOnly != "" && !a.Reads })
}

// AddLike opens the dialog of a new record that is filled in already.
func (l *List[T]) AddLike(rec T) { l.edit("Add "+l.spec.One, rec, l.spec.check, l.save) }

// AddBy is [List.AddLike] of a record that is kept in a way of its own. save says
// what else it did, for the notice; "": nothing.
func (l *List[T]) AddBy(rec T, save func(*T) (also string, err error)) {
	l.edit("Add "+l.spec.One, rec, l.spec.check, save)
}

func (l *List[T]) save(rec *T) (also string, err error) {
	return "", l.data.Save(context.Background(), rec)
}

// Add opens the dialog of a new record.
func (l *List[T]) Add() { l.edit("Add "+l.spec.One, l.spec.New(), l.spec.check, l.save) }

// Edit opens the dialog of the chosen record.
func (l *List[T]) Edit() {
	if rec, ok := l.current(); ok {
		id := l.spec.ID(&rec)
		*id = max(*id, 0) // one that is expected is kept as a new one
		l.edit(l.spec.Name(rec), rec, l.spec.check, l.save)
	}
}

// enter does what Enter means for the chosen record.
func (l *List[T]) enter() {
	if rec, ok := l.current(); ok && l.Enter != nil {
		l.Enter(rec)
		return
	}
	l.Edit()
}

// Duplicate opens the dialog of a new record that is like the chosen one. It is
// kept once something in it is changed: the same attempt or letter twice would
// count twice.
func (l *List[T]) Duplicate() {
	if rec, ok := l.current(); ok && l.chosen > 0 {
		*l.spec.ID(&rec) = 0
		l.edit("Add "+l.spec.One+" like “"+l.spec.Name(rec)+"”", rec, func(other T) error { return l.spec.checkCopy(rec, other) }, l.save)
	}
}

// edit opens the dialog of a record and keeps what comes out of it. One that is
// new has the keys then.
func (l *List[T]) edit(title string, rec T, check func(T) error, save func(*T) (also string, err error)) {
	before, known := rec, l.id(rec) > 0
	form.Edit[T]{
		Title: title, Record: rec, Fields: l.spec.Fields, Check: check,
		Failed: "The record was not saved; what you typed is still here.",
		Save: func(rec *T) error {
			if known && l.spec.like(before, *rec) {
				l.host.Say(ui.Notice{Text: "Nothing was changed: " + l.spec.Name(before)})
				return nil
			}
			also, err := save(rec)
			if err != nil {
				return err
			}
			l.pick(l.id(*rec)) // the list has been read again when the record was stored
			l.host.Say(ui.Notice{Text: "Saved: " + l.spec.Name(*rec) + also, Undo: l.host.Undo})
			return nil
		},
		Then: func(T) {
			if !known {
				l.Focus()
			}
		},
	}.Show(l.host)
}

// beside returns the record below another one, or above the last; 0 of a single
// one.
func (l *List[T]) beside(id domain.ID) domain.ID {
	switch row, last := l.rowOf(id), len(l.shown)-1; {
	case row >= 0 && row < last:
		return l.id(l.row(row + 1))
	case row > 0:
		return l.id(l.row(row - 1))
	}
	return 0
}

// Delete takes the chosen record away at once; the notice offers it back.
func (l *List[T]) Delete() {
	rec, ok := l.current()
	if !ok || l.chosen < 0 || l.host.Refuse() {
		return
	}
	gone := l.chosen
	l.chosen = l.beside(gone)
	if err := l.data.Delete(context.Background(), gone); err != nil {
		l.chosen = gone
		l.host.Fail("The record was not deleted.", err)
		return
	}
	l.host.Say(ui.Notice{Text: "Deleted: " + l.spec.Name(rec), Undo: l.host.Undo})
}

// TypedRune hears the letters of a list: n adds, e edits, d makes another one
// like it, / filters, and those of what else can be done with the record.
func (l *List[T]) TypedRune(r rune) {
	switch key := strings.ToLower(string(r)); {
	case key == "/":
		l.Search()
	case key == "n" && !l.spec.Fixed:
		l.Add()
	case key == "e":
		l.Edit()
	case key == "d" && !l.spec.Fixed:
		l.Duplicate()
	default:
		for _, a := range l.acts() {
			if a.Key != 0 && a.Key == unicode.ToLower(r) {
				a.Do()
				return
			}
		}
		l.filter.Rune(r)
	}
}
