package app

import "context"

// LastBackup returns the newest good backup, with its moment in the place of
// the clock; ok is false without one.
func (a *App) LastBackup() (Backup, bool) {
	b, ok := a.cfg.Store.LastBackup()
	return a.here(b), ok
}

// Backups lists the backups, newest first, each opened and checked. The first
// look of a run reads them all.
func (a *App) Backups(ctx context.Context) ([]Backup, error) {
	all, err := a.cfg.Store.Backups(ctx)
	for i := range all {
		all[i] = a.here(all[i])
	}
	return all, err
}

// BackUp makes a backup now, in the second folder too if there is one. Whether
// that went well too, [App.SecondFolder] tells.
func (a *App) BackUp(ctx context.Context) (Backup, error) {
	return a.backedUp(a.cfg.Store.Backup(ctx))
}

// BackUpTo is BackUp, and puts a checked copy into another folder as well,
// which it returns.
func (a *App) BackUpTo(ctx context.Context, dir string) (Backup, error) {
	return a.backedUp(a.cfg.Store.BackupTo(ctx, dir))
}

// backedUp tells of a backup: that there was none is shown no longer.
func (a *App) backedUp(b Backup, err error) (Backup, error) {
	if err == nil {
		a.touched()
	}
	return a.here(b), err
}

// here tells the moment of a backup in the place of the clock.
func (a *App) here(b Backup) Backup {
	if !b.At.IsZero() {
		b.At = a.local(b.At)
	}
	return b
}

// SecondFolder tells of the folder that every backup is copied to as well, as
// [App.Mirror] or a backup saw it last.
func (a *App) SecondFolder(ctx context.Context) (SecondFolder, error) {
	s, err := a.cfg.Store.SecondFolder(ctx)
	s.Last = a.here(s.Last)
	return s, err
}

// Mirror looks into that folder, and copies the newest backup there if it is
// missing. Its disk may be slow or hang, so this may run beside everything else.
func (a *App) Mirror(ctx context.Context) (SecondFolder, error) {
	s, err := a.cfg.Store.Mirror(ctx)
	s.Last = a.here(s.Last)
	return s, err
}

// SetSecondFolder chooses that folder, "" for none. The newest backup is copied
// there at once; where that fails, the choice stays what it was.
func (a *App) SetSecondFolder(ctx context.Context, dir string) error {
	return a.cfg.Store.SetSecondFolder(ctx, dir)
}

// Restore makes the records what the backup at path holds, after a backup of
// what there is, and says what that changed; [App.Undo] takes it back. How the
// window looks stays. A step without words changed nothing: it was so already.
func (a *App) Restore(ctx context.Context, path string) (Step, error) {
	s, err := a.cfg.Store.Restore(ctx, path)
	if err != nil || len(s.Changes) == 0 {
		return Step{}, err
	}
	return a.stepped(s), nil
}

// DataFolder returns the folder that holds the records.
func (a *App) DataFolder() string { return a.cfg.Store.Folder() }
