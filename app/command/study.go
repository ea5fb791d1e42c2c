package command

import (
	"fmt"
	"io"
	"strings"

	"secondlook/app"
)

type studyCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says how far the preparation for exams has come, and whether to wait for
// a score.
func (s *studyCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := s.Who.scope(c, a, s.Season)
		if err != nil {
			return err
		}
		now, err := a.Study(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot work out how ready you are: %w", err)
		}
		wait, err := a.Waiting(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot compare days of sending: %w", err)
		}
		if s.Format == "json" {
			return writeJSON(&c.out, studyJSON(now, wait))
		}
		writeStudy(&c.out, now)
		writeWaiting(&c.out, wait)
		return c.hint(a, scope)
	})
}

// writeStudy writes it for people, in at most 100 columns.
func writeStudy(w io.Writer, now *app.Study) {
	fmt.Fprintf(w, "Season %d\n", now.Season)
	for _, x := range now.Exams {
		fmt.Fprintf(w, "\nReady to sit %s? %s\n", x.Name, x.Word)
		writeLines(w, "  ", x.Why)
		if x.Next != "" {
			writeLines(w, "  ", x.Next)
		}
		for _, line := range x.Lines {
			fmt.Fprintf(w, "  %-24s %s\n", line.Label, line.Value)
		}
	}
	if len(now.Exams) == 0 {
		fmt.Fprintln(w, "\nNo exam is prepared for: plan one, or note a practice test.")
	}
	r := now.Rhythm
	fmt.Fprintln(w, "\nThis week")
	writeLines(w, "  ", r.Practice+".", fmt.Sprintf("%s; the target is %d to %d a day.", r.Blocks, r.Low, r.High), r.Streak+".")
	fmt.Fprintf(w, "  %-24s", "Blocks by week")
	for _, week := range r.Weeks {
		fmt.Fprintf(w, " %d", week.Blocks)
	}
	card := now.Step3
	fmt.Fprintf(w, "\n\nStep 3: %s\n", card.Word)
	writeLines(w, "  ", card.Text)
	for _, rule := range card.Rules {
		wrap(w, fmt.Sprintf("  %s %-5s %-24s %-9s", mark(rule.Decides), rule.Cite, rule.Label, rule.Word), 44, rule.Reason)
	}
	if len(card.Tasks) > 0 {
		fmt.Fprintln(w, "  What to do:")
		writeLines(w, "  - ", card.Tasks...)
	}
}

// mark is a sign before the rules that a verdict rests on.
func mark(decides bool) string {
	if decides {
		return "*"
	}
	return " "
}

// writeWaiting writes the comparison of days of sending for people.
func writeWaiting(w io.Writer, x *app.Waiting) {
	if x == nil {
		return
	}
	fmt.Fprintf(w, "\n%s\n", x.Title)
	if x.Lead != "" {
		writeLines(w, "  ", x.Lead)
	}
	writeLines(w, "  ", x.Best, x.List+":")
	fmt.Fprintf(w, "  %-40s %s\n", x.Now.Label, x.Now.Cells[0].Text)
	for _, row := range x.Rows {
		fmt.Fprintf(w, "  %s\n", strings.TrimSuffix(row.Label+". "+row.Note, ". "))
		for i, cell := range row.Cells {
			fmt.Fprintf(w, "    %-38s %-15s %s\n", x.Columns[i], cell.Text, cell.Word)
		}
	}
	writeLines(w, "  ", x.Lines...)
}
