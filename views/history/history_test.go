package history_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/history"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// said gathers the texts of the dialog that stands.
func said(s *viewtest.Stage) string {
	var b strings.Builder
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		for _, o := range test.LaidOutObjects(top) {
			switch o := o.(type) {
			case *ui.Text:
				b.WriteString(o.Text() + "\n")
			case *ui.Chip:
				b.WriteString("(" + o.AccessibilityLabel() + ")\n")
			case *ui.Button:
				b.WriteString("[" + o.Text() + "]\n")
			}
		}
	}
	return b.String()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// exam keeps an exam that was changed twice.
func exam(t testing.TB, a *app.App) domain.Exam {
	t.Helper()
	e := domain.Exam{Kind: domain.Step2CK, Score: 214, Date: domain.NewDate(2024, 5, 1)}
	must(t, a.Exams.Save(t.Context(), &e))
	e.Score = 228
	must(t, a.Exams.Save(t.Context(), &e))
	e.Borderline, e.Note = true, "a hard day, and no sleep before it"
	must(t, a.Exams.Save(t.Context(), &e))
	return e
}

// stage is a stage whose Undo works.
func stage(t testing.TB, width, height float32) *viewtest.Stage {
	s := viewtest.New(t, width, height)
	s.Host.Undo = func() {
		_, err := s.App.Undo(t.Context())
		must(t, err)
	}
	return s
}

func scoreOf(t testing.TB, a *app.App) int {
	t.Helper()
	list, err := a.Exams.List(t.Context())
	if err != nil || len(list) != 1 {
		t.Fatalf("%+v, %v", list, err)
	}
	return list[0].Score
}

func TestAVersionIsBroughtBackByKeyboard(t *testing.T) {
	s := stage(t, 900, 640)
	e := exam(t, s.App)
	s.Show(ui.Space(10))
	history.Show(s.Host, s.App, s.App.Exams.Table(), e.ID, "Step 2 CK")
	for _, words := range []string{"History of Step 2 CK", "score: 214 → 228", "borderline pass: no → yes", "(now)", "22 Nov 2026, 12:00 · added"} {
		if !strings.Contains(said(s), words) {
			t.Errorf("the panel does not say %q:\n%s", words, said(s))
		}
	}
	if n := strings.Count(said(s), "[Bring back]"); n != 2 {
		t.Errorf("%d versions can be brought back, want 2", n)
	}
	s.Window.Canvas().FocusNext() // from the second version to the first
	s.Key(fyne.KeyReturn)
	if scoreOf(t, s.App) != 214 || said(s) != "" {
		t.Errorf("the score is %d, the panel says %q", scoreOf(t, s.App), said(s))
	}
	if len(s.Said) != 1 || s.Said[0] != "Step 2 CK is as of 22 Nov 2026, 12:00 again" {
		t.Errorf("said %q", s.Said)
	}
	if s.Undo(); scoreOf(t, s.App) != 228 {
		t.Error("the undo of the notice does nothing")
	}
}

func TestEscapeClosesTheHistory(t *testing.T) {
	s := stage(t, 900, 640)
	e := exam(t, s.App)
	s.Show(ui.Space(10))
	history.Show(s.Host, s.App, s.App.Exams.Table(), e.ID, "Step 2 CK")
	if s.Key(fyne.KeyEscape); said(s) != "" {
		t.Errorf("it still says %q", said(s))
	}
}

func TestDeletedRecordsAreBroughtBackOneByOne(t *testing.T) {
	s := stage(t, 900, 640)
	e := exam(t, s.App)
	l := domain.Letter{Writer: "Dr. Gill"}
	must(t, s.App.Letters.Save(t.Context(), &l))
	must(t, s.App.Exams.Delete(t.Context(), e.ID))
	must(t, s.App.Letters.Delete(t.Context(), l.ID))
	s.Show(ui.Space(10))
	history.ShowDeleted(s.Host, s.App)
	for _, words := range []string{"Recently deleted", "Letter: Dr. Gill", "Exam: Step 2 CK", "Deleted 22 Nov 2026, 12:00"} {
		if !strings.Contains(said(s), words) {
			t.Errorf("the panel does not say %q:\n%s", words, said(s))
		}
	}
	s.Key(fyne.KeyReturn)
	if got := said(s); strings.Contains(got, "Dr. Gill") || !strings.Contains(got, "Exam: Step 2 CK") || s.Said[0] != "Letter: Dr. Gill is back" {
		t.Errorf("after the first: %q and\n%s", s.Said, got)
	}
	s.Key(fyne.KeySpace)
	if got := said(s); scoreOf(t, s.App) != 228 || got != "" {
		t.Errorf("after the last one:\n%s", got)
	}
	history.ShowDeleted(s.Host, s.App)
	if got := said(s); !strings.Contains(got, "There is nothing here.") {
		t.Errorf("of nothing:\n%s", got)
	}
	if s.Key(fyne.KeyReturn); said(s) != "" { // on Close
		t.Errorf("it still says %q", said(s))
	}
}

func TestWhatCannotBeBroughtBackIsTold(t *testing.T) {
	s := stage(t, 900, 640)
	old := domain.Season{Year: 2027, Note: "old"}
	must(t, s.App.Seasons.Save(t.Context(), &old))
	must(t, s.App.Seasons.Delete(t.Context(), old.ID))
	must(t, s.App.Seasons.Save(t.Context(), &domain.Season{Year: 2027}))
	s.Show(ui.Space(10))
	history.ShowDeleted(s.Host, s.App)
	if s.Key(fyne.KeyReturn); !strings.Contains(said(s), "This could not be brought back.\nyear is there already: change that season") {
		t.Errorf("it says %q", said(s))
	}
}

func TestALongHistoryIsShownInPortions(t *testing.T) {
	s := stage(t, 900, 640)
	e := exam(t, s.App)
	for i := range 60 {
		e.Score = 200 + i
		must(t, s.App.Exams.Save(t.Context(), &e))
	}
	s.Show(ui.Space(10))
	history.Show(s.Host, s.App, s.App.Exams.Table(), e.ID, "Step 2 CK")
	for _, want := range []int{24, 49, 62} {
		if n := strings.Count(said(s), "[Bring back]"); n != want {
			t.Errorf("%d versions, want %d", n, want)
		}
		for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
			if b, ok := o.(*ui.Button); ok && strings.Contains(b.Text(), "older") {
				test.Tap(b)
				break
			}
		}
	}
}

func TestLooks(t *testing.T) {
	s := stage(t, 900, 560)
	e := exam(t, s.App)
	s.Show(ui.Space(10))
	history.Show(s.Host, s.App, s.App.Exams.Table(), e.ID, "Step 2 CK")
	test.AssertRendersToImage(t, "versions.png", s.Window.Canvas())
	s.Key(fyne.KeyEscape)

	l, x := domain.Letter{Writer: "Dr. Gill"}, domain.Application{Program: sample.KernInternal, Season: 2027, Status: domain.Planned}
	must(t, errors.Join(s.App.Letters.Save(t.Context(), &l), s.App.Applications.Save(t.Context(), &x)))
	must(t, errors.Join(s.App.Letters.Delete(t.Context(), l.ID), s.App.Applications.Delete(t.Context(), x.ID), s.App.Exams.Delete(t.Context(), e.ID)))
	history.ShowDeleted(s.Host, s.App)
	test.AssertRendersToImage(t, "deleted.png", s.Window.Canvas())
}

func BenchmarkLongHistory(b *testing.B) {
	s := stage(b, 900, 640)
	e := exam(b, s.App)
	for i := range 500 {
		e.Score = 100 + i%150
		must(b, s.App.Exams.Save(b.Context(), &e))
	}
	s.Show(ui.Space(10))
	for b.Loop() {
		history.Show(s.Host, s.App, s.App.Exams.Table(), e.ID, "Step 2 CK")
		s.Key(fyne.KeyEscape)
	}
}
