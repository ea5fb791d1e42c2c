package app

import (
	"context"
	"fmt"
	"io"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/proof"
)

// PrintDefend writes "Can you defend this?" for a statement as a PDF: each
// claim with its record and dates, and what to say when asked. A name that no
// statement has is a [domain.Invalid]; without any claim it returns
// [ErrNothingToDefend]. The same records, paper and date give the
// same bytes.
func (a *App) PrintDefend(ctx context.Context, w io.Writer, name string, o PrintOptions) error {
	r, err := a.current(ctx, o.Scope)
	if err != nil {
		return err
	}
	s := a.statementsOf(r)
	if err := s.Only(name); err != nil {
		return err
	}
	doc := report.Sheet{Frame: a.frame(r, a.say("proof.print.title", name))}
	p := s.Proof(name)
	doc.Summary = []string{p.Words(), a.say("proof.print.how")}
	if doc.Parts = a.proofParts(p, s.Proof("")); len(doc.Parts) == 0 {
		return ErrNothingToDefend
	}
	return a.writeSheet(w, o, doc)
}

// Only leaves the version of a name alone. A name that none has is a
// [domain.Invalid], which tells the names there are.
func (s *Statements) Only(name string) error {
	if v := s.Version(name); v != nil {
		s.Versions = []StatementRow{*v}
		return nil
	}
	var names []string
	for _, v := range s.Versions {
		names = append(names, fmt.Sprintf("%q", v.Name))
	}
	problem := fmt.Sprintf("is unknown: there is no statement %q, and none at all", name)
	if len(names) > 0 {
		problem = fmt.Sprintf("is unknown: there is no statement %q, only %s", name, strings.Join(names, ", "))
	}
	return domain.Invalid{{Field: "name", Problem: problem}}
}

// proofParts are the claims of a statement, what no longer stands in it, and
// those of answers.
func (a *App) proofParts(p, answers *Proof) (out []report.Part) {
	var stands, stale []ProofLine
	for _, l := range p.Lines {
		if l.Stale {
			stale = append(stale, l)
			continue
		}
		stands = append(stands, l)
	}
	for _, part := range []struct {
		key   string
		lines []ProofLine
	}{{"claims", stands}, {"stale", stale}, {"answers", answers.Lines}} {
		if len(part.lines) == 0 {
			continue
		}
		backed := 0
		next := report.Part{Heading: a.say("proof.print." + part.key)}
		for _, l := range part.lines {
			next.Lines = append(next.Lines, a.proofLine(l)...)
			if l.State == proof.Backed {
				backed++
			}
		}
		next.Word = a.say("proof.print.word", backed, len(part.lines))
		out = append(out, next)
	}
	return out
}

// proofLine is one claim with a box to tick, its record below it, and what to
// say when asked.
func (a *App) proofLine(l ProofLine) []report.Line {
	rests := a.say("proof.print.unlinked")
	switch l.State {
	case proof.Backed:
		rests = a.say("proof.print.record", l.Record.Name, strings.Join(l.Facts, " · "))
	case proof.NotYet:
		rests = a.say("proof.print.notyet", l.Claim.Record)
	case proof.Gone:
		rests = a.say("proof.print.gone", l.Claim.Record)
	}
	say := a.say("proof.print.saynone")
	if l.Claim.Note != "" {
		say = a.say("proof.print.say", l.Claim.Note)
	}
	return []report.Line{
		{Text: strings.Join(strings.Fields(l.Text), " "), Detail: rests, Strong: true, Ask: true},
		{Text: say},
	}
}

// OpenDefend is [App.OpenPrint] for the claims of a statement.
func (a *App) OpenDefend(ctx context.Context, name string, o PrintOptions) (path string, err error) {
	return a.openPrint("defend-"+strings.Map(inFileName, name), func(w io.Writer) error { return a.PrintDefend(ctx, w, name, o) })
}
