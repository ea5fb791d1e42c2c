package exchange

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"secondlook/app/pdftext"
	"secondlook/domain"
)

// maxUnfilled is how many rows a list of unfilled programs may have.
const maxUnfilled = 10_000

// An Unfilled is what a list of unfilled programs holds.
type Unfilled struct {
	Rows    []UnfilledRow
	Skipped []string // lines that are no program: "line 3: Page 1 of 2"
	Ignored []string // columns of a table that nothing is read from
	Source  domain.UnfilledSource
	// Problems say what is wrong, row by row; any means that the list is not to
	// be kept.
	Problems []string
}

// An UnfilledRow is one program of a list, and where it stands.
type UnfilledRow struct {
	Row   int    // in the file, from 1
	ACGME string // number of the accreditation council, where the list tells it
	domain.SOAPProgram
}

// A Gazetteer knows the names that a list without columns is read by.
type Gazetteer struct {
	Specialties []domain.Specialty
	City        func(name, state string) bool // is there a city of that name; state may be ""
}

// ReadUnfilled reads a list of unfilled programs of a season: a table with the
// names of its columns, the text of a page as it was copied, or a PDF. The error
// is a sentence about the file as a whole.
func ReadUnfilled(ctx context.Context, b []byte, season int, pasted bool, g Gazetteer) (*Unfilled, error) {
	r := &unfilledReader{g: g, season: season, out: &Unfilled{Source: domain.UnfilledPasted}}
	if bytes.HasPrefix(bytes.TrimLeft(b[:min(len(b), 1024)], "\x00\t\r\n "), []byte("%PDF")) {
		lines, err := pdftext.Lines(ctx, b)
		if err != nil {
			return nil, err
		}
		r.out.Source = domain.UnfilledPDF
		r.lines(lines)
		return r.done()
	}
	text, err := readText(b)
	if err != nil {
		return nil, err
	}
	if t, c := unfilledTable(text); t != nil {
		if r.out.Source = domain.UnfilledCSV; pasted {
			r.out.Source = domain.UnfilledPasted
		}
		r.unfilledColumns, r.out.Ignored = c, c.ignored(t.header)
		if err := t.each(&r.problems, "programs", r.row); err != nil {
			return nil, err
		}
		return r.done()
	}
	if !pasted {
		r.out.Source = domain.UnfilledCSV
	}
	r.lines(strings.Split(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), "\n"))
	return r.done()
}

// readText decodes a list within its bounds.
func readText(b []byte) (string, error) {
	b, err := readAll(bytes.NewReader(b), pdftext.MaxBytes)
	if err != nil {
		return "", err
	}
	return decode(b, true)
}

// An unfilledReader gathers the programs of one list.
type unfilledReader struct {
	unfilledColumns
	problems
	g      Gazetteer
	season int
	state  string // of the last heading that was a state
	out    *Unfilled
}

// done returns what was read. A list without a program is an error.
func (r *unfilledReader) done() (*Unfilled, error) {
	r.out.Problems = r.all()
	if len(r.out.Rows) == 0 && len(r.out.Problems) == 0 {
		return nil, errors.New("no program was found in the list: each needs a line with its institution and its specialty, or a table with the columns name, specialty, city, state and positions")
	}
	return r.out, nil
}

// keep checks a program and puts it on the list.
func (r *unfilledReader) keep(l line, acgme string, s domain.SOAPProgram) {
	s.Season, s.Source = r.season, r.out.Source
	if s.Track == domain.TrackUnknown {
		s.Track = trackOfCode(s.Code)
	}
	if strings.EqualFold(s.Specialty, domain.TransitionalYear) && (s.Track == domain.TrackUnknown || s.Track == domain.Preliminary) {
		s.Track = domain.Transitional
	}
	if len(r.out.Rows) >= maxUnfilled {
		r.problem(l, "is one too many: a list of unfilled programs has at most %d", maxUnfilled)
		return
	}
	if r.report(l, s.Validate()) {
		r.out.Rows = append(r.out.Rows, UnfilledRow{l.number, acgme, s})
	}
}

// trackOfCode is the track that a program's number in the Match tells: its
// eighth character says the type, as in 1000140C0.
// https://www.nrmp.org/program-codes-and-types/
func trackOfCode(code string) domain.Track {
	if !matchCode.MatchString(code) {
		return domain.TrackUnknown
	}
	return map[byte]domain.Track{
		'C': domain.Categorical, 'M': domain.PrimaryCare, 'P': domain.Preliminary, 'A': domain.Advanced, 'R': domain.PhysicianOnly,
	}[strings.ToUpper(code)[7]]
}

var (
	matchCode   = regexp.MustCompile(`(?i)\b\d{7}[CMPARFS]\d{1,3}\b`)
	councilCode = regexp.MustCompile(`\b\d{10}\b`)
)

// row reads a row of a table.
func (r *unfilledReader) row(l line) {
	s := domain.SOAPProgram{
		Program: r.cell(l, "key"), Name: r.cell(l, "name"), Code: r.cell(l, "code"), Specialty: r.cell(l, "specialty"),
		City: r.cell(l, "city"), State: strings.ToUpper(r.cell(l, "state")), Note: r.cell(l, "note"),
	}
	if code := stateNamed(s.State); code != "" {
		s.State = code
	}
	if name, track, ok := r.g.specialty(s.Specialty); ok {
		s.Specialty, s.Track = name, track
	}
	if institution := r.cell(l, "institution"); institution != "" && !strings.Contains(s.Name, institution) {
		s.Name = joinName(institution, firstText(s.Name, s.Specialty))
	}
	ok := r.words(l, "track", &s.Track) && r.words(l, "visa_j1", &s.VisaJ1) && r.words(l, "visa_h1b", &s.VisaH1B)
	if text := r.cell(l, "positions"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			r.problem(l, "positions must be a whole number, not %q", brief(text))
			ok = false
		}
		s.Positions = n
	}
	acgme := r.cell(l, "acgme_id")
	if ok {
		r.keep(l, acgme, s)
	}
}

// words reads a cell whose words are listed.
func (r *unfilledReader) words(l line, column string, into interface{ UnmarshalText([]byte) error }) bool {
	text := r.cell(l, column)
	if text == "" {
		return true
	}
	if track, ok := into.(*domain.Track); ok {
		if t := trackNamed(text); t != domain.TrackUnknown {
			*track = t
			return true
		}
	}
	if err := into.UnmarshalText([]byte(text)); err != nil {
		r.problem(l, "%s: %v", column, err)
		return false
	}
	return true
}

func firstText(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

// joinName names a program by its institution and what it is there.
func joinName(institution, what string) string {
	if what == "" || strings.Contains(strings.ToLower(institution), strings.ToLower(what)) {
		return institution
	}
	return institution + " - " + what
}

// skipped notes a line that is no program.
func (r *unfilledReader) skipped(n int, text string) {
	if len(r.out.Skipped) < maxProblems {
		r.out.Skipped = append(r.out.Skipped, fmt.Sprintf("line %d: %s", n, brief(text)))
	}
}
