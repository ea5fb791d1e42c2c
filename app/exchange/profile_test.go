package exchange_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"secondlook/app/exchange"
	"secondlook/domain"
)

func write(t interface{ Fatal(...any) }, p domain.Profile) []byte {
	var b bytes.Buffer
	if err := exchange.WriteProfile(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestProfileRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := profiles().Draw(t, "profile")
		if err := want.Validate(); err != nil {
			t.Fatalf("the generator makes invalid profiles: %v", err)
		}
		file := write(t, want)
		got, err := exchange.ReadProfile(bytes.NewReader(file))
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("the profile changed:\n%s", diff)
		}
		if again := write(t, got); !bytes.Equal(file, again) {
			t.Fatalf("the bytes changed:\n%s", cmp.Diff(string(file), string(again)))
		}
	})
}

// profiles makes valid profiles with every field in use.
func profiles() *rapid.Generator[domain.Profile] {
	text := rapid.StringN(0, 40, -1)
	name := rapid.StringMatching(`[A-Za-zñé<&"\\]{1,20}( [A-Z][a-z]+)?`)
	state := rapid.SampledFrom([]string{"", "CA", "NV"})
	flag := rapid.Bool()
	day := rapid.Custom(func(t *rapid.T) domain.Date {
		if flag.Draw(t, "undated") {
			return domain.Date{}
		}
		return domain.NewDate(2000, 1, 1).AddDays(rapid.IntRange(0, 9000).Draw(t, "day"))
	})
	tags := rapid.Custom(func(t *rapid.T) domain.Tags {
		return domain.SetOf(rapid.SliceOfN(rapid.SampledFrom([]domain.Tag{domain.Underserved, domain.Rural, domain.Resilience}), 0, 3).Draw(t, "tags")...)
	})
	exam := rapid.Custom(func(t *rapid.T) domain.Exam {
		e := domain.Exam{
			Kind: word[domain.ExamKind](t, 1, 3), Date: day.Draw(t, "date"), Score: rapid.IntRange(0, 300).Draw(t, "score"),
			Result: word[domain.Result](t, 0, 2), Borderline: flag.Draw(t, "borderline"), Note: text.Draw(t, "note"),
		}
		if !e.Date.IsZero() {
			e.Released = e.Date.AddDays(21)
		}
		return e
	})
	rotation := rapid.Custom(func(t *rapid.T) domain.Rotation {
		r := domain.Rotation{
			Kind: word[domain.RotationKind](t, 1, 3), HandsOn: flag.Draw(t, "hands"), Site: name.Draw(t, "site"),
			City: name.Draw(t, "city"), State: state.Draw(t, "state"), Country: name.Draw(t, "country"), Region: "central_valley",
			Specialty: domain.FamilyMedicine, Setting: word[domain.Setting](t, 0, 6), Start: day.Draw(t, "start"),
			Program: name.Draw(t, "program"), Supervisor: name.Draw(t, "supervisor"),
			CostCents: rapid.Int64Range(0, 1_000_000).Draw(t, "cost"), Note: text.Draw(t, "note"),
		}
		if !r.Start.IsZero() {
			r.End = r.Start.AddDays(27)
		}
		return r
	})
	letter := rapid.Custom(func(t *rapid.T) domain.Letter {
		return domain.Letter{
			Writer: name.Draw(t, "writer"), Role: word[domain.WriterRole](t, 0, 7), Specialty: domain.Psychiatry, US: flag.Draw(t, "us"),
			Points: domain.LetterPoints(rapid.Uint32Range(0, 63).Draw(t, "points")), Status: word[domain.LetterStatus](t, 0, 7),
			Date: day.Draw(t, "date"), Waived: flag.Draw(t, "waived"), Program: name.Draw(t, "program"), Advocate: flag.Draw(t, "advocate"), Note: text.Draw(t, "note"),
		}
	})
	experience := rapid.Custom(func(t *rapid.T) domain.Experience {
		return domain.Experience{
			Kind: word[domain.ExperienceKind](t, 1, 8), Title: name.Draw(t, "title"), Organization: name.Draw(t, "organization"),
			City: name.Draw(t, "city"), State: state.Draw(t, "state"), Country: text.Draw(t, "country"), Region: "central_valley",
			Start: day.Draw(t, "start"), Tags: tags.Draw(t, "tags"), Note: text.Draw(t, "note"),
		}
	})
	person := rapid.Custom(func(t *rapid.T) domain.Person {
		return domain.Person{
			Name: name.Draw(t, "name"), Role: text.Draw(t, "role"), Institution: name.Draw(t, "institution"),
			Programs: rapid.SliceOfN(name, 0, 3).Draw(t, "programs"), Strength: rapid.IntRange(0, 3).Draw(t, "strength"),
			Advocate: flag.Draw(t, "advocate"), AdvocatedOn: day.Draw(t, "on"), Contact: text.Draw(t, "contact"), Note: text.Draw(t, "note"),
		}
	})
	return rapid.Custom(func(t *rapid.T) domain.Profile {
		p := domain.Profile{
			Applicant: domain.Applicant{
				Name: name.Draw(t, "name"), Status: word[domain.Status](t, 0, 6), School: name.Draw(t, "school"), Country: name.Draw(t, "country"),
				Graduation: day.Draw(t, "graduation"), ECFMG: word[domain.ECFMGState](t, 0, 3), Degrees: rapid.SliceOfN(name, 0, 2).Draw(t, "degrees"),
				Wishes: domain.Wishes{Specialties: rapid.SliceOfN(name, 0, 2).Draw(t, "specialties"), Regions: rapid.SliceOfN(name, 0, 2).Draw(t, "regions"), BudgetCents: rapid.Int64Range(0, 1000).Draw(t, "budget")},
				Note:   text.Draw(t, "note"), Sample: flag.Draw(t, "sample"),
			},
			Exams: rapid.SliceOfN(exam, 0, 4).Draw(t, "exams"), Rotations: rapid.SliceOfN(rotation, 0, 3).Draw(t, "rotations"),
			Letters: rapid.SliceOfN(letter, 0, 3).Draw(t, "letters"), Experiences: rapid.SliceOfN(experience, 0, 3).Draw(t, "experiences"),
			Languages: []domain.Language{{Name: name.Draw(t, "language"), Level: word[domain.LanguageLevel](t, 0, 5), Clinical: flag.Draw(t, "clinical"), Where: text.Draw(t, "where"), Note: text.Draw(t, "note")}},
			People:    rapid.SliceOfN(person, 0, 2).Draw(t, "people"),
			Seasons:   []domain.Season{{Year: 2027, SubmitsOn: domain.NewDate(2026, 9, 23), Note: text.Draw(t, "note")}, {Year: 2026}},
		}
		if flag.Draw(t, "tied") {
			p.Applicant.Ties = []domain.Tie{{Kind: word[domain.TieKind](t, 1, 4), City: "Fresno", State: "CA", Region: "central_valley", Note: text.Draw(t, "note")}}
		}
		for season := range rapid.IntRange(2020, 2027).Draw(t, "seasons") - 2019 {
			p.Applications = append(p.Applications, domain.Application{
				Program: name.Draw(t, "program"), Season: 2020 + season, Status: word[domain.ApplicationStatus](t, 0, 8), Signal: word[domain.Signal](t, 0, 3),
				Preferred: flag.Draw(t, "preferred"), Added: day.Draw(t, "added"), Note: text.Draw(t, "note"),
			})
		}
		return p
	})
}

// word draws one word of a vocabulary by its number.
func word[E ~uint8](t *rapid.T, low, high uint8) E {
	return E(rapid.Uint8Range(low, high).Draw(t, "word"))
}

func TestEmptyProfile(t *testing.T) {
	got := string(write(t, domain.Profile{}))
	want := `{
  "applicant": {},
  "exams": [],
  "rotations": [],
  "letters": [],
  "experiences": [],
  "languages": [],
  "people": [],
  "seasons": [],
  "applications": []
}
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestProfileEncodings(t *testing.T) {
	const file = `{"applicant": {"name": "Ana Muñoz", "sample": null}, "exams": null}`
	utf16 := func(e unicode.Endianness) string {
		s, err := unicode.UTF16(e, unicode.UseBOM).NewEncoder().String(file)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for name, f := range map[string]string{
		"UTF-8": file, "UTF-8 with mark": "\xef\xbb\xbf" + file, "with line breaks": "\r\n" + file + "\r\n",
		"UTF-16 LE": utf16(unicode.LittleEndian), "UTF-16 BE": utf16(unicode.BigEndian),
	} {
		p, err := exchange.ReadProfile(strings.NewReader(f))
		if err != nil || p.Applicant.Name != "Ana Muñoz" {
			t.Errorf("%s: got %q, %v", name, p.Applicant.Name, err)
		}
	}
}

// failing refuses every read and write.
type failing struct{}

func (failing) Read([]byte) (int, error)  { return 0, errors.New("the stick is gone") }
func (failing) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestBrokenFiles(t *testing.T) {
	if _, err := exchange.ReadProfile(failing{}); err == nil || !strings.Contains(err.Error(), "stick") {
		t.Errorf("reading from nowhere: %v", err)
	}
	if err := exchange.WriteProfile(failing{}, domain.Profile{}); err == nil || !strings.Contains(err.Error(), "full") {
		t.Errorf("writing to nowhere: %v", err)
	}
}

func FuzzReadProfile(f *testing.F) {
	f.Add([]byte(`{"applicant": {"name": "Ana", "ties": [{"kind": "home", "city": "Fresno"}]}, "exams": [{"exam": "Step 1", "score": 230, "date": "2020-01-31"}]}`))
	f.Add([]byte(`{"applicant": {}, "letters": [{"points": ["language"], "status": "uploaded"}], "seasons": [{"year": 2027}]}`))
	f.Add([]byte("\xff\xfe{\x00}\x00"))
	f.Add([]byte(`{"applicant": {}, "exams": [{"exam": "Step 9", "date": "2024-02-30"}]`))
	f.Add([]byte(`{"applicant": {"name": "\ud800", "name": 1e999}} x`))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := exchange.ReadProfile(bytes.NewReader(b))
		if err != nil {
			if s := err.Error(); s == "" || strings.ContainsAny(s, "\n\r") {
				t.Errorf("the message is not one line: %q", s)
			}
			return
		}
		file := write(t, p)
		again, err := exchange.ReadProfile(bytes.NewReader(file))
		if err != nil {
			t.Fatalf("what was written is not readable: %v\n%s", err, file)
		}
		if !bytes.Equal(file, write(t, again)) {
			t.Errorf("the bytes changed:\n%s", file)
		}
	})
}
