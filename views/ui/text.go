package ui

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"secondlook/views/theme"
)

// Ellipsize shortens s until it is at most width wide. What is cut off is
// marked by three dots.
func Ellipsize(s string, width, size float32, style fyne.TextStyle) string {
	if s == "" || fyne.MeasureText(s, size, style).Width <= width {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes)-1
	for low < high {
		mid := (low + high + 1) / 2
		if fyne.MeasureText(string(runes[:mid])+"…", size, style).Width <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return strings.TrimRight(string(runes[:low]), " ,·-") + "…"
}

// A Style is how a text is written. The zero Style is plain body text.
type Style struct {
	Size  fyne.ThemeSizeName  // "": theme.Body
	Color fyne.ThemeColorName // "": theme.Ink
	Bold  bool
	Align fyne.TextAlign
}

func (s Style) size() float32 {
	if s.Size == "" {
		return theme.Size(theme.Body)
	}
	return theme.Size(s.Size)
}

func (s Style) color() fyne.ThemeColorName {
	if s.Color == "" {
		return theme.Ink
	}
	return s.Color
}

func (s Style) text() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold} }

// paint puts a text in the style onto t.
func (s Style) paint(t *canvas.Text, text string) {
	t.Text, t.Color = text, theme.Color(s.color())
	t.TextSize, t.TextStyle, t.Alignment = s.size(), s.text(), s.Align
}

// A Text is one line that is cut off with dots where room ends, or, with Wrap,
// as many lines as it takes.
type Text struct {
	widget.BaseWidget
	Style Style
	Wrap  bool
	text  string
}

// NewText returns a line of text.
func NewText(text string, s Style) *Text {
	t := &Text{Style: s, text: text}
	t.ExtendBaseWidget(t)
	return t
}

// NewParagraph returns a text that wraps at the width it is given.
func NewParagraph(text string, s Style) *Text {
	t := NewText(text, s)
	t.Wrap = true
	return t
}

// Text returns the whole text, however much of it is drawn.
func (t *Text) Text() string { return t.text }

// SetText changes the text.
func (t *Text) SetText(text string) {
	if t.text != text {
		t.text = text
		t.Refresh()
	}
}

// HeightFor returns the height that the text takes at a width.
func (t *Text) HeightFor(width float32) float32 {
	if !t.Wrap {
		return t.lineHeight()
	}
	return t.lineHeight() * float32(len(wrap(t.text, width, t.Style)))
}

func (t *Text) lineHeight() float32 {
	return fyne.MeasureText("Mg", t.Style.size(), t.Style.text()).Height
}

// AccessibilityLabel is the text itself.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityRole says that this is text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer makes the drawing of the text. A drawing that was not needed
// for a while is thrown away and made anew, without being laid out again.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{t: t}
	if size := t.Size(); !size.IsZero() {
		r.Layout(size)
	}
	return r
}

type textRenderer struct {
	t     *Text
	lines []fyne.CanvasObject
}

func (r *textRenderer) Layout(size fyne.Size) {
	rows := []string{Ellipsize(r.t.text, size.Width, r.t.Style.size(), r.t.Style.text())}
	if r.t.Wrap {
		rows = wrap(r.t.text, size.Width, r.t.Style)
	}
	for len(r.lines) < len(rows) {
		r.lines = append(r.lines, &canvas.Text{})
	}
	r.lines = r.lines[:len(rows)]
	height := r.t.lineHeight()
	for i, row := range rows {
		line := r.lines[i].(*canvas.Text)
		r.t.Style.paint(line, row)
		line.Move(fyne.NewPos(0, float32(i)*height))
		line.Resize(fyne.NewSize(size.Width, height))
	}
}

func (r *textRenderer) MinSize() fyne.Size {
	if r.t.Wrap {
		return fyne.NewSize(40, r.t.HeightFor(max(r.t.Size().Width, 40)))
	}
	return fyne.MeasureText(r.t.text, r.t.Style.size(), r.t.Style.text())
}

func (r *textRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.lines }
func (r *textRenderer) Destroy()                     {}

// wrap breaks a text into lines of at most the given width. A word that is
// wider than a line, such as the path of a file, goes on in the next one. Words
// are measured by themselves: most of them were measured before, and no letter
// stands closer to a space than another.
func wrap(text string, width float32, s Style) []string {
	size, style := s.size(), s.text()
	measure := func(t string) float32 { return fyne.MeasureText(t, size, style).Width }
	fits := func(t string) bool { return measure(t) <= width }
	space := measure(" ")
	var out []string
	for _, part := range strings.Split(text, "\n") {
		line, used := "", float32(0)
		for _, word := range strings.Fields(part) {
			wide := measure(word)
			if line != "" && used+space+wide <= width {
				line, used = line+" "+word, used+space+wide
				continue
			}
			if line != "" {
				out = append(out, line)
			}
			for wide > width && utf8.RuneCountInString(word) > 1 {
				n := fitting(word, fits)
				out = append(out, word[:n])
				word = word[n:]
				wide = measure(word)
			}
			line, used = word, wide
		}
		out = append(out, line)
	}
	return out
}

// fitting returns how many bytes of a word fit into a line, one rune at least.
func fitting(word string, fits func(string) bool) int {
	n := 0
	for i, r := range word {
		if end := i + utf8.RuneLen(r); n == 0 || fits(word[:end]) {
			n = end
			continue
		}
		break
	}
	return n
}
