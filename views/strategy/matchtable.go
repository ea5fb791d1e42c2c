package strategy

import (
	"strconv"

	"secondlook/app"
	"secondlook/views/ui"
)

// newMatchTable makes the table of the list, whose last row is no match.
func newMatchTable(m *matchTab) *ui.Table {
	t := ui.NewTable(
		ui.TextColumn(ui.Column{ID: "place", Title: "", Width: 34, Right: true}, func(i int) ui.Line {
			if i < len(m.list) {
				return ui.Line{Text: strconv.Itoa(i + 1), Tone: ui.Dim}
			}
			return ui.Line{}
		}),
		ui.PairColumn(ui.Column{ID: "program", Title: "Program", Width: 170, Flex: 1}, m.pair),
		ui.RangeColumn(ui.Column{ID: "share", Title: "You end here", Width: 150, Note: "share of the draws, with its error"}, m.share),
		ui.TextColumn(ui.Column{ID: "moved", Title: "Your order → this", Width: 124, Right: true, Note: "in the same draws"}, m.moved),
	)
	return t
}

// part is where the draws of a row end.
func (m *matchTab) part(i int) app.RehearsalShare {
	if i >= 0 && i < len(m.list) {
		return m.end.Ends[m.list[i]]
	}
	return m.end.Unmatched
}

func (m *matchTab) pair(i int) ui.Pair {
	if i < 0 || i >= len(m.list) {
		return ui.Pair{Title: "No match", Second: "on this list", Dim: true}
	}
	p := m.now.Programs[m.list[i]]
	return ui.Pair{Title: p.Name, Second: p.Where + " · " + m.app.Catalog().Short(p.Specialty)}
}

func (m *matchTab) share(i int) ui.Range {
	full := m.end.Unmatched.High
	for _, s := range m.end.Ends {
		full = max(full, s.High)
	}
	s := m.part(i)
	return ui.Range{Chance: s.Value, Low: s.Low, High: s.High, Full: full}
}

func (m *matchTab) moved(i int) ui.Line {
	s := m.part(i)
	switch {
	case s.Moved == "":
		return ui.Line{Text: "–", Tone: ui.Dim}
	case s.Value > s.Before:
		return ui.Line{Text: s.Moved, Bold: true}
	}
	return ui.Line{Text: s.Moved}
}
