package statements

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// fits makes a rich text as high as its width asks for.
type fits struct{ text *widget.RichText }

func (f fits) object() fyne.CanvasObject {
	w := &rich{text: f.text}
	w.ExtendBaseWidget(w)
	return w
}

type rich struct {
	widget.BaseWidget
	text *widget.RichText
}

// HeightFor is how high the text is at a width.
func (r *rich) HeightFor(width float32) float32 {
	r.text.Resize(fyne.NewSize(width, r.text.Size().Height))
	return r.text.MinSize().Height
}

// CreateRenderer shows the text.
func (r *rich) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.text) }
