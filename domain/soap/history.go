package soap

import (
	"slices"
	"strings"

	"secondlook/domain"
)

// A Past says how often something was unfilled in the seasons before one, as
// far as lists of them are in the records.
type Past struct {
	Lists       []int // the years of which there is a list, oldest first
	Program     []int // the years in which the program itself was unfilled
	Institution []int // in which the same institution had an unfilled program
	Near        []int // in which a program of its specialty in its state was unfilled
}

// Told reports whether there is any list.
func (p Past) Told() bool { return len(p.Lists) > 0 }

// An Archive knows the unfilled programs of past seasons.
type Archive struct {
	lists       []int
	program     map[string][]int
	institution map[string][]int
	near        map[string][]int
}

// NewArchive gathers the unfilled programs of so many years before a season.
// institution names the institution of a program by its key, "" where nobody
// knows it.
func NewArchive(all []domain.SOAPProgram, season, years int, institution func(key string) string) *Archive {
	a := &Archive{program: map[string][]int{}, institution: map[string][]int{}, near: map[string][]int{}}
	for _, s := range all {
		if s.Season >= season || s.Season < season-years {
			continue
		}
		a.lists = noted(a.lists, s.Season)
		for _, name := range names(s) {
			a.program[name] = noted(a.program[name], s.Season)
		}
		if at := InstitutionOf(s, institution); at != "" {
			a.institution[at] = noted(a.institution[at], s.Season)
		}
		if at := nearOf(s.Specialty, s.State); at != "" {
			a.near[at] = noted(a.near[at], s.Season)
		}
	}
	return a
}

// Lists are the years of which there is a list, oldest first.
func (a *Archive) Lists() []int { return a.lists }

// Of says how often a program was unfilled. It may be one of a list, or one of
// the catalog with nothing but its key, specialty, state and name.
func (a *Archive) Of(s domain.SOAPProgram, institution func(key string) string) Past {
	p := Past{Lists: a.lists, Institution: a.institution[InstitutionOf(s, institution)], Near: a.near[nearOf(s.Specialty, s.State)]}
	for _, name := range names(s) {
		for _, year := range a.program[name] {
			p.Program = noted(p.Program, year)
		}
	}
	return p
}

// names are what a program is known by again in another year.
func names(s domain.SOAPProgram) (out []string) {
	if s.Program != "" {
		out = append(out, "key "+s.Program)
	}
	if s.Code != "" {
		out = append(out, "code "+strings.ToUpper(s.Code))
	}
	return out
}

// InstitutionOf is the folded name of the institution that runs a program: that
// of the catalog, else the name of the list without its specialty.
func InstitutionOf(s domain.SOAPProgram, institution func(key string) string) string {
	name := ""
	if s.Program != "" {
		name = institution(s.Program)
	}
	if name == "" {
		name, _, _ = strings.Cut(s.Name, " - ")
	}
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}

func nearOf(specialty, state string) string {
	if specialty == "" || state == "" {
		return ""
	}
	return strings.ToLower(specialty) + "/" + state
}

// noted adds a year to years that are in order, each once.
func noted(years []int, year int) []int {
	i, found := slices.BinarySearch(years, year)
	if found {
		return years
	}
	return slices.Insert(slices.Clip(years), i, year)
}
