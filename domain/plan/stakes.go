package plan

import (
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// A Stake is what hangs on the answer to one question about a program of the
// list: how the program stands if the answer suits the applicant and if it does
// not, each as the engine's own answer to the changed fact.
type Stake struct {
	Program    string // its key
	Field      string // the fact that is asked, see [domain.FieldNamed]
	YesValue   string // what the fact is if it suits
	NoValue    string // and if not
	Yes, No    Standing
	Match      chance.Estimate // how far the list's chance to match lies apart between the two
	Interviews float64         // and how many interviews can be expected
	Size       Size            // how Match is told: it rests on judgement
}

// Nothing reports whether both answers leave the program as it is.
func (s *Stake) Nothing() bool {
	return s.Yes.Verdict == s.No.Verdict && s.Interviews < least && s.Interviews > -least
}

// Closes reports whether one answer closes the program and the other does not.
func (s *Stake) Closes() bool {
	return s.No.Verdict == screening.Closed && s.Yes.Verdict != screening.Closed
}

// Stakes works out what hangs on the answers to questions about the programs of
// a list, in its order. asked names the facts of a program that are asked; one
// whose answer nothing in the engine reads is left out. The range of a stake is
// that of the chances it lies between.
func (p *Planner) Stakes(s Start, asked func(*domain.Program) []string) (out []Stake) {
	s.Saved, s.Next = true, nil
	d := p.draft(s)
	var variants []domain.Program
	var rows []*ranking.Ranked
	for _, row := range d.before.rows {
		for _, field := range asked(row.Program) {
			yes, no, ok := d.contrary(field)
			if !ok {
				continue
			}
			better, okYes := d.answered(row.Program, field, yes)
			worse, okNo := d.answered(row.Program, field, no)
			if okYes && okNo {
				variants, rows = append(variants, better, worse), append(rows, row)
				out = append(out, Stake{Program: row.Program.Key, Field: field, YesValue: yes, NoValue: no})
			}
		}
	}
	all := d.luck()
	ranked := d.engine.Rank(variants, d.Profile, d.Season, d.Today)
	at := make(map[*domain.Program]*ranking.Ranked, len(ranked.Programs))
	for i := range ranked.Programs {
		at[ranked.Programs[i].Program] = &ranked.Programs[i]
	}
	for i := range out {
		d.weigh(&out[i], all.Less(d.luckOf(rows[i], rows[i].Chance)), at[&variants[2*i]], at[&variants[2*i+1]])
	}
	return out
}

// luck is that of the whole list.
func (d *draft) luck() (l chance.Luck) {
	for _, row := range d.before.rows {
		l = l.Add(d.luckOf(row, row.Chance))
	}
	return l
}

// luckOf is the luck of one program with a chance; one of a single year is no
// match.
func (d *draft) luckOf(row *ranking.Ranked, p float64) chance.Luck {
	if domain.OneYear(row.Program.Track) {
		return chance.Luck{}
	}
	return d.season.Luck(p, d.weight(row))
}

// weigh compares both answers to a question beside the rest of the list.
func (d *draft) weigh(s *Stake, rest chance.Luck, yes, no *ranking.Ranked) {
	s.Yes, s.No = standingOf(yes), standingOf(no)
	s.Interviews = s.Yes.Value - s.No.Value
	apart := func(a, b float64) float64 {
		return d.season.Chance(rest.Add(d.luckOf(yes, a))) - d.season.Chance(rest.Add(d.luckOf(no, b)))
	}
	ends := []float64{apart(s.Yes.Value, s.No.Value), apart(s.Yes.Low, s.No.Low), apart(s.Yes.High, s.No.High)}
	s.Match = chance.Estimate{Value: ends[0], Low: min(ends[0], ends[1], ends[2]), High: max(ends[0], ends[1], ends[2])}
	s.Size = d.size(chance.Judgement, s.Match)
}

// contrary returns the value of a field that just suits the applicant, and the
// one that just does not; ok is false where neither would be read.
func (d *draft) contrary(field string) (yes, no string, ok bool) {
	one, two := d.standing.Steps[domain.Step1], d.standing.Steps[domain.Step2CK]
	switch field {
	case "visa_j1", "visa_h1b", "accepts_imgs", "holistic":
		return "yes", "no", true
	case "step3_required_for_h1b", "ecfmg_required_at_application":
		return "no", "yes", true
	case "min_step1":
		return strconv.Itoa(one.Score), strconv.Itoa(one.Score + 1), one.Score > 0
	case "min_step2":
		return strconv.Itoa(two.Score), strconv.Itoa(two.Score + 1), two.Score > 0
	case "max_attempts_step1":
		return strconv.Itoa(one.Attempts), strconv.Itoa(one.Attempts - 1), one.Attempts > 1
	case "max_attempts_step2":
		return strconv.Itoa(two.Attempts), strconv.Itoa(two.Attempts - 1), two.Attempts > 1
	case "max_attempts":
		most := max(one.Attempts, two.Attempts)
		return strconv.Itoa(most), strconv.Itoa(most - 1), most > 1
	case "max_years_since_graduation":
		years := d.standing.Submits.Year - d.standing.Graduation.Year
		return strconv.Itoa(years), strconv.Itoa(years - 1), !d.standing.Graduation.IsZero() && years > 0
	case "usce_required_months":
		months := int(d.standing.HandsOnMonths)
		return strconv.Itoa(months), strconv.Itoa(months + 1), true
	}
	return "", "", false
}
