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
// names, contacts and notes: on the first where the applicant stands, on the
// second the list, past seasons, what helps, and the three questions with room to
// write. Parts that are long lose their last lines. The same records, paper and
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
	for most := mostBriefLines; most > 0; most-- {
		doc := a.briefSheet(b, most)
		pages, err := report.Pages(fonts, doc)
		if err != nil {
			return fmt.Errorf("print the brief: %w", err)
		}
		if pages != briefPages {
			continue
		}
		if err := report.WriteSheet(w, fonts, doc); err != nil {
			return fmt.Errorf("print the brief: %w", err)
		}
		return nil
	}
	return ErrBriefTooLong
}

// mostBriefLines is how many lines a part of a brief has at most.
const mostBriefLines = 9

// briefSheet is a brief whose parts have at most so many lines.
func (a *App) briefSheet(b *Brief, most int) report.Sheet {
	doc := report.Sheet{Frame: b.frame}
	for _, p := range b.stands {
		doc.Parts = append(doc.Parts, a.cutPart(p, most))
	}
	for i, p := range b.list {
		p = a.cutPart(p, most)
		p.Break = i == 0
		doc.Parts = append(doc.Parts, p)
	}
	room := min(most, 3)
	ask := report.Part{Heading: a.say("print.brief.questions")}
	for i, q := range b.Questions {
		line := report.Line{Label: a.say("print.brief.question", i+1), Text: q, Strong: true, Room: room}
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
