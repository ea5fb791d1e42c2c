package app

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"secondlook/app/catalog"
	"secondlook/domain"
	"secondlook/domain/chance"
)

// A SetInfo tells of one reference set.
type SetInfo struct {
	Name, Edition string
	Date          domain.Date
	Source, Terms string
	Rows, Counts  int // of the engine; of ranks
	InUse         bool
	Shipped       bool
	Problem       string // why this version cannot use it; ""
}

// A SetReport is what a reading of a folder has found.
type SetReport struct {
	SetInfo
	Usable   bool
	Found    []domain.Finding // in the order of the files; only warnings where the set is usable
	Replaces bool             // a loaded set of that name is there
	Same     bool             // and its files are the same
}

// Problems are the findings that refuse the set, one a line.
func (r SetReport) Problems() (out []string) {
	for _, f := range r.Found {
		if !f.Warning {
			out = append(out, f.String())
		}
	}
	return out
}

// Warnings are the findings that do not.
func (r SetReport) Warnings() (out []string) {
	for _, f := range r.Found {
		if f.Warning {
			out = append(out, f.String())
		}
	}
	return out
}

// choose finds the reference set in use. One that this version cannot use any
// more stays, and the set that ships stands in for it.
func (a *App) choose(ctx context.Context) error {
	sets, err := a.ReferenceSets.List(ctx)
	if err != nil {
		return fmt.Errorf("read your reference sets: %w", err)
	}
	chosen, err := a.ReferenceUsed.List(ctx)
	if err != nil {
		return fmt.Errorf("read which reference set is in use: %w", err)
	}
	a.base, a.unfit = a.cfg.Reference, ""
	at := inUse(sets, chosen)
	if at < 0 {
		return nil
	}
	r, found := catalog.CheckReference(sets[at].Files, nil)
	if r == nil {
		a.unfit = a.say("reference.unfit", sets[at].Name, a.cfg.Reference.Name, refusals(found)[0])
		return nil
	}
	a.base = r
	return nil
}

// inUse finds the set that is chosen; -1: the one that ships is.
func inUse(sets []domain.ReferenceSet, chosen []domain.ReferenceChoice) int {
	if len(chosen) == 0 {
		return -1
	}
	return named(sets, chosen[0].Name)
}

// sayCurve says of whom the curve from ranks to a match is, beside each use of
// it: the text of the key for the counts that ship, another one for other
// counts.
func (a *App) sayCurve(key string) string {
	if a.laid(); !slices.Equal(a.base.Ranks, a.cfg.Reference.Ranks) {
		key += ".other"
	}
	return a.say(key, a.Reference())
}

func refusals(found []domain.Finding) []string { return SetReport{Found: found}.Problems() }

// References lists the reference sets, the one that ships first.
func (a *App) References(ctx context.Context) ([]SetInfo, error) {
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	sets, err := a.ReferenceSets.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read your reference sets: %w", err)
	}
	out := []SetInfo{infoOf(a.cfg.Reference)}
	out[0].Shipped, out[0].InUse = true, a.base == a.cfg.Reference
	for _, s := range sets {
		r, found := catalog.CheckReference(s.Files, nil)
		if r == nil {
			out = append(out, SetInfo{Name: s.Name, Problem: refusals(found)[0]})
			continue
		}
		info := infoOf(r)
		info.InUse = a.base != a.cfg.Reference && strings.EqualFold(s.Name, a.base.Name)
		out = append(out, info)
	}
	return out, nil
}

// Sources lists what figures and facts come from: the reference sets that can be
// used, as sources of their own, and then those of the catalog.
func (a *App) Sources(ctx context.Context) (out []domain.Source, err error) {
	sets, err := a.References(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range sets {
		if s.Problem == "" {
			out = append(out, domain.Source{ID: s.Name, Title: a.say("reference.source", s.Name, s.Source), Terms: s.Terms, AsOf: domain.AsOf{Date: s.Date}})
		}
	}
	return append(out, a.catalog.Sources...), nil
}

func infoOf(r *chance.Reference) SetInfo {
	return SetInfo{
		Name: r.Name, Edition: r.Edition, Date: r.Date, Source: r.Source, Terms: r.Terms,
		Rows: len(r.Rows()), Counts: len(r.Ranks),
	}
}

// CheckReference reads a folder and says, row by row, whether it is a reference
// set. Nothing is kept.
func (a *App) CheckReference(ctx context.Context, folder fs.FS) (SetReport, error) {
	rep, _, err := a.readSet(ctx, folder)
	return rep, err
}

func (a *App) readSet(ctx context.Context, folder fs.FS) (rep SetReport, set domain.ReferenceSet, err error) {
	sets, err := a.ReferenceSets.List(ctx)
	if err != nil {
		return rep, set, fmt.Errorf("read your reference sets: %w", err)
	}
	chosen, err := a.ReferenceUsed.List(ctx)
	if err != nil {
		return rep, set, fmt.Errorf("read which reference set is in use: %w", err)
	}
	set, rep.Found = catalog.ReadReference(folder)
	if len(rep.Found) > 0 && len(set.Files) == 0 {
		return rep, set, nil // no set at all: the rest would only say so again
	}
	r, found := catalog.CheckReference(set.Files, a.cfg.Catalog.Specialties)
	said := map[string]bool{}
	for _, f := range rep.Found {
		said[f.File] = true
	}
	rep.Found = append(rep.Found, slices.DeleteFunc(found, func(f domain.Finding) bool { return said[f.File] })...)
	rep.Name = set.Name
	if r == nil || len(said) > 0 {
		return rep, set, nil
	}
	rep.SetInfo = infoOf(r)
	switch i := named(sets, r.Name); {
	case i >= 0:
		rep.Replaces, rep.Same = true, slices.Equal(sets[i].Files, set.Files)
		set.ID = sets[i].ID
		rep.InUse = inUse(sets, chosen) == i
	case strings.EqualFold(r.Name, a.cfg.Reference.Name):
		rep.Shipped = true
		rep.Found = append(rep.Found, domain.Finding{
			File: "manifest.json", Row: "name", Problem: "is that of the set that ships: give yours a name of its own",
			Warning: slices.Equal(set.Files, a.cfg.Files), // the shipped set itself, exported
		})
	}
	if err := set.Validate(); err != nil {
		rep.Found = append(rep.Found, domain.Finding{File: "manifest.json", Problem: err.Error()})
	}
	rep.Usable = len(rep.Problems()) == 0
	return rep, set, nil
}

// named finds a set by its name, in whatever case.
func named(sets []domain.ReferenceSet, name string) int {
	return slices.IndexFunc(sets, func(s domain.ReferenceSet) bool { return strings.EqualFold(s.Name, strings.TrimSpace(name)) })
}

// AddReference keeps the reference set of a folder, one of its name giving way,
// and with use makes it the one in use, all in one step. Where the report says
// that it is not usable, or the one that ships, nothing is changed.
func (a *App) AddReference(ctx context.Context, folder fs.FS, use bool) (SetReport, error) {
	rep, set, err := a.readSet(ctx, folder)
	if err != nil || !rep.Usable || rep.Shipped {
		return rep, err
	}
	return rep, a.edit(ctx, "keep the reference set", func(t Tables) error {
		if !rep.Same {
			if err := t.ReferenceSets().Save(ctx, &set); err != nil {
				return err
			}
		}
		if !use {
			return nil
		}
		return pick(ctx, t, set.Name)
	})
}

// UseReference makes a set the one in use. The user's own figures stay and are
// laid over it; see [App.FigureProblems] for those that do not fit.
func (a *App) UseReference(ctx context.Context, name string) error {
	sets, at, err := a.findSet(ctx, name)
	if err != nil {
		return err
	}
	if at >= 0 {
		if r, found := catalog.CheckReference(sets[at].Files, nil); r == nil {
			return domain.Invalid{{Field: "reference set", Problem: "cannot be used by this version: " + refusals(found)[0]}}
		}
	}
	return a.edit(ctx, "use the reference set", func(t Tables) error {
		if at < 0 {
			return unpick(ctx, t)
		}
		return pick(ctx, t, sets[at].Name)
	})
}

// pick makes a loaded set the one in use.
func pick(ctx context.Context, t Tables, name string) error {
	chosen, err := t.ReferenceChoices().List(ctx)
	if err != nil {
		return err
	}
	next := domain.ReferenceChoice{Name: name}
	if len(chosen) > 0 {
		next.ID = chosen[0].ID
	}
	if len(chosen) > 0 && chosen[0] == next {
		return nil
	}
	return t.ReferenceChoices().Save(ctx, &next)
}

// unpick takes the choice away, so that the set that ships is in use.
func unpick(ctx context.Context, t Tables) error {
	chosen, err := t.ReferenceChoices().List(ctx)
	if err != nil || len(chosen) == 0 {
		return err
	}
	return t.ReferenceChoices().Delete(ctx, chosen[0].ID)
}

// RemoveReference takes a loaded set away; where it was in use, the one that
// ships is used again.
func (a *App) RemoveReference(ctx context.Context, name string) error {
	sets, at, err := a.findSet(ctx, name)
	if err != nil {
		return err
	}
	if at < 0 {
		return domain.Invalid{{Field: "reference set", Problem: "ships with the program and stays: use another one instead"}}
	}
	return a.edit(ctx, "remove the reference set", func(t Tables) error {
		chosen, err := t.ReferenceChoices().List(ctx)
		if err != nil {
			return err
		}
		if inUse(sets, chosen) == at {
			if err := unpick(ctx, t); err != nil {
				return err
			}
		}
		return t.ReferenceSets().Delete(ctx, sets[at].ID)
	})
}

// findSet finds a set by its name. At is -1 for the one that ships.
func (a *App) findSet(ctx context.Context, name string) (sets []domain.ReferenceSet, at int, err error) {
	if sets, err = a.ReferenceSets.List(ctx); err != nil {
		return nil, 0, fmt.Errorf("read your reference sets: %w", err)
	}
	if at = named(sets, name); at >= 0 || strings.EqualFold(strings.TrimSpace(name), a.cfg.Reference.Name) {
		return sets, at, nil
	}
	names := []string{a.cfg.Reference.Name}
	for _, s := range sets {
		names = append(names, s.Name)
	}
	return nil, 0, domain.Invalid{{Field: "reference set", Problem: fmt.Sprintf("must be one of %s, not %q; another one has to be added first, as 'reference add' does", strings.Join(names, ", "), short(name))}}
}

// setNamed returns a set of the user's or the one that ships, ready for the
// engine.
func (a *App) setNamed(ctx context.Context, name string) (*chance.Reference, error) {
	sets, at, err := a.findSet(ctx, name)
	if err != nil || at < 0 {
		return a.cfg.Reference, err
	}
	r, found := catalog.CheckReference(sets[at].Files, nil)
	if r == nil {
		return nil, domain.Invalid{{Field: "reference set", Problem: "cannot be used by this version: " + refusals(found)[0]}}
	}
	return r, nil
}

// ReferenceFiles returns the files of a set, byte for byte as they were loaded
// or as they ship.
func (a *App) ReferenceFiles(ctx context.Context, name string) ([]domain.TextFile, error) {
	sets, at, err := a.findSet(ctx, name)
	switch {
	case err != nil:
		return nil, err
	case at < 0:
		return a.cfg.Files, nil
	}
	return sets[at].Files, nil
}
