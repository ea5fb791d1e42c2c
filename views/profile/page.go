// Package profile is the page of the applicant's own records: who he is and
// what he wishes for, exams, rotations and letters, experiences, languages and
// people.
package profile

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/history"
	"secondlook/views/letters"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The keys of the tabs. A kind of record on a tab of another name, such as
// "letters", is a place on that tab.
const (
	tabAbout       = "about"
	tabExams       = "exams"
	tabRotations   = "rotations"
	tabStatements  = "statements"
	tabExperiences = "experiences"
	tabResearch    = "scholarly_works"
	tabLanguages   = "languages"
	tabPeople      = "people"
	tabDocuments   = "documents"
)

var tabs = []ui.Tab{
	{Key: tabAbout, Text: "About me"}, {Key: tabExams, Text: "Exams"}, {Key: tabRotations, Text: "Rotations and letters"},
	{Key: tabStatements, Text: "Statements"}, {Key: tabExperiences, Text: "Experiences"}, {Key: tabResearch, Text: "Research"}, {Key: tabLanguages, Text: "Languages and stories"}, {Key: tabPeople, Text: "People"},
	{Key: tabDocuments, Text: "Documents"},
}

// tabOf is the tab on which a kind of record is shown.
var tabOf = map[string]string{
	"": tabAbout, "applicants": tabAbout, tabAbout: tabAbout, tabExams: tabExams, "practice_tests": tabExams, "study_days": tabExams,
	tabRotations: tabRotations, "letters": tabRotations, letters.Tab: letters.Tab,
	tabExperiences: tabExperiences, tabResearch: tabResearch, tabLanguages: tabLanguages, "stories": tabLanguages, tabPeople: tabPeople, "outreach": tabPeople,
	tabStatements: tabStatements, "explanations": tabStatements, tabDocuments: tabDocuments, "english_tests": tabDocuments,
}

// A Page is the page of the profile. Its tabs are made when they are first
// shown, and kept.
type Page struct {
	host ui.Host
	app  *app.App

	profile domain.Profile
	names   map[string]string // of the programs that the records speak of, by key
	notes   []app.ProfileNote
	book    *app.Letterbook // the letters of the season
	read    int             // how often the records were read

	tabs  *ui.Tabs
	parts map[string]part
	seen  map[string]int // the reading that a part shows
	deck  *ui.Deck       // what the tabs show
	body  *ui.Filled
}

// A part is what a tab shows.
type part interface {
	Object() fyne.CanvasObject
	Reload()
	Focus()
	Open(table, item string)
	Place() (table, item string)
	TypedRune(rune)
	TypedKey(*fyne.KeyEvent)
}

// A desk is a part that does by itself what the page does for a tab of lists.
type desk interface {
	Add()
	Print()
	Unsaved() bool
}

// New returns the page. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a, book: &app.Letterbook{}, parts: map[string]part{}, seen: map[string]int{}, deck: ui.NewDeck()}
	p.tabs = ui.NewTabs(tabs, p.visit)
	p.tabs.OnAgain = func(key string) {
		if p.deck.Top() != key { // back from a part that has no tab
			p.visit(key)
		}
	}
	p.deck.Turn(tabAbout)
	p.body = ui.NewFilled(theme.Gap16, p.deck, p.tabs)
	return p
}

// Foot is the room of the bar at the foot of the page, which no notice covers.
func (p *Page) Foot() float32 {
	if a, ok := p.parts[p.tabs.Chosen()].(*about); ok {
		return a.bar.MinSize().Height + theme.Gap12
	}
	return 0
}

// Tabs lists the parts of the page.
func (p *Page) Tabs() []ui.Tab { return p.tabs.All() }

// Name is the title of the page.
func (p *Page) Name() string { return "Profile" }

// Status says who the applicant is.
func (p *Page) Status() string {
	if text := standing(p.profile.Applicant); text != "" {
		return text
	}
	return "Nothing is known of you yet: begin with who you are"
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.body }

// Actions returns the button of the page's head: adding to the list, or the
// history of the one applicant.
func (p *Page) Actions() []ui.Action {
	if s, ok := p.part().(*listPart); ok {
		var actions []ui.Action
		if s.print != nil {
			actions = []ui.Action{{Text: "Print…", Do: s.print}}
		}
		return append(actions, p.host.Change(ui.Action{Text: "Add " + s.one[s.Active().Table()], Kind: ui.Primary, Do: s.Active().Add}))
	}
	if x, ok := p.part().(interface{ Actions() []ui.Action }); ok {
		return x.Actions()
	}
	if p.profile.Applicant.ID != 0 {
		return []ui.Action{{Text: "History", Do: p.history}}
	}
	return nil
}

// history shows what is known of the applicant as it was before.
func (p *Page) history() {
	history.Show(p.host, p.app, p.app.Applicants.Table(), p.profile.Applicant.ID, "About me")
}

// Commands are the records that can be added from anywhere.
func (p *Page) Commands() (out []ui.Action) {
	for _, c := range []struct{ table, one string }{
		{tabExams, "an exam"}, {"practice_tests", "a practice test"}, {"study_days", "a day of study"},
		{tabRotations, "a rotation"}, {"letters", "a letter"}, {tabStatements, "a version of the statement"}, {tabExperiences, "an experience"},
		{tabResearch, "a scholarly work"}, {tabLanguages, "a language"}, {"stories", "a story"}, {tabPeople, "a person"}, {"outreach", "a message"}, {tabDocuments, "a document"}, {"english_tests", "a sitting of the OET"},
	} {
		out = append(out, p.host.Change(ui.Action{Text: "Add " + c.one, Do: func() {
			p.Open(ui.Route{Page: ui.PageProfile, Tab: c.table})
			p.Add()
		}}))
	}
	out = append(out, p.host.Change(ui.Action{Text: "Log today's blocks", Do: func() {
		p.Open(ui.Route{Page: ui.PageProfile, Tab: tabExams})
		p.TypedRune('t')
	}}))
	return out
}

// Reload reads the records again.
func (p *Page) Reload() {
	ctx := context.Background()
	profile, err := p.app.Profile(ctx)
	if err == nil {
		p.notes, err = p.app.ProfileNotes(ctx, app.Scope{Profile: &profile})
	}
	if err == nil {
		p.book, err = p.app.Letterbook(ctx, app.Scope{Profile: &profile})
	}
	if err != nil {
		p.host.Fail("Your records could not be read, so the page shows what it last knew.", err)
		return
	}
	p.profile = profile
	p.readNames(ctx)
	p.read++
	p.turn(p.deck.Top())
}

// readNames finds the names of the programs that the records speak of.
func (p *Page) readNames(ctx context.Context) {
	p.names = map[string]string{}
	for _, l := range p.profile.Letters {
		p.names[l.Program] = ""
	}
	programs, err := p.app.Programs(ctx)
	if err != nil { // the page of programs says so
		return
	}
	for i := range programs {
		if _, wanted := p.names[programs[i].Key]; wanted {
			p.names[programs[i].Key] = programs[i].Name
		}
	}
}

// part returns what the page shows.
func (p *Page) part() part { return p.partOf(p.deck.Top()) }

// partOf returns what a tab shows.
func (p *Page) partOf(key string) part {
	if p.parts[key] == nil {
		p.parts[key] = p.build(key)
		p.deck.Put(key, p.parts[key].Object())
	}
	return p.parts[key]
}

// turn shows a tab as the records are now.
func (p *Page) turn(key string) {
	x := p.partOf(key)
	if p.seen[key] != p.read {
		p.seen[key] = p.read
		x.Reload()
	}
	p.deck.Turn(key)
	p.host.Touch()
}

// visit goes to a tab by way of the window, so that the way back leads here.
func (p *Page) visit(key string) {
	if p.host.Visit == nil {
		p.turn(key)
		return
	}
	p.host.Show(ui.Route{Page: ui.PageProfile, Tab: key})
}

// Open goes to a tab, or to a record of a kind.
func (p *Page) Open(r ui.Route) {
	key, ok := tabOf[r.Tab]
	if !ok {
		return
	}
	p.tabs.Mark(markOf(key))
	p.turn(key)
	p.part().Open(r.Tab, r.Item)
}

// markOf is the tab that is marked while a part is shown.
func markOf(key string) string {
	if key == letters.Tab {
		return tabRotations
	}
	return key
}

// Place is where the page stands.
func (p *Page) Place() ui.Route {
	table, item := p.part().Place()
	return ui.Route{Page: ui.PageProfile, Tab: table, Item: item}
}

// Focus puts the keys on the tab's table, unless they are on the tabs.
func (p *Page) Focus() {
	if c := p.host.Window.Canvas(); c.Focused() != fyne.Focusable(p.tabs) {
		p.part().Focus()
	}
}

// Unsaved reports whether something is typed that is not kept yet.
func (p *Page) Unsaved() bool {
	for _, x := range p.parts {
		if d, ok := x.(desk); ok && d.Unsaved() {
			return true
		}
	}
	a, ok := p.parts[tabAbout].(*about)
	return ok && a.form.Changed()
}

// Add adds a record of the kind that the tab shows, if it shows any.
func (p *Page) Add() bool {
	if d, ok := p.part().(desk); ok {
		d.Add()
		return true
	}
	s, ok := p.part().(*listPart)
	if ok {
		s.Active().Add()
	}
	return ok
}

// Print prints what the tab shows, if it prints.
func (p *Page) Print() bool {
	switch x := p.part().(type) {
	case desk:
		x.Print()
		return true
	case *listPart:
		if x.print != nil {
			x.print()
			return true
		}
	}
	return false
}

// Search puts the keys on the filter line.
func (p *Page) Search() {
	if s, ok := p.part().(interface{ Search() }); ok {
		s.Search()
	}
}

// TypedRune hears letters that nothing else has taken.
func (p *Page) TypedRune(r rune) { p.part().TypedRune(r) }

// TypedKey hears keys that nothing else has taken.
func (p *Page) TypedKey(ev *fyne.KeyEvent) { p.part().TypedKey(ev) }

// listPart is a tab of lists.
type listPart struct {
	*collection.Screen
	one   map[string]string // what a record of each list is called
	over  func() []fyne.CanvasObject
	under func() []fyne.CanvasObject
	typed func(rune) bool // hears letters first, and reports whether it took one; nil: does not
	print func()          // nil: there is nothing to print
}

func (l *listPart) Object() fyne.CanvasObject { return l.Screen }

// Reload reads the lists and the cards beside them again.
func (l *listPart) Reload() {
	l.SetSide(l.over(), l.under())
	l.Screen.Reload()
}

// TypedRune hears letters that nothing else has taken.
func (l *listPart) TypedRune(r rune) {
	if l.typed == nil || !l.typed(r) {
		l.Screen.TypedRune(r)
	}
}

// Search puts the keys on the filter line of the active list.
func (l *listPart) Search() { l.Active().Search() }

// Place is the chosen record.
func (l *listPart) Place() (table, item string) { return l.Active().Table(), l.Active().Item() }
