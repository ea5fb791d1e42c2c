// Package history shows what a record was before and what was deleted, and
// brings either back.
package history

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// portion is how many entries a panel shows at once.
const portion = 25

// width is how wide the entries are.
const width float32 = 520

// An entry is one line of a panel that may be brought back.
type entry struct {
	change  int64
	when    string
	title   string
	lines   []string
	current bool
}

// A panel lists entries, the newest first.
type panel struct {
	host   ui.Host
	app    *app.App
	dialog *ui.Dialog
	body   *ui.Stack
	intro  string
	read   func() ([]entry, error)
	after  func(entry) // has been brought back
	shown  int         // how many entries at most
}

// Show lists the versions of a record, with what changed and a way back to
// each. Table is as the collection of the record names it.
func Show(h ui.Host, a *app.App, table string, id domain.ID, title string) {
	p := &panel{host: h, app: a, intro: "Each edit is kept. Bringing a version back is an edit itself, so it can be undone."}
	p.read = func() ([]entry, error) {
		all, err := a.History(context.Background(), table, id)
		out := make([]entry, len(all))
		for i, v := range all {
			when := moment(v.At)
			out[i] = entry{change: v.Change, when: when, title: when + " · " + v.What, lines: v.Lines, current: v.Current}
		}
		return out, err
	}
	p.after = func(e entry) {
		p.dialog.Hide()
		h.Say(ui.Notice{Text: title + " is as of " + e.when + " again", Undo: h.Undo})
	}
	p.show("History of " + title)
}

// ShowDeleted lists what was deleted lately, with a way to have it back.
func ShowDeleted(h ui.Host, a *app.App) {
	p := &panel{host: h, app: a, intro: "What was deleted in the last 30 days and is still gone."}
	p.read = func() ([]entry, error) {
		all, err := a.Deleted(context.Background())
		out := make([]entry, len(all))
		for i, r := range all {
			name := strings.ToUpper(r.Kind[:1]) + r.Kind[1:]
			if r.Title != "" {
				name += ": " + r.Title
			}
			out[i] = entry{change: r.Change, title: name, lines: []string{"Deleted " + moment(r.At)}}
		}
		return out, err
	}
	p.after = func(e entry) {
		h.Say(ui.Notice{Text: e.title + " is back", Undo: h.Undo})
		p.fill()
	}
	p.show("Recently deleted")
}

// moment writes a time for people.
func moment(at time.Time) string { return at.Format("2 Jan 2006, 15:04") }

func (p *panel) show(title string) {
	p.body, p.shown = ui.NewStack(theme.Gap12), portion
	p.dialog = ui.NewDialog(p.host, title, ui.Wide(theme.Scaled(width), p.body))
	p.dialog.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: func() { p.dialog.Hide() }})
	if first, ok := p.list(); ok {
		p.dialog.Show()
		if first != nil {
			p.dialog.Focus(first)
		}
	}
}

// fill lists the entries anew while the panel stands. Without any that can be
// brought back it is done.
func (p *panel) fill() {
	first, ok := p.list()
	if !ok || first == nil {
		p.dialog.Hide()
		return
	}
	p.dialog.Fit()
	p.dialog.Focus(first)
}

// list reads the entries and returns the first button among them; ok is false
// when they could not be read, which has been told.
func (p *panel) list() (first *ui.Button, ok bool) {
	all, err := p.read()
	if err != nil {
		p.host.Fail("What was there before could not be read.", err)
		return nil, false
	}
	items := []fyne.CanvasObject{ui.Second(p.intro)}
	if len(all) == 0 {
		items = append(items, ui.NewParagraph("There is nothing here.", ui.Style{}))
	}
	for _, e := range all[:min(len(all), p.shown)] {
		line, button := p.line(e)
		if first == nil {
			first = button
		}
		items = append(items, ui.Rule(), line)
	}
	if older := len(all) - p.shown; older > 0 {
		more := p.button(ui.Plural(older, "older one", "older ones"), p.more)
		items = append(items, ui.Rule(), ui.Row(more))
	}
	p.body.Set(items...)
	return first, true
}

// more shows the next entries too.
func (p *panel) more() {
	p.shown += portion
	p.fill()
}

// line draws an entry. It has no button when nothing would change.
func (p *panel) line(e entry) (fyne.CanvasObject, *ui.Button) {
	lines := []fyne.CanvasObject{ui.NewParagraph(e.title, ui.Style{Bold: true})}
	for _, l := range e.lines {
		lines = append(lines, ui.Second(l))
	}
	text := ui.NewStack(theme.Gap4, lines...)
	if e.current {
		return ui.Beside(text, ui.NewChip("now", ui.Good)), nil
	}
	b := p.button("Bring back", func() { p.bring(e) })
	return ui.Beside(text, b), b
}

// button returns a button of the list, which comes into sight with the keys.
func (p *panel) button(text string, do func()) *ui.Button {
	b := ui.NewButton(ui.Action{Text: text, Do: do})
	b.Compact = true
	b.OnFocus = func() { p.dialog.Reveal(b) }
	return b
}

// bring brings an entry back.
func (p *panel) bring(e entry) {
	if err := p.app.BringBack(context.Background(), e.change); err != nil {
		p.host.Fail("This could not be brought back.", err)
		return
	}
	p.after(e)
}
