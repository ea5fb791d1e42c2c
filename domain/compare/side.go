package compare

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/calibration"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/domain/ranking"
	"secondlook/domain/rotations"
	"secondlook/domain/seasons"
	"secondlook/domain/standing"
)

// A Side is one season as it was.
type Side struct {
	Year     int
	Day      domain.Date // of sending, for which the records hold; today, where that is still to come
	Over     bool        // the Match is past
	Frozen   bool        // the records were frozen when they were sent; else they are those of the day as far as they have dates
	Hind     bool        // they were frozen later, in hindsight
	Damaged  bool        // what was frozen cannot be read
	Noted    bool        // the day of sending is noted, or to come; else Day is the first possible one, or that of the first answer
	Untold   bool        // more was sent than programs are noted: what the list was is not known
	Records  domain.Profile
	Standing *standing.Standing
	Months   []rotations.Months // in the US, by region, with most hands-on first
	Exams    []domain.Exam      // with a result, as far as it was known
	Letters  []Letter           // in hand
	Research []string           // names
	Listed   Listed
	Funnel   Funnel
	First    domain.Date // of the invitations; zero: there was none, or nobody knows its day
	Waited   int         // days from sending to the first invitation; below zero: there was none, or nobody noted one of the days
	Undated  int         // invitations of which nobody knows the day
	Paid     int64
	Outcome  domain.MatchOutcome
	Review   string

	// What the engine says of the list: as it did then where the records were
	// frozen with it, else in hindsight, by the facts and figures of today.
	Interviews, Match chance.Estimate
	Said              bool // it was said then

	list     []domain.Application // sent, or to be sent
	programs []domain.Program     // of the list
}

// A Letter is a letter that programs could read.
type Letter struct {
	domain.Letter
	New bool // not in hand in the season before it in the comparison
	Old bool // in hand in that one already
}

// Listed is what a list was made of.
type Listed struct {
	Programs int
	By       []Count // by specialty, the most first
	States   []Count // likewise
	Regions  []Count // likewise, by key; [domain.National] and "" are no region
	Tiers    [4]int  // programs of tiers 1 to 3 as they stand today; first those without one
	Signals  int
	Unknown  int     // programs that no catalog holds
	Charged  []Count // by specialty: the tracks of a program are one application and have one fee
}

// A Count is how often something stands on a list.
type Count struct {
	Name string
	N    int
}

// side works out one season.
func (b *bench) side(year int) *Side {
	p := b.in.Profile
	first, _ := b.in.Catalog.FirstSubmission(year)
	s := &Side{Year: year, Waited: -1, Over: b.in.Catalog.Over(year, b.in.Today)}
	if s.Day, _ = p.SentOn(year, first, b.in.Today); s.Day.After(b.in.Today) {
		s.Day = b.in.Today
	}
	s.Noted = p.SendingNoted(year) || !s.Over && seasons.TallyOf(p, year).Sent == 0
	s.Records = recordsOf(p, year, s.Day)
	var said Then
	if x, ok := seasons.Frozen(p, year, domain.FrozenSubmitted); ok {
		f, err := b.open(x)
		kept := x.Kept(b.in.HindsightDays, err)
		s.Frozen, s.Hind, s.Damaged = kept == domain.KeptThen, kept == domain.KeptLater, kept == domain.KeptDamaged
		if !s.Damaged {
			s.Records, said = begun(f.Records, s.Day), f
		}
	}
	s.Records.Applicant = issued(s.Records.Applicant, s.Day)
	s.list = signalled(b.listOf(year, s.Over), s.Records.List(year))
	s.Records.Applications = nil
	for _, a := range s.list {
		s.Records.Applications = append(s.Records.Applications, planned(a, year))
	}
	s.Standing = standing.Of(s.Records, b.in.Catalog, year, s.Day, s.Day)
	s.facts(b)
	s.outcome(p)
	b.assess(s)
	if s.Frozen && (said.Match.Value > 0 || said.Interviews.Value > 0) {
		s.Said = true
		s.Match, s.Interviews = chance.Estimate(said.Match), chance.Estimate(said.Interviews)
	}
	return s
}

// A Then is what of a frozen season is compared.
type Then struct {
	Records           domain.Profile
	Match, Interviews domain.Said
}

// Open reads what of a frozen season is compared, and nothing else of it.
func Open(s domain.Snapshot) (t Then, err error) {
	err = s.Into(&t)
	return t, err
}

func (b *bench) open(s domain.Snapshot) (Then, error) {
	if b.in.Open != nil {
		return b.in.Open(s)
	}
	return Open(s)
}

// facts reads the records of the day.
func (s *Side) facts(b *bench) {
	s.Months = rotations.ByRegion(s.Records.Rotations, b.in.Catalog.Regions, s.Day)
	for _, e := range s.Records.Exams {
		if b.in.Catalog.PassMarks.Outcome(e) != domain.ResultUnknown {
			s.Exams = append(s.Exams, e)
		}
	}
	for _, l := range s.Records.Letters {
		if l.InHand() {
			s.Letters = append(s.Letters, Letter{Letter: l})
		}
	}
	for _, x := range s.records(Research) {
		if !slices.Contains(s.Research, x.name) {
			s.Research = append(s.Research, x.name)
		}
	}
}

// outcome reads what came of the season, and what it cost.
func (s *Side) outcome(p domain.Profile) {
	s.Funnel = FunnelOf(p, s.Year)
	s.Untold = !s.Funnel.Whole()
	days := Invitations(p, s.Year)
	s.Undated = max(0, s.Funnel.Invited-len(days))
	if len(days) > 0 {
		s.First = days[0]
	}
	if len(days) > 0 && s.Funnel.Sent > 0 && s.Noted {
		s.Waited = max(0, s.Day.DaysUntil(days[0]))
	}
	for _, x := range p.Payments {
		if x.Season == s.Year && !x.Paid.IsZero() {
			s.Paid += x.Cents
		}
	}
	is := seasons.Of(p, s.Year)
	s.Outcome, s.Review = is.Outcome, is.Review
}

// assess asks the engine about the list, and counts what it is made of.
func (b *bench) assess(s *Side) {
	for _, a := range s.list {
		program, ok := b.programs[a.Program]
		if !ok {
			s.Listed.Unknown++
			continue
		}
		s.programs = append(s.programs, *program)
	}
	var rows []*ranking.Ranked
	rows, s.Match, s.Interviews = b.in.Planner.List(s.Year, s.Day, plan.State{Profile: s.Records, Programs: s.programs})
	for _, r := range rows {
		s.Listed.Tiers[r.Tier]++
		s.Listed.Charged = count(s.Listed.Charged, r.Program.Specialty)
	}
	s.Listed.Programs = len(s.list)
	for i := range s.programs {
		s.Listed.By, s.Listed.States = count(s.Listed.By, s.programs[i].Specialty), count(s.Listed.States, s.programs[i].State)
		s.Listed.Regions = count(s.Listed.Regions, s.programs[i].Region)
	}
	for _, list := range [][]Count{s.Listed.By, s.Listed.States, s.Listed.Regions} {
		slices.SortStableFunc(list, func(a, b Count) int { return b.N - a.N })
	}
	for _, a := range s.list {
		if a.Signal != domain.NoSignal {
			s.Listed.Signals++
		}
	}
}

func count(list []Count, name string) []Count {
	i := slices.IndexFunc(list, func(c Count) bool { return c.Name == name })
	if i < 0 {
		return append(list, Count{name, 1})
	}
	list[i].N++
	return list
}

// listOf are the applications of a season: those that were sent where it is over,
// else those that stand on its list or were sent.
func (b *bench) listOf(year int, over bool) (out []domain.Application) {
	for _, a := range b.in.Profile.Applications {
		if a.Season == year && (a.Sent() || a.Listed() && !over) {
			out = append(out, a)
		}
	}
	return out
}

// signalled is a list with the signals that a frozen one has.
func signalled(list, frozen []domain.Application) []domain.Application {
	for i := range list {
		for _, a := range frozen {
			if a.Program == list[i].Program {
				list[i].Signal, list[i].Preferred = a.Signal, a.Preferred
			}
		}
	}
	return list
}

// recordsOf are the records of a profile on a day, as [calibration.AsOf] has them;
// scholarly works and posts that came later are left out too.
func recordsOf(p domain.Profile, year int, day domain.Date) domain.Profile {
	return begun(calibration.AsOf(p, year, day), day)
}

// begun are records without the scholarly works and the posts that had not begun by
// a day: one that is looked at is no work.
func begun(p domain.Profile, day domain.Date) domain.Profile {
	p.ScholarlyWorks = kept(p.ScholarlyWorks, func(w domain.ScholarlyWork) bool { return w.Begun(day) })
	p.Posts = kept(p.Posts, func(x domain.Post) bool { return x.HeldOn(day) })
	return p
}

// issued is an applicant without a certificate that came after a day.
func issued(a domain.Applicant, day domain.Date) domain.Applicant {
	if papers := a.Papers; papers.CertifiedOn.After(day) {
		a.ECFMG = domain.ECFMGNotStarted
		if !papers.AppliedOn.IsZero() && !papers.AppliedOn.After(day) {
			a.ECFMG = domain.ECFMGInProgress
		}
	}
	return a
}
