package programs

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain/screening"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// A share is one printed line of the reasons.
type share struct {
	label, detail string
	points        int
	base          bool
}

// leastPoints is the size below which reasons are told together.
const leastPoints = 0.5

// shares rounds the reasons to whole points that add up to the chance as it is
// shown. Small reasons are put together; the first reason is the base.
func shares(reasons []app.Reason, chance float64) []share {
	var out []share
	var points []float64
	var small float64
	n := 0
	for i, r := range reasons {
		if i > 0 && math.Abs(r.Points) < leastPoints {
			small += r.Points
			n++
			continue
		}
		out = append(out, share{label: r.Label, detail: r.Detail, base: i == 0})
		points = append(points, r.Points)
	}
	if n > 0 {
		out = append(out, share{label: ui.Plural(n, "smaller reason", "smaller reasons"), detail: "each under half a point"})
		points = append(points, small)
	}
	for i, whole := range ui.Apportion(points, int(math.Round(chance*100))) {
		out[i].points = whole
	}
	return out
}

// signed writes the points of a reason.
func (s share) signed() string {
	switch {
	case s.base:
		return strconv.Itoa(s.points) + "%"
	case s.points > 0:
		return "+" + strconv.Itoa(s.points)
	case s.points < 0:
		return "−" + strconv.Itoa(-s.points)
	}
	return "0"
}

func (s share) style() ui.Style {
	st := ui.Style{Bold: true}
	switch {
	case s.base:
	case s.points > 0:
		st.Color = theme.Good
	case s.points < 0:
		st.Color = theme.Bad
	default:
		st.Color = theme.Second
	}
	return st
}

// reasons lists what makes the chance, and the chance with its range.
func reasons(row *app.Row, x app.Explanation) []fyne.CanvasObject {
	title := "WHY IT RANKS " + strings.ToUpper(ui.Ordinal(row.Rank))
	if row.Verdict == screening.Closed {
		title = "WHY IT IS OUT"
	}
	items := section(title)
	for _, s := range shares(x.Reasons, row.Chance) {
		items = append(items, reasonLine(s.label, s.detail, ui.Style{}, s.signed(), s.style()), ui.Rule())
	}
	if row.Verdict == screening.Closed {
		return append(items, reasonLine("Interview chance", "closed by a rule that is sourced and fresh", ui.Style{Bold: true}, "out", ui.Style{Bold: true}))
	}
	return append(items, reasonLine("Interview chance", app.Range(row.Low, row.High)+"%, eight times in ten", ui.Style{Bold: true},
		app.Percent(row.Chance), ui.Style{Bold: true}))
}

func reasonLine(label, detail string, style ui.Style, figure string, figureStyle ui.Style) fyne.CanvasObject {
	text := ui.NewStack(1, ui.NewParagraph(label, style))
	if detail != "" {
		text = ui.NewStack(1, ui.NewParagraph(label, style), ui.NewParagraph(detail, ui.Style{Size: small, Color: second}))
	}
	return ui.NewStack(0, ui.Space(7), ui.Beside(text, ui.NewText(figure, figureStyle)), ui.Space(7))
}
