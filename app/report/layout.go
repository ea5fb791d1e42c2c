package report

import "secondlook/domain/figure"

// All lengths are points, 72 to the inch, from the top left of the sheet.
const (
	millimetre   = 72 / 25.4
	margin       = 15 * millimetre
	footerHeight = 34.0
	leading      = 1.28 // line height by size of the letters
)

// A face is a font at a size.
type face int

const (
	titleFace face = iota
	headingFace
	leadFace
	bodyFace
	nameFace
	cellFace
	labelFace
	smallFace
	footFace
)

// faces says what each face looks like.
var faces = [...]struct {
	bold bool
	size float64
}{
	titleFace:   {true, 18},
	headingFace: {true, 11.5},
	leadFace:    {true, 9.5},
	bodyFace:    {false, 9.5},
	nameFace:    {true, 8.5},
	cellFace:    {false, 8},
	labelFace:   {true, 7.5},
	smallFace:   {false, 7.5},
	footFace:    {false, 7},
}

// size returns the height of the letters.
func (f face) size() float64 { return faces[f].size }

// line returns the height of a line.
func (f face) line() float64 { return f.size() * leading }

type shape int

const (
	words  shape = iota // text; y is the base line
	square              // an outline
	rule                // a straight line from x, y along w
	bar                 // a filled rectangle
	path                // a line through points
	area                // the pale surface between points
	dot                 // a disc in a rectangle
)

// An item is one thing on a page.
type item struct {
	shape shape
	x, y  float64
	w, h  float64
	text  string
	face  face
	soft  bool // second text and light rules: grey that a copier still shows

	ink    ink
	fill   figure.Fill   // of a bar or a dot
	stroke figure.Stroke // of a path
	thick  float64       // of a path
	points []point       // of a path or an area
}

// A sheet is one laid-out page.
type sheet struct {
	width, height float64
	items         []item
}

// A ruler measures text.
type ruler interface {
	width(f face, s string) float64
}

// A layout fills pages from the top. Whoever places something asks for room
// first, so nothing is ever split.
type layout struct {
	ruler
	sheets        []*sheet
	on            *sheet // where things are placed
	paperW        float64
	paperH        float64
	y             float64 // top of what comes next
	onNewPage     func()  // repeats what belongs at the head of a page
	heading       bool    // guards onNewPage against itself
	left, right   float64
	contentBottom float64
}

func newLayout(p Paper, r ruler) *layout {
	w, h := p.size()
	return &layout{
		ruler: r, paperW: w, paperH: h,
		left: margin, right: w - margin,
		contentBottom: h - margin - footerHeight,
	}
}

// page starts a page.
func (l *layout) page() {
	l.on = &sheet{width: l.paperW, height: l.paperH}
	l.sheets = append(l.sheets, l.on)
	l.y = margin
	if l.onNewPage != nil && !l.heading {
		l.heading = true
		l.onNewPage()
		l.heading = false
	}
}

// room starts a page unless h points are left on this one.
func (l *layout) room(h float64) {
	if l.y+h > l.contentBottom {
		l.page()
	}
}

// place puts an item on the current page.
func (l *layout) place(i item) { l.on.items = append(l.on.items, i) }

// text places one line whose top is y, as it is.
func (l *layout) text(x, y float64, f face, soft bool, s string) {
	if s == "" {
		return
	}
	base := y + (f.line()+0.72*f.size())/2 // capitals in the middle of the line
	l.place(item{shape: words, x: x, y: base, w: l.width(f, s), text: s, face: f, soft: soft})
}

// textRight places one line that ends at x.
func (l *layout) textRight(x, y float64, f face, soft bool, s string) {
	l.text(x-l.width(f, s), y, f, soft, s)
}

// rule places a line across the page.
func (l *layout) rule(y, weight float64, soft bool) {
	l.place(item{shape: rule, x: l.left, y: y, w: l.right - l.left, h: weight, soft: soft})
}

// wrap breaks s for a face.
func (l *layout) wrap(f face, limit int, width float64, s string) []string {
	return wrap(s, limit, width, func(part string) float64 { return l.width(f, part) })
}

// paragraph places s over the whole width, line by line, over pages if it must
// be.
func (l *layout) paragraph(f face, soft bool, indent float64, s string) {
	for _, line := range l.wrap(f, 0, l.right-l.left-indent, pdfText(s)) {
		l.room(f.line())
		l.text(l.left+indent, l.y, f, soft, line)
		l.y += f.line()
	}
}
