package app

import (
	"cmp"
	"context"
	"io"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/figure"
	"secondlook/domain/paths"
)

// PrintPlan writes the paths over the coming seasons as a PDF: the best next step
// with its reason, every path with its chance by each March, its money and the
// status that it needs, the best one and the applicant's own season by season,
// what would turn the best next step, and what is not counted. The same records,
// paper and date give the same bytes.
func (a *App) PrintPlan(ctx context.Context, w io.Writer, o PrintOptions) error {
	p, err := a.AllPaths(ctx, o.Scope, 0)
	if err != nil {
		return err
	}
	if p.Missing != "" {
		return ErrNoPaths
	}
	profile, err := a.scoped(ctx, &o.Scope)
	if err != nil {
		return err
	}
	doc := report.Sheet{Parts: a.planParts(p)}
	doc.Frame = a.frame(&Ranking{Season: p.Season, Reference: a.Reference(), Profile: profile}, a.say("print.plan.title", p.Season, p.Season+p.Seasons-1))
	doc.Summary = []string{a.say("print.plan.next", p.Best), p.Reason}
	for _, text := range []string{p.Status, p.Alike, p.Past} {
		if text != "" {
			doc.Notes = append(doc.Notes, text)
		}
	}
	return a.writeSheet(w, o, doc)
}

// OpenPlan is [App.OpenPrint] for the paths.
func (a *App) OpenPlan(ctx context.Context, o PrintOptions) (path string, err error) {
	name := "plan-" + strconv.Itoa(cmp.Or(o.Scope.Season, a.Season()))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintPlan(ctx, w, o) })
}

// planParts are what the print says below its head.
func (a *App) planParts(p *Paths) []report.Part {
	all := report.Part{Heading: a.say("print.plan.paths"), Note: a.say("print.plan.paths.note")}
	parts := []report.Part{{}}
	for i := range p.Lines {
		l := &p.Lines[i]
		all.Lines = append(all.Lines, a.planLine(l))
		if i == 0 || l.Kind == paths.Own {
			parts = append(parts, a.planSteps(l))
		}
	}
	if len(p.Lines) > 1 {
		all.Figures = []figure.Figure{a.PathsFigure(p)}
	}
	parts[0] = all
	return append(parts, saidPart(a.say("print.plan.flips"), p.Flips), saidPart(a.say("print.plan.notes"), append(p.Notes, p.Left)))
}

// planLine is one path: its chance by each March, what it needs and how it stands.
func (a *App) planLine(l *PathLine) report.Line {
	x := report.Line{Label: l.Name, Strong: l.Kind == paths.Own, Figure: l.Word}
	var by []string
	for i, m := range l.Matched {
		by = append(by, a.say("print.plan.by", m.Year, l.Chances[i]))
	}
	x.Text = domain.Dots(by...)
	years := ""
	if l.Years != "" {
		years = a.say("print.plan.years", l.Years)
	}
	x.Detail = domain.Dots(l.Money, l.Pays, l.Needs, years)
	return x
}

// planSteps are the seasons of a path.
func (a *App) planSteps(l *PathLine) report.Part {
	part := report.Part{Heading: l.Name, Note: strings.TrimSpace(l.Instead + " " + l.Note), Word: l.Word}
	for i := range l.Steps {
		s := &l.Steps[i]
		year, title, _ := strings.Cut(s.Title, " · ")
		part.Lines = append(part.Lines, report.Line{
			Label: year, Text: title, Detail: strings.Join(sentences(s.Facts, domain.Capital(s.Effect), s.Law, s.Closes, s.Barred), " "), Strong: s.Barred != "",
		})
	}
	return part
}

// sentences are those texts that say something, each with a full stop.
func sentences(texts ...string) (out []string) {
	for _, t := range texts {
		if t != "" {
			out = append(out, strings.TrimSuffix(t, ".")+".")
		}
	}
	return out
}

// saidPart is a part of plain sentences; empty ones are left out.
func saidPart(heading string, texts []string) report.Part {
	part := report.Part{Heading: heading}
	for _, t := range texts {
		if t != "" {
			part.Lines = append(part.Lines, report.Line{Text: t})
		}
	}
	return part
}
