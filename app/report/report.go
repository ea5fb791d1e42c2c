// Package report writes prints as PDF, from values alone: every number, sum
// of money and percentage comes in as finished text. The same values with the
// same fonts give the same bytes.
//
// A print is made in two steps. The layout decides what stands where on which
// page; it is plain arithmetic and is what the tests look at. The painter then
// puts the pages into the PDF and decides nothing.
package report

import (
	"errors"
	"fmt"
	"io"

	"secondlook/domain"
)

// ErrNoDate reports a print without a date. The date is on every page, and
// without it the file would carry the time of writing.
var ErrNoDate = errors.New("the print has no date")

// Fonts are the two faces of a print, as TrueType files.
type Fonts struct{ Regular, Bold []byte }

// A Frame is what every print has: the head of its pages, their foot, and what
// stands at the end.
type Frame struct {
	Title      string
	Name       string // of the applicant
	Season     int    // year of the Match; zero: not printed
	Date       domain.Date
	Reference  string // name of the reference set behind the chances
	Chanceless bool   // there is no chance in it, and so no word of a reference set
	Paper      Paper
	Summary    []string // one line each: chance with range, fees, fixed costs
	Notes      []string
	Disclaimer []string // printed in full at the end; the first one, kept short, also stands at the foot of every page
}

// A List is a program list to be printed.
type List struct {
	Frame
	Groups []Group
}

// A Group is the part of a list under one heading, such as a tier.
type Group struct {
	Heading string
	Note    string // one sentence on the group; may be empty
	Rows    []Row
}

// A Row is one program. Empty texts print as a dash or leave their line out.
// Rows are numbered through the whole list in the order given.
type Row struct {
	Name      string
	Place     string
	Specialty string
	Track     string
	Visa      string
	Screens   string
	Chance    string // such as "12 %"
	Range     string // such as "6–21"; a chance without it is not printed
	Fee       string
	Why       string // one sentence; may be empty
	Closed    bool   // a rule shuts the applicant out
}

// WriteList writes l as a PDF. A list without rows prints a sentence that says
// so.
func WriteList(w io.Writer, fonts Fonts, l List) error {
	return write(w, fonts, l.Frame, func(r ruler) []*sheet { return layList(l, r) })
}

// write paints the pages that lay makes.
func write(w io.Writer, fonts Fonts, f Frame, lay func(ruler) []*sheet) error {
	if f.Date.IsZero() {
		return fmt.Errorf("write %q: %w", f.Title, ErrNoDate)
	}
	doc, err := newDocument(fonts, f)
	if err != nil {
		return fmt.Errorf("write %q: %w", f.Title, err)
	}
	file, err := doc.render(lay(doc))
	if err != nil {
		return fmt.Errorf("write %q: %w", f.Title, err)
	}
	if _, err := w.Write(file); err != nil {
		return fmt.Errorf("write %q: %w", f.Title, err)
	}
	return nil
}

// rows returns the number of programs on the list.
func (l List) rows() int {
	n := 0
	for _, g := range l.Groups {
		n += len(g.Rows)
	}
	return n
}
