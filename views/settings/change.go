package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/figures"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// typed is a figure as it is typed.
type typed struct{ Text string }

// ask opens the dialog in which a figure is changed.
func (t *figureTab) ask(f *app.Figure) {
	figure := *f
	var below []fyne.CanvasObject
	for _, line := range about(&figure) {
		below = append(below, ui.Rule(), ui.Space(7), ui.Beside(
			ui.NewText(line[0], ui.Style{Size: theme.Small, Color: theme.Second}), ui.Wide(theme.Scaled(270), ui.NewParagraph(line[1], ui.Style{}))), ui.Space(7))
	}
	var asked *form.Form[typed]
	var extra []*ui.Action
	if figure.Own {
		extra = append(extra, &ui.Action{Text: "Bring back " + figure.Was, Do: func() {
			if t.reset(figure) {
				asked.OnClose()
			}
		}})
	}
	asked = form.Edit[typed]{
		Title: figure.Label, Record: typed{figure.Input}, Below: []fyne.CanvasObject{ui.NewStack(0, below...)}, Extra: extra,
		Fields: []form.Field[typed]{form.Text(figure.Key, "Value", func(x *typed) *string { return &x.Text }).Why(allowed(&figure)).Wide()},
		Save:   func(x *typed) error { return t.p.app.SetFigure(context.Background(), figure.Key, x.Text) },
		Failed: "The figure was not changed; what you typed is still here.",
		Then:   func(typed) { t.told(figure) },
	}.Show(t.p.host)
	asked.Mark("")
}

// told says what a figure is now.
func (t *figureTab) told(f app.Figure) {
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
