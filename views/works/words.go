package works

import (
	"slices"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

func place(e domain.Experience) string {
	return strings.Join(slices.DeleteFunc([]string{e.City, e.State, e.Country}, func(s string) bool { return s == "" }), ", ")
}

// said is a text, or a dash.
func said(text string) ui.Line {
	if text == "" {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return ui.Line{Text: text}
}

func byText(a, b string) int { return strings.Compare(app.Fold(a), app.Fold(b)) }

// byDay orders by days, those without one last.
func byDay(a, b domain.Date) int {
	if a.IsZero() != b.IsZero() {
		return b.Compare(a)
	}
	return a.Compare(b)
}
