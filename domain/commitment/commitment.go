// Package commitment gathers, region by region, the records that show a
// commitment to it – work, service, study, family, languages, people – strongest
// first, and what would still show it (S111, S112). It adds nothing to them.
package commitment

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/standing"
)

type kindWords struct{}

func (kindWords) Words() []string {
	return []string{"rotation", "post", "experience", "tie", "observership", "research", "letter", "person", "language"}
}

// Kind is the kind of an evidence.
type Kind = domain.Enum[kindWords]

// The kinds.
const (
	Rotation    Kind = iota // hands-on work
	Post                    // a post that is or was held
	Experience              // work, service, teaching, study
	Tie                     // home, family, study, work before
	Observation             // a rotation without hands-on work
	Research
	Letter   // in hand, of somebody there
	Person   // who knows a program there
	Language // spoken with patients there
)

// An Evidence is one record that shows a commitment to a region.
type Evidence struct {
	Kind    Kind
	Table   string // where the record is kept
	Record  domain.ID
	Name    string
	Detail  string // what it says of itself: a specialty, who the patients are, which kind of tie
	City    string
	From    domain.Date // zero: no day is told
	To      domain.Date // zero: it goes on, or no day is told
	Weight  float64     // of the tie that the chance counts, 0..1; zero: it counts there in another way, or not
	Serves  bool        // of people whom others do not reach: a health center, a county hospital, rural, migrant families
	Planned bool        // it is still to come, and counts nothing yet
}

// A Region is what the records hold for one region.
type Region struct {
	Key      string // of the region table; "" for the rest of a state
	Name     string
	State    string
	Wished   bool
	Strength float64    // of the tie to a program in the region, as the chance counts it, 0..1
	Evidence []Evidence // the strongest first
	Missing  []domain.Message
}

// Input is what the evidence is read from.
type Input struct {
	Profile   domain.Profile
	Season    int
	Catalog   *domain.Catalog
	Reference *chance.Reference
	Standing  *standing.Standing
	Program   func(key string) *domain.Program // nil when there is none
}

// Of gathers the evidence by region: those that are wished for first, in the order
// of the wishes, then the others by how strongly the records tie to them.
func Of(in Input) []Region {
	w := &writer{in: in, at: map[string]int{}, weights: weightsOf(in.Reference)}
	for _, key := range in.Profile.Applicant.Wishes.Regions {
		if r, ok := in.Catalog.Regions.Region(key); ok {
			w.out[w.at[w.region(key, r.State)]].Wished = true
		}
	}
	w.rotations()
	w.posts()
	w.experiences()
	w.ties()
	w.research()
	w.people()
	w.languages()
	for i := range w.out {
		w.finish(&w.out[i])
	}
	wished := func(r Region) int {
		if i := slices.Index(in.Profile.Applicant.Wishes.Regions, r.Key); r.Wished && i >= 0 {
			return i
		}
		return len(in.Profile.Applicant.Wishes.Regions)
	}
	slices.SortStableFunc(w.out, func(a, b Region) int {
		return cmp.Or(cmp.Compare(wished(a), wished(b)), cmp.Compare(b.Strength, a.Strength), cmp.Compare(len(b.Evidence), len(a.Evidence)), cmp.Compare(a.Name, b.Name))
	})
	return w.out
}

// weightsOf reads what kinds of ties are worth.
func weightsOf(r *chance.Reference) standing.TieWeights {
	value := func(row string) float64 {
		c, _ := r.Row(row)
		return c.Value
	}
	return standing.TieWeights{
		Rotation: value("tie.rotation"), Observer: value("tie.observer"), Experience: value("tie.experience"), Personal: value("tie.personal"),
		City: value("tie.city"), Region: value("tie.region"), State: value("tie.state"),
	}
}

// A writer gathers the regions.
type writer struct {
	in      Input
	weights standing.TieWeights
	out     []Region
	at      map[string]int // key or state of a region → its place in out
}

// region names the region of a key, or the rest of a state, in at. Without either
// it is "", which is nowhere.
func (w *writer) region(key, state string) string {
	if key == domain.National {
		key = ""
	}
	at := cmp.Or(key, state)
	if _, ok := w.at[at]; ok || at == "" {
		return at
	}
	r := Region{Key: key, Name: cmp.Or(domain.StateName(at), at), State: state}
	if in, ok := w.in.Catalog.Regions.Region(key); ok {
		r.Name, r.State = in.Name, in.State
	}
	w.at[at] = len(w.out)
	w.out = append(w.out, r)
	return at
}

// place is the region of a place: the one that is named, else that of the city.
func (w *writer) place(region, city, state string) string {
	if region == "" && (city != "" || state != "") {
		region = w.in.Catalog.Regions.Find(city, "", state)
	}
	return w.region(region, state)
}

// add adds an evidence to a region; nowhere is left out.
func (w *writer) add(region string, e Evidence) {
	if i, ok := w.at[region]; ok {
		w.out[i].Evidence = append(w.out[i].Evidence, e)
	}
}

// finish puts the evidence of a region in order, and says what is missing.
func (w *writer) finish(r *Region) {
	slices.SortStableFunc(r.Evidence, func(a, b Evidence) int {
		return cmp.Or(
			compareTrue(!a.Planned, !b.Planned), cmp.Compare(b.Weight, a.Weight), compareTrue(a.Serves, b.Serves), cmp.Compare(a.Kind, b.Kind),
			b.latest().Compare(a.latest()), cmp.Compare(a.Name, b.Name),
		)
	})
	p := domain.Program{State: r.State, Region: cmp.Or(r.Key, domain.National)}
	r.Strength, _ = w.in.Standing.Tie(&p, w.weights)
	w.missing(r)
}

// latest is the last day that is told of an evidence.
func (e *Evidence) latest() domain.Date { return cmp.Or(e.To, e.From) }

// compareTrue puts what is true first.
func compareTrue(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
