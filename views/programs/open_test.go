package programs_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
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

// What the day says of the list leads to exactly those programs.
func TestTheUnknownOfTheListIsShown(t *testing.T) {
	s, shell := stage(t)
	o, err := s.App.Overview(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	led := false
	for _, l := range o.Missing {
		if l.Spot.Tab != programs.ListedUnknown {
			continue
		}
		led = true
		shell.Go(ui.Route{Page: l.Spot.Page, Tab: l.Spot.Tab})
		table := find(s, func(*ui.Table) bool { return true })
		if n := ui.Count(table.Count()); n == "0" || !strings.Contains(l.Text, " "+n+" ") {
			t.Errorf("%q leads to %s programs", l.Text, n)
		}
		wantText(t, s, "Visa: unknown")
	}
	if !led {
		t.Fatalf("nothing leads to the unknown visas: %v", o.Missing)
	}
	r, err := s.App.Rank(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	hanging := 0
	for i := range r.Rows {
		if r.Rows[i].Listed && r.Rows[i].Verdict == screening.Hanging {
			hanging++
		}
	}
	shell.Go(ui.Route{Page: ui.PagePrograms, Tab: programs.ListedHanging})
	wantText(t, s, "Screens: maybe")
	if n := find(s, func(*ui.Table) bool { return true }).Count(); n == 0 || n != hanging {
		t.Errorf("%d programs are shown, and %d of the list hang on something unknown", n, hanging)
	}
}

// So does what the day says of asking.
func TestAskingLeadsToWhatIsToBeVerified(t *testing.T) {
	s, _ := stage(t)
	m, search, err := s.App.Moves(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if search != nil {
		search.Run()
		m = s.App.Found(search)
	}
	for _, x := range m.List {
		if x.Kind == "verify" {
			if want := (app.Spot{Page: ui.PageStrategy, Tab: ui.TabVerify}); x.Spot != want {
				t.Errorf("%q leads to %v", x.Title, x.Spot)
			}
			return
		}
	}
	t.Error("nothing is to be asked")
}
