package command

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"

	"secondlook/app"
)

type importHistory struct {
	File   string `arg:"" name:"FILE.csv" help:"The CSV file; - is the standard input."`
	DryRun bool   `help:"Say what would change and change nothing."`
}

// Run imports counts of residents.
func (i *importHistory) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		f, err := c.open(i.File)
		if err != nil {
			return err
		}
		defer f.Close()
		report, err := a.ImportHistory(c.ctx, f, nameOf(i.File), i.DryRun)
		if err != nil {
			return fmt.Errorf("cannot import %s: %w", i.File, err)
		}
		if len(report.Problems) > 0 {
			return refusal("imported", i.File, report.Problems)
		}
		writeHistory(&c.out, report)
		return nil
	})
}

// nameOf is what a file is called where its facts name it as their source.
func nameOf(file string) string {
	if file == "-" {
		return "standard input"
	}
	return filepath.Base(file)
}

// writeHistory tells what an import of residents did or would do.
func writeHistory(w io.Writer, r app.HistoryReport) {
	did := "Imported"
	if r.DryRun {
		did = "Nothing is changed; this would be imported:"
	}
	fmt.Fprintf(w, "%s rows %d, new years %d, changed %d, as before %d.\n", did, r.Rows, len(r.Added), len(r.Changed), r.Same)
	for _, list := range []struct {
		word  string
		lines []string
	}{{"new", r.Added}, {"changed", r.Changed}, {"no program has this key yet", r.Unknown}} {
		for _, line := range list.lines {
			fmt.Fprintf(w, "%s: %s\n", list.word, line)
		}
	}
}

type exportHistory struct {
	Output path `short:"o" required:"" placeholder:"FILE.csv" help:"The file to write."`
}

// Run writes the counts of residents.
func (e *exportHistory) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		var b bytes.Buffer
		if err := a.ExportHistory(c.ctx, &b); err != nil {
			return fmt.Errorf("cannot export the counts of residents: %w", err)
		}
		return c.deliver(string(e.Output), b.Bytes(), "The counts of residents are in")
	})
}
