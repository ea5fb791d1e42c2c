package app_test

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// movesOf returns the moves of a profile, in words.
func movesOf(t testing.TB, a *app.App, p *domain.Profile) *app.Moves {
	t.Helper()
	_, search, err := a.Moves(t.Context(), app.Scope{Profile: p})
	if err != nil || search == nil {
		t.Fatalf("nothing to search: %v", err)
	}
	search.Run()
	return a.Found(search)
}

func moveOf(m *app.Moves, kind string) *app.Move {
	for i := range m.List {
		if m.List[i].Kind == kind {
			return &m.List[i]
		}
	}
	return nil
}

// A number of points is told with its range, and is whole; a gain on judgement
// alone is told in a word.
func TestGainsAreToldHonestly(t *testing.T) {
	a := apptest.New(t)
	whole := regexp.MustCompile(`^(\+\d+|<1)$`)
	for _, status := range []domain.Status{domain.NeedsJ1, domain.NeedsH1B, domain.Citizen} {
		p := a.Sample(season)
		p.Applicant.Status = status
		for _, m := range movesOf(t, a, &p).List {
			switch m.Chip {
			case "small", "medium", "unclear", "too late", "not yet":
				if strings.Contains(m.Why, "points") {
					t.Errorf("%s: a word and points: %q", m.Title, m.Why)
				}
			default:
				if !whole.MatchString(m.Chip) || !strings.Contains(m.Why, "between ") {
					t.Errorf("%s: %q, %q", m.Title, m.Chip, m.Why)
				}
			}
			if m.Quiet == "" || strings.Contains(m.Quiet, "points") {
				t.Errorf("%s: quietly %q", m.Title, m.Quiet)
			}
			if m.Title == "" || m.Do == "" || m.Spot.Page == "" || strings.Contains(m.Title+m.Why+m.Do, "plan.") || strings.Contains(m.Title+m.Why, "{") {
				t.Errorf("not in words: %+v", m)
			}
		}
	}
}

func TestStep3GainsByVisa(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	if m := moveOf(movesOf(t, a, &p), "step3"); m == nil || strings.Contains(m.Why, "H-1B") || m.Clear && strings.HasPrefix(m.Chip, "+") {
		t.Errorf("J-1: %+v", m)
	}
	p.Applicant.Status = domain.Citizen
	moves := movesOf(t, a, &p)
	if m := moveOf(moves, "step3"); m == nil || strings.Contains(m.Why, "H-1B") {
		t.Errorf("a citizen: %+v", m)
	}
	if m := moveOf(moves, "verify"); m != nil && strings.Contains(m.Why, "visa") {
		t.Errorf("a citizen asks about visas: %+v", m)
	}
	p.Applicant.Status = domain.NeedsH1B
	for _, saved := range []bool{true, false} {
		if !saved {
			p.Applications = nil
		}
		m := moveOf(movesOf(t, a, &p), "step3")
		if m == nil || !strings.Contains(m.Why, "H-1B") || !strings.HasPrefix(m.Chip, "+") {
			t.Errorf("H-1B, list saved %v: %+v", saved, m)
		}
	}
}

func TestAfterTheLastDateNothingCounts(t *testing.T) {
	a := at(t, time.Date(2027, 3, 4, 12, 0, 0, 0, time.UTC))
	p := a.Sample(season)
	p.Languages = nil
	found := movesOf(t, a, &p)
	if len(found.List) == 0 || found.Equal != 0 {
		t.Errorf("%+v", found)
	}
	for _, m := range found.List {
		if m.Possible || m.Gain.Value != 0 || m.Chip != "too late" {
			t.Errorf("%s still counts: %+v", m.Title, m)
		}
	}
}

func TestMovesAreKeptUntilTheRecordsChange(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, search, err := a.Moves(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	search.Run()
	found := a.Found(search)
	if again, more, err := a.Moves(t.Context(), app.Scope{}); err != nil || more != nil || again != found {
		t.Error("the moves are looked for again")
	}
	if _, err := a.TakeOff(t.Context(), season, sample.UnlvInternal); err != nil {
		t.Fatal(err)
	}
	if _, more, err := a.Moves(t.Context(), app.Scope{}); err != nil || more == nil {
		t.Error("after a change of the list the old moves are shown")
	}
	late := a.Found(search) // a search that ends after the change
	if again, more, err := a.Moves(t.Context(), app.Scope{}); err != nil || more == nil || again == late {
		t.Error("what was found for the old records is kept for the new ones")
	}
}

// Pairs are looked for apart, are kept as well, and outlive a later search for
// the single moves of the same records.
func TestPairsAreKept(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, single, err := a.Moves(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	_, both, err := a.MovePairs(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if err := both.RunPairs(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	found := a.Found(both)
	single.Run()
	a.Found(single)
	for _, find := range []func(context.Context, app.Scope) (*app.Moves, *app.Search, error){a.Moves, a.MovePairs} {
		if m, more, err := find(t.Context(), app.Scope{}); err != nil || more != nil || m != found {
			t.Error("the pairs are lost")
		}
	}
	if len(found.Pairs) == 0 {
		t.Error("there are no pairs")
	}
	p := a.Sample(season)
	if m, err := a.AllMoves(t.Context(), app.Scope{Profile: &p}, true); err != nil || len(m.Pairs) != len(found.Pairs) {
		t.Errorf("without waiting %d pairs, else %d: %v", len(found.Pairs), len(m.Pairs), err)
	}
}

// Everybody who asks for the moves of one state of the records gets the same
// search, and one for single moves that ends late leaves the pairs as they are.
func TestOneSearchForAll(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	_, one, err := a.Moves(t.Context(), app.Scope{})
	must(t, err)
	if _, two, err := a.Moves(t.Context(), app.Scope{}); err != nil || two != one {
		t.Error("the moves are looked for twice")
	}
	_, pairs, err := a.MovePairs(t.Context(), app.Scope{})
	must(t, err)
	given, giveUp := context.WithCancel(t.Context())
	giveUp()
	if err := pairs.RunPairs(given, nil); err == nil || a.Found(pairs) != nil {
		t.Errorf("a search that is given up finds %v, error %v", a.Found(pairs), err)
	}
	must(t, pairs.RunPairs(t.Context(), nil))
	found := a.Found(pairs)
	done := make(chan bool)
	go func() { one.Run(); done <- true }() // by Today
	one.Run()                               // and by Strategy
	<-done
	if late := a.Found(one); late != found || len(late.Pairs) == 0 {
		t.Error("the single moves took the place of the pairs")
	}
	if kept, search, err := a.MovePairs(t.Context(), app.Scope{}); err != nil || search != nil || kept != found {
		t.Error("the pairs are looked for again")
	}
}

// A move is recomputed within 30 ms; the sample has seven.
func BenchmarkMoves(b *testing.B) {
	a := apptest.New(b)
	p := a.Sample(season)
	var search *app.Search
	for b.Loop() {
		b.StopTimer()
		var err error
		if _, search, err = a.Moves(b.Context(), app.Scope{Profile: &p}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		search.Run()
	}
	n := len(a.Found(search).List)
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N*n), "ms/move")
}

// What the page reads after an edit.
func BenchmarkOverview(b *testing.B) {
	a := apptest.New(b)
	p := a.Sample(season)
	for b.Loop() {
		over(b, a, &p)
	}
}

// All moves and pairs are worked out within 1.5 s.
func BenchmarkMovePairs(b *testing.B) {
	a := apptest.New(b)
	p := a.Sample(season)
	_, search, err := a.MovePairs(b.Context(), app.Scope{Profile: &p})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := search.RunPairs(b.Context(), nil); err != nil {
			b.Fatal(err)
		}
	}
	m := a.Found(search)
	b.ReportMetric(float64(len(m.List)), "moves")
	b.ReportMetric(float64(len(m.Pairs)), "pairs")
}

// What would change one program is worked out within 30 ms, at every step in
// the table of programs where it is unfolded.
func BenchmarkProspects(b *testing.B) {
	a := apptest.New(b)
	p := a.Sample(season)
	r, err := a.Rank(b.Context(), app.Scope{Profile: &p})
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		a.Prospects(r, i%len(r.Rows))
		i += 97
	}
}
