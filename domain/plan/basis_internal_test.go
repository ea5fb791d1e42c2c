package plan

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
)

// viewOf ranks programs for an applicant.
func viewOf(t *testing.T, programs []domain.Program, who domain.Profile) view {
	e := ranking.New(enginetest.Catalog(programs...), enginetest.Reference(t))
	d := draft{Planner: &Planner{engine: e}, Start: Start{Season: enginetest.Season, Today: enginetest.Today}}
	return d.rank(State{Profile: who, Programs: programs})
}

// What lowers chances is part of what a gain rests on: a better score in one
// program does not hide what judgement takes away in another.
func TestWhatLowersCountsToo(t *testing.T) {
	programs := []domain.Program{
		enginetest.Program("p", domain.InternalMedicine, "Reno", "NV", "nevada"), enginetest.Program("q", domain.InternalMedicine, "Reno", "NV", "nevada"),
	}
	who := enginetest.Applicant()
	who.Weightings = []domain.Weighting{{Program: "p", Score: 10}, {Program: "q", Score: 240}}
	for range 3 {
		who.Experiences = append(who.Experiences, domain.Experience{Kind: domain.Research, Country: "US", State: "NY"})
	}
	before := viewOf(t, programs, who)
	after := who
	after.Experiences = nil
	after.Exams = []domain.Exam{who.Exams[0], who.Exams[1]}
	after.Exams[1].Score += 4
	then := viewOf(t, programs, after)
	p, q := before.byKey(), then.byKey()
	if q["p"].Chance >= p["p"].Chance || q["q"].Chance <= p["q"].Chance {
		t.Fatalf("p from %v to %v, q from %v to %v", p["p"].Chance, q["p"].Chance, p["q"].Chance, q["q"].Chance)
	}
	if firm, soft := basis(before, then); kindOf(firm, soft) != chance.Judgement || firm <= 0 || soft <= firm {
		t.Errorf("figures make %v, judgement %v", firm, soft)
	}
}
