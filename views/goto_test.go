package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestCtrlKGoesToAProgram(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	press := func(k fyne.KeyName, mod fyne.KeyModifier) {
		shell.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: mod})
	}
	press(fyne.KeyK, fyne.KeyModifierShortcutDefault)
	s.Type("loma linda psych")
	s.Key(fyne.KeyReturn)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("the panel stays")
	}
	p, _ := s.App.Programs(t.Context())
	at := shell.place()
	for i := range p {
		if p[i].Key == at.Item {
			if p[i].Specialty != "Psychiatry" {
				t.Errorf("it leads to %s", p[i].Name)
			}
			return
		}
	}
	t.Errorf("it leads to %v", at)
}

func TestCommandsAreOffered(t *testing.T) {
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := shellOf(t, s)
	commands := shell.commands()
	titles, keys := map[string]bool{}, map[string]string{}
	for _, c := range commands {
		if c.Kind == "page" && strings.HasPrefix(c.Second, "Ctrl+") {
			keys[c.Title] = c.Second
		}
		titles[c.Title] = true
		if c.Run == nil || c.Kind == "" {
			t.Errorf("%q does nothing", c.Title)
		}
	}
	for _, want := range []string{"Programs", "Keys", "Build my list", "Import", "How to read this page"} {
		if !titles[want] {
			t.Errorf("%q is not offered", want)
		}
	}
	for page, key := range map[string]string{"Today": "Ctrl+1", "Seasons": "Ctrl+0", "Settings": "Ctrl+,"} {
		if keys[page] != key {
			t.Errorf("%s has %q, want %q", page, keys[page], key)
		}
	}
	if found := shell.found(commands, "seasons"); len(found) < 2 || found[0].Second != "Ctrl+0" || found[1].Title == "Seasons" {
		t.Errorf("seasons finds %v", found)
	}
	if found := shell.found(commands, "build"); len(found) == 0 || found[0].Title != "Build my list" {
		t.Errorf("build finds %v", found)
	}
	if found := shell.found(commands, "weights"); len(found) == 0 || found[0].Second != "Settings" {
		t.Errorf("a part of a page is not found: %v", found)
	}
	if found := shell.found(commands, "backup"); len(found) == 0 || found[0].Title != "Back up now" {
		t.Errorf("a command is not found by one word: %v", found)
	}
	if found := shell.found(commands, "page prog"); len(found) == 0 || found[0].Kind != "page" {
		t.Errorf("a page is not found: %v", found)
	}
}

// An invitation is logged from Today by a few letters, and from anywhere by Ctrl+K:
// its form stands on the page of the interviews.
func TestAnInvitationIsLoggedFromToday(t *testing.T) {
	for _, ask := range []string{"log something", "go to"} {
		s := viewtest.New(t, 1280, 720).Sample(t)
		shell := shellOf(t, s)
		shell.Go(ui.Route{Page: ui.PageToday})
		if ask == "go to" {
			shell.showPalette("")
			s.Type("log an invit")
		} else {
			shell.record()
			s.Type("invit")
		}
		s.Key(fyne.KeyReturn)
		if at := shell.place(); at.Page != ui.PageInterviews {
			t.Errorf("%s: it leads to %v", ask, at)
		}
		e, ok := s.Window.Canvas().Focused().(*ui.Entry)
		if !ok || e.Label != "The mail" {
			t.Errorf("%s: the mail is not asked for: %v", ask, s.Window.Canvas().Focused())
		}
	}
}
