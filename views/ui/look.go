package ui

import (
	"cmp"
	"context"

	"secondlook/app"
	"secondlook/views/theme"
)

// KeptLook returns the look that the user has chosen, or the usual one.
func KeptLook(a *app.App) theme.Look {
	ctx := context.Background()
	return theme.LookOf(a.Preference(ctx, theme.ModePreference), a.Preference(ctx, theme.TextPreference))
}

// KeepLook keeps a look for the next start.
func KeepLook(a *app.App, l theme.Look) error {
	ctx := context.Background()
	mode, text := l.Preferences()
	return cmp.Or(a.SetPreference(ctx, theme.ModePreference, mode), a.SetPreference(ctx, theme.TextPreference, text))
}
