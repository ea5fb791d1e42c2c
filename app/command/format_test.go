package command

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/ranking"
)

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "St. Mary": "St. Mary", "=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx", "a=b": "a=b",
	} {
		if got := plain(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestFormulasInCSV(t *testing.T) {
	p := domain.Program{Key: "=cmd()", Name: "@evil", City: "-x", Institution: "+y", State: "CA"}
	var b bytes.Buffer
	if err := writeRankCSV(&b, []app.Row{{Ranked: &ranking.Ranked{Program: &p}}}); err != nil {
		t.Fatal(err)
	}
	for _, cell := range []string{"'=cmd()", "'@evil", "'-x", "'+y"} {
		if !strings.Contains(b.String(), ","+cell+",") {
			t.Errorf("%s is missing in:\n%s", cell, b.String())
		}
	}
}

func TestPad(t *testing.T) {
	for _, s := range []string{"", "short", strings.Repeat("ñandú ", 30), "a  b\nc", strings.Repeat("x", 20), strings.Repeat("x", 21)} {
		if got := pad(s, 20); utf8.RuneCountInString(got) != 20 || strings.ContainsAny(got, "\n") {
			t.Errorf("%q becomes %q", s, got)
		}
	}
	if got := pad("University of California (San Francisco) - Psychiatry", 30); !strings.HasPrefix(got, "University of") || !strings.HasSuffix(got, "Psychiatry") {
		t.Errorf("the end is lost: %q", got)
	}
}

func TestRound(t *testing.T) {
	for _, c := range []struct {
		x    float64
		n    int
		want string
	}{{0.1234567, 6, "0.123457"}, {-0.00000001, 4, "0"}, {12.34566, 4, "12.3457"}, {-4.15714, 4, "-4.1571"}} {
		if got := decimal(round(c.x, c.n)); got != c.want {
			t.Errorf("%v: got %s, want %s", c.x, got, c.want)
		}
	}
}
