package app

import (
	"context"
	"slices"

	"secondlook/domain"
	"secondlook/domain/afterward"
)

// Formality is the applicant's word on a step of a season, a new one where there
// is none yet. A step that no table holds is a [domain.Invalid].
func (a *App) Formality(ctx context.Context, season int, step string) (domain.Formality, error) {
	if err := a.ready(ctx); err != nil {
		return domain.Formality{}, err
	}
	if !slices.ContainsFunc(a.catalog.Afterward, func(s domain.AfterStep) bool { return s.Key == step }) {
		return domain.Formality{}, domain.Invalid{{Field: "step", Problem: "is none that the table holds"}}
	}
	return a.formality(ctx, season, step)
}

// formality is what is noted of a step.
func (a *App) formality(ctx context.Context, season int, step string) (domain.Formality, error) {
	all, err := a.Formalities.List(ctx)
	if err != nil {
		return domain.Formality{}, err
	}
	return wordOn(all, season, step), nil
}

// wordOn is the word on a step of a season, a new one where there is none.
func wordOn(all []domain.Formality, season int, step string) domain.Formality {
	if i := slices.IndexFunc(all, func(f domain.Formality) bool { return f.Season == season && f.Step == step }); i >= 0 {
		return all[i]
	}
	return domain.Formality{Season: season, Step: step}
}

// SetFormality notes how far a step has come; done is done today.
func (a *App) SetFormality(ctx context.Context, season int, step string, state domain.FormalityState) error {
	f, err := a.Formality(ctx, season, step)
	if err != nil {
		return err
	}
	return a.keepFormality(ctx, f, state)
}

func (a *App) keepFormality(ctx context.Context, f domain.Formality, state domain.FormalityState) error {
	f = f.In(state, a.Today())
	return a.Formalities.Save(ctx, &f)
}

// finishStep notes that a step of the match that holds is done.
func (a *App) finishStep(ctx context.Context, step string) error {
	p, err := a.Profile(ctx)
	if err != nil {
		return err
	}
	return a.SetFormality(ctx, afterward.Season(p, a.Season()), step, domain.FormalityDone)
}

// TurnFormality notes the next state of a step: under way, done, not needed, and
// open again.
func (a *App) TurnFormality(ctx context.Context, season int, step string) error {
	f, err := a.Formality(ctx, season, step)
	if err != nil {
		return err
	}
	return a.keepFormality(ctx, f, (f.State+1)%(domain.FormalityNotNeeded+1))
}

// AgreeOnVisa notes the visa that was agreed on with the program in the place of
// another one, in one step; unknown takes that back.
func (a *App) AgreeOnVisa(ctx context.Context, season int, path domain.VisaPath) error {
	return a.edit(ctx, "agree on the visa", func(t Tables) error {
		all, err := t.Formalities().List(ctx)
		if err != nil {
			return err
		}
		for _, x := range []domain.VisaPath{domain.PathNone, domain.PathJ1, domain.PathH1B} {
			f := wordOn(all, season, afterward.PathKey(x))
			switch {
			case x == path && f.State != domain.FormalityDone:
				f.Begun, f.Done = domain.Date{}, domain.Date{} // of an agreement that was given up
				f = f.In(domain.FormalityDone, a.Today())
			case x != path && f.State != domain.FormalityOpen:
				f.State = domain.FormalityOpen
			default:
				continue
			}
			if err := t.Formalities().Save(ctx, &f); err != nil {
				return err
			}
		}
		return nil
	})
}
