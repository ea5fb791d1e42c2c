package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/answers"
)

func readAnswers(t *testing.T, a *app.App) *app.Answers {
	t.Helper()
	x, err := a.Answers(t.Context(), app.Scope{Season: season})
	must(t, err)
	return x
}

// raw reports whether a text is a key or has an empty slot.
func raw(text string) bool {
	return strings.HasPrefix(text, "answer.") || strings.HasPrefix(text, "scores.") || strings.HasPrefix(text, "thanks.") || strings.HasPrefix(text, "day.") || strings.Contains(text, "{")
}

// The sample has one whole answer, one without its end, and all is in words.
func TestAnswersOfTheSample(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	x := readAnswers(t, a)
	if x.Flags < 2 || x.Told != 1 || x.Ready != 2 || x.Rows[0].Kind != domain.AboutRedFlag {
		t.Errorf("%d flags, %d told, %d ready, first %+v", x.Flags, x.Told, x.Ready, x.Rows[0].Question)
	}
	whole, open := x.Row("fail-step1"), x.Row("low-ck")
	if !whole.Reading.Complete || whole.State != "ready" || whole.Reading.TooLong || whole.Practised != "said 2 times, last on 18 Nov 2026 in 69 s" {
		t.Errorf("%+v", whole)
	}
	if open.Reading.Complete || open.State != "4 of 5" || open.Reading.Steps[answers.Reassurance].Filled {
		t.Errorf("%+v", open)
	}
	if got := []string{whole.Reading.Steps[1].Word, whole.Reading.Steps[3].Word, whole.Reading.Steps[4].Word}; !slices.Equal(got, []string{"One sentence", "3 facts of your records", "done"}) {
		t.Errorf("%q", got)
	}
	for _, r := range x.Rows {
		texts := append([]string{r.Text, r.State, r.Practised, r.Reading.Length}, r.About...)
		for _, s := range r.Reading.Steps {
			texts = append(texts, s.Label, s.Why, s.Word)
			for _, m := range s.Notes {
				t.Errorf("the sample's answer %s has to be changed: %s", r.Key, m.Words)
			}
		}
		if slices.ContainsFunc(texts, raw) || x.Row(r.Key).Text != r.Text {
			t.Errorf("%q", texts)
		}
	}
	for _, f := range x.Facts {
		if text, ok := x.Fact(f.Key); raw(f.Text) || !ok || text != f.Text || strings.Contains(f.Key, "2023-03-11") {
			t.Errorf("%+v", f)
		}
	}
}

// Step 3 is offered from the day on which it is passed, and an answer that rests
// on it falls with its record (S99).
func TestEvidenceComesAndGoes(t *testing.T) {
	a := apptest.New(t)
	step3 := domain.Exam{Kind: domain.Step3, Date: a.Today().AddDays(-20)}
	keep(t, a.Exams, &step3)
	key := answers.Key(step3)
	if _, ok := readAnswers(t, a).Fact(key); ok {
		t.Error("an exam without a result is offered")
	}
	step3.Result = domain.Pass
	keep(t, a.Exams, &step3)
	x := readAnswers(t, a)
	if text, ok := x.Fact(key); !ok || text != "I passed Step 3 in November 2026." {
		t.Errorf("%q", text)
	}
	rec := domain.InterviewAnswer{Question: "boards", Acknowledge: "a", Context: "b", Growth: "I made a schedule.", Evidence: []domain.Proof{{Fact: key}}, Reassurance: "c"}
	must(t, a.KeepAnswer(t.Context(), &rec))
	if r := readAnswers(t, a).Row("boards"); !r.Reading.Complete {
		t.Errorf("%+v", r.Reading)
	}
	must(t, a.Exams.Delete(t.Context(), step3.ID))
	r := readAnswers(t, a).Row("boards").Reading
	if s := r.Steps[answers.Evidence]; r.Complete || s.Filled || len(s.Notes) != 1 || !strings.Contains(s.Notes[0].Words, "is gone") {
		t.Errorf("%+v", r)
	}
	undo(t, a)
	if r := readAnswers(t, a).Row("boards"); !r.Reading.Complete {
		t.Error("undo did not bring the evidence back")
	}
}

func undo(t *testing.T, a *app.App) {
	t.Helper()
	_, err := a.Undo(t.Context())
	must(t, err)
}

// The place in interviews is ready only when its answer is whole (S47), and an
// answer is a place though none is noted.
func TestAnswersArePlacesOfFlags(t *testing.T) {
	a := apptest.New(t)
	pass := domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2023, 10, 7), Result: domain.Pass}
	keep(t, a.Exams, &domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2023, 3, 11), Result: domain.Fail}, &pass)
	places := func() string {
		t.Helper()
		flags, _, err := a.FlagsOf(t.Context(), app.Scope{Season: season})
		must(t, err)
		out := flags[0].Key + " " + flags[0].State
		for _, p := range flags[0].Places {
			out += "; " + p.Words
		}
		return out
	}
	rec := domain.InterviewAnswer{Question: "fail-step1", Acknowledge: "a", Context: "b", Growth: "c", Evidence: []domain.Proof{{Fact: answers.Key(pass)}}}
	must(t, a.KeepAnswer(t.Context(), &rec))
	if got := places(); got != "fail/Step 1 not explained" {
		t.Error(got)
	}
	explained := domain.Explanation{Flag: "fail/Step 1", Place: domain.InInterview}
	keep(t, a.Explanations, &explained)
	if got := places(); got != "fail/Step 1 explained; In interviews, if asked: the answer is not whole yet" {
		t.Error(got)
	}
	rec.Reassurance = "d"
	must(t, a.KeepAnswer(t.Context(), &rec))
	ready := "fail/Step 1 explained; In interviews, if asked: the answer is ready"
	if got := places(); got != ready {
		t.Error(got)
	}
	must(t, a.Explanations.Delete(t.Context(), explained.ID))
	if got := places(); got != ready {
		t.Error(got)
	}
	must(t, a.InterviewAnswers.Delete(t.Context(), rec.ID))
	keep(t, a.Explanations, &domain.Explanation{Flag: "fail/Step 1", Place: domain.InInterview})
	if got := places(); got != "fail/Step 1 explained; In interviews, if asked" {
		t.Error(got)
	}
}

// An answer that says nothing any more is gone; one that never said anything is
// not kept.
func TestKeepAnswer(t *testing.T) {
	a := apptest.New(t)
	rec := domain.InterviewAnswer{Question: "about"}
	must(t, a.KeepAnswer(t.Context(), &rec))
	if rec.ID != 0 {
		t.Error("nothing was kept")
	}
	rec.Text = "Me."
	must(t, a.KeepAnswer(t.Context(), &rec))
	rec.Text = ""
	must(t, a.KeepAnswer(t.Context(), &rec))
	if all, err := a.InterviewAnswers.List(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("%v, %v", all, err)
	}
	var bad domain.Invalid
	if err := a.KeepAnswer(t.Context(), &domain.InterviewAnswer{Text: "x"}); !errors.As(err, &bad) {
		t.Errorf("without a question: %v", err)
	}
}

// What names a criterion, a question or a record follows when it is renamed, in
// one step.
func TestInterviewNamesAreFollowed(t *testing.T) {
	a := apptest.New(t)
	criterion := domain.Criterion{Name: "Teaching", Weight: 5}
	question := domain.Question{Text: "Why here?"}
	exam := domain.Exam{Kind: domain.Step3, Date: a.Today().AddDays(-9), Result: domain.Pass}
	keep(t, a.Criteria, &criterion)
	keep(t, a.OwnQuestions, &question)
	keep(t, a.Exams, &exam)
	met := domain.Interview{Program: "p", Season: season, Start: domain.At{Day: a.Today(), Zone: "America/New_York"}, Scores: []domain.Score{{Criterion: "teaching", Points: 7}}}
	keep(t, a.Interviews, &met)
	keep(t, a.InterviewAnswers, &domain.InterviewAnswer{Question: "Why here?", Evidence: []domain.Proof{{Fact: answers.Key(exam)}}})
	keep(t, a.Drills, &domain.Drill{Question: "Why here?", Date: a.Today()}, &domain.Drill{Question: "about", Date: a.Today()})

	criterion.Name, question.Text, exam.Date = "Supervision", "Why us?", a.Today().AddDays(-8)
	keep(t, a.Criteria, &criterion)
	keep(t, a.OwnQuestions, &question)
	keep(t, a.Exams, &exam)
	p, err := a.Profile(t.Context())
	must(t, err)
	if p.Interviews[0].Scores[0].Criterion != "Supervision" || p.InterviewAnswers[0].Question != "Why us?" || p.InterviewAnswers[0].Evidence[0].Fact != answers.Key(exam) ||
		p.Drills[0].Question != "Why us?" || p.Drills[1].Question != "about" {
		t.Errorf("%+v %+v %+v", p.Interviews[0].Scores, p.InterviewAnswers[0], p.Drills)
	}
	for range 3 {
		undo(t, a)
	}
	if p, _ = a.Profile(t.Context()); p.Interviews[0].Scores[0].Criterion != "teaching" || p.InterviewAnswers[0].Question != "Why here?" || p.Drills[0].Question != "Why here?" {
		t.Errorf("after undo: %+v %+v", p.Interviews[0].Scores, p.InterviewAnswers[0])
	}
}

func BenchmarkAnswers(b *testing.B) {
	a := apptest.New(b)
	if err := a.FillSample(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := a.Answers(b.Context(), app.Scope{Season: season}); err != nil {
			b.Fatal(err)
		}
	}
}
