package app

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/plan"
)

// A CompareSearch sets seasons of one state of the records beside each other. Its
// run reads no records, so it may go beside everything else.
type CompareSearch struct {
	app    *App
	key    string
	kept   map[string]*SeasonComparison // where it is kept while the records are as they are; nil: nowhere
	years  []int
	in     compare.Input
	opened map[domain.Packed]compare.Then
	book   *compare.Book
	found  *SeasonComparison
}

// CompareSeasons sets seasons beside each other, in the given order. A season
// without applications, or one that stands there twice, is a [domain.Invalid]. What
// is compared of the stored records is kept until they change.
func (a *App) CompareSeasons(ctx context.Context, s Scope, years ...int) (*SeasonComparison, error) {
	search, err := a.Compare(ctx, s, years...)
	if err != nil {
		return nil, err
	}
	if err := search.Run(); err != nil {
		return nil, err
	}
	return search.Found(), nil
}

// Compare prepares [App.CompareSeasons]. Call Run, and then Found.
func (a *App) Compare(ctx context.Context, s Scope, years ...int) (*CompareSearch, error) {
	out := &CompareSearch{app: a, years: years, opened: maps.Clone(a.thens)}
	if s == (Scope{}) {
		if a.compared == nil {
			a.compared = map[string]*SeasonComparison{}
		}
		out.key, out.kept = fmt.Sprint(a.Today(), years), a.compared
		if out.found = out.kept[out.key]; out.found != nil {
			return out, nil
		}
	}
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	ref := a.reference()
	out.in = compare.Input{
		Profile: p, Catalog: a.catalog, Programs: programs, Planner: plan.New(a.engine, a.catalog, ref),
		Today: a.Today(), Open: out.then, HindsightDays: a.setting("set.hindsight_days"), Luck: ref.Apart().Luck,
	}
	return out, nil
}

// then reads what is compared of a frozen season. It is opened once: it never
// changes.
func (s *CompareSearch) then(x domain.Snapshot) (compare.Then, error) {
	if t, ok := s.opened[x.Content]; ok {
		return t, nil
	}
	t, err := compare.Open(x)
	if err == nil {
		s.opened[x.Content] = t
	}
	return t, err
}

// Done reports whether there is nothing left to do.
func (s *CompareSearch) Done() bool { return s.found != nil }

// Run compares the seasons.
func (s *CompareSearch) Run() (err error) {
	if s.Done() {
		return nil
	}
	var none compare.NoRecords
	var twice compare.Twice
	s.book, err = compare.Of(s.in, s.years...)
	switch {
	case errors.As(err, &none):
		return domain.Invalid{{Field: "season", Problem: s.app.say("compare.none", strconv.Itoa(int(none)))}}
	case errors.As(err, &twice):
		return domain.Invalid{{Field: "season", Problem: s.app.say("compare.twice", strconv.Itoa(int(twice)))}}
	case err != nil:
		return fmt.Errorf("compare the seasons: %w", err)
	}
	return nil
}

// Found puts what was found into words and keeps it until the records change. It
// is for the goroutine of the services, after a Run without an error.
func (s *CompareSearch) Found() *SeasonComparison {
	if s.Done() {
		return s.found
	}
	a := s.app
	maps.Copy(a.thens, s.opened)
	out := &SeasonComparison{Book: s.book, Note: a.say("compare.engine"), profile: s.in.Profile}
	for _, side := range s.book.Sides {
		out.Columns = append(out.Columns, a.seasonColumn(side))
	}
	out.Facts, out.Undated = a.comparedFacts(out), a.undated(out)
	for i := range s.book.Steps {
		out.Steps = append(out.Steps, a.comparedStep(s.book, i))
	}
	names := map[string]string{}
	for i := range s.in.Programs {
		names[s.in.Programs[i].Key] = s.in.Programs[i].Name
	}
	for _, r := range s.book.Again {
		out.Again = append(out.Again, a.againRow(r, names[r.Program]))
	}
	if s.found = out; s.kept != nil {
		s.kept[s.key] = out
	}
	return out
}
