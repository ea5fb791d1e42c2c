// Package apptest builds a whole [app.App] for tests: the shipped catalog, the
// shipped reference set and texts, and a real store in a folder of its own. The
// clock stands still on 22 November 2026.
package apptest

import (
	"fmt"
	"io/fs"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/catalog"
	"secondlook/app/store"
	"secondlook/assets"
)

// Version is the version that the App of a test says it has.
const Version = "0.0.0-test"

// Now is the clock of tests.
func Now() time.Time { return time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC) }

// New returns an App on an empty folder that goes away with the test.
func New(tb testing.TB) *app.App {
	tb.Helper()
	a, stop, err := Open(tb.TempDir())
	if err != nil {
		tb.Fatalf("open app: %v", err)
	}
	tb.Cleanup(func() {
		if err := stop(); err != nil {
			tb.Errorf("close app: %v", err)
		}
	})
	return a
}

// Open returns an App on the given data folder, and the function that closes
// it.
func Open(dir string) (a *app.App, stop func() error, err error) { return OpenAt(dir, Now) }

// OpenAt is Open by another clock.
func OpenAt(dir string, now func() time.Time) (a *app.App, stop func() error, err error) {
	return OpenThrough(dir, now, func(s app.Store) app.Store { return s })
}

// OpenThrough is OpenAt with something put before the store.
func OpenThrough(dir string, now func() time.Time, before func(app.Store) app.Store) (a *app.App, stop func() error, err error) {
	cfg := app.Config{
		Now: now, Version: Version,
		Fonts: app.Fonts{Regular: assets.InterRegular, Bold: assets.InterSemiBold},
	}
	if cfg.Catalog, err = catalog.Load(assets.Catalog()); err != nil {
		return nil, nil, err
	}
	if cfg.Reference, err = catalog.LoadReference(assets.Reference()); err != nil {
		return nil, nil, err
	}
	files, _ := catalog.ReadReference(assets.Reference())
	cfg.Files = files.Files
	text, err := fs.ReadFile(assets.Translations(), "en.json")
	if err != nil {
		return nil, nil, fmt.Errorf("read texts: %w", err)
	}
	if cfg.Words, err = app.ParseWords(text); err != nil {
		return nil, nil, err
	}
	db, err := store.Open(dir, store.Options{Now: now})
	if err != nil {
		return nil, nil, err
	}
	cfg.Store = before(db)
	return app.New(cfg), db.Close, nil
}
