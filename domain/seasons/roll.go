package seasons

import (
	"fmt"
	"slices"
	"strconv"

	"secondlook/domain"
)

type carryWords struct{}

func (carryWords) Words() []string { return []string{"all", "not declined", "none"} }

// Carry says which programs of a season go on to the list of the next one.
type Carry = domain.Enum[carryWords]

// The choices.
const (
	CarryAll     Carry = iota // every program of the list
	CarryWilling              // those that did not say no
	CarryNone
)

// A Roll is what happens when a season is put away and the next one opened. It
// holds the records as they are to be kept; nothing of the old season changes but
// its own record.
type Roll struct {
	From, To int
	Old, New domain.Season
	// Applications are the programs that go on, as planned: with their
	// statement, geographic preference and note, without signal, letters and
	// past.
	Applications []domain.Application
	Known        int // programs that the next season holds already: they stay as they are there
	Marks        []domain.Mark
	Tasks        []domain.Task   // the applicant's own that are still open
	Letters      []domain.Letter // that are assigned to nobody any more
	Carries      []Line
	Resets       []Line
	Archives     []Line
	Running      bool // its results are not out yet
	Warnings     []domain.Message
}

// A Line says what becomes of the records of one kind, and how many they are.
type Line struct {
	Key   string // of a text
	Count int
}

// Next returns the season to open after one: the one that follows it, or the one
// that runs already where years lie between.
func Next(all []domain.Season, from int, today domain.Date) int { return max(from+1, Now(all, today)) }

// Plan works out how a season is put away and another one opened on a day. The
// results of the season come out on its day of results, zero where nobody knows
// it. An [domain.Invalid] says why that cannot be.
func Plan(p domain.Profile, from, to int, how Carry, results, today domain.Date) (Roll, error) {
	if err := refuse(p, from, to, today); err != nil {
		return Roll{}, err
	}
	r := Roll{From: from, To: to, Old: Of(p, from)}
	r.Old.Closed = today
	r.open(p, today)
	r.carry(p, how, today)
	r.tell(p)
	r.warn(results, today)
	return r, nil
}

// refuse says why a season cannot be put away into another one.
func refuse(p domain.Profile, from, to int, today domain.Date) error {
	no := func(format string, args ...any) error {
		return domain.Invalid{{Field: "season", Problem: fmt.Sprintf(format, args...)}}
	}
	closed := Of(p, from).Closed
	switch {
	case to <= from:
		return no("%d does not come after %d", to, from)
	case domain.SeasonOn(today) < from:
		return no("%d begins on %s, so it cannot be put away yet", from, domain.SeasonOpens(from))
	case to > domain.LastSeason:
		return no("%d is no year of the Match that this program knows", to)
	case !closed.IsZero():
		return no("%d was put away on %s already", from, closed)
	case !Of(p, to).Closed.IsZero():
		return no("%d was put away on %s already, so nothing can go on there", to, Of(p, to).Closed)
	case len(Archive(p, from)) == 0:
		return no("%d has nothing to put away: it holds no applications or other records yet", from)
	}
	return nil
}

// Archive counts the records of a season, by kind.
func Archive(p domain.Profile, year int) (out []Line) {
	for _, t := range tables {
		n := 0
		for _, y := range t.of(p) {
			if y == year {
				n++
			}
		}
		if n > 0 {
			out = append(out, Line{Key: t.Table, Count: n})
		}
	}
	return out
}

// open fills the record of the next season in: what was told of it already stays.
func (r *Roll) open(p domain.Profile, today domain.Date) {
	r.New = Of(p, r.To)
	if r.New.Opened.IsZero() {
		r.New.Opened = today
	}
	if len(r.New.Divisions) == 0 && r.New.Setting == domain.SettingUntold && r.New.GeoReason == "" {
		r.New.Divisions, r.New.Setting, r.New.GeoReason = r.Old.Divisions, r.Old.Setting, r.Old.GeoReason
	}
	if len(r.New.SOAPOrder) == 0 {
		r.New.SOAPOrder = r.Old.SOAPOrder
	}
}

// carry takes programs, marks and open tasks into the next season.
func (r *Roll) carry(p domain.Profile, how Carry, today domain.Date) {
	there := map[string]bool{}
	for _, a := range p.Applications {
		mark(there, a.Program, a.Season == r.To)
	}
	r.Known = len(there)
	for _, a := range p.Applications {
		if a.Season == r.From && a.Listed() && takes(how, a) && !there[a.Program] {
			r.Applications = append(r.Applications, domain.Application{
				Program: a.Program, Season: r.To, Status: domain.Planned, Added: today,
				Preferred: a.Preferred && len(r.New.Divisions) > 0, Statement: a.Statement, Note: a.Note,
			})
		}
	}
	r.mark(p)
	for _, t := range p.Tasks {
		if t.Season == r.From && t.Key == "" && t.Done.IsZero() {
			t.ID, t.Season = 0, r.To
			r.Tasks = append(r.Tasks, t)
		}
	}
	r.unassign(p)
}

// unassign takes back that letters are assigned, which they are for one season.
func (r *Roll) unassign(p domain.Profile) {
	if !r.last(p) {
		return
	}
	for _, l := range p.Letters {
		if l.Status == domain.LetterAssigned && !r.has(p, l) {
			l.Status = domain.LetterUploaded
			r.Letters = append(r.Letters, l)
		}
	}
}

// last reports whether the season that is put away is the last one before the next,
// which nothing was sent in: then letters that are assigned were so in it.
func (r *Roll) last(p domain.Profile) bool {
	for _, a := range p.Applications {
		if r.From < a.Season && (a.Season < r.To || a.Season == r.To && a.Sent()) {
			return false
		}
	}
	return true
}

// has reports whether a letter is assigned to a program of the next season already.
func (r *Roll) has(p domain.Profile, l domain.Letter) bool {
	return slices.ContainsFunc(p.Applications, func(a domain.Application) bool {
		return a.Season == r.To && slices.ContainsFunc(a.Letters, func(x domain.LetterRef) bool {
			return domain.SamePerson(x.Writer, l.Writer) && (x.Specialty == "" || x.Specialty == l.Specialty)
		})
	})
}

// takes reports whether an application of the list goes on.
func takes(how Carry, a domain.Application) bool {
	return how == CarryAll || how == CarryWilling && !Refused(a)
}

// mark carries the marks of programs that have none in the next season yet.
func (r *Roll) mark(p domain.Profile) {
	there := map[string]bool{}
	for _, m := range p.Marks {
		mark(there, m.Program, m.Season == r.To)
	}
	for _, m := range p.Marks {
		if m.Season == r.From && !there[m.Program] {
			m.ID, m.Season = 0, r.To
			r.Marks = append(r.Marks, m)
		}
	}
}

// tell lists what goes on, what begins anew and what is kept as it was.
func (r *Roll) tell(p domain.Profile) {
	documents := 0
	for _, d := range p.Documents {
		if d.Season == r.From {
			documents++
		}
	}
	r.Carries = some(
		Line{"programs", len(r.Applications)}, Line{"marks", len(r.Marks)}, Line{"divisions", len(r.New.Divisions)},
		Line{"soap_order", len(r.New.SOAPOrder)}, Line{"tasks", len(r.Tasks)}, Line{"criteria", len(p.Criteria)},
	)
	r.Resets = some(
		Line{"status", len(r.Applications)}, Line{"letters", len(r.Letters)}, Line{"documents", documents}, Line{"gate", 1},
	)
	r.Archives = Archive(p, r.From)
}

// some leaves out what there is none of.
func some(lines ...Line) (out []Line) {
	for _, l := range lines {
		if l.Count > 0 {
			out = append(out, l)
		}
	}
	return out
}

// warn says what to look at before a season is put away. What is still open in it is
// named by [Waiting] and [Ahead].
func (r *Roll) warn(results, today domain.Date) {
	say := func(key string, args ...any) {
		r.Warnings = append(r.Warnings, domain.Msg("seasons.warn."+key, args...))
	}
	running := !results.IsZero() && today.Before(results)
	if r.Running = running; running {
		say("running", strconv.Itoa(r.From), results)
	}
	if r.Known > 0 {
		say("there", strconv.Itoa(r.To), r.Known)
	}
	switch {
	case r.Old.Outcome == domain.OutcomeMatched:
		say("matched", strconv.Itoa(r.From))
	case r.Old.Outcome == domain.OutcomeUnknown && !running:
		say("outcome", strconv.Itoa(r.From))
	}
}
