package fields_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/views/fields"
)

// wrong is what a check finds wrong with a field.
func wrong(err error, field string) string {
	var bad domain.Invalid
	if !errors.As(err, &bad) {
		return ""
	}
	return bad.Problem(field)
}

func kept[T app.Record](t *testing.T, c *app.Collection[T], rec *T) {
	t.Helper()
	if err := c.Save(context.Background(), rec); err != nil {
		t.Fatal(err)
	}
}

// A question has one answer, a question of one's own and a criterion stand once,
// and practice has happened.
func TestChecksOfAnswers(t *testing.T) {
	a := apptest.New(t)
	first := domain.InterviewAnswer{Question: "about", Text: "x"}
	kept(t, a.InterviewAnswers, &first)
	if fields.CheckAnswer(a, first) != nil || wrong(fields.CheckAnswer(a, domain.InterviewAnswer{Question: "about"}), "question") == "" {
		t.Error("a second answer to a question is taken, or the first is not")
	}
	own := domain.Question{Text: "Why?"}
	kept(t, a.OwnQuestions, &own)
	if fields.CheckQuestion(a, own) != nil || wrong(fields.CheckQuestion(a, domain.Question{Text: "Why?"}), "text") == "" {
		t.Error("a question stands twice, or not at all")
	}
	if wrong(fields.CheckQuestion(a, domain.Question{Text: "What then?", Flag: "gap/2024-03"}), "kind") == "" {
		t.Error("a question about a red flag is of no kind")
	}
	if err := fields.CheckQuestion(a, domain.Question{Text: "What then?", Flag: "gap/2024-03", Kind: domain.AboutRedFlag}); err != nil {
		t.Error(err)
	}
	teaching := domain.Criterion{Name: "Teaching", Weight: 3}
	kept(t, a.Criteria, &teaching)
	if fields.CheckCriterion(a, teaching) != nil || wrong(fields.CheckCriterion(a, domain.Criterion{Name: " teaching"}), "name") == "" {
		t.Error("a criterion stands twice, or not at all")
	}
	for days, fine := range map[int]bool{-1: true, 0: true, 1: false} {
		d := domain.Drill{Question: "about", Date: a.Today().AddDays(days)}
		if got := wrong(fields.CheckDrill(a, d), "date") == ""; got != fine {
			t.Errorf("practice %d days from today: fine is %v", days, got)
		}
		x := domain.Correspondence{Program: "p", Season: 2027, Kind: domain.ThankYou, Sent: a.Today().AddDays(days)}
		if got := wrong(fields.CheckCorrespondence(a, x), "sent") == ""; got != fine {
			t.Errorf("sent %d days from today: fine is %v", days, got)
		}
	}
}

// A fact is said as the records say it, in own words, or called gone.
func TestProofLine(t *testing.T) {
	a := apptest.New(t)
	kept(t, a.Exams, &domain.Exam{Kind: domain.Step2CK, Date: domain.NewDate(2025, 4, 22), Score: 244, Result: domain.Pass})
	kept(t, a.Exams, &domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, 1, 22)})
	key := "exam/Step 2 CK, 2025-04-22"
	for want, p := range map[string]domain.Proof{
		"I passed Step 2 CK in April 2025 with a score of 244.": {Fact: key},
		"It went well.": {Fact: key, Words: "It went well."},
		"Step 3, 2027-01-22 (not offered by your records any more)": {Fact: "exam/Step 3, 2027-01-22"},
	} {
		if got := fields.ProofLine(a, p); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	var keys []string
	for _, o := range fields.Facts(a).All() {
		keys = append(keys, o.Key)
		if o.Text == "" || o.Second != "Exam" {
			t.Errorf("%+v", o)
		}
	}
	if !slices.Equal(keys, []string{key}) {
		t.Errorf("%q", keys)
	}
}

// Questions are found by their text, the bank's and one's own.
func TestQuestionOptions(t *testing.T) {
	a := apptest.New(t)
	kept(t, a.OwnQuestions, &domain.Question{Text: "Why?", Kind: domain.ToAsk})
	all := fields.Questions(a).All()
	if len(all) < 60 {
		t.Errorf("%d questions", len(all))
	}
	for _, o := range all {
		if o.Text == "" || o.Second == "" || o.Key == "Why?" && o.Second != "To ask them" {
			t.Errorf("%+v", o)
		}
	}
	for word, want := range map[string]string{"": "Other", "behaviour": "Behavior", "to ask": "To ask them", "red flag": "Red flag"} {
		if got := fields.QuestionKind(word); got != want {
			t.Errorf("%q is written %q", word, got)
		}
	}
	for n, want := range map[int]string{-1: "", 0: "", 1: "1 · poor", 5: "5 · good", 6: ""} {
		if got := fields.RatingWords(n); got != want {
			t.Errorf("%d is written %q", n, got)
		}
	}
}

// A score sheet asks for each criterion, says its weight, and keeps the points
// where they belong.
func TestScoreSheetFields(t *testing.T) {
	list := fields.ScoreSheet([]domain.Criterion{{Name: "Teaching", Weight: 8}, {Name: "Parking"}})
	if len(list) != 4 || list[0].Label != "Teaching" || list[0].Help != "weight 8" || list[1].Help != "noted, does not count" {
		t.Fatalf("%d fields, %q, %q", len(list), list[0].Help, list[1].Help)
	}
	rec := fields.Scored{Points: make([]int, 2)}
	for i, text := range []string{"7", "0", "10", "warm"} {
		if err := list[i].Set(&rec, text); err != nil {
			t.Error(err)
		}
	}
	if rec.Points[0] != 7 || rec.Points[1] != 0 || rec.Gut != 10 || rec.Impression != "warm" || list[0].Shown(rec) != "7" {
		t.Errorf("%+v", rec)
	}
	if words := fields.Points(); len(words) != domain.MostPoints+1 || words[0] != "–" || words[10] != "10" {
		t.Errorf("%q", words)
	}
}

// What can be asked of a program is called as everywhere else.
func TestWhatIsAsked(t *testing.T) {
	a := apptest.New(t)
	for _, f := range fields.Correspondence(a) {
		if f.Name != "fields" {
			continue
		}
		x := domain.Correspondence{Fields: []string{"visa_j1"}}
		if got := f.Shown(x); got != "J-1 visa" {
			t.Errorf("%q", got)
		}
	}
	for _, name := range domain.FieldNames() {
		if label := a.FieldLabel(name); strings.HasPrefix(label, "field.") {
			t.Errorf("%s has no name", name)
		}
	}
}
