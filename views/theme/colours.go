package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
)

// The colour tokens. A soft token is the ground on which the plain one is
// written; each such pair has a contrast of at least 4.5 to 1.
const (
	Ink          fyne.ThemeColorName = "ink"
	Second       fyne.ThemeColorName = "second"
	Faint        fyne.ThemeColorName = "faint" // text of rows that are out
	Line         fyne.ThemeColorName = "line"
	Canvas       fyne.ThemeColorName = "canvas"
	Card         fyne.ThemeColorName = "card"
	Hover        fyne.ThemeColorName = "rowHover"
	Primary      fyne.ThemeColorName = "brand"
	PrimaryDark  fyne.ThemeColorName = "brandDark"
	PrimarySoft  fyne.ThemeColorName = "brandSoft"
	OnPrimary    fyne.ThemeColorName = "onBrand"
	Selected     fyne.ThemeColorName = "rowSelected"
	Amber        fyne.ThemeColorName = "amber"
	Good         fyne.ThemeColorName = "good"
	GoodSoft     fyne.ThemeColorName = "goodSoft"
	Unsure       fyne.ThemeColorName = "unsure"
	UnsureSoft   fyne.ThemeColorName = "unsureSoft"
	Bad          fyne.ThemeColorName = "bad"
	BadSoft      fyne.ThemeColorName = "badSoft"
	Tier1        fyne.ThemeColorName = "tier1"
	Tier1Soft    fyne.ThemeColorName = "tier1Soft"
	Tier2        fyne.ThemeColorName = "tier2"
	Tier2Soft    fyne.ThemeColorName = "tier2Soft"
	Tier3        fyne.ThemeColorName = "tier3"
	Tier3Soft    fyne.ThemeColorName = "tier3Soft"
	Track        fyne.ThemeColorName = "track" // ground of a bar
	Band         fyne.ThemeColorName = "band"  // range on a bar
	SideBar      fyne.ThemeColorName = "sideBar"
	SideBox      fyne.ThemeColorName = "sideBox"
	SideSelected fyne.ThemeColorName = "sideSelected"
	SideText     fyne.ThemeColorName = "sideText"
	SideSecond   fyne.ThemeColorName = "sideSecond"
	SideTitle    fyne.ThemeColorName = "sideTitle"
	Notice       fyne.ThemeColorName = "notice" // ground of a toast
	OnNotice     fyne.ThemeColorName = "onNotice"
	Clear        fyne.ThemeColorName = "clear" // nothing is painted
)

// lightColours is the light set.
func lightColours() set {
	return set{
		Ink: rgb(0x14263A), Second: rgb(0x5B6B7B), Faint: rgb(0x66737F), Line: rgb(0xE1E7EC),
		Canvas: rgb(0xF5F7F9), Card: rgb(0xFFFFFF), Hover: rgb(0xF5F8FA),
		Primary: rgb(0x0F766E), PrimaryDark: rgb(0x0B5D57), PrimarySoft: rgb(0xD8F1EA), OnPrimary: rgb(0xFFFFFF),
		Selected: rgb(0xE8F5F2), Amber: rgb(0xC27A12),
		Good: rgb(0x1B6E31), GoodSoft: rgb(0xDDF3E0), Unsure: rgb(0x8A5A00), UnsureSoft: rgb(0xFFF1D6),
		Bad: rgb(0xA32A1D), BadSoft: rgb(0xFBE2DF),
		Tier1: rgb(0x0B6B5E), Tier1Soft: rgb(0xD8F1EA), Tier2: rgb(0x1E4FA3), Tier2Soft: rgb(0xE1ECFB),
		Tier3: rgb(0x6236A8), Tier3Soft: rgb(0xF0EAFB),
		Track: rgb(0xE6EBEF), Band: rgb(0xB5DBD2),
		SideBar: rgb(0x0F2A33), SideBox: rgb(0x1A414B), SideSelected: rgb(0x1F5563),
		SideText: rgb(0xDCE7EB), SideSecond: rgb(0x94AAB2), SideTitle: rgb(0xFFFFFF),
		Notice: rgb(0x14263A), OnNotice: rgb(0xFFFFFF), Clear: color.Transparent,
		base.ColorNameShadow: color.NRGBA{R: 0x0F, G: 0x2A, B: 0x33, A: 0x38}, base.ColorNameDisabled: rgb(0x5B6B7B),
		base.ColorNameScrollBar:           color.NRGBA{R: 0x5B, G: 0x6B, B: 0x7B, A: 0x70},
		base.ColorNameScrollBarBackground: color.NRGBA{}, base.ColorNameFocus: rgb(0xD8F1EA),
		base.ColorNameSelection: rgb(0xBFE6DC), base.ColorNameHover: color.NRGBA{R: 0x14, G: 0x26, B: 0x3A, A: 0x0C},
		base.ColorNamePressed: color.NRGBA{R: 0x14, G: 0x26, B: 0x3A, A: 0x18}, base.ColorNameInputBorder: rgb(0xCCD5DD),
		base.ColorNamePlaceHolder: rgb(0x667583), base.ColorNameForegroundOnError: rgb(0xFFFFFF),
	}
}

// darkColours is the dark set. What stands on the primary colour is dark there,
// because the primary colour is light enough to be read on a dark card.
func darkColours() set {
	return set{
		Ink: rgb(0xE6EDF2), Second: rgb(0xA6B5C1), Faint: rgb(0x9AA8B4), Line: rgb(0x2B3A45),
		Canvas: rgb(0x0F191F), Card: rgb(0x17232B), Hover: rgb(0x1C2A33),
		Primary: rgb(0x35C4B0), PrimaryDark: rgb(0x63D9C8), PrimarySoft: rgb(0x123D3A), OnPrimary: rgb(0x06221E),
		Selected: rgb(0x15363A), Amber: rgb(0xE3A33F),
		Good: rgb(0x7FD892), GoodSoft: rgb(0x173A22), Unsure: rgb(0xF0C362), UnsureSoft: rgb(0x423310),
		Bad: rgb(0xF59C90), BadSoft: rgb(0x4A211D),
		Tier1: rgb(0x63D3C2), Tier1Soft: rgb(0x123D3A), Tier2: rgb(0x93B9F8), Tier2Soft: rgb(0x1D3055),
		Tier3: rgb(0xC8ADF6), Tier3Soft: rgb(0x35275A),
		Track: rgb(0x293742), Band: rgb(0x1E625A),
		SideBar: rgb(0x0A1318), SideBox: rgb(0x14272F), SideSelected: rgb(0x1B3C47),
		SideText: rgb(0xDCE7EB), SideSecond: rgb(0x94AAB2), SideTitle: rgb(0xFFFFFF),
		Notice: rgb(0xDDE6EC), OnNotice: rgb(0x14263A), Clear: color.Transparent,
		base.ColorNameShadow: color.NRGBA{A: 0x90}, base.ColorNameDisabled: rgb(0xA6B5C1),
		base.ColorNameScrollBar:           color.NRGBA{R: 0xA6, G: 0xB5, B: 0xC1, A: 0x70},
		base.ColorNameScrollBarBackground: color.NRGBA{}, base.ColorNameFocus: rgb(0x123D3A),
		base.ColorNameSelection: rgb(0x1E625A), base.ColorNameHover: color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0x10},
		base.ColorNamePressed: color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0x1C}, base.ColorNameInputBorder: rgb(0x3D4D59),
		base.ColorNamePlaceHolder: rgb(0x9AA8B4), base.ColorNameForegroundOnError: rgb(0x2B0E0A),
	}
}

// fyneNames says which token stands for a colour of Fyne's own widgets.
var fyneNames = map[fyne.ThemeColorName]fyne.ThemeColorName{
	base.ColorNameBackground:          Canvas,
	base.ColorNameForeground:          Ink,
	base.ColorNamePrimary:             Primary,
	base.ColorNameHyperlink:           Primary,
	base.ColorNameForegroundOnPrimary: OnPrimary,
	base.ColorNameSeparator:           Line,
	base.ColorNameInputBackground:     Card,
	base.ColorNameMenuBackground:      Card,
	base.ColorNameOverlayBackground:   Card,
	base.ColorNameHeaderBackground:    Card,
	base.ColorNameButton:              Card,
	base.ColorNameError:               Bad,
	base.ColorNameWarning:             Amber,
	base.ColorNameSuccess:             Good,
}

func rgb(v uint32) color.Color {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}
