package archtest

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestPackageComments(t *testing.T)   { check(t, packageComments) }
func TestDocComments(t *testing.T)       { check(t, docComments) }
func TestNoUnfinishedMarks(t *testing.T) { check(t, unfinished) }

// packageComments returns the packages that do not say what they are for.
func packageComments(t *tree) []string {
	var found []string
	for _, p := range t.pkgs {
		first := p.files[0].syntax
		want := "Package " + strings.TrimSuffix(first.Name.Name, "_test") + " "
		if first.Name.Name == "main" {
			want = "Command "
		}
		described := false
		for _, f := range p.files {
			described = described || !f.test && strings.HasPrefix(f.syntax.Doc.Text(), want)
		}
		if !described {
			found = append(found, t.at(first.Package, "no file begins with the comment %q", want+"…"))
		}
	}
	return found
}

// docComments returns the exported names without a comment. A comment on a
// group of constants or variables counts for each of them.
func docComments(t *tree) []string {
	var found []string
	for _, f := range t.files() {
		if f.test || f.generated {
			continue
		}
		for _, d := range f.syntax.Decls {
			for _, name := range undocumented(d) {
				found = append(found, t.at(name.Pos(), "%s has no comment", name.Name))
			}
		}
	}
	return found
}

func undocumented(d ast.Decl) []*ast.Ident {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && (d.Recv == nil || ast.IsExported(receiver(d))) {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		if d.Doc != nil && (d.Tok != token.TYPE || !d.Lparen.IsValid()) {
			return nil
		}
		var bare []*ast.Ident
		for _, s := range d.Specs {
			bare = append(bare, bareNames(s)...)
		}
		return bare
	}
	return nil
}

// bareNames returns the exported names of a declaration without a comment.
func bareNames(s ast.Spec) []*ast.Ident {
	var names []*ast.Ident
	switch s := s.(type) {
	case *ast.TypeSpec:
		if s.Doc == nil && s.Comment == nil {
			names = []*ast.Ident{s.Name}
		}
	case *ast.ValueSpec:
		if s.Doc == nil && s.Comment == nil {
			names = slices.Clone(s.Names)
		}
	}
	return slices.DeleteFunc(names, func(n *ast.Ident) bool { return !n.IsExported() })
}

// receiver returns the name of the type that a method belongs to.
func receiver(d *ast.FuncDecl) string {
	switch x := strip(d.Recv.List[0].Type).(type) {
	case *ast.Ident:
		return x.Name
	default:
		return ""
	}
}

// strip takes pointers, parentheses, indices and type arguments off.
func strip(x ast.Expr) ast.Expr {
	for {
		switch y := x.(type) {
		case *ast.StarExpr:
			x = y.X
		case *ast.ParenExpr:
			x = y.X
		case *ast.IndexExpr:
			x = y.X
		case *ast.IndexListExpr:
			x = y.X
		case *ast.SliceExpr:
			x = y.X
		default:
			return x
		}
	}
}

// marks are written in pieces, so that this file has none of them.
var marks = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|X` + `XX)\b|(?i:not ` + `implemented|coming ` + `soon)`)

// unfinished returns the lines that say that something is still to be done.
func unfinished(t *tree) []string {
	var found []string
	for _, f := range t.files() {
		for _, at := range marks.FindAllIndex(f.src, -1) {
			pos := t.fset.File(f.syntax.FileStart).Pos(at[0])
			found = append(found, t.at(pos, "%q: finish it or take it out", f.src[at[0]:at[1]]))
		}
	}
	return found
}
