package journey_test

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/views/journey"
	"secondlook/views/viewtest"
)

func newTab(t *testing.T, sample bool) (*viewtest.Stage, *journey.Tab) {
	t.Helper()
	s := viewtest.New(t, 1016, 580)
	if sample {
		s.Sample(t)
	}
	tab := journey.New(s.Host, s.App)
	s.Show(tab.Object())
	reload := func() {
		if err := tab.Reload(); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(s.App.OnChange(reload))
	reload()
	s.Window.Canvas().SetOnTypedRune(tab.TypedRune)
	tab.Focus()
	return s, tab
}

func said(s *viewtest.Stage) string {
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		return viewtest.Said(top)
	}
	return viewtest.Said(s.Window.Content())
}

// The sums by season and by kind, in both currencies; without a rate in dollars
// alone.
func TestMoney(t *testing.T) {
	s, tab := newTab(t, true)
	text := said(s)
	for _, want := range []string{"By season", "By kind", "2027", "GTQ ", "From exam to visa", "After a match", "by your rate of", "USMLE"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if !strings.Contains(tab.Status(), "gone so far") || len(tab.Actions()) != 2 {
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
	if text := said(s); strings.Contains(text, "GTQ") || !strings.Contains(text, "Nothing is looked up") {
		t.Errorf("without a currency:\n%s", text)
	}
}

// N asks for a payment; without records the page says how to begin.
func TestLogAPayment(t *testing.T) {
	s, _ := newTab(t, true)
	s.Type("n")
	if text := said(s); !strings.Contains(text, "Amount in dollars") {
		t.Errorf("N asks for nothing:\n%s", text)
	}
	empty, tab := newTab(t, false)
	if text := said(empty); !strings.Contains(text, "come together here") || tab.Status() != "" {
		t.Errorf("without records:\n%s, %q", text, tab.Status())
	}
	if tab.Add(); empty.Window.Canvas().Overlays().Top() == nil {
		t.Error("Ctrl+N adds nothing")
	}
}
