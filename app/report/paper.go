package report

import (
	"fmt"
	"strings"
)

// Paper is the size of the sheets. The zero Paper is [Letter].
type Paper int

// The sizes.
const (
	Letter Paper = iota // 8.5 × 11 inches
	A4                  // 210 × 297 mm
)

// papers holds the name and the upright size of every paper, in points.
var papers = [...]struct {
	name          string
	width, height float64
}{
	Letter: {"letter", 612, 792},
	A4:     {"a4", 595.28, 841.89},
}

// ParsePaper reads "letter" or "a4" in either case. Empty text is Letter.
func ParsePaper(s string) (Paper, error) {
	s = strings.ToLower(strings.TrimSpace(s))
	if s == "" {
		return Letter, nil
	}
	for p, size := range papers {
		if size.name == s {
			return Paper(p), nil
		}
	}
	return Letter, fmt.Errorf("parse paper %q: it must be letter or a4", s)
}

// String writes p as [ParsePaper] reads it.
func (p Paper) String() string { return papers[p.known()].name }

// size returns the width and height of an upright sheet in points.
func (p Paper) size() (width, height float64) {
	size := papers[p.known()]
	return size.width, size.height
}

// known returns p, or Letter for a number that is no paper.
func (p Paper) known() Paper {
	if p < 0 || int(p) >= len(papers) {
		return Letter
	}
	return p
}
