package settings

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// calm are the cards of quiet mode and of reminders.
type calm struct {
	p      *Page
	quiet  [2]*ui.Button // chances are shown; they are hidden
	remind [2]*ui.Button // off; on
	detail [2]*ui.Button // how many things; which
	words  *ui.Text
}

func newCalm(p *Page) *calm {
	return &calm{p: p, words: ui.Small("")}
}

// cards are what the tab shows of it.
func (c *calm) cards() []fyne.CanvasObject {
	pair := func(into *[2]*ui.Button, no, yes string, do func(on bool)) fyne.CanvasObject {
		for i, text := range []string{no, yes} {
			into[i] = ui.NewButton(ui.Action{Text: text, Do: func() { do(i == 1) }})
		}
		return ui.Row(into[0], into[1])
	}
	title := func(text string) fyne.CanvasObject {
		return ui.Heading(text)
	}
	small := func(text string) fyne.CanvasObject {
		return ui.Small(text)
	}
	quiet := ui.NewCard(ui.NewStack(theme.Gap12, title("Quiet mode"),
		pair(&c.quiet, "Show chances", "Hide chances", func(on bool) { ui.SetQuiet(c.p.host, c.p.app, on); c.show() }),
		small("In the season of interviews a chance does nobody good. Hidden, it stands on no page – Today, Programs, My list, Applications, Strategy – and what can be done today stays. Prints and commands are as they were. Ctrl+Shift+H turns it anywhere.")), theme.Gap16)
	when := ui.NewButton(c.p.host.Change(ui.Action{Text: "When…", Do: c.ask}))
	remind := ui.NewCard(ui.NewStack(theme.Gap12, title("Reminders while the window is open"),
		pair(&c.remind, "Off", "On", func(on bool) { c.keep(func(n *app.Notifying) { n.On = on }) }),
		pair(&c.detail, "Say how many things are due", "Say which", func(on bool) { c.keep(func(n *app.Notifying) { n.Detail = on }) }),
		ui.Row(when), c.words), theme.Gap16)
	return []fyne.CanvasObject{quiet, remind}
}

// keep changes how the user is reminded.
func (c *calm) keep(change func(*app.Notifying)) {
	ctx := context.Background()
	n := c.p.app.Notifying(ctx)
	change(&n)
	if err := c.p.app.SetNotifying(ctx, n); err != nil {
		c.p.host.Fail("How you are reminded was not kept.", err)
		return
	}
	c.show()
}

// show marks what is chosen on the buttons.
func (c *calm) show() {
	n := c.p.app.Notifying(context.Background())
	for _, x := range []struct {
		pair *[2]*ui.Button
		on   bool
	}{{&c.quiet, c.p.app.Quiet()}, {&c.remind, n.On}, {&c.detail, n.Detail}} {
		for i, b := range x.pair {
			b.Set(b.Text(), map[bool]ui.Kind{true: ui.Chosen, false: ui.Quiet}[x.on == (i == 1)])
		}
	}
	c.words.SetText(reminded(n))
}

// reminded says when the user is reminded.
func reminded(n app.Notifying) string {
	if !n.On {
		return "Nothing is told; what is due stands on Today."
	}
	text := "Told on the day itself"
	if n.Days > 0 {
		text += " and " + ui.Plural(n.Days, "day", "days") + " before"
	}
	if n.Minutes > 0 {
		text += ", and " + ui.Plural(n.Minutes, "minute", "minutes") + " before an hour"
	}
	text += "; each thing once a day, by a notification of the system. "
	if n.Detail {
		return text + "It names what is due, where others may read it."
	}
	return text + "It tells how many things are due, and not which."
}

// leads are how long before it something is told, as it is typed.
type leads struct{ Days, Minutes int }

// ask asks how long before something is told.
func (c *calm) ask() {
	n := c.p.app.Notifying(context.Background())
	form.Edit[leads]{
		Title: "When to remind", Record: leads{n.Days, n.Minutes},
		Fields: []form.Field[leads]{
			form.Number("days", "Days before", func(x *leads) *int { return &x.Days }).Why("0 to " + strconv.Itoa(app.MostNotifyDays) + ". Empty: on the day itself alone."),
			form.Number("minutes", "Minutes before an hour", func(x *leads) *int { return &x.Minutes }).Why("0 to " + strconv.Itoa(app.MostNotifyMinutes) + ". Empty: at the hour itself."),
		},
		Check: checkLeads,
		Save: func(x *leads) error {
			n.Days, n.Minutes = x.Days, x.Minutes
			return c.p.app.SetNotifying(context.Background(), n)
		},
		Failed: "How you are reminded was not kept.",
		Then:   func(leads) { c.show() },
	}.Show(c.p.host)
}

func checkLeads(x leads) error {
	var bad domain.Invalid
	if x.Days < 0 || x.Days > app.MostNotifyDays {
		bad = append(bad, domain.FieldError{Field: "days", Problem: "must be between 0 and " + strconv.Itoa(app.MostNotifyDays)})
	}
	if x.Minutes < 0 || x.Minutes > app.MostNotifyMinutes {
		bad = append(bad, domain.FieldError{Field: "minutes", Problem: "must be between 0 and " + strconv.Itoa(app.MostNotifyMinutes)})
	}
	if len(bad) > 0 {
		return bad
	}
	return nil
}
