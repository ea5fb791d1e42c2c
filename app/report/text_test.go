package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"secondlook/domain"
)

func TestPdfText(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"Peñasco – Târgoviște, Łódź":   "Peñasco – Târgoviște, Łódź",
		"a 🏥🏥 b":                       "a □ b",
		"👨\u200d👩\u200d👧":              "□",
		"one\r\n\ttwo  three ":         "one two three",
		"12\u00a0%":                    "12\u00a0%",
		"12\u202f%":                    "12\u00a0%",
		"nul\x00 bell\a":               "nul bell",
		"left\u202eright\u200b\ufeff":  "leftright",
		"bad \xff\xfe utf-8":           "bad □ utf-8",
		"\ufffe\uffff":                 "",
		"soft\u00adhyphen and i\ufe0f": "softhyphen and i",
		"𝐁old":                         "□old",
		"(back\\slash)":                "(back\\slash)",
		"漢字":                           "漢字",
	} {
		if got := pdfText(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// checkPdfText fails if the PDF library could not take s.
func checkPdfText(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Errorf("%q is not UTF-8", s)
	}
	for _, r := range s {
		if r > 0xffff || unicode.IsControl(r) || r == utf8.RuneError {
			t.Errorf("%q holds %U", s, r)
		}
	}
}

func FuzzPdfText(f *testing.F) {
	for _, s := range []string{"", "Ñúñez", "🏥", "\xff", "a\u202eb", "\U0010ffff", " \u00a0 ", "\x00\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := pdfText(s)
		checkPdfText(t, got)
		if again := pdfText(got); again != got {
			t.Errorf("%q: %q, then %q", s, got, again)
		}
	})
}

// count measures every letter as one.
func count(s string) float64 { return float64(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  []string
	}{
		{"", 2, nil},
		{"short", 2, []string{"short"}},
		{"exactly 10", 1, []string{"exactly 10"}},
		{"two words here", 0, []string{"two words", "here"}},
		{"University/Hospital", 0, []string{"University", "/Hospital"}},
		{"Univer/Hospital", 0, []string{"Univer/", "Hospital"}},
		{"Wolfeschlegel", 0, []string{"Wolfeschle", "gel"}},
		{"one two three four five six", 2, []string{"one two", "three fou…"}},
		{"one two three four", 2, []string{"one two", "three four"}},
		{"ab 12\u00a0% (6–21)", 0, []string{"ab 12\u00a0%", "(6–21)"}},
		{"one three - b", 0, []string{"one", "three - b"}},
		{"one two - three", 1, []string{"one two…"}},
	} {
		if got := wrap(c.in, c.limit, 10, count); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two three", 2, 5)
	f.Add("a/b/c", 0, 1)
	f.Fuzz(func(t *testing.T, s string, limit, width int) {
		limit, width = max(0, limit%6), 2+max(0, width%40)
		s = pdfText(s)
		lines := wrap(s, limit, float64(width), count)
		if limit > 0 && len(lines) > limit {
			t.Errorf("%d lines, at most %d allowed", len(lines), limit)
		}
		for _, line := range lines {
			if count(line) > float64(width) {
				t.Errorf("%q is wider than %d", line, width)
			}
		}
		squash := strings.NewReplacer(" ", "")
		if limit == 0 && squash.Replace(strings.Join(lines, "")) != squash.Replace(s) {
			t.Errorf("%q lost letters: %q", s, lines)
		}
	})
}

// Whatever stands in the records, the print is made and nothing overprints.
func FuzzWriteList(f *testing.F) {
	f.Add("Program list", "Ñúñez", "Kern Medical", "clear", true)
	f.Add("🏥", "\xff\xfe", "\U0010ffff\uffff", "a\u202eb\x00", false)
	f.Add("", "\u00a0", "{nb} \\ ( ) č Ċ", strings.Repeat("W", 3000), false)
	fonts := fonts()
	f.Fuzz(func(t *testing.T, title, name, a, b string, closed bool) {
		l := List{
			Frame: Frame{
				Title: title, Name: name, Date: domain.NewDate(2026, 9, 24), Reference: a,
				Summary: []string{b, a}, Notes: []string{a, b}, Disclaimer: []string{b},
			},
			Groups: []Group{{Heading: a, Note: b, Rows: []Row{{a, b, a, b, a, b, a, b, a, b, closed}}}},
		}
		var out bytes.Buffer
		if err := WriteList(&out, fonts, l); err != nil {
			t.Fatal(err)
		}
		d, err := newDocument(fonts, l.Frame)
		if err != nil {
			t.Fatal(err)
		}
		pages := layList(l, d)
		for _, s := range pages {
			for _, i := range s.items {
				checkPdfText(t, i.text)
			}
		}
		checkPlaces(t, pages)
	})
}
