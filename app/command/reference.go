package command

import (
	"fmt"
	"io/fs"
	"os"

	"secondlook/app"
)

type referenceGroup struct {
	List    referenceList    `cmd:"" help:"List the reference sets."`
	Check   referenceCheck   `cmd:"" help:"Say, row by row, whether a folder is a reference set."`
	Add     referenceAdd     `cmd:"" help:"Keep the reference set of a folder."`
	Use     referenceUse     `cmd:"" help:"Use a reference set for all chances."`
	Compare referenceCompare `cmd:"" help:"Say what a reference set would change."`
	Remove  referenceRemove  `cmd:"" help:"Take a reference set away."`
	Export  referenceExport  `cmd:"" help:"Write the files of a reference set into a folder."`
}

// folder opens a folder for reading.
func folder(dir string) (fs.FS, error) {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return nil, fmt.Errorf("there is no folder %s: check its name", dir)
	case !info.IsDir():
		return nil, fmt.Errorf("%s is a file: name the folder that holds manifest.json", dir)
	}
	return os.DirFS(dir), nil
}

type referenceList struct {
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

type setsDocument struct {
	Reference string    `json:"reference"`
	Sets      []setJSON `json:"sets"`
	Problems  []string  `json:"problems"`
}

type setJSON struct {
	Name    string `json:"name"`
	Edition string `json:"edition"`
	Date    string `json:"date"`
	Source  string `json:"source"`
	Terms   string `json:"terms"`
	Rows    int    `json:"rows"`
	Counts  int    `json:"counts"`
	InUse   bool   `json:"in_use"`
	Shipped bool   `json:"shipped"`
	Problem string `json:"problem,omitempty"`
}

func setOf(s app.SetInfo) setJSON {
	return setJSON{
		Name: s.Name, Edition: s.Edition, Date: s.Date.String(), Source: s.Source, Terms: s.Terms, Rows: s.Rows, Counts: s.Counts,
		InUse: s.InUse, Shipped: s.Shipped, Problem: s.Problem,
	}
}

// Run lists the reference sets.
func (l *referenceList) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		sets, err := a.References(c.ctx)
		if err != nil {
			return fmt.Errorf("cannot list the reference sets: %w", err)
		}
		if l.Format == "json" {
			d := setsDocument{Reference: a.Reference(), Sets: []setJSON{}, Problems: append([]string{}, a.FigureProblems()...)}
			for _, s := range sets {
				d.Sets = append(d.Sets, setOf(s))
			}
			return writeJSON(&c.out, d)
		}
		for _, s := range sets {
			mark := " "
			switch {
			case s.InUse:
				mark = "*"
			case s.Problem != "":
				mark = "!"
			}
			fmt.Fprintf(&c.out, "%s %s  %s  %s  %4d rows\n", mark, pad(s.Name, 40), pad(s.Edition, 16), pad(s.Date.String(), 10), s.Rows)
		}
		fmt.Fprintln(&c.out, "\n* in use")
		for _, s := range sets {
			if s.Problem != "" {
				fmt.Fprintf(&c.out, "! %s cannot be used by this version: %s\n", s.Name, s.Problem)
			}
		}
		writeLines(&c.out, "", a.FigureProblems()...)
		return nil
	})
}

type referenceCheck struct {
	Folder string `arg:"" name:"FOLDER" help:"The folder that holds manifest.json, coefficients.csv and ranks.csv."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

type findingsDocument struct {
	Set      setJSON       `json:"set"`
	Usable   bool          `json:"usable"`
	Findings []findingJSON `json:"findings"`
}

type findingJSON struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Row     string `json:"row"`
	Problem string `json:"problem"`
	Allowed string `json:"allowed"`
	Warning bool   `json:"warning"`
}

// Run reports on a folder; of one that is refused the exit code says so too.
func (r *referenceCheck) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		from, err := folder(r.Folder)
		if err != nil {
			return err
		}
		rep, err := a.CheckReference(c.ctx, from)
		if err != nil {
			return fmt.Errorf("cannot check %s: %w", r.Folder, err)
		}
		if r.Format == "json" {
			d := findingsDocument{Set: setOf(rep.SetInfo), Usable: rep.Usable, Findings: []findingJSON{}}
			for _, f := range rep.Found {
				d.Findings = append(d.Findings, findingJSON(f))
			}
			if err := writeJSON(&c.out, d); err != nil || rep.Usable {
				return err
			}
			return noSet
		}
		writeLines(&c.out, "", rep.Problems()...)
		for _, text := range rep.Warnings() {
			writeLines(&c.out, "", "warning: "+text)
		}
		if !rep.Usable {
			fmt.Fprintf(&c.out, "%s cannot be used: %s\n", r.Folder, counted(len(rep.Problems()), "row or file is wrong", "rows or files are wrong"))
			return noSet
		}
		fmt.Fprintf(&c.out, "%s can be used: %d rows, %d counts, %s\n", rep.Name, rep.Rows, rep.Counts, counted(len(rep.Warnings()), "warning", "warnings"))
		return nil
	})
}

type referenceAdd struct {
	Folder string `arg:"" name:"FOLDER" help:"The folder that holds manifest.json, coefficients.csv and ranks.csv."`
}

// Run keeps the set of a folder.
func (r *referenceAdd) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		from, err := folder(r.Folder)
		if err != nil {
			return err
		}
		rep, err := a.AddReference(c.ctx, from, false)
		switch {
		case err != nil:
			return fmt.Errorf("cannot add %s: %w", r.Folder, err)
		case !rep.Usable:
			return refusal("added", r.Folder, rep.Problems())
		case rep.Shipped:
			fmt.Fprintln(&c.out, "This is the set that ships: there is nothing to add.")
			return nil
		case rep.Same:
			fmt.Fprintf(&c.out, "%s is there already, just as it is.\n", rep.Name)
			return nil
		case rep.InUse:
			fmt.Fprintf(&c.out, "%s takes the place of the set of that name, which is in use: chances now rest on %s.\n", rep.Name, a.Reference())
		case rep.Replaces:
			fmt.Fprintf(&c.out, "%s takes the place of the set of that name.\n", rep.Name)
		default:
			fmt.Fprintf(&c.out, "%s is kept; 'reference use' makes it the set in use.\n", rep.Name)
		}
		for _, text := range rep.Warnings() {
			writeLines(&c.out, "", "warning: "+text)
		}
		return nil
	})
}

type referenceUse struct {
	Name string `arg:"" name:"NAME" help:"The set, as the list of sets names it."`
}

// Run switches the set in use.
func (r *referenceUse) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		if err := a.UseReference(c.ctx, r.Name); err != nil {
			return fmt.Errorf("cannot use the set: %w", err)
		}
		fmt.Fprintf(&c.out, "In use: %s\n", a.Reference())
		writeLines(&c.out, "", a.FigureProblems()...)
		return nil
	})
}

type referenceRemove struct {
	Name string `arg:"" name:"NAME" help:"The set, as the list of sets names it."`
}

// Run takes a set away.
func (r *referenceRemove) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		if err := a.RemoveReference(c.ctx, r.Name); err != nil {
			return fmt.Errorf("cannot remove the set: %w", err)
		}
		fmt.Fprintf(&c.out, "Removed; 'undo' brings it back. In use: %s\n", a.Reference())
		return nil
	})
}

type referenceExport struct {
	Name string `arg:"" name:"NAME" help:"The set, as the list of sets names it."`
	To   path   `required:"" placeholder:"FOLDER" help:"An empty folder, or one to be made."`
}

// Run writes the files of a set.
func (r *referenceExport) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		if err := a.ExportReference(c.ctx, r.Name, string(r.To)); err != nil {
			return fmt.Errorf("cannot export the set: %w", err)
		}
		fmt.Fprintf(&c.out, "The files are in %s.\n", r.To)
		return nil
	})
}
