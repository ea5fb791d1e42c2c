package app_test

import (
	"errors"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

func TestTheSampleIsLeftBehindWhole(t *testing.T) {
	a := apptest.New(t)
	if err := a.LeaveSample(t.Context()); !errors.Is(err, app.ErrNoSample) {
		t.Fatalf("an empty folder: %v", err)
	}
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	if is, err := a.IsSample(t.Context()); err != nil || !is {
		t.Fatalf("the sample is not known as such: %v", err)
	}
	told := 0
	defer a.OnChange(func() { told++ })()
	if err := a.LeaveSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	if empty, err := a.Empty(t.Context()); err != nil || !empty || told != 1 {
		t.Errorf("something stays: %v, told %d times", err, told)
	}
	gone, err := a.Deleted(t.Context())
	must(t, err)
	people := 0
	for _, r := range gone {
		if r.Table == "applicants" {
			people++
		}
		if r.Table != "exams" && r.Title == "" {
			t.Errorf("somebody nameless was deleted: %+v", r)
		}
	}
	s, err := a.Undo(t.Context())
	must(t, err)
	if people != 1 || strings.Contains(s.Words, "profiles") {
		t.Errorf("%d applicants were deleted; taken back: %s", people, s.Words)
	}
	if is, err := a.IsSample(t.Context()); err != nil || !is {
		t.Errorf("the sample does not come back: %v", err)
	}
}

func TestAPersonsRecordsAreNotTakenForTheSample(t *testing.T) {
	a := apptest.New(t)
	if err := a.Applicants.Save(t.Context(), &domain.Applicant{Name: "Ana"}); err != nil {
		t.Fatal(err)
	}
	if err := a.LeaveSample(t.Context()); !errors.Is(err, app.ErrNoSample) {
		t.Errorf("got %v", err)
	}
	if all, err := a.Applicants.List(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("%d applicants, %v", len(all), err)
	}
}
