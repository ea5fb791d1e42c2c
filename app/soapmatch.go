package app

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
)

// An unfilledMatcher finds the programs of the catalog that a list of unfilled
// programs means. It takes one only where no other comes into question.
type unfilledMatcher struct {
	programs []domain.Program
	codes    map[string]string // keys by the numbers of lists that were matched before
}

func newUnfilledMatcher(programs []domain.Program, before []domain.SOAPProgram) *unfilledMatcher {
	m := &unfilledMatcher{programs: programs, codes: map[string]string{}}
	for _, s := range before {
		if s.Code != "" && s.Program != "" {
			m.codes[strings.ToUpper(s.Code)] = s.Program
		}
	}
	return m
}

// maxCandidates is how many programs are named that a line may mean.
const maxCandidates = 5

// How names of institutions are set against each other. None of it decides by
// itself: what is not sure is only named to the user as what a line may mean.
const (
	likeness = 0.5  // share of words in common from which on a program may be meant; less gave other hospitals of one town
	sameCity = 0.25 // what the same city counts beside them: half as much as is wanted at least
)

// A likely program is one that a line may mean.
type likely struct {
	p     *domain.Program
	alike float64 // how much of the names is alike; 1 and more with the same city
	same  bool    // the names are equal, word for word, or the number is
}

// find returns the program that a line means, or else those that it may mean,
// the likeliest first.
func (m *unfilledMatcher) find(s domain.SOAPProgram, acgme string) (sure *domain.Program, may []*domain.Program) {
	if key := cmp.Or(s.Program, m.codes[strings.ToUpper(s.Code)]); key != "" {
		if p := m.byKey(key); p != nil {
			return p, nil
		}
	}
	var list []likely
	name, whole := nameWords(institutionOf(s.Name, s.Specialty)), nameWords(s.Name)
	for i := range m.programs {
		p := &m.programs[i]
		if !strings.EqualFold(p.Specialty, s.Specialty) || s.State != "" && p.State != s.State || !tracksAgree(p.Track, s.Track) {
			continue
		}
		x := likely{p: p, alike: alike(name, nameWords(p.Institution)), same: acgme != "" && p.ACGME == acgme || slices.Equal(whole, nameWords(p.Name))}
		if x.fits(s.City) {
			list = append(list, x)
		}
	}
	slices.SortStableFunc(list, func(a, b likely) int {
		return cmp.Or(cmp.Compare(boolInt(b.same), boolInt(a.same)), cmp.Compare(b.alike, a.alike), cmp.Compare(len(a.p.Name), len(b.p.Name)), strings.Compare(a.p.Key, b.p.Key))
	})
	if outright(list) {
		return list[0].p, nil
	}
	for _, x := range list[:min(len(list), maxCandidates)] {
		may = append(may, x.p)
	}
	return nil, may
}

// fits sets the city of a line against that of the program, and reports whether
// the program may be meant at all.
func (x *likely) fits(city string) bool {
	if city != "" && x.p.City != "" {
		if !strings.EqualFold(x.p.City, city) {
			return false // Saint Mary's is a name of many cities
		}
		x.alike += sameCity
	}
	return x.same || x.alike >= likeness
}

// outright reports whether the first of several programs is meant and no other:
// it alone bears the name, or it alone has all of the words.
func outright(list []likely) bool {
	switch {
	case len(list) == 0:
		return false
	case list[0].same:
		return len(list) == 1 || !list[1].same
	case list[0].alike < 1:
		return false
	}
	return len(list) == 1 || list[1].alike < list[0].alike
}

func (m *unfilledMatcher) byKey(key string) *domain.Program {
	for i := range m.programs {
		if m.programs[i].Key == key {
			return &m.programs[i]
		}
	}
	return nil
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// tracksAgree reports whether two tracks may be one; an unknown one is taken for
// categorical.
func tracksAgree(a, b domain.Track) bool {
	return cmp.Or(a, domain.Categorical) == cmp.Or(b, domain.Categorical)
}

// institutionOf is the name of a program without its specialty.
func institutionOf(name, specialty string) string {
	before, _, found := strings.Cut(name, " - ")
	if !found {
		before = strings.TrimSuffix(name, specialty)
	}
	return before
}

// shortened are the words that lists of the Match shorten.
var shortened = map[string]string{
	"hosp": "hospital", "hospitals": "hospital", "ctr": "center", "centre": "center", "med": "medical", "univ": "university", "u": "university",
	"hlth": "health", "st": "saint", "coll": "college", "sch": "school", "reg": "regional", "mem": "memorial", "fam": "family", "int": "internal", "st.": "saint",
}

// nameWords are the words of a name in one spelling, without those that tell
// nothing.
func nameWords(name string) (out []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return strings.ContainsRune(" -/,.&()'’", r) }) {
		if full, ok := shortened[w]; ok {
			w = full
		}
		if !slices.Contains([]string{"of", "the", "and", "at", "inc", "for"}, w) {
			out = append(out, w)
		}
	}
	return out
}

// alike is the share of words that two names have in common, 0 to 1.
func alike(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	common := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			common++
		}
	}
	return float64(common) / float64(len(a)+len(b)-common)
}
