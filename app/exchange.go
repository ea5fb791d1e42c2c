package app

import (
	"context"
	"errors"
	"fmt"
	"io"

	"secondlook/app/exchange"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// ErrNotEmpty reports that a data folder holds records already.
var ErrNotEmpty = errors.New("the data folder holds records already: choose an empty one")

// ReadFile reads a file that is to be imported. Errors are sentences for the
// user.
func ReadFile(r io.Reader) ([]byte, error) { return exchange.Read(r) }

// ReadProfile reads a profile file and checks it. Errors are sentences for the
// user.
func (a *App) ReadProfile(r io.Reader) (domain.Profile, error) {
	p, err := exchange.ReadProfile(r)
	if err != nil {
		return domain.Profile{}, err
	}
	if err := p.ValidateOn(a.Today()); err != nil {
		return domain.Profile{}, fmt.Errorf("%w: correct the file and try again", err)
	}
	return p, nil
}

// WriteProfile writes the stored records as a profile file. The list of unfilled
// programs must not be shared (A19): it is left out, unless the file is for the
// applicant alone. Left is how many programs of it were.
func (a *App) WriteProfile(ctx context.Context, w io.Writer, unfilled bool) (left int, err error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return 0, err
	}
	if unfilled {
		return 0, exchange.WriteProfile(w, p)
	}
	return len(p.SOAPPrograms), exchange.WriteShared(w, p)
}

// TakeProfile is [App.ReplaceProfile] for a profile that was read from a file. One
// that holds no list of unfilled programs, as most do (see [App.WriteProfile]),
// leaves the stored one as it is; kept is how many programs of it are. What is
// frozen here stays, whatever the file says of it. One that
// says that the running season is sent, and holds nothing frozen of it, freezes it.
func (a *App) TakeProfile(ctx context.Context, p domain.Profile) (kept int, err error) {
	if p.SOAPPrograms == nil {
		if p.SOAPPrograms, err = a.SOAPPrograms.List(ctx); err != nil {
			return 0, fmt.Errorf("read the unfilled programs: %w", err)
		}
		kept = len(p.SOAPPrograms)
	}
	if p.Snapshots, err = a.stayFrozen(ctx, p.Snapshots); err != nil {
		return 0, err
	}
	return kept, a.replaceProfile(ctx, p, a.freely)
}

// UnfilledWords says in a sentence what became of the list of unfilled programs in
// a file that goes out (kept: in a file that came in), "" when there is none.
func (a *App) UnfilledWords(n int, kept bool) string {
	switch {
	case n == 0:
		return ""
	case kept:
		return a.say("soap.file.kept", n)
	}
	return a.say("soap.file.left", n)
}

// FillSample puts the sample applicant with a saved list into an empty data
// folder, or returns [ErrNotEmpty].
func (a *App) FillSample(ctx context.Context) error {
	empty, err := a.Empty(ctx)
	if err != nil {
		return err
	}
	if !empty {
		return ErrNotEmpty
	}
	return a.ReplaceProfile(ctx, a.Sample(a.Season()))
}

// Sample returns the sample applicant of a season with her saved list: the
// best one for her budget, one program that a fresh rule closes to her,
// to show what the list warns of, and her seasons before.
func (a *App) Sample(season int) domain.Profile {
	p := sample.Profile(season)
	r := a.rank(a.Catalog().Programs, p, season)
	plan, _ := a.plan(context.Background(), r, p.Applicant.Wishes.BudgetCents, goalOf(r)) // which nobody gives up
	keys := []string{sample.UnlvInternal}
	for _, c := range plan.Chosen {
		keys = append(keys, c.Program.Key)
	}
	for i, key := range keys {
		if i > 0 && key == sample.UnlvInternal {
			continue
		}
		p.Applications = append(p.Applications, domain.Application{Program: key, Season: season, Status: domain.Planned, Added: a.Today()})
	}
	a.sampleLetters(&p)
	p.Correspondence = append(p.Correspondence, sample.Asked(season, a.Today())...)
	sample.Invite(&p, season, a.Today())
	sample.Prepare(&p, season, a.Today())
	sample.Past(&p, season)
	a.samplePast(&p, season)
	return p
}

// An ImportReport says what an import would do or has done, row by row.
type ImportReport struct {
	DryRun   bool
	Rows     int
	Added    []string // keys of new programs
	Changed  []string // "key field: old → new"; who and where a program of the user's is counts too
	Kept     []string // "key city: the catalog's Fresno stays; …": what an import cannot change
	Same     int      // facts that were there already
	Undated  int      // facts without a date: they close nothing until confirmed
	Problems []string // "row 3: min_step2 must be …"; any problem means that nothing was changed
}

// ImportPrograms reads programs and facts from a CSV file. All rows are kept
// or none; with dryRun nothing is changed. An error means that the file could
// not be read or kept at all; rows that are wrong are in the report.
func (a *App) ImportPrograms(ctx context.Context, r io.Reader, name string, dryRun bool) (ImportReport, error) {
	in, err := exchange.ReadPrograms(r, name, a.Today())
	if err != nil {
		return ImportReport{}, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return ImportReport{}, err
	}
	own, err := a.OwnPrograms.List(ctx)
	if err != nil {
		return ImportReport{}, fmt.Errorf("read your programs: %w", err)
	}
	corrections, err := a.Corrections.List(ctx)
	if err != nil {
		return ImportReport{}, fmt.Errorf("read your corrections: %w", err)
	}
	m := newMerge(programs, own, corrections, a.catalog.Regions, a.Today())
	rep := ImportReport{DryRun: dryRun, Rows: in.Rows, Undated: in.Undated, Problems: in.Problems}
	m.run(in, &rep)
	if rep.Problems != nil || dryRun || len(m.added)+len(m.edited)+len(m.facts) == 0 {
		return rep, nil
	}
	if _, err := a.cfg.Store.Backup(ctx); err != nil {
		return rep, fmt.Errorf("back up before the import: %w", err)
	}
	return rep, a.edit(ctx, "keep the import", func(t Tables) error { return m.save(ctx, t) })
}
