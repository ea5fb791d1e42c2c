package catalog

import (
	"io/fs"
	"strings"

	"secondlook/domain"
)

var (
	programColumns = []string{
		"key", "acgme_id", "name", "specialty", "track", "institution",
		"city", "state", "county", "region", "source", "as_of",
	}
	factColumns = []string{"key", "field", "value", "source", "as_of"}
)

// bytesPerProgram is a little less than the length of a row, which makes room
// for a few programs too many.
const bytesPerProgram = 200

// programs reads who and where the programs are.
func (l *loader) programs() error {
	l.index = map[string]int{}
	if info, err := fs.Stat(l.fsys, "programs.csv"); err == nil {
		// A program is large, so that a slice which grows as it goes costs more than the reading.
		l.out.Programs = make([]domain.Program, 0, info.Size()/bytesPerProgram)
	}
	keys := once{}
	return readTable(l.fsys, "programs.csv", programColumns, func(r *row) {
		p := domain.Program{
			Key: r.must("key"), ACGME: r.text("acgme_id"), Name: r.must("name"),
			Specialty: r.must("specialty"), Institution: r.must("institution"),
			City: r.text("city"), State: r.must("state"), County: r.text("county"), Region: r.must("region"),
			Identity: domain.Provenance{Source: l.source(r).shown, AsOf: l.asOf(r)},
		}
		if err := p.Track.UnmarshalText([]byte(r.text("track"))); err != nil {
			r.fail("track", "%v", err)
		}
		keys.see(r, "key", p.Key)
		switch {
		case p.ACGME != "" && (len(p.ACGME) != 10 || !digits(p.ACGME)):
			r.fail("acgme_id", "%q is not a number of ten digits", p.ACGME)
		case len(p.State) != 2 || p.State != strings.ToUpper(p.State):
			r.fail("state", "%q is not the two letters of a state", p.State)
		case !l.hasRegion(p.Region):
			r.fail("region", "%q is not a row of regions.csv", p.Region)
		}
		l.index[p.Key] = len(l.out.Programs)
		l.out.Programs = append(l.out.Programs, p)
	})
}

// facts reads what the programs say of themselves. What has no row stays
// unknown.
func (l *loader) facts() error {
	fields := map[string]domain.ProgramField{}
	for _, name := range domain.FieldNames() {
		fields[name], _ = domain.FieldNamed(name)
	}
	return readTable(l.fsys, "facts.csv", factColumns, func(r *row) {
		at, ok := l.index[r.must("key")]
		if !ok {
			r.fail("key", "%q is not a row of programs.csv", r.text("key"))
			return
		}
		field, ok := fields[r.must("field")]
		if !ok {
			r.fail("field", "%q is not a fact of a program", r.text("field"))
			return
		}
		p := &l.out.Programs[at]
		value := r.must("value")
		if _, _, twice := field.Get(p); twice {
			r.fail("field", "%s of %s stands twice", field.Name, p.Key)
		}
		if strings.EqualFold(value, "unknown") {
			r.fail("value", "what is unknown has no row")
		}
		if err := field.Set(p, value, domain.Provenance{Source: l.source(r).shown, AsOf: l.asOf(r)}); err != nil {
			r.fail("value", "%q %v", value, err)
		}
	})
}

func (l *loader) hasRegion(key string) bool {
	if key == domain.National {
		return true
	}
	for _, g := range l.out.Regions {
		if g.Key == key {
			return true
		}
	}
	return false
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
