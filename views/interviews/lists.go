package interviews

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/views/collection"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/history"
	"secondlook/views/ui"
)

// A listTab is a tab of one list.
type listTab struct {
	*collection.Screen
	host  ui.Host
	one   string
	under func() []fyne.CanvasObject
	more  func() []ui.Action // before the button for adding
}

var (
	_ ui.Actor    = (*listTab)(nil)
	_ ui.Adder    = (*listTab)(nil)
	_ ui.Searcher = (*listTab)(nil)
	_ ui.Opener   = (*listTab)(nil)
	_ ui.Placer   = (*listTab)(nil)
)

// listOf makes a tab of the records of one kind.
func listOf[T app.Record](p *Page, data *app.Collection[T], spec collection.Spec[T], under func() []fyne.CanvasObject) *listTab {
	l := collection.NewList(p.host, data, spec)
	l.History = func(id domain.ID, title string) { history.Show(p.host, p.app, data.Table(), id, title) }
	return &listTab{Screen: collection.NewScreen(p.host, l), host: p.host, one: spec.One, under: under}
}

// Object is what the tab shows.
func (l *listTab) Object() fyne.CanvasObject { return l.Screen }

// Reload reads the records again.
func (l *listTab) Reload() error {
	l.SetSide(nil, l.under())
	l.Screen.Reload()
	return nil
}

// Open chooses a record.
func (l *listTab) Open(item string) { l.Screen.Open(l.Active().Table(), item) }

// Place is the chosen record.
func (l *listTab) Place() string { return l.Active().Item() }

// Add opens the dialog of a new record.
func (l *listTab) Add() { l.Active().Add() }

// Search puts the keys on the filter line.
func (l *listTab) Search() { l.Active().Search() }

// Actions are the buttons of the page's head.
func (l *listTab) Actions() []ui.Action {
	var out []ui.Action
	if l.more != nil {
		out = l.more()
	}
	return append(out, l.host.Change(ui.Action{Text: "Add " + l.one, Kind: ui.Primary, Do: l.Add}))
}

func item(id domain.ID) string { return strconv.FormatInt(int64(id), 10) }

func byText(a, b string) int { return cmp.Compare(strings.ToLower(a), strings.ToLower(b)) }

// ofSeason keeps the records of the season that the page shows, and of seasons that
// were put away while they ran what is still open.
func ofSeason[T any](p *Page, season func(T) int, open func(T) bool) func([]T) []T {
	return func(all []T) (out []T) {
		for _, x := range all {
			if p.now == nil || p.now.Holds(season(x), open(x)) {
				out = append(out, x)
			}
		}
		return out
	}
}

// newInvitations is the tab of the invitations.
func newInvitations(p *Page) *listTab {
	type invitation = domain.Invitation
	return listOf(p, p.app.Invitations, collection.Spec[invitation]{
		Table: tabInvitations, Title: "Invitations", One: "invitation",
		Name:   func(i invitation) string { return p.name(i.Program, i.Season) },
		Second: func(i invitation) string { return p.waits(i) },
		ID:     func(i *invitation) *domain.ID { return &i.ID },
		New: func() invitation {
			return invitation{Season: p.app.Season(), Channel: domain.ByEmail, Received: p.nowAt()}
		},
		Rows: ofSeason(p, func(i invitation) int { return i.Season }, invitations.Undecided),
		Columns: []collection.Column[invitation]{
			{
				Column: ui.Column{ID: "program", Title: "Program", Width: 220, Flex: 1},
				Pair:   func(i invitation) ui.Pair { return ui.Pair{Title: p.name(i.Program, i.Season), Second: p.waits(i)} },
				Order:  func(a, b invitation) int { return byText(p.name(a.Program, a.Season), p.name(b.Program, b.Season)) },
			},
			{
				Column: ui.Column{ID: "offers", Title: "Offers", Width: 70, Right: true, Drop: 2},
				Line:   func(i invitation) ui.Line { return ui.Line{Text: ui.Count(len(i.Offers))} },
				Order:  func(a, b invitation) int { return cmp.Compare(len(a.Offers), len(b.Offers)) },
			},
			{
				Column: ui.Column{ID: "took", Title: "Answered in", Width: 110, Drop: 1},
				Line:   func(i invitation) ui.Line { return ui.Line{Text: took(i)} },
				Order:  func(a, b invitation) int { return byText(took(a), took(b)) },
			},
			{
				Column: ui.Column{ID: "received", Title: "Received", Width: 110},
				Line:   func(i invitation) ui.Line { return ui.Line{Text: app.Day(i.Received.Day)} },
				Order:  func(a, b invitation) int { return a.Received.Compare(b.Received) },
			},
			{
				Column: ui.Column{ID: "answer", Title: "Answer", Width: 140},
				Chip:   answerChip,
				Order:  func(a, b invitation) int { return cmp.Compare(a.Answer, b.Answer) },
			},
		},
		Sort: "received", Desc: true, Fields: fields.Invitation(p.app),
		Acts:  p.invitationActs,
		Cards: p.choiceCards,
		Empty: "Keep every invitation here, the minute it comes.",
		Why:   "Dates go to who answers first. The program counts the minutes, and says what clashes on your clock and on theirs.",
	}, p.paceCard)
}

// newInterviews is the tab of the interviews.
func newInterviews(p *Page) *listTab {
	type interview = domain.Interview
	return listOf(p, p.app.Interviews, collection.Spec[interview]{
		Table: tabInterviews, Title: "Interviews", One: "interview",
		Name:   func(x interview) string { return p.name(x.Program, x.Season) },
		Second: func(x interview) string { return p.both(x.Start) },
		ID:     func(x *interview) *domain.ID { return &x.ID },
		New: func() interview {
			return interview{Season: p.app.Season(), Kind: domain.ProgramInterview, Format: domain.ByVideo}
		},
		Rows: ofSeason(p, func(x interview) int { return x.Season }, func(x interview) bool { return x.State == domain.InterviewPlanned }),
		Columns: []collection.Column[interview]{
			{
				Column: ui.Column{ID: "program", Title: "Program", Width: 220, Flex: 1},
				Pair: func(x interview) ui.Pair {
					return ui.Pair{Title: p.name(x.Program, x.Season), Second: domain.Dots(form.Plain(x.Kind.String()), form.Plain(x.Format.String()))}
				},
				Order: func(a, b interview) int { return byText(p.name(a.Program, a.Season), p.name(b.Program, b.Season)) },
			},
			{
				Column: ui.Column{ID: "start", Title: "On your clock", Width: 150},
				Line:   func(x interview) ui.Line { return ui.Line{Text: p.own(x.Start)} },
				Order:  func(a, b interview) int { return a.Start.Compare(b.Start) },
			},
			{
				Column: ui.Column{ID: "theirs", Title: "On theirs", Width: 90, Drop: 2},
				Line:   func(x interview) ui.Line { return ui.Line{Text: app.Clock(x.Start)} },
			},
			{
				Column: ui.Column{ID: "state", Title: "State", Width: 110},
				Chip:   stateChip,
				Order:  func(a, b interview) int { return cmp.Compare(a.State, b.State) },
			},
		},
		Sort: "start", Fields: fields.Interview(p.app),
		Check: func(x interview) error { return fields.CheckInterview(p.app, x) },
		Acts:  p.interviewActs,
		Cards: p.interviewCards,
		Empty: "No interview is booked yet.",
		Why:   "An invitation that you accept becomes one by itself. Each stands here in the program's zone and in yours.",
	}, func() []fyne.CanvasObject { return nil })
}

// name is what a program is called, with the season where that is another one than
// the page's.
func (p *Page) name(key string, season int) string {
	if p.now == nil {
		return key
	}
	return p.now.NameIn(key, season)
}

// nowAt is this minute on the own clock.
func (p *Page) nowAt() domain.At {
	if p.now == nil {
		return domain.At{}
	}
	return p.now.At()
}

// own writes a moment on the own clock: "Tue 15 Dec, 17:30".
func (p *Page) own(at domain.At) string {
	if p.now == nil || at.IsZero() {
		return ""
	}
	at = at.In(p.now.Home)
	text := at.Day.Time().Format("Mon 2 Jan")
	if at.Timed {
		text += fmt.Sprintf(", %02d:%02d", at.Hour, at.Minute)
	}
	return text
}

// both writes a moment on the program's clock and on the own one.
func (p *Page) both(at domain.At) string {
	if p.now == nil {
		return app.Moment(at)
	}
	return app.Both(at, p.now.Home)
}

// hint is a line of small text that is still empty.
func hint() *ui.Text { return ui.Small("") }
