package ranklist

import (
	"strconv"

	"secondlook/app"
	"secondlook/views/ui"
)

// newTable makes the table of the ranks.
func newTable(p *Page) *ui.Table {
	at := func(i int) app.RankRow {
		if rows := p.rows(); i >= 0 && i < len(rows) {
			return rows[i]
		}
		return app.RankRow{}
	}
	figure := func(id, title, note string, width float32, drop int, text func(app.RankRow) string) *ui.Column {
		return ui.TextColumn(ui.Column{ID: id, Title: title, Width: width, Drop: drop, Note: note}, func(i int) ui.Line {
			if s := text(at(i)); s != "–" {
				return ui.Line{Text: s}
			}
			return ui.Line{Text: "–", Tone: ui.Dim}
		})
	}
	t := ui.NewTable(
		ui.GripColumn(ui.Column{ID: "rank", Title: "Your order", Width: 80, Note: "drag the dots, or press U and D"}, func(i int) string { return strconv.Itoa(i + 1) }),
		ui.PairColumn(ui.Column{ID: "program", Title: "Program", Width: 150, Flex: 1}, func(i int) ui.Pair {
			r := at(i)
			return ui.Pair{Title: r.Name, Second: r.Second, Dim: r.Key == ""}
		}),
		figure("score", "Score", "the weighted mean of your criteria, of 10", 56, 1, func(r app.RankRow) string { return r.Score }),
		figure("gut", "Gut", "your feeling apart, of 10", 46, 3, func(r app.RankRow) string { return r.Gut }),
		figure("formula", "Formula says", "the rank that your scores give it", 96, 2, func(r app.RankRow) string { return r.Says }),
		ui.ChipColumn(ui.Column{ID: "difference", Title: "", Width: 92, Drop: 4, Note: "your order beside the formula"}, func(i int) ui.Word {
			r := at(i)
			tone := ui.Plain
			if r.Far {
				tone = ui.Unsure
			}
			return ui.Word{Text: r.Apart, Tone: tone}
		}),
	)
	t.Bare = true
	t.OnSelect = p.choose
	t.OnPrimary = func(int) { p.rank("") }
	t.OnMove = p.move
	return t
}
