package ranklist_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/views/ui"
)

func TestLooks(t *testing.T) {
	for name, n := range map[string]int{"six.png": 6, "fifteen.png": 15} {
		t.Run(name, func(t *testing.T) {
			s, _ := stage(t, n)
			test.AssertRendersToImage(t, name, s.Window.Canvas())
		})
	}
	t.Run("empty.png", func(t *testing.T) {
		s, _ := stage(t, 3)
		for range 3 {
			if err := s.App.DropRank(context.Background(), app.RankPlace{Season: season}, 0); err != nil {
				t.Fatal(err)
			}
		}
		test.AssertRendersToImage(t, "empty.png", s.Window.Canvas())
	})
	t.Run("duel.png", func(t *testing.T) {
		s, _ := stage(t, 4)
		s.Type("t")
		test.AssertRendersToImage(t, "duel.png", s.Window.Canvas())
	})
}

// The panels in which two lists are compared.
func TestLooksOfComparisons(t *testing.T) {
	s, p := stage(t, 5)
	ctx := context.Background()
	if _, err := s.App.KeepRankList(ctx, season, "before the second looks"); err != nil {
		t.Fatal(err)
	}
	if err := s.App.MoveRank(ctx, app.RankPlace{Season: season}, 4, 1); err != nil {
		t.Fatal(err)
	}
	act(t, p, "Compare versions")
	test.AssertRendersToImage(t, "compare.png", s.Window.Canvas())
	press(t, s, "Close")
	act(t, p, "Check against portal")
	for _, o := range shown(s) {
		if e, ok := o.(*ui.Entry); ok {
			e.SetText("1 " + rowName(t, s, order(t, s)[0]) + "\n2 " + rowName(t, s, order(t, s)[2]) + "\n3 Nowhere General Hospital\n4 " + rowName(t, s, order(t, s)[3]))
		}
	}
	press(t, s, "Compare")
	test.AssertRendersToImage(t, "check.png", s.Window.Canvas())
}
