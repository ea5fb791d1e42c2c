package app

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/soap"
)

func TestTimeLeft(t *testing.T) {
	a := &App{cfg: Config{Words: shippedWords(t)}}
	for minutes, want := range map[int]string{
		1: "1 minute", 37: "37 minutes", 59: "59 minutes", 60: "1 hour", 61: "1 hour 1 minute", 125: "2 hours 5 minutes", 24 * 60: "1 day",
		25*60 + 59: "1 day 1 hour", 49 * 60: "2 days 1 hour", 14*24*60 - 1: "13 days 23 hours", 14 * 24 * 60: "14 days", 113*24*60 + 700: "113 days", 0: "0 minutes",
	} {
		if got := a.timeLeft(minutes); got != want {
			t.Errorf("%d minutes: %q, want %q", minutes, got, want)
		}
	}
}

func TestPastWords(t *testing.T) {
	a := &App{cfg: Config{Words: shippedWords(t)}}
	for _, x := range []struct {
		past soap.Past
		want string
	}{
		{soap.Past{}, ""},
		{soap.Past{Lists: []int{2026}}, "not unfilled in the 1 season on your lists"},
		{soap.Past{Lists: []int{2025, 2026}, Program: []int{2026}, Institution: []int{2025, 2026}}, "unfilled in 2026, of 2 seasons on your lists"},
		{soap.Past{Lists: []int{2024, 2025, 2026}, Institution: []int{2024, 2025, 2026}}, "its institution had an unfilled program in 2024, 2025 and 2026, of 3 seasons on your lists"},
		{soap.Past{Lists: []int{2026}, Near: []int{2026}}, "its specialty was unfilled in its state in 2026, of 1 season on your lists"},
	} {
		if got := a.pastWords(x.past); got != x.want {
			t.Errorf("%+v: %q", x.past, got)
		}
	}
	if got := yearsWords(nil); got != "" {
		t.Errorf("no years are %q", got)
	}
}

func TestStatementOf(t *testing.T) {
	all := []domain.Statement{
		{Name: "IM", Specialty: "Internal Medicine", Text: "x"}, {Name: "FM here", Specialty: "Family Medicine", Region: "valley", Text: "x"},
		{Name: "FM", Specialty: "Family Medicine", Text: "x"},
	}
	for _, x := range []struct {
		program domain.SOAPProgram
		region  string
		want    string
	}{
		{domain.SOAPProgram{Specialty: "Internal Medicine"}, "", "IM"},
		{domain.SOAPProgram{Specialty: "Internal Medicine", Track: domain.Preliminary}, "", "IM"}, // for want of one for a single year
		{domain.SOAPProgram{Specialty: "Family Medicine"}, "valley", "FM here"},
		{domain.SOAPProgram{Specialty: "Psychiatry"}, "", ""},
	} {
		got := ""
		if s := statementOf(all, SOAPRow{SOAPProgram: x.program, Group: soap.GroupOf(x.program)}, x.region); s != nil {
			got = s.Name
		}
		if got != x.want {
			t.Errorf("%+v: %q, want %q", x.program, got, x.want)
		}
	}
}
