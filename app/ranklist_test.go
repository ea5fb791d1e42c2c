package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/ranklist"
	"secondlook/domain/sample"
)

// met are the records of somebody with interviews at the first programs of a
// list, scored so that the formula would turn the list round.
func met(p domain.Profile, n int) domain.Profile {
	p.Interviews, p.Criteria, p.RankLists = nil, []domain.Criterion{{Name: "teaching", Weight: 5}}, nil
	p.Applications = slices.Clone(p.Applications)
	for i := range min(n, len(p.Applications)) {
		x := &p.Applications[i]
		*x = x.With(domain.StatusEvent{Status: domain.Submitted, Date: domain.NewDate(2026, 9, 2)}).With(domain.StatusEvent{Status: domain.Interviewed, Date: domain.NewDate(2026, 11, 1+i)})
		p.Interviews = append(p.Interviews, domain.Interview{
			Program: x.Program, Season: season, State: domain.InterviewDone, Start: domain.At{Day: domain.NewDate(2026, 11, 1+i), Zone: "America/Los_Angeles"},
			Scores: []domain.Score{{Criterion: "teaching", Points: 1 + i%10}}, Gut: 5,
		})
	}
	return p
}

// interviewed is an app with n interviews that are done, and their programs in
// the order of the days.
func interviewed(t testing.TB, n int) (*app.App, []string) {
	t.Helper()
	return interviewedBy(t, filled(t), n)
}

// certifying is interviewed on a day on which lists can be certified.
func certifying(t testing.TB, n int) (*app.App, []string) {
	t.Helper()
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return apptest.Now().AddDate(0, 3, 0) })
	do(t, err)
	t.Cleanup(func() { do(t, stop()) })
	do(t, a.FillSample(t.Context()))
	return interviewedBy(t, a, n)
}

func interviewedBy(t testing.TB, a *app.App, n int) (*app.App, []string) {
	t.Helper()
	if err := a.SaveList(t.Context(), build(t, a, app.Scope{}, 150_000)); err != nil {
		t.Fatal(err)
	}
	p, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p = met(p, n)
	if err := a.ReplaceProfile(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, x := range p.Interviews {
		keys = append(keys, x.Program)
	}
	return a, keys
}

func rankOrder(t testing.TB, a *app.App) *app.RankOrder {
	t.Helper()
	o, err := a.RankOrder(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// order are the keys of the primary list.
func order(t testing.TB, a *app.App) (keys []string) {
	t.Helper()
	return ranklist.Programs(rankOrder(t, a).List.Primary)
}

func do(t testing.TB, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// A list is made of the interviews in one step, in the order of the scores, and
// taken back in one.
func TestStartRankList(t *testing.T) {
	a, keys := interviewed(t, 5)
	before := rankOrder(t, a)
	if !before.Empty() || len(before.Waiting) != 5 || before.Waiting[0].Key != keys[0] || !strings.Contains(before.Waiting[0].Second, "interviewed 1 Nov") {
		t.Errorf("before: %+v", before.Waiting)
	}
	n, err := a.StartRankList(t.Context(), season)
	do(t, err)
	slices.Reverse(keys)
	o := rankOrder(t, a)
	if n != 5 || !slices.Equal(order(t, a), keys) || o.Formula || len(o.Waiting) != 0 {
		t.Errorf("%d came: %v, want %v", n, order(t, a), keys)
	}
	if r := o.Rows[0]; r.Score != "5.0" || r.Gut != "5" || r.Says != "1" || r.Difference != "same" || r.Far {
		t.Errorf("the first row: %+v", r)
	}
	if n, err := a.StartRankList(t.Context(), season); n != 0 || err != nil {
		t.Errorf("again %d come: %v", n, err)
	}
	if _, err := a.Undo(t.Context()); err != nil || len(order(t, a)) != 0 {
		t.Errorf("taken back: %v, %v", order(t, a), err)
	}
}

func TestEditRankList(t *testing.T) {
	a, _ := interviewed(t, 4)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	first := order(t, a)
	at := app.RankPlace{Season: season}
	do(t, a.MoveRank(t.Context(), at, 3, 0))
	if got := order(t, a); got[0] != first[3] || got[1] != first[0] {
		t.Errorf("moved: %v", got)
	}
	o := rankOrder(t, a)
	if r := o.Rows[0]; r.Difference != "3 higher than the formula" || !r.Far || r.Says != "4" || !o.Formula {
		t.Errorf("the moved row: %+v", r)
	}
	if r := o.Rows[1]; r.Apart != "1 lower" || r.Far {
		t.Errorf("the row below: %+v", r)
	}
	do(t, a.RankByFormula(t.Context(), season))
	if got := order(t, a); !slices.Equal(got, first) {
		t.Errorf("by the formula: %v", got)
	}
	do(t, a.DropRank(t.Context(), at, 1), a.DropRank(t.Context(), at, 99))
	do(t, a.RankProgram(t.Context(), at, domain.RankEntry{Program: sample.KernInternal}, -1), a.RankProgram(t.Context(), at, domain.RankEntry{Program: first[1], Note: "again"}, 0))
	if got := order(t, a); len(got) != 5 || got[0] != first[1] || got[4] != sample.KernInternal {
		t.Errorf("dropped and added: %v", got)
	}
	do(t, a.SetRank(t.Context(), at, 4, 3, domain.RankEntry{Program: sample.KernInternal, Note: "call them"}))
	if e := rankOrder(t, a).List.Primary[3]; e.Note != "call them" {
		t.Errorf("changed: %+v", e)
	}
	var bad domain.Invalid
	if err := a.RankProgram(t.Context(), at, domain.RankEntry{Program: first[0]}, 0); !errors.As(err, &bad) {
		t.Errorf("a program twice: %v", err)
	}
	if len(order(t, a)) != 5 {
		t.Error("a refused change changed the list")
	}
	extra := app.RankPlace{Season: season, Advanced: first[0]}
	do(t, a.RankProgram(t.Context(), extra, domain.RankEntry{Program: first[1]}, -1), a.RankProgram(t.Context(), extra, domain.RankEntry{Program: first[2]}, 0))
	if s := rankOrder(t, a).Supplemental; len(s) != 1 || s[0].Advanced.Key != first[0] || len(s[0].Rows) != 2 || s[0].Rows[0].Key != first[2] {
		t.Errorf("supplemental: %+v", s)
	}
}

func TestRankByPairs(t *testing.T) {
	a, _ := interviewed(t, 6)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	want := order(t, a)
	slices.Sort(want)
	asked := 0
	for p := rankOrder(t, a).Pairs; !p.Done(); p = rankOrder(t, a).Pairs {
		if err := a.RankByPairs(t.Context(), season); !errors.Is(err, app.ErrPairsOpen) {
			t.Errorf("while questions are open the order is taken: %v", err)
		}
		better, worse := min(p.A, p.B), max(p.A, p.B)
		do(t, a.AnswerPair(t.Context(), season, better, worse))
		if asked++; asked == 3 && order(t, a)[0] == want[0] && slices.Equal(order(t, a), want) {
			t.Error("the list follows the answers by itself")
		}
	}
	if asked > 6*3 {
		t.Errorf("%d questions", asked)
	}
	do(t, a.RankByPairs(t.Context(), season))
	if got := order(t, a); !slices.Equal(got, want) {
		t.Errorf("the order is %v", got)
	}
	do(t, a.ForgetPairs(t.Context(), season))
	if p := rankOrder(t, a).Pairs; p.Done() || p.Put != 1 {
		t.Errorf("forgotten: %+v", p)
	}
}

// The deadline is told on both clocks; the minute of the deadline is too late.
func TestRankListDeadline(t *testing.T) {
	deadline := time.Date(2027, 3, 4, 2, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		now       time.Time
		left, due string
	}{
		{apptest.Now(), "101 days", "due Wed 3 Mar 2027, 21:00 ET (your Thu 03:00)"},
		{deadline.Add(-time.Second), "1 minute left", ""},
		{deadline.Add(-61 * time.Minute), "1 h 1 min left", ""},
		{deadline, "the deadline is over", ""},
	} {
		a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return c.now })
		do(t, err)
		p := domain.Profile{Applicant: domain.Applicant{Zone: "Europe/Warsaw"}}
		o, err := a.RankOrder(t.Context(), app.Scope{Profile: &p, Season: season})
		do(t, err)
		if o.Left != c.left || c.due != "" && o.Due != c.due {
			t.Errorf("at %v: %q, %q", c.now, o.Left, o.Due)
		}
		do(t, stop())
	}
}

// The rehearsal runs with the rank order list, in its order; moving it about
// leaves the draws as they are.
func TestRehearsalOfTheRankList(t *testing.T) {
	a, _ := interviewed(t, 5)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	r, err := a.Rehearsal(t.Context(), app.Scope{})
	do(t, err)
	inOrder := func(r *app.Rehearsal) (keys []string) {
		for _, i := range r.Order {
			keys = append(keys, r.Programs[i].Key)
		}
		return keys
	}
	if !r.Ranked || !r.Invited || !slices.Equal(inOrder(r), order(t, a)) || !strings.Contains(r.About, "rank order list") {
		t.Errorf("%v: %s", inOrder(r), r.About)
	}
	do(t, a.MoveRank(t.Context(), app.RankPlace{Season: season}, 0, 4))
	moved, err := a.Rehearsal(t.Context(), app.Scope{})
	do(t, err)
	if !moved.Same(r) || slices.Equal(moved.Order, r.Order) || !slices.Equal(inOrder(moved), order(t, a)) {
		t.Errorf("moved: %v", inOrder(moved))
	}
}

// A ranked program without an interview counts by its chance of one, and that is
// said.
func TestRehearsalOfARankListWithoutInterviews(t *testing.T) {
	a, _ := interviewed(t, 3)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	had, err := a.Rehearsal(t.Context(), app.Scope{})
	do(t, err)
	p, err := a.Profile(t.Context())
	do(t, err)
	at := slices.IndexFunc(p.Applications, func(x domain.Application) bool { return x.Status != domain.Interviewed })
	do(t, a.RankProgram(t.Context(), app.RankPlace{Season: season}, domain.RankEntry{Program: p.Applications[at].Program}, 0))
	with, err := a.Rehearsal(t.Context(), app.Scope{})
	do(t, err)
	if !had.Invited || with.Invited || !strings.Contains(with.About, "1 of them has no interview: each counts by its chance of one.") || !strings.HasPrefix(with.Chance, "With this list your chance") {
		t.Errorf("%q, %q", with.About, with.Chance)
	}
	draws, err := with.Draw(t.Context())
	do(t, err)
	end := a.RehearsalEnd(draws, with.Order, with.Order)
	first := end.Ends[with.Order[0]]
	if with.Value.Value < had.Value.Value || first.Value > 0.1 { // in the first place, and hardly any draw ends there
		t.Errorf("%.3f of the draws end there; the chance is %.3f, without it %.3f", first.Value, with.Value.Value, had.Value.Value)
	}
}

func BenchmarkRankOrder300(b *testing.B) {
	a := filled(b)
	programs, err := a.Programs(b.Context())
	do(b, err)
	l := domain.RankList{Season: season}
	for _, p := range programs[:300] {
		l.Primary = append(l.Primary, domain.RankEntry{Program: p.Key})
	}
	do(b, a.RankLists.Save(b.Context(), &l))
	for b.Loop() {
		do(b, a.MoveRank(b.Context(), app.RankPlace{Season: season}, 299, 0))
		rankOrder(b, a)
	}
}
