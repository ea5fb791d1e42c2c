package programs_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

func TestMyListHoldsWhatIsClosedAndSaysTheRuleFirst(t *testing.T) {
	s, _ := stage(t)
	r, err := s.App.Rank(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	closed := 0
	for i := range r.Rows {
		if r.Rows[i].Listed && r.Rows[i].Verdict == screening.Closed {
			closed++
		}
	}
	if closed == 0 {
		t.Fatal("the sample's list has nothing that is closed")
	}
	press(t, s, "On my list")
	table := find(s, func(*ui.Table) bool { return true })
	if table.Count() != r.Counts.Listed {
		t.Errorf("%d of the %d on the list are shown", table.Count(), r.Counts.Listed)
	}
	wantText(t, s, ui.Count(closed)+" closed to you")
	s.Window.Canvas().Focus(table)
	s.Key(fyne.KeyEnd)
	wantText(t, s, "Closed to you: ")
	wantText(t, s, "WITHOUT THAT RULE")
}
