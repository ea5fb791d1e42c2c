package theme

import (
	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
)

// The sizes of type.
const (
	Small   fyne.ThemeSizeName = "text12"
	Body    fyne.ThemeSizeName = "text13"
	Menu    fyne.ThemeSizeName = "text14"
	Heading fyne.ThemeSizeName = "text16"
	Title   fyne.ThemeSizeName = "text22"
	Figure  fyne.ThemeSizeName = "text30"
)

// Distances, in the steps that the whole window keeps to.
const (
	Gap4  float32 = 4
	Gap8  float32 = 8
	Gap12 float32 = 12
	Gap16 float32 = 16
	Gap24 float32 = 24
)

// Corner radii.
const (
	CardRadius   float32 = 12
	ButtonRadius float32 = 8
)

var sizes = map[fyne.ThemeSizeName]float32{
	Small: 12, Body: 13, Menu: 14, Heading: 16, Title: 22, Figure: 30,
	base.SizeNameText: 13, base.SizeNameCaptionText: 12, base.SizeNameSubHeadingText: 16, base.SizeNameHeadingText: 22,
	base.SizeNamePadding: Gap4, base.SizeNameInnerPadding: Gap8, base.SizeNameInlineIcon: 18,
	base.SizeNameInputBorder: 1, base.SizeNameInputRadius: ButtonRadius, base.SizeNameButtonRadius: ButtonRadius,
	base.SizeNameCardRadius: CardRadius, base.SizeNameDialogRadius: CardRadius, base.SizeNamePopupRadius: 10,
	base.SizeNameMenuRadius: ButtonRadius, base.SizeNameSelectionRadius: 6, base.SizeNameScrollBar: 12,
	base.SizeNameScrollBarSmall: 5, base.SizeNameScrollBarRadius: 4, base.SizeNameModalBlurRadius: 0,
}
