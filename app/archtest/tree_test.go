package archtest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

const module = "secondlook"

// A tree is the Go code of a module, whatever the build tags say.
type tree struct {
	fset *token.FileSet
	pkgs []*pkg // by folder
}

// A pkg is a folder with Go files. Its dir is relative to the module; the
// folder of main.go is ".".
type pkg struct {
	dir   string
	files []*file
}

type file struct {
	path      string
	dir       string
	test      bool
	generated bool
	src       []byte
	syntax    *ast.File
}

// read parses the Go files below a folder. As the go command does, it skips
// testdata and the folders whose names begin with a dot or an underscore.
func read(fsys fs.FS) (*tree, error) {
	t := &tree{fset: token.NewFileSet()}
	byDir := map[string]*pkg{}
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := e.Name()
		if e.IsDir() {
			if name != "." && (base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(base) != ".go" {
			return nil
		}
		f, err := t.parse(fsys, name)
		if err != nil {
			return err
		}
		if byDir[f.dir] == nil {
			byDir[f.dir] = &pkg{dir: f.dir}
		}
		byDir[f.dir].files = append(byDir[f.dir].files, f)
		return nil
	})
	for _, dir := range slices.Sorted(maps.Keys(byDir)) {
		t.pkgs = append(t.pkgs, byDir[dir])
	}
	return t, err
}

func (t *tree) parse(fsys fs.FS, name string) (*file, error) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	syntax, err := parser.ParseFile(t.fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	return &file{
		path: name, dir: path.Dir(name), test: strings.HasSuffix(name, "_test.go"),
		generated: ast.IsGenerated(syntax), src: src, syntax: syntax,
	}, nil
}

// readModule reads this module.
func readModule(t *testing.T) *tree {
	t.Helper()
	tree, err := read(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	if len(tree.pkgs) == 0 {
		t.Fatal("the module has no packages")
	}
	return tree
}

// files returns the files of all packages.
func (t *tree) files() []*file {
	var all []*file
	for _, p := range t.pkgs {
		all = append(all, p.files...)
	}
	return all
}

// line returns the line on which a node begins.
func (t *tree) line(pos token.Pos) int { return t.fset.Position(pos).Line }

// at writes a finding with its place.
func (t *tree) at(pos token.Pos, format string, args ...any) string {
	p := t.fset.Position(pos)
	return fmt.Sprintf("%s:%d: %s", p.Filename, p.Line, fmt.Sprintf(format, args...))
}

// lines returns how many lines a file has.
func (f *file) lines() int { return bytes.Count(f.src, []byte("\n")) }

// A rule returns what is wrong with a tree, a line each.
type rule func(*tree) []string

// check applies a rule to this module.
func check(t *testing.T, r rule) {
	t.Helper()
	for _, found := range r(readModule(t)) {
		t.Error(found)
	}
}
