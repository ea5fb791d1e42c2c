// Package rotations says what clinical placements are worth to an applicant:
// months by region, how the guide ranks their sites, how they fit what is
// wished for, and what to ask before paying for one. It judges no law: where a
// role is not told it asks.
package rotations

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
)

// Months is what the records hold in one region of the United States, in
// months.
type Months struct {
	Region   string // a key of the region table; [domain.National]: elsewhere
	HandsOn  float64
	Watching float64 // observerships, research, telehealth
	Planned  float64 // still to come, of both kinds
}

// ByRegion adds up rotations in the United States by region (S53): what has been
// up to a day, its last day included, and what is planned after it. The region
// with most hands-on months comes first. A rotation without both days has no
// length.
func ByRegion(all []domain.Rotation, regions domain.Regions, today domain.Date) (out []Months) {
	at := map[string]int{}
	for _, r := range all {
		if !r.InUS() || r.Months() == 0 {
			continue
		}
		key := regions.Of(r)
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, Months{Region: key})
		}
		m, done := &out[i], done(r, today)
		m.Planned += r.Months() - done
		if r.HandsOn {
			m.HandsOn += done
		} else {
			m.Watching += done
		}
	}
	slices.SortStableFunc(out, func(a, b Months) int {
		return cmp.Or(cmp.Compare(b.HandsOn, a.HandsOn), cmp.Compare(b.Watching, a.Watching), cmp.Compare(b.Planned, a.Planned), cmp.Compare(a.Region, b.Region))
	})
	return out
}

// done is the part of a rotation's months that has been.
func done(r domain.Rotation, today domain.Date) float64 {
	if r.Start.After(today) {
		return 0
	}
	if r.End.After(today) {
		r.End = today
	}
	return r.Months()
}

type rungWords struct{}

func (rungWords) Words() []string { return []string{"", "elsewhere", "california", "valley"} }

// Rung is where the site of a rotation stands on the guide's ladder (S56); its
// number is its score, 0 to 3.
type Rung = domain.Enum[rungWords]

// The rungs.
const (
	OffLadder  Rung = iota // no rung of the guide
	Elsewhere              // a safety-net site elsewhere in the United States
	California             // a county or community site in California
	Valley                 // in the Central Valley
)

// valley is the key of the region that the guide ranks first.
const valley = "central_valley"

// RungOf places the site of a rotation on the ladder. A site whose setting is
// not told has a rung in the Central Valley only.
func RungOf(r domain.Rotation, regions domain.Regions) Rung {
	switch {
	case !r.InUS():
		return OffLadder
	case regions.Of(r) == valley:
		return Valley
	case r.State == "CA" && (SafetyNet(r.Setting) || r.Setting == domain.CommunityHospital):
		return California
	case SafetyNet(r.Setting):
		return Elsewhere
	}
	return OffLadder
}

// SafetyNet reports whether a setting mostly cares for people whom others do
// not: a county hospital, a community health center, a rural site.
func SafetyNet(s domain.Setting) bool {
	return s == domain.CountyHospital || s == domain.HealthCenter || s == domain.RuralSite
}

// named are the specialties that the guide tells to look for (S57).
var named = []string{domain.InternalMedicine, domain.FamilyMedicine, domain.Psychiatry, domain.Pediatrics, domain.TransitionalYear}

// A Relevance says in what a rotation fits (S57).
type Relevance struct {
	Wished  bool // its specialty is one that is wished for
	Named   bool // or one that the guide names
	Setting bool // its site is of the safety net, or in the community
}

// Score is 0 to 2: one for the specialty, one for the setting.
func (r Relevance) Score() (n int) {
	if r.Wished || r.Named {
		n++
	}
	if r.Setting {
		n++
	}
	return n
}

// RelevanceOf says in what a rotation fits somebody who wishes for specialties.
func RelevanceOf(r domain.Rotation, wished []domain.Specialty) Relevance {
	return Relevance{
		Wished:  slices.ContainsFunc(wished, func(s domain.Specialty) bool { return s.Called(r.Specialty) }),
		Named:   slices.ContainsFunc(named, func(s string) bool { return strings.EqualFold(s, strings.TrimSpace(r.Specialty)) }),
		Setting: SafetyNet(r.Setting) || r.Setting == domain.CommunityHospital,
	}
}
