package answers

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// scored are the programs with a score sheet, the best first.
func (t *Tab) scored() (out []fyne.CanvasObject) {
	sheets, err := t.app.ScoreSheets(context.Background(), app.Scope{})
	if err != nil { // the list says so
		return nil
	}
	names := map[string]string{}
	programs, _ := t.app.Programs(context.Background()) // the page of programs tells of a failure
	for i := range programs {
		names[programs[i].Key] = programs[i].Name
	}
	keys := make([]string, 0, len(sheets))
	for key, s := range sheets {
		if !s.Empty() {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(sheets[b].Score, sheets[a].Score), cmp.Compare(a, b))
	})
	for _, key := range keys {
		s := sheets[key]
		gut := ""
		if s.Gut != "" {
			gut = "gut " + s.Gut
		}
		out = append(out, ui.Space(theme.Gap8), ui.Rule(), ui.Space(theme.Gap8),
			ui.Beside(ui.NewParagraph(cmp.Or(names[key], key), ui.Style{}), ui.NewText(s.Figure, ui.Style{Bold: true})))
		for _, text := range []string{domain.Dots(gut, s.When), s.Without, s.Loose} {
			if text != "" {
				out = append(out, ui.Small(domain.Capital(text)))
			}
		}
	}
	return out
}
