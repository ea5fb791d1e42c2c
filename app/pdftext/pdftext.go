// Package pdftext reads the text of PDF files, line by line, as far as a table
// that somebody wants to import needs it: no pictures, no forms, no protected
// files. It trusts nothing in a file: every size, depth and count is bounded, and
// a file that lies about its own structure is read as far as it can be.
package pdftext

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
)

// Bounds of what is read.
const (
	MaxBytes     = 32 << 20 // of a file
	maxObjects   = 200_000
	maxPages     = 500
	maxInflated  = 64 << 20 // of all streams together, once unpacked
	maxFragments = 400_000  // pieces of text
	maxDepth     = 40       // of arrays, dictionaries, pages and forms within each other
	maxItems     = 200_000  // of one array or dictionary
)

// The reasons why a file is not read.
var (
	errNoPDF     = errors.New("the file is not a PDF: choose another file")
	errProtected = errors.New("the PDF is protected: open it, select all, copy it and paste the text instead")
	errNoText    = errors.New("the PDF holds no text that can be read, perhaps only a picture of it: open it, select all, copy it and paste the text instead")
	errTooMuch   = errors.New("the PDF unpacks to more than a list of programs can hold: choose another file")
	errTooSlow   = errors.New("the PDF takes too long to read: open it, select all, copy it and paste the text instead")
)

// Lines reads the text of a PDF file, page after page, each from top to bottom.
// What stands apart on a line is separated by tabs, as the columns of a table
// are. Errors are sentences for the user.
func Lines(ctx context.Context, b []byte) (lines []string, err error) {
	if len(b) > MaxBytes {
		return nil, fmt.Errorf("the PDF is larger than %d MB: choose another file", MaxBytes>>20)
	}
	if !bytes.Contains(b[:min(len(b), 1024)], []byte("%PDF-")) {
		return nil, errNoPDF
	}
	f := &file{ctx: ctx, data: b, objects: map[int]any{}}
	if err := f.index(); err != nil {
		return nil, err
	}
	for _, p := range f.pages() {
		c := &canvas{file: f, turn: p.rotate, fonts: map[string]*font{}}
		c.run(p.contents, p.resources, identity, 0)
		if f.err != nil {
			return nil, f.err
		}
		lines = append(lines, join(c.out)...)
	}
	if len(lines) == 0 {
		return nil, errNoText
	}
	return lines, nil
}

// A fragment is a piece of text at its place on the page.
type fragment struct {
	x, y, width, size float64
	text              string
}

// Gaps between pieces of a line, in sizes of their letters.
const (
	sameLine  = 0.45 // difference of height
	wordGap   = 0.16
	columnGap = 1.2
)

// join puts the pieces of a page into lines.
func join(all []fragment) (lines []string) {
	slices.SortStableFunc(all, func(a, b fragment) int { return cmp.Compare(b.y, a.y) })
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[0].y-all[n].y <= sameLine*all[0].size {
			n++
		}
		if line := joined(all[:n]); line != "" {
			lines = append(lines, line)
		}
		all = all[n:]
	}
	return lines
}

// joined is the text of one line.
func joined(row []fragment) string {
	slices.SortStableFunc(row, func(a, b fragment) int { return cmp.Compare(a.x, b.x) })
	var b bytes.Buffer
	end := 0.0
	for i, f := range row {
		gap := f.x - end
		switch {
		case i == 0:
		case gap > columnGap*f.size:
			b.WriteByte('\t')
		case gap > wordGap*f.size:
			b.WriteByte(' ')
		}
		b.WriteString(f.text)
		end = max(end, f.x+f.width)
		if i == 0 {
			end = f.x + f.width
		}
	}
	return clean(b.String())
}

// clean takes out what is no text, and blanks around columns.
func clean(s string) string {
	var cells []string
	for _, cell := range bytes.Split([]byte(s), []byte{'\t'}) {
		cell = bytes.Join(bytes.FieldsFunc(bytes.ToValidUTF8(cell, nil), blank), []byte{' '})
		if len(cell) > 0 {
			cells = append(cells, string(cell))
		}
	}
	out := ""
	for i, c := range cells {
		if i > 0 {
			out += "\t"
		}
		out += c
	}
	return out
}

// blank reports what no text has: controls and blanks of any kind.
func blank(r rune) bool { return r <= ' ' || r == 0x7f || r == 0xa0 || r == 0xfffd }
