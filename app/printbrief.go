package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"secondlook/app/report"
)

// briefPages is how many pages a brief has, whatever is in the records.
const briefPages = 2

// ErrBriefTooLong reports records of which not even the shortest brief goes on two
// pages.
var ErrBriefTooLong = errors.New("the brief does not go on two pages: shorten your questions")

// PrintBrief writes the brief for an adviser as a PDF of exactly two pages, without
// names, contacts and notes: on the first where the applicant stands, with the
// list, on the second past seasons, what is unknown, what helps, and the three
// questions with room to write. Parts that are long lose their last lines. The same
// records, paper and date give the same bytes.
func (a *App) PrintBrief(ctx context.Context, w io.Writer, o PrintOptions) error {
	paper, err := report.ParsePaper(cmp.Or(o.Paper, "letter"))
	if err != nil {
		return err
	}
	b, err := a.Brief(ctx, o.Scope)
	if err != nil {
		return err
	}
	b.frame.Paper, b.frame.Date, b.frame.Summary = paper, a.printDay(o), []string{a.say("print.brief.summary")}
	fonts := report.Fonts(a.cfg.Fonts)
	fit, err := a.fitBrief(fonts, b)
	if err != nil {
		return err
	}
	if err := report.WriteSheet(w, fonts, a.briefSheet(b, fit)); err != nil {
		return fmt.Errorf("print the brief: %w", err)
	}
	return nil
}

// A briefFit is how many lines each part has at most, and how many there are to
// write on below a question.
type briefFit struct {
	lines []int
	room  int
}

// The lines of a brief.
const (
	mostBriefLines = 12 // of a part
	goodBriefLines = 5  // of a part, before there is more room to write on
	leastRoom      = 2  // to write on below a question, before parts grow
	mostRoom       = 3
)

// fitBrief finds the fit that shows most. What an adviser needs first is shown
// whole, then each part in turn has a line more while two pages hold it.
func (a *App) fitBrief(fonts report.Fonts, b *Brief) (f briefFit, err error) {
	counter, err := report.NewCounter(fonts, b.frame)
	if err != nil {
		return f, err
	}
	f = briefFit{slices.Repeat([]int{1}, len(b.parts)), 1}
	fits := func() bool { return counter.Pages(a.briefSheet(b, f)) == briefPages }
	if !fits() {
		return f, ErrBriefTooLong
	}
	full := make([]bool, len(b.parts))
	grow := func(i, most int) bool {
		if full[i] || f.lines[i] >= min(most, len(b.parts[i].Lines)) {
			return false
		}
		f.lines[i]++
		if full[i] = !fits(); full[i] {
			f.lines[i]--
		}
		return !full[i]
	}
	for i := range b.parts {
		for b.parts[i].whole && grow(i, mostBriefLines) {
		}
	}
	rounds := func(most int) {
		for more := true; more; {
			more = false
			for i := range b.parts {
				more = grow(i, most) || more
			}
		}
	}
	room := func(most int) {
		for f.room++; f.room <= most && fits(); f.room++ {
		}
		f.room--
	}
	room(leastRoom)
	rounds(goodBriefLines)
	room(mostRoom)
	rounds(mostBriefLines)
	return f, nil
}

// briefSheet is a brief that is cut to a fit.
func (a *App) briefSheet(b *Brief, fit briefFit) report.Sheet {
	doc := report.Sheet{Frame: b.frame}
	for i, p := range b.parts {
		part := a.cutPart(p.Part, fit.lines[i])
		part.Break = i == b.second
		doc.Parts = append(doc.Parts, part)
	}
	ask := report.Part{Heading: a.say("print.brief.questions")}
	for i, q := range b.Questions {
		line := report.Line{Label: a.say("print.brief.question", i+1), Text: q, Strong: true, Room: fit.room}
		if i >= b.Own {
			line.Detail = a.say("print.brief.proposed")
		}
		ask.Lines = append(ask.Lines, line)
	}
	doc.Parts = append(doc.Parts, ask)
	return doc
}

// cutPart leaves a part its first lines and says how many there are beside them.
func (a *App) cutPart(p report.Part, most int) report.Part {
	if extra := len(p.Lines) - most; extra > 0 {
		p.Lines, p.Word = p.Lines[:most:most], a.say("print.brief.more", extra)
	}
	return p
}

// OpenBrief is [App.OpenPrint] for the brief.
func (a *App) OpenBrief(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "adviser-brief-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintBrief(ctx, w, o) })
}
