package settings

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/figures"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// ask opens the dialog in which a figure is changed.
func (t *figureTab) ask(f *app.Figure) {
	figure := *f
	text := ui.NewEntry("")
	text.SetText(figure.Input)
	field := ui.NewField("Value", allowed(&figure), text)
	items := []fyne.CanvasObject{field, ui.Space(theme.Gap16)}
	for _, line := range about(&figure) {
		items = append(items, ui.Rule(), ui.Space(7), ui.Beside(
			ui.NewText(line[0], ui.Style{Size: theme.Small, Color: theme.Second}), ui.Wide(theme.Scaled(270), ui.NewParagraph(line[1], ui.Style{}))), ui.Space(7))
	}
	d := ui.NewDialog(t.p.host, figure.Label, ui.NewStack(0, items...))
	save := func() {
		if problem := t.set(&figure, text.Text); problem != "" {
			field.Problem(problem)
			d.Fit()
			d.Focus(text)
			return
		}
		d.Hide()
	}
	text.OnEnter, text.OnEscape = save, d.Hide
	actions := []*ui.Action{{Text: "Cancel", Do: d.Hide}, {Text: "Save", Kind: ui.Primary, Do: save}}
	if figure.Own {
		back := &ui.Action{Text: "Bring back " + figure.Was, Do: func() { d.Hide(); t.bringBack() }}
		actions = append([]*ui.Action{back}, actions...)
	}
	d.SetActions(actions...)
	d.Show()
	d.Focus(text)
	text.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// set changes a figure and returns what is wrong with the text.
func (t *figureTab) set(f *app.Figure, text string) string {
	err := t.p.app.SetFigure(context.Background(), f.Key, text)
	var bad domain.Invalid
	switch {
	case errors.As(err, &bad):
		return "The value " + bad.Problem(f.Key)
	case err != nil:
		t.p.host.Fail("The figure was not changed.", err)
		return ""
	}
	now := f.Label + " is as it ships"
	for i := range t.list {
		switch g := &t.list[i]; {
		case g.Key != f.Key || !g.Own:
		case g.Confirmed():
			now = g.Label + ": " + g.Now + " is confirmed"
		default:
			now = g.Label + ": " + g.Now
		}
	}
	t.p.host.Say(ui.Notice{Text: now, Undo: t.p.host.Undo})
	return ""
}

// allowed says what may be typed.
func allowed(f *app.Figure) string {
	switch f.Form {
	case figures.Money:
		return "An amount of dollars, such as 31 or 31.50"
	case figures.Day:
		return "A day such as 2026-09-02 or 2 Sep 2026"
	}
	return "Allowed is " + f.Allowed
}

// about tells what is known of a figure, line by line.
func about(f *app.Figure) (out [][2]string) {
	add := func(label, text string) {
		if text != "" {
			out = append(out, [2]string{label, text})
		}
	}
	add("Ships as", f.Was)
	add("Unit", f.Unit)
	add("Standard error", f.Error)
	add("Rests on", f.Kind)
	add("Rule of the guide", f.Rule)
	add("Note", f.Note)
	add("Source", f.Cite)
	if f.Verify {
		add("To verify", "From a second hand, or of another season. Save it as it is once you have checked it.")
	}
	return out
}
