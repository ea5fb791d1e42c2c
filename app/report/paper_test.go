package report

import "testing"

func TestParsePaper(t *testing.T) {
	for in, want := range map[string]Paper{"": Letter, "letter": Letter, "Letter": Letter, "a4": A4, " A4 ": A4} {
		got, err := ParsePaper(in)
		if err != nil || got != want {
			t.Errorf("%q: got %v, %v", in, got, err)
		}
	}
	for _, in := range []string{"a5", "legal", "a 4", "0"} {
		if got, err := ParsePaper(in); err == nil {
			t.Errorf("%q: got %v without an error", in, got)
		}
	}
	if got := Paper(99).String(); got != "letter" {
		t.Errorf("a number without paper prints on %s", got)
	}
}

func FuzzParsePaper(f *testing.F) {
	f.Add("letter")
	f.Add("A4")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePaper(s)
		if err != nil {
			return
		}
		if again, err := ParsePaper(p.String()); err != nil || again != p {
			t.Errorf("%q: %v, then %v, %v", s, p, again, err)
		}
	})
}
