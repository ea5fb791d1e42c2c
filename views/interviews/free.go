package interviews

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/intake"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// window is in which days a free one is looked for.
type window struct {
	program  string
	from, to domain.Date
	minutes  int
}

// most days of a window.
const mostDays = 366

// Validate wants a span of days that can be looked through.
func (w window) Validate() error {
	var bad domain.Invalid
	want := func(ok bool, field, problem string) {
		if !ok {
			bad = append(bad, domain.FieldError{Field: field, Problem: problem})
		}
	}
	want(w.program != "", "program", "is required: its clock says when its working day is")
	want(!w.from.IsZero(), "from", "is required")
	want(!w.to.IsZero() && !w.to.Before(w.from) && w.from.DaysUntil(w.to) < mostDays, "to", "must lie in the year after the first day")
	want(w.minutes >= 0 && w.minutes <= 24*60, "minutes", "must be between 0 and 1440")
	if bad == nil {
		return nil
	}
	return bad
}

// freeDays asks in which days a free one is looked for, and shows them.
func (p *Page) freeDays() {
	if p.now == nil {
		return
	}
	w := window{from: p.now.Today.AddDays(1), to: p.now.Today.AddDays(7 * freeWeeks)}
	if len(p.now.Open) > 0 {
		w.program, w.minutes = p.now.Open[0].Program, p.now.Open[0].Minutes
	}
	form.Edit[window]{
		Title: "Find a free day", Record: w,
		Why: "Working days of the program on which an interview would fit, within decent hours on your clock (see Settings), without US holidays.",
		Fields: []form.Field[window]{
			form.Pick("program", "Program", func(w *window) *string { return &w.program }, fields.Programs(p.app)).Wide(),
			form.Day("from", "From", func(w *window) *domain.Date { return &w.from }),
			form.Day("to", "To", func(w *window) *domain.Date { return &w.to }),
			form.Number("minutes", "Minutes that it lasts", func(w *window) *int { return &w.minutes }).Why("Empty: as the settings suppose."),
		},
		Check: window.Validate, Agree: "Find",
		Failed: "No day could be looked for; what you typed is still here.",
		Save:   func(*window) error { return nil },
		Then:   p.showFree,
	}.Show(p.host)
}

// mostFree is how many free days are listed.
const mostFree = 15

// showFree lists the free days of a window.
func (p *Page) showFree(w window) {
	zone := p.now.Zone(w.program)
	if zone == "" {
		zone = p.now.Home
	}
	days := p.now.Diary.Free(zone, w.from, w.to, w.minutes)
	if len(days) == 0 {
		ui.Tell(p.host, "No day is free", "On none of these days does it fit into the program's working day and into decent hours on your clock. Try other days, or fewer minutes.")
		return
	}
	var rows []string
	for i, d := range days {
		if i == mostFree {
			rows = append(rows, fmt.Sprintf("and %d more days", len(days)-i))
			break
		}
		rows = append(rows, freeWords(d))
	}
	text := strings.Join(rows, "\n")
	d := ui.NewDialog(p.host, "Free for "+p.now.Name(w.program), ui.Wide(dialogWide, ui.NewStack(theme.Gap8, ui.NewParagraph(text, ui.Style{}), ui.Small("First the program's clock, then yours. Held times count as taken; tasks and rotations do not."))))
	d.SetActions(&ui.Action{Text: "Close", Do: d.Hide}, &ui.Action{Text: "Copy", Kind: ui.Primary, Do: func() {
		fyne.CurrentApp().Clipboard().SetContent(text)
		d.Hide()
		p.host.Say(ui.Notice{Text: "The free days are on the clipboard"})
	}})
	d.Show()
}

// freeWords writes a free day on both clocks: "Mon 14 Dec: 08:00–13:00 (your
// 17:00–22:00)".
func freeWords(d invitations.FreeDay) string {
	var parts []string
	for _, s := range d.Slots {
		parts = append(parts, fmt.Sprintf("%s–%s (your %s–%s)", hm(s.Theirs), hm(s.TheirTo), hm(s.From), hm(s.To)))
	}
	return d.Day.Time().Format("Mon 2 Jan") + ": " + strings.Join(parts, ", ")
}

func hm(at domain.At) string { return fmt.Sprintf("%02d:%02d", at.Hour, at.Minute) }

// offer hands a calendar file to the system, or saves it.
func (p *Page) offer(path, about string) {
	d := ui.NewDialog(p.host, "The calendar file is ready", ui.Wide(420, ui.NewParagraph(about, ui.Style{})))
	d.SetActions(
		&ui.Action{Text: "Close", Do: d.Hide},
		&ui.Action{Text: "Save as…", Do: func() {
			d.Hide()
			intake.SaveAs(p.host, path)
		}},
		&ui.Action{Text: "Open in the calendar", Kind: ui.Primary, Do: func() {
			d.Hide()
			if err := p.app.OpenFile(path); err != nil {
				p.host.Fail("No calendar could be started: save the file and import it by hand.", err)
			}
		}},
	)
	d.Show()
}
