package views

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/start"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A key that is pressed on one page does nothing on the page that was left.
func TestKeysStayOnThePageThatIsShown(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	count := func() int {
		all, err := s.App.Applications.List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	before := count()
	for _, page := range []string{ui.PagePrograms, ui.PageList, ui.PageApplications} {
		shell.Go(ui.Route{Page: page})
		shell.Go(ui.Route{Page: ui.PageToday})
		s.Key(fyne.KeyReturn, fyne.KeyDelete)
		if top := s.Window.Canvas().Overlays().Top(); top != nil {
			t.Errorf("on Today a key opens a panel of %s", page)
			s.Key(fyne.KeyEscape)
		}
	}
	if got := count(); got != before {
		t.Errorf("keys on Today change the list: %d, then %d", before, got)
	}
}

// With the window ends what it has begun in the background.
func TestClosingEndsTheSearchForPairs(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	var later []func()
	s.Host.Go = func(f func()) { later = append(later, f) }
	shell := shellOf(t, s)
	shell.Go(ui.Route{Page: ui.PageStrategy, Tab: ui.TabMoves})
	for _, f := range later {
		f()
	}
	n := len(later)
	s.Type("p")
	_, search, err := s.App.MovePairs(t.Context(), app.Scope{})
	if err != nil || search == nil || len(later) != n+1 {
		t.Fatalf("%d works are begun, error %v", len(later)-n, err)
	}
	shell.Close()
	if shell.host.Alive.Err() == nil {
		t.Error("the search goes on for a window that is gone")
	}
	later[n]()
	if _, search, err := s.App.MovePairs(t.Context(), app.Scope{}); err != nil || search == nil {
		t.Errorf("the pairs were worked out for a window that is gone; error %v", err)
	}
}

// The arrow keys go along the tabs of a page, one after the other.
func TestArrowKeysGoAlongTheTabs(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	shell.Go(ui.Route{Page: ui.PageProfile})
	if _, ok := s.Window.Canvas().Focused().(*ui.Tabs); !ok {
		t.Fatalf("the keys are with %T", s.Window.Canvas().Focused())
	}
	s.Key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if got := shell.place().Tab; got != "statements" {
		t.Errorf("three steps to the right lead to %q", got)
	}
	shell.Back()
	if got := shell.place().Tab; got != "rotations" {
		t.Errorf("the way back leads to %q", got)
	}
}

// The sample can be looked at in the middle of the guide, and left again.
func TestTheSampleEndsTheGuide(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := shellOf(t, s)
	first := shell.Page().(*start.Page)
	first.Begin()
	shell.Go(ui.Route{Page: ui.PageToday})
	first.Sample()
	shell.leaveSample()
	if first.Busy() || shell.now != ui.PageStart {
		t.Errorf("the window is at %q, the guide under way: %t", shell.now, first.Busy())
	}
}

// A way to where one stands leaves no trace.
func TestGoingWhereOneStandsIsNoStep(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	shell.Go(ui.Route{Page: ui.PagePrograms})
	steps := len(shell.back)
	shell.Go(ui.Route{Page: ui.PagePrograms})
	if len(shell.back) != steps {
		t.Error("the same page once more is a step of the way back")
	}
}

// faulty is a page that cannot be read for a while.
type faulty struct {
	leaf
	host ui.Host
	bad  bool
}

func (f *faulty) Reload() {
	f.reads++
	if f.bad {
		f.host.Fail("It could not be read.", errors.New("the disk is away"))
	}
}

// A page that is read ahead fails quietly, and is read again, aloud, when it
// comes up.
func TestWhatFailsAheadIsToldWhenItIsShown(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	var later []func()
	s.Host.Later = func(_ time.Duration, f func()) { later = append(later, f) }
	shell := shellOf(t, s)
	f := &faulty{leaf: leaf{name: "faulty", body: canvas.NewRectangle(nil)}, host: shell.host, bad: true}
	shell.add(ui.Route{Page: f.name}, f)
	shell.warm()
	for range 20 {
		if len(later) == 0 {
			break
		}
		next := later[0]
		later = later[1:]
		next()
	}
	if f.reads != 1 || s.Window.Canvas().Overlays().Top() != nil {
		t.Fatalf("read ahead %d times, a panel stands: %t", f.reads, s.Window.Canvas().Overlays().Top() != nil)
	}
	shell.Go(ui.Route{Page: f.name})
	if f.reads != 2 || s.Window.Canvas().Overlays().Top() == nil {
		t.Fatalf("when it comes up it is read %d times, and nothing is told", f.reads)
	}
	s.Key(fyne.KeyEscape)
	f.bad = false
	shell.Back()
	shell.Go(ui.Route{Page: f.name})
	if f.reads != 3 || s.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("once it can be read it is read %d times", f.reads)
	}
}

// Background work is stopped before the window closes, and what it found comes
// to no window that shows other records.
func TestTheWindowWaitsForBackgroundWork(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	var work func()
	s.Host.Go = func(f func()) { work = f }
	shell := shellOf(t, s)
	shut, found := 0, 0
	stopped := false
	ui.Work(shell.host, "Counting…", "It failed.", func(ctx context.Context) (int, error) {
		stopped = ctx.Err() != nil
		return 0, ctx.Err()
	}, func(int) {})
	shell.settle(func() { found++ })
	shell.Leave(func() { shut++ })
	if shut != 0 || found != 0 {
		t.Fatalf("while work goes on the window has shut %d times and told %d things", shut, found)
	}
	work()
	if !stopped || shut != 1 {
		t.Fatalf("the work was stopped: %t, the window shut %d times", stopped, shut)
	}
	shell.settle(func() { found++ })
	if found != 1 {
		t.Errorf("%d things were told", found)
	}
}

// The season at the side is that of the clock.
func TestTheSeasonFollowsTheClock(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	shell.side.season.SetText("Season 1999")
	if err := s.App.Exams.Save(t.Context(), &domain.Exam{Kind: domain.Step3}); err != nil {
		t.Fatal(err)
	}
	if got := shell.side.season.Text(); got != "Season 2027" {
		t.Errorf("the side bar says %q", got)
	}
}
