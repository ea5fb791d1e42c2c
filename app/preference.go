package app

import "context"

// Preference returns how the user wants the window, by key; "" is not set, or
// not to be read just now.
func (a *App) Preference(ctx context.Context, key string) string {
	value, err := a.cfg.Store.Preference(ctx, key)
	if err != nil {
		a.cfg.Log.Warn("a preference could not be read", "key", key, "err", err)
	}
	return value
}

// SetPreference keeps how the user wants the window. It is no record: it is not
// undone, and nobody is told.
func (a *App) SetPreference(ctx context.Context, key, value string) error {
	return a.cfg.Store.SetPreference(ctx, key, value)
}
