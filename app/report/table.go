package report

import (
	"fmt"
	"strings"

	"secondlook/domain"
)

// Widths of the columns in points. The program takes what is left.
const (
	boxWidth       = 15.0
	numberWidth    = 20.0
	specialtyWidth = 76.0
	visaWidth      = 60.0
	screensWidth   = 82.0
	chanceWidth    = 65.0
	feeWidth       = 32.0
	gutter         = 8.0
	rowPad         = 3.5
	boxSize        = 8.5
)

// columns are the left edges of the table's columns.
type columns struct{ box, number, program, specialty, visa, screens, chance, fee, end float64 }

func (l *layout) columns() columns {
	c := columns{box: l.left, end: l.right}
	c.number = c.box + boxWidth
	c.program = c.number + numberWidth
	c.fee = c.end - feeWidth
	c.chance = c.fee - chanceWidth
	c.screens = c.chance - screensWidth
	c.visa = c.screens - visaWidth
	c.specialty = c.visa - specialtyWidth
	return c
}

// A block is lines of one face in one column of a row.
type block struct {
	x     float64
	lines []string
	face  face
	soft  bool
}

// A tableRow is a program broken into lines: stacks of blocks side by side,
// and the sentence below them.
type tableRow struct {
	cells [][]block
	why   []string
	box   bool
	room  int // lines to write on, below
}

// depth returns the height of the highest stack.
func (r tableRow) depth() float64 {
	highest := 0.0
	for _, stack := range r.cells {
		h := 0.0
		for _, b := range stack {
			h += float64(len(b.lines)) * b.face.line()
		}
		highest = max(highest, h)
	}
	return highest
}

// height returns the height of the whole row.
func (r tableRow) height() float64 {
	return r.depth() + float64(len(r.why))*smallFace.line() + float64(r.room)*writeHeight + 2*rowPad
}

// group lays out one group and returns the number of its last row. Its
// heading stays with the first row; on every further page the heading and the
// names of the columns come again.
func (l *layout) group(g Group, number int, running func()) int {
	heading := pdfText(g.Heading)
	width := l.right - l.left
	note := l.wrap(smallFace, 3, width, pdfText(g.Note))
	need := headingFace.line() + float64(len(note))*smallFace.line() + l.tableHeadHeight()
	if len(g.Rows) > 0 {
		need += l.row(g.Rows[0], number+1).height()
	}
	l.onNewPage = running
	l.room(need + 6)
	l.groupHead(heading, programs(len(g.Rows)))
	for _, line := range note {
		l.text(l.left, l.y, smallFace, true, line)
		l.y += smallFace.line()
	}
	l.y += 3
	if len(g.Rows) == 0 {
		l.text(l.left, l.y, cellFace, true, wordNoRows)
		l.y += cellFace.line() + 12
		return number
	}
	l.tableHead()
	l.onNewPage = func() {
		running()
		l.groupHead(heading, wordContinued)
		l.y += 3
		l.tableHead()
	}
	for _, row := range g.Rows {
		number++
		l.placeRow(row, number)
	}
	l.y += 14
	return number
}

// groupHead places the heading on the left and a word on the right.
func (l *layout) groupHead(heading, word string) {
	l.textRight(l.right, l.y+headingFace.line()-smallFace.line()-1, smallFace, true, word)
	space := l.right - l.left - l.width(smallFace, word) - 12
	for _, line := range l.wrap(headingFace, 1, space, heading) {
		l.text(l.left, l.y, headingFace, false, line)
	}
	l.y += headingFace.line()
}

func programs(n int) string {
	if n == 1 {
		return "1 program"
	}
	return fmt.Sprintf("%d programs", n)
}

func (l *layout) tableHeadHeight() float64 { return labelFace.line() + 6 }

// tableHead places the names of the columns.
func (l *layout) tableHead() {
	c := l.columns()
	for _, h := range []struct {
		x    float64
		name string
	}{
		{c.program, "Program"}, {c.specialty, "Specialty"}, {c.visa, "Visa"},
		{c.screens, "Screens"}, {c.chance, "Chance (range)"},
	} {
		l.text(h.x, l.y, labelFace, false, h.name)
	}
	l.textRight(c.program-gutter, l.y, labelFace, false, "No.")
	l.textRight(c.end, l.y, labelFace, false, "Fee")
	l.y += labelFace.line() + 2
	l.rule(l.y, 0.7, false)
	l.y++
}

// row breaks a program into lines.
func (l *layout) row(r Row, number int) tableRow {
	c := l.columns()
	no, fee := fmt.Sprint(number), l.wrap(cellFace, 1, feeWidth, known(r.Fee))
	return tableRow{
		cells: [][]block{
			{{c.program - gutter - l.width(cellFace, no), []string{no}, cellFace, true}},
			l.program(r, c),
			l.cell(c.specialty, c.visa, r.Specialty),
			l.cell(c.visa, c.screens, r.Visa),
			l.cell(c.screens, c.chance, r.Screens),
			l.cell(c.chance, c.fee, r.chance()),
			{{c.end - l.width(cellFace, fee[0]), fee, cellFace, false}},
		},
		why: l.wrap(smallFace, 2, c.end-c.program, pdfText(r.Why)),
		box: !r.Closed,
	}
}

// program stacks the name, where it is and, if need be, that it is closed.
func (l *layout) program(r Row, c columns) []block {
	space := c.specialty - c.program - gutter
	f := nameFace
	if len(l.wrap(f, 0, space, known(r.Name))) > 2 {
		f = labelFace // smaller letters before any are left out
	}
	stack := []block{
		{c.program, l.wrap(f, 2, space, known(r.Name)), f, false},
		{c.program, l.wrap(smallFace, 2, space, joined(r.Place, r.Track)), smallFace, true},
	}
	if r.Closed {
		stack = append(stack, block{c.program, l.wrap(nameFace, 2, space, wordClosed), nameFace, false})
	}
	return stack
}

// cell is a column between x and next.
func (l *layout) cell(x, next float64, s string) []block {
	return []block{{x, l.wrap(cellFace, 4, next-x-gutter, known(s)), cellFace, false}}
}

// chance returns the chance with its range; one is not told without the other.
func (r Row) chance() string {
	chance, spread := pdfText(r.Chance), pdfText(r.Range)
	if chance == "" || spread == "" {
		return wordUnknown
	}
	hold := strings.NewReplacer(" ", string(noBreak))
	return hold.Replace(chance) + " (" + hold.Replace(spread) + ")"
}

// known returns the text to print for s, a dash if there is none.
func known(s string) string {
	if s = pdfText(s); s != "" {
		return s
	}
	return wordUnknown
}

// joined returns the non-empty texts with dots between.
func joined(texts ...string) string {
	parts := make([]string, len(texts))
	for i, s := range texts {
		parts[i] = pdfText(s)
	}
	return domain.Dots(parts...)
}

// placeRow places one program, whole, on this page or the next.
func (l *layout) placeRow(r Row, number int) {
	row := l.row(r, number)
	l.room(row.height())
	top := l.y + rowPad
	if row.box {
		l.place(item{shape: square, x: l.left + 1, y: top + (nameFace.line()-boxSize)/2, w: boxSize, h: boxSize})
	}
	for _, stack := range row.cells {
		y := top
		for _, b := range stack {
			l.lines(b, y)
			y += float64(len(b.lines)) * b.face.line()
		}
	}
	l.lines(block{l.columns().program, row.why, smallFace, true}, top+row.depth())
	l.y += row.height()
	l.rule(l.y, 0.3, true)
}

// lines places the lines of b from y down.
func (l *layout) lines(b block, y float64) {
	for i, line := range b.lines {
		l.text(b.x, y+float64(i)*b.face.line(), b.face, b.soft, line)
	}
}
