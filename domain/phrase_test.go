package domain

import (
	"slices"
	"testing"
)

func TestParsePhrases(t *testing.T) {
	for _, tt := range []struct {
		text    string
		want    []string
		problem bool
	}{
		{"", nil, false}, {" ", nil, false},
		{"unfair*;  not  my fault ", []string{"unfair*", "not my fault"}, false},
		{"a;;b", nil, true}, {"a;", nil, true}, {"a; A", nil, true}, {"*", nil, true}, {"a; ?!", nil, true}, {"step 1", []string{"step 1"}, false},
	} {
		got, problem := ParsePhrases(tt.text)
		if !slices.Equal(got, tt.want) || (problem != "") != tt.problem {
			t.Errorf("%q: %q, %q", tt.text, got, problem)
		}
	}
	c := Catalog{Phrases: []PhraseList{{Name: "a", Phrases: []string{"b", "c d"}}}}
	if l, ok := c.PhraseList("a"); !ok || l.Text() != "b; c d" {
		t.Errorf("%+v", l)
	}
	if _, ok := c.PhraseList("b"); ok {
		t.Error("a list that is not there is found")
	}
}

// What is read is written so that it is read again.
func FuzzParsePhrases(f *testing.F) {
	f.Add("unfair*; not my fault")
	f.Fuzz(func(t *testing.T, text string) {
		list, problem := ParsePhrases(text)
		if problem != "" {
			return
		}
		again, problem := ParsePhrases(PhraseList{Phrases: list}.Text())
		if problem != "" || !slices.Equal(list, again) {
			t.Fatalf("%q became %q: %s", list, again, problem)
		}
	})
}
