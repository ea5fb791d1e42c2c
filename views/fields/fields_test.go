package fields_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
)

// Every field of a record has an input: whatever its JSON holds can be filled
// in by hand.
func TestEveryFieldIsAskedFor(t *testing.T) {
	a := apptest.New(t)
	asked(t, domain.Exam{}, fields.Exam())
	asked(t, domain.Rotation{}, fields.Rotation(a))
	asked(t, domain.Letter{}, fields.Letter(a))
	asked(t, domain.Experience{}, fields.Experience(a))
	asked(t, domain.Language{}, fields.Language())
	asked(t, domain.ScholarlyWork{}, fields.ScholarlyWork(a))
	asked(t, domain.Story{}, fields.Story(a))
	asked(t, domain.Person{}, fields.Person(a))
	asked(t, domain.EnglishTest{}, fields.EnglishTest())
	asked(t, domain.Document{}, fields.Document(a))
	asked(t, domain.Outreach{}, fields.Outreach(a))
	asked(t, domain.Task{}, fields.Task(a), "key") // of what the records ask for by themselves
	asked(t, domain.PracticeTest{}, fields.PracticeTest())
	asked(t, domain.StudyDay{}, fields.StudyDay())
	asked(t, domain.Footing{}, fields.Footing())
	asked(t, domain.Statement{}, fields.Statement(a), "text") // which is written in the editor
	asked(t, domain.Invitation{}, fields.Invitation(a))
	asked(t, domain.Interview{}, fields.Interview(a))
	asked(t, domain.Explanation{}, fields.Explanation(a))
	asked(t, domain.InterviewAnswer{}, fields.Answer(a))
	asked(t, domain.Question{}, fields.Question(a))
	asked(t, domain.Drill{}, fields.Drill(a))
	asked(t, domain.Criterion{}, fields.Criterion())
	asked(t, domain.Correspondence{}, fields.Correspondence(a))
	asked(t, domain.Post{}, fields.Post(a))
	asked(t, domain.SOAPProgram{}, fields.SOAPProgram(a))
	asked(t, domain.SOAPOffer{}, fields.SOAPOffer())
	asked(t, domain.OwnPath{}, fields.OwnPath(2027))
	about := append(append(fields.Who(), fields.School()...), fields.Wishes(a)...)
	asked(t, domain.Applicant{}, append(append(about, fields.Currency()...), fields.Ties(a), fields.Zone(a), fields.AboutNote()), "sample", "wishes", "papers", "footing")
	asked(t, domain.Formality{}, fields.Formality(), "season", "step") // which are those of the row
	asked(t, domain.Papers{}, fields.School())
	asked(t, domain.Wishes{}, append(fields.Wishes(a), fields.ListWishes()...))
}

// asked compares the JSON names of a record with those of its fields.
func asked[R, T any](t *testing.T, rec R, list []form.Field[T], but ...string) {
	t.Helper()
	have := map[string]bool{"-": true}
	for _, f := range list {
		have[f.Name] = true
		for _, part := range []string{"wishes.", "papers.", "footing."} {
			have[strings.TrimPrefix(f.Name, part)] = true
		}
		if f.Label == "" || strings.HasSuffix(f.Label, "?") {
			t.Errorf("%T: %q is no name for %s", rec, f.Label, f.Name)
		}
	}
	for _, b := range but {
		have[b] = true
	}
	for i := range reflect.TypeOf(rec).NumField() {
		name, _, _ := strings.Cut(reflect.TypeOf(rec).Field(i).Tag.Get("json"), ",")
		if !have[name] {
			t.Errorf("%T: nobody asks for %q", rec, name)
		}
	}
}

func TestWhatCannotHaveHappenedYet(t *testing.T) {
	a := apptest.New(t)
	later := a.Today().AddDays(3)
	var bad domain.Invalid
	if !errors.As(fields.CheckExam(a, domain.Exam{Kind: domain.Step3, Date: later, Score: 210}), &bad) || bad.Problem("date") == "" {
		t.Errorf("a score of an exam to come: %v", bad)
	}
	if err := fields.CheckExam(a, domain.Exam{Kind: domain.Step3, Date: later}); err != nil {
		t.Errorf("a planned exam: %v", err)
	}
	bad = nil
	if !errors.As(fields.CheckPerson(a, domain.Person{Name: "Dr. Gill", AdvocatedOn: later}), &bad) || bad.Problem("advocated_on") == "" {
		t.Errorf("a call to come: %v", bad)
	}
}

func TestLetterIsInHandOnlyOnItsDay(t *testing.T) {
	a := apptest.New(t)
	for _, status := range []domain.LetterStatus{domain.LetterUploaded, domain.LetterAssigned} {
		var bad domain.Invalid
		if !errors.As(fields.CheckLetter(a, domain.Letter{Status: status, Date: a.Today().AddDays(1)}), &bad) || bad.Problem("date") == "" {
			t.Errorf("%s tomorrow: %v", status, bad)
		}
		if err := fields.CheckLetter(a, domain.Letter{Status: status, Date: a.Today()}); err != nil {
			t.Errorf("%s today: %v", status, err)
		}
	}
}

func TestStep1HasNoScoreOnceItIsPassOrFail(t *testing.T) {
	a := apptest.New(t)
	exam := domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2022, time.January, 26), Score: 231}
	var bad domain.Invalid
	if !errors.As(fields.CheckExam(a, exam), &bad) || !strings.Contains(bad.Problem("score"), "26 Jan 2022") {
		t.Errorf("on the day: %v", bad)
	}
	earlier, ck := exam, exam
	earlier.Date, ck.Kind = exam.Date.AddDays(-1), domain.Step2CK
	for _, e := range []domain.Exam{earlier, ck, {Kind: domain.Step1, Score: 231}, {Kind: domain.Step1, Date: exam.Date, Result: domain.Pass}} {
		if err := fields.CheckExam(a, e); err != nil {
			t.Errorf("%+v: %v", e, err)
		}
	}
}

func TestTieLine(t *testing.T) {
	a := apptest.New(t)
	got := fields.TieLine(a, domain.Tie{Kind: domain.TieFamily, City: "Madera", State: "CA", Region: "central_valley", Note: "an aunt"})
	if got != "Family · Madera, CA, Central Valley · an aunt" {
		t.Errorf("the line is %q", got)
	}
}

func TestOptions(t *testing.T) {
	a := apptest.New(t)
	if n := len(fields.Programs(a).All()); n < 1400 {
		t.Errorf("%d programs can be picked", n)
	}
	if n := len(fields.States().All()); n != 54 {
		t.Errorf("%d states and territories", n)
	}
	for _, o := range fields.Regions(a).All() {
		if o.Text == "" || len(o.Second) == 2 {
			t.Errorf("region %+v", o)
		}
	}
}
