package app

import (
	"strconv"

	"secondlook/domain"
	"secondlook/domain/calibration"
	"secondlook/domain/figure"
	"secondlook/domain/ranking"
)

// A PastReport is what the engine says now of the applicant's own seasons that
// are over, beside what happened.
type PastReport struct {
	Seasons []PastSeason // the newest first
	Score   calibration.Score
	Bins    []calibration.Bin
	Lines   []string // what it means, or why there is nothing
}

// A PastSeason is one of them.
type PastSeason struct {
	calibration.Past
	Score calibration.Score
	Names map[string]string // of the programs, by key
}

// A PastSearch looks at past seasons with what is known now. Its run reads no
// records, so it may go beside everything else.
type PastSearch struct {
	app      *App
	engine   *ranking.Engine
	programs []domain.Program
	profile  domain.Profile
	season   int
	today    domain.Date
	seen     []calibration.Past
}

// Run looks at them.
func (s *PastSearch) Run() {
	s.seen = calibration.Look(s.engine, s.app.catalog, s.programs, s.profile, s.season, s.today)
}

// Report is what was seen.
func (s *PastSearch) Report() (p PastReport) {
	a, programs := s.app, s.programs
	var all []calibration.Prediction
	open := 0
	expected := 0.0
	names := map[string]string{}
	for i := range programs {
		names[programs[i].Key] = programs[i].Name
	}
	for _, past := range s.seen {
		season := PastSeason{Past: past, Score: calibration.ScoreOf(past.Predictions), Names: map[string]string{}}
		for _, x := range past.Predictions {
			season.Names[x.Program] = names[x.Program]
		}
		p.Seasons = append(p.Seasons, season)
		all = append(all, past.Predictions...)
		open += past.Open
		expected += past.Expected.Value
	}
	p.Score, p.Bins = calibration.ScoreOf(all), calibration.Reliability(all)
	switch {
	case len(p.Seasons) == 0:
		p.Lines = []string{a.say("calibration.own.none")}
	case len(all) == 0:
		p.Lines = []string{a.say("calibration.own.open", open)}
	default:
		p.Lines = a.pastLines(p, open)
	}
	return p
}

// pastLines say what a comparison shows.
func (a *App) pastLines(p PastReport, open int) (out []string) {
	out = append(out, a.say("calibration.own.now"))
	for _, s := range p.Seasons {
		if s.Score.N > 0 {
			out = append(out, a.say("calibration.own.season", strconv.Itoa(s.Season), s.Score.Hits, s.Score.N,
				about(s.Expected.Value), about(s.Expected.Low), about(s.Expected.High)))
		}
	}
	out = append(out, a.say("calibration.own.brier", digits(p.Score.Brier, 3), digits(p.Score.Base, 3)))
	switch {
	case p.Score.Base == 0:
		out = append(out, a.say("calibration.own.alike"))
	case p.Score.Skill > 0:
		out = append(out, a.say("calibration.own.better", Percent(p.Score.Skill)))
	default:
		out = append(out, a.say("calibration.own.worse"))
	}
	if open > 0 {
		out = append(out, a.say("calibration.own.left", open))
	}
	return out
}

// PastFigure is the reliability plot: the share of invitations by the chance that
// is said, beside the line of what would be right.
func (a *App) PastFigure(p *PastReport) figure.Figure {
	seen := figure.Series{Name: a.say("chart.invited"), Band: a.say("chart.interval"), Stroke: figure.Dots}
	top := 0.0
	for _, b := range p.Bins {
		top = max(top, b.Mean, b.High)
		seen.Points = append(seen.Points, figure.Point{X: b.Mean, Y: b.Share, Low: b.Low, High: b.High, Notes: []figure.Note{
			a.hits("chart.note.invited", b.Hits, b.N),
		}})
	}
	return figure.Figure{
		Title: a.say("chart.past"),
		X:     figure.NewAxis(a.say("chart.axis.said"), figure.Percent, 0, top, 5), Y: figure.NewAxis("", figure.Percent, 0, top, 5),
		Series: []figure.Series{seen, {Name: a.say("chart.said"), Stroke: figure.Dashed, Points: []figure.Point{{X: 0, Y: 0}, {X: top, Y: top}}}},
	}
}
