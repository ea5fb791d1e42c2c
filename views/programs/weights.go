package programs

import (
	"context"
	"strconv"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// weigh asks what scores and the mission weigh at the selected program.
func (p *Page) weigh() {
	row := p.selected()
	if row == nil {
		return
	}
	v := p.explained().Weighing
	rec := v.Own
	rec.Program = row.Program.Key
	form.Edit[domain.Weighting]{
		Title: "Weights at this program", Why: row.Program.Name + " · " + app.Place(row.Program),
		Record: rec, Fields: []form.Field[domain.Weighting]{
			form.Number("score_percent", "Scores, %", func(w *domain.Weighting) *int { return &w.Score }).Hint(strconv.Itoa(v.UsualScore)).
				Why("Of the usual weight of Step 2 CK. Empty: as in its specialty."),
			form.Number("mission_percent", "Mission, %", func(w *domain.Weighting) *int { return &w.Mission }).Hint(strconv.Itoa(v.UsualMission)).
				Why("Of the usual weight of what it serves. Empty: as in its specialty."),
			form.Note("note", "Note", func(w *domain.Weighting) *string { return &w.Note }).Why("Why you think so."),
		},
		Save:   func(w *domain.Weighting) error { return p.app.SetWeights(context.Background(), *w) },
		Failed: "The weights were not kept; what you typed is still here.",
		Then: func(w domain.Weighting) {
			switch {
			case w.Score+w.Mission > 0:
				p.host.Say(ui.Notice{Text: "Weights of this program changed", Undo: p.host.Undo})
			case v.IsOwn():
				p.host.Say(ui.Notice{Text: usualAgain, Undo: p.host.Undo})
			}
		},
	}.Show(p.host)
}

const usualAgain = "The weights are the specialty's again"

// resetWeights gives the selected program the weights of its specialty again.
func (p *Page) resetWeights() {
	if row := p.selected(); row != nil {
		if err := p.app.SetWeights(context.Background(), domain.Weighting{Program: row.Program.Key}); err != nil {
			p.host.Fail("The weights were not reset.", err)
			return
		}
		p.host.Say(ui.Notice{Text: usualAgain, Undo: p.host.Undo})
	}
}
