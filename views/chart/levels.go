package chart

import (
	"cmp"
	"slices"

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
	list := slices.Clone(f.Levels)
	slices.SortStableFunc(list, func(x, y figure.Level) int { return cmp.Compare(y.Y, x.Y) })
	tops := make([]float32, len(list))
	line := words("0", false, theme.Second).MinSize().Height
	for i, l := range list { // from the top down
		tops[i] = b.at(f, f.X.Min, l.Y).Y - line/2
		if i > 0 {
			tops[i] = max(tops[i], tops[i-1]+line)
		}
	}
	floor := b.y + b.h + line/2
	for i := len(list) - 1; i >= 0; i-- { // and back up from the lower end
		tops[i] = min(tops[i], floor-line)
		floor = tops[i]
	}
	for i, l := range list {
		t := words(l.Name, false, theme.Second)
		t.Move(fyne.NewPos(b.x+b.w+theme.Gap8, tops[i]))
		t.Resize(t.MinSize())
		out = append(out, t)
	}
	return out
}
