package ranklist

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// A Weight says how much a warning matters.
type Weight uint8

// The weights.
const (
	Quiet  Weight = iota // worth knowing
	Watch                // should be looked at before the deadline
	Urgent               // the list cannot be certified so, or would break a word that was given
)

// A Warning is one thing to look at.
type Warning struct {
	Key     string // stable, such as "missing"
	Program string // its key; "": it is about the whole list
	Weight  Weight
	Head    domain.Message // a few words
	Text    domain.Message // a sentence
}

// A View is what warnings are read from.
type View struct {
	List     domain.RankList
	Versions []domain.RankList
	Profile  domain.Profile
	Programs map[string]*domain.Program // that the catalogs hold
	Closed   map[string]bool            // of which a rule says that they cannot take the applicant
	Scores   map[string]Scored
	Rules    Rules
	Clock    Countdown
	Today    domain.Date
	LowGut   int                 // a feeling of so many points or fewer is told
	Short    func(string) string // short names of specialties; nil: they have none
}

// Bill is what the list costs.
func (v View) Bill() Bill {
	return BillOf(v.List, v.Rules, seasons.Of(v.Profile, v.List.Season).Registered, v.Today)
}

// Warnings lists what should be looked at, the weightier first; among equals
// what is missing, then the list in its order, then the list as a whole.
func (v View) Warnings() []Warning {
	w := warner{View: v, met: Meetings(v.Profile, v.List.Season), applied: map[string]domain.Application{}, banned: map[string]bool{}}
	for _, x := range v.Profile.Applications {
		if x.Season == v.List.Season {
			w.applied[x.Program] = x
		}
	}
	for key, mark := range v.Profile.Marked(v.List.Season) {
		w.banned[key] = mark == domain.Ban
	}
	w.missing()
	for _, key := range w.ranked() {
		w.program(key)
	}
	w.first()
	w.supplemental()
	w.answers()
	w.length()
	w.certified()
	slices.SortStableFunc(w.out, func(a, b Warning) int { return int(b.Weight) - int(a.Weight) })
	return w.out
}

type warner struct {
	View
	met     map[string]Meeting
	applied map[string]domain.Application
	banned  map[string]bool
	out     []Warning
}

// A Meeting is the interview with a program: the first that is done, else the
// first that is booked.
type Meeting struct {
	Day  domain.Date // zero: only the status of the application tells of it
	Done bool
}

// Meetings are the interviews of a season by program: those that are noted, and
// those that the past of an application tells of, whatever came of it since.
func Meetings(p domain.Profile, season int) map[string]Meeting {
	out := map[string]Meeting{}
	for _, x := range p.Interviews {
		if x.Season != season || !x.Counts() {
			continue
		}
		have, ok := out[x.Program]
		now := Meeting{x.Start.Day, x.State == domain.InterviewDone}
		if !ok || now.Done && !have.Done || now.Done == have.Done && now.Day.Before(have.Day) {
			out[x.Program] = now
		}
	}
	for _, x := range p.Applications {
		if x.Season == season && !out[x.Program].Done && (x.Status == domain.Interviewed || slices.ContainsFunc(x.Events, interviewed)) {
			out[x.Program] = Meeting{Done: true}
		}
	}
	return out
}

// ranked are the programs of all lists.
func (w *warner) ranked() []string {
	all := slices.Clone(w.List.Primary)
	for _, s := range w.List.Supplemental {
		all = append(all, s.Entries...)
	}
	return Programs(all)
}

func (w *warner) add(weight Weight, key, program string, args ...any) {
	if program != "" {
		args = append([]any{w.name(program)}, args...)
	}
	w.out = append(w.out, Warning{
		Key: key, Program: program, Weight: weight,
		Head: domain.Msg("ranklist.warn."+key, args...), Text: domain.Msg("ranklist.warn."+key+".text", args...),
	})
}

func (w *warner) name(key string) string {
	switch p := w.Programs[key]; {
	case p == nil:
		return key
	case w.Short == nil || p.Specialty == "":
		return p.Title()
	default: // a hospital may have several
		return p.Title() + " (" + w.Short(p.Specialty) + ")"
	}
}

// missing tells of interviews whose program is on no list, in the order of their
// days.
func (w *warner) missing() {
	ranked := w.ranked()
	var keys []string
	for key := range w.met {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if c := w.met[a].Day.Compare(w.met[b].Day); c != 0 {
			return c
		}
		return cmp.Compare(a, b)
	})
	for _, key := range keys {
		x := w.applied[key]
		if slices.Contains(ranked, key) || w.banned[key] || x.Status == domain.Withdrawn || x.Status == domain.Rejected {
			continue
		}
		switch m := w.met[key]; {
		case m.Day.IsZero():
			w.add(Watch, "missing_undated", key)
		case m.Done:
			w.add(Watch, "missing", key, m.Day)
		default:
			w.add(Quiet, "coming", key, m.Day)
		}
	}
}

// program tells what is unusual in ranking one program.
func (w *warner) program(key string) {
	x, p := w.applied[key], w.Programs[key]
	switch m, met := w.met[key]; {
	case p == nil:
		w.add(Watch, "gone", key)
	case x.Status == domain.Withdrawn:
		w.add(Watch, "withdrawn", key)
	case x.Status == domain.Rejected:
		w.add(Watch, "declined", key)
	case met && m.Done:
	case met:
		w.add(Quiet, "not_yet", key, m.Day)
	default:
		w.add(Watch, "no_interview", key)
	}
	if w.banned[key] {
		w.add(Watch, "banned", key)
	}
	if w.Closed[key] {
		w.add(Watch, "closed", key)
	}
	if gut := w.Scores[key].Gut; gut > 0 && gut <= w.LowGut {
		w.add(Quiet, "gut", key, gut, domain.MostPoints)
	}
}

func interviewed(e domain.StatusEvent) bool { return e.Status == domain.Interviewed }

// first compares the list with what was promised in a letter of intent (A19).
func (w *warner) first() {
	promised := map[string]domain.Date{}
	for _, x := range w.Profile.Correspondence {
		if x.Season == w.List.Season && x.First && !x.Sent.IsZero() {
			promised[x.Program] = x.Sent
		}
	}
	var keys []string
	for key := range promised {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	top := ""
	if len(w.List.Primary) > 0 {
		top = w.List.Primary[0].Program
	}
	for _, key := range keys {
		if top != "" && key != top {
			w.add(Urgent, "promised", key, promised[key])
		}
	}
}

// supplemental tells of advanced programs without first years and of first years
// without their advanced program.
func (w *warner) supplemental() {
	for _, key := range Programs(w.List.Primary) {
		if p := w.Programs[key]; p != nil && p.Track == domain.Advanced && len(Supplemental(w.List, key)) == 0 {
			w.add(Watch, "first_years", key)
		}
	}
	for _, s := range w.List.Supplemental {
		if len(s.Entries) > 0 && !Holds(w.List.Primary, s.Program) {
			w.add(Watch, "idle_supplemental", s.Program)
		}
	}
}

// answers tells of pairwise answers that contradict each other or the list.
func (w *warner) answers() {
	if p := Ask(Programs(w.List.Primary), w.List.Choices); p.Cycle != nil {
		w.add(Quiet, "cycle", "", len(p.Cycle))
	} else if n := len(Against(w.List.Primary, w.List.Choices)); n > 0 {
		w.add(Quiet, "against", "", n)
	}
}

// length tells what the list costs and whether it is too long.
func (w *warner) length() {
	b := w.Bill()
	if b.TooLong() {
		w.add(Urgent, "too_long", "", b.Ranks, b.Most)
	}
	if b.Beyond > 0 {
		w.add(Quiet, "extra", "", b.Beyond, domain.Cents(b.Cents))
	}
	if b.Late > 0 {
		w.add(Quiet, "late", "", domain.Cents(b.Late))
	}
}

// certified tells whether the list is what was certified last.
func (w *warner) certified() {
	if len(w.List.Primary) == 0 {
		return
	}
	last, ok := Certified(w.Versions, w.List.Season, w.Clock.Closes.At)
	switch {
	case !ok && w.Clock.Phase == Open:
		w.add(Watch, "uncertified", "")
	case !ok && w.Clock.Phase == Over:
		w.add(Watch, "never_certified", "")
	case ok && !Same(last, w.List):
		w.add(Watch, "changed", "", last.Number, last.Certified.Day)
	}
}
