package app_test

import (
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// The sample applicant's 224 against what a program reports, as the user notes
// it; without either there is no gap, and the chance is the same.
func TestScoreGap(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(2027)
	before, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	i, err := before.RowOf(sample.KernInternal)
	if err != nil {
		t.Fatal(err)
	}
	if _, known := before.ScoreGap(before.Rows[i].Program); known {
		t.Error("nobody has noted a mean")
	}
	correct(t, a, sample.KernInternal, "mean_step2", "230", "2026-11-22")
	after, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	k, _ := after.RowOf(sample.KernInternal)
	if points, known := after.ScoreGap(after.Rows[k].Program); !known || points != -6 || after.Rows[k].Chance != before.Rows[i].Chance {
		t.Errorf("%d, %v; the chance %v was %v", points, known, after.Rows[k].Chance, before.Rows[i].Chance)
	}
	none := domain.Profile{}
	nobody, _ := a.Rank(t.Context(), app.Scope{Profile: &none, Season: 2027})
	if _, known := nobody.ScoreGap(after.Rows[k].Program); known {
		t.Error("an applicant without a score")
	}
}
