package programs

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
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

// closing says which rule closes a program, with its source and age; nothing of
// a program that is not closed.
func closing(row *app.Row, x app.Explanation) []fyne.CanvasObject {
	if row.Verdict != screening.Closed {
		return nil
	}
	items := ui.Section("WHY IT IS OUT")
	for _, s := range x.Screens {
		if s.Name != row.ClosedBy.String() || s.Result != screening.Fail.String() {
			continue
		}
		rule := ui.NewStack(2, ui.NewParagraph("Closed to you: "+s.Reason, ui.Style{Bold: true, Color: theme.Bad}),
			ui.NewParagraph(cite(s.Source, s.AsOf), ui.Style{Size: small, Color: theme.Bad}))
		items = append(items, ui.NewToneCard(rule, theme.Gap12, ui.Bad))
	}
	return items
}

// without leaves the rule out that closes a program, and says what the rest
// adds up to.
func without(reasons []app.Reason) (rest []app.Reason, chance float64) {
	for _, r := range reasons {
		if r.Kind != "rule" {
			rest = append(rest, r)
			chance += r.Points / 100
		}
	}
	return rest, chance
}

// reasons lists what makes the chance, and the chance with its range. Of a
// closed program it lists what there would be without the closing rule; of one
// that has declined it says that nothing is left of it.
func reasons(row *app.Row, x app.Explanation) []fyne.CanvasObject {
	title, rest, chance := "WHY IT RANKS "+strings.ToUpper(ui.Ordinal(row.Rank)), x.Reasons, row.Chance
	if row.Verdict == screening.Closed {
		title = "WITHOUT THAT RULE"
		rest, chance = without(x.Reasons)
	}
	items := ui.Section(title)
	for _, s := range shares(rest, chance) {
		items = append(items, reasonLine(s.label, s.detail, ui.Style{}, s.signed(), s.style()), ui.Rule())
	}
	if row.Verdict == screening.Closed {
		return append(items, reasonLine("Interview chance", "closed by a rule that is sourced and fresh", ui.Style{Bold: true}, "out", ui.Style{Bold: true}))
	}
	if row.Declined {
		before := "declined this season; before that " + app.ChanceWords(row.Chance, row.Low, row.High)
		if row.Heard == domain.GivenUp {
			before = "given up this season; before that " + app.ChanceWords(row.Chance, row.Low, row.High)
		}
		return append(items, reasonLine("Interview chance", before, ui.Style{Bold: true}, "none", ui.Style{Bold: true}))
	}
	detail := app.Range(row.Low, row.High) + "%, eight times in ten"
	switch row.Heard {
	case domain.HasInvited:
		detail += "; it has invited you, and your list counts the interview as had"
	case domain.Waits:
		detail += "; it has invited you, and no interview is settled yet"
	}
	return append(items, reasonLine("Interview chance", detail, ui.Style{Bold: true}, app.Percent(row.Chance), ui.Style{Bold: true}))
}

// reasons lists what makes the chance, or says that it is hidden.
func (w *panel) reasons(row *app.Row, x app.Explanation) []fyne.CanvasObject {
	if w.p.app.Quiet() && row.Verdict != screening.Closed {
		return append(ui.Section("INTERVIEW CHANCE"), ui.Space(theme.Gap4), ui.NewQuietNote(w.p.host, w.p.app))
	}
	return reasons(row, x)
}

func reasonLine(label, detail string, style ui.Style, figure string, figureStyle ui.Style) fyne.CanvasObject {
	text := ui.NewStack(1, ui.NewParagraph(label, style))
	if detail != "" {
		text = ui.NewStack(1, ui.NewParagraph(label, style), ui.Small(detail))
	}
	return ui.NewStack(0, ui.Space(7), ui.Beside(text, ui.NewText(figure, figureStyle)), ui.Space(7))
}
