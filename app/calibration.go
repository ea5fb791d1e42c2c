package app

import (
	"cmp"
	"context"
	"slices"

	"secondlook/domain/chance"
	"secondlook/domain/fit"
)

// A Calibration says how far the chances can be trusted, by the set in use.
type Calibration struct {
	Season    int
	Reference string
	Fit       *FitReport // nil: the set has no counts that a curve can be fitted to
	Base      BaseReport
	Use       UseReport
	Past      PastReport
	Doubts    []string // what the set's own counts do not bear out
}

// A UseReport is what the chances rest on, and which errors make the range of
// the applicant's list.
type UseReport struct {
	Kinds  []KindUse // firmest first
	List   string    // which list it is; "": there is none
	Chance chance.Estimate
	Causes []CauseUse // those that make most of the range first
	Notes  []string
}

// A KindUse is what the rows of one kind are and do.
type KindUse struct {
	Kind  chance.Kind
	Name  string // in words
	Rows  int
	Share float64 // of the variance of the list's chance, on the log-odds scale
}

// A CauseUse is one source of error.
type CauseUse struct {
	Label string
	Kind  string // in words
	Key   string // of the figure under Settings; for facts that are not known, that of their error
	Row   chance.Coefficient
	Share float64 // of the variance
}

// Calibration works out how good the chances are, for the scope's applicant.
func (a *App) Calibration(ctx context.Context, s Scope) (*Calibration, error) {
	c, past, err := a.CalibrationNow(ctx, s)
	if err != nil {
		return nil, err
	}
	past.Run()
	c.Past = past.Report()
	return c, nil
}

// CalibrationNow is [App.Calibration] without past seasons, which take longer:
// call Run of the search for them, and then Report.
func (a *App) CalibrationNow(ctx context.Context, s Scope) (*Calibration, *PastSearch, error) {
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	nobody := false
	if s.Profile == nil {
		if nobody, err = a.Empty(ctx); err != nil {
			return nil, nil, err
		}
	}
	c := &Calibration{Season: r.Season, Reference: r.Reference, Base: a.baseReport(), Use: a.useReport(r, nobody)}
	ref := a.reference()
	if curve, err := fit.Of(ref.Ranks); err == nil {
		c.Fit = a.fitReport(ref, curve)
	}
	for _, d := range fit.Doubts(ref) {
		c.Doubts = append(c.Doubts, a.say("calibration.doubt", a.rowLabel(d.Row, ""), d.Problem))
	}
	return c, &PastSearch{app: a, engine: a.engine, programs: a.programs, profile: r.Profile, season: a.Season(), today: a.Today()}, nil
}

// useReport says what the chance of the saved list rests on, or of the list
// that would be built. Nobody in particular has no list.
func (a *App) useReport(r *Ranking, nobody bool) (u UseReport) {
	at := map[chance.Kind]*KindUse{}
	for _, row := range a.reference().Rows() {
		k := at[row.Kind]
		if k == nil {
			k = &KindUse{Kind: row.Kind, Name: a.say("kind." + row.Kind.String())}
			at[row.Kind] = k
		}
		k.Rows++
	}
	rows := applications(r)
	if nobody {
		u.Kinds, u.Notes = kindsOf(at), []string{a.say("calibration.nobody")}
		return u
	}
	u.List = a.say("calibration.list.saved", len(rows))
	if len(rows) == 0 {
		rows = a.best(r)
		u.List = a.say("calibration.list.built", len(rows))
	}
	curve := a.engine.Model.ListCurve(tickets(rows), []int{len(rows)})
	u.Chance = curve.At(0)
	parts := curve.Parts(0)
	if len(parts) == 0 {
		u.List = ""
	}
	for _, p := range parts {
		row := a.engine.Model.Row(p.Cause)
		cause := CauseUse{Label: a.causeLabel(p.Cause, row), Kind: a.say("kind." + row.Kind.String()), Key: "reference/" + row.Name, Row: row, Share: p.Share}
		u.Causes = append(u.Causes, cause)
		if k := at[row.Kind]; k != nil {
			k.Share += p.Share
		}
	}
	u.Kinds, u.Notes = kindsOf(at), a.useNotes(u)
	return u
}

// kindsOf lists the kinds, firmest first.
func kindsOf(at map[chance.Kind]*KindUse) (out []KindUse) {
	for _, k := range at {
		out = append(out, *k)
	}
	slices.SortFunc(out, func(x, y KindUse) int { return cmp.Compare(x.Kind, y.Kind) })
	return out
}

// causeLabel names a source of error.
func (a *App) causeLabel(c chance.Cause, row chance.Coefficient) string {
	switch {
	case c.IsDoor:
		return a.say("calibration.cause.door", a.say("screen."+c.Door.String()))
	case c.Row != row.Name:
		return a.say("calibration.cause.rates")
	}
	return a.rowLabel(row.Name, row.Note)
}

// useNotes says which judgement matters most, and what is not in the range.
func (a *App) useNotes(u UseReport) (out []string) {
	i := slices.IndexFunc(u.Causes, func(c CauseUse) bool { return c.Row.Kind == chance.Judgement })
	if i >= 0 {
		out = append(out, a.say("calibration.judgement", u.Causes[i].Label, Percent(u.Causes[i].Share)))
	}
	return append(out, a.say("calibration.range"))
}
