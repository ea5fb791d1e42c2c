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
	if i := slices.IndexFunc(all, func(f domain.Formality) bool { return f.Season == season && f.Step == step }); i >= 0 {
		return all[i], nil
	}
	return domain.Formality{Season: season, Step: step}, nil
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
	f.State, f.Done = state, domain.Date{}
	switch {
	case state == domain.FormalityDone:
		f.Done = a.Today()
	case state == domain.FormalityOpen:
		f.Begun = domain.Date{}
	case state == domain.FormalityUnderWay && f.Begun.IsZero():
		f.Begun = a.Today()
	}
	if f.Begun.After(f.Done) && !f.Done.IsZero() {
		f.Begun = f.Done
	}
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

// AgreeOnVisa notes the visa that was agreed on with the program; unknown takes
// that back.
func (a *App) AgreeOnVisa(ctx context.Context, season int, path domain.VisaPath) error {
	for _, x := range []domain.VisaPath{domain.PathNone, domain.PathJ1, domain.PathH1B} {
		f, err := a.formality(ctx, season, afterward.PathKey(x))
		if err != nil {
			return err
		}
		want := domain.FormalityOpen
		if x == path {
			want = domain.FormalityDone
		}
		if f.State == want {
			continue
		}
		if err := a.keepFormality(ctx, f, want); err != nil {
			return err
		}
	}
	return nil
}
