package clocks

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// did asks what was done in a time that no record tells of.
func (t *Tab) did(g app.ClockGap) {
	form.Edit[domain.Experience]{
		Title: "What you did from " + app.Day(g.From), Record: domain.Experience{Start: g.From, End: g.To}, Fields: fields.Experience(t.app),
		Why:    "It is kept with your experiences. A rotation stands under Profile, a post under Posts.",
		Failed: "The experience was not saved; what you typed is still here.",
		Save:   func(e *domain.Experience) error { return t.app.Experiences.Save(context.Background(), e) },
		Then:   func(e domain.Experience) { t.kept("Kept as an experience") },
	}.Show(t.host)
}

// explain asks where a time is explained, or that its reason is kept private.
func (t *Tab) explain(g app.ClockGap) {
	form.Edit[domain.Explanation]{
		Title: "Explain " + g.Text, Record: domain.Explanation{Flag: g.Key()}, Fields: fields.Explanation(t.app), Start: "place",
		Check:  func(e domain.Explanation) error { return fields.CheckExplanation(t.app, e) },
		Failed: "The explanation was not saved; what you typed is still here.",
		Save:   func(e *domain.Explanation) error { return t.app.Explanations.Save(context.Background(), e) },
		Then:   func(domain.Explanation) { t.kept("Explained") },
	}.Show(t.host)
}

func (t *Tab) kept(text string) { t.host.Say(ui.Notice{Text: text, Undo: t.host.Undo}) }

// glance leads to the times that no record tells of and to the commitment, which stand
// further down; nil where there is neither.
func (t *Tab) glance(gaps, regions fyne.CanvasObject) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	line := func(text, way string, to fyne.CanvasObject) {
		lines = append(lines, ui.Beside(ui.NewParagraph(text, ui.Style{}), ui.NewLink(way, func() { t.side.RevealObject(to) })))
	}
	if open := slices.DeleteFunc(slices.Clone(t.now.Gaps), func(g app.ClockGap) bool { return g.Private || g.Explained }); len(open) > 0 {
		text := "No record tells of " + open[0].Text
		if len(open) > 1 {
			text += fmt.Sprintf(", and of %s more", ui.Plural(len(open)-1, "time", "times"))
		}
		line(text, "To the gaps", gaps)
	}
	if regions != nil {
		first := t.regions[0]
		line("Commitment to "+first.Name+": "+ui.Plural(len(first.Lines), "record", "records"), "To the regions", regions)
	}
	if len(lines) == 0 {
		return nil
	}
	return ui.Boxed(ui.Ruled(theme.Gap4, lines)...)
}
