package form

import (
	"errors"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/ui"
)

// An Edit is a dialog in which one record is filled in. It closes once the
// record is kept; until then nothing that was typed is lost.
type Edit[T any] struct {
	Title  string
	Record T
	Fields []Field[T]
	Check  func(T) error  // what else must hold; a domain.Invalid is shown beside the fields
	Save   func(*T) error // keeps the record
	Failed string         // what to say when that fails
	Start  string         // the field that gets the keys first; "": the first one
}

// editWide is the width of the fields of a dialog.
const editWide float32 = 620

// Show opens the dialog.
func (e Edit[T]) Show(h ui.Host) *Form[T] {
	f := New(h, Section[T]{Fields: e.Fields})
	width := editWide
	if len(e.Fields) < 4 {
		width = 420
	}
	d := ui.NewDialog(h, e.Title, ui.Wide(width, f.Object()))
	leave := func() { Leave(h, f.Changed(), d.Hide) }
	save := func() {
		rec, err := f.Read(e.Check)
		if err == nil {
			err = e.Save(&rec)
		}
		var bad domain.Invalid
		switch {
		case errors.As(err, &bad):
			f.Wrong(bad)
		case err != nil:
			h.Fail(e.Failed, err)
		default:
			d.Hide()
		}
	}
	f.OnSave, f.OnLeave, f.OnResize = save, leave, d.Fit
	f.OnReveal = func(o fyne.CanvasObject) { d.Reveal(o) }
	d.SetEscape(leave)
	d.SetTyped(f.Changed)
	d.SetActions(&ui.Action{Text: "Cancel", Do: leave}, &ui.Action{Text: "Save", Kind: ui.Primary, Do: save})
	f.Show(e.Record)
	d.Show()
	f.Focus(e.Start)
	return f
}

// Leave runs leave, after asking if something was typed and not kept.
func Leave(h ui.Host, typed bool, leave func()) {
	if !typed {
		leave()
		return
	}
	ui.Ask(h, "Leave without saving?", "What you typed here is not kept yet.", "Leave it", leave)
}
