package report

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"codeberg.org/go-pdf/fpdf"
)

const family = "print"

// The greys of second text, 7 : 1 on white, and of the lines between rows.
const (
	softText = 85
	softLine = 140
)

// unit is the size in points at which letters are measured; the widths of all
// other sizes follow from it.
const unit = 1000

// A document is the PDF being written. It is a [ruler] too, so that text is
// measured with the very letters that are printed.
type document struct {
	pdf    *fpdf.Fpdf
	widths [2]map[rune]float64 // by weight, of letters one point high
}

// newDocument opens a PDF with the fonts and the data about the file.
func newDocument(fonts Fonts, l Frame) (d *document, err error) {
	defer caught(&err)
	w, h := l.Paper.size()
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: w, Ht: h}})
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(l.Date.Time())
	pdf.SetModificationDate(l.Date.Time())
	pdf.SetProducer("Second Look", true)
	pdf.SetCreator("Second Look", true)
	pdf.SetTitle(pdfText(l.Title), true)
	pdf.SetAuthor(pdfText(l.Name), true)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	for _, f := range []struct {
		style string
		data  []byte
	}{{"", fonts.Regular}, {"B", fonts.Bold}} {
		if !trueType(f.data) {
			return nil, errors.New("the font is not a TrueType file")
		}
		// Without spare capacity a font that was cut short cannot be read
		// beyond its end.
		pdf.AddUTF8FontFromBytes(family, f.style, slices.Clip(f.data))
	}
	if err := pdf.Error(); err != nil {
		return nil, fmt.Errorf("read fonts: %w", err)
	}
	return &document{pdf: pdf, widths: [2]map[rune]float64{{}, {}}}, nil
}

// trueType reports whether data begins as a TrueType font does. The library
// would only complain on standard output.
func trueType(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0, 1, 0, 0}) || bytes.HasPrefix(data, []byte("true"))
}

// caught turns a panic of the PDF library, as a damaged font causes it, into
// an error.
func caught(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("make pdf: %v", p)
	}
}

// style returns the library's name of a weight and its place in widths.
func (f face) style() (string, int) {
	if faces[f].bold {
		return "B", 1
	}
	return "", 0
}

// width returns the width of s in points. No letters are moved together, so it
// is the sum of the letters' widths.
func (d *document) width(f face, s string) float64 {
	style, i := f.style()
	sum := 0.0
	for _, r := range s {
		w, known := d.widths[i][r]
		if !known {
			d.pdf.SetFont(family, style, unit)
			w = d.pdf.GetStringWidth(string(r)) / unit
			d.widths[i][r] = w
		}
		sum += w
	}
	return sum * f.size()
}

// render paints the sheets and returns the file.
func (d *document) render(sheets []*sheet) (file []byte, err error) {
	defer caught(&err)
	for _, s := range sheets {
		d.pdf.AddPage()
		for _, i := range s.items {
			d.paint(i)
		}
	}
	var out bytes.Buffer
	err = d.pdf.Output(&out)
	return out.Bytes(), err
}

// paint puts one item on the current page.
func (d *document) paint(i item) {
	grey := 0
	switch {
	case i.soft && i.shape == words:
		grey = softText
	case i.soft:
		grey = softLine
	}
	switch i.shape {
	case words:
		style, _ := i.face.style()
		d.pdf.SetFont(family, style, i.face.size())
		if i.ink == black {
			d.pdf.SetTextColor(grey, grey, grey)
		} else {
			d.pdf.SetTextColor(inks[i.ink].rgb())
		}
		d.pdf.Text(i.x, i.y, i.text)
	case square:
		d.pdf.SetDrawColor(grey, grey, grey)
		d.pdf.SetLineWidth(0.8)
		d.pdf.Rect(i.x, i.y, i.w, i.h, "D")
	case rule:
		d.pdf.SetDrawColor(grey, grey, grey)
		d.pdf.SetLineWidth(i.h)
		d.pdf.Line(i.x, i.y, i.x+i.w, i.y)
	default:
		d.draw(i)
	}
}
