package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// A Tone is the meaning of a colour. It never stands alone: whatever has a
// tone says the same in words.
type Tone uint8

// The tones.
const (
	Plain Tone = iota
	Good
	Unsure
	Bad
	Tier1
	Tier2
	Tier3
	Dim // of rows that are out
)

var toneColours = map[Tone][2]fyne.ThemeColorName{
	Plain:  {theme.Second, theme.Track},
	Good:   {theme.Good, theme.GoodSoft},
	Unsure: {theme.Unsure, theme.UnsureSoft},
	Bad:    {theme.Bad, theme.BadSoft},
	Tier1:  {theme.Tier1, theme.Tier1Soft},
	Tier2:  {theme.Tier2, theme.Tier2Soft},
	Tier3:  {theme.Tier3, theme.Tier3Soft},
	Dim:    {theme.Faint, theme.Track},
}

// Ink returns the colour in which a tone is written.
func (t Tone) Ink() fyne.ThemeColorName { return toneColours[t][0] }

// Soft returns the ground under a tone.
func (t Tone) Soft() fyne.ThemeColorName { return toneColours[t][1] }

// chipHeight is how high a chip is.
func chipHeight() float32 { return theme.Scaled(21) }

// chipPad is what a chip has beside its word.
func chipPad() float32 { return theme.Scaled(18) }

// chip is the drawing of a word on a soft ground.
type chip struct {
	ground *canvas.Rectangle
	word   *canvas.Text
	full   string
	tone   Tone
}

func newChip() *chip {
	return &chip{ground: canvas.NewRectangle(nil), word: &canvas.Text{}}
}

func (c *chip) set(word string, tone Tone) {
	c.full, c.tone = word, tone
	c.ground.FillColor, c.ground.CornerRadius = theme.Color(tone.Soft()), chipHeight()/2
	Style{Size: theme.Small, Bold: true, Color: tone.Ink(), Align: fyne.TextAlignCenter}.paint(c.word, word)
	if word == "" {
		c.ground.Hide()
		c.word.Hide()
	} else {
		c.ground.Show()
		c.word.Show()
	}
}

// chipWidth is the width of a chip; a single sign gets a round one.
func chipWidth(word string, text float32) float32 {
	if utf8.RuneCountInString(word) == 1 {
		return chipHeight()
	}
	return text + chipPad()
}

// place puts the chip at x in a line of height h and returns where it ends.
func (c *chip) place(x, w, h float32) float32 {
	if c.full == "" {
		return x
	}
	if utf8.RuneCountInString(c.full) > 1 {
		c.word.Text = Ellipsize(c.full, w-chipPad(), c.word.TextSize, c.word.TextStyle)
	}
	need := fyne.MeasureText(c.word.Text, c.word.TextSize, c.word.TextStyle)
	width := chipWidth(c.word.Text, need.Width)
	y := (h - chipHeight()) / 2
	c.ground.Move(fyne.NewPos(x, y))
	c.ground.Resize(fyne.NewSize(width, chipHeight()))
	c.word.Move(fyne.NewPos(x, y+(chipHeight()-need.Height)/2))
	c.word.Resize(fyne.NewSize(width, need.Height))
	return x + width
}

// A Chip is a word on a soft ground.
type Chip struct {
	widget.BaseWidget
	c *chip
}

// NewChip returns a chip.
func NewChip(word string, tone Tone) *Chip {
	c := &Chip{c: newChip()}
	c.c.set(word, tone)
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the word.
func (c *Chip) Set(word string, tone Tone) {
	c.c.set(word, tone)
	c.Refresh()
}

// AccessibilityLabel is the word.
func (c *Chip) AccessibilityLabel() string { return c.c.full }

// AccessibilityRole says that this is text.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer makes the drawing of the chip.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer { return &chipRenderer{c} }

type chipRenderer struct{ c *Chip }

func (r *chipRenderer) Layout(size fyne.Size) { r.c.c.place(0, max(size.Width, 40), size.Height) }
func (r *chipRenderer) MinSize() fyne.Size {
	w := fyne.MeasureText(r.c.c.full, theme.Size(theme.Small), fyne.TextStyle{Bold: true}).Width
	return fyne.NewSize(chipWidth(r.c.c.full, w), chipHeight())
}
func (r *chipRenderer) Refresh() {
	r.c.c.set(r.c.c.full, r.c.c.tone)
	r.Layout(r.c.Size())
}
func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.c.ground, r.c.c.word}
}
func (r *chipRenderer) Destroy() {}
