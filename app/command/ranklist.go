package command

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"secondlook/app"
)

type rankListCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Check  path   `placeholder:"FILE" help:"Compare with the list of the portal, as CSV or copied text; - is the standard input."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run shows the rank order list, or compares it with the portal's.
func (k *rankListCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := k.Who.scope(c, a, k.Season)
		if err != nil {
			return err
		}
		if k.Check != "" {
			return k.check(c, a, scope)
		}
		o, err := a.RankOrder(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot read the rank order list: %w", err)
		}
		if k.Format == "json" {
			return writeJSON(&c.out, rankListJSON(o))
		}
		writeRankList(&c.out, o)
		return c.hint(a, scope)
	})
}

// check compares the list with a file. Its answer is told by the exit code too.
func (k *rankListCommand) check(c *call, a *app.App, scope app.Scope) error {
	f, err := c.open(string(k.Check))
	if err != nil {
		return err
	}
	defer f.Close()
	lines, err := a.ReadPortal(f)
	if err != nil {
		return fmt.Errorf("cannot use the list %s: %w", k.Check, err)
	}
	r, err := a.CheckRankList(c.ctx, scope, lines, nil)
	if err != nil {
		return fmt.Errorf("cannot compare the rank order list: %w", err)
	}
	if k.Format == "json" {
		err = writeJSON(&c.out, rankCheckJSON(r))
	} else {
		writeRankCheck(&c.out, r)
	}
	if err == nil && !r.Same {
		return otherList
	}
	return err
}

// writeRankList writes the list for people, in at most 100 columns.
func writeRankList(w io.Writer, o *app.RankOrder) {
	head := []string{fmt.Sprintf("Season %d: %s, %s", o.Season, counted(o.Bill.Primary, "program", "programs"), o.Stand)}
	for _, s := range []string{o.Due, o.Left} {
		if s != "" {
			head = append(head, s)
		}
	}
	wrap(w, "", 2, strings.Join(head, " · "))
	if o.Empty() {
		fmt.Fprintln(w, "\nNothing is ranked yet.")
	} else {
		fmt.Fprintf(w, "\n%4s  %-52s %5s %4s %8s\n", "rank", "program", "score", "gut", "formula")
		writeRanks(w, o.Rows)
	}
	for _, s := range o.Supplemental {
		fmt.Fprintf(w, "\nFirst years for %s\n", pad(s.Advanced.Name, 60))
		writeRanks(w, s.Rows)
	}
	if len(o.Warnings) > 0 {
		fmt.Fprintln(w)
	}
	for _, x := range o.Warnings {
		wrap(w, "! ", 2, x.Title+". "+x.Sentence)
	}
	fmt.Fprintf(w, "\nFees: %s\n", o.Fees)
	for _, v := range o.Versions {
		wrap(w, "", 2, v.Name+": "+v.Words)
	}
}

func writeRanks(w io.Writer, rows []app.RankRow) {
	for _, r := range rows {
		where := r.Where
		if r.Entry.Partner != "" {
			where = r.Second
		}
		line := fmt.Sprintf("%4d  %s  %s %5s %4s %8s  %s", r.Rank, pad(r.Name, 28), pad(where, 22), r.Score, r.Gut, r.Says, r.Apart)
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// writeRankCheck writes a comparison for people, in at most 100 columns.
func writeRankCheck(w io.Writer, r *app.RankCheck) {
	fmt.Fprintf(w, "Season %d: %s\n", r.Season, r.Answer)
	for _, s := range r.Sections {
		fmt.Fprintf(w, "\n%s\n", s.Title)
		for _, l := range s.Lines {
			mark := "  "
			if l.Differs {
				mark = "! "
			}
			wrap(w, fmt.Sprintf("%s%4s  ", mark, rankText(l.From)), 8, l.Name+" – "+l.Words)
		}
	}
}

// rankText is a rank, or a dash where the list has none.
func rankText(n int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprint(n)
}

type printRankList struct {
	Who    who    `embed:""`
	Output path   `short:"o" required:"" placeholder:"FILE.pdf" help:"The file to write."`
	Paper  choice `enum:"letter,a4" default:"letter" help:"letter or a4."`
	Date   day    `placeholder:"YYYY-MM-DD" help:"Day that is printed on the pages; today when left out."`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
}

// Run makes the PDF.
func (p *printRankList) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := p.Who.scope(c, a, p.Season)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := a.PrintRankList(c.ctx, &b, app.PrintOptions{Scope: scope, Paper: string(p.Paper), Date: p.Date.Date}); err != nil {
			return fmt.Errorf("cannot print the rank order list: %w", err)
		}
		return c.deliver(string(p.Output), b.Bytes(), "The rank order list is in")
	})
}
