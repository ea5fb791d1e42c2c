package standing_test

import (
	"math"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/standing"
)

var submits = domain.NewDate(2026, time.September, 2)

func of(p domain.Profile) *standing.Standing {
	return standing.Of(p, enginetest.Catalog(), enginetest.Season, submits, enginetest.Today)
}

// The pass mark of the day decides (S7): 217 sat on 30 June 2025 passes, on
// 1 July it fails; what the record says of itself wins.
func TestPassMarkOfTheDay(t *testing.T) {
	tests := []struct {
		exam   domain.Exam
		passed bool
		fails  int
	}{
		{domain.Exam{Kind: domain.Step2CK, Date: domain.NewDate(2025, 6, 30), Score: 217}, true, 0},
		{domain.Exam{Kind: domain.Step2CK, Date: domain.NewDate(2025, 7, 1), Score: 217}, false, 1},
		{domain.Exam{Kind: domain.Step2CK, Date: domain.NewDate(2025, 7, 1), Score: 218}, true, 0},
		{domain.Exam{Kind: domain.Step2CK, Result: domain.Incomplete}, false, 1},
		{domain.Exam{Kind: domain.Step2CK, Date: domain.NewDate(2027, 1, 5)}, false, 0},
	}
	for _, tt := range tests {
		s := of(domain.Profile{Exams: []domain.Exam{tt.exam}}).Steps[domain.Step2CK]
		if s.Passed != tt.passed || s.Fails != tt.fails {
			t.Errorf("%+v: passed %v with %d fails, want %v with %d", tt.exam, s.Passed, s.Fails, tt.passed, tt.fails)
		}
	}
}

// One fail and one pass: passed on attempt two (S4).
func TestAttempts(t *testing.T) {
	s := of(domain.Profile{Exams: []domain.Exam{{Kind: domain.Step1, Result: domain.Fail}, {Kind: domain.Step1, Result: domain.Pass}}})
	if st := s.Steps[domain.Step1]; !st.Passed || st.Attempts != 2 || st.Fails != 1 || s.Fails() != 1 {
		t.Errorf("%+v", st)
	}
}

// The last day on which an attempt was no pass is kept.
func TestLastFailure(t *testing.T) {
	day := domain.NewDate(2024, 5, 1)
	s := of(domain.Profile{Exams: []domain.Exam{
		{Kind: domain.Step2CK, Date: day, Result: domain.Fail}, {Kind: domain.Step2CK, Date: domain.NewDate(2023, 5, 1), Result: domain.Incomplete},
		{Kind: domain.Step2CK, Result: domain.Fail}, {Kind: domain.Step2CK, Date: domain.NewDate(2025, 5, 1), Score: 230},
	}})
	if got := s.Steps[domain.Step2CK].Failed; got != day {
		t.Errorf("the last failure was on %v, want %v", got, day)
	}
}

func TestRotations(t *testing.T) {
	who := enginetest.Applicant()
	who.Rotations = append(who.Rotations,
		domain.Rotation{Kind: domain.Observership, City: "Reno", State: "NV", Start: domain.NewDate(2026, 1, 1), End: domain.NewDate(2026, 6, 1)},
		domain.Rotation{Kind: domain.Elective, HandsOn: true, Country: "India", Start: domain.NewDate(2024, 1, 1), End: domain.NewDate(2024, 6, 1)},
		domain.Rotation{Kind: domain.Elective, HandsOn: true, City: "Reno", State: "NV", Start: domain.NewDate(2027, 1, 1), End: domain.NewDate(2027, 6, 1), Program: "planned"})
	s := of(who)
	if want := 56 / 30.4; math.Abs(s.HandsOnMonths-want) > 0.01 {
		t.Errorf("%v months hands-on in the US, want %v: observerships, other countries and plans do not count", s.HandsOnMonths, want)
	}
	if _, ok := s.Rotated("planned"); ok {
		t.Error("a planned rotation counts as a rotation in the program")
	}
	if want := 549 / 30.4; math.Abs(s.MonthsSinceWork-want) > 0.1 {
		t.Errorf("%v months since, want %v", s.MonthsSinceWork, want)
	}
}

// A tie is strongest in its city, weaker in its region, weakest in its state,
// and another bond never lowers it.
func TestTies(t *testing.T) {
	w := standing.TieWeights{Rotation: 1, Observer: 0.4, Experience: 0.8, Personal: 0.8, City: 1, Region: 0.8, State: 0.25}
	program := func(city, state, region string) *domain.Program {
		p := enginetest.Program("p", domain.FamilyMedicine, city, state, region)
		return &p
	}
	s := of(enginetest.Applicant())
	at := func(p *domain.Program) float64 { v, _ := s.Tie(p, w); return v }
	city, region, state, none := at(program("Fresno", "CA", "central_valley")), at(program("Visalia", "CA", "central_valley")),
		at(program("Los Angeles", "CA", "los_angeles")), at(program("Flint", "MI", "national"))
	if !(city > region && region > state && state > none && none == 0) {
		t.Errorf("city %v, region %v, state %v, elsewhere %v", city, region, state, none)
	}
	if !s.TiedTo(program("Visalia", "CA", "central_valley")) || s.TiedTo(program("Los Angeles", "CA", "los_angeles")) {
		t.Error("the bond of a region is not seen, or is seen elsewhere")
	}
	if !s.Near(program("Visalia", "CA", "central_valley"), w) || s.Near(program("Los Angeles", "CA", "los_angeles"), w) {
		t.Error("a bond in the region is called far, or one in the state near")
	}
	who := enginetest.Applicant()
	who.Applicant.Ties = []domain.Tie{{Kind: domain.TieFamily, Region: "central_valley"}}
	s = of(who)
	if at(program("Visalia", "CA", "central_valley")) <= region {
		t.Error("family in the region adds nothing to a rotation there")
	}
	// Two unlike states that are both "national" are no region.
	who.Applicant.Ties = []domain.Tie{{Kind: domain.TieFamily, City: "Austin", State: "TX"}}
	s = of(who)
	if v := at(program("Flint", "MI", "national")); v != 0 {
		t.Errorf("family in Texas ties to Michigan by %v", v)
	}
}

func TestEvidenceAndSpeakers(t *testing.T) {
	county := domain.Rotation{Kind: domain.Elective, HandsOn: true, Site: "County", Setting: domain.CountyHospital}
	if s := of(domain.Profile{Rotations: []domain.Rotation{county}}); !s.Shown.Has(domain.SafetyNet) {
		t.Error("hands-on work in a county hospital shows no safety net")
	}
	county.HandsOn = false
	if s := of(domain.Profile{Rotations: []domain.Rotation{county}}); s.Shown != 0 {
		t.Errorf("looking on shows %v", s.Shown)
	}
	s := of(domain.Profile{
		Experiences: []domain.Experience{{Kind: domain.Volunteer, Title: "Clinic", Tags: domain.SetOf(domain.Rural)}},
		People:      []domain.Person{{Name: "Weak", Programs: []string{"p"}, Strength: 2}, {Name: "Strong", Programs: []string{"p"}, Strength: 3}},
		Letters:     []domain.Letter{{Writer: "Speaks", Program: "p", Advocate: true, Status: domain.LetterPlanned}},
		Languages:   []domain.Language{{Name: "Spanish", Level: domain.LevelFair}, {Name: "spanish (native)", Level: domain.LevelNative}},
	})
	if got := s.Evidence[domain.Rural]; len(got) != 1 || got[0] != "Clinic" {
		t.Errorf("evidence of rural medicine: %v", got)
	}
	if who, _ := s.Speaker("p"); who.Who != "Speaks" || !who.Advocate {
		t.Errorf("speaker %+v, want the advocate before the connection", who)
	}
	declined := domain.Profile{Letters: []domain.Letter{{Writer: "X", Program: "p", Advocate: true, Status: domain.LetterDeclined}}}
	if who, ok := of(declined).Speaker("p"); ok {
		t.Errorf("%+v has declined, and speaks", who)
	}
	if s.Letters != 0 {
		t.Errorf("%d letters in hand, want none: it is only planned", s.Letters)
	}
	if s.Spanish.Level != domain.LevelNative {
		t.Errorf("Spanish %v, want the best record", s.Spanish.Level)
	}
}
