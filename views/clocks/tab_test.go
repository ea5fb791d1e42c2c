package clocks_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/clocks"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// show shows the tab; routes gathers the places that it leads to.
func show(t *testing.T, full bool) (s *viewtest.Stage, tab *clocks.Tab, routes *[]ui.Route) {
	t.Helper()
	s = viewtest.New(t, 1030, 620)
	if full {
		s.Sample(t)
	}
	routes = &[]ui.Route{}
	s.Host.Visit = func(r ui.Route) { *routes = append(*routes, r) }
	tab = clocks.New(s.Host, s.App)
	s.Show(tab.Object())
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
	tab.Focus()
	return s, tab, routes
}

func TestWithoutRecordsItSaysWhatToDo(t *testing.T) {
	_, tab, _ := show(t, false)
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "Begin…") || tab.Actions() != nil || !strings.Contains(tab.Status(), "five seasons") {
		t.Errorf("an empty tab says %q, %q", got, tab.Status())
	}
	tab.TypedRune('l')
	tab.Open("nothing")
}

// The tab says which programs close next, and Enter goes to one; the cards say
// the rest.
func TestClocksOfTheSample(t *testing.T) {
	s, tab, routes := show(t, true)
	got := viewtest.Said(tab.Object())
	for _, want := range []string{
		"closes in 2029", "At most 3 years since graduation", "Five seasons", "How long ago", "Times no record tells of", "Commitment to a region", "Central Valley",
		"BY SPECIALTY", "ECFMG certificate", "Attempts and years", "Days of papers", "authority",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the tab does not say %q; it says:\n%s", want, got)
		}
	}
	if !strings.Contains(tab.Status(), "on your list") {
		t.Errorf("the head says %q", tab.Status())
	}
	s.Key(fyne.KeyReturn)
	if n := len(*routes); n == 0 || (*routes)[n-1].Page != ui.PagePrograms || (*routes)[n-1].Item != tab.Place() {
		t.Errorf("Enter led to %v", *routes)
	}
}

// L shows the list alone, and the selection stays where it can.
func TestTheListAlone(t *testing.T) {
	s, tab, _ := show(t, true)
	table := tableOf(t, tab)
	all := table.Count()
	s.Type("l")
	tab.TypedRune('l')
	if n := table.Count(); n == 0 || n >= all {
		t.Errorf("%d of %d programs are shown", n, all)
	}
	first := tab.Place()
	tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if tab.Place() == first {
		t.Error("the selection does not move")
	}
	tab.Actions()[0].Do()
	if table.Count() != all || tab.Place() == first {
		t.Errorf("%d of %d programs are shown, %s is chosen", table.Count(), all, tab.Place())
	}
	tab.Open(sample.FresnoFamily) // which states no limit
	tab.TypedRune('w')
}

// The reason of a gap that is private is not told, and stands in no colour.
func TestAPrivateGap(t *testing.T) {
	s, tab, _ := show(t, true)
	if err := s.App.Explanations.Save(t.Context(), &domain.Explanation{Flag: "gap/2026-06", Place: domain.KeptPrivate, Text: "a reason"}); err != nil {
		t.Fatal(err)
	}
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "private") || strings.Contains(got, "a reason") {
		t.Errorf("the tab says:\n%s", got)
	}
}

// What a season will be held to and what shows a commitment stand in dialogs,
// which lead on to the records.
func TestDialogs(t *testing.T) {
	s, tab, routes := show(t, true)
	press(t, tab.Object(), "2 things to mind", "1 thing to mind", "3 things to mind", "4 things to mind")
	if got := viewtest.Said(s.Window.Canvas().Overlays().Top()); !strings.Contains(got, "To mind") || !strings.Contains(got, "Applications are sent") {
		t.Errorf("the season says:\n%s", got)
	}
	s.Key(fyne.KeyReturn)
	press(t, tab.Object(), "Show…")
	top := s.Window.Canvas().Overlays().Top()
	if got := viewtest.Said(top); !strings.Contains(got, "County hospital") || !strings.Contains(got, "What could still show it") {
		t.Errorf("the region says:\n%s", got)
	}
	press(t, top, "County hospital, Bakersfield", "County hospital")
	if n := len(*routes); n == 0 || (*routes)[n-1].Tab != "rotations" {
		t.Errorf("the record led to %v", *routes)
	}
	press(t, tab.Object(), "Show…")
	press(t, s.Window.Canvas().Overlays().Top(), "Print…")
	tab.Print()
}

// press presses the first link or button of one of some texts.
func press(t *testing.T, in fyne.CanvasObject, texts ...string) {
	t.Helper()
	for _, o := range viewtest.Seen(in) {
		label, ok := o.(interface{ AccessibilityLabel() string })
		tap, taps := o.(fyne.Tappable)
		if ok && taps && slices.Contains(texts, label.AccessibilityLabel()) {
			tap.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("nothing to press of %v in\n%s", texts, viewtest.Said(in))
}

func tableOf(t *testing.T, tab *clocks.Tab) *ui.Table {
	t.Helper()
	for _, o := range viewtest.Seen(tab.Object()) {
		if x, ok := o.(*ui.Table); ok {
			return x
		}
	}
	t.Fatal("there is no table")
	return nil
}

// Without a graduation the cards say what is missing; with one and no gap that
// there is none.
func TestGapsAreSaidEitherWay(t *testing.T) {
	s, tab, _ := show(t, false)
	me := domain.Applicant{Name: "A"}
	if err := s.App.Applicants.Save(t.Context(), &me); err != nil {
		t.Fatal(err)
	}
	reload(t, tab)
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "Note the day of your graduation") || !strings.Contains(got, "none noted") {
		t.Errorf("without a graduation:\n%s", got)
	}
	me.Graduation = domain.NewDate(2024, 6, 1)
	if err := s.App.Applicants.Save(t.Context(), &me); err != nil {
		t.Fatal(err)
	}
	if err := s.App.Experiences.Save(t.Context(), &domain.Experience{Kind: domain.ClinicalWork, Organization: "Clinic", Start: domain.NewDate(2024, 6, 2)}); err != nil {
		t.Fatal(err)
	}
	reload(t, tab)
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "every month since graduation") || !strings.Contains(got, "goes on") {
		t.Errorf("without a gap:\n%s", got)
	}
}

// A year without clinical or academic activity is told, beside the chart of the
// time since graduation.
func TestQuietYearsAreTold(t *testing.T) {
	s, tab, _ := show(t, false)
	if err := s.App.Applicants.Save(t.Context(), &domain.Applicant{Graduation: domain.NewDate(2024, 6, 1)}); err != nil {
		t.Fatal(err)
	}
	if err := s.App.Experiences.Save(t.Context(), &domain.Experience{Kind: domain.Work, Title: "Shop", Start: domain.NewDate(2024, 6, 2)}); err != nil {
		t.Fatal(err)
	}
	reload(t, tab)
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "activity is noted in 2025") || !strings.Contains(got, "The time since graduation") {
		t.Errorf("the tab says:\n%s", got)
	}
}

// Where it is narrow the cards fold away, and W shows them.
func TestNarrow(t *testing.T) {
	s, tab, _ := show(t, true)
	s.Window.Resize(fyne.NewSize(640, 400))
	s.Show(tab.Object())
	if got := viewtest.Said(tab.Object()); strings.Contains(got, "Five seasons") || !strings.Contains(got, "Clocks") {
		t.Errorf("folded:\n%s", got)
	}
	tab.TypedRune('w')
	if got := viewtest.Said(tab.Object()); !strings.Contains(got, "Five seasons") {
		t.Errorf("unfolded:\n%s", got)
	}
}

// A program that closes is told with the season, one of the list with a star, and
// its card tells where that stands.
func TestTheProgramThatIsChosen(t *testing.T) {
	s, tab, routes := show(t, true)
	c := domain.Correction{Program: sample.KernInternal, Field: "max_years_since_graduation", Value: "3", Source: "its page", AsOf: "2026-10", Entered: s.App.Today()}
	if err := s.App.Corrections.Save(t.Context(), &c); err != nil {
		t.Fatal(err)
	}
	reload(t, tab)
	tab.Open(sample.KernInternal)
	got := viewtest.Said(tab.Object())
	for _, want := range []string{"At most 3 years since graduation: closes in 2029.", "2027 – 2028", "2029 – 2031", "its page"} {
		if !strings.Contains(got, want) {
			t.Errorf("the tab does not say %q; it says:\n%s", want, got)
		}
	}
	press(t, tab.Object(), "Show the program")
	if n := len(*routes); n == 0 || (*routes)[n-1].Item != sample.KernInternal {
		t.Errorf("it leads to %v", *routes)
	}
	press(t, tab.Object(), "Explain, or keep private…")
	press(t, tab.Object(), "Change the months…")
	if n := len(*routes); (*routes)[n-1].Page != ui.PageSettings || (*routes)[n-2].Tab != "statements" {
		t.Errorf("they lead to %v", *routes)
	}
}

func reload(t *testing.T, tab *clocks.Tab) {
	t.Helper()
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkReload(b *testing.B) {
	s := viewtest.New(b, 1030, 620).Sample(b)
	tab := clocks.New(s.Host, s.App)
	s.Show(tab.Object())
	for b.Loop() {
		if err := tab.Reload(); err != nil {
			b.Fatal(err)
		}
	}
}
