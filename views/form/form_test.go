package form_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// said gathers what the top of the window says.
func said(s *viewtest.Stage) string {
	o := s.Window.Canvas().Overlays().Top()
	if o == nil {
		o = s.Window.Content()
	}
	var out []string
	for _, o := range test.LaidOutObjects(o) {
		if a, ok := o.(fyne.Accessible); ok && o.Visible() {
			out = append(out, a.AccessibilityLabel())
		}
	}
	return strings.Join(out, "\n")
}

// open shows the dialog of an exam.
func open(s *viewtest.Stage, save func(*domain.Exam) error) *form.Form[domain.Exam] {
	return form.Edit[domain.Exam]{
		Title: "New exam", Fields: fields.Exam(), Save: save, Failed: "The exam was not kept.",
		Check: func(e domain.Exam) error { return fields.CheckExam(s.App, e) },
	}.Show(s.Host)
}

func TestErrorsStandBesideTheFieldsAndNothingIsLost(t *testing.T) {
	s := viewtest.New(t, 1000, 700)
	s.Show(ui.Space(10))
	f := open(s, func(e *domain.Exam) error { return s.App.Exams.Save(context.Background(), e) })
	f.Fill("score", "9x9")
	f.Fill("date", "tomorrow")
	f.Fill("result", "pass")
	f.OnSave()
	if got := strings.Join(f.Words(), ", "); got != "Exam, Day of the exam, Score" {
		t.Fatalf("wrong are %q", got)
	}
	if got := said(s); !strings.Contains(got, "Score must be a whole number") || !strings.Contains(got, "tomorrow") {
		t.Fatalf("the dialog says:\n%s", got)
	}
	if k, ok := s.Window.Canvas().Focused().(*ui.Select); !ok || k.Label != "Exam" {
		t.Fatalf("the keys are on %v", s.Window.Canvas().Focused())
	}
	test.AssertRendersToImage(t, "invalid.png", s.Window.Canvas())
	f.Fill("exam", "Step 2 CK")
	f.Fill("score", "244")
	f.Fill("date", "3 Feb 2026")
	f.OnSave()
	kept, err := s.App.Exams.List(context.Background())
	if err != nil || len(kept) != 1 || kept[0].Score != 244 || kept[0].Date != domain.NewDate(2026, 2, 3) || kept[0].Result != domain.Pass {
		t.Fatalf("kept %+v, %v", kept, err)
	}
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("the dialog is still there")
	}
}

func TestAFailureToSaveKeepsTheDialog(t *testing.T) {
	s := viewtest.New(t, 1000, 700)
	s.Show(ui.Space(10))
	f := open(s, func(*domain.Exam) error { return errors.New("disk full") })
	f.Fill("exam", "Step 3")
	f.OnSave()
	if got := said(s); !strings.Contains(got, "The exam was not kept.") || strings.Contains(got, "disk full") {
		t.Fatalf("said:\n%s", got)
	}
	s.Key(fyne.KeyReturn)
	if !f.Changed() || s.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("what was typed is gone")
	}
}

func TestEscapeAsksOnlyAfterTyping(t *testing.T) {
	s := viewtest.New(t, 1000, 700)
	s.Show(ui.Space(10))
	overlays := s.Window.Canvas().Overlays()
	open(s, nil)
	s.Key(fyne.KeyEscape)
	if overlays.Top() != nil {
		t.Fatal("an untouched dialog does not close")
	}
	f := open(s, nil)
	f.Fill("score", "2")
	s.Key(fyne.KeyEscape)
	if got := said(s); !strings.Contains(got, "Leave without saving?") {
		t.Fatalf("not asked; said:\n%s", got)
	}
	s.Key(fyne.KeyEscape) // stay
	if overlays.Top() == nil || !f.Changed() {
		t.Fatal("staying lost the dialog or its text")
	}
	s.Key(fyne.KeyEscape, fyne.KeyReturn) // Enter stays, too
	if overlays.Top() == nil || !f.Changed() {
		t.Fatal("Enter lost the dialog or its text")
	}
	s.Key(fyne.KeyEscape)
	s.Window.Canvas().FocusPrevious()
	s.Key(fyne.KeyReturn)
	if overlays.Top() != nil {
		t.Fatal("leaving keeps the dialog")
	}
}

// Every field writes what it reads, for every record of the sample.
func TestFieldsRoundTrip(t *testing.T) {
	s := viewtest.New(t, 400, 300)
	p := sample.Profile(2027)
	p.People[0].AdvocatedOn, p.People[0].Contact = domain.NewDate(2026, 11, 2), "+1 559 555 0100"
	round(t, p.Exams, fields.Exam())
	round(t, p.Rotations, fields.Rotation(s.App))
	round(t, p.Letters, fields.Letter(s.App))
	round(t, p.Experiences, fields.Experience(s.App))
	round(t, p.Languages, fields.Language())
	round(t, p.People, fields.Person(s.App))
	about := append(append(fields.Who(), fields.School()...), fields.Wishes(s.App)...)
	round(t, []domain.Applicant{p.Applicant}, append(about, fields.Ties(s.App), fields.AboutNote()))
}

func round[T any](t *testing.T, records []T, list []form.Field[T]) {
	t.Helper()
	for _, rec := range records {
		var again T
		for _, f := range list {
			if err := f.Set(&again, f.Get(rec)); err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
			if f.Get(again) != f.Get(rec) || f.Shown(again) != f.Shown(rec) {
				t.Errorf("%s: %q became %q", f.Name, f.Get(rec), f.Get(again))
			}
		}
	}
}

// Every input holds what its field writes.
func TestInputsHoldWhatFieldsWrite(t *testing.T) {
	s := viewtest.New(t, 900, 700)
	p := sample.Profile(2027)
	hold(t, s, p.Rotations[0], fields.Rotation(s.App))
	hold(t, s, p.Letters[0], fields.Letter(s.App))
	hold(t, s, p.Experiences[1], fields.Experience(s.App))
	hold(t, s, p.People[0], fields.Person(s.App))
	hold(t, s, p.Applicant, append(fields.Wishes(s.App), fields.Ties(s.App)))
}

func hold[T any](t *testing.T, s *viewtest.Stage, rec T, list []form.Field[T]) {
	t.Helper()
	var zero T
	f := form.New(s.Host, form.Section[T]{Title: "All", Why: "They are all here.", Fields: list})
	s.Show(f.Object())
	f.Show(zero)
	if f.Changed() {
		t.Errorf("%T: an empty form counts as changed", rec)
	}
	for _, x := range list {
		f.Fill(x.Name, x.Get(rec))
	}
	got, err := f.Read(nil)
	if err != nil {
		t.Fatalf("%T: %v", rec, err)
	}
	for _, x := range list {
		if x.Get(got) != x.Get(rec) {
			t.Errorf("%T: %s is %q, not %q", rec, x.Name, x.Get(got), x.Get(rec))
		}
	}
}

func TestListsAreOrderedAndFilled(t *testing.T) {
	s := viewtest.New(t, 1000, 700)
	f := form.New(s.Host, form.Section[domain.Applicant]{Fields: append(fields.Wishes(s.App), fields.Ties(s.App))})
	s.Show(f.Object())
	f.Show(sample.Profile(2027).Applicant)
	tap(t, s, "Up")
	tap(t, s, "Remove")
	a, err := f.Read(nil)
	if want := domain.FamilyMedicine + "," + domain.Psychiatry; err != nil || strings.Join(a.Wishes.Specialties, ",") != want {
		t.Fatalf("the wishes are %v, %v; not %s", a.Wishes.Specialties, err, want)
	}
	tap(t, s, "Add a tie")
	s.Window.Canvas().Focus(nil)
	tap(t, s, "Save")
	if got := said(s); !strings.Contains(got, "City is needed") || !strings.Contains(got, "Kind of tie must be one of") {
		t.Fatalf("an empty tie: said\n%s", got)
	}
	find[*ui.Select](s)[0].SetSelected("Work")
	find[*ui.Entry](s)[0].SetText("Reno")
	s.Window.Canvas().Focus(find[*ui.Entry](s)[0])
	s.Window.Canvas().Focused().(*ui.Entry).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if a, err = f.Read(nil); err != nil || len(a.Ties) != 2 || a.Ties[1].City != "Reno" || a.Ties[1].Kind != domain.TieWork {
		t.Fatalf("the ties are %+v, %v", a.Ties, err)
	}
}

// find returns the widgets of a type on top of the window.
func find[T fyne.CanvasObject](s *viewtest.Stage) (out []T) {
	o := s.Window.Canvas().Overlays().Top()
	if o == nil {
		o = s.Window.Content()
	}
	for _, o := range test.LaidOutObjects(o) {
		if x, ok := o.(T); ok {
			out = append(out, x)
		}
	}
	return out
}

func tap(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	for _, b := range find[*ui.Button](s) {
		if strings.HasPrefix(b.Text(), text) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in\n%s", text, said(s))
}

// A question before a record is kept: it is kept once that is agreed to; without one,
// and where a field is wrong, nothing is asked.
func TestAskBeforeItIsKept(t *testing.T) {
	s := viewtest.New(t, 900, 700)
	kept := 0
	form.Edit[domain.Exam]{
		Title: "New exam", Fields: fields.Exam(), Failed: "The exam was not kept.", Record: domain.Exam{Kind: domain.Step1},
		Check: func(e domain.Exam) error { return fields.CheckExam(s.App, e) },
		Ask: func(e domain.Exam) string {
			if e.Kind == domain.Step3 {
				return "Is Step 3 so early?"
			}
			return ""
		},
		Save: func(*domain.Exam) error { kept++; return nil },
	}.Show(s.Host)
	kind := func(word string) {
		for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
			if x, ok := o.(*ui.Select); ok && strings.HasPrefix(x.Label, "Exam") {
				x.SetSelected(word)
			}
		}
	}
	press := func(text string) { s.Press(t, text) }
	kind("Step 3")
	press("Save")
	if kept != 0 || !strings.Contains(said(s), "Is Step 3 so early?") {
		t.Fatalf("kept %d times:\n%s", kept, said(s))
	}
	press("Cancel")
	press("Save")
	press("It is so")
	if kept != 1 || s.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("kept %d times:\n%s", kept, said(s))
	}
}
