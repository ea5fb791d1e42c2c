package app

import (
	"cmp"
	"context"
	"io"
	"strconv"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/ranklist"
)

// PrintRankList writes the rank order list of a season as a PDF: the order with
// the scores beside it, what to look at, and the kept versions. The same
// records, paper and date give the same bytes.
func (a *App) PrintRankList(ctx context.Context, w io.Writer, o PrintOptions) error {
	r, err := a.current(ctx, o.Scope)
	if err != nil {
		return err
	}
	order, err := a.RankOrder(ctx, o.Scope)
	if err != nil {
		return err
	}
	doc := report.Sheet{Frame: a.frame(r, a.say("print.ranklist.title", order.Season)), Parts: a.printedRanks(order)}
	doc.Summary = []string{domain.Dots(a.say("ranklist.programs", order.Bill.Primary), order.Stand, order.Due), order.Fees}
	doc.Disclaimer = doc.Disclaimer[1:] // there is no estimate on these pages
	return a.writeSheet(w, o, doc)
}

// OpenRankList is [App.OpenPrint] for the rank order list.
func (a *App) OpenRankList(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "rank-list-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintRankList(ctx, w, o) })
}

// printedRanks gathers the parts of the print.
func (a *App) printedRanks(o *RankOrder) (parts []report.Part) {
	list := func(heading, note string, rows []RankRow) {
		p := report.Part{Heading: heading, Note: note, Word: a.say("print.ranklist.word")}
		for _, r := range rows {
			line := report.Line{Label: strconv.Itoa(r.Rank), Text: r.Name, Detail: domain.Dots(r.Second, r.Entry.Note), Strong: true}
			if r.Scored.Has {
				line.Figure = r.Score
			}
			if r.Formula > 0 && r.Higher() != 0 {
				line.Detail = domain.Dots(line.Detail, r.Difference)
			}
			p.Lines = append(p.Lines, line)
		}
		if len(rows) == 0 {
			p.Lines = []report.Line{{Text: a.say("print.ranklist.none")}}
		}
		parts = append(parts, p)
	}
	list(a.say("ranklist.primary"), a.say("print.ranklist.note"), o.Rows)
	for _, s := range o.Supplemental {
		list(a.say("ranklist.supplemental", s.Advanced.Name), "", s.Rows)
	}
	if len(o.Warnings) > 0 {
		p := report.Part{Heading: a.say("print.ranklist.warnings")}
		for _, w := range o.Warnings {
			p.Lines = append(p.Lines, report.Line{Text: w.Title + ". " + w.Sentence, Ask: true, Strong: w.Weight >= ranklist.Urgent})
		}
		parts = append(parts, p)
	}
	if len(o.Versions) > 0 {
		p := report.Part{Heading: a.say("print.ranklist.versions"), Note: a.say("print.ranklist.versions.note")}
		for _, v := range o.Versions {
			p.Lines = append(p.Lines, report.Line{Label: v.Name, Text: v.Words, Detail: v.Note})
		}
		parts = append(parts, p)
	}
	return parts
}
