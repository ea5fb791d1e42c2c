package catalog

import (
	"io/fs"
	"strconv"
)

// Evidence is what a reference set was made from. The program never reads it;
// these tests keep its tables whole and sourced.
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

var (
	outcomeColumns  = []string{"season", "applicant", "specialty", "outcome", "measure", "value", "source"}
	effectColumns   = []string{"source", "population", "outcome", "factor", "measure", "value", "low", "high", "p", "grade", "note"}
	baseRateColumns = []string{"measure", "value", "unit", "population", "source", "as_of", "note"}
)

// LoadEvidence reads the evidence of a reference set from its folder.
func LoadEvidence(fsys fs.FS) (*Evidence, error) {
	var e Evidence
	err := readTable(fsys, "outcomes.csv", outcomeColumns, func(r *row) {
		e.Outcomes = append(e.Outcomes, Outcome{
			Season: season(r, false), Applicant: r.must("applicant"), Specialty: r.text("specialty"),
			Outcome: r.must("outcome"), Measure: r.must("measure"),
			Value: r.decimal("value", 0, maxFigure), Source: r.must("source"),
		})
	})
	if err != nil {
		return nil, err
	}
	err = readTable(fsys, "effects.csv", effectColumns, func(r *row) {
		f := Effect{
			Source: r.must("source"), Population: r.must("population"), Outcome: r.must("outcome"), Factor: r.must("factor"),
			Measure: r.must("measure"), Value: r.must("value"), Low: r.text("low"), High: r.text("high"),
			P: r.text("p"), Grade: r.must("grade"), Note: r.text("note"),
		}
		checkInterval(r, f)
		e.Effects = append(e.Effects, f)
	})
	if err != nil {
		return nil, err
	}
	err = readTable(fsys, "base_rates.csv", baseRateColumns, func(r *row) {
		e.BaseRates = append(e.BaseRates, BaseRate{
			Measure: r.must("measure"), Value: r.decimal("value", 0, maxFigure), Unit: r.must("unit"),
			Population: r.must("population"), Source: r.must("source"), AsOf: r.text("as_of"), Note: r.text("note"),
		})
	})
	if err != nil {
		return nil, err
	}
	return &e, nil
}

// checkInterval fails a row whose interval does not hold its value.
func checkInterval(r *row, f Effect) {
	if f.Low == "" && f.High == "" {
		return
	}
	low, err1 := strconv.ParseFloat(f.Low, 64)
	value, err2 := strconv.ParseFloat(f.Value, 64)
	high, err3 := strconv.ParseFloat(f.High, 64)
	if err1 != nil || err2 != nil || err3 != nil || !(low <= value && value <= high) {
		r.fail("low", "the interval %s to %s does not hold %s", f.Low, f.High, f.Value)
	}
}
