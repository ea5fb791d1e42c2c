package plan_test

import (
	"reflect"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
)

// What one state has over another is what the other lacks, and nothing has
// anything over itself; a loss is sized as the gain is.
func TestBetween(t *testing.T) {
	w := newWorld(t)
	now := plan.State{Profile: applicant(), Programs: w.catalog.Programs}
	bare, fewer := now, now
	bare.Profile.Letters = nil
	fewer.Programs = now.Programs[:6]
	if d := w.planner.Between(2027, enginetest.Today, now, now); !d.None() || d.Size != plan.Unclear {
		t.Errorf("itself: %+v", d)
	}
	for name, was := range map[string]plan.State{"letters": bare, "list": fewer} {
		up := w.planner.Between(2027, enginetest.Today, was, now)
		down := w.planner.Between(2027, enginetest.Today, now, was)
		if up.Match.Value <= 0 || up.Interviews.Value <= 0 || up.Interviews.Low > up.Interviews.Value || up.Interviews.High < up.Interviews.Value {
			t.Errorf("%s: %+v", name, up)
		}
		if up.Basis != down.Basis || up.Size != down.Size || !reflect.DeepEqual(up.Reversed().Match, down.Match) {
			t.Errorf("%s: %+v, %+v", name, up, down)
		}
		_, a, few := w.planner.List(2027, enginetest.Today, was)
		_, b, many := w.planner.List(2027, enginetest.Today, now)
		if d := b.Value - a.Value - up.Match.Value; d > 1e-12 || d < -1e-12 || many.Value-few.Value-up.Interviews.Value > 1e-9 {
			t.Errorf("%s: %v and %v differ by %v", name, a, b, up.Match)
		}
	}
	answered := now
	answered.Profile.Applications = []domain.Application{{Program: now.Programs[0].Key, Season: 2027, Status: domain.Rejected}}
	if d := w.planner.Between(2027, enginetest.Today, answered, now); !d.None() {
		t.Errorf("an answer counts: %+v", d)
	}
}
