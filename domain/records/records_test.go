package records_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/records"
)

// Every record of a profile, and what the user says of programs, can be kept:
// the interface asks for no more than a check.
func TestEveryRecordCanBeKept(t *testing.T) {
	empty := []records.Record{
		domain.Exam{}, domain.Rotation{}, domain.Experience{}, domain.Language{}, domain.Person{},
		domain.Season{}, domain.Application{}, domain.OwnProgram{}, domain.Correction{}, domain.OwnFigure{}, domain.Mark{}, domain.ReferenceSet{}, domain.ReferenceChoice{},
	}
	for _, r := range empty {
		if r.Validate() == nil {
			t.Errorf("an empty %T says nothing, and is taken", r)
		}
	}
	for _, r := range []records.Record{domain.Applicant{}, domain.Letter{}} {
		if err := r.Validate(); err != nil {
			t.Errorf("an empty %T may be filled in later, yet: %v", r, err)
		}
	}
}
