package assets_test

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"secondlook/assets"
)

func TestFoldersHoldTheirFiles(t *testing.T) {
	for _, test := range []struct {
		fsys fs.FS
		file string
	}{
		{assets.Catalog(), "programs.csv"},
		{assets.Reference(), "manifest.json"},
		{assets.Translations(), "en.json"},
	} {
		if _, err := fs.Stat(test.fsys, test.file); err != nil {
			t.Error(err)
		}
	}
}

func TestTheFontsHaveTheirLicence(t *testing.T) {
	text, err := os.ReadFile("fonts/OFL.txt")
	if err != nil || !strings.Contains(string(text), "SIL OPEN FONT LICENSE") {
		t.Errorf("the fonts came without their licence: %v", err)
	}
}

func TestAppIcon(t *testing.T) {
	c, err := png.DecodeConfig(bytes.NewReader(assets.AppIcon))
	if err != nil || c.Width != 256 || c.Height != 256 {
		t.Errorf("the icon is %d by %d, error %v", c.Width, c.Height, err)
	}
}

// Recolouring by theme looks at attributes only, so an icon may not use style.
func TestIcons(t *testing.T) {
	drawings, err := filepath.Glob("icons/*.svg")
	if err != nil || len(drawings) == 0 {
		t.Fatalf("there are no icons: %v", err)
	}
	for _, drawing := range drawings {
		name := strings.TrimSuffix(filepath.Base(drawing), ".svg")
		svg, ok := assets.Icon(name)
		if !ok {
			t.Fatalf("icon %q is not built in", name)
		}
		if !bytes.Contains(svg, []byte(`viewBox="0 0 24 24"`)) || bytes.Contains(svg, []byte("style")) {
			t.Errorf("icon %q has no 24 by 24 box, or uses style", name)
		}
		d := xml.NewDecoder(bytes.NewReader(svg))
		for {
			_, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("icon %q: %v", name, err)
			}
		}
	}
	if _, ok := assets.Icon("no such icon"); ok {
		t.Error("an icon that is not there was found")
	}
}

// A TrueType file begins with its version; other outlines a print cannot embed.
func TestFonts(t *testing.T) {
	for style, data := range map[string][]byte{
		"Regular": assets.InterRegular, "Medium": assets.InterMedium,
		"SemiBold": assets.InterSemiBold, "Bold": assets.InterBold,
	} {
		if !bytes.HasPrefix(data, []byte{0, 1, 0, 0}) || len(data) > 350_000 {
			t.Errorf("%s is no small TrueType file: %d bytes, %x", style, len(data), data[:4])
		}
		for _, table := range []string{"glyf", "cmap", "GPOS"} { // GPOS holds the kerning
			if !bytes.Contains(data[:512], []byte(table)) {
				t.Errorf("%s has no table %s", style, table)
			}
		}
	}
}
