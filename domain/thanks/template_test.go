package thanks_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/thanks"
)

// said lists the sentences of a message, and its slots.
func said(f thanks.Filled) (sentences, slots []string) {
	for _, p := range f.Paragraphs {
		for _, m := range p {
			sentences = append(sentences, m.Key)
		}
	}
	for _, m := range f.Empty {
		slots = append(slots, m.Key)
	}
	return sentences, slots
}

// Facts are from records alone, and what no record tells is a slot.
func TestFill(t *testing.T) {
	met := day(2026, 12, 7)
	p := domain.Profile{Applicant: domain.Applicant{Name: "Ana"}, Interviews: []domain.Interview{
		interview("a", met, "Dr. B"), interview("a", met.AddDays(9), "Dr. C"), interview("x", met.AddDays(12)),
	}}
	full := domain.Correspondence{Program: "a", Season: 2027, Kind: domain.ThankYou, Person: "Dr. B"}
	sentences, slots := said(thanks.Fill(full, p, "Valley", nil))
	if !slices.Equal(sentences, []string{"thanks.text.dear", "thanks.text.thank", "thanks.text.thank.talked", "thanks.text.thank.fits", "thanks.text.regards"}) ||
		!slices.Equal(slots, []string{"thanks.slot.talked", "thanks.slot.fits"}) {
		t.Errorf("%q, slots %q", sentences, slots)
	}
	if got := thanks.Fill(full, p, "Valley", nil).Paragraphs[1][0]; !slices.Equal(got.Args, []any{"December 7, 2026", "Valley"}) {
		t.Errorf("%v", got)
	}
	full.Person = "Dr. Who"
	if got := thanks.Fill(full, p, "Valley", nil).Paragraphs[1][0]; got.Args[0] != "December 16, 2026" {
		t.Errorf("somebody who was not there: %v", got)
	}
	sentences, slots = said(thanks.Fill(domain.Correspondence{Program: "b", Season: 2027, Kind: domain.ThankYou}, domain.Profile{}, "", nil))
	if !slices.Equal(slots, []string{"thanks.slot.person", "thanks.slot.day", "thanks.slot.program", "thanks.slot.talked", "thanks.slot.fits", "thanks.slot.name"}) {
		t.Errorf("nothing known: %q, %q", sentences, slots)
	}
}

// A letter of intent says "first" only when its record does, and an update tells
// only what the records have that is new.
func TestFillOthers(t *testing.T) {
	x := domain.Correspondence{Program: "a", Season: 2027, Kind: domain.LetterOfIntent}
	for first, want := range map[bool]string{true: "thanks.text.intent.first", false: "thanks.text.intent.interest"} {
		x.First = first
		sentences, _ := said(thanks.Fill(x, domain.Profile{}, "Valley", nil))
		if !slices.Contains(sentences, want) || slices.Contains(sentences, map[bool]string{false: "thanks.text.intent.first", true: "thanks.text.intent.interest"}[first]) {
			t.Errorf("first %v: %q", first, sentences)
		}
	}
	x = domain.Correspondence{Program: "a", Season: 2027, Kind: domain.UpdateLetter}
	if _, slots := said(thanks.Fill(x, domain.Profile{}, "Valley", []domain.Message{domain.Msg("answer.fact.letter", "B")})); slices.Contains(slots, "thanks.slot.news") {
		t.Errorf("with news: %q", slots)
	}
	if _, slots := said(thanks.Fill(x, domain.Profile{}, "Valley", nil)); !slices.Contains(slots, "thanks.slot.news") {
		t.Errorf("without news: %q", slots)
	}
	x.Kind = domain.FactQuestion
	if f := thanks.Fill(x, domain.Profile{}, "Valley", nil); thanks.Has(x.Kind) || len(f.Paragraphs) != 0 {
		t.Errorf("a kind without a template: %+v", f)
	}
}
