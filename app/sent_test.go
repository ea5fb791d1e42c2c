package app_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
)

// agree wants one chance, one sum of fees and one next step wherever the saved
// list is told of.
func agree(t *testing.T, a *app.App) (*app.Ranking, *app.ListStanding) {
	t.Helper()
	r, s := standing(t, a)
	p, low, high, n := a.ListedChance(r)
	alike := func(at, from, to float64) bool { return math.Abs(at-p)+math.Abs(from-low)+math.Abs(to-high) < 1e-9 }
	if at, from, to := s.Curve.At(s.Curve.Listed); !alike(at, from, to) || s.Curve.Listed != n {
		t.Errorf("the curve has %v (%v to %v) with %d, the list %v (%v to %v) with %d", at, from, to, s.Curve.Listed, p, low, high, n)
	}
	o, err := a.Overview(t.Context(), app.Scope{})
	must(t, err)
	if !alike(o.Outlook.Chance, o.Outlook.Low, o.Outlook.High) {
		t.Errorf("today has %+v, the list %v (%v to %v)", o.Outlook, p, low, high)
	}
	l := applicationsOf(t, a)
	if s.FeeCents != l.Cents || s.Curve.Points[n].Cents != l.Cents {
		t.Errorf("the list costs %d, its curve %d, the applications %d", s.FeeCents, s.Curve.Points[n].Cents, l.Cents)
	}
	said := strings.Join(a.PrintedSummary(r), " ")
	if !strings.Contains(said, app.Percent(p)+" (80% range "+app.Range(low, high)) || !strings.Contains(said, app.Money(l.Cents)) {
		t.Errorf("in print stands %q, not %v and %d cents", said, p, l.Cents)
	}
	moves, search, err := a.Moves(t.Context(), app.Scope{})
	must(t, err)
	if search != nil {
		search.Run()
		moves = a.Found(search)
	}
	next := moveOf(moves, "add")
	if next == nil || math.Abs(next.Gain.Value-s.Curve.Next.Gain.Value)+math.Abs(next.Gain.Low-s.Curve.Next.Gain.Low)+math.Abs(next.Gain.High-s.Curve.Next.Gain.High) > 1e-9 ||
		!strings.Contains(next.Why, app.Money(s.Curve.Next.Cents)) {
		t.Errorf("today adds %+v, the curve %+v", next, s.Curve.Next)
	}
	return r, s
}

// A program that has declined counts nowhere as a chance, and no list that is
// built holds it.
func TestDeclinedCountsNowhere(t *testing.T) {
	a, _ := planned(t)
	unheard(t, a)
	agree(t, a)
	l := applicationsOf(t, a)
	ids, best := idsOf(l.Rows), 0.0
	set(t, a, is(domain.Submitted, 9, 25), ids...)
	for _, n := range []int{len(ids) / 2, len(ids)} {
		set(t, a, is(domain.Rejected, 10, 20), ids[:n]...)
		r, s := agree(t, a)
		p, _, _ := s.Curve.At(s.Curve.Listed)
		if n == len(ids) && (p != 0 || s.Better || s.Best.Value != 0 || !strings.Contains(a.PrintedSummary(r)[0], "0%")) {
			t.Errorf("all have declined: %v, and the best list for the same fees has %v: %v", p, s.Best, s.Notes)
		}
		if s.IsBest == s.Better || s.Best.Value < p {
			t.Errorf("%d have declined: %v, the best list %v", n, p, s.Best)
		}
		declined, open := 0, 0
		for _, x := range s.Tiers {
			declined += x.Declined
			open += x.Open + x.Unknown
		}
		if declined != n || open != len(ids)-n {
			t.Errorf("%d declined and %d open of %d", declined, open, len(ids))
		}
		plan := build(t, a, app.Scope{}, 300_000)
		for _, c := range plan.Chosen {
			if slices.ContainsFunc(l.Rows, func(x app.ApplicationRow) bool { return x.Ranked.Program.Application() == c.Program.Application() }) {
				t.Fatalf("the best list proposes %s once more", c.Program.Key)
			}
		}
		if len(plan.Sent) != len(ids) || plan.PaidCents != l.Cents || len(plan.Chosen) == 0 || plan.Chance <= p {
			t.Errorf("%d sent for %d, %d chosen with %v", len(plan.Sent), plan.PaidCents, len(plan.Chosen), plan.Chance)
		}
		if n < len(ids) {
			best = plan.Chance
		} else if plan.Chance >= best {
			t.Errorf("with half of them declined the best list has %v, with all %v", best, plan.Chance)
		}
	}
	o, err := a.Overview(t.Context(), app.Scope{})
	must(t, err)
	if !strings.Contains(o.Outlook.Rests[0], "declined and no longer counted") {
		t.Errorf("the chance rests on %q", o.Outlook.Rests)
	}
}

// unlikely are the n least likely programs of a specialty that a list could
// hold.
func unlikely(t *testing.T, a *app.App, specialty string, n int) (out []*app.Row) {
	t.Helper()
	r, _ := standing(t, a)
	seen := map[string]bool{}
	for i := len(r.Rows) - 1; i >= 0 && len(out) < n; i-- {
		row := &r.Rows[i]
		at := row.Program.Application()
		if row.Verdict != screening.Closed && row.Wished && row.Program.Specialty == specialty && !domain.OneYear(row.Program.Track) && !seen[at] {
			seen[at] = true
			out = append(out, row)
		}
	}
	return out
}

// apply sends applications to programs alone.
func apply(t *testing.T, a *app.App, rows []*app.Row) (ids []domain.ID) {
	t.Helper()
	must(t, a.SaveList(t.Context(), &app.ListPlan{Season: season}))
	for _, row := range rows {
		x := domain.Application{Program: row.Program.Key, Season: season, Status: domain.Planned}
		must(t, a.Applications.Save(t.Context(), &x))
		ids = append(ids, x.ID)
	}
	set(t, a, is(domain.Submitted, 9, 25), ids...)
	return ids
}

// The budget is the season's: what is sent is paid from it, stays on the list
// and takes the cheap places, also where it was withdrawn since. The list that
// is saved costs and promises what was offered.
func TestTheBestListBeginsWithWhatIsSent(t *testing.T) {
	a := filled(t)
	ids := apply(t, a, unlikely(t, a, domain.FamilyMedicine, 20))
	set(t, a, is(domain.Withdrawn, 10, 5), ids[:4]...)
	for _, budget := range []int64{50_000, 80_000, 20_000} {
		plan := build(t, a, app.Scope{}, budget)
		if len(plan.Sent) != 16 || plan.PaidCents != 22_000 || plan.FeeCents() > max(budget, 22_000) || !told(plan, "$220 of the fees are paid") || !told(plan, "4 applications that were withdrawn") {
			t.Errorf("for %d: %d sent, %d paid, %d in all: %v", budget, len(plan.Sent), plan.PaidCents, plan.FeeCents(), plan.Notes)
		}
		if budget < plan.PaidCents {
			if len(plan.Chosen) != 0 {
				t.Errorf("no money is left, and %d are chosen", len(plan.Chosen))
			}
			continue
		}
		if left := budget - plan.FeeCents(); len(plan.Chosen) == 0 || left >= 3_000 {
			t.Errorf("for %d %d are chosen, and %d are left", budget, len(plan.Chosen), left)
		}
		must(t, a.SaveList(t.Context(), plan))
		_, s := agree(t, a)
		p, low, high := s.Curve.At(s.Curve.Listed)
		if s.Curve.Listed != plan.Programs() || s.FeeCents != plan.FeeCents() || p != plan.Chance || low != plan.Low || high != plan.High {
			t.Errorf("%d programs for %d with %v (%v to %v) were offered; the list has %d for %d with %v (%v to %v)",
				plan.Programs(), plan.FeeCents(), plan.Chance, plan.Low, plan.High, s.Curve.Listed, s.FeeCents, p, low, high)
		}
		if !strings.Contains(strings.Join(s.Notes, "\n"), "4 applications that were withdrawn") {
			t.Errorf("what was withdrawn is not told: %v", s.Notes)
		}
		if s.Better || !s.IsBest {
			t.Errorf("the best list is not known as such: %v, best %v", p, s.Best)
		}
	}
	if l := applicationsOf(t, a); l.Planned != l.Cents-22_000 || l.Count[domain.Withdrawn] != 4 {
		t.Errorf("%d of %d are planned, %v", l.Planned, l.Cents, l.Count)
	}
}

// Tracks of one program are one application: while one is sent, no list plans
// the other.
func TestASentTrackStandsForItsApplication(t *testing.T) {
	a := filled(t)
	r, _ := standing(t, a)
	first := map[string]*app.Row{}
	var one, other *app.Row
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Verdict == screening.Closed || !row.Wished || domain.OneYear(row.Program.Track) {
			continue
		}
		if have := first[row.Program.Application()]; have != nil {
			one, other = have, row
			break
		}
		first[row.Program.Application()] = row
	}
	if one == nil {
		t.Skip("no program has two tracks")
	}
	offered := build(t, a, app.Scope{}, 300_000)
	if !slices.ContainsFunc(offered.Chosen, func(c app.Choice) bool { return c.Program == one.Program }) {
		t.Fatal("the better track is not chosen, so this shows nothing")
	}
	apply(t, a, []*app.Row{other})
	must(t, a.SetMark(t.Context(), one.Program.Key, season, domain.Pin))
	for _, plan := range []*app.ListPlan{offered, build(t, a, app.Scope{}, 300_000)} {
		must(t, a.SaveList(t.Context(), plan))
		for _, x := range saved(t, a) {
			if x.Program == one.Program.Key && x.Season == season {
				t.Error("the other track is planned too")
			}
		}
		agree(t, a)
	}
}

// What was sent stays, though it was withdrawn and is planned once more; what
// was withdrawn before is off the list already.
func TestWhatWasSentStays(t *testing.T) {
	a, plan := planned(t)
	l := applicationsOf(t, a)
	x, y := l.Rows[0], l.Rows[1]
	set(t, a, is(domain.Submitted, 9, 25), x.ID)
	set(t, a, is(domain.Withdrawn, 10, 1), x.ID, y.ID)
	must(t, a.PutOn(t.Context(), season, x.Program))
	if n, err := a.TakeOff(t.Context(), season, x.Program, y.Program); n != 0 || err != nil {
		t.Errorf("%d are taken off, %v", n, err)
	}
	must(t, a.SaveList(t.Context(), &app.ListPlan{Season: season}))
	if got := applicationsOf(t, a); len(got.Rows) != 2 || got.Rows[0].Program != x.Program || len(got.Rows[0].Events) != 3 || got.Cents != 1100 || got.Planned != 0 {
		t.Errorf("of %d applications there are left %+v, for %d", len(plan.Chosen), got.Rows, got.Cents)
	}
}

// All pages have one sum of fees, and what was withdrawn before it was sent is
// neither paid nor told as sent.
func TestOneSumOfFees(t *testing.T) {
	a, plan := planned(t)
	unheard(t, a)
	ids := idsOf(applicationsOf(t, a).Rows)
	set(t, a, is(domain.Submitted, 9, 25), ids[5:]...)
	set(t, a, is(domain.Withdrawn, 10, 20), ids[:10]...)
	_, s := agree(t, a)
	gone := 0
	for _, x := range s.Spending {
		gone += x.Count
	}
	if gone -= s.Curve.Listed; gone != 5 || s.FeeCents >= plan.FeeCents() {
		t.Errorf("%d are paid and not on the list, for %d of %d", gone, s.FeeCents, plan.FeeCents())
	}
	o, err := a.Overview(t.Context(), app.Scope{})
	must(t, err)
	for _, x := range o.Tallies {
		if want := map[string]int{"Sent": len(ids) - 5, "Withdrawn": 5}[x.Label]; x.Count != want {
			t.Errorf("%s: %d, want %d", x.Label, x.Count, want)
		}
	}
}
