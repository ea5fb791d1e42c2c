// Package posts is the tab of posts between two seasons: wanted, applied for,
// held, with the status that each can be held in.
package posts

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/posts"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/history"
	"secondlook/views/ui"
)

// Table is the table of the records.
const Table = "posts"

// A Tab is the list of posts.
type Tab struct {
	*collection.Screen
	host ui.Host
	app  *app.App
	read map[domain.ID]app.PostReading
}

var (
	_ ui.Stater    = (*Tab)(nil)
	_ ui.Commander = (*Tab)(nil)
	_ ui.Adder     = (*Tab)(nil)
	_ ui.Searcher  = (*Tab)(nil)
	_ ui.Opener    = (*Tab)(nil)
	_ ui.Placer    = (*Tab)(nil)
)

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, read: map[domain.ID]app.PostReading{}}
	l := collection.NewList(h, a.Posts, t.spec())
	l.History = func(id domain.ID, title string) { history.Show(h, a, Table, id, title) }
	t.Screen = collection.NewScreen(h, l)
	return t
}

// spec is what posts say of themselves.
func (t *Tab) spec() collection.Spec[domain.Post] {
	type post = domain.Post
	return collection.Spec[post]{
		Table: Table, Title: "Posts", One: "post",
		Name:   name,
		Second: func(p post) string { return domain.Dots(domain.Capital(p.Kind.String()), place(p)) },
		ID:     func(p *post) *domain.ID { return &p.ID },
		New:    func() post { return post{Stage: domain.PostLookingAt} },
		Columns: []collection.Column[post]{
			{
				Column: ui.Column{ID: "post", Title: "Post", Width: 200, Flex: 1},
				Pair: func(p post) ui.Pair {
					return ui.Pair{Title: name(p), Second: domain.Dots(domain.Capital(p.Kind.String()), place(p))}
				},
				Order: func(a, b post) int { return cmp.Compare(app.Fold(name(a)), app.Fold(name(b))) },
			},
			{
				Column: ui.Column{ID: "stage", Title: "How far", Width: 112},
				Chip:   stage,
				Order:  func(a, b post) int { return cmp.Compare(a.Stage, b.Stage) },
			},
			{
				Column: ui.Column{ID: "status", Title: "Your status", Width: 130},
				Chip:   t.status,
				Order:  func(a, b post) int { return cmp.Compare(t.read[a.ID].Fit, t.read[b.ID].Fit) },
			},
			{
				Column: ui.Column{ID: "pay", Title: "Pay a year", Width: 96, Right: true, Drop: 2},
				Line:   func(p post) ui.Line { return ui.Line{Text: pay(p)} },
				Order:  func(a, b post) int { return cmp.Compare(a.YearCents, b.YearCents) },
			},
			{
				Column: ui.Column{ID: "when", Title: "When", Width: 184, Drop: 1},
				Line:   func(p post) ui.Line { return ui.Line{Text: when(p)} },
				Order:  func(a, b post) int { return day(a).Compare(day(b)) },
			},
		},
		Sort: "when", Fields: fields.Post(t.app),
		More: t.facts, Acts: t.acts,
		Empty: "Keep the posts that could fill the time between two seasons.",
		Why:   "Research, clinic work or a preliminary year near the programs that you want ties you to them. Each post says in which status it can be held; nothing here is advice on law.",
	}
}

func name(p domain.Post) string {
	return cmp.Or(p.Organization, p.Title, domain.Capital(p.Kind.String()))
}

func place(p domain.Post) string {
	return strings.Trim(p.City+", "+p.State, ", ")
}

// stage says how far a post has come.
func stage(p domain.Post) ui.Word {
	tones := map[domain.PostStage]ui.Tone{
		domain.PostApplied: ui.Tier2, domain.PostInterviewed: ui.Tier2, domain.PostOffered: ui.Tier1, domain.PostAccepted: ui.Good, domain.PostUnderWay: ui.Good, domain.PostTurnedDown: ui.Dim,
	}
	return ui.Word{Text: cmp.Or(p.Stage.String(), "not begun"), Tone: tones[p.Stage]}
}

// status says how the statuses that a post names go with the applicant's own.
func (t *Tab) status(p domain.Post) ui.Word {
	r := t.read[p.ID]
	if r.Stop != posts.Go {
		return ui.Word{Text: "stop and ask", Tone: ui.Unsure}
	}
	if r.Stage == domain.PostUnderWay && r.Fit != posts.Yours {
		return ui.Word{Text: r.Status, Tone: ui.Unsure}
	}
	tones := map[posts.Fit]ui.Tone{posts.Yours: ui.Good, posts.Visa: ui.Tier2, posts.Ask: ui.Unsure, posts.Other: ui.Plain}
	return ui.Word{Text: r.Status, Tone: tones[r.Fit]}
}

func pay(p domain.Post) string {
	switch {
	case p.YearCents > 0:
		return app.Money(p.YearCents)
	case p.Paid == domain.SaysNo:
		return "unpaid"
	}
	return "–"
}

// day is the day that matters next.
func day(p domain.Post) domain.Date {
	if posts.Due(p) {
		return p.ApplyBy
	}
	return cmp.Or(p.Start, p.ApplyBy, p.End)
}

func when(p domain.Post) string {
	if posts.Due(p) {
		return "apply by " + app.Day(p.ApplyBy)
	}
	if !p.Held() && p.End.IsZero() && !p.Start.IsZero() {
		return "from " + app.Day(p.Start)
	}
	return cmp.Or(app.Span(p.Start, p.End), "–")
}

// facts are what is concluded about a post.
func (t *Tab) facts(p domain.Post) (out []collection.Fact) {
	r := t.read[p.ID]
	add := func(label, value string) {
		if value != "" {
			out = append(out, collection.Fact{Label: label, Value: value})
		}
	}
	add("Stop and ask", r.Notice)
	add("Status", r.Detail)
	add("To apply", domain.Capital(r.Due))
	add("Region", r.Where)
	if r.Told {
		item := strconv.FormatInt(int64(r.Record), 10)
		return append(out, collection.Fact{Label: "Counts", Value: r.Counts, To: ui.Route{Page: ui.PageProfile, Tab: "experiences", Item: item}})
	}
	add("Counts", r.Counts)
	return out
}

// acts are the next stage, to turn a post down, and to make an experience of one
// that is held.
func (t *Tab) acts(p domain.Post) (out []collection.Act) {
	r := t.read[p.ID]
	if r.Move != "" {
		out = append(out, collection.Act{Key: 's', Action: ui.Action{Text: r.Move, Do: func() { t.advance(p) }}})
	}
	if posts.Open(p) {
		out = append(out, collection.Act{Key: 'x', Action: ui.Action{Text: "Turned down", Do: func() {
			t.keep(posts.TurnDown(p, t.app.Today()))
		}}})
	}
	if p.Held() && !r.Told {
		out = append(out, collection.Act{Key: 'm', Action: ui.Action{Text: "Make it an experience", Do: func() { t.experience(p) }}})
	}
	return out
}

// advance moves a post on, after a warning where there is reason to stop and ask.
func (t *Tab) advance(p domain.Post) {
	next, ok := posts.Advance(p, t.app.Today())
	if !ok {
		return
	}
	r := t.read[p.ID]
	if r.Notice == "" || next.Stage != domain.PostAccepted && next.Stage != domain.PostUnderWay {
		t.keep(next)
		return
	}
	ui.AskLoss(t.host, "Stop and ask first", r.Notice, "Note it all the same", func() { t.keep(next) })
}

// keep keeps a post and says how far it is.
func (t *Tab) keep(p domain.Post) {
	if err := t.app.Posts.Save(context.Background(), &p); err != nil {
		t.host.Fail("The post was not changed.", err)
		return
	}
	t.host.Say(ui.Notice{Text: name(p) + ": " + p.Stage.String(), Undo: t.host.Undo})
}

// experience makes an experience of a post.
func (t *Tab) experience(p domain.Post) {
	e, err := t.app.PostExperience(context.Background(), p)
	if err != nil {
		t.host.Fail("The experience was not kept.", err)
		return
	}
	t.host.Say(ui.Notice{Text: "Kept as an experience: " + form.Plain(cmp.Or(e.Title, e.Organization)), Undo: t.host.Undo})
}

// Object is what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.Screen }

// Reload reads the records again.
func (t *Tab) Reload() error {
	p, err := t.app.Profile(context.Background())
	if err != nil {
		return err
	}
	t.read = t.app.ReadPosts(p)
	t.Screen.Reload()
	return nil
}

// Status says how many posts are wanted and held.
func (t *Tab) Status() string {
	wanted, held := 0, 0
	for _, r := range t.read {
		switch {
		case r.Held():
			held++
		case posts.Open(r.Post):
			wanted++
		}
	}
	if wanted+held == 0 {
		return "What could fill the time between two seasons"
	}
	return domain.Dots(ui.Plural(wanted, "post", "posts")+" wanted", ui.Count(held)+" held")
}

// Commands are what Ctrl+K offers: the list has its button itself.
func (t *Tab) Commands() []ui.Action {
	return []ui.Action{t.host.Change(ui.Action{Text: "Add a post…", Do: t.Add})}
}

// Open chooses a record.
func (t *Tab) Open(item string) { t.Screen.Open(Table, item) }

// Place is the chosen record.
func (t *Tab) Place() string { return t.Active().Item() }

// Add opens the dialog of a new record.
func (t *Tab) Add() { t.Active().Add() }

// Search puts the keys on the filter line.
func (t *Tab) Search() { t.Active().Search() }
