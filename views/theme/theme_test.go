package theme_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	base "fyne.io/fyne/v2/theme"

	"secondlook/views/theme"
)

// luminance is the relative luminance of a colour, as contrast rules define it.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	part := func(v uint32) float64 {
		x := float64(v) / 0xFFFF
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextIsReadable(t *testing.T) {
	look := theme.Light()
	for _, pair := range [][2]fyne.ThemeColorName{
		{theme.Ink, theme.Canvas}, {theme.Ink, theme.Card}, {theme.Ink, theme.Selected}, {theme.Second, theme.Card},
		{theme.Second, theme.Canvas}, {theme.Second, theme.Selected}, {theme.Faint, theme.Card}, {theme.Faint, theme.Hover},
		{theme.OnPrimary, theme.Primary}, {theme.OnPrimary, theme.PrimaryDark}, {theme.Primary, theme.Card},
		{theme.Good, theme.GoodSoft}, {theme.Unsure, theme.UnsureSoft}, {theme.Bad, theme.BadSoft}, {theme.Bad, theme.Card},
		{theme.Tier1, theme.Tier1Soft}, {theme.Tier2, theme.Tier2Soft}, {theme.Tier3, theme.Tier3Soft},
		{theme.SideText, theme.SideBar}, {theme.SideSecond, theme.SideBar}, {theme.SideText, theme.SideSelected},
		{theme.OnPrimary, theme.Notice}, {base.ColorNamePlaceHolder, theme.Card},
	} {
		if c := contrast(look.Color(pair[0], 0), look.Color(pair[1], 0)); c < 4.5 {
			t.Errorf("%s on %s has a contrast of %.2f, less than 4.5", pair[0], pair[1], c)
		}
	}
}

func TestFyneFindsEveryColour(t *testing.T) {
	test.NewTempApp(t)
	test.AssertAllColorNamesDefined(t, theme.Light(), "light")
}

func TestTokensReachTheWidgets(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(theme.Light())
	if got, want := base.Color(base.ColorNamePrimary), theme.Color(theme.Primary); got != want {
		t.Errorf("Fyne's primary colour is %v, not ours, %v", got, want)
	}
	for token, want := range map[fyne.ThemeSizeName]float32{theme.Small: 12, theme.Body: 13, theme.Title: 22, theme.Figure: 30} {
		if got := theme.Size(token); got != want {
			t.Errorf("size %s is %v, not %v", token, got, want)
		}
	}
	if regular, bold := theme.Light().Font(fyne.TextStyle{}), theme.Light().Font(fyne.TextStyle{Bold: true}); regular.Name() == bold.Name() {
		t.Error("bold text has the regular face")
	}
	if a, b := theme.Icon("programs", theme.Ink), theme.Icon("programs", theme.SideText); a.Name() == b.Name() {
		t.Error("an icon has the same name in two colours, so that one of them is drawn for both")
	}
}
