package answers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/answers"
)

// remarked lists the keys of what is said of an answer, but for its length.
func remarked(t testing.TB, a domain.InterviewAnswer) (out []string) {
	t.Helper()
	for _, x := range reader(t, profile()).Remarks(a, true, "") {
		out = append(out, x.Key)
	}
	return out
}

// The context is one sentence: two are too many (S97).
func TestContext(t *testing.T) {
	for text, want := range map[string]string{
		"I studied alone.":                         "context.one",
		"I studied alone":                          "context.one",
		"I worked nights for Dr. Gill in the U.S.": "context.one",
		"I studied alone. I had no plan.":          "context.long",
		"I studied alone\nI had no plan":           "context.long",
		"Why? I had no plan.":                      "context.long",
	} {
		if got := remarked(t, domain.InterviewAnswer{Context: text}); !slices.Equal(got, []string{want}) {
			t.Errorf("%q: %v", text, got)
		}
	}
	if got := remarked(t, domain.InterviewAnswer{Context: "  "}); got != nil {
		t.Errorf("an empty box: %v", got)
	}
}

func TestGrowth(t *testing.T) {
	for text, want := range map[string]string{
		"I am a better person now.":                                              "growth.none",
		"I made a schedule, asked for help, and slept.":                          "growth.changes",
		"I made a new plan. My new plan had a question block. I asked for help.": "growth.changes",
	} {
		if got := remarked(t, domain.InterviewAnswer{Growth: text}); !slices.Equal(got, []string{want}) {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// Blame is pointed to in every box, and so is a score that the records have
// otherwise.
func TestBoxes(t *testing.T) {
	for name, tt := range map[string]struct {
		a    domain.InterviewAnswer
		want []string
	}{
		"blame":            {domain.InterviewAnswer{Acknowledge: "It was not my fault."}, []string{"blame"}},
		"another score":    {domain.InterviewAnswer{Acknowledge: "I scored 250 on Step 2 CK."}, []string{"score", "numbers"}},
		"the score":        {domain.InterviewAnswer{Acknowledge: "I scored 244 on Step 2 CK."}, nil},
		"a plain text":     {domain.InterviewAnswer{Text: "I did 3,200 questions after Step 1."}, []string{"numbers"}},
		"years of records": {domain.InterviewAnswer{Reassurance: "Since 2024 I have been in the clinic, 8 weeks of them in Fresno."}, nil},
		"months between":   {domain.InterviewAnswer{Acknowledge: "I passed after 7 months, at attempt 2."}, nil},
		"names":            {domain.InterviewAnswer{Reassurance: "I am ready for PGY-31, Step 31, a J-31, H31B or H-31B, with 31st hand work."}, nil},
	} {
		if got := remarked(t, tt.a); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// A number that no record holds is told as it is written, once.
func TestLooseNumbers(t *testing.T) {
	got := reader(t, profile()).Remarks(domain.InterviewAnswer{Growth: "I did my new plan: 3,200 questions, 3,200 of them twice, 40.5 % at first."}, true, "")
	i := slices.IndexFunc(got, func(r answers.Remark) bool { return r.Key == "numbers" })
	if i < 0 || fmt.Sprint(got[i].Text.Args) != "[3,200, 40.5 2]" || got[i].Weight != answers.Ask || got[i].Step != answers.Growth {
		t.Errorf("%+v", got)
	}
}

// Evidence must stand in the records, and own words may not change its numbers.
func TestEvidence(t *testing.T) {
	for name, tt := range map[string]struct {
		fact, words string
		want        []string
	}{
		"as the record says":    {"exam/Step 2 CK, 2025-04-22", "", nil},
		"own words":             {"exam/Step 2 CK, 2025-04-22", "In April 2025 I scored 244.", nil},
		"another score":         {"exam/Step 2 CK, 2025-04-22", "I scored 254.", []string{"fact.differs"}},
		"weeks of a rotation":   {"rotation/Fresno, 2024-01-08", "I worked there for 8 weeks in 2024.", nil},
		"more weeks":            {"rotation/Fresno, 2024-01-08", "I worked there for 12 weeks.", []string{"fact.differs"}},
		"a Step 3 to come":      {"exam/Step 3, 2027-01-20", "", []string{"fact.notyet"}},
		"a fail":                {"exam/Step 1, 2023-03-11", "", []string{"fact.notpassed"}},
		"a record that is gone": {"letter/Dr. Who", "", []string{"fact.gone"}},
		"a letter to come":      {"letter/Dr. Ortiz", "", []string{"fact.notyet"}},
	} {
		a := domain.InterviewAnswer{Evidence: []domain.Proof{{Fact: tt.fact, Words: tt.words}}}
		if got := remarked(t, a); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v", name, got)
		}
		for _, r := range reader(t, profile()).Remarks(a, true, "") {
			if r.Fact != tt.fact || r.Step != answers.Evidence || r.Weight != answers.Watch {
				t.Errorf("%s: %+v", name, r)
			}
		}
	}
}

// The target is 60 to 75 seconds; a plain answer may be shorter.
func TestLength(t *testing.T) {
	r := reader(t, profile())
	for _, tt := range []struct {
		words int
		steps bool
		want  string
	}{
		{0, true, ""}, {127, true, "length.short"}, {128, true, "length.good"}, {127, false, "length.good"}, {130, true, "length.good"}, {162, true, "length.good"}, {163, true, "length.long"}, {163, false, "length.long"},
	} {
		got := ""
		for _, x := range r.Remarks(domain.InterviewAnswer{}, tt.steps, strings.Repeat("word ", tt.words)) {
			if got = x.Key; !x.Whole || (x.Weight == answers.Watch) != (x.Key == "length.long") {
				t.Errorf("%+v", x)
			}
		}
		if got != tt.want {
			t.Errorf("%d words, steps %v: %q", tt.words, tt.steps, got)
		}
	}
}

func FuzzRemarks(f *testing.F) {
	f.Add("I passed Step 1 in 2023, 3,200 questions. PGY-1", "exam/Step 2 CK, 2025-04-22", "244é12")
	r := reader(f, profile())
	f.Fuzz(func(t *testing.T, text, fact, words string) {
		a := domain.InterviewAnswer{Acknowledge: text, Context: text, Growth: text, Evidence: []domain.Proof{{Fact: fact, Words: words}}, Reassurance: text, Text: text}
		spoken := answers.Spoken(a, func(string) string { return "" })
		for _, x := range r.Remarks(a, true, spoken) {
			if x.Text.IsZero() || x.Rule == "" {
				t.Fatalf("%+v", x)
			}
		}
	})
}
