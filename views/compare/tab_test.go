package compare

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// open shows the tab; routes gathers the places that it leads to.
func open(t *testing.T, full bool) (s *viewtest.Stage, tab *Tab, routes *[]ui.Route) {
	t.Helper()
	s = viewtest.New(t, 1030, 4000)
	if full {
		s.Sample(t)
	}
	routes = &[]ui.Route{}
	s.Host.Visit = func(r ui.Route) { *routes = append(*routes, r) }
	tab = New(s.Host, s.App)
	s.Show(tab.Object())
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
	tab.Focus()
	return s, tab, routes
}

func says(t *testing.T, o fyne.CanvasObject, wants ...string) {
	t.Helper()
	got := viewtest.Said(o)
	for _, want := range wants {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
}

func TestWithOneSeasonItSaysWhatToDo(t *testing.T) {
	_, tab, _ := open(t, false)
	says(t, tab.Object(), "Side by side", "Once two seasons have applications", "Note an earlier season…")
	if tab.Actions() != nil || !strings.Contains(tab.Status(), "what changed in between") {
		t.Errorf("the head says %q, with %+v", tab.Status(), tab.Actions())
	}
	tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
}

// The sample's last two seasons stand beside each other, with words for what has
// changed and for each effect.
func TestTheSampleSideBySide(t *testing.T) {
	_, tab, _ := open(t, true)
	says(t, tab.Object(), "From 2026 to 2027", "Letters – helped", "All together", "Season 2027 is not over", "· changed", "US hands-on experience",
		"Applied to more than once", "Show all", "need not add up")
	if tab.Status() != "Seasons 2026 and 2027" || len(tab.Actions()) != 2 {
		t.Errorf("the head says %q", tab.Status())
	}
}

// Another choice compares anew and stays when the records are read again.
func TestSeasonsAreChosen(t *testing.T) {
	_, tab, _ := open(t, true)
	tab.selects[0].SetSelected("2025")
	tab.selects[1].SetSelected("2026")
	says(t, tab.Object(), "From 2025 to 2026", "within the luck of two seasons")
	tab.selects[2].SetSelected("2027")
	says(t, tab.Object(), "From 2025 to 2026", "From 2026 to 2027", "Said no 2 times")
	if err := tab.Reload(); err != nil || tab.Status() != "Seasons 2025 and 2026 and 2027" {
		t.Errorf("%v: %q", err, tab.Status())
	}
	tab.selects[2].SetSelected(nothing)
	if tab.Status() != "Seasons 2025 and 2026" {
		t.Errorf("%q", tab.Status())
	}
}

// A season is offered by one choice alone, so that none stands beside itself.
func TestNoSeasonBesideItself(t *testing.T) {
	_, tab, _ := open(t, true)
	if got := tab.selects[0].Options; !slices.Equal(got, []string{"2025", "2026"}) {
		t.Errorf("the earlier one offers %v", got)
	}
	if got := tab.selects[2].Options; !slices.Equal(got, []string{nothing, "2025"}) {
		t.Errorf("the third one offers %v", got)
	}
}

// While chances are hidden the tab tells what changed and what came, and no chance.
func TestQuiet(t *testing.T) {
	s, tab, _ := open(t, true)
	if err := s.App.SetQuiet(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
	says(t, tab.Object(), "From 2026 to 2027", "Letters", "US hands-on experience", "First invitation")
	got := viewtest.Said(tab.Object())
	for _, hidden := range []string{"Chance to match", "Interviews to expect", "helped", "All together", "points to match"} {
		if strings.Contains(got, hidden) {
			t.Errorf("%q is shown", hidden)
		}
	}
}

// A chart is drawn when it comes into sight, and what is compared is compared once
// until the records change.
func TestChartsAreDrawnLate(t *testing.T) {
	s, tab, _ := open(t, true)
	s.Window.Resize(fyne.NewSize(1030, 400))
	if err := tab.Reload(); err != nil {
		t.Fatal(err)
	}
	was := tab.now
	if err := tab.Reload(); err != nil || tab.now != was {
		t.Errorf("it is compared anew: %v", err)
	}
	tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	tab.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
}

// A name leads to its program, and all names can be shown.
func TestWhoHasAnsweredBefore(t *testing.T) {
	_, tab, routes := open(t, true)
	links := func() (out []*ui.TextLink) {
		for _, o := range viewtest.Seen(tab.Object()) {
			if l, ok := o.(*ui.TextLink); ok {
				out = append(out, l)
			}
		}
		return out
	}
	few := links()
	if len(few) != fewRows {
		t.Fatalf("%d programs are listed", len(few))
	}
	few[0].Tapped(nil)
	if r := *routes; len(r) != 1 || r[0].Page != ui.PagePrograms || r[0].Item != tab.now.Again[0].Program {
		t.Errorf("%+v", r)
	}
	for _, o := range viewtest.Seen(tab.Object()) {
		if b, ok := o.(*ui.Button); ok && strings.HasPrefix(b.Text(), "Show all") {
			test.Tap(b)
			break
		}
	}
	if all := links(); len(all) != len(tab.now.Again) || len(all) <= fewRows {
		t.Errorf("%d of %d programs are listed", len(all), len(tab.now.Again))
	}
}

// Columns stand beside each other where there is room, and else below.
func TestColumns(t *testing.T) {
	s := viewtest.New(t, 700, 300)
	a, b := ui.NewParagraph(strings.Repeat("word ", 30), ui.Style{}), ui.NewParagraph("short", ui.Style{})
	c := newColumns(a, b)
	s.Show(c)
	c.Resize(fyne.NewSize(600, c.HeightFor(600)))
	if a.Position().Y != b.Position().Y || b.Position().X < 300 || c.HeightFor(600) < a.HeightFor(294) {
		t.Errorf("beside: %v, %v", a.Position(), b.Position())
	}
	c.Resize(fyne.NewSize(200, c.HeightFor(200)))
	if b.Position().X != 0 || b.Position().Y < a.Size().Height-1 {
		t.Errorf("below: %v, %v", a.Position(), b.Position())
	}
	with := named([]string{"2027"}, ui.NewParagraph("Letters", ui.Style{}), ui.NewParagraph("three", ui.Style{}))
	s.Show(with)
	with.Resize(fyne.NewSize(600, 40))
	if got := viewtest.Said(with); strings.Contains(got, "2027") {
		t.Errorf("beside each other the columns say %q", got)
	}
	with.Resize(fyne.NewSize(200, 100))
	if got := viewtest.Said(with); !strings.Contains(got, "2027") {
		t.Errorf("below each other they say %q", got)
	}
	if c.MinSize().Width < leastColumn {
		t.Errorf("%v", c.MinSize())
	}
}

// An earlier season is noted in the panel, which says what is wrong, and stands
// beside this one at once.
func TestAnEarlierSeasonIsNoted(t *testing.T) {
	s, tab, _ := open(t, false)
	if err := s.App.ReplaceProfile(t.Context(), domain.Profile{Applications: []domain.Application{{Program: sample.KernInternal, Season: 2027, Status: domain.Planned}}}); err != nil {
		t.Fatal(err)
	}
	n := tab.noting()
	if n == nil {
		t.Fatal("no panel")
	}
	n.add()
	says(t, n.fields["programs"], "Choose a program first.")
	n.keep()
	says(t, n.fields["programs"], "how many applications you sent")
	n.told[0].SetText("many")
	n.keep()
	says(t, n.fields["told_applications"], "Applications must be a whole number")
	n.told[0].SetText("2")
	n.told[1].SetText("3")
	n.keep()
	says(t, n.fields["told_invitations"], "Invitations must not be more than the applications")
	n.told[0].SetText("")
	n.told[1].SetText("")
	n.program.Set(sample.KernInternal)
	n.answer.SetSelected("declined")
	n.add()
	says(t, n.listed, ": declined")
	n.program.Set(sample.KernInternal)
	n.add()
	says(t, n.fields["programs"], "stands there already")
	n.program.Set(sample.FresnoFamily)
	n.add()
	if says(t, n.listed, "Take off"); len(n.noted) != 2 {
		t.Errorf("%+v", n.noted)
	}
	for _, o := range viewtest.Seen(n.listed) {
		if b, ok := o.(*ui.Button); ok {
			test.Tap(b) // the first one is taken off, and declined is chosen anew
			break
		}
	}
	if len(n.noted) != 1 || n.noted[0].Program != sample.FresnoFamily {
		t.Errorf("%+v", n.noted)
	}
	n.program.Set(sample.KernInternal) // is kept without a press of Add
	n.sent.SetText("soon")
	n.keep()
	says(t, n.fields["sent"], "must be a day")
	n.sent.SetText("2024-09-30")
	n.year.SetText("2031")
	n.keep()
	says(t, n.fields["year"], "before 2027")
	n.year.SetText("2025")
	n.outcome.SetSelected(domain.OutcomeUnmatched.String())
	n.keep()
	if tab.Status() != "Seasons 2025 and 2027" {
		t.Errorf("%q, %q", tab.Status(), viewtest.Said(n.fault))
	}
	p, err := s.App.Profile(t.Context())
	if err != nil || !slices.ContainsFunc(p.Seasons, func(x domain.Season) bool { return x.Year == 2025 && x.Outcome == domain.OutcomeUnmatched }) {
		t.Errorf("%v: %+v", err, p.Seasons)
	}
	says(t, tab.Object(), "From 2025 to 2027")
}

// Whatever the width, the tab is drawn.
func TestEveryWidth(t *testing.T) {
	s, tab, _ := open(t, true)
	for _, w := range []float32{360, 640, 1016, 1600} {
		tab.Object().Resize(fyne.NewSize(w, 700))
		s.Window.Canvas().Capture()
	}
}

func BenchmarkReload(b *testing.B) {
	s := viewtest.New(b, 1030, 700).Sample(b)
	tab := New(s.Host, s.App)
	for b.Loop() {
		if err := tab.Reload(); err != nil {
			b.Fatal(err)
		}
	}
}
