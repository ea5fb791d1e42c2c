package command

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"secondlook/app"
	"secondlook/domain/prose"
)

type statementCommand struct {
	Name   string `arg:"" optional:"" name:"NAME" help:"Name of the version; all of them when left out."`
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says what the checks find in the personal statement.
func (s *statementCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := s.Who.scope(c, a, s.Season)
		if err != nil {
			return err
		}
		found, err := a.StatementsOf(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot read the statements: %w", err)
		}
		if s.Name != "" {
			if err := found.Only(s.Name); err != nil {
				return fmt.Errorf("cannot read the statement: %w", err)
			}
		}
		if s.Format == "json" {
			return writeJSON(&c.out, statementJSON(found))
		}
		writeStatements(&c.out, found)
		return c.hint(a, scope)
	})
}

type statementDocument struct {
	Season     int           `json:"season"`
	Limit      *int          `json:"limit"`
	Verify     bool          `json:"limit_to_verify"`
	Statements []versionJSON `json:"statements"`
	Flags      []redFlagJSON `json:"red_flags"`
	Programs   []getsJSON    `json:"programs"`
}

type versionJSON struct {
	Name       string        `json:"name"`
	Specialty  string        `json:"specialty"`
	Region     string        `json:"region"`
	Characters int           `json:"characters"`
	Words      int           `json:"words"`
	Paragraphs int           `json:"paragraphs"`
	Minutes    int           `json:"minutes"`
	Programs   int           `json:"programs"`
	Findings   []adviceJSON  `json:"findings"`
	Claims     []claimedJSON `json:"claims"`
}

type adviceJSON struct {
	Rule string `json:"rule"`
	Key  string `json:"key"`
	Kind string `json:"kind"`
	From int    `json:"from"`
	To   int    `json:"to"`
	Text string `json:"text"`
}

type claimedJSON struct {
	Text    string   `json:"text"`
	State   string   `json:"state"`
	Backing string   `json:"backing"`
	Record  string   `json:"record"`
	Facts   []string `json:"facts"`
	Stands  bool     `json:"stands"`
}

type redFlagJSON struct {
	Key    string   `json:"key"`
	Text   string   `json:"text"`
	State  string   `json:"state"`
	Places []string `json:"places"`
}

type getsJSON struct {
	Key       string `json:"key"`
	Tier      *int   `json:"tier"`
	Statement string `json:"statement"`
	Custom    string `json:"customised"`
	Problem   string `json:"problem"`
}

func statementJSON(s *app.Statements) statementDocument {
	d := statementDocument{
		Season: s.Season, Limit: orNull(s.Limit.Value), Verify: s.Limit.Verify,
		Statements: []versionJSON{}, Flags: []redFlagJSON{}, Programs: []getsJSON{},
	}
	for i := range s.Versions {
		d.Statements = append(d.Statements, versionOf(s, &s.Versions[i]))
	}
	for _, f := range s.Flags {
		x := redFlagJSON{Key: f.Key, Text: f.Words, State: f.State, Places: []string{}}
		for _, p := range f.Places {
			x.Places = append(x.Places, p.Words)
		}
		d.Flags = append(d.Flags, x)
	}
	for _, u := range s.Uses {
		d.Programs = append(d.Programs, getsJSON{u.Application.Program, orNull(u.Tier), u.Application.Statement, u.Custom.String(), u.Problem})
	}
	return d
}

func versionOf(s *app.Statements, v *app.StatementRow) versionJSON {
	out := versionJSON{
		Name: v.Name, Specialty: v.Specialty, Region: v.Region, Characters: v.Counts.Characters, Words: v.Counts.Words,
		Paragraphs: v.Counts.Paragraphs, Minutes: v.Minutes, Programs: v.Uses, Findings: []adviceJSON{}, Claims: []claimedJSON{},
	}
	for _, f := range v.Findings {
		at := f.Span.Runes(v.Text)
		out.Findings = append(out.Findings, adviceJSON{f.Rule, f.Key, f.Kind.String(), at.From, at.To, f.Text})
	}
	for _, l := range s.Proof(v.Name).Lines {
		out.Claims = append(out.Claims, claimedJSON{l.Text, l.State.String(), l.Claim.Backing.String(), l.Claim.Record, append([]string{}, l.Facts...), !l.Stale})
	}
	return out
}

// writeStatements writes what is found for people, in at most 100 columns.
func writeStatements(w io.Writer, s *app.Statements) {
	limit := ""
	if s.Limit.Value > 0 {
		limit = fmt.Sprintf(" of %d", s.Limit.Value)
		if s.Limit.Verify {
			limit += " (to verify)"
		}
	}
	for i := range s.Versions {
		v := &s.Versions[i]
		wrap(w, "", 2, fmt.Sprintf("%s – %d%s characters, %d words, %d paragraphs, %d min, for %d programs", v.Name, v.Counts.Characters, limit, v.Counts.Words, v.Counts.Paragraphs, v.Minutes, v.Uses))
		for _, f := range v.Findings {
			wrap(w, "  ", 4, f.Word+": "+f.Text+quoted(f.Span, v.Text))
		}
		wrap(w, "  ", 4, "claims: "+s.Proof(v.Name).Words())
		fmt.Fprintln(w)
	}
	if len(s.Versions) == 0 {
		fmt.Fprint(w, "No statement is written yet.\n\n")
	}
	fmt.Fprintln(w, "Red flags")
	for _, f := range s.Flags {
		wrap(w, "  ", 4, f.Words+": "+f.State)
		for _, p := range f.Places {
			wrap(w, "    ", 6, p.Words)
		}
	}
	if len(s.Flags) == 0 {
		fmt.Fprintln(w, "  none")
	}
	for _, u := range s.Uses {
		if u.Problem != "" {
			wrap(w, "", 2, u.Application.Program+": "+u.Problem)
		}
	}
	if n := len(s.Custom); n > 0 {
		fmt.Fprintf(w, "\nFirst choices (tier 1) with nothing written for them: %d\n", n)
	}
}

// quoted is the beginning of what a finding points to.
func quoted(at prose.Span, text string) string {
	if at.IsZero() {
		return ""
	}
	return " [" + strings.TrimSpace(pad(at.In(text), quoteLength)) + "]"
}

const quoteLength = 40

type printDefend struct {
	Name   string `arg:"" name:"NAME" help:"Name of the statement."`
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printDefend) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		o := app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}
		if err := a.PrintDefend(c.ctx, &b, p.Name, o); err != nil {
			return unprinted("the claims", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The claims are in")
	})
}
