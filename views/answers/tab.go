// Package answers is the part of the interviews in which the applicant prepares
// what to say: the questions, those about his red flags first, an answer in five
// steps with the checks beside it, practice aloud against the clock, and the
// records of questions, practice and criteria.
package answers

import (
	"context"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/collection"
	"secondlook/views/form"
	"secondlook/views/history"
	"secondlook/views/ui"
)

// The tables of the tab. A place on it is the record of an answer, such as "12",
// or another table with a record of it, such as "drills/3" or "criteria".
const (
	tableAnswers   = "answers"
	tableQuestions = "questions"
	tableDrills    = "drills"
	tableCriteria  = "criteria"
)

// The sides of the deck.
const (
	sideLists  = "lists"
	sideWriter = "writer"
	sideLog    = "log"
)

// A Tab shows every question with its answer; or, in their place, the answer that
// is written, or the records of questions, practice and criteria.
type Tab struct {
	Clock func() time.Time // of the practice; nil: that of the computer

	host   ui.Host
	app    *app.App
	now    *app.Answers
	drills map[string][]domain.Drill // by question, the newest first
	all    bool                      // questions about red flags that the records do not have, too
	deck   *ui.Deck
	screen *collection.Screen
	list   *collection.List[domain.InterviewAnswer]
	log    *collection.Screen
	writer *writer
	summed []fyne.CanvasObject
	said   string // what the card beside the list says
}

var (
	_ ui.Actor     = (*Tab)(nil)
	_ ui.Adder     = (*Tab)(nil)
	_ ui.Searcher  = (*Tab)(nil)
	_ ui.Keeper    = (*Tab)(nil)
	_ ui.Opener    = (*Tab)(nil)
	_ ui.Placer    = (*Tab)(nil)
	_ ui.RuneTyper = (*Tab)(nil)
	_ ui.KeyTyper  = (*Tab)(nil)
)

// New returns the tab. Call Reload before it is shown.
func New(h ui.Host, a *app.App) *Tab {
	t := &Tab{host: h, app: a, now: &app.Answers{}, deck: ui.NewDeck()}
	t.list = collection.NewList(h, a.InterviewAnswers, t.answers())
	t.list.Enter = t.write
	t.list.History = t.history(tableAnswers)
	t.screen = collection.NewScreen(h, t.list)
	questions := collection.NewList(h, a.OwnQuestions, t.questions())
	drills := collection.NewList(h, a.Drills, t.drillList())
	criteria := collection.NewList(h, a.Criteria, t.criteria())
	questions.History, drills.History, criteria.History = t.history(tableQuestions), t.history(tableDrills), t.history(tableCriteria)
	t.log = collection.NewScreen(h, questions, drills, criteria)
	t.screen.OnActive, t.log.OnActive = h.Touch, h.Touch
	t.writer = newWriter(t)
	t.deck.Put(sideLists, t.screen)
	t.deck.Put(sideLog, t.log)
	t.deck.Put(sideWriter, t.writer)
	t.deck.Turn(sideLists)
	return t
}

func (t *Tab) history(table string) func(domain.ID, string) {
	return func(id domain.ID, title string) { history.Show(t.host, t.app, table, id, title) }
}

// Object returns what the tab shows.
func (t *Tab) Object() fyne.CanvasObject { return t.deck }

// Reload reads the records again. What is typed stays.
func (t *Tab) Reload() error {
	now, err := t.app.Answers(context.Background(), app.Scope{})
	var drills []domain.Drill
	if err == nil {
		drills, err = t.app.Drills.List(context.Background())
	}
	if err != nil {
		return err
	}
	t.now, t.drills = now, map[string][]domain.Drill{}
	for _, d := range drills {
		t.drills[d.Question] = append([]domain.Drill{d}, t.drills[d.Question]...)
	}
	t.screen.SetSide(nil, t.summary())
	t.screen.Reload()
	t.log.SetSide(nil, t.scoredCard())
	t.log.Reload()
	t.writer.renew()
	return nil
}

// shown is the screen of lists that is shown.
func (t *Tab) shown() *collection.Screen {
	if t.deck.Top() == sideLog {
		return t.log
	}
	return t.screen
}

func (t *Tab) writing() bool { return t.deck.Top() == sideWriter }

// write opens the answer to the question of a record.
func (t *Tab) write(rec domain.InterviewAnswer) {
	form.Leave(t.host, t.writer.changed() && t.writer.row.Key != rec.Question, func() {
		t.writer.show(rec)
		t.turn(sideWriter)
		t.writer.form.Focus("")
	})
}

// leave goes back to the lists, after asking where something typed would be lost.
func (t *Tab) leave() {
	form.Leave(t.host, t.writer.changed(), func() {
		written := t.writer.row.Key
		t.writer.close()
		t.turn(sideLists)
		t.choose(written)
		t.screen.Focus()
	})
}

// choose marks the row of a question: its answer has another ID once it is kept.
func (t *Tab) choose(question string) {
	for _, rec := range t.rows(nil) {
		if question != "" && rec.Question == question {
			t.screen.Open(tableAnswers, strconv.FormatInt(int64(rec.ID), 10))
		}
	}
}

// turn shows a side of the deck.
func (t *Tab) turn(side string) {
	t.deck.Turn(side)
	t.host.Touch()
}

// Focus puts the keys on the lists, or into the answer.
func (t *Tab) Focus() {
	if !t.writing() {
		t.shown().Focus()
	}
}

// Open goes to a place, after asking where something typed would be lost.
func (t *Tab) Open(place string) {
	if t.writing() && place == t.writer.item() {
		return
	}
	table, item, sub := strings.Cut(place, "/")
	form.Leave(t.host, t.writer.changed(), func() {
		t.writer.close()
		if sub || ones[place] != "" {
			t.turn(sideLog)
			t.log.Open(table, item)
			return
		}
		t.turn(sideLists)
		t.screen.Open(tableAnswers, place)
	})
}

// Place is the chosen record.
func (t *Tab) Place() string {
	switch t.deck.Top() {
	case sideWriter:
		return t.writer.item()
	case sideLog:
		l := t.log.Active()
		return strings.TrimSuffix(l.Table()+"/"+l.Item(), "/")
	}
	if item := t.list.Item(); !strings.HasPrefix(item, "-") { // of a question without an answer it means nothing
		return item
	}
	return ""
}

// Actions are the buttons of the page's head.
func (t *Tab) Actions() []ui.Action {
	switch t.deck.Top() {
	case sideWriter:
		return []ui.Action{{Text: "All questions", Do: t.leave}, {Text: "Read aloud", Do: t.rehearse}, t.host.Change(ui.Action{Text: "Save", Kind: ui.Primary, Do: t.writer.save})}
	case sideLog:
		return []ui.Action{{Text: "All questions", Do: t.leave}, t.host.Change(ui.Action{Text: "Add " + ones[t.log.Active().Table()], Kind: ui.Primary, Do: t.log.Active().Add})}
	}
	word := "Whole bank"
	if t.all {
		word = "Only what concerns me"
	}
	return []ui.Action{{Text: word, Do: t.widen}, {Text: "Questions, practice, criteria", Do: func() { t.turn(sideLog); t.log.Focus() }}}
}

// ones are what a record of each list of the log is called.
var ones = map[string]string{tableQuestions: "question", tableDrills: "practice", tableCriteria: "criterion"}

// widen shows the whole bank, or only what concerns the applicant.
func (t *Tab) widen() {
	t.all = !t.all
	t.screen.Reload()
	t.host.Touch()
}

// Add adds a record of the active list; where there are answers, a question of
// one's own.
func (t *Tab) Add() {
	switch t.deck.Top() {
	case sideLists:
		t.turn(sideLog)
		t.log.Open(tableQuestions, "")
		t.log.Active().Add()
	case sideLog:
		t.log.Active().Add()
	}
}

// Search puts the keys on the filter line.
func (t *Tab) Search() {
	if !t.writing() {
		t.shown().Active().Search()
	}
}

// Unsaved reports whether something is typed that is not kept yet.
func (t *Tab) Unsaved() bool { return t.writer.changed() }

// TypedRune hears letters that nothing else has taken.
func (t *Tab) TypedRune(r rune) {
	if !t.writing() {
		t.shown().TypedRune(r)
	}
}

// TypedKey hears keys that nothing else has taken.
func (t *Tab) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape && t.deck.Top() != sideLists:
		t.leave()
	case !t.writing():
		t.shown().TypedKey(ev)
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		t.writer.form.Focus("")
	}
}
