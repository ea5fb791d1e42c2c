package app

import (
	"context"
	"errors"
	"fmt"

	"secondlook/domain"
)

// ErrNoSample reports that the records are a person's and not the sample's.
var ErrNoSample = errors.New("these records are not the sample applicant's: they stay")

// IsSample reports whether the records are the sample applicant's.
func (a *App) IsSample(ctx context.Context) (bool, error) {
	all, err := a.Applicants.List(ctx)
	if err != nil {
		return false, err
	}
	return len(all) > 0 && all[0].Sample, nil
}

// LeaveSample takes the sample applicant and everything of hers away, in one
// step that can be undone, or returns [ErrNoSample]. What the user has put right
// in programs stays.
func (a *App) LeaveSample(ctx context.Context) error {
	is, err := a.IsSample(ctx)
	if err != nil {
		return err
	}
	if !is {
		return ErrNoSample
	}
	err = a.cfg.Store.InTx(ctx, func(t Tables) error { return writeProfile(ctx, t, domain.Profile{}) })
	if err != nil {
		return fmt.Errorf("leave the sample: %w", err)
	}
	a.notify()
	return nil
}
