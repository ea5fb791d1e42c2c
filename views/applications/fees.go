package applications

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/history"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// fees is the tab of what the season costs: the payments that are noted and
// those that are expected, with the sums beside them.
type fees struct {
	host   ui.Host
	app    *app.App
	now    *app.Ledger
	list   *collection.List[domain.Payment]
	screen *collection.Screen
}

var (
	_ ui.Stater    = (*fees)(nil)
	_ ui.Actor     = (*fees)(nil)
	_ ui.Adder     = (*fees)(nil)
	_ ui.Printer   = (*fees)(nil)
	_ ui.Searcher  = (*fees)(nil)
	_ ui.Opener    = (*fees)(nil)
	_ ui.Placer    = (*fees)(nil)
	_ ui.RuneTyper = (*fees)(nil)
	_ ui.KeyTyper  = (*fees)(nil)
)

func newFees(h ui.Host, a *app.App) *fees {
	f := &fees{host: h, app: a, now: &app.Ledger{}}
	f.list = collection.NewList(h, a.Payments, f.spec())
	f.list.History = func(id domain.ID, name string) { history.Show(h, a, a.Payments.Table(), id, name) }
	f.screen = collection.NewScreen(h, f.list)
	return f
}

// Object returns what the tab shows.
func (f *fees) Object() fyne.CanvasObject { return f.screen }

// Reload reads the ledger again.
func (f *fees) Reload() error {
	l, err := f.app.Ledger(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	f.now = l
	f.screen.SetSide([]fyne.CanvasObject{f.sums()}, nil)
	f.screen.Reload()
	return nil
}

// Focus puts the keys on the payments.
func (f *fees) Focus() { f.screen.Focus() }

// Status says where the season's money stands.
func (f *fees) Status() string {
	if f.now.Book == nil {
		return ""
	}
	return f.now.Status
}

// Actions are the buttons of the page's head.
func (f *fees) Actions() []ui.Action {
	return []ui.Action{{Text: "Print…", Do: f.Print}, f.host.Change(ui.Action{Text: "Add a payment…", Kind: ui.Primary, Do: f.list.Add})}
}

// Add asks for a payment.
func (f *fees) Add() { f.list.Add() }

// Print opens the ledger as a PDF.
func (f *fees) Print() { build.PrintFees(f.host, f.app) }

// Search goes to the search line.
func (f *fees) Search() { f.list.Search() }

// Open chooses a payment.
func (f *fees) Open(item string) { f.screen.Open(f.list.Table(), item) }

// Place is the payment that is chosen.
func (f *fees) Place() string { return f.list.Item() }

// TypedRune hears letters that nothing else has taken.
func (f *fees) TypedRune(r rune) { f.screen.TypedRune(r) }

// TypedKey hears keys that nothing else has taken.
func (f *fees) TypedKey(ev *fyne.KeyEvent) { f.screen.TypedKey(ev) }

// line is that of a kind of payment.
func (f *fees) line(kind domain.PaymentKind) app.LedgerLine {
	for _, l := range f.now.Lines {
		if l.Kind == kind {
			return l
		}
	}
	return app.LedgerLine{}
}

// rows are the payments of the season, and what is expected beside them: one
// that went with what is done comes first to be noted.
func (f *fees) rows(kept []domain.Payment) []domain.Payment {
	season := f.app.Season()
	out := slices.DeleteFunc(slices.Clone(kept), func(p domain.Payment) bool { return p.Season != season })
	for _, l := range f.now.Lines {
		cents := max(l.Open-l.Planned, l.Unnoted)
		if l.IfMatched {
			cents = max(0, l.Expected-l.Paid-l.Planned)
		}
		if cents > 0 {
			out = append(out, domain.Payment{ID: -domain.ID(l.Kind), Season: season, Kind: l.Kind, Cents: cents, Due: l.Due})
		}
	}
	return out
}

// spec is the list of payments.
func (f *fees) spec() collection.Spec[domain.Payment] {
	type payment = domain.Payment
	name := func(p payment) string { return f.app.PaymentName(p.Kind) }
	return collection.Spec[payment]{
		Table: "payments", Title: "Payments", One: "payment", Name: name, Second: f.second,
		ID:   func(p *payment) *domain.ID { return &p.ID },
		New:  func() payment { return payment{Season: f.app.Season(), Paid: f.app.Today()} },
		Rows: f.rows,
		Columns: []collection.Column[payment]{
			{
				Column: ui.Column{ID: "kind", Title: "For", Width: 180, Flex: 1},
				Pair:   func(p payment) ui.Pair { return ui.Pair{Title: name(p), Second: f.second(p)} },
				Order:  func(a, b payment) int { return strings.Compare(name(a), name(b)) },
			},
			{
				Column: ui.Column{ID: "amount", Title: "Amount", Width: 84, Right: true},
				Line:   func(p payment) ui.Line { return ui.Line{Text: app.Money(p.Cents), Bold: p.ID > 0} },
				Order:  func(a, b payment) int { return cmp.Compare(a.Cents, b.Cents) },
			},
			{
				Column: ui.Column{ID: "day", Title: "Day", Width: 104},
				Line:   func(p payment) ui.Line { return payDay(dayOf(p)) },
				Order:  func(a, b payment) int { return dayOf(a).Compare(dayOf(b)) },
			},
			{
				Column: ui.Column{ID: "state", Title: "State", Width: 104},
				Chip:   f.state,
				Order:  func(a, b payment) int { return strings.Compare(f.state(a).Text, f.state(b).Text) },
			},
		},
		Sort: "day", Desc: true, Fields: fields.Payment(f.app),
		Check: func(p payment) error { return fields.CheckPayment(f.app, p) },
		Empty: "Add what you pay in this season.",
		Why:   "What is known to come stands here by itself: applications, token, registration.",
	}
}

// payDay writes a day, and a dash where none is known.
func payDay(d domain.Date) ui.Line {
	if d.IsZero() {
		return ui.Line{Text: "–", Tone: ui.Dim}
	}
	return dayLine(d)
}

// dayOf is the day of a payment: when it was made, else when it is due.
func dayOf(p domain.Payment) domain.Date {
	if p.Paid.IsZero() {
		return p.Due
	}
	return p.Paid
}

// second is what stands under the name of a payment.
func (f *fees) second(p domain.Payment) string {
	if p.ID < 0 {
		return f.line(p.Kind).About
	}
	return cmp.Or(p.About, p.Note)
}

// state says how a payment stands.
func (f *fees) state(p domain.Payment) ui.Word {
	l := f.line(p.Kind)
	switch today := f.app.Today(); {
	case !p.Paid.IsZero():
		return ui.Word{Text: "paid", Tone: ui.Good}
	case p.ID < 0 && l.IfMatched:
		return ui.Word{Text: "if you match", Tone: ui.Dim}
	case p.ID < 0 && l.Unnoted > 0 && l.Open-l.Planned <= 0:
		return ui.Word{Text: "note it", Tone: ui.Unsure}
	case !p.Due.IsZero() && p.Due.Before(today):
		return ui.Word{Text: "overdue", Tone: ui.Unsure}
	}
	return ui.Word{Text: "to pay", Tone: ui.Plain}
}

// sums is the card of what the season costs, kind by kind.
func (f *fees) sums() fyne.CanvasObject {
	heading := ui.Style{Size: theme.Heading, Bold: true}
	items := []fyne.CanvasObject{ui.Beside(ui.NewText("What is left to pay", heading), ui.NewText(app.Money(f.now.Open), heading)), ui.Space(theme.Gap8)}
	sum := func(label string, cents int64) {
		items = append(items, ui.Rule(), ui.Space(6), ui.Beside(ui.Second(label), ui.NewText(app.Money(cents), ui.Style{Bold: true})), ui.Space(6))
	}
	sum("Expected in all", f.now.Expected)
	sum("Paid, as noted", f.now.Paid)
	if f.now.Unnoted > 0 {
		sum("Gone with what is sent or done, not noted", f.now.Unnoted)
	}
	if f.now.Later > 0 {
		sum("More after a match", f.now.Later)
	}
	for _, l := range f.now.Lines {
		if l.Open == 0 {
			continue
		}
		detail := l.About
		if !l.Due.IsZero() {
			detail = strings.TrimPrefix(detail+" · by "+app.Day(l.Due), " · ")
		}
		items = append(items, ui.Rule(), ui.Space(6), ui.Beside(ui.NewStack(1, ui.NewParagraph(l.Name, ui.Style{}), ui.Small(detail)),
			ui.NewText(app.Money(l.Open), ui.Style{})), ui.Space(6))
	}
	for _, note := range f.now.Notes {
		items = append(items, ui.Space(theme.Gap4), ui.Small(note))
	}
	return ui.Boxed(items...)
}
