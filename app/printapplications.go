package app

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strconv"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/applying"
)

// PrintFees writes the ledger of a season as a PDF. The same records, paper and
// date give the same bytes.
func (a *App) PrintFees(ctx context.Context, w io.Writer, o PrintOptions) error {
	r, err := a.current(ctx, o.Scope)
	if err != nil {
		return err
	}
	l := a.ledgerOf(r)
	doc := report.Sheet{Frame: a.frame(r, a.say("print.fees.title", r.Season))}
	doc.Summary = []string{a.say("print.fees.summary", Money(l.Expected), Money(l.Paid), Money(l.Open))}
	doc.Notes = l.Notes
	part := report.Part{Heading: a.say("print.fees.lines")}
	for _, x := range l.Lines {
		figure := Money(x.Open)
		if x.IfMatched {
			figure = Money(max(0, x.Expected-x.Paid))
		}
		part.Lines = append(part.Lines, report.Line{
			Label: x.Name, Text: domain.Dots(a.say("print.fees.line", Money(x.Expected), Money(x.Paid)), x.Word, Day(x.Due)), Detail: domain.Dots(x.About, x.Source), Figure: figure, Strong: x.Open > 0, Ask: x.Open > 0,
		})
	}
	doc.Parts = filled(part, a.paymentPart(r, l))
	return a.writeSheet(w, o, doc)
}

// paymentPart lists the payments that are noted.
func (a *App) paymentPart(r *Ranking, l *Ledger) report.Part {
	part, at := report.Part{Heading: a.say("print.fees.payments")}, r.byProgram()
	for _, x := range l.Lines {
		for _, p := range x.Payments {
			about := ""
			if row := at[p.Program]; row != nil {
				about = row.Program.Title()
			}
			when := Day(p.Paid)
			if p.Paid.IsZero() {
				when = a.say("print.fees.unpaid", cmp.Or(Day(p.Due), a.say("print.fees.noday")))
			}
			part.Lines = append(part.Lines, report.Line{Label: when, Text: domain.Dots(x.Name, p.About, about), Detail: p.Note, Figure: Money(p.Cents), Ask: p.Paid.IsZero()})
		}
	}
	return part
}

// PrintApplications writes the log of a season's applications as a PDF, by how
// far each has come. The same records, paper and date give the same bytes.
func (a *App) PrintApplications(ctx context.Context, w io.Writer, o PrintOptions) error {
	r, err := a.current(ctx, o.Scope)
	if err != nil {
		return err
	}
	doc := report.Sheet{Frame: a.frame(r, a.say("print.applications.title", r.Season))}
	logs := map[string][]LogLine{}
	for _, e := range a.logLines(r.Profile, r.Season, "") {
		logs[e.Program] = append(logs[e.Program], e)
	}
	b := a.boardOf(r, r.Profile.Applicant.Zone)
	count := 0
	for stage, cards := range b.Columns {
		count += len(cards)
		part := report.Part{Heading: a.say("print.stage." + applying.Stage(stage).String()), Word: strconv.Itoa(len(cards))}
		for _, c := range cards {
			part.Lines = append(part.Lines, report.Line{Text: domain.Dots(c.Title, c.Place), Detail: c.Text, Strong: true})
			for _, e := range logs[c.Program] {
				part.Lines = append(part.Lines, report.Line{Label: cmp.Or(e.Day, a.say("print.fees.noday")), Text: e.Text, Ask: e.Ahead})
			}
		}
		doc.Parts = append(doc.Parts, part)
	}
	doc.Parts, doc.Summary = filled(doc.Parts...), []string{a.say("print.applications.summary", count)}
	return a.writeSheet(w, o, doc)
}

// filled leaves out the parts without lines.
func filled(parts ...report.Part) []report.Part {
	return slices.DeleteFunc(parts, func(p report.Part) bool { return len(p.Lines) == 0 })
}

// OpenFees is [App.OpenPrint] for the ledger of a season.
func (a *App) OpenFees(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "fees-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintFees(ctx, w, o) })
}

// OpenApplications is [App.OpenPrint] for the log of a season's applications.
func (a *App) OpenApplications(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "applications-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintApplications(ctx, w, o) })
}
