package domain

import "testing"

func TestExplanationValidate(t *testing.T) {
	good := func() Explanation { return Explanation{Flag: "fail/Step 1", Place: InStatement, Where: "A"} }
	breakEach(t, good, []broken[Explanation]{
		{"flag", func(e *Explanation) { e.Flag = " " }},
		{"place", func(e *Explanation) { e.Place = PlaceUnknown }},
		{"where", func(e *Explanation) { e.Where = "" }},
		{"", func(e *Explanation) { e.Place, e.Where = InInterview, "" }},
		{"place", func(e *Explanation) { e.Place = KeptPrivate }},
		{"", func(e *Explanation) { e.Place, e.Where, e.Flag = KeptPrivate, "", "gap/2024-03" }},
		{"text", func(e *Explanation) { e.Text = tooMuch }},
	})
}

// An attempt counts as explained by its tick, or by an explanation in a statement
// that there is: both read the same (S22).
func TestTold(t *testing.T) {
	fail := Exam{Kind: Step1, Result: Fail}
	in := func(flag string, place ExplainPlace, where string) []Explanation {
		return []Explanation{{Flag: flag, Place: place, Where: where}}
	}
	for _, tt := range []struct {
		name string
		exam Exam
		said []Explanation
		want bool
	}{
		{"nothing", fail, nil, false},
		{"the tick", Exam{Kind: Step1, Result: Fail, Explained: true}, nil, true},
		{"a statement", fail, in("fail/Step 1", InStatement, "A"), true},
		{"a statement that is gone", fail, in("fail/Step 1", InStatement, "B"), false},
		{"another examination", fail, in("fail/Step 2 CK", InStatement, "A"), false},
		{"only if asked", fail, in("fail/Step 1", InInterview, ""), false},
		{"a section of the application", fail, in("fail/Step 1", InERASSection, "A"), false},
	} {
		p := Profile{Exams: []Exam{tt.exam}, Explanations: tt.said, Statements: []Statement{{Name: "A"}}}
		if got := p.Told(tt.exam); got != tt.want || (len(p.Untold(nil)) == 0) != tt.want {
			t.Errorf("%s: %v, untold %v", tt.name, got, p.Untold(nil))
		}
	}
}
