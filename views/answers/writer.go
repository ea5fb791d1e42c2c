package answers

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A writer is where an answer is written: five boxes, or one, and beside them
// what the checks find and how long it takes to say.
type writer struct {
	widget.BaseWidget
	t    *Tab
	row  app.AnswerRow // the question; without a key the writer is closed
	form *form.Form[answer]

	title *ui.Text
	about *ui.Text
	chip  *ui.Chip
	sheet *ui.Sheet
	card  *ui.Card
	side  *ui.Sheet
	peek  *ui.Button
	asked bool // the folded side is wanted
	fold  bool
	said  string // what the side says that is drawn
}

const (
	writerWide float32 = 760
	writerBar  float32 = 14 // in the margin of the window, for the bar of the side
)

func newWriter(t *Tab) *writer {
	w := &writer{t: t, chip: ui.NewChip("", ui.Plain)}
	w.title = ui.Heading("")
	w.about = ui.Small("")
	w.sheet = ui.NewSheet(ui.NewStack(0), theme.Gap16)
	w.card = ui.NewCard(w.sheet, 1)
	w.side = ui.NewSheet(ui.NewStack(theme.Gap12), 0)
	w.side.Margin = writerBar
	w.peek = ui.NewLink("", w.turn)
	w.setForm(false)
	w.ExtendBaseWidget(w)
	return w
}

// setForm makes the inputs: of five steps, or of a text.
func (w *writer) setForm(steps bool) {
	list := fields.Plainly()
	if steps {
		list = append(fields.Steps(w.t.app), list[len(list)-1]) // with the note
	}
	w.form = form.New(w.t.host, form.Section[answer]{Fields: list})
	w.form.Same = func(a, b answer) bool { return a.Question == b.Question }
	w.form.OnSave, w.form.OnLeave, w.form.OnChange = w.save, w.t.leave, w.typed
	w.form.OnResize, w.form.OnReveal = w.sheet.Fit, w.sheet.RevealObject
	w.sheet.Stack.Set(w.form.Object())
}

// show fills the writer with the answer to a question.
func (w *writer) show(rec answer) {
	rec.ID = max(rec.ID, 0)
	w.row = w.t.row(rec)
	w.setForm(w.row.Steps())
	w.title.SetText(w.row.Text)
	about := fields.QuestionKind(w.row.Kind.String())
	for _, text := range w.row.About {
		about += " · " + text
	}
	w.about.SetText(about)
	w.form.Show(rec)
	w.said = "-"
	w.typed()
}

// close empties the writer.
func (w *writer) close() {
	w.row = app.AnswerRow{}
	w.form.Show(answer{})
}

// renew takes over what is kept; what is typed stays.
func (w *writer) renew() {
	if w.row.Key == "" {
		return
	}
	row := w.t.now.Row(w.row.Key)
	switch {
	case row != nil && row.Said != nil:
		w.row = *row
		w.form.Renew(*row.Said)
	case row != nil: // its answer was deleted, or there is none yet
		w.row = *row
		w.form.Renew(answer{Question: row.Key})
	}
	w.said = "-"
	w.typed()
}

// item is the record that is written, "" of one that is not kept yet.
func (w *writer) item() string {
	if w.row.Said == nil {
		return ""
	}
	return strconv.FormatInt(int64(w.row.Said.ID), 10)
}

// changed reports whether something is typed that is not kept yet.
func (w *writer) changed() bool { return w.row.Key != "" && w.form.Changed() }

// read is the answer as it is typed.
func (w *writer) read() answer {
	rec, _ := w.form.Read(nil) // what cannot be read stays as it was
	return rec
}

// save keeps the answer.
func (w *writer) save() {
	if !w.changed() {
		return
	}
	if form.Keep(w.form, domain.InterviewAnswer.Validate, w.t.keep, "The answer was not saved; what you typed is still here.") {
		w.t.host.Say(ui.Notice{Text: "Saved: the answer to “" + w.row.Text + "”", Undo: w.t.host.Undo})
		w.said = "-"
		w.typed()
	}
}

// typed tells what the checks find in the answer as it stands.
func (w *writer) typed() {
	if w.row.Key == "" {
		return
	}
	word, tone := "saved", ui.Good
	switch {
	case w.changed():
		word, tone = "not saved yet", ui.Unsure
	case w.row.Said == nil:
		word, tone = "empty", ui.Plain
	}
	w.chip.Set(word, tone)
	reading := w.t.now.Read(w.row.Question, w.read())
	if text := told(reading); text != w.said {
		w.said = text
		w.side.Stack.Set(w.found(reading)...)
		w.side.Fit()
	}
	w.Refresh()
}

// told is all that the side says of a reading.
func told(r app.AnswerReading) (out string) {
	for _, s := range r.Steps {
		out += s.Word + strconv.FormatBool(s.Filled)
		for _, m := range s.Notes {
			out += m.Words
		}
	}
	for _, m := range r.Notes {
		out += m.Words
	}
	return out + r.Length + r.Spoken
}

var weightTones = map[answers.Weight]ui.Word{answers.Ask: {Text: "consider", Tone: ui.Tier2}, answers.Watch: {Text: "change", Tone: ui.Unsure}}

// found are the cards beside the boxes: the steps, the seconds, the example.
func (w *writer) found(r app.AnswerReading) []fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("How it stands")}
	for _, s := range r.Steps {
		var what fyne.CanvasObject = ui.NewChip("missing", ui.Plain)
		if s.Filled {
			what = ui.NewText(s.Word, ui.Style{Color: theme.Good})
		}
		items = append(items, ui.Space(theme.Gap8), ui.Beside(ui.NewParagraph(s.Label, ui.Style{}), what))
		items = append(items, remarks(s.Notes)...)
	}
	if len(r.Steps) == 0 && len(r.Notes) == 0 {
		items = append(items, ui.Space(theme.Gap8), ui.Second("Nothing to say."))
	}
	items = append(items, remarks(r.Notes)...)
	cards := []fyne.CanvasObject{ui.Boxed(items...), w.aloud(r)}
	if len(r.Steps) > 0 {
		cards = append(cards, example())
	}
	return cards
}

// remarks are the lines of what the checks find.
func remarks(list []app.Remark) (out []fyne.CanvasObject) {
	for _, m := range list {
		word := weightTones[m.Weight]
		out = append(out, ui.Space(theme.Gap4), ui.Row(ui.NewChip(word.Text, word.Tone), ui.NewText("Rule "+m.Rule, ui.Style{Size: theme.Small, Color: theme.Second})),
			ui.Space(2), ui.Small(m.Words))
	}
	return out
}

// aloud is the card of how long the answer takes to say.
func (w *writer) aloud(r app.AnswerReading) fyne.CanvasObject {
	text := "Write something, and it says how long it takes."
	if r.Length != "" {
		text = domain.Capital(r.Length) + "."
	}
	items := []fyne.CanvasObject{ui.Heading("Read aloud"), ui.Space(theme.Gap4), ui.NewParagraph(text, ui.Style{})}
	if r.Seconds > 0 {
		items = append(items, ui.Space(theme.Gap8), band(r.Seconds, w.t.now.Rules))
	}
	return ui.Boxed(items...)
}

// band draws seconds on the target.
func band(seconds int, r answers.Rules) *ui.Meter {
	end := float64(max(2*r.High, 1))
	return ui.NewSpan(float64(seconds)/end, float64(r.Low)/end, float64(r.High)/end)
}

// example is help, and never put into an answer (S102).
func example() fyne.CanvasObject {
	items := []fyne.CanvasObject{ui.Heading("An example, not yours")}
	for _, line := range []string{
		"“I did not pass on my first attempt, and that was my doing.",
		"I had prepared beside a full-time job, without a plan.",
		"I then set fixed hours, did questions every day, and let a tutor look over what I missed.",
		"I passed the next time, and on the wards my attending trusted me with my own patients.",
		"You will get a resident who is consistent, disciplined and safe.”",
	} {
		items = append(items, ui.Space(theme.Gap4), ui.Small(line))
	}
	return ui.Boxed(append(items, ui.Space(theme.Gap8), ui.Small("Say yours in your own words: interviewers know such sentences by heart."))...)
}

// turn shows the folded side, or hides it again.
func (w *writer) turn() {
	w.asked = !w.asked
	w.Refresh()
}

// CreateRenderer makes the drawing of the writer.
func (w *writer) CreateRenderer() fyne.WidgetRenderer { return &writerRenderer{w} }

type writerRenderer struct{ w *writer }

func (r *writerRenderer) Layout(size fyne.Size) {
	w := r.w
	room, folded := ui.SideWidth(size.Width)
	w.fold = folded
	open := !folded || w.asked
	w.peek.Set(ui.PeekWords(w.asked), ui.Link)
	ui.Visible(w.peek, folded)
	ui.Visible(w.side, open)
	width := min(size.Width, writerWide)
	if open {
		width = min(size.Width-room-theme.Gap16, writerWide)
	}
	top := r.head(width)
	about := w.about.HeightFor(width)
	ui.Place(w.about, 0, top+2, width, about)
	top += about + 2 + theme.Gap8
	ui.Place(w.card, 0, top, width, size.Height-top)
	if open {
		ui.Place(w.side, width+theme.Gap16, 0, min(size.Width-width-theme.Gap16, room)+writerBar, size.Height)
	}
}

// head places the question with its chip, which stand below each other where the
// side is folded, and returns where they end.
func (r *writerRenderer) head(width float32) float32 {
	w := r.w
	chip, p := w.chip.MinSize(), w.peek.MinSize()
	ui.Place(w.chip, width-chip.Width, 0, chip.Width, chip.Height)
	ui.Place(w.peek, 0, 0, p.Width, p.Height)
	from, left := float32(0), width-chip.Width-theme.Gap12
	if w.fold {
		from, left = max(chip.Height, p.Height)+theme.Gap4, width
	}
	height := max(w.title.HeightFor(left), chip.Height)
	ui.Place(w.title, 0, from, left, height)
	return from + height
}

func (r *writerRenderer) MinSize() fyne.Size { return fyne.NewSize(420, 280) }
func (r *writerRenderer) Refresh() {
	r.Layout(r.w.Size())
	canvas.Refresh(r.w)
}

func (r *writerRenderer) Objects() []fyne.CanvasObject {
	w := r.w
	return []fyne.CanvasObject{w.title, w.about, w.chip, w.peek, w.card, w.side}
}
func (r *writerRenderer) Destroy() {}
