package app

import (
	"cmp"
	"context"
	"io"
	"strconv"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/outreach"
	"secondlook/domain/verify"
)

// PrintWorksheet writes what is to be verified of the season's list as a PDF:
// visas and what screens applicants out, for so many programs as the settings
// say, in the order of what the answers are worth, with boxes to tick and room to
// write. The same records,
// paper and date give the same bytes.
func (a *App) PrintWorksheet(ctx context.Context, w io.Writer, o PrintOptions) error {
	n, err := a.present(ctx, o.Scope)
	if err != nil {
		return err
	}
	v, err := a.Verification(ctx, o.Scope)
	if err != nil {
		return err
	}
	doc := a.printedWorksheet(n, v)
	return a.writeSheet(w, o, doc)
}

// OpenWorksheet is [App.OpenPrint] for the worksheet of a season.
func (a *App) OpenWorksheet(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "worksheet-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintWorksheet(ctx, w, o) })
}

// printedWorksheet gathers the print.
func (a *App) printedWorksheet(n *present, v *Verification) report.Sheet {
	doc := report.Sheet{Frame: a.frame(n.ranking, a.say("print.worksheet.title", v.Season))}
	questions, programs, rest := 0, 0, 0
	for _, key := range v.Programs() {
		if programs == a.setting("set.worksheet_programs") {
			rest++
			continue
		}
		part, asked := report.Part{}, 0
		for _, q := range v.Of(key) {
			if !q.Open() || q.Topic == verify.Timeline {
				continue
			}
			if asked++; asked == 1 {
				part = a.worksheetPart(q)
			}
			part.Lines = append(part.Lines, a.worksheetLine(q))
		}
		if asked > 0 {
			questions, programs = questions+asked, programs+1
			doc.Parts = append(doc.Parts, part)
		}
	}
	doc.Summary = []string{a.say("print.worksheet.count", questions, programs), a.say("print.worksheet.how")}
	if rest > 0 {
		doc.Notes = append(doc.Notes, a.say("print.worksheet.rest", rest))
	}
	if !v.Listed {
		doc.Summary = []string{a.say("print.worksheet.nolist")}
	}
	doc.Notes = append(doc.Notes, v.How)
	return doc
}

// worksheetPart heads the questions of one program.
func (a *App) worksheetPart(q VerifyQuestion) report.Part {
	p := q.Program
	part := report.Part{Heading: p.Name, Note: domain.Dots(p.Specialty, Place(p), p.Website.Value)}
	if refuses, _ := outreach.Refuses(p); refuses {
		part.Note = domain.Dots(part.Note, a.say("print.worksheet.refuses"))
	}
	if q.Sent {
		part.Word = a.say("print.worksheet.sent")
	}
	return part
}

// worksheetLine is one question, with two lines to write on where the wording is
// to be copied.
func (a *App) worksheetLine(q VerifyQuestion) report.Line {
	line := report.Line{Label: q.Label, Text: a.say("print.worksheet.is", q.Is), Detail: domain.Dots(q.Word, q.Cite, q.Ask, q.Saves), Figure: q.Size, Ask: true, Room: 1}
	if q.By == "" {
		line.Text, line.Detail = a.say("verify.unknown"), domain.Dots(q.Ask, q.Saves)
	}
	if q.Wording != "" {
		line.Detail = domain.Dots(line.Detail, a.say("print.worksheet.wording", q.Wording))
	}
	if q.Topic == verify.Visa {
		line.Room = 2
	}
	return line
}
