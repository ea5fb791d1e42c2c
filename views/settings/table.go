package settings

import (
	"strings"

	"secondlook/app"
	"secondlook/domain/chance"
	"secondlook/domain/figures"
	"secondlook/views/ui"
)

// The columns, by their keys.
const (
	colFigure = "figure"
	colRule   = "rule"
	colValue  = "value"
	colError  = "error"
	colShips  = "ships"
	colState  = "state"
	colSource = "source"
)

// newFigureTable makes the table of a tab, with the columns that its figures
// have.
func newFigureTable(t *figureTab) *ui.Table {
	has := func(g figures.Group) bool { return t.groups[0] == g }
	columns := []*ui.Column{
		ui.PairColumn(ui.Column{ID: colFigure, Title: "Figure", Width: 230, Flex: 1}, func(i int) ui.Pair {
			f := t.at(i)
			return ui.Pair{Title: f.Label, Second: second(f)}
		}),
		ui.TextColumn(ui.Column{ID: colValue, Title: "Value", Width: 96, Right: true}, func(i int) ui.Line {
			f := t.at(i)
			if f.Now == "" {
				return ui.Line{Text: "not known", Tone: ui.Dim}
			}
			return ui.Line{Text: f.Now, Bold: true}
		}),
	}
	if has(figures.Weights) {
		columns = append(columns, ui.TextColumn(ui.Column{ID: colError, Title: "Error", Width: 76, Right: true, Drop: 4}, func(i int) ui.Line {
			return ui.Line{Text: t.at(i).Error, Tone: ui.Dim}
		}))
	}
	columns = append(columns,
		ui.TextColumn(ui.Column{ID: colShips, Title: "Ships as", Width: 96, Right: true, Drop: 1}, func(i int) ui.Line {
			f := t.at(i)
			if !f.Own || f.Confirmed() {
				return ui.Line{}
			}
			return ui.Line{Text: f.Was, Tone: ui.Dim}
		}),
		ui.ChipColumn(ui.Column{ID: colState, Title: "State", Width: 104, Drop: 2}, func(i int) ui.Word { return state(t.at(i)) }),
	)
	if has(figures.Thresholds) {
		columns = append(columns, ui.TextColumn(ui.Column{ID: colRule, Title: "Rule", Width: 76, Drop: 3}, func(i int) ui.Line {
			return ui.Line{Text: t.at(i).Rule, Tone: ui.Dim}
		}))
	}
	columns = append(columns, ui.TextColumn(ui.Column{ID: colSource, Title: "Source of what ships", Width: 150, Flex: 0.8, Drop: 5}, func(i int) ui.Line {
		return ui.Line{Text: t.at(i).Cite, Tone: ui.Dim}
	}))
	table := ui.NewTable(columns...)
	table.OnSelect = t.choose
	table.OnPrimary = func(int) { t.changeChosen() }
	table.OnSort = t.sort
	return table
}

// The parts of a specialty that are figures, and the source of what is the
// program's own judgement.
const (
	lowCK    = "low_ck"
	assumed  = "assumed_"
	holistic = "holistic"
	ours     = "own"
)

// second is the second line of a figure: its unit, or what stands with it.
func second(f *app.Figure) string {
	if f.Unit != "" {
		return f.Unit
	}
	return f.Note
}

// state says in a word what a figure rests on.
func state(f *app.Figure) ui.Word {
	switch {
	case f.Confirmed():
		return ui.Word{Text: "confirmed", Tone: ui.Good}
	case f.Own:
		return ui.Word{Text: "yours", Tone: ui.Tier1}
	case f.Verify:
		return ui.Word{Text: "to verify", Tone: ui.Unsure}
	case f.Row.Name != "" && f.Row.Kind != chance.Setting:
		return ui.Word{Text: f.Row.Kind.String()}
	case f.Row.Name == "" && f.Part != lowCK && f.Part != holistic && !strings.HasPrefix(f.Part, assumed):
		return ui.Word{}
	case strings.Contains(f.Source, ours):
		return ui.Word{Text: "ours"}
	}
	return ui.Word{Text: "the guide"}
}
