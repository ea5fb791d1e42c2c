package ranklist

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain/ranklist"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// pairwise asks for two programs at a time which one is preferred. The answers
// are kept as they are given, so that it goes on later where it stopped.
func (p *Page) pairwise() {
	switch {
	case p.order.List.Couple:
		ui.Tell(p.host, "Not for couples", "The pairs of a couple are compared by both of you together.")
	case len(p.order.Rows) < 2:
		ui.Tell(p.host, "Two programs are needed", "Put another program on the list first.")
	case p.order.Pairs.Done():
		p.result()
	default:
		newDuel(p).show()
	}
}

// A duel is two programs side by side. Left and Right choose one, Space leaves
// them as they stand on the list.
type duel struct {
	widget.BaseWidget
	p           *Page
	left, right *contender
	told, why   *ui.Text
	d           *ui.Dialog
	stack       *ui.Stack
	given       int // answers since it was opened
}

func newDuel(p *Page) *duel {
	u := &duel{p: p, told: ui.Second(""), why: ui.NewParagraph("", ui.Style{Color: theme.Unsure})}
	u.left, u.right = newContender(func() { u.answer(true) }), newContender(func() { u.answer(false) })
	u.stack = ui.NewStack(theme.Gap16, u.why, twoSides{u.left, u.right}.object(), u.told)
	u.ExtendBaseWidget(u)
	return u
}

func (u *duel) show() {
	u.d = ui.NewDialog(u.p.host, "Which one do you prefer?", ui.Wide(dialogWide, u))
	u.d.SetActions(
		&ui.Action{Text: "Forget the answers", Do: u.forget},
		&ui.Action{Text: "One back", Do: u.back},
		&ui.Action{Text: "Stop for now", Do: u.d.Hide})
	u.fill()
	u.d.Show()
	u.d.Focus(u)
}

// pairs is where the questions stand.
func (u *duel) pairs() ranklist.Pairs { return u.p.order.Pairs }

// fill shows the next question, or the result.
func (u *duel) fill() {
	q := u.pairs()
	if q.Done() {
		u.d.Hide()
		u.p.result()
		return
	}
	u.left.set(u.p.row(q.A))
	u.right.set(u.p.row(q.B))
	u.why.SetText("")
	ui.Visible(u.why, q.Cycle != nil)
	if q.Cycle != nil {
		var names []string
		for _, key := range append(q.Cycle, q.Cycle[0]) {
			names = append(names, u.p.row(key).Name)
		}
		u.why.SetText("Your answers contradict each other: " + strings.Join(names, " before ") + ". Answer this one again.")
	}
	u.told.SetText("← or → chooses, Space leaves them as they stand. " + ui.Plural(q.Left, "question", "questions") + " at most; you can stop at any time and go on later.")
	u.stack.Refresh()
	u.d.Fit()
}

// answer keeps one answer and goes on.
func (u *duel) answer(left bool) {
	q := u.pairs()
	better, worse := q.A, q.B
	if !left {
		better, worse = worse, better
	}
	if err := u.p.app.AnswerPair(context.Background(), u.p.order.Season, better, worse); err != nil {
		u.p.host.Fail("The answer was not kept.", err)
		return
	}
	u.given++
	u.again()
}

// same leaves the two in the order in which the list has them.
func (u *duel) same() {
	q := u.pairs()
	u.answer(u.p.row(q.A).Rank < u.p.row(q.B).Rank)
}

// back takes the last answer back, if it was given here.
func (u *duel) back() {
	if u.given > 0 {
		u.given--
		u.p.host.Undo()
		u.again()
	}
}

// forget drops all answers.
func (u *duel) forget() {
	if err := u.p.app.ForgetPairs(context.Background(), u.p.order.Season); err != nil {
		u.p.host.Fail("The answers were not dropped.", err)
		return
	}
	u.given = 0
	u.again()
}

// again shows the questions as they stand now.
func (u *duel) again() {
	u.p.Reload()
	u.fill()
	if !u.pairs().Done() {
		u.d.Focus(u)
	}
}

// row is the rank of a program.
func (p *Page) row(key string) app.RankRow {
	for _, r := range p.order.Rows {
		if r.Key == key {
			return r
		}
	}
	return app.RankRow{}
}

// FocusGained does nothing: the keys are always here.
func (u *duel) FocusGained() {}

// FocusLost does nothing.
func (u *duel) FocusLost() {}

// TypedRune hears nothing.
func (u *duel) TypedRune(rune) {}

// TypedKey chooses one of the two.
func (u *duel) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		u.answer(true)
	case fyne.KeyRight:
		u.answer(false)
	case fyne.KeySpace:
		u.same()
	case fyne.KeyBackspace:
		u.back()
	case fyne.KeyEscape:
		u.d.Hide()
	}
}

// CreateRenderer makes the drawing.
func (u *duel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(u.stack) }

// HeightFor is the height at a width.
func (u *duel) HeightFor(width float32) float32 { return u.stack.HeightFor(width) }

// AccessibilityLabel says what is asked.
func (u *duel) AccessibilityLabel() string {
	q := u.pairs()
	return "Left: " + u.p.row(q.A).Name + ". Right: " + u.p.row(q.B).Name
}

// AccessibilityRole says that it holds other things.
func (u *duel) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// result offers the order that the answers give.
func (p *Page) result() {
	q := p.order.Pairs
	list := ui.NewStack(theme.Gap4)
	var items []fyne.CanvasObject
	same := true
	for i, key := range q.Order {
		r := p.row(key)
		same = same && r.Rank == i+1
		moved := ""
		if r.Rank != i+1 {
			moved = "now " + ordinal(r.Rank)
		}
		items = append(items, ui.Beside(ui.NewText(ui.Count(i+1)+" · "+p.order.Told(key), ui.Style{Bold: r.Rank != i+1}), ui.NewText(moved, ui.Style{Color: second})))
	}
	list.Set(items...)
	text := "This is the order that your answers give. The list stays as it is unless you take it."
	if same {
		text = "Your answers give the order that the list has already."
	}
	d := ui.NewDialog(p.host, "What your answers say", ui.Wide(520, ui.NewStack(theme.Gap12, ui.Second(text), list)))
	forget := &ui.Action{Text: "Ask me anew", Do: func() {
		d.Hide()
		u := newDuel(p)
		if p.done(p.app.ForgetPairs(context.Background(), p.order.Season), "The answers are dropped", "The answers were not dropped.") {
			p.Reload()
			u.show()
		}
	}}
	if same {
		d.SetActions(forget, &ui.Action{Text: "Close", Kind: ui.Primary, Do: d.Hide})
	} else {
		d.SetActions(forget, &ui.Action{Text: "Keep my order", Do: d.Hide}, &ui.Action{Text: "Take this order", Kind: ui.Primary, Do: func() {
			d.Hide()
			p.done(p.app.RankByPairs(context.Background(), p.order.Season), "The rank list is in the order of your answers", unchanged)
		}})
	}
	d.Show()
}
