package catalog

import (
	"strconv"

	"secondlook/domain/chance"
)

var (
	outcomeColumns  = []string{"season", "applicant", "specialty", "outcome", "measure", "value", "source"}
	effectColumns   = []string{"source", "population", "outcome", "factor", "measure", "value", "low", "high", "p", "grade", "note"}
	baseRateColumns = []string{"measure", "value", "unit", "population", "source", "as_of", "note"}
)

// evidence reads what a set can be checked against: the tables that it has.
func (s *setReader) evidence() (e chance.Evidence) {
	s.table("outcomes.csv", "the chances are not checked against past counts", outcomeColumns, func(r *row) {
		e.Outcomes = append(e.Outcomes, chance.Outcome{
			Season: season(r, false), Applicant: r.must("applicant"), Specialty: r.text("specialty"),
			Outcome: r.must("outcome"), Measure: r.must("measure"),
			Value: r.decimal("value", 0, maxFigure), Source: r.must("source"),
		})
	})
	s.table("effects.csv", "", effectColumns, func(r *row) {
		f := chance.Effect{
			Source: r.must("source"), Population: r.must("population"), Outcome: r.must("outcome"), Factor: r.must("factor"),
			Measure: r.must("measure"), Value: r.must("value"), Low: r.text("low"), High: r.text("high"),
			P: r.text("p"), Grade: r.must("grade"), Note: r.text("note"),
		}
		checkInterval(r, f)
		e.Effects = append(e.Effects, f)
	})
	s.table("base_rates.csv", "the base of all chances is not checked against what is usual", baseRateColumns, func(r *row) {
		e.BaseRates = append(e.BaseRates, chance.BaseRate{
			Measure: r.must("measure"), Value: r.decimal("value", 0, maxFigure), Unit: r.must("unit"),
			Population: r.must("population"), Source: r.must("source"), AsOf: r.text("as_of"), Note: r.text("note"),
		})
	})
	return e
}

// checkInterval fails a row whose interval does not hold its value.
func checkInterval(r *row, f chance.Effect) {
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
