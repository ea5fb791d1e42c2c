package app

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/plan"
	"secondlook/domain/verify"
)

// A question on paper has a box, room to write, and everything that is known of
// it; of a visa there is room for the wording too.
func TestWorksheetLine(t *testing.T) {
	a := &App{cfg: Config{Words: Words{
		"verify.unknown": "unknown", "print.worksheet.is": "Known: {0}", "print.worksheet.wording": "\"{0}\"", "print.worksheet.sent": "sent", "print.worksheet.refuses": "its page only",
	}}}
	p := domain.Program{Name: "Kern", Specialty: "Family Medicine"}
	q := VerifyQuestion{
		Question: verify.Question{Program: &p, Field: "visa_j1", By: "visa_j1", Topic: verify.Visa, Stake: plan.Stake{}, Sent: true},
		Label:    "J-1 visa", Is: "yes", Cite: "its page · 2024", Word: "old", Ask: "asked 3 days ago", Size: "small", Wording: "We sponsor J-1.", Saves: "a no saves $30",
	}
	line := a.worksheetLine(q)
	if !line.Ask || line.Room != 2 || line.Label != "J-1 visa" || line.Text != "Known: yes" || line.Figure != "small" {
		t.Errorf("%+v", line)
	}
	for _, part := range []string{"old", "its page · 2024", "asked 3 days ago", "a no saves $30", `"We sponsor J-1."`} {
		if !strings.Contains(line.Detail, part) {
			t.Errorf("%q is not said in %q", part, line.Detail)
		}
	}
	q.By, q.Topic, q.Wording = "", verify.Cutoff, ""
	if line := a.worksheetLine(q); line.Text != "unknown" || line.Room != 1 || strings.Contains(line.Detail, "old") {
		t.Errorf("of what is unknown: %+v", line)
	}
	part := a.worksheetPart(q)
	if part.Heading != "Kern" || part.Word != "sent" || strings.Contains(part.Note, "its page only") {
		t.Errorf("%+v", part)
	}
	p.NoContact = domain.Fact[bool]{Value: true, Known: true}
	if part := a.worksheetPart(q); !strings.Contains(part.Note, "its page only") {
		t.Errorf("a refusal is not told: %+v", part)
	}
}
