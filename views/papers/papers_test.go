package papers_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/papers"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A stage is the tab of the papers in a window as large as the one that it lives
// in leaves for it.
type stage struct {
	*viewtest.Stage
	desk   *papers.Desk
	screen *collection.Screen
}

func newStage(t *testing.T, sample bool) *stage {
	t.Helper()
	s := &stage{Stage: viewtest.New(t, 1016, 580)}
	if sample {
		s.Sample(t)
	}
	s.desk = papers.New(s.Host, s.App)
	s.screen = collection.NewScreen(s.Host,
		collection.NewList(s.Host, s.App.Documents, s.desk.Documents()), collection.NewList(s.Host, s.App.EnglishTests, s.desk.EnglishTests()))
	s.Show(s.screen)
	t.Cleanup(s.App.OnChange(s.reload))
	s.reload()
	s.Window.Canvas().SetOnTypedRune(s.screen.TypedRune)
	s.Window.Canvas().SetOnTypedKey(s.screen.TypedKey)
	s.screen.Focus()
	return s
}

func (s *stage) reload() {
	s.desk.Reload()
	s.screen.SetSide(nil, s.desk.Cards())
	s.screen.Reload()
}

// words are all that the window says, or the dialog over it.
func (s *stage) words() string {
	top := s.Window.Canvas().Overlays().Top()
	if top == nil {
		top = s.Window.Content()
	}
	var out []string
	for _, o := range viewtest.Seen(top) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func (s *stage) says(t *testing.T, wants ...string) {
	t.Helper()
	got := s.words()
	for _, want := range wants {
		if !strings.Contains(got, want) {
			t.Errorf("the window does not say %q; it says:\n%s", want, got)
		}
	}
}

func TestTheSample(t *testing.T) {
	s := newStage(t, true)
	s.says(t, "10 of 11 done for 2027", "Last safe days", "To be ranked", "ends too early", "Seasons 2028 to 2031", "2 of 4 attempts used", "OET Medicine")
	test.AssertRendersToImage(t, "sample.png", s.Window.Canvas())
}

// In the dark and in very large text the cards fold away, and come when they are
// asked for.
func TestDarkAndVeryLarge(t *testing.T) {
	s := newStage(t, true)
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark, Text: theme.VeryLargeText})
	s.reload()
	s.Type("w")
	test.AssertRendersToImage(t, "dark_large.png", s.Window.Canvas())
}

// Before anything is noted the usual documents stand there, and what could be
// asked about the Pathways.
func TestNothingNoted(t *testing.T) {
	s := newStage(t, false)
	s.says(t, "0 of 9 done for 2027", "comes first", "Did you ever fail Step 2 CS?", "To verify: source", "No legal advice", "Add each sitting of the OET")
	test.AssertRendersToImage(t, "empty.png", s.Window.Canvas())
}

// Enter on a document that nothing is noted of sets its state, and keeps a record.
func TestStateIsKept(t *testing.T) {
	s := newStage(t, false)
	s.screen.Open("documents", "-6") // the photo
	if d, ok := s.screen.Active().Detail(); !ok || d.Title != "Photo" || !strings.Contains(d.Second, "Due 26 Aug 2026: 5 business days before applications are sent") {
		t.Fatalf("the photo: %v %+v", ok, d)
	}
	s.Key(fyne.KeyReturn)
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if x, ok := o.(*ui.Select); ok && x.Label == "State" {
			x.SetSelected("Confirmed")
		}
		if e, ok := o.(*ui.Entry); ok && e.Label == "Since" {
			e.SetText("2026-08-20")
			s.Window.Canvas().Focus(e)
		}
	}
	s.Key(fyne.KeyReturn)
	kept, err := s.App.Documents.List(context.Background())
	if err != nil || len(kept) != 1 || kept[0].Kind != domain.Photo || kept[0].State != domain.DocumentConfirmed || kept[0].Season != 2027 {
		t.Fatalf("kept: %+v, %v; the window says:\n%s", kept, err, s.words())
	}
	s.says(t, "1 of 9 done for 2027", "Confirmed")
	s.Key(fyne.KeyDelete)
	s.says(t, "0 of 9 done for 2027")
}

// A document of another season is not among those of this one.
func TestSeasons(t *testing.T) {
	s := newStage(t, false)
	if err := s.App.Documents.Save(context.Background(), &domain.Document{Season: 2026, Kind: domain.OtherDocument, Note: "an old one"}); err != nil {
		t.Fatal(err)
	}
	s.says(t, "0 of 9 done for 2027")
	if err := s.App.Documents.Save(context.Background(), &domain.Document{Season: 2027, Kind: domain.OtherDocument, State: domain.DocumentInHand}); err != nil {
		t.Fatal(err)
	}
	s.says(t, "0 of 10 done for 2027")
}

// The sitting that counts says so, and what is to be verified leads to its source.
func TestSittings(t *testing.T) {
	s := newStage(t, false)
	rec := domain.EnglishTest{Date: domain.NewDate(2025, 6, 1), Listening: 340, Reading: 400, Speaking: 400, Writing: 400}
	if err := s.App.EnglishTests.Save(context.Background(), &rec); err != nil {
		t.Fatal(err)
	}
	s.screen.Open("english_tests", "1")
	if d, ok := s.screen.Active().Detail(); !ok || !strings.Contains(d.Second, "short") {
		t.Errorf("the sitting: %v %+v", ok, d)
	}
	s.says(t, "listening (340, needed 350)")
	for _, o := range viewtest.Seen(s.Window.Content()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == "To verify: source" {
			test.Tap(b)
			break
		}
	}
	s.says(t, "check it with the ECFMG, USMLE or NRMP")
}
