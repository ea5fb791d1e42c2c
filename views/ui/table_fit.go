package ui

import (
	"fyne.io/fyne/v2"

	"secondlook/views/theme"
)

// The signs of a sorted column.
const (
	sortedUp   = " ▴"
	sortedDown = " ▾"
)

// headStyle is how headings are written.
var headStyle = Style{Size: theme.Small, Bold: true, Color: theme.Second}

func headWidth(text string) float32 {
	return fyne.MeasureText(text, headStyle.size(), headStyle.text()).Width
}

// least is the width that a column needs: its own, or that of its heading with
// the sign of the order.
func (c *Column) least() float32 {
	return max(theme.Scaled(c.Width), cellPad+headWidth(c.Title+sortedDown))
}

// fit gives every shown column its place. Where even the columns that never go
// need more than there is, the elastic ones give way.
func fit(columns []*Column, width float32) []place {
	limit := 0
	for _, c := range columns {
		limit = max(limit, c.Drop)
	}
	var shown []place
	var need, flex float32
	for ; limit >= 0; limit-- {
		shown, need, flex = nil, menuWidth, 0
		for i, c := range columns {
			if !c.Hidden && c.Drop <= limit {
				shown = append(shown, place{column: c, index: i, w: c.least()})
				need += c.least()
				flex += c.Flex
			}
		}
		if need <= width {
			break
		}
	}
	spare, x := width-need, float32(0)
	for i := range shown {
		p := &shown[i]
		if flex > 0 {
			p.w = max(p.w+spare*p.column.Flex/flex, 2*cellPad)
		}
		p.x = x
		x += p.w
	}
	return shown
}
