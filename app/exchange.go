package app

import (
	"context"
	"io"

	"secondlook/domain"
)

// An ImportReport says what an import would do or has done, row by row.
type ImportReport struct {
	DryRun   bool
	Rows     int
	Added    []string // keys of new programs
	Changed  []string // "key field: old → new"
	Same     int      // facts that were there already
	Undated  int      // facts without a date: they close nothing until confirmed
	Problems []string // "row 3: min_step2 must be …"; any problem means that nothing was changed
}

// ReadProfile reads a profile file and checks it. Errors are sentences for the
// user.
func (a *App) ReadProfile(r io.Reader) (domain.Profile, error) { panic("not yet") }

// WriteProfile writes the stored records as a profile file.
func (a *App) WriteProfile(ctx context.Context, w io.Writer) error { panic("not yet") }

// ImportPrograms reads programs and facts from a CSV file. All rows are kept
// or none; with dryRun nothing is changed.
func (a *App) ImportPrograms(ctx context.Context, r io.Reader, name string, dryRun bool) (ImportReport, error) {
	panic("not yet")
}

// FillSample puts the sample applicant with a saved list into an empty data
// folder.
func (a *App) FillSample(ctx context.Context) error { panic("not yet") }

// Sample returns the sample applicant for a season.
func (a *App) Sample(season int) domain.Profile { panic("not yet") }
