package domain

import (
	"errors"
	"testing"
	"time"
)

// What cannot have happened yet is refused; a plan is not.
func TestProfileValidateOn(t *testing.T) {
	today := NewDate(2026, time.November, 22)
	tests := []struct {
		name    string
		profile Profile
		field   string // "" means valid
	}{
		{"a result of today", Profile{Exams: []Exam{{Kind: Step2CK, Date: today, Score: 240}}}, ""},
		{"a result of tomorrow", Profile{Exams: []Exam{{Kind: Step2CK, Date: today.AddDays(1), Score: 240}}}, "exams[1].date"},
		{"a plan for tomorrow", Profile{Exams: []Exam{{Kind: Step2CK, Date: today.AddDays(1)}}}, ""},
		{"before the first USMLE", Profile{Exams: []Exam{{Kind: Step1, Date: NewDate(1991, 12, 31), Result: Pass}}}, "exams[1].date"},
		{"a letter of today", Profile{Letters: []Letter{{Status: LetterUploaded, Date: today}}}, ""},
		{"a letter asked for tomorrow", Profile{Letters: []Letter{{Status: LetterAsked, Date: today.AddDays(1)}}}, ""},
		{"a letter uploaded tomorrow", Profile{Letters: []Letter{{Status: LetterUploaded, Date: today.AddDays(1)}}}, "letters[1].date"},
		{"a letter assigned tomorrow", Profile{Letters: []Letter{{}, {Status: LetterAssigned, Date: today.AddDays(1)}}}, "letters[2].date"},
		{"a call in the future", Profile{People: []Person{{Name: "A", AdvocatedOn: today.AddDays(1)}}}, "people[1].advocated_on"},
		{"the rules of records too", Profile{Exams: []Exam{{Kind: Step1, Score: 999}}}, "exams[1].score"},
	}
	for _, tt := range tests {
		err := tt.profile.ValidateOn(today)
		var bad Invalid
		if tt.field == "" && err != nil || tt.field != "" && (!errors.As(err, &bad) || bad.Problem(tt.field) == "") {
			t.Errorf("%s: %v, want a problem with %q", tt.name, err, tt.field)
		}
	}
}

func TestStep1IsScoredUntilItIsPassOrFail(t *testing.T) {
	day := NewDate(2022, time.January, 26)
	if from := PassFailFrom([]Event{{Key: "submit", Date: day.AddDays(9)}, {Key: "step1_pass_fail", Date: day}}); from != day {
		t.Errorf("it is pass or fail from %v on", from)
	}
	if from := PassFailFrom(nil); !from.IsZero() {
		t.Errorf("without an event it is pass or fail from %v on", from)
	}
	for _, c := range []struct {
		exam Exam
		from Date
		want bool
	}{
		{Exam{Kind: Step1, Date: day.AddDays(-1)}, day, true}, {Exam{Kind: Step1, Date: day}, day, false},
		{Exam{Kind: Step1}, day, true}, {Exam{Kind: Step2CK, Date: day}, day, true}, {Exam{Kind: Step1, Date: day}, Date{}, true},
	} {
		if got := c.exam.MayScore(c.from); got != c.want {
			t.Errorf("%+v from %v on: %t", c.exam, c.from, got)
		}
	}
}
