package app

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strconv"

	"secondlook/app/report"
	"secondlook/domain"
)

// PrintDocuments writes the documents of a season as a PDF, to be ticked off, with
// the last safe days, the certificate, attempts and years. The same records, paper
// and date give the same bytes.
func (a *App) PrintDocuments(ctx context.Context, w io.Writer, o PrintOptions) error {
	x, err := a.Papers(ctx, o.Scope)
	if err != nil {
		return err
	}
	p, err := a.scoped(ctx, &o.Scope)
	if err != nil {
		return err
	}
	doc := a.printedPapers(x, p)
	return a.writeSheet(w, o, doc)
}

// OpenDocuments is [App.OpenPrint] for the documents of a season.
func (a *App) OpenDocuments(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "documents-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintDocuments(ctx, w, o) })
}

// printedPapers gathers the print.
func (a *App) printedPapers(x *Papers, p domain.Profile) report.Sheet {
	doc := report.Sheet{Frame: a.frame(&Ranking{Season: x.Season, Reference: a.Reference(), Profile: p}, a.say("print.papers.title", x.Season))}
	doc.Summary = []string{a.say("print.papers.summary", x.Done(), len(x.Documents))}
	doc.Disclaimer[0] = x.Law // there is no estimate on these pages
	doc.Notes = []string{a.say("print.papers.days")}
	doc.Parts = append(doc.Parts, a.documentPart(x))
	for _, plan := range x.Coming() {
		doc.Parts = append(doc.Parts, planPart(plan))
	}
	doc.Parts = append(doc.Parts,
		a.linePart("print.papers.certificate", x.Certificate),
		a.linePart("print.papers.attempts", append(slices.Clone(x.Attempts), x.Years, x.English)),
		a.linePart("print.papers.pathway", x.Pathway))
	doc.Parts = slices.DeleteFunc(doc.Parts, func(p report.Part) bool { return len(p.Lines) == 0 })
	return doc
}

// Coming are the plans whose day is still to come, or else the last one.
func (x *Papers) Coming() []PaperPlan {
	out := slices.DeleteFunc(slices.Clone(x.Plans), func(p PaperPlan) bool { return p.Over })
	if len(out) == 0 && len(x.Plans) > 0 {
		return x.Plans[len(x.Plans)-1:]
	}
	return out
}

// Done counts the documents that nothing is left to do about.
func (x *Papers) Done() (n int) {
	for i := range x.Documents {
		if !x.Documents[i].Open() {
			n++
		}
	}
	return n
}

// documentPart lists the documents; what is open has a box to tick.
func (a *App) documentPart(x *Papers) report.Part {
	part := report.Part{Heading: a.say("print.papers.documents")}
	for _, d := range x.Documents {
		name := domain.Dots(d.Name, d.About, d.Word)
		part.Lines = append(part.Lines, report.Line{
			Label: cmp.Or(Day(d.Due), d.Why), Text: name, Detail: domain.Dots(d.Why, d.Note, d.Record.Note), Strong: d.Open(), Ask: d.Open(),
		})
	}
	return part
}

// planPart lists the last safe days of a plan.
func planPart(p PaperPlan) report.Part {
	part := report.Part{Heading: p.Title, Note: p.Target}
	for _, s := range p.Steps {
		part.Lines = append(part.Lines, report.Line{Label: Day(s.Last), Text: domain.Dots(s.Name, s.Word), Detail: s.Lag, Strong: s.Critical, Ask: s.Open()})
	}
	return part
}

// linePart lists what is said of the certificate, the exams and the Pathways.
func (a *App) linePart(heading string, lines []PaperLine) report.Part {
	part := report.Part{Heading: a.say(heading)}
	for _, l := range lines {
		part.Lines = append(part.Lines, report.Line{Label: l.Label, Text: domain.Dots(domain.Capital(l.Word), l.Text), Detail: a.toVerify(l), Strong: l.Watch})
	}
	return part
}

// toVerify names the source of a line, and says that it is to be verified.
func (a *App) toVerify(l PaperLine) string {
	if !l.Verify {
		return l.Source
	}
	return domain.Dots(l.Source, a.say("papers.verify"))
}
