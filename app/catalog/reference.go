package catalog

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
)

var (
	coefficientColumns = []string{"name", "value", "se", "unit", "kind", "source", "note"}
	rankColumns        = []string{"specialty", "ranks", "matched", "not_matched", "source"}
)

// maxFigure bounds a count: it catches a lost decimal point.
const maxFigure = 1e6

// LoadReference reads a reference set from the folder that holds its manifest
// and tables, and wants it to be without fault.
func LoadReference(fsys fs.FS) (*chance.Reference, error) {
	set, found := ReadReference(fsys)
	if r, more := CheckReference(set.Files, nil); r != nil && len(found) == 0 {
		return r, nil
	} else {
		found = append(found, more...)
	}
	var all []error
	for _, f := range found {
		if !f.Warning {
			all = append(all, errors.New("read "+f.String()))
		}
	}
	return nil, errors.Join(all...)
}

// coefficients reads the rows of the engine and checks each of them, and all of
// them together.
func (s *setReader) coefficients() (rows []chance.Coefficient) {
	at, spoilt := once{}, map[string]bool{}
	s.table("coefficients.csv", "", coefficientColumns, func(r *row) {
		c := chance.Coefficient{
			Name: r.must("name"), Unit: r.must("unit"), Source: r.must("source"), Note: r.text("note"),
		}
		c.Value = figure(r, "value", chance.BoundsOf(c.Name))
		if r.text("se") != "" {
			c.SE = figure(r, "se", chance.ErrorBounds(c.Name))
		}
		if err := c.Kind.UnmarshalText([]byte(r.must("kind"))); err != nil {
			r.fail("kind", "%v", err)
		}
		if c.Kind == chance.Own {
			r.fail("kind", "own is for figures that the user changes")
		}
		_, twice := at[c.Name]
		at.see(r, "name", c.Name)
		spoilt[c.Name] = spoilt[c.Name] || r.failed
		if !twice {
			rows = append(rows, c)
		}
	})
	if len(at) == 0 {
		return nil // the table itself is missing or of another form
	}
	for _, p := range chance.Check(rows) {
		if !spoilt[p.Row] {
			s.find(domain.Finding{File: "coefficients.csv", Line: at[p.Row], Row: p.Row, Problem: p.Problem, Allowed: p.Allowed})
		}
	}
	s.engine = map[string]bool{}
	for _, name := range chance.Required() {
		s.engine[name] = true
	}
	for _, c := range rows {
		s.strange(c, at[c.Name])
	}
	return rows
}

// figure reads a number, whatever its size.
func figure(r *row, column string, b chance.Bounds) float64 {
	v, err := strconv.ParseFloat(r.text(column), 64)
	if err != nil {
		r.fail(column, "%q is not %s", r.text(column), b)
	}
	return v
}

// strange warns of a row that changes nothing.
func (s *setReader) strange(c chance.Coefficient, line int) {
	f := domain.Finding{File: "coefficients.csv", Line: line, Row: c.Name, Warning: true}
	specialty, of := chance.SpecialtyOf(c.Name)
	switch {
	case c.Name == "":
	case !of && !s.engine[c.Name]:
		f.Problem = "is no row that the engine reads: it changes nothing"
		s.find(f)
	case of && s.specialties != nil && !s.specialties[specialty]:
		f.Problem = unknownSpecialty
		s.find(f)
	}
}

// unknownSpecialty warns of a row that is for nothing here.
const unknownSpecialty = "is for a specialty that the catalog does not know"

func (s *setReader) rankCounts() (out []chance.RankCount) {
	seen, strange := once{}, map[string]bool{}
	s.table("ranks.csv", "", rankColumns, func(r *row) {
		c := chance.RankCount{
			Specialty: r.must("specialty"),
			Matched:   r.number("matched", 0, maxFigure, false), NotMatched: r.number("not_matched", 0, maxFigure, false),
		}
		text, more := strings.CutSuffix(r.must("ranks"), "+")
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > 300 {
			r.fail("ranks", "%q is neither a whole number between 1 and 300 nor one with a + for so many or more", r.text("ranks"))
		}
		c.Ranks, c.OrMore = n, more
		r.must("source")
		seen.see(r, "ranks", fmt.Sprint(c.Specialty, " ", c.Ranks))
		if c.Specialty != "" && s.specialties != nil && !s.specialties[c.Specialty] && !strange[c.Specialty] {
			strange[c.Specialty] = true // told once, at its first count
			s.find(domain.Finding{File: "ranks.csv", Line: r.line, Row: c.Specialty, Problem: unknownSpecialty, Warning: true})
		}
		out = append(out, c)
	})
	return out
}
