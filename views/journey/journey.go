// Package journey is the money of the whole way: from the first exam to the first
// day of training, by season and by kind, in dollars and in the own currency.
package journey

import (
	"cmp"
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	rules "secondlook/domain/journey"
	"secondlook/views/build"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A Tab is the money of the whole way.
type Tab struct {
	host ui.Host
	app  *app.App
	now  *app.Journey
	main *ui.Sheet
	side *ui.Sheet
	deck *ui.Deck
}

var (
	_ ui.Stater    = (*Tab)(nil)
	_ ui.Actor     = (*Tab)(nil)
	_ ui.Adder     = (*Tab)(nil)
	_ ui.Printer   = (*Tab)(nil)
	_ ui.RuneTyper = (*Tab)(nil)
)

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, now: &app.Journey{Journey: &rules.Journey{}}}
	t.main, t.side = ui.NewPage(theme.Gap16), ui.NewPage(theme.Gap16)
	t.deck = ui.NewBeginDeck(ui.NewSideBody(t.main, t.side), ui.NewBegin("The money of the whole way",
		"Exams, certificate, rotations, applications and visa come together here, as you note them and as the tables of prices tell.",
		t.host.Change(ui.Action{Text: "Log a payment…", Kind: ui.Primary, Do: t.Add})))
	return t
}

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.deck }

// Reload reads the money again.
func (t *Tab) Reload() error {
	now, err := t.app.Journey(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	empty, err := t.app.Empty(context.Background())
	if err != nil {
		return err
	}
	t.now = now
	t.main.Set(t.seasonCard(), t.kindCard())
	t.side.Set(t.sums()...)
	t.deck.Turn(ui.FaceBody)
	if empty {
		t.deck.Turn(ui.FaceBegin)
	}
	return nil
}

// Focus puts the keys on the sums by season, to be scrolled.
func (t *Tab) Focus() {
	if t.deck.Top() == ui.FaceBody {
		t.host.Window.Canvas().Focus(t.main)
	}
}

// Status says where the money stands.
func (t *Tab) Status() string {
	if t.deck.Top() == ui.FaceBegin {
		return ""
	}
	return t.now.Status
}

// Actions are the buttons of the page's head.
func (t *Tab) Actions() []ui.Action {
	if t.deck.Top() == ui.FaceBegin { // which has its own
		return nil
	}
	return []ui.Action{{Text: "Fees of this season", Do: t.fees}, {Text: "Print…", Do: t.Print}, t.host.Change(ui.Action{Text: "Log a payment…", Kind: ui.Primary, Do: t.Add})}
}

// Print opens the money as a PDF.
func (t *Tab) Print() { build.PrintJourney(t.host, t.app) }

// Add asks for a payment, of the season that the money is reckoned up to.
func (t *Tab) Add() {
	form.Edit[domain.Payment]{
		Title: "Log a payment", Record: domain.Payment{Season: cmp.Or(t.now.Season, t.app.Season()), Paid: t.app.Today()}, Fields: fields.Payment(t.app),
		Check:  func(p domain.Payment) error { return fields.CheckPayment(t.app, p) },
		Failed: "The payment was not saved; what you typed is still here.",
		Save:   func(p *domain.Payment) error { return t.app.Payments.Save(context.Background(), p) },
		Then: func(p domain.Payment) {
			t.host.Say(ui.Notice{Text: "Saved: " + t.app.PaymentName(p.Kind) + ", " + app.Money(p.Cents), Undo: t.host.Undo})
		},
	}.Show(t.host)
}

// TypedRune hears letters that nothing else has taken: n logs a payment.
func (t *Tab) TypedRune(r rune) {
	if r == 'n' || r == 'N' {
		t.Add()
	}
}

// fees goes to what this season costs.
func (t *Tab) fees() { t.host.Show(ui.Route{Page: ui.PageApplications, Tab: "fees"}) }

// money writes an amount, and a dash for none.
func money(cents int64) *ui.Text {
	if cents == 0 {
		return ui.NewText("–", ui.Style{Color: theme.Second})
	}
	return ui.NewText(app.Money(cents), ui.Style{})
}

// total is what everything comes to in a row, in dollars and below that in the own
// currency.
func (t *Tab) total(cents int64) fyne.CanvasObject {
	right := fyne.TextAlignTrailing
	text := ui.NewText(app.Money(cents), ui.Style{Bold: true, Align: right})
	if own := t.now.Own(cents); own != "" {
		return ui.NewStack(1, text, ui.NewText(own, ui.Style{Size: theme.Small, Color: theme.Second, Align: right}))
	}
	return text
}

// later are what a table tells of money that is to come: in two columns where some
// comes after a match only.
func (t *Tab) later(sum rules.Sum) []fyne.CanvasObject {
	if t.now.Total.IfMatched == 0 {
		return []fyne.CanvasObject{money(sum.Ahead)}
	}
	return []fyne.CanvasObject{money(sum.Ahead), money(sum.IfMatched)}
}

// titles are the headings of a table, with those of what is to come and the whole at
// the right.
func (t *Tab) titles(texts ...string) []fyne.CanvasObject {
	texts = append(texts, "To come")
	if t.now.Total.IfMatched > 0 {
		texts = append(texts, "If matched")
	}
	return ui.Titles(append(texts, "In all")...)
}

// grid draws a table of which all columns but the flexible one stand at the right.
func grid(first []ui.GridColumn, rows [][]fyne.CanvasObject) fyne.CanvasObject {
	columns := first
	for len(columns) < len(rows[0]) {
		columns = append(columns, ui.GridColumn{Right: true})
	}
	return ui.NewGrid(6, columns, rows...)
}

// seasonCard is the chart of what each season costs: a bar for what is gone and
// what is still to come, and the sums beside it.
func (t *Tab) seasonCard() fyne.CanvasObject {
	most := int64(1)
	for _, y := range t.now.Years {
		most = max(most, y.All())
	}
	rows := [][]fyne.CanvasObject{t.titles("Season", "", "Gone")}
	for _, y := range t.now.Years {
		share := func(cents int64) float64 { return float64(cents) / float64(most) }
		row := []fyne.CanvasObject{ui.NewText(strconv.Itoa(y.Season), ui.Style{Bold: true}), newBar(share(y.Spent()), share(y.All())), money(y.Spent())}
		rows = append(rows, append(append(row, t.later(y.Sum)...), t.total(y.All())))
	}
	about := "A season runs from June to May and bears the year of its Match. Filled: gone. Light: still to come."
	return ui.Boxed(ui.Heading("By season"), ui.Space(theme.Gap4), ui.Small(about), ui.Space(theme.Gap8), grid([]ui.GridColumn{{}, {Flex: true}}, rows))
}

// kindCard is the same by what the money goes to.
func (t *Tab) kindCard() fyne.CanvasObject {
	rows := [][]fyne.CanvasObject{t.titles("For", "Paid", "Not noted")}
	for _, k := range t.now.Kinds {
		row := []fyne.CanvasObject{ui.NewText(t.now.Names[k.Kind], ui.Style{}), money(k.Paid), money(k.Estimated)}
		rows = append(rows, append(append(row, t.later(k.Sum)...), t.total(k.All())))
	}
	return ui.Boxed(ui.Heading("By kind"), ui.Space(theme.Gap8), grid([]ui.GridColumn{{Flex: true}}, rows))
}

// afterMatch is the sum that is left out where nothing is to come then.
const afterMatch = "After a match"

// sums are the cards beside the table: the whole of it, and what it rests on.
func (t *Tab) sums() []fyne.CanvasObject {
	s, heading := t.now.Total, ui.Style{Size: theme.Heading, Bold: true}
	items := []fyne.CanvasObject{ui.Beside(ui.NewText("The whole way", heading), ui.NewText(app.Money(s.All()), heading))}
	if own := t.now.Own(s.All()); own != "" {
		items = append(items, ui.Space(theme.Gap4), ui.Beside(ui.Small(""), ui.NewText(own, ui.Style{Bold: true})))
	}
	items = append(items, ui.Space(theme.Gap8))
	for _, x := range []struct {
		label string
		cents int64
	}{{"Paid, as noted", s.Paid}, {"Gone, and never noted", s.Estimated}, {"Still to come", s.Ahead}, {afterMatch, s.IfMatched}} {
		if x.cents == 0 && x.label == afterMatch {
			continue
		}
		items = append(items, ui.Rule(), ui.Space(6), ui.Beside(ui.Second(x.label), t.total(x.cents)), ui.Space(6))
	}
	notes := []fyne.CanvasObject{ui.NewParagraph("What it rests on", heading)}
	for _, text := range t.now.Notes {
		notes = append(notes, ui.Space(theme.Gap8), ui.Small(text))
	}
	rate := []fyne.CanvasObject{ui.NewParagraph("Your own currency", heading), ui.Space(theme.Gap4)}
	if t.now.RateText != "" {
		rate = append(rate, ui.Small(t.now.RateText))
	} else {
		rate = append(rate, ui.Small("Type your currency and what one dollar is in it, and every sum is shown in it too. Nothing is looked up."))
	}
	rate = append(rate, ui.Space(theme.Gap4), ui.Row(ui.NewLink("Change under About me", func() { t.host.Show(ui.Route{Page: ui.PageProfile, Tab: "about"}) })))
	return []fyne.CanvasObject{ui.Boxed(items...), ui.Boxed(rate...), ui.Boxed(notes...)}
}
