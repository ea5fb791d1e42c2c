// Package start is the first page that a person sees: three ways to begin, and
// the five short steps from nothing to a ranked list.
package start

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The two sides of the page.
const (
	front  = "front"  // the three ways to begin
	guided = "guided" // the five steps
)

// A Page is the page of the first start.
type Page struct {
	host  ui.Host
	app   *app.App
	body  *ui.Deck
	first *ui.Button // of the three ways
	guide *guide     // nil: the three ways are shown
}

// New returns the page.
func New(h ui.Host, a *app.App) *Page {
	p := &Page{host: h, app: a, body: ui.NewDeck()}
	p.body.Put(front, p.ways())
	p.body.Turn(front)
	return p
}

// Name is the title of the page.
func (p *Page) Name() string { return "Start" }

// Status says in one sentence where the user stands.
func (p *Page) Status() string {
	if p.guide != nil {
		return p.guide.status()
	}
	return "No account, no network: everything stays in one folder of yours"
}

// Body returns what the page shows.
func (p *Page) Body() fyne.CanvasObject { return p.body }

// Reload reads the records of the step again. What is typed stays.
func (p *Page) Reload() {
	if p.guide != nil {
		p.guide.renew()
	}
}

// Busy reports whether the five steps are under way.
func (p *Page) Busy() bool { return p.guide != nil }

// Unsaved reports whether something is typed in the step that is not kept yet.
func (p *Page) Unsaved() bool { return p.guide != nil && p.guide.typed() }

// Focus puts the keys on the first thing to do.
func (p *Page) Focus() {
	if p.guide != nil {
		p.guide.focus()
		return
	}
	p.host.Window.Canvas().Focus(p.first)
}

// Next goes to the next step of the guide.
func (p *Page) Next() {
	if p.guide != nil {
		p.guide.forward()
	}
}

// Commands are what the panel of Ctrl+K offers.
func (p *Page) Commands() []ui.Action {
	return []ui.Action{{Text: "Five steps to a ranked list", Do: p.Begin}}
}

// ways are the three ways to begin.
func (p *Page) ways() fyne.CanvasObject {
	way := func(title, text, note string, a ui.Action) (fyne.CanvasObject, *ui.Button) {
		b := ui.NewButton(a)
		return ui.NewCard(newOver(ui.NewStack(theme.Gap12,
			ui.NewText(title, ui.Style{Size: theme.Heading, Bold: true}),
			ui.NewParagraph(text, ui.Style{}),
			ui.Small(note)), b), theme.Gap24), b
	}
	mine, first := way("My own records", "Five short steps – who you are, exams, experience, letters, wishes – and every program is ranked for you.",
		"About ten minutes. Whatever you don't know stays open, and nothing is asked that the ranking does not use.",
		ui.Action{Text: "Start with my records", Kind: ui.Primary, Do: p.Begin})
	sample, _ := way("Look around", "See every page filled in, with an applicant whom we have made up: low scores, one failed attempt, a J-1 to be found.",
		"One click leaves her behind. Nothing of hers mixes with yours.",
		ui.Action{Text: "Look around with the sample", Do: p.Sample})
	open, _ := way("Open what I have", "A data folder of this program, from another computer or a stick, or a profile file that you or your adviser have saved.",
		"You can also drop a file onto this window.",
		ui.Action{Text: "Open…", Do: p.Open})
	p.first = first
	return newWays(mine, sample, open)
}

// Sample fills the empty data folder with the sample applicant.
func (p *Page) Sample() {
	if err := p.app.FillSample(context.Background()); err != nil {
		p.host.Fail("The sample applicant could not be filled in.", err)
		return
	}
	if p.guide != nil {
		p.guide.end()
	}
	p.host.Show(ui.Route{Page: ui.PageToday})
	p.host.Say(ui.Notice{Text: "This is the sample applicant. \"Leave the sample\" at the left takes her away."})
}

// Open asks whether a folder or a file is to be opened.
func (p *Page) Open() {
	d := ui.NewDialog(p.host, "Open what I have", ui.NewParagraph(
		"A profile file (.json) puts its records into this folder. A data folder is used where it is, from now on.", ui.Style{}))
	file := func() {
		d.Hide()
		intake.Choose(p.host, p.app)
	}
	actions := []*ui.Action{{Text: "Cancel", Do: d.Hide}, {Text: "A profile file…", Do: file, Kind: ui.Primary}}
	if p.host.OpenFolder != nil {
		folder := func() {
			d.Hide()
			intake.ChooseFolder(p.host)
		}
		actions = append(actions[:1], &ui.Action{Text: "A profile file…", Do: file}, &ui.Action{Text: "A data folder…", Kind: ui.Primary, Do: folder})
	}
	d.SetActions(actions...)
	d.Show()
}
