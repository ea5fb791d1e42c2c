package app

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"secondlook/domain"
	"secondlook/domain/ranklist"
	"secondlook/domain/scores"
	"secondlook/domain/screening"
)

// A RankOrder is the rank order list of a season: the one that is worked on,
// beside what the applicant's own scores say.
type RankOrder struct {
	Season       int
	List         domain.RankList
	Rows         []RankRow
	Supplemental []RankSection // one for each advanced program that is ranked or has first years
	Warnings     []RankWarning // the weightier first
	Bill         ranklist.Bill
	Fees         string // what the list costs beside the registration
	Clock        ranklist.Countdown
	Due          string // "due Wed 3 March 2027, 21:00 ET (your Thu 03:00)"; "": the calendar does not say
	Left         string // "101 days"; "" when the day is over
	Stand        string // "version 4, not yet certified"
	Versions     []RankVersion
	Waiting      []Meant // programs with an interview that are on no list, in the order of their interviews
	Pairs        ranklist.Pairs
	Formula      bool // the scores would have another order
	Sample       bool // it is the sample applicant's

	profile domain.Profile
	find    func(string) *domain.Program
	short   func(string) string
}

// A Meant is a program that is meant somewhere, by key, and in words.
type Meant struct {
	Key, Name string
	Where     string // "FM · Fresno, CA"
	Second    string // that, and more where there is more to say
}

// A RankRow is one rank in words.
type RankRow struct {
	ranklist.Row
	Meant             // of a couple's rank without a match: Key "" and Name "No match"
	Score      string // "8.4"; "–" without one
	Gut        string
	Says       string // the rank that the scores give; "–" without one
	Difference string // "2 higher than the formula"; "" of couples
	Apart      string // the same in short: "2 higher"
	Far        bool   // by more ranks than one
}

// A RankSection is the supplemental list of one advanced program.
type RankSection struct {
	Advanced Meant
	Rows     []RankRow
}

// A RankWarning is one thing to look at, in words.
type RankWarning struct {
	ranklist.Warning
	Name            string // of the program; "": it is about the whole list
	Title, Sentence string
}

// A RankVersion is a kept version in words.
type RankVersion struct {
	domain.RankList
	Name    string // "Version 3"
	Words   string // "kept 12 Feb 2027 · 8 programs · certified 13 Feb 2027"
	Current bool   // it ranks what the list that is worked on does
}

// Empty reports whether nothing is ranked yet.
func (o *RankOrder) Empty() bool { return len(o.Rows) == 0 && len(o.List.Supplemental) == 0 }

// RankOrder reads the rank order list of a scope's season.
func (a *App) RankOrder(ctx context.Context, s Scope) (*RankOrder, error) {
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	zone := r.Profile.Applicant.Zone
	if zone == "" {
		if zone, err = a.OwnZone(ctx); err != nil {
			return nil, err
		}
	}
	o := &RankOrder{Season: r.Season, Sample: r.Profile.Applicant.Sample, profile: r.Profile, find: finder(programs), short: a.Catalog().Short}
	o.List, _ = ranklist.Working(r.Profile.RankLists, r.Season)
	points := scored(r.Profile, r.Season)
	o.Clock = ranklist.CountdownOf(a.Catalog(), r.Season, a.cfg.Now())
	view := ranklist.View{
		List: o.List, Versions: ranklist.Versions(r.Profile.RankLists, r.Season), Profile: r.Profile, Programs: map[string]*domain.Program{}, Closed: map[string]bool{},
		Scores: points, Rules: ranklist.RulesOf(a.Catalog(), r.Season), Clock: o.Clock, Today: a.Today(), LowGut: int(a.row("set.rank_low_gut")), Short: o.short,
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		view.Programs[row.Program.Key] = row.Program
		view.Closed[row.Program.Key] = row.Verdict == screening.Closed
	}
	rows := ranklist.Rows(o.List, points)
	o.Formula = !slices.Equal(ranklist.FormulaOrder(rows), o.List.Primary)
	o.Rows = a.rankRows(o, rows)
	a.sections(o, points)
	o.Pairs = ranklist.Ask(ranklist.Programs(o.List.Primary), o.List.Choices)
	for _, w := range view.Warnings() {
		o.Warnings = append(o.Warnings, RankWarning{Warning: w, Name: o.meant(w.Program).Name, Title: a.cfg.Words.Render(w.Head), Sentence: a.cfg.Words.Render(w.Text)})
	}
	o.Bill = view.Bill()
	o.Fees = a.rankFees(o.Bill)
	a.rankClock(o, zone)
	a.rankVersions(o, view.Versions)
	a.waitingForRank(o)
	return o, nil
}

// scored are the applicant's scores of the programs of a season.
func scored(p domain.Profile, season int) map[string]ranklist.Scored {
	out := map[string]ranklist.Scored{}
	for key, s := range scores.Of(p, season) {
		out[key] = ranklist.Scored{Score: s.Score, Has: s.Scored(), Gut: s.Gut}
	}
	return out
}

// sections fills the supplemental lists in: those of the ranked advanced
// programs first.
func (a *App) sections(o *RankOrder, points map[string]ranklist.Scored) {
	var advanced []string
	for _, key := range ranklist.Programs(o.List.Primary) {
		if p := o.find(key); p != nil && p.Track == domain.Advanced {
			advanced = append(advanced, key)
		}
	}
	for _, s := range o.List.Supplemental {
		if !slices.Contains(advanced, s.Program) {
			advanced = append(advanced, s.Program)
		}
	}
	for _, key := range advanced {
		l := domain.RankList{Season: o.Season, Primary: ranklist.Supplemental(o.List, key)}
		o.Supplemental = append(o.Supplemental, RankSection{Advanced: o.meant(key), Rows: a.rankRows(o, ranklist.Rows(l, points))})
	}
}

// rankRows puts ranks into words.
func (a *App) rankRows(o *RankOrder, rows []ranklist.Row) (out []RankRow) {
	for _, row := range rows {
		x := RankRow{Row: row, Meant: o.meant(row.Entry.Program), Score: none, Gut: none, Says: none}
		if row.Entry.Program == "" {
			x.Meant = Meant{Name: a.say("ranklist.nomatch")}
		}
		if row.Scored.Has {
			x.Score = strconv.FormatFloat(row.Scored.Score, 'f', 1, 64)
		}
		if row.Scored.Gut > 0 {
			x.Gut = strconv.Itoa(row.Scored.Gut)
		}
		up := row.Higher()
		x.Far = max(up, -up) > 1
		switch {
		case o.List.Couple:
			x.Second = a.say("ranklist.partner", cmp.Or(row.Entry.Partner, a.say("ranklist.nomatch")))
		case row.Formula == 0:
			x.Apart = a.say("ranklist.apart.none")
		case up == 0:
			x.Apart = a.say("ranklist.apart.same")
		case up > 0:
			x.Apart, x.Difference = a.say("ranklist.apart.higher", up), a.say("ranklist.difference.higher", up)
		default:
			x.Apart, x.Difference = a.say("ranklist.apart.lower", -up), a.say("ranklist.difference.lower", -up)
		}
		x.Difference = cmp.Or(x.Difference, x.Apart)
		if row.Formula > 0 {
			x.Says = strconv.Itoa(row.Formula)
		}
		out = append(out, x)
	}
	return out
}

// none stands where there is no figure.
const none = "–"

// meant names a program, with where it is and when it was met.
func (o *RankOrder) meant(key string) Meant {
	m := Meant{Key: key, Name: key}
	if p := o.find(key); p != nil {
		m.Name, m.Where = p.Title(), domain.Dots(o.short(p.Specialty), Place(p))
		m.Second = m.Where
	}
	return m
}

// Told names a program of the list in one line: beside its short specialty where
// another entry of the list has the same name.
func (o *RankOrder) Told(key string) string {
	p := o.find(key)
	if p == nil {
		return key
	}
	ranked := slices.Clone(o.List.Primary)
	for _, s := range o.List.Supplemental {
		ranked = append(append(ranked, domain.RankEntry{Program: s.Program}), s.Entries...)
	}
	alike := slices.ContainsFunc(ranked, func(e domain.RankEntry) bool {
		other := o.find(e.Program)
		return e.Program != key && other != nil && other.Title() == p.Title()
	})
	if !alike || p.Specialty == "" {
		return p.Title()
	}
	return p.Title() + " (" + o.short(p.Specialty) + ")"
}

// waitingForRank says when the ranked programs were met, and finds those that
// are on no list.
func (a *App) waitingForRank(o *RankOrder) {
	met := ranklist.Meetings(o.profile, o.Season)
	name := func(m *Meant) {
		if x, ok := met[m.Key]; ok && !x.Day.IsZero() {
			m.Second = domain.Dots(m.Second, a.say(map[bool]string{true: "ranklist.met", false: "ranklist.meets"}[x.Done], x.Day.Time().Format("2 Jan")))
		}
	}
	for i := range o.Rows {
		if !o.List.Couple {
			name(&o.Rows[i].Meant)
		}
	}
	for _, key := range rankable(o.profile, o.List) {
		m := o.meant(key)
		name(&m)
		o.Waiting = append(o.Waiting, m)
	}
}

// rankable are the programs whose interview is done and that are on no list, in
// the order of the interviews. What was withdrawn, declined or banned is none.
func rankable(p domain.Profile, l domain.RankList) (keys []string) {
	ranked := slices.Clone(l.Primary)
	for _, s := range l.Supplemental {
		ranked = append(ranked, s.Entries...)
	}
	marks := p.Marked(l.Season)
	given := map[string]bool{}
	for _, x := range p.Applications {
		if x.Season == l.Season {
			given[x.Program] = x.Status == domain.Withdrawn || x.Status == domain.Rejected
		}
	}
	met := ranklist.Meetings(p, l.Season)
	for key, m := range met {
		if m.Done && !given[key] && marks[key] != domain.Ban && !ranklist.Holds(ranked, key) {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(x, y string) int { return cmp.Or(met[x].Day.Compare(met[y].Day), cmp.Compare(x, y)) })
	return keys
}

// rankFees says what a list costs beside the registration.
func (a *App) rankFees(b ranklist.Bill) string {
	verify := ""
	if b.Verify {
		verify = a.say("ranklist.verify")
	}
	text := a.say("ranklist.fees.covered", b.Primary, b.Covered)
	if b.Beyond > 0 {
		text = a.say("ranklist.fees.extra", b.Primary, b.Beyond, domain.Cents(b.Cents))
	}
	return text + verify
}

// rankClock writes the deadline on the clock of the Match and on the user's.
func (a *App) rankClock(o *RankOrder, zone string) {
	if o.Clock.Phase == ranklist.Unknown {
		return
	}
	o.Due = a.say("ranklist.due", Both(o.Clock.Closes.At, zone))
	switch d := o.Clock.Days; {
	case o.Clock.Phase == ranklist.Over:
		o.Left = a.say("ranklist.over")
	case d == 0:
		o.Left = a.lastHours(o.Clock.Left)
	default:
		o.Left = a.say("ranklist.days", d)
	}
}

// lastHours writes what is left on the last day.
func (a *App) lastHours(left time.Duration) string {
	minutes := int((left + time.Minute - 1) / time.Minute)
	if minutes < 60 {
		return a.say("ranklist.minutes", minutes)
	}
	return a.say("ranklist.hours", minutes/60, minutes%60)
}

// rankVersions puts the kept versions into words.
func (a *App) rankVersions(o *RankOrder, versions []domain.RankList) {
	for _, v := range versions {
		x := RankVersion{RankList: v, Name: a.say("ranklist.version", v.Number), Current: ranklist.Same(v, o.List)}
		x.Words = domain.Dots(a.say("ranklist.kept", v.Kept.Day), a.say("ranklist.programs", len(ranklist.Programs(v.Primary))))
		if !v.Certified.IsZero() {
			word := "ranklist.certified"
			if ranklist.Late(v, o.Clock.Closes.At) {
				word = "ranklist.certified.late"
			}
			x.Words = domain.Dots(x.Words, a.say(word, v.Certified.Day))
		}
		o.Versions = append(o.Versions, x)
	}
	last, certified := ranklist.Certified(versions, o.Season, o.Clock.Closes.At)
	switch {
	case certified && ranklist.Same(last, o.List):
		o.Stand = a.say("ranklist.stand.certified", last.Number)
	case certified:
		o.Stand = a.say("ranklist.stand.changed", last.Number)
	case len(versions) > 0 && o.Versions[0].Current:
		o.Stand = a.say("ranklist.stand.kept", versions[0].Number)
	case len(versions) > 0:
		o.Stand = a.say("ranklist.stand.working", versions[0].Number)
	default:
		o.Stand = a.say("ranklist.stand.none")
	}
}
