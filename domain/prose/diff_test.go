package prose_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain/prose"
)

// sides puts both texts together again.
func sides(edits []prose.Edit) (before, after string) {
	var a, b strings.Builder
	for _, e := range edits {
		if e.Op != prose.Added {
			a.WriteString(e.Text)
		}
		if e.Op != prose.Removed {
			b.WriteString(e.Text)
		}
	}
	return a.String(), b.String()
}

// mark writes edits for people: [-gone-] and {+come+}.
func mark(edits []prose.Edit) string {
	var b strings.Builder
	for _, e := range edits {
		b.WriteString([]string{"", "[-", "{+"}[e.Op] + e.Text + []string{"", "-]", "+}"}[e.Op])
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	for _, tt := range []struct{ before, after, want string }{
		{"", "", ""},
		{"same", "same", "same"},
		{"", "new text", "{+new text+}"},
		{"old text", "", "[-old text-]"},
		{"I worked in a clinic.", "I led a clinic.", "I [-worked in -]{+led +}a clinic."},
		{"one two three", "one three", "one [-two -]three"},
		{"a\nb", "a\n\nb", "a\n{+\n+}b"},
		{"a\r\nb", "a\nb", "a[-\r\n-]{+\n+}b"},
		{"naïve 😀 text", "naïve 😀😀 text", "naïve [-😀 -]{+😀😀 +}text"},
		{"  led", "led", "[-  -]led"},
		{"a  b", "a b", "[-a  -]{+a +}b"},
	} {
		if got := mark(prose.Diff(tt.before, tt.after)); got != tt.want {
			t.Errorf("%q to %q: %s, want %s", tt.before, tt.after, got, tt.want)
		}
	}
}

// Both texts come back from the edits, whatever they are, and as few words are
// changed as can be.
func TestDiffGivesBothTextsBack(t *testing.T) {
	texts := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b ", "c  ", "\n", "\r\n", "é ", "😀", " "}), 0, 24).Draw(t, "pieces"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		before, after := texts.Draw(t, "before"), texts.Draw(t, "after")
		edits := prose.Diff(before, after)
		if a, b := sides(edits); a != before || b != after {
			t.Fatalf("%q to %q came back as %q and %q", before, after, a, b)
		}
		changed := 0
		for i, e := range edits {
			if e.Text == "" || i > 0 && edits[i-1].Op == e.Op {
				t.Fatalf("an empty or parted edit: %s", mark(edits))
			}
			if e.Op != prose.Kept {
				changed += len(prose.Pieces(e.Text))
			}
		}
		a, b := prose.Pieces(before), prose.Pieces(after)
		if least := len(a) + len(b) - 2*common(a, b); changed != least {
			t.Fatalf("%d pieces changed, %d suffice: %s", changed, least, mark(edits))
		}
	})
}

// common is the length of the longest row of pieces that both have.
func common(a, b []string) int {
	was := make([]int, len(b)+1)
	for i := range a {
		now := make([]int, len(b)+1)
		for j := range b {
			if now[j+1] = max(was[j+1], now[j]); a[i] == b[j] {
				now[j+1] = was[j] + 1
			}
		}
		was = now
	}
	return was[len(b)]
}

func FuzzDiff(f *testing.F) {
	f.Add("I failed Step 1.\n\nThen I passed.", "I did not pass Step 1.\r\nThen I passed it. 😀")
	f.Add("\xff\xfe a", " a\x00")
	f.Fuzz(func(t *testing.T, before, after string) {
		if a, b := sides(prose.Diff(before, after)); a != before || b != after {
			t.Fatalf("came back as %q and %q", a, b)
		}
	})
}

// The longest statement that a portal takes, with every tenth word changed, and
// against a wholly other one.
func BenchmarkDiff(b *testing.B) {
	var one, edited, other strings.Builder
	for i := 0; one.Len() < 28_000; i++ {
		w := "word" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + " "
		one.WriteString(w)
		if i%10 == 0 {
			edited.WriteString("new ")
		} else {
			edited.WriteString(w)
		}
		other.WriteString("x" + w)
	}
	b.Run("edited", func(b *testing.B) {
		for b.Loop() {
			prose.Diff(one.String(), edited.String())
		}
	})
	b.Run("other", func(b *testing.B) {
		for b.Loop() {
			prose.Diff(one.String(), other.String())
		}
	})
}
