package app_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// Once the first day has passed with nothing sent, today stands for it, and
// says so; once one application is sent, the first day is the chance that the
// page of today tells, and lateness lowers it. For the sample applicant, who has passed Step 2 CK, a pass of Step 3 is
// all there is to wait for.
func TestWaitingOfTheSample(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	now, err := a.Overview(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	late, err := a.Waiting(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	inWords(t, append([]string{late.Lead, late.Best, late.Now.Label}, late.Lines...)...)
	if late.First.Day != a.Today() || late.Passed.IsZero() || late.First.Chance.Value > now.Outlook.Chance || !strings.Contains(late.Lead, "nothing is sent yet") {
		t.Errorf("%+v, %q", late.First, late.Lead)
	}
	p, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.Applications[0].Status = domain.Submitted
	got, err := a.Waiting(t.Context(), app.Scope{Profile: &p, Season: 2027})
	if err != nil {
		t.Fatal(err)
	}
	if !got.Passed.IsZero() || !strings.Contains(got.Lead, "has passed") {
		t.Errorf("%q", got.Lead)
	}
	if now, err = a.Overview(t.Context(), app.Scope{Profile: &p, Season: 2027}); err != nil {
		t.Fatal(err)
	}
	if math.Abs(got.First.Chance.Value-now.Outlook.Chance) > 1e-12 || got.Exam != domain.Step3 || got.List != now.Outlook.List {
		t.Errorf("%+v beside %+v", got.First, now.Outlook)
	}
	if len(got.Rows) != 3 || len(got.Columns) != 2 || len(got.Rows[2].Cells) != 2 {
		t.Fatalf("%+v", got)
	}
	for i, row := range got.Rows {
		if row.Cells[0].Chance.Value > got.First.Chance.Value || row.Cells[1].Chance.Value <= row.Cells[0].Chance.Value {
			t.Errorf("row %d: %+v", i, row)
		}
		inWords(t, row.Label, row.Cells[0].Text, row.Cells[0].Word)
	}
	inWords(t, append([]string{got.Title, got.Best, got.Now.Label}, got.Lines...)...)
	if got.Rows[0].Cells[0].Word != "about equal" {
		t.Errorf("two weeks later, before anybody reads: %q", got.Rows[0].Cells[0].Word)
	}
}

// Before Step 2 CK the scores lie around the target, and a day on which the
// score cannot be there says so.
func TestWaitingForStep2(t *testing.T) {
	p := sample.Profile(2028)
	p.Exams = append(p.Exams[:2:2], domain.Exam{Kind: domain.Step2CK, Date: domain.NewDate(2027, time.August, 25), Target: 235})
	a := apptest.New(t)
	got, err := a.Waiting(t.Context(), app.Scope{Profile: &p, Season: 2028})
	if err != nil {
		t.Fatal(err)
	}
	if got.Exam != domain.Step2CK || len(got.Columns) != 4 || got.Columns[2] != "with 235" {
		t.Fatalf("%+v", got.Columns)
	}
	if got.Rows[0].Note == "" || got.Rows[1].Note != "" {
		t.Errorf("notes: %q, %q", got.Rows[0].Note, got.Rows[1].Note)
	}
	inWords(t, got.Best)
}

// Without records there is nothing to compare, and with every exam passed
// nothing to wait for.
func TestWaitingForNothing(t *testing.T) {
	a := apptest.New(t)
	if got, err := a.Waiting(t.Context(), app.Scope{}); err != nil || got != nil {
		t.Errorf("%+v, %v", got, err)
	}
	p := sample.Profile(2027)
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, time.May, 2), Result: domain.Pass})
	got, err := a.Waiting(t.Context(), app.Scope{Profile: &p, Season: 2027})
	if err != nil || got.Exam != domain.ExamUnknown || len(got.Columns) != 1 {
		t.Fatalf("%+v, %v", got, err)
	}
	inWords(t, got.Best)
}
