package app

import (
	"os"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/soap"
)

// Every print with a list of unfilled programs says for whom it is (A19), and
// every program but one that is skipped has its line.
func TestPrintedSOAP(t *testing.T) {
	from := time.Date(2027, time.March, 18, 13, 0, 0, 0, time.UTC)
	a := &App{cfg: Config{Words: shippedWords(t), Now: func() time.Time { return from }}}
	d := &SOAPDesk{Season: 2027, Zone: "Europe/Warsaw", CountWords: "1 sent", ReadyWords: "all of it"}
	for _, choice := range []domain.SOAPChoice{domain.SOAPUndecided, domain.SOAPApply, domain.SOAPSkip} {
		d.Rows = append(d.Rows, SOAPRow{SOAPProgram: domain.SOAPProgram{Name: "Program " + choice.String(), City: "Fresno", State: "CA", Choice: choice, Positions: 2}, Number: 1})
	}
	d.Rows[1].Applied = domain.AtOf(from)
	d.calendar = soap.Calendar{Season: 2027, Steps: []soap.Step{
		{Phase: soap.Told, Key: soap.EventStatus, From: from.Add(-72 * time.Hour)}, {Phase: soap.InRound, Round: 1, From: from}, {Phase: soap.Closing, Round: 1, From: from.Add(2 * time.Hour)},
	}}
	for _, r := range d.calendar.Rounds() {
		d.Rounds = append(d.Rounds, roundWords(r, d.Zone))
	}
	notes, parts := a.soapParts(d)
	if len(notes) == 0 || notes[0] != "For your own use: sharing the list of unfilled programs is a Match violation." {
		t.Errorf("the notes are %q", notes)
	}
	if week := parts[0]; len(week.Lines) != 2 || week.Lines[1].Detail != "your 14:00–16:00" {
		t.Errorf("the week: %+v", week.Lines)
	}
	if note := parts[len(parts)-1].Note; !strings.HasPrefix(note, "For your own use: sharing the list of unfilled programs is a Match violation.") {
		t.Errorf("over the list stands %q", note)
	}
	lines := parts[len(parts)-1].Lines
	if len(lines) != 2 || !lines[0].Ask || lines[1].Ask || !strings.Contains(lines[0].Text, "Fresno, CA") || !strings.Contains(lines[1].Detail, "sent Thu 18 Mar 2027, 14:00 CET") {
		t.Errorf("the programs: %+v", lines)
	}
	d.Rows = nil
	if notes, _ := a.soapParts(d); strings.Contains(strings.Join(notes, " "), "For your own use") {
		t.Error("a sheet without a list speaks of one")
	}
}

func shippedWords(t *testing.T) Words {
	t.Helper()
	b, err := os.ReadFile("../assets/translations/en.json")
	if err != nil {
		t.Fatal(err)
	}
	words, err := ParseWords(b)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func TestRoundWords(t *testing.T) {
	eastern, err := domain.Zone("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	r := soap.Round{Number: 4, From: time.Date(2027, time.March, 18, 18, 0, 0, 0, eastern), To: time.Date(2027, time.March, 18, 20, 0, 0, 0, eastern)}
	for zone, want := range map[string]string{
		"America/New_York": "", "America/Los_Angeles": "15:00–17:00", "America/Guatemala": "16:00–18:00", "Europe/London": "Thu 22:00–Fri 00:00",
		"Asia/Karachi": "Fri 03:00–05:00", "": "",
	} {
		if got := roundWords(r, zone); got.Own != want || got.Words != "Thu 18 Mar, 18:00–20:00 ET" {
			t.Errorf("%s: %q, %q", zone, got.Words, got.Own)
		}
	}
}
