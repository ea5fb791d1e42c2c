package answers_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/domain/enginetest"
)

// An exam is offered exactly when it is passed and not of a day to come; a letter
// exactly when it is in hand.
func TestOfferedIsWhatHappened(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := enginetest.Today
		e := domain.Exam{
			Kind:   rapid.SampledFrom([]domain.ExamKind{domain.Step1, domain.Step2CK, domain.Step3}).Draw(t, "exam"),
			Result: rapid.SampledFrom([]domain.Result{domain.ResultUnknown, domain.Pass, domain.Fail, domain.Incomplete}).Draw(t, "result"),
			Date:   today.AddDays(rapid.IntRange(-400, 400).Draw(t, "days")),
		}
		l := domain.Letter{
			Writer: "Dr. Gill", Status: domain.LetterStatus(rapid.IntRange(0, int(domain.LetterDeclined)).Draw(t, "status")),
			Date: today.AddDays(rapid.IntRange(-2, 2).Draw(t, "since")),
		}
		facts := answers.Facts(domain.Profile{Exams: []domain.Exam{e}, Letters: []domain.Letter{l}}, enginetest.Catalog(), today)
		_, exam := find(facts, "exam/")
		_, letter := find(facts, "letter/")
		if want := e.Result == domain.Pass && !e.Date.After(today); exam != want {
			t.Fatalf("%+v is offered: %v", e, exam)
		}
		if want := l.InHand() && !l.Date.After(today); letter != want {
			t.Fatalf("%+v is offered: %v", l, letter)
		}
	})
}

// An answer in steps is whole exactly when each of the five is filled, whatever
// stands in its text; and its steps are said in their order.
func TestWholeIsFiveSteps(t *testing.T) {
	r := reader(t, profile())
	ck := "exam/Step 2 CK, 2025-04-22"
	rapid.Check(t, func(t *rapid.T) {
		box := func(name string) string {
			return rapid.SampledFrom([]string{"", " ", name}).Draw(t, name)
		}
		a := domain.InterviewAnswer{Acknowledge: box("one"), Context: box("two"), Growth: box("three"), Reassurance: box("five"), Text: box("six")}
		if rapid.Bool().Draw(t, "evidence") {
			a.Evidence = []domain.Proof{{Fact: rapid.SampledFrom([]string{ck, "exam/gone"}).Draw(t, "fact"), Words: "four"}}
		}
		filled := 0
		for _, s := range answers.Steps() {
			if r.Filled(a, s) {
				filled++
			}
		}
		if r.Complete(a, true) != (filled == 5) || filled+len(r.Missing(a)) != 5 {
			t.Fatalf("%+v: %d filled, %v missing", a, filled, r.Missing(a))
		}
		said := strings.Fields(answers.Spoken(a, func(string) string { return "four" }))
		order := []string{"one", "two", "three", "four", "five", "six"}
		last := -1
		for _, w := range said {
			n := slices.Index(order, w)
			if n <= last {
				t.Fatalf("%q is out of order", said)
			}
			last = n
		}
	})
}

// Every question of the bank and of one's own is listed once, and every answer
// finds its place.
func TestEveryQuestionOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p domain.Profile
		for _, text := range []string{"x", "y"} {
			if rapid.Bool().Draw(t, "own") {
				p.Questions = append(p.Questions, domain.Question{Text: text})
			}
		}
		for _, key := range []string{"about", "gap", "x", "gone"} {
			if rapid.Bool().Draw(t, "answered") {
				p.InterviewAnswers = append(p.InterviewAnswers, domain.InterviewAnswer{Question: key, Text: "t"})
			}
		}
		flags := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"fail/Step 1", "gap/2024-03", "low/Step 1"}), 0, 3, rapid.ID[string]).Draw(t, "flags")
		seen, said := map[string]bool{}, 0
		for _, q := range answers.Questions(p, bank, flags) {
			if seen[q.Key] {
				t.Fatalf("%q stands twice", q.Key)
			}
			seen[q.Key] = true
			if q.Said != nil {
				said++
			}
			for _, f := range q.Flags {
				if !slices.Contains(flags, f) {
					t.Fatalf("%q is no flag of the records", f)
				}
			}
		}
		if said != len(p.InterviewAnswers) || len(seen) < len(bank)+len(p.Questions) {
			t.Fatalf("%d answers of %d, %d questions", said, len(p.InterviewAnswers), len(seen))
		}
	})
}
