package exchange

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Limits of a table.
const (
	maxRows    = 100_000
	maxColumns = 200
	maxCell    = 5000 // characters
)

// A table reads the rows of a CSV file.
type table struct {
	csv    *csv.Reader
	header []string // folded names
	breaks int      // line breaks inside the cells read so far
	count  int      // rows read so far, blank ones left out
}

// A line is one row of a table and its number in a spreadsheet: the header
// stands in row 1.
type line struct {
	number int
	cells  []string
}

// tableOf reads a whole file and its header.
func tableOf(r io.Reader) (*table, error) {
	b, err := readAll(r, maxPrograms)
	if err != nil {
		return nil, err
	}
	text, err := decode(b, true)
	if err != nil {
		return nil, err
	}
	return newTable(text)
}

// newTable finds the delimiter and reads the header.
func newTable(text string) (*table, error) {
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	t := &table{csv: csv.NewReader(strings.NewReader(text))}
	t.csv.Comma = sniff(text)
	t.csv.FieldsPerRecord = -1
	head, err := t.next()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the file has no header: its first row must name the columns")
	}
	if err != nil {
		return nil, err
	}
	for len(head.cells) > 0 && head.cells[len(head.cells)-1] == "" {
		head.cells = head.cells[:len(head.cells)-1]
	}
	if len(head.cells) > maxColumns {
		return nil, fmt.Errorf("the header has %d columns, more than the %d that are allowed: delete the others", len(head.cells), maxColumns)
	}
	for i, cell := range head.cells {
		name := foldHeader(cell)
		if name == "" {
			return nil, fmt.Errorf("column %d has no name in the header: name it or delete it", i+1)
		}
		if slices.Contains(t.header, name) {
			return nil, fmt.Errorf("the column %s stands twice: keep one of the two", brief(name))
		}
		t.header = append(t.header, name)
	}
	t.count = 0
	return t, nil
}

// foldHeader makes the spelling of a column name plain.
func foldHeader(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r == ' ' || r == '-' || r == '_' || r == '\u00a0' || r == '\n'
	}), "_")
}

// sniff finds the delimiter: the one that stands most often in the first row,
// outside quotes.
func sniff(text string) rune {
	counts, quoted := map[rune]int{}, false
	for _, r := range strings.TrimLeft(text, "\r\n") {
		if r == '"' {
			quoted = !quoted
		}
		if r == '\n' && !quoted {
			break
		}
		if !quoted {
			counts[r]++
		}
	}
	best := ','
	for _, r := range ";\t" {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}

// next reads the next row that is not blank, cells trimmed. An error other
// than [io.EOF] is a sentence.
func (t *table) next() (line, error) {
	for {
		cells, err := t.csv.Read()
		if err != nil {
			return line{}, t.explain(err)
		}
		start, _ := t.csv.FieldPos(0)
		number, blank := start-t.breaks, true
		for i := range cells {
			t.breaks += strings.Count(cells[i], "\n")
			cells[i] = strings.TrimSpace(cells[i])
			blank = blank && cells[i] == ""
		}
		if blank {
			continue
		}
		if t.count++; t.count > maxRows {
			return line{}, fmt.Errorf("the file has more than %d rows: split it", maxRows)
		}
		return line{number, cells}, nil
	}
}

// each gives every row to f that has the cells of the header, and notes what is
// wrong with the others. What names the rows; without any that is an error.
func (t *table) each(p *problems, what string, f func(line)) error {
	for {
		l, err := t.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if problem := t.shape(&l); problem != "" {
			p.problem(l, "%s", problem)
			continue
		}
		f(l)
	}
	if t.count == 0 {
		return fmt.Errorf("the file has a header and no rows: add the %s below it", what)
	}
	return nil
}

// explain turns an error of the CSV reader into a sentence.
func (t *table) explain(err error) error {
	var bad *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return err
	case !errors.As(err, &bad):
		return fmt.Errorf("read rows: %w", err)
	case errors.Is(bad.Err, csv.ErrBareQuote):
		return fmt.Errorf("line %d, column %d: a quotation mark stands inside a cell without quotes: put the cell in quotes and double the mark", bad.Line, bad.Column)
	case errors.Is(bad.Err, csv.ErrQuote):
		return fmt.Errorf("line %d: a cell begins with a quotation mark in line %d that is not closed properly: close it, or copy the file again if it is cut off", bad.Line, bad.StartLine)
	}
	return fmt.Errorf("line %d, column %d: the file is not CSV (%w): save it again as CSV", bad.Line, bad.Column, bad.Err)
}

// shape wants a row to have as many cells as the header. Blank cells beyond
// the header are what spreadsheets leave behind and do no harm.
func (t *table) shape(l *line) string {
	n := len(t.header)
	for len(l.cells) > n && l.cells[len(l.cells)-1] == "" {
		l.cells = l.cells[:len(l.cells)-1]
	}
	if len(l.cells) != n {
		return fmt.Sprintf("must have %d cells as the header has, but has %d", n, len(l.cells))
	}
	for i, cell := range l.cells {
		if utf8.RuneCountInString(cell) > maxCell {
			return fmt.Sprintf("%s must be at most %d characters", t.header[i], maxCell)
		}
	}
	return ""
}
