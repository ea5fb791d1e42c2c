package sample_test

import (
	"reflect"
	"testing"

	"secondlook/domain"
	"secondlook/domain/sample"
)

func TestTheSampleIsValidInEverySeason(t *testing.T) {
	for season := 2020; season <= 2040; season++ {
		p := sample.Profile(season)
		if err := p.Validate(); err != nil {
			t.Errorf("season %d: %v", season, err)
		}
		if !p.Applicant.Sample || p.Applications != nil {
			t.Errorf("season %d: sample %v with %d applications", season, p.Applicant.Sample, len(p.Applications))
		}
		today := domain.NewDate(season-1, 6, 1) // the first day of the season
		for _, e := range p.Exams {
			if e.Result == domain.ResultUnknown || !e.Date.Before(today) {
				t.Errorf("season %d: the %v of %v is not over", season, e.Kind, e.Date)
			}
		}
		for _, r := range p.Rotations {
			if r.HandsOn && !r.End.Before(p.Applicant.Graduation) {
				t.Errorf("season %d: hands-on work until %v, after graduation on %v", season, r.End, p.Applicant.Graduation)
			}
		}
	}
}

// The records must not be shared, since callers change what they get.
func TestProfilesAreTheirOwn(t *testing.T) {
	a, b := sample.Profile(2027), sample.Profile(2027)
	a.Exams[0].Score, a.Rotations[0].Program, a.People[0].Programs[0] = 1, "", ""
	a.Applicant.Wishes.Specialties[0], a.Letters[0].Writer = "", ""
	if !reflect.DeepEqual(b, sample.Profile(2027)) {
		t.Error("a change of one profile is seen in another")
	}
}

// The guide's applicant: an old, low pass of Step 1, a Step 2 CK between the
// assumed filters, a need for a J-1, ties to the valley, Spanish.
func TestTheSampleIsTheGuidesApplicant(t *testing.T) {
	p := sample.Profile(2027)
	if p.Applicant.Status != domain.NeedsJ1 || p.Applicant.Wishes.BudgetCents != sample.BudgetCents {
		t.Errorf("status %v, budget %d", p.Applicant.Status, p.Applicant.Wishes.BudgetCents)
	}
	if e := p.Exams[2]; e.Kind != domain.Step2CK || e.Score < 218 || e.Score > 226 {
		t.Errorf("the Step 2 CK is %d", e.Score)
	}
	hosted := 0
	for _, r := range p.Rotations {
		if r.Program == sample.FresnoFamily {
			hosted++
		}
	}
	if hosted != 1 || p.Languages[0].Name != "Spanish" || !p.Languages[0].Clinical {
		t.Errorf("%d rotations in the Fresno program, languages %+v", hosted, p.Languages)
	}
}

// Her tasks are her own, and of her season.
func TestTasksAreHerOwn(t *testing.T) {
	for _, season := range []int{2027, 2031} {
		p := sample.Profile(season)
		own := 0
		for _, x := range p.Tasks {
			if x.Key == "" && x.Season == season && x.Done.IsZero() {
				own++
			}
		}
		if own < 2 {
			t.Errorf("season %d: %+v", season, p.Tasks)
		}
	}
}
