package programs_test

import (
	"testing"

	"secondlook/domain/sample"
	"secondlook/views"
	"secondlook/views/programs"
	"secondlook/views/ui"
)

// A program that a filter hides is shown when a way leads to it.
func TestOpenShowsAProgramThatAFilterHides(t *testing.T) {
	s, shell := stage(t)
	page := shell.Page().(views.Opener)
	all, err := s.App.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	hidden := ""
	for i := range all {
		if all[i].Specialty == "Pediatrics" {
			hidden = all[i].Key
		}
	}
	for _, key := range []string{sample.FresnoFamily, hidden} {
		page.Open(ui.Route{Page: ui.PagePrograms, Item: key})
		if got := page.Place().Item; got != key {
			t.Errorf("the page stands at %q, not at %q", got, key)
		}
	}
	page.Open(ui.Route{Page: ui.PagePrograms, Item: "no-such-program"})
	page.Open(ui.Route{Page: ui.PagePrograms})
	page.Open(ui.Route{Page: ui.PagePrograms, Tab: programs.Wished})
	wantText(t, s, "WHY IT RANKS 1ST")
	wantText(t, s, "Specialty: FM, IM, Psych")
}
