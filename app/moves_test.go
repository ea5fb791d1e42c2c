package app_test

import (
	"maps"
	"slices"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"

	"pgregory.net/rapid"
)

// moves are things that help an applicant somewhere, and must hurt nowhere.
var moves = map[string]func(*domain.Profile){
	"a pass of Step 3": func(p *domain.Profile) {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, 10, 1), Result: domain.Pass})
	},
	"a planned Step 3": func(p *domain.Profile) {
		p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, 2, 1)})
	},
	"a rotation": func(p *domain.Profile) {
		p.Rotations = append(p.Rotations, domain.Rotation{
			Kind: domain.Externship, HandsOn: true, Site: "New clinic", City: "Las Vegas", State: "NV",
			Start: domain.NewDate(2026, 2, 1), End: domain.NewDate(2026, 2, 28), Program: sample.UnlvInternal,
		})
	},
	"a rotation that goes on": func(p *domain.Profile) {
		p.Rotations = append(p.Rotations, domain.Rotation{
			Kind: domain.Elective, HandsOn: true, City: "Bakersfield", State: "CA", Start: domain.NewDate(2026, 11, 1), End: domain.NewDate(2027, 2, 1),
		})
	},
	"an observership": func(p *domain.Profile) {
		p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Observership, City: "Reno", State: "NV", Start: domain.NewDate(2026, 6, 1)})
	},
	"an experience": func(p *domain.Profile) {
		p.Experiences = append(p.Experiences, domain.Experience{
			Kind: domain.Research, City: "Reno", State: "NV", Start: domain.NewDate(2025, 1, 1), End: domain.NewDate(2025, 6, 1), Tags: domain.Missions | domain.Traits,
		})
	},
	"a tie": func(p *domain.Profile) {
		p.Applicant.Ties = append(p.Applicant.Ties, domain.Tie{Kind: domain.TieHome, City: "Bakersfield", State: "CA"})
	},
	"a degree": func(p *domain.Profile) { p.Applicant.Degrees = append(p.Applicant.Degrees, "MPH") },
	"an advocate": func(p *domain.Profile) {
		p.People = append(p.People, domain.Person{Name: "Dr. Voice", Programs: []string{sample.UnlvInternal, sample.KernInternal}, Advocate: true})
	},
	"better Spanish": func(p *domain.Profile) {
		p.Languages = append(p.Languages, domain.Language{Name: "Spanish", Level: domain.LevelNative, Clinical: true})
	},
	"a later graduation": func(p *domain.Profile) {
		p.Applicant.Graduation = p.Applicant.Graduation.AddMonths(12)
	},
	"one fail less": func(p *domain.Profile) {
		p.Exams = slices.DeleteFunc(p.Exams, func(e domain.Exam) bool { return e.Result == domain.Fail })
	},
	"a permit to work": func(p *domain.Profile) { p.Applicant.Status = domain.EAD },
	"an open mind about visas": func(p *domain.Profile) {
		if domain.NeedsVisa(p.Applicant.Status) {
			p.Applicant.Status = domain.Either
		}
	},
	"a signal": func(p *domain.Profile) {
		p.Applications = append(p.Applications, domain.Application{Program: sample.KernInternal, Season: season, Status: domain.Planned, Signal: domain.GoldSignal, Preferred: true})
	},
}

func moveNames() []string { return slices.Sorted(maps.Keys(moves)) }

func TestMovesNeverLower(t *testing.T) {
	drawn(t, func(t *rapid.T, rank func(domain.Profile) *app.Ranking) {
		p := person(t)
		if rapid.Bool().Draw(t, "no Spanish") {
			p.Languages = nil
		}
		before := rank(p)
		move := rapid.SampledFrom(moveNames()).Draw(t, "move")
		moves[move](&p)
		never(t, move, before, rank(p))
	})
}

func TestEveryMoveHelpsSomewhere(t *testing.T) {
	a := apptest.New(t)
	helped := map[string]int{}
	for _, status := range []domain.Status{domain.NeedsJ1, domain.NeedsH1B, domain.Either} {
		start := func() domain.Profile {
			p := sample.Profile(season)
			p.Applicant.Status, p.Languages, p.Rotations = status, nil, nil
			return p
		}
		was := chances(rank(t, a, start()))
		for name, move := range moves {
			p := start()
			move(&p)
			for key, chance := range chances(rank(t, a, p)) {
				if chance > was[key] {
					helped[name]++
				}
			}
		}
	}
	for _, name := range moveNames() {
		if helped[name] == 0 {
			t.Errorf("%s helps nowhere", name)
		}
	}
}

// Years go by: who graduated in 2020 meets a limit of five years when season
// 2026 is sent, and no longer when season 2027 is (S113).
func TestDoorsCloseAsSeasonsPass(t *testing.T) {
	a := apptest.New(t)
	correct(t, a, sample.KernInternal, "max_years_since_graduation", "5", "2026-10")
	p := sample.Profile(season)
	p.Applicant.Graduation = domain.NewDate(2020, 6, 15)
	p.Seasons = nil
	for season, closed := range map[int]bool{2025: false, 2026: false, 2027: true, 2028: true} {
		r, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: season})
		if err != nil {
			t.Fatal(err)
		}
		if _, row := rowOf(t, r, sample.KernInternal); (row.Verdict == screening.Closed) != closed {
			t.Errorf("season %d: the program is %v", season, row.Verdict)
		}
	}
}

// What costs nothing is told apart from what nobody has priced.
func TestMoneyOfMoves(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	m, search, err := a.Moves(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if search != nil {
		search.Run()
		m = a.Found(search)
	}
	told := map[string]string{}
	for _, x := range m.List {
		told[x.Kind] = x.Money
		if x.Open && x.Cents == 0 != (x.Money == "not known") || !x.Open && x.Cents == 0 && x.Money != "" {
			t.Errorf("%s: %d cents, open %v, told as %q", x.Title, x.Cents, x.Open, x.Money)
		}
	}
	if told["step3"] != "not known" || told["letter"] != "" || told["rotation"] != "$1,900" {
		t.Errorf("told is %q", told)
	}
}
