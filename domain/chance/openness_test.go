package chance_test

import (
	"math"
	"strconv"
	"testing"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
)

// counted is the applicant who has counted the residents of program p.
func counted(residents, nonUS int) domain.Profile {
	who := enginetest.Applicant()
	who.ProgramYears = []domain.ProgramYear{{Program: "p", Year: 2025, Residents: residents, NonUS: nonUS, Source: "page"}}
	return who
}

func quiet(t *testing.T, says ...string) domain.Program {
	p := enginetest.Program("p", domain.InternalMedicine, "Reno", "NV", "nevada")
	for i := 0; i < len(says); i += 2 {
		enginetest.Says(t, &p, says[i], says[i+1], "2026-05")
	}
	return p
}

// shareOf is the value of the reason that the residents are.
func shareOf(t *testing.T, who domain.Profile, p domain.Program) float64 {
	m, o, a := assess(t, who, p)
	for _, r := range m.Explain(&p, &o, &a) {
		if !r.Base && !r.IsDoor && r.Factor == chance.OpenShare {
			return r.Value
		}
	}
	return 0
}

// Few residents leave the share near what was thought before, many show it: a
// prior of 30 % that weighs 24 residents (S27).
func TestResidentsShrinkToThePrior(t *testing.T) {
	for _, tt := range []struct {
		residents, nonUS int
		want             float64 // above 30 %
	}{
		{24, 24, 0.35}, {8, 8, 0.175}, {240, 240, 0.7 * 240 / 264}, {24, 0, -0.15}, {10, 3, 0},
	} {
		if got := shareOf(t, counted(tt.residents, tt.nonUS), quiet(t)); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%d of %d: %v above the center, want %v", tt.nonUS, tt.residents, got, tt.want)
		}
	}
}

// What a program states is what is thought before anybody is counted: one
// resident hardly moves it. Years that are too old are none, and so is that of
// the season's own outcome.
func TestCountsMoveAStatedShare(t *testing.T) {
	stated := quiet(t, "img_percent", "80")
	for _, tt := range []struct {
		residents, nonUS int
		want             float64 // above 30 %
	}{
		{1, 1, 20.2/25 - 0.3}, {24, 24, 0.6}, {24, 0, 0.1}, {240, 0, 19.2/264 - 0.3},
	} {
		if got := shareOf(t, counted(tt.residents, tt.nonUS), stated); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%d of %d beside the stated share: %v, want %v", tt.nonUS, tt.residents, got, tt.want)
		}
	}
	for _, year := range []int{2021, enginetest.Season, 2028} {
		who := counted(24, 0)
		who.ProgramYears[0].Year = year
		if got := shareOf(t, who, stated); math.Abs(got-0.5) > 1e-9 {
			t.Errorf("with counts of %d: %v", year, got)
		}
	}
	other := counted(24, 0)
	other.ProgramYears[0].Program = "q"
	if got := shareOf(t, other, stated); math.Abs(got-0.5) > 1e-9 {
		t.Errorf("with counts of another program: %v", got)
	}
}

// The same share among more residents narrows the range, and any count narrows
// that of a program of which nothing is known.
func TestMoreResidentsNarrowTheRange(t *testing.T) {
	for _, percent := range []int{0, 10, 30, 50, 70} {
		_, _, before := assess(t, enginetest.Applicant(), quiet(t))
		_, _, stated := assess(t, enginetest.Applicant(), quiet(t, "img_percent", strconv.Itoa(percent)))
		for _, residents := range []int{10, 20, 40, 80, 160, 320} {
			_, _, now := assess(t, counted(residents, residents*percent/100), quiet(t))
			if now.Spread >= before.Spread {
				t.Errorf("%d %% of %d residents: spread %v after %v", percent, residents, now.Spread, before.Spread)
			}
			before = now
			_, _, both := assess(t, counted(residents, residents*percent/100), quiet(t, "img_percent", strconv.Itoa(percent)))
			if both.Spread >= stated.Spread {
				t.Errorf("%d %% of %d residents beside the same stated share: spread %v after %v", percent, residents, both.Spread, stated.Spread)
			}
			stated = both
		}
	}
}

// The weights of a program decide the order of two (S16): the one that serves
// what the records show, or the one that looks at scores.
func TestWeightsTurnTheOrder(t *testing.T) {
	who := enginetest.Applicant()
	who.Exams[1].Score = 222
	who.Experiences = []domain.Experience{{Kind: domain.Volunteer, Country: "Guatemala", Tags: domain.SetOf(domain.Underserved)}}
	p := quiet(t, "missions", "underserved", "no_minimum_score", "yes")
	q := quiet(t, "missions", "rural", "no_minimum_score", "yes")
	q.Key, p.Key = "q", "p"
	chances := func() (float64, float64) {
		_, _, a := assess(t, who, p)
		_, _, b := assess(t, who, q)
		return a.Chance, b.Chance
	}
	if a, b := chances(); a <= b {
		t.Fatalf("by the specialty's weights: %v and %v", a, b)
	}
	who.Weightings = []domain.Weighting{{Program: "p", Score: 300, Mission: 10}, {Program: "q", Score: 10}}
	if a, b := chances(); a >= b {
		t.Errorf("by the user's weights: %v and %v", a, b)
	}
	who.Weightings = []domain.Weighting{{Program: "elsewhere", Score: 300}}
	if a, b := chances(); a <= b {
		t.Errorf("by the weights of another program: %v and %v", a, b)
	}
	m, _, _ := assess(t, who, p)
	if score, mission := m.Usual(domain.FamilyMedicine); score != 60 || mission != 150 {
		t.Errorf("family medicine usually weighs %d and %d %%", score, mission)
	}
	if score, mission := m.Usual(domain.InternalMedicine); score != 100 || mission != 100 {
		t.Errorf("internal medicine usually weighs %d and %d %%", score, mission)
	}
}
