package profile_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/ui"
)

// An answer is what is put into the input of a label.
type answer struct{ label, text string }

// fill answers the fields of the open dialog by hand: texts are typed, words
// chosen, boxes ticked by their sentence, and options found by typing.
func (s stage) fill(t *testing.T, answers []answer) {
	t.Helper()
	for _, a := range answers {
		if !s.answer(a) {
			t.Errorf("nothing asks for %q in:\n%s", a.label, s.words())
		}
	}
}

func (s stage) answer(a answer) bool {
	cv := s.Window.Canvas()
	for _, o := range test.LaidOutObjects(s.top()) {
		switch in := o.(type) {
		case *ui.Entry:
			if in.Label == a.label {
				in.SetText(a.text)
				return true
			}
		case *ui.Select:
			if in.Label == a.label {
				in.SetSelected(a.text)
				return in.Selected == a.text
			}
		case *ui.Check:
			if in.Text() == a.label {
				in.Set(true)
				return true
			}
		case *ui.Picker:
			if in.Label == a.label || in.Hint == a.label {
				cv.Focus(in)
				in.Open("")
				s.Type(a.text)
				s.Key(fyne.KeyReturn)
				return true
			}
		}
	}
	return false
}

// save keeps the open dialog by Ctrl+Enter in its note.
func (s stage) save(t *testing.T) {
	t.Helper()
	e := s.entry(t, "Note")
	s.Window.Canvas().Focus(e)
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatalf("the dialog does not close; it says:\n%s", s.words())
	}
}

// last returns the record that was kept last.
func last[T app.Record](t *testing.T, c *app.Collection[T]) T {
	t.Helper()
	all, err := c.List(context.Background())
	if err != nil || len(all) != 1 {
		t.Fatalf("%d records, %v", len(all), err)
	}
	return all[0]
}

func day(year, month, d int) domain.Date {
	date, _ := domain.ParseDate("2000-01-01")
	date.Year, date.Day = year, d
	for range month - 1 {
		date.Month++
	}
	return date
}

func TestEveryFieldOfAnExamIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("exams")
	s.page.Add()
	s.fill(t, []answer{
		{"Exam", "Step 2 CK"}, {"Day of the exam", "3 Feb 2026"}, {"Result", "Pass"}, {"Score", "231"},
		{"Day of the score", "2026-02-25"}, {"I call this pass a narrow one", ""}, {"Note", "a long day"},
	})
	s.save(t)
	want := domain.Exam{
		ID: 1, Kind: domain.Step2CK, Date: day(2026, 2, 3), Released: day(2026, 2, 25), Score: 231, Result: domain.Pass,
		Borderline: true, Note: "a long day",
	}
	if got := last(t, s.App.Exams); got != want {
		t.Errorf("kept %+v\nnot  %+v", got, want)
	}
}

func TestEveryFieldOfARotationIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("rotations")
	s.page.Add()
	s.fill(t, []answer{
		{"Kind", "Sub-internship"}, {"I cared for patients under supervision", ""}, {"Where", "Clinic"}, {"Setting", "Rural"},
		{"City", "Fresno"}, {"State", "califor"}, {"Country", "USA"}, {"Region", "central val"}, {"First day", "4 May 2026"}, {"Last day", "26 June 2026"},
		{"Specialty", "family"}, {"Program that hosted it", "francisco fresno family"}, {"Supervisor", "Dr. Gill"}, {"Fee", "$3,200"}, {"Note", "x"},
	})
	s.save(t)
	want := domain.Rotation{
		ID: 1, Kind: domain.SubInternship, HandsOn: true, Site: "Clinic", City: "Fresno", State: "CA", Country: "USA", Region: "central_valley",
		Specialty: domain.FamilyMedicine, Setting: domain.RuralSite, Start: day(2026, 5, 4), End: day(2026, 6, 26),
		Program: sample.FresnoFamily, Supervisor: "Dr. Gill", CostCents: 320_000, Note: "x",
	}
	if got := last(t, s.App.Rotations); !reflect.DeepEqual(got, want) {
		t.Errorf("kept %+v\nnot  %+v", got, want)
	}
}

func TestEveryFieldOfALetterIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("letters")
	s.page.Add()
	s.fill(t, []answer{
		{"Writer", "Dr. Gill"}, {"The writer is", "Program director"}, {"Specialty", "surgery of hands"}, {"Status", "Uploaded"},
		{"Since", "2026-08-20"}, {"The writer's program", "francisco fresno family"}, {"Will speak to that program's director", ""},
		{"I waived the right to read it", ""}, {"Works at the level of a PGY-1", ""}, {"Safe and competent", ""}, {"Note", "x"},
	})
	s.save(t)
	got := last(t, s.App.Letters)
	if got.Points.String() != "pgy1_level; safe_and_competent" {
		t.Errorf("the points are %s", got.Points)
	}
	got.Points = 0
	want := domain.Letter{
		ID: 1, Writer: "Dr. Gill", Role: domain.ProgramDirector, Specialty: "surgery of hands", US: true, Waived: true,
		Status: domain.LetterUploaded, Date: day(2026, 8, 20), Program: sample.FresnoFamily, Advocate: true, Note: "x",
	}
	if got != want {
		t.Errorf("kept %+v\nnot  %+v", got, want)
	}
}

func TestEveryFieldOfAnExperienceIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("experiences")
	s.page.Add()
	s.fill(t, []answer{
		{"Kind", "Volunteer"}, {"Title", "Mobile clinic"}, {"Organization", "County"}, {"City", "Reno"}, {"State", "nevada"},
		{"Country", "USA"}, {"Region", "nevada"}, {"First day", "2026-01-02"}, {"Last day", "2026-03-04"}, {"Rural medicine", ""},
		{"The application lists it", ""}, {"One of my most meaningful experiences", ""}, {"Description", "Ran a clínica"}, {"Why it is most meaningful", "because"}, {"Note", "x"},
	})
	s.save(t)
	got := last(t, s.App.Experiences)
	if got.Region == "" {
		t.Error("no region is picked")
	}
	got.Region = ""
	want := domain.Experience{
		ID: 1, Kind: domain.Volunteer, Title: "Mobile clinic", Organization: "County", City: "Reno", State: "NV", Country: "USA",
		Start: day(2026, 1, 2), End: day(2026, 3, 4), Tags: domain.SetOf(domain.Rural), OnERAS: true, Meaningful: true, Description: "Ran a clínica", Meaning: "because", Note: "x",
	}
	if got != want {
		t.Errorf("kept %+v\nnot  %+v", got, want)
	}
}

func TestEveryFieldOfALanguageIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("languages")
	s.page.Add()
	s.fill(t, []answer{
		{"Language", "Spanish"}, {"Level", "Native"}, {"I use it with patients", ""}, {"Where you used it", "Fresno"},
		{"Course", "Basic Spanish"}, {"First day of the course", "4 May 2026"}, {"Last day of the course", "5 June 2026"}, {"Note", "x"},
	})
	s.save(t)
	want := domain.Language{ID: 1, Name: "Spanish", Level: domain.LevelNative, Clinical: true, Where: "Fresno", Course: "Basic Spanish", CourseStart: day(2026, 5, 4), CourseEnd: day(2026, 6, 5), Note: "x"}
	if got := last(t, s.App.Languages); got != want {
		t.Errorf("kept %+v\nnot  %+v", got, want)
	}
}

func TestEveryFieldOfAScholarlyWorkIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("scholarly_works")
	s.page.Add()
	s.fill(t, []answer{
		{"Kind", "Case report"}, {"How far it is", "Submitted"}, {"Title", "Valley fever"}, {"COPD", ""}, {"Manuscript", ""}, {"Mentor", "Dr. Gill"},
		{"Hospital, school or clinic", "County"}, {"I work on it from afar", ""}, {"First day", "2026-01-02"}, {"Last day", "2026-03-04"}, {"Citation", "A journal"}, {"Note", "x"},
	})
	s.save(t)
	want := domain.ScholarlyWork{
		ID: 1, Kind: domain.CaseReport, Title: "Valley fever", Topics: domain.SetOf(domain.TopicCOPD), Parts: domain.SetOf(domain.PartManuscript), Stage: domain.StageSubmitted,
		Mentor: "Dr. Gill", Site: "County", InUS: true, Remote: true, Start: day(2026, 1, 2), End: day(2026, 3, 4), Citation: "A journal", Note: "x",
	}
	if got := last(t, s.App.ScholarlyWorks); got != want {
		t.Errorf("kept %+v\nnot  %+v", got, want)
	}
}

func TestEveryFieldOfAStoryIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("stories")
	s.page.Add()
	s.fill(t, []answer{
		{"Title", "A night"}, {"Situation", "s"}, {"What you did", "a"}, {"Result", "r"}, {"Safety", ""}, {"Rural medicine", ""}, {"Note", "x"},
	})
	s.save(t)
	want := domain.Story{ID: 1, Title: "A night", Situation: "s", Action: "a", Result: "r", Tags: domain.SetOf(domain.StorySafety), Shows: domain.SetOf(domain.Rural), Note: "x"}
	if got := last(t, s.App.Stories); !reflect.DeepEqual(got, want) {
		t.Errorf("kept %+v\nnot  %+v", got, want)
	}
}

func TestEveryFieldOfAPersonIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, false).open("people")
	s.page.Add()
	s.fill(t, []answer{
		{"Name", "Dr. Gill"}, {"Role", "director"}, {"Institution", "Fresno"}, {"Contact", "559"}, {"How well you know each other", "Strong"},
		{"Will call or write to the director", ""}, {"Spoke on", "1 Nov 2026"}, {"Add a program…", "francisco fresno family"}, {"Note", "x"},
	})
	s.save(t)
	got := last(t, s.App.People)
	if len(got.Programs) != 1 || got.Programs[0] != sample.FresnoFamily {
		t.Errorf("the programs are %v", got.Programs)
	}
	got.Programs = nil
	if got.Name != "Dr. Gill" || got.Role != "director" || got.Institution != "Fresno" || got.Contact != "559" || got.Strength != 3 ||
		!got.Advocate || got.AdvocatedOn != day(2026, 11, 1) || got.Note != "x" {
		t.Errorf("kept %+v", got)
	}
}

func TestEveryFieldOfTheApplicantIsTyped(t *testing.T) {
	s := newStage(t, 1016, 900, false)
	s.fill(t, []answer{
		{"Name", "Ana"}, {"Right to work in the United States", "Needs a visa: J-1 or H-1B"}, {"Medical school", "San Carlos"},
		{"Country of the school", "Guatemala"}, {"Graduation", "28 June 2021"}, {"ECFMG certificate", "Certified"}, {"Further degrees", "MPH\nPhD\n"},
		{"Add a specialty…", "psych"}, {"Add a region…", "central val"}, {"Budget for application fees", "1,500"}, {"Note", "x"},
	})
	if !s.page.Unsaved() {
		t.Error("the window may close over what is typed")
	}
	s.press(t, "Save")
	a := last(t, s.App.Applicants)
	if a.Name != "Ana" || a.Status != domain.Either || a.School != "San Carlos" || a.Country != "Guatemala" || a.Graduation != day(2021, 6, 28) ||
		a.ECFMG != domain.ECFMGCertified || strings.Join(a.Degrees, ",") != "MPH,PhD" || a.Note != "x" {
		t.Errorf("kept %+v", a)
	}
	if w := a.Wishes; strings.Join(w.Specialties, ",") != domain.Psychiatry || strings.Join(w.Regions, ",") != "central_valley" || w.BudgetCents != 150_000 {
		t.Errorf("the wishes are %+v", w)
	}
	if s.page.Unsaved() {
		t.Error("what is kept counts as not kept")
	}
	if got := s.page.Status(); got != "Non-US IMG · needs J-1 or H-1B · graduated 2021 · Psychiatry" {
		t.Errorf("the page says %q", got)
	}
}

func TestAChangeElsewhereKeepsWhatIsTyped(t *testing.T) {
	s := newStage(t, 1016, 700, true)
	s.entry(t, "Medical school").SetText("Another school")
	a := last(t, s.App.Applicants)
	a.Country = "Mexico"
	if err := s.App.Applicants.Save(context.Background(), &a); err != nil {
		t.Fatal(err)
	}
	if got := s.entry(t, "Country of the school").Text; got != "Mexico" {
		t.Errorf("the country is %q", got)
	}
	if got := s.entry(t, "Medical school").Text; got != "Another school" {
		t.Errorf("what was typed became %q", got)
	}
	s.press(t, "Save")
	if a = last(t, s.App.Applicants); a.Country != "Mexico" || a.School != "Another school" {
		t.Errorf("kept %+v", a)
	}
}

func TestPutBackAsksFirst(t *testing.T) {
	s := newStage(t, 1016, 700, true)
	e := s.entry(t, "Medical school")
	before := e.Text
	e.SetText("Another school")
	s.press(t, "Put back")
	s.says(t, "Leave without saving?")
	s.Key(fyne.KeyEscape)
	if e.Text != "Another school" {
		t.Fatal("Escape at the question lost the text")
	}
	s.press(t, "Put back")
	s.press(t, "Leave it")
	if e.Text != before || s.page.Unsaved() {
		t.Fatalf("put back, the school is %q", e.Text)
	}
}

func TestCommandsAddFromAnywhere(t *testing.T) {
	s := newStage(t, 1016, 700, true)
	for _, c := range s.page.Commands() {
		c.Do()
		s.says(t, "Cancel")
		s.Key(fyne.KeyEscape)
		if s.Window.Canvas().Overlays().Top() != nil {
			t.Fatalf("%s: the dialog stays", c.Text)
		}
	}
	if got := s.page.Place().Tab; got != "exams" {
		t.Errorf("the page stands at %q", got)
	}
	s.page.Search()
	s.open("about")
	s.page.Add()
	s.page.Search()
	if a := s.page.Actions(); len(a) != 1 || a[0].Text != "History" {
		t.Errorf("the buttons of the one applicant are %+v", a)
	}
}

func TestHistoryOfARecordAndOfTheApplicant(t *testing.T) {
	s := newStage(t, 1016, 700, true)
	s.page.Actions()[0].Do()
	s.says(t, "History of About me")
	s.Key(fyne.KeyEscape)
	s.open("exams")
	s.press(t, "History")
	s.says(t, "History of Step 1")
}
