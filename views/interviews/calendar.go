package interviews

import (
	"cmp"
	"fmt"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// calendar is the tab of the month, with what needs an answer and what stands on
// the chosen day beside it.
type calendar struct {
	p      *Page
	month  *ui.Month
	title  *ui.Text
	zone   *ui.Button
	sheet  *ui.Sheet
	body   *ui.SideBody
	theirs bool // meetings stand on the clocks of their programs
}

var (
	_ ui.Actor     = (*calendar)(nil)
	_ ui.Adder     = (*calendar)(nil)
	_ ui.Opener    = (*calendar)(nil)
	_ ui.Placer    = (*calendar)(nil)
	_ ui.RuneTyper = (*calendar)(nil)
	_ ui.KeyTyper  = (*calendar)(nil)
	_ ui.Arrower   = (*calendar)(nil)
)

func newCalendar(p *Page) *calendar {
	c := &calendar{p: p}
	c.month = ui.NewMonth(p.app.Today(), c.marks)
	c.month.OnDay = func(domain.Date) { c.draw() }
	c.month.OnEnter = func(domain.Date) { c.enter() }
	c.title = ui.NewText("", ui.Style{Size: theme.Heading, Bold: true})
	c.zone = ui.NewLink("", c.turn)
	back, on := ui.NewLink("‹ Before", func() { c.month.Turn(-1) }), ui.NewLink("Next ›", func() { c.month.Turn(1) })
	head := ui.Beside(c.title, ui.Row(c.zone, ui.NewLink("Today", func() { c.month.Choose(c.today()) }), back, on))
	c.sheet = ui.NewSheet(ui.NewStack(theme.Gap16), 0)
	c.body = ui.NewSideBody(ui.NewCard(ui.NewFilled(theme.Gap8, c.month, head), theme.Gap12), c.sheet)
	return c
}

// Object is what the tab shows.
func (c *calendar) Object() fyne.CanvasObject { return c.body }

// today is the day on the own clock.
func (c *calendar) today() domain.Date {
	if c.p.now == nil {
		return c.p.app.Today()
	}
	return c.p.now.Today
}

// Reload draws the calendar as the records are now.
func (c *calendar) Reload() error {
	c.month.Today = c.today()
	c.draw()
	return nil
}

// draw draws all that hangs on the records, the chosen day, or the clock.
func (c *calendar) draw() {
	c.title.SetText(c.month.Day().Time().Format("January 2006"))
	c.zone.Set(c.zoneWords(), ui.Link)
	c.month.Refresh()
	if c.p.now == nil {
		return
	}
	var items []fyne.CanvasObject
	for _, cards := range [][]fyne.CanvasObject{c.p.answerCard(), c.dayCard(), c.p.clashCard(), c.p.paceCard()} {
		items = append(items, cards...)
	}
	c.sheet.Stack.Set(items...)
	c.sheet.Fit()
}

func (c *calendar) zoneWords() string {
	switch {
	case c.theirs:
		return "Clocks: each program's"
	case c.p.now == nil:
		return ""
	}
	return "Clock: yours, " + app.ZoneCity(c.p.now.Home)
}

// turn shows the other clock.
func (c *calendar) turn() {
	c.theirs = !c.theirs
	c.draw()
}

// tones are the colours of what stands on a day.
var tones = map[string]ui.Tone{
	app.LineInterview: ui.Tier1, app.LineDone: ui.Good, app.LineSocial: ui.Tier2, app.LineHeld: ui.Unsure, app.LineAnswer: ui.Unsure,
	app.LineExam: ui.Tier3, app.LineTask: ui.Plain, app.LineRotation: ui.Plain, app.LinePost: ui.Tier3, app.LineStep: ui.Tier2, app.LineDate: ui.Tier2,
}

func (c *calendar) marks(day domain.Date) (out []ui.Mark) {
	if c.p.now == nil {
		return nil
	}
	for _, l := range c.p.now.On(day, c.theirs) {
		out = append(out, ui.Mark{Text: l.Title, Tone: tones[l.Kind]})
	}
	return out
}

// dayCard lists what stands on the chosen day, and the day's free time.
func (c *calendar) dayCard() []fyne.CanvasObject {
	day := c.month.Day()
	items := []fyne.CanvasObject{ui.Heading(day.Time().Format("Monday 2 January"))}
	lines := c.p.now.On(day, c.theirs)
	for i, l := range lines {
		if i > 0 {
			items = append(items, ui.Space(theme.Gap8), ui.Rule())
		}
		items = append(items, ui.Space(theme.Gap8), c.p.lineLink(l), ui.Small(lineAbout(l)))
	}
	if len(lines) == 0 {
		items = append(items, ui.Space(theme.Gap4), ui.Small("Nothing stands on this day."))
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

// lineAbout says what a line of the calendar is, and when.
func lineAbout(l app.CalendarLine) string {
	kind := map[string]string{app.LineDone: "interview, done", app.LineHeld: "held until it is settled", app.LineAnswer: "deadline to answer"}[l.Kind]
	if kind == "" {
		kind = l.Kind
	}
	verify, clash := "", ""
	if l.Verify {
		verify = "to verify"
	}
	if l.Clash {
		clash = "clashes"
	}
	return domain.Capital(domain.Dots(l.Clock, kind, clash, verify))
}

// places are the pages on which the records of the calendar stand.
var places = map[string]ui.Route{
	"exams": {Page: ui.PageProfile, Tab: "exams"}, "rotations": {Page: ui.PageProfile, Tab: "rotations"},
	"posts": {Page: ui.PageSeasons, Tab: "posts"}, "formalities": {Page: ui.PageSeasons, Tab: "afterward"},
	tabInvitations: {Page: ui.PageInterviews, Tab: tabInvitations}, tabInterviews: {Page: ui.PageInterviews, Tab: tabInterviews},
}

// placeOf is where a line's record stands; ok is false where no page shows it.
func placeOf(l app.CalendarLine) (to ui.Route, ok bool) {
	to, ok = places[l.Table]
	to.Item = cmp.Or(l.Step, item(l.Record))
	return to, ok
}

// lineLink is a line that leads to its record, if a page shows it.
func (p *Page) lineLink(l app.CalendarLine) fyne.CanvasObject {
	to, ok := placeOf(l)
	if !ok {
		return ui.NewParagraph(l.Title, ui.Style{Bold: true})
	}
	return ui.NewTextLink(l.Title, func() { p.host.Show(to) })
}

// enter goes to the first record of the chosen day, else to that of a new
// invitation.
func (c *calendar) enter() {
	if c.p.now == nil {
		return
	}
	for _, l := range c.p.now.On(c.month.Day(), c.theirs) {
		if to, ok := placeOf(l); ok {
			c.p.host.Show(to)
			return
		}
	}
	c.p.host.Say(ui.Notice{Text: "Nothing to open on " + app.Day(c.month.Day()) + ": N logs an invitation"})
}

// Add logs an invitation.
func (c *calendar) Add() { c.p.logInvitation() }

// Actions are the buttons of the page's head.
func (c *calendar) Actions() []ui.Action {
	return []ui.Action{{Text: "Calendar file…", Do: c.p.calendarFile}, c.p.host.Change(ui.Action{Text: "Find a free day…", Do: c.p.freeDays}),
		c.p.host.Change(ui.Action{Text: ui.LogInvitation, Kind: ui.Primary, Do: c.p.logInvitation})}
}

// Focus gives the keys to the month.
func (c *calendar) Focus() { c.p.host.Window.Canvas().Focus(c.month) }

// TypedKey hears keys that nothing else has taken: what moves about in a month
// does so in this one.
func (c *calendar) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEnter:
		c.Focus()
		c.month.TypedKey(ev)
	}
}

// Arrows says that Left and Right go from day to day.
func (c *calendar) Arrows() bool { return true }

// TypedRune hears letters: n logs an invitation, r answers the most urgent one, t
// goes to today, z turns to the other clock, f finds a free day, w shows the
// folded side.
func (c *calendar) TypedRune(r rune) {
	switch r {
	case 'n', 'N':
		c.Add()
	case 'r', 'R':
		c.p.replyFirst()
	case 't', 'T':
		c.month.Choose(c.today())
	case 'z', 'Z':
		c.turn()
	case 'f', 'F':
		c.p.freeDays()
	case 'w', 'W':
		c.body.Toggle()
	}
}

// Open goes to a day that is written as 2026-12-15.
func (c *calendar) Open(day string) {
	if d, err := domain.ParseDate(day); err == nil {
		c.month.Choose(d)
	}
}

// Place is the chosen day.
func (c *calendar) Place() string { return c.month.Day().String() }

// mostOpen is how many open invitations the card lists.
const mostOpen = 5

// answerCard lists the invitations that need an answer, the most urgent first.
func (p *Page) answerCard() []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("Answer now")}
	for i, w := range p.now.Open {
		if i == mostOpen {
			items = append(items, ui.Space(theme.Gap8), ui.Small(fmt.Sprintf("and %d more under Invitations", len(p.now.Open)-i)))
			break
		}
		if i > 0 {
			items = append(items, ui.Space(theme.Gap8), ui.Rule())
		}
		reply := ui.NewButton(p.host.Change(ui.Action{Text: "Answer…", Do: func() { p.answer(w.Invitation) }}))
		if i == 0 {
			reply.Set("Answer…", ui.Primary)
		}
		reply.Compact = true
		about := ui.NewStack(0, ui.NewParagraph(p.name(w.Program, w.Season), ui.Style{Bold: true}), ui.Small(domain.Capital(domain.Dots(p.now.Waited(w), p.now.Left(w), p.offered(w.Invitation)))))
		items = append(items, ui.Space(theme.Gap8), ui.Beside(about, reply))
	}
	if len(p.now.Open) == 0 {
		return nil
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

// offered says how many times an invitation offers, and how many of them are
// free.
func (p *Page) offered(i domain.Invitation) string {
	choices := p.now.Diary.Choices(i, p.now.Now)
	if len(choices) == 0 {
		return ""
	}
	free := 0
	for _, c := range choices {
		if c.Free() {
			free++
		}
	}
	return fmt.Sprintf("%s, %d free", ui.Plural(len(choices), "time", "times"), free)
}

// clashCard lists the clashes of which both cannot be.
func (p *Page) clashCard() []fyne.CanvasObject {
	var items []fyne.CanvasObject
	for _, c := range p.now.Clashes {
		if c.Hard() {
			items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(p.now.Title(c.A), ui.Style{Bold: true}), ui.Small(p.now.Clash(c)))
		}
	}
	if items == nil {
		return nil
	}
	return []fyne.CanvasObject{ui.NewToneCard(ui.NewStack(0, append([]fyne.CanvasObject{ui.Heading("Clashes")}, items...)...), theme.Gap16, ui.Unsure)}
}
