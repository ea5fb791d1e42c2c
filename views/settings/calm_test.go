package settings_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/settings"
	"secondlook/views/ui"
)

func TestQuietModeAndRemindersAreKept(t *testing.T) {
	s, p := page(t, 1016, 900)
	p.Open(ui.Route{Tab: "look"})
	tap(t, s, "Hide chances")
	if !s.App.Quiet() {
		t.Error("chances are not hidden")
	}
	tap(t, s, "Show chances")
	if s.App.Quiet() {
		t.Error("chances stay hidden")
	}
	tap(t, s, "Say which")
	tap(t, s, "Off")
	if n := s.App.Notifying(t.Context()); n != (app.Notifying{Days: 1, Minutes: 60, Detail: true}) {
		t.Errorf("kept %+v", n)
	}
	tap(t, s, "On")
	tap(t, s, "When…")
	retype(s, "99")
	s.Key(fyne.KeyReturn)
	if n := s.App.Notifying(t.Context()); n.Days != 1 {
		t.Errorf("99 days are kept: %+v", n)
	}
	retype(s, "3")
	s.Key(fyne.KeyReturn)
	if n := s.App.Notifying(t.Context()); n.Days != 3 || !n.On {
		t.Errorf("kept %+v", n)
	}
}

func TestWhenToRemind(t *testing.T) {
	var bad domain.Invalid
	for _, x := range [][2]int{{-1, 0}, {15, 0}, {0, -1}, {0, 1441}} {
		if err := settings.CheckLeads(x[0], x[1]); !errors.As(err, &bad) {
			t.Errorf("%v: %v", x, err)
		}
	}
	if err := settings.CheckLeads(14, 1440); err != nil {
		t.Error(err)
	}
	for n, want := range map[app.Notifying]string{
		{}:                                   "Nothing is told",
		{On: true}:                           "on the day itself;",
		{On: true, Days: 2, Minutes: 10}:     "2 days before, and 10 minutes before an hour",
		{On: true, Detail: true, Minutes: 1}: "1 minute before an hour; each thing once a day, by a notification of the system. It names",
	} {
		if got := settings.Reminded(n); !strings.Contains(got, want) {
			t.Errorf("%+v: %q, want %q", n, got, want)
		}
	}
}
