package app

import "context"

// prefQuiet keeps whether chances are hidden; prefQuietBefore is what only the
// page of today went by in earlier versions.
const (
	prefQuiet       = "quiet"
	prefQuietBefore = "today.quiet"
	yes             = "yes"
	no              = "no"
)

// Quiet reports whether the window hides chances (A16): in the season of interviews
// they do nobody good, and what can be done today is what counts. Prints and
// commands are as they were.
func (a *App) Quiet() bool {
	if *a.cfg.hush == "" {
		ctx := context.Background()
		*a.cfg.hush = no
		if kept := a.Preference(ctx, prefQuiet); kept == yes || kept == "" && a.Preference(ctx, prefQuietBefore) == yes {
			*a.cfg.hush = yes
		}
	}
	return *a.cfg.hush == yes
}

// SetQuiet hides chances or shows them again, keeps that, and tells whoever shows
// some. It is no record: it is not undone.
func (a *App) SetQuiet(ctx context.Context, on bool) error {
	*a.cfg.hush = no
	if on {
		*a.cfg.hush = yes
	}
	err := a.SetPreference(ctx, prefQuiet, *a.cfg.hush)
	a.touched()
	return err
}
