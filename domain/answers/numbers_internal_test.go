package answers

import (
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/proof"
)

// Numbers are found as they are written, and those that are part of a name are
// none.
func TestNumbers(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"no number", nil},
		{"224", []string{"224"}},
		{"I scored 224.", []string{"224"}},
		{"3,200 questions", []string{"3200"}},
		{"3,200,000", []string{"3200000"}},
		{"40.5 %", []string{"40.5"}},
		{"Two, 3, and 4.", []string{"3", "4"}},
		{"from 2019 to 2021", []string{"2019", "2021"}},
		{"2019-2021", []string{"2019", "2021"}},
		{"(12)", []string{"12"}},
		{"$1,050", []string{"1050"}},
		{"Step 1", nil},
		{"step 2 CK with 224", []string{"224"}},
		{"Step-3", nil},
		{"PGY-1 and PGY1", nil},
		{"J-1, H-1B, H1B", nil},
		{"the 1st and the 22nd", nil},
		{"COVID-19", nil},
		{"A1c of 9", []string{"9"}},
		{"é12", nil},
		{"12é", nil},
		{"5. ", []string{"5"}},
		{"1.", []string{"1"}},
		{"1,", []string{"1"}},
		{"1,a", []string{"1"}},
	} {
		var got []string
		for _, n := range numbers(tt.text) {
			got = append(got, n.digits)
			if plain := strings.ReplaceAll(n.span.In(tt.text), ",", ""); plain != n.digits {
				t.Errorf("%q: %q stands at %q", tt.text, n.digits, plain)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// Wherever a number is found, it stands in the text, and none overlaps another.
func FuzzNumbers(f *testing.F) {
	for _, s := range []string{"3,200 and 40.5", "Step 1, PGY-1", "é1\xff2", "1,,2..3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, n := range numbers(text) {
			if n.span.From < end || n.span.To <= n.span.From || n.span.To > len(text) || n.digits == "" {
				t.Fatalf("%q: %+v", text, n)
			}
			end = n.span.To
		}
	})
}

// What lasted eight weeks can be told in days, weeks, months and parts of a year.
func TestSpanOfFigures(t *testing.T) {
	for _, tt := range []struct {
		from, to domain.Date
		want     []string
	}{
		{domain.NewDate(2024, 1, 8), domain.NewDate(2024, 3, 3), []string{"56", "8", "1", "2"}},
		{domain.NewDate(2024, 2, 28), domain.NewDate(2024, 3, 1), []string{"3"}}, // over a leap day
		{domain.NewDate(2023, 2, 28), domain.NewDate(2023, 3, 1), []string{"2"}},
		{domain.NewDate(2023, 1, 1), domain.NewDate(2023, 12, 31), []string{"365", "52", "11", "12", "1"}},
		{domain.Date{}, domain.NewDate(2023, 12, 31), nil},
		{domain.NewDate(2023, 1, 1), domain.Date{}, nil},
	} {
		f := figures{has: map[string]bool{}}
		f.span(tt.from, tt.to)
		for _, n := range tt.want {
			if !f.has[n] {
				t.Errorf("%v to %v is not %s: %v", tt.from, tt.to, n, f.has)
			}
		}
		if len(tt.want) == 0 && len(f.has) > 0 {
			t.Errorf("%v to %v: %v", tt.from, tt.to, f.has)
		}
	}
}

// A record holds the numbers of its name, days, scores and texts.
func TestFiguresOfARecord(t *testing.T) {
	f := figuresOf(proof.Record{
		Kind: domain.BackedByExam, Name: "Step 2 CK, 2025-04-22", Exam: domain.Exam{Released: domain.NewDate(2025, 5, 14)},
		Facts: []domain.Message{domain.Msg("x", 224, domain.NewDate(2025, 4, 22), "30 patients a day")},
	})
	for _, n := range []string{"224", "2025", "4", "22", "5", "14", "30"} {
		if !f.has[n] {
			t.Errorf("%s is not among %v", n, f.has)
		}
	}
	if f.has["225"] || f.has["31"] {
		t.Errorf("%v", f.has)
	}
}

// How often an exam was sat, and the time between, are numbers of the records.
func TestAttempts(t *testing.T) {
	p := domain.Profile{Exams: []domain.Exam{
		{Kind: domain.Step1, Date: domain.NewDate(2023, 10, 7)}, {Kind: domain.Step1, Date: domain.NewDate(2023, 3, 11)}, {Kind: domain.Step1}, {Kind: domain.Step3},
	}}
	f := figures{has: map[string]bool{}}
	f.attempts(p, domain.Step1)
	for _, n := range []string{"1", "2", "3", "7", "211"} { // attempts, months and days between the two
		if !f.has[n] {
			t.Errorf("%s is not among %v", n, f.has)
		}
	}
	none := figures{has: map[string]bool{}}
	none.attempts(p, domain.Step2CK)
	if len(none.has) != 0 {
		t.Errorf("%v", none.has)
	}
}

func BenchmarkRemarks(b *testing.B) {
	p := domain.Profile{Exams: []domain.Exam{{Kind: domain.Step2CK, Date: domain.NewDate(2025, 4, 22), Score: 224}}}
	for i := range 40 {
		p.Experiences = append(p.Experiences, domain.Experience{Kind: domain.Work, Title: strings.Repeat("x", i+1), Start: domain.NewDate(2020, 1, 1)})
	}
	c := &domain.Catalog{Phrases: []domain.PhraseList{{Name: domain.PhrasesBlame, Phrases: []string{"not my fault"}}, {Name: domain.PhrasesStrategy, Phrases: []string{"new plan"}}}}
	r := NewReader(p, c, Rules{Speed: 130, Low: 60, High: 75}, domain.NewDate(2026, 11, 22))
	text := strings.Repeat("I made a new plan with 20 questions. ", 40)
	a := domain.InterviewAnswer{Acknowledge: text, Context: text, Growth: text, Evidence: []domain.Proof{{Fact: "exam/Step 2 CK, 2025-04-22", Words: text}}, Reassurance: text}
	for b.Loop() {
		r.Remarks(a, true, Spoken(a, func(string) string { return "" }))
	}
}
