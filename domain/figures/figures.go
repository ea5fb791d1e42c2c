// Package figures lays the figures that the user has changed over the shipped
// ones: weights and thresholds of the reference set and of the specialties,
// prices, signals and dates. What ships is never touched, and a figure of the
// user's that no longer fits is left out and told.
package figures

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// Ignored is a figure of the user's that is not used, and why.
type Ignored struct{ Key, Problem string }

// A Sheet is the shipped figures with the user's laid over them. It is read
// only.
type Sheet struct {
	Catalog   *domain.Catalog   // the shipped one itself where nothing is changed
	Reference *chance.Reference // likewise
	Own       map[string]bool   // keys of the user's figures that are used
	Ignored   []Ignored         // in the order of their keys

	shippedCatalog   *domain.Catalog
	shippedReference *chance.Reference
}

// Lay lays own figures over a catalog and a reference set, in the order of their
// keys: an earlier season comes before a later one that borrows from it, and the
// order in which the figures were set is of no matter. Without any it costs
// nothing.
func Lay(c *domain.Catalog, r *chance.Reference, own []domain.OwnFigure) *Sheet {
	s := &Sheet{Catalog: c, Reference: r, Own: map[string]bool{}, shippedCatalog: c, shippedReference: r}
	if len(own) == 0 {
		return s
	}
	own = slices.SortedFunc(slices.Values(own), func(a, b domain.OwnFigure) int { return strings.Compare(a.Key, b.Key) })
	l := &layer{out: s, values: map[string]float64{}, bands: map[string][2]int{}, quotas: map[quotaOf][3]int{}}
	for _, f := range own {
		k, ok := parse(f.Key)
		problem := "is no figure of this program"
		if ok {
			problem = l.take(k, f.Value)
		}
		if problem != "" {
			s.ignore(f.Key, problem)
			continue
		}
		s.Own[f.Key] = true
	}
	l.layBands()
	l.layQuotas()
	l.layReference(own)
	slices.SortFunc(s.Ignored, func(a, b Ignored) int { return strings.Compare(a.Key, b.Key) })
	return s
}

func (s *Sheet) ignore(key, problem string) {
	delete(s.Own, key)
	s.Ignored = append(s.Ignored, Ignored{key, problem})
}

// Problem returns what keeps a figure of the user's from being used, as a
// predicate; "" is nothing.
func (s *Sheet) Problem(key string) string {
	for _, i := range s.Ignored {
		if i.Key == key {
			return i.Problem
		}
	}
	return ""
}

// Changed counts the figures of the user's that are others than what ships; the
// rest of his only confirm what was to be verified.
func (s *Sheet) Changed() int {
	type list struct {
		of     Group
		season int
	}
	n, seen := len(s.Own), map[list]bool{}
	for key := range s.Own {
		g, season, _ := GroupOf(key)
		if seen[list{g, season}] {
			continue
		}
		seen[list{g, season}] = true
		for _, f := range s.List(g, season) {
			if f.Confirmed() {
				n--
			}
		}
	}
	return n
}

// layer is a sheet under work.
type layer struct {
	out    *Sheet
	own    bool // the catalog is a copy by now
	copied map[string]bool
	values map[string]float64 // rows of the reference set
	bands  map[string][2]int  // the assumed bands of specialties; -1: as shipped
	quotas map[quotaOf][3]int // gold, silver, total; -1: as shipped
	order  []quotaOf
}

type quotaOf struct {
	season    int
	specialty string
}

// catalog returns the catalog to write into: a copy, of which a table is one
// too once it has been asked for.
func (l *layer) catalog(table string) *domain.Catalog {
	if !l.own {
		c := *l.out.Catalog
		l.out.Catalog, l.own, l.copied = &c, true, map[string]bool{}
	}
	c := l.out.Catalog
	if !l.copied[table] {
		l.copied[table] = true
		switch table {
		case ofSpecialty:
			c.Specialties = slices.Clone(c.Specialties)
		case ofFee:
			c.Fees = slices.Clone(c.Fees)
		case ofQuota:
			c.Quotas = slices.Clone(c.Quotas)
		case ofLimit:
			c.Limits = slices.Clone(c.Limits)
		case ofPhrases:
			c.Phrases = slices.Clone(c.Phrases)
		case ofEvent:
			c.Events = slices.Clone(c.Events)
		case ofWindow:
			c.Windows = slices.Clone(c.Windows)
		}
	}
	return c
}

// take lays one figure over its table, or keeps it for the end where several
// belong together. It returns what is wrong with the figure.
func (l *layer) take(k key, value string) string {
	switch k.table {
	case ofReference:
		return l.takeReference(k, value)
	case ofSpecialty:
		return l.takeSpecialty(k, value)
	case ofFee:
		return l.takeFee(k, value)
	case ofQuota:
		return l.takeQuota(k, value)
	case ofLimit:
		return l.takeLimit(k, value)
	case ofPhrases:
		return l.takePhrases(k, value)
	case ofWindow:
		return l.takeWindow(k, value)
	}
	return l.takeEvent(k, value)
}

func (l *layer) takeReference(k key, value string) string {
	if _, ok := l.out.Reference.Row(k.name); !ok {
		return "is no figure of " + l.out.Reference.Name
	}
	v, problem := number(value)
	if problem == "" {
		problem = chance.BoundsOf(k.name).Check(v)
	}
	if problem == "" {
		l.values[k.name] = v
	}
	return problem
}

// layReference makes the reference set of the user. Where his figures are at
// odds with each other, the later ones go.
func (l *layer) layReference(own []domain.OwnFigure) {
	if len(l.values) == 0 {
		return
	}
	if r, err := l.out.shippedReference.Replace(l.values); err == nil {
		l.out.Reference = r
		return
	}
	good := map[string]float64{}
	for _, f := range own {
		k, ok := parse(f.Key)
		v, is := l.values[k.name]
		if !ok || k.table != ofReference || !is {
			continue
		}
		good[k.name] = v
		r, err := l.out.shippedReference.Replace(good)
		if err != nil {
			delete(good, k.name)
			l.out.ignore(f.Key, "does not fit: "+err.Error())
			continue
		}
		l.out.Reference = r
	}
}
