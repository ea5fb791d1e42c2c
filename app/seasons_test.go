package app_test

import (
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/seasons"
)

func yearsOf(t testing.TB, a *app.App) []app.Year {
	t.Helper()
	all, err := a.Years(t.Context(), app.Scope{})
	must(t, err)
	return all
}

func TestYears(t *testing.T) {
	a := apptest.New(t)
	if all := yearsOf(t, a); len(all) != 0 {
		t.Errorf("without records %+v", all)
	}
	must(t, a.ReplaceProfile(t.Context(), unsent(a)))
	y := yearsOf(t, a)[0]
	if y.Season != season || !y.Current || y.Past || y.CanFreeze || !y.CanRoll || y.Frozen != nil || !strings.Contains(y.Counts, "planned, nothing sent yet") || y.Days != "" && !strings.HasPrefix(y.Days, "Opened") {
		t.Errorf("before anything is sent %+v", y)
	}
	list := onTheList(t, a)
	set(t, a, is(domain.Submitted, time.September, 24), list[0].ID, list[1].ID)
	set(t, a, is(domain.Invited, time.October, 9), list[1].ID)
	y = yearsOf(t, a)[0]
	if y.Sent != domain.NewDate(2026, 9, 24) || y.Counts != "2 applications · 1 invitation" || y.CanFreeze || y.Frozen == nil {
		t.Fatalf("%+v", y)
	}
	if f := y.Frozen; f.Kept != domain.KeptLater || f.Match.Value <= 0 || f.Match.Low > f.Match.Value || f.Interviews.Value <= 0 || f.Reference == "" || !strings.Contains(f.Words, "as it stood on 24 Sep 2026") {
		t.Errorf("%+v", f)
	}
	must(t, a.ReviewSeason(t.Context(), domain.Season{Year: season, Outcome: domain.OutcomeUnmatched, Review: "too few letters"}, ""))
	_, err := a.OpenNext(t.Context(), season, seasons.CarryAll, domain.OutcomeUnknown)
	must(t, err)
	all := yearsOf(t, a)
	if len(all) != 2 || all[0].Season != 2028 || !all[0].Current || !all[1].Past || all[1].CanRoll || all[1].Closed == nil || all[1].Closed.Kept == domain.KeptLater {
		t.Fatalf("%+v", all)
	}
	if all[1].Outcome != "Not matched" || all[1].Record.Review != "too few letters" || !strings.Contains(all[1].Days, "put away 22 Nov 2026") || all[0].Days != "Opened 22 Nov 2026" {
		t.Errorf("%q, %q", all[1].Days, all[0].Days)
	}
}

// The seasons of the sample that are over are frozen, and said to be in hindsight.
func TestTheSampleHasFrozenSeasons(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	for _, y := range yearsOf(t, a) {
		if !y.Past || y.Sent.IsZero() {
			continue
		}
		if y.Frozen == nil || y.Frozen.Kept != domain.KeptLater || y.Closed == nil || y.Frozen.Match.Value <= 0 || y.CanFreeze {
			t.Errorf("%+v", y)
		}
		if _, err := a.Past(t.Context(), y.Season); err != nil {
			t.Error(err)
		}
	}
	if p := a.Sample(2040); p.Validate() != nil {
		t.Error(p.Validate())
	}
}

// Ten seasons are shown at once, though each holds a whole catalog of chances.
func BenchmarkYears(b *testing.B) {
	a := apptest.New(b)
	must(b, a.ReplaceProfile(b.Context(), unsent(a)))
	list := onTheList(b, a)
	set(b, a, is(domain.Submitted, time.September, 24), list[0].ID)
	p, err := a.Profile(b.Context())
	must(b, err)
	for year := 2017; year < season; year++ {
		s := p.Snapshots[0]
		s.Season = year
		p.Snapshots = append(p.Snapshots, s)
	}
	must(b, a.ReplaceProfile(b.Context(), p))
	for b.Loop() {
		yearsOf(b, a)
	}
}
