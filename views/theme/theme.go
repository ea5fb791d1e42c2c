// Package theme holds the colours, sizes and type of the window: a small set
// of named tokens, and the Fyne theme that is made of them. Widgets read
// tokens when they draw, so another set of colours needs no other widget.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
)

// A set is the colours of one look.
type set map[fyne.ThemeColorName]color.Color

// look is a Fyne theme made of tokens.
type look struct {
	variant fyne.ThemeVariant
	colours set
	fonts   fonts
}

// Light returns the light look.
func Light() fyne.Theme {
	return look{variant: base.VariantLight, colours: lightColours(), fonts: loadFonts()}
}

// Color returns a token, or Fyne's own colour for a name that is none of ours.
func (l look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if token, ok := fyneNames[name]; ok {
		name = token
	}
	if c, ok := l.colours[name]; ok {
		return c
	}
	return base.DefaultTheme().Color(name, l.variant)
}

// Font returns the embedded type.
func (l look) Font(style fyne.TextStyle) fyne.Resource { return l.fonts.pick(style) }

// Icon returns Fyne's icons, which take their colours from the tokens.
func (l look) Icon(name fyne.ThemeIconName) fyne.Resource { return base.DefaultTheme().Icon(name) }

// Size returns our measure for a name, or Fyne's.
func (l look) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return base.DefaultTheme().Size(name)
}

// Flat returns the look without the shadows that scrolled parts throw.
func Flat() fyne.Theme {
	l := Light().(look)
	l.colours[base.ColorNameShadow] = color.Transparent
	return l
}

// Color returns the colour that a token has now.
func Color(token fyne.ThemeColorName) color.Color { return base.Color(token) }

// Size returns the size that a token has now.
func Size(token fyne.ThemeSizeName) float32 { return base.Size(token) }
