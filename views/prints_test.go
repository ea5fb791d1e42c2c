package views

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// Every print of the command line is found with Ctrl+K too, and by its words.
func TestEveryPrintIsOffered(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var all, offered []string
	for _, m := range regexp.MustCompile("(?m)^\\| `secondlook print ([a-z0-9]+)").FindAllStringSubmatch(string(text), -1) {
		all = append(all, m[1])
	}
	shell := shellOf(t, viewtest.New(t, 1280, 720).Sample(t))
	commands := shell.commands()
	for _, p := range prints {
		offered = append(offered, p.command)
		found := shell.found(commands, p.title)
		if len(found) == 0 || found[0].Title != p.title {
			t.Errorf("%q is not found: %v", p.title, found)
		}
	}
	slices.Sort(all)
	slices.Sort(offered)
	if offered = slices.Compact(offered); len(all) < 17 || !slices.Equal(all, offered) {
		t.Errorf("offered: %v\nthe commands: %v", offered, all)
	}
}

// Each print goes to where it is shown, chooses what is printed there, and makes it.
func TestPrintsGoToTheirPlace(t *testing.T) {
	shell := shellOf(t, viewtest.New(t, 1280, 720).Sample(t))
	for i, c := range shell.printCommands() {
		shell.Go(ui.Route{Page: ui.PageToday})
		c.Run()
		p, at := prints[i], shell.place()
		if at.Page != p.at.Page || p.at.Tab != "" && at.Tab != p.at.Tab || p.one != "" && at.Item == "" {
			t.Errorf("%s leads to %v", p.title, at)
		}
	}
}

// Where nothing is chosen that could be printed, that is said.
func TestNothingIsChosenToPrint(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := shellOf(t, s)
	for _, c := range shell.printCommands() {
		if c.Title == "Print the sheet of an interview's day" {
			c.Run()
		}
	}
	if at := shell.place(); at.Page != ui.PageInterviews {
		t.Errorf("it leads to %v", at)
	}
	if got := viewtest.Said(s.Window.Content()); !strings.Contains(got, "Choose an interview") {
		t.Errorf("it says\n%s", got)
	}
}
