package app_test

import (
	"errors"
	"slices"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// To certify keeps a version, notes the day, and makes the applications ranked,
// all in one step.
func TestCertifyRankList(t *testing.T) {
	a, keys := interviewed(t, 3)
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
			if slices.Contains(keys, x.Program) {
				out = append(out, x.Status)
			}
		}
		return out
	}
	late := domain.At{Day: domain.NewDate(2026, 11, 24), Zone: "America/New_York"}
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
	for _, l := range a.CompareRankLists(rankOrder(t, a), 1, 0) {
		got = append(got, l.Words)
	}
	want := []string{"moved up by 3", "rank 1 → 2, as others moved", "rank 2 → 3, as others moved", "added", "removed, was rank 3"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
