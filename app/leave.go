package app

import (
	"context"
	"errors"

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
	return a.keep(ctx, "leave the sample", func(t Tables) error { return writeProfile(ctx, t, domain.Profile{}) })
}
