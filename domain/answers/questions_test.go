package answers_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/answers"
)

var bank = []domain.BankQuestion{
	{Key: "about", Kind: domain.AboutYou, Text: "Who?"},
	{Key: "fail", Kind: domain.AboutRedFlag, Text: "Why?", Flag: "fail/Step 1"},
	{Key: "gap", Kind: domain.AboutRedFlag, Text: "What then?", Flag: "gap/"},
	{Key: "low", Kind: domain.AboutRedFlag, Text: "How so?", Flag: "low/"},
	{Key: "ask", Kind: domain.ToAsk, Text: "Whither?"},
}

func TestMatching(t *testing.T) {
	flags := []string{"fail/Step 1", "fail/Step 2 CK", "gap/2024-03"}
	for pattern, want := range map[string][]string{
		"": nil, "fail/Step 1": {"fail/Step 1"}, "fail/": {"fail/Step 1", "fail/Step 2 CK"}, "fail/Step": nil, "gap/": {"gap/2024-03"}, "low/": nil,
	} {
		if got := answers.Matching(pattern, flags); !slices.Equal(got, want) {
			t.Errorf("%q: %v", pattern, got)
		}
	}
}

// Questions about flags that the records have come first (S103), and those about
// others are not offered until they are answered.
func TestQuestions(t *testing.T) {
	p := domain.Profile{
		Questions:        []domain.Question{{Text: "Own?", Kind: domain.AboutYou}, {Text: "Mine?"}},
		InterviewAnswers: []domain.InterviewAnswer{{Question: "low", Context: "x"}, {Question: "gone", Text: "y"}, {Question: "about", Text: "z"}},
	}
	list := answers.Questions(p, bank, []string{"fail/Step 1", "gap/2024-03", "gap/2025-01"})
	var got, offered []string
	for _, q := range list {
		got = append(got, q.Key)
		if q.Offered() {
			offered = append(offered, q.Key)
		}
	}
	if want := []string{"fail", "gap", "Own?", "about", "ask", "low", "Mine?", "gone"}; !slices.Equal(got, want) || !slices.Equal(offered, want) {
		t.Errorf("%q, offered %q", got, offered)
	}
	if q, ok := answers.Find(list, "gap"); !ok || len(q.Flags) != 2 || !q.Steps() || q.Said != nil {
		t.Errorf("%+v", q)
	}
	if q, _ := answers.Find(list, "Own?"); q.Own == nil || q.Steps() {
		t.Errorf("%+v", q)
	}
	if _, ok := answers.Find(list, "nobody"); ok {
		t.Error("a question is found that is not there")
	}
	bare := answers.Questions(domain.Profile{}, bank, nil)
	for _, q := range bare {
		if q.Offered() != (q.Kind != domain.AboutRedFlag) {
			t.Errorf("without flags %q is offered: %v", q.Key, q.Offered())
		}
	}
}

// The practice log tells how often and when, and the last time and rating.
func TestPractice(t *testing.T) {
	p := domain.Profile{Drills: []domain.Drill{
		{Question: "about", Date: day(2026, 11, 3), Seconds: 80, Rating: 2},
		{Question: "fail", Date: day(2026, 11, 20), Seconds: 99},
		{Question: "about", Date: day(2026, 11, 9)},
		{Question: "about", Date: day(2026, 11, 5), Seconds: 70},
		{Question: "about", Date: day(2026, 11, 5), Seconds: 66},
	}}
	q, _ := answers.Find(answers.Questions(p, bank, nil), "about")
	if q.Practice != (answers.Practice{Times: 4, Last: day(2026, 11, 9), Seconds: 66, Rating: 2}) {
		t.Errorf("%+v", q.Practice)
	}
	if q, _ = answers.Find(answers.Questions(p, bank, nil), "ask"); q.Practice != (answers.Practice{}) {
		t.Errorf("%+v", q.Practice)
	}
}
