package app_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/seasons"
)

// Once it turns out that nothing was sent, what was frozen goes, whichever way the
// application does; the season is frozen again when one is sent.
func TestWhatWasFrozenForNothingGoes(t *testing.T) {
	for name, take := range map[string]func(a *app.App, x domain.Application) error{
		"by hand": func(a *app.App, x domain.Application) error { return a.Applications.Delete(context.Background(), x.ID) },
		"by a file": func(a *app.App, x domain.Application) error {
			p, err := a.Profile(context.Background())
			for i := range p.Applications {
				if p.Applications[i].ID == x.ID {
					p.Applications = append(p.Applications[:i], p.Applications[i+1:]...)
					break
				}
			}
			if err == nil {
				_, err = a.TakeProfile(context.Background(), p)
			}
			return err
		},
		"by its status": func(a *app.App, x domain.Application) error {
			x.Status, x.Events = domain.Planned, nil
			return a.Applications.Save(context.Background(), &x)
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := apptest.New(t)
			must(t, a.ReplaceProfile(t.Context(), unsent(a)))
			list := onTheList(t, a)
			set(t, a, is(domain.Submitted, time.September, 24), list[0].ID)
			if all := snapshots(t, a); len(all) != 1 || all[0].For != domain.NewDate(2026, 9, 24) {
				t.Fatalf("%+v", all)
			}
			sent := onTheList(t, a)[0]
			must(t, take(a, sent))
			if all := snapshots(t, a); len(all) != 0 {
				t.Fatalf("still frozen as of %s", all[0].For)
			}
			for _, x := range onTheList(t, a) {
				if x.Program != sent.Program {
					set(t, a, is(domain.Submitted, time.October, 20), x.ID)
					break
				}
			}
			if all := snapshots(t, a); len(all) != 1 || all[0].For != domain.NewDate(2026, 10, 20) {
				t.Errorf("frozen anew: %+v", all)
			}
		})
	}
}

// own is the sample with her seasons before, as records of one's own.
func own(t *testing.T) *app.App {
	t.Helper()
	a := apptest.New(t)
	p := a.Sample(season)
	p.Applicant.Sample = false
	must(t, a.ReplaceProfile(t.Context(), p))
	return a
}

// No file takes away what is frozen here.
func TestNoFileTakesAwayWhatIsFrozen(t *testing.T) {
	a := own(t)
	was := snapshots(t, a)
	if len(was) < 3 {
		t.Fatalf("only %d are frozen", len(was))
	}
	other := was[0]
	other.ID, other.Season = 0, 2020
	for _, tt := range []struct {
		name string
		file []domain.Snapshot
	}{{"none", []domain.Snapshot{}}, {"one of them", was[1:2]}, {"not told", nil}, {"another", []domain.Snapshot{other}}} {
		name, file := tt.name, tt.file
		p, err := a.Profile(t.Context())
		must(t, err)
		p.Snapshots = file
		_, err = a.TakeProfile(t.Context(), p)
		must(t, err)
		all := snapshots(t, a)
		for _, s := range was {
			if now, ok := seasons.Frozen(domain.Profile{Snapshots: all}, s.Season, s.Kind); !ok || now.Content != s.Content {
				t.Errorf("a file with %s takes %d away", name, s.Season)
			}
		}
		if _, added := seasons.Frozen(domain.Profile{Snapshots: all}, 2020, other.Kind); added != (name == "another") {
			t.Errorf("a file with %s: that of 2020 is there: %v", name, added)
		}
	}
}

// A snapshot that is damaged keeps nothing else from leaving or coming.
func TestADamagedSnapshotLocksNothing(t *testing.T) {
	a := own(t)
	p, err := a.Profile(t.Context())
	must(t, err)
	bad := p.Snapshots[0]
	bad.Content = bad.Content[:len(bad.Content)/2]
	p.Snapshots[0] = bad
	must(t, a.ReplaceProfile(t.Context(), p))

	var whole, shared bytes.Buffer
	_, err = a.WriteProfile(t.Context(), &whole, true)
	must(t, err)
	back, err := a.ReadProfile(&whole)
	must(t, err)
	if s, ok := seasons.Frozen(back, bad.Season, bad.Kind); !ok || s.Content != bad.Content {
		t.Error("the whole file does not hold it as it is")
	}
	_, err = a.TakeProfile(t.Context(), back)
	must(t, err)
	_, err = a.WriteProfile(t.Context(), &shared, false)
	must(t, err)
	out, err := a.ReadProfile(&shared)
	must(t, err)
	if _, there := seasons.Frozen(out, bad.Season, bad.Kind); there || len(out.Snapshots) != len(p.Snapshots)-1 {
		t.Error("what nobody can read is shared")
	}
	years, err := a.Years(t.Context(), app.Scope{})
	must(t, err)
	for _, y := range years {
		if f := y.Frozen; y.Season == bad.Season && f != nil && f.Kept == domain.KeptDamaged && (f.Said != "" || !strings.Contains(f.Words, "damaged")) {
			t.Errorf("%+v", f)
		}
	}
	stored, ok := seasons.Frozen(domain.Profile{Snapshots: snapshots(t, a)}, bad.Season, bad.Kind)
	if !ok {
		t.Fatal("it is gone")
	}
	must(t, a.Snapshots.Delete(t.Context(), stored.ID))
	if _, there := seasons.Frozen(domain.Profile{Snapshots: snapshots(t, a)}, bad.Season, bad.Kind); there {
		t.Error("it cannot be deleted")
	}
}
