package app_test

import (
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

func TestFindKnowsProgramsAndRecords(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	must(t, a.Tasks.Save(t.Context(), &domain.Task{Title: "Book a quiet room"}))
	must(t, a.Payments.Save(t.Context(), &domain.Payment{Season: season, Kind: domain.PaidRegistration, Cents: 7000, Note: "x"}))
	for text, want := range map[string]string{
		"step 2":              "exams",
		"gill":                "letters",
		"solis":               "letters", // without the accent
		"mobile farm workers": "experiences",
		"spanish":             "languages",
		"kaweah family":       "programs",
		"loma linda":          "programs",
		"ecfmg certificate":   "topics",
		"quiet room":          "tasks",
		"oet medicine":        "topics",
	} {
		found, err := a.Find(t.Context(), text, 5)
		if err != nil || len(found) == 0 || len(found) > 5 {
			t.Errorf("%q: %d found, %v", text, len(found), err)
			continue
		}
		if f := found[0]; f.Table != want || f.Title == "" || f.Kind == "" || f.Spot.Page == "" || f.Table == "programs" && f.Key == "" {
			t.Errorf("%q finds %+v first, not one of %s", text, f, want)
		}
	}
	for _, text := range []string{"", "  ", "no such thing anywhere"} {
		if found, err := a.Find(t.Context(), text, 5); err != nil || len(found) > 0 {
			t.Errorf("%q finds %v, %v", text, found, err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	a := apptest.New(b)
	if err := a.FillSample(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := a.Find(b.Context(), "valley family", 12); err != nil {
			b.Fatal(err)
		}
	}
}

// What is kept for the search follows the records.
func TestFindFollowsTheRecords(t *testing.T) {
	a := apptest.New(t)
	one := func() bool {
		t.Helper()
		found, err := a.Find(t.Context(), "latin", 5)
		must(t, err)
		for _, f := range found {
			if f.Table == "languages" {
				return true
			}
		}
		return false
	}
	if one() {
		t.Fatal("found before it is there")
	}
	must(t, a.Languages.Save(t.Context(), &domain.Language{Name: "Latin"}))
	if !one() {
		t.Error("a new record is not found")
	}
	_, err := a.Undo(t.Context())
	must(t, err)
	if one() {
		t.Error("a record that is gone is found")
	}
}

// Ten seasons of three hundred applications, with their invitations.
func manySeasons(b *testing.B) *app.App {
	b.Helper()
	a := apptest.New(b)
	p := a.Sample(a.Season())
	p.Applications = nil
	for year := range 10 {
		for i := range 300 {
			key := a.Catalog().Programs[i].Key
			p.Applications = append(p.Applications, domain.Application{Program: key, Season: season - year, Status: domain.Submitted})
			if i%10 == 0 {
				p.Invitations = append(p.Invitations, domain.Invitation{Program: key, Season: season - year, Received: domain.At{Day: domain.NewDate(season-year-1, 11, 1+i%28), Zone: "UTC"}})
			}
		}
	}
	if err := a.ReplaceProfile(b.Context(), p); err != nil {
		b.Fatal(err)
	}
	return a
}

func BenchmarkFindInTenSeasons(b *testing.B) {
	a := manySeasons(b)
	for b.Loop() {
		if _, err := a.Find(b.Context(), "valley fam", 9); err != nil {
			b.Fatal(err)
		}
	}
}

// The agenda of a season with three hundred applications and full logs.
func BenchmarkOverviewOfAFullSeason(b *testing.B) {
	a := manySeasons(b)
	for b.Loop() {
		b.StopTimer()
		if err := a.Tasks.Save(b.Context(), &domain.Task{Title: "x"}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := a.Overview(b.Context(), app.Scope{}); err != nil {
			b.Fatal(err)
		}
	}
}
