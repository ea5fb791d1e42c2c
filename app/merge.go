package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"secondlook/app/exchange"
	"secondlook/domain"
)

// A merge compares an import with the programs and corrections that are there.
type merge struct {
	byKey   map[string]*domain.Program
	byACGME map[string][]*domain.Program
	byName  map[string]*domain.Program
	old     map[fact]domain.Correction
	told    map[fact]bool   // what this import has told
	gave    map[fact]string // what it says of who and where programs are
	own     map[string]*domain.OwnProgram
	regions domain.Regions
	today   domain.Date

	added  []*domain.OwnProgram
	edited []*domain.OwnProgram
	facts  []domain.Correction
}

// A fact names one field of one program.
type fact struct{ program, field string }

// newMerge starts a merge into what the user sees and what he has added.
func newMerge(programs []domain.Program, own []domain.OwnProgram, corrections []domain.Correction, regions domain.Regions, today domain.Date) *merge {
	m := &merge{
		gave: map[fact]string{}, own: map[string]*domain.OwnProgram{}, regions: regions,
		byKey: map[string]*domain.Program{}, byACGME: map[string][]*domain.Program{}, byName: map[string]*domain.Program{},
		old: map[fact]domain.Correction{}, told: map[fact]bool{}, today: today,
	}
	for i := range programs {
		m.know(&programs[i])
	}
	for i := range own {
		m.own[own[i].Key] = &own[i]
	}
	for _, c := range corrections {
		m.old[fact{c.Program, c.Field}] = c
	}
	return m
}

func (m *merge) know(p *domain.Program) {
	m.byKey[p.Key] = p
	if p.ACGME != "" {
		m.byACGME[p.ACGME] = append(m.byACGME[p.ACGME], p)
	}
	m.byName[nameKey(p.Name, p.Specialty, p.State)] = p
}

func nameKey(name, specialty, state string) string {
	return Fold(strings.TrimSpace(name) + "|" + strings.TrimSpace(specialty) + "|" + strings.TrimSpace(state))
}

// run works out what is new and what changes.
func (m *merge) run(in exchange.Import, rep *ImportReport) {
	keys := map[string]string{} // as the file names a program → its key
	for _, p := range in.Programs {
		named := p.Key
		if named == "" {
			named = exchange.Slug(p)
		}
		have := m.find(p)
		m.place(&p, have, in.Zips[named])
		if have != nil {
			keys[named] = have.Key
			m.identify(have, p, rep)
			continue
		}
		p.Key = named
		if err := p.Validate(); err != nil {
			rep.Problems = append(rep.Problems, fmt.Sprintf("program %s is not in the catalog, and as a new one its %v", named, err))
			continue
		}
		made := p.Program()
		m.know(&made)
		m.once(p.Key, p, rep)
		keys[named] = p.Key
		m.own[p.Key] = &p
		m.added = append(m.added, &p)
		rep.Added = append(rep.Added, p.Key)
	}
	for _, f := range in.Facts {
		if key, ok := keys[f.Program]; ok {
			f.Program = key
		}
		m.fact(f, rep)
	}
}

// find returns the program that a row of a file means: by key, else by ACGME
// number with specialty and track, else by name, specialty and state.
func (m *merge) find(p domain.OwnProgram) *domain.Program {
	if p.Key != "" {
		return m.byKey[p.Key]
	}
	same := slices.DeleteFunc(slices.Clone(m.byACGME[p.ACGME]), func(q *domain.Program) bool { return differs(p, q) })
	for _, keep := range []func(*domain.Program) bool{
		func(q *domain.Program) bool { return q.Track == p.Track },
		func(q *domain.Program) bool { return p.Name == "" || Fold(q.Name) == Fold(p.Name) },
	} {
		if narrowed := slices.DeleteFunc(slices.Clone(same), func(q *domain.Program) bool { return !keep(q) }); len(narrowed) > 0 {
			same = narrowed
		}
	}
	if p.ACGME != "" && len(same) > 0 {
		return same[0]
	}
	if p.Name == "" {
		return nil
	}
	return m.byName[nameKey(p.Name, p.Specialty, p.State)]
}

// differs reports whether a row cannot mean a program although the ACGME
// numbers agree: it gives another specialty, or a track of its own.
func differs(p domain.OwnProgram, q *domain.Program) bool {
	return p.Specialty != "" && !strings.EqualFold(q.Specialty, p.Specialty) ||
		p.Track != domain.TrackUnknown && q.Track != domain.TrackUnknown && q.Track != p.Track
}

// fact adds one fact unless it is there already.
func (m *merge) fact(f domain.Correction, rep *ImportReport) {
	p, ok := m.byKey[f.Program]
	if !ok {
		rep.Problems = append(rep.Problems, fmt.Sprintf("program %s of the fact %s is not in the catalog: give its name, specialty and state in a row of its own", f.Program, f.Field))
		return
	}
	at := fact{f.Program, f.Field}
	if m.told[at] {
		rep.Problems = append(rep.Problems, fmt.Sprintf("%s of program %s stands in two rows that name it differently: keep one of them", f.Field, f.Program))
		return
	}
	m.told[at] = true
	f.Entered = m.today
	old, had := m.old[at]
	f.ID = old.ID
	before, same := unchanged(p, f, had)
	if same || had && sameFact(old, f) {
		rep.Same++
		return
	}
	rep.Changed = append(rep.Changed, fmt.Sprintf("%s %s: %s → %s", f.Program, f.Field, before, f.Value))
	m.facts = append(m.facts, f)
}

// sameFact reports whether two corrections of one field say the same.
func sameFact(a, b domain.Correction) bool {
	return a.Value == b.Value && a.Source == b.Source && a.AsOf == b.AsOf && a.Strength == b.Strength
}

// unchanged returns the value that a program has before a fact of a file, and
// whether that fact adds nothing: the source and date that are there say more.
func unchanged(p *domain.Program, f domain.Correction, corrected bool) (before string, same bool) {
	const unknown = "unknown"
	field, ok := domain.FieldNamed(f.Field)
	if !ok {
		return unknown, false
	}
	v, from, known := field.Get(p)
	if !known {
		return unknown, !corrected && strings.EqualFold(f.Value, unknown)
	}
	return v, v == f.Value && !newer(f.AsOf, from.AsOf)
}

// newer reports whether a date of a file is later than the one known.
func newer(text string, have domain.AsOf) bool {
	asOf, err := domain.ParseAsOf(text)
	return err == nil && asOf.Date.After(have.Date)
}

// save writes what run has found.
func (m *merge) save(ctx context.Context, t Tables) error {
	for _, p := range slices.Concat(m.added, m.edited) {
		if err := t.OwnPrograms().Save(ctx, p); err != nil {
			return err
		}
	}
	for _, f := range m.facts {
		if err := t.Corrections().Save(ctx, &f); err != nil {
			return err
		}
	}
	return nil
}
