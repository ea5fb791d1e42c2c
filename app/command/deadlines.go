package command

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"secondlook/app"
	"secondlook/domain"
)

type deadlinesCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says which documents are due when, and the last safe days.
func (d *deadlinesCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := d.Who.scope(c, a, d.Season)
		if err != nil {
			return err
		}
		x, err := a.Papers(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot work out the deadlines: %w", err)
		}
		if d.Format == "json" {
			return writeJSON(&c.out, deadlinesJSON(x))
		}
		writeDeadlines(&c.out, x)
		return nil
	})
}

type deadlinesDocument struct {
	Season       int               `json:"season"`
	Day          string            `json:"day"`
	Documents    []documentJSON    `json:"documents"`
	Plans        []safeDaysJSON    `json:"plans"`
	Certificates []certificateJSON `json:"certificate"`
	Attempts     []attemptsJSON    `json:"attempts"`
	Years        yearsJSON         `json:"exam_years"`
	English      englishJSON       `json:"english_test"`
	Pathway      []lineJSON        `json:"pathway"`
}

// A lineJSON is what is said in words.
type lineJSON struct {
	Label  string `json:"label"`
	Text   string `json:"text"`
	Watch  bool   `json:"watch"`
	Verify bool   `json:"verify"`
	Source string `json:"source"`
}

type documentJSON struct {
	Kind    string  `json:"kind"`
	Program string  `json:"program"`
	State   string  `json:"state"`
	Record  string  `json:"noted"`
	Due     *string `json:"due"`
	Why     string  `json:"why"`
	Note    string  `json:"note"`
	Verify  bool    `json:"verify"`
}

type safeDaysJSON struct {
	Aim    string        `json:"aim"`
	Target *string       `json:"target"`
	Known  bool          `json:"known"`
	Verify bool          `json:"verify"`
	Steps  []safeDayJSON `json:"steps"`
}

type safeDayJSON struct {
	Step     string  `json:"step"`
	Last     *string `json:"last_safe_day"`
	Left     int     `json:"days_left"`
	Lag      int     `json:"lag_days"`
	State    string  `json:"state"`
	On       *string `json:"on"`
	Late     bool    `json:"late"`
	Critical bool    `json:"critical"`
}

type certificateJSON struct {
	Season int     `json:"season"`
	State  string  `json:"state"`
	Until  *string `json:"valid_until"`
	Text   string  `json:"text"`
}

type attemptsJSON struct {
	Exam     string  `json:"exam"`
	Used     int     `json:"used"`
	Left     int     `json:"left"`
	Passed   bool    `json:"passed"`
	Earliest *string `json:"next_from"`
	lineJSON
}

type yearsJSON struct {
	Until *string `json:"until"`
	lineJSON
}

type englishJSON struct {
	State string  `json:"state"`
	From  *string `json:"counts_from"`
	Known bool    `json:"known"`
	lineJSON
}

// dayOrNull writes a day, and null for one that is not known.
func dayOrNull(d domain.Date) *string {
	if d.IsZero() {
		return nil
	}
	text := d.String()
	return &text
}

func lineOf(l app.PaperLine) lineJSON {
	return lineJSON{Label: l.Label, Text: l.Text, Watch: l.Watch, Verify: l.Verify, Source: l.Source}
}

// deadlinesJSON gathers what is known of the papers.
func deadlinesJSON(x *app.Papers) deadlinesDocument {
	d := deadlinesDocument{
		Season: x.Season, Day: x.Today.String(), Documents: []documentJSON{}, Plans: []safeDaysJSON{},
		Certificates: []certificateJSON{}, Attempts: []attemptsJSON{}, Pathway: []lineJSON{},
	}
	for _, i := range x.Documents {
		d.Documents = append(d.Documents, documentJSON{
			Kind: i.Kind.String(), Program: i.Program, State: i.Stand.String(), Record: i.Record.State.String(), Due: dayOrNull(i.Due), Why: i.Why, Note: i.Note, Verify: i.Verify,
		})
	}
	for i, p := range x.Plans {
		target := x.Folder.Plans[i].Target
		out := safeDaysJSON{Aim: p.Aim.String(), Target: dayOrNull(target.Day), Known: target.Known, Verify: p.Verify, Steps: []safeDayJSON{}}
		for _, s := range p.Steps {
			out.Steps = append(out.Steps, safeDayJSON{
				Step: s.Kind.String(), Last: dayOrNull(s.Last), Left: s.Left, Lag: s.Step.Lag, State: s.Progress.String(), On: dayOrNull(s.On), Late: s.Late(), Critical: s.Critical,
			})
		}
		d.Plans = append(d.Plans, out)
	}
	for i, c := range x.Folder.Certificates {
		d.Certificates = append(d.Certificates, certificateJSON{Season: c.Season, State: c.State.String(), Until: dayOrNull(c.Until), Text: x.Certificates[i].Text})
	}
	for i, t := range x.Folder.Attempts {
		d.Attempts = append(d.Attempts, attemptsJSON{
			Exam: t.Kind.String(), Used: t.Used, Left: t.Left, Passed: t.Passed, Earliest: dayOrNull(t.Earliest), lineJSON: lineOf(x.Attempts[i]),
		})
	}
	d.Years = yearsJSON{Until: dayOrNull(x.Clock.Until), lineJSON: lineOf(x.Years)}
	e := x.Folder.English
	d.English = englishJSON{State: e.Verdict.String(), From: dayOrNull(e.Window.From), Known: e.Known, lineJSON: lineOf(x.English)}
	for _, l := range x.Pathway {
		d.Pathway = append(d.Pathway, lineOf(l))
	}
	return d
}

// writeDeadlines writes the papers for people, in at most 100 columns.
func writeDeadlines(w io.Writer, x *app.Papers) {
	fmt.Fprintf(w, "Season %d, on %s\n\nDocuments: %d of %d done\n", x.Season, x.Today, x.Done(), len(x.Documents))
	for _, d := range x.Documents {
		name := d.Name
		if d.About != "" {
			name += ", " + d.About
		}
		fmt.Fprintf(w, "  %-10s  %s  %s\n", d.Due, pad(name, 40), d.Word)
		if d.Note != "" && d.Open() {
			wrap(w, fmt.Sprintf("%14s", ""), 14, d.Note)
		}
	}
	for _, p := range x.Plans {
		fmt.Fprintf(w, "\n%s\n", p.Title)
		wrap(w, "  ", 2, p.Target+".")
		for _, s := range p.Steps {
			word := s.Word
			if s.Critical {
				word += ", comes first"
			}
			fmt.Fprintf(w, "  %-10s  %s  %s\n", s.Last, pad(s.Name, 40), word)
		}
	}
	writePaperLines(w, "ECFMG certificate", x.Certificate)
	writePaperLines(w, "Exams", append(append([]app.PaperLine{}, x.Attempts...), x.Years, x.English))
	writePaperLines(w, "Which Pathway", x.Pathway)
	fmt.Fprintln(w)
	wrap(w, "", 0, x.Law)
}

// writePaperLines writes lines under a heading, if there are any.
func writePaperLines(w io.Writer, heading string, lines []app.PaperLine) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", heading)
	for _, l := range lines {
		text := l.Text
		if l.Word != "" {
			text = l.Word + ". " + text
		}
		if l.Verify {
			text += strings.TrimSuffix(" To verify: "+l.Source, ": ") + "."
		}
		wrap(w, "  "+l.Label+": ", 4, domain.Capital(text))
	}
}

type printDocuments struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printDocuments) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := a.PrintDocuments(c.ctx, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return fmt.Errorf("cannot print the documents: %w", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The documents are in")
	})
}
