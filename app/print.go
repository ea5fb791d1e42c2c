package app

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/screening"
)

// PrintOptions say what a print looks like.
type PrintOptions struct {
	Scope Scope
	Paper string      // "letter" or "a4"; "" is letter
	Date  domain.Date // printed on the pages; zero: today
}

// PrintList writes the saved list as a PDF, or returns [ErrEmptyList]. The
// same list, paper and date give the same bytes.
func (a *App) PrintList(ctx context.Context, w io.Writer, o PrintOptions) error {
	paper, err := report.ParsePaper(cmp.Or(o.Paper, "letter"))
	if err != nil {
		return err
	}
	r, err := a.Rank(ctx, o.Scope)
	if err != nil {
		return err
	}
	if r.Counts.Listed+len(r.Missing) == 0 {
		return ErrEmptyList
	}
	doc := a.printed(r)
	doc.Paper, doc.Date = paper, a.printDay(o)
	if err := report.WriteList(w, report.Fonts(a.cfg.Fonts), doc); err != nil {
		return fmt.Errorf("print the list: %w", err)
	}
	return nil
}

// writeSheet writes a sheet on the paper and with the day that are wanted.
func (a *App) writeSheet(w io.Writer, o PrintOptions, doc report.Sheet) (err error) {
	if doc.Paper, err = report.ParsePaper(cmp.Or(o.Paper, "letter")); err != nil {
		return err
	}
	doc.Date = a.printDay(o)
	if err := report.WriteSheet(w, report.Fonts(a.cfg.Fonts), doc); err != nil {
		return fmt.Errorf("print %q: %w", doc.Title, err)
	}
	return nil
}

// printDay is the day that is printed on the pages.
func (a *App) printDay(o PrintOptions) domain.Date {
	if o.Date.IsZero() {
		return a.Today()
	}
	return o.Date
}

// frame is what every print of a ranking has.
func (a *App) frame(r *Ranking, title string) report.Frame {
	return report.Frame{
		Title: title, Name: r.Profile.Applicant.Name, Season: r.Season, Reference: r.Reference,
		Disclaimer: []string{a.say("disclaimer.short"), a.say("disclaimer.affiliation"), a.say("disclaimer.law")},
	}
}

// printed gathers the saved list by tier.
func (a *App) printed(r *Ranking) report.List {
	doc := report.List{Frame: a.frame(r, a.say("print.title", r.Season))}
	groups := []report.Group{
		{Heading: a.say("print.tier1")}, {Heading: a.say("print.tier2")}, {Heading: a.say("print.tier3")},
		{Heading: a.say("print.notier")}, {Heading: a.say("print.closed"), Note: a.say("print.closed.note")},
	}
	bill := a.seasonBill(r)
	lines := bill.byProgram()
	once, verify := a.fixed(r.Season)
	for i := range r.Rows {
		if row := &r.Rows[i]; row.Listed {
			g := &groups[a.printGroup(row)]
			g.Rows = append(g.Rows, a.printRow(r, i, lines[row.Program.Key].Cents))
		}
	}
	doc.Groups = slices.DeleteFunc(groups, func(g report.Group) bool { return len(g.Rows) == 0 })
	p, low, high, count := a.ListedChance(r)
	doc.Summary = []string{
		a.say("print.chance", Percent(p), Range(low, high)),
		a.say("print.count", count, Money(bill.Cents), Money(once)),
	}
	if note := a.withdrawnNote(r, applications(r)); note != "" {
		doc.Notes = append(doc.Notes, note)
	}
	if len(r.Missing) > 0 {
		doc.Notes = append(doc.Notes, a.say("list.missing", strings.Join(r.Missing, ", ")))
	}
	doc.Notes = append(doc.Notes, a.standsNotes(r)...)
	doc.Notes = append(doc.Notes, a.say("list.best"), a.sayCurve("list.curve"))
	if verify || bill.Verify {
		doc.Notes = append(doc.Notes, a.say("list.fees"))
	}
	doc.Notes = append(doc.Notes, a.say("coverage"))
	return doc
}

// standsNotes say what the saved list is worth and whether a better one is known,
// by the goal of the wishes.
func (a *App) standsNotes(r *Ranking) []string {
	s := &ListStanding{Curve: a.ListedCurve(r), FeeCents: a.seasonBill(r).Cents, Goal: goalOf(r), Worth: a.ListedWorth(r)}
	a.compare(s, r)
	out := []string{a.say("print.worth", strconv.FormatFloat(s.Worth, 'f', 1, 64))}
	if better := a.betterNote(s); better != "" {
		return append(out, better)
	}
	if s.IsBest {
		return append(out, a.say("list.exact"))
	}
	return out
}

// Kind says what sort of place a program is, where it is not the usual one.
func (a *App) Kind(p *domain.Program) string {
	var words []string
	if p.Track != domain.Categorical && p.Track != domain.TrackUnknown {
		words = append(words, a.say("track."+p.Track.String()))
	}
	if p.Type.Known {
		words = append(words, a.say("type."+p.Type.Value.String()))
	}
	return strings.Join(words, ", ")
}

func (a *App) printGroup(row *Row) int {
	switch {
	case row.Verdict == screening.Closed:
		return 4
	case row.Tier == 0:
		return 3
	}
	return int(row.Tier) - 1
}

func (a *App) printRow(r *Ranking, i int, fee int64) report.Row {
	row := &r.Rows[i]
	p := row.Program
	out := report.Row{
		Name: p.Name, Place: Place(p), Specialty: p.Specialty, Track: a.Kind(p), Visa: a.VisaWords(p),
		Screens: a.ScreensWords(row), Fee: Money(fee), Closed: row.Verdict == screening.Closed,
	}
	if out.Closed {
		o := r.result.Screens(p)
		out.Why = a.cfg.Words.Render(o.Screens[o.ClosedBy].Reason)
		return out
	}
	out.Why = a.heardLine(row)
	if row.Declined {
		return out
	}
	out.Chance, out.Range = Percent(row.Chance), Range(row.Low, row.High)
	return out
}
