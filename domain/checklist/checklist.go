// Package checklist sets what is prepared for a season beside what is asked for:
// what is done, what is missing and what is late, over all kinds of records; how
// far the four parts of the guide's strategy have come (S122); what backs the
// three words that an application has to say (S29); and where the strengths lie
// (S38). It states no rule of its own where another package has one.
package checklist

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/notes"
	"secondlook/domain/plan"
	"secondlook/domain/standing"
)

type areaWords struct{}

func (areaWords) Words() []string {
	return []string{
		"about", "exams", "certificate", "documents", "rotations", "letters", "statements", "experiences", "research",
		"languages", "people", "list", "applications",
	}
}

// Area is the part of the preparation that an item belongs to.
type Area = domain.Enum[areaWords]

// The areas, in the order of display.
const (
	About Area = iota // who the applicant is and what he wishes for
	Exams
	Certificate
	Documents
	Rotations
	Letters
	Statements
	Experiences
	Research
	Languages
	People
	List
	Applications
)

// Areas returns all of them, in the order of display.
func Areas() []Area {
	out := make([]Area, len(areaWords{}.Words()))
	for i := range out {
		out[i] = Area(i)
	}
	return out
}

type stateWords struct{}

func (stateWords) Words() []string { return []string{"done", "missing", "late"} }

// State says how an item stands.
type State = domain.Enum[stateWords]

// The states.
const (
	Done State = iota
	Missing
	Late // its day has passed; on the day itself it is missing
)

// A Weight says how much hangs on an item.
type Weight uint8

// The weights, lightest first.
const (
	Helps Weight = 1 + iota // speaks for the applicant
	Asked                   // programs or the guide ask for it
	Grave                   // money or the whole season hang on it
)

// A Place is where an item is settled: a table of records, with the record if
// it is one in particular, or one of the words below.
type Place struct {
	Table  string
	Record domain.ID
}

// Places that are no table of records.
const (
	AtList         = "list"         // the list of programs
	AtVisa         = "visa"         // its programs whose visa is unknown
	AtVerify       = "verify"       // what is to be verified of them
	AtApplications = "applications" // how far they have come
)

// An Item is one thing that an application needs.
type Item struct {
	Area   Area
	Key    string // stable, such as "letters_us" or "follow_up/3"
	What   domain.Message
	Why    domain.Message // why it matters, or what to do; zero: it is done
	State  State
	Due    domain.Date // zero: no day is known
	Weight Weight
	At     Place
	Dated  bool // it is a day to keep rather than something that is missing
}

// Input is what a checklist is made of.
type Input struct {
	Profile   domain.Profile
	Standing  *standing.Standing
	Catalog   *domain.Catalog
	Reference *chance.Reference
	Calendar  plan.Calendar
	Listed    Listed
}

// Listed is what the ranking says of the saved list.
type Listed struct {
	Saved    bool
	Programs int          // on it
	Closed   int          // that a rule closes, and that are not paid yet
	Wasted   domain.Cents // their fees
	Fees     domain.Cents // of the season
	Step3    int          // closed for want of Step 3 alone
	Visa     int          // whose visa is the open question
	Gone     int          // that no catalog holds any more
	Asking   int          // with something unknown of scores, visa or timeline
	Unknown  int          // facts of these, in all
	First    []string     // keys of those in tier 1
}

// Of lists everything: what is late, then what is missing, then what is done;
// within these by the day on which it is due, those without one last, then by
// weight, area and key.
func Of(in Input) []Item {
	b := &builder{Input: in, today: in.Standing.Today}
	b.measures = notes.Measures(in.Profile, in.Standing, in.Catalog, in.Reference)
	b.about()
	b.exams()
	b.study()
	b.certificate()
	b.papers()
	b.rotations()
	b.letters()
	b.pipeline()
	b.statements()
	b.told()
	b.people()
	b.list()
	slices.SortStableFunc(b.out, func(x, y Item) int {
		return cmp.Or(cmp.Compare(y.State, x.State), later(x.Due, y.Due), cmp.Compare(y.Weight, x.Weight), cmp.Compare(x.Area, y.Area), cmp.Compare(x.Key, y.Key))
	})
	return b.out
}

// later orders days, the unknown one last.
func later(a, b domain.Date) int {
	if a.IsZero() != b.IsZero() {
		return b.Compare(a)
	}
	return a.Compare(b)
}

// A builder gathers the items.
type builder struct {
	Input
	today    domain.Date
	measures []notes.Measure
	out      []Item
}

// add puts an item on the list. Its words are those of its key, without what
// tells it apart from others of its kind; args are theirs.
func (b *builder) add(it Item, done bool, args ...any) {
	key := "check." + stem(it.Key)
	it.State, it.What, it.Why = Missing, domain.Msg(key, args...), domain.Msg(key+".why", args...)
	switch {
	case done:
		it.State, it.What, it.Why = Done, domain.Msg(key+".done", args...), domain.Message{}
	case !it.Due.IsZero() && it.Due.Before(b.today):
		it.State = Late
	}
	b.out = append(b.out, it)
}

// stem is a key without what tells it apart from others of its kind.
func stem(key string) string {
	for i := range key {
		if key[i] == '/' {
			return key[:i]
		}
	}
	return key
}

// value returns a setting.
func (in Input) value(row string) float64 {
	c, _ := in.Reference.Row(row)
	return c.Value
}

// measure returns what the notes measure by a name.
func (b *builder) measure(name string) (m notes.Measure, ok bool) {
	i := slices.IndexFunc(b.measures, func(m notes.Measure) bool { return m.Name == name })
	if i < 0 {
		return m, false
	}
	return b.measures[i], true
}

// measured adds an item that the notes measure.
func (b *builder) measured(area Area, name string, w Weight, table string) {
	if m, ok := b.measure(name); ok {
		b.add(Item{Area: area, Key: name, Weight: w, At: Place{Table: table}}, m.Met(), m.Have, m.Want, m.Region)
	}
}
