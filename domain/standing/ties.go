package standing

import (
	"strings"

	"secondlook/domain"
)

// TieWeights say how much of a full tie each kind of bond is worth, and how
// much of it is left at a distance, all 0..1.
type TieWeights struct {
	Rotation   float64 // hands-on work
	Observer   float64 // a rotation without hands-on work
	Experience float64 // work, research or volunteering
	Personal   float64 // home, family, study, work before
	City       float64 // the bond lies in the program's city
	Region     float64 // in its region
	State      float64 // in its state
}

type bond uint8

const (
	bondRotation bond = iota
	bondObserver
	bondExperience
	bondPersonal
)

func (w TieWeights) of(b bond) float64 {
	return [...]float64{w.Rotation, w.Observer, w.Experience, w.Personal}[b]
}

// A tie is one bond to a place.
type tie struct {
	city, state, region string
	kind                bond
	why                 domain.Message
}

func (s *Standing) addTie(regions domain.Regions, city, state, region string, kind bond, why domain.Message) {
	if region == "" && (city != "" || state != "") {
		region = regions.Find(city, "", state)
	}
	if region == domain.National {
		region = ""
	}
	if state == "" {
		for _, r := range regions {
			if r.Key == region {
				state = r.State
			}
		}
	}
	if city != "" || state != "" || region != "" {
		s.ties = append(s.ties, tie{fold(city), strings.ToUpper(state), region, kind, why})
	}
}

// Tie returns how strongly the applicant is bound to a program's place, 0..1,
// and the strongest bond. Bonds in its city or region add up as independent
// reasons do, 1 − Π(1 − wᵢ); of bonds in the rest of the state only the best
// counts. Another bond never lowers the result.
func (s *Standing) Tie(p *domain.Program, weights TieWeights) (strength float64, why domain.Message) {
	free, state, best := 1.0, 0.0, 0.0
	for _, t := range s.ties {
		near, close := t.near(p, weights)
		w := weights.of(t.kind) * near
		if close {
			free *= 1 - w
		} else {
			state = max(state, w)
		}
		if w > best {
			best, why = w, t.why
		}
	}
	return 1 - free*(1-state), why
}

// near says how close a bond's place lies to a program's, 0..1, and whether it
// is in the same city or region.
func (t tie) near(p *domain.Program, w TieWeights) (near float64, close bool) {
	switch {
	case t.city != "" && t.state == p.State && strings.EqualFold(t.city, p.City):
		return w.City, true
	case t.region != "" && t.region == p.Region:
		return w.Region, true
	case t.state != "" && t.state == p.State:
		return w.State, false
	}
	return 0, false
}

// Near reports whether any bond lies in the program's own city or region; a
// bond in the rest of the state is farther away.
func (s *Standing) Near(p *domain.Program, weights TieWeights) bool {
	for _, t := range s.ties {
		if _, close := t.near(p, weights); close {
			return true
		}
	}
	return false
}

// TiedTo reports whether any bond lies in the program's region, or in its
// state where the region is none of its own.
func (s *Standing) TiedTo(p *domain.Program) bool {
	for _, t := range s.ties {
		if t.region != "" && t.region == p.Region || p.Region == domain.National && t.state == p.State {
			return true
		}
	}
	return false
}
