package archtest

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"
	"testing"
)

const (
	maxFile    = 400 // lines
	medianFile = 120
	maxFunc    = 80  // lines
	ninthFunc  = 40  // nine of ten functions are no longer
	maxPaths   = 15  // cyclomatic complexity
	testShare  = 0.6 // lines of tests for a line of source; it may only rise
)

func TestFileLength(t *testing.T)           { check(t, longFiles) }
func TestFunctions(t *testing.T)            { check(t, longFuncs) }
func TestEveryPackageIsTested(t *testing.T) { check(t, untested) }
func TestParsersAreFuzzed(t *testing.T)     { check(t, unfuzzed) }
func TestProportions(t *testing.T)          { check(t, proportions) }

func longFiles(t *tree) []string {
	var found []string
	for _, f := range t.files() {
		if n := f.lines(); n > maxFile && !f.generated {
			found = append(found, fmt.Sprintf("%s:%d: the file has more than %d lines", f.path, n, maxFile))
		}
	}
	return found
}

// longFuncs returns the functions that are too long to read at once, or have
// too many ways through. A test may have many: its checks stand one below the
// other.
func longFuncs(t *tree) []string {
	var found []string
	for _, f := range t.files() {
		eachFunc(f, func(d *ast.FuncDecl) {
			if n := t.length(d); n > maxFunc {
				found = append(found, t.at(d.Pos(), "%s has %d lines, more than %d", d.Name.Name, n, maxFunc))
			}
			if n := paths(d); n > maxPaths && !f.test {
				found = append(found, t.at(d.Pos(), "%s has a cyclomatic complexity of %d, more than %d", d.Name.Name, n, maxPaths))
			}
		})
	}
	return found
}

// untested returns the packages without a test file of their own. One that
// only says what others do has nothing to try.
func untested(t *tree) []string {
	var found []string
	for _, p := range t.pkgs {
		code, tested := false, false
		for _, f := range p.files {
			eachFunc(f, func(*ast.FuncDecl) { code = true })
			tested = tested || f.test
		}
		if code && !tested {
			found = append(found, t.at(p.files[0].syntax.Package, "package %s has no test", p.dir))
		}
	}
	return found
}

// unfuzzed returns the parsers that no fuzz target of their package calls.
func unfuzzed(t *tree) []string {
	var found []string
	for _, p := range t.pkgs {
		called := map[string]bool{}
		for _, f := range p.files {
			eachFunc(f, func(d *ast.FuncDecl) {
				if f.test && strings.HasPrefix(d.Name.Name, "Fuzz") {
					ast.Inspect(d, func(n ast.Node) bool {
						if id, ok := n.(*ast.Ident); ok {
							called[id.Name] = true
						}
						return true
					})
				}
			})
		}
		for _, f := range p.files {
			eachFunc(f, func(d *ast.FuncDecl) {
				name := d.Name.Name
				if d.Recv == nil && !f.test && strings.HasPrefix(name, "Parse") && !called[name] {
					found = append(found, t.at(d.Pos(), "no fuzz target of %s calls %s", p.dir, name))
				}
			})
		}
	}
	return found
}

// proportions returns what is out of proportion in the tree as a whole.
func proportions(t *tree) []string {
	var files, funcs []int
	source, tests := 0, 0
	for _, f := range t.files() {
		switch {
		case f.generated:
		case f.test:
			tests += f.lines()
		default:
			source += f.lines()
			files = append(files, f.lines())
			eachFunc(f, func(d *ast.FuncDecl) { funcs = append(funcs, t.length(d)) })
		}
	}
	var found []string
	if n := share(files, 0.5); n > medianFile {
		found = append(found, fmt.Sprintf("half of the files have more than %d lines, the limit is %d", n-1, medianFile))
	}
	if n := share(funcs, 0.9); n > ninthFunc {
		found = append(found, fmt.Sprintf("one function in ten has more than %d lines, the limit is %d", n-1, ninthFunc))
	}
	if r := float64(tests) / float64(source); r < testShare {
		found = append(found, fmt.Sprintf("%d lines of tests for %d lines of source are %.2f, less than %.2f", tests, source, r, testShare))
	}
	return found
}

// share returns the number that a share of the numbers does not exceed.
func share(of []int, part float64) int {
	if len(of) == 0 {
		return 0
	}
	slices.Sort(of)
	return of[int(part*float64(len(of)-1))]
}

// paths returns the cyclomatic complexity of a function, with that of the
// functions written inside it.
func paths(d *ast.FuncDecl) int {
	n := 1
	ast.Inspect(d, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			n++
		case *ast.CaseClause:
			if x.List != nil {
				n++
			}
		case *ast.CommClause:
			if x.Comm != nil {
				n++
			}
		case *ast.BinaryExpr:
			if x.Op == token.LAND || x.Op == token.LOR {
				n++
			}
		}
		return true
	})
	return n
}

// length returns the lines of a function without its comment.
func (t *tree) length(d *ast.FuncDecl) int { return t.line(d.End()) - t.line(d.Type.Pos()) + 1 }

func eachFunc(f *file, visit func(*ast.FuncDecl)) {
	if f.generated {
		return
	}
	for _, d := range f.syntax.Decls {
		if d, ok := d.(*ast.FuncDecl); ok {
			visit(d)
		}
	}
}
