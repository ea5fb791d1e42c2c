package profile

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/notes"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// about is the tab of the one applicant: a form, with a bar at its foot for as
// long as something is typed and not kept.
type about struct {
	widget.BaseWidget
	p       *Page
	form    *form.Form[domain.Applicant]
	sheet   *ui.Sheet
	card    *ui.Card
	bar     *ui.Card
	side    *ui.Sheet
	summary func() []fyne.CanvasObject
	cards   int
	typed   bool // something is not kept yet
}

func newAbout(p *Page) *about {
	a := &about{p: p, summary: p.summary()}
	a.form = form.New(p.host,
		form.Section[domain.Applicant]{Title: "Who you are", Fields: append(fields.Who(), fields.Zone(p.app))},
		form.Section[domain.Applicant]{Title: "Medical school and certificate", Fields: fields.School()},
		form.Section[domain.Applicant]{Title: "What you are looking for", Fields: fields.Wishes(p.app)},
		form.Section[domain.Applicant]{Title: "What your list shall be like", Fields: fields.ListWishes()},
		form.Section[domain.Applicant]{Title: "Money in your own currency", Fields: fields.Currency()},
		form.Section[domain.Applicant]{Title: "Where you belong", Fields: []form.Field[domain.Applicant]{fields.Ties(p.app), fields.AboutNote()}},
	)
	a.form.Same = func(x, y domain.Applicant) bool { return x.ID == y.ID }
	a.form.OnSave, a.form.OnLeave, a.form.OnChange = a.save, a.putBack, a.changed
	a.sheet = ui.NewSheet(ui.NewStack(0, a.form.Object()), theme.Gap16)
	a.form.OnResize, a.form.OnReveal = a.sheet.Fit, a.sheet.RevealObject
	a.card = ui.NewCard(a.sheet, 1)
	save := ui.NewButton(ui.Action{Text: "Save", Kind: ui.Primary, Do: a.save})
	back := ui.NewButton(ui.Action{Text: "Put back", Do: a.putBack})
	a.bar = ui.NewCard(ui.Beside(ui.Row(ui.NewChip("not saved yet", ui.Unsure), ui.NewText("Enter saves, Esc puts back.", ui.Style{Color: theme.Second})),
		ui.Row(back, save)), theme.Gap12)
	a.bar.Hide()
	a.side = ui.NewSheet(ui.NewStack(theme.Gap16), 0)
	a.side.Margin = aboutBar
	a.ExtendBaseWidget(a)
	return a
}

func (a *about) Object() fyne.CanvasObject { return a }

// Reload shows the record as it is kept; what is typed stays.
func (a *about) Reload() {
	a.form.Renew(a.p.profile.Applicant)
	cards := a.summary()
	a.cards = len(cards)
	a.side.Stack.Set(cards...)
	a.side.Fit()
	a.typed = a.form.Changed()
	a.Refresh()
}

// changed shows the bar while something is typed and not kept.
func (a *about) changed() {
	if typed := a.form.Changed(); typed != a.typed {
		a.typed = typed
		a.Refresh()
	}
}

// save keeps what was typed, or shows what is wrong beside its input.
func (a *about) save() {
	if !a.form.Changed() {
		return
	}
	keep := func(rec *domain.Applicant) error { return a.p.app.Applicants.Save(context.Background(), rec) }
	if form.Keep(a.form, domain.Applicant.Validate, keep, "This was not saved; what you typed is still here.") {
		a.changed()
		a.p.host.Say(ui.Notice{Text: "Saved: about me", Undo: a.p.host.Undo})
	}
}

// putBack shows the record as it is kept, after asking.
func (a *about) putBack() {
	if a.form.Changed() {
		form.Leave(a.p.host, true, func() {
			a.form.Show(a.p.profile.Applicant)
			a.changed()
		})
	}
}

// Focus leaves the keys on the tabs: typing is for who means it.
func (a *about) Focus() { a.p.host.Window.Canvas().Focus(a.p.tabs) }

// Open goes nowhere: there is one applicant.
func (a *about) Open(string, string) {}

// Place is the tab.
func (a *about) Place() (table, item string) { return tabAbout, "" }

// TypedRune does nothing.
func (a *about) TypedRune(rune) {}

// TypedKey goes to the first field.
func (a *about) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		a.form.Focus("")
	case fyne.KeyEscape:
		a.putBack()
	}
}

// summary is the card of what all records show together. Where there are none,
// everything is missing, which one need not be told.
func (p *Page) summary() func() []fyne.CanvasObject {
	return kept(func() (out []app.ProfileNote) {
		if len(p.profile.Exams)+len(p.profile.Rotations)+len(p.profile.Letters) == 0 {
			return nil
		}
		for _, n := range p.notes {
			if n.Kind == notes.Gap || n.Rule == "S7" {
				out = append(out, n)
			}
		}
		return out
	}, func(list []app.ProfileNote) []fyne.CanvasObject {
		return noteCard(list, theme.Gap8, p.summed,
			ui.Heading("Where you stand"), ui.Space(theme.Gap4),
			ui.Small("What is still missing is no verdict, and each can be added."))
	})
}

// summed is one note in short, with the way to its tab.
func (p *Page) summed(n app.ProfileNote) []fyne.CanvasObject {
	to := ui.Route{Page: ui.PageProfile, Tab: string(n.Tab)}
	link := ui.NewLink(form.Plain(string(n.Tab)), func() { p.host.Show(to) })
	return []fyne.CanvasObject{
		ui.Beside(ui.Row(ui.NewChip(n.Word, noteTones[n.Kind])), link), ui.Space(theme.Gap4),
		ui.Small(n.Text),
	}
}

// CreateRenderer makes the drawing of the tab.
func (a *about) CreateRenderer() fyne.WidgetRenderer { return &aboutRenderer{a} }

const (
	aboutBar  float32 = 14  // in the margin of the window, for the bar of the side
	aboutWide float32 = 780 // lines of a form are not to be longer
)

type aboutRenderer struct{ a *about }

func (r *aboutRenderer) Layout(size fyne.Size) {
	a := r.a
	room, folded := ui.SideWidth(size.Width)
	side := a.cards > 0 && !folded
	a.side.Hidden = !side
	width := size.Width
	if side {
		width -= room + theme.Gap16
		a.side.Move(fyne.NewPos(width+theme.Gap16, 0))
		a.side.Resize(fyne.NewSize(room+aboutBar, size.Height))
	} else {
		width = min(width, aboutWide)
	}
	height := size.Height
	a.bar.Hidden = !a.typed
	if a.typed {
		b := a.bar.MinSize().Height
		a.bar.Move(fyne.NewPos(0, size.Height-b))
		a.bar.Resize(fyne.NewSize(width, b))
		height -= b + theme.Gap12
	}
	a.card.Resize(fyne.NewSize(width, height))
}

func (r *aboutRenderer) MinSize() fyne.Size { return fyne.NewSize(400, 280) }
func (r *aboutRenderer) Refresh() {
	r.Layout(r.a.Size())
	canvas.Refresh(r.a)
}

func (r *aboutRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.a.card, r.a.bar, r.a.side}
}
func (r *aboutRenderer) Destroy() {}
