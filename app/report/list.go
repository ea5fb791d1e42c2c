package report

import (
	"fmt"
	"strings"
)

// The fixed words of the list.
const (
	wordClosed    = "closed – do not apply"
	wordContinued = "continued"
	wordEmpty     = "There are no programs on this list yet."
	wordNoRows    = "No programs in this group."
	wordNotes     = "Notes"
	wordRead      = "Please read"
	wordUnknown   = "–"
)

// layList lays a list out.
func layList(list List, r ruler) []*sheet {
	l := newLayout(list.Paper, r)
	l.page()
	l.head(list.Frame)
	number := 0
	running := func() { l.runningHead(list.Frame) }
	l.onNewPage = running
	if list.rows() == 0 {
		l.paragraph(bodyFace, false, 0, wordEmpty)
		l.y += 12
	} else {
		for _, g := range list.Groups {
			number = l.group(g, number, running)
		}
	}
	return l.finish(list.Frame)
}

// finish places what stands at the end, and the foot of every page.
func (l *layout) finish(f Frame) []*sheet {
	l.onNewPage = func() { l.runningHead(f) }
	l.closing(wordNotes, f.Notes)
	l.closing(wordRead, f.Disclaimer)
	for i := range l.sheets {
		l.foot(f, i)
	}
	return l.sheets
}

// facts returns the applicant, season and date, as far as they are known.
func (f Frame) facts() string {
	var parts []string
	if name := pdfText(f.Name); name != "" {
		parts = append(parts, name)
	}
	if f.Season != 0 {
		parts = append(parts, fmt.Sprintf("Season %d", f.Season))
	}
	return strings.Join(append(parts, f.Date.String()), " · ")
}

// head is the head of the first page: title, who and when, and where the
// applicant stands.
func (l *layout) head(frame Frame) {
	width := l.right - l.left
	for _, line := range l.wrap(titleFace, 2, width, pdfText(frame.Title)) {
		l.text(l.left, l.y, titleFace, false, line)
		l.y += titleFace.line()
	}
	for _, line := range l.wrap(bodyFace, 2, width, frame.facts()) {
		l.text(l.left, l.y, bodyFace, true, line)
		l.y += bodyFace.line()
	}
	l.y += 6
	l.rule(l.y, 0.9, false)
	l.y += 8
	l.onNewPage = func() { l.runningHead(frame) }
	for i, s := range frame.Summary {
		f := bodyFace
		if i == 0 {
			f = leadFace
		}
		l.paragraph(f, false, 0, s)
		l.y += 2
	}
	l.y += 10
}

// runningHead is the head of every other page.
func (l *layout) runningHead(frame Frame) {
	facts := l.wrap(smallFace, 1, (l.right-l.left)*0.6, frame.facts())[0]
	space := l.right - l.left - l.width(smallFace, facts) - 12
	for _, line := range l.wrap(labelFace, 1, space, pdfText(frame.Title)) {
		l.text(l.left, l.y, labelFace, false, line)
	}
	l.textRight(l.right, l.y, smallFace, true, facts)
	l.y += smallFace.line() + 3
	l.rule(l.y, 0.5, false)
	l.y += 8
}

// closing places the texts at the end of the list. Their heading stays with
// the first line.
func (l *layout) closing(heading string, texts []string) {
	if len(texts) == 0 {
		return
	}
	l.y += 8
	l.room(headingFace.line() + 4 + 2*bodyFace.line())
	l.text(l.left, l.y, headingFace, false, heading)
	l.y += headingFace.line() + 3
	for _, s := range texts {
		if s = pdfText(s); s == "" {
			continue
		}
		l.room(bodyFace.line())
		l.text(l.left, l.y, bodyFace, false, "•")
		l.paragraph(bodyFace, false, 9, s)
		l.y += 3
	}
}

// foot places the footer of page i, once the number of pages is known.
func (l *layout) foot(list Frame, i int) {
	page := fmt.Sprintf("Page %d of %d", i+1, len(l.sheets))
	l.on = l.sheets[i]
	y := l.paperH - margin - footerHeight + 10
	l.rule(y, 0.5, true)
	y += 4
	space := l.right - l.left - 90
	l.textRight(l.right, y, labelFace, false, page)
	l.textRight(l.right, y+labelFace.line(), footFace, true, list.Date.String())
	source := "Reference set: none"
	if list.Reference != "" {
		source = "Reference set: " + pdfText(list.Reference)
	}
	var lines []string
	if !list.Chanceless {
		lines = l.wrap(footFace, 1, space, source)
	}
	if len(list.Disclaimer) > 0 {
		lines = append(lines, l.wrap(footFace, 1, space, pdfText(list.Disclaimer[0]))...)
	}
	for _, line := range lines {
		l.text(l.left, y, footFace, true, line)
		y += footFace.line()
	}
}
