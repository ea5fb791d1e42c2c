package start

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"secondlook/views/programs"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A step is one page of the guide.
type step struct {
	name  string // in the line of steps
	title string
	why   string // what the ranking does with the answers
	parts []part
}

// A part is one form of a step.
type part interface {
	object() fyne.CanvasObject
	read()       // shows what is stored
	renew()      // shows what is stored now, and keeps what is typed
	typed() bool // something is typed that is not stored
	// keep stores what was typed. It shows what is wrong with it, and returns
	// false, when it cannot be kept.
	keep() bool
	focus()
}

// guide leads through the steps.
type guide struct {
	p     *Page
	steps []step
	at    int
	seen  int // the last step that was shown
	marks []*mark
	sheet *ui.Sheet
	next  *ui.Button
	back  *ui.Button
	box   fyne.CanvasObject
}

// guideWide is how wide the questions are at most.
const guideWide float32 = 760

// Begin starts the five steps.
func (p *Page) Begin() {
	if p.guide != nil {
		return
	}
	g := &guide{p: p, sheet: ui.NewSheet(ui.NewStack(theme.Gap16), theme.Gap24)}
	g.steps = g.all()
	line := []fyne.CanvasObject{}
	for i, s := range g.steps {
		m := newMark(i+1, s.name, func() { g.jump(i) })
		g.marks = append(g.marks, m)
		line = append(line, m)
	}
	g.next = ui.NewButton(ui.Action{Kind: ui.Primary, Do: g.forward})
	g.back = ui.NewButton(ui.Action{Text: "Back", Do: func() { g.jump(g.at - 1) }})
	leave := ui.NewButton(ui.Action{Text: "Leave the guide", Kind: ui.Link, Do: g.leave})
	foot := ui.Beside(ui.Row(leave), ui.Row(g.back, g.next))
	margin := layout.NewCustomPaddedLayout(theme.Gap12, theme.Gap12, theme.Gap24, theme.Gap24)
	head := container.New(margin, ui.Row(line...))
	card := ui.NewCard(container.NewBorder(
		container.NewVBox(head, ui.Rule()), container.NewVBox(ui.Rule(), container.New(margin, foot)), nil, nil, g.sheet), 1)
	g.box = container.New(column{guideWide}, card)
	p.guide = g
	p.body.Put(guided, g.box)
	p.turn(guided)
	g.enter(0)
}

// turn shows one side of the page.
func (p *Page) turn(key string) {
	p.body.Turn(key)
	p.host.Touch()
}

// status says how far the guide has come.
func (g *guide) status() string {
	return fmt.Sprintf("Step %d of %d · whatever you don't know stays open · everything is kept as you go", g.at+1, len(g.steps))
}

// enter shows a step with what is stored.
func (g *guide) enter(n int) {
	g.at, g.seen = n, max(g.seen, n)
	s := g.steps[n]
	items := []fyne.CanvasObject{
		ui.NewStack(theme.Gap4, ui.NewText(s.title, ui.Style{Size: theme.Title, Bold: true}), ui.Second(s.why)),
	}
	for i, p := range s.parts {
		if i > 0 {
			items = append(items, ui.Rule())
		}
		p.read()
		items = append(items, p.object())
	}
	g.sheet.Set(items...)
	for i, m := range g.marks {
		m.set(i == n, i != n && i <= g.seen)
	}
	g.back.Hidden = n == 0
	g.next.Set(map[bool]string{true: "Show my ranked list", false: "Next"}[n == len(g.steps)-1], ui.Primary)
	g.box.Refresh()
	g.p.host.Touch()
	g.focus()
}

// renew shows the records of the step as they are now.
func (g *guide) renew() {
	for _, p := range g.steps[g.at].parts {
		p.renew()
	}
}

// focus puts the keys on the first question of the step.
func (g *guide) focus() { g.steps[g.at].parts[0].focus() }

// typed reports whether something is typed in the step that is not kept yet.
func (g *guide) typed() bool {
	return slices.ContainsFunc(g.steps[g.at].parts, part.typed)
}

// keep stores every part of the step in which something was typed. The first
// one that cannot be kept says why, and the step stays.
func (g *guide) keep() bool {
	for _, p := range g.steps[g.at].parts {
		if p.typed() && !p.keep() {
			return false
		}
	}
	return true
}

// forward goes to the next step, or to the ranked list after the last.
func (g *guide) forward() {
	if g.at < len(g.steps)-1 {
		g.jump(g.at + 1)
		return
	}
	if g.keep() {
		g.end()
		g.p.host.Show(ui.Route{Page: ui.PagePrograms, Tab: programs.Wished})
		g.p.host.Say(ui.Notice{Text: "Every program is ranked for you. Profile holds your records, \"Build my list\" finds the best list."})
	}
}

// jump keeps the step and goes to another one.
func (g *guide) jump(n int) {
	if n >= 0 && n < len(g.steps) && n != g.at && g.keep() {
		g.enter(n)
	}
}

// leave ends the guide; what is typed in the step is kept if it can be.
func (g *guide) leave() {
	if !g.keep() {
		ui.AskLoss(g.p.host, "Leave without this?", "What is marked here cannot be kept as it stands. The steps before are kept.", "Leave", g.away)
		return
	}
	g.away()
}

// away goes to where the records are, or back to the ways to begin when there
// are none.
func (g *guide) away() {
	g.end()
	empty, err := g.p.app.Empty(context.Background())
	if err == nil && empty {
		g.p.Focus()
		return
	}
	g.p.host.Show(ui.Route{Page: ui.PageToday})
}

// end puts the guide away.
func (g *guide) end() {
	g.p.guide = nil
	g.p.turn(front)
}

// column keeps its objects as wide as they need to be, in the middle.
type column struct{ width float32 }

// Layout places the objects.
func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width, c.width)
	for _, o := range objects {
		o.Move(fyne.NewPos((size.Width-w)/2, 0))
		o.Resize(fyne.NewSize(w, size.Height))
	}
}

// MinSize is small: what is in the column scrolls.
func (c column) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }
