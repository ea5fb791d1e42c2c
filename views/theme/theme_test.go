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
	for name, mode := range map[string]theme.Mode{"light": theme.Bright, "dark": theme.Dark} {
		t.Run(name, func(t *testing.T) { wantReadable(t, theme.New(theme.Look{Mode: mode})) })
	}
}

// wantReadable wants every text to stand out against its grounds.
func wantReadable(t *testing.T, look fyne.Theme) {
	t.Helper()
	for _, pair := range [][2]fyne.ThemeColorName{
		{theme.Ink, theme.Canvas}, {theme.Ink, theme.Card}, {theme.Ink, theme.Selected}, {theme.Second, theme.Card},
		{theme.Second, theme.Canvas}, {theme.Second, theme.Selected}, {theme.Faint, theme.Card}, {theme.Faint, theme.Hover},
		{theme.OnPrimary, theme.Primary}, {theme.OnPrimary, theme.PrimaryDark}, {theme.Primary, theme.Card},
		{theme.Good, theme.GoodSoft}, {theme.Unsure, theme.UnsureSoft}, {theme.Bad, theme.BadSoft}, {theme.Bad, theme.Card},
		{theme.Tier1, theme.Tier1Soft}, {theme.Tier2, theme.Tier2Soft}, {theme.Tier3, theme.Tier3Soft},
		{theme.SideText, theme.SideBar}, {theme.SideSecond, theme.SideBar}, {theme.SideText, theme.SideSelected},
		{theme.OnNotice, theme.Notice}, {theme.SideTitle, theme.SideBar}, {theme.SideTitle, theme.SideBox},
		{theme.Second, theme.Track}, {theme.Tier1, theme.PrimarySoft}, {theme.Primary, theme.PrimarySoft},
		{base.ColorNamePlaceHolder, theme.Card},
	} {
		if c := contrast(look.Color(pair[0], 0), look.Color(pair[1], 0)); c < 4.5 {
			t.Errorf("%s on %s has a contrast of %.2f, less than 4.5", pair[0], pair[1], c)
		}
	}
}

func TestFyneFindsEveryColour(t *testing.T) {
	test.NewTempApp(t)
	test.AssertAllColorNamesDefined(t, theme.Light(), "light")
	test.AssertAllColorNamesDefined(t, theme.New(theme.Look{Mode: theme.Dark}), "dark")
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

func TestLookOfPreferences(t *testing.T) {
	for _, c := range []struct {
		mode, text string
		want       theme.Look
	}{
		{"", "", theme.Look{}}, {"light", "normal", theme.Look{}}, {"purple", "tiny", theme.Look{}},
		{"dark", "large", theme.Look{Mode: theme.Dark, Text: theme.LargeText}},
		{"system", "very large", theme.Look{Mode: theme.System, Text: theme.VeryLargeText}},
	} {
		got := theme.LookOf(c.mode, c.text)
		if got != c.want {
			t.Errorf("LookOf(%q, %q) = %v, want %v", c.mode, c.text, got, c.want)
		}
		mode, text := got.Preferences()
		if again := theme.LookOf(mode, text); again != got {
			t.Errorf("%v is kept as %q and %q, which is %v", got, mode, text, again)
		}
	}
}

func TestLooksDiffer(t *testing.T) {
	ground := func(m theme.Mode, system fyne.ThemeVariant) color.Color {
		return theme.New(theme.Look{Mode: m}).Color(theme.Card, system)
	}
	light, dark := ground(theme.Bright, base.VariantDark), ground(theme.Dark, base.VariantLight)
	if light == dark {
		t.Error("the dark card is as the light one")
	}
	if ground(theme.System, base.VariantDark) != dark || ground(theme.System, base.VariantLight) != light {
		t.Error("a look that follows the system does not")
	}
	body := func(s theme.TextSize) float32 { return theme.New(theme.Look{Text: s}).Size(theme.Body) }
	if !(body(theme.SmallText) < body(theme.NormalText) && body(theme.NormalText) < body(theme.LargeText) && body(theme.LargeText) < body(theme.VeryLargeText)) {
		t.Error("the sizes of text do not grow")
	}
}

// What was made before the look changed draws with the new one.
func TestApplyReachesWhatIsThere(t *testing.T) {
	a := test.NewTempApp(t)
	theme.Apply(a, theme.Look{})
	flat, before, row := theme.Flat(), theme.Color(theme.Ink), theme.Scaled(50)
	if _, _, _, alpha := flat.Color(base.ColorNameShadow, 0).RGBA(); alpha != 0 || row != 50 {
		t.Errorf("flat has a shadow of %d; 50 is %v in normal text", alpha, row)
	}
	theme.Apply(a, theme.Look{Mode: theme.Dark, Text: theme.VeryLargeText})
	if theme.Color(theme.Ink) == before || flat.Color(theme.Ink, 0) != theme.Color(theme.Ink) {
		t.Error("the flat look did not follow")
	}
	if got, want := theme.Scaled(13), theme.Size(theme.Body); got != want || flat.Size(theme.Body) != want || theme.Scaled(50) <= row {
		t.Errorf("13 is %v in very large text, and the flat look says %v; want %v", got, flat.Size(theme.Body), want)
	}
	if flat.Font(fyne.TextStyle{}).Name() != theme.Light().Font(fyne.TextStyle{}).Name() || flat.Icon(base.IconNameSearch) == nil {
		t.Error("the flat look has another type, or no icons")
	}
}
