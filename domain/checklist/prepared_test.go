package checklist_test

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/enginetest"
)

// The next exam is prepared for, and Step 3 by the tasks of its card where it is
// planned or an H-1B needs it (S46).
func TestStudyReminds(t *testing.T) {
	p := enginetest.Applicant()
	count := func() (study, step3 int) {
		for _, x := range checklist.Of(at(t, p)) {
			study += strings.Count(x.Key, "study/")
			step3 += strings.Count(x.Key, "step3_task/")
		}
		return study, step3
	}
	if study, step3 := count(); study != 0 || step3 != 0 {
		t.Errorf("nothing is planned: %d, %d", study, step3)
	}
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: enginetest.Today.AddDays(40)})
	if study, step3 := count(); study == 0 || step3 == 0 {
		t.Errorf("Step 3 is planned: %d, %d", study, step3)
	}
	p.Exams, p.Applicant.Status = p.Exams[:2], domain.NeedsH1B
	if _, step3 := count(); step3 == 0 {
		t.Error("an H-1B needs Step 3, and nothing is to be done")
	}
}

// A rotation without a letter is told until there is one (S55).
func TestARotationWithoutALetter(t *testing.T) {
	p := enginetest.Applicant()
	p.Rotations[0].Start, p.Rotations[0].End = enginetest.Today.AddDays(-28), enginetest.Today.AddDays(2)
	if x := wantState(t, checklist.Of(at(t, p)), "nudge.nobody/1", "missing"); x.Due != p.Rotations[0].End {
		t.Errorf("%+v", x)
	}
	p.Rotations[0].Supervisor, p.Rotations[0].End = "Dr. Lee", enginetest.Today
	if x := wantState(t, checklist.Of(at(t, p)), "nudge/1", "missing"); !x.Due.IsZero() {
		t.Errorf("it can be asked for now: %+v", x)
	}
	p.Letters[0].Writer = "Lee"
	wantState(t, checklist.Of(at(t, p)), "nudge/1", "none")
}

func TestChosenExperiences(t *testing.T) {
	p := enginetest.Applicant()
	p.Experiences = []domain.Experience{{Kind: domain.Work, Title: "Clinic"}}
	in := at(t, p)
	in.Catalog.Limits = []domain.Limit{{Season: enginetest.Season, Key: "experiences", Value: 10}, {Season: enginetest.Season, Key: "meaningful", Value: 3}}
	list := checklist.Of(in)
	wantState(t, list, "eras", "missing")
	wantState(t, list, "meaningful", "none")
	in.Profile.Experiences[0].OnERAS = true
	list = checklist.Of(in)
	wantState(t, list, "eras", "done")
	wantState(t, list, "meaningful", "missing")
	in.Profile.Experiences[0].Meaningful = true
	wantState(t, checklist.Of(in), "meaningful", "done")
	wantState(t, checklist.Of(in), "unfinished", "missing") // it has no description, and no reason
}
