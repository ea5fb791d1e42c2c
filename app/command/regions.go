package command

import (
	"bytes"
	"fmt"
	"io"

	"secondlook/app"
)

type importRegions struct {
	File   string `arg:"" name:"FILE.csv" help:"The CSV file; - is the standard input."`
	DryRun bool   `help:"Say what would change and change nothing."`
}

// Run imports the regions.
func (i *importRegions) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		f, err := c.open(i.File)
		if err != nil {
			return err
		}
		defer f.Close()
		report, err := a.ImportRegions(c.ctx, f, i.DryRun)
		if err != nil {
			return fmt.Errorf("cannot import %s: %w", i.File, err)
		}
		if len(report.Problems) > 0 {
			return refusal("imported", i.File, report.Problems)
		}
		writeRegions(&c.out, report)
		return nil
	})
}

// writeRegions tells what an import of regions did or would do.
func writeRegions(w io.Writer, r app.RegionReport) {
	did := "Imported"
	if r.DryRun {
		did = "Nothing is changed; this would be imported:"
	}
	fmt.Fprintf(w, "%s rows %d, new regions %d, changed %d, removed %d, as before %d; programs that come into another region %d.\n",
		did, r.Rows, len(r.Added), len(r.Changed), len(r.Removed), r.Same, r.Moved)
	for _, list := range []struct {
		word string
		keys []string
	}{{"new", r.Added}, {"changed", r.Changed}, {"removed", r.Removed}} {
		for _, key := range list.keys {
			fmt.Fprintf(w, "%s: %s\n", list.word, key)
		}
	}
}

type exportRegions struct {
	Output path `short:"o" required:"" placeholder:"FILE.csv" help:"The file to write."`
}

// Run writes the region table in use.
func (e *exportRegions) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		var b bytes.Buffer
		if err := a.ExportRegions(c.ctx, &b); err != nil {
			return fmt.Errorf("cannot export the regions: %w", err)
		}
		return c.deliver(string(e.Output), b.Bytes(), "The regions are in")
	})
}
