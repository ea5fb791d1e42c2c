package applications

import (
	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/row"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// statusBar is the line of buttons that show one status alone, each with its
// count.
type statusBar struct {
	line    *fyne.Container
	buttons []*ui.Button             // one for each status, in their order, behind that for all
	chosen  domain.ApplicationStatus // ApplicationUnknown: any
	count   map[domain.ApplicationStatus]int
	changed func()
}

func newStatusBar(changed func()) *statusBar {
	b := &statusBar{changed: changed}
	b.line = &fyne.Container{Layout: wrap{}}
	for s := domain.ApplicationUnknown; s <= domain.Withdrawn; s++ {
		k := ui.NewButton(ui.Action{Do: func() {
			if b.chosen == s {
				b.choose(domain.ApplicationUnknown)
			} else {
				b.choose(s)
			}
			b.changed()
		}})
		k.Compact = true
		b.buttons = append(b.buttons, k)
		b.line.Add(k)
	}
	return b
}

// height is what the buttons need at a width.
func (b *statusBar) height(width float32) float32 { return wrap{}.walk(b.line.Objects, width, false) }

// wrap puts buttons beside each other, in as many lines as they need.
type wrap struct{}

// Layout places the buttons.
func (w wrap) Layout(objects []fyne.CanvasObject, size fyne.Size) { w.walk(objects, size.Width, true) }

// MinSize lets the line be narrow.
func (w wrap) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(40, w.walk(objects, 1e6, false))
}

func (wrap) walk(objects []fyne.CanvasObject, width float32, put bool) float32 {
	var x, y, line float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		if x > 0 && x+s.Width > width {
			x, y = 0, y+line+theme.Gap4
		}
		if put {
			o.Move(fyne.NewPos(x, y))
			o.Resize(s)
		}
		x += s.Width + theme.Gap8
		line = s.Height
	}
	return y + line
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

// draw names the buttons, of which there is one for each status that there is.
func (b *statusBar) draw() {
	all := 0
	for _, n := range b.count {
		all += n
	}
	for i, k := range b.buttons {
		s := domain.ApplicationUnknown + domain.ApplicationStatus(i)
		text, n, kind := "All", all, ui.Quiet
		if s != domain.ApplicationUnknown {
			text, n = domain.Capital(row.Status(s)), b.count[s]
		}
		if s == b.chosen {
			kind = ui.Chosen
		}
		k.Set(text+" "+ui.Count(n), kind)
		k.Hidden = n == 0 && s != domain.ApplicationUnknown
	}
	b.line.Refresh()
}

// bulk says how many applications are ticked, and lets go of them.
type bulk struct {
	row  fyne.CanvasObject
	text *ui.Text
}

func newBulk(p *desk) *bulk {
	b := &bulk{text: ui.NewText("", ui.Style{Bold: true, Color: theme.Primary})}
	b.row = ui.Row(b.text, p.host.ChangeLink("Change status…", p.changeStatus), p.host.ChangeLink("Statement…", p.giveStatement), p.host.ChangeLink("Withdraw…", p.withdraw),
		p.host.ChangeLink("Take off the list", p.remove), ui.NewLink("Clear ticks", p.untick))
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
