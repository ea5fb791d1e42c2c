package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// F1 has something to say of every page, and says it of the page that is shown.
func TestEveryPageHasItsHelp(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	for page := range shell.pages {
		parts := helpTexts[page]
		if len(parts) == 0 {
			t.Errorf("the page %s has no help", page)
			continue
		}
		shell.Go(ui.Route{Page: page})
		s.Key(fyne.KeyF1)
		said := ""
		if top := s.Window.Canvas().Overlays().Top(); top != nil {
			for _, o := range test.LaidOutObjects(top) {
				if x, ok := o.(*ui.Text); ok {
					said += x.Text() + "\n"
				}
			}
		}
		if !strings.Contains(said, parts[0].title) || !strings.Contains(said, "What this rests on") {
			t.Errorf("the help of %s says:\n%s", page, said)
		}
		s.Key(fyne.KeyEscape)
	}
}
