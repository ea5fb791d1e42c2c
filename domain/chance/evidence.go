package chance

// Evidence is what a reference set was made from and can be checked against.
// The engine computes nothing from it.
type Evidence struct {
	Outcomes  []Outcome
	Effects   []Effect
	BaseRates []BaseRate
}

// An Outcome is a published count or mean score of one past Match.
type Outcome struct {
	Season    int
	Applicant string // such as "Non-US IMG"
	Specialty string // "" means all together
	Outcome   string // "matched", "not_matched" or "both"
	Measure   string // such as "n" or "mean_step2ck"
	Value     float64
	Source    string
}

// An Effect is a published effect size. Values that the paper gives only as a
// direction stay text.
type Effect struct {
	Source     string
	Population string
	Outcome    string
	Factor     string
	Measure    string // such as "aOR" or "IRR"
	Value      string
	Low, High  string // of the 95 % interval; "" when not told
	P          string
	Grade      string // A to D
	Note       string
}

// A BaseRate is a figure of how much is usual.
type BaseRate struct {
	Measure    string
	Value      float64
	Unit       string
	Population string
	Source     string
	AsOf       string
	Note       string
}

// BaseRate returns the base rate of a measure; ok is false without one.
func (e Evidence) BaseRate(measure string) (b BaseRate, ok bool) {
	for _, b := range e.BaseRates {
		if b.Measure == measure {
			return b, true
		}
	}
	return b, false
}

// Matched returns how many of a group of applicants matched in a past Match, of
// how many who ranked a program: the newest one whose counts are there. Where
// the specialties are counted apart some are missing, so it is at least so many.
func (e Evidence) Matched(applicant string) (season, matched, all int, source string) {
	for _, o := range e.Outcomes {
		if o.Applicant == applicant && o.Specialty == "" && o.Measure == "n_active" && o.Season > season {
			season, all, source = o.Season, int(o.Value), o.Source
		}
	}
	seen := map[string]bool{}
	for _, o := range e.Outcomes {
		if o.Applicant != applicant || o.Season != season || o.Outcome != "matched" || o.Measure != "n" || seen[o.Specialty] {
			continue
		}
		seen[o.Specialty] = true
		matched += int(o.Value)
	}
	return season, matched, all, source
}
