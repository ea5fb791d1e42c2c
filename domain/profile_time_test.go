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
