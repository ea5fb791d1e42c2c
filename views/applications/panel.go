package applications

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/applying"
	"secondlook/views/letters"
	"secondlook/views/row"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// panel tells of one application how it came to where it stands, and what it
// costs.
type panel struct {
	p     *desk
	box   *ui.Card
	sheet *ui.Sheet
	row   *app.ApplicationRow // links ask here, and hold no row of their own: what is drawn no more is kept for a while

	change *ui.Button
}

func newPanel(p *desk) *panel {
	w := &panel{p: p, sheet: ui.NewSheet(ui.NewStack(0), theme.Gap16)}
	w.change = ui.NewButton(p.host.Change(ui.Action{Text: "Change status…", Do: func() { p.askNext(w.rows()) }}))
	edit := ui.NewButton(p.host.Change(ui.Action{Text: "Edit…", Do: p.edit}))
	see := ui.NewButton(ui.Action{Text: "See program", Do: w.see})
	for _, b := range []*ui.Button{w.change, edit, see} {
		b.Compact = true
	}
	foot := container.NewPadded(container.NewPadded(ui.Row(w.change, edit, see)))
	w.box = ui.NewCard(container.NewBorder(nil, container.NewVBox(ui.Rule(), foot), nil, nil, w.sheet), 1)
	return w
}

// rows is the application that is shown: what the panel does is for that one
// alone, whatever is ticked.
func (w *panel) rows() []*app.ApplicationRow {
	if w.row == nil {
		return nil
	}
	return []*app.ApplicationRow{w.row}
}

// see goes to the page of programs.
func (w *panel) see() {
	if w.row != nil {
		w.p.host.Show(ui.Route{Page: ui.PagePrograms, Item: w.row.Program})
	}
}

// show tells of a row; without one the panel is empty.
func (w *panel) show(r *app.ApplicationRow) {
	w.row = r
	if r == nil {
		w.sheet.Set()
		return
	}
	items := head(r)
	items = append(items, w.past(r)...)
	items = append(items, w.chance(r)...)
	items = append(items, w.money(r)...)
	items = append(items, w.signal(r)...)
	items = append(items, w.letters(r)...)
	items = append(items, w.statement(r)...)
	if r.Note != "" {
		items = append(items, ui.Section("NOTE")...)
		items = append(items, ui.NewParagraph(r.Note, ui.Style{}))
	}
	w.sheet.Set(append(items, w.ways(r)...)...)
}

// head is the name and place of the program.
func head(r *app.ApplicationRow) []fyne.CanvasObject {
	name, place := r.Program, "No catalog holds this program any more; nothing is computed for it."
	if r.Ranked != nil {
		name, place = r.Ranked.Program.Name, r.Ranked.Program.Specialty+" · "+app.Place(r.Ranked.Program)
	}
	chips := []fyne.CanvasObject{ui.NewChip(row.Status(r.Status), statusTone(r.Status))}
	if w := row.Tier(r.Ranked); w.Text != "" {
		chips = append(chips, ui.NewChip(w.Text, w.Tone))
	}
	if r.Pinned {
		chips = append(chips, ui.NewChip("pinned", ui.Unsure))
	}
	return []fyne.CanvasObject{
		ui.Heading(name), ui.Space(3),
		ui.Second(place), ui.Space(6), ui.Row(chips...),
	}
}

// A told line is one thing that happened, on its day.
type told struct {
	day  domain.Date
	line fyne.CanvasObject
}

// past lists the changes of the status and all else that is noted of the
// application, the newest first.
func (w *panel) past(r *app.ApplicationRow) []fyne.CanvasObject {
	lines := append(w.noted(r), w.changes(r)...)
	slices.SortStableFunc(lines, func(a, b told) int { return b.day.Compare(a.day) })
	items := ui.Section("HOW IT WENT")
	for _, x := range lines {
		items = append(items, ui.Space(theme.Gap4), x.line, ui.Space(theme.Gap4), ui.Rule())
	}
	return items
}

// noted are invitations, interviews, messages and payments.
func (w *panel) noted(r *app.ApplicationRow) (out []told) {
	log, err := w.p.app.ApplicationLog(context.Background(), app.Scope{Season: r.Season}, r.Program)
	if err != nil {
		w.p.host.Log.Error("the log of an application cannot be read", "err", err)
		return nil
	}
	for _, e := range log {
		if e.Kind == applying.EntryAdded || e.Kind == applying.EntryStatus {
			continue // as the row has it, with the way to put it right
		}
		style := ui.Style{}
		if e.Ahead {
			style.Color = second
		}
		out = append(out, told{e.Entry.Day, ui.Beside(ui.NewParagraph(e.Text, style), ui.NewText(cmp.Or(e.Day, dayWords(domain.Date{})), style))})
	}
	return out
}

// changes are those of the status, the newest first, with the day on which the
// program came onto the list.
func (w *panel) changes(r *app.ApplicationRow) (out []told) {
	line := func(s domain.ApplicationStatus, on domain.Date, day string, event int) {
		chip := ui.NewChip(row.LongStatus(s), statusTone(s))
		var o fyne.CanvasObject = ui.Marked(chip, ui.NewText(day, ui.Style{}))
		if event >= 0 { // the day leads to where it is put right
			o = ui.Beside(ui.Row(chip, w.p.host.ChangeLink(day, func() { w.p.askDay(w.row, event) })),
				w.p.host.ChangeLink("Remove", func() { w.p.removeEvent(w.row, event) }))
		}
		out = append(out, told{on, o})
	}
	for i := len(r.Events) - 1; i >= 0; i-- {
		line(r.Events[i].Status, r.Events[i].Date, dayWords(r.Events[i].Date), i)
	}
	if len(r.Events) == 0 && !r.Planned() {
		line(r.Status, domain.Date{}, dayWords(domain.Date{}), -1)
	}
	added, on := dayWords(r.Added), r.Added
	if i := slices.IndexFunc(r.Events, func(e domain.StatusEvent) bool { return !e.Date.IsZero() }); i >= 0 && r.Added.After(r.Events[i].Date) {
		added, on = "entered here on "+added, domain.Date{} // what went before was told later
	}
	line(domain.Planned, on, added, -1)
	return out
}

func dayWords(d domain.Date) string {
	if d.IsZero() {
		return "day not noted"
	}
	return app.Day(d)
}

// chance says what the chance of an interview is, or that it is hidden.
func (w *panel) chance(r *app.ApplicationRow) []fyne.CanvasObject {
	if w.p.app.Quiet() && r.Ranked != nil {
		return append(ui.Section("CHANCE OF AN INTERVIEW"), ui.NewQuietNote(w.p.host, w.p.app))
	}
	return chanceOfInterview(r)
}

// chanceOfInterview says what the chance of an interview is and what it rests on; it never
// claims to know of answers.
func chanceOfInterview(r *app.ApplicationRow) []fyne.CanvasObject {
	if r.Ranked == nil {
		return nil
	}
	items := ui.Section("CHANCE OF AN INTERVIEW")
	add := func(text string, st ui.Style) { items = append(items, ui.NewParagraph(text, st)) }
	before := app.ChanceWords(r.Ranked.Chance, r.Ranked.Low, r.Ranked.High)
	switch outcome(r) {
	case "":
		add(before, ui.Style{Bold: true})
		add("From your records and what is known of the program, as on the day of sending. Silence does not move it.", ui.Style{Size: small, Color: second})
	case "out":
		add("Closed to you", ui.Style{Bold: true})
		add("A strict rule of the program is missed; its page says which.", ui.Style{Size: small, Color: second})
	case "none":
		add("Over: "+row.LongStatus(r.Status), ui.Style{Bold: true})
		add("Before that it was "+before+". The chance to match with your list no longer counts this program.", ui.Style{Size: small, Color: second})
	default:
		add("Interview offered", ui.Style{Bold: true})
		text := "It has invited you: the chance to match with your list counts the interview as had."
		switch r.Ranked.Heard {
		case domain.Waits:
			text = "No interview is settled yet, so the chance to match with your list counts that figure."
		case domain.GivenUp:
			text = "The interview is given up: the chance to match with your list no longer counts this program."
		}
		add("Before that the chance was "+before+". "+text, ui.Style{Size: small, Color: second})
	}
	return items
}

// money says what the application costs.
func (w *panel) money(r *app.ApplicationRow) []fyne.CanvasObject {
	items := ui.Section("FEE")
	switch {
	case r.Ranked == nil:
		return nil
	case r.Place == 0 && r.Status == domain.Withdrawn:
		return append(items, ui.Second("None: nothing says that it was sent."))
	case r.Place == 0:
		return append(items, ui.Second("None: another track of the same program is on the list."))
	}
	about := ui.Ordinal(r.Place) + " application in " + specialtyOf(r)
	if r.Verify {
		about += "; the price is to be verified"
	}
	return append(items, ui.NewParagraph(app.Money(r.Cents), ui.Style{Bold: true}), ui.Small(about))
}

// signal says which signal was sent and how many there are.
func (w *panel) signal(r *app.ApplicationRow) []fyne.CanvasObject {
	items := append(ui.Section("SIGNAL"), ui.NewParagraph(domain.Capital(signalWord(r.Signal)), ui.Style{Bold: true}))
	use := w.p.list.Signals[specialtyOf(r)]
	style := ui.Style{Size: small, Color: second}
	if tooMany(use, r.Signal) {
		style.Color = theme.Unsure
	}
	if text := signalsLine(use, w.p.app.Catalog().Short(specialtyOf(r))); text != "" {
		items = append(items, ui.NewParagraph(domain.Capital(text), style))
	}
	if r.Preferred {
		items = append(items, ui.Small("Geographic preference: in a division that you prefer"))
	}
	return items
}

// letters are those that the program gets.
func (w *panel) letters(r *app.ApplicationRow) []fyne.CanvasObject {
	items := ui.Section("LETTERS")
	for _, ref := range r.Letters {
		items = append(items, ui.NewParagraph(w.p.app.LetterCalled(ref), ui.Style{}))
	}
	if len(r.Letters) == 0 {
		items = append(items, ui.Second("None is assigned."))
	}
	if !r.Listed() {
		return items
	}
	return append(items, ui.NewLink("Assign letters…", func() { w.p.host.Show(letters.Where(w.row.Program)) }))
}

// ways are what else can be done with the application.
func (w *panel) ways(r *app.ApplicationRow) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.NewLink("History…", func() { w.p.history(w.row) })}
	link := w.p.host.ChangeLink("Withdraw…", func() { w.p.askStatus(w.rows(), domain.Withdrawn) })
	if r.Planned() && !r.Sent() {
		link = w.p.host.ChangeLink("Take off the list", func() { w.p.takeOff(w.rows()) })
	}
	if r.Status != domain.Withdrawn {
		items = append(items, link)
	}
	return []fyne.CanvasObject{ui.Space(theme.Gap16), ui.Row(items...)}
}
