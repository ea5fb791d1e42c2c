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

// drawn is a Fyne theme made of tokens.
type drawn struct {
	mode  Mode
	light set
	dark  set
	sizes map[fyne.ThemeSizeName]float32
	fonts fonts
}

// New returns the theme of a look.
func New(l Look) fyne.Theme {
	return drawn{mode: l.Mode, light: lightColours(), dark: darkColours(), sizes: scaled(l.Text), fonts: loadFonts()}
}

// Light returns the light look in the normal size of text.
func Light() fyne.Theme { return New(Look{}) }

// Apply gives an application a look. Everything that its windows show is drawn
// anew.
func Apply(a fyne.App, l Look) { a.Settings().SetTheme(New(l)) }

// set returns the colours for what the system prefers.
func (d drawn) set(system fyne.ThemeVariant) (set, fyne.ThemeVariant) {
	if d.mode == Dark || d.mode == System && system == base.VariantDark {
		return d.dark, base.VariantDark
	}
	return d.light, base.VariantLight
}

// Color returns a token, or Fyne's own colour for a name that is none of ours.
func (d drawn) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	if token, ok := fyneNames[name]; ok {
		name = token
	}
	colours, variant := d.set(system)
	if c, ok := colours[name]; ok {
		return c
	}
	return base.DefaultTheme().Color(name, variant)
}

// Font returns the embedded type.
func (d drawn) Font(style fyne.TextStyle) fyne.Resource { return d.fonts.pick(style) }

// Icon returns Fyne's icons, which take their colours from the tokens.
func (d drawn) Icon(name fyne.ThemeIconName) fyne.Resource { return base.DefaultTheme().Icon(name) }

// Size returns our measure for a name, or Fyne's.
func (d drawn) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := d.sizes[name]; ok {
		return s
	}
	return base.DefaultTheme().Size(name)
}

// flat is the look of the application, whatever it is now, without shadows.
type flat struct{}

// Flat returns the look that the application has, without the shadows that
// scrolled parts throw. It follows when the application gets another look.
func Flat() fyne.Theme { return flat{} }

func (flat) now() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color returns what the look of the application does, but for shadows.
func (f flat) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	if name == base.ColorNameShadow {
		return color.Transparent
	}
	return f.now().Color(name, system)
}

// Font returns the type of the application.
func (f flat) Font(style fyne.TextStyle) fyne.Resource { return f.now().Font(style) }

// Icon returns an icon of the application.
func (f flat) Icon(name fyne.ThemeIconName) fyne.Resource { return f.now().Icon(name) }

// Size returns a measure of the application.
func (f flat) Size(name fyne.ThemeSizeName) float32 { return f.now().Size(name) }

// Color returns the colour that a token has now.
func Color(token fyne.ThemeColorName) color.Color { return base.Color(token) }

// Size returns the size that a token has now.
func Size(token fyne.ThemeSizeName) float32 { return base.Size(token) }

// Scaled returns a measure that grows with the type, such as the height of a
// row, as it is in the present size of text.
func Scaled(measure float32) float32 { return measure * Size(Body) / sizes[Body] }
