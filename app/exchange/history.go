package exchange

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"

	"secondlook/domain"
)

// historyColumns are the columns of a table of residents; the first four are
// required.
var historyColumns = []string{"key", "academic_year", "residents", "non_us_img", "us_img", "source", "as_of"}

const neededHistoryColumns = 4

// ReadHistory reads the residents of programs from CSV, one year of one program
// a row. A missing source becomes "imported from" the name of the file. No year may
// lie after that of today. When any row is wrong, the problems say what, row by row, and nothing is returned. The
// error is a sentence about the file as a whole.
func ReadHistory(r io.Reader, name string, today domain.Date) (years []domain.ProgramYear, wrong []string, err error) {
	t, err := tableOf(r)
	if err != nil {
		return nil, nil, err
	}
	im := &historyImporter{columns: columns{at: map[string]int{}}, name: name, today: today, rows: map[programYear]int{}}
	if err := im.header(t.header, historyColumns, neededHistoryColumns, "residents"); err != nil {
		return nil, nil, err
	}
	if err := t.each(&im.problems, "years", im.year); err != nil {
		return nil, nil, err
	}
	if len(im.list) > 0 {
		return nil, im.all(), nil
	}
	return im.out, nil, nil
}

// HoldsHistory reports whether a CSV file is a table of residents, by its
// header.
func HoldsHistory(b []byte) bool {
	text, err := decode(b, true)
	if err != nil {
		return false
	}
	t, err := newTable(text)
	return err == nil && slices.Contains(t.header, "non_us_img")
}

type programYear struct {
	program string
	year    int
}

// A historyImporter gathers the rows of one file.
type historyImporter struct {
	columns
	problems
	name  string
	today domain.Date
	rows  map[programYear]int // the row in which a year of a program stood
	out   []domain.ProgramYear
}

// year reads one row.
func (im *historyImporter) year(l line) {
	y := domain.ProgramYear{
		Program: im.cell(l, "key"), Source: cmp.Or(im.cell(l, "source"), "imported from "+im.name), AsOf: im.cell(l, "as_of"),
	}
	ok := true
	for i, into := range []*int{&y.Year, &y.Residents, &y.NonUS, &y.US} {
		ok = im.whole(l, historyColumns[i+1], into) && ok
	}
	if !ok || !im.report(l, y.ValidateOn(im.today)) {
		return
	}
	at := programYear{y.Program, y.Year}
	if row, twice := im.rows[at]; twice {
		im.problem(l, "the year %d of %s stands in row %d already: keep one of the two", y.Year, brief(y.Program), row)
		return
	}
	im.rows[at] = l.number
	im.out = append(im.out, y)
}

// whole reads a whole number; an empty cell of us_img is zero.
func (im *historyImporter) whole(l line, column string, into *int) bool {
	text := im.cell(l, column)
	if text == "" && column == "us_img" {
		return true
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		im.problem(l, "%s must be a whole number, not %q", column, brief(text))
		return false
	}
	*into = n
	return true
}

// WriteHistory writes residents as CSV that [ReadHistory] reads.
func WriteHistory(w io.Writer, years []domain.ProgramYear) error {
	out := csv.NewWriter(w)
	_ = out.Write(historyColumns) // Error tells
	for _, y := range years {
		_ = out.Write([]string{y.Program, strconv.Itoa(y.Year), strconv.Itoa(y.Residents), strconv.Itoa(y.NonUS), strconv.Itoa(y.US), y.Source, y.AsOf})
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write residents: %w", err)
	}
	return nil
}
