package compare

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// began opens the panel over the sample.
func began(t *testing.T) (*viewtest.Stage, *Tab, *noting) {
	t.Helper()
	s, tab, _ := open(t, true)
	n := tab.noting()
	if n == nil {
		t.Fatal("no panel")
	}
	return s, tab, n
}

// A season is noted in numbers: it is chosen at once, stands as told, and one undo
// takes it back.
func TestASeasonIsNotedInNumbers(t *testing.T) {
	s, tab, n := began(t)
	if n.year.Text != "2024" {
		t.Errorf("the panel begins with %q", n.year.Text)
	}
	for i, text := range []string{"60", "", " 1 ", ""} {
		n.told[i].SetText(text)
	}
	n.outcome.SetSelected("not matched")
	n.keep()
	if tab.Status() != "Seasons 2024 and 2027" || s.Window.Canvas().Overlays().Top() != nil {
		t.Fatalf("%q", tab.Status())
	}
	says(t, tab.Object(), "From 2024 to 2027", "60, as told", "Not told by program", "day of sending not noted", "Not matched", "1 · 2% (0–5%), as told")
	if len(s.Said) != 1 || !strings.Contains(s.Said[0], "Season 2024 is noted") {
		t.Errorf("it says %q", s.Said)
	}
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := tab.Reload(); err != nil || tab.Status() != "Seasons 2026 and 2027" {
		t.Errorf("taken back: %v, %q", err, tab.Status())
	}
}

// Each wrong thing is said beside its field, and is gone once it is right.
func TestWrongFieldsOfAnEarlierSeason(t *testing.T) {
	_, _, n := began(t)
	set := func(e *ui.Entry) func(string) { return func(text string) { e.SetText(text) } }
	for _, c := range []struct {
		set   func(string)
		wrong string
		field string
		says  string
		right string
	}{
		{set(n.year), "next", "year", "before 2027", "2024"},
		{set(n.year), "2027", "year", "before 2027", "2024"},
		{set(n.sent), "in autumn", "sent", "must be a day", ""},
		{set(n.sent), "2025-09-24", "sent", "2024", "2023-09-27"},
		{set(n.told[0]), "sixty", "told_applications", "Applications must be a whole number", "60"},
		{set(n.told[1]), "61", "told_invitations", "Invitations must not be more than the applications", ""},
		{set(n.told[3]), "-1", "told_ranked", "Ranked must be between", ""},
	} {
		n.told[0].SetText("60")
		c.set(c.wrong)
		n.keep()
		says(t, n.fields[c.field], c.says)
		c.set(c.right)
		if _, ok := n.read(); !ok || n.fields[c.field].Wrong() {
			t.Errorf("%s: %q is wrong still", c.field, c.right)
		}
	}
}

// What stands in the panel counts as typed, so that Esc asks before it is lost.
func TestTypedInThePanel(t *testing.T) {
	_, _, n := began(t)
	for name, typed := range map[string]func(){
		"the year":    func() { n.year.SetText("2023") },
		"a number":    func() { n.told[2].SetText("1") },
		"a word":      func() { n.review.SetText("Too late.") },
		"a program":   func() { n.program.Set(sample.KernInternal) },
		"the day":     func() { n.sent.SetText("2023-09-01") },
		"the outcome": func() { n.outcome.SetSelected("withdrawn") },
	} {
		was := n.said()
		if typed(); n.said() == was {
			t.Errorf("%s does not count", name)
		}
	}
	if n.said() == n.begun {
		t.Error("nothing is typed")
	}
}

// A season that is kept is not written over: an answer that is there already is
// named, and other words are refused beside their field.
func TestAKeptSeasonStays(t *testing.T) {
	s, _, n := began(t)
	n.year.SetText("2026")
	n.program.Set(sample.KernInternal)
	n.keep()
	says(t, n.fields["programs"], "has that answer in season 2026 already")
	n.noted = nil
	n.tell()
	says(t, n.listed, "No program yet.")
	n.program.Set(sample.KernInternal)
	n.answer.SetSelected("invited")
	n.review.SetText("other words")
	n.keep()
	if !n.fields["review"].Wrong() {
		t.Error("other words take the place of those that there are")
	}
	n.review.SetText("")
	n.keep()
	p, err := s.App.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(p.Applications, func(a domain.Application) bool { return a.Season == 2026 && a.Program == sample.KernInternal })
	if i < 0 || p.Applications[i].Status != domain.Invited {
		t.Errorf("%+v", p.Applications[max(0, i)])
	}
}

// While a past season is looked at nothing is noted.
func TestNothingIsNotedReadOnly(t *testing.T) {
	s := viewtest.New(t, 1030, 700).Sample(t)
	s.Host.ReadOnly = "Season 2026 is read only."
	tab := New(s.Host, s.App)
	s.Show(tab.Object())
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
	for _, a := range tab.Actions() {
		if a.Text == NoteAction && !a.Barred {
			t.Error("an earlier season can be noted")
		}
	}
}

// While seasons are set beside each other the head says so at once, what was shown
// stays, and what was asked for last counts.
func TestComparedBeside(t *testing.T) {
	s := viewtest.New(t, 1030, 700).Sample(t)
	var later []func()
	s.Host.Go = func(f func()) { later = append(later, f) }
	tab := New(s.Host, s.App)
	s.Show(tab.Object())
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
	says(t, tab.Object(), "Your seasons are being set beside each other")
	if !strings.Contains(tab.Status(), "are being set beside each other") || len(later) != 1 {
		t.Fatalf("%q, %d searches", tab.Status(), len(later))
	}
	later[0]()
	says(t, tab.Object(), "From 2026 to 2027")
	tab.selects[0].SetSelected("2025")
	tab.selects[1].SetSelected("2026")
	if !strings.Contains(tab.Status(), "are being set beside each other") || len(later) < 2 {
		t.Fatalf("%q, %d searches", tab.Status(), len(later))
	}
	says(t, tab.Object(), "From 2026 to 2027")
	for i := 1; i < len(later); i++ { // those that were given up change nothing
		later[i]()
	}
	if says(t, tab.Object(), "From 2025 to 2026"); tab.Status() != "Seasons 2025 and 2026" {
		t.Errorf("%q", tab.Status())
	}
}

// A fourth season is compared, and the charts say which three they draw.
func TestChartsOfFourSeasons(t *testing.T) {
	s, tab, _ := open(t, true)
	if err := s.App.NoteSeason(t.Context(), app.NotedSeason{Year: 2024, Told: domain.Told{Sent: 60}}); err != nil {
		t.Fatal(err)
	}
	c, err := s.App.CompareSeasons(t.Context(), app.Scope{}, 2024, 2025, 2026, 2027)
	if err != nil {
		t.Fatal(err)
	}
	f := s.App.FunnelFigure(c)
	if !strings.Contains(f.Title, "the last 3 of these seasons") || len(f.Lanes)%3 != 0 || strings.Contains(f.Lanes[0].Name, "2024") {
		t.Errorf("%q: %+v", f.Title, f.Lanes[0])
	}
	if g, ok := s.App.InvitationsFigure(c); !ok || len(g.Series) > 3 {
		t.Errorf("%d lines", len(g.Series))
	}
	tab.put(c)
	tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	says(t, tab.Object(), "From 2024 to 2025", "60, as told")
}

// The panel as it looks, with what is wrong and a program on its list.
func TestPanelLooks(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, 640).Sample(t)
	n := viewtest.Tab(t, s, New).noting()
	n.told[0].SetText("60")
	n.told[1].SetText("61")
	n.program.Set(sample.KernInternal)
	n.answer.SetSelected("invited")
	n.keep()
	test.AssertRendersToImage(t, "panel.png", s.Window.Canvas())
}
