package app

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
)

// PrintAfterward writes the steps after the Match, the way back and what is good
// to know as a PDF. The same records, choice, paper and date give the same bytes.
func (a *App) PrintAfterward(ctx context.Context, w io.Writer, c AfterChoice, o PrintOptions) error {
	plan, err := a.Afterward(ctx, o.Scope, c)
	if err != nil {
		return err
	}
	doc := report.Sheet{}
	doc.Title, doc.Summary = a.say("print.after.title", plan.Season), []string{plan.Status, a.say("print.brief.visa") + ": " + plan.Visa}
	for _, text := range append(slices.Clone(plan.Heed), plan.Chain, plan.Outlook) {
		if text != "" {
			doc.Notes = append(doc.Notes, text)
		}
	}
	done, of := plan.Count()
	doc.Parts = afterParts(plan.Steps)
	if len(doc.Parts) > 0 {
		doc.Parts[0].Word = a.say("print.after.done", done, of)
	}
	doc.Parts = append(doc.Parts, afterPart(a.say("print.after.back"), plan.Back), afterPart(a.say("print.after.notes"), plan.Notes))
	o.Scope.Season = plan.Season
	return a.printQuiet(ctx, w, doc, plan.Law, o)
}

// printQuiet writes a sheet without any estimate in it. first stands at the foot of
// its pages.
func (a *App) printQuiet(ctx context.Context, w io.Writer, doc report.Sheet, first string, o PrintOptions) error {
	p, err := a.scoped(ctx, &o.Scope)
	if err != nil {
		return err
	}
	frame := a.frame(&Ranking{Season: o.Scope.Season, Reference: a.Reference(), Profile: p}, doc.Title)
	frame.Summary, frame.Notes, frame.Chanceless = doc.Summary, doc.Notes, true
	frame.Disclaimer[0] = first
	doc.Frame = frame
	return a.writeSheet(w, o, doc)
}

// afterParts are steps by what they belong to, in the order of their days.
func afterParts(steps []AfterLine) (out []report.Part) {
	at := map[string][]AfterLine{}
	var names []string
	for _, s := range steps {
		if len(at[s.PartName]) == 0 {
			names = append(names, s.PartName)
		}
		at[s.PartName] = append(at[s.PartName], s)
	}
	for _, name := range names {
		out = append(out, afterPart(name, at[name]))
	}
	return out
}

// afterPart lists steps; what is open has a box to tick.
func afterPart(heading string, steps []AfterLine) report.Part {
	part := report.Part{Heading: heading}
	for _, s := range steps {
		asks := s.Open() && s.Part != domain.AfterNote && s.Part != domain.AfterLate
		state := s.State
		if asks && !s.Overdue {
			state = ""
		}
		part.Lines = append(part.Lines, report.Line{
			Label: Day(s.Due), Text: domain.Dots(s.What, state), Strong: s.Overdue || s.Critical, Ask: asks,
			Detail: domain.Join(" ", s.How, s.Check) + parenthesis(domain.Dots(s.Takes, s.Waits, s.Source)),
		})
	}
	return part
}

// parenthesis puts a text that is not empty in brackets, behind another.
func parenthesis(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// PrintFirst72 writes the guide to the first 72 hours for an outcome as a PDF. The
// same records, paper and date give the same bytes.
func (a *App) PrintFirst72(ctx context.Context, w io.Writer, outcome domain.MatchOutcome, o PrintOptions) error {
	g, err := a.FirstGuide(ctx, o.Scope, outcome)
	if err != nil {
		return err
	}
	doc := report.Sheet{}
	doc.Title, doc.Summary = g.Title, []string{g.Lead}
	if g.Begins != "" {
		doc.Summary = append(doc.Summary, a.say("first72.begins", g.Begins))
	}
	if g.Rounds != "" {
		doc.Summary = append(doc.Summary, g.Rounds)
	}
	for _, p := range g.Parts {
		part := report.Part{Heading: p.When}
		for _, l := range p.Lines {
			part.Lines = append(part.Lines, report.Line{Text: l.Text, Detail: l.Why + parenthesis(l.Source), Strong: true, Ask: true})
		}
		doc.Parts = append(doc.Parts, part)
	}
	return a.printQuiet(ctx, w, doc, a.say("after.law"), o)
}

// OpenAfterward is [App.OpenPrint] for the steps after the Match.
func (a *App) OpenAfterward(ctx context.Context, c AfterChoice, o PrintOptions) (path string, err error) {
	name := "after-the-match-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintAfterward(ctx, w, c, o) })
}

// OpenFirst72 is [App.OpenPrint] for the guide to the first 72 hours.
func (a *App) OpenFirst72(ctx context.Context, outcome domain.MatchOutcome, o PrintOptions) (path string, err error) {
	name := "first-72-hours-" + strings.Map(inFileName, outcome.String())
	return a.openPrint(name, func(w io.Writer) error { return a.PrintFirst72(ctx, w, outcome, o) })
}
