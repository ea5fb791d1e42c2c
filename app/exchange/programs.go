package exchange

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"secondlook/domain"
)

// An Import is what a file of programs holds. When anything in it is wrong,
// Problems says what, row by row, and nothing else is filled in.
//
// A program of a file may lack its key. Its facts then name it by its [Slug],
// which is the key to give it unless it turns out to be a known program. A
// program may also be no more than a key or an ACGME number, for facts of a
// program that is known already.
type Import struct {
	Rows     int
	Programs []domain.OwnProgram
	Facts    []domain.Correction
	Zips     map[string]string // postal codes, by the key or [Slug] of a program
	Undated  int               // facts without a date
	Problems []string          // "row 3: min_step2 must be …"
}

// ReadPrograms reads programs and facts from CSV. Two shapes are recognised by
// their headers: one row a program with its facts in columns, and one row a
// fact with the columns key, field and value. A missing source becomes
// "imported from" the name of the file. No date may lie more than a day after
// today. The error is a sentence about the file as a whole.
func ReadPrograms(r io.Reader, name string, today domain.Date) (Import, error) {
	t, err := tableOf(r)
	if err != nil {
		return Import{}, err
	}
	c, err := columnsOf(t.header)
	if err != nil {
		return Import{}, err
	}
	im := importer{columns: c, name: name, today: today, rows: map[string]int{}, programs: map[string]int{}}
	im.out.Zips = map[string]string{}
	return im.read(t)
}

// An importer gathers the rows of one file.
type importer struct {
	columns
	problems
	name     string
	today    domain.Date
	out      Import
	rows     map[string]int // the row in which a program or fact stood first
	programs map[string]int // long shape: index in out.Programs by key
}

func (im *importer) read(t *table) (Import, error) {
	row := im.program
	if im.long {
		row = im.fact
	}
	if err := t.each(&im.problems, "programs", row); err != nil {
		return Import{}, err
	}
	im.out.Rows = t.count
	if len(im.list) > 0 {
		return Import{Rows: t.count, Problems: im.all()}, nil
	}
	return im.out, nil
}

// first reports whether what is named stands here for the first time.
func (im *importer) first(l line, what, name string) bool {
	if row, twice := im.rows[name]; twice {
		im.problem(l, "%s stands in row %d already: keep one of the two", what, row)
		return false
	}
	im.rows[name] = l.number
	return true
}

// program reads a row of the wide shape.
func (im *importer) program(l line) {
	p, bad := im.identity(l)
	if p.Key == "" && p.ACGME == "" && (p.Name == "" || p.Specialty == "" || p.State == "") {
		im.problem(l, "needs a key, or an acgme_id, or name with specialty and state")
		return
	}
	from, ok := im.provenance(l)
	if bad != nil {
		im.problem(l, "%v", bad)
		ok = false
	}
	p.Source, p.AsOf = from.Source, from.AsOf
	ok = im.valid(l, p) && ok
	from.Program = cmp.Or(p.Key, Slug(p))
	if ok = im.first(l, "the program "+brief(from.Program), "program "+from.Program) && ok; !ok {
		return
	}
	im.out.Programs = append(im.out.Programs, p)
	im.zip(l, from.Program, im.cell(l, "zip"))
	for _, f := range im.fields {
		value := im.cell(l, f.Name)
		if value == "" || strings.EqualFold(value, "unknown") {
			continue
		}
		from.Field = f.Name
		im.set(l, f, from, value, cmp.Or(im.cell(l, f.Name+strengthSuffix), im.cell(l, "strength")))
	}
}

// identity reads who and where the program of a row is.
func (im *importer) identity(l line) (p domain.OwnProgram, bad error) {
	p.Key = im.cell(l, "key")
	for _, column := range identityColumns[1:] {
		if err := setIdentity(&p, column, im.cell(l, column)); err != nil {
			bad = fmt.Errorf("%s: %w", column, err)
		}
	}
	return p, bad
}

// fact reads a row of the long shape.
func (im *importer) fact(l line) {
	from, ok := im.provenance(l)
	from.Program, from.Field = im.cell(l, "key"), foldHeader(im.cell(l, "field"))
	value := im.cell(l, "value")
	switch {
	case from.Program == "":
		im.problem(l, "key is required: it says which program the fact is about")
		return
	case value == "":
		im.problem(l, "value is required: write unknown to take a value away")
		return
	}
	ok = im.valid(l, domain.OwnProgram{Key: from.Program}) && ok
	what := fmt.Sprintf("%s of %s", brief(from.Field), brief(from.Program))
	if ok = im.first(l, what, "fact "+from.Program+"\n"+from.Field) && ok; !ok {
		return
	}
	if slices.Contains(identityColumns[1:], from.Field) {
		im.identify(l, from, value)
		return
	}
	f, ok := domain.FieldNamed(from.Field)
	if !ok {
		names := append(domain.FieldNames(), identityColumns[1:]...)
		im.problem(l, "%q is no field of a program: %s", brief(from.Field), didYouMean(from.Field, names))
		return
	}
	im.set(l, f, from, value, im.cell(l, "strength"))
}
