package journey_test

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/views/journey"
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
	for _, want := range []string{"By season", "By kind", "2027", "GTQ ", "From exam to visa", "After a match", "by your rate of", "USMLE"} {
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
