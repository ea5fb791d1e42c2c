// Package thanks is the part of the interviews that keeps what the applicant
// writes to programs: thank-you notes, those that are due among them, letters of
// intent with their manners, updates.
package thanks

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/history"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// table is the table of the tab, as routes know it.
const table = "correspondence"

type message = domain.Correspondence

// A Tab is the list of messages to programs.
type Tab struct {
	host   ui.Host
	app    *app.App
	due    []app.ThankYou
	names  map[string]string // of programs, by key
	list   *collection.List[message]
	screen *collection.Screen
	side   []fyne.CanvasObject
}

var (
	_ ui.Actor     = (*Tab)(nil)
	_ ui.Adder     = (*Tab)(nil)
	_ ui.Searcher  = (*Tab)(nil)
	_ ui.Opener    = (*Tab)(nil)
	_ ui.Placer    = (*Tab)(nil)
	_ ui.RuneTyper = (*Tab)(nil)
	_ ui.KeyTyper  = (*Tab)(nil)
)

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a}
	t.list = collection.NewList(h, a.Correspondence, t.messages())
	t.list.History = func(id domain.ID, title string) { history.Show(h, a, table, id, title) }
	t.screen = collection.NewScreen(h, t.list)
	t.screen.OnActive = h.Touch
	t.side = card("Letters of intent", a.Untold(), "“I will rank you first” is said to one program a season, and only if your list agrees.")
	return t
}

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.screen }

// Reload reads the records again.
func (t *Tab) Reload() error {
	ctx := context.Background()
	due, err := t.app.ThankYous(ctx, app.Scope{})
	var programs []domain.Program
	if err == nil {
		programs, err = t.app.Programs(ctx)
	}
	if err != nil {
		return err
	}
	t.due, t.names = due, map[string]string{}
	for i := range programs {
		t.names[programs[i].Key] = programs[i].Name
	}
	t.screen.SetSide(nil, t.side)
	t.screen.Reload()
	return nil
}

// Focus puts the keys on the list.
func (t *Tab) Focus() { t.screen.Focus() }

// Open goes to a message.
func (t *Tab) Open(item string) { t.screen.Open(table, item) }

// Place is the chosen message.
func (t *Tab) Place() string {
	if item := t.list.Item(); !strings.HasPrefix(item, "-") { // of one that is due and not written it means nothing
		return item
	}
	return ""
}

// Actions are the buttons of the page's head.
func (t *Tab) Actions() []ui.Action {
	return []ui.Action{
		t.host.Change(ui.Action{Text: "Letter of intent…", Do: func() { t.list.AddLike(t.fresh(domain.LetterOfIntent)) }}),
		t.host.Change(ui.Action{Text: "Add message", Kind: ui.Primary, Do: t.list.Add}),
	}
}

// Add adds a message.
func (t *Tab) Add() { t.list.Add() }

// Search puts the keys on the filter line.
func (t *Tab) Search() { t.list.Search() }

// TypedRune hears letters that nothing else has taken.
func (t *Tab) TypedRune(r rune) { t.screen.TypedRune(r) }

// TypedKey hears keys that nothing else has taken.
func (t *Tab) TypedKey(ev *fyne.KeyEvent) { t.screen.TypedKey(ev) }

// fresh is a new message of a kind.
func (t *Tab) fresh(kind domain.CorrespondenceKind) message {
	return message{Season: t.app.Season(), Kind: kind, Channel: domain.ByEmail}
}

// rows are the messages of the season, and before them the thank-you notes that
// are due and not written yet.
func (t *Tab) rows(kept []message) (out []message) {
	for i, d := range t.due {
		if d.Draft.ID == 0 {
			rec := d.Record()
			rec.ID = -domain.ID(i + 1)
			out = append(out, rec)
		}
	}
	for _, x := range kept {
		if x.Season == t.app.Season() || slices.ContainsFunc(t.due, func(d app.ThankYou) bool { return d.Draft.ID == x.ID }) {
			out = append(out, x)
		}
	}
	return out
}

// program names the program of a message.
func (t *Tab) program(x message) string {
	name := cmp.Or(t.names[x.Program], x.Program)
	if x.Season != t.app.Season() { // it was put away, and this is still due
		return fmt.Sprintf("%s (season %d)", name, x.Season)
	}
	return name
}

// title is what a message is, and to whom.
func title(x message) string {
	text := form.Plain(x.Kind.String())
	if x.Person != "" {
		text += " to " + x.Person
	}
	return text
}

// state says how a message stands.
func (t *Tab) state(x message) ui.Word {
	today := t.app.Today()
	switch {
	case !x.Replied.IsZero():
		return ui.Word{Text: "answered", Tone: ui.Good}
	case !x.Sent.IsZero():
		return ui.Word{Text: "sent " + short(x.Sent), Tone: ui.Good}
	case x.Due.IsZero():
		return ui.Word{Text: "not sent"}
	case x.Due.Before(today):
		return ui.Word{Text: ui.Plural(x.Due.DaysUntil(today), "day", "days") + " late", Tone: ui.Unsure}
	case x.Due == today:
		return ui.Word{Text: "due today", Tone: ui.Unsure}
	}
	return ui.Word{Text: "due " + short(x.Due), Tone: ui.Tier2}
}

func short(d domain.Date) string { return d.Time().Format("2 Jan") }

// messages is the list of messages.
func (t *Tab) messages() collection.Spec[message] {
	day := func(x message) domain.Date {
		if !x.Sent.IsZero() {
			return x.Sent
		}
		return x.Due
	}
	return collection.Spec[message]{
		Table: table, Title: "Thanks and letters", One: "message",
		Name: title, Second: t.program,
		ID:   func(x *message) *domain.ID { return &x.ID },
		New:  func() message { return t.fresh(domain.ThankYou) },
		Rows: t.rows, Whole: true,
		Columns: []collection.Column[message]{
			{
				Column: ui.Column{ID: "message", Title: "Message", Width: 240, Flex: 1},
				Pair:   func(x message) ui.Pair { return ui.Pair{Title: title(x), Second: t.program(x)} },
				Order:  func(a, b message) int { return strings.Compare(app.Fold(title(a)), app.Fold(title(b))) },
			},
			{
				Column: ui.Column{ID: "state", Title: "State", Width: 116},
				Chip:   t.state,
				Order:  func(a, b message) int { return strings.Compare(t.state(a).Text, t.state(b).Text) },
			},
			{
				Column: ui.Column{ID: "day", Title: "Day", Width: 100, Drop: 1},
				Line: func(x message) ui.Line {
					if d := day(x); !d.IsZero() {
						return ui.Line{Text: app.Day(d)}
					}
					return ui.Line{Text: "–"}
				},
				Order: func(a, b message) int { return day(a).Compare(day(b)) },
			},
		},
		Fields: fields.Correspondence(t.app),
		Check:  func(x message) error { return fields.CheckCorrespondence(t.app, x) },
		Summary: func([]message) string {
			if len(t.due) == 0 {
				return ""
			}
			return ui.Plural(len(t.due), "thank-you note", "thank-you notes") + " to send"
		},
		More: func(x message) []collection.Fact {
			return []collection.Fact{{Label: "State", Value: domain.Capital(t.state(x).Text)}}
		},
		Acts: t.acts, Cards: t.cards,
		Empty: "After each interview a thank-you note to everybody whom you met stands here, with the day by which it is due.",
		Why:   "Letters of intent and updates can be added; you are told what speaks against one.",
	}
}

func card(heading string, texts ...string) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading(heading)}
	for _, text := range texts {
		items = append(items, ui.Space(theme.Gap4), ui.Small(text))
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}
