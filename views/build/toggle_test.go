package build_test

import (
	"context"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/build"
)

// What is sent stays on the list, and that is a word at the foot of the window
// and no failure.
func TestToggle(t *testing.T) {
	s, _ := stage(t)
	on := func() *app.Row {
		r := ranking(t, s)
		for i := range r.Rows {
			if r.Rows[i].Listed {
				return &r.Rows[i]
			}
		}
		t.Fatal("nothing is on the list")
		return nil
	}
	row, before := on(), listed(t, s)
	toggle := func(row *app.Row, want int, words string) {
		t.Helper()
		build.Toggle(s.Host, s.App, row, season)
		if n := listed(t, s); n != want {
			t.Errorf("%d are on the list, not %d", n, want)
		}
		if got := s.Said[len(s.Said)-1]; !strings.Contains(got, words) || s.Window.Canvas().Overlays().Top() != nil {
			t.Errorf("said %q", got)
		}
	}
	toggle(row, before-1, "1 program is off your list")
	off := *row
	off.Listed = false
	toggle(&off, before, row.Program.Name+" is on your list")
	list, err := s.App.SavedList(context.Background(), season)
	if err != nil {
		t.Fatal(err)
	}
	sent := on()
	var keys []string
	for _, x := range list {
		if x.Program == sent.Program.Key {
			x = x.With(domain.StatusEvent{Status: domain.Submitted, Date: s.App.Today()})
			if err := s.App.Applications.Save(context.Background(), &x); err != nil {
				t.Fatal(err)
			}
		}
		keys = append(keys, x.Program)
	}
	toggle(sent, before, "What is sent stays on the list.")
	build.TakeOff(s.Host, s.App, season, keys...)
	if got := s.Said[len(s.Said)-1]; !strings.Contains(got, "off your list; 1 that is sent stays") {
		t.Errorf("said %q", got)
	}
}

// What is closed can be put on the list, and that it is wasted is told at once.
func TestAClosedProgramIsPutOnWithAWord(t *testing.T) {
	s, _ := stage(t)
	r := ranking(t, s)
	for i := range r.Rows {
		if row := &r.Rows[i]; row.Verdict == screening.Closed && !row.Listed {
			build.Toggle(s.Host, s.App, row, season)
			if got := s.Said[len(s.Said)-1]; !strings.HasSuffix(got, " is on your list, though closed to you: its fee would be wasted") {
				t.Errorf("said %q", got)
			}
			return
		}
	}
	t.Fatal("nothing is closed")
}
