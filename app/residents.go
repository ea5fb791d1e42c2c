package app

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"secondlook/app/exchange"
	"secondlook/domain"
)

// A HistoryReport says what an import of residents would do or has done.
type HistoryReport struct {
	DryRun   bool
	Rows     int
	Added    []string // "key 2025: 12 of 30"
	Changed  []string
	Same     int
	Unknown  []string // keys that no catalog has: kept, and read once a program has the key
	Problems []string // "row 3: residents must be …"; any problem means that nothing was changed
}

// HoldsHistory reports whether a CSV file is a table of residents.
func HoldsHistory(b []byte) bool { return exchange.HoldsHistory(b) }

// ImportHistory reads the residents of programs from a CSV file, one year of one
// program a row. All rows are kept or none; with dryRun nothing is changed. Years
// that the file leaves out stay as they are. An error means that the file could
// not be read or kept at all; rows that are wrong are in the report.
func (a *App) ImportHistory(ctx context.Context, r io.Reader, name string, dryRun bool) (HistoryReport, error) {
	rows, wrong, err := exchange.ReadHistory(r, name, a.Today())
	if err != nil {
		return HistoryReport{}, err
	}
	have, err := a.ProgramYears.List(ctx)
	if err != nil {
		return HistoryReport{}, fmt.Errorf("read your counts of residents: %w", err)
	}
	known, err := a.programKeys(ctx)
	if err != nil {
		return HistoryReport{}, err
	}
	rep := HistoryReport{DryRun: dryRun, Rows: len(rows), Problems: wrong}
	save := mergeYears(rows, have, &rep)
	for _, y := range rows {
		if !known[y.Program] {
			known[y.Program] = true // said once
			rep.Unknown = append(rep.Unknown, y.Program)
		}
	}
	if rep.Problems != nil || dryRun || len(save) == 0 {
		return rep, nil
	}
	if _, err := a.cfg.Store.Backup(ctx); err != nil {
		return rep, fmt.Errorf("back up before the import: %w", err)
	}
	return rep, a.edit(ctx, "keep the import", func(t Tables) error {
		for _, y := range save {
			if err := t.ProgramYears().Save(ctx, &y); err != nil {
				return err
			}
		}
		return nil
	})
}

// mergeYears works out which rows of a file are new or say something else.
func mergeYears(rows, have []domain.ProgramYear, rep *HistoryReport) (save []domain.ProgramYear) {
	type year struct {
		program string
		year    int
	}
	noted := make(map[year]domain.ProgramYear, len(have))
	for _, y := range have {
		noted[year{y.Program, y.Year}] = y
	}
	for _, y := range rows {
		old, is := noted[year{y.Program, y.Year}]
		words := fmt.Sprintf("%s %d: %d of %d", y.Program, y.Year, y.NonUS, y.Residents)
		if !is {
			rep.Added = append(rep.Added, words)
			save = append(save, y)
			continue
		}
		if y.ID = old.ID; y == old {
			rep.Same++
			continue
		}
		rep.Changed = append(rep.Changed, words)
		save = append(save, y)
	}
	return save
}

// NoteYear keeps who a program's residents were in a year. A year that has not
// begun, or that is noted in another record, comes back as a [domain.Invalid].
func (a *App) NoteYear(ctx context.Context, y *domain.ProgramYear) error {
	if err := y.ValidateOn(a.Today()); err != nil {
		return err
	}
	have, err := a.ProgramYears.List(ctx)
	if err != nil {
		return fmt.Errorf("read your counts of residents: %w", err)
	}
	if slices.ContainsFunc(have, func(o domain.ProgramYear) bool { return o.Program == y.Program && o.Year == y.Year && o.ID != y.ID }) {
		return domain.Invalid{{Field: "academic_year", Problem: "is noted already: choose it above to change it"}}
	}
	return a.ProgramYears.Save(ctx, y)
}

// programKeys are the keys of all programs.
func (a *App) programKeys(ctx context.Context) (map[string]bool, error) {
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	known := make(map[string]bool, len(programs))
	for i := range programs {
		known[programs[i].Key] = true
	}
	return known, nil
}

// ExportHistory writes the user's counts of residents as CSV, which
// [App.ImportHistory] reads.
func (a *App) ExportHistory(ctx context.Context, w io.Writer) error {
	years, err := a.ProgramYears.List(ctx)
	if err != nil {
		return fmt.Errorf("read your counts of residents: %w", err)
	}
	var b bytes.Buffer
	if err := exchange.WriteHistory(&b, years); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}
