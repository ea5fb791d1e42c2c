package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/seasons"
)

// certifiedOf is what is frozen of the season's rank order list.
func certifiedOf(t *testing.T, a *app.App) (domain.Snapshot, bool) {
	t.Helper()
	return seasons.Frozen(domain.Profile{Snapshots: snapshots(t, a)}, season, domain.FrozenCertified)
}

// The first certified list freezes the season a second time; later ones leave that
// as it is, and undo takes it back.
func TestACertifiedListFreezesTheSeason(t *testing.T) {
	a, _ := certifying(t, 3)
	ctx := t.Context()
	_, err := a.StartRankList(ctx, season)
	must(t, err)
	if _, there := certifiedOf(t, a); there {
		t.Fatal("it is frozen before it is certified")
	}
	must(t, a.CertifyRankList(ctx, season, domain.At{}, ""))
	first, there := certifiedOf(t, a)
	if !there || first.For != a.Today() || first.Kept(0, nil) == domain.KeptLater {
		t.Fatalf("%v, frozen for %v", there, first.For)
	}
	f, err := first.Open()
	must(t, err)
	if len(f.Records.RankLists) == 0 || seasons.CertifiedOn(f.Records, season) != a.Today() || len(f.Predictions) == 0 {
		t.Error("the certified list is not in it")
	}
	must(t, a.MoveRank(ctx, app.RankPlace{Season: season}, 0, 1))
	must(t, a.CertifyRankList(ctx, season, domain.At{}, "again"))
	if again, _ := certifiedOf(t, a); again != first {
		t.Error("it is written over")
	}
	years := yearsOf(t, a)
	if y := years[0]; y.Certified == nil || y.Certified.Words == "" {
		t.Errorf("the season does not tell: %+v", y)
	}
	for range 3 {
		_, err := a.Undo(ctx)
		must(t, err)
	}
	if _, there := certifiedOf(t, a); there {
		t.Error("it is frozen, and nothing is certified")
	}
}

// A certified version that is taken away again was a mistake: then nothing was.
func TestAMistakenCertificateIsNotFrozen(t *testing.T) {
	a, _ := certifying(t, 2)
	ctx := t.Context()
	_, err := a.StartRankList(ctx, season)
	must(t, err)
	must(t, a.CertifyRankList(ctx, season, domain.At{}, ""))
	lists, err := a.RankLists.List(ctx)
	must(t, err)
	for _, l := range lists {
		if l.Number > 0 {
			must(t, a.RankLists.Delete(ctx, l.ID))
		}
	}
	if _, there := certifiedOf(t, a); there {
		t.Error("it stays frozen")
	}
}

// A certificate that is noted two days later holds its list, and says that it was
// noted later.
func TestACertificateThatIsNotedLater(t *testing.T) {
	a, _ := certifying(t, 2)
	ctx := t.Context()
	_, err := a.StartRankList(ctx, season)
	must(t, err)
	day := a.Today().AddDays(-2)
	must(t, a.CertifyRankList(ctx, season, domain.At{Day: day, Zone: "America/Los_Angeles"}, ""))
	s, there := certifiedOf(t, a)
	if !there || s.For != day {
		t.Fatalf("%v, for %v", there, s.For)
	}
	f, err := s.Open()
	must(t, err)
	if seasons.CertifiedOn(f.Records, season) != day {
		t.Errorf("it holds %+v", f.Records.RankLists)
	}
	if y := yearsOf(t, a)[0]; !strings.Contains(y.Certified.Words, "as far as the records are dated") {
		t.Errorf("%q", y.Certified.Words)
	}
}
