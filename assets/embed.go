// Package assets holds the files that are built into the program: the catalog
// and the reference set as tables, translations, fonts and icons. It only
// hands out bytes; other packages know what they mean.
package assets

import (
	"embed"
	"io/fs"
)

// The licence of the fonts is part of the program as the fonts are.
//
//go:embed catalog reference translations icons fonts/OFL.txt
var files embed.FS

// The weights of the Inter typeface, as TrueType.
var (
	//go:embed fonts/InterRegular.ttf
	InterRegular []byte
	//go:embed fonts/InterMedium.ttf
	InterMedium []byte
	//go:embed fonts/InterSemiBold.ttf
	InterSemiBold []byte
	//go:embed fonts/InterBold.ttf
	InterBold []byte
)

// AppIcon is the icon of the program, a PNG of 256 by 256 points.
//
//go:embed Icon.png
var AppIcon []byte

// referenceEdition is the folder of the reference set that ships.
const referenceEdition = "2026.1"

// Catalog returns the folder with the tables of the catalog.
func Catalog() fs.FS { return folder("catalog") }

// Reference returns the folder of the reference set that ships.
func Reference() fs.FS { return folder("reference/" + referenceEdition) }

// Translations returns the folder with one JSON file per language.
func Translations() fs.FS { return folder("translations") }

// Icon returns the drawing with the given name, such as "search", as SVG. ok
// is false when there is none.
func Icon(name string) (svg []byte, ok bool) {
	svg, err := files.ReadFile("icons/" + name + ".svg")
	return svg, err == nil
}

// folder returns a folder of the embedded files as a file system.
func folder(path string) fs.FS {
	sub, err := fs.Sub(files, path)
	if err != nil { // only for a path that is no path, which no build has
		return files
	}
	return sub
}
