package fields_test

import (
	"strings"
	"testing"

	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/fields"
	"secondlook/views/form"
)

// field returns the field of a name.
func field[T any](t *testing.T, list []form.Field[T], name string) form.Field[T] {
	t.Helper()
	for _, f := range list {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("no field %s", name)
	panic("unreachable")
}

// What is typed without a zone is meant on the program's clock; what is received
// and answered on the own one.
func TestMomentsAreOnTheClockOfTheProgram(t *testing.T) {
	a := apptest.New(t)
	if err := a.Applicants.Save(t.Context(), &domain.Applicant{Name: "L", Zone: "Europe/Warsaw"}); err != nil {
		t.Fatal(err)
	}
	list := fields.Invitation(a)
	i := domain.Invitation{Program: sample.KernInternal}
	for name, text := range map[string]string{
		"offers":    "2026-12-15 08:30 held\nDec 16, 2026, 8:30 am ET\n\n2026-12-17",
		"answer_by": "2026-11-27 17:00", "received": "2026-11-20 15:00",
	} {
		if err := field(t, list, name).Set(&i, text); err != nil {
			t.Fatal(name, err)
		}
	}
	want := []string{"2026-12-15 08:30 America/Los_Angeles", "2026-12-16 08:30 America/New_York", "2026-12-17 America/Los_Angeles"}
	for n, o := range i.Offers {
		if o.Start.String() != want[n] || o.Held != (n == 0) {
			t.Errorf("%+v, want %s", o, want[n])
		}
	}
	if i.AnswerBy.Zone != "America/Los_Angeles" || i.Received.Zone != "Europe/Warsaw" {
		t.Errorf("%v, %v", i.AnswerBy, i.Received)
	}
	text := field(t, list, "offers").Get(i)
	again := domain.Invitation{Program: i.Program}
	if err := field(t, list, "offers").Set(&again, text); err != nil || len(again.Offers) != 3 || again.Offers[2] != i.Offers[2] || again.Offers[0] != i.Offers[0] {
		t.Errorf("%q is read as %+v, %v", text, again.Offers, err)
	}
	if err := field(t, list, "offers").Set(&again, "some day"); err == nil || !strings.Contains(err.Error(), "some day") || len(again.Offers) != 3 {
		t.Errorf("%v, %+v", err, again.Offers)
	}
}

// A program that nobody knows has the own clock.
func TestMomentsOfAnUnknownProgram(t *testing.T) {
	a := apptest.New(t)
	if err := a.Applicants.Save(t.Context(), &domain.Applicant{Name: "L", Zone: "Europe/Warsaw"}); err != nil {
		t.Fatal(err)
	}
	x := domain.Interview{Program: "unknown"}
	if err := field(t, fields.Interview(a), "start").Set(&x, "2026-12-15 08:30"); err != nil || x.Start.Zone != "Europe/Warsaw" {
		t.Errorf("%v, %v", x.Start, err)
	}
}

func TestLinesOfAnInterview(t *testing.T) {
	list := fields.Interview(apptest.New(t))
	people, points := field(t, list, "people"), field(t, list, "scores")
	var x domain.Interview
	for f, text := range map[*form.Field[domain.Interview]]string{
		&people: "Dr. Gill; director; gill@example.org\nDr. Ortiz\nDr. Lee;; +1 559 555 0100", &points: "Teaching: 8\nCity: near: 10",
	} {
		if err := f.Set(&x, text); err != nil {
			t.Fatal(err)
		}
		var again domain.Interview
		if err := f.Set(&again, f.Get(x)); err != nil || f.Get(again) != f.Get(x) {
			t.Errorf("%q comes back as %q, %v", f.Get(x), f.Get(again), err)
		}
	}
	if len(x.People) != 3 || x.People[0].Role != "director" || x.People[1].Contact != "" || x.People[2].Contact != "+1 559 555 0100" {
		t.Errorf("%+v", x.People)
	}
	if len(x.Scores) != 2 || x.Scores[1] != (domain.Score{Criterion: "City: near", Points: 10}) {
		t.Errorf("%+v", x.Scores)
	}
	for _, bad := range []string{"Teaching", "Teaching: much", "8"} {
		if err := points.Set(&x, bad); err == nil || len(x.Scores) != 2 {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// What is done cannot lie in the future.
func TestCheckInterview(t *testing.T) {
	a := apptest.New(t)
	x := domain.Interview{Program: "p", Season: 2027, State: domain.InterviewDone, Start: domain.At{Day: a.Today().AddDays(2), Zone: "UTC"}}
	if err := fields.CheckInterview(a, x); err == nil {
		t.Error("an interview is done two days early")
	}
	x.Start.Day = a.Today()
	if err := fields.CheckInterview(a, x); err != nil {
		t.Error(err)
	}
}
