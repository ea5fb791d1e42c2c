package app_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"secondlook/app/apptest"
	"secondlook/domain"
)

// seasonRecords are records of a running season, one of each kind.
func seasonRecords() domain.Profile {
	at := domain.At{Day: domain.NewDate(2026, 12, 7), Hour: 8, Minute: 30, Timed: true, Zone: "America/Los_Angeles"}
	return domain.Profile{
		Invitations:      []domain.Invitation{{Program: "p", Season: 2027, Received: at, Offers: []domain.Offer{{Start: at}}}},
		Interviews:       []domain.Interview{{Program: "p", Season: 2027, Start: at, Scores: []domain.Score{{Criterion: "Teaching", Points: 8}}}},
		Criteria:         []domain.Criterion{{Name: "Teaching", Weight: 5}},
		Questions:        []domain.Question{{Text: "Why this valley?", Kind: domain.AboutProgram}},
		InterviewAnswers: []domain.InterviewAnswer{{Question: "Why this valley?", Text: "I grew up in one."}},
		Drills:           []domain.Drill{{Question: "Why this valley?", Date: domain.NewDate(2026, 11, 20), Seconds: 61}},
		Correspondence:   []domain.Correspondence{{Program: "p", Season: 2027, Kind: domain.ThankYou, Person: "Dr. Gill"}},
		RankLists:        []domain.RankList{{Season: 2027, Primary: []domain.RankEntry{{Program: "p"}}}, {Season: 2027, Number: 1}},
		SOAPPrograms:     []domain.SOAPProgram{{Season: 2026, Name: "Kern Medicine", Positions: 2}},
		Tasks:            []domain.Task{{Title: "Book a quiet room"}},
		Payments:         []domain.Payment{{Season: 2027, Kind: domain.PaidERAS, Cents: 1100}},
	}
}

// unnumbered is a profile without the numbers that the store gives its records.
func unnumbered() cmp.Option {
	return cmp.FilterPath(func(path cmp.Path) bool { return path.Last().String() == ".ID" }, cmp.Ignore())
}

// The records of a season come in with a profile as one step, which is undone
// and done again as a whole.
func TestASeasonComesInAsOneStep(t *testing.T) {
	a := apptest.New(t)
	before, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := seasonRecords()
	if err := a.ReplaceProfile(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	check := func(what string, want domain.Profile) {
		t.Helper()
		got, err := a.Profile(t.Context())
		if diff := cmp.Diff(want, got, unnumbered(), cmpopts.EquateEmpty()); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", what, err, diff)
		}
	}
	check("replaced", want)
	if _, err := a.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("undone", before)
	if _, err := a.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("done again", want)
}

// Every record of a season says in its history what it is.
func TestTheHistoryNamesASeason(t *testing.T) {
	a := apptest.New(t)
	if err := a.ReplaceProfile(t.Context(), seasonRecords()); err != nil {
		t.Fatal(err)
	}
	p, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range p.RankLists {
		if err := a.RankLists.Delete(t.Context(), x.ID); err != nil {
			t.Fatal(err)
		}
	}
	for table, id := range map[string]domain.ID{
		a.Invitations.Table(): p.Invitations[0].ID, a.Interviews.Table(): p.Interviews[0].ID, a.Criteria.Table(): p.Criteria[0].ID,
		a.SOAPPrograms.Table(): p.SOAPPrograms[0].ID, a.Tasks.Table(): p.Tasks[0].ID, a.Payments.Table(): p.Payments[0].ID,
	} {
		versions, err := a.History(t.Context(), table, id)
		if err != nil || len(versions) != 1 || slices.ContainsFunc(versions[0].Lines, func(s string) bool { return strings.Contains(s, "history.") }) {
			t.Errorf("%s: %+v, %v", table, versions, err)
		}
	}
	removed, err := a.Deleted(t.Context())
	if err != nil || len(removed) != 2 {
		t.Fatalf("deleted: %+v, %v", removed, err)
	}
	titles := []string{removed[0].Title, removed[1].Title}
	slices.Sort(titles)
	if want := []string{"2027", "2027, version 1"}; !slices.Equal(titles, want) || removed[0].Kind != "rank order list" {
		t.Errorf("%q, %q", titles, removed[0].Kind)
	}
}
