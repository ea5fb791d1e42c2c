package figures_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/figures"
)

func TestLimits(t *testing.T) {
	catalog, reference := catalog(), enginetest.Reference(t)
	catalog.Limits = []domain.Limit{
		{Season: 2025, Key: domain.LimitStatementChars, Value: 28000, Unit: "characters", Verify: true, Source: "x"},
		{Season: 2025, Key: domain.LimitExperiences, Value: 10, Unit: "experiences", Source: "x"},
	}
	find := func(s *figures.Sheet, season int) figures.Figure {
		list := s.List(figures.Season, season)
		i := slices.IndexFunc(list, func(f figures.Figure) bool { return f.Limit.Key == domain.LimitStatementChars })
		if i < 0 {
			t.Fatalf("season %d lists no limit of the statement", season)
		}
		return list[i]
	}
	s := figures.Lay(catalog, reference, nil)
	if f := find(s, 2027); f.Key != "limit/2027/statement_chars" || f.Value != "28000" || !f.Verify || f.From != 2025 {
		t.Errorf("as shipped: %+v", f)
	}
	s = figures.Lay(catalog, reference, []domain.OwnFigure{{Key: "limit/2027/statement_chars", Value: "5300"}, {Key: "limit/2027/experiences", Value: "0"}, {Key: "limit/2027/nothing", Value: "5"}})
	if f := find(s, 2027); f.Value != "5300" || f.Shipped != "28000" || f.Verify || !f.Own {
		t.Errorf("of the user: %+v", f)
	}
	if f := find(s, 2026); f.Value != "28000" || f.Own {
		t.Errorf("another season took it over: %+v", f)
	}
	if l, _ := s.Catalog.Limit(2027, domain.LimitStatementChars); l.Value != 5300 || l.Verify {
		t.Errorf("in the catalog: %+v", l)
	}
	if l, _ := catalog.Limit(2027, domain.LimitStatementChars); l.Value != 28000 {
		t.Errorf("the shipped catalog was written into: %+v", l)
	}
	for _, key := range []string{"limit/2027/experiences", "limit/2027/nothing"} {
		if s.Problem(key) == "" {
			t.Errorf("%s was taken", key)
		}
	}
	for key, want := range map[string]figures.Form{"limit/2027/experiences": figures.Number, "event/2027/submit": figures.Day, "fee/2027/ERAS/application/1": figures.Money, "x": figures.Number} {
		if got := figures.FormOf(key); got != want {
			t.Errorf("the form of %s: %d, want %d", key, got, want)
		}
	}
	if _, season, ok := figures.GroupOf("limit/2027/experiences"); !ok || season != 2027 {
		t.Errorf("the season of a limit: %d, %v", season, ok)
	}
}
