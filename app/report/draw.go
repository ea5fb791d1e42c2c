package report

import (
	"codeberg.org/go-pdf/fpdf"

	"secondlook/domain/figure"
)

// An ink is the colour of a drawing. Nothing is told by it alone: what differs by
// ink differs by fill or stroke too.
type ink int

const (
	black ink = iota
	brand
	pale  // of surfaces
	amber // of what is missing
	grey
	white
	faint // of quiet lines
)

// inks are the colours, in the order of the constants.
var inks = [...]shade{{0, 0, 0}, {15, 118, 110}, {190, 226, 218}, {138, 90, 0}, {softText, softText, softText}, {255, 255, 255}, {200, 200, 200}}

type shade struct{ red, green, blue int }

func (s shade) rgb() (red, green, blue int) { return s.red, s.green, s.blue }

// A point is a place on a page.
type point struct{ x, y float64 }

// hatch is the distance of slanting lines.
const hatch = 4.5

// dashes are the strokes that are broken.
var dashes = map[figure.Stroke][]float64{figure.Dashed: {5, 3}, figure.Dotted: {1, 2.4}}

// draw puts one item of a figure on the current page.
func (d *document) draw(i item) {
	d.pdf.SetDrawColor(inks[i.ink].rgb())
	d.pdf.SetLineWidth(0.6)
	switch i.shape {
	case bar:
		d.bar(i)
	case dot:
		style := "FD"
		d.pdf.SetFillColor(inks[i.ink].rgb())
		if i.fill == figure.Open {
			d.pdf.SetFillColor(inks[white].rgb())
			d.pdf.SetLineWidth(1)
		}
		d.pdf.Circle(i.x+i.w/2, i.y+i.h/2, i.w/2, style)
	case path:
		d.pdf.SetLineWidth(i.thick)
		if dash, ok := dashes[i.stroke]; ok {
			d.pdf.SetDashPattern(dash, 0)
			defer d.pdf.SetDashPattern(nil, 0)
		}
		d.pdf.MoveTo(i.points[0].x, i.points[0].y)
		for _, p := range i.points[1:] {
			d.pdf.LineTo(p.x, p.y)
		}
		d.pdf.DrawPath("D")
	case area:
		d.pdf.SetFillColor(inks[i.ink].rgb())
		corners := make([]fpdf.PointType, len(i.points))
		for k, p := range i.points {
			corners[k] = fpdf.PointType{X: p.x, Y: p.y}
		}
		d.pdf.Polygon(corners, "F")
	}
}

// bar paints a rectangle as its fill says.
func (d *document) bar(i item) {
	style := "FD"
	switch i.fill {
	case figure.Full:
		d.pdf.SetFillColor(inks[i.ink].rgb())
	case figure.Pale:
		d.pdf.SetFillColor(inks[pale].rgb())
	default:
		style = "D"
	}
	if i.fill == figure.Hatched {
		for x := hatch - i.h; x < i.w; x += hatch {
			left, right := max(x, 0), min(x+i.h, i.w)
			d.pdf.Line(i.x+left, i.y+i.h-(left-x), i.x+right, i.y+i.h-(right-x))
		}
	}
	d.pdf.Rect(i.x, i.y, i.w, i.h, style)
}
