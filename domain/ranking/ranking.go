// Package ranking puts screens, chances and tiers together: the whole catalog
// in order for one applicant and one season.
package ranking

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/screening"
	"secondlook/domain/standing"
	"secondlook/domain/tier"
)

// A Ranked is one program with everything that the engine says of it, as
// numbers. Words are made only for the rows that are shown.
type Ranked struct {
	Program       *domain.Program
	Rank          int // 1 is best; 0: closed
	Wished        bool
	Tier          tier.Tier // 0: none
	TierConfirmed bool
	TierKey       string
	Verdict       screening.Verdict
	Unknowns      int            // screens that are unknown
	ClosedBy      screening.Name // meaningful when Verdict is Closed
	ClosedReason  domain.Message // what the closing screen says
	Closers       int            // how many rules close it
	Chance        float64        // of an interview, 0..1
	Low, High     float64        // 80 % range of the chance
	Assessment    chance.Assessment
	Heard         domain.Hearing // of the program this season; it moves no figure above

	doors  screening.Doors
	source string // of what closes it
}

// An Engine ranks the programs of one catalog by one reference set. It is read
// only and safe to share.
type Engine struct {
	Model   *chance.Model
	catalog *domain.Catalog
	rule    screening.Rules // settings of every season
	month   time.Month
}

// New prepares an engine.
func New(c *domain.Catalog, r *chance.Reference) *Engine {
	setting := func(name string) int {
		row, _ := r.Row(name)
		return int(row.Value)
	}
	return &Engine{
		Model: chance.NewModel(r, c), catalog: c,
		month: time.Month(setting("set.petition_month")),
		rule: screening.Rules{
			FreshMonths: setting("set.fresh_months"), AwaitMonths: setting("set.await_months"),
			WeeksMonth: setting("set.weeks_month"), HolisticLikely: setting("set.holistic_likely"), Licences: c.Licences,
			Step3ForH1B: c.Rule(domain.RuleStep3ForH1B), ExamsPassed: c.Rule(domain.RuleExamsPassed),
		},
	}
}

// Ahead returns an engine for a day that lies so many months ahead: what programs
// say is as fresh then as it is now, for it will be asked for again by then.
func (e *Engine) Ahead(months int) *Engine {
	ahead := *e
	ahead.rule.FreshMonths += months
	return &ahead
}

// A Result is the whole catalog in order for one applicant.
type Result struct {
	Standing *standing.Standing
	Programs []Ranked // not closed before closed; then by chance; then by key
	engine   *Engine
}

// Rank orders programs for a profile in a season, as seen on a day.
func (e *Engine) Rank(programs []domain.Program, p domain.Profile, season int, today domain.Date) *Result {
	res := &Result{engine: e}
	res.Standing, res.Programs = e.read(nil, programs, p, season, today)
	order(res.Programs)
	for i := range res.Programs {
		if res.Programs[i].Verdict != screening.Closed {
			res.Programs[i].Rank = i + 1
		}
	}
	return res
}

// Read is [Engine.Rank] in the order of the programs, without their ranks. It
// writes into rows where they are enough, for those who ask many times.
func (e *Engine) Read(rows []Ranked, programs []domain.Program, p domain.Profile, season int, today domain.Date) []Ranked {
	_, rows = e.read(rows, programs, p, season, today)
	return rows
}

func (e *Engine) read(rows []Ranked, programs []domain.Program, p domain.Profile, season int, today domain.Date) (*standing.Standing, []Ranked) {
	first, _ := e.catalog.FirstSubmission(season)
	s := standing.Of(p, e.catalog, season, p.SubmitsOn(season, first), today)
	rules, reader, heard := e.rules(season), e.Model.For(s), p.Heard(season, today)
	if cap(rows) < len(programs) {
		rows = make([]Ranked, len(programs))
	}
	rows = rows[:len(programs)]
	var o screening.Outcome
	last := ""
	wishes := false
	for i := range programs {
		r := &rows[i]
		*r = Ranked{Program: &programs[i]}
		if name := programs[i].Specialty; i == 0 || name != last {
			rules.Specialty, _ = e.catalog.Specialty(name)
			last, wishes = name, wished(p.Applicant.Wishes.Specialties, rules.Specialty)
		}
		o.Run(r.Program, s, &rules)
		reader.Assess(r.Program, &o, &r.Assessment)
		r.Wished, r.Heard = wishes, heard[r.Program.Key]
		r.note(&o, tier.Of(r.Program, &o, e.catalog.Tiers))
	}
	return s, rows
}

// note keeps what the screens and the tier of an assessed program say.
func (r *Ranked) note(o *screening.Outcome, place tier.Place) {
	r.Tier, r.TierConfirmed, r.TierKey = place.Tier, place.Confirmed, place.Key
	r.Verdict, r.Unknowns, r.ClosedBy, r.doors = o.Verdict, o.Unknowns, o.ClosedBy, o.Doors
	r.source = o.Screens[o.ClosedBy].Source
	if r.Verdict == screening.Closed {
		r.ClosedReason, r.Closers = o.Screens[o.ClosedBy].Reason, o.Closers
	}
	r.Chance, r.Low, r.High = r.Assessment.Chance, r.Assessment.Low, r.Assessment.High
}

// order puts rows in the order of a result. They are large, so each of them moves
// once only.
func order(rows []Ranked) {
	type at struct {
		key
		at int
	}
	keys := make([]at, len(rows))
	for i := range rows {
		keys[i] = at{rows[i].key(), i}
	}
	slices.SortFunc(keys, func(a, b at) int { return a.compare(b.key) })
	for i := range keys { // along each cycle of the order
		if keys[i].at == i {
			continue
		}
		first, to := rows[i], i
		for {
			from := keys[to].at
			keys[to].at = to
			if from == i {
				break
			}
			rows[to], to = rows[from], from
		}
		rows[to] = first
	}
}

// key is what the order of a row goes by.
type key struct {
	closed bool
	chance float64
	name   string
}

func (r *Ranked) key() key { return key{r.Verdict == screening.Closed, r.Chance, r.Program.Key} }

// compare puts what is not closed first, then what has the greater chance, then
// what has the lesser key.
func (a key) compare(b key) int {
	switch {
	case a.closed != b.closed:
		if b.closed {
			return -1
		}
		return 1
	case a.chance != b.chance:
		return cmp.Compare(b.chance, a.chance)
	}
	return cmp.Compare(a.name, b.name)
}

// Before reports whether a program comes before another one in a result.
func (r *Ranked) Before(o *Ranked) bool { return r.key().compare(o.key()) < 0 }

// rules are the settings of a season, without a specialty.
func (e *Engine) rules(season int) screening.Rules {
	r := e.rule
	r.PetitionDay = domain.NewDate(season, e.month, 1)
	return r
}

// Screens applies the screens of one program again, for the rows that are
// shown in full.
func (res *Result) Screens(p *domain.Program) screening.Outcome {
	rules := res.engine.rules(res.Standing.Season)
	rules.Specialty, _ = res.engine.catalog.Specialty(p.Specialty)
	return screening.Run(p, res.Standing, &rules)
}

// Reasons appends to out the reasons of a ranked program's chance, which add up
// to it: [Result.Explain] without the screens, for many programs.
func (res *Result) Reasons(out []chance.Reason, r *Ranked) []chance.Reason {
	return res.engine.Model.Reasons(out, r.Program, &r.doors, r.ClosedBy, r.source, &r.Assessment)
}

// Explain returns the screens of a ranked program and the reasons of its
// chance, which add up to it.
func (res *Result) Explain(r *Ranked) (screening.Outcome, []chance.Reason) {
	o := res.Screens(r.Program)
	return o, res.engine.Model.Explain(r.Program, &o, &r.Assessment)
}

// Model returns the model that the chances come from.
func (res *Result) Model() *chance.Model { return res.engine.Model }

// wished reports whether a specialty is among the wishes, by its name or its
// short name; without wishes all of them are.
func wished(wishes []string, s domain.Specialty) bool {
	if len(wishes) == 0 {
		return true
	}
	return slices.ContainsFunc(wishes, s.Called)
}

// Tie says what binds the applicant most to a program's place.
// near says that it lies in the program's city or region, and not only in its
// state.
func (res *Result) Tie(p *domain.Program) (why domain.Message, near bool) {
	ties := res.engine.Model.Ties()
	_, why = res.Standing.Tie(p, ties)
	return why, res.Standing.Near(p, ties)
}
