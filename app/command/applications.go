package command

import (
	"bytes"
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/applying"
)

type applicationsCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// standing is all that is told of a season's applications.
type standing struct {
	list  *app.ApplicationList
	board *app.Board
	gate  *app.Gate
	log   []app.LogLine
}

// Run says how far the season's applications have come.
func (x *applicationsCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := x.Who.scope(c, a, x.Season)
		if err != nil {
			return err
		}
		s, err := standingOf(c, a, scope)
		if err != nil {
			return fmt.Errorf("cannot read the applications: %w", err)
		}
		if x.Format == "json" {
			return writeJSON(&c.out, applicationsJSON(s))
		}
		writeApplications(&c.out, s)
		return nil
	})
}

func standingOf(c *call, a *app.App, scope app.Scope) (s standing, err error) {
	if s.list, err = a.ApplicationsOf(c.ctx, scope); err != nil {
		return s, err
	}
	if s.board, err = a.Board(c.ctx, scope); err != nil {
		return s, err
	}
	if s.gate, err = a.Gate(c.ctx, scope); err != nil {
		return s, err
	}
	s.log, err = a.ApplicationLog(c.ctx, scope, "")
	return s, err
}

type applicationsDocument struct {
	Season       int               `json:"season"`
	Day          string            `json:"day"`
	Applications []applicationJSON `json:"applications"`
	Match        gateJSON          `json:"match"`
	Geography    geographyJSON     `json:"geographic_preferences"`
}

type applicationJSON struct {
	Program    string      `json:"program"`
	Name       string      `json:"name"`
	Place      string      `json:"place"`
	Stage      string      `json:"stage"`
	Status     string      `json:"status"`
	Since      *string     `json:"since"`
	Next       string      `json:"next"`
	Asks       bool        `json:"asks"`
	Signal     string      `json:"signal"`
	Preferred  bool        `json:"geographic_preference"`
	Customised string      `json:"customised"`
	Statement  string      `json:"statement"`
	Letters    int         `json:"letters"`
	Cents      int64       `json:"fee_cents"`
	Log        []entryJSON `json:"log"`
}

type entryJSON struct {
	Day   *string `json:"day"`
	Kind  string  `json:"kind"`
	Text  string  `json:"text"`
	Ahead bool    `json:"ahead"`
}

type gateJSON struct {
	Text      string         `json:"text"`
	Withdrawn bool           `json:"withdrawn"`
	SOAP      bool           `json:"soap_open"`
	Steps     []gateStepJSON `json:"steps"`
}

type gateStepJSON struct {
	Step     string  `json:"step"`
	State    string  `json:"state"`
	On       *string `json:"on"`
	Opens    *string `json:"opens"`
	Due      *string `json:"due"`
	Days     int     `json:"days_left"`
	Warn     bool    `json:"warn"`
	Late     bool    `json:"late_fee"`
	IfMissed string  `json:"if_missed"`
	Hint     string  `json:"hint"`
	Verify   bool    `json:"verify"`
}

type geographyJSON struct {
	Divisions []string `json:"divisions"`
	Setting   string   `json:"setting"`
	Reason    string   `json:"reason"`
}

func applicationsJSON(s standing) applicationsDocument {
	d := applicationsDocument{
		Season: s.list.Season, Day: s.list.Today.String(), Applications: []applicationJSON{},
		Match:     gateJSON{Text: s.gate.Verdict, Withdrawn: s.gate.Withdrawn, SOAP: s.gate.SOAP},
		Geography: geographyJSON{Divisions: append([]string{}, s.gate.Record.Divisions...), Setting: s.gate.Record.Setting.String(), Reason: s.gate.Record.GeoReason},
	}
	logs := map[string][]entryJSON{}
	for _, e := range s.log {
		logs[e.Program] = append(logs[e.Program], entryJSON{Day: dayOrNull(e.Entry.Day), Kind: e.Kind.String(), Text: e.Text, Ahead: e.Ahead})
	}
	rows := map[string]*app.ApplicationRow{}
	for i := range s.list.Rows {
		rows[s.list.Rows[i].Program] = &s.list.Rows[i]
	}
	for _, cards := range s.board.Columns {
		for _, x := range cards {
			r := rows[x.Program]
			d.Applications = append(d.Applications, applicationJSON{
				Program: x.Program, Name: x.Title, Place: x.Place, Stage: x.Stage.String(), Status: r.Status.String(), Since: dayOrNull(r.Since()),
				Next: x.Text, Asks: x.Asks, Signal: r.Signal.String(), Preferred: r.Preferred, Customised: r.Custom.String(), Statement: r.Statement,
				Letters: len(r.Letters), Cents: r.Cents, Log: append([]entryJSON{}, logs[x.Program]...),
			})
		}
	}
	for _, g := range s.gate.Steps {
		d.Match.Steps = append(d.Match.Steps, gateStepJSON{
			Step: g.Name.String(), State: g.State.String(), On: dayOrNull(g.On), Opens: dayOrNull(g.Opens.Day), Due: dayOrNull(g.Due.Day),
			Days: g.Days, Warn: g.Warn, Late: g.Late, IfMissed: g.IfMissed, Hint: g.Hint, Verify: g.Due.Verify,
		})
	}
	return d
}

// writeApplications writes the applications for people, in at most 100 columns.
func writeApplications(w io.Writer, s standing) {
	fmt.Fprintf(w, "Season %d, on %s: %d applications\n", s.list.Season, s.list.Today, len(s.list.Rows))
	for stage, cards := range s.board.Columns {
		if len(cards) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s: %d\n", domain.Capital(applying.Stage(stage).String()), len(cards))
		for _, x := range cards {
			fmt.Fprintf(w, "  %s  %s\n", pad(x.Title, 48), pad(x.Text, 46))
		}
	}
	fmt.Fprintln(w, "\nThe way into the Match")
	for _, g := range s.gate.Steps {
		fmt.Fprintf(w, "  %s  %s\n", pad(g.Title, 34), pad(g.Word, 16))
		wrap(w, "    ", 4, g.When+".")
	}
	wrap(w, "  ", 2, s.gate.Verdict)
	for _, note := range s.gate.Notes {
		wrap(w, "  ", 2, note)
	}
}

type printApplications struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printApplications) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := a.PrintApplications(c.ctx, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return fmt.Errorf("cannot print the applications: %w", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The applications are in")
	})
}
