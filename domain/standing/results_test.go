package standing_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
)

// Results are told until Match Day, with the days to spare until submission.
func TestReleases(t *testing.T) {
	c := enginetest.Catalog()
	over := domain.NewDate(2027, time.March, 19)
	c.Events = append(c.Events, domain.Event{Season: enginetest.Season, Key: "match_day", Date: over})
	for _, tt := range []struct {
		name  string
		exam  domain.Exam
		spare int
		told  bool
		late  bool
	}{
		{"on the day of submission", domain.Exam{Kind: domain.Step2CK, Released: submits}, 0, true, false},
		{"a day after it", domain.Exam{Kind: domain.Step2CK, Released: submits.AddDays(1)}, -1, true, true},
		{"expected a week before it", domain.Exam{Kind: domain.Step1, Date: submits.AddDays(-35)}, 7, true, false},
		{"on Match Day", domain.Exam{Kind: domain.Step1, Released: over}, submits.DaysUntil(over) * -1, true, true},
		{"after it", domain.Exam{Kind: domain.Step1, Released: over.AddDays(1)}, 0, false, false},
		{"incomplete", domain.Exam{Kind: domain.Step1, Date: submits, Result: domain.Incomplete}, 0, false, false},
		{"Step 3", domain.Exam{Kind: domain.Step3, Date: submits}, 0, false, false},
		{"no day", domain.Exam{Kind: domain.Step1}, 0, false, false},
	} {
		p := domain.Profile{Exams: []domain.Exam{tt.exam}}
		got := of(p).Releases(p, c, 28)
		if len(got) > 0 != tt.told || tt.told && (got[0].Spare != tt.spare || got[0].Late() != tt.late || got[0].Expected != tt.exam.Released.IsZero()) {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}
