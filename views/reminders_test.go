package views

import (
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// While the window is open it tells of what is due, each thing once, and looks
// again after a minute for as long as it is open.
func TestTheWindowReminds(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	if err := s.App.Applicants.Save(t.Context(), nobody(t, s)); err != nil {
		t.Fatal(err)
	}
	if err := s.App.Tasks.Save(t.Context(), &domain.Task{Title: "Book a quiet room", Due: s.App.Today()}); err != nil {
		t.Fatal(err)
	}
	var ticks []func()
	s.Host.Later = func(d time.Duration, f func()) {
		if d == tickTime {
			ticks = append(ticks, f)
		}
	}
	var told []string
	s.Host.Notify = func(title, text string) { told = append(told, title+": "+text) }
	shell := shellOf(t, s)
	if len(told) != 1 || !strings.HasPrefix(told[0], "Second Look: ") || !strings.Contains(told[0], "due today") || strings.Contains(told[0], "quiet room") {
		t.Fatalf("at the start it tells %q", told)
	}
	if len(ticks) != 1 {
		t.Fatalf("it looks again %d times", len(ticks))
	}
	shell.Go(ui.Route{Page: ui.PageToday})
	ticks[0]()
	if len(told) != 1 || len(ticks) != 2 {
		t.Errorf("a minute later it has told %q, and looks again %d times", told, len(ticks))
	}
	shell.Close()
	ticks[1]()
	if len(ticks) != 2 {
		t.Error("a closed window looks on")
	}
}
