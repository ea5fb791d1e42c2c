package exchange

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"secondlook/domain/ranklist"
)

// maxPortal is how large a copied rank order list can be, in bytes, and how many
// lines it can have.
const (
	maxPortal      = 1 << 20
	maxPortalLines = 2000
)

var (
	portalRank = regexp.MustCompile(`(?i)^(?:(?:rank|choice|no|nr)\b\.?\s*)?#?\s*(\d{1,3})(?:[.):]|\s|$)\s*`)
	portalCode = regexp.MustCompile(`\b(?:\d{10}|\d{7}[A-Z]\d)\b`) // of the ACGME, of the NRMP
	portalList = regexp.MustCompile(`(?i)^supplemental(?: rank order)?(?: list)?\s*(?:\d+\s*)?(?:for|of|to)?\s*[:–-]?\s*(.*)$`)
	portalSays = regexp.MustCompile(`(?i)(?:^|[\s(])(program withdrawn|not certified|certified|withdrawn|inactive|active|ranked|saved)\)?$`)
	portalGap  = regexp.MustCompile(`\t+| {2,}|\s*\|\s*`)
)

// portalNames are the headings of the columns, folded, by what they hold.
var portalNames = map[string]string{
	"rank": "rank", "your_rank": "rank", "order": "rank", "no": "rank", "no.": "rank", "#": "rank",
	"program": "name", "program_name": "name", "name": "name", "institution": "institution", "institution_name": "institution", "hospital": "institution",
	"specialty": "specialty", "track": "specialty", "program_description": "specialty", "description": "specialty",
	"code": "code", "program_code": "code", "nrmp_code": "code", "nrmp_program_code": "code", "acgme_code": "code", "acgme_id": "code", "acgme": "code",
	"city": "place", "state": "place", "location": "place",
	"status": "status", "program_status": "status", "list": "list", "supplemental": "list", "advanced_program": "list",
}

// ReadPortal reads a rank order list as it was copied from the portal of the
// Match, or saved as a table: a table with headings, of which one is of the
// program, or lines of text that begin with a rank. Without any rank the lines
// count in their order. What follows a line that begins with "Supplemental" is
// the supplemental list of the program named there. A line with words that is no
// rank is told as skipped, unless it is a heading. Errors are sentences for the
// user.
func ReadPortal(r io.Reader) (p ranklist.Portal, err error) {
	b, err := readAll(r, maxPortal)
	if err != nil {
		return p, err
	}
	text, err := decode(b, true)
	if err != nil {
		return p, err
	}
	p, ok, err := portalTable(text)
	if err == nil && !ok {
		p = portalText(text)
	}
	switch {
	case err != nil:
		return p, err
	case len(p.Lines) == 0:
		return p, errors.New("there is no rank order list in the text: copy the lines with the ranks and the programs")
	case len(p.Lines) > maxPortalLines:
		return p, fmt.Errorf("the list has more than %d lines: copy the rank order list alone", maxPortalLines)
	}
	return p, checkRanks(p.Lines)
}

// checkRanks wants no rank twice on one list.
func checkRanks(lines []ranklist.PortalLine) error {
	type at struct {
		list string
		rank int
	}
	seen := map[at]int{}
	for _, l := range lines {
		k := at{l.List, l.Rank}
		if n, twice := seen[k]; twice && l.Rank > 0 {
			return fmt.Errorf("lines %d and %d both have the rank %d: copy the list again, one rank to a line", n, l.Number, l.Rank)
		}
		seen[k] = l.Number
	}
	return nil
}

// portalTable reads a table with headings. ok is false when the text is none.
func portalTable(text string) (p ranklist.Portal, ok bool, err error) {
	t, err := newTable(text)
	if err != nil {
		return p, false, nil
	}
	kinds := make([]string, len(t.header))
	for i, name := range t.header {
		kinds[i] = portalNames[name]
	}
	if !slices.Contains(kinds, "name") && !slices.Contains(kinds, "institution") {
		return p, false, nil
	}
	for {
		row, err := t.next()
		if errors.Is(err, io.EOF) {
			return p, true, nil
		}
		if err != nil {
			return p, true, err
		}
		l, ok := portalRow(row, kinds)
		if !ok { // a row that is not blank, and names no program
			l.Name = strings.Join(strings.Fields(strings.Join(row.cells, " ")), " ")
			p.Skipped = append(p.Skipped, l)
			continue
		}
		p.Lines = append(p.Lines, l)
	}
}

// portalRow reads one row of a table. ok is false when it names no program.
func portalRow(row line, kinds []string) (l ranklist.PortalLine, ok bool) {
	l.Number = row.number
	var name []string
	for i, cell := range row.cells[:min(len(row.cells), len(kinds))] {
		switch kinds[i] {
		case "rank":
			if m := portalRank.FindStringSubmatch(cell); m != nil {
				l.Rank, _ = strconv.Atoi(m[1])
			}
		case "name", "institution", "specialty", "place":
			if cell != "" {
				name = append(name, cell)
			}
		case "code":
			if cell != "" {
				l.Codes = append(l.Codes, cell)
			}
		case "status":
			l.Status = cell
		case "list":
			if !strings.EqualFold(cell, "primary") {
				l.List = cell
			}
		}
	}
	l.Name = strings.Join(name, " ")
	return l, l.Name != "" || l.Codes != nil
}

// portalText reads lines of text.
func portalText(text string) ranklist.Portal {
	list, ranked := "", false
	var lines []ranklist.PortalLine
	for i, s := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		s = strings.TrimSpace(strings.ReplaceAll(s, "\u00a0", " "))
		if m := portalList.FindStringSubmatch(s); m != nil {
			list = strings.TrimSpace(m[1])
			continue
		}
		l := ranklist.PortalLine{Number: i + 1, List: list}
		if m := portalRank.FindStringSubmatch(s); m != nil {
			l.Rank, _ = strconv.Atoi(m[1])
			s, ranked = s[len(m[0]):], true
		} else if n := len(lines); n > 0 && lines[n-1].Rank > 0 && lines[n-1].Name == "" && s != "" {
			portalWords(&lines[n-1], s) // the rank stood in a line of its own
			continue
		}
		if portalWords(&l, s); l.Rank > 0 || l.Name != "" || l.Codes != nil {
			lines = append(lines, l)
		}
	}
	return sifted(lines, ranked)
}

// sifted tells ranks from headings and from what is skipped: among lines that
// have a rank, others with words, and ranks without a program.
func sifted(lines []ranklist.PortalLine, ranked bool) (p ranklist.Portal) {
	for _, l := range lines {
		switch none := l.Name == "" && l.Codes == nil; {
		case none && l.Rank > 0:
			l.Name = strconv.Itoa(l.Rank)
			p.Skipped = append(p.Skipped, l)
		case none, l.Codes == nil && heading(l.Name):
		case ranked && l.Rank == 0:
			p.Skipped = append(p.Skipped, l)
		default:
			p.Lines = append(p.Lines, l)
		}
	}
	return p
}

// heading reports whether a line has only words that stand over a list or below
// it, and numbers.
func heading(s string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if _, err := strconv.Atoi(w); err != nil && !slices.Contains(headings, w) {
			return false
		}
	}
	return true
}

// headings are those words.
var headings = []string{
	"rank", "ranks", "order", "list", "my", "your", "the", "primary", "program", "programs", "name", "institution", "specialty", "description", "track", "code", "codes",
	"nrmp", "acgme", "status", "certified", "not", "page", "of", "city", "state", "location", "number", "no",
}

// portalWords takes codes and the state of a program out of a text; the rest is
// its name.
func portalWords(l *ranklist.PortalLine, s string) {
	l.Codes = append(l.Codes, portalCode.FindAllString(s, -1)...)
	s = portalCode.ReplaceAllString(s, "\t")
	parts := portalGap.Split(s, -1)
	parts = slices.DeleteFunc(parts, func(p string) bool { return strings.Trim(p, " \t-–·,;()") == "" })
	if n := len(parts); n > 0 {
		last := strings.TrimSpace(parts[n-1])
		if at := portalSays.FindStringSubmatchIndex(last); at != nil {
			l.Status, parts[n-1] = last[at[2]:at[3]], last[:at[0]]
		}
	}
	l.Name = strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}
