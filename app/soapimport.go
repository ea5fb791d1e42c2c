package app

import (
	"context"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"

	"secondlook/app/exchange"
	"secondlook/domain"
)

// readFor is for how long a list of unfilled programs is read at most.
const readFor = 20 * time.Second

// An UnfilledReport says what an import of unfilled programs would do or has
// done, row by row.
type UnfilledReport struct {
	DryRun   bool
	Season   int
	Rows     []UnfilledLine
	Added    int
	Changed  int
	Same     int
	Matched  int      // to programs of the catalog
	Gone     int      // on your list of that season and not in the file: they stay
	Repeats  []string // "row 12 repeats row 3: left out"
	Skipped  []string // lines that are no program
	Ignored  []string // columns that nothing is read from
	Problems []string // any means that nothing was changed
	Notice   string   // that the list must not be shared
}

// An UnfilledLine is one row of the report.
type UnfilledLine struct {
	Row        int
	State      string // "new", "changed" or "same"
	Name       string
	Group      string
	Place      string
	Positions  int
	Match      string   // the program of the catalog; "": none is sure
	Key        string   // its key; ""
	Candidates []string // programs of the catalog that it may be: "name (key)"
}

// Changes reports whether the import has anything to do.
func (r UnfilledReport) Changes() bool { return r.Added+r.Changed > 0 }

// HoldsUnfilled reports whether a table is a list of unfilled programs and not one
// of programs.
func HoldsUnfilled(b []byte) bool { return exchange.HoldsUnfilled(b) }

// ImportUnfilled reads the unfilled programs of a season: a table, the text of a
// page as it was pasted, or a PDF. All rows are kept or none; with dryRun nothing
// is changed. What the applicant has noted of a program – his choice, what is
// sent, offers – stays. An error means that the list could not be read or kept at
// all; rows that are wrong are in the report.
func (a *App) ImportUnfilled(ctx context.Context, b []byte, season int, pasted, dryRun bool) (UnfilledReport, error) {
	programs, err := a.Programs(ctx)
	if err != nil {
		return UnfilledReport{}, err
	}
	stored, err := a.SOAPPrograms.List(ctx)
	if err != nil {
		return UnfilledReport{}, fmt.Errorf("read the unfilled programs: %w", err)
	}
	if season == 0 {
		season = a.Season()
	}
	limited, stop := context.WithTimeout(ctx, readFor)
	defer stop()
	file, err := exchange.ReadUnfilled(limited, b, season, pasted, a.gazetteer(programs))
	if err != nil {
		return UnfilledReport{}, err
	}
	m := &unfilledMerge{
		rep:     UnfilledReport{DryRun: dryRun, Season: season, Skipped: file.Skipped, Ignored: file.Ignored, Problems: file.Problems, Notice: a.say("soap.notice")},
		matcher: newUnfilledMatcher(programs, stored), stored: stored, rows: map[string]int{}, taken: map[string]bool{}, kept: map[domain.ID]bool{},
	}
	for _, row := range file.Rows {
		m.add(row)
	}
	for _, s := range stored {
		if s.Season == season && !m.kept[s.ID] {
			m.rep.Gone++
		}
	}
	if m.rep.Problems != nil || dryRun || !m.rep.Changes() {
		return m.rep, nil
	}
	if _, err := a.cfg.Store.Backup(ctx); err != nil {
		return m.rep, fmt.Errorf("back up before the import: %w", err)
	}
	return m.rep, a.saveUnfilled(ctx, "keep the import", m.save...)
}

// gazetteer knows the specialties and cities of the programs.
func (a *App) gazetteer(programs []domain.Program) exchange.Gazetteer {
	cities := map[string]bool{}
	for i := range programs {
		if p := &programs[i]; p.City != "" {
			cities[strings.ToLower(p.City)] = true
			cities[strings.ToLower(p.City)+"/"+p.State] = true
		}
	}
	return exchange.Gazetteer{Specialties: a.catalog.Specialties, City: func(name, state string) bool {
		if state != "" {
			name += "/" + strings.ToUpper(state)
		}
		at := strings.LastIndex(name, "/")
		if at < 0 {
			return cities[strings.ToLower(name)]
		}
		return cities[strings.ToLower(name[:at])+name[at:]]
	}}
}

// An unfilledMerge works out what of a file is new.
type unfilledMerge struct {
	rep     UnfilledReport
	matcher *unfilledMatcher
	stored  []domain.SOAPProgram
	rows    map[string]int // the rows of the file by their identities
	taken   map[string]bool
	kept    map[domain.ID]bool
	save    []*domain.SOAPProgram
}

// add takes a row over.
func (m *unfilledMerge) add(row exchange.UnfilledRow) {
	s := row.SOAPProgram
	line := UnfilledLine{Row: row.Row, Positions: s.Positions}
	if s.Program != "" && m.matcher.byKey(s.Program) == nil {
		m.problem(row.Row, "key %q is no program of the catalog: leave it out, or correct it", short(s.Program))
		return
	}
	sure, may := m.matcher.find(s, row.ACGME)
	if sure != nil && m.taken[sure.Key] && s.Program == "" { // another row is that program already
		if _, twice := m.rows["code "+s.Code]; s.Code != "" && !twice {
			sure, may = nil, []*domain.Program{sure}
		}
	}
	if sure != nil {
		s.Program, line.Key, line.Match = sure.Key, sure.Key, sure.Name
		s.City, s.State = orText(s.City, sure.City), orText(s.State, sure.State)
		m.taken[sure.Key] = true
	}
	for _, p := range may {
		line.Candidates = append(line.Candidates, p.Name+" ("+p.Key+")")
	}
	if old, twice := m.rows[s.Identity()]; twice {
		m.twice(row.Row, old, s)
		return
	}
	m.rows[s.Identity()] = row.Row
	if s.Code != "" {
		m.rows["code "+s.Code] = row.Row
	}
	line.Name, line.Place, line.Group = s.Name, joinComma(s.City, s.State), domain.Dots(s.Specialty, trackWord(s.Track))
	m.keep(&line, s)
	if line.Key != "" {
		m.rep.Matched++
	}
	m.rep.Rows = append(m.rep.Rows, line)
}

// trackWord is a track as people read it.
func trackWord(t domain.Track) string { return strings.ReplaceAll(t.String(), "_", " ") }

func orText(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func joinComma(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// twice tells of a row whose program stands in the file already.
func (m *unfilledMerge) twice(row, old int, s domain.SOAPProgram) {
	for _, l := range m.rep.Rows {
		if l.Row == old && l.Positions != s.Positions {
			m.problem(row, "%s stands in row %d already with %d positions and here with %d: keep one of the two", short(s.Name), old, l.Positions, s.Positions)
			return
		}
	}
	m.rep.Repeats = append(m.rep.Repeats, "row "+strconv.Itoa(row)+" repeats row "+strconv.Itoa(old)+": left out")
}

func (m *unfilledMerge) problem(row int, format string, args ...any) {
	m.rep.Problems = append(m.rep.Problems, fmt.Sprintf("row %d: ", row)+fmt.Sprintf(format, args...))
}

// keep sets a row against what is stored: what the applicant has noted stays.
func (m *unfilledMerge) keep(line *UnfilledLine, s domain.SOAPProgram) {
	line.State = "new"
	for _, old := range m.stored {
		same := old.Identity() == s.Identity() || s.Code != "" && strings.EqualFold(old.Code, s.Code)
		if old.Season != s.Season || m.kept[old.ID] || !same {
			continue
		}
		m.kept[old.ID] = true
		is := old
		is.Name, is.Program, is.Code = s.Name, orText(s.Program, old.Program), orText(s.Code, old.Code)
		is.Specialty, is.City, is.State, is.Positions, is.Source = s.Specialty, orText(s.City, old.City), orText(s.State, old.State), s.Positions, old.Source
		if s.Track != domain.TrackUnknown {
			is.Track = s.Track
		}
		if s.VisaJ1 != domain.AnswerUnknown {
			is.VisaJ1 = s.VisaJ1
		}
		if s.VisaH1B != domain.AnswerUnknown {
			is.VisaH1B = s.VisaH1B
		}
		is.Note = orText(old.Note, s.Note)
		if reflect.DeepEqual(is, old) {
			line.State = "same"
			m.rep.Same++
			return
		}
		line.State = "changed"
		m.rep.Changed++
		m.save = append(m.save, &is)
		return
	}
	m.rep.Added++
	m.save = append(m.save, &s)
}
