package start_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views/start"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// stage shows the page as the window does, with its body beside a margin.
func stage(t *testing.T) (*viewtest.Stage, *start.Page, *ui.Route) {
	t.Helper()
	s := viewtest.New(t, 1040, 620)
	went := &ui.Route{}
	s.Host.Visit = func(r ui.Route) { *went = r }
	p := start.New(s.Host, s.App)
	s.Show(container.NewPadded(p.Body()))
	t.Cleanup(s.App.OnChange(p.Reload))
	p.Reload()
	p.Focus()
	return s, p, went
}

// press runs the button that says text.
func press(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	root := s.Window.Content()
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	for _, o := range test.LaidOutObjects(root) {
		if b, ok := o.(*ui.Button); ok && b.Visible() && b.Text() == text {
			b.Tapped(nil)
			return
		}
	}
	t.Fatalf("there is no button %q", text)
}

// input is the input with a label.
func input(t *testing.T, s *viewtest.Stage, label string) fyne.CanvasObject {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.Window.Content()) {
		switch x := o.(type) {
		case *ui.Entry:
			if x.Label == label {
				return x
			}
		case *ui.Select:
			if x.Label == label {
				return x
			}
		}
	}
	t.Fatalf("nothing asks for %q", label)
	return nil
}

func fill(t *testing.T, s *viewtest.Stage, label, text string) {
	t.Helper()
	switch x := input(t, s, label).(type) {
	case *ui.Entry:
		x.SetText(text)
	case *ui.Select:
		x.SetSelected(text)
		if x.Selected != text {
			t.Fatalf("%q is no choice of %s: %q", text, label, x.Options)
		}
	}
}

func TestFirstPageLooks(t *testing.T) {
	s, _, _ := stage(t)
	test.AssertRendersToImage(t, "ways.png", s.Window.Canvas())
}

func TestFirstPageLooksWhereItIsNarrow(t *testing.T) {
	s, _, _ := stage(t)
	s.Window.Resize(fyne.NewSize(560, 420))
	test.AssertRendersToImage(t, "ways_narrow.png", s.Window.Canvas())
}

// The whole way: five steps, and every answer is a record.
func TestFiveStepsEndOnTheRankedList(t *testing.T) {
	s, p, went := stage(t)
	press(t, s, "Start with my records")
	if !p.Busy() {
		t.Fatal("the guide has not begun")
	}
	fill(t, s, "Right to work in the United States", "Needs a J-1 visa")
	fill(t, s, "Graduation", "30 Jun 2021")
	test.AssertRendersToImage(t, "who.png", s.Window.Canvas())
	press(t, s, "Next")
	fill(t, s, "Score", "231")
	fill(t, s, "Exam", "Step 2 CK")
	fill(t, s, "Day of the exam", "2023-05-01")
	press(t, s, "Add another attempt")
	fill(t, s, "Exam", "Step 1")
	fill(t, s, "Result", "Pass")
	fill(t, s, "Day of the exam", "2022-05-01")
	test.AssertRendersToImage(t, "exams.png", s.Window.Canvas())
	press(t, s, "Next")
	press(t, s, "Next")
	p.Next() // Ctrl+Enter
	fill(t, s, "Budget for application fees", "2,000")
	test.AssertRendersToImage(t, "wishes.png", s.Window.Canvas())
	press(t, s, "Show my ranked list")
	if p.Busy() || went.Page != ui.PagePrograms {
		t.Errorf("it ends on %q", went.Page)
	}
	got, err := s.App.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	who := got.Applicant
	if who.Status != domain.NeedsJ1 || who.Graduation != domain.NewDate(2021, 6, 30) || who.Wishes.BudgetCents != 200_000 {
		t.Errorf("the applicant is %+v", who)
	}
	if len(got.Exams) != 2 || got.Exams[0].Score != 231 || got.Exams[1].Kind != domain.Step1 || got.Exams[1].Result != domain.Pass {
		t.Errorf("the exams are %+v", got.Exams)
	}
	if len(got.Rotations)+len(got.Letters)+len(got.Experiences)+len(got.Languages) > 0 {
		t.Error("forms in which nothing was typed have become records")
	}
}

// The guide asks whether a failure is explained, as the profile does.
func TestAFailedAttemptIsExplained(t *testing.T) {
	s, p, _ := stage(t)
	p.Begin()
	p.Next()
	fill(t, s, "Result", "Fail")
	fill(t, s, "Day of the exam", "2022-05-01")
	for _, o := range test.LaidOutObjects(s.Window.Content()) {
		if c, ok := o.(*ui.Check); ok && c.Visible() {
			c.Tapped(nil)
		}
	}
	press(t, s, "Add another attempt")
	if all, err := s.App.Exams.List(t.Context()); err != nil || len(all) != 1 || all[0].Result != domain.Fail || !all[0].Explained {
		t.Errorf("the exams are %+v, %v", all, err)
	}
}

// A record that was added can be changed and taken away where it is listed.
func TestAddedRecordsCanBeChanged(t *testing.T) {
	s, p, _ := stage(t)
	p.Begin()
	p.Next()
	fill(t, s, "Score", "208")
	fill(t, s, "Exam", "Step 2 CK")
	fill(t, s, "Day of the exam", "10 May 2022")
	press(t, s, "Add another attempt")
	test.AssertRendersToImage(t, "added.png", s.Window.Canvas())
	press(t, s, "change")
	for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
		if e, ok := o.(*ui.Entry); ok && e.Label == "Score" {
			e.SetText("228")
		}
	}
	press(t, s, "Save")
	all, err := s.App.Exams.List(t.Context())
	if err != nil || len(all) != 1 || all[0].Score != 228 {
		t.Fatalf("the exams are %+v, %v", all, err)
	}
	press(t, s, "take away")
	if all, err = s.App.Exams.List(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("%d exams are left, %v", len(all), err)
	}
	if s.Window.Canvas().Focused() == nil {
		t.Error("nothing has the keys")
	}
}

// What cannot be kept stays in the form, with what is wrong beside it.
func TestWhatIsWrongStaysInItsStep(t *testing.T) {
	s, p, _ := stage(t)
	p.Begin()
	press(t, s, "Next")
	fill(t, s, "Score", "999")
	press(t, s, "Next")
	test.AssertRendersToImage(t, "wrong.png", s.Window.Canvas())
	if e, ok := s.Window.Canvas().Focused().(*ui.Entry); !ok || e.Text != "999" {
		t.Error("the keys are not on the wrong input")
	}
	if all, err := s.App.Exams.List(t.Context()); err != nil || len(all) > 0 {
		t.Errorf("%d exams were kept, %v", len(all), err)
	}
}

// Taking a record back leads on from there: it is gone from the step, too.
func TestTheGuideFollowsUndo(t *testing.T) {
	s, p, _ := stage(t)
	p.Begin()
	fill(t, s, "Right to work in the United States", "Needs a J-1 visa")
	press(t, s, "Next")
	fill(t, s, "Score", "231")
	fill(t, s, "Exam", "Step 2 CK")
	fill(t, s, "Day of the exam", "2023-05-01")
	press(t, s, "Add another attempt")
	fill(t, s, "Score", "240")
	if !offers(s, "take away") {
		t.Fatal("the exam is not listed")
	}
	undo(t, s)
	if offers(s, "take away") || !p.Unsaved() {
		t.Error("the exam that is taken back is listed still, or what is typed is lost")
	}
	fill(t, s, "Score", "")
	press(t, s, "Back")
	undo(t, s)
	fill(t, s, "Graduation", "30 Jun 2021")
	press(t, s, "Next")
	if !offers(s, "Back") {
		t.Fatal("the step does not go on")
	}
	got, err := s.App.Profile(t.Context())
	if who := got.Applicant; err != nil || who.Graduation.Year != 2021 || who.Status != domain.StatusUnknown {
		t.Errorf("kept is %+v, %v", who, err)
	}
}

// offers reports whether a button says text.
func offers(s *viewtest.Stage, text string) bool {
	for _, o := range test.LaidOutObjects(s.Window.Content()) {
		if b, ok := o.(*ui.Button); ok && b.Visible() && b.Text() == text {
			return true
		}
	}
	return false
}

func undo(t *testing.T, s *viewtest.Stage) {
	t.Helper()
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestLeavingTheGuideKeepsWhatWasTyped(t *testing.T) {
	s, p, went := stage(t)
	p.Begin()
	fill(t, s, "Graduation", "2020-06-30")
	press(t, s, "Leave the guide")
	all, err := s.App.Applicants.List(t.Context())
	if err != nil || len(all) != 1 || all[0].Graduation.Year != 2020 {
		t.Errorf("%d applicants, %v", len(all), err)
	}
	if p.Busy() || went.Page != ui.PageToday {
		t.Errorf("it leads to %q", went.Page)
	}
}

func TestTheSampleFillsEverything(t *testing.T) {
	s, _, went := stage(t)
	press(t, s, "Look around with the sample")
	if is, err := s.App.IsSample(t.Context()); err != nil || !is || went.Page != ui.PageToday {
		t.Errorf("the sample is there: %t, %v; it leads to %q", is, err, went.Page)
	}
}

func TestAFolderIsOfferedWhereItCanBeOpened(t *testing.T) {
	s, p, _ := stage(t)
	p.Open()
	press(t, s, "Cancel")
	s.Host.OpenFolder = func(string) {}
	start.New(s.Host, s.App).Open()
	press(t, s, "A data folder…")
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Error("nothing asks for the folder")
	}
}

func BenchmarkStep(b *testing.B) {
	s := viewtest.New(b, 1040, 620)
	for b.Loop() {
		p := start.New(s.Host, s.App)
		s.Show(p.Body())
		p.Begin()
	}
}
