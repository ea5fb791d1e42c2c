package views_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A page, or a part of one, that has been shown before follows another look
// while it is not shown.
func TestAnotherLookReachesWhatIsNotShown(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := views.NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	shell.Go(ui.Route{Page: ui.PageList}) // before there is anybody
	s.Sample(t)
	places := []ui.Route{
		{Page: ui.PageToday}, {Page: ui.PageList}, {Page: ui.PagePrograms}, {Page: ui.PageApplications},
		{Page: ui.PageProfile, Tab: "exams"}, {Page: ui.PageProfile, Tab: "about"},
		{Page: ui.PageSettings, Tab: "data"}, {Page: ui.PageSettings, Tab: "season"},
	}
	for _, r := range places {
		shell.Go(r)
	}
	dark := func() { theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark}) }
	check := func(r ui.Route) {
		t.Helper()
		shell.Go(r)
		got := s.Window.Canvas().Capture()
		dark()
		if !viewtest.Same(got, s.Window.Canvas().Capture()) {
			t.Errorf("%s %s keeps the look that it had", r.Page, r.Tab)
		}
	}
	dark()
	for _, r := range places {
		check(r)
	}
	if err := s.App.LeaveSample(context.Background()); err != nil {
		t.Fatal(err)
	}
	check(ui.Route{Page: ui.PageList})
}
