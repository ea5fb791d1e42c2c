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
  "applications": [],
  "marks": [],
  "program_years": [],
  "weightings": [],
  "practice_tests": [],
  "study_days": [],
  "english_tests": [],
  "statements": [],
  "drafts": [],
  "claims": [],
  "explanations": [],
  "stories": [],
  "scholarly_works": [],
  "outreach": [],
  "documents": [],
  "invitations": [],
  "interviews": [],
  "criteria": [],
  "questions": [],
  "answers": [],
  "drills": [],
  "correspondence": [],
  "rank_lists": [],
  "soap_programs": [],
  "tasks": [],
  "payments": [],
  "snapshots": [],
  "posts": [],
  "own_paths": [],
  "formalities": []
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
