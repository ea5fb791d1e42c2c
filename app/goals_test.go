package app_test

import (
	"slices"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
)

func TestLetterGoalsOfTheSample(t *testing.T) {
	got, err := filled(t).LetterGoals(t.Context())
	want := []app.Goal{
		{Key: "us", Label: "US letters", Have: 2, Coming: 1, Want: 3, Ideal: 4},
		{Key: "own", Specialty: "Family Medicine", Label: "In Family Medicine", Have: 1, Coming: 1, Want: 2, Ideal: 2},
		{Key: "own", Specialty: "Internal Medicine", Label: "In Internal Medicine", Have: 2, Want: 2, Ideal: 2},
		{Key: "own", Specialty: "Psychiatry", Label: "In Psychiatry", Want: 2, Ideal: 2},
		{Key: "leader", Label: "From a director or chief", Have: 1, Want: 1, Ideal: 1},
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("the goals are %+v, %v", got, err)
	}
}

func TestLetterGoalsWithoutRecords(t *testing.T) {
	got, err := apptest.New(t).LetterGoals(t.Context())
	if err != nil || len(got) != 2 || got[0].Want != 3 || got[0].Have+got[1].Have != 0 {
		t.Errorf("the goals are %+v, %v", got, err)
	}
}

// The goals are those that Today and the notes go by, with the user's figures.
func TestLetterGoalsFollowTheFigures(t *testing.T) {
	a := filled(t)
	setFigure(t, a, "reference/set.letters_us", "2")
	setFigure(t, a, "reference/cap.letters", "6") // how many count is another matter
	p, err := a.Profile(t.Context())
	must(t, err)
	p.Applicant.Wishes.Specialties = []string{"im", "Dermatology"}
	must(t, a.Applicants.Save(t.Context(), &p.Applicant))
	got, err := a.LetterGoals(t.Context())
	want := []app.Goal{
		{Key: "us", Label: "US letters", Have: 2, Coming: 1, Want: 2, Ideal: 4},
		{Key: "own", Specialty: "Internal Medicine", Label: "In Internal Medicine", Have: 2, Want: 2, Ideal: 2},
		{Key: "own", Specialty: "Dermatology", Label: "In Dermatology", Want: 2, Ideal: 2},
		{Key: "leader", Label: "From a director or chief", Have: 1, Want: 1, Ideal: 1},
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("the goals are %+v, %v", got, err)
	}
	if l := lack(over(t, a, nil), "US letters"); l != nil {
		t.Errorf("two of two letters are missed: %+v", l)
	}
}
