package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Deck holds objects of which one is shown, in all of its room. The others
// stay in it unseen, so that another look of the window reaches them too.
type Deck struct {
	widget.BaseWidget
	keys  []string
	cards map[string]fyne.CanvasObject
	top   string
}

// NewDeck returns a deck without objects.
func NewDeck() *Deck {
	d := &Deck{cards: map[string]fyne.CanvasObject{}}
	d.ExtendBaseWidget(d)
	return d
}

// The faces of a deck that begins without records.
const (
	FaceBegin = "begin"
	FaceBody  = "body"
)

// NewBeginDeck returns a deck of the body of a page and of what is shown while
// there is nothing to show, which lies on top.
func NewBeginDeck(body, begin fyne.CanvasObject) *Deck {
	d := NewDeck()
	d.Put(FaceBody, body)
	d.Put(FaceBegin, begin)
	d.Turn(FaceBegin)
	return d
}

// Put lays an object into the deck, in the place of the one with the same key.
func (d *Deck) Put(key string, o fyne.CanvasObject) {
	if d.cards[key] == nil {
		d.keys = append(d.keys, key)
	}
	d.cards[key] = o
	d.Refresh()
}

// Turn shows the object with a key.
func (d *Deck) Turn(key string) {
	if d.top != key {
		d.top = key
		d.Refresh()
	}
}

// Lay gives the deck its place and shows the object with a key, which is laid out
// once, for the size that it gets.
func (d *Deck) Lay(key string, x, y, width, height float32) {
	turned, size := d.top != key, d.Size()
	d.top = key
	Place(d, x, y, width, height)
	if turned && size == d.Size() {
		d.Refresh()
	}
}

// Top is the key of the object that is shown.
func (d *Deck) Top() string { return d.top }

// MinSize lets the window be narrow.
func (d *Deck) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

// CreateRenderer makes the drawing of the deck.
func (d *Deck) CreateRenderer() fyne.WidgetRenderer { return &deckRenderer{d} }

type deckRenderer struct{ d *Deck }

func (r *deckRenderer) Layout(size fyne.Size) {
	for key, o := range r.d.cards {
		Visible(o, key == r.d.top)
	}
	if o := r.d.cards[r.d.top]; o != nil {
		Place(o, 0, 0, size.Width, size.Height)
	}
}

func (r *deckRenderer) MinSize() fyne.Size { return r.d.MinSize() }
func (r *deckRenderer) Refresh() {
	r.Layout(r.d.Size())
	canvas.Refresh(r.d)
}

func (r *deckRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.d.keys))
	for i, key := range r.d.keys {
		out[i] = r.d.cards[key]
	}
	return out
}
func (r *deckRenderer) Destroy() {}

// Visible shows an object or hides it.
func Visible(o fyne.CanvasObject, on bool) {
	switch {
	case on == o.Visible():
	case on:
		o.Show()
	default:
		o.Hide()
	}
}

// Place gives an object its place and its size.
func Place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
