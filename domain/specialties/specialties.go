// Package specialties compares the specialties for one applicant: how open each
// is, what its best programs promise, which of its traits the records show, and
// where a low Step 1 beside a strong story is looked past most (S79–S84).
package specialties

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/portfolio"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
	"secondlook/domain/standing"
)

type adviceWords struct{}

func (adviceWords) Words() []string {
	return []string{"particularly_open", "accessible", "hard", "very_hard", "bridge"}
}

// Advice says what a specialty is for the applicant.
type Advice = domain.Enum[adviceWords]

// The kinds of advice, best first.
const (
	ParticularlyOpen Advice = iota // a low Step 1 and a strong story, where scores weigh less (S82)
	Accessible
	Hard
	VeryHard
	BridgeOnly // one year without an onward seat: never a full path (S84)
)

// A Comparison is one specialty for one applicant.
type Comparison struct {
	Specialty domain.Specialty
	Wished    bool
	Advice    Advice
	Reason    domain.Message

	Programs              int // with a way to the end of the residency
	Open, Unknown, Closed int // of these
	Bridges               int // one-year tracks, which count nowhere else unless the specialty is a bridge

	Best     *ranking.Ranked // nil: all are closed, or none is there
	Count    int             // how many applications the expected interviews and fees are of
	Expected float64         // interviews from them, each chance counted once
	Cents    int64           // their fees
	Verify   bool            // a price is borrowed or secondary
	Traits   []Trait
}

// A Trait is something that a specialty values, with the records that show it;
// none of them is a gap.
type Trait struct {
	Tag     domain.Tag
	Records []string
}

// Rules are the thresholds of the comparison.
type Rules struct {
	LowStep1 float64 // a three-digit Step 1 below it is called low
	Story    int     // so many missions and traits that the records show make a strong story
	OwnStory int     // so many of them must be those that the specialty values
	First    int     // how many of the best applications are compared
}

// RulesOf reads the thresholds of a reference set.
func RulesOf(r *chance.Reference) Rules {
	value := func(name string) float64 {
		row, _ := r.Row(name)
		return row.Value
	}
	return Rules{
		LowStep1: value("set.low_step1"), Story: int(value("set.story_tags")),
		OwnStory: int(value("set.story_own")), First: int(value("set.compare_first")),
	}
}

// Compare returns every specialty that the catalog or a program names, the best
// advice first, then by the interviews to expect, then by name.
func Compare(res *ranking.Result, p domain.Profile, c *domain.Catalog, rules Rules) []Comparison {
	b := board{c: c, at: map[string]int{}, seen: map[string]map[string]bool{}}
	for _, s := range c.Specialties {
		b.row(s.Name)
	}
	for i := range res.Programs { // best first
		b.count(&res.Programs[i], rules.First)
	}
	s := res.Standing
	low := lowStep1(p, s, c, rules.LowStep1)
	for i := range b.rows {
		x := &b.rows[i]
		for _, t := range x.Specialty.Traits.All() {
			x.Traits = append(x.Traits, Trait{t, s.Evidence[t]})
		}
		x.Wished = slices.ContainsFunc(p.Applicant.Wishes.Specialties, x.Specialty.Called)
		x.Advice, x.Reason = advise(x, s, low, rules)
		tiers, verify := c.ApplicationFees(cmp.Or(x.Specialty.Service, "ERAS"), s.Season)
		x.Cents, x.Verify = portfolio.Price(tiers, x.Count), verify && x.Count > 0
	}
	slices.SortStableFunc(b.rows, func(x, y Comparison) int {
		return cmp.Or(cmp.Compare(x.Advice, y.Advice), cmp.Compare(y.Expected, x.Expected), cmp.Compare(x.Specialty.Name, y.Specialty.Name))
	})
	return b.rows
}

// A board is the comparison while programs are counted.
type board struct {
	c    *domain.Catalog
	rows []Comparison
	at   map[string]int
	seen map[string]map[string]bool // applications that are compared, by specialty
}

// row returns the comparison of a specialty.
func (b *board) row(name string) *Comparison {
	i, ok := b.at[name]
	if !ok {
		s, _ := b.c.Specialty(name)
		i = len(b.rows)
		b.at[name], b.seen[name] = i, map[string]bool{}
		b.rows = append(b.rows, Comparison{Specialty: s})
	}
	return &b.rows[i]
}

// count adds the next best program. A one-year track of a specialty that leads
// on is counted apart, because it is not a way to its end.
func (b *board) count(r *ranking.Ranked, first int) {
	x := b.row(r.Program.Specialty)
	if domain.OneYear(r.Program.Track) && !x.Specialty.Bridge {
		x.Bridges++
		return
	}
	x.Programs++
	switch r.Verdict {
	case screening.Open:
		x.Open++
	case screening.Hanging:
		x.Unknown++
	default:
		x.Closed++
		return
	}
	seen := b.seen[r.Program.Specialty]
	if x.Count >= first || seen[r.Program.Application()] {
		return
	}
	seen[r.Program.Application()] = true
	if x.Best == nil {
		x.Best = r
	}
	x.Count++
	x.Expected += r.Chance
}

// lowStep1 says why Step 1 counts as low; the zero Message when it does not: a
// three-digit score below the threshold, a failed attempt, or a pass that the
// applicant calls narrow.
func lowStep1(p domain.Profile, s *standing.Standing, c *domain.Catalog, limit float64) domain.Message {
	score, narrow := 0, false
	for _, e := range p.Exams {
		if e.Kind != domain.Step1 || c.PassMarks.Outcome(e) != domain.Pass {
			continue
		}
		narrow = narrow || e.Borderline
		if e.MayScore(domain.PassFailFrom(c.Events)) {
			score = max(score, e.Score)
		}
	}
	switch fails := s.Steps[domain.Step1].Fails; {
	case score > 0 && float64(score) < limit:
		return domain.Msg("specialty.low.score", score, limit)
	case fails > 0:
		return domain.Msg("specialty.low.failed", fails)
	case narrow:
		return domain.Msg("specialty.low.narrow")
	}
	return domain.Message{}
}

// advise says what a specialty is for the applicant, and why. The first rule
// that holds decides: a bridge; how hard it is to enter; a low Step 1 beside a
// strong story where scores weigh less.
func advise(x *Comparison, s *standing.Standing, low domain.Message, rules Rules) (Advice, domain.Message) {
	switch {
	case x.Specialty.Bridge:
		return BridgeOnly, domain.Msg("specialty.bridge")
	case x.Specialty.Access == domain.VeryHard:
		return VeryHard, domain.Msg("specialty.very_hard")
	case x.Specialty.Access == domain.AccessUnknown && x.Specialty.AccessCA != domain.AccessUnknown:
		return Hard, domain.Msg("specialty.hard.ca")
	case x.Specialty.Access == domain.AccessUnknown:
		return Hard, domain.Msg("specialty.hard.unsaid")
	case x.Specialty.Access == domain.Hard:
		return Hard, domain.Msg("specialty.hard")
	case x.Specialty.AccessCA == domain.Hard || x.Specialty.AccessCA == domain.VeryHard:
		return Accessible, domain.Msg("specialty.accessible.not_ca")
	case !x.Specialty.ScoreLess:
		return Accessible, domain.Msg("specialty.accessible")
	}
	shown, own := s.Shown.Len(), s.Shown.And(x.Specialty.Traits).Len()
	if low.IsZero() {
		return Accessible, domain.Msg("specialty.accessible.person", shown, own, rules.Story, rules.OwnStory)
	}
	if shown < rules.Story || own < rules.OwnStory {
		return Accessible, domain.Msg("specialty.accessible.story", low, shown, own, rules.Story, rules.OwnStory)
	}
	return ParticularlyOpen, domain.Msg("specialty.particularly_open", low, shown, own, rules.Story, x.Specialty.Name)
}
