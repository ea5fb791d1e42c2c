package profile

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/app"
	"secondlook/domain/notes"
	"secondlook/views/letters"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// kept makes cards anew only when what they say has changed.
func kept[T comparable](read func() []T, draw func([]T) []fyne.CanvasObject) func() []fyne.CanvasObject {
	var said []T
	var cards []fyne.CanvasObject
	return func() []fyne.CanvasObject {
		if now := read(); !slices.Equal(now, said) {
			said, cards = now, draw(now)
		}
		return cards
	}
}

// goalCard is the card of how far the letters have come.
func (p *Page) goalCard() func() []fyne.CanvasObject {
	return kept(func() []app.Goal { return p.book.Goals }, p.drawGoals)
}

func (p *Page) drawGoals(all []app.Goal) []fyne.CanvasObject {
	assign := ui.NewLink("Assign letters…", func() { p.host.Show(letters.Where("")) })
	items := []fyne.CanvasObject{ui.Beside(ui.Heading("Goals for letters"), assign), ui.Space(theme.Gap8)}
	for _, g := range all {
		items = append(items, goalLine(g), newMeter(g), ui.Space(theme.Gap8))
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

func goalLine(g app.Goal) fyne.CanvasObject {
	figure := ui.Count(g.Have) + " of " + ui.Count(g.Want)
	if g.Coming > 0 {
		figure += " · " + ui.Count(g.Coming) + " to come"
	}
	label := g.Label
	if g.Ideal > g.Want {
		label += ", ideally " + ui.Count(g.Ideal)
	}
	return ui.Beside(ui.NewParagraph(label, ui.Style{}), ui.NewText(figure, ui.Style{Bold: true}))
}

// meter is a bar of how far a goal is reached, and in a lighter part of how far
// it will be.
type meter struct {
	widget.BaseWidget
	goal                app.Goal
	track, coming, have *canvas.Rectangle
}

func newMeter(g app.Goal) *meter {
	m := &meter{goal: g, track: canvas.NewRectangle(nil), coming: canvas.NewRectangle(nil), have: canvas.NewRectangle(nil)}
	m.ExtendBaseWidget(m)
	return m
}

const meterHeight float32 = 8

// CreateRenderer makes the drawing of the bar.
func (m *meter) CreateRenderer() fyne.WidgetRenderer { return &meterRenderer{m} }

type meterRenderer struct{ m *meter }

func (r *meterRenderer) Layout(size fyne.Size) {
	m := r.m
	fill := theme.Primary
	if m.goal.Have < m.goal.Want {
		fill = theme.Amber
	}
	part := func(n int) float32 { return size.Width * min(float32(n)/float32(max(m.goal.Want, 1)), 1) }
	for _, b := range []struct {
		r      *canvas.Rectangle
		colour fyne.ThemeColorName
		width  float32
	}{
		{m.track, theme.Track, size.Width},
		{m.coming, theme.Band, part(m.goal.Have + m.goal.Coming)},
		{m.have, fill, part(m.goal.Have)},
	} {
		b.r.FillColor, b.r.CornerRadius = theme.Color(b.colour), meterHeight/2
		b.r.Move(fyne.NewPos(0, 3))
		b.r.Resize(fyne.NewSize(b.width, meterHeight))
		b.r.Hidden = b.width <= 0
	}
}

func (r *meterRenderer) MinSize() fyne.Size { return fyne.NewSize(80, meterHeight+4) }
func (r *meterRenderer) Refresh() {
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}

func (r *meterRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.track, r.m.coming, r.m.have}
}
func (r *meterRenderer) Destroy() {}

var noteTones = map[notes.Kind]ui.Tone{notes.Plain: ui.Plain, notes.Fine: ui.Good, notes.Watch: ui.Unsure, notes.Gap: ui.Tier2}

// noteCards returns the card of the notes that belong to some tabs, if there
// are any.
func (p *Page) noteCards(of ...notes.Tab) func() []fyne.CanvasObject {
	return kept(func() (out []app.ProfileNote) {
		for _, n := range p.notes {
			if slices.Contains(of, n.Tab) {
				out = append(out, n)
			}
		}
		return out
	}, func(list []app.ProfileNote) []fyne.CanvasObject {
		return noteCard(list, theme.Gap12, p.note, ui.Heading("What your records show"))
	})
}

// noteCard puts notes below each other on a card.
func noteCard(list []app.ProfileNote, gap float32, draw func(app.ProfileNote) []fyne.CanvasObject, head ...fyne.CanvasObject) []fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	items := append(head, ui.Space(theme.Gap12))
	for i, n := range list {
		if i > 0 {
			items = append(items, ui.Space(gap), ui.Rule(), ui.Space(gap))
		}
		items = append(items, draw(n)...)
	}
	return []fyne.CanvasObject{ui.Boxed(items...)}
}

// note is one note: its word, its rule, its sentence, and what could be done.
func (p *Page) note(n app.ProfileNote) []fyne.CanvasObject {
	items := []fyne.CanvasObject{
		ui.Beside(ui.Row(ui.NewChip(n.Word, noteTones[n.Kind])), ui.NewLink("Rule "+n.Rule, func() { p.tellRule(n) })),
		ui.Space(theme.Gap4), ui.NewParagraph(n.Text, ui.Style{}),
	}
	if n.Do != "" {
		items = append(items, ui.Space(theme.Gap4), ui.Small(n.Do))
	}
	return items
}

// tellRule says by which rule and which setting a note goes, and leads to the
// setting.
func (p *Page) tellRule(n app.ProfileNote) {
	text := "A quiet note by rule " + n.Rule + " of the guide. No chance changes by it."
	if n.Setting == "" {
		ui.Tell(p.host, n.Word, text)
		return
	}
	text += "\nIts threshold is " + n.Value + ".\nSource: " + n.Source + "."
	d := ui.NewDialog(p.host, n.Word, ui.NewParagraph(text, ui.Style{}))
	d.SetActions(&ui.Action{Text: "Close", Do: d.Hide}, &ui.Action{Text: "Go to the setting", Kind: ui.Primary, Do: func() {
		d.Hide()
		p.host.Show(ui.Route{Page: ui.PageSettings, Item: n.Setting})
	}})
	d.Show()
}
