package app

import (
	"cmp"
	"context"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/plan"
	"secondlook/domain/rotations"
)

// A RotationCard is what is known of a rotation that is planned or looked at,
// and what it would add (A14). What nobody has told is said to be unknown.
type RotationCard struct {
	Rotation  domain.Rotation
	Days      string // "4 – 29 Jan 2027 · 4 weeks"
	Fee       string // a week
	Stay      string // a week
	Total     string // a week; "at least" where a part is unknown
	HandsOn   string
	Letter    string // odds of a letter
	Months    string // what it adds to its region, beside what there is
	Ladder    string // where the guide ranks its site
	Rung      int    // 0 to 3
	Relevance string
	Fit       int    // 0 to 2
	Gain      string // what it would add to the chance to match
	Rests     string // what that rests on; "": it adds nothing that can be told
	Counts    string // why it does not count this season; "": it does
	Questions []string
	Warnings  []string
}

// An Evaluation works out the cards of rotations. Its run reads no records and
// may go beside everything else.
type Evaluation struct {
	app       *App
	start     plan.Start
	planner   *plan.Planner
	rotations []domain.Rotation
	moves     []plan.Move
}

// Evaluate prepares the cards of rotations that are planned or looked at. Call
// Run, and then Cards.
func (a *App) Evaluate(ctx context.Context, s Scope, of []domain.Rotation) (*Evaluation, error) {
	n, err := a.present(ctx, s)
	if err != nil {
		return nil, err
	}
	r := n.ranking
	start := plan.Start{
		Profile: r.Profile, Season: n.at.season, Today: n.today.Day, Calendar: n.calendar, Ranking: r.result, List: n.list, Saved: true,
	}
	return &Evaluation{app: a, start: start, planner: a.planner(), rotations: of}, nil
}

// Run asks the engine what each rotation would add.
func (e *Evaluation) Run() {
	for _, r := range e.rotations {
		e.moves = append(e.moves, e.planner.Rotate(e.start, r))
	}
}

// Cards puts what was found in words.
func (e *Evaluation) Cards() (out []RotationCard) {
	for i := range e.moves {
		out = append(out, e.app.rotationCard(e, e.rotations[i], &e.moves[i]))
	}
	return out
}

func (a *App) rotationCard(e *Evaluation, r domain.Rotation, m *plan.Move) RotationCard {
	price := rotations.PriceOf(r)
	c := RotationCard{
		Rotation: r, Fee: a.perWeek(price.Fee), Stay: a.perWeek(price.Stay), HandsOn: a.say("rotation.handson." + handsOnKey(r)),
		Letter: a.say("rotation.odds." + cmp.Or(r.LetterOdds.String(), "unknown")), Rung: int(rotations.RungOf(r, a.catalog.Regions)),
	}
	c.Ladder = a.say("rotation.rung." + strconv.Itoa(c.Rung))
	if c.Days = Span(r.Start, r.End); price.Weeks > 0 {
		c.Days = domain.Dots(c.Days, a.say("rotation.weeks", int(price.Weeks+0.5)))
	}
	switch c.Total = a.perWeek(price.Sum); {
	case price.Sum > 0 && !price.Whole:
		c.Total = a.say("rotation.atleast", c.Total)
	case price.Weeks == 0 && r.CostCents+r.StayCents > 0:
		c.Total = a.say("rotation.inall", Money(r.CostCents+r.StayCents))
	}
	a.fitWords(&c, e.start.Profile)
	a.addsWords(&c, e, m)
	c.Questions = a.questions(r, e.start.Profile.Applicant)
	for _, w := range r.Warnings.All() {
		c.Warnings = append(c.Warnings, domain.Capital(w.String()))
	}
	return c
}

// questions are what to ask about the role on a rotation, in words.
func (a *App) questions(r domain.Rotation, who domain.Applicant) (out []string) {
	for _, q := range rotations.Questions(r, who.Graduation) {
		out = append(out, a.say("rotation.ask."+q.String()))
	}
	return out
}

// A RotationReading is what the guide says of a rotation of the records.
type RotationReading struct {
	Ladder    string // where its site stands on the guide's ladder
	Relevance string
	Questions []string // about the role; no verdict
}

// ReadRotation says what the guide says of a rotation, for an applicant.
func (a *App) ReadRotation(r domain.Rotation, who domain.Applicant) RotationReading {
	c := RotationCard{Rotation: r, Rung: int(rotations.RungOf(r, a.Catalog().Regions))}
	a.fitWords(&c, domain.Profile{Applicant: who})
	return RotationReading{a.say("rotation.rung." + strconv.Itoa(c.Rung)), c.Relevance, a.questions(r, who)}
}

func handsOnKey(r domain.Rotation) string {
	if r.HandsOn {
		return "yes"
	}
	return "no"
}

// perWeek writes a price; zero is one that nobody has told.
func (a *App) perWeek(cents int64) string {
	if cents == 0 {
		return a.say("rotation.unknown")
	}
	return a.say("rotation.week", Money(cents))
}

// fitWords say how relevant a rotation is, and what it adds to its region.
func (a *App) fitWords(c *RotationCard, p domain.Profile) {
	r := c.Rotation
	fit := rotations.RelevanceOf(r, a.catalog.Wished(p.Applicant.Wishes.Specialties))
	c.Fit = fit.Score()
	specialty, setting := "no", "no"
	switch {
	case r.Specialty == "":
		specialty = "unknown"
	case fit.Wished:
		specialty = "wished"
	case fit.Named:
		specialty = "named"
	}
	switch {
	case fit.Setting:
		setting = "yes"
	case r.Setting == domain.SettingUnknown:
		setting = "unknown"
	}
	c.Relevance = domain.Dots(a.say("rotation.fit."+specialty, r.Specialty), a.say("rotation.setting."+setting))
	adds := rotations.Adds(r)
	if adds == 0 {
		c.Months = a.say("rotation.adds.none")
		return
	}
	if a.over(r) {
		c.Months = a.say("rotation.adds.over", Months(adds), a.RegionName(a.catalog.Regions.Of(r)))
		return
	}
	key, have := a.catalog.Regions.Of(r), 0.0
	for _, m := range rotations.ByRegion(p.Rotations, a.catalog.Regions, a.Today()) {
		if m.Region == key {
			have = m.HandsOn
		}
	}
	c.Months = a.say("rotation.adds", Months(adds), a.RegionName(key), Months(have))
}

// Months writes a length in months with one decimal.
func Months(n float64) string { return strconv.FormatFloat(n, 'f', 1, 64) }

// RegionName names a region, and the places that no region holds.
func (a *App) RegionName(key string) string {
	if key == domain.National {
		return a.say("rotation.elsewhere")
	}
	return a.catalog.Regions.Name(key)
}

// over reports whether a rotation has ended.
func (a *App) over(r domain.Rotation) bool { return !r.End.IsZero() && !r.End.After(a.Today()) }

// addsWords say what the engine says a rotation would add to the chance.
func (a *App) addsWords(c *RotationCard, e *Evaluation, m *plan.Move) {
	over := a.over(c.Rotation)
	switch y := a.yield(m.Estimate, m.Size, m.Basis, m.Need, m.Until); {
	case over:
		c.Gain = a.say("rotation.gain.over")
	case len(e.start.List) == 0:
		c.Gain = a.say("rotation.gain.nolist")
	case m.Value == 0:
		c.Gain = a.say("rotation.gain.none")
	case y.Range != "":
		c.Gain, c.Rests = a.say("rotation.gain.points", a.chip(m.Size, m.Value), y.Range), y.Rests
	default:
		c.Gain, c.Rests = a.say("rotation.gain.word", a.chip(m.Size, m.Value)), y.Rests
	}
	if !over && !m.Possible() {
		c.Counts = a.blocked(m)
	}
}
