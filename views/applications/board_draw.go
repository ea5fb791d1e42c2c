package applications

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/applying"
	"secondlook/views/row"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// leastColumn is how narrow a column may become.
const leastColumn float32 = 150

// MinSize lets the window be narrow: the columns scroll across then.
func (b *board) MinSize() fyne.Size {
	n := float32(max(1, len(b.stages)))
	return fyne.NewSize(n*theme.Scaled(leastColumn)+(n-1)*theme.Gap12, 200)
}

// CreateRenderer makes the drawing of the board.
func (b *board) CreateRenderer() fyne.WidgetRenderer {
	r := &boardRenderer{b: b}
	b.drawn = r
	return r
}

// A place is where something of the board can be pressed: a card, or, with a
// turn, the line that shows so many further ones.
type place struct {
	column, card, turn int
	pos                fyne.Position
	size               fyne.Size
}

type boardRenderer struct {
	b       *board
	size    fyne.Size
	objects []fyne.CanvasObject
	places  []place
	fits    [applying.Stages]int // cards that are shown whole
}

// width is that of a column.
func (r *boardRenderer) width() float32 {
	n := float32(max(1, len(r.b.stages)))
	return (r.size.Width - (n-1)*theme.Gap12) / n
}

func (r *boardRenderer) x(column int) float32 { return float32(column) * (r.width() + theme.Gap12) }

// columnAt is the column at a place across, the nearest one in the gaps.
func (r *boardRenderer) columnAt(x float32) int {
	return max(0, min(int((x+theme.Gap12/2)/(r.width()+theme.Gap12)), len(r.b.stages)-1))
}

// at is what can be pressed at a place.
func (r *boardRenderer) at(pos fyne.Position) (place, bool) {
	for _, s := range r.places {
		if pos.X >= s.pos.X && pos.X < s.pos.X+s.size.Width && pos.Y >= s.pos.Y && pos.Y < s.pos.Y+s.size.Height {
			return s, true
		}
	}
	return place{}, false
}

// follow brings the selected card among those that are shown, and its column
// into sight. Cards are of different heights, so it goes on until it is there.
func (r *boardRenderer) follow() {
	b := r.b
	r.draw()
	if b.column >= len(b.stages) || r.size.IsZero() {
		return
	}
	stage := b.stages[b.column]
	b.first[stage] = min(b.first[stage], b.card)
	for r.draw(); b.card >= b.first[stage]+r.fits[stage] && b.first[stage] < b.card; r.draw() {
		b.first[stage] = max(b.first[stage]+1, b.card-r.fits[stage]+1)
	}
	x, sees := r.x(b.column), b.scroll.Size().Width
	if off := b.scroll.Offset.X; x < off || x+r.width() > off+sees {
		b.scroll.Offset.X = max(0, min(x, r.size.Width-sees))
		b.scroll.Refresh()
	}
}

// Layout draws the board for its size.
func (r *boardRenderer) Layout(size fyne.Size) {
	if r.size != size {
		r.size = size
		r.follow()
	}
}

// draw makes the columns with the cards that fit.
func (r *boardRenderer) draw() {
	r.objects, r.places = r.objects[:0:0], r.places[:0]
	if r.size.IsZero() {
		return
	}
	for c := range r.b.stages {
		r.drawColumn(c)
	}
}

// put draws an object in its place.
func (r *boardRenderer) put(o fyne.CanvasObject, x, y, w, h float32) {
	ui.Place(o, x, y, w, h)
	r.objects = append(r.objects, o)
}

func (r *boardRenderer) drawColumn(c int) {
	b, x, w := r.b, r.x(c), r.width()
	stage, cards := b.stages[c], b.cards(c)
	ground := canvas.NewRectangle(theme.Color(theme.Track))
	if b.dragging && b.over == c {
		ground.FillColor = theme.Color(theme.PrimarySoft)
	}
	ground.CornerRadius = theme.CardRadius
	r.put(ground, x, 0, w, r.size.Height)
	title, count := ui.NewText(stageTitles[stage], ui.Style{Bold: true}), ui.NewText(ui.Count(len(cards)), ui.Style{Bold: true, Color: second})
	size := count.MinSize()
	r.put(title, x+theme.Gap12, theme.Gap12, w-size.Width-theme.Gap24, size.Height)
	r.put(count, x+w-size.Width-theme.Gap12, theme.Gap12, size.Width, size.Height)
	y := theme.Gap12 + size.Height + theme.Gap8
	if len(cards) == 0 {
		none := ui.Small("None yet")
		r.put(none, x+theme.Gap12, y, w-theme.Gap24, none.HeightFor(w-theme.Gap24))
		return
	}
	r.drawCards(c, y)
}

// drawCards draws the cards of a column from its first one down, and says how
// many there are above and below them.
func (r *boardRenderer) drawCards(c int, y float32) {
	b, x, w := r.b, r.x(c)+theme.Gap8, r.width()-theme.Gap16
	stage, cards := b.stages[c], b.cards(c)
	line := moreCard("more").HeightFor(w)
	if n := b.first[stage]; n > 0 {
		r.more(place{column: c, turn: -max(1, r.fits[stage])}, strconv.Itoa(n)+" above", x, y, w, line)
		y += line + theme.Gap8
	}
	r.fits[stage] = 0
	for i := b.first[stage]; i < len(cards); i++ {
		card := newCard(&cards[i], w)
		h, left := card.HeightFor(w), len(cards)-i-1
		room := r.size.Height - theme.Gap8 - y
		if left > 0 {
			room -= line + theme.Gap8
		}
		if h > room && r.fits[stage] > 0 {
			r.more(place{column: c, turn: r.fits[stage]}, "and "+strconv.Itoa(left+1)+" more", x, y, w, line)
			return
		}
		r.put(card, x, y, w, h)
		r.places = append(r.places, place{column: c, card: i, pos: fyne.NewPos(x, y), size: fyne.NewSize(w, h)})
		if c == b.column && i == b.card {
			r.put(r.ring(), x, y, w, h)
		}
		r.fits[stage]++
		y += h + theme.Gap8
	}
}

// moreCard is the line that stands for further cards.
func moreCard(text string) *ui.Card {
	return ui.NewCard(ui.NewStack(0, ui.NewText(text, ui.Style{Bold: true})), theme.Gap12)
}

// more draws the line that shows further cards.
func (r *boardRenderer) more(s place, text string, x, y, w, h float32) {
	r.put(moreCard(text), x, y, w, h)
	s.pos, s.size = fyne.NewPos(x, y), fyne.NewSize(w, h)
	r.places = append(r.places, s)
}

// ring marks the selected card.
func (r *boardRenderer) ring() fyne.CanvasObject {
	ring := canvas.NewRectangle(theme.Color(theme.Clear))
	ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = theme.Color(theme.Primary), 1, theme.CardRadius
	if r.b.focused {
		ring.StrokeWidth = 2
	}
	return ring
}

// newCard draws one application: its program, the one thing that is next, and
// its tier.
func newCard(x *app.BoardCard, width float32) *ui.Card {
	items := []fyne.CanvasObject{ui.NewParagraph(x.Title, ui.Style{Bold: true})}
	if text := under(x); text != "" {
		items = append(items, ui.Space(2), ui.Small(text))
	}
	var chips []fyne.CanvasObject
	if w := row.Tier(x.Row); w.Text != "" {
		chips = append(chips, ui.NewChip(w.Text, w.Tone))
	}
	if x.Asks {
		chips = append(chips, ui.NewChip("to do", ui.Unsure))
	}
	if len(chips) > 0 {
		items = append(items, ui.Space(6), ui.NewWrap(theme.Gap4, chips...))
	}
	return ui.NewCard(ui.NewStack(0, items...), theme.Gap12)
}

// under is what stands below the name: what is next, and where nothing is, the
// place and the signal.
func under(x *app.BoardCard) string {
	if x.Text != "" && x.Stage != applying.ToSend {
		return x.Text
	}
	text := x.Place
	if x.Signal != domain.NoSignal {
		text += " · " + signalChipWord(x.Signal)
	}
	if x.Text != "" {
		text += " · " + x.Text
	}
	return text
}

// signalChipWord names a signal where nothing else says that it is one.
func signalChipWord(s domain.Signal) string {
	if s == domain.SingleSignal {
		return "signal"
	}
	return signalWord(s) + " signal"
}

// MinSize is that of the board.
func (r *boardRenderer) MinSize() fyne.Size { return r.b.MinSize() }

// Refresh draws the board anew.
func (r *boardRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.b)
}

// Objects are what is drawn.
func (r *boardRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy does nothing.
func (r *boardRenderer) Destroy() {}
