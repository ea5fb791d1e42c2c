package chart

import (
	"fyne.io/fyne/v2"

	"secondlook/domain/figure"
	"secondlook/views/theme"
)

// levelRoom is the room that the names of the levels take at the right.
func levelRoom(f *figure.Figure) (wide float32) {
	for _, l := range f.Levels {
		wide = max(wide, words(l.Name, false, theme.Second).MinSize().Width+theme.Gap8)
	}
	return wide
}

// levels writes the names of the levels at the right end of their lines, pushed
// apart where they would touch.
func (b box) levels(f *figure.Figure) (out []fyne.CanvasObject) {
	wanted := make([]float64, len(f.Levels))
	line := words("0", false, theme.Second).MinSize().Height
	for i, l := range f.Levels {
		wanted[i] = float64(b.at(f, f.X.Min, l.Y).Y - line/2)
	}
	tops := figure.Spread(wanted, float64(line), float64(b.y-line/2), float64(b.y+b.h+line/2))
	for i, l := range f.Levels {
		t := words(l.Name, false, theme.Second)
		t.Move(fyne.NewPos(b.x+b.w+theme.Gap8, float32(tops[i])))
		t.Resize(t.MinSize())
		out = append(out, t)
	}
	return out
}
