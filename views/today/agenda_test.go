package today_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/today"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// duties shows the agenda of the sample with two tasks of her own.
func duties(t *testing.T) (*viewtest.Stage, *today.Page, *[]ui.Route) {
	t.Helper()
	s, p, visited := stage(t)
	of, err := s.App.Tasks.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range of {
		if err := s.App.Tasks.Delete(t.Context(), x.ID); err != nil {
			t.Fatal(err)
		}
	}
	for _, title := range []string{"Book a quiet room", "Call the clinic"} {
		if err := s.App.Tasks.Save(t.Context(), &domain.Task{Title: title, Due: s.App.Today().AddDays(-2)}); err != nil {
			t.Fatal(err)
		}
	}
	p.Reload()
	p.Open(ui.Route{Page: ui.PageToday, Tab: ui.TabAgenda})
	s.Show(p.Body())
	p.Focus()
	return s, p, visited
}

// table is what the shown table holds.
func table(t *testing.T, p *today.Page) *ui.Table {
	t.Helper()
	var found *ui.Table
	walk(p.Body(), func(o fyne.CanvasObject) {
		if x, ok := o.(*ui.Table); ok {
			found = x
		}
	})
	if found == nil {
		t.Fatal("no table is shown")
	}
	return found
}

func tasks(t *testing.T, s *viewtest.Stage) (open []string) {
	t.Helper()
	all, err := s.App.Tasks.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		if x.Done.IsZero() && x.Key == "" {
			open = append(open, x.Title)
		}
	}
	return open
}

// A task is done with one key, and comes back by undo; it is put off, changed and
// deleted by keys as well.
func TestTasksByKeys(t *testing.T) {
	s, p, _ := duties(t)
	if !strings.Contains(p.Status(), "overdue") || p.Place().Tab != ui.TabAgenda {
		t.Errorf("%q at %v", p.Status(), p.Place())
	}
	for _, b := range []string{"My tasks 2", "New task…", "Done", "Put off…", "Delete"} {
		if b == "My tasks 2" {
			buttons(p)[b].Tapped(nil)
		}
		if buttons(p)[b] == nil {
			t.Errorf("there is no %q; there are %v", b, buttons(p))
		}
	}
	p.Focus()
	p.TypedRune('d')
	if got := tasks(t, s); len(got) != 1 {
		t.Fatalf("after d there are %v", got)
	}
	if _, err := s.App.Undo(t.Context()); err != nil || len(tasks(t, s)) != 2 {
		t.Fatalf("undo: %v, %v", tasks(t, s), err)
	}
	p.Reload()
	p.Focus()
	p.TypedRune(' ')
	p.Reload()
	if got := tasks(t, s); len(got) != 1 || table(t, p).Count() != 1 {
		t.Fatalf("after the space bar there are %v, %d shown", got, table(t, p).Count())
	}
	p.Focus()
	p.TypedRune('s')
	s.Key(fyne.KeyReturn) // tomorrow
	p.Reload()
	if all, err := s.App.Tasks.List(t.Context()); err != nil || len(tasks(t, s)) != 1 || !all[0].Snoozed.After(s.App.Today()) && !all[1].Snoozed.After(s.App.Today()) {
		t.Fatalf("it is not put off: %v, %v", all, err)
	}
	if buttons(p)["My tasks 0"] == nil || buttons(p)["New task…"] == nil {
		t.Errorf("without a task it offers %v", buttons(p))
	}
	p.TypedRune('t')
	s.Type("Ask for the agenda")
	s.Key(fyne.KeyReturn)
	p.Reload()
	if got := tasks(t, s); len(got) != 2 {
		t.Fatalf("a new task is not kept: %v", got)
	}
	p.Focus()
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	p.Reload()
	if got := tasks(t, s); len(got) != 1 {
		t.Errorf("it is not deleted: %v", got)
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
}

// The date that is chosen stays chosen when others come before it: a key never
// means another one than the eye sees.
func TestTheChosenDateStays(t *testing.T) {
	s, p, _ := duties(t)
	buttons(p)["My tasks 2"].Tapped(nil)
	table(t, p).Select(1)
	if err := s.App.Tasks.Save(t.Context(), &domain.Task{Title: "Renew the passport", Due: domain.NewDate(2026, 1, 5)}); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	if x := table(t, p); x.Count() != 3 || x.Selected() != 2 {
		t.Fatalf("%d of %d is chosen", x.Selected(), x.Count())
	}
	p.TypedRune('d')
	p.Reload()
	if got := tasks(t, s); len(got) != 2 || !slices.Contains(got, "Renew the passport") {
		t.Errorf("after d there are %v", got)
	}
	if x := table(t, p); x.Selected() != x.Count()-1 {
		t.Errorf("%d of %d is chosen after it is done", x.Selected(), x.Count())
	}
}

// What cannot be finished says so, and Enter leads to where a date belongs.
func TestDatesLeadToTheirPlaces(t *testing.T) {
	s, _, visited := duties(t)
	said := ""
	s.Host.Notice = func(n ui.Notice) { said = n.Text }
	p := today.New(s.Host, s.App)
	p.Reload()
	p.Open(ui.Route{Page: ui.PageToday, Tab: ui.TabAgenda})
	s.Show(p.Body())
	x := table(t, p)
	led := 0
	for i := range x.Count() {
		x.Select(i)
		n := len(*visited)
		p.TypedRune('e')
		s.Key(fyne.KeyEscape) // the form of a task
		led += len(*visited) - n
	}
	if led < 3 {
		t.Errorf("%d of %d lead somewhere", led, x.Count())
	}
	x.Select(x.Count() - 3) // a date of the season
	before := said
	p.TypedRune('s')
	p.TypedRune('d')
	if said == before {
		t.Error("nothing is said of what cannot be done")
	}
}

// A task that is searched for is selected, or opened where it is not shown.
func TestATaskIsFound(t *testing.T) {
	s, p, _ := duties(t)
	all, err := s.App.Tasks.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	id := strconv.FormatInt(int64(all[1].ID), 10)
	p.Open(ui.Route{Page: ui.PageToday, Tab: "tasks", Item: id})
	if x := table(t, p); x.Selected() < 0 {
		t.Error("it is not selected")
	}
	all[1].Done = s.App.Today()
	if err := s.App.Tasks.Save(t.Context(), &all[1]); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	p.Open(ui.Route{Page: ui.PageToday, Tab: "tasks", Item: id})
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Error("a task that is done is not opened")
	}
}
