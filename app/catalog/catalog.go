// Package catalog reads what ships with the program: the programs with their
// sourced facts, the dated tables that the rules use, and the reference set of
// the engine. It reads strictly, because these tables are the program's word
// to its user: an unknown column, a value out of its range, a row that stands
// twice or a figure without a source is an error that names file and line.
package catalog

import (
	"encoding/json"
	"fmt"
	"io/fs"

	"secondlook/domain"
)

// Load reads a catalog from the folder that holds its tables.
func Load(fsys fs.FS) (*domain.Catalog, error) {
	l := &loader{
		fsys:  fsys,
		named: map[string]named{},
		asOfs: map[string]domain.AsOf{},
		out:   &domain.Catalog{},
	}
	if err := l.manifest(); err != nil {
		return nil, err
	}
	// Sources and regions come first: the other tables refer to them.
	for _, read := range []func() error{
		l.sources, l.regions, l.programs, l.facts,
		l.specialties, l.fees, l.events, l.windows, l.quotas, l.limits,
		l.norms, l.passMarks, l.percentiles, l.licences, l.rules, l.tiers, l.coverage, l.phrases, l.questions, l.zones, l.worldZones,
		l.afterward, l.first72,
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return l.out, nil
}

// loader is one reading of a catalog.
type loader struct {
	fsys  fs.FS
	out   *domain.Catalog
	named map[string]named       // by the text of a source cell
	asOfs map[string]domain.AsOf // by their text; few texts serve many facts
	index map[string]int         // programs by key
}

// named is what a source cell stands for.
type named struct {
	ids   string // as the cell writes them
	shown string // addresses, or titles where a source has none
}

func (l *loader) manifest() error {
	const name = "manifest.json"
	var m struct {
		Edition string `json:"edition"`
	}
	if err := readJSON(l.fsys, name, &m); err != nil {
		return err
	}
	if m.Edition == "" {
		return fmt.Errorf("read %s: edition is missing", name)
	}
	l.out.Edition = m.Edition
	return nil
}

// readJSON reads a file that holds one JSON value without unknown fields.
func readJSON(fsys fs.FS, name string, into any) error {
	f, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("open %s: %w", name, err)
	}
	defer f.Close()
	d := json.NewDecoder(f)
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

// asOf reads the as_of column.
func (l *loader) asOf(r *row) domain.AsOf {
	text := r.text("as_of")
	a, ok := l.asOfs[text]
	if !ok {
		var err error
		if a, err = domain.ParseAsOf(text); err != nil {
			r.fail("as_of", "%v", err)
		}
		l.asOfs[text] = a
	}
	return a
}
