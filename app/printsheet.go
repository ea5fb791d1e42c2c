package app

import (
	"cmp"
	"context"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/screening"
)

// PrintProgram writes the sheet of one program as a PDF: the chance with its
// range and reasons, what is known and what to ask, rules, residents. A key that
// no program has is a [domain.Invalid]. The same program, paper and date give
// the same bytes.
func (a *App) PrintProgram(ctx context.Context, w io.Writer, key string, o PrintOptions) error {
	if err := a.known(ctx, key); err != nil {
		return err
	}
	r, err := a.Rank(ctx, o.Scope)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(r.Rows, func(row Row) bool { return row.Program.Key == key })
	doc := a.printedSheet(r, i)
	return a.writeSheet(w, o, doc)
}

// printedSheet gathers what is said of row i.
func (a *App) printedSheet(r *Ranking, i int) report.Sheet {
	row, x := &r.Rows[i], a.Explain(r, i)
	p := row.Program
	doc := report.Sheet{Frame: a.frame(r, p.Name)}
	doc.Summary = append(doc.Summary, a.chanceLine(r, row))
	if words := domain.Dots(p.Specialty, Place(p), a.Kind(p)); words != "" {
		doc.Summary = append(doc.Summary, words)
	}
	doc.Summary = append(doc.Summary, x.Tier)
	doc.Notes = append(x.Notes, a.say("coverage"))
	doc.Parts = append(doc.Parts, a.reasonPart(x))
	for _, b := range x.Sheet.Blocks {
		doc.Parts = append(doc.Parts, a.blockPart(b))
	}
	doc.Parts = append(doc.Parts, a.screenPart(x), a.residentPart(x), a.evidencePart(x), a.factPart(x))
	doc.Parts = slices.DeleteFunc(doc.Parts, func(p report.Part) bool { return len(p.Lines) == 0 })
	return doc
}

// chanceLine says where a program stands.
func (a *App) chanceLine(r *Ranking, row *Row) string {
	switch {
	case row.Verdict == screening.Closed:
		return a.say("print.sheet.closed", a.ClosedWords(row))
	case row.Declined:
		return a.heardLine(row)
	}
	text := a.say("print.sheet.chance", Percent(row.Chance), Range(row.Low, row.High), row.Rank, r.Counts.All)
	return strings.TrimSpace(text + " " + a.heardLine(row))
}

// heardLine says what the program has answered, "" while it has not.
func (a *App) heardLine(row *Row) string {
	switch row.Heard {
	case domain.HasInvited:
		return a.say("print.invited")
	case domain.Waits:
		return a.say("print.waits")
	case domain.HasDeclined:
		return a.say("print.declined")
	case domain.GivenUp:
		return a.say("print.givenup")
	}
	return ""
}

// reasonPart lists what makes the chance, in percentage points that add up.
func (a *App) reasonPart(x Explanation) report.Part {
	part := report.Part{Heading: a.say("print.sheet.reasons"), Word: a.say("print.sheet.points")}
	for n, why := range x.Reasons {
		part.Lines = append(part.Lines, report.Line{Text: why.Label, Detail: domain.Dots(why.Detail, why.Source), Figure: signedPoints(why.Points, n == 0)})
	}
	if w := x.Weighing; w.IsOwn() {
		part.Note = a.say("sheet.weights", w.Score, w.Mission)
	}
	return part
}

// signedPoints writes percentage points with one decimal, and their sign unless they
// are where the others begin.
func signedPoints(p float64, first bool) string {
	text := strconv.FormatFloat(math.Abs(p), 'f', 1, 64)
	switch {
	case p < 0 && text != "0.0":
		return "−" + text
	case first || text == "0.0":
		return text
	}
	return "+" + text
}

// blockPart is one block of the sheet; what is unknown has a box to tick once it
// is asked.
func (a *App) blockPart(b SheetBlock) report.Part {
	part := report.Part{Heading: b.Title, Word: a.say("sheet.known", b.Known, len(b.Rows))}
	for _, f := range b.Rows {
		part.Lines = append(part.Lines, a.factLine(f))
	}
	return part
}

// factLine is one fact with its source and age.
func (a *App) factLine(f FactRow) report.Line {
	if !f.Known {
		return report.Line{Label: f.Label, Text: a.say("sheet.ask"), Detail: f.Assumed, Ask: true}
	}
	source := f.Source
	if f.Own {
		source = a.say("sheet.yours", source)
	}
	age := cmp.Or(f.AsOf, a.say("undated"))
	if f.Old {
		age = a.say("sheet.old", age)
	}
	return report.Line{Label: f.Label, Text: f.Text(), Detail: domain.Dots(source, age), Strong: true}
}

// screenPart lists the rules with their answers.
func (a *App) screenPart(x Explanation) report.Part {
	part := report.Part{Heading: a.say("print.sheet.screens")}
	for _, s := range x.Screens {
		detail := domain.Dots(s.Source, s.AsOf)
		if s.ExceptedBy != "" {
			detail = domain.Dots(a.say("print.sheet.softened", s.ExceptedBy), detail)
		}
		if s.Strength != domain.Strict.String() && s.Result != screening.Pass.String() {
			detail = domain.Dots(s.Strength, detail)
		}
		part.Lines = append(part.Lines, report.Line{Label: s.Label, Text: domain.Capital(s.Reason), Detail: detail, Figure: s.Result})
	}
	return part
}

// residentPart lists the years that the user has counted.
func (a *App) residentPart(x Explanation) report.Part {
	h := x.Residents
	part := report.Part{Heading: a.say("sheet.residents")}
	for _, text := range []string{h.NonUS, h.US, h.Expect} {
		if text != "" {
			part.Lines = append(part.Lines, report.Line{Text: text})
		}
	}
	for _, y := range h.Years {
		part.Lines = append(part.Lines, report.Line{
			Text: a.say("residents.year", y.Year, y.NonUS, y.US, y.Residents), Detail: domain.Dots(y.Source, cmp.Or(y.AsOf, a.say("undated"))),
		})
	}
	return part
}

// evidencePart sets what the program values beside what the records show.
func (a *App) evidencePart(x Explanation) report.Part {
	part := report.Part{Heading: a.say("print.sheet.values")}
	for _, e := range x.Evidence {
		text, tag := strings.Join(e.Records, " · "), e.Tag
		if text == "" {
			text = a.say("print.sheet.gap")
		}
		if e.Assumed {
			tag = a.say("print.sheet.usual", tag)
		}
		part.Lines = append(part.Lines, report.Line{Label: tag, Text: text, Detail: e.Also})
	}
	return part
}

// factPart lists the known facts that stand in no block.
func (a *App) factPart(x Explanation) report.Part {
	part := report.Part{Heading: a.say("print.sheet.facts")}
	for _, f := range x.Facts {
		if f.Known && !x.Sheet.Has(f.Field) {
			part.Lines = append(part.Lines, a.factLine(f))
		}
	}
	return part
}
