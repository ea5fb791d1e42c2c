package chart

import (
	"fmt"
	"hash/fnv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/domain/figure"
	"secondlook/views/theme"
)

// bleed is how far the drawing of the lines reaches beyond their box, so that
// no stroke is cut off.
const bleed float32 = 4

// colours are those of the series and of their bands.
var colours = [][2]fyne.ThemeColorName{
	{theme.Primary, theme.PrimarySoft}, {theme.Tier2, theme.Tier2Soft}, {theme.Tier3, theme.Tier3Soft}, {theme.Unsure, theme.UnsureSoft},
}

var dashes = map[figure.Stroke]string{figure.Dashed: "6 4", figure.Dotted: "1.5 4"}

// image draws bands, rules and lines. They are one vector drawing, which is
// smooth at every scale.
func (b box) image(f *figure.Figure) fyne.CanvasObject {
	var svg strings.Builder
	for i, s := range f.Series {
		if s.Band != "" && len(s.Points) > 1 && !s.Stroke.Apart() {
			fmt.Fprintf(&svg, `<path d="%s" fill="%s" stroke="none"/>`, b.band(f, s.Points), hex(theme.Color(colours[i%len(colours)][1])))
		}
	}
	for _, l := range f.Levels {
		fmt.Fprintf(&svg, `<path d="M%.2f %.2f H%.2f" fill="none" stroke="%s" stroke-width="1.2" stroke-dasharray="5 4"/>`,
			bleed, b.local(f, f.X.Min, l.Y).Y, bleed+b.w, hex(theme.Color(theme.Second)))
	}
	for _, r := range f.Rules {
		x := b.local(f, r.X, 0)
		fmt.Fprintf(&svg, `<path d="M%.2f %.2f V%.2f" fill="none" stroke="%s" stroke-width="1.5" stroke-dasharray="3 4"/>`,
			x.X, bleed, bleed+b.h, hex(theme.Color(theme.Second)))
	}
	for i, s := range f.Series {
		if s.Stroke.Apart() {
			b.points(&svg, f, &s, hex(theme.Color(colours[i%len(colours)][0])))
			continue
		}
		if len(s.Points) > 1 {
			fmt.Fprintf(&svg, `<path d="%s" fill="none" stroke="%s" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"%s/>`,
				b.line(f, s.Points), hex(theme.Color(colours[i%len(colours)][0])), dash(s.Stroke))
		}
		if s.Marked {
			s.Band = ""
			b.points(&svg, f, &s, hex(theme.Color(colours[i%len(colours)][0])))
		}
	}
	return b.vector(svg.String())
}

// vector is a drawing over the box and a little beyond it.
func (b box) vector(paths string) fyne.CanvasObject {
	svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%[1]g" height="%[2]g" viewBox="0 0 %[1]g %[2]g">%[3]s</svg>`, b.w+2*bleed, b.h+2*bleed, paths)
	name := fnv.New64a()
	name.Write([]byte(svg))
	img := canvas.NewImageFromResource(fyne.NewStaticResource(fmt.Sprintf("chart-%x.svg", name.Sum64()), []byte(svg)))
	img.FillMode = canvas.ImageFillStretch
	img.Move(fyne.NewPos(b.x-bleed, b.y-bleed))
	img.Resize(fyne.NewSize(b.w+2*bleed, b.h+2*bleed))
	return img
}

func dash(s figure.Stroke) string {
	if d := dashes[s]; d != "" {
		return fmt.Sprintf(` stroke-dasharray="%s"`, d)
	}
	return ""
}

// points draws each point of a series as a dot or a ring, with a bar for its
// range. All bars are one path and all dots another: each path of a drawing costs
// a pass over its whole area.
func (b box) points(svg *strings.Builder, f *figure.Figure, s *figure.Series, colour string) {
	const radius = 3.6
	var bars, dots strings.Builder
	for _, p := range s.Points {
		at := b.local(f, p.X, p.Y)
		if s.Band != "" {
			low, high := b.local(f, p.X, p.Low), b.local(f, p.X, p.High)
			fmt.Fprintf(&bars, "M%.2f %.2f V%.2f M%.2f %.2f h6 M%.2f %.2f h6", at.X, low.Y, high.Y, at.X-3, low.Y, at.X-3, high.Y)
		}
		fmt.Fprintf(&dots, "M%.2f %.2f a%[3]g %[3]g 0 1 0 %[4]g 0 a%[3]g %[3]g 0 1 0 -%[4]g 0 Z", at.X-radius, at.Y, radius, 2*radius)
	}
	fill := colour
	if s.Stroke == figure.Rings {
		fill = hex(theme.Color(theme.Card))
	}
	if bars.Len() > 0 {
		fmt.Fprintf(svg, `<path d="%s" fill="none" stroke="%s" stroke-width="1.4"/>`, bars.String(), colour)
	}
	if dots.Len() > 0 {
		fmt.Fprintf(svg, `<path d="%s" fill="%s" stroke="%s" stroke-width="1.6"/>`, dots.String(), fill, colour)
	}
}

// local is a place of the figure within the drawing of the lines.
func (b box) local(f *figure.Figure, x, y float64) fyne.Position {
	return b.at(f, x, y).SubtractXY(b.x-bleed, b.y-bleed)
}

func (b box) line(f *figure.Figure, points []figure.Point) string {
	var d strings.Builder
	for i, p := range points {
		b.step(&d, i, b.local(f, p.X, p.Y))
	}
	return d.String()
}

// band goes along the upper ends and back along the lower ones.
func (b box) band(f *figure.Figure, points []figure.Point) string {
	var d strings.Builder
	for i, p := range points {
		b.step(&d, i, b.local(f, p.X, p.High))
	}
	for i := len(points) - 1; i >= 0; i-- {
		b.step(&d, 1, b.local(f, points[i].X, points[i].Low))
	}
	d.WriteString("Z")
	return d.String()
}

func (b box) step(d *strings.Builder, i int, to fyne.Position) {
	command := "L"
	if i == 0 {
		command = "M"
	}
	fmt.Fprintf(d, "%s%.2f %.2f", command, to.X, to.Y)
}
