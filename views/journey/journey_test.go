package journey_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/journey"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func newTab(t *testing.T, sample bool) (*viewtest.Stage, *journey.Tab) {
	t.Helper()
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight)
	if sample {
		s.Sample(t)
	}
	return s, viewtest.Tab(t, s, journey.New)
}

// The sums by season and by kind, in both currencies; without a rate in dollars
// alone.
func TestMoney(t *testing.T) {
	s, tab := newTab(t, true)
	text := s.Text()
	for _, want := range []string{"By season", "By kind", "2027", "GTQ ", "The whole way", "After a match", "If matched", "by your rate of", "USMLE"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if !strings.Contains(tab.Status(), "gone so far") || len(tab.Actions()) != 3 {
		t.Errorf("%q", tab.Status())
	}
	who, err := s.App.Applicants.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	who[0].Currency, who[0].RateMicros, who[0].RateOn = "", 0, domain.Date{}
	if err := s.App.Applicants.Save(t.Context(), &who[0]); err != nil {
		t.Fatal(err)
	}
	if text := s.Text(); strings.Contains(text, "GTQ") || !strings.Contains(text, "Nothing is looked up") {
		t.Errorf("without a currency:\n%s", text)
	}
}

// N and Ctrl+N ask for a payment; it is kept, told and taken back. Without records
// the page says how to begin.
func TestLogAPayment(t *testing.T) {
	s, _ := newTab(t, true)
	before, err := s.App.Payments.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.Type("n")
	if text := s.Text(); !strings.Contains(text, "Amount in dollars") {
		t.Errorf("N asks for nothing:\n%s", text)
	}
	s.Press(t, "Save")
	if text := s.Text(); !strings.Contains(text, "Amount in dollars") {
		t.Errorf("nothing was typed, and it is kept:\n%s", text)
	}
	for _, o := range viewtest.Seen(s.On()) {
		switch o := o.(type) {
		case *ui.Entry:
			if strings.HasPrefix(o.Label, "Amount") {
				o.SetText("123")
			}
		case *ui.Select:
			if strings.HasPrefix(o.Label, "For") || strings.HasPrefix(o.Label, "What") {
				o.SetSelected(o.Options[len(o.Options)-1])
			}
		}
	}
	s.Press(t, "Save")
	after, err := s.App.Payments.List(t.Context())
	if err != nil || len(after) != len(before)+1 || len(s.Said) == 0 || !strings.Contains(s.Said[0], "$123") {
		t.Fatalf("%d payments, before %d, %v, said %q:\n%s", len(after), len(before), err, s.Said, s.Text())
	}
	empty, tab := newTab(t, false)
	if text := empty.Text(); !strings.Contains(text, "come together here") || tab.Status() != "" {
		t.Errorf("without records:\n%s, %q", text, tab.Status())
	}
	empty.Press(t, "Log a payment…")
	if text := empty.Text(); !strings.Contains(text, "Amount in dollars") {
		t.Errorf("the button asks for nothing:\n%s", text)
	}
}

// The page leads to the fees of the season and to where the currency is typed.
func TestWays(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
	var to []ui.Route
	s.Host.Visit = func(r ui.Route) { to = append(to, r) }
	tab := viewtest.Tab(t, s, journey.New)
	tab.Actions()[0].Do()
	s.Press(t, "Change under About me")
	if len(to) != 2 || to[0].Tab != "fees" || to[1].Tab != "about" {
		t.Errorf("it leads to %v", to)
	}
}

// Print makes the PDF; without records there is nothing to print, and no button says
// so.
func TestPrint(t *testing.T) {
	s, tab := newTab(t, true)
	tab.Print()
	if len(s.Said) == 0 || !strings.Contains(s.Said[len(s.Said)-1], "The money is open") {
		t.Errorf("said %q", s.Said)
	}
	empty, none := newTab(t, false)
	none.Print()
	if text := empty.Text(); !strings.Contains(text, "no money to reckon") || len(none.Actions()) != 0 {
		t.Errorf("without records:\n%s", text)
	}
}

// The sums as they look: in a window, in a narrow and dark one, and without records.
func TestLooks(t *testing.T) {
	s, _ := newTab(t, true)
	test.AssertRendersToImage(t, "wide.png", s.Window.Canvas())
	s.Window.Resize(fyne.NewSize(640, 400))
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	test.AssertRendersToImage(t, "narrow_dark.png", s.Window.Canvas())
	empty, _ := newTab(t, false)
	test.AssertRendersToImage(t, "empty.png", empty.Window.Canvas())
}

// What comes after a match only has a column of its own, which goes once it is to be
// paid for sure, or nothing is.
func TestWhatComesAfterAMatch(t *testing.T) {
	s, _ := newTab(t, true)
	if text := s.Text(); !strings.Contains(text, "If matched") {
		t.Errorf("before the match:\n%s", text)
	}
	who, err := s.App.Applicants.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	who[0].Status = domain.Citizen
	if err := s.App.Applicants.Save(t.Context(), &who[0]); err != nil {
		t.Fatal(err)
	}
	if text := s.Text(); strings.Contains(text, "If matched") {
		t.Errorf("without a visa:\n%s", text)
	}
}

// A payment is of the season that the money is reckoned up to; who folds the sums away
// can still scroll.
func TestThePaymentOfTheSeason(t *testing.T) {
	s, tab := newTab(t, true)
	tab.Add()
	s.Press(t, "Cancel")
	s.Key(fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyHome)
	tab.TypedRune('x')
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		t.Errorf("x opens\n%s", s.Text())
	}
}
