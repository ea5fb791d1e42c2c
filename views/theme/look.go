package theme

import (
	"slices"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
)

// A Mode says which set of colours is used.
type Mode uint8

// The modes. The zero Mode is the light one.
const (
	Bright Mode = iota // the light set
	Dark               // the dark set
	System             // the one that the system prefers
)

// A TextSize says how large the type is.
type TextSize uint8

// The sizes of text. The zero TextSize is the normal one.
const (
	NormalText TextSize = iota
	SmallText
	LargeText
	VeryLargeText
	HalfLargerText // one and a half times the normal one
	DoubleText
)

// A Look is what the user chooses of the colours and the type of the window.
// The zero Look is light, with text of normal size.
type Look struct {
	Mode Mode
	Text TextSize
}

// The preferences that keep a look, by their keys.
const (
	ModePreference = "theme"
	TextPreference = "text_size"
)

var (
	modeWords = []string{"light", "dark", "system"}
	textWords = []string{"normal", "small", "large", "very large", "150", "200"}
	factors   = []float32{NormalText: 1, SmallText: 12. / 13, LargeText: 15. / 13, VeryLargeText: 17. / 13, HalfLargerText: 1.5, DoubleText: 2}
)

// LookOf returns the look that two preferences ask for. A word that is none of
// theirs, such as "", stands for the usual one.
func LookOf(mode, text string) Look {
	return Look{
		Mode: Mode(max(slices.Index(modeWords, mode), 0)),
		Text: TextSize(max(slices.Index(textWords, text), 0)),
	}
}

// Preferences returns what [LookOf] reads.
func (l Look) Preferences() (mode, text string) { return modeWords[l.Mode], textWords[l.Text] }

// typeSizes are the measures that grow with the text.
var typeSizes = []fyne.ThemeSizeName{
	Small, Body, Menu, Heading, Title, Figure,
	base.SizeNameText, base.SizeNameCaptionText, base.SizeNameSubHeadingText, base.SizeNameHeadingText, base.SizeNameInlineIcon,
}

// scaled returns the measures for a size of text. Type keeps to whole points.
func scaled(t TextSize) map[fyne.ThemeSizeName]float32 {
	out := make(map[fyne.ThemeSizeName]float32, len(sizes))
	for name, size := range sizes {
		if slices.Contains(typeSizes, name) {
			size = float32(int(size*factors[t] + 0.5))
		}
		out[name] = size
	}
	return out
}
