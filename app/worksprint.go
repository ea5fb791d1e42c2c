package app

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/experiences"
	"secondlook/domain/scholarly"
)

// PrintERAS writes the proof-reading sheet as a PDF: experiences in their order
// with counts and hints, scholarly works, the lines on languages, all as they are
// to be pasted. The same records, paper and date give the same bytes; without
// any it returns [ErrNothingToProof].
func (a *App) PrintERAS(ctx context.Context, w io.Writer, o PrintOptions) error {
	works, err := a.Works(ctx, o.Scope)
	if err != nil {
		return err
	}
	if len(works.Entries)+len(a.scholarlyPart(works).Lines)+len(works.Languages) == 0 {
		return ErrNothingToProof
	}
	doc := a.printedERAS(works)
	return a.writeSheet(w, o, doc)
}

// printedERAS gathers what the sheet says.
func (a *App) printedERAS(w *Works) report.Sheet {
	doc := report.Sheet{Frame: report.Frame{
		Title: a.say("works.print.title"), Name: w.Profile.Applicant.Name, Season: w.Season, Reference: a.Reference(),
		Summary: []string{
			a.say("works.print.listed", w.Listed.Have, a.most(w.Listed), w.Meaningful.Have, a.most(w.Meaningful)), a.say("works.print.intro"),
		},
		Notes: []string{w.Limit}, Disclaimer: []string{a.say("disclaimer.affiliation")},
	}}
	whole := report.Part{Heading: a.say("works.print.list")}
	for _, h := range w.Hints {
		whole.Lines = append(whole.Lines, report.Line{Text: h.Text, Ask: true})
	}
	doc.Parts = append(doc.Parts, whole)
	for i, x := range w.Entries {
		doc.Parts = append(doc.Parts, a.entryPart(i+1, x))
	}
	gaps := report.Part{Heading: a.say("works.print.gaps")}
	for _, g := range w.Gaps {
		gaps.Lines = append(gaps.Lines, report.Line{Text: g, Ask: true})
	}
	doc.Parts = append(doc.Parts, gaps, a.scholarlyPart(w), a.languagePart(w))
	doc.Parts = slices.DeleteFunc(doc.Parts, func(p report.Part) bool { return len(p.Lines) == 0 })
	return doc
}

// most writes a limit; a dash where none is known.
func (a *App) most(c experiences.Count) any {
	if c.Most == 0 {
		return "–"
	}
	return c.Most
}

// entryPart is one experience.
func (a *App) entryPart(n int, x ExperienceEntry) report.Part {
	part := report.Part{Heading: fmt.Sprintf("%d  %s", n, x.Name), Note: domain.Dots(x.About, x.Dates)}
	if x.Experience.Meaningful {
		part.Word = a.say("works.print.meaningful")
	}
	add := func(key, text string, c experiences.Count) {
		for i, piece := range pieces(cmp.Or(strings.TrimSpace(text), a.say("works.print.empty"))) {
			line := report.Line{Text: piece}
			if i == 0 {
				line.Label, line.Figure = a.say(key), a.say("works.print.count", c.Have, a.most(c))
			}
			part.Lines = append(part.Lines, line)
		}
	}
	add("works.print.description", x.Experience.Description, x.Description)
	if x.Experience.Meaningful {
		add("works.print.meaning", x.Experience.Meaning, x.Meaning)
	}
	for _, h := range x.Hints {
		part.Lines = append(part.Lines, report.Line{Label: a.say("works.print.check"), Text: h.Text, Ask: true})
	}
	return part
}

// pieceChars is how much of a text one line of a print takes without being cut.
const pieceChars = 700

// pieces breaks a text at its line ends, and a long line between words, so that
// all of it is printed.
func pieces(text string) (out []string) {
	for line := range strings.Lines(text) {
		piece := ""
		for _, word := range strings.Fields(line) {
			if piece != "" && len([]rune(piece))+1+len([]rune(word)) > pieceChars {
				out = append(out, piece)
				piece = ""
			}
			piece = strings.TrimPrefix(piece+" "+word, " ")
		}
		if piece != "" {
			out = append(out, piece)
		}
	}
	return out
}

// scholarlyPart lists the works that have begun and were not stopped.
func (a *App) scholarlyPart(w *Works) report.Part {
	part := report.Part{Heading: a.say("works.print.works")}
	for _, x := range w.Profile.ScholarlyWorks {
		if !x.Begun(a.Today()) {
			continue
		}
		var parts []string
		for _, p := range x.Parts.All() {
			parts = append(parts, p.String())
		}
		part.Lines = append(part.Lines, report.Line{
			Label: domain.Capital(x.Kind.String()), Text: cmp.Or(x.Citation, scholarly.Name(x)), Strong: true,
			Detail: domain.Dots(x.Stage.String(), strings.Join(parts, ", "), x.Site, x.Mentor, Span(x.Start, x.End)),
		})
	}
	return part
}

// languagePart lists the lines on languages.
func (a *App) languagePart(w *Works) report.Part {
	part := report.Part{Heading: a.say("works.print.languages")}
	for _, l := range w.Languages {
		part.Lines = append(part.Lines, report.Line{
			Label: l.Language.Name, Text: cmp.Or(l.Text, a.say("works.print.no_text")), Detail: strings.Join(l.Empty, " "),
			Strong: l.Text != "", Ask: len(l.Empty) > 0,
		})
	}
	return part
}
