package settings

import (
	"testing"

	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestCommandsChangeTheLookAndBackUp(t *testing.T) {
	s := viewtest.New(t, 1040, 620).Sample(t)
	p := New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	run := map[string]func(){}
	for _, c := range p.Commands() {
		run[c.Text] = c.Do
	}
	for _, name := range []string{"Colours: Dark", "Size of text: 115%", "Back up now"} {
		if run[name] == nil {
			t.Fatalf("%q is not offered: %v", name, p.Commands())
		}
		run[name]()
	}
	if got := ui.KeptLook(s.App); got != (theme.Look{Mode: theme.Dark, Text: theme.LargeText}) {
		t.Errorf("the look is %+v", got)
	}
	if _, ok := s.App.LastBackup(); !ok {
		t.Error("nothing was backed up")
	}
}
