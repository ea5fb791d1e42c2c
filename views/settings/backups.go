package settings

import (
	"context"

	"secondlook/app"
	"secondlook/views/ui"
)

// backUp makes a backup now.
func (d *data) backUp() {
	ui.Work(d.p.host, "Backing up…", "No backup was made.", d.p.app.BackUp, func(b app.Backup) {
		d.again()
		said := "Backed up " + b.At.Format("15:04") + ", " + app.FileSize(b.Bytes) + ", checked"
		if s, err := d.p.app.SecondFolder(context.Background()); err != nil || s.Problem != "" {
			said += "; the second folder did not get its copy"
		}
		d.p.host.Say(ui.Notice{Text: said})
	})
}

// copyTo makes a folder the second one.
func (d *data) copyTo(dir string) {
	ui.Work(d.p.host, "Copying the newest backup…", "The second folder is as it was.", func(ctx context.Context) (string, error) {
		return dir, d.p.app.SetSecondFolder(ctx, dir)
	}, func(dir string) {
		d.again()
		d.p.host.Say(ui.Notice{Text: "A copy of every backup goes to " + dir})
	})
}

// forget keeps copies in no second folder any more; those that are there stay.
func (d *data) forget() {
	if err := d.p.app.SetSecondFolder(context.Background(), ""); err != nil {
		d.p.host.Fail("The second folder is as it was.", err)
		return
	}
	d.again()
	d.p.host.Say(ui.Notice{Text: "No more copies go to the second folder; those that are there stay"})
}

// again reads the backups anew; the records have not changed.
func (d *data) again() {
	if err := d.Reload(); err != nil {
		d.p.host.Fail("The backups could not be read.", err)
	}
	d.p.host.Touch()
}

// ask restores a backup, if the user agrees.
func (d *data) ask(row int) {
	b := d.at(row)
	if !b.Checked {
		return
	}
	when := d.when(row)
	ui.Ask(d.p.host, "Restore the backup of "+when+"?",
		"Your records become what they were then. What you have now is backed up first, and you can undo the step. The look of the window stays.",
		"Restore", func() { d.restore(b, when) })
}

func (d *data) restore(b app.Backup, when string) {
	ui.Work(d.p.host, "Restoring…", "Your records are as they were.", func(ctx context.Context) (app.Step, error) {
		return d.p.app.Restore(ctx, b.Path)
	}, func(s app.Step) {
		d.again()
		if s.Words == "" {
			d.p.host.Say(ui.Notice{Text: "Your records are as in that backup already"})
			return
		}
		d.p.host.Say(ui.Notice{Text: "Restored from " + when + ": " + s.Words, Undo: d.p.host.Undo})
	})
}
