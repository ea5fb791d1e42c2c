package report

import (
	"fmt"
	"io"

	"secondlook/domain/figure"
)

// A Sheet is what is known of one program, to be printed.
type Sheet struct {
	Frame
	Parts []Part
}

// A Part is the lines under one heading.
type Part struct {
	Heading string
	Note    string // one sentence on the part; may be empty
	Word    string // at the right of the heading, such as "3 of 5 known"
	Break   bool   // it begins on a new page
	Figures []figure.Figure
	Lines   []Line // below the figures
}

// A Line is one thing that is said. Empty texts leave their place out.
type Line struct {
	Label  string // at the left; without one of any line the texts begin there
	Text   string
	Detail string // smaller, below the text, such as a source and its age
	Figure string // at the right edge
	Strong bool   // the text stands out
	Ask    bool   // with a box to tick: it is unknown and to be asked
	Room   int    // lines to write on, below the texts
}

// The columns of a sheet in points.
const (
	labelWidth  = 150.0
	figureWidth = 56.0
	writeHeight = 19.0 // of a line to write on
)

// WriteSheet writes s as a PDF. A figure that cannot be drawn is an error.
func WriteSheet(w io.Writer, fonts Fonts, s Sheet) error {
	for _, p := range s.Parts {
		for i := range p.Figures {
			if err := p.Figures[i].Validate(); err != nil {
				return fmt.Errorf("write %q: %w", s.Title, err)
			}
		}
	}
	return write(w, fonts, s.Frame, func(r ruler) []*sheet { return laySheet(s, r) })
}

// A Counter counts the pages of sheets. It reads the fonts once, which is most of
// the work.
type Counter struct{ doc *document }

// NewCounter returns a counter for sheets with the frame of one.
func NewCounter(fonts Fonts, f Frame) (Counter, error) {
	doc, err := newDocument(fonts, f)
	if err != nil {
		return Counter{}, fmt.Errorf("count the pages of %q: %w", f.Title, err)
	}
	return Counter{doc}, nil
}

// Pages is how many pages s has.
func (c Counter) Pages(s Sheet) int { return len(laySheet(s, c.doc)) }

// laySheet lays a sheet out.
func laySheet(s Sheet, r ruler) []*sheet {
	l := newLayout(s.Paper, r)
	l.page()
	l.head(s.Frame)
	for _, p := range s.Parts {
		l.part(p, s.Frame)
	}
	return l.finish(s.Frame)
}

// part lays out one part. Its heading stays with the first line and comes again
// on every further page.
func (l *layout) part(p Part, f Frame) {
	heading := pdfText(p.Heading)
	note := l.wrap(smallFace, 3, l.right-l.left, pdfText(p.Note))
	need := headingFace.line() + 3 + float64(len(note))*smallFace.line()
	c := columnsOf(p.Lines)
	switch {
	case len(p.Figures) > 0:
		need += l.figureHeight(&p.Figures[0], heading)
	case len(p.Lines) > 0:
		need += l.said(p.Lines[0], c).height()
	}
	l.onNewPage = func() { l.runningHead(f) }
	if p.Break {
		l.page()
	}
	l.room(need + 6)
	word := ""
	if lines := l.wrap(smallFace, 1, (l.right-l.left)/2, pdfText(p.Word)); len(lines) > 0 {
		word = lines[0]
	}
	l.groupHead(heading, word)
	for _, line := range note {
		l.text(l.left, l.y, smallFace, true, line)
		l.y += smallFace.line()
	}
	l.y += 2
	l.rule(l.y, 0.7, false)
	l.y++
	l.onNewPage = func() {
		l.runningHead(f)
		l.groupHead(heading, wordContinued)
		l.y += 3
	}
	for i := range p.Figures {
		l.figure(&p.Figures[i], heading)
	}
	for _, line := range p.Lines {
		row := l.said(line, c)
		l.room(row.height())
		l.placeSaid(row)
	}
	l.y += 12
}

// sheetColumns are what the lines of a part leave room for at the left.
type sheetColumns struct{ box, label float64 }

// columnsOf leaves room for boxes and labels where any line has one.
func columnsOf(lines []Line) (c sheetColumns) {
	for _, x := range lines {
		if x.Ask {
			c.box = boxWidth
		}
		if x.Label != "" {
			c.label = labelWidth
		}
	}
	return c
}

// said breaks a line into its texts.
func (l *layout) said(x Line, c sheetColumns) tableRow {
	left := l.left + c.box
	row := tableRow{box: x.Ask, room: x.Room}
	if c.label > 0 {
		row.cells = append(row.cells, []block{{left, l.wrap(cellFace, 3, c.label-gutter-c.box, pdfText(x.Label)), cellFace, true}})
		left = l.left + c.label
	}
	end := l.right
	if figure := l.wrap(nameFace, 1, figureWidth, pdfText(x.Figure)); len(figure) > 0 {
		row.cells = append(row.cells, []block{{l.right - l.width(nameFace, figure[0]), figure, nameFace, false}})
		end -= figureWidth + gutter
	}
	face := cellFace
	if x.Strong {
		face = nameFace
	}
	row.cells = append(row.cells, []block{
		{left, l.wrap(face, 12, end-left, pdfText(x.Text)), face, false},
		{left, l.wrap(smallFace, 5, end-left, pdfText(x.Detail)), smallFace, true},
	})
	return row
}

// placeSaid places one line, whole.
func (l *layout) placeSaid(row tableRow) {
	top := l.y + rowPad
	if row.box {
		l.place(item{shape: square, x: l.left + 1, y: top + (cellFace.line()-boxSize)/2, w: boxSize, h: boxSize})
	}
	for _, stack := range row.cells {
		y := top
		for _, b := range stack {
			l.lines(b, y)
			y += float64(len(b.lines)) * b.face.line()
		}
	}
	for i := range max(0, row.room-1) { // the rule below the row is the last line to write on
		left := row.cells[len(row.cells)-1][0].x
		l.place(item{shape: rule, x: left, y: top + row.depth() + float64(i+1)*writeHeight, w: l.right - left, h: 0.3})
	}
	l.y += row.height()
	l.rule(l.y, 0.3, true)
}
