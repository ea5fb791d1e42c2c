package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// notStated is the word for a choice that is not made.
const notStated = "Not stated"

// entryInput is a text that is typed.
type entryInput struct{ *ui.Entry }

func newEntryInput(e *ui.Entry) input { return entryInput{e} }

func (e entryInput) object() fyne.CanvasObject { return e.Entry }
func (e entryInput) focusable() fyne.Focusable { return e.Entry }
func (e entryInput) text() string              { return e.Text }
func (e entryInput) setText(s string)          { e.SetText(s) }
func (e entryInput) hear(x ears) {
	e.OnChanged = func(string) { x.changed() }
	e.OnEnter, e.OnEscape, e.OnFocus = x.enter, x.escape, x.focus
}

// selectInput is one word of a few.
type selectInput struct {
	*ui.Select
	words []string // as they are kept
	said  []string // as they are shown
}

func newSelectInput(words []string, say func(string) string, must bool) input {
	s := &selectInput{}
	for _, w := range words {
		switch {
		case w != "":
			s.words, s.said = append(s.words, w), append(s.said, say(w))
		case !must:
			s.words, s.said = append(s.words, ""), append(s.said, notStated)
		}
	}
	s.Select = ui.NewSelect(s.said, nil)
	return s
}

func (s *selectInput) object() fyne.CanvasObject { return s.Select }
func (s *selectInput) focusable() fyne.Focusable { return s.Select }
func (s *selectInput) text() string {
	if i := slices.Index(s.said, s.Selected); i >= 0 {
		return s.words[i]
	}
	return ""
}

func (s *selectInput) setText(text string) {
	if i := slices.Index(s.words, text); i >= 0 {
		s.SetSelected(s.said[i])
	} else {
		s.ClearSelected()
	}
}

func (s *selectInput) hear(x ears) {
	s.OnChanged = func(string) { x.changed() }
	s.OnEnter, s.OnEscape, s.OnFocus = x.enter, x.escape, x.focus
}

// checkInput is a yes or a no.
type checkInput struct{ *ui.Check }

func newCheckInput(sentence string) input { return checkInput{ui.NewCheck(sentence, nil)} }

func (c checkInput) object() fyne.CanvasObject { return c.Check }
func (c checkInput) focusable() fyne.Focusable { return c.Check }
func (c checkInput) text() string {
	if c.On {
		return yes
	}
	return ""
}
func (c checkInput) setText(s string) { c.Set(s == yes) }
func (c checkInput) hear(x ears) {
	c.OnChanged = func(bool) { x.changed() }
	c.OnEnter, c.OnEscape, c.OnFocus = x.enter, x.escape, x.focus
}

// checksInput is several words of a few.
type checksInput struct {
	words  []string
	checks []*ui.Check
	grid   *Grid
}

func newChecksInput(words []string, say func(string) string) input {
	in := &checksInput{grid: NewGrid(2)}
	for _, w := range words {
		if w == "" {
			continue
		}
		c := ui.NewCheck(say(w), nil)
		in.words, in.checks = append(in.words, w), append(in.checks, c)
		in.grid.Add(c, false)
	}
	return in
}

func (c *checksInput) object() fyne.CanvasObject { return c.grid }
func (c *checksInput) focusable() fyne.Focusable { return c.checks[0] }
func (c *checksInput) text() string {
	var out []string
	for i, k := range c.checks {
		if k.On {
			out = append(out, c.words[i])
		}
	}
	return strings.Join(out, "; ")
}

func (c *checksInput) setText(s string) {
	on := strings.Split(s, "; ")
	for i, k := range c.checks {
		k.Set(slices.Contains(on, c.words[i]))
	}
}

func (c *checksInput) hear(x ears) {
	for _, k := range c.checks {
		k.OnChanged = func(bool) { x.changed() }
		k.OnEnter, k.OnEscape, k.OnFocus = x.enter, x.escape, x.focus
	}
}

// pickInput is one thing out of many.
type pickInput struct{ *ui.Picker }

func newPickInput(from Options) input {
	p := ui.NewPicker(from.Hint, from.All, nil)
	p.Free = from.Free
	return pickInput{p}
}

func (p pickInput) object() fyne.CanvasObject { return p.Picker }
func (p pickInput) focusable() fyne.Focusable { return p.Picker }
func (p pickInput) text() string              { return p.Key() }
func (p pickInput) setText(s string)          { p.Set(s) }
func (p pickInput) hear(x ears) {
	p.OnChanged = func(string) { x.changed() }
	p.OnEnter, p.OnEscape, p.OnFocus = x.enter, x.escape, x.focus
}
