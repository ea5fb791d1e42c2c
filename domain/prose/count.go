package prose

import (
	"strings"
	"unicode/utf8"
)

// Counts are the figures of a text.
type Counts struct {
	Characters int // as portals count: every letter, blank and line end; a line end counts once however it is written
	Words      int // what stands between blanks
	Paragraphs int // lines with something on them
}

// Count counts a text.
func Count(text string) Counts {
	c := Counts{Characters: utf8.RuneCountInString(text) - strings.Count(text, "\r\n"), Words: len(strings.Fields(text))}
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if strings.TrimSpace(line) != "" {
			c.Paragraphs++
		}
	}
	return c
}

// Minutes is the time to read so many words at a speed in words a minute,
// rounded up; zero for nothing, or without a speed.
func (c Counts) Minutes(speed int) int {
	if speed <= 0 {
		return 0
	}
	return (c.Words + speed - 1) / speed
}

// Beyond is the part of a text after its first characters, counted as [Count]
// does; it is zero where the text is no longer.
func Beyond(text string, characters int) Span {
	n := 0
	for i, r := range text {
		if r == '\n' && i > 0 && text[i-1] == '\r' {
			continue
		}
		if n++; n > characters {
			return Span{i, len(text)}
		}
	}
	return Span{}
}
