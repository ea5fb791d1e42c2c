package catalog

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"secondlook/domain"
)

// A row is one record of a table, with what is wrong with it.
type row struct {
	file    string
	line    int
	columns []string
	cells   []string
	failed  bool
	found   func(line int, row, problem string)
}

// readTable reads a table whose header must be exactly the given columns, in
// that order, and hands each row to take. It returns the first error.
func readTable(fsys fs.FS, file string, columns []string, take func(*row)) error {
	f, err := fsys.Open(file)
	if err != nil {
		return fmt.Errorf("open %s: %w", file, err)
	}
	defer f.Close()
	return readRows(f, file, columns, take)
}

// readRows is readTable for what is open.
func readRows(from io.Reader, file string, columns []string, take func(*row)) (err error) {
	readAll(from, file, columns, take, func(line int, _, problem string) {
		switch {
		case err != nil:
		case line > 0:
			err = fmt.Errorf("read %s line %d: %s", file, line, problem)
		default:
			err = fmt.Errorf("read %s: %s", file, problem)
		}
	})
	return err
}

// readAll reads a whole table and tells of everything that is wrong with it:
// the line, the first cell of the row, and what is wrong.
func readAll(from io.Reader, file string, columns []string, take func(*row), found func(line int, row, problem string)) {
	in := bufio.NewReader(from)
	if mark, _ := in.Peek(3); string(mark) == "\ufeff" { // some spreadsheets begin with it
		_, _ = in.Discard(3)
	}
	c := csv.NewReader(in)
	c.ReuseRecord = true
	header, err := c.Read()
	if err != nil {
		found(0, "", "no header: "+plainly(err, 0, 0))
		return
	}
	if !slices.Equal(header, columns) {
		found(1, "", fmt.Sprintf("the columns are %s; they must be %s", strings.Join(header, ","), strings.Join(columns, ",")))
		return
	}
	r := &row{file: file, columns: columns, found: found}
	for {
		r.cells, err = c.Read()
		r.failed = false
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return
		case errors.As(err, &wrong):
			found(wrong.StartLine, first(r.cells), plainly(err, len(r.cells), len(columns)))
			continue
		case err != nil:
			found(0, "", err.Error())
			return
		}
		r.line, _ = c.FieldPos(0)
		take(r)
	}
}

// first is the first cell of a row, by which it is known; "" when it has none.
func first(cells []string) string {
	if len(cells) == 0 {
		return ""
	}
	return cells[0]
}

// plainly is what is wrong with a record, without its place: have is how many
// cells it has, want how many columns there are.
func plainly(err error, have, want int) string {
	var wrong *csv.ParseError
	switch {
	case errors.Is(err, csv.ErrFieldCount):
		return fmt.Sprintf("has %d cells, and there are %d columns: write one for each column, and put a text that holds a comma in double quotes", have, want)
	case errors.As(err, &wrong):
		return wrong.Err.Error()
	}
	return err.Error()
}

// fail tells what is wrong with a column; a cell may fail more than once.
func (r *row) fail(column, format string, args ...any) {
	r.failed = true
	r.found(r.line, first(r.cells), column+": "+fmt.Sprintf(format, args...))
}

// text returns a cell, which may be empty.
func (r *row) text(column string) string {
	i := slices.Index(r.columns, column)
	if i < 0 || i >= len(r.cells) {
		r.fail(column, "no such column")
		return ""
	}
	s := r.cells[i]
	if s != strings.TrimSpace(s) {
		r.fail(column, "%q has outer blanks", s)
	}
	return s
}

// must returns a cell that may not be empty.
func (r *row) must(column string) string {
	s := r.text(column)
	if s == "" {
		r.fail(column, "is missing")
	}
	return s
}

// number returns a whole number; an empty cell is zero when optional.
func (r *row) number(column string, low, high int, optional bool) int {
	s := r.text(column)
	if s == "" && optional {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high {
		r.fail(column, "%q is not a whole number between %d and %d", s, low, high)
		return 0
	}
	return n
}

// decimal returns a number between low and high.
func (r *row) decimal(column string, low, high float64) float64 {
	s := r.text(column)
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(low <= f && f <= high) {
		r.fail(column, "%q is not a number between %v and %v", s, low, high)
		return 0
	}
	return f
}

// yes returns whether a cell says yes; empty is no.
func (r *row) yes(column string) bool {
	switch s := r.text(column); s {
	case "yes":
		return true
	case "", "no":
	default:
		r.fail(column, "%q is neither yes nor empty", s)
	}
	return false
}

// date returns a day that must be there.
func (r *row) date(column string) domain.Date {
	d, err := domain.ParseDate(r.must(column))
	if err != nil {
		r.fail(column, "%v", err)
	}
	return d
}

// clock checks a time of day such as 09:00, or a span such as 09:00-11:00.
func (r *row) clock(column string) string {
	s := r.text(column)
	if s == "" {
		return ""
	}
	for _, part := range strings.SplitN(s, "-", 2) {
		if _, err := time.Parse("15:04", part); err != nil || len(part) != len("15:04") {
			r.fail(column, "%q is neither a time such as 09:00 nor a span such as 09:00-11:00", s)
		}
	}
	return s
}

// list splits a cell at its semicolons.
func (r *row) list(column string) []string {
	s := r.text(column)
	if s == "" {
		return nil
	}
	parts := strings.Split(s, ";")
	for i, p := range parts {
		if parts[i] = strings.TrimSpace(p); parts[i] == "" {
			r.fail(column, "%q has an empty part", s)
		}
	}
	return parts
}

// exam reads a cell that must name an examination.
func exam(r *row) domain.ExamKind {
	var kind domain.ExamKind
	if err := kind.UnmarshalText([]byte(r.must("kind"))); err != nil {
		r.fail("kind", "%v", err)
	}
	return kind
}

// once remembers keys and fails a row whose key stands twice.
type once map[string]int

func (o once) see(r *row, column, key string) {
	if line, twice := o[key]; twice {
		r.fail(column, "%q stands on line %d already", key, line)
	}
	o[key] = r.line
}
