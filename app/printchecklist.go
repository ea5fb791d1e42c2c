package app

import (
	"cmp"
	"context"
	"io"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/checklist"
)

// PrintChecklist writes what of the preparation is done, missing and late as a
// PDF, by area, with boxes to tick. The same records, paper and date give the
// same bytes.
func (a *App) PrintChecklist(ctx context.Context, w io.Writer, o PrintOptions) error {
	n, err := a.present(ctx, o.Scope)
	if err != nil {
		return err
	}
	doc := a.printedChecklist(n)
	return a.writeSheet(w, o, doc)
}

// OpenChecklist is [App.OpenPrint] for the checklist of a season.
func (a *App) OpenChecklist(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "checklist-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintChecklist(ctx, w, o) })
}

// printedChecklist gathers the print.
func (a *App) printedChecklist(n *present) report.Sheet {
	c := n.check
	doc := report.Sheet{Frame: a.frame(n.ranking, a.say("print.checklist.title", c.Season))}
	doc.Summary = []string{a.say("print.checklist.count", c.Done, c.Missing, c.Late)}
	doc.Disclaimer = doc.Disclaimer[1:] // there is no estimate on these pages
	for _, g := range c.ByArea() {
		part := report.Part{Heading: g.Of}
		done := 0
		for _, x := range g.Items {
			line := report.Line{Text: x.What, Detail: domain.Dots(domain.Capital(x.When), x.Why)}
			if x.State == checklist.Done {
				done++
				line.Figure = a.say("check.state.done")
			} else {
				line.Ask, line.Strong = true, x.Grave || x.State == checklist.Late
			}
			part.Lines = append(part.Lines, line)
		}
		part.Word = a.say("print.checklist.done", done, len(g.Items))
		doc.Parts = append(doc.Parts, part)
	}
	ready := report.Part{Heading: a.say("print.checklist.ready"), Note: a.say("print.checklist.ready.note")}
	for _, d := range c.Dials {
		for i, p := range d.Parts {
			line := report.Line{Text: p.Text, Figure: Percent(p.Share)}
			if i == 0 {
				line.Label = d.Label
			}
			ready.Lines = append(ready.Lines, line)
		}
	}
	words := report.Part{Heading: a.say("print.checklist.words")}
	for _, x := range c.Words {
		words.Lines = append(words.Lines, report.Line{Label: domain.Capital(x.Word), Text: namesOf(x.Backing, a.say("print.checklist.none", x.None))})
	}
	strengths := report.Part{Heading: a.say("print.checklist.strengths")}
	for _, s := range c.Strengths {
		strengths.Lines = append(strengths.Lines, report.Line{Label: s.Heading, Text: namesOf(s.Records, a.say("print.checklist.nothing"))})
	}
	doc.Parts = append(doc.Parts, ready, words, strengths)
	return doc
}

// namesOf names records in one line, or says that there are none.
func namesOf(all []Backing, none string) string {
	var names []string
	for _, b := range all {
		names = append(names, b.Text)
	}
	return cmp.Or(strings.Join(names, "; "), none)
}
