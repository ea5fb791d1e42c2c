package app_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/seasons"
)

// clocked is an App whose clock the test moves.
func clocked(t testing.TB, day *domain.Date) *app.App {
	t.Helper()
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return time.Date(day.Year, day.Month, day.Day, 12, 0, 0, 0, time.UTC) })
	must(t, err)
	t.Cleanup(func() { must(t, stop()) })
	return a
}

// rolled is the sample a year later, with the season of 2027 put away on a day.
func rolled(t testing.TB, day domain.Date, how seasons.Carry) (a *app.App, clock *domain.Date) {
	t.Helper()
	clock = &domain.Date{}
	*clock = domain.NewDate(2026, 11, 22)
	a = clocked(t, clock)
	must(t, a.ReplaceProfile(t.Context(), unsent(a)))
	list := onTheList(t, a)
	set(t, a, is(domain.Submitted, time.September, 24), list[0].ID, list[1].ID, list[2].ID)
	set(t, a, is(domain.Rejected, time.November, 2), list[0].ID)
	*clock = day
	_, err := a.OpenNext(t.Context(), season, how, domain.OutcomeUnknown)
	must(t, err)
	return a, clock
}

func TestAPastSeasonIsAsItWas(t *testing.T) {
	closed := domain.NewDate(2027, 4, 2)
	a, clock := rolled(t, closed, seasons.CarryWilling)
	then, err := a.Rank(t.Context(), app.Scope{Season: season})
	must(t, err)
	*clock = domain.NewDate(2027, 11, 1)
	exams, err := a.Exams.List(t.Context())
	must(t, err)
	for _, e := range exams { // everything goes on
		must(t, a.Exams.Delete(t.Context(), e.ID))
	}
	correct(t, a, kern, "min_step2", "270", "2027-10-01")
	past, err := a.Past(t.Context(), season)
	must(t, err)
	if past.Today() != closed || past.Season() != season {
		t.Errorf("its clock stands on %v of season %d", past.Today(), past.Season())
	}
	if b := past.Bygone(); b.Season != season || b.Day != closed || !b.Frozen || b.Now != 2028 || !reflect.DeepEqual(b.Years[:2], []int{2028, 2027}) {
		t.Errorf("%+v", b)
	}
	if b := a.Bygone(); b.Season != 0 {
		t.Errorf("the present is %+v", b)
	}
	was, err := past.Rank(t.Context(), app.Scope{})
	must(t, err)
	if was.Reference != then.Reference || was.Season != season || len(was.Profile.Exams) != len(exams) {
		t.Errorf("%q with %d exams of season %d", was.Reference, len(was.Profile.Exams), was.Season)
	}
	for i := range was.Rows {
		x, y := was.Rows[i], then.Rows[i]
		if x.Program.Key != y.Program.Key || x.Chance != y.Chance || x.Low != y.Low || x.Verdict != y.Verdict || x.Listed != y.Listed {
			t.Fatalf("row %d: %+v, then %+v", i, x.Ranked, y.Ranked)
		}
	}
	_, err = past.Overview(t.Context(), app.Scope{})
	must(t, err)
}

// Nothing of a past season can be changed, and what refuses says where it can be.
func TestAPastSeasonCannotBeChanged(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryAll)
	past, err := a.Past(t.Context(), season)
	must(t, err)
	before, err := a.Profile(t.Context())
	must(t, err)
	list, err := past.Applications.List(t.Context())
	must(t, err)
	ids := map[domain.ID]bool{}
	for _, x := range list {
		ids[x.ID] = true
	}
	if ids[0] || len(ids) != len(list) || len(list) == 0 {
		t.Errorf("%d applications have %d identities", len(list), len(ids))
	}
	_, undo := past.Undo(t.Context())
	_, redo := past.Redo(t.Context())
	_, restore := past.Restore(t.Context(), "x")
	_, again := past.Past(t.Context(), season)
	_, next := past.OpenNext(t.Context(), season, seasons.CarryAll, domain.OutcomeUnknown)
	for what, err := range map[string]error{
		"saved": past.Exams.Save(t.Context(), &domain.Exam{Kind: domain.Step3}), "deleted": past.Applications.Delete(t.Context(), list[0].ID),
		"a status": past.SetApplicationStatus(t.Context(), []domain.ID{list[1].ID}, is(domain.Invited, time.October, 9)),
		"a file":   past.ReplaceProfile(t.Context(), domain.Profile{}), "undone": undo, "redone": redo, "restored": restore, "a past of it": again,
		"put away": next, "brought back": past.BringBack(t.Context(), 1), "a figure": past.SetFigure(t.Context(), "reference/season.sigma", "0.5"),
	} {
		if said := domain.Sentence(err); said != "Season 2027 is kept as it was: go back to 2028 to change something." {
			t.Errorf("%s: %v", what, err)
		}
	}
	must(t, past.SetQuiet(t.Context(), true)) // how the window looks is no record
	if !a.Quiet() {
		t.Error("how the window looks is another one there")
	}
	after, err := a.Profile(t.Context())
	must(t, err)
	if !reflect.DeepEqual(before, after) {
		t.Error("the records have changed")
	}
}

// Every table of the past is one of the past, none that of today.
func TestNoTableOfTodayShows(t *testing.T) {
	day := domain.NewDate(2026, 11, 22)
	a := clocked(t, &day)
	must(t, a.Applications.Save(t.Context(), &domain.Application{Program: kern, Season: 2026, Status: domain.Rejected}))
	past, err := a.Past(t.Context(), 2026)
	must(t, err)
	must(t, a.ReplaceProfile(t.Context(), a.Sample(season)))
	correct(t, a, kern, "min_step2", "270", "2026-10-01")
	p, err := past.Profile(t.Context())
	must(t, err)
	if v := reflect.ValueOf(p); v.FieldByName("Applications").Len() != 1 {
		t.Errorf("%+v", p.Applications)
	}
	for i, b := range seasons.Belongings() {
		if f := reflect.ValueOf(p).Field(i); b.Table != "applications" && (f.Kind() == reflect.Slice && f.Len() > 0 || f.Kind() != reflect.Slice && !f.IsZero()) {
			t.Errorf("%s of today show", b.Table)
		}
	}
	corrections, err := past.Corrections.List(t.Context())
	if err != nil || len(corrections) != 0 {
		t.Errorf("%v, %v", corrections, err)
	}
}

// What today's catalog or program says otherwise than what was frozen is told; a
// reference set that this version cannot use gives way to its own.
func TestChancesThatAreWorkedOutAnewAreTold(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryAll)
	p, err := a.Profile(t.Context())
	must(t, err)
	s, _ := seasons.Frozen(p, season, domain.FrozenClosed)
	for what, c := range map[string]struct {
		change func(*domain.Frozen)
		anew   bool
	}{
		"as it was":       {func(*domain.Frozen) {}, false},
		"another catalog": {func(f *domain.Frozen) { f.Predictions[3].Value += 0.01 }, true},
		"a program less":  {func(f *domain.Frozen) { f.Predictions = f.Predictions[1:] }, true},
		"an older set": {func(f *domain.Frozen) {
			f.Set = slices.Clone(f.Set)
			for i, x := range f.Set {
				at := strings.Index(x.Text, "set.hindsight_days")
				if at >= 0 {
					end := at + strings.Index(x.Text[at:], "\n") + 1
					f.Set[i].Text = x.Text[:at] + x.Text[end:]
				}
			}
		}, true},
	} {
		f, err := s.Open()
		must(t, err)
		c.change(&f)
		changed := s
		changed.Content, err = domain.Pack(f)
		must(t, err)
		for i := range p.Snapshots {
			if p.Snapshots[i].Kind == s.Kind {
				p.Snapshots[i] = changed
			}
		}
		must(t, a.ReplaceProfile(t.Context(), p))
		past, err := a.Past(t.Context(), season)
		must(t, err)
		if past.Bygone().Anew != c.anew {
			t.Errorf("%s: told %v", what, past.Bygone().Anew)
		}
		if _, err := past.Overview(t.Context(), app.Scope{}); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// Without anything frozen the records of today stand in, as far as they are dated.
func TestAPastSeasonThatWasNotFrozen(t *testing.T) {
	day := domain.NewDate(2026, 11, 22)
	a := clocked(t, &day)
	p := a.Sample(season)
	p.Applications = append(p.Applications, domain.Application{Program: kern, Season: 2024, Status: domain.Rejected})
	must(t, a.ReplaceProfile(t.Context(), p))
	past, err := a.Past(t.Context(), 2024)
	must(t, err)
	b := past.Bygone()
	if b.Frozen || b.Day != domain.NewDate(2024, 5, 31) || past.Today() != b.Day {
		t.Errorf("%+v", b)
	}
	was, err := past.Profile(t.Context())
	must(t, err)
	if len(was.Applications) != 1 || was.Applications[0].Status != domain.Rejected || len(was.Letters) >= len(p.Letters) {
		t.Errorf("%d applications, %d of %d letters", len(was.Applications), len(was.Letters), len(p.Letters))
	}
}

func TestWhichSeasonsArePast(t *testing.T) {
	day := domain.NewDate(2027, 5, 31)
	a := clocked(t, &day)
	must(t, a.Applications.Save(t.Context(), &domain.Application{Program: kern, Season: season, Status: domain.Planned}))
	for _, c := range []struct {
		day   domain.Date
		year  int
		words string
	}{
		{domain.NewDate(2027, 5, 31), season, "is not over"}, {domain.NewDate(2027, 6, 1), season, ""},
		{domain.NewDate(2027, 6, 1), 2028, "is not over"}, {domain.NewDate(2027, 6, 1), 2020, "has no records"},
	} {
		day = c.day
		_, err := a.Past(t.Context(), c.year)
		if bad := (domain.Invalid{}); (err == nil) != (c.words == "") || err != nil && (!errors.As(err, &bad) || !strings.Contains(err.Error(), c.words)) {
			t.Errorf("%d on %v: %v; want %q", c.year, c.day, err, c.words)
		}
	}
}

func BenchmarkPast(b *testing.B) {
	a, _ := rolled(b, domain.NewDate(2027, 4, 2), seasons.CarryAll)
	for b.Loop() {
		past, err := a.Past(b.Context(), season)
		must(b, err)
		if _, err := past.Rank(b.Context(), app.Scope{}); err != nil {
			b.Fatal(err)
		}
	}
}
