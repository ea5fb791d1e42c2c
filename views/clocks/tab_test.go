package clocks_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/seasons"
	"secondlook/views/clocks"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// show shows the tab; routes gathers the places that it leads to.
func show(t *testing.T, full bool) (s *viewtest.Stage, tab *clocks.Tab, routes *[]ui.Route) {
	t.Helper()
	s = viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight)
	if full {
		s.Sample(t)
	}
	routes = &[]ui.Route{}
	s.Host.Visit = func(r ui.Route) { *routes = append(*routes, r) }
	tab = viewtest.Tab(t, s, clocks.New)
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
	if got := viewtest.Said(tab.Object()); strings.Contains(got, "Five seasons") || !strings.Contains(got, "Details") {
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
	press(t, tab.Object(), "What counts as a gap…")
	if n := len(*routes); (*routes)[n-1].Page != ui.PageSettings {
		t.Errorf("it leads to %v", *routes)
	}
}

// A gap is filled and explained where it stands: the form knows its days.
func TestAGapIsFilledWhereItStands(t *testing.T) {
	s, tab, _ := show(t, true)
	s.Press(t, "Explain, or keep private…")
	if text := s.Text(); !strings.Contains(text, "What is explained") || !strings.Contains(text, "1 Jun") {
		t.Errorf("to explain:\n%s", text)
	}
	for _, o := range viewtest.Seen(s.On()) {
		if x, ok := o.(*ui.Select); ok && strings.Contains(x.Label, "Place") {
			x.SetSelected(x.Options[len(x.Options)-1])
		}
	}
	s.Press(t, "Save")
	all, err := s.App.Explanations.List(t.Context())
	if err != nil || len(s.Said) != 1 {
		t.Fatalf("%+v, %v, said %q\n%s", all, err, s.Said, s.Text())
	}
	if last := all[len(all)-1]; last.Flag != "gap/2026-06" || last.Place == 0 {
		t.Errorf("%+v", last)
	}
	s.Press(t, "Add what you did…")
	if text := s.Text(); !strings.Contains(text, "What you did from 1 Jun 2026") {
		t.Errorf("what was done:\n%s", text)
	}
	for _, o := range viewtest.Seen(s.On()) {
		if x, ok := o.(*ui.Select); ok && strings.Contains(x.Label, "Kind") {
			x.SetSelected("Clinical")
			if x.Selected != "Clinical" {
				t.Fatal(x.Options)
			}
		}
		if x, ok := o.(*ui.Entry); ok && x.Label == "Organization" {
			x.SetText("Clinic")
		}
	}
	s.Press(t, "Save")
	if text := viewtest.Said(tab.Object()); !strings.Contains(text, "every month since graduation") {
		t.Errorf("the gap is still there, said %q:\n%s", s.Said, s.Text())
	}
}

// Once the next season is opened, every sign stands under its own year.
func TestTheYearsOfTheColumns(t *testing.T) {
	s, tab, _ := show(t, true)
	years := func(want string) {
		t.Helper()
		if got := viewtest.Said(tableOf(t, tab)); !strings.Contains(got, want) {
			t.Errorf("no column %s:\n%.300s", want, got)
		}
	}
	years("2027")
	years("2031")
	if _, err := s.App.OpenNext(t.Context(), s.App.Season(), seasons.CarryNone, domain.OutcomeUnknown); err != nil {
		t.Fatal(err)
	}
	years("2028")
	years("2032")
	if !strings.Contains(tab.Status(), "in 2028") || !strings.Contains(tab.Status(), "in 2032") || strings.Contains(viewtest.Said(tableOf(t, tab)), "2027\n") {
		t.Errorf("%q", tab.Status())
	}
}

// Regions without a name in the table are those of a state, by its name.
func TestStatesHaveNames(t *testing.T) {
	_, tab, _ := show(t, true)
	if text := viewtest.Said(tab.Object()); !strings.Contains(text, "Texas") || strings.Contains(text, "\nTX\n") {
		t.Errorf("the regions:\n%s", text)
	}
}

// What is looked at card by card is drawn once; moving the selection draws one card.
func TestMovingDrawsOneCard(t *testing.T) {
	s, tab, _ := show(t, true)
	before := viewtest.Seen(tab.Object())
	s.Key(fyne.KeyDown)
	after, kept := viewtest.Seen(tab.Object()), 0
	for _, o := range after {
		if slices.Contains(before, o) {
			kept++
		}
	}
	if 2*kept < len(before) {
		t.Errorf("of %d objects %d are kept", len(before), kept)
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
