package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// picksInput is several things out of many, in order.
type picksInput struct {
	host  ui.Host
	from  Options
	keys  []string
	add   *ui.Picker
	stack *ui.Stack
	ears  ears
}

func newPicksInput(h ui.Host, from Options) input {
	p := &picksInput{host: h, from: from, stack: ui.NewStack(2)}
	left := func() (out []ui.Option) {
		for _, o := range from.All() {
			if !slices.Contains(p.keys, o.Key) {
				out = append(out, o)
			}
		}
		return out
	}
	p.add = ui.NewPicker(from.Hint, left, func(key string) {
		p.add.Set("")
		if key != "" && !slices.Contains(p.keys, key) {
			p.change(append(slices.Clone(p.keys), key))
		}
	})
	p.add.Free = from.Free
	p.draw()
	return p
}

// change takes another list of keys and tells of it.
func (p *picksInput) change(keys []string) {
	p.keys = keys
	p.draw()
	p.ears.changed()
	p.ears.resized()
}

// draw makes the lines of what is picked.
func (p *picksInput) draw() {
	var items []fyne.CanvasObject
	for i, key := range p.keys {
		buttons := []fyne.CanvasObject{}
		if i > 0 {
			buttons = append(buttons, lineLink(p.host, p.add, "Up", func() {
				keys := slices.Clone(p.keys)
				keys[i-1], keys[i] = keys[i], keys[i-1]
				p.change(keys)
			}))
		}
		buttons = append(buttons, lineLink(p.host, p.add, "Remove", func() { p.change(slices.Delete(slices.Clone(p.keys), i, i+1)) }))
		name := p.from.name(key)
		if len(p.keys) > 1 {
			name = ui.Count(i+1) + ".  " + name
		}
		items = append(items, ui.Beside(ui.NewText(name, ui.Style{}), ui.Row(buttons...)))
	}
	p.stack.Set(append(items, p.add)...)
}

// lineLink is a small button of a line, which gives the keys to the input for
// adding: the line is soon drawn anew, without the button that was pressed.
func lineLink[F interface {
	fyne.CanvasObject
	fyne.Focusable
}](h ui.Host, add F, text string, do func()) fyne.CanvasObject {
	return h.ChangeLink(text, func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(add); c != nil {
			c.Focus(add)
		}
		do()
	})
}

func (p *picksInput) object() fyne.CanvasObject { return p.stack }
func (p *picksInput) focusable() fyne.Focusable { return p.add }
func (p *picksInput) text() string              { return strings.Join(p.keys, "\n") }
func (p *picksInput) setText(s string) {
	p.keys = lines(s)
	p.draw()
}

func (p *picksInput) hear(x ears) {
	p.ears = x
	p.add.OnEnter, p.add.OnEscape, p.add.OnFocus = x.enter, x.escape, x.focus
}
