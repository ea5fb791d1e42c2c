// Package simulate draws applicants who are nobody: ones whose own log-odds are
// known, against which learning is checked, and ones with many seasons of full
// records, on which size and speed are measured. The same seed gives the same.
package simulate

import (
	"math"

	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/luck"
	"secondlook/domain/sample"
)

// A Size says how much there is of a history.
type Size struct {
	Last         int // year of the Match of the newest season
	Seasons      int // so many in a row
	Applications int // sent in each
	Today        domain.Date
	Seed         uint64
	Freeze       bool          // keep a snapshot of each season at its submission, and of each at its end
	Work         domain.Frozen // what every snapshot holds beside records and predictions
}

// Large is the history that size and speed are measured on: ten seasons of 300
// applications, the newest one under way.
func Large(last int, today domain.Date) Size {
	return Size{Last: last, Seasons: 10, Applications: 300, Today: today, Seed: 2027, Freeze: true}
}

// History draws an applicant with records of all seasons, who never matches. The
// programs are those of a catalog; fewer of them than applications make shorter
// lists. What has not happened by today is left out, so that the records pass
// [domain.Profile.ValidateOn].
func History(programs []domain.Program, z Size) (domain.Profile, error) {
	first := z.Last - z.Seasons + 1
	m := &maker{
		luck: luck.New(z.Seed), size: z, programs: usual(programs),
		p: lasting(sample.Profile(first)),
	}
	m.all, m.center = programs, chance.Center(math.Hypot(spread, season))
	m.own = m.luck.Normal() * spread
	m.people()
	m.prepared()
	for year := first; year <= z.Last; year++ {
		if err := m.season(year); err != nil {
			return m.p, err
		}
	}
	return m.p, nil
}

// How much applicants with the same records differ, and one season from another,
// as standard deviations of the log-odds of an interview.
const (
	spread = 0.6
	season = 0.8
)

// lasting keeps what is of no season.
func lasting(p domain.Profile) domain.Profile {
	p.Seasons, p.Applications, p.Payments, p.Documents, p.Tasks = nil, nil, nil, nil, nil
	p.Invitations, p.Interviews, p.Correspondence, p.RankLists, p.Drills = nil, nil, nil, nil, nil
	return p
}

// usual are the programs that graduates abroad apply to, or all where there are
// none of them.
func usual(programs []domain.Program) (out []domain.Program) {
	for _, p := range programs {
		switch p.Specialty {
		case domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry, domain.Pediatrics:
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return programs
	}
	return out
}

// A maker draws one history.
type maker struct {
	luck     *luck.Stream
	size     Size
	all      []domain.Program
	programs []domain.Program // of all: those that are applied to
	center   func(p float64) float64
	own      float64 // log-odds that the records do not show
	p        domain.Profile

	year    int             // the season that is drawn
	list    []listed        // its applications
	spoken  []string        // keys of the programs that have interviewed
	chances map[string]said // what was said of all programs
}

// A listed is one application with the chance of an interview that is said of it:
// it holds on average over applicants and seasons.
type listed struct {
	program domain.Program
	chance  float64
}

// A said is what the engine would have said of a program.
type said struct{ p, low, high float64 }

// season draws one season.
func (m *maker) season(year int) error {
	m.year, m.spoken = year, nil
	m.seasonRecord()
	m.choose()
	m.lived()
	m.written()
	if err := m.freeze(domain.FrozenSubmitted, m.submitted()); err != nil {
		return err
	}
	m.apply()
	m.ranked()
	m.soap()
	m.paid()
	m.papers()
	m.tasks()
	return m.freeze(domain.FrozenClosed, domain.NewDate(year, time.May, 31))
}

// submitted is the day on which the season's applications are sent.
func (m *maker) submitted() domain.Date { return domain.NewDate(m.year-1, time.September, 24) }

// past reports whether a day has come.
func (m *maker) past(d domain.Date) bool { return !d.After(m.size.Today) }

func (m *maker) seasonRecord() {
	s := domain.Season{Year: m.year, SubmitsOn: m.submitted(), Divisions: []string{domain.Divisions()[m.luck.Below(len(domain.Divisions()))]}}
	if opened := domain.SeasonOpens(m.year); m.past(opened) {
		s.Opened = opened
	}
	if day := domain.NewDate(m.year-1, time.November, 3); m.past(day) {
		s.Registered = day
	}
	if day := domain.NewDate(m.year, time.March, 16); m.past(day) {
		s.Outcome, s.Review = domain.OutcomeUnmatched, m.text(3)
		s.Questions = []string{m.line(), m.line()}
		s.Verified = domain.NewDate(m.year, time.January, 12)
	}
	if day := domain.NewDate(m.year, time.May, 31); m.past(day) {
		s.Closed = day
	}
	m.p.Seasons = append(m.p.Seasons, s)
}

// choose draws the list, and what is said of each program.
func (m *maker) choose() {
	m.list, m.chances = nil, map[string]said{}
	for i := range m.all {
		p := logistic(-2.6 + 0.8*m.luck.Normal())
		m.chances[m.all[i].Key] = said{p, logistic(logit(p) - 0.7), logistic(logit(p) + 0.7)}
	}
	order := m.luck.Order(len(m.programs))
	for _, at := range order[:min(m.size.Applications, len(order))] {
		program := m.programs[at]
		m.list = append(m.list, listed{program, m.chances[program.Key].p})
	}
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

func logit(p float64) float64 { return math.Log(p / (1 - p)) }
