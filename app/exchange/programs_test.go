package exchange_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"secondlook/app/exchange"
	"secondlook/domain"
)

func read(t *testing.T, file string) exchange.Import {
	t.Helper()
	im, err := exchange.ReadPrograms(strings.NewReader(file), "own.csv", today)
	if err != nil {
		t.Fatal(err)
	}
	if len(im.Problems) > 0 {
		t.Fatalf("problems: %q", im.Problems)
	}
	return im
}

func TestWideShape(t *testing.T) {
	got := read(t, `Key,Name,Specialty,Track,City,State,Visa-J1,Accepts IMGs,min_step2,min_step2_strength,max_attempts,missions,website_url,source,as_of,strength
fresno-fm,Fresno FM,Family Medicine,Categorical,Fresno,ca,YES,y,220,preference,unknown,"Rural, underserved",,program page,2026-05,strict
,Other,Psychiatry,,Reno,NV,,,,,2,,https://example.org/p,,,assumed
`)
	want := exchange.Import{
		Rows: 2,
		Programs: []domain.OwnProgram{
			{Key: "fresno-fm", Name: "Fresno FM", Specialty: "Family Medicine", Track: domain.Categorical, City: "Fresno", State: "CA", Source: "program page", AsOf: "2026-05"},
			{Name: "Other", Specialty: "Psychiatry", City: "Reno", State: "NV", Source: "imported from own.csv"},
		},
		Undated: 2,
	}
	add := func(program, field, value, source, asOf string, s domain.Strength) {
		want.Facts = append(want.Facts, domain.Correction{Program: program, Field: field, Value: value, Strength: s, Source: source, AsOf: asOf, Entered: today})
	}
	add("fresno-fm", "visa_j1", "yes", "program page", "2026-05", domain.Strict)
	add("fresno-fm", "accepts_imgs", "yes", "program page", "2026-05", domain.Strict)
	add("fresno-fm", "min_step2", "220", "program page", "2026-05", domain.Preference)
	add("fresno-fm", "missions", "underserved; rural", "program page", "2026-05", domain.Strict)
	add("nv-reno-other-psychiatry", "max_attempts", "2", "imported from own.csv", "", domain.Assumed)
	add("nv-reno-other-psychiatry", "website_url", "https://example.org/p", "imported from own.csv", "", domain.Strict)
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	if slug := exchange.Slug(got.Programs[1]); slug != got.Facts[4].Program {
		t.Errorf("the fact names %q and the program is %q", got.Facts[4].Program, slug)
	}
}

func TestLongShape(t *testing.T) {
	got := read(t, `key,field,value,source,as_of,strength
fresno-fm,min_step2,0225,program page,2026-11-22,preference
fresno-fm,visa_j1,unknown,,,
fresno-fm,name,Fresno FM,e-mail,2026,
fresno-fm,State,ca,,,
fresno-fm,track,primary care,,,
fresno-fm,usce_policy,"three months
preferred",program page,spring 2026,
`)
	want := exchange.Import{
		Rows:     6,
		Programs: []domain.OwnProgram{{Key: "fresno-fm", Name: "Fresno FM", State: "CA", Track: domain.PrimaryCare, Source: "e-mail", AsOf: "2026"}},
		Undated:  2,
		Facts: []domain.Correction{
			{Program: "fresno-fm", Field: "min_step2", Value: "225", Strength: domain.Preference, Source: "program page", AsOf: "2026-11-22", Entered: today},
			{Program: "fresno-fm", Field: "visa_j1", Value: "unknown", Source: "imported from own.csv", Entered: today},
			{Program: "fresno-fm", Field: "usce_policy", Value: "three months\npreferred", Source: "program page", AsOf: "spring 2026", Entered: today},
		},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

// catalogHeader is the header of the list of programs that the catalog is made
// from; such a list imports as it stands.
const catalogHeader = "key,acgme_id,name,specialty,track,institution,city,state,county,region,program_type,positions_pgy1,visa_j1,visa_h1b,step3_required_for_h1b,visa_notes,h1b_filing_2025,min_step1,min_step2,min_score_policy,max_attempts,max_attempts_step1,max_attempts_step2,attempts_policy,max_years_since_graduation,years_since_graduation_policy,usce_required_months,usce_policy,ecfmg_required_at_application,ecfmg_policy,step2_required_by,accepts_imgs,img_percent,mission_notes,spanish_useful,letters_required,contact_policy,website_url,as_of"

func TestCatalogShape(t *testing.T) {
	columns := strings.Split(catalogHeader, ",")
	row := make([]string, len(columns))
	for i, name := range columns {
		switch name {
		case "key", "name", "specialty":
			row[i] = "x"
		case "state":
			row[i] = "AL"
		case "visa_j1", "visa_h1b":
			row[i] = "unknown"
		case "h1b_filing_2025":
			row[i] = "institution_level"
		case "as_of":
			row[i] = "2024 Match cycle list"
		}
	}
	got := read(t, catalogHeader+"\n"+strings.Join(row, ",")+"\n")
	if len(got.Programs) != 1 || len(got.Facts) != 1 || got.Facts[0].Field != "h1b_filing_2025" || got.Undated != 0 {
		t.Errorf("got %+v", got)
	}
}

func TestProgramEncodings(t *testing.T) {
	const file = "key,city,min_step2\r\na,Cañon “City”,220\r\n"
	encode := func(s string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for name, f := range map[string]string{
		"UTF-8":           file,
		"UTF-8 with mark": "\xef\xbb\xbf" + file,
		"UTF-16 LE":       encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(file)),
		"UTF-16 BE":       encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(file)),
		"Windows-1252":    encode(charmap.Windows1252.NewEncoder().String(file)),
		"semicolons":      strings.ReplaceAll(file, ",", ";"),
		"tabs":            strings.ReplaceAll(file, ",", "\t"),
		"old line breaks": strings.ReplaceAll(file, "\r\n", "\r"),
		"unix":            strings.ReplaceAll(file, "\r\n", "\n"),
		"no last break":   strings.TrimSpace(file),
		"blank tail":      file + "\r\n,,\r\n",
		"extra commas":    "key,city,min_step2,,\r\na,Cañon “City”,220,,\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			im := read(t, f)
			if len(im.Programs) != 1 || im.Programs[0].City != "Cañon “City”" || len(im.Facts) != 1 || im.Rows != 1 {
				t.Errorf("got %+v", im)
			}
		})
	}
	if im := read(t, "name;specialty;state;min_step2\nA, B, C, D, E;C;CA;220\n"); im.Programs[0].Name != "A, B, C, D, E" {
		t.Errorf("the delimiter was mistaken: %+v", im)
	}
}

// A list of missions without a word is a blank cell.
func TestMissionsWithoutAWord(t *testing.T) {
	if im := read(t, "key,missions,min_step2\na,;,220\n"); len(im.Facts) != 1 || im.Facts[0].Field != "min_step2" {
		t.Errorf("got %+v", im.Facts)
	}
}

// A postal code comes beside its program, in both shapes.
func TestZips(t *testing.T) {
	for file, want := range map[string]string{
		"key,city,zip,min_step2\na,Fresno,93721,220\n":      "93721",
		"key,city,zip,min_step2\na,Fresno,93721-1234,220\n": "93721-1234",
		"key,city,zip,min_step2\na,Fresno,,220\n":           "",
		"key,field,value\na,city,Fresno\na,zip,02139\n":     "02139",
	} {
		if im := read(t, file); im.Zips["a"] != want || len(im.Programs) != 1 {
			t.Errorf("%q: %+v", file, im)
		}
	}
	for _, bad := range []string{"2139", "93721-1", "Fresno", "937211"} {
		for _, file := range []string{"key,city,zip\na,Fresno," + bad + "\n", "key,field,value\na,zip," + bad + "\n"} {
			im, err := exchange.ReadPrograms(strings.NewReader(file), "own.csv", today)
			if err != nil || len(im.Problems) != 1 || !strings.Contains(im.Problems[0], "zip must be") {
				t.Errorf("%q: %+v, %v", file, im, err)
			}
		}
	}
}

func TestSlug(t *testing.T) {
	for _, c := range []struct {
		program domain.OwnProgram
		want    string
	}{
		{domain.OwnProgram{State: "CA", City: "Cañon City", Name: "St. Mary's – Family Medicine", Specialty: "Family Medicine"}, "ca-canon-city-st-marys-family-medicine"},
		{domain.OwnProgram{State: "CA", Name: "Fresno", Specialty: "Psychiatry"}, "ca-fresno-psychiatry"},
		{domain.OwnProgram{State: "CA", City: "Fresno", Name: "Fresno"}, "ca-fresno-fresno"},
		{domain.OwnProgram{ACGME: "1400500018"}, "acgme-1400500018"},
	} {
		if got := exchange.Slug(c.program); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.program, got, c.want)
		}
	}
	a, b := exchange.Slug(domain.OwnProgram{State: "CA", Name: "病院"}), exchange.Slug(domain.OwnProgram{State: "CA", Name: "医院"})
	if a == b || a == "ca" {
		t.Errorf("names without ASCII letters give %q and %q", a, b)
	}
	long := domain.OwnProgram{State: "CA", Name: strings.Repeat("ab ", 66), Specialty: "Psychiatry"}
	if n := len(exchange.Slug(long)); n > 200 {
		t.Errorf("a key of %d characters", n)
	}
}

func TestReadFailure(t *testing.T) {
	if _, err := exchange.ReadPrograms(failing{}, "own.csv", today); err == nil || !strings.Contains(err.Error(), "stick") {
		t.Errorf("got %v", err)
	}
}

// BenchmarkReadPrograms reads as many programs as there are in the country.
func BenchmarkReadPrograms(b *testing.B) {
	var file strings.Builder
	file.WriteString("key,name,specialty,state,visa_j1,min_step2,usce_policy,source,as_of\n")
	for i := range 13_000 {
		fmt.Fprintf(&file, "program-%d,Program %d,Family Medicine,CA,yes,%d,\"three months, preferred\",program page,2026-05\n", i, i, 200+i%50)
	}
	for b.Loop() {
		im, err := exchange.ReadPrograms(strings.NewReader(file.String()), "own.csv", today)
		if err != nil || len(im.Facts) != 3*13_000 {
			b.Fatal(len(im.Facts), im.Problems, err)
		}
	}
}

func FuzzReadPrograms(f *testing.F) {
	f.Add([]byte("key,min_step2,strength,as_of\na,220,strict,2026-05\n"))
	f.Add([]byte("key;field;value\na;visa_j1;yes\na;name;\"A \"\"B\"\"\"\n"))
	f.Add([]byte("name\tspecialty\tstate\nA\tB\tca\n"))
	f.Add([]byte(catalogHeader + "\nx\n"))
	f.Add([]byte("\xff\xfek\x00e\x00y\x00\n\x00a\x00"))
	f.Add([]byte("key,city\na,Ca\xf1on\n\"b"))
	f.Fuzz(func(t *testing.T, b []byte) {
		im, err := exchange.ReadPrograms(bytes.NewReader(b), "own.csv", today)
		if err != nil {
			if s := err.Error(); s == "" || strings.ContainsAny(s, "\n\r") {
				t.Errorf("the message is not one line: %q", s)
			}
			return
		}
		for _, p := range im.Problems {
			if strings.ContainsAny(p, "\n\r") {
				t.Errorf("the problem is not one line: %q", p)
			}
		}
		if len(im.Problems) > 0 {
			return
		}
		for _, fact := range im.Facts {
			if err := fact.Validate(); err != nil {
				t.Errorf("%+v: %v", fact, err)
			}
		}
	})
}
