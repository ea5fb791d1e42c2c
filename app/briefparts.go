package app

import (
	"slices"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/afterward"
	"secondlook/domain/brief"
	"secondlook/domain/compare"
	"secondlook/domain/seasons"
)

// listed is the list in numbers, and the chance with its range.
func (w *briefWriter) listed() report.Part {
	o, rows := w.n.today.Outlook, w.n.rows
	if !o.Known {
		return w.part("print.brief.list")
	}
	s := stands(rows)
	chance := report.Line{Label: w.say("print.brief.chance"), Text: ChanceWords(o.Chance, o.Low, o.High), Detail: o.List, Strong: true}
	if m := w.n.today.Match; m != nil {
		chance = report.Line{Label: w.say("print.brief.match"), Text: w.say("today.matched"), Strong: true}
	}
	lines := []report.Line{
		chance,
		{Label: w.say("print.brief.programs"), Text: w.say("print.brief.programs.text", len(rows), s.Open, s.Unknown, s.Closed)},
	}
	if len(o.Rests) > 1 {
		lines = append(lines, report.Line{Label: w.say("print.brief.interviews"), Text: o.Rests[1]})
	}
	for _, by := range []struct {
		label string
		of    func(*Row) string
	}{
		{"print.brief.tiers", func(r *Row) string { return w.say("print.brief.tier", int(r.Tier)) }},
		{"print.brief.specialties", func(r *Row) string { return w.specialty(r.Program.Specialty) }},
		{"print.brief.regions", func(r *Row) string { return w.region(r.Program.Region) }},
	} {
		lines = append(lines, report.Line{Label: w.say(by.label), Text: tally(rows, by.of)})
	}
	bill := w.seasonBill(w.n.ranking)
	if bill.Cents > 0 {
		lines = append(lines, report.Line{Label: w.say("print.brief.fees"), Text: w.say("print.brief.fees.text", Money(bill.Cents), Money(bill.Paid))})
	}
	return w.part("print.brief.list", lines...)
}

// tally counts rows by a word, the most frequent first.
func tally(rows []*Row, of func(*Row) string) string {
	count, order := map[string]int{}, []string(nil)
	for _, r := range rows {
		word := of(r)
		if count[word] == 0 {
			order = append(order, word)
		}
		count[word]++
	}
	slices.SortStableFunc(order, func(x, y string) int {
		if count[x] != count[y] {
			return count[y] - count[x]
		}
		return strings.Compare(x, y)
	})
	for i, word := range order {
		order[i] = strconv.Itoa(count[word]) + " " + word
	}
	return domain.Commas(order...)
}

// funnels are what became of the applications of each season.
func (w *briefWriter) funnels() report.Part {
	seen := map[int]bool{w.season: true}
	for _, x := range w.p.Applications {
		seen[x.Season] = true
	}
	for _, s := range w.p.Seasons {
		seen[s.Year] = true
	}
	var years []int
	for y := range seen {
		years = append(years, y)
	}
	slices.Sort(years)
	slices.Reverse(years)
	var lines []report.Line
	for _, y := range years {
		var texts []string
		came := compare.FunnelOf(w.p, y)
		for _, step := range slices.Concat(funnelSteps[:], funnelEnds[:]) {
			if n := step.of(came); n > 0 {
				texts = append(texts, strconv.Itoa(n)+" "+lowerFirst(w.say("compare.row."+step.key)))
			}
		}
		if word := w.toldWord(came.Tally); word != "" {
			texts = append(texts, word)
		}
		if o, _ := seasons.Outcome(w.p, y); o != domain.OutcomeUnknown {
			texts = append(texts, w.say("print.brief.outcome", o.String()))
		}
		lines = append(lines, report.Line{Label: w.say("print.brief.season", strconv.Itoa(y)), Text: domain.Dots(texts...)})
	}
	return w.part("print.brief.funnels", lines...)
}

// unknown is what the records and the list lack.
func (w *briefWriter) unknown() report.Part {
	var lines []report.Line
	if n := len(w.n.ranking.VisaUnknown()); n > 0 {
		lines = append(lines, report.Line{Text: w.say("print.brief.visa.unknown", n)})
	}
	for _, l := range w.n.today.Missing {
		if l.Spot.Page != pageSettings {
			lines = append(lines, report.Line{Text: l.Text})
		}
	}
	return w.part("print.brief.unknown", lines...)
}

// moves are what the engine thinks would help most, with what each adds.
func (w *briefWriter) moves(m *Moves) report.Part {
	var lines []report.Line
	for _, x := range m.List {
		if x.Possible && x.Blocked == "" {
			lines = append(lines, report.Line{Text: x.Title, Detail: x.Why})
		}
	}
	return w.part("print.brief.moves", lines...)
}

// ask are the three questions: the applicant's own, and proposals for the rest.
func (w *briefWriter) ask(b *Brief, flags []RedFlag, m *Moves) {
	own := seasons.Of(w.p, w.season).Questions
	b.Written, b.Own = slices.Clone(own), len(own)
	for _, q := range own {
		b.Questions = append(b.Questions, w.scrub.Text(q))
	}
	s := stands(w.n.rows)
	f := brief.Facts{Listed: len(w.n.rows), Closed: s.Closed, Unknown: s.Unknown, Visa: len(w.n.ranking.VisaUnknown())}
	if !w.n.saved {
		f.Listed = 0
	}
	for _, x := range flags {
		if !x.Explained() {
			f.Flag = x.Text
			break
		}
	}
	for _, x := range m.List {
		if x.Possible && x.Blocked == "" {
			f.Move = lowerFirst(x.Title)
			break
		}
	}
	for _, x := range w.p.People {
		f.Outreach = f.Outreach || x.Speaks()
	}
	w.last(&f)
	var proposed []string
	for _, q := range brief.Propose(f) {
		proposed = append(proposed, w.scrub.Text(w.cfg.Words.Render(q)))
	}
	proposed = brief.Left(own, proposed)[:domain.MostQuestions-len(own)]
	b.Questions, b.Written = append(b.Questions, proposed...), append(b.Written, proposed...)
}

// last is the last season before this one that applications were sent in, unless
// it ended with a place.
func (w *briefWriter) last(f *brief.Facts) {
	for _, year := range compare.Seasons(w.p) {
		if year < w.season && seasons.TallyOf(w.p, year).Sent > 0 {
			f.Last = year
		}
	}
	if f.Last == 0 || afterward.Where(w.p, f.Last) != "" {
		return
	}
	came := compare.FunnelOf(w.p, f.Last)
	f.Sent, f.Invited, f.Silent = came.Sent, came.Invited, came.Silent
	if f.Told = !came.Whole(); f.Told {
		f.Invited = came.Numbers.Invited
	}
}
