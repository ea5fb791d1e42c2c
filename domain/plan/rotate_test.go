package plan_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
)

// A rotation that is looked at is worth what the engine says of the records with
// it: more in the region of the list than elsewhere, nothing for time already
// counted, and its cost is what its record tells.
func TestRotate(t *testing.T) {
	w := newWorld(t)
	today := domain.NewDate(2026, 8, 1)
	who := enginetest.Applicant()
	s := w.start(who, 6, today)
	r := domain.Rotation{Kind: domain.Elective, HandsOn: true, City: "Fresno", State: "CA", Start: today.AddDays(10), End: today.AddDays(37), CostCents: 100_000}
	near := w.planner.Rotate(s, r)
	if near.Value <= 0 || near.Low > near.Value || near.High < near.Value || near.Need.Cents != 100_000 || !near.Need.Open || near.Need.Days != 37 || !near.Possible() {
		t.Fatalf("near it is worth %+v, needs %+v", near.Estimate, near.Need)
	}
	r.City, r.State, r.StayCents = "Boise", "ID", 50_000
	far := w.planner.Rotate(s, r)
	if far.Value > near.Value || far.Need.Cents != 150_000 || far.Need.Open {
		t.Errorf("far it is worth %v against %v, needs %+v", far.Value, near.Value, far.Need)
	}
	r.HandsOn, r.Country = false, "Guatemala"
	if none := w.planner.Rotate(s, r); none.Value != 0 || none.Size != plan.Unclear {
		t.Errorf("watching abroad is worth %+v", none.Estimate)
	}
}

// A rotation of the records takes the place of its record: it does not count
// twice, and one that has ended adds nothing.
func TestRotateTakesThePlaceOfTheRecord(t *testing.T) {
	w := newWorld(t)
	today := domain.NewDate(2026, 8, 1)
	who := enginetest.Applicant()
	over := domain.Rotation{ID: 77, Kind: domain.Elective, HandsOn: true, City: "Fresno", State: "CA", Start: today.AddDays(-27), End: today}
	who.Rotations = append(who.Rotations, over)
	if m := w.planner.Rotate(w.start(who, 6, today), over); m.Value != 0 || m.Record != 77 {
		t.Errorf("it is worth %v once more", m.Value)
	}
}

// After the last day on which it counts it is told so, with the next season.
func TestRotateTooLate(t *testing.T) {
	w := newWorld(t)
	today := domain.NewDate(2027, 1, 20)
	r := domain.Rotation{Kind: domain.Elective, HandsOn: true, City: "Fresno", State: "CA", Start: today, End: domain.NewDate(2027, 2, 1)}
	s := w.start(enginetest.Applicant(), 6, today)
	if m := w.planner.Rotate(s, r); !m.Possible() {
		t.Errorf("on the last day: %v", m.Blocked)
	}
	r.End = r.End.AddDays(1)
	if m := w.planner.Rotate(s, r); m.Possible() || m.Counts != enginetest.Season+1 {
		t.Errorf("a day later: %v, counts %d", m.Blocked, m.Counts)
	}
}
