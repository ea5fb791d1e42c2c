package app

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strconv"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/seasons"
)

// PrintSeason writes the report of a season as a PDF: the records as they stood, the
// list, what it cost, how far it came, who answered what, and what changed since the
// season before that has applications. A season without applications is
// [ErrNoSeason]. The same records, paper and date give the same bytes.
func (a *App) PrintSeason(ctx context.Context, w io.Writer, year int, o PrintOptions) error {
	doc, err := a.seasonSheet(ctx, o.Scope, year)
	if err != nil {
		return err
	}
	return a.writeSheet(w, o, *doc)
}

// A seasonWriter puts the report of a season together.
type seasonWriter struct {
	*App
	c        *SeasonComparison // the season before, if any, and the season
	side     *compare.Side     // of the season
	years    []int             // up to it
	programs map[string]*domain.Program
	past     map[int]map[string]seasons.Came // of the seasons before it
}

// seasonSheet is the report of a season.
func (a *App) seasonSheet(ctx context.Context, s Scope, year int) (*report.Sheet, error) {
	years, err := a.ComparedSeasons(ctx, s)
	if err != nil {
		return nil, err
	}
	i := slices.Index(years, year)
	if i < 0 {
		return nil, ErrNoSeason
	}
	c, err := a.CompareSeasons(ctx, s, years[max(0, i-1):i+1]...)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	w := &seasonWriter{App: a, c: c, side: c.Book.Sides[len(c.Book.Sides)-1], years: years[:i+1], programs: map[string]*domain.Program{}, past: map[int]map[string]seasons.Came{}}
	for _, before := range years[:i] {
		w.past[before] = seasons.Answers(c.profile, before)
	}
	for k := range programs {
		w.programs[programs[k].Key] = &programs[k]
	}
	doc := &report.Sheet{Frame: a.frame(&Ranking{Season: year, Reference: a.Reference(), Profile: c.profile}, a.say("print.season.title", strconv.Itoa(year)))}
	doc.Summary = w.summary()
	doc.Parts = []report.Part{
		w.review(), w.exams(), w.experience(), w.letters(), w.list(), w.money(), w.funnel(), w.weeks(), w.changes(), w.twice(), w.timeline(), w.answers(),
	}
	doc.Parts = slices.DeleteFunc(doc.Parts, func(p report.Part) bool { return len(p.Lines)+len(p.Figures) == 0 && p.Note == "" })
	doc.Notes = []string{a.say("coverage")}
	return doc, nil
}

// before is the season before; nil where there is none.
func (w *seasonWriter) before() *compare.Side {
	if len(w.c.Book.Sides) < 2 {
		return nil
	}
	return w.c.Book.Sides[0]
}

// summary says for which day the records hold, and how the season went.
func (w *seasonWriter) summary() []string {
	s, column := w.side, w.c.Columns[len(w.c.Columns)-1]
	out := []string{w.say("print.season.came", w.outcomeCell(s), s.Funnel.Invited, s.Funnel.Sent)}
	switch {
	case s.Untold:
		out[0] = w.say("print.season.told", w.outcomeCell(s), w.tallyWords(s.Funnel.Tally))
	case !s.Over:
		out[0] = w.say("print.season.running")
	}
	return append(out, w.say("print.season.records", column.Note))
}

// part is a part of lines; those that say nothing are left out.
func (w *seasonWriter) part(heading string, lines ...report.Line) report.Part {
	p := report.Part{Heading: w.say(heading)}
	for _, l := range lines {
		if l.Text != "" {
			p.Lines = append(p.Lines, l)
		}
	}
	return p
}

// row is a fact of the comparison; below it stands what it was in the season before
// where that differs.
func (w *seasonWriter) row(key string) (l report.Line) {
	for _, f := range w.c.Facts {
		if f.Key != key {
			continue
		}
		last := len(f.Cells) - 1
		l = report.Line{Label: f.Label, Text: f.Cells[last]}
		if f.Changed[last] && f.Cells[last-1] != "" {
			l.Detail = w.say("print.season.was", w.c.Columns[last-1].Title, f.Cells[last-1])
		}
	}
	return l
}

func (w *seasonWriter) rows(keys ...string) (out []report.Line) {
	for _, key := range keys {
		out = append(out, w.row(key))
	}
	return out
}

func (w *seasonWriter) review() report.Part {
	return w.part("print.season.review", report.Line{Text: w.side.Review})
}

func (w *seasonWriter) exams() report.Part {
	return w.part("print.season.exams", w.rows("step1", "step2", "step3", "certificate", "years", "languages")...)
}

// experience is the time in clinics by region, and research.
func (w *seasonWriter) experience() report.Part {
	var lines []report.Line
	for _, m := range w.side.Months {
		if m.HandsOn+m.Watching > 0 {
			lines = append(lines, report.Line{Label: w.RegionName(m.Region), Text: w.say("print.season.watching", Months(m.HandsOn), Months(m.Watching))})
		}
	}
	if len(lines) == 0 {
		lines = w.rows("months")
	}
	return w.part("print.season.experience", append(lines, w.row("research"))...)
}

// letters are the letters in hand, new and old.
func (w *seasonWriter) letters() report.Part {
	p := w.part("print.season.letters")
	for _, l := range w.side.Letters {
		x := report.Line{Label: domain.Capital(cmp.Or(l.Role.String(), w.say("print.brief.letter.unknown"))), Text: l.Writer, Detail: domain.Dots(l.Specialty, w.say("print.brief.letter."+words(l.US)))}
		if before := w.before(); before != nil {
			key := "print.season.letter.old"
			if l.New {
				key = "print.season.letter.new"
			}
			x.Detail, x.Strong = domain.Dots(x.Detail, w.say(key, strconv.Itoa(before.Year))), l.New
		}
		p.Lines = append(p.Lines, x)
	}
	switch {
	case len(p.Lines) == 0:
		p.Note = w.say("print.season.letters.none")
	case w.before() == nil:
		p.Note = w.say("print.season.letters.first")
	}
	return p
}

// list is what the list was made of, and what the engine says of it.
func (w *seasonWriter) list() report.Part {
	l := w.side.Listed
	lines := []report.Line{
		w.row("list"), {Label: w.say("compare.row.specialties"), Text: w.all(l.By, func(name string) string { return name })},
		{Label: w.say("print.season.list.regions"), Text: w.all(l.Regions, w.RegionName)}, {Label: w.say("compare.row.states"), Text: w.all(l.States, func(name string) string { return name })},
	}
	lines = append(lines, w.rows("tiers", "signals", "interviews", "match")...)
	if l.Unknown > 0 {
		lines = append(lines, report.Line{Label: w.say("print.season.list.unknown"), Text: w.say("print.season.list.unknown.text", l.Unknown)})
	}
	return w.part("print.season.list", lines...)
}

// all writes all counts of a list: "36 Family Medicine, 2 Psychiatry".
func (w *seasonWriter) all(list []compare.Count, named func(string) string) string {
	var parts []string
	for _, c := range list {
		parts = append(parts, strconv.Itoa(c.N)+" "+named(c.Name))
	}
	return domain.Commas(parts...)
}

// money is what the list costs, and what was paid in the season by kind.
func (w *seasonWriter) money() report.Part {
	p := w.part("print.season.money", w.row("fees"))
	paid := map[domain.PaymentKind]int64{}
	for _, x := range w.c.profile.Payments {
		if x.Season == w.side.Year && !x.Paid.IsZero() {
			paid[x.Kind] += x.Cents
		}
	}
	for kind := domain.PaymentUnknown; kind <= domain.LastPayment; kind++ {
		if paid[kind] > 0 {
			p.Lines = append(p.Lines, report.Line{Label: domain.Capital(cmp.Or(kind.String(), domain.PaidOther.String())), Text: Money(paid[kind])})
		}
	}
	if len(paid) == 0 {
		p.Note = w.say("print.season.money.none")
	} else {
		sum := w.row("paid")
		sum.Strong = true
		p.Lines = append(p.Lines, sum)
	}
	return p
}
