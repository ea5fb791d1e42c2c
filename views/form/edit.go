package form

import (
	"cmp"
	"errors"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// An Edit is a dialog in which one record is filled in. It closes once the
// record is kept; until then nothing that was typed is lost.
type Edit[T any] struct {
	Title  string
	Why    string // stands above the fields
	Record T
	Fields []Field[T]
	Below  []fyne.CanvasObject // stands below the fields
	Extra  []*ui.Action        // more buttons, before those of every dialog
	Check  func(T) error       // what else must hold; a domain.Invalid is shown beside the fields
	Ask    func(T) string      // a question before it is kept; nil or "": none
	Save   func(*T) error      // keeps the record
	Failed string              // what to say when that fails
	Then   func(T)             // once the record is kept and the dialog has closed
	Agree  string              // the word on the main button; "": Save
	Start  string              // the field that gets the keys first; "": the first one
	Roomy  bool                // few fields are as wide as many
	Turns  string              // the field whose choice decides about the others; "": none
	Turn   func(T) (T, []Field[T])
}

// editWide is the width of the fields of a dialog.
const editWide float32 = 620

// Show opens the dialog. Where nothing can be changed it says so instead, and the
// form stays unseen.
func (e Edit[T]) Show(h ui.Host) *Form[T] {
	f := New(h, e.section(e.Fields))
	width := editWide
	if len(e.Fields) < 4 && !e.Roomy {
		width = 420
	}
	body := f.Object()
	if len(e.Below) > 0 {
		body = ui.NewStack(theme.Gap12, append([]fyne.CanvasObject{body}, e.Below...)...)
	}
	d := ui.NewDialog(h, e.Title, ui.Wide(width, body))
	leave := func() { Leave(h, f.Changed(), d.Hide) }
	keep := func() {
		var kept T
		if Keep(f, e.Check, func(rec *T) error { defer func() { kept = *rec }(); return e.Save(rec) }, e.Failed) {
			d.Hide()
			if e.Then != nil {
				e.Then(kept)
			}
		}
	}
	save := func() { e.asked(h, f, keep) }
	f.OnSave, f.OnLeave, f.OnClose = save, leave, d.Hide
	f.OnResize = func() { body.Refresh(); d.Fit() }
	f.OnReveal = func(o fyne.CanvasObject) { d.Reveal(o) }
	f.OnChange = func() { e.turned(f) }
	d.SetEscape(leave)
	d.SetTyped(f.Changed)
	d.SetActions(append(e.Extra, &ui.Action{Text: "Cancel", Do: leave}, &ui.Action{Text: cmp.Or(e.Agree, "Save"), Kind: ui.Primary, Do: save})...)
	f.Show(e.Record)
	if h.Refuse() {
		return f
	}
	d.Show()
	f.Focus(e.Start)
	return f
}

// asked keeps the record once the question that goes before that is agreed to.
func (e Edit[T]) asked(h ui.Host, f *Form[T], keep func()) {
	if e.Ask != nil {
		if rec, err := f.Read(e.Check); err == nil {
			if question := e.Ask(rec); question != "" {
				ui.Ask(h, e.Title, question, "It is so", keep)
				return
			}
		}
	}
	keep()
}

func (e Edit[T]) section(fields []Field[T]) Section[T] { return Section[T]{Why: e.Why, Fields: fields} }

// turned asks for other fields after another choice of what they hang on.
func (e Edit[T]) turned(f *Form[T]) {
	i := f.find(e.Turns)
	if e.Turns == "" || i < 0 || f.inputs[i].text() == f.before[i] {
		return
	}
	rec := f.rec
	if f.fields[i].set(&rec, f.inputs[i].text()) != nil {
		return
	}
	rec, fields := e.Turn(rec)
	f.Turn(rec, e.section(fields))
	f.Focus(e.Turns)
}

// Keep saves what a form holds. What is wrong is shown beside the fields, and a
// failure is told with the sentence in failed; then what was typed is still
// there. It reports whether the record is kept.
func Keep[T any](f *Form[T], check func(T) error, save func(*T) error, failed string) bool {
	rec, err := f.Read(check)
	if err == nil {
		err = save(&rec)
	}
	var bad domain.Invalid
	switch {
	case errors.As(err, &bad):
		f.Wrong(bad)
	case err != nil:
		f.host.Fail(failed, err)
	default:
		f.Show(rec)
		return true
	}
	return false
}

// Leave runs leave, after asking if something was typed and not kept.
func Leave(h ui.Host, typed bool, leave func()) {
	if !typed {
		leave()
		return
	}
	ui.AskLoss(h, "Leave without saving?", "What you typed here is not kept yet.", "Leave it", leave)
}
