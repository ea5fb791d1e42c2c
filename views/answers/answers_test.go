package answers_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/answers"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A stage is the tab in a window as large as the page leaves for it, with a clock
// that a test turns.
type stage struct {
	*viewtest.Stage
	tab   *answers.Tab
	now   time.Time
	later func() // what the window was asked to do after a while; nil: nothing
	shown ui.Route
}

func newStage(t testing.TB, width, height float32, sample bool) *stage {
	t.Helper()
	s := &stage{Stage: viewtest.New(t, width, height), now: time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)}
	if sample {
		s.Sample(t)
	}
	s.Host.Later = func(_ time.Duration, f func()) { s.later = f }
	s.Host.Visit = func(r ui.Route) { s.shown = r }
	s.tab = answers.New(s.Host, s.App)
	s.tab.Clock = func() time.Time { return s.now }
	s.Show(s.tab.Object())
	read := func() {
		if err := s.tab.Reload(); err != nil {
			t.Errorf("the answers were not read: %v", err)
		}
	}
	t.Cleanup(s.App.OnChange(read))
	read()
	c := s.Window.Canvas()
	s.Host.Panels.Under(c, s.tab.TypedKey)
	c.SetOnTypedRune(s.tab.TypedRune)
	s.tab.Focus()
	return s
}

func (s *stage) top() fyne.CanvasObject {
	if o := s.Window.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return s.Window.Content()
}

func (s *stage) words() string {
	var out []string
	for _, o := range viewtest.Seen(s.top()) {
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

func (s *stage) press(t *testing.T, text string) {
	t.Helper()
	for _, o := range viewtest.Seen(s.top()) {
		if b, ok := o.(*ui.Button); ok && strings.HasPrefix(b.Text(), text) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in:\n%s", text, s.words())
}

func (s *stage) entry(t *testing.T, label string) *ui.Entry {
	t.Helper()
	for _, o := range viewtest.Seen(s.top()) {
		if e, ok := o.(*ui.Entry); ok && e.Label == label {
			return e
		}
	}
	t.Fatalf("nothing asks for %q in:\n%s", label, s.words())
	return nil
}

// action runs a button of the page's head.
func (s *stage) action(t *testing.T, text string) {
	t.Helper()
	for _, a := range s.tab.Actions() {
		if a.Text == text {
			a.Do()
			return
		}
	}
	t.Fatalf("the head has no %q: %+v", text, s.tab.Actions())
}

// kept is the answer to a question as it is stored.
func (s *stage) kept(t *testing.T, question string) (out domain.InterviewAnswer) {
	t.Helper()
	all, err := s.App.InterviewAnswers.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		if a.Question == question {
			out = a
		}
	}
	return out
}

// answer returns the record of a sample's answer as routes name it.
func (s *stage) open(t *testing.T, question string) {
	t.Helper()
	s.tab.Open(id(s.kept(t, question).ID))
}

func id(n domain.ID) string {
	const digits = "0123456789"
	if n < 10 {
		return digits[n : n+1]
	}
	return id(n/10) + digits[n%10:n%10+1]
}

// Questions about flags of the records come first, each with how far its answer
// is; the rest of the bank can be shown.
func TestQuestions(t *testing.T) {
	s := newStage(t, 1016, 560, true)
	s.says(t, "Questions and answers", "2 ready", "1 of 3 red flags with a whole answer.")
	s.open(t, "low-ck")
	s.says(t, "The five steps", "missing", "One sentence", "Read aloud: about 35 seconds", "Step 2 CK with 224")
	s.open(t, "fail-step1")
	s.says(t, "3 facts of your records", "Practice", "18 Nov 2026 · 69 s · 4", "14 Nov 2026 · 84 s · 2")
	s.tab.Search()
	s.Type("several attempts")
	s.says(t, "No record fits the filter.")
	s.action(t, "Whole bank")
	s.says(t, "You needed several attempts")
	s.action(t, "Only what concerns me")
	s.says(t, "No record fits the filter.")
}

// An answer is written in five boxes with the checks beside them; two sentences
// of context are one too many, and evidence is taken from the records alone.
func TestWrite(t *testing.T) {
	s := newStage(t, 1016, 900, true)
	s.open(t, "low-ck")
	s.Type("t")
	s.says(t, "How it stands", "1  Acknowledge", "5  Reassurance", "missing", "An example, not yours", "saved")
	context := s.entry(t, "2  Context")
	context.SetText("I sat it between a move and a job. I was tired.")
	s.says(t, "not saved yet", "2 sentences: the context is one sentence", "Rule S97")
	context.SetText("I sat it between a move and a job.")
	s.entry(t, "5  Reassurance").SetText("It was not my fault, and 4711 patients know me.")
	s.says(t, "may sound as if others were to blame", "On no record: 4711")
	s.entry(t, "5  Reassurance").SetText("You will get a resident who prepares.")
	if s.action(t, "Save"); s.Said[len(s.Said)-1] != "Saved: the answer to “Your Step 2 CK score is below that of many applicants. Why should we not worry about it?”" {
		t.Errorf("%q", s.Said)
	}
	if got := s.kept(t, "low-ck"); got.Reassurance != "You will get a resident who prepares." || got.Context != "I sat it between a move and a job." {
		t.Errorf("%+v", got)
	}
	s.action(t, "All questions")
	s.says(t, "3 ready")
}

// Evidence offers what the records hold: no failed exam, no Step 3 to come.
func TestEvidenceIsPicked(t *testing.T) {
	s := newStage(t, 1016, 900, true)
	s.open(t, "low-ck")
	s.Key(fyne.KeyReturn)
	s.press(t, "Add a fact of your records")
	picker := func() *ui.Picker {
		for _, o := range viewtest.Seen(s.top()) {
			if p, ok := o.(*ui.Picker); ok {
				return p
			}
		}
		t.Fatal("no picker")
		return nil
	}()
	s.Window.Canvas().Focus(picker)
	picker.Open("")
	s.Type("Step")
	s.says(t, "I passed Step 2 CK in April 2025 with a score of 224.", "I passed Step 1 in October 2023.")
	if got := s.words(); strings.Contains(got, "March 2023") || strings.Contains(got, "Step 3") {
		t.Errorf("what is no evidence is offered:\n%s", got)
	}
	s.Type(" 2 CK")
	s.Key(fyne.KeyReturn)
	s.press(t, "Save")
	s.action(t, "Save")
	if got := s.kept(t, "low-ck").Evidence; len(got) != 3 || got[2].Fact != "exam/Step 2 CK, 2025-04-22" {
		t.Errorf("%+v", got)
	}
}

// What is typed is not lost: leaving asks, and a reading of the records keeps it.
func TestNothingTypedIsLost(t *testing.T) {
	s := newStage(t, 1016, 900, true)
	s.open(t, "about")
	s.Key(fyne.KeyReturn)
	e := s.entry(t, "What you say")
	e.SetText("Something new.")
	if err := s.tab.Reload(); err != nil {
		t.Fatal(err)
	}
	if !s.tab.Unsaved() || s.entry(t, "What you say").Text != "Something new." {
		t.Error("what was typed is lost")
	}
	s.action(t, "All questions")
	s.says(t, "Leave without saving?")
	s.press(t, "Stay")
	s.tab.Open("drills")
	s.says(t, "Leave without saving?")
	s.press(t, "Leave it")
	s.says(t, "Your own questions", "Criteria of your score sheets")
	if s.tab.Unsaved() || strings.Contains(s.kept(t, "about").Text, "new") {
		t.Error("it was kept all the same")
	}
	if place := s.tab.Place(); place != "drills" {
		t.Errorf("the tab stands at %q", place)
	}
}

// An answer that is emptied is gone, and one to a question without an answer is
// kept as a new one.
func TestEmptiedAndNew(t *testing.T) {
	s := newStage(t, 1016, 900, true)
	s.open(t, "about")
	s.Type("t")
	s.entry(t, "What you say").SetText("")
	s.action(t, "Save")
	if s.kept(t, "about").ID != 0 {
		t.Error("an empty answer is kept")
	}
	s.entry(t, "What you say").SetText("I am Lucía.")
	s.Window.Canvas().Focus(s.entry(t, "What you say"))
	s.entry(t, "What you say").TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if s.kept(t, "about").Text != "I am Lucía." {
		t.Errorf("%+v", s.kept(t, "about"))
	}
}

// Own questions, practice and criteria are lists of their own; without criteria
// the usual ones are offered in one key.
func TestLog(t *testing.T) {
	s := newStage(t, 1016, 560, false)
	s.says(t, "Questions and answers", "Nothing in your records needs an answer of its own.")
	s.action(t, "Questions, practice, criteria")
	s.says(t, "Add what you were asked", "Read an answer aloud, and it stands here.", "No criteria yet")
	s.press(t, "Use the usual criteria")
	s.says(t, "Teaching and supervision")
	s.tab.Open("questions")
	s.tab.Add()
	s.entry(t, "Question").SetText("What do you read?")
	s.press(t, "Save")
	s.says(t, "What do you read?")
	s.Type("t")
	s.says(t, "How it stands", "What do you read?")
	s.Key(fyne.KeyEscape)
	s.tab.Search()
	s.Type("you read")
	s.says(t, "Questions and answers", "Table of 1 row")
	s.tab.Add()
	s.says(t, "Add question")
}

// A place of practice is a route, and one without a record stands nowhere in
// particular.
func TestPlaces(t *testing.T) {
	s := newStage(t, 1016, 700, true)
	if place := s.tab.Place(); place != "" {
		t.Errorf("a question without an answer stands at %q", place)
	}
	s.open(t, "fail-step1")
	if place := s.tab.Place(); place != id(s.kept(t, "fail-step1").ID) {
		t.Errorf("%q", place)
	}
	for _, o := range viewtest.Seen(s.top()) {
		if l, ok := o.(*ui.TextLink); ok && strings.HasPrefix(l.AccessibilityLabel(), "18 Nov") {
			test.Tap(l)
		}
	}
	if s.shown.Tab != "answers" || s.shown.Page != ui.PageInterviews || !strings.HasPrefix(s.shown.Item, "drills/") {
		t.Errorf("%+v", s.shown)
	}
	s.tab.Open(s.shown.Item)
	s.says(t, "Practice", "69")
	if s.tab.Place() != s.shown.Item {
		t.Errorf("%q", s.tab.Place())
	}
}

// Back from an answer that was just written, its question is the chosen one.
func TestTheWrittenQuestionStaysChosen(t *testing.T) {
	s := newStage(t, 1016, 560, false)
	s.action(t, "Whole bank")
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	s.Type("t")
	e := s.entry(t, "What you say")
	e.SetText("I listen first.")
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	s.Key(fyne.KeyEscape)
	all, err := s.App.InterviewAnswers.List(context.Background())
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v, error %v", all, err)
	}
	if got := s.tab.Place(); got != id(all[0].ID) {
		t.Errorf("the table stands at %q, not at %s", got, id(all[0].ID))
	}
	s.Type("t")
	if got := s.entry(t, "What you say").Text; got != "I listen first." {
		t.Errorf("the answer to another question is opened: %q", got)
	}
}
