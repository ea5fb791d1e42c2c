package outreach_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/outreach"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// stage is a window with the cards on it; visited are the places that they
// lead to.
func stage(t *testing.T, records ...domain.Outreach) (s *viewtest.Stage, c *outreach.Cards, visited *[]ui.Route) {
	t.Helper()
	s = viewtest.New(t, 400, 700).Sample(t)
	visited = &[]ui.Route{}
	s.Host.Visit = func(r ui.Route) { *visited = append(*visited, r) }
	for i := range records {
		if err := s.App.Outreaches.Save(t.Context(), &records[i]); err != nil {
			t.Fatal(err)
		}
	}
	c = outreach.New(s.Host, s.App)
	c.Reload()
	return s, c, visited
}

// words are the texts of cards.
func words(s *viewtest.Stage, cards []fyne.CanvasObject) string {
	if len(cards) == 0 {
		return ""
	}
	var b strings.Builder
	stack := ui.NewStack(8, cards...)
	s.Show(stack)
	for _, o := range test.LaidOutObjects(stack) {
		switch o := o.(type) {
		case *ui.Text:
			b.WriteString(o.Text() + "\n")
		case *ui.Chip:
			b.WriteString(o.AccessibilityLabel() + "\n")
		}
	}
	return b.String()
}

func wants(t *testing.T, got string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(got, part) {
			t.Errorf("%q is not said in:\n%s", part, got)
		}
	}
}

func TestWhomToAskAgain(t *testing.T) {
	s, c, visited := stage(t, domain.Outreach{Person: "Dr. Late", Purpose: domain.ForLetter, Sent: domain.NewDate(2026, 11, 10)},
		domain.Outreach{Person: "Dr. Today", Sent: domain.NewDate(2026, 11, 12)})
	got := words(s, c.Again())
	wants(t, got, "Ask Dr. Late again about a letter", "2 days overdue", "Ask Dr. Today again\ntoday", "Dr. Tomás Vu", "15 Jan 2027")
	for _, x := range test.LaidOutObjects(s.Window.Content()) {
		if l, ok := x.(*ui.TextLink); ok {
			l.Tapped(nil)
		}
	}
	if len(*visited) != 3 || (*visited)[0].Tab != "outreach" || (*visited)[0].Item == "" {
		t.Errorf("the names lead to %v", *visited)
	}
}

// Counts, share and interval are said; a few messages make no share.
func TestWhoAnswers(t *testing.T) {
	s, c, _ := stage(t)
	wants(t, words(s, c.Rates()), "Who answers", "14 days", "All\n4 of 11 · 36% (15–65%)", "By LinkedIn\n1 of 2 · few", "For letter", "Not counted: 1 to a wrong address.")
	empty := viewtest.New(t, 400, 700)
	none := outreach.New(empty.Host, empty.App)
	none.Reload()
	if none.Rates() != nil || none.Again() != nil || none.Contact("Dr. Gill", nil, 0) != nil || none.Warning("") != nil {
		t.Error("somebody who has written to nobody has cards")
	}
}

func TestWhatLeadsToAPerson(t *testing.T) {
	s, c, _ := stage(t)
	wants(t, words(s, c.Contact("dr. amrit gill", nil, 0)), "What leads to Dr. Amrit Gill", "Fresno - Family Medicine", "Supervised the rotation", "Letter", "Message · said yes")
	if got := words(s, c.Contact("Dr. Amrit Gill", []string{sample.FresnoFamily}, 0)); strings.Contains(got, "Program\n") {
		t.Errorf("what stands beside it is told again:\n%s", got)
	}
	if c.Address("DR. Amrit Gill") != "amrit.gill@example.org" || c.Address("Dr. Samuel Osei") != "" {
		t.Error("an address is lost or made up")
	}
}

func TestAWarningBeforeWriting(t *testing.T) {
	s, c, _ := stage(t)
	const refusing = "ca-fresno-st-agnes-medical-center-fresno-internal-medicine"
	wants(t, words(s, c.Warning(refusing)), "Do not write", "refuses contact")
	wants(t, words(s, c.Warning("ca-loma-linda-loma-linda-university-health-education-consortium-pediatrics")), "On contact", "ERAS only")
	if c.Warning(sample.FresnoFamily) != nil {
		t.Error("nothing is known against it, and it is warned of")
	}
	for o, want := range map[domain.Outreach]string{
		{Program: refusing}: "refuses contact", {}: "planned", {Sent: domain.NewDate(2026, 1, 1), Reply: domain.ReplyMet}: "met",
		{Sent: domain.NewDate(2026, 1, 1), Reply: domain.ReplyBounced}: "wrong address", {Sent: domain.NewDate(2026, 1, 1), Replied: domain.NewDate(2026, 1, 2)}: "answered",
		{Sent: domain.NewDate(2026, 1, 1)}: "no answer", {Sent: domain.NewDate(2026, 1, 1), Reply: domain.ReplyNo}: "said no",
	} {
		if got := c.State(o).Text; got != want {
			t.Errorf("%+v is %q, want %q", o, got, want)
		}
	}
}
