package app

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/compare"
)

// A factRow is one line of the facts; of what came of a season it is no news that
// it differs. What is of a list is not known where that is not.
type factRow struct {
	key  string
	came bool
	list bool
	cell func(s *compare.Side) string
}

// comparedFacts are the facts of all seasons, row by row.
func (a *App) comparedFacts(c *SeasonComparison) (out []ComparedFact) {
	for _, row := range slices.Concat(a.recordRows(), a.listRows(c), a.cameRows()) {
		f := ComparedFact{Key: row.key, Label: a.say("compare.row." + row.key)}
		blind := false // nothing is known to differ from
		for _, s := range c.Book.Sides {
			was := blind
			if blind = row.list && s.Untold; blind {
				f.add(a.untoldCell(row.key, s), true)
				continue
			}
			f.add(row.cell(s), row.came || was)
		}
		out = append(out, f)
	}
	return out
}

// recordRows are the records as they stood.
func (a *App) recordRows() []factRow {
	return []factRow{
		{key: "step1", cell: func(s *compare.Side) string { return a.stepCell(s, domain.Step1) }},
		{key: "step2", cell: func(s *compare.Side) string { return a.stepCell(s, domain.Step2CK) }},
		{key: "step3", cell: func(s *compare.Side) string { return a.stepCell(s, domain.Step3) }},
		{key: "certificate", cell: func(s *compare.Side) string { return a.amountCell(s, compare.Certificate) }},
		{key: "years", cell: a.yearsCell},
		{key: "months", cell: a.monthsCell},
		{key: "letters", cell: a.lettersCell},
		{key: "research", cell: func(s *compare.Side) string { return a.amountCell(s, compare.Research) }},
		{key: "languages", cell: languagesCell},
	}
}

// listRows are the list, what was said of it, and what it costs.
func (a *App) listRows(c *SeasonComparison) []factRow {
	rows := []factRow{
		{key: "list", cell: func(s *compare.Side) string { return strconv.Itoa(s.Listed.Programs) }},
		{key: "specialties", cell: func(s *compare.Side) string { return a.counts(s.Listed.By, a.catalog.Short) }},
		{key: "states", cell: func(s *compare.Side) string { return a.counts(s.Listed.States, strings.ToUpper) }},
		{key: "tiers", cell: func(s *compare.Side) string {
			t := s.Listed.Tiers
			return a.say("compare.cell.tiers", t[1], t[2], t[3], t[0])
		}},
		{key: "signals", cell: func(s *compare.Side) string { return strconv.Itoa(s.Listed.Signals) }},
		{key: "fees", cell: func(s *compare.Side) string { return a.feesCell(c, s) }},
		{key: "interviews", came: true, cell: func(s *compare.Side) string {
			return a.saidCell(s, digits(s.Interviews.Value, 1)+" ("+digits(s.Interviews.Low, 1)+"–"+digits(s.Interviews.High, 1)+")")
		}},
		{key: "match", came: true, cell: func(s *compare.Side) string { return a.saidCell(s, estimateWords(s.Match)) }},
	}
	for i := range rows {
		rows[i].list = true
	}
	return rows
}

// untoldCell says that a list is not known, and how much of it is.
func (a *App) untoldCell(key string, s *compare.Side) string {
	if key == "list" && s.Funnel.Noted > 0 {
		return a.say("compare.cell.told.list", s.Funnel.Noted, s.Funnel.Sent)
	}
	return domain.Capital(a.say("compare.cell.told.programs"))
}

// cameRows are what came of the applications.
func (a *App) cameRows() (out []factRow) {
	for _, part := range slices.Concat(funnelSteps[:], funnelEnds[:2]) {
		out = append(out, factRow{part.key, true, false, func(s *compare.Side) string { return a.partCell(s, part) }})
	}
	return append(out,
		factRow{key: "waited", came: true, cell: a.waitedCell},
		factRow{key: "outcome", came: true, cell: a.outcomeCell},
		factRow{key: "paid", came: true, cell: func(s *compare.Side) string { return Money(s.Paid) }})
}

// feesCell writes what the list costs, and whether that is by another price list.
func (a *App) feesCell(c *SeasonComparison, s *compare.Side) string {
	for _, col := range c.Columns {
		if col.Year == s.Year && col.About && col.Fees > 0 {
			return a.say("compare.cell.fees.about", Money(col.Fees))
		} else if col.Year == s.Year {
			return Money(col.Fees)
		}
	}
	return ""
}

// told are the numbers that a season may tell, by part.
var told = map[string]func(domain.Told) int{
	"invited":     func(t domain.Told) int { return t.Invited },
	"interviewed": func(t domain.Told) int { return t.Interviewed },
	"ranked":      func(t domain.Told) int { return t.Ranked },
}

// partCell writes one count of a funnel. Of a season that is told in numbers one that
// is not told is what is noted, at the least.
func (a *App) partCell(s *compare.Side, part funnelPart) string {
	n := part.of(s.Funnel)
	switch {
	case part.key == "sent":
		return a.sentCell(s)
	case !s.Untold || told[part.key] != nil && told[part.key](s.Funnel.Numbers) > 0 || part.key == "matched" && s.Outcome != domain.OutcomeUnknown:
	case n == 0:
		return domain.Capital(a.say("compare.cell.told.none"))
	default:
		return domain.Capital(a.say("compare.cell.told.least", n))
	}
	return a.rateCell(s, n)
}

// add puts a cell behind those that there are.
func (f *ComparedFact) add(text string, came bool) {
	f.Changed = append(f.Changed, !came && len(f.Cells) > 0 && f.Cells[len(f.Cells)-1] != text)
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
	switch years := digits(s.Standing.YearsSince, 1); {
	case s.Standing.Graduation.After(s.Day):
		return domain.Capital(a.say("compare.cell.years.before"))
	case !s.Noted:
		return domain.Capital(a.say("compare.cell.about", years))
	default:
		return years
	}
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
func (a *App) counts(list []compare.Count, named func(string) string) string {
	var parts []string
	for _, c := range list[:min(len(list), mostCounts)] {
		parts = append(parts, named(c.Name)+" "+strconv.Itoa(c.N))
	}
	text := strings.Join(parts, ", ")
	if more := len(list) - mostCounts; more > 0 {
		return a.say("compare.more", text, more)
	}
	return text
}

// saidCell marks what was said then, and what is said of then today.
func (a *App) saidCell(s *compare.Side, text string) string {
	switch {
	case s.Said:
		return a.say("compare.cell.said", text)
	case s.Over:
		return a.say("compare.cell.today", text)
	}
	return text
}

func (a *App) sentCell(s *compare.Side) string {
	if s.Funnel.Sent == 0 && s.Funnel.Planned > 0 && !s.Over {
		return a.say("compare.cell.planned", s.Funnel.Planned)
	}
	switch {
	case s.Untold && s.Funnel.Sent == 0:
		return domain.Capital(a.say("compare.cell.told.none"))
	case s.Untold && s.Funnel.Numbers.Sent == 0:
		return domain.Capital(a.say("compare.cell.told.least", s.Funnel.Sent))
	case s.Untold:
		return a.say("compare.cell.told", strconv.Itoa(s.Funnel.Sent))
	}
	return strconv.Itoa(s.Funnel.Sent)
}

// rateCell writes a part of what was sent with its share and range; of a season
// that is not over it is what there is so far.
func (a *App) rateCell(s *compare.Side, part int) string {
	switch {
	case !s.Over && part == 0:
		return domain.Capital(a.say("compare.cell.yet"))
	case s.Untold && s.Funnel.Numbers.Sent == 0:
		return a.say("compare.cell.told", strconv.Itoa(part))
	case s.Funnel.Sent == 0:
		return strconv.Itoa(part)
	}
	r, key := s.Funnel.Of(part), "compare.cell.rate"
	switch {
	case !s.Over:
		key += ".far"
	case s.Untold:
		key += ".told"
	}
	return a.say(key, part, Percent(r.Share), strconv.Itoa(int(math.Round(100*r.Low))), strconv.Itoa(int(math.Round(100*r.High))), s.Funnel.Sent)
}

// waitedCell writes how long the first invitation took, or its day.
func (a *App) waitedCell(s *compare.Side) string {
	key := "compare.cell.none"
	switch {
	case s.Waited >= 0:
		return domain.Capital(a.say("compare.cell.waited", s.Waited))
	case !s.First.IsZero():
		return Day(s.First)
	case s.Funnel.Invited > 0:
		key = "compare.cell.undated"
	case s.Untold:
		key = "compare.cell.told.none"
	case !s.Over:
		key = "compare.cell.yet"
	}
	return domain.Capital(a.say(key))
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
