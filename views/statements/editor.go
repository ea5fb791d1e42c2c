package statements

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/statement"
	"secondlook/views/build"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// An editor is where a version is written: the text, what it counts below it, and
// what the checks find beside it.
type editor struct {
	widget.BaseWidget
	t    *Tab
	rec  domain.Statement // as it is kept; without an ID there is none
	gone bool             // it is not kept any more; what was typed can be saved as a new one

	title *ui.Text
	about *ui.Text
	chip  *ui.Chip
	tools *ui.Flow
	entry *ui.Entry
	foot  *ui.Text
	card  *ui.Card
	body  *written
	side  *ui.Sheet
	peek  *ui.Button
	asked bool // the folded side is wanted
	fold  bool
	said  string // what the findings say that are drawn
}

const (
	editorRows         = 8
	editorWide float32 = 760 // lines that are longer read badly
)

func newEditor(t *Tab) *editor {
	e := &editor{t: t, chip: ui.NewChip("", ui.Plain)}
	e.title = ui.NewText("", ui.Style{Size: theme.Heading, Bold: true})
	e.about = ui.NewText("", ui.Style{Color: theme.Second})
	e.foot = ui.NewText("", ui.Style{Size: theme.Small, Color: theme.Second})
	e.entry = ui.NewNotes("Begin to write, or insert a template…", editorRows)
	e.entry.Label = "Text of the statement"
	if t.host.ReadOnly != "" {
		e.entry.Disable()
	}
	e.entry.OnChanged = func(string) { e.typed() }
	e.entry.OnEnter, e.entry.OnSave, e.entry.OnEscape = e.save, e.save, t.leave
	button := func(a ui.Action) fyne.CanvasObject {
		b := ui.NewButton(a)
		b.Compact = true
		return b
	}
	e.tools = ui.NewWrap(theme.Gap8,
		button(t.host.Change(ui.Action{Text: "Insert a template…", Do: e.template})), button(ui.Action{Text: "Compare drafts…", Do: func() { t.compare(e.rec) }}),
		button(ui.Action{Text: "Prove it…", Do: func() { t.prove(e.rec.Name) }}), button(ui.Action{Text: "Print…", Do: func() { build.PrintDefend(t.host, t.app, e.rec.Name) }}),
	)
	e.body = newWritten(e)
	e.card = ui.NewCard(e.body, theme.Gap12)
	e.side = ui.NewSheet(ui.NewStack(theme.Gap12), 0)
	e.side.Margin = sideBar
	e.peek = ui.NewLink("", e.turn)
	e.ExtendBaseWidget(e)
	return e
}

// show fills the editor with a version; without an ID it is empty.
func (e *editor) show(s domain.Statement) {
	e.rec, e.gone = s, false
	e.entry.SetText(s.Text)
	e.said = "-"
	e.typed()
}

// renew takes over what is kept; what is typed stays.
func (e *editor) renew() {
	if e.rec.ID == 0 {
		return
	}
	i := slices.IndexFunc(e.t.now.Versions, func(v app.StatementRow) bool { return v.ID == e.rec.ID })
	if e.gone = i < 0; e.gone {
		e.typed()
		return
	}
	typed := e.changed()
	e.rec = e.t.now.Versions[i].Statement
	if !typed && e.entry.Text != e.rec.Text {
		e.entry.SetText(e.rec.Text)
	}
	e.said = "-"
	e.typed()
}

// changed reports whether something is typed that is not kept yet.
func (e *editor) changed() bool {
	if e.gone && strings.TrimSpace(e.entry.Text) == "" {
		return false
	}
	return e.rec.ID != 0 && e.entry.Text != e.rec.Text
}

// focus puts the keys into the text.
func (e *editor) focus() { e.t.host.Window.Canvas().Focus(e.entry) }

// save keeps the text, and with it a draft; a version that was deleted becomes a
// new one.
func (e *editor) save() {
	if !e.changed() {
		return
	}
	next := e.rec
	next.Text = e.entry.Text
	if e.gone {
		next.ID, next.Name = 0, e.free(next.Name)
	}
	if err := e.t.app.Statements.Save(context.Background(), &next); err != nil {
		e.t.host.Fail("The statement was not saved; what you typed is still here.", err)
		return
	}
	e.rec, e.gone = next, false
	e.typed()
	e.t.host.Say(ui.Notice{Text: "Saved: " + next.Name, Undo: e.t.host.Undo})
}

// free is a name that no version has.
func (e *editor) free(name string) string {
	out := name
	for n := 2; e.t.now.Version(out) != nil; n++ {
		out = name + " (" + ui.Count(n) + ")"
	}
	return out
}

// typed tells what the text counts and what the checks find in it.
func (e *editor) typed() {
	if e.rec.ID == 0 {
		return
	}
	if e.changed() && e.t.host.Refuse() {
		e.entry.SetText(e.rec.Text)
		return
	}
	now := e.rec
	now.Text = e.entry.Text
	r := e.t.now.Read(now)
	e.title.SetText(e.rec.Name)
	about := domain.Dots(e.rec.Specialty, e.t.now.RegionName(e.rec.Region))
	if e.gone {
		about = "This version was deleted: save it as a new one"
	}
	e.about.SetText(about)
	e.foot.SetText(e.counted(r))
	word, tone := "saved", ui.Good
	if e.changed() {
		word, tone = "not saved yet", ui.Unsure
	}
	e.chip.Set(word, tone)
	var said strings.Builder
	for _, f := range r.Findings {
		said.WriteString(f.Key + f.Text + f.Span.In(now.Text) + "\n")
	}
	if text := said.String(); text != e.said {
		e.said = text
		e.side.Stack.Set(e.findings(r)...)
		e.side.Fit()
	}
	e.Refresh()
}

// counted is the line under the text.
func (e *editor) counted(r app.StatementReading) string {
	characters := ui.Count(r.Counts.Characters)
	if limit := e.t.now.Limit; limit.Value > 0 {
		characters += " of " + ui.Count(limit.Value)
		if limit.Verify {
			characters += " (to verify)"
		}
	}
	return domain.Dots(characters+" characters", ui.Plural(r.Counts.Words, "word", "words"), ui.Plural(r.Counts.Paragraphs, "paragraph", "paragraphs"),
		ui.Count(r.Minutes)+" min to read")
}

var kindTones = map[statement.Kind]ui.Tone{statement.Fine: ui.Good, statement.Ask: ui.Tier2, statement.Watch: ui.Unsure}

// findings are the cards beside the text; each leads to its place.
func (e *editor) findings(r app.StatementReading) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("What the checks find"), ui.Space(theme.Gap4),
		ui.Small("All of it is advice. \"Show\" marks the place.")}
	for _, f := range r.Findings {
		items = append(items, ui.Space(theme.Gap8), ui.Rule(), ui.Space(theme.Gap8))
		head := []fyne.CanvasObject{ui.NewChip(f.Word, kindTones[f.Kind])}
		if f.Rule != "" {
			head = append(head, ui.NewText("Rule "+f.Rule, ui.Style{Size: theme.Small, Color: theme.Second}))
		}
		var lead fyne.CanvasObject = ui.Row()
		if !f.Span.IsZero() {
			lead = ui.NewLink("Show", func() { e.lead(f) })
		}
		items = append(items, ui.Beside(ui.Row(head...), lead), ui.Space(theme.Gap4), ui.NewParagraph(f.Text, ui.Style{}))
		if f.Key == statement.LinkFlag {
			items = append(items, ui.Space(theme.Gap4), ui.Row(e.t.host.ChangeLink("Say which", e.place)))
		}
	}
	if len(r.Findings) == 0 {
		items = append(items, ui.Space(theme.Gap8), ui.Second("Nothing to say."))
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

// place asks which red flag the version explains.
func (e *editor) place() {
	next := domain.Explanation{Place: domain.InStatement, Where: e.rec.Name}
	for _, f := range e.t.now.Flags {
		if f.Exam && !f.Told(e.rec.Name) {
			next.Flag = f.Key
			break
		}
	}
	e.t.places.AddLike(next)
}

// lead marks the place of a finding in the text.
func (e *editor) lead(f app.StatementFinding) {
	if f.Span.To > len(e.entry.Text) {
		return
	}
	at := f.Span.Runes(e.entry.Text)
	if e.fold {
		e.turn()
	}
	e.focus()
	e.entry.Go(at.From, at.To)
}

// turn shows the folded side, or hides it again.
func (e *editor) turn() {
	e.asked = !e.asked
	e.Refresh()
}

// insert puts a paragraph where the cursor stands.
func (e *editor) insert(text string) {
	runes := []rune(e.entry.Text)
	at := min(max(e.entry.CursorTextOffset(), 0), len(runes))
	before, after := string(runes[:at]), string(runes[at:])
	gap := func(s string) string {
		if strings.TrimSpace(s) == "" {
			return ""
		}
		return "\n\n"
	}
	if before != "" && !strings.HasSuffix(before, "\n") {
		text = gap(before) + text
	}
	if after != "" && !strings.HasPrefix(after, "\n") {
		text += gap(after)
	}
	e.entry.SetText(before + text + after)
	e.focus()
	e.entry.Go(at, at+len([]rune(text)))
}

// CreateRenderer makes the drawing of the editor.
func (e *editor) CreateRenderer() fyne.WidgetRenderer { return &editorRenderer{e} }

// sideBar is the room for the bar of the side, in the margin of the window.
const sideBar float32 = 14

type editorRenderer struct{ e *editor }

func (r *editorRenderer) Layout(size fyne.Size) {
	e := r.e
	room, folded := ui.SideWidth(size.Width)
	e.fold = folded
	open := !folded || e.asked
	e.peek.Set(ui.PeekWords(e.asked), ui.Link)
	ui.Visible(e.peek, folded)
	ui.Visible(e.side, open)
	width := min(size.Width, editorWide)
	if open {
		width = min(size.Width-room-theme.Gap16, editorWide)
	}
	head := e.chip.MinSize().Height
	ui.Place(e.chip, width-e.chip.MinSize().Width, 0, e.chip.MinSize().Width, head)
	left := width - e.chip.MinSize().Width - theme.Gap12
	if folded {
		p := e.peek.MinSize()
		left -= p.Width + theme.Gap8
		ui.Place(e.peek, left+theme.Gap8, (head-p.Height)/2, p.Width, p.Height)
	}
	title := min(e.title.MinSize().Width, left)
	ui.Place(e.title, 0, (head-e.title.MinSize().Height)/2, title, e.title.MinSize().Height)
	ui.Place(e.about, title+theme.Gap12, (head-e.about.MinSize().Height)/2+1, max(left-title-theme.Gap12, 0), e.about.MinSize().Height)
	tools := e.tools.HeightFor(width)
	ui.Place(e.tools, 0, head+theme.Gap8, width, tools)
	top := head + tools + 2*theme.Gap8
	ui.Place(e.card, 0, top, width, size.Height-top)
	if open {
		ui.Place(e.side, width+theme.Gap16, 0, min(size.Width-width-theme.Gap16, room)+sideBar, size.Height)
	}
}

func (r *editorRenderer) MinSize() fyne.Size { return fyne.NewSize(420, 280) }
func (r *editorRenderer) Refresh() {
	r.Layout(r.e.Size())
	canvas.Refresh(r.e)
}

func (r *editorRenderer) Objects() []fyne.CanvasObject {
	e := r.e
	return []fyne.CanvasObject{e.title, e.about, e.chip, e.peek, e.tools, e.card, e.side}
}
func (r *editorRenderer) Destroy() {}
