package profile_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/profile"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A stage is the page in a window as large as the one that it lives in leaves
// for it.
type stage struct {
	*viewtest.Stage
	page *profile.Page
}

func newStage(t testing.TB, width, height float32, sample bool) stage {
	t.Helper()
	s := stage{Stage: viewtest.New(t, width, height)}
	if sample {
		s.Sample(t)
	}
	s.page = profile.New(s.Host, s.App)
	s.Show(s.page.Body())
	t.Cleanup(s.App.OnChange(s.page.Reload))
	s.page.Reload()
	c := s.Window.Canvas()
	c.SetOnTypedKey(s.page.TypedKey)
	c.SetOnTypedRune(s.page.TypedRune)
	s.page.Focus()
	return s
}

// open shows a tab.
func (s stage) open(tab string) stage {
	s.page.Open(ui.Route{Page: ui.PageProfile, Tab: tab})
	s.Window.Canvas().Focus(nil)
	s.page.Focus()
	return s
}

// top is what lies over the page, or the page.
func (s stage) top() fyne.CanvasObject {
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return s.Window.Content()
}

func (s stage) words() string {
	var out []string
	for _, o := range viewtest.Seen(s.top()) {
		if a, ok := o.(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

func (s stage) says(t *testing.T, want string) {
	t.Helper()
	if got := s.words(); !strings.Contains(got, want) {
		t.Fatalf("the window does not say %q; it says:\n%s", want, got)
	}
}

func find[T fyne.CanvasObject](s stage, fits func(T) bool) (out T) {
	for _, o := range viewtest.Seen(s.top()) {
		if x, ok := o.(T); ok && fits(x) {
			return x
		}
	}
	return out
}

func (s stage) press(t *testing.T, text string) {
	t.Helper()
	b := find(s, func(b *ui.Button) bool { return strings.HasPrefix(b.Text(), text) })
	if b == nil {
		t.Fatalf("no button %q in:\n%s", text, s.words())
	}
	test.Tap(b)
}

// entry returns the input of a label.
func (s stage) entry(t *testing.T, label string) *ui.Entry {
	t.Helper()
	e := find(s, func(e *ui.Entry) bool { return e.Label == label })
	if e == nil {
		t.Fatalf("no input %q in:\n%s", label, s.words())
	}
	return e
}

func TestTabsLookAsTheyShould(t *testing.T) {
	for _, tab := range []string{"about", "exams", "rotations", "experiences", "scholarly_works", "languages", "people", "documents"} {
		s := newStage(t, 1016, 626, true).open(tab)
		test.AssertRendersToImage(t, tab+".png", s.Window.Canvas())
		empty := newStage(t, 1016, 626, false).open(tab)
		test.AssertRendersToImage(t, tab+"_empty.png", empty.Window.Canvas())
	}
}

func TestNewRecordIsCheckedAndKept(t *testing.T) {
	s := newStage(t, 1016, 700, true).open("exams")
	s.Type("n")
	s.says(t, "Add exam")
	s.entry(t, "Score").SetText("999")
	s.press(t, "Save")
	s.says(t, "Score must be between 1 and 300")
	s.says(t, "Exam must be one of")
	test.AssertRendersToImage(t, "invalid.png", s.Window.Canvas())
	find(s, func(x *ui.Select) bool { return x.Label == "Exam" }).SetSelected("Step 3")
	e := s.entry(t, "Score")
	e.SetText("228")
	s.Window.Canvas().Focus(e)
	s.Key(fyne.KeyReturn)
	kept, err := s.App.Exams.List(context.Background())
	if err != nil || len(kept) != 4 {
		t.Fatalf("kept %+v, %v", kept, err)
	}
	s.says(t, "Step 3")
	if got := s.Said[len(s.Said)-1]; got != "Saved: Step 3" {
		t.Fatalf("said %q", got)
	}
	if r := s.page.Place(); r.Item == "" || r.Tab != "exams" {
		t.Fatalf("the new record is not chosen: %+v", r)
	}
}

func TestDeleteGoesAtOnceAndOffersUndo(t *testing.T) {
	s := newStage(t, 1016, 626, true).open("rotations")
	before, err := s.App.Rotations.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	s.Key(fyne.KeyDown, fyne.KeyDelete)
	kept, err := s.App.Rotations.List(context.Background())
	if err != nil || len(kept) != len(before)-1 || !strings.HasPrefix(s.Said[len(s.Said)-1], "Deleted: ") {
		t.Fatalf("%d are kept, %v; said %q", len(kept), err, s.Said)
	}
	if s.page.Place().Item == "" {
		t.Fatal("after a delete nothing is chosen")
	}
}

func TestDuplicateIsKeptOnlyBySaving(t *testing.T) {
	s := newStage(t, 1016, 700, true).open("letters")
	ctx := context.Background()
	before, _ := s.App.Letters.List(ctx)
	s.page.Open(ui.Route{Page: ui.PageProfile, Tab: "letters", Item: "2"})
	s.says(t, "Dr. Helen Ortiz")
	s.Type("d")
	s.says(t, "Add letter like")
	s.Key(fyne.KeyEscape)
	if now, _ := s.App.Letters.List(ctx); len(now) != len(before) {
		t.Fatal("a duplicate is kept without saving")
	}
	s.Type("d")
	s.press(t, "Save")
	s.says(t, "This record is the same as the one it was copied from: change something, or leave it")
	if now, _ := s.App.Letters.List(ctx); len(now) != len(before) {
		t.Fatal("a letter is kept twice")
	}
	s.entry(t, "Writer").SetText("Dr. New")
	s.press(t, "Save")
	now, _ := s.App.Letters.List(ctx)
	if len(now) != len(before)+1 {
		t.Fatalf("%d letters, not one more than %d", len(now), len(before))
	}
	s.says(t, "Dr. New")
}

func TestSelectionSurvivesAChangeAndFollowsItsRecord(t *testing.T) {
	s := newStage(t, 1016, 626, true)
	s.page.Open(ui.Route{Page: ui.PageProfile, Tab: "letters", Item: "3"})
	p := domain.Person{Name: "Dr. Else"}
	if err := s.App.People.Save(context.Background(), &p); err != nil {
		t.Fatal(err)
	}
	if r := s.page.Place(); r != (ui.Route{Page: ui.PageProfile, Tab: "letters", Item: "3"}) {
		t.Fatalf("the page stands at %+v", r)
	}
	s.says(t, "Dr. Paul Reyes")
	s.page.Open(ui.Route{Page: ui.PageProfile, Tab: "people"})
	s.says(t, "Table of 3 rows")
}

func TestFilterAndKeys(t *testing.T) {
	s := newStage(t, 1016, 626, true).open("experiences")
	s.Type("/")
	s.Type("tutor")
	s.Key(fyne.KeyReturn)
	table := find(s, func(*ui.Table) bool { return true })
	if table == nil {
		t.Fatal(s.words())
	}
	if table.Count() != 1 {
		t.Fatalf("%d rows fit", table.Count())
	}
	s.Key(fyne.KeyEscape)
	if table.Count() != 5 {
		t.Fatalf("after Esc %d rows are shown", table.Count())
	}
	s.Key(fyne.KeyHome, fyne.KeyReturn)
	s.says(t, "What it shows")
}

func TestAboutMeIsTypedSavedAndNeverLost(t *testing.T) {
	s := newStage(t, 1016, 626, true)
	ctx := context.Background()
	e := s.entry(t, "Graduation")
	e.SetText("31/31/2020")
	s.says(t, "not saved yet")
	if foot := s.page.Foot(); foot < 40 || foot > 80 {
		t.Errorf("notices stand %v above the foot of the page", foot)
	}
	test.AssertRendersToImage(t, "about_typed.png", s.Window.Canvas())
	s.Window.Canvas().Focus(e)
	s.Key(fyne.KeyReturn)
	s.says(t, "Graduation is no day of the calendar")
	test.AssertRendersToImage(t, "about_invalid.png", s.Window.Canvas())
	if s.open("exams"); s.page.Foot() != 0 {
		t.Error("no bar stands at the foot of the exams")
	}
	s.open("about")
	if e.Text != "31/31/2020" {
		t.Fatalf("another tab made %q of it", e.Text)
	}
	e.SetText("28 June 2020")
	s.Window.Canvas().Focus(e)
	s.Key(fyne.KeyReturn)
	p, err := s.App.Profile(ctx)
	if err != nil || p.Applicant.Graduation != domain.NewDate(2020, 6, 28) || !p.Applicant.Sample {
		t.Fatalf("kept %+v, %v", p.Applicant, err)
	}
	if got := s.page.Status(); !strings.Contains(got, "Non-US IMG · needs J-1 · graduated 2020 · Family Medicine") {
		t.Fatalf("the page says %q", got)
	}
}

func TestALinkGoesToItsProgram(t *testing.T) {
	s := newStage(t, 1016, 900, true)
	var went ui.Route
	h := s.Host
	h.Visit = func(r ui.Route) { went = r }
	page := profile.New(h, s.App)
	s.Show(page.Body())
	page.Reload()
	page.Open(ui.Route{Page: ui.PageProfile, Tab: "people"})
	test.Tap(find(s, func(l *ui.TextLink) bool { return strings.Contains(l.AccessibilityLabel(), "Fresno") }))
	if went.Page != ui.PagePrograms || !strings.Contains(went.Item, "fresno") {
		t.Fatalf("went to %+v", went)
	}
	page.Open(ui.Route{Page: ui.PageProfile, Tab: "exams"})
	test.Tap(find(s, func(b *ui.Button) bool { return strings.HasPrefix(b.Text(), "Rule ") }))
	s.says(t, "A quiet note by rule S7")
	s.Key(fyne.KeyEscape)
	test.Tap(find(s, func(b *ui.Button) bool { return b.Text() == "Rule S6" }))
	s.says(t, "Its threshold is 230 points")
	s.press(t, "Go to the setting")
	if went.Page != ui.PageSettings || went.Item != "specialty/Family Medicine/low_ck" {
		t.Fatalf("went to %+v", went)
	}
}

func TestNarrowWindowFoldsTheDetails(t *testing.T) {
	s := newStage(t, 700, 560, true).open("rotations")
	test.AssertRendersToImage(t, "folded.png", s.Window.Canvas())
	s.Type("w")
	s.says(t, "Goals for letters")
	test.AssertRendersToImage(t, "folded_details.png", s.Window.Canvas())
}

func TestDarkAndVeryLarge(t *testing.T) {
	s := newStage(t, 1016, 626, true)
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark, Text: theme.VeryLargeText})
	s.open("rotations")
	s.page.Reload()
	test.AssertRendersToImage(t, "dark_large.png", s.Window.Canvas())
	s.open("languages").page.Add()
	test.AssertRendersToImage(t, "dark_large_form.png", s.Window.Canvas())
}
