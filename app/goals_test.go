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
		{Label: "US letters", Have: 2, Coming: 1, Want: 4},
		{Label: "In Family Medicine", Have: 1, Coming: 1, Want: 2},
		{Label: "In Internal Medicine", Have: 2, Want: 2},
		{Label: "In Psychiatry", Want: 2},
		{Label: "From a director or chief", Have: 1, Want: 1},
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("the goals are %+v, %v", got, err)
	}
}

func TestLetterGoalsWithoutRecords(t *testing.T) {
	got, err := apptest.New(t).LetterGoals(t.Context())
	if err != nil || len(got) != 2 || got[0].Want != 4 || got[0].Have+got[1].Have != 0 {
		t.Errorf("the goals are %+v, %v", got, err)
	}
}
