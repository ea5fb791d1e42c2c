package archtest

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

func TestNoInit(t *testing.T)            { check(t, inits) }
func TestNoPackageState(t *testing.T)    { check(t, state) }
func TestGoroutinesInViews(t *testing.T) { check(t, goroutines) }

// inits returns the init functions.
func inits(t *tree) []string {
	var found []string
	for _, f := range t.files() {
		eachFunc(f, func(d *ast.FuncDecl) {
			if d.Name.Name == "init" && d.Recv == nil {
				found = append(found, t.at(d.Pos(), "func init: let the program call it"))
			}
		})
	}
	return found
}

// goroutines returns what runs beside the goroutine of the window. Only the
// package that owns the window may start such work; the views hand it to
// ui.Work, which shows its progress and can stop it.
func goroutines(t *tree) []string {
	var found []string
	for _, f := range t.files() {
		if f.test || !match("views/...", f.dir) || f.dir == "views/window" {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				found = append(found, t.at(n.Pos(), "a go statement: use ui.Work"))
			case *ast.SelectorExpr:
				x, ok := n.X.(*ast.Ident)
				switch {
				case !ok:
				case x.Name == "time" && (n.Sel.Name == "AfterFunc" || n.Sel.Name == "NewTicker" || n.Sel.Name == "Sleep"):
					found = append(found, t.at(n.Pos(), "time.%s: use the Later of the host", n.Sel.Name))
				case x.Name == "fyne" && n.Sel.Name == "DoAndWait":
					found = append(found, t.at(n.Pos(), "fyne.DoAndWait stops for ever on the goroutine of the window"))
				}
			}
			return true
		})
	}
	return found
}

// state returns the package variables that are more than tables and sentinels:
// those without a value, those that are made to change, and the places where
// one is changed. A variable that is changed through a pointer in another
// variable is not found.
func state(t *tree) []string {
	var found []string
	for _, p := range t.pkgs {
		var files []*ast.File
		for _, f := range p.files {
			if !f.test {
				files = append(files, f.syntax)
				found = append(found, t.changeable(f)...)
			}
		}
		// Imports are left unresolved: which names are the package's own is
		// known without them. What that leaves unclear is no error here.
		info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
		conf := types.Config{Error: func(error) {}}
		own, _ := conf.Check(p.dir, t.fset, files, info)
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				for _, x := range changed(n) {
					if name := global(x, own, info); name != "" {
						found = append(found, t.at(x.Pos(), "the package variable %s is changed", name))
					}
				}
				return true
			})
		}
	}
	return found
}

// changeable returns the package variables of a file that are there to change.
func (t *tree) changeable(f *file) []string {
	var found []string
	for _, d := range f.syntax.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, s := range g.Specs {
			s := s.(*ast.ValueSpec)
			if len(s.Values) == 0 && !embedded(g.Doc) && !embedded(s.Doc) {
				found = append(found, t.at(s.Pos(), "the package variable %s has no value", s.Names[0].Name))
			}
			ast.Inspect(s, func(n ast.Node) bool {
				x, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if pkg, ok := x.X.(*ast.Ident); ok && (pkg.Name == "atomic" || pkg.Name == "sync" && !strings.HasPrefix(x.Sel.Name, "OnceValue")) {
					found = append(found, t.at(x.Pos(), "the package variable %s is a %s.%s", s.Names[0].Name, pkg.Name, x.Sel.Name))
				}
				return true
			})
		}
	}
	return found
}

func embedded(doc *ast.CommentGroup) bool {
	if doc == nil {
		return false
	}
	for _, c := range doc.List {
		if strings.HasPrefix(c.Text, "//go:embed ") {
			return true
		}
	}
	return false
}

// changed returns the expressions that a node gives a new value to, or whose
// address it hands to a function.
func changed(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			return []ast.Expr{n.Key, n.Value}
		}
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "delete" || f.Name == "clear") && len(n.Args) > 0 {
			return n.Args[:1]
		}
		var given []ast.Expr
		for _, a := range n.Args {
			if a, ok := a.(*ast.UnaryExpr); ok && a.Op == token.AND {
				given = append(given, a.X)
			}
		}
		return given
	}
	return nil
}

// global returns the name of the package variable that an expression is part
// of, or nothing.
func global(x ast.Expr, own *types.Package, info *types.Info) string {
	for {
		x = strip(x)
		s, ok := x.(*ast.SelectorExpr)
		if !ok {
			break
		}
		if id, ok := s.X.(*ast.Ident); ok {
			if _, ok := info.Uses[id].(*types.PkgName); ok {
				return id.Name + "." + s.Sel.Name
			}
		}
		x = s.X
	}
	id, ok := x.(*ast.Ident)
	if !ok {
		return ""
	}
	v, ok := info.Uses[id].(*types.Var)
	if !ok || own == nil || v.Parent() != own.Scope() {
		return ""
	}
	return id.Name
}
