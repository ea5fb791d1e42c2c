package archtest

import (
	"go/ast"
	"go/build/constraint"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestImports(t *testing.T)      { check(t, imports) }
func TestBans(t *testing.T)         { check(t, banned) }
func TestWindowDriver(t *testing.T) { check(t, driverBehindCgo) }
func TestNames(t *testing.T)        { check(t, names) }

// A row that no package matches is out of date.
func TestLayersAreUsed(t *testing.T) {
	tree := readModule(t)
	for i, l := range layers {
		if !slices.ContainsFunc(tree.pkgs, func(p *pkg) bool { return layerOf(p.dir) == i }) {
			t.Errorf("no package belongs to the layer %s", l.pkg)
		}
	}
}

// imports returns the imports that no arrow allows.
func imports(t *tree) []string {
	var found []string
	for _, p := range t.pkgs {
		i := layerOf(p.dir)
		if i < 0 {
			found = append(found, t.at(p.files[0].syntax.Package, "package %s belongs to no layer", p.dir))
			continue
		}
		for _, f := range p.files {
			eachImport(f, func(name string, pos token.Pos) {
				if !layers[i].allows(f, name) {
					found = append(found, t.at(pos, "%s must not import %s", p.dir, name))
				}
			})
		}
	}
	return found
}

// layerOf returns the index of the layer of a package, or -1.
func layerOf(dir string) int {
	return slices.IndexFunc(layers, func(l layer) bool { return match(l.pkg, dir) })
}

func (l layer) allows(f *file, name string) bool {
	if own, ok := strings.CutPrefix(name, module+"/"); ok {
		switch {
		case f.test && (own == f.dir || matchAny(l.test, own)):
			return true
		case f.test && match("app/...", f.dir) && matchAny(appTests, own):
			return true
		case matchAny(support, own) && !f.test && !matchAny(support, f.dir):
			return false
		}
		return matchAny(l.own, own)
	}
	if host, _, _ := strings.Cut(name, "/"); !strings.Contains(host, ".") {
		return true // the standard library
	}
	if matchAny(testLibraries, name) {
		return f.test
	}
	return l.pkg == "." || matchAny(l.ext, name) || f.test && matchAny(l.test, name)
}

// banned returns the imports that are kept out of the whole module.
func banned(t *tree) []string {
	var found []string
	for _, f := range t.files() {
		eachImport(f, func(name string, pos token.Pos) {
			i := slices.IndexFunc(bans, func(b ban) bool { return match(b.imports, name) })
			if i >= 0 && !(bans[i].tests && f.test) && !matchAny(bans[i].in, f.dir) {
				found = append(found, t.at(pos, "%s must not import %s: %s", f.dir, name, bans[i].why))
			}
		})
	}
	return found
}

// driverBehindCgo returns the files that import Fyne's driver, but would be
// part of a build without cgo.
func driverBehindCgo(t *tree) []string {
	var found []string
	for _, f := range t.files() {
		eachImport(f, func(name string, pos token.Pos) {
			if name == driver && builtWithoutCgo(f.syntax) {
				found = append(found, t.at(pos, "%s is imported in a file without //go:build cgo", name))
			}
		})
	}
	return found
}

// builtWithoutCgo reports whether a file is part of a build in which every tag
// but cgo is set.
func builtWithoutCgo(f *ast.File) bool {
	for _, group := range f.Comments {
		if group.Pos() > f.Package {
			break
		}
		for _, c := range group.List {
			if expr, err := constraint.Parse(c.Text); err == nil {
				return expr.Eval(func(tag string) bool { return tag != "cgo" })
			}
		}
	}
	return true
}

// names returns the packages whose names say nothing.
func names(t *tree) []string {
	var found []string
	for _, p := range t.pkgs {
		switch base := path.Base(p.dir); base {
		case "util", "utils", "common", "helper", "helpers", "misc", "shared":
			found = append(found, t.at(p.files[0].syntax.Package, "package %s: name it after what it is about", base))
		}
	}
	return found
}

func eachImport(f *file, visit func(name string, pos token.Pos)) {
	for _, spec := range f.syntax.Imports {
		if name, err := strconv.Unquote(spec.Path.Value); err == nil {
			visit(name, spec.Pos())
		}
	}
}

func matchAny(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return match(p, name) })
}

func match(pattern, name string) bool {
	if pattern == "..." {
		return true
	}
	if base, ok := strings.CutSuffix(pattern, "/..."); ok {
		return name == base || strings.HasPrefix(name, base+"/")
	}
	return pattern == name
}
