package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"secondlook/app/report"
)

// briefPages is how many pages a brief has, whatever is in the records.
const briefPages = 2

// ErrBriefTooLong reports records of which not even the shortest brief goes on two
// pages.
var ErrBriefTooLong = errors.New("the brief does not go on two pages: shorten your questions")

// PrintBrief writes the brief for an adviser as a PDF of exactly two pages, without
// names, contacts and notes: on the first where the applicant stands, with the list
// and past seasons, on the second what is unknown, what helps, and the three
// questions with room to write. Parts that are long lose their last lines. The same records, paper and
// date give the same bytes.
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

// A briefFit is how many lines the parts of each page have at most, and how many
// there are to write on below a question.
type briefFit struct{ stands, helps, room int }

// fitBrief finds the fit that shows most: first of the second page, with the first
// one as short as it can be, then of the first. Room to write on gives way to
// lines, but for the last of it.
func (a *App) fitBrief(fonts report.Fonts, b *Brief) (best briefFit, err error) {
	fits := func(f briefFit) bool {
		pages, bad := report.Pages(fonts, a.briefSheet(b, f))
		err = cmp.Or(err, bad)
		return pages == briefPages
	}
	for room := mostRoom; room > 0 && best.helps < goodBriefLines; room-- {
		f := briefFit{1, mostBriefLines, room}
		for ; f.helps > 0 && !fits(f); f.helps-- {
		}
		if f.helps > best.helps {
			best = f
		}
	}
	if best.helps == 0 {
		return best, cmp.Or(err, error(ErrBriefTooLong))
	}
	for best.stands = mostBriefLines; best.stands > 1 && !fits(best); best.stands-- {
	}
	return best, err
}

// The lines of a brief.
const (
	mostBriefLines = 9 // of a part
	goodBriefLines = 5 // of a part, for which room to write on gives way
	mostRoom       = 3 // to write on below a question
)

// briefSheet is a brief that is cut to a fit.
func (a *App) briefSheet(b *Brief, fit briefFit) report.Sheet {
	doc := report.Sheet{Frame: b.frame}
	for _, p := range b.stands {
		doc.Parts = append(doc.Parts, a.cutPart(p, fit.stands))
	}
	for i, p := range b.helps {
		p = a.cutPart(p, fit.helps)
		p.Break = i == 0
		doc.Parts = append(doc.Parts, p)
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
