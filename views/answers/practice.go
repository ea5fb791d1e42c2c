package answers

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// practiceWide is how wide the panel is in which an answer is read aloud.
const practiceWide float32 = 620

// A practice is one reading aloud of an answer, with a clock that Space starts
// and stops.
type practice struct {
	t       *Tab
	row     app.AnswerRow
	reading app.AnswerReading
	dialog  *ui.Dialog
	big     *ui.Text
	said    *ui.Text
	bar     *ui.Stack
	keys    *ui.Button
	began   time.Time // zero: the clock stands
	seconds int       // that the last reading took; 0: none yet
	open    bool
	run     int // how often the clock was started
}

// rehearse reads the answer aloud that is written.
func (t *Tab) rehearse() {
	row := t.writer.row
	row.Reading = t.now.Read(row.Question, t.writer.read())
	t.practise(row)
}

// practise opens the panel for a question.
func (t *Tab) practise(row app.AnswerRow) {
	p := &practice{t: t, row: row, reading: row.Reading, open: true}
	p.big = ui.NewText("", ui.Style{Size: theme.Figure, Bold: true})
	p.said = ui.Second("")
	p.bar = ui.NewStack(0)
	p.keys = ui.NewButton(ui.Action{Text: "Start (Space)", Do: p.turn})
	text := p.reading.Spoken
	if text == "" {
		text = "There is no written answer yet. Say it from your head; the seconds count all the same."
	}
	stack := ui.NewStack(theme.Gap12,
		ui.NewParagraph(row.Text, ui.Style{Bold: true}), ui.NewParagraph(text, ui.Style{}), ui.Rule(),
		ui.Beside(p.said, p.big), p.bar, ui.Row(p.keys), ui.Space(theme.Gap4))
	p.dialog = ui.NewDialog(t.host, "Read aloud", ui.Wide(practiceWide, stack))
	p.dialog.SetEscape(p.leave)
	p.dialog.SetTyped(func() bool { return p.elapsed() > 0 })
	p.dialog.SetActions(&ui.Action{Text: "Close", Do: p.leave}, &ui.Action{Text: "Note it…", Kind: ui.Primary, Do: p.note})
	p.tell()
	p.dialog.Show()
	p.dialog.Focus(p.keys)
}

// clock is the time as it is.
func (t *Tab) clock() time.Time {
	if t.Clock != nil {
		return t.Clock()
	}
	return time.Now()
}

// turn starts the clock, or stops it.
func (p *practice) turn() {
	if p.began.IsZero() {
		p.began, p.seconds = p.t.clock(), 0
		p.run++
		p.tick(p.run)
		return
	}
	p.seconds = p.elapsed()
	p.began = time.Time{}
	p.tell()
}

// elapsed is the seconds since the clock started, rounded.
func (p *practice) elapsed() int {
	if p.began.IsZero() {
		return p.seconds
	}
	return int(p.t.clock().Sub(p.began).Round(time.Second).Seconds())
}

// tick tells the time, and again after a second for as long as this run of the
// clock lasts.
func (p *practice) tick(run int) {
	if p.began.IsZero() || !p.open || run != p.run {
		return
	}
	p.tell()
	if p.t.host.Later != nil {
		p.t.host.Later(time.Second, func() { p.tick(run) })
	}
}

// tell shows the seconds on the target, and what the words promise.
func (p *practice) tell() {
	r, n := p.t.now.Rules, p.elapsed()
	p.big.SetText(fmt.Sprintf("%d:%02d", n/60, n%60))
	text := fmt.Sprintf("Aim for %d to %d seconds.", r.Low, r.High)
	switch {
	case !p.began.IsZero() && n > r.High:
		text = fmt.Sprintf("Over %d seconds: come to the end.", r.High)
	case !p.began.IsZero():
	case p.seconds > 0 && p.seconds > r.High:
		text = fmt.Sprintf("%d seconds: %d more than the target.", p.seconds, p.seconds-r.High)
	case p.seconds > 0:
		text = fmt.Sprintf("%d seconds. Note how it went.", p.seconds)
	case p.reading.Seconds > 0:
		text = fmt.Sprintf("Your %s take about %d seconds at %d a minute. Aim for %d to %d.",
			ui.Plural(p.reading.Words, "word", "words"), p.reading.Seconds, r.Speed, r.Low, r.High)
	}
	p.said.SetText(text)
	p.bar.Set(band(n, r))
	word := "Start (Space)"
	if !p.began.IsZero() {
		word = "Stop (Space)"
	} else if p.seconds > 0 {
		word = "Again (Space)"
	}
	p.keys.Set(word, ui.Quiet)
	p.dialog.Fit()
}

// leave closes the panel, after asking when a reading is not noted.
func (p *practice) leave() {
	p.seconds = p.elapsed()
	p.began = time.Time{}
	p.tell()
	if p.seconds == 0 {
		p.hide()
		return
	}
	ui.AskLoss(p.t.host, "Leave without noting it?", "The "+strconv.Itoa(p.seconds)+" seconds are not in your practice yet.", "Leave it", p.hide)
}

func (p *practice) hide() {
	p.open = false
	p.dialog.Hide()
}

// note asks how it went and keeps it.
func (p *practice) note() {
	p.seconds = p.elapsed()
	p.began = time.Time{}
	p.tell()
	form.Edit[domain.Drill]{
		Title: "How did it go?", Why: p.row.Text,
		Record: domain.Drill{Question: p.row.Key, Date: p.t.app.Today(), Seconds: p.seconds},
		Fields: fields.Drilled(),
		Check:  func(d domain.Drill) error { return fields.CheckDrill(p.t.app, d) },
		Failed: "It was not kept; what you typed is still here.",
		Save:   func(d *domain.Drill) error { return p.t.app.Drills.Save(context.Background(), d) },
		Then: func(domain.Drill) {
			p.seconds = 0
			p.hide()
			p.t.host.Say(ui.Notice{Text: "Saved: one more time aloud", Undo: p.t.host.Undo})
		},
	}.Show(p.t.host)
}
