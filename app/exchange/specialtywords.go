package exchange

import (
	"cmp"
	"slices"
	"strings"

	"secondlook/domain"
)

// spellings are other names that lists have for specialties.
var spellings = map[string]string{
	"fam med": domain.FamilyMedicine, "family practice": domain.FamilyMedicine, "int med": domain.InternalMedicine, "medicine": domain.InternalMedicine,
	"peds": domain.Pediatrics, "transitional": domain.TransitionalYear, "transitional (pgy-1 only)": domain.TransitionalYear,
	"surgery": "General Surgery", "obstetrics-gynecology": "Obstetrics and Gynecology", "ob-gyn": "Obstetrics and Gynecology",
	"orthopedic surgery": "Orthopaedic Surgery", "radiology-diagnostic": "Diagnostic Radiology", "phys medicine & rehab": "Physical Medicine and Rehabilitation",
}

// stretch is a specialty that is named in a text.
type stretch struct {
	name     string
	from, to int
}

// named finds every specialty that a text names in whole words.
func (g Gazetteer) named(text string) (out []stretch) {
	fold := strings.ToLower(text)
	add := func(spelling, name string) {
		for at := 0; ; {
			i := strings.Index(fold[at:], spelling)
			if i < 0 {
				return
			}
			from, to := at+i, at+i+len(spelling)
			if edge(fold, from-1) && edge(fold, to) {
				out = append(out, stretch{name, from, to})
			}
			at = to
		}
	}
	for _, s := range g.Specialties {
		add(strings.ToLower(s.Name), s.Name)
	}
	for spelling, name := range spellings {
		add(spelling, name)
	}
	return out
}

// edge reports whether no letter stands at a place of a text.
func edge(s string, at int) bool {
	return at < 0 || at >= len(s) || !('a' <= s[at] && s[at] <= 'z' || s[at] >= 0x80)
}

// within returns the specialty that a text is about: the longest name of one, of
// two the later, since institutions come first. Track is what the words beside it
// say.
func (g Gazetteer) within(text string) (name string, track domain.Track, ok bool) {
	all := g.named(text)
	if len(all) == 0 {
		return g.short(text)
	}
	best := slices.MaxFunc(all, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(a.to-a.from, b.to-b.from), cmp.Compare(a.from, b.from), cmp.Compare(a.name, b.name))
	})
	return best.name, trackNamed(text[min(best.from, len(text)):]), true
}

// short reads the short name of a specialty, which has to stand alone.
func (g Gazetteer) short(text string) (name string, track domain.Track, ok bool) {
	for _, s := range g.Specialties {
		if s.Called(text) {
			return s.Name, domain.TrackUnknown, true
		}
	}
	return "", domain.TrackUnknown, false
}

// specialty reads a cell that holds a specialty and nothing else. One that nobody
// knows stays as it is written.
func (g Gazetteer) specialty(text string) (name string, track domain.Track, ok bool) {
	if name, track, ok = g.within(text); ok {
		return name, track, true
	}
	return text, trackNamed(text), text != ""
}

// bare reports whether a text is nothing but a specialty and its track.
func (g Gazetteer) bare(text string) bool {
	rest := strings.ToLower(text)
	for _, s := range g.named(text) {
		if s.to-s.from < len(text) && len(rest) == len(text) {
			rest = rest[:s.from] + strings.Repeat(" ", s.to-s.from) + rest[s.to:]
		} else if s.to-s.from == len(text) {
			return true
		}
	}
	for _, w := range []string{"preliminary", "categorical", "primary", "advanced", "prelim", "pgy-1", "only"} {
		rest = strings.ReplaceAll(rest, w, " ")
	}
	return strings.Trim(rest, " -/,()") == ""
}

// find is the index of the cell that names the specialty: one that names nothing
// else first, then the last that names one at all; -1 without any.
func (g Gazetteer) find(cells []string) int {
	last := -1
	for i, c := range cells {
		if _, _, ok := g.within(c); !ok {
			continue
		}
		if g.bare(c) {
			return i
		}
		last = i
	}
	return last
}

// trackNamed is the track that words name.
func trackNamed(text string) domain.Track {
	text = strings.ToLower(text)
	for _, t := range []struct {
		word  string
		track domain.Track
	}{
		{"prelim", domain.Preliminary}, {"transitional", domain.Transitional}, {"primary", domain.PrimaryCare}, {"categorical", domain.Categorical},
		{"advanced", domain.Advanced}, {"physician", domain.PhysicianOnly}, {"reserved", domain.PhysicianOnly},
	} {
		if strings.Contains(text, t.word) {
			return t.track
		}
	}
	return domain.TrackUnknown
}

// stateNamed returns the two letters of a state that is named in full, else "".
func stateNamed(text string) string {
	for _, s := range domain.States() {
		if strings.EqualFold(s.Name, strings.TrimSpace(text)) {
			return s.Code
		}
	}
	return ""
}
