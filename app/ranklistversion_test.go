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

// To certify keeps a version, notes the day, and makes the applications ranked,
// all in one step.
func TestCertifyRankList(t *testing.T) {
	a, keys := certifying(t, 3)
	if err := a.CertifyRankList(t.Context(), season, domain.At{}, ""); !errors.Is(err, app.ErrNoRanks) {
		t.Errorf("of an empty list: %v", err)
	}
	if _, err := a.KeepRankList(t.Context(), season, ""); !errors.Is(err, app.ErrNoRanks) {
		t.Errorf("to keep an empty list: %v", err)
	}
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	n, err := a.KeepRankList(t.Context(), season, "first thoughts")
	do(t, err)
	if o := rankOrder(t, a); n != 1 || o.Stand != "version 1, not yet certified" || len(o.Versions) != 1 || o.Versions[0].Note != "first thoughts" {
		t.Errorf("version %d: %q", n, o.Stand)
	}
	do(t, a.MoveRank(t.Context(), app.RankPlace{Season: season}, 0, 2))
	if o := rankOrder(t, a); o.Stand != "changed since version 1, not yet certified" {
		t.Errorf("after a move: %q", o.Stand)
	}
	status := func() (out []domain.ApplicationStatus) {
		p, err := a.Profile(t.Context())
		do(t, err)
		for _, x := range p.Applications {
			if x.Season == season && slices.Contains(keys, x.Program) {
				out = append(out, x.Status)
			}
		}
		return out
	}
	late := domain.At{Day: domain.NewDate(2027, 2, 24), Zone: "America/New_York"}
	if err := a.CertifyRankList(t.Context(), season, late, ""); err == nil || len(rankOrder(t, a).Versions) != 1 {
		t.Errorf("certified the day after tomorrow: %v", err)
	}
	do(t, a.CertifyRankList(t.Context(), season, domain.At{}, "done"))
	o := rankOrder(t, a)
	if len(o.Versions) != 2 || o.Stand != "version 2, certified" || o.Versions[0].Certified.IsZero() || !o.Versions[0].Current || o.Versions[1].Current {
		t.Errorf("certified: %q %+v", o.Stand, o.Versions)
	}
	if got := status(); !slices.Equal(got, []domain.ApplicationStatus{domain.Ranked, domain.Ranked, domain.Ranked}) {
		t.Errorf("the applications are %v", got)
	}
	do(t, a.CertifyRankList(t.Context(), season, domain.At{}, "")) // the same list again is the same version
	if o = rankOrder(t, a); len(o.Versions) != 2 || o.Versions[0].Note != "done" {
		t.Errorf("certified again: %+v", o.Versions)
	}
	do(t, a.MoveRank(t.Context(), app.RankPlace{Season: season}, 0, 1))
	if o = rankOrder(t, a); o.Stand != "changed since version 2 was certified" || !slices.ContainsFunc(o.Warnings, func(w app.RankWarning) bool { return w.Key == "changed" }) {
		t.Errorf("changed: %q", o.Stand)
	}
	do(t, a.TakeVersion(t.Context(), season, 2))
	if o = rankOrder(t, a); o.Stand != "version 2, certified" {
		t.Errorf("taken again: %q", o.Stand)
	}
	if err := a.TakeVersion(t.Context(), season, 7); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("a version that is not there: %v", err)
	}
	for range 3 {
		_, err = a.Undo(t.Context()) // what certified first is the third step back
		do(t, err)
	}
	if got := status(); !slices.Equal(got, []domain.ApplicationStatus{domain.Interviewed, domain.Interviewed, domain.Interviewed}) && len(rankOrder(t, a).Versions) != 2 {
		t.Errorf("taken back: %v", got)
	}
}

func TestCompareRankLists(t *testing.T) {
	a, _ := interviewed(t, 4)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	_, err = a.KeepRankList(t.Context(), season, "")
	do(t, err)
	at := app.RankPlace{Season: season}
	do(t, a.MoveRank(t.Context(), at, 3, 0), a.DropRank(t.Context(), at, 3), a.RankProgram(t.Context(), at, domain.RankEntry{Program: sample.KernInternal}, -1))
	var got []string
	for _, l := range a.CompareRankLists(rankOrder(t, a), 1, 0)[0].Lines {
		got = append(got, l.Words)
	}
	want := []string{"moved up by 3", "rank 1 → 2, as others moved", "rank 2 → 3, as others moved", "added", "removed, was rank 3"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Who is certified no more is ranked no more, in the same step.
func TestCertifyAgainTakesBack(t *testing.T) {
	a, keys := certifying(t, 2)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	do(t, a.CertifyRankList(t.Context(), season, domain.At{}, ""))
	at := slices.Index(order(t, a), keys[0])
	do(t, a.DropRank(t.Context(), app.RankPlace{Season: season}, at))
	if o := rankOrder(t, a); !slices.ContainsFunc(o.Warnings, func(w app.RankWarning) bool { return w.Key == "missing" && w.Program == keys[0] }) || len(o.Waiting) != 1 {
		t.Errorf("an attended interview is missing after certifying: %+v", o.Warnings)
	}
	status := func() (out []domain.ApplicationStatus) {
		p, err := a.Profile(t.Context())
		do(t, err)
		for _, key := range keys {
			i := slices.IndexFunc(p.Applications, func(x domain.Application) bool { return x.Program == key })
			out = append(out, p.Applications[i].Status)
		}
		return out
	}
	do(t, a.CertifyRankList(t.Context(), season, domain.At{}, ""))
	if got := status(); !slices.Equal(got, []domain.ApplicationStatus{domain.Interviewed, domain.Ranked}) {
		t.Errorf("%v", got)
	}
	_, err = a.Undo(t.Context())
	do(t, err)
	if got := status(); !slices.Equal(got, []domain.ApplicationStatus{domain.Ranked, domain.Ranked}) {
		t.Errorf("taken back: %v", got)
	}
}

// A version that was certified after the deadline does not count, and says so.
func TestCertifiedTooLate(t *testing.T) {
	due := time.Date(2027, 3, 4, 2, 0, 0, 0, time.UTC)
	now := due.Add(-time.Hour)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return now })
	do(t, err)
	defer func() { do(t, stop()) }()
	p := rankedBy(sample.KernInternal, sample.VisaliaFamily)
	do(t, a.ReplaceProfile(t.Context(), p))
	do(t, a.CertifyRankList(t.Context(), season, domain.At{}, ""))
	do(t, a.MoveRank(t.Context(), app.RankPlace{Season: season}, 0, 1))
	now = due
	do(t, a.CertifyRankList(t.Context(), season, domain.At{}, ""))
	o := rankOrder(t, a)
	if o.Stand != "changed since version 1 was certified" || !strings.HasSuffix(o.Versions[0].Words, "certified 3 Mar 2027, after the deadline: it does not count") || strings.Contains(o.Versions[1].Words, "after") {
		t.Errorf("%q: %q, %q", o.Stand, o.Versions[0].Words, o.Versions[1].Words)
	}
}

// The lists of first years are compared too.
func TestCompareSupplementalLists(t *testing.T) {
	a, keys := interviewed(t, 3)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	at := app.RankPlace{Season: season, Advanced: keys[0]}
	do(t, a.RankProgram(t.Context(), at, domain.RankEntry{Program: keys[1]}, 0), a.RankProgram(t.Context(), at, domain.RankEntry{Program: keys[2]}, 1))
	_, err = a.KeepRankList(t.Context(), season, "")
	do(t, err)
	do(t, a.MoveRank(t.Context(), at, 0, 1))
	lists := a.CompareRankLists(rankOrder(t, a), 1, 0)
	if len(lists) != 2 || lists[0].Title != "Primary list" || !strings.HasPrefix(lists[1].Title, "First years for ") || lists[0].Lines[0].Differs {
		t.Fatalf("%+v", lists)
	}
	if moved := slices.IndexFunc(lists[1].Lines, func(l app.RankChange) bool { return l.Differs }); moved < 0 {
		t.Errorf("%+v", lists[1].Lines)
	}
	do(t, a.DropRank(t.Context(), at, 0), a.DropRank(t.Context(), at, 0))
	if lists = a.CompareRankLists(rankOrder(t, a), 1, 0); len(lists) != 2 || lists[1].Lines[0].Change != ranklist.Removed {
		t.Errorf("without it: %+v", lists)
	}
}

// A program that is ranked without an interview keeps its status: the engine
// would count it as one that is had.
func TestCertifyLeavesWhatWasNeverInterviewed(t *testing.T) {
	a, keys := certifying(t, 1)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	sent := func(key string, status domain.ApplicationStatus) *domain.Application {
		x := domain.Application{Program: key, Season: season, Status: status}
		p, err := a.Profile(t.Context())
		do(t, err)
		for _, old := range p.Applications {
			if old.Program == key && old.Season == season {
				x.ID = old.ID
			}
		}
		return &x
	}
	for key, status := range map[string]domain.ApplicationStatus{sample.KernInternal: domain.Submitted, sample.VisaliaFamily: domain.Interviewed} {
		if slices.Contains(keys, key) {
			t.Fatalf("%s is interviewed", key)
		}
		do(t, a.Applications.Save(t.Context(), sent(key, status)), a.RankProgram(t.Context(), app.RankPlace{Season: season}, domain.RankEntry{Program: key}, -1))
	}
	for range 2 { // and so when it is certified again
		do(t, a.CertifyRankList(t.Context(), season, domain.At{}, ""))
		p, err := a.Profile(t.Context())
		do(t, err)
		for key, want := range map[string]domain.ApplicationStatus{keys[0]: domain.Ranked, sample.KernInternal: domain.Submitted, sample.VisaliaFamily: domain.Ranked} {
			i := slices.IndexFunc(p.Applications, func(x domain.Application) bool { return x.Program == key && x.Season == season })
			if got := p.Applications[i].Status; got != want {
				t.Errorf("%s is %v, want %v", key, got, want)
			}
		}
	}
}

// Nothing is certified before lists can be entered.
func TestCertifiedTooEarly(t *testing.T) {
	a, _ := interviewed(t, 2)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	err = a.CertifyRankList(t.Context(), season, domain.At{}, "")
	if err == nil || !strings.Contains(err.Error(), "before lists can be entered") || !strings.Contains(err.Error(), "1 Feb 2027") || len(rankOrder(t, a).Versions) != 0 {
		t.Errorf("certified in November: %v", err)
	}
}
