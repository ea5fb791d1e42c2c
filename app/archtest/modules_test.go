package archtest

import (
	"bytes"
	"go/build"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pins are the libraries that the program names itself, and the two below its
// database that have to fit each other. An update is a decision: it changes
// this table and go.mod together.
var pins = map[string]string{
	"codeberg.org/go-pdf/fpdf":               "v0.12.0",
	"fyne.io/fyne/v2":                        "v2.8.1",
	"github.com/adrg/xdg":                    "v0.5.3",
	"github.com/alecthomas/kong":             "v1.17.0",
	"github.com/arran4/golang-ical":          "v0.3.4",
	"github.com/emersion/go-ical":            "v0.0.0-20250329121855-f41e73efc392",
	"github.com/glebarez/go-sqlite":          "v1.23.0",
	"github.com/glebarez/sqlite":             "v1.11.0",
	"github.com/go-gormigrate/gormigrate/v2": "v2.1.7",
	"github.com/gofrs/flock":                 "v0.13.1",
	"github.com/google/go-cmp":               "v0.7.0",
	"github.com/natefinch/atomic":            "v1.0.1",
	"golang.org/x/text":                      "v0.43.0",
	"gorm.io/gorm":                           "v1.31.2",
	"modernc.org/libc":                       "v1.79.0",
	"modernc.org/sqlite":                     "v1.61.1",
	"pgregory.net/rapid":                     "v1.3.0",
}

// held are libraries that no file imports, but whose version go.mod has to
// hold: github.com/glebarez/sqlite alone would take a much older SQLite.
var held = []string{"github.com/glebarez/go-sqlite", "modernc.org/libc", "modernc.org/sqlite"}

const goVersion = "1.26.0"

// A modfile is what a go.mod says.
type modfile struct {
	version  string
	require  map[string]string // module to version
	indirect map[string]bool
	other    []string // lines that are neither
}

func parseModfile(b []byte) modfile {
	m := modfile{require: map[string]string{}, indirect: map[string]bool{}}
	block := ""
	for line := range bytes.Lines(b) {
		code, comment, _ := strings.Cut(strings.TrimSpace(string(line)), "//")
		words := strings.Fields(code)
		switch {
		case len(words) == 0:
			continue
		case words[0] == ")":
			block = ""
			continue
		case len(words) == 2 && words[1] == "(":
			block = words[0]
			continue
		case block != "":
			words = append([]string{block}, words...)
		}
		switch {
		case words[0] == "module":
		case words[0] == "go" && len(words) == 2:
			m.version = words[1]
		case words[0] == "require" && len(words) == 3:
			m.require[words[1]] = words[2]
			m.indirect[words[1]] = strings.TrimSpace(comment) == "indirect"
		default:
			m.other = append(m.other, strings.Join(words, " "))
		}
	}
	return m
}

func readModfile(t *testing.T) modfile {
	t.Helper()
	b, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	return parseModfile(b)
}

func TestPins(t *testing.T) {
	m := readModfile(t)
	if m.version != goVersion {
		t.Errorf("go.mod: go %s, want %s", m.version, goVersion)
	}
	for _, line := range m.other {
		t.Errorf("go.mod: %q: libraries are used as they are published", line)
	}
	for _, name := range slices.Sorted(maps.Keys(pins)) {
		if got := m.require[name]; got != pins[name] {
			t.Errorf("go.mod: %s is at %q, want %s", name, got, pins[name])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(m.require)) {
		if pins[name] == "" && !m.indirect[name] {
			t.Errorf("go.mod: %s %s is in no table: say which version was tried", name, m.require[name])
		}
	}
}

// A library that nothing imports is only weight.
func TestPinsAreUsed(t *testing.T) {
	used := map[string]bool{}
	for _, f := range readModule(t).files() {
		eachImport(f, func(name string, _ token.Pos) {
			for lib := range pins {
				used[lib] = used[lib] || match(lib+"/...", name)
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(pins)) {
		if !used[name] && !slices.Contains(held, name) {
			t.Errorf("go.mod: no file imports %s", name)
		}
	}
}

// SQLite and the C library below it are one work, translated together: the
// second has to be of exactly the version that the first one names.
func TestLibcFitsSQLite(t *testing.T) {
	m := readModfile(t)
	name := filepath.Join(moduleCache(), "cache", "download", "modernc.org", "sqlite", "@v", m.require["modernc.org/sqlite"]+".mod")
	b, err := os.ReadFile(name)
	if err != nil {
		t.Skipf("the module cache does not have the go.mod of modernc.org/sqlite: %v", err)
	}
	want := parseModfile(b).require["modernc.org/libc"]
	if got := m.require["modernc.org/libc"]; got != want {
		t.Errorf("go.mod: modernc.org/libc is at %s, but modernc.org/sqlite needs %s", got, want)
	}
}

// moduleCache returns where the go command keeps modules.
func moduleCache() string {
	if dir := os.Getenv("GOMODCACHE"); dir != "" {
		return dir
	}
	gopath := filepath.SplitList(build.Default.GOPATH)
	if len(gopath) == 0 {
		return ""
	}
	return filepath.Join(gopath[0], "pkg", "mod")
}

func TestParseModfile(t *testing.T) {
	m := parseModfile([]byte("module x\n\ngo 1.26.0\n\nrequire a.b/c v1.0.0\nrequire (\n\td.e/f v2.0.0 // indirect\n)\nreplace a.b/c => ../c\n"))
	if m.version != "1.26.0" || m.require["a.b/c"] != "v1.0.0" || m.require["d.e/f"] != "v2.0.0" {
		t.Errorf("got %+v", m)
	}
	if m.indirect["a.b/c"] || !m.indirect["d.e/f"] {
		t.Errorf("indirect: got %v", m.indirect)
	}
	if want := []string{"replace a.b/c => ../c"}; !slices.Equal(m.other, want) {
		t.Errorf("other: got %q, want %q", m.other, want)
	}
}
