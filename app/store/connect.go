package store

import (
	"database/sql"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// A mode is what a connection is for.
type mode int

const (
	living    mode = iota // daily work
	migrating             // changing the schema: foreign keys would delete rows of rebuilt tables
	reading               // looking at a file without changing a byte of it
)

// dsn writes the address of a file. A folder may be called anything, so the
// path is escaped.
func dsn(path string, m mode) string {
	q := url.Values{"_txlock": {"immediate"}}
	pragma := func(s string) { q.Add("_pragma", s) }
	pragma("busy_timeout(5000)")
	if m == reading {
		q.Set("mode", "ro")
		q.Del("_txlock")
		if !hasLog(path) {
			q.Set("immutable", "1") // else SQLite puts empty companions beside the file
		}
	} else {
		q.Set("mode", "rw") // a file is made in one place only, with its modes
		pragma("journal_mode(WAL)")
		pragma("synchronous(FULL)")
	}
	if m == living {
		pragma("foreign_keys(1)")
	} else {
		pragma("foreign_keys(0)")
	}
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // C:/Users
	}
	u := url.URL{Scheme: "file", Path: slashed, RawQuery: q.Encode()}
	return u.String()
}

// connect opens the file at path with one connection, so that writers wait
// for each other here and not in the file.
func connect(path string, m mode) (*gorm.DB, error) {
	pool, err := sql.Open(sqlite.DriverName, dsn(path, m))
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(1)
	g, err := gorm.Open(sqlite.Dialector{Conn: pool}, &gorm.Config{
		TranslateError:         true,
		SkipDefaultTransaction: true, // every write has a transaction of its own
		PrepareStmt:            m == living,
		Logger:                 logger.Discard,
	})
	if err != nil {
		_ = pool.Close() // the first error is the one to tell
		return nil, err
	}
	return g, nil
}

// disconnect closes what connect opened.
func disconnect(g *gorm.DB) error {
	pool, err := g.DB()
	if err != nil {
		return err
	}
	return pool.Close()
}
