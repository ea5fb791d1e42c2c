package ui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// note is a part that writes down what happens to it.
type note struct {
	text  *ui.Text
	did   []string
	item  string
	typed bool
	fails error
}

func (n *note) Object() fyne.CanvasObject     { return n.text }
func (n *note) Reload() error                 { n.did = append(n.did, "reload"); return n.fails }
func (n *note) Focus()                        { n.did = append(n.did, "focus") }
func (n *note) Status() string                { return "about " + n.text.Text() }
func (n *note) Actions() []ui.Action          { return []ui.Action{{Text: "Act on " + n.text.Text()}} }
func (n *note) Search()                       { n.did = append(n.did, "search") }
func (n *note) TypedRune(r rune)              { n.did = append(n.did, string(r)) }
func (n *note) TypedKey(ev *fyne.KeyEvent)    { n.did = append(n.did, string(ev.Name)) }
func (n *note) Open(item string)              { n.item = item }
func (n *note) Place() string                 { return n.item }
func (n *note) Add()                          { n.did = append(n.did, "add") }
func (n *note) Print()                        { n.did = append(n.did, "print") }
func (n *note) Commands() []ui.Action         { return n.Actions() }
func (n *note) Unsaved() bool                 { return n.typed }
func (n *note) took(want ...string) (ok bool) { ok, n.did = slices.Equal(n.did, want), nil; return ok }

// plain is a part that can do no more than it must.
type plain struct{ *ui.Text }

func (p plain) Object() fyne.CanvasObject { return p.Text }
func (plain) Reload() error               { return nil }
func (plain) Focus()                      {}

func TestParts(t *testing.T) {
	s := viewtest.New(t, 600, 400)
	one, two := &note{text: ui.NewText("one", ui.Style{})}, &note{text: ui.NewText("two", ui.Style{})}
	made := 0
	p := ui.NewParts(s.Host, "page", "The page",
		ui.PartTab{Tab: ui.Tab{Key: "1", Text: "One"}, Make: func() ui.Part { made++; return one }},
		ui.PartTab{Tab: ui.Tab{Key: "2", Text: "Two"}, Make: func() ui.Part { made++; return two }},
		ui.PartTab{Tab: ui.Tab{Key: "3", Text: "Three"}, Make: func() ui.Part { return plain{ui.NewText("three", ui.Style{})} }})
	s.Show(p.Body())
	p.Reload()
	if made != 1 || !one.took("reload") || p.Status() != "about one" || p.Actions()[0].Text != "Act on one" {
		t.Errorf("made %d parts, did %v, status %q", made, one.did, p.Status())
	}
	p.Open(ui.Route{Page: "page", Tab: "2", Item: "x"})
	if got := p.Place(); got != (ui.Route{Page: "page", Tab: "2", Item: "x"}) || !two.took("reload") {
		t.Errorf("the page stands at %v, and the second part did %v", got, two.did)
	}
	p.Open(ui.Route{Page: "page", Tab: "1"})
	if !one.took() {
		t.Error("a part is read again although nothing has changed")
	}
	p.Open(ui.Route{Page: "page", Tab: "nowhere"})
	if p.Place().Tab != "1" {
		t.Error("an unknown tab leads elsewhere")
	}
	p.Reload()
	p.Focus()
	p.Search()
	p.TypedRune('x')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if !p.Add() || !p.Print() || len(p.Commands()) != 1 || p.Unsaved() {
		t.Error("the page cannot do what the part can")
	}
	if !one.took("reload", "focus", "search", "x", "Down", "add", "print") {
		t.Errorf("the first part did %v", one.did)
	}
	p.Open(ui.Route{Page: "page", Tab: "2"})
	if !two.took("reload") || made != 2 {
		t.Errorf("the second part, turned to after a change, did %v", two.did)
	}
	p.Open(ui.Route{Page: "page", Tab: "3"})
	p.Search()
	p.TypedRune('x')
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if p.Status() != "" || p.Actions() != nil || p.Place().Item != "" || p.Add() || p.Print() || p.Commands() != nil {
		t.Error("a part without powers has some")
	}
	if one.typed = true; !p.Unsaved() {
		t.Error("what is typed on another tab is not known")
	}
}

// cover is a part that stands for another.
type cover struct {
	plain
	of     ui.Part
	closed bool
}

func (c *cover) Of() ui.Part { return c.of }

func (c *cover) Shown() ui.Part {
	if c.closed {
		return c.plain
	}
	return c.of
}

// A part that stands for another has its powers, and what is typed there is not
// forgotten while it is hidden.
func TestAPartThatStandsForAnother(t *testing.T) {
	s := viewtest.New(t, 600, 400)
	one := &note{text: ui.NewText("one", ui.Style{})}
	c := &cover{plain: plain{ui.NewText("", ui.Style{})}, of: one}
	p := ui.NewParts(s.Host, "page", "The page", ui.NewPart("1", "One", func() ui.Part { return c }))
	s.Show(p.Body())
	p.Reload()
	p.Open(ui.Route{Tab: "1", Item: "x"})
	if p.Status() != "about one" || len(p.Actions()) != 1 || p.Place().Item != "x" || !p.Add() || !one.took("add") {
		t.Errorf("it says %q and did %v", p.Status(), one.did)
	}
	c.closed, one.typed = true, true
	if p.Status() != "" || !p.Unsaved() {
		t.Errorf("hidden it says %q, and what is typed on it is known: %t", p.Status(), p.Unsaved())
	}
}

// TestPartsThatFail keeps the tab, tells of the failure, and reads it again the
// next time.
func TestPartsThatFail(t *testing.T) {
	s := viewtest.New(t, 600, 400)
	var failed []string
	s.Host.Failing = func(what string, _ error) bool { failed = append(failed, what); return true }
	one, two := &note{text: ui.NewText("one", ui.Style{})}, &note{text: ui.NewText("two", ui.Style{}), fails: errors.New("gone")}
	p := ui.NewParts(s.Host, "page", "The page",
		ui.PartTab{Tab: ui.Tab{Key: "1", Text: "One"}, Make: func() ui.Part { return one }},
		ui.PartTab{Tab: ui.Tab{Key: "2", Text: "Two"}, Make: func() ui.Part { return two }})
	s.Show(p.Body())
	p.Reload()
	p.Open(ui.Route{Tab: "2"})
	p.Open(ui.Route{Tab: "1"})
	two.fails = nil
	p.Open(ui.Route{Tab: "2"})
	p.Open(ui.Route{Tab: "2"})
	if !two.took("reload", "reload") || len(failed) != 1 || !strings.HasPrefix(failed[0], "The page could not be read") {
		t.Errorf("the part did %v, told was %q", two.did, failed)
	}
}

// TestPartsAlongTheTabs goes to a tab by the window, so that the way back
// leads to the one before.
func TestPartsAlongTheTabs(t *testing.T) {
	s := viewtest.New(t, 600, 400)
	var visited []ui.Route
	s.Host.Visit = func(r ui.Route) { visited = append(visited, r) }
	part := func() ui.Part { return &note{text: ui.NewText("", ui.Style{})} }
	p := ui.NewParts(s.Host, "page", "The page", ui.PartTab{Tab: ui.Tab{Key: "1", Text: "One"}, Make: part}, ui.PartTab{Tab: ui.Tab{Key: "2", Text: "Two"}, Make: part})
	s.Show(p.Body())
	p.Reload()
	for _, o := range viewtest.Seen(p.Body()) {
		if tabs, ok := o.(*ui.Tabs); ok {
			s.Window.Canvas().Focus(tabs)
		}
	}
	s.Key(fyne.KeyRight)
	if !slices.Equal(visited, []ui.Route{{Page: "page", Tab: "2"}}) {
		t.Errorf("visited %v", visited)
	}
	p.Focus()
	if _, ok := s.Window.Canvas().Focused().(*ui.Tabs); !ok {
		t.Error("the tabs have lost the keys")
	}
}

// worker is a part with work that is given up when it is left.
type worker struct{ note }

func (w *worker) Left() { w.did = append(w.did, "left") }

// What has work to give up is told that it is left, by tab or by page, and read
// again when it comes back; anything else is kept as it is.
func TestPartsAreLeft(t *testing.T) {
	s := viewtest.New(t, 600, 400)
	one, two := &worker{note{text: ui.NewText("one", ui.Style{})}}, &note{text: ui.NewText("two", ui.Style{})}
	p := ui.NewParts(s.Host, "page", "The page",
		ui.PartTab{Tab: ui.Tab{Key: "1", Text: "One"}, Make: func() ui.Part { return one }},
		ui.PartTab{Tab: ui.Tab{Key: "2", Text: "Two"}, Make: func() ui.Part { return two }})
	s.Show(p.Body())
	p.Left() // nothing is read yet
	p.Reload()
	p.Open(ui.Route{Page: "page", Tab: "2"})
	if !one.took("reload", "left") || !two.took("reload") {
		t.Errorf("one did %v, two %v", one.did, two.did)
	}
	p.Left()
	p.Open(ui.Route{Page: "page", Tab: "1"})
	p.Focus()
	if !one.took("reload", "focus") || !two.took() {
		t.Errorf("one did %v, two %v", one.did, two.did)
	}
	p.Left()
	p.Focus()
	p.Focus()
	if !one.took("left", "reload", "focus", "focus") {
		t.Errorf("one did %v", one.did)
	}
}
