package command

import (
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain/calibration"
	"secondlook/domain/fit"
)

type calibrationCommand struct {
	Who    who    `embed:""`
	Season season `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Format choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says how good the chances are.
func (r *calibrationCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := r.Who.scope(c, a, r.Season)
		if err != nil {
			return err
		}
		x, err := a.Calibration(c.ctx, scope)
		if err != nil {
			return fmt.Errorf("cannot work it out: %w", err)
		}
		if r.Format == "json" {
			return writeJSON(&c.out, calibrationJSON(x))
		}
		writeCalibration(&c.out, x)
		return c.hint(a, scope)
	})
}

type calibrationDocument struct {
	Season    int      `json:"season"`
	Reference string   `json:"reference"`
	Fit       *fitJSON `json:"fit"`
	Base      baseJSON `json:"base"`
	Use       useJSON  `json:"use"`
	Past      pastJSON `json:"past"`
	Doubts    []string `json:"doubts"`
}

type errorJSON struct {
	Counts     int     `json:"counts"`
	Applicants int     `json:"applicants"`
	RMS        float64 `json:"rms"`
	Deviance   float64 `json:"deviance"`
}

func erred(e fit.Error) errorJSON {
	return errorJSON{e.Points, e.Persons, round(e.RMS, 6), round(e.Deviance, 4)}
}

type fitJSON struct {
	Source      string         `json:"source"`
	Ceiling     float64        `json:"ceiling"`
	CeilingSE   float64        `json:"ceiling_se"`
	Exponent    float64        `json:"exponent"`
	ExponentSE  float64        `json:"exponent_se"`
	OnBound     bool           `json:"exponent_on_bound"`
	Error       errorJSON      `json:"error"`
	Specialties []fitGroupJSON `json:"specialties"`
	Notes       []string       `json:"notes"`
}

type fitGroupJSON struct {
	Specialty string      `json:"specialty"`
	Rate      float64     `json:"rate"`
	SE        float64     `json:"se"`
	Wide      float64     `json:"se_with_ceiling"`
	Own       errorJSON   `json:"error"`
	Others    errorJSON   `json:"error_by_others"`
	Naive     errorJSON   `json:"error_naive"`
	Counts    []countJSON `json:"counts"`
}

type countJSON struct {
	Ranks      int     `json:"ranks"`
	OrMore     bool    `json:"or_more"`
	Matched    int     `json:"matched"`
	NotMatched int     `json:"not_matched"`
	Share      float64 `json:"share"`
	Low        float64 `json:"low"`
	High       float64 `json:"high"`
	Curve      float64 `json:"curve"`
}

type baseJSON struct {
	Typical      float64   `json:"typical_per_100"`
	Weaker       float64   `json:"weaker_per_100"`
	UsualTypical float64   `json:"usual_typical_per_100"`
	UsualWeaker  float64   `json:"usual_weaker_per_100"`
	Applications int       `json:"applications"`
	Chance       rangeJSON `json:"typical_match"`
	PastSeason   int       `json:"past_season"`
	Matched      int       `json:"past_matched_at_least"`
	Ranked       int       `json:"past_ranked"`
	Notes        []string  `json:"notes"`
}

type useJSON struct {
	Kinds  []kindJSON  `json:"kinds"`
	List   string      `json:"list"`
	Chance rangeJSON   `json:"chance"`
	Causes []causeJSON `json:"causes"`
	Notes  []string    `json:"notes"`
}

type kindJSON struct {
	Kind  string  `json:"kind"`
	Rows  int     `json:"rows"`
	Share float64 `json:"share"`
}

type causeJSON struct {
	Row   string  `json:"row"`
	Label string  `json:"label"`
	Kind  string  `json:"kind"`
	Share float64 `json:"share"`
}

type pastJSON struct {
	Score   scoreJSON    `json:"score"`
	Bins    []binJSON    `json:"bins"`
	Seasons []seasonJSON `json:"seasons"`
	Notes   []string     `json:"notes"`
}

type scoreJSON struct {
	Applications int     `json:"applications"`
	Invited      int     `json:"invited"`
	Expected     float64 `json:"expected"`
	Brier        float64 `json:"brier"`
	Base         float64 `json:"brier_base"`
	Skill        float64 `json:"skill"`
}

func scored(s calibration.Score) scoreJSON {
	return scoreJSON{s.N, s.Hits, round(s.Expected, 4), round(s.Brier, 6), round(s.Base, 6), round(s.Skill, 6)}
}

type binJSON struct {
	From    float64 `json:"from"`
	To      float64 `json:"to"`
	N       int     `json:"applications"`
	Invited int     `json:"invited"`
	Said    float64 `json:"said"`
	Share   float64 `json:"share"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
}

type seasonJSON struct {
	Season      int              `json:"season"`
	Due         string           `json:"due"`
	Score       scoreJSON        `json:"score"`
	Low         float64          `json:"expected_low"`
	High        float64          `json:"expected_high"`
	Open        int              `json:"without_answer"`
	Missing     int              `json:"not_in_catalog"`
	Predictions []predictionJSON `json:"predictions"`
}

type predictionJSON struct {
	Key     string  `json:"key"`
	Chance  float64 `json:"chance"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	Invited bool    `json:"invited"`
}

func calibrationJSON(x *app.Calibration) calibrationDocument {
	b := x.Base
	d := calibrationDocument{
		Season: x.Season, Reference: x.Reference, Doubts: append([]string{}, x.Doubts...), Fit: fitDocument(x.Fit),
		Base: baseJSON{
			round(b.Typical, 4), round(b.Weaker, 4), b.UsualTypical, b.UsualWeaker, b.Applications, toRange(b.Chance), b.Season, b.Matched, b.All, b.Lines,
		},
		Use:  useJSON{Kinds: []kindJSON{}, List: x.Use.List, Chance: toRange(x.Use.Chance), Causes: []causeJSON{}, Notes: x.Use.Notes},
		Past: pastJSON{Score: scored(x.Past.Score), Bins: []binJSON{}, Seasons: []seasonJSON{}, Notes: x.Past.Lines},
	}
	for _, k := range x.Use.Kinds {
		d.Use.Kinds = append(d.Use.Kinds, kindJSON{k.Kind.String(), k.Rows, round(k.Share, 6)})
	}
	for _, k := range x.Use.Causes {
		d.Use.Causes = append(d.Use.Causes, causeJSON{k.Row.Name, k.Label, k.Row.Kind.String(), round(k.Share, 6)})
	}
	for _, v := range x.Past.Bins {
		d.Past.Bins = append(d.Past.Bins, binned(v))
	}
	for _, s := range x.Past.Seasons {
		one := seasonJSON{
			Season: s.Season, Due: s.Due.String(), Score: scored(s.Score), Low: round(s.Expected.Low, 4), High: round(s.Expected.High, 4),
			Open: s.Open, Missing: s.Missing, Predictions: predicted(s.Predictions),
		}
		d.Past.Seasons = append(d.Past.Seasons, one)
	}
	return d
}

func fitDocument(f *app.FitReport) *fitJSON {
	if f == nil {
		return nil
	}
	c := f.Curve
	d := &fitJSON{
		Source: f.Source, Ceiling: round(c.Ceiling, 6), CeilingSE: round(c.CeilingSE, 6), Exponent: round(c.Exponent, 6), ExponentSE: round(c.ExponentSE, 6),
		OnBound: c.OnBound, Error: erred(c.Error), Notes: append(append([]string{}, f.Lines...), f.Notes...),
	}
	for _, g := range f.Groups {
		one := fitGroupJSON{
			Specialty: g.Specialty, Rate: round(g.Rate, 6), SE: round(g.SE, 6), Wide: round(g.Wide, 6),
			Own: erred(g.LeftOut.Own), Others: erred(g.LeftOut.Others), Naive: erred(g.LeftOut.Naive),
		}
		for _, p := range g.Points {
			one.Counts = append(one.Counts, countJSON{p.Ranks, p.OrMore, p.Matched, p.NotMatched, round(p.Share, 6), round(p.Low, 6), round(p.High, 6), round(p.Curve, 6)})
		}
		d.Specialties = append(d.Specialties, one)
	}
	return d
}

// writeCalibration writes a calibration for people.
func writeCalibration(w io.Writer, x *app.Calibration) {
	fmt.Fprintf(w, "Season %d, reference set %s\n", x.Season, x.Reference)
	if f := x.Fit; f != nil {
		fmt.Fprintln(w, "\nFrom ranked programs to a match")
		writeLines(w, "  ", f.Lines...)
		fmt.Fprintf(w, "\n  %s  %-16s  %s\n", pad("", 22), "rate", "off by, in points: itself, by others, by their shares")
		for _, g := range f.Groups {
			fmt.Fprintf(w, "  %s  %.4f ± %.4f  %6.1f  %6.1f  %6.1f\n", pad(g.Specialty, 22), g.Rate, g.SE,
				100*g.LeftOut.Own.RMS, 100*g.LeftOut.Others.RMS, 100*g.LeftOut.Naive.RMS)
		}
		fmt.Fprintln(w, "\nWhere raw counts mislead")
		writeLines(w, "  ", f.Notes...)
	}
	fmt.Fprintln(w, "\nThe base of all chances")
	writeLines(w, "  ", x.Base.Lines...)
	fmt.Fprintln(w, "\nWhat is used")
	for _, k := range x.Use.Kinds {
		share := ""
		if x.Use.List != "" {
			share = fmt.Sprintf("  %4s of the range", app.Percent(k.Share))
		}
		fmt.Fprintf(w, "  %4d rows  %s%s\n", k.Rows, pad(k.Name, 58), share)
	}
	if x.Use.List != "" {
		fmt.Fprintf(w, "\nThe range of %s: %s to match\n", x.Use.List, estimateText(x.Use.Chance))
		const most = 10
		for _, c := range x.Use.Causes[:min(most, len(x.Use.Causes))] {
			fmt.Fprintf(w, "  %4s  %s  %s\n", app.Percent(c.Share), pad(c.Label, 50), c.Row.Kind)
		}
	}
	writeLines(w, "  ", x.Use.Notes...)
	fmt.Fprintln(w, "\nYour own seasons, in hindsight")
	writeLines(w, "  ", x.Past.Lines...)
	for _, b := range x.Past.Bins {
		fmt.Fprintf(w, "  said %3.0f–%.0f%%: %d of %d invited, %s; said on average %s\n", 100*b.From, 100*b.To, b.Hits, b.N,
			app.ChanceWords(b.Share, b.Low, b.High), app.Percent(b.Mean))
	}
	if len(x.Doubts) > 0 {
		fmt.Fprintln(w)
	}
	writeLines(w, "", x.Doubts...)
}
