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

// Catalog returns the shipped tables with the user's own figures and regions in
// them; the regions of its programs follow. It is shared and read only.
func (a *App) Catalog() *domain.Catalog {
	if err := a.ready(context.Background()); err != nil {
		a.cfg.Log.Warn("own regions and figures could not be read, the shipped ones are used", "err", err)
		return a.cfg.Catalog
	}
	return a.catalog
}

// dropRegions drops everything that regions have a part in.
func (a *App) dropRegions() {
	a.catalog = nil
	a.dropPrograms()
}

// withRegions returns a catalog with the user's own regions. Without any it is
// the shipped one as it stands.
func withRegions(shipped *domain.Catalog, own []domain.OwnRegion) *domain.Catalog {
	if len(own) == 0 {
		return shipped
	}
	c := *shipped
	c.Regions = shipped.Regions.With(own)
	c.Programs = slices.Clone(shipped.Programs)
	for i := range c.Programs {
		p := &c.Programs[i]
		p.Region = c.Regions.Find(p.City, p.County, p.State)
	}
	return &c
}

// A RegionReport says what an import of regions would do or has done.
type RegionReport struct {
	DryRun   bool
	Rows     int
	Added    []string // keys of new regions
	Changed  []string // keys of regions that become others
	Removed  []string // keys of the user's regions that go; a shipped one is then as it ships
	Same     int      // regions that are so already
	Moved    int      // programs of the catalog that come into another region
	Problems []string // "row 3: zips must be …"; any problem means that nothing was changed
}

// Changes reports whether the import has anything to do.
func (r RegionReport) Changes() bool { return len(r.Added)+len(r.Changed)+len(r.Removed) > 0 }

// HoldsRegions reports whether a CSV file is a table of regions and not of
// programs.
func HoldsRegions(b []byte) bool { return exchange.HoldsRegions(b) }

// ImportRegions reads regions from a CSV file. All rows are kept or none; with
// dryRun nothing is changed. Regions that the file leaves out stay as they
// are. An error means that the file could not be read or kept at all; rows
// that are wrong are in the report.
func (a *App) ImportRegions(ctx context.Context, r io.Reader, dryRun bool) (RegionReport, error) {
	rows, wrong, err := exchange.ReadRegions(r)
	if err != nil {
		return RegionReport{}, err
	}
	own, err := a.OwnRegions.List(ctx)
	if err != nil {
		return RegionReport{}, fmt.Errorf("read your regions: %w", err)
	}
	rep := RegionReport{DryRun: dryRun, Rows: len(rows), Problems: wrong}
	m := newRegionMerge(a.cfg.Catalog.Regions, own)
	for _, row := range rows {
		m.add(row, &rep)
	}
	rep.Moved = moved(withRegions(a.cfg.Catalog, own), withRegions(a.cfg.Catalog, m.result()))
	if rep.Problems != nil || dryRun || !rep.Changes() {
		return rep, nil
	}
	if _, err := a.cfg.Store.Backup(ctx); err != nil {
		return rep, fmt.Errorf("back up before the import: %w", err)
	}
	return rep, a.edit(ctx, "keep the import", func(t Tables) error { return m.save(ctx, t) })
}

// moved counts the programs that lie in another region in one catalog than in
// the other.
func moved(before, after *domain.Catalog) (n int) {
	for i := range before.Programs {
		if before.Programs[i].Region != after.Programs[i].Region {
			n++
		}
	}
	return n
}

// ExportRegions writes the region table in use as CSV, which
// [App.ImportRegions] reads.
func (a *App) ExportRegions(ctx context.Context, w io.Writer) error {
	if err := a.ready(ctx); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := exchange.WriteRegions(&b, a.catalog.Regions); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}
