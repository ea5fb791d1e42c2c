package exchange

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"secondlook/domain"
)

func gazetteer() Gazetteer {
	var g Gazetteer
	for name, short := range map[string]string{
		"Internal Medicine": "IM", "Family Medicine": "FM", "Psychiatry": "Psych", "Pediatrics": "Peds", "Transitional Year": "TY",
		"General Surgery": "GS", "Emergency Medicine": "EM", "Neurology": "Neuro",
	} {
		g.Specialties = append(g.Specialties, domain.Specialty{Name: name, Short: short})
	}
	cities := map[string]string{"fresno": "CA", "bakersfield": "CA", "las vegas": "NV", "new haven": "CT", "family": "ID"}
	g.City = func(name, state string) bool {
		at, ok := cities[strings.ToLower(name)]
		return ok && (state == "" || state == at)
	}
	return g
}

func program(name, specialty string, track domain.Track, city, state string, positions int, code string) domain.SOAPProgram {
	return domain.SOAPProgram{Season: 2027, Name: name, Specialty: specialty, Track: track, City: city, State: state, Positions: positions, Code: code}
}

func readUnfilled(t *testing.T, text string, pasted bool) *Unfilled {
	t.Helper()
	u, err := ReadUnfilled(t.Context(), []byte(text), 2027, pasted, gazetteer())
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return u
}

// Each line is read as people copy it: with tabs, with blanks for columns, with
// bars, without any columns, with the state as a heading.
func TestUnfilledLines(t *testing.T) {
	for text, want := range map[string]domain.SOAPProgram{
		"1000120C0\tValley Health\tFresno\tCA\tFamily Medicine\t3": program("Valley Health - Family Medicine", "Family Medicine", domain.Categorical, "Fresno", "CA", 3, "1000120C0"),
		"Valley Health   Fresno, CA   Family Medicine   3":         program("Valley Health - Family Medicine", "Family Medicine", 0, "Fresno", "CA", 3, ""),
		"Valley Health | Fresno | CA | Family Medicine | 3":        program("Valley Health - Family Medicine", "Family Medicine", 0, "Fresno", "CA", 3, ""),
		"1000120C0 Valley Health Fresno CA Family Medicine 3":      program("Valley Health - Family Medicine", "Family Medicine", domain.Categorical, "Fresno", "CA", 3, "1000120C0"),
		"Univ Med Ctr, Las Vegas NV Psychiatry (2)":                program("Univ Med Ctr - Psychiatry", "Psychiatry", 0, "Las Vegas", "NV", 2, ""),
		"Kern Medical-CA - Internal Medicine\t1":                   program("Kern Medical-CA - Internal Medicine", "Internal Medicine", 0, "", "CA", 1, ""),
		"Kern Medical - Medicine-Preliminary\tBakersfield\tCA\t12": program("Kern Medical - Medicine-Preliminary", "Internal Medicine", domain.Preliminary, "Bakersfield", "CA", 12, ""),
		"1400140P0\tKern Medical\tInternal Medicine\tBakersfield\tCA\t4": program("Kern Medical - Internal Medicine", "Internal Medicine",
			domain.Preliminary, "Bakersfield", "CA", 4, "1400140P0"),
		"1400140M1  Kern Medical  Int Med  Bakersfield  CA":               program("Kern Medical - Int Med", "Internal Medicine", domain.PrimaryCare, "Bakersfield", "CA", 0, "1400140M1"),
		"Yale-New Haven Hosp\tNew Haven\tCT\tTransitional\t2":             program("Yale-New Haven Hosp - Transitional", "Transitional Year", domain.Transitional, "New Haven", "CT", 2, ""),
		"Family Health Center\tFresno\tCA\tPeds\tCategorical\t2":          program("Family Health Center - Peds", "Pediatrics", domain.Categorical, "Fresno", "CA", 2, ""),
		"Emergency Medicine Group of Fresno\tNeurology\tCA\tPositions: 5": program("Emergency Medicine Group of Fresno - Neurology", "Neurology", 0, "", "CA", 5, ""),
		"Valley Health System\tSelma\tCA\tFamily Medicine\t1":             program("Valley Health System - Family Medicine", "Family Medicine", 0, "Selma", "CA", 1, ""),
		"Valley Health\tFM\tFresno\tCA\t3":                                program("Valley Health - FM", "Family Medicine", 0, "Fresno", "CA", 3, ""),
	} {
		u := readUnfilled(t, text, true)
		want.Source = domain.UnfilledPasted
		if len(u.Rows) != 1 || len(u.Problems) > 0 {
			t.Errorf("%q: %d rows, %v, skipped %v", text, len(u.Rows), u.Problems, u.Skipped)
			continue
		}
		if diff := cmp.Diff(want, u.Rows[0].SOAPProgram); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestUnfilledPage(t *testing.T) {
	u := readUnfilled(t, "List of Unfilled Programs\n2027 Main Match\n\nCALIFORNIA\nValley Health\tFresno\tFamily Medicine\t3\nNevada\nDesert Clinic\tLas Vegas\tPsychiatry\t1\r\nPage 1 of 2\nInternal Medicine\n", true)
	if len(u.Rows) != 2 || u.Rows[0].State != "CA" || u.Rows[1].State != "NV" || u.Rows[1].Row != 7 {
		t.Errorf("rows: %+v", u.Rows)
	}
	want := []string{"line 1: List of Unfilled Programs", "line 2: 2027 Main Match", "line 8: Page 1 of 2", "line 9: Internal Medicine"}
	if diff := cmp.Diff(want, u.Skipped); diff != "" {
		t.Error(diff)
	}
}

func TestUnfilledTables(t *testing.T) {
	for name, text := range map[string]string{
		"own names":   "key,name,specialty,track,city,state,positions,visa_j1\nkern,Kern Medical - Internal Medicine,Internal Medicine,preliminary,Bakersfield,CA,4,yes\n",
		"other names": "Program Name;Program Specialty;Program Type;City;State;Unfilled Positions;J1;Key;Rank\nKern Medical - Internal Medicine;IM;Prelim;Bakersfield;California;4;yes;kern;7\n",
		"with tabs":   "Institution\tSpecialty\tTrack\tCity\tState\tPositions\tvisa_j1\tkey\nKern Medical\tInternal Medicine\tPreliminary\tBakersfield\tca\t4\tYes\tkern\n",
		"with a mark": "\xef\xbb\xbfName,Specialty,Type,City,State,Openings,J-1,key\nKern Medical - Internal Medicine,Internal Medicine,P\u00adreliminary,Bakersfield,CA,4,yes,kern\n",
	} {
		text = strings.ReplaceAll(text, "\u00ad", "")
		u := readUnfilled(t, text, false)
		want := program("Kern Medical - Internal Medicine", "Internal Medicine", domain.Preliminary, "Bakersfield", "CA", 4, "")
		want.Program, want.VisaJ1, want.Source = "kern", domain.Yes, domain.UnfilledCSV
		if len(u.Rows) != 1 {
			t.Errorf("%s: %d rows, %v", name, len(u.Rows), u.Problems)
			continue
		}
		if diff := cmp.Diff(want, u.Rows[0].SOAPProgram); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if ignored := len(u.Ignored) > 0; ignored != (name == "other names") {
			t.Errorf("%s: ignored %v", name, u.Ignored)
		}
	}
}

func TestUnfilledProblems(t *testing.T) {
	head := "name,specialty,track,state,positions,visa_j1\n"
	for row, want := range map[string]string{
		"Kern,FM,,CA,many,\n":      "row 2: positions must be a whole number",
		"Kern,FM,,CA,501,\n":       "row 2: positions must be between 0 and 500",
		",FM,,CA,1,\n":             "row 2: name is required",
		"Kern,FM,sideways,CA,1,\n": "row 2: track: ",
		"Kern,FM,,Cal,1,\n":        "row 2: state must be two capital letters",
		"Kern,FM,,CA,1,perhaps\n":  "row 2: visa_j1: ",
	} {
		u := readUnfilled(t, head+row, false)
		if len(u.Problems) != 1 || !strings.HasPrefix(u.Problems[0], want) {
			t.Errorf("%q: %v, want %q", row, u.Problems, want)
		}
	}
	for text, want := range map[string]string{
		"": "the file is empty", "nothing here\nof use": "no program was found", "name,specialty\n": "no rows", "\x00\x01": "not text",
		"PK\x03\x04": "spreadsheet or zip", "%PDF-1.4 nothing": "no text that can be read",
	} {
		if _, err := ReadUnfilled(t.Context(), []byte(text), 2027, true, gazetteer()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

// A PDF is read line by line like a page that is pasted.
func TestUnfilledPDF(t *testing.T) {
	p := fpdf.New("P", "pt", "letter", "")
	p.AddPage()
	p.SetFont("Helvetica", "", 9)
	p.Text(40, 40, "List of Unfilled Programs")
	for i := range 46 {
		y := 60 + float64(i)*14
		for k, x := range []float64{40, 110, 300, 380, 420, 560} {
			p.Text(x, y, []string{fmt.Sprintf("%04d120C0", 1000+i), "Valley Health", "Fresno", "CA", "Family Medicine", "2"}[k])
		}
	}
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	u, err := ReadUnfilled(t.Context(), b.Bytes(), 2027, false, gazetteer())
	if err != nil || len(u.Rows) != 46 || u.Source != domain.UnfilledPDF {
		t.Fatalf("%+v, %v", u, err)
	}
	want := program("Valley Health - Family Medicine", "Family Medicine", domain.Categorical, "Fresno", "CA", 2, "1045120C0")
	if diff := cmp.Diff(want, u.Rows[45].SOAPProgram, cmpopts.IgnoreFields(domain.SOAPProgram{}, "Source")); diff != "" {
		t.Error(diff)
	}
}

func FuzzUnfilled(f *testing.F) {
	f.Add([]byte("1000120C0\tValley Health\tFresno\tCA\tFamily Medicine\t3\nNevada\nDesert Clinic Las Vegas NV Psychiatry 1"), true)
	f.Add([]byte("name,specialty,track,city,state,positions,visa_j1\nKern,IM,prelim,Bakersfield,CA,4,yes\n"), false)
	f.Add([]byte("Program Name;Type\nx;y"), false)
	f.Fuzz(func(t *testing.T, b []byte, pasted bool) {
		u, err := ReadUnfilled(t.Context(), b, 2027, pasted, gazetteer())
		if err != nil {
			if !utf8.ValidString(err.Error()) || err.Error() == "" {
				t.Errorf("the error is %q", err)
			}
			return
		}
		for _, r := range u.Rows {
			if err := r.Validate(); err != nil {
				t.Errorf("row %d: %v", r.Row, err)
			}
		}
	})
}

func BenchmarkUnfilled(b *testing.B) {
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "%07dC0\tValley Health %d\tFresno\tCA\tFamily Medicine\t3\n", 1000000+i, i)
	}
	g := gazetteer()
	for b.Loop() {
		if _, err := ReadUnfilled(b.Context(), []byte(text.String()), 2027, true, g); err != nil {
			b.Fatal(err)
		}
	}
}

// What is frozen of a season is shared without its list of unfilled programs too.
func TestFrozenSeasonsAreSharedWithoutTheList(t *testing.T) {
	day := domain.NewDate(2027, 4, 2)
	content, err := domain.Pack(domain.Frozen{Reference: "x", Records: domain.Profile{
		Tasks: []domain.Task{{Title: "Call"}}, SOAPPrograms: []domain.SOAPProgram{{Season: 2027, Name: "Secret Clinic"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	p := domain.Profile{Snapshots: []domain.Snapshot{{Season: 2027, Kind: domain.FrozenClosed, For: day, Made: day, Content: content}}}
	var b bytes.Buffer
	if err := WriteShared(&b, p); err != nil || strings.Contains(b.String(), "Secret Clinic") || !strings.Contains(b.String(), "Call") {
		t.Errorf("%v: %s", err, b.String())
	}
	back, err := ReadProfile(&b)
	if err != nil {
		t.Fatal(err)
	}
	f, err := back.Snapshots[0].Open()
	if err != nil || len(f.Records.Tasks) != 1 || f.Reference != "x" {
		t.Errorf("%+v, %v", f, err)
	}
	if p.Snapshots[0].Content != content {
		t.Error("the records themselves were changed")
	}
}

// A shared profile is the whole one without the list of unfilled programs, and
// reads back as such.
func TestSharedProfiles(t *testing.T) {
	p := domain.Profile{
		Applicant:    domain.Applicant{Name: "A. Person", Status: domain.NeedsJ1},
		SOAPPrograms: []domain.SOAPProgram{{Season: 2027, Name: "Secret Clinic", Choice: domain.SOAPApply}},
		Tasks:        []domain.Task{{Title: "Call"}},
	}
	var whole, shared bytes.Buffer
	if err := WriteProfile(&whole, p); err != nil {
		t.Fatal(err)
	}
	if err := WriteShared(&shared, p); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(shared.String(), "Secret Clinic") || strings.Contains(shared.String(), "soap_programs") || !strings.Contains(whole.String(), "Secret Clinic") {
		t.Errorf("the shared file is\n%s", shared.String())
	}
	back, err := ReadProfile(bytes.NewReader(shared.Bytes()))
	if err != nil || back.SOAPPrograms != nil {
		t.Fatalf("%v, %v", back.SOAPPrograms, err)
	}
	again, err := ReadProfile(bytes.NewReader(whole.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	again.SOAPPrograms = nil
	if diff := cmp.Diff(again, back); diff != "" {
		t.Error(diff)
	}
}
