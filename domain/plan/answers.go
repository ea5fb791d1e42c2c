package plan

import (
	"strconv"

	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// A question is something unknown of a program: a fact that would answer it,
// and what the program says if the answer suits the applicant and if not.
type question struct {
	field   string // see [domain.FieldNamed]
	yes, no string // values of the field; "": as if it had no such rule
}

// limits are the fields of the rules whose old or close answers hang.
var limits = []struct {
	screen screening.Name
	field  string
}{
	{screening.Step1, "min_step1"}, {screening.Step2, "min_step2"}, {screening.Attempts, "max_attempts"},
	{screening.Attempts, "max_attempts_step1"}, {screening.Attempts, "max_attempts_step2"},
	{screening.YearsSince, "max_years_since_graduation"}, {screening.USExperience, "usce_required_months"}, {screening.ECFMG, "ecfmg_required_at_application"},
}

// ask returns the questions of one program: every door that hangs on its word,
// and what else nobody has sourced and moves its chance.
func (d *draft) ask(row *ranking.Ranked, o *screening.Outcome) (out []question) {
	p := row.Program
	if o.Doors[screening.AcceptsIMGs] != screening.DoorNone {
		out = append(out, question{"accepts_imgs", "yes", "no"})
	}
	if door := o.Doors[screening.Visa]; door != screening.DoorNone && door != screening.DoorNoRecord {
		status := d.Profile.Applicant.Status
		if status != domain.NeedsH1B {
			out = append(out, question{"visa_j1", "yes", "no"})
		}
		if status != domain.NeedsJ1 {
			out = append(out, question{"visa_h1b", "yes", "no"})
		}
	}
	for _, l := range limits {
		f, _ := domain.FieldNamed(l.field)
		value, _, known := f.Get(p)
		if !known {
			continue
		}
		if o.Doors[l.screen] == screening.DoorOldLimit {
			out = append(out, question{l.field, "", value})
		}
	}
	if years := p.YearsSince.Value; o.Doors[screening.YearsSince] == screening.DoorBorderline { // whole years or calendar years
		out = append(out, question{"max_years_since_graduation", strconv.Itoa(years + 1), strconv.Itoa(max(years-1, 0))})
	}
	return append(out, d.askSoft(p, o)...)
}

// askSoft asks what closes nothing while it is unknown: the minimum behind an
// assumed filter, attempts of which nobody has said how many are too many, and
// whether Spanish is of use.
func (d *draft) askSoft(p *domain.Program, o *screening.Outcome) (out []question) {
	one, two := d.standing.Steps[domain.Step1], d.standing.Steps[domain.Step2CK]
	if !p.MinStep2.Known && o.Soft[screening.Step2] > 0 && two.Passed && two.Score > 0 {
		out = append(out, question{"min_step2", strconv.Itoa(two.Score), strconv.Itoa(two.Score + 1)})
	}
	if o.Doors[screening.Attempts] == screening.DoorNone && o.Asked[screening.Attempts] && o.Screens[screening.Attempts].Result == screening.Unknown {
		most := max(one.Attempts, two.Attempts)
		out = append(out, question{"max_attempts", strconv.Itoa(most), strconv.Itoa(most - 1)})
	}
	if !p.SpanishUseful.Known && d.standing.Spanish.Level != domain.LevelUnknown {
		out = append(out, question{"spanish_useful", "yes", "no"})
	}
	return out
}

// answered returns the program as an answer of today makes it.
func (d *draft) answered(p *domain.Program, field, value string) (q domain.Program, ok bool) {
	q = p.Clone()
	f, ok := domain.FieldNamed(field)
	if !ok {
		return q, false
	}
	from := domain.Provenance{Source: "an answer", AsOf: domain.AsOf{Date: d.Today}, Own: true}
	return q, f.Set(&q, value, from) == nil
}
