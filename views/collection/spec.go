// Package collection shows the records of any kind: a table that is sorted and
// filtered, what is known of the chosen one beside it, and the dialog in which
// one is filled in. A kind of record says what is its own in a [Spec].
package collection

import (
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// A Spec is what a kind of record says of itself.
type Spec[T app.Record] struct {
	Table   string // its key in routes, such as "exams"
	Title   string // over the table
	One     string // "an exam"
	Name    func(T) string
	Second  func(T) string // under the name; "": nothing
	ID      func(*T) *domain.ID
	New     func() T
	Columns []Column[T]
	Sort    string // the column by which the rows are sorted at first; "": as they are kept
	Desc    bool
	Low     bool // rows of one line
	Fields  []form.Field[T]
	Check   func(T) error // what else must hold, beside Validate
	Summary func([]T) string
	// Rows turns the records that are kept into those that are listed. It may leave
	// some out, and add some that are expected and not kept yet: each of those has a
	// negative identity of its own, and is kept once it is edited. nil: all of them.
	Rows  func([]T) []T
	More  func(T) []Fact              // what is worked out of a record, before its own facts
	Acts  func(T) []Act               // what else can be done with a record
	Brief bool                        // of a record only what More says is shown beside the list
	Whole bool                        // an expected record has its acts and cards like one that is kept
	Fixed bool                        // Rows says all that there are: none is added, and none copied
	Cards func(T) []fyne.CanvasObject // what belongs to the chosen record, below it
	Empty string                      // what to do about an empty list
	Why   string                      // why that is worth the while
}

// An Act is something that can be done with the chosen record, by its button or
// by a letter.
type Act struct {
	Key rune // a small letter; 0: by the button alone
	ui.Action
	Reads bool // it changes no record, so that a past season offers it too
}

// A Column is one column of the table. One of Pair, Line and Chip says what
// stands in it.
type Column[T any] struct {
	ui.Column
	Pair  func(T) ui.Pair
	Line  func(T) ui.Line
	Chip  func(T) ui.Word
	Order func(a, b T) int // nil: the column does not sort
}

// check is everything that must hold of a record.
func (s Spec[T]) check(rec T) error {
	if err := rec.Validate(); err != nil {
		return err
	}
	if s.Check != nil {
		return s.Check(rec)
	}
	return nil
}

// like reports whether every field of two records says the same.
func (s Spec[T]) like(a, b T) bool {
	return !slices.ContainsFunc(s.Fields, func(f form.Field[T]) bool { return f.Get(a) != f.Get(b) })
}

// checkCopy is check of a copy, which must differ from its record.
func (s Spec[T]) checkCopy(rec, other T) error {
	if s.like(rec, other) {
		return domain.Invalid{{Field: "This record", Problem: "is the same as the one it was copied from: change something, or leave it"}}
	}
	return s.check(other)
}

// facts lists what is known of a record.
func (s Spec[T]) facts(rec T) (out []Fact) {
	if s.More != nil {
		out = s.More(rec)
	}
	if s.Brief {
		return out
	}
	for _, f := range s.Fields {
		if links := f.Links(rec); len(links) > 0 {
			label := f.Label
			for _, l := range links {
				out = append(out, Fact{Label: label, Value: l.Text, To: l.To})
				label = ""
			}
			continue
		}
		if value := f.Shown(rec); value != "" && value != s.Name(rec) {
			out = append(out, Fact{Label: f.Label, Value: value})
		}
	}
	return out
}

// A Fact is one line of what is known of a record.
type Fact struct {
	Label, Value string
	To           ui.Route // where the value leads to; none: nowhere
}

// A Detail is what is shown of the chosen record.
type Detail struct {
	Title, Second string
	Facts         []Fact
	Actions       []ui.Action
	Cards         []fyne.CanvasObject // below it
}
