package applications

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// statusBar is the line of buttons that show one status alone, each with its
// count.
type statusBar struct {
	line    *fyne.Container
	chosen  domain.ApplicationStatus // ApplicationUnknown: any
	count   map[domain.ApplicationStatus]int
	changed func()
}

func newStatusBar(changed func()) *statusBar {
	return &statusBar{line: container.NewHBox(), changed: changed}
}

// fill offers every status that there is. A chosen one of which there is none
// any more is shown no longer.
func (b *statusBar) fill(count map[domain.ApplicationStatus]int) {
	b.count = count
	if count[b.chosen] == 0 {
		b.chosen = domain.ApplicationUnknown
	}
	b.draw()
}

// choose shows one status alone, or with ApplicationUnknown any.
func (b *statusBar) choose(s domain.ApplicationStatus) {
	b.chosen = s
	b.draw()
}

func (b *statusBar) draw() {
	all := 0
	var buttons []fyne.CanvasObject
	add := func(s domain.ApplicationStatus, text string, n int) {
		kind := ui.Quiet
		if s == b.chosen {
			kind = ui.Chosen
		}
		k := ui.NewButton(ui.Action{Text: text + " " + ui.Count(n), Kind: kind, Do: func() {
			if b.chosen == s {
				s = domain.ApplicationUnknown
			}
			b.choose(s)
			b.changed()
		}})
		k.Compact = true
		buttons = append(buttons, k)
	}
	for _, n := range b.count {
		all += n
	}
	add(domain.ApplicationUnknown, "All", all)
	for s := domain.Planned; s <= domain.Withdrawn; s++ {
		if n := b.count[s]; n > 0 {
			add(s, capital(statusWord(s)), n)
		}
	}
	b.line.Objects = []fyne.CanvasObject{ui.Row(buttons...)}
	b.line.Refresh()
}

// bulk says how many applications are ticked, and lets go of them.
type bulk struct {
	row  fyne.CanvasObject
	text *ui.Text
}

func newBulk(p *Page) *bulk {
	b := &bulk{text: ui.NewText("", ui.Style{Bold: true, Color: theme.Primary})}
	change, let := ui.NewLink("Change status…", p.changeStatus), ui.NewLink("Clear ticks", p.untick)
	b.row = ui.Row(b.text, change, let)
	return b
}

func (b *bulk) show(n int) {
	b.text.SetText(ui.Count(n) + " ticked")
	if n > 0 {
		b.row.Show()
	} else {
		b.row.Hide()
	}
}
