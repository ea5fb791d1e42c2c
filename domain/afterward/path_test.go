package afterward_test

import (
	"fmt"
	"testing"

	"secondlook/domain"
	"secondlook/domain/afterward"
)

// The visa is what was agreed, else what the status and the program say.
func TestPathOf(t *testing.T) {
	fact := func(a domain.Answer) domain.Fact[domain.Answer] {
		return domain.Fact[domain.Answer]{Value: a, Known: true}
	}
	none := domain.Fact[domain.Answer]{}
	for _, tt := range []struct {
		status   domain.Status
		j1, h1b  domain.Fact[domain.Answer]
		agreed   domain.VisaPath
		want     domain.VisaPath
		sure     bool
		anywhere bool // no program is known
	}{
		{domain.Citizen, none, none, 0, domain.PathNone, true, false}, {domain.PermanentResident, none, none, 0, domain.PathNone, true, true},
		{domain.EAD, none, none, 0, domain.PathNone, true, false}, {domain.NeedsJ1, none, fact(domain.Yes), 0, domain.PathJ1, true, false},
		{domain.NeedsH1B, fact(domain.Yes), none, 0, domain.PathH1B, true, false}, {domain.Either, none, none, 0, domain.PathJ1, false, true},
		{domain.Either, fact(domain.Yes), none, 0, domain.PathJ1, false, false}, {domain.Either, fact(domain.No), fact(domain.Yes), 0, domain.PathH1B, true, false},
		{domain.Either, fact(domain.Yes), fact(domain.No), 0, domain.PathJ1, true, false}, {domain.Either, fact(domain.Yes), fact(domain.Yes), 0, domain.PathJ1, false, false},
		{domain.Either, fact(domain.Limited), fact(domain.Yes), 0, domain.PathH1B, true, false}, {domain.StatusUnknown, none, none, 0, domain.PathUnknown, false, false}, {domain.StatusUnknown, none, none, 0, domain.PathUnknown, false, true},
		{domain.Either, fact(domain.Yes), fact(domain.Yes), domain.PathH1B, domain.PathH1B, true, false},
	} {
		p := domain.Profile{Applicant: domain.Applicant{Status: tt.status}}
		if tt.agreed != 0 {
			p.Formalities = []domain.Formality{word(afterward.PathKey(tt.agreed), domain.Formality{State: domain.FormalityDone})}
		}
		program := &domain.Program{VisaJ1: tt.j1, VisaH1B: tt.h1b}
		if tt.anywhere {
			program = nil
		}
		if got, sure := afterward.PathOf(p, season, program); got != tt.want || sure != tt.sure {
			t.Errorf("%v with %v and %v: %v %v, want %v %v", tt.status, tt.j1.Value, tt.h1b.Value, got, sure, tt.want, tt.sure)
		}
	}
}

// A guide holds the lines that hold, by their hours.
func TestGuide(t *testing.T) {
	c := &domain.Catalog{First72: []domain.GuideLine{
		{Guide: domain.OutcomeMatched, Part: domain.GuideSecond, Text: "papers"}, {Guide: domain.OutcomeMatched, Part: domain.GuideHour, Text: "breathe"},
		{Guide: domain.OutcomeMatched, Part: domain.GuideHour, When: domain.GuideVisa, Text: "visa"}, {Guide: domain.OutcomeUnmatched, Part: domain.GuideFirst, When: domain.GuideSOAP, Text: "soap"},
		{Guide: domain.OutcomeUnmatched, Part: domain.GuideFirst, When: domain.GuideNoSOAP, Text: "no soap"}, {Guide: domain.OutcomeUnmatched, Part: domain.GuideHour, Text: "first"},
	}}
	text := func(outcome domain.MatchOutcome, visa, soap bool) string {
		s := ""
		for _, part := range afterward.Guide(c, outcome, visa, soap) {
			for _, l := range part.Lines {
				s += fmt.Sprint(part.Part, ": ", l.Text, "; ")
			}
		}
		return s
	}
	for got, want := range map[string]string{
		text(domain.OutcomeMatched, false, false): "first hour: breathe; second day: papers; ", text(domain.OutcomeMatched, true, false): "first hour: breathe; first hour: visa; second day: papers; ",
		text(domain.OutcomeUnmatched, true, true): "first hour: first; first day: soap; ", text(domain.OutcomeUnmatched, true, false): "first hour: first; first day: no soap; ",
		text(domain.OutcomeWithdrawn, true, true): "",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
