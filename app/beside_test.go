package app_test

import (
	"sync"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// What is searched beside the window reads nothing that the services write: the
// race detector watches all searches go on while records are read, changed and
// taken back.
func TestSearchesGoBesideTheServices(t *testing.T) {
	a, ctx := apptest.New(t), t.Context()
	must(t, a.FillSample(ctx))
	compared, err := a.Compare(ctx, app.Scope{}, season-1, season)
	must(t, err)
	learnt, err := a.Learn(ctx, app.Scope{}, true)
	must(t, err)
	paths, err := a.Paths(ctx, app.Scope{}, 2)
	must(t, err)
	_, moves, err := a.Moves(ctx, app.Scope{})
	must(t, err)
	_, past, err := a.CalibrationNow(ctx, app.Scope{})
	must(t, err)

	var all sync.WaitGroup
	for _, run := range []func() error{
		compared.Run, learnt.Run,
		func() error { return paths.Run(ctx, nil) },
		func() error { moves.Run(); return nil },
		func() error { past.Run(); return nil },
	} {
		all.Go(func() {
			if err := run(); err != nil {
				t.Error(err)
			}
		})
	}
	x := domain.Task{Title: "x"}
	must(t, a.Tasks.Save(ctx, &x))
	if _, err := a.Rank(ctx, app.Scope{}); err != nil {
		t.Error(err)
	}
	if _, err := a.Overview(ctx, app.Scope{}); err != nil {
		t.Error(err)
	}
	if _, err := a.CompareSeasons(ctx, app.Scope{}, season-1, season); err != nil {
		t.Error(err)
	}
	if _, err := a.Learning(ctx, app.Scope{}, false); err != nil {
		t.Error(err)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Error(err)
	}
	all.Wait()
	if len(compared.Found().Facts) == 0 || len(learnt.Found().Seasons) == 0 || len(paths.Words().Lines) == 0 {
		t.Error("a search found nothing")
	}
}
