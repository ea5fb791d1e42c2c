package ui

import "secondlook/views/theme"

const (
	foldBelow float32 = 830 // room under which the side of a page folds away
	slimBelow float32 = 1080
	sideWide  float32 = 328
	sideSlim  float32 = 312
)

// SideWidth returns how wide the side of a page of some width is, and whether
// it folds away, in text of its size: of a wide page it takes three tenths.
func SideWidth(page float32) (side float32, folded bool) {
	side = sideWide
	if page < theme.Scaled(slimBelow) {
		side = sideSlim
	}
	return max(theme.Scaled(side), 3*page/10), page < theme.Scaled(foldBelow)
}
