package checklist

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/notes"
)

type dialWords struct{}

func (dialWords) Words() []string {
	return []string{"self-assessment", "recovery", "region", "mission"}
}

// DialName is one of the four parts of the guide's strategy (S122).
type DialName = domain.Enum[dialWords]

// The four parts.
const (
	SelfAssessment DialName = iota // realistic self-assessment
	Recovery                       // targeted recovery
	Regional                       // experience in the region
	Mission                        // a narrative of mission
)

// A Dial says how far one part of the strategy has come: the mean of its parts,
// each alike, 0..1.
type Dial struct {
	Name  DialName
	Parts []Part
}

// A Part is one thing that a dial rests on.
type Part struct {
	Key   string
	Share float64 // 0..1 of what is wanted
	What  domain.Message
	At    Place
}

// Share is how far the dial has come, 0..1; without parts it is 0.
func (d Dial) Share() (sum float64) {
	for _, p := range d.Parts {
		sum += p.Share
	}
	return sum / float64(max(1, len(d.Parts)))
}

// At is where what is missing first is settled, else where the first part lies.
func (d Dial) At() Place {
	for _, p := range d.Parts {
		if p.Share < 1 {
			return p.At
		}
	}
	return d.Parts[0].At
}

// Dials are the four parts, in order. What does not concern the applicant, such
// as explaining failures where there are none, is no part.
func Dials(in Input) []Dial {
	d := &dialer{Input: in}
	return []Dial{
		{SelfAssessment, d.assessment()}, {Recovery, d.recovery()}, {Regional, d.regional()}, {Mission, d.mission()},
	}
}

type dialer struct {
	Input
	parts []Part
}

// part adds a part: have of want.
func (d *dialer) part(key string, have, want float64, table string, args ...any) {
	share := 1.0
	if want > 0 {
		share = min(1, max(0, have/want))
	}
	d.parts = append(d.parts, Part{Key: key, Share: share, What: domain.Msg("dial."+key, args...), At: Place{Table: table}})
}

// taken returns the parts of one dial and begins the next.
func (d *dialer) taken() []Part {
	parts := d.parts
	d.parts = nil
	return parts
}

// yes is 1 for what is there.
func yes(on bool) float64 {
	if on {
		return 1
	}
	return 0
}

// assessment is whether the records look the facts in the eye: what every screen
// asks for is told, an exam that is still to come is measured by a practice test,
// and the list holds only what can be paid and what is not closed.
func (d *dialer) assessment() []Part {
	who, s := d.Profile.Applicant, d.Standing
	told := yes(who.Status != domain.StatusUnknown) + yes(!who.Graduation.IsZero())
	for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK} {
		told += yes(s.Steps[kind].Attempts > 0)
	}
	d.part("told", told, 4, "applicants", int(told), 4)
	for kind := domain.Step1; kind <= domain.Step3; kind++ {
		if st := s.Steps[kind]; !st.Planned.IsZero() {
			n := d.practised(kind)
			d.part("measured", float64(n), 1, "practice_tests", kind.String(), n)
		}
	}
	l := d.Listed
	if open := l.Programs - l.Closed; l.Saved {
		d.part("open", float64(open), float64(l.Programs), AtList, open, l.Programs)
	} else {
		d.part("open.none", 0, 1, AtList)
	}
	if budget := who.Wishes.BudgetCents; l.Saved && budget > 0 && l.Fees > 0 {
		key, aside := "money", domain.Cents(budget)
		if l.Fees > aside {
			key = "money.over"
		}
		d.part(key, float64(aside), float64(l.Fees), AtList, l.Fees, aside, l.Fees-aside)
	}
	return d.taken()
}

// practised counts the practice tests for an exam that have a score.
func (d *dialer) practised(kind domain.ExamKind) (n int) {
	for _, t := range d.Profile.PracticeTests {
		if t.Exam == kind && t.Level() > 0 {
			n++
		}
	}
	return n
}

// recovery is whether what is weak is met by something: each failed exam passed
// and explained, low scores followed by a rise or by Step 3, letters that carry
// more weight then, and hands-on work that is not long ago.
func (d *dialer) recovery() []Part {
	s := d.Standing
	if fails := s.Fails(); fails > 0 {
		kinds, passed := 0, 0
		for _, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK} {
			if st := s.Steps[kind]; st.Fails > 0 {
				kinds++
				passed += int(yes(st.Passed))
			}
		}
		d.part("passed", float64(passed), float64(kinds), "exams", passed, kinds)
		told := fails - len(d.Profile.Untold(d.Catalog.PassMarks))
		d.part("explained", float64(told), float64(fails), "explanations", told, fails)
	}
	if d.low() {
		d.part("later", yes(d.rises() || s.Steps[domain.Step3].Passed), 1, "exams")
	}
	d.part("letters", float64(s.USLetters), d.value("set.letters_us"), "letters", s.USLetters, int(d.value("set.letters_us")))
	months, within := s.MonthsSinceWork, d.value("set.dial_recent")
	switch {
	case months < 0:
		d.part("recent.never", 0, 1, "rotations")
	default:
		d.part("recent", within, max(months, within), "rotations", int(months), int(within))
	}
	return d.taken()
}

// low reports whether programs call a score low, or an attempt failed.
func (d *dialer) low() bool {
	return d.Standing.Fails() > 0 || slices.ContainsFunc(d.notes(), func(n notes.Note) bool {
		return slices.Contains([]string{"S1", "S3", "S6"}, n.Rule)
	})
}

// rises reports whether what came last is better than what came before.
func (in Input) rises() bool {
	return slices.ContainsFunc(in.notes(), func(n notes.Note) bool { return n.Rule == "S21" && n.Kind == notes.Fine })
}

// notes are what the records show.
func (in Input) notes() []notes.Note {
	return notes.Of(in.Profile, in.Standing, in.Catalog, in.Reference, nil)
}

// regional is hands-on work where the applicant wants to go, in months, a US
// letter from there, and a tie to it. Without a wished region it is work
// anywhere in the United States.
func (d *dialer) regional() []Part {
	wishes, regions := d.Profile.Applicant.Wishes.Regions, d.Catalog.Regions
	in := func(key string) bool { return len(wishes) == 0 || slices.Contains(wishes, key) }
	months, ties := 0.0, 0
	for _, r := range d.Profile.Rotations {
		if r.InUS() && in(regions.Of(r)) && !r.Start.After(d.Standing.Today) {
			ties++
			if r.HandsOn {
				r.End = first(r.End, d.Standing.Today)
				months += r.Months()
			}
		}
	}
	for _, e := range d.Profile.Experiences {
		ties += int(yes(e.InUS() && in(regionOf(regions, e.Region, e.City, e.State)) && !e.Start.After(d.Standing.Today)))
	}
	for _, t := range d.Profile.Applicant.Ties {
		ties += int(yes(in(regionOf(regions, t.Region, t.City, t.State))))
	}
	want := d.value("set.dial_months")
	d.part("months", months, want, "rotations", float64(int(10*months))/10, want)
	letters := 0
	for _, l := range d.Profile.Letters {
		letters += int(yes(l.US && l.InHand() && d.from(l, in)))
	}
	d.part("regional_letter", float64(letters), 1, "letters", letters)
	d.part("tie", float64(ties), 1, "applicants", ties)
	return d.taken()
}

// from reports whether a letter comes from a place: its writer supervised a
// rotation there, or belongs to a program there.
func (d *dialer) from(l domain.Letter, in func(region string) bool) bool {
	for i := range d.Catalog.Programs {
		if p := &d.Catalog.Programs[i]; l.Program == p.Key && l.Program != "" && in(p.Region) {
			return true
		}
	}
	return slices.ContainsFunc(d.Profile.Rotations, func(r domain.Rotation) bool {
		return r.InUS() && domain.SamePerson(r.Supervisor, l.Writer) && in(d.Catalog.Regions.Of(r))
	})
}

// regionOf is the region of a place: as noted, else as city and state say.
func regionOf(regions domain.Regions, noted, city, state string) string {
	if noted != "" {
		return noted
	}
	return regions.Find(city, "", state)
}

// first is the earlier of an end that may be unknown and today.
func first(end, today domain.Date) domain.Date {
	if end.IsZero() || end.After(today) {
		return today
	}
	return end
}

// mission is whether the records show what the wished region needs, whether a
// statement tells it, a story shows it, and a language serves it.
func (d *dialer) mission() []Part {
	if g, ok := d.home(); ok {
		want := g.Missions & domain.Missions
		have := want.And(d.shown()).Len()
		d.part("missions", float64(have), float64(want.Len()), "experiences", have, want.Len(), g.Name)
	}
	d.part("statement", d.statement(), 1, "statements")
	stories := 0
	for _, s := range d.Profile.Stories {
		stories += int(yes(s.Complete() && s.Tags.And(domain.SetOf(domain.StoryUnderserved, domain.StoryLanguage)) != 0))
	}
	d.part("story", float64(stories), 1, "stories", stories)
	spoken := 0
	for _, l := range d.Profile.Languages {
		spoken += int(yes(l.Serves()))
	}
	d.part("language", float64(spoken), 1, "languages", spoken)
	return d.taken()
}

// statement is 1 for one that is written for a wished region and is said to be
// true, a half for any other one that is written.
func (d *dialer) statement() (best float64) {
	for _, s := range d.Profile.Statements {
		switch {
		case s.Text == "":
		case slices.Contains(d.Profile.Applicant.Wishes.Regions, s.Region) && s.Genuine == domain.SaysYes:
			return 1
		default:
			best = 0.5
		}
	}
	return best
}
