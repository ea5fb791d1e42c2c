package app

import (
	"math"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/compare"
)

// comparedFacts are the facts of all seasons, row by row.
func (a *App) comparedFacts(c *SeasonComparison) (out []ComparedFact) {
	for _, row := range []struct {
		key  string
		cell func(s *compare.Side) string
	}{
		{"step1", func(s *compare.Side) string { return a.stepCell(s, domain.Step1) }},
		{"step2", func(s *compare.Side) string { return a.stepCell(s, domain.Step2CK) }},
		{"step3", func(s *compare.Side) string { return a.stepCell(s, domain.Step3) }},
		{"certificate", func(s *compare.Side) string { return a.amountCell(s, compare.Certificate) }},
		{"years", a.yearsCell},
		{"months", a.monthsCell},
		{"letters", a.lettersCell},
		{"research", func(s *compare.Side) string { return a.amountCell(s, compare.Research) }},
		{"languages", languagesCell},
		{"list", func(s *compare.Side) string { return strconv.Itoa(s.Listed.Programs) }},
		{"specialties", func(s *compare.Side) string { return a.counts(s.Listed.By, true) }},
		{"states", func(s *compare.Side) string { return a.counts(s.Listed.States, false) }},
		{"tiers", func(s *compare.Side) string {
			t := s.Listed.Tiers
			return a.say("compare.cell.tiers", t[1], t[2], t[3], t[0])
		}},
		{"signals", func(s *compare.Side) string { return strconv.Itoa(s.Listed.Signals) }},
		{"interviews", func(s *compare.Side) string {
			return a.saidCell(s, digits(s.Interviews.Value, 1)+" ("+digits(s.Interviews.Low, 1)+"–"+digits(s.Interviews.High, 1)+")")
		}},
		{"match", func(s *compare.Side) string { return a.saidCell(s, estimateWords(s.Match)) }},
		{"sent", a.sentCell},
		{"invited", func(s *compare.Side) string { return a.rateCell(s, s.Funnel.Invited) }},
		{"interviewed", func(s *compare.Side) string { return a.rateCell(s, s.Funnel.Interviewed) }},
		{"ranked", func(s *compare.Side) string { return a.rateCell(s, s.Funnel.Ranked) }},
		{"matched", func(s *compare.Side) string { return a.rateCell(s, s.Funnel.Matched) }},
		{"declined", func(s *compare.Side) string { return a.rateCell(s, s.Funnel.Declined) }},
		{"silent", func(s *compare.Side) string { return a.rateCell(s, s.Funnel.Silent) }},
		{"waited", a.waitedCell},
		{"outcome", a.outcomeCell},
		{"paid", func(s *compare.Side) string { return Money(s.Paid) }},
	} {
		f := ComparedFact{Key: row.key, Label: a.say("compare.row." + row.key)}
		for _, s := range c.Book.Sides {
			f.add(row.cell(s))
		}
		out = append(out, f)
	}
	fees := ComparedFact{Key: "fees", Label: a.say("compare.row.fees")}
	for _, col := range c.Columns {
		fees.add(Money(col.Fees))
	}
	return append(out, fees)
}

// add puts a cell behind those that there are.
func (f *ComparedFact) add(text string) {
	f.Changed = append(f.Changed, len(f.Cells) > 0 && f.Cells[len(f.Cells)-1] != text)
	f.Cells = append(f.Cells, text)
}

// estimateWords is a chance with its range.
func estimateWords(e chance.Estimate) string { return ChanceWords(e.Value, e.Low, e.High) }

// stepCell says how an examination stood, without its name.
func (a *App) stepCell(s *compare.Side, kind domain.ExamKind) string {
	text := a.cfg.Words.Render(s.Step(kind))
	return domain.Capital(strings.TrimSpace(strings.TrimPrefix(text, kind.String())))
}

func (a *App) amountCell(s *compare.Side, g compare.Group) string {
	return domain.Capital(a.cfg.Words.Render(s.Amount(g)))
}

func (a *App) yearsCell(s *compare.Side) string {
	if s.Standing.Graduation.IsZero() {
		return "–"
	}
	return digits(s.Standing.YearsSince, 1)
}

// monthsCell writes hands-on months in the US, in all and by region.
func (a *App) monthsCell(s *compare.Side) string {
	var parts []string
	sum := 0.0
	for _, m := range s.Months {
		if m.HandsOn > 0 {
			sum += m.HandsOn
			parts = append(parts, a.RegionName(m.Region)+" "+Months(m.HandsOn))
		}
	}
	if sum == 0 {
		return domain.Capital(a.say("compare.cell.none"))
	}
	return a.say("compare.cell.months", Months(math.Round(10*sum)/10), strings.Join(parts, ", "))
}

// lettersCell writes how many letters were in hand, and from whom.
func (a *App) lettersCell(s *compare.Side) string {
	if len(s.Letters) == 0 {
		return domain.Capital(a.say("compare.cell.none"))
	}
	var names []string
	for _, l := range s.Letters {
		name := l.Writer
		if l.New {
			name = a.say("compare.cell.letter.new", name)
		}
		names = append(names, name)
	}
	return a.say("compare.cell.letters", len(s.Letters), s.Standing.USLetters) + ": " + a.few(names)
}

func languagesCell(s *compare.Side) string {
	var names []string
	for _, l := range s.Records.Languages {
		names = append(names, l.Name)
	}
	return strings.Join(names, ", ")
}

// mostCounts is how many counts stand in a cell.
const mostCounts = 5

// counts writes the first counts of a list: "CA 36, TX 2".
func (a *App) counts(list []compare.Count, specialties bool) string {
	var parts []string
	for _, c := range list[:min(len(list), mostCounts)] {
		name := c.Name
		if specialties {
			name = a.catalog.Short(name)
		}
		parts = append(parts, name+" "+strconv.Itoa(c.N))
	}
	text := strings.Join(parts, ", ")
	if more := len(list) - mostCounts; more > 0 {
		return a.say("compare.more", text, more)
	}
	return text
}

// saidCell marks what was said then, and not in hindsight.
func (a *App) saidCell(s *compare.Side, text string) string {
	if s.Said {
		return a.say("compare.cell.said", text)
	}
	return text
}

func (a *App) sentCell(s *compare.Side) string {
	if s.Funnel.Sent == 0 && s.Funnel.Planned > 0 && !s.Over {
		return a.say("compare.cell.planned", s.Funnel.Planned)
	}
	return strconv.Itoa(s.Funnel.Sent)
}

// rateCell writes a part of what was sent with its share and range.
func (a *App) rateCell(s *compare.Side, part int) string {
	if s.Funnel.Sent == 0 {
		return strconv.Itoa(part)
	}
	r := s.Funnel.Of(part)
	return a.say("compare.cell.rate", part, Percent(r.Share), strconv.Itoa(int(math.Round(100*r.Low))), strconv.Itoa(int(math.Round(100*r.High))))
}

func (a *App) waitedCell(s *compare.Side) string {
	if s.Waited < 0 {
		return domain.Capital(a.say("compare.cell.none"))
	}
	return domain.Capital(a.say("compare.cell.waited", s.Waited))
}

func (a *App) outcomeCell(s *compare.Side) string {
	switch {
	case s.Outcome != domain.OutcomeUnknown:
		return domain.Capital(s.Outcome.String())
	case !s.Over:
		return domain.Capital(a.say("compare.cell.open"))
	}
	return "–"
}
