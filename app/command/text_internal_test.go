package command

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"secondlook/domain"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		lead string
		hang int
		text string
		want string
	}{
		{"  ", 4, "", ""},
		{"+1.2  ", 6, "a  b\nc", "+1.2  a b c\n"},
		{"", 2, strings.Repeat("ab ", 35), strings.TrimSpace(strings.Repeat("ab ", 33)) + "\n  ab ab\n"},
		{"> ", 3, strings.Repeat("x", 120) + " y", "> " + strings.Repeat("x", 120) + "\n   y\n"},
	} {
		var out strings.Builder
		if wrap(&out, c.lead, c.hang, c.text); out.String() != c.want {
			t.Errorf("%q behind %q: got %q, want %q", c.text, c.lead, out.String(), c.want)
		}
	}
}

// No word is lost, and no line is longer than it may be.
func TestWrapKeepsEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zé–]{1,40}`)).Draw(t, "words"), " ")
		hang := rapid.IntRange(0, 20).Draw(t, "hang")
		var out strings.Builder
		wrap(&out, strings.Repeat(" ", hang), hang, text)
		if got := strings.Join(strings.Fields(out.String()), " "); got != text {
			t.Errorf("%q became %q", text, got)
		}
		for line := range strings.Lines(out.String()) {
			if utf8.RuneCountInString(strings.TrimSuffix(line, "\n")) > columns {
				t.Errorf("a line is too long: %q", line)
			}
		}
	})
}

// Programs of one institution are told apart: by their places, else by their
// keys.
func TestRowsTellProgramsApart(t *testing.T) {
	list := []domain.Program{
		{Key: "a", Name: "Loma Linda University Health Education Consortium - Psychiatry", City: "Loma Linda", State: "CA"},
		{Key: "b", Name: "Loma Linda University Health Education Consortium - Psychiatry", City: "San Bernardino", State: "CA"},
		{Key: "c", Name: "Loma Linda University Health Education Consortium - Psychiatry", City: "San Bernardino", State: "CA"},
	}
	var out strings.Builder
	rows(&out, "  ", 38, len(list), func(i int) *domain.Program { return &list[i] }, func(int) string { return "$11" })
	lines := strings.Split(out.String(), "\n")
	if len(lines) != 6 || !strings.Contains(lines[0], "Loma Linda, CA ") || !strings.Contains(lines[1], "San Bernardino, CA") ||
		strings.TrimSpace(lines[2]) != "b" || strings.TrimSpace(lines[4]) != "c" {
		t.Errorf("%q", lines)
	}
}
