package catalog

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/fit"
)

// setFiles are the files of a reference set; those that are not needed are what
// it can be checked against.
var setFiles = []struct {
	name   string
	needed bool
}{
	{"manifest.json", true}, {"coefficients.csv", true}, {"ranks.csv", true},
	{"base_rates.csv", false}, {"effects.csv", false}, {"outcomes.csv", false},
}

// mostFindings is how many warnings are told at most, and how many findings that
// refuse a set.
const mostFindings = 500

// ReadReference reads the files of a reference set from its folder, as they
// are. The findings say which of them cannot be read. What else lies in the
// folder is left alone.
func ReadReference(fsys fs.FS) (set domain.ReferenceSet, found []domain.Finding) {
	for _, f := range setFiles {
		text, problem := readText(fsys, f.name)
		switch {
		case problem == "" && text == nil && !f.needed:
		case problem == "" && text == nil:
			found = append(found, domain.Finding{File: f.name, Problem: "is missing: the folder of a reference set holds manifest.json, coefficients.csv and ranks.csv"})
		case problem != "":
			found = append(found, domain.Finding{File: f.name, Problem: problem})
		default:
			set.Files = append(set.Files, domain.TextFile{Name: f.name, Text: string(text)})
		}
	}
	var m manifest
	if text, ok := set.File("manifest.json"); ok && json.Unmarshal([]byte(strings.TrimPrefix(text, "\ufeff")), &m) == nil {
		set.Name = m.Name
	}
	return set, found
}

// readText reads one file, nil when it is not there.
func readText(fsys fs.FS, name string) (text []byte, problem string) {
	f, err := fsys.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, ""
	case err != nil:
		return nil, "cannot be opened: check its permissions"
	}
	defer f.Close()
	text, err = io.ReadAll(io.LimitReader(f, domain.MaxSetFile+1))
	switch {
	case err != nil:
		return nil, "cannot be read: check that it is a file"
	case len(text) > domain.MaxSetFile:
		return nil, "is larger than 1 MB"
	case !utf8.Valid(text):
		return nil, "is not UTF-8 text: save it as CSV UTF-8"
	}
	return text, ""
}

// CheckReference reads a reference set from the text of its files and finds
// everything that is wrong with it, row by row. The set is nil when anything is
// that is more than a warning. Specialties are those of the catalog; without
// any none is strange.
func CheckReference(files []domain.TextFile, specialties []domain.Specialty) (*chance.Reference, []domain.Finding) {
	s := &setReader{set: domain.ReferenceSet{Files: files}, told: map[bool]int{}, cut: map[domain.Finding]bool{}}
	for _, sp := range specialties {
		if s.specialties == nil {
			s.specialties = map[string]bool{}
		}
		s.specialties[sp.Name] = true
	}
	m := s.manifest()
	rows, ranks, evidence := s.coefficients(), s.rankCounts(), s.evidence()
	if s.refused {
		return nil, s.sorted()
	}
	r, err := chance.NewReference(m.Name, m.Date, m.Terms, rows, ranks)
	if err != nil { // Check has found nothing, so this is never reached
		s.find(domain.Finding{File: "coefficients.csv", Problem: err.Error()})
		return nil, s.found
	}
	r.Edition, r.Source, r.Evidence = m.Edition, m.Source, evidence
	for _, d := range fit.Doubts(r) {
		s.find(domain.Finding{File: "ranks.csv", Row: d.Row, Problem: d.Problem, Warning: true})
	}
	return r, s.sorted()
}

// sorted are the findings by file and line.
func (s *setReader) sorted() []domain.Finding {
	at := map[string]int{}
	for i, f := range setFiles {
		at[f.name] = i
	}
	slices.SortStableFunc(s.found, func(a, b domain.Finding) int {
		return cmp.Or(cmp.Compare(at[a.File], at[b.File]), cmp.Compare(a.Line, b.Line))
	})
	return s.found
}

// setReader is one reading of a set.
type setReader struct {
	set         domain.ReferenceSet
	specialties map[string]bool // of the catalog
	engine      map[string]bool // rows that the engine reads
	found       []domain.Finding
	told        map[bool]int // warnings, and findings that are none
	cut         map[domain.Finding]bool
	refused     bool
}

// find tells of a finding. Warnings are counted apart, so that no number of them
// hides why a set is refused.
func (s *setReader) find(f domain.Finding) {
	s.refused = s.refused || !f.Warning
	if s.told[f.Warning]++; s.told[f.Warning] > mostFindings {
		kind := map[bool]string{true: "warnings", false: "faults"}[f.Warning]
		f = domain.Finding{File: f.File, Problem: fmt.Sprintf("has more %s than the %d that are told", kind, mostFindings), Warning: true}
		if s.cut[f] {
			return
		}
		s.cut[f] = true
	}
	s.found = append(s.found, f)
}

// A manifest says what a set is.
type manifest struct {
	Name    string      `json:"name"`
	Edition string      `json:"edition"`
	Date    domain.Date `json:"date"`
	Source  string      `json:"source"`
	Terms   string      `json:"terms"`
}

func (s *setReader) manifest() (m manifest) {
	const name = "manifest.json"
	text, ok := s.set.File(name)
	if !ok {
		s.find(domain.Finding{File: name, Problem: "is missing"})
		return m
	}
	d := json.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	d.DisallowUnknownFields()
	err := d.Decode(&m)
	if err == nil && d.More() {
		err = errors.New("goes on after its end")
	}
	if err != nil {
		line := 0
		var wrong *json.SyntaxError
		if errors.As(err, &wrong) {
			line = 1 + strings.Count(text[:min(int(wrong.Offset), len(text))], "\n")
		}
		s.find(domain.Finding{File: name, Line: line, Problem: "cannot be read: " + strings.TrimPrefix(err.Error(), "json: "),
			Allowed: "one JSON object of name, edition, date, source and terms"})
		return m
	}
	for _, field := range []struct {
		name, text string
		most       int
	}{{"name", m.Name, 80}, {"edition", m.Edition, 40}, {"date", m.Date.String(), 10}, {"source", m.Source, 1000}, {"terms", m.Terms, 1000}} {
		f := domain.Finding{File: name, Row: field.name}
		switch {
		case strings.TrimSpace(field.text) == "":
			f.Problem = "is missing"
		case len([]rune(field.text)) > field.most || strings.ContainsFunc(field.text, func(r rune) bool { return r < ' ' }):
			f.Problem, f.Allowed = "cannot be shown", fmt.Sprintf("one line of at most %d characters", field.most)
		default:
			continue
		}
		s.find(f)
	}
	return m
}

// table reads a table of the set, whole, and finds what is wrong with each row.
// One that may be missing warns of what is then without.
func (s *setReader) table(name, without string, columns []string, take func(*row)) {
	text, ok := s.set.File(name)
	if !ok {
		switch needed := name == "coefficients.csv" || name == "ranks.csv"; {
		case needed:
			s.find(domain.Finding{File: name, Problem: "is missing"})
		case without != "":
			s.find(domain.Finding{File: name, Problem: "is not there: " + without, Warning: true})
		}
		return
	}
	readAll(strings.NewReader(text), name, columns, take, func(line int, row, problem string) {
		s.find(domain.Finding{File: name, Line: line, Row: row, Problem: problem})
	})
}
