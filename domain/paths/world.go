package paths

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/domain/ranking"
	"secondlook/domain/standing"
	"secondlook/domain/study"
)

// A Start is where an applicant stands before any path.
type Start struct {
	Profile  domain.Profile
	Season   int // the first one
	Seasons  int // how many; 0: as the set says
	Today    domain.Date
	Calendar plan.Calendar    // of the first season
	List     []domain.Program // that today's chance is of, every track of its programs
	More     []domain.Program // that the lists of later seasons could hold too
	Sent     bool             // applications of the first season are sent
	Paid     int64            // US cents of the first season that are paid already
	Own      []domain.OwnPath // paths of the applicant's own
}

// A Planner works out paths with one engine. It is read only and safe to share.
type Planner struct {
	engine  *ranking.Engine
	catalog *domain.Catalog
	ref     *chance.Reference
}

// New returns a planner.
func New(e *ranking.Engine, c *domain.Catalog, r *chance.Reference) *Planner {
	return &Planner{engine: e, catalog: c, ref: r}
}

// world is one run of a planner: what the engine says of each season, by what has
// been done until then.
type world struct {
	*Planner
	Start
	seasons   int
	now       *standing.Standing
	pool      []domain.Program // of the list, then of more: what later seasons choose from
	group     []int            // of each of them: its application
	groups    int
	scratch   []ranking.Ranked // of the pool, written anew by each question
	step3     study.Verdict    // of the card today
	specialty string           // of letters that are still to come
	ahead     []*ranking.Engine
	law       [kinds]Law
	price     [domain.MostSteps][kinds]int64 // cents of doings, by season
	rows      [kinds]option
	effect    [domain.MostSteps][domain.MostSteps][kinds]effect // by season, by that in which it is done, by doing
	places    map[domain.Doing]float64
	soap      float64
	count     int   // applications of the list
	month     int64 // cents of a month of rotation; 0: not known
	known     map[look]*seat
	seats     map[visit]*seat
	closed    []map[string]bool // by season: what years since graduation shut
	process   *Process
	stopped   func() bool // reports whether nobody waits for the answer any more; nil: somebody does
}

// kinds is how many doings there are, nothing among them.
const kinds = int(domain.DoTransitional) + 1

// visit is a season after what was done.
type visit struct {
	season int
	done   Done
}

// look is a season with what counts in it.
type look struct {
	season int
	in     [domain.MostSteps]effect
}

// A seat is what the engine says of a season.
type seat struct {
	tickets []chance.Ticket
	at      chance.Points
	moved   []chance.Points // with the figures moved; nil: not asked for
	cents   int64           // of its applications
}

func (p *Planner) world(s Start) *world {
	w := &world{Planner: p, Start: s, known: map[look]*seat{}, seats: map[visit]*seat{}}
	w.seasons = min(cmp.Or(s.Seasons, w.setting("set.path_seasons")), domain.MostSteps)
	if w.Calendar.Submit.IsZero() {
		w.Calendar.Submit, _ = p.catalog.FirstSubmission(s.Season)
	}
	if w.Calendar.RankingOpens.IsZero() {
		w.Calendar.RankingOpens, _ = p.catalog.DayOf("ranking_opens", s.Season)
	}
	w.now = standing.Of(s.Profile, p.catalog, s.Season, w.Calendar.Submit, s.Today)
	w.step3 = study.New(s.Profile, w.now, p.catalog, p.ref).Step3().Verdict
	if wishes := p.catalog.Wished(s.Profile.Applicant.Wishes.Specialties); len(wishes) > 0 {
		w.specialty = wishes[0].Name
	}
	for _, o := range table() {
		w.rows[o.doing] = o
		w.law[o.doing], _ = LawOf(o.doing, s.Profile)
	}
	for season := range w.seasons {
		for in := range season + 1 {
			for d := range kinds {
				w.effect[season][in][d] = w.effectOf(season, in, domain.Doing(d))
			}
		}
	}
	w.soap = w.share("set.path_soap")
	w.places = map[domain.Doing]float64{domain.DoPreliminary: w.share("set.path_preliminary"), domain.DoTransitional: w.share("set.path_transitional")}
	w.gather()
	w.month = plan.MonthCost(s.Profile, s.Today)
	for k := range w.seasons {
		w.ahead = append(w.ahead, p.engine.Ahead(int(float64(s.Today.DaysUntil(w.sends(k)))/domain.DaysPerMonth+1)*min(k, 1)))
	}
	for season := range w.seasons {
		for d := range kinds {
			w.price[season][d] = w.doingCents(season, domain.Doing(d))
		}
	}
	w.closed = make([]map[string]bool, w.seasons)
	w.process = w.decides()
	return w
}

func (p *Planner) share(name string) float64 {
	row, _ := p.ref.Row(name)
	return row.Value
}

func (p *Planner) setting(name string) int { return int(p.share(name)) }

// decides is the world as a decision process.
func (w *world) decides() *Process {
	return &Process{
		Seasons: w.seasons, Options: w.options, Same: w.share("set.path_same"), Cents: w.cents, Untold: w.untold,
		Place: func(d domain.Doing) float64 { return w.places[d] },
		Chance: func(season int, done Done, soap bool) chance.Points {
			at := w.seat(season, done).at
			if soap {
				at = raised(at, w.soap)
			}
			return at
		},
	}
}

// raised is the chance of a match, or else of a place by SOAP.
func raised(at chance.Points, soap float64) chance.Points {
	for i := range at {
		at[i] = 1 - (1-at[i])*(1-soap)
	}
	return at
}

// options are the choices of a season. To apply is no question any more where
// applications are sent, and no option where lists are certified.
func (w *world) options(season int, done Done) (out []Choice) {
	apply, wait := true, true
	if season == 0 {
		wait = !w.Sent
		apply = w.Sent || w.Calendar.Phase(w.Today) < plan.Ranking
	}
	for d := domain.DoNothing; d <= domain.DoTransitional; d++ {
		if !w.open(season, done, d) || oneYear(d) && w.places[d] == 0 { // nothing is built on what nobody has told
			continue
		}
		if wait && !oneYear(d) {
			out = append(out, Choice{Doing: d})
		}
		if apply { // SOAP costs nothing and can only add
			out = append(out, Choice{Apply: true, SOAP: w.soap > 0, Doing: d})
		}
	}
	return out
}

// may reports whether a choice is open, be it that it rests on a place that nobody
// has told.
func (w *world) may(season int, done Done, c Choice) bool {
	plain := Choice{c.Apply, c.Apply && w.soap > 0, c.Doing}
	if oneYear(c.Doing) {
		plain.Doing = domain.DoNothing
	}
	return slices.Contains(w.options(season, done), plain) && w.open(season, done, c.Doing) && (c.Apply || !oneYear(c.Doing))
}

// open reports whether something can be done in a season after what was done
// before.
func (w *world) open(season int, done Done, d domain.Doing) bool {
	if d == domain.DoNothing {
		return true
	}
	o, times, years := &w.rows[d], 0, 0
	for _, x := range done[:season] {
		times += truth(x == d)
		years += truth(oneYear(x))
	}
	switch {
	case w.law[d] == Closed, times >= o.most, oneYear(d) && years > 0:
		return false
	case d == domain.DoStep3 && !w.advised(season):
		return false
	case o.sworn && season == 0 && w.now.ECFMG != domain.ECFMGCertified:
		return false
	case season > 0 && oneYear(done[season-1]): // the year of training is under way
		return d == domain.DoStep3
	}
	return true
}

// advised reports whether Step 3 is a step of a season by the verdict of its card:
// in the first one where nothing speaks against it today; later always, for what
// speaks against it can be mended, unless it is passed or no attempt is left.
func (w *world) advised(season int) bool {
	return w.step3 != study.Done && w.step3 != study.NoneLeft && (season > 0 || !early(w.step3))
}

// early reports whether a card speaks against Step 3 for now.
func early(v study.Verdict) bool {
	return v == study.Wait || v == study.Delay || v == study.Avoid || v == study.TooLate
}

// cents is what a choice costs.
func (w *world) cents(season int, done Done, c Choice) (cents int64) {
	if c.Apply {
		cents = w.seat(season, done).cents
		if season == 0 {
			cents = max(0, cents-w.Paid)
		}
	}
	return cents + w.price[season][c.Doing]
}

// doingCents is what something costs as far as it is told. Of a year, paid or not,
// it is what living costs; what it pays stands beside it, see [world.pay].
func (w *world) doingCents(season int, d domain.Doing) int64 {
	living := int64(100 * w.share("set.path_living"))
	switch d {
	case domain.DoStep3:
		lines, _ := w.catalog.Prices("USMLE", "step3", w.Season+season)
		if len(lines) == 0 {
			return 0
		}
		return lines[0].Cents
	case domain.DoRotations:
		return int64(w.setting("set.path_rotation_months")) * (w.month + living)
	case domain.DoResearch, domain.DoCoordinator, domain.DoClinic, domain.DoPreliminary, domain.DoTransitional:
		return 12 * living
	}
	return 0
}

// untold reports whether nobody has told what something costs.
func (w *world) untold(season int, d domain.Doing) bool {
	living := w.share("set.path_living") == 0
	switch d {
	case domain.DoStep3:
		return w.price[season][d] == 0
	case domain.DoRotations:
		return living || w.month == 0
	case domain.DoResearch, domain.DoCoordinator, domain.DoClinic, domain.DoPreliminary, domain.DoTransitional:
		return living
	}
	return false
}

// pay is what something pays, in US cents.
func (w *world) pay(d domain.Doing) int64 {
	if o := &w.rows[d]; o.years != "" {
		return int64(100 * w.share(o.years))
	}
	return 0
}
