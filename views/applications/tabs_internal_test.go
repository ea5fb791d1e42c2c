package applications

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// whole shows the page with the sample applicant.
func whole(t testing.TB, width, height float32) (*viewtest.Stage, *Page) {
	t.Helper()
	s := viewtest.New(t, width, height).Sample(t)
	s.Host.Undo = func() {
		if _, err := s.App.Undo(context.Background()); err != nil {
			t.Error(err)
		}
	}
	p := New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	t.Cleanup(s.App.OnChange(p.Reload))
	cv := s.Window.Canvas()
	cv.SetOnTypedRune(p.TypedRune)
	cv.SetOnTypedKey(p.TypedKey)
	p.Focus()
	return s, p
}

// Tabs are places of the page, a program alone is one of its applications, and
// each tab adds and prints what is its own.
func TestPlacesOfThePage(t *testing.T) {
	s, p := whole(t, 1016, 620)
	if p.Count() == "" || p.Name() != "Applications" || len(p.Tabs()) != 3 || len(p.Commands()) < 4 {
		t.Fatalf("%q, %d commands", p.Count(), len(p.Commands()))
	}
	list, err := s.App.SavedList(context.Background(), s.App.Season())
	if err != nil {
		t.Fatal(err)
	}
	p.Open(ui.Route{Page: ui.PageApplications, Tab: TabFees})
	if p.Place().Tab != TabFees || p.Commands() != nil {
		t.Errorf("%+v", p.Place())
	}
	p.Add()
	wantText(t, s, "Add payment")
	s.Key(fyne.KeyEscape)
	p.Open(ui.Route{Page: ui.PageApplications, Item: list[3].Program})
	if at := p.Place(); at.Tab != TabApplications || at.Item != list[3].Program {
		t.Errorf("%+v", at)
	}
	p.Print()
	p.Open(ui.Route{Page: ui.PageApplications, Tab: TabMatch})
	p.Add()
	wantText(t, s, "The way into the Match")
}

// What is expected stands beside what is paid; Enter notes it, and undo takes it
// back.
func TestFeesByKeyboard(t *testing.T) {
	s, p := whole(t, 1016, 620)
	p.Open(ui.Route{Page: ui.PageApplications, Tab: TabFees})
	f := p.Part().(*fees)
	before := f.now.Paid
	for _, want := range []string{"What is left to pay", "Paid, as noted"} {
		wantText(t, s, want)
	}
	expected := f.line(domain.PaidERAS)
	if expected.Open == 0 || !strings.Contains(p.Status(), "still to pay") {
		t.Fatalf("%+v, %q", expected, p.Status())
	}
	f.list.Open("-1")
	f.list.Edit()
	fill(t, s, "Paid on", "2026-12-24")
	press(t, s, "Save")
	wantText(t, s, "must not lie after today")
	fill(t, s, "Paid on", "2026-09-23")
	press(t, s, "Save")
	if l := f.line(domain.PaidERAS); l.Paid != expected.Expected || l.Open != 0 || f.now.Paid != before+expected.Expected {
		t.Fatalf("%+v", l)
	}
	s.Undo()
	if f.now.Paid != before {
		t.Error("it is not taken back")
	}
}

// A payment without an amount is none; nothing typed is lost.
func TestAPaymentNeedsItsAmount(t *testing.T) {
	s, p := whole(t, 1016, 620)
	p.Open(ui.Route{Page: ui.PageApplications, Tab: TabFees})
	s.Window.Canvas().Unfocus()
	s.Type("n")
	choose(t, s, "For", "Travel")
	press(t, s, "Save")
	wantText(t, s, "is required")
	fill(t, s, "Amount in dollars", "310")
	press(t, s, "Save")
	if l := p.Part().(*fees).line(domain.PaidTravel); l.Paid != 310_00 {
		t.Errorf("%+v", l)
	}
}

// The days of the Match are noted by Enter; a day that is still to come is
// refused beside its field, and what is kept can be taken back.
func TestGateByKeyboard(t *testing.T) {
	s, p := whole(t, 1016, 620)
	p.Open(ui.Route{Page: ui.PageApplications, Tab: TabMatch})
	wantText(t, s, "ECFMG requirements verified")
	wantText(t, s, "SOAP is lost")
	s.Window.Canvas().Unfocus()
	s.Key(fyne.KeyReturn)
	fill(t, s, "Shown as verified in R3", "2026-11-23")
	press(t, s, "Save")
	wantText(t, s, "must not lie after today")
	fill(t, s, "Shown as verified in R3", "2026-11-20")
	choose(t, s, "Outcome", "Not matched")
	press(t, s, "Save")
	wantText(t, s, "On 20 Nov 2026")
	if g := p.Part().(*gate); g.now.Record.Outcome != domain.OutcomeUnmatched || !strings.Contains(p.Status(), "certify your list") {
		t.Errorf("%+v, %q", g.now.Record, p.Status())
	}
	s.Undo()
	if strings.Contains(texts(s), "On 20 Nov 2026") {
		t.Error("it is not taken back")
	}
	var went ui.Route
	p.Part().(*gate).host.Visit = func(r ui.Route) { went = r }
	press(t, s, "NRMP ID in MyERAS")
	if went != (ui.Route{Page: ui.PageProfile, Tab: "documents"}) {
		t.Errorf("went to %+v", went)
	}
}

// G tells of places, and the applications follow in the same step.
func TestGeographyByKeyboard(t *testing.T) {
	s, p := whole(t, 1016, 620)
	s.Type("g")
	wantText(t, s, "Geographic preferences of season 2027")
	choose(t, s, "Setting", "Suburban")
	press(t, s, "Save")
	g, err := s.App.Geography(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if g.Record.Setting != domain.SettingSuburban || g.Flagged != g.Counts["Pacific"]+g.Counts["Mountain"] || g.Flagged == 0 {
		t.Errorf("%+v", g)
	}
	if got := s.Said[len(s.Said)-1]; !strings.Contains(got, "follow") {
		t.Errorf("said %q", got)
	}
	s.Undo()
	if g, err = s.App.Geography(context.Background(), app.Scope{}); err != nil || g.Flagged != 0 {
		t.Errorf("after undo %+v, %v", g, err)
	}
	if p.Place().Tab != TabApplications {
		t.Error("it leads away")
	}
}

func TestLooksTabs(t *testing.T) {
	s, p := whole(t, 1016, 620)
	p.Open(ui.Route{Page: ui.PageApplications, Tab: TabMatch})
	test.AssertRendersToImage(t, "match.png", s.Window.Canvas())
}

// BenchmarkBoard is turning to the board with 300 applications. It has to stay
// below 100 ms.
func BenchmarkBoard(b *testing.B) {
	s, p := stage(b, 0)
	many(b, s.App, 300)
	b.ResetTimer()
	for b.Loop() {
		p.turn()
		s.Window.Canvas().Capture()
		b.StopTimer()
		p.turn()
		b.StartTimer()
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/open")
}
