package command

import (
	"errors"
	"fmt"
	"io"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/calibration"
	"secondlook/domain/chance"
)

type learningCommand struct {
	Who       who    `embed:""`
	Hindsight bool   `help:"Count seasons too whose chances were not frozen when they were sent."`
	TakeOver  bool   `xor:"who,taken" help:"Put what the seasons teach into your chances; undo takes it back."`
	TakeBack  bool   `xor:"who,taken" help:"Take it out of your chances again."`
	Format    choice `enum:"table,json" default:"table" help:"table or json."`
}

// Run says how well was predicted, and what the seasons teach, and takes it over or
// back if it is told to.
func (r *learningCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := r.Who.scope(c, a, 0)
		if err != nil {
			return err
		}
		done, err := r.take(c, a)
		if err != nil {
			return err
		}
		l, err := a.Learning(c.ctx, scope, r.Hindsight)
		if err != nil {
			return fmt.Errorf("cannot compare the seasons: %w", err)
		}
		if r.Format == "json" {
			return writeJSON(&c.out, learningJSON(l))
		}
		writeLearning(&c.out, l)
		if done != "" {
			fmt.Fprintln(&c.out)
			wrap(&c.out, "", 0, done)
		}
		return c.hint(a, scope)
	})
}

// take takes what the seasons teach over or back, and says what was done; "": it was
// not told to.
func (r *learningCommand) take(c *call, a *app.App) (done string, err error) {
	var bad domain.Invalid
	switch {
	case r.TakeOver:
		err = a.TakeOver(c.ctx, r.Hindsight)
		done = "Taken over: it is in your chances now. 'undo' takes it back."
	case r.TakeBack:
		err = a.TakeBack(c.ctx)
		done = "Taken back: your chances are without it. 'undo' brings it back."
	}
	switch {
	case errors.Is(err, app.ErrTaken):
		return "Nothing was changed: your chances are so already.", nil
	case errors.As(err, &bad):
		return "", errors.New(bad[0].Problem)
	case err != nil:
		return "", fmt.Errorf("cannot change your chances: %w", err)
	}
	return done, nil
}

type learningDocument struct {
	Season    int              `json:"season"`
	Reference string           `json:"reference"`
	Hindsight bool             `json:"hindsight"`
	Score     scoreJSON        `json:"score"`
	Right     float64          `json:"brier_if_right"`
	RightSD   float64          `json:"brier_if_right_sd"`
	Log       float64          `json:"log"`
	LogBase   float64          `json:"log_base"`
	Bins      []binJSON        `json:"bins"`
	Seasons   []toldSeasonJSON `json:"seasons"`
	Learnt    learntJSON       `json:"learnt"`
	InUse     apartJSON        `json:"in_use"`
	Offer     *offerJSON       `json:"offer"`
	Notes     []string         `json:"notes"`
}

type toldSeasonJSON struct {
	Season      int              `json:"season"`
	For         *string          `json:"for"`
	Frozen      bool             `json:"frozen"`
	Over        bool             `json:"over"`
	Complete    bool             `json:"complete"`
	Counted     bool             `json:"counted"`
	Score       scoreJSON        `json:"score"`
	Low         float64          `json:"expected_low"`
	High        float64          `json:"expected_high"`
	UsualLow    int              `json:"usual_low"`
	UsualHigh   int              `json:"usual_high"`
	Noted       int              `json:"noted"`
	Silent      int              `json:"silent"`
	Withdrawn   int              `json:"withdrawn"`
	Missing     int              `json:"not_said"`
	Learnt      float64          `json:"learnt_before"`
	Undated     bool             `json:"sending_not_noted"`
	Before      *string          `json:"before_graduation_on"`
	Unasked     int              `json:"other_specialties"`
	Told        *numbersJSON     `json:"told"`
	Predictions []predictionJSON `json:"predictions"`
}

type learntJSON struct {
	Mean  float64 `json:"mean"`
	SD    float64 `json:"sd"`
	Prior float64 `json:"sd_before"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Shift float64 `json:"shift"`
	From  float64 `json:"shift_low"`
	To    float64 `json:"shift_high"`
}

type apartJSON struct {
	Intercept float64 `json:"own_intercept"`
	Left      float64 `json:"own_left"`
}

type offerJSON struct {
	apartJSON
	InUse    bool          `json:"in_use"`
	List     string        `json:"list"`
	Before   rangeJSON     `json:"before"`
	After    rangeJSON     `json:"after"`
	Programs []exampleJSON `json:"programs"`
}

type exampleJSON struct {
	Key    string    `json:"key"`
	Before rangeJSON `json:"before"`
	After  rangeJSON `json:"after"`
}

func learningJSON(l *app.Learning) learningDocument {
	p := l.Learnt
	d := learningDocument{
		Season: l.Season, Reference: l.Reference, Hindsight: l.Hindsight, Score: scored(l.Score), Right: round(l.Right, 6), RightSD: round(l.RightSD, 6),
		Log: round(l.Log, 6), LogBase: round(l.LogBase, 6), Bins: []binJSON{}, Seasons: []toldSeasonJSON{},
		Learnt: learntJSON{round(p.Mean, 6), round(p.SD, 6), round(p.Prior, 6), round(p.Low, 6), round(p.High, 6), round(p.Shift, 6), round(p.From, 6), round(p.To, 6)},
		InUse:  apartOf(l.InUse), Notes: append(append(append([]string{l.Head}, l.Told...), l.Lines...), l.Learn...),
	}
	for _, v := range l.Bins {
		d.Bins = append(d.Bins, binned(v))
	}
	for i := range l.Seasons {
		s := &l.Seasons[i]
		one := toldSeasonJSON{
			Season: s.Season, For: dayOrNull(s.For), Frozen: s.Frozen, Over: s.Over, Complete: s.Kept, Counted: s.Counts() && (s.Frozen || l.Hindsight),
			Score: scored(s.Score), Low: round(s.Expected.Low, 4), High: round(s.Expected.High, 4), UsualLow: s.Usual.Low, UsualHigh: s.Usual.High,
			Noted: s.Noted, Silent: s.Silent, Withdrawn: s.Withdrawn, Missing: s.Missing, Learnt: s.Learnt, Predictions: predicted(s.Predictions),
			Undated: s.Undated, Before: dayOrNull(s.Before), Unasked: s.Unasked,
		}
		if s.Undated {
			one.For = nil
		}
		if t := s.Told; t.Told {
			one.Told = &numbersJSON{t.Sent, t.Invited, t.Interviewed, t.Ranked}
		}
		d.Seasons = append(d.Seasons, one)
	}
	if o := l.Offer; o != nil {
		d.Offer = &offerJSON{apartJSON{o.Shift, o.Left}, o.InUse, o.List, toRange(o.Before), toRange(o.After), []exampleJSON{}}
		for _, x := range o.Programs {
			d.Offer.Programs = append(d.Offer.Programs, exampleJSON{x.Key, toRange(x.Before), toRange(x.After)})
		}
	}
	return d
}

func apartOf(a chance.Apart) apartJSON { return apartJSON{a.Intercept, round(a.Left, 6)} }

func binned(v calibration.Bin) binJSON {
	return binJSON{v.From, v.To, v.N, v.Hits, round(v.Mean, 6), round(v.Share, 6), round(v.Low, 6), round(v.High, 6)}
}

func predicted(list []calibration.Prediction) []predictionJSON {
	out := []predictionJSON{}
	for _, p := range list {
		out = append(out, predictionJSON{p.Program, round(p.P, 6), round(p.Low, 6), round(p.High, 6), p.Hit})
	}
	return out
}

// writeLearning writes what was learnt for people, in at most 100 columns.
func writeLearning(w io.Writer, l *app.Learning) {
	writeLines(w, "", l.Head)
	if len(l.Told) > 0 {
		fmt.Fprintln(w, "\nSeason by season")
		writeLines(w, "  ", l.Told...)
	}
	if len(l.Lines) > 0 {
		fmt.Fprintln(w, "\nHow well it predicted")
		writeLines(w, "  ", l.Lines...)
		for _, b := range l.Bins {
			fmt.Fprintf(w, "  said %3.0f–%.0f%%: %d of %d invited, %s; said on average %s\n", 100*b.From, 100*b.To, b.Hits, b.N,
				app.ChanceWords(b.Share, b.Low, b.High), app.Percent(b.Mean))
		}
	}
	if o := l.Offer; o != nil {
		fmt.Fprintln(w, "\nWhat your seasons teach")
		writeLines(w, "  ", l.Learn...)
		if o.List != "" {
			fmt.Fprintf(w, "\n  To match, with %s: %s, taken over %s\n", o.List, estimateText(o.Before), estimateText(o.After))
		}
		for _, x := range o.Programs {
			fmt.Fprintf(w, "  %s  %s, taken over %s\n", pad(x.Name, 50), app.Percent(x.Before.Value), app.Percent(x.After.Value))
		}
		if o.InUse {
			writeLines(w, "  ", "It is taken over: it is in these chances already.")
		} else {
			writeLines(w, "  ", "Nothing is changed by itself: --take-over puts it into your chances, as the button under Seasons, How well it predicted, does.")
		}
	}
	if len(l.Warn) > 0 {
		fmt.Fprintln(w, "\nBefore you count seasons told in hindsight")
		writeLines(w, "  ", l.Warn...)
	}
	if l.TakenOver {
		fmt.Fprintln(w)
		wrap(w, "", 0, "Something of your seasons is in these chances; --take-back takes it out.")
	}
}
