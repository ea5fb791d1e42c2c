package posts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/posts"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func show(t *testing.T, all ...domain.Post) (*viewtest.Stage, *posts.Tab) {
	t.Helper()
	s := viewtest.New(t, 1030, 620)
	if err := s.App.Applicants.Save(t.Context(), &domain.Applicant{Status: domain.NeedsJ1}); err != nil {
		t.Fatal(err)
	}
	for i := range all {
		if err := s.App.Posts.Save(t.Context(), &all[i]); err != nil {
			t.Fatal(err)
		}
	}
	tab := posts.New(s.Host, s.App)
	s.Show(tab.Object())
	reload(t, tab)
	s.App.OnChange(func() { reload(t, tab) })
	return s, tab
}

func reload(t *testing.T, tab *posts.Tab) {
	t.Helper()
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
}

func only(t *testing.T, s *viewtest.Stage) domain.Post {
	t.Helper()
	all, err := s.App.Posts.List(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	return all[0]
}

func TestAnEmptyListSaysWhatToDo(t *testing.T) {
	_, tab := show(t)
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "between two seasons") || tab.Commands()[0].Text != "Add a post…" || strings.Count(got, "Add post") > 2 {
		t.Errorf("%q, %v", got, tab.Commands())
	}
	if tab.Status() != "What could fill the time between two seasons" {
		t.Error(tab.Status())
	}
}

// S brings a post on, X turns it down, M makes an experience of one that is held;
// each can be taken back.
func TestKeys(t *testing.T) {
	s, tab := show(t, domain.Post{
		Kind: domain.ClinicWork, Organization: "Clinic", City: "Fresno", State: "CA", Stage: domain.PostOffered, Permits: domain.SetOf(domain.PermitJ1Research), Paid: domain.SaysYes,
	})
	tab.TypedRune('m')
	for _, want := range []domain.PostStage{domain.PostAccepted, domain.PostUnderWay} {
		tab.TypedRune('s')
		if got := only(t, s); got.Stage != want || !strings.Contains(s.Said[len(s.Said)-1], want.String()) {
			t.Fatalf("%+v, said %q", got, s.Said)
		}
	}
	tab.TypedRune('x') // it is held: there is nothing to turn down
	tab.TypedRune('m')
	if all, err := s.App.Experiences.List(t.Context()); err != nil || len(all) != 1 || all[0].Kind != domain.ClinicalWork || all[0].Organization != "Clinic" {
		t.Fatalf("%+v, %v, said %q", all, err, s.Said)
	}
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "both count once") || !strings.Contains(tab.Status(), "1 held") {
		t.Errorf("%q\n%s", tab.Status(), got)
	}
	tab.TypedRune('s')
	if got := only(t, s); got.Stage != domain.PostEnded || got.End != s.App.Today() {
		t.Errorf("%+v", got)
	}
}

func TestTurnedDown(t *testing.T) {
	s, tab := show(t, domain.Post{Kind: domain.ClinicWork, Organization: "Clinic", ApplyBy: domain.NewDate(2026, 12, 1)})
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "apply by 1 Dec 2026") || !strings.Contains(got, "In 9 days") {
		t.Errorf("it says\n%s", got)
	}
	tab.TypedRune('x')
	if got := only(t, s); got.Stage != domain.PostTurnedDown {
		t.Errorf("%+v", got)
	}
}

// Unpaid work calls to stop and ask, quietly, and is noted all the same once that
// is wanted.
func TestStopAndAsk(t *testing.T) {
	s, tab := show(t, domain.Post{Kind: domain.MigrantOutreach, Organization: "Clinic", Stage: domain.PostOffered, Paid: domain.SaysNo})
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "Stop and ask") || !strings.Contains(got, "authority") {
		t.Errorf("it says\n%s", got)
	}
	tab.TypedRune('s')
	if got := only(t, s); got.Stage != domain.PostOffered {
		t.Fatalf("it is %v before anybody was asked", got.Stage)
	}
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*ui.Button); ok && b.AccessibilityLabel() == "Note it all the same" {
			b.Tapped(&fyne.PointEvent{})
		}
	}
	if got := only(t, s); got.Stage != domain.PostAccepted {
		t.Errorf("it is %v", got.Stage)
	}
}

func TestOpenAndAdd(t *testing.T) {
	s, tab := show(t, domain.Post{Kind: domain.ClinicWork, Organization: "One"}, domain.Post{Kind: domain.TeachingPost, Organization: "Two", Paid: domain.SaysYes, YearCents: 4000000})
	tab.Open("2")
	if tab.Place() != "2" {
		t.Errorf("%q is chosen", tab.Place())
	}
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "$40,000") {
		t.Errorf("it says\n%s", got)
	}
	tab.Search()
	tab.Add()
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Error("nothing asks for a new post")
	}
}

// Each status and stage has its word, and the columns sort.
func TestWordsAndColumns(t *testing.T) {
	all := []domain.Post{
		{Kind: domain.ResearchFellowship, Organization: "Sponsor", Stage: domain.PostApplied, Permits: domain.SetOf(domain.PermitJ1Research), Paid: domain.SaysYes, Start: domain.NewDate(2027, 7, 1)},
		{Kind: domain.ClinicWork, Organization: "Asked", Stage: domain.PostInterviewed},
		{Kind: domain.PublicHealth, Organization: "Citizens", Stage: domain.PostTurnedDown, Permits: domain.SetOf(domain.PermitCitizen), Paid: domain.SaysYes},
		{Kind: domain.TransitionalPost, Organization: "Held", Stage: domain.PostEnded, Start: domain.NewDate(2024, 7, 1), End: domain.NewDate(2025, 6, 30), Paid: domain.SaysYes, Permits: domain.SetOf(domain.PermitJ1Physician)},
		{Kind: domain.OffCycle, Title: "Open place", Permits: domain.SetOf(domain.PermitH1B), Paid: domain.SaysYes},
	}
	_, tab := show(t, all...)
	got := viewtest.Said(tab.Object())
	for _, want := range []string{"visa to arrange", "ask", "not your status", "turned down", "not begun", "from 1 Jul 2027", "2024", "Residency outside the Match"} {
		if !strings.Contains(got, want) {
			t.Errorf("the tab does not say %q; it says:\n%s", want, got)
		}
	}
	if tab.Status() != "3 posts wanted · 1 held" {
		t.Errorf("the head says %q", tab.Status())
	}
	for _, o := range viewtest.Seen(tab.Object()) {
		if table, ok := o.(*ui.Table); ok {
			for column := 1; column <= 5; column++ {
				table.SortBy(column)
				table.SortBy(column)
			}
			return
		}
	}
	t.Error("there is no table")
}

// A post that counts says for what.
func TestWhatItCounts(t *testing.T) {
	_, tab := show(t, domain.Post{Kind: domain.ResearchCoordinator, Organization: "Hospital", City: "Fresno", State: "CA", Program: "p", Stage: domain.PostUnderWay, Start: domain.NewDate(2026, 1, 1), Paid: domain.SaysYes})
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "as a rotation does") || !strings.Contains(got, "Central Valley") || strings.Contains(got, "Stop and ask") {
		t.Errorf("it says\n%s", got)
	}
}

// A post that begins later is not noted as begun.
func TestNotBeforeItsFirstDay(t *testing.T) {
	s, tab := show(t, domain.Post{Kind: domain.ClinicWork, Organization: "Clinic", Stage: domain.PostAccepted, Start: domain.NewDate(2027, 1, 1), Paid: domain.SaysYes})
	tab.TypedRune('s')
	if got := only(t, s); got.Stage != domain.PostAccepted || len(s.Said) > 0 {
		t.Errorf("%+v, said %q", got, s.Said)
	}
}
