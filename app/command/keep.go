package command

import (
	"errors"
	"fmt"
	"time"

	"secondlook/app"
)

type (
	undoCommand   struct{}
	redoCommand   struct{}
	backupCommand struct {
		To path `placeholder:"FOLDER" help:"Put a copy into this folder as well."`
	}
	backupsCommand struct {
		Format choice `enum:"table,json" default:"table" help:"table or json."`
	}
)

// Run takes the last step back.
func (undoCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		s, err := a.Undo(c.ctx)
		if errors.Is(err, app.ErrNothingToUndo) {
			return errors.New("there is nothing to take back: no record was ever changed, or all is taken back already")
		}
		return c.stepped("Taken back", s, err)
	})
}

// Run does the last step again.
func (redoCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		s, err := a.Redo(c.ctx)
		if errors.Is(err, app.ErrNothingToRedo) {
			return errors.New("there is nothing to do again: nothing was taken back, or an edit came after it")
		}
		return c.stepped("Done again", s, err)
	})
}

// stepped tells of a step.
func (c *call) stepped(did string, s app.Step, err error) error {
	if err == nil {
		fmt.Fprintf(&c.out, "%s: %s, of %s.\n", did, s.Words, s.At.Format(time.DateTime))
	}
	return err
}

// Run makes a backup.
func (b *backupCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) (err error) {
		var made app.Backup
		if b.To != "" {
			made, err = a.BackUpTo(c.ctx, string(b.To))
		} else {
			made, err = a.BackUp(c.ctx)
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(&c.out, "Backed up and checked: %s, %s.\n", made.Path, app.FileSize(made.Bytes))
		second, err := a.SecondFolder(c.ctx)
		switch {
		case err != nil:
			return err
		case second.Problem != "":
			fmt.Fprintf(&c.out, "Not in the second folder: %s\n", second.Problem)
		case second.Dir != "":
			fmt.Fprintf(&c.out, "Also in the second folder, %s.\n", second.Dir)
		}
		return nil
	})
}

type backupsDocument struct {
	Folder  string       `json:"folder"`
	Backups []backupJSON `json:"backups"`
	Second  *secondJSON  `json:"second_folder"`
}

type backupJSON struct {
	Path    string    `json:"path"`
	At      time.Time `json:"at"`
	Bytes   int64     `json:"bytes"`
	Checked bool      `json:"checked"`
}

type secondJSON struct {
	Folder  string      `json:"folder"`
	Last    *backupJSON `json:"last"`
	Problem string      `json:"problem,omitempty"`
}

// Run lists the backups.
func (b *backupsCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		all, err := a.Backups(c.ctx)
		if err != nil {
			return fmt.Errorf("cannot list the backups: %w", err)
		}
		second, err := a.Mirror(c.ctx) // only looks, unless these records have just been made
		if err != nil {
			return err
		}
		if b.Format == "json" {
			d := backupsDocument{Folder: a.DataFolder(), Backups: []backupJSON{}}
			for _, x := range all {
				d.Backups = append(d.Backups, backupJSON(x))
			}
			if second.Dir != "" {
				d.Second = &secondJSON{Folder: second.Dir, Problem: second.Problem}
				if last := backupJSON(second.Last); last.Path != "" {
					d.Second.Last = &last
				}
			}
			return writeJSON(&c.out, d)
		}
		if len(all) == 0 {
			fmt.Fprintln(&c.out, "There are no backups yet: 'secondlook backup' makes one.")
		}
		for _, x := range all {
			fmt.Fprintf(&c.out, "%s  %9s  %s  %s\n", x.At.Format(time.DateTime), app.FileSize(x.Bytes), soundness(x), x.Path)
		}
		if second.Dir != "" {
			fmt.Fprintf(&c.out, "Second folder: %s. %s\n", second.Dir, second.Problem)
		}
		return nil
	})
}

func soundness(b app.Backup) string {
	if b.Checked {
		return "checked"
	}
	return "DAMAGED"
}
