package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// What gets the keys on a sheet comes into sight, however deep it stands in it.
func TestASheetShowsWhatGetsTheKeys(t *testing.T) {
	test.NewTempApp(t)
	deep := ui.NewLink("Copy", func() {})
	text := ui.NewTextLink("A way to somewhere", func() {})
	tick := ui.NewCheck("A box", nil)
	sheet := ui.NewSheet(ui.NewStack(0, ui.Space(300)), 0)
	w := test.NewTempWindow(t, sheet)
	w.Resize(fyne.NewSize(300, 200))
	sheet.Stack.Set(ui.Space(300), ui.NewCard(ui.NewStack(0, ui.Beside(ui.NewText("A line", ui.Style{}), ui.Row(deep)), ui.Space(400)), theme.Gap16),
		ui.NewWrap(theme.Gap8, tick), ui.Space(400), text)
	sheet.Fit()
	driver := fyne.CurrentApp().Driver()
	for _, f := range []fyne.Focusable{deep, text, tick, deep} {
		w.Canvas().Focus(f)
		o := f.(fyne.CanvasObject)
		y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(sheet).Y
		if y < 0 || y+o.Size().Height > sheet.Size().Height {
			t.Errorf("%T has the keys at %v of %v", f, y, sheet.Size().Height)
		}
	}
}

// Ctrl+Enter saves a form whatever has the keys in it.
func TestCtrlEnterInChoices(t *testing.T) {
	test.NewTempApp(t)
	n := 0
	p, k, c := ui.NewPicker("", nil, nil), ui.NewSelect(nil, nil), ui.NewCheck("", nil)
	p.OnEnter, k.OnEnter, c.OnEnter = func() { n++ }, func() { n++ }, func() { n++ }
	for _, x := range []fyne.Shortcutable{p, k, c} {
		x.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
		x.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierShortcutDefault})
	}
	if n != 3 {
		t.Errorf("%d of 3 heard it", n)
	}
}
