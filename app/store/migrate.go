package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"strings"

	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// A migration is one numbered step of the schema.
type migration struct {
	id  string // "0001"
	sql string
}

// shipped lists the migrations of this version in order.
func shipped() ([]migration, error) {
	entries, err := migrationFiles.ReadDir("migrations") // sorted by name
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	var out []migration
	for _, e := range entries {
		b, err := migrationFiles.ReadFile("migrations/" + e.Name())
		if err != nil {
			return nil, fmt.Errorf("read migrations: %w", err)
		}
		id, _, _ := strings.Cut(e.Name(), "_")
		out = append(out, migration{id, string(b)})
	}
	return out, nil
}

// upgrade copies the file into the folder of backups and then runs the
// migrations that it has not seen.
func (o Options) upgrade(path string) error {
	if err := o.lock.claim(); err != nil {
		return err
	}
	b, err := o.copyFile(context.Background(), path)
	if err != nil {
		return problemf(ErrUpgrade, err, "back up before upgrading: %s was left as it was (%v): free some space or %s", path, reason(err), chooseFolder)
	}
	if err := migrateFile(path, o.migrations); err != nil {
		return problemf(ErrUpgrade, err, "upgrade data file: %s was left as it was (%v): a copy is in %s, and the version that wrote it still opens it", path, err, b.Path)
	}
	return nil
}

// found marks an empty file as ours and makes the list of its migrations.
func found(path string) (err error) {
	g, err := connect(path, migrating)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, disconnect(g)) }()
	if err := g.Exec(fmt.Sprintf("PRAGMA application_id = %d", applicationID)).Error; err != nil {
		return err
	}
	return g.Exec("CREATE TABLE migrations (id TEXT PRIMARY KEY) STRICT").Error
}

// migrateFile runs every migration that the file has not seen, all or none,
// on a connection without foreign keys: with them, rebuilding a table deletes
// the rows that point to it.
func migrateFile(path string, steps []migration) (err error) {
	g, err := connect(path, migrating)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, disconnect(g)) }()
	options := *gormigrate.DefaultOptions
	options.UseTransaction = true
	options.ValidateUnknownMigrations = true
	return gormigrate.New(g, &options, runnable(steps)).Migrate()
}

// runnable turns steps into what gormigrate runs. The last one looks for
// broken references while everything can still be rolled back.
func runnable(steps []migration) []*gormigrate.Migration {
	var out []*gormigrate.Migration
	for _, s := range steps {
		out = append(out, &gormigrate.Migration{ID: s.id, Migrate: func(tx *gorm.DB) error {
			if err := tx.Exec(s.sql).Error; err != nil {
				return fmt.Errorf("step %s: %w", s.id, err)
			}
			return checkReferences(tx, s.id)
		}})
	}
	return out
}

// checkReferences reports a row that points to nothing.
func checkReferences(tx *gorm.DB, id string) error {
	var broken []struct{ Table, Parent string }
	if err := tx.Raw("PRAGMA foreign_key_check").Scan(&broken).Error; err != nil {
		return fmt.Errorf("step %s: check references: %w", id, err)
	}
	if len(broken) > 0 {
		return fmt.Errorf("step %s: %d rows of %s point to nothing in %s", id, len(broken), broken[0].Table, broken[0].Parent)
	}
	return nil
}
