package today

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// What of the agenda is shown.
const (
	dueAll = iota
	dueSoon
	dueOwn
)

// soonDays is what is shown as due soon.
const soonDays = 7

// duties is the whole agenda: everything that is due by date, with the applicant's
// own tasks.
type duties struct {
	page  *Page
	all   []app.DateLine
	rows  []*app.DateLine // those that are shown
	show  int
	ways  [3]*ui.Button
	acts  [5]*ui.Button
	table *ui.Table
	deck  *ui.Deck // the table, or what to do about an empty one
	body  fyne.CanvasObject
}

// What the agenda shows.
const (
	sideTable = "table"
	sideNone  = "none"
)

// The buttons of the chosen row.
const (
	actDone = iota
	actSnooze
	actOpen
	actNew
	actDelete
)

func newDuties(p *Page) *duties {
	d, h := &duties{page: p, deck: ui.NewDeck()}, p.host
	d.table = ui.NewTable(
		ui.PairColumn(ui.Column{ID: "day", Title: "Day", Width: 132}, d.day),
		ui.PairColumn(ui.Column{ID: "what", Title: "What", Width: 180, Flex: 1}, d.what),
		ui.ChipColumn(ui.Column{ID: "left", Title: "When", Width: 190, Drop: 1}, d.left),
	)
	d.table.OnSelect = func(int) { d.refresh() }
	d.table.OnPrimary = func(int) { d.open() }
	ways, acts := make([]fyne.CanvasObject, len(d.ways)), make([]fyne.CanvasObject, len(d.acts))
	for i := range d.ways {
		d.ways[i] = ui.NewButton(ui.Action{Do: func() { d.turn(i) }})
		d.ways[i].Compact, ways[i] = true, d.ways[i]
	}
	for i, a := range []ui.Action{
		h.Change(ui.Action{Text: "Done", Do: d.finish}), h.Change(ui.Action{Text: "Put off…", Do: d.snooze}), {Text: "Open", Do: d.open},
		h.Change(ui.Action{Text: "New task…", Do: d.add}), h.Change(ui.Action{Text: "Delete", Do: d.remove}),
	} {
		d.acts[i] = ui.NewButton(a)
		d.acts[i].Compact, acts[i] = true, d.acts[i]
	}
	d.deck.Put(sideTable, d.table)
	d.deck.Put(sideNone, ui.NewBegin("Nothing here", "Dates of the season and of your records come by themselves. A task of your own is anything else that you don't want to forget.",
		h.Change(ui.Action{Text: "New task…", Kind: ui.Primary, Do: d.add})))
	d.deck.Turn(sideTable)
	d.body = ui.NewFilled(theme.Gap12, d.deck, ui.NewWrap(theme.Gap8, ways...), ui.NewWrap(theme.Gap8, acts...))
	return d
}

// turn shows all, what is due soon, or the applicant's own tasks.
func (d *duties) turn(show int) {
	d.show = show
	d.draw()
}

// fill takes the dates of an overview over.
func (d *duties) fill(o *app.Overview) {
	d.all = o.Dates
	d.draw()
}

// shown reports whether a date is shown in one of the ways.
func shown(x *app.DateLine, show int) bool {
	switch show {
	case dueSoon:
		return x.Asks() && (x.Overdue || !x.Date.IsZero() && x.Days < soonDays)
	case dueOwn:
		return x.OwnTask()
	}
	return true
}

// draw fills the table again. The date that was chosen stays so; where it is gone
// the one that has taken its place is.
func (d *duties) draw() {
	at := d.table.Selected()
	was := markOf(d.at(at))
	var count [3]int
	d.rows = d.rows[:0]
	for i := range d.all {
		for show := range d.ways {
			if shown(&d.all[i], show) {
				count[show]++
			}
		}
		if shown(&d.all[i], d.show) {
			d.rows = append(d.rows, &d.all[i])
		}
	}
	for i, text := range []string{"Everything", "Overdue or this week", "My tasks"} {
		kind := ui.Quiet
		if i == d.show {
			kind = ui.Chosen
		}
		d.ways[i].Set(fmt.Sprintf("%s %d", text, count[i]), kind)
	}
	d.table.SetCount(len(d.rows))
	if len(d.rows) == 0 {
		d.deck.Turn(sideNone)
	} else {
		d.deck.Turn(sideTable)
	}
	if n := len(d.rows); n > 0 {
		i := slices.IndexFunc(d.rows, func(x *app.DateLine) bool { return at >= 0 && markOf(x) == was })
		if i < 0 {
			i = min(max(at, 0), n-1)
		}
		d.table.Mark(i)
	}
	d.refresh()
}

// at is a row of the table; an empty date for one that is gone.
func (d *duties) at(row int) *app.DateLine {
	if row < 0 || row >= len(d.rows) {
		return &app.DateLine{}
	}
	return d.rows[row]
}

// chosen is the date of the selected row; nil: none is.
func (d *duties) chosen() *app.DateLine {
	if i := d.table.Selected(); i >= 0 && i < len(d.rows) {
		return d.rows[i]
	}
	return nil
}

func (d *duties) day(row int) ui.Pair {
	x := d.at(row)
	day := x.Day
	if day == "" {
		day = "Any day"
	}
	return ui.Pair{Title: day, Second: x.Clock, Dim: !x.Asks()}
}

func (d *duties) what(row int) ui.Pair {
	x := d.at(row)
	about := x.About
	if x.Own != "" {
		about = domain.Dots(x.Own, about)
	}
	p := ui.Pair{Title: x.What, Second: about, Dim: !x.Asks()}
	if x.OwnTask() {
		p.Mark = "my task"
	}
	return p
}

// left is the word overdue in a quiet colour, with how far away it is.
func (d *duties) left(row int) ui.Word {
	x := d.at(row)
	switch {
	case x.Overdue:
		return ui.Word{Text: "overdue", Tone: ui.Unsure, Mark: sinceWords(x.Days)}
	case x.Verify:
		return ui.Word{Mark: x.Left + " · to verify"}
	}
	return ui.Word{Mark: x.Left}
}

// sinceWords says since how many days something is overdue.
func sinceWords(days int) string {
	if days >= 0 {
		return "today"
	}
	return "for " + ui.Plural(-days, "day", "days")
}

// status says how much is overdue and due.
func (d *duties) status() string {
	overdue, today := 0, 0
	for i := range d.all {
		switch x := &d.all[i]; {
		case x.Overdue:
			overdue++
		case x.Asks() && !x.Date.IsZero() && x.Days == 0:
			today++
		}
	}
	if overdue+today == 0 {
		return "Agenda · nothing is overdue or due today"
	}
	return fmt.Sprintf("Agenda · %d overdue · %d due today", overdue, today)
}

// find selects a task by its identity.
func (d *duties) find(item string) {
	for try := range 2 {
		for i, x := range d.rows {
			if x.OwnTask() && strconv.FormatInt(int64(x.Record), 10) == item {
				d.table.Mark(i)
				d.refresh()
				return
			}
		}
		if try == 0 {
			d.turn(dueAll)
		}
	}
	id, err := strconv.ParseInt(item, 10, 64)
	if err == nil { // it is done, or put off
		d.page.changeTask(domain.ID(id))
	}
}

// refresh shows which buttons are of use to the chosen row.
func (d *duties) refresh() {
	x := d.chosen()
	ui.Visible(d.acts[actDone], x != nil && x.CanFinish())
	ui.Visible(d.acts[actSnooze], x != nil && x.CanSnooze())
	ui.Visible(d.acts[actOpen], x != nil && x.Spot != (app.Spot{}))
	ui.Visible(d.acts[actDelete], x != nil && x.OwnTask())
	d.body.Refresh()
}

// finish notes that the chosen one is done today.
func (d *duties) finish() {
	x := d.chosen()
	switch {
	case x == nil:
	case !x.CanFinish():
		d.page.host.Say(ui.Notice{Text: "This one ends with its record, or with its day. Enter goes there"})
	default:
		d.page.done(x)
	}
}

// done keeps that a date is done.
func (p *Page) done(x *app.DateLine) {
	text := x.Text
	if err := p.app.Finish(context.Background(), x); err != nil {
		p.host.Fail("That it is done was not kept.", err)
		return
	}
	p.host.Say(ui.Notice{Text: "Done: " + text, Undo: p.host.Undo})
}

// snooze asks until when the chosen one is put off.
func (d *duties) snooze() {
	x, p := d.chosen(), d.page
	switch {
	case x == nil:
		return
	case !x.CanSnooze():
		p.host.Say(ui.Notice{Text: "This one cannot be put off: it has its day"})
		return
	}
	line := *x
	form.Edit[domain.Task]{
		Title: "Put off", Why: line.Text, Record: domain.Task{Snoozed: p.app.Today().AddDays(1)},
		Fields: []form.Field[domain.Task]{
			form.Day("snoozed_until", "Until", func(t *domain.Task) *domain.Date { return &t.Snoozed }).Must().Wide().Why("It is back on that day."),
		},
		Check: func(t domain.Task) error {
			if !t.Snoozed.After(p.app.Today()) {
				return domain.Invalid{{Field: "snoozed_until", Problem: "must lie after today"}}
			}
			return nil
		},
		Save:   func(t *domain.Task) error { return p.app.Snooze(context.Background(), &line, t.Snoozed) },
		Failed: "It was not put off.", Agree: "Put off",
		Then: func(t domain.Task) {
			p.host.Say(ui.Notice{Text: "Put off until " + app.Day(t.Snoozed) + ": " + line.Text, Undo: p.host.Undo})
		},
	}.Show(p.host)
}

// open changes a task of the applicant's own, and leads to the place of any other
// date.
func (d *duties) open() {
	switch x := d.chosen(); {
	case x == nil:
	case x.OwnTask() && x.Key == "":
		d.page.changeTask(x.Record)
	case x.Spot != (app.Spot{}):
		d.page.host.Show(route(x.Spot))
	}
}

// add asks for a new task.
func (d *duties) add() { d.page.newTask() }

func (p *Page) newTask() { p.askTask(domain.Task{Season: p.app.Season()}, "A new task") }

// changeTask asks for a task that there is.
func (p *Page) changeTask(id domain.ID) {
	all, err := p.app.Tasks.List(context.Background())
	if err != nil {
		p.host.Fail("The task could not be read.", err)
		return
	}
	for _, t := range all {
		if t.ID == id {
			p.askTask(t, "A task")
		}
	}
}

func (p *Page) askTask(t domain.Task, title string) {
	form.Edit[domain.Task]{
		Title: title, Record: t, Fields: fields.Task(p.app), Check: domain.Task.Validate,
		Save:   func(t *domain.Task) error { return p.app.Tasks.Save(context.Background(), t) },
		Failed: "The task was not kept; what you typed is still here.",
		Then: func(t domain.Task) {
			p.host.Say(ui.Notice{Text: "Kept: " + t.Title, Undo: p.host.Undo})
		},
	}.Show(p.host)
}

// remove deletes a task of the applicant's own.
func (d *duties) remove() {
	x, p := d.chosen(), d.page
	if x == nil || !x.OwnTask() || x.Key != "" {
		return
	}
	text := x.Text
	if err := p.app.Tasks.Delete(context.Background(), x.Record); err != nil {
		p.host.Fail("The task was not deleted.", err)
		return
	}
	p.host.Say(ui.Notice{Text: "Deleted: " + text, Undo: p.host.Undo})
}

// key hears the letters of the agenda: d or space is done, s puts off, e opens, n
// is a new task.
func (d *duties) key(r rune) {
	switch r {
	case 'd', 'D', ' ':
		d.finish()
	case 's', 'S':
		d.snooze()
	case 'e', 'E':
		d.open()
	case 't', 'T':
		d.add()
	}
}

// typed hears the keys of the agenda.
func (d *duties) typed(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDelete:
		d.remove()
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		d.focus()
		d.table.TypedKey(ev)
	}
}

func (d *duties) focus() { d.page.host.Window.Canvas().Focus(d.table) }
