package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
)

// Weighing is what one program makes of scores and of its mission, in percent of
// the usual weight.
type Weighing struct {
	Score, Mission           int // in use
	UsualScore, UsualMission int // of its specialty
	Own                      domain.Weighting
}

// IsOwn reports whether a weight is the user's.
func (w Weighing) IsOwn() bool { return w.Own.ID != 0 || w.Own.Score+w.Own.Mission > 0 }

// weighing returns the weights of a program.
func (a *App) weighing(r *Ranking, p *domain.Program) (w Weighing) {
	w.UsualScore, w.UsualMission = a.engine.Model.Usual(p.Specialty)
	w.Score, w.Mission = w.UsualScore, w.UsualMission
	w.Own = r.result.Standing.Weights[p.Key]
	if w.Own.Score > 0 {
		w.Score = w.Own.Score
	}
	if w.Own.Mission > 0 {
		w.Mission = w.Own.Mission
	}
	return w
}

// SetWeights keeps what scores and the mission weigh at a program, in the place
// of what the user has kept of it before; without a weight its specialty's hold
// again. A note without a weight comes back as a [domain.Invalid].
func (a *App) SetWeights(ctx context.Context, w domain.Weighting) error {
	all, err := a.Weightings.List(ctx)
	if err != nil {
		return fmt.Errorf("read your weights: %w", err)
	}
	i := slices.IndexFunc(all, func(o domain.Weighting) bool { return o.Program == w.Program })
	w.ID = 0
	if i >= 0 {
		w.ID = all[i].ID
	}
	switch {
	case w.Score != 0 || w.Mission != 0:
		return a.Weightings.Save(ctx, &w)
	case w.Note != "":
		return domain.Invalid{{Field: "note", Problem: "is kept with a weight only: enter one, or empty the note"}}
	case i >= 0:
		return a.Weightings.Delete(ctx, w.ID)
	}
	return nil
}
