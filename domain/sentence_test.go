package domain_test

import (
	"errors"
	"fmt"
	"testing"

	"secondlook/domain"
)

// full is a problem that is written as a sentence.
type full struct{}

func (full) Error() string    { return "disk full (13)" }
func (full) Sentence() string { return "The disk is full: free some space." }

func TestSentence(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{errors.New("row 7"), ""},
		{fmt.Errorf("open records: %w", full{}), "The disk is full: free some space."},
		{fmt.Errorf("save: %w", domain.Invalid{{Field: "score", Problem: "must be between 1 and 300"}}), "score must be between 1 and 300"},
	} {
		if got := domain.Sentence(c.err); got != c.want {
			t.Errorf("Sentence(%v) = %q, want %q", c.err, got, c.want)
		}
	}
}

func TestCapital(t *testing.T) {
	for s, want := range map[string]string{"": "", "it is": "It is", "Step 3": "Step 3", "ñame": "Ñame", "/home is": "/home is"} {
		if got := domain.Capital(s); got != want {
			t.Errorf("Capital(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestTextsThatAreEmptyAreLeftOut(t *testing.T) {
	texts := []string{"", "Fresno", "", "CA", ""}
	if got := domain.Dots(texts...); got != "Fresno · CA" {
		t.Errorf("with dots: %q", got)
	}
	if got := domain.Commas(texts...); got != "Fresno, CA" {
		t.Errorf("with commas: %q", got)
	}
	if got := domain.Join("; "); got != "" {
		t.Errorf("of nothing: %q", got)
	}
	if texts[1] != "Fresno" || texts[3] != "CA" {
		t.Errorf("the texts themselves have changed: %q", texts)
	}
}
