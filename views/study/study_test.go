package study_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/study"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// side shows the cards below each other, as wide as the side of a page.
type side struct {
	*viewtest.Stage
	cards *study.Cards
}

func newSide(t *testing.T, sample bool, change func(*viewtest.Stage)) side {
	t.Helper()
	s := side{Stage: viewtest.New(t, 340, 1340)}
	if sample {
		s.Sample(t)
	}
	if change != nil {
		change(s.Stage)
	}
	s.cards = study.New(s.Host, s.App)
	s.cards.Redraw = s.show
	s.cards.Reload()
	t.Cleanup(s.App.OnChange(func() { s.cards.Reload(); s.show() }))
	s.show()
	return s
}

func (s side) show() {
	s.Show(ui.NewSheet(ui.NewStack(theme.Gap16, append(s.cards.Over(), s.cards.Under()...)...), theme.Gap12))
}

// words is what stands in the window, or on what lies over it.
func (s side) words() string {
	top := s.Window.Content()
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		top = o
	}
	var out []string
	for _, o := range viewtest.Seen(top) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func (s side) says(t *testing.T, texts ...string) {
	t.Helper()
	got := s.words()
	for _, want := range texts {
		if !strings.Contains(got, want) {
			t.Errorf("nothing says %q in:\n%s", want, got)
		}
	}
}

// press presses a button of what lies over the window.
func (s side) press(t *testing.T, text string) {
	t.Helper()
	top := s.Window.Content()
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		top = o
	}
	for _, o := range viewtest.Seen(top) {
		if b, ok := o.(*ui.Button); ok && b.Text() == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in:\n%s", text, s.words())
}

func TestCardsLookAsTheyShould(t *testing.T) {
	s := newSide(t, true, nil)
	s.says(t, "Ready to sit Step 3?", "ready, soft rule", "firm 217", "13 blocks so far, 12 would keep the pace", "Step 3: take it?", "not yet",
		"Book only once 3 practice tests in a row reach 210.", "Send now or wait?")
	test.AssertRendersToImage(t, "cards.png", s.Window.Canvas())
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Look{Mode: theme.Dark}))
	s.show()
	test.AssertRendersToImage(t, "cards_dark.png", s.Window.Canvas())
}

// Before there is any record there is no card; with records and no practice the
// cards say what to do.
func TestCardsOfLittle(t *testing.T) {
	empty := newSide(t, false, nil)
	if len(empty.cards.Over())+len(empty.cards.Under()) != 0 {
		t.Error("cards without records")
	}
	s := newSide(t, false, func(s *viewtest.Stage) {
		if err := s.App.Exams.Save(t.Context(), &domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2024, 3, 1), Result: domain.Pass}); err != nil {
			t.Fatal(err)
		}
	})
	s.says(t, "No exam is prepared for.", "Nothing is logged yet.")
	test.AssertRendersToImage(t, "little.png", s.Window.Canvas())
}

// A planned exam without a practice test for a week is told.
func TestPracticeIsDue(t *testing.T) {
	s := newSide(t, true, func(s *viewtest.Stage) {
		plan := domain.Exam{Kind: domain.Step3, Date: s.App.Today().AddDays(30), Target: 220, OnePass: true}
		if err := s.App.Exams.Save(t.Context(), &plan); err != nil {
			t.Fatal(err)
		}
	})
	s.says(t, "firm rule wanted", "220 · 7 points to go", "Step 3: next practice test by 22 Nov 2026, the last one was 7 days ago")
}

// T logs today's blocks, and changes what is logged already.
func TestLogToday(t *testing.T) {
	s := newSide(t, true, nil)
	for _, blocks := range []string{"3", "4"} {
		if !s.cards.TypedRune('t') {
			t.Fatal("t does nothing")
		}
		s.says(t, "Log today's blocks")
		s.Window.Canvas().Focused().(*ui.Entry).SetText(blocks)
		s.press(t, "Save")
	}
	all, err := s.App.StudyDays.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, d := range all {
		if d.Date == s.App.Today() {
			n++
			if d.Blocks != 4 || d.Exam != domain.Step3 {
				t.Errorf("%+v", d)
			}
		}
	}
	if n != 1 || len(s.Said) != 2 || s.Said[1] != "Logged: 4 blocks on 22 Nov 2026" {
		t.Errorf("%d records of today, %v", n, s.Said)
	}
	s.says(t, "17 blocks so far, 12 would keep the pace", "7 days in a row")
}

// R shows every rule, the deciding ones first; the answers can be given there.
func TestRulesAndAnswers(t *testing.T) {
	s := newSide(t, true, nil)
	s.Window.Resize(fyne.NewSize(1016, 900))
	s.cards.TypedRune('r')
	got := s.words()
	if strings.Index(got, "Solid practice") > strings.Index(got, "ECFMG certificate") {
		t.Errorf("what decides does not come first:\n%s", got)
	}
	s.says(t, "Rule S117", "What went wrong before")
	test.AssertRendersToImage(t, "rules.png", s.Window.Canvas())
	s.press(t, "My answers…")
	s.says(t, "Before the next exam")
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if in, ok := o.(*ui.Select); ok && in.Label == "Health is no obstacle" {
			in.SetSelected("No")
		}
	}
	s.press(t, "Save")
	s.says(t, "avoid", "Not mended yet: health.")
}

// C compares days of sending: of the season in use, from today on once its first
// day is over, and of the next one on request.
func TestCompare(t *testing.T) {
	s := newSide(t, true, nil)
	s.Window.Resize(fyne.NewSize(1016, 720))
	s.cards.TypedRune('c')
	s.says(t, "Send now, or wait for Step 3? · season 2027", "has passed, and nothing is sent yet", "Two voices disagree")
	test.AssertRendersToImage(t, "compare.png", s.Window.Canvas())
	s.press(t, "Season 2028")
	s.says(t, "· season 2028", "This is about the next season, 2028")
	s.press(t, "Close")
	if s.cards.TypedRune('x') {
		t.Error("x does something")
	}
}
