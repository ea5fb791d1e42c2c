// Package chance turns an applicant and a program into the chance of an
// interview with its range and reasons, and a list of chances into the chance
// to match. Every figure comes from a [Reference]; none is in the code.
package chance

import (
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
)

type kindWords struct{}

func (kindWords) Words() []string {
	return []string{"published", "fitted", "derived", "judgement", "setting", "own"}
}

// Kind says what a figure rests on.
type Kind = domain.Enum[kindWords]

// The kinds, firmest first.
const (
	Published Kind = iota // used for the outcome it was measured on
	Fitted                // fitted here to published counts
	Derived               // carried over from another outcome or group: wider error
	Judgement             // no evidence: small and wide
	Setting               // a threshold of the guide, editable
	Own                   // the user's own value; no set ships with it
)

// A Coefficient is one figure of a reference set.
type Coefficient struct {
	Name   string
	Value  float64
	SE     float64 // standard error, in the same unit; zero for settings
	Unit   string  // such as "log-odds per standard deviation"
	Kind   Kind
	Source string // the ID of a source
	Note   string
}

// A RankCount is how many applicants with so many ranks matched and did not.
type RankCount struct {
	Specialty           string
	Ranks               int
	OrMore              bool // so many or more: shown, never fitted
	Matched, NotMatched int
}

// A Reference is one versioned set of the figures that the engine uses.
type Reference struct {
	Name     string // shown on screens and prints, such as "Second Look 2026.1"
	Edition  string
	Date     domain.Date
	Source   string // who made it, and from what
	Terms    string
	Ranks    []RankCount
	Evidence Evidence
	rows     map[string]Coefficient
	order    []string
}

// NewReference checks and gathers the rows of a set. The error names every row
// that is missing, stands twice or is absurd, see [Check].
func NewReference(name string, date domain.Date, terms string, rows []Coefficient, ranks []RankCount) (*Reference, error) {
	r, bad := gathered(rows)
	if bad != nil {
		return nil, fmt.Errorf("reference set %q: %s", name, joined(bad))
	}
	r.Name, r.Date, r.Terms, r.Ranks = name, date, terms, ranks
	return r, nil
}

// Row returns the row with the given name.
func (r *Reference) Row(name string) (Coefficient, bool) {
	c, ok := r.rows[name]
	return c, ok
}

// Rows lists every row in the order of the set.
func (r *Reference) Rows() []Coefficient {
	out := make([]Coefficient, len(r.order))
	for i, name := range r.order {
		out[i] = r.rows[name]
	}
	return out
}

// With returns a copy in which one row has another value: to see what its error
// would change.
func (r *Reference) With(name string, value float64) *Reference {
	q := *r
	q.rows = make(map[string]Coefficient, len(r.rows))
	for k, v := range r.rows {
		q.rows[k] = v
	}
	c := q.rows[name]
	c.Value = value
	q.rows[name] = c
	q.order = slices.Clone(r.order)
	return &q
}

// Required lists the rows without which the engine cannot work.
func Required() []string {
	out := strings.Fields(`base.intercept base.access.accessible base.access.hard base.access.very_hard
		set.trend_full set.share_center set.advocate_relief set.mission_assumed set.language_unused
		set.score_less set.mission_more set.visa_carry_se set.door_error set.fresh_months set.petition_month set.await_months set.weeks_month set.years_free set.list_low set.list_high set.bend set.reach_below set.likely_from
		set.history_years set.history_length history.prior_mean history.prior_weight history.stated_error set.fair_ck set.strong_ck set.holistic_likely
		set.story_tags set.story_own set.compare_first
		set.gain_medium set.gain_sure set.pair_same set.permit_days set.step3_closed_days set.letter_days set.ecfmg_days
		set.rotation_days set.month_days set.research_days set.service_days set.degree_days set.spanish_days
		set.advocate_days set.answer_days set.add_programs set.move_regions set.move_specialties set.move_scores set.ck_step set.preferences set.ecfmg_warn_days
		set.low_step1 set.band_low set.band_fair set.profile_ck set.below_mean set.trend_steady set.score_days set.score_watch
		set.least_contacts set.least_research set.least_months set.letters_us set.letters_own set.letters_leader
		cap.fails cap.years cap.months cap.letters cap.letters_own cap.letters_leader cap.research cap.degrees cap.late_weeks cap.recency_full cap.recency_none
		tie.rotation tie.observer tie.experience tie.personal tie.city tie.region tie.state
		door.img.accessible door.img.hard door.img.very_hard visa_j1_accepted visa_h1b_given_j1 door.h1b_after_no
		door.j1_community door.j1_county unknown.openness unknown.missions unknown.cutoff unknown.attempts
		value.tier1 value.tier2 value.tier3 value.no_tier value.wished_region value.next_specialty
		match.ceiling match.discount match.rate.other season.sigma
		rehearsal.listed rehearsal.ranks rehearsal.shared rehearsal.common rehearsal.positions
		set.rehearsal_draws set.rehearsal_least set.rehearsal_most`)
	out = append(out, thresholdRows()...)
	out = append(out, inSeasonRows()...)
	out = append(out, yearlyRows()...)
	out = append(out, pathSettings()...)
	out = append(out, strings.Fields(ownRows)...)
	for f := range factors {
		out = append(out, f.String())
	}
	for _, name := range doorRows {
		out = append(out, name)
	}
	out = append(out, laterRows[:]...)
	for _, who := range []string{"typical", "weaker"} {
		for _, field := range strings.Fields("ck fails years us_months months_since_us_work letters_us letters_specialty letters_leader") {
			out = append(out, who+"."+field)
		}
	}
	slices.Sort(out)
	return out
}

// chanceRow reports whether a row is the chance that a door is open.
func chanceRow(name string) bool {
	return strings.HasPrefix(name, "visa_") || strings.HasPrefix(name, "door.") && !strings.HasPrefix(name, "door.j1_")
}

// shareRow reports whether a row is a share of something.
func shareRow(name string) bool {
	return strings.HasPrefix(name, "later.") || strings.HasPrefix(name, "tie.") || strings.HasPrefix(name, "holistic.") || strings.HasPrefix(name, "invited.") || name == priorRow || name == "history.stated_error" || name == "match.ceiling" || name == "match.discount"
}

// penalty reports whether a factor may only lower a chance.
func penalty(f Factor) bool {
	return f == RecordAttempts || f == RecordYears || f == RecordH1BOnly || f == RecordLate || f >= SoftAssumedCK
}
