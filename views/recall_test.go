package views

import (
	"testing"

	"secondlook/views/viewtest"
)

// A window comes up on whatever page and tab it was closed on.
func TestEveryTabCanBeTheFirst(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	tabs := map[string][]string{}
	for _, name := range shellOf(t, s).order {
		tabs[name] = []string{""}
	}
	for name, k := range shellOf(t, s).pages {
		if x, ok := k.Page.(Tabbed); ok {
			for _, tab := range x.Tabs() {
				tabs[name] = append(tabs[name], tab.Key)
			}
		}
	}
	if len(tabs) < 10 || len(tabs["interviews"]) < 6 {
		t.Fatalf("the pages are %v", tabs)
	}
	for page, list := range tabs {
		for _, tab := range list {
			for key, value := range map[string]string{prefPage: page, prefTab: tab} {
				if err := s.App.SetPreference(t.Context(), key, value); err != nil {
					t.Fatal(err)
				}
			}
			shell := NewShell(s.Host, s.App)
			t.Cleanup(shell.Close)
			s.Show(shell)
			shell.Start()
			if got := shell.place(); got.Page != page {
				t.Errorf("%s, %s: the window comes up on %v", page, tab, got)
			}
		}
	}
}
