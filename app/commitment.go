package app

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/commitment"
	"secondlook/domain/standing"
)

// A Commitment is what the records show of a commitment to one region, in words.
type Commitment struct {
	commitment.Region
	Lines []CommitmentLine // as its evidence, in its order
	Lacks []string         // what would still show it
}

// A CommitmentLine is one evidence in words.
type CommitmentLine struct {
	commitment.Evidence
	Label string // "Rotation", "Volunteer or work"
	About string // what it says of itself, and where
	When  string
	Spot  Spot
}

// Commitments gather what a scope's records show, region by region: those that are
// wished for first.
func (a *App) Commitments(ctx context.Context, s Scope) ([]Commitment, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	return a.commitments(ctx, p, s.Season)
}

func (a *App) commitments(ctx context.Context, p domain.Profile, season int) (out []Commitment, err error) {
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	at := map[string]*domain.Program{}
	for _, key := range programsNamed(p) {
		at[key] = nil
	}
	for i := range programs {
		if _, wanted := at[programs[i].Key]; wanted {
			at[programs[i].Key] = &programs[i]
		}
	}
	first, _ := a.catalog.FirstSubmission(season)
	for _, r := range commitment.Of(commitment.Input{
		Profile: p, Season: season, Catalog: a.catalog, Reference: a.reference(),
		Standing: standing.Of(p, a.catalog, season, p.SubmitsOn(season, first), a.Today()),
		Program:  func(key string) *domain.Program { return at[key] },
	}) {
		c := Commitment{Region: r}
		for _, e := range r.Evidence {
			c.Lines = append(c.Lines, a.commitmentLine(e))
		}
		for _, m := range r.Missing {
			c.Lacks = append(c.Lacks, a.cfg.Words.Render(m))
		}
		out = append(out, c)
	}
	return out, nil
}

// programsNamed are the keys of the programs that people and letters name.
func programsNamed(p domain.Profile) (out []string) {
	for _, x := range p.People {
		out = append(out, x.Programs...)
	}
	for _, x := range p.Letters {
		out = append(out, x.Program)
	}
	return out
}

// commitmentLine writes an evidence.
func (a *App) commitmentLine(e commitment.Evidence) CommitmentLine {
	l := CommitmentLine{Evidence: e, Label: a.say("commitment." + e.Kind.String()), About: domain.Dots(e.Detail, e.City), Spot: recordSpot(e.Table, e.Record)}
	switch {
	case e.Planned:
		l.When = a.say("commitment.planned", cmp.Or(Day(e.From), a.say("commitment.undated")))
	case e.From.IsZero() && e.To.IsZero():
	case e.To.IsZero():
		l.When = a.say("commitment.since", e.From)
	default:
		l.When = Span(e.From, e.To)
	}
	return l
}

// CommitmentTo finds a region by its key, its name or its state; "" is the first
// one.
func CommitmentTo(all []Commitment, region string) (c Commitment, ok bool) {
	i := slices.IndexFunc(all, func(c Commitment) bool {
		return region == "" || strings.EqualFold(c.Key, region) || strings.EqualFold(c.Name, region) || c.Key == "" && strings.EqualFold(c.State, region)
	})
	if i < 0 {
		return c, false
	}
	return all[i], true
}

// PrintCommitment writes what the records show of a commitment to a region as a
// PDF; "" is the first region that is wished for. It adds nothing to the records.
// The same records, paper and date give the same bytes.
func (a *App) PrintCommitment(ctx context.Context, w io.Writer, region string, o PrintOptions) error {
	p, err := a.scoped(ctx, &o.Scope)
	if err != nil {
		return err
	}
	all, err := a.commitments(ctx, p, o.Scope.Season)
	if err != nil {
		return err
	}
	c, ok := CommitmentTo(all, region)
	switch {
	case !ok && region == "":
		return domain.Invalid{{Field: "REGION", Problem: a.say("commitment.none")}}
	case !ok:
		return domain.Invalid{{Field: "REGION", Problem: a.say("commitment.unknown", region)}}
	}
	doc := a.printedCommitment(&Ranking{Season: o.Scope.Season, Reference: a.Reference(), Profile: p}, c)
	return a.writeSheet(w, o, doc)
}

// OpenCommitment is [App.OpenPrint] for the commitment to a region.
func (a *App) OpenCommitment(ctx context.Context, region string, o PrintOptions) (path string, err error) {
	name := "commitment-" + strings.Map(inFileName, cmp.Or(region, "region"))
	return a.openPrint(name, func(w io.Writer) error { return a.PrintCommitment(ctx, w, region, o) })
}

// printedCommitment gathers the print.
func (a *App) printedCommitment(r *Ranking, c Commitment) report.Sheet {
	doc := report.Sheet{Frame: a.frame(r, a.say("commitment.title", c.Name))}
	doc.Disclaimer[0] = a.say("commitment.records") // there is no estimate on these pages
	doc.Summary = []string{a.say("commitment.summary", len(c.Lines), c.Name)}
	done := report.Part{Heading: a.say("commitment.shown"), Note: a.say("commitment.order")}
	later := report.Part{Heading: a.say("commitment.later")}
	for _, l := range c.Lines {
		part := &done
		if l.Planned {
			part = &later
		}
		part.Lines = append(part.Lines, report.Line{Label: domain.Dots(l.Label, l.When), Text: l.Name, Detail: l.About, Strong: l.Serves})
	}
	lacks := report.Part{Heading: a.say("commitment.lacks"), Note: a.say("commitment.true")}
	for _, text := range c.Lacks {
		lacks.Lines = append(lacks.Lines, report.Line{Text: text, Ask: true})
	}
	for _, part := range []report.Part{done, later, lacks} {
		if len(part.Lines) > 0 {
			doc.Parts = append(doc.Parts, part)
		}
	}
	return doc
}
