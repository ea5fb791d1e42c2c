package catalog

import (
	"fmt"
	"io/fs"

	"secondlook/domain"
	"secondlook/domain/chance"
)

var (
	coefficientColumns = []string{"name", "value", "se", "unit", "kind", "source", "note"}
	rankColumns        = []string{"specialty", "ranks", "matched", "not_matched", "source"}
)

// maxFigure bounds a coefficient: it catches a lost decimal point.
const maxFigure = 1e6

// LoadReference reads a reference set from the folder that holds its manifest
// and tables. A set is replaceable: whoever may use better figures can put
// another folder in its place.
func LoadReference(fsys fs.FS) (*chance.Reference, error) {
	var m struct {
		Name    string      `json:"name"`
		Edition string      `json:"edition"`
		Date    domain.Date `json:"date"`
		Terms   string      `json:"terms"`
	}
	if err := readJSON(fsys, "manifest.json", &m); err != nil {
		return nil, err
	}
	if m.Name == "" || m.Edition == "" || m.Date.IsZero() || m.Terms == "" {
		return nil, fmt.Errorf("read manifest.json: name, edition, date and terms are all required")
	}
	rows, err := coefficients(fsys)
	if err != nil {
		return nil, err
	}
	ranks, err := rankCounts(fsys)
	if err != nil {
		return nil, err
	}
	return chance.NewReference(m.Name, m.Date, m.Terms, rows, ranks)
}

func coefficients(fsys fs.FS) (out []chance.Coefficient, err error) {
	names := once{}
	err = readTable(fsys, "coefficients.csv", coefficientColumns, func(r *row) {
		c := chance.Coefficient{
			Name: r.must("name"), Value: r.decimal("value", -maxFigure, maxFigure),
			Unit: r.must("unit"), Source: r.must("source"), Note: r.text("note"),
		}
		if r.text("se") != "" {
			c.SE = r.decimal("se", 0, maxFigure)
		}
		if err := c.Kind.UnmarshalText([]byte(r.must("kind"))); err != nil {
			r.fail("kind", "%v", err)
		}
		if c.Kind == chance.Own {
			r.fail("kind", "own is for figures that the user changes")
		}
		names.see(r, "name", c.Name)
		out = append(out, c)
	})
	return out, err
}

func rankCounts(fsys fs.FS) (out []chance.RankCount, err error) {
	seen := once{}
	err = readTable(fsys, "ranks.csv", rankColumns, func(r *row) {
		c := chance.RankCount{
			Specialty: r.must("specialty"), Ranks: r.number("ranks", 1, 300, false),
			Matched: r.number("matched", 0, maxFigure, false), NotMatched: r.number("not_matched", 0, maxFigure, false),
		}
		r.must("source")
		seen.see(r, "ranks", fmt.Sprint(c.Specialty, " ", c.Ranks))
		out = append(out, c)
	})
	return out, err
}
