package app_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// interviewAt keeps an interview of the sample's, on a day in Los Angeles.
func interviewAt(t *testing.T, a *app.App, program string, day domain.Date, hour int) domain.Interview {
	t.Helper()
	i := domain.Interview{
		Program: program, Season: season, Format: domain.ByVideo, Place: "https://example.org/call", Minutes: 240,
		Start:  domain.At{Day: day, Hour: hour, Minute: 30, Timed: true, Zone: "America/Los_Angeles"},
		People: []domain.Interviewer{{Name: "Dr. Marsh", Role: "program director"}}, Agenda: "08:30 welcome\n\n09:00 talks", Questions: "How many clinics?",
	}
	keep(t, a.Interviews, &i)
	return i
}

func daySheet(t *testing.T, a *app.App, c app.DayChoice) *app.DaySheet {
	t.Helper()
	d, err := a.DaySheet(t.Context(), c, app.PrintOptions{Scope: app.Scope{Season: season}})
	must(t, err)
	return d
}

func partNamed(t *testing.T, d *app.DaySheet, heading string) report.Part {
	t.Helper()
	i := slices.IndexFunc(d.Parts, func(p report.Part) bool { return p.Heading == heading })
	if i < 0 {
		t.Fatalf("no part is called %q", heading)
	}
	return d.Parts[i]
}

func lineTexts(p report.Part) (out []string) {
	for _, l := range p.Lines {
		out = append(out, l.Text)
	}
	return out
}

// The sheet has everything at hand: times on both clocks, whom, what is known of
// the program, answers about red flags first, and what they have read.
func TestDaySheet(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	people, err := a.Applicants.List(t.Context())
	must(t, err)
	people[0].Zone = "Europe/Warsaw"
	keep(t, a.Applicants, &people[0])
	i := interviewAt(t, a, sample.KernInternal, domain.NewDate(2026, 12, 7), 16)
	keep(t, a.Stories, &domain.Story{Title: "For Kern", Situation: "a", Action: "b", Result: "c", Used: []domain.StoryUse{{Place: domain.UsedInInterview, Where: sample.KernInternal}}})
	d := daySheet(t, a, app.DayChoice{Program: sample.KernInternal})
	if d.Interview.ID != i.ID || !strings.HasPrefix(d.Title, "Interview day: ") {
		t.Errorf("%+v", d.Title)
	}
	if want := []string{"There: Mon 7 Dec 2026, 16:30 PT", "Where you are: Tue 8 Dec 2026, 01:30 CET"}; !slices.Equal(d.Summary[:2], want) {
		t.Errorf("%q", d.Summary)
	}
	if got := lineTexts(partNamed(t, d, "Agenda")); !slices.Equal(got, []string{"08:30 welcome", "09:00 talks"}) {
		t.Errorf("%q", got)
	}
	flags := partNamed(t, d, "If they ask about your records")
	if flags.Word != "1 of 3 with an answer" || flags.Lines[0].Label != "" || flags.Lines[0].Ask && strings.Contains(flags.Lines[0].Text, "Step 1 at your first") {
		t.Errorf("%+v", flags)
	}
	if got := lineTexts(partNamed(t, d, "What you want to ask")); got[0] != "How many clinics?" {
		t.Errorf("%q", got)
	}
	stories := partNamed(t, d, "Stories to tell")
	if stories.Lines[0].Text != "For Kern" || len(stories.Lines) != 3 { // one of the sample's is not whole
		t.Errorf("%q", lineTexts(stories))
	}
	if got := lineTexts(partNamed(t, d, "Score it the same day")); len(got) < 5 {
		t.Errorf("%q", got)
	}
	for _, p := range d.Parts {
		for _, text := range append(lineTexts(p), p.Heading, p.Word, p.Note) {
			if raw(text) {
				t.Errorf("%s: %q", p.Heading, text)
			}
		}
	}
}

// What a program has read is told: the statement, its stories, the letters.
func TestDaySheetTellsWhatWasSent(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	list, err := a.Applications.List(t.Context())
	must(t, err)
	x := list[0]
	x.Statement = sample.ValleyStatement
	keep(t, a.Applications, &x)
	keep(t, a.Stories, &domain.Story{Title: "In the statement", Situation: "a", Action: "b", Result: "c", Used: []domain.StoryUse{{Place: domain.UsedInStatement, Where: sample.ValleyStatement}}})
	interviewAt(t, a, x.Program, domain.NewDate(2026, 12, 7), 8)
	d := daySheet(t, a, app.DayChoice{Program: x.Program})
	if got := lineTexts(partNamed(t, d, "What they have read")); got[0] != sample.ValleyStatement {
		t.Errorf("%q", got)
	}
	stories := partNamed(t, d, "Stories to tell")
	if i := slices.IndexFunc(stories.Lines, func(l report.Line) bool { return l.Text == "In the statement" }); i < 0 || stories.Lines[i].Figure != "read" {
		t.Errorf("%+v", stories.Lines)
	}
}

// Of several interviews the next one is meant, on the day itself that of today,
// and after all of them the last.
func TestDayChoice(t *testing.T) {
	a := apptest.New(t)
	past := interviewAt(t, a, "p", a.Today().AddDays(-9), 8)
	gone := past
	gone.ID, gone.Start.Day, gone.State = 0, a.Today(), domain.InterviewCancelled
	keep(t, a.Interviews, &gone)
	if d := daySheet(t, a, app.DayChoice{Program: "p"}); d.Interview.ID != past.ID || d.Title != "Interview day: p" {
		t.Errorf("%+v", d.Interview)
	}
	later := interviewAt(t, a, "p", a.Today().AddDays(5), 8)
	now := interviewAt(t, a, "p", a.Today(), 8)
	if d := daySheet(t, a, app.DayChoice{Program: "p"}); d.Interview.ID != now.ID {
		t.Errorf("%+v", d.Interview)
	}
	if d := daySheet(t, a, app.DayChoice{ID: later.ID}); d.Interview.ID != later.ID {
		t.Errorf("%+v", d.Interview)
	}
	var bad domain.Invalid
	if _, err := a.DaySheet(t.Context(), app.DayChoice{Program: "q"}, app.PrintOptions{}); !errors.As(err, &bad) || bad[0].Field != "program" {
		t.Errorf("no interview: %v", err)
	}
}

func TestPrintDay(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	interviewAt(t, a, sample.KernInternal, domain.NewDate(2026, 12, 7), 8)
	print := func(paper string) []byte {
		t.Helper()
		var b bytes.Buffer
		must(t, a.PrintDay(t.Context(), &b, app.DayChoice{Program: sample.KernInternal}, app.PrintOptions{Paper: paper}))
		return b.Bytes()
	}
	one, two := print("letter"), print("letter")
	if !bytes.Equal(one, two) || bytes.Equal(one, print("a4")) || !bytes.HasPrefix(one, []byte("%PDF-")) {
		t.Error("the same sheet has other bytes, or another paper has the same")
	}
	if err := a.PrintDay(t.Context(), &bytes.Buffer{}, app.DayChoice{Program: sample.KernInternal}, app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("any paper is taken")
	}
	path, err := a.OpenDay(t.Context(), app.DayChoice{Program: sample.KernInternal}, app.PrintOptions{})
	if err != nil || !strings.HasSuffix(path, "day-"+sample.KernInternal+".pdf") {
		t.Errorf("%q, %v", path, err)
	}
	if _, err := a.OpenDay(t.Context(), app.DayChoice{Program: "q"}, app.PrintOptions{}); err == nil {
		t.Error("a program without an interview is opened")
	}
}
