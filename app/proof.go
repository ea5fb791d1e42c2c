package app

import (
	"context"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/proof"
	"secondlook/domain/statement"
)

// A Proof is what a statement claims and what its claims rest on (A15).
type Proof struct {
	Name    string      // of the statement; "": the answers in interviews
	Lines   []ProofLine // in the order of the text, and then what no longer stands there
	Records []ProofRecord
	words   string
}

// A ProofLine is one claim, in words.
type ProofLine struct {
	proof.Line
	Why   string   // what it claims by, such as "a number"; "": the applicant says so
	Facts []string // that its record tells
}

// A ProofRecord is a record that claims can rest on, in words.
type ProofRecord struct {
	proof.Record
	Facts []string
}

// Count returns how many claims are in a state.
func (p *Proof) Count(s proof.State) (n int) {
	for _, l := range p.Lines {
		if l.State == s {
			n++
		}
	}
	return n
}

// Words say how many claims rest on what.
func (p *Proof) Words() string { return p.words }

// Proof lists what a version claims; without a name, what is said in interviews.
func (s *Statements) Proof(name string) *Proof {
	records := proof.Records(s.profile, s.app.Today())
	out := &Proof{Name: name}
	for _, r := range records {
		out.Records = append(out.Records, ProofRecord{r, s.app.factWords(r)})
	}
	var lines []proof.Line
	if v := s.Version(name); v != nil {
		lines = proof.Of(v.Statement, s.profile.Claims, records, s.lexicon)
	} else if name == "" {
		lines = proof.Answers(s.profile, records, s.lexicon)
	}
	for _, l := range lines {
		line := ProofLine{Line: l}
		if l.Why != "" {
			line.Why = s.app.say("proof.why." + l.Why)
		}
		if l.State == proof.Backed {
			line.Facts = s.app.factWords(l.Record)
		}
		out.Lines = append(out.Lines, line)
	}
	out.words = s.app.say("proof.print.summary", len(out.Lines), out.Count(proof.Backed), out.Count(proof.Unlinked), out.Count(proof.Gone), out.Count(proof.NotYet))
	return out
}

// factWords are what a record tells.
func (a *App) factWords(r proof.Record) (out []string) {
	for _, f := range r.Facts {
		out = append(out, a.cfg.Words.Render(f))
	}
	return out
}

// Prove notes what a claim rests on and what to say of it. A kind of none takes
// the record away; with neither a record nor a note the claim is forgotten.
func (a *App) Prove(ctx context.Context, l ProofLine, kind domain.BackingKind, record, note string) error {
	c := l.Claim
	c.Statement, c.Text, c.Backing, c.Record, c.Note = l.Statement, strings.Join(strings.Fields(l.Text), " "), kind, record, note
	if kind == domain.NotBacked && record == "" && note == "" {
		if c.ID == 0 {
			return nil
		}
		return a.Claims.Delete(ctx, c.ID)
	}
	return a.Claims.Save(ctx, &c)
}

// A TemplateText is a paragraph to begin with, in words.
type TemplateText struct {
	Template statement.Template
	Title    string
	Text     string   // what the records do not tell stands in brackets
	Empty    []string // what is to be filled in by hand
}

// TemplateTexts fills the templates from the records, for a region.
func (s *Statements) TemplateTexts(region string) (out []TemplateText) {
	for _, t := range statement.Templates() {
		f := statement.Fill(t, s.profile, s.app.catalog, region, s.app.Today())
		text := TemplateText{Template: t, Title: s.app.say("template.title." + string(t))}
		var sentences []string
		for _, m := range f.Sentences {
			sentences = append(sentences, s.app.cfg.Words.Render(m))
		}
		for _, m := range f.Empty {
			if word := s.app.cfg.Words.Render(m); !slices.Contains(text.Empty, word) {
				text.Empty = append(text.Empty, word)
			}
		}
		text.Text = strings.Join(sentences, " ")
		out = append(out, text)
	}
	return out
}
