package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A status that is too long to stand beside the buttons lies below them, whole,
// and the head is as high as that takes.
func TestALongStatusHasItsOwnRoom(t *testing.T) {
	theme.Apply(test.NewTempApp(t), theme.Look{})
	const width = 400
	h := newHead()
	h.title.SetText("My list")
	h.buttons = []*ui.Button{ui.NewButton(ui.Action{Text: "Rebuild list"})}
	short, last := "107 programs", float32(0)
	for _, status := range []string{short, strings.Repeat(short+" ", 5), strings.Repeat(short+" ", 12)} {
		h.status.SetText(strings.TrimSpace(status))
		height := h.heightFor(width)
		h.Resize(fyne.NewSize(width, height))
		h.Refresh()
		if height <= last {
			t.Errorf("%d letters take %g, less take %g", len(status), height, last)
		}
		last = height
		if bottom := h.status.Position().Y + h.status.HeightFor(h.status.Size().Width); bottom > height {
			t.Errorf("%d letters end at %g of %g", len(status), bottom, height)
		}
		button := h.buttons[0]
		if end := button.Position().Y + button.Size().Height; status != short && h.status.Position().Y < end {
			t.Errorf("%d letters begin at %g, the button ends at %g", len(status), h.status.Position().Y, end)
		}
	}
}
