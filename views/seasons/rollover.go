package seasons

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/seasons"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// carries are the words for which programs go on.
var carries = map[seasons.Carry]string{
	seasons.CarryAll: "All programs of the list", seasons.CarryWilling: "Those that did not say no", seasons.CarryNone: "None: I begin a new list",
}

// A roller leads through the three steps of putting a season away and opening
// the next one. Nothing is changed before the last one.
type roller struct {
	p      *Page
	year   app.Year
	how    seasons.Carry
	ended  domain.MatchOutcome
	plan   *app.RollOver
	refill func() // writes the step that is shown again
}

// open begins with a season. Of one that is over for longer, and of one that ended
// in a match, no program goes on unless it is asked for.
func (p *Page) open(y app.Year) {
	w := &roller{p: p, year: y, how: seasons.CarryWilling}
	if !y.Current || y.Tally.Matched > 0 {
		w.how = seasons.CarryNone
	}
	if w.read(w.how) {
		w.ended = w.plan.Ended
		w.show(0)
	}
}

// read works out what would happen if programs go on as how says; false where that
// is not possible, and then it stays as it was.
func (w *roller) read(how seasons.Carry) bool {
	plan, err := w.p.app.PlanRollOver(context.Background(), w.year.Season, how)
	if err != nil {
		w.p.host.Fail(fmt.Sprintf("Season %d cannot be put away.", w.year.Season), err)
		return false
	}
	w.how, w.plan = how, plan
	return true
}

// rollWide is the width of the steps.
const rollWide float32 = 460

// early reports whether something speaks against putting the season away: then
// leaving it as it is is what Enter does.
func (w *roller) early() bool { return len(w.plan.Open)+len(w.plan.Warnings) > 0 }

// stepTitles say what each step tells.
var stepTitles = [...]string{"What goes on", "What begins anew", "What is kept as it was"}

// show shows one of the steps; the main button, which Enter presses, leads on. All
// steps have the height of the tallest, so that the buttons stay where they are.
func (w *roller) show(step int) {
	body := ui.NewStack(theme.Gap8)
	high := ui.NewTall(ui.Wide(rollWide, body))
	d := ui.NewDialog(w.p.host, fmt.Sprintf("Open season %d · %d of %d: %s", w.plan.To, step+1, len(stepTitles), stepTitles[step]), high)
	fill := func() {
		body.Set(w.lines(step)...)
		high.Least = w.tallest()
	}
	fill()
	w.refill = func() { fill(); d.Fit() }
	turn := func(to int) func() { return func() { d.Hide(); w.show(to) } }
	cancel := &ui.Action{Text: "Cancel", Do: d.Hide}
	switch step {
	case 0:
		if w.early() {
			cancel.Text = "Not now"
		}
		d.SetActions(cancel, &ui.Action{Text: "Next", Kind: ui.Primary, Do: turn(1)})
	case 1:
		d.SetActions(cancel, &ui.Action{Text: "Back", Do: turn(0)}, &ui.Action{Text: "Next", Kind: ui.Primary, Do: turn(2)})
	default:
		d.SetActions(cancel, &ui.Action{Text: "Back", Do: turn(1)},
			&ui.Action{Text: fmt.Sprintf("Put %d away and open %d", w.plan.From, w.plan.To), Kind: ui.Primary, Do: func() { w.do(d.Hide) }})
	}
	d.Show()
	if step == 0 && w.early() {
		d.FocusButton(0)
	}
}

// tallest is the height of the step that needs most.
func (w *roller) tallest() (high float32) {
	for step := range stepTitles {
		high = max(high, ui.NewStack(theme.Gap8, w.lines(step)...).HeightFor(rollWide))
	}
	return high
}

// lines are what a step says.
func (w *roller) lines(step int) (out []fyne.CanvasObject) {
	quiet := ui.Style{Color: theme.Second}
	say := func(texts []string, style ui.Style) {
		for _, text := range texts {
			out = append(out, ui.NewParagraph("· "+text, style))
		}
	}
	switch step {
	case 0:
		for _, text := range w.plan.Warnings {
			out = append(out, ui.NewSoftCard(ui.NewParagraph(text, ui.Style{}), theme.Gap12, ui.Unsure))
		}
		if len(w.plan.Open) > 0 {
			out = append(out, ui.NewParagraph(w.plan.OpenWords, ui.Style{Bold: true}))
			say(few(w.plan.Open), ui.Style{})
		}
		if len(w.plan.Silent) > 0 {
			out = append(out, ui.NewParagraph("Without an answer", ui.Style{Bold: true}), ui.NewParagraph(w.plan.SilentWords, quiet))
			say(few(w.plan.Silent), quiet)
			out = append(out, ui.Rule())
		}
		if w.plan.Count > 0 {
			out = append(out, ui.NewField("Programs of the list", fmt.Sprintf("%d of %d said no.", w.plan.Declined, w.plan.Count), w.choice()))
		}
		say(w.plan.Carries, ui.Style{})
		say(w.plan.Stays, quiet)
	case 1:
		out = append(out, ui.NewParagraph(fmt.Sprintf("Season %d starts without:", w.plan.To), quiet))
		say(w.plan.Resets, ui.Style{})
	default:
		out = append(out, ui.NewParagraph(fmt.Sprintf("Season %d stays as it is, and can be looked at on every page:", w.plan.From), quiet))
		say(w.plan.Archives, ui.Style{})
		out = append(out, ui.NewField("How did the Match end?", "It can be noted later too.", w.outcome()))
		out = append(out, ui.NewParagraph("A backup is made first. All of it is one step, which can be undone.", quiet))
	}
	return out
}

// fewNames is how many of a list are named.
const fewNames = 6

// few are the first of a list, and how many more there are.
func few(all []string) []string {
	if len(all) <= fewNames {
		return all
	}
	return append(slices.Clone(all[:fewNames]), fmt.Sprintf("and %d more", len(all)-fewNames))
}

// outcome asks how the Match ended.
func (w *roller) outcome() fyne.CanvasObject {
	word := func(o domain.MatchOutcome) string {
		if o == domain.OutcomeUnknown {
			return "Not known yet"
		}
		return domain.Capital(o.String())
	}
	var words []string
	of := map[string]domain.MatchOutcome{}
	for o := domain.OutcomeUnknown; o <= domain.OutcomeWithdrawn; o++ {
		words = append(words, word(o))
		of[word(o)] = o
	}
	s := ui.NewSelect(words, nil)
	s.SetSelected(word(w.ended))
	s.OnChanged = func(text string) { w.ended = of[text] }
	return s
}

// choice asks which programs go on.
func (w *roller) choice() fyne.CanvasObject {
	var words []string
	of := map[string]seasons.Carry{}
	for how := seasons.CarryAll; how <= seasons.CarryNone; how++ {
		words = append(words, carries[how])
		of[carries[how]] = how
	}
	s := ui.NewSelect(words, nil)
	s.SetSelected(carries[w.how])
	s.OnChanged = func(word string) {
		if w.read(of[word]) {
			w.refill()
		}
	}
	return s
}

// do puts the season away and opens the next one, beside the window. The panel stays
// until that is done: when it fails, all that was chosen is still there.
func (w *roller) do(hide func()) {
	h, from := w.p.host, w.year.Season
	ui.Work(h, fmt.Sprintf("Putting season %d away…", from), fmt.Sprintf("Season %d was not put away; nothing was changed.", from),
		func(ctx context.Context) (int, error) { return w.p.app.OpenNext(ctx, from, w.how, w.ended) },
		func(to int) {
			hide()
			h.Say(ui.Notice{Text: fmt.Sprintf("Season %d is put away, season %d is open", from, to), Undo: h.Undo})
		})
}
