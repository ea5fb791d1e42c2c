package app_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/seasons"
)

// snapshots are those that are kept.
func snapshots(t testing.TB, a *app.App) []domain.Snapshot {
	t.Helper()
	all, err := a.Snapshots.List(t.Context())
	must(t, err)
	return all
}

// Whichever way the first application is sent, the season is frozen in that step;
// undoing it takes both back, and doing it again brings both back.
func TestTheFirstOneThatIsSentFreezesTheSeason(t *testing.T) {
	today := domain.NewDate(2026, 11, 22)
	for name, c := range map[string]struct {
		do   func(a *app.App, list []domain.Application) error
		day  domain.Date
		late bool
	}{
		"many at once": {func(a *app.App, list []domain.Application) error {
			return a.SetApplicationStatus(context.Background(), []domain.ID{list[0].ID, list[1].ID}, domain.StatusEvent{Status: domain.Submitted, Date: today})
		}, today, false},
		"one, on another day": {func(a *app.App, list []domain.Application) error {
			return a.SetApplicationStatus(context.Background(), []domain.ID{list[0].ID}, is(domain.Submitted, time.September, 24))
		}, domain.NewDate(2026, 9, 24), true},
		"by hand": {func(a *app.App, list []domain.Application) error {
			x := list[0].With(domain.StatusEvent{Status: domain.Submitted, Date: today})
			return a.Applications.Save(context.Background(), &x)
		}, today, false},
		"by a file": {func(a *app.App, list []domain.Application) error {
			p, err := a.Profile(context.Background())
			p.Applications[0] = p.Applications[0].With(domain.StatusEvent{Status: domain.Submitted, Date: today})
			if err == nil {
				_, err = a.TakeProfile(context.Background(), p)
			}
			return err
		}, today, false},
		"by an invitation": {func(a *app.App, list []domain.Application) error {
			return a.SetApplicationStatus(context.Background(), []domain.ID{list[0].ID}, is(domain.Invited, time.October, 9))
		}, domain.NewDate(2026, 9, 2), true},
	} {
		t.Run(name, func(t *testing.T) {
			a := apptest.New(t)
			must(t, a.ReplaceProfile(t.Context(), unsent(a)))
			list := onTheList(t, a)
			must(t, c.do(a, list))
			all := snapshots(t, a)
			if len(all) != 1 || all[0].Kind != domain.FrozenSubmitted || all[0].Season != season || all[0].For != c.day || all[0].Made != today || (all[0].Kept(7, nil) == domain.KeptLater) != c.late {
				t.Fatalf("%d are kept: %+v", len(all), all)
			}
			_, err := a.Undo(t.Context())
			must(t, err)
			if len(snapshots(t, a)) != 0 || onTheList(t, a)[0].Sent() {
				t.Error("undo leaves something")
			}
			s, err := a.Redo(t.Context())
			must(t, err)
			if again := snapshots(t, a); len(again) != 1 || again[0].Content != all[0].Content {
				t.Errorf("redo brings %d back", len(again))
			}
			if len(s.Words) > 200 || !strings.Contains(s.Words, "2027, as it was submitted") {
				t.Errorf("the step is %q", s.Words)
			}
		})
	}
}

// unsent is the sample before anything of her season was sent, and without those
// before.
func unsent(a *app.App) domain.Profile {
	p := a.Sample(season)
	p.Invitations, p.Interviews, p.RankLists, p.Snapshots, p.Correspondence = nil, nil, nil, nil, nil
	var list []domain.Application
	for _, x := range p.Applications {
		if x.Season == season {
			x.Status, x.Events = domain.Planned, nil
			list = append(list, x)
		}
	}
	p.Applications = list
	p.Seasons = slices.DeleteFunc(p.Seasons, func(s domain.Season) bool { return s.Year < season })
	p.Payments, p.Documents, p.Tasks = nil, nil, nil
	return p
}

func onTheList(t testing.TB, a *app.App) []domain.Application {
	t.Helper()
	list, err := a.SavedList(t.Context(), season)
	must(t, err)
	return list
}

// What is frozen is what the engine says on that day, of every program.
func TestWhatIsFrozen(t *testing.T) {
	a := apptest.New(t)
	must(t, a.ReplaceProfile(t.Context(), unsent(a)))
	must(t, a.SetFigure(t.Context(), "reference/season.sigma", "0.5"))
	correct(t, a, kern, "min_step2", "240", "2026-11-22")
	before, err := a.Rank(t.Context(), app.Scope{})
	must(t, err)
	p, low, high, n := a.ListedChance(before)
	began := time.Now()
	set(t, a, is(domain.Submitted, time.November, 22), onTheList(t, a)[0].ID)
	took := time.Since(began)
	s := snapshots(t, a)[0]
	f, err := s.Open()
	must(t, err)
	near := func(x, y float64) bool { return math.Abs(x-y) < 1e-5 }
	if m := f.Match; !near(m.Value, p) || !near(m.Low, low) || !near(m.High, high) || f.Interviews.Value <= 0 {
		t.Errorf("the match is frozen as %+v, it was %v (%v–%v)", m, p, low, high)
	}
	by := map[string]app.Row{}
	for _, r := range before.Rows {
		by[r.Program.Key] = r
	}
	listedOnes, tiers := 0, 0
	for i, said := range f.Predictions {
		r := by[said.Program]
		if !near(said.Value, r.Chance) || !near(said.Low, r.Low) || !near(said.High, r.High) || said.Verdict != r.Verdict.String() || said.Tier != int(r.Tier) || said.Listed != r.Listed || said.Name == "" {
			t.Fatalf("%+v was frozen, %+v was said", said, r.Ranked)
		}
		if i > 0 && f.Predictions[i-1].Program >= said.Program {
			t.Fatal("they are in no order")
		}
		if said.Listed {
			listedOnes++
		}
		if said.Tier > 0 {
			tiers++
		}
	}
	if len(f.Predictions) != len(before.Rows) || listedOnes < n || tiers == 0 {
		t.Errorf("%d programs, %d of them listed", len(f.Predictions), listedOnes)
	}
	if len(f.Figures) != 1 || len(f.Corrections) != 1 || len(f.Set) == 0 || f.Reference == "" || len(f.Records.Exams) == 0 || f.Records.Snapshots != nil {
		t.Errorf("%d figures, %d corrections, %d files of %q", len(f.Figures), len(f.Corrections), len(f.Set), f.Reference)
	}
	b, err := s.Content.JSON()
	must(t, err)
	t.Logf("freezing took %v; %d kB packed, %d kB unpacked", took, len(s.Content)>>10, len(b)>>10)
	if len(s.Content) > 400<<10 {
		t.Errorf("a season takes %d bytes", len(s.Content))
	}
	history, err := a.History(t.Context(), a.Snapshots.Table(), s.ID)
	must(t, err)
	for _, v := range history {
		for _, line := range v.Lines {
			if len(line) > 60 || strings.Contains(line, "content") {
				t.Errorf("its history says %.80q", line)
			}
		}
	}
}

// What is frozen is never written over, and not taken away while something is sent.
func TestWhatIsFrozenStays(t *testing.T) {
	a := apptest.New(t)
	must(t, a.ReplaceProfile(t.Context(), unsent(a)))
	list := onTheList(t, a)
	if err := a.FreezeNow(t.Context(), season); err == nil || !strings.Contains(domain.Sentence(err), "no application that was sent") {
		t.Errorf("before anything is sent: %v", err)
	}
	set(t, a, is(domain.Submitted, time.September, 24), list[0].ID)
	first := snapshots(t, a)[0]
	set(t, a, is(domain.Submitted, time.September, 23), list[1].ID)
	if all := snapshots(t, a); len(all) != 1 || all[0] != first {
		t.Error("a second one that is sent changes what is frozen")
	}
	for what, err := range map[string]error{
		"again":      a.FreezeNow(t.Context(), season),
		"changed":    a.Snapshots.Save(t.Context(), &first),
		"another":    a.Snapshots.Save(t.Context(), &domain.Snapshot{Season: first.Season, Kind: first.Kind, For: first.For, Made: first.Made, Content: first.Content}),
		"taken away": a.Snapshots.Delete(t.Context(), first.ID),
	} {
		if bad := (domain.Invalid{}); !errors.As(err, &bad) || !strings.Contains(err.Error(), "frozen already") {
			t.Errorf("%s: %v", what, err)
		}
	}
	if all := snapshots(t, a); len(all) != 1 || all[0] != first {
		t.Error("it changed")
	}
	for i := range 2 { // it turns out that nothing was sent
		must(t, a.RemoveEvent(t.Context(), list[i].ID, 0))
	}
	if n := len(snapshots(t, a)); n != 0 {
		t.Errorf("nothing was sent, and %d are frozen", n)
	}
	set(t, a, is(domain.Submitted, time.October, 1), list[0].ID)
	if all := snapshots(t, a); len(all) != 1 || all[0].For != domain.NewDate(2026, 10, 1) {
		t.Errorf("sent for good: %+v", all)
	}
	must(t, a.Applications.Delete(t.Context(), list[0].ID)) // the only one that was sent
	if n := len(snapshots(t, a)); n != 0 {
		t.Errorf("what was sent is deleted, and %d are frozen", n)
	}
	set(t, a, is(domain.Submitted, time.October, 20), list[1].ID)
	if all := snapshots(t, a); len(all) != 1 || all[0].For != domain.NewDate(2026, 10, 20) {
		t.Errorf("another one is sent: %+v", all)
	}
}

// A past season that is typed in is frozen when the user says that it is whole,
// and then by what was known on the day.
func TestAPastSeasonIsFrozenInHindsight(t *testing.T) {
	a := apptest.New(t)
	p := unsent(a)
	p.Applications = append(p.Applications, domain.Application{Program: kern, Season: 2026, Status: domain.Rejected, Events: []domain.StatusEvent{
		{Status: domain.Submitted, Date: domain.NewDate(2025, 9, 24)}, {Status: domain.Rejected, Date: domain.NewDate(2025, 12, 1)},
	}})
	must(t, a.ReplaceProfile(t.Context(), p))
	x := domain.Application{Program: p.Applications[0].Program, Season: 2026, Status: domain.Submitted}
	must(t, a.Applications.Save(t.Context(), &x))
	if n := len(snapshots(t, a)); n != 0 {
		t.Fatalf("typing a past season in freezes %d", n)
	}
	must(t, a.FreezeNow(t.Context(), 2026))
	all := snapshots(t, a)
	f, err := all[0].Open()
	must(t, err)
	was, _ := seasons.Frozen(domain.Profile{Snapshots: all}, 2026, domain.FrozenSubmitted)
	if was.For != domain.NewDate(2025, 9, 24) || was.Kept(7, nil) != domain.KeptLater || len(f.Predictions) < 1400 {
		t.Errorf("%+v with %d predictions", was.For, len(f.Predictions))
	}
	for _, x := range f.Records.Applications {
		if x.Season != 2026 || x.Status != domain.Submitted {
			t.Errorf("on that day %+v", x)
		}
	}
	for _, e := range f.Records.Exams {
		if e.Date.After(was.For) {
			t.Errorf("%v of %v was not sat then", e.Kind, e.Date)
		}
	}
}

// What is frozen goes through a profile file byte by byte.
func TestFrozenSeasonsTravel(t *testing.T) {
	a, b := apptest.New(t), apptest.New(t)
	must(t, a.ReplaceProfile(t.Context(), unsent(a)))
	set(t, a, is(domain.Submitted, time.September, 24), onTheList(t, a)[0].ID)
	var out, again strings.Builder
	_, err := a.WriteProfile(t.Context(), &out, true)
	must(t, err)
	p, err := b.ReadProfile(strings.NewReader(out.String()))
	must(t, err)
	_, err = b.TakeProfile(t.Context(), p)
	must(t, err)
	_, err = b.WriteProfile(t.Context(), &again, true)
	must(t, err)
	if out.String() != again.String() {
		t.Error("the file has changed on its way")
	}
	if x, y := snapshots(t, a)[0], snapshots(t, b)[0]; x.Content != y.Content {
		t.Error("the snapshot has changed on its way")
	}
}

// A file cannot write over what is frozen, and one without anything frozen leaves
// it; that of the sample applicant goes with her.
func TestAFileLeavesWhatIsFrozen(t *testing.T) {
	a := apptest.New(t)
	must(t, a.ReplaceProfile(t.Context(), unsent(a)))
	who, err := a.Applicants.List(t.Context())
	must(t, err)
	who[0].Sample = false
	must(t, a.Applicants.Save(t.Context(), &who[0]))
	set(t, a, is(domain.Submitted, time.September, 24), onTheList(t, a)[0].ID)
	was := snapshots(t, a)[0]
	p, err := a.Profile(t.Context())
	must(t, err)
	other := was
	other.Content, err = domain.Pack(domain.Frozen{Reference: "another"})
	must(t, err)
	for what, file := range map[string][]domain.Snapshot{"without": nil, "another": {other}} {
		p.Snapshots = file
		_, err := a.TakeProfile(t.Context(), p)
		must(t, err)
		if all := snapshots(t, a); len(all) != 1 || all[0].Content != was.Content {
			t.Errorf("%s: %d are kept", what, len(all))
		}
	}
	b := apptest.New(t)
	must(t, b.FillSample(t.Context()))
	p.Snapshots = []domain.Snapshot{was}
	_, err = b.TakeProfile(t.Context(), p)
	must(t, err)
	if all := snapshots(t, b); len(all) != 1 {
		t.Errorf("%d are kept", len(all))
	}
}
