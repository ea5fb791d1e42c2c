package command

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"secondlook/app"
	"secondlook/domain/checklist"
)

type checklistCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says what is done, missing and late.
func (k *checklistCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := k.Who.scope(c, a, k.Season)
		if err != nil {
			return err
		}
		list, err := a.Checklist(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot make the checklist: %w", err)
		}
		if k.Format == "json" {
			return writeJSON(&c.out, checklistJSON(list))
		}
		writeChecklist(&c.out, list)
		return c.hint(a, scope)
	})
}

type checkJSON struct {
	Area  string  `json:"area"`
	What  string  `json:"what"`
	State string  `json:"state"`
	Why   string  `json:"why"`
	Due   *string `json:"due"`
}

func checklistJSON(list *app.Checklist) []checkJSON {
	out := []checkJSON{}
	for _, x := range list.Items {
		out = append(out, checkJSON{x.Area, x.What, x.State.String(), x.Why, dayOrNull(x.Due)})
	}
	return out
}

// boxes are what stands before an item.
var boxes = map[checklist.State]string{checklist.Done: "[x]", checklist.Missing: "[ ]", checklist.Late: "[!]"}

// writeChecklist writes the items by area for people, in at most 100 columns,
// and after them the four dials and what backs the three words.
func writeChecklist(w io.Writer, list *app.Checklist) {
	fmt.Fprintf(w, "Season %d, %s: %d done, %d missing", list.Season, app.Day(list.Day), list.Done, list.Missing)
	if list.Late > 0 {
		fmt.Fprintf(w, ", %d of them late", list.Late)
	}
	fmt.Fprintln(w)
	for _, g := range list.ByArea() {
		fmt.Fprintf(w, "\n%s\n", g.Of)
		for _, x := range g.Items {
			text := x.What
			if x.When != "" {
				text += " (" + x.When + ")"
			}
			if x.Why != "" {
				text += " – " + x.Why
			}
			wrap(w, "  "+boxes[x.State]+" ", 6, text)
		}
	}
	fmt.Fprintln(w, "\nReadiness")
	for _, d := range list.Dials {
		fmt.Fprintf(w, "  %s: %s\n", d.Label, d.Value)
		for _, p := range d.Parts {
			if p.Share < 1 {
				wrap(w, "    – ", 6, p.Text)
			}
		}
	}
	fmt.Fprintln(w, "\nWhat your application has to say, and what backs it")
	for _, x := range list.Words {
		writeBacking(w, x.Word, x.Backing, "nothing yet: "+x.None)
	}
	fmt.Fprintln(w, "\nWhat you can lean on")
	for _, s := range list.Strengths {
		writeBacking(w, s.Heading, s.Records, "nothing yet")
	}
}

// writeBacking names the records that stand behind a word, or what to say
// without any.
func writeBacking(w io.Writer, word string, records []app.Backing, none string) {
	var names []string
	for _, b := range records {
		names = append(names, b.Text)
	}
	if len(names) == 0 {
		names = []string{none}
	}
	wrap(w, "  ", 4, word+": "+strings.Join(names, "; "))
}

type printChecklist struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printChecklist) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := a.PrintChecklist(c.ctx, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return fmt.Errorf("cannot print the checklist: %w", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The checklist is in")
	})
}
