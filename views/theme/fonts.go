package theme

import (
	"bytes"
	"fmt"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"

	"secondlook/assets"
)

// fonts are the faces of the look.
type fonts struct{ regular, bold fyne.Resource }

func loadFonts() fonts {
	return fonts{
		regular: fyne.NewStaticResource("InterRegular.ttf", assets.InterRegular),
		bold:    fyne.NewStaticResource("InterSemiBold.ttf", assets.InterSemiBold),
	}
}

// pick returns the face for a style. Symbols and fixed widths are Fyne's.
func (f fonts) pick(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return base.DefaultTheme().Font(style)
	case style.Bold:
		return f.bold
	}
	return f.regular
}

// Icon returns one of the drawings of the program in the colour of a token.
func Icon(name string, token fyne.ThemeColorName) fyne.Resource {
	svg, ok := assets.Icon(name)
	if !ok {
		return base.QuestionIcon()
	}
	r, g, b, _ := Color(token).RGBA()
	hex := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	return fyne.NewStaticResource(name+hex+".svg", bytes.ReplaceAll(svg, []byte("#000"), []byte(hex)))
}
