package app_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/domain"
)

// planned returns an app with a saved list of the sample applicant, and the
// list.
func planned(t testing.TB) (*app.App, *app.ListPlan) {
	t.Helper()
	a := filled(t)
	plan := build(t, a, app.Scope{}, 150_000)
	if err := a.SaveList(t.Context(), plan); err != nil {
		t.Fatal(err)
	}
	return a, plan
}

func applicationsOf(t testing.TB, a *app.App) *app.ApplicationList {
	t.Helper()
	l, err := a.ApplicationsOf(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func idsOf(rows []app.ApplicationRow) (ids []domain.ID) {
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return ids
}

func is(s domain.ApplicationStatus, month time.Month, day int) domain.StatusEvent {
	return domain.StatusEvent{Status: s, Date: domain.NewDate(2026, month, day)}
}

func set(t testing.TB, a *app.App, e domain.StatusEvent, ids ...domain.ID) {
	t.Helper()
	if err := a.SetApplicationStatus(t.Context(), ids, e); err != nil {
		t.Fatal(err)
	}
}

func TestApplicationsOf(t *testing.T) {
	a, plan := planned(t)
	l := applicationsOf(t, a)
	if l.Cents != plan.FeeCents() || l.Planned != l.Cents || len(l.Rows) != len(plan.Chosen) || l.Count[domain.Planned] != len(plan.Chosen) {
		t.Fatalf("%d cents (%d planned) for %d rows; the plan has %d cents for %d", l.Cents, l.Planned, len(l.Rows), plan.FeeCents(), len(plan.Chosen))
	}
	ids := idsOf(l.Rows)
	set(t, a, is(domain.Submitted, 9, 2), ids...)
	set(t, a, is(domain.Invited, 10, 20), ids[:3]...)
	set(t, a, is(domain.Rejected, 11, 1), ids[3])
	set(t, a, is(domain.Withdrawn, 11, 2), ids[4])
	l = applicationsOf(t, a)
	if l.Cents != plan.FeeCents() || l.Planned != 0 {
		t.Errorf("sent applications cost %d, want %d: what was sent is paid", l.Cents, plan.FeeCents())
	}
	if l.Count[domain.Invited] != 3 || l.Count[domain.Rejected] != 1 || l.Count[domain.Withdrawn] != 1 {
		t.Errorf("%v", l.Count)
	}
	if r := l.Rows[0]; r.Since() != (domain.Date{Year: 2026, Month: 10, Day: 20}) || len(r.Events) != 2 || r.Ranked == nil || r.Place == 0 {
		t.Errorf("%+v", r)
	}
	for specialty, u := range l.Signals {
		if specialty == domain.FamilyMedicine && (!u.Known || u.Quota.Total != 5) {
			t.Errorf("signals in %s: %+v", specialty, u)
		}
	}
}

// An application that was withdrawn before it was sent costs nothing.
func TestWithdrawnBeforeSending(t *testing.T) {
	a, plan := planned(t)
	l := applicationsOf(t, a)
	set(t, a, is(domain.Withdrawn, 9, 1), l.Rows[0].ID)
	l = applicationsOf(t, a)
	if l.Cents >= plan.FeeCents() || l.Rows[0].Cents != 0 || l.Rows[0].Place != 0 {
		t.Errorf("%d cents, %d of them for the one that was withdrawn", l.Cents, l.Rows[0].Cents)
	}
}

// A change that cannot be changes nothing, not even where it could be.
func TestSetStatusAllOrNone(t *testing.T) {
	a, _ := planned(t)
	before := applicationsOf(t, a)
	ids := idsOf(before.Rows)
	var bad domain.Invalid
	if err := a.SetApplicationStatus(t.Context(), ids, is(domain.Submitted, 12, 1)); !errors.As(err, &bad) || bad.Problem("events") == "" {
		t.Errorf("a day that is still to come: %v", err)
	}
	if err := a.SetApplicationStatus(t.Context(), append(slices.Clone(ids), 99_999), is(domain.Submitted, 9, 2)); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("an application that is not there: %v", err)
	}
	if l := applicationsOf(t, a); l.Count[domain.Planned] != len(ids) {
		t.Errorf("some were changed: %v", l.Count)
	}
}

// What is sent is paid: taking it off the list would save nothing.
func TestWastedIsPlanned(t *testing.T) {
	a := filled(t)
	wasted := func() int { return len(build(t, a, app.Scope{}, 150_000).Wasted) }
	if wasted() == 0 {
		t.Fatal("the sample applicant wastes nothing, so this shows nothing")
	}
	set(t, a, is(domain.Submitted, 9, 2), idsOf(applicationsOf(t, a).Rows)...)
	if n := wasted(); n != 0 {
		t.Errorf("%d programs that are sent count as wasted", n)
	}
}

// Several are taken off in one step; what is sent stays, also when somebody
// notes later that it is planned again.
func TestTakeOff(t *testing.T) {
	a, plan := planned(t)
	rows := applicationsOf(t, a).Rows
	set(t, a, is(domain.Submitted, 9, 2), rows[0].ID)
	set(t, a, is(domain.Planned, 9, 3), rows[0].ID)
	off := func(want, left int) {
		t.Helper()
		n, err := a.TakeOff(t.Context(), season, rows[0].Program, rows[1].Program, "no such program")
		if err != nil || n != want {
			t.Errorf("%d are taken off, %v", n, err)
		}
		if l := applicationsOf(t, a); len(l.Rows) != left {
			t.Errorf("%d rows are left, not %d", len(l.Rows), left)
		}
	}
	off(1, len(plan.Chosen)-1)
	off(0, len(plan.Chosen)-1)
	for range 2 {
		if err := a.RemoveEvent(t.Context(), rows[0].ID, 0); err != nil {
			t.Fatal(err)
		}
	}
	off(1, len(plan.Chosen)-2)
}

// A program that has declined no longer helps to match; its fee is paid all
// the same. A list of such programs has no chance.
func TestDeclinedHasNoChance(t *testing.T) {
	a, plan := planned(t)
	r, err := a.Rank(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	before, _, _, n := a.ListedChance(r)
	fees := a.ListedCurve(r).Points[n].Cents
	ids := idsOf(applicationsOf(t, a).Rows)
	set(t, a, is(domain.Rejected, 11, 1), ids[:len(ids)/2]...)
	if r, err = a.Rank(t.Context(), app.Scope{}); err != nil {
		t.Fatal(err)
	}
	after, low, high, m := a.ListedChance(r)
	if after >= before || low >= after || high <= after || m != len(plan.Chosen) {
		t.Errorf("%v (%v to %v) with %d programs, before %v with %d", after, low, high, m, before, n)
	}
	c := a.ListedCurve(r)
	if p, _, _ := c.At(m); p != after || c.Points[m].Cents != fees {
		t.Errorf("the curve ends at %v for %d cents, want %v for %d", p, c.Points[m].Cents, after, fees)
	}
	set(t, a, is(domain.Rejected, 11, 1), ids...)
	if r, err = a.Rank(t.Context(), app.Scope{}); err != nil {
		t.Fatal(err)
	}
	if p, _, _, _ := a.ListedChance(r); p != 0 {
		t.Errorf("all have declined, and the chance is %v", p)
	}
}

// A day is put right where it stands; the same status once more is no change.
func TestRedateEvent(t *testing.T) {
	a, _ := planned(t)
	id := idsOf(applicationsOf(t, a).Rows)[0]
	for _, e := range []domain.StatusEvent{is(domain.Submitted, 9, 20), is(domain.Invited, 10, 1), is(domain.Interviewed, 10, 20)} {
		set(t, a, e, id)
	}
	var bad domain.Invalid
	if err := a.SetApplicationStatus(t.Context(), []domain.ID{id}, is(domain.Interviewed, 10, 25)); !errors.As(err, &bad) || bad.Problem("status") == "" {
		t.Errorf("interviewed once more: %v", err)
	}
	for _, day := range []domain.Date{domain.NewDate(2026, 10, 25), domain.NewDate(2026, 9, 10)} {
		if err := a.RedateEvent(t.Context(), id, 1, day); !errors.As(err, &bad) {
			t.Errorf("invited on %v, between 20 September and 20 October: %v", day, err)
		}
	}
	want := domain.NewDate(2026, 10, 5)
	if err := a.RedateEvent(t.Context(), id, 1, want); err != nil {
		t.Fatal(err)
	}
	if x := applicationsOf(t, a).Rows[0]; x.Status != domain.Interviewed || len(x.Events) != 3 || x.Events[1].Date != want {
		t.Errorf("put right it is %v with %v", x.Status, x.Events)
	}
}
