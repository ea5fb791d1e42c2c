package ui

import (
	"fyne.io/fyne/v2"

	"secondlook/views/theme"
)

// A Part is what a tab of a page shows. What else it can do it says by the powers
// beside it, such as [Adder].
type Part interface {
	Object() fyne.CanvasObject // the same every time
	Reload() error             // reads again what it shows; with an error it shows what it last knew
	Focus()                    // takes the keys
}

// A PartTab is a tab and the way to make what it shows.
type PartTab struct {
	Tab
	Make func() Part
}

// NewPart returns a tab by its key in routes, its name, and what it shows.
func NewPart(key, text string, make func() Part) PartTab {
	return PartTab{Tab: Tab{Key: key, Text: text}, Make: make}
}

// Parts is a page of tabs. What a tab shows is made when it is first shown,
// kept, and read again when it is shown after the records have changed.
type Parts struct {
	host  Host
	page  string
	what  string // its name in a failure
	makes map[string]func() Part
	parts map[string]Part
	seen  map[string]int // the reading that a part shows
	left  map[string]bool
	read  int // the present reading
	tabs  *Tabs
	deck  *Deck
	body  *Filled
}

// NewParts returns the tabs of a page, the first one chosen. What names the
// page where one cannot be read, such as "The settings". Call Reload before it
// is shown.
func NewParts(h Host, page, what string, tabs ...PartTab) *Parts {
	p := &Parts{host: h, page: page, what: what, makes: map[string]func() Part{}, parts: map[string]Part{}, seen: map[string]int{}, left: map[string]bool{}, read: 1, deck: NewDeck()}
	line := make([]Tab, len(tabs))
	for i, t := range tabs {
		line[i], p.makes[t.Key] = t.Tab, t.Make
	}
	p.tabs = NewTabs(line, p.visit)
	p.deck.Turn(line[0].Key)
	p.body = NewFilled(theme.Gap12, p.deck, p.tabs)
	return p
}

// Tabs lists the tabs.
func (p *Parts) Tabs() []Tab { return p.tabs.All() }

// Body returns what the page shows.
func (p *Parts) Body() fyne.CanvasObject { return p.body }

// Part returns what is shown.
func (p *Parts) Part() Part {
	key := p.deck.Top()
	if p.parts[key] == nil {
		p.parts[key] = p.makes[key]()
		p.deck.Put(key, p.parts[key].Object())
	}
	return p.parts[key]
}

// able is what is shown, as far as its powers go.
func (p *Parts) able() Part {
	if x, ok := p.Part().(StandIn); ok {
		return x.Shown()
	}
	return p.Part()
}

// Status is the sentence of what is shown.
func (p *Parts) Status() string {
	if s, ok := p.able().(Stater); ok {
		return s.Status()
	}
	return ""
}

// Actions are the buttons of what is shown.
func (p *Parts) Actions() []Action {
	if a, ok := p.able().(Actor); ok {
		return Offered(a.Actions())
	}
	return nil
}

// Commands are what is shown can do beside its buttons.
func (p *Parts) Commands() []Action {
	if c, ok := p.able().(Commander); ok {
		return Offered(c.Commands())
	}
	return nil
}

// Add adds a record of the kind that is shown, and reports whether there is any
// to add.
func (p *Parts) Add() bool {
	x, ok := p.able().(Adder)
	if ok && !p.host.Refuse() {
		x.Add()
	}
	return ok
}

// Print prints what is shown, and reports whether it prints.
func (p *Parts) Print() bool {
	x, ok := p.able().(Printer)
	if ok {
		x.Print()
	}
	return ok
}

// Unsaved reports whether something is typed on any tab that is not kept yet.
func (p *Parts) Unsaved() bool {
	for _, part := range p.parts {
		if s, ok := part.(StandIn); ok {
			part = s.Of() // hidden or not
		}
		if x, ok := part.(Keeper); ok && x.Unsaved() {
			return true
		}
	}
	return false
}

// Reload reads again what is shown; the rest is read when it is turned to.
func (p *Parts) Reload() {
	p.read++
	p.turn(p.deck.Top())
}

// turn shows a tab as the records are now.
func (p *Parts) turn(key string) {
	if key != p.deck.Top() {
		p.Left()
	}
	p.deck.Turn(key)
	part := p.Part()
	var err error
	if p.seen[key] != p.read {
		p.left[key] = false
		if err = part.Reload(); err == nil {
			p.seen[key] = p.read
		}
	}
	p.host.Touch()
	if err != nil {
		p.host.Fail(p.what+" could not be read, so the page shows what it last knew.", err)
	}
}

// Left gives up the work of what is shown, which is read again when it comes back.
func (p *Parts) Left() {
	key := p.deck.Top()
	if p.parts[key] == nil || p.seen[key] != p.read {
		return
	}
	if x, ok := p.able().(Leaver); ok {
		x.Left()
		p.left[key], p.seen[key] = true, 0
	}
}

// back reads what is shown again if it was left.
func (p *Parts) back() {
	if key := p.deck.Top(); p.left[key] {
		p.turn(key)
	}
}

// visit goes to a tab by way of the window, so that the way back leads here.
func (p *Parts) visit(key string) {
	if p.host.Visit == nil {
		p.turn(key)
		return
	}
	p.host.Show(Route{Page: p.page, Tab: key})
}

// Open goes to a tab, and to an item on it.
func (p *Parts) Open(r Route) {
	if p.makes[r.Tab] != nil {
		p.tabs.Mark(r.Tab)
		p.turn(r.Tab)
	}
	if o, ok := p.able().(Opener); ok && r.Item != "" {
		o.Open(r.Item)
	}
}

// Place is where the page stands.
func (p *Parts) Place() Route {
	r := Route{Page: p.page, Tab: p.deck.Top()}
	if o, ok := p.able().(Placer); ok {
		r.Item = o.Place()
	}
	return r
}

// Focus puts the keys on what is shown, unless they are on the tabs.
func (p *Parts) Focus() {
	p.back()
	if c := p.host.Window.Canvas(); c.Focused() != fyne.Focusable(p.tabs) {
		p.Part().Focus()
	}
}

// Search goes to the search line of what is shown, if there is one.
func (p *Parts) Search() {
	if s, ok := p.able().(Searcher); ok {
		s.Search()
	}
}

// TypedRune hears letters that nothing else has taken.
func (p *Parts) TypedRune(r rune) {
	if t, ok := p.able().(RuneTyper); ok {
		t.TypedRune(r)
	}
}

// TypedKey hears keys that nothing else has taken. Left and Right lead to another
// tab, unless what is shown has a use for them.
func (p *Parts) TypedKey(ev *fyne.KeyEvent) {
	a, ok := p.able().(Arrower)
	if (ev.Name == fyne.KeyLeft || ev.Name == fyne.KeyRight) && !(ok && a.Arrows()) {
		p.host.Window.Canvas().Focus(p.tabs)
		p.tabs.TypedKey(ev)
		return
	}
	if t, ok := p.able().(KeyTyper); ok {
		t.TypedKey(ev)
	}
}
