package views_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestBackgroundWorkHasOnePlace finds go statements outside the window's one
// starter of background work: elsewhere ui.Work is to be used.
func TestBackgroundWorkHasOnePlace(t *testing.T) {
	eachFile(t, func(path string, set *token.FileSet, f *ast.File) {
		ast.Inspect(f, func(n ast.Node) bool {
			if g, ok := n.(*ast.GoStmt); ok && path != filepath.Join("window", "window.go") {
				t.Errorf("%s: a go statement: use ui.Work", set.Position(g.Pos()))
			}
			return true
		})
	})
}

// TestOnlyWindowKnowsTheDriver finds imports of Fyne's driver, of adapters and
// of packages that no view needs.
func TestOnlyWindowKnowsTheDriver(t *testing.T) {
	eachFile(t, func(path string, set *token.FileSet, f *ast.File) {
		for _, spec := range f.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			inWindow := filepath.Dir(path) == "window"
			inTest := strings.HasSuffix(path, "_test.go") || filepath.Dir(path) == "viewtest"
			switch {
			case name == "fyne.io/fyne/v2/app" && !inWindow,
				strings.HasPrefix(name, "secondlook/app/") && !inTest,
				name == "database/sql", name == "net/http", name == "unsafe", name == "log":
				t.Errorf("%s: imports %s", set.Position(spec.Pos()), name)
			}
		}
	})
}

func eachFile(t *testing.T, check func(path string, set *token.FileSet, f *ast.File)) {
	t.Helper()
	set, n := token.NewFileSet(), 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		f, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		n++
		check(path, set, f)
		return nil
	})
	if err != nil || n < 20 {
		t.Fatalf("read %d files: %v", n, err)
	}
}
