package prose_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/prose"
)

func TestCount(t *testing.T) {
	for _, tt := range []struct {
		name, text               string
		characters, words, paras int
	}{
		{"nothing", "", 0, 0, 0},
		{"blanks alone", "   ", 3, 0, 0},
		{"blank lines", " \n\t\n", 4, 0, 0},
		{"a line end counts once", "a\nb", 3, 2, 2},
		{"written as two characters too", "a\r\nb", 3, 2, 2},
		{"an old line end", "a\rb", 3, 2, 2},
		{"a blank line parts nothing more", "a\n\nb\n", 5, 2, 2},
		{"accents", "Solís es médica", 15, 3, 1},
		{"an accent that is a mark of its own", "e\u0301", 2, 1, 1},
		{"an emoji", "😀", 1, 1, 1},
		{"an emoji of several characters", "👩‍⚕️", 4, 1, 1},
	} {
		got := prose.Count(tt.text)
		if got != (prose.Counts{Characters: tt.characters, Words: tt.words, Paragraphs: tt.paras}) {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}

func TestMinutes(t *testing.T) {
	for _, tt := range []struct{ words, speed, want int }{{0, 200, 0}, {1, 200, 1}, {200, 200, 1}, {201, 200, 2}, {500, 0, 0}} {
		if got := (prose.Counts{Words: tt.words}).Minutes(tt.speed); got != tt.want {
			t.Errorf("%d words at %d: %d minutes, want %d", tt.words, tt.speed, got, tt.want)
		}
	}
}

// The place where a text goes over its limit: at the limit it does not.
func TestBeyond(t *testing.T) {
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"", 0, ""}, {"abc", 3, ""}, {"abc", 2, "c"}, {"a\r\nbc", 3, "c"}, {"é😀x", 2, "x"}, {"abc", 0, "abc"},
	} {
		if got := prose.Beyond(tt.text, tt.most).In(tt.text); got != tt.want {
			t.Errorf("%q beyond %d is %q, want %q", tt.text, tt.most, got, tt.want)
		}
	}
}

func TestRead(t *testing.T) {
	raw := "Dr. A. Gill taught me. “Stay,” she said.  I did!\r\n\r\n  It was a long-term plan (e.g. ten years). \n \nNo. 5"
	text := prose.Read(raw)
	var got []string
	for _, p := range text.Paragraphs {
		for _, s := range p.Sentences {
			got = append(got, s.In(raw))
		}
	}
	want := []string{"Dr. A. Gill taught me.", "“Stay,” she said.", "I did!", "It was a long-term plan (e.g. ten years).", "No. 5"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if len(text.Paragraphs) != 3 || text.Paragraphs[1].Words != 8 {
		t.Errorf("%+v", text.Paragraphs)
	}
	if s, ok := text.SentenceAt(prose.Span{From: 8, To: 12}); !ok || s.In(raw) != want[0] {
		t.Errorf("the sentence is %q", s.In(raw))
	}
	if _, ok := text.SentenceAt(prose.Span{From: 20, To: 40}); ok {
		t.Error("a place across two sentences lies in one")
	}
}

func TestRunes(t *testing.T) {
	text := "é😀 led"
	at := prose.Read(text).Words[1].Span
	if got := at.Runes(text); got != (prose.Span{From: 3, To: 6}) || at.In(text) != "led" {
		t.Errorf("%+v", got)
	}
}

func TestLexicon(t *testing.T) {
	l := prose.NewLexicon([]domain.PhraseList{
		{Name: "a", Phrases: []string{"fail*", "did not pass", "not", "didn't"}}, {Name: "b", Phrases: []string{"long term", " ", "*"}},
	})
	for _, tt := range []struct {
		list, text string
		want       []string
	}{
		{"a", "I FAILED, then I failed again.", []string{"FAILED", "failed"}},
		{"a", "I did not pass.", []string{"did not pass"}},
		{"a", "I didn’t.", []string{"didn’t"}},
		{"a", "unfailing", nil},
		{"b", "a long-term plan", []string{"long-term"}},
		{"b", "*", nil},
		{"c", "a long-term plan", nil},
	} {
		var got []string
		text := prose.Read(tt.text)
		for _, s := range l.Find(text, prose.Span{To: len(tt.text)}, tt.list) {
			got = append(got, s.In(tt.text))
		}
		if !slices.Equal(got, tt.want) || l.Has(text, prose.Span{To: len(tt.text)}, tt.list) != (len(tt.want) > 0) {
			t.Errorf("%s in %q: %q, want %q", tt.list, tt.text, got, tt.want)
		}
	}
	text := prose.Read("failed failed")
	if got := l.Find(text, prose.Span{From: 1, To: 13}, "a"); len(got) != 1 {
		t.Errorf("words outside of the part are found: %v", got)
	}
}

// Names are found with their capitals and as whole words: a patient's age is no
// town.
func TestNamed(t *testing.T) {
	raw := "In Los Banos and fresno, not Fresnoville; French Camp’s clinic in Fresno."
	var got []string
	for _, s := range prose.Read(raw).Named("Fresno", "Los Banos", "French Camp", "") {
		got = append(got, s.In(raw))
	}
	if want := "Los Banos,French Camp’s,Fresno"; strings.Join(got, ",") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Dr. A. Gill.\r\n“Stay.” No. 5!")
	f.Add("\xff.\x00 I")
	f.Fuzz(func(t *testing.T, raw string) {
		text, last := prose.Read(raw), 0
		for _, p := range text.Paragraphs {
			for _, s := range p.Sentences {
				if s.From < last || s.To <= s.From || s.To > p.Span.To || s.From < p.Span.From {
					t.Fatalf("sentence %+v of paragraph %+v after %d", s, p.Span, last)
				}
				last = s.To
			}
		}
		if c := prose.Count(raw); c.Paragraphs > len(raw) || len(text.Paragraphs) > c.Paragraphs {
			t.Fatalf("%d paragraphs read, %d counted", len(text.Paragraphs), c.Paragraphs)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	raw := strings.Repeat("I did not pass Step 1 on my first attempt, and I changed my plan. ", 424)
	for b.Loop() {
		prose.Read(raw)
	}
}
