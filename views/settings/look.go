package settings

import (
	"fyne.io/fyne/v2"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// look is the tab of colours and type, of quiet mode and of reminders.
type look struct {
	sheet *ui.Sheet
	p     *Page
	modes []*ui.Button
	texts []*ui.Button
	words *ui.Text
	calm  *calm
}

var (
	modeNames = []string{theme.Bright: "Light", theme.Dark: "Dark", theme.System: "As the system"}
	textNames = []string{theme.SmallText: "90%", theme.NormalText: "100%", theme.LargeText: "115%", theme.VeryLargeText: "130%", theme.HalfLargerText: "150%", theme.DoubleText: "200%"}
)

func newLook(p *Page) *look {
	l := &look{p: p, calm: newCalm(p), words: ui.Small("")}
	choice := func(into *[]*ui.Button, names []string, order []int, do func(now *theme.Look, n int)) fyne.CanvasObject {
		*into = make([]*ui.Button, len(names))
		row := make([]fyne.CanvasObject, 0, len(names))
		for _, n := range order {
			(*into)[n] = ui.NewButton(ui.Action{Text: names[n], Do: func() { l.choose(func(now *theme.Look) { do(now, n) }) }})
			row = append(row, (*into)[n])
		}
		return ui.NewWrap(theme.Gap8, row...)
	}
	modes := choice(&l.modes, modeNames, []int{int(theme.Bright), int(theme.Dark), int(theme.System)},
		func(now *theme.Look, n int) { now.Mode = theme.Mode(n) })
	texts := choice(&l.texts, textNames, []int{int(theme.SmallText), int(theme.NormalText), int(theme.LargeText), int(theme.VeryLargeText), int(theme.HalfLargerText), int(theme.DoubleText)},
		func(now *theme.Look, n int) { now.Text = theme.TextSize(n) })
	card := ui.NewCard(ui.NewStack(theme.Gap12,
		ui.Heading("Colours"), modes,
		ui.Rule(),
		ui.Heading("Size of text"), texts,
		l.words), theme.Gap16)
	l.sheet = ui.NewPage(theme.Gap12, append([]fyne.CanvasObject{card}, l.calm.cards()...)...)
	return l
}

// choose changes the look at once, and keeps it.
func (l *look) choose(change func(now *theme.Look)) {
	now := ui.KeptLook(l.p.app)
	change(&now)
	if err := ui.KeepLook(l.p.app, now); err != nil {
		l.p.host.Fail("The look was not kept, so it lasts until the window is closed.", err)
	}
	l.show(now)
	theme.Apply(fyne.CurrentApp(), now)
}

// show marks the look on the buttons.
func (l *look) show(now theme.Look) {
	kind := map[bool]ui.Kind{true: ui.Chosen, false: ui.Quiet}
	for n, b := range l.modes {
		b.Set(modeNames[n], kind[n == int(now.Mode)])
	}
	for n, b := range l.texts {
		b.Set(textNames[n], kind[n == int(now.Text)])
	}
	l.words.SetText(modeNames[now.Mode] + ", text at " + textNames[now.Text] + ". Rows, chips and buttons grow with the text; where a table gets narrow, its less important columns give way.")
}

func (l *look) Object() fyne.CanvasObject { return l.sheet }

func (l *look) Reload() error {
	l.show(ui.KeptLook(l.p.app))
	l.calm.show()
	return nil
}

func (l *look) Focus() {
	l.p.host.Window.Canvas().Focus(l.modes[ui.KeptLook(l.p.app).Mode])
}
