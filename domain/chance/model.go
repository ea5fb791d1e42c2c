package chance

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/interval"
	"secondlook/domain/screening"
	"secondlook/domain/standing"
)

// A Model is a reference set made ready for one catalog. It is read only and
// safe to share.
type Model struct {
	ref     *Reference
	catalog *domain.Catalog

	intercept Coefficient
	beta      [factors]Coefficient
	per       [factors]effect // the same, near together for speed
	at        rowsAt
	set       settings
	open      openSettings
	ties      standing.TieWeights

	typical    person
	center     float64 // Step 2 CK of the typical applicant, in standard deviations
	fairCK     float64 // in standard deviations, as strongCK
	strongCK   float64
	regionTags map[string]domain.Tags
	byName     map[string]*specialty
	season     Season
	shifts     []shift
}

// An effect is what one unit of a factor does to the log-odds.
type effect struct{ value, se float64 }

// settings are the thresholds and caps that applicants and programs are read
// by, see the rows' notes.
type settings struct {
	trendFull, trendSteady, shareCenter, relief, assumedMission, unusedLanguage, yearsFree float64

	capFails, capYears, capMonths, capLetters, capOwnLetters, capLeaders, capResearch, capDegrees, capLate, recencyFull, recencyNone float64
}

func settingsOf(r *Reference) settings {
	return settings{
		trendFull: r.value("set.trend_full"), trendSteady: r.value("set.trend_steady"), shareCenter: r.value("set.share_center"),
		relief: r.value("set.advocate_relief"), assumedMission: r.value("set.mission_assumed"), unusedLanguage: r.value("set.language_unused"),
		yearsFree: r.value("set.years_free"),

		capFails: r.value("cap.fails"), capYears: r.value("cap.years"), capMonths: r.value("cap.months"),
		capLetters: r.value("cap.letters"), capOwnLetters: r.value("cap.letters_own"), capLeaders: r.value("cap.letters_leader"),
		capResearch: r.value("cap.research"), capDegrees: r.value("cap.degrees"), capLate: r.value("cap.late_weeks"),
		recencyFull: r.value("cap.recency_full"), recencyNone: r.value("cap.recency_none"),
	}
}

// specialty is what the model knows of one specialty and state.
type specialty struct {
	rules         domain.Specialty
	bar           Coefficient // its matched applicants' score above the mean of all, in standard deviations; zero: not known
	scoreWeight   float64
	missionWeight float64
	zero          values // the typical applicant's values
}

// NewModel prepares a reference set for a catalog.
func NewModel(r *Reference, c *domain.Catalog) *Model {
	m := &Model{
		ref: r, catalog: c, intercept: r.rows[interceptRow], at: rowsOf(r), set: settingsOf(r), open: r.openSettings(),
		byName: map[string]*specialty{}, regionTags: map[string]domain.Tags{}, season: seasonOf(r),
	}
	for f := range factors {
		m.beta[f] = r.rows[f.String()]
		m.per[f] = effect{m.beta[f].Value, m.beta[f].SE}
	}
	m.fairCK = m.z(domain.Step2CK, int(r.value("set.fair_ck")), domain.Date{})
	m.strongCK = m.z(domain.Step2CK, int(r.value("set.strong_ck")), domain.Date{})
	m.ties = standing.TieWeights{
		Rotation: r.value("tie.rotation"), Observer: r.value("tie.observer"), Experience: r.value("tie.experience"),
		Personal: r.value("tie.personal"), City: r.value("tie.city"), Region: r.value("tie.region"), State: r.value("tie.state"),
	}
	for _, g := range c.Regions {
		m.regionTags[g.Key] = g.Missions & domain.Missions
	}
	m.typical = m.profile("typical")
	m.center = m.typical.ck
	for _, sp := range c.Specialties {
		m.byName[sp.Name] = m.prepare(sp.Name)
	}
	for i := range c.Programs {
		if name := c.Programs[i].Specialty; m.byName[name] == nil {
			m.byName[name] = m.prepare(name)
		}
	}
	m.shifts = m.allShifts()
	return m
}

// profile reads one of the reference profiles that are written down in the
// set: "typical" and "weaker".
func (m *Model) profile(name string) person {
	at := func(field string) float64 { return m.ref.value(name + "." + field) }
	ck := at("ck")
	return person{
		ck:    m.z(domain.Step2CK, int(ck), domain.Date{}),
		fails: at("fails"), years: at("years"), months: at("us_months"), sinceWork: at("months_since_us_work"),
		lettersUS: at("letters_us"), lettersOwn: at("letters_specialty"), lettersLeader: at("letters_leader"),
	}
}

// value returns the value of a row; [NewReference] has checked that it is there.
func (r *Reference) value(name string) float64 { return r.rows[name].Value }

// specialty returns what the model knows of a specialty. Those of the catalog
// are ready; another one, of an imported program, is prepared on the spot.
func (m *Model) specialty(name string) *specialty {
	if sp, ok := m.byName[name]; ok {
		return sp
	}
	return m.prepare(name)
}

func (m *Model) prepare(name string) *specialty {
	rules, _ := m.catalog.Specialty(name)
	sp := &specialty{rules: rules, scoreWeight: 1, missionWeight: 1}
	sp.bar = m.ref.rows[barRow+name]
	if rules.ScoreLess {
		sp.scoreWeight = m.ref.value("set.score_less")
		sp.missionWeight = m.ref.value("set.mission_more")
	}
	m.own(m.typical, sp, &sp.zero)
	sp.zero[ScoreCK] = 0 // measured from those who matched in the specialty
	return sp
}

// weighted returns the specialty with the weights that the user gives to one
// program, in percent; zero leaves the specialty's.
func (sp *specialty) weighted(w domain.Weighting) *specialty {
	own := *sp
	if w.Score > 0 {
		own.scoreWeight = float64(w.Score) / 100
	}
	if w.Mission > 0 {
		own.missionWeight = float64(w.Mission) / 100
	}
	return &own
}

// Usual returns how much scores and missions weigh in a specialty, in percent.
func (m *Model) Usual(specialty string) (score, mission int) {
	sp := m.specialty(specialty)
	return int(math.Round(100 * sp.scoreWeight)), int(math.Round(100 * sp.missionWeight))
}

// Access returns how open a specialty is to international graduates in a
// state; an unlisted specialty counts as hard.
func Access(s domain.Specialty, state string) domain.Access {
	switch {
	case state == "CA" && s.AccessCA != domain.AccessUnknown:
		return s.AccessCA
	case s.Access == domain.AccessUnknown:
		return domain.Hard
	}
	return s.Access
}

// z measures a score in standard deviations of the first-takers of its year:
// of the year that holds the day, else of the nearest one. An unknown day
// counts as the newest year.
func (m *Model) z(kind domain.ExamKind, score int, day domain.Date) float64 {
	n, ok := m.catalog.NormAt(kind, day)
	if !ok {
		return 0
	}
	return n.Z(score)
}

// reached is the pass mark of Step 2 CK on a day, in standard deviations.
func (m *Model) reached(day domain.Date) float64 {
	mark, ok := m.catalog.PassMarks.At(domain.Step2CK, day)
	if !ok {
		return m.z(domain.Step2CK, 0, day)
	}
	return m.z(domain.Step2CK, mark.Score, day)
}

// person reads a standing. Without a passed Step 2 CK the applicant counts as
// one who has just reached the pass mark, so that no result ever lowers him.
func (m *Model) person(s *standing.Standing, specialty string) person {
	two, one := s.Steps[domain.Step2CK], s.Steps[domain.Step1]
	who := person{
		fails: float64(s.Fails()), years: s.YearsSince, workRight: s.Status != domain.StatusUnknown && !domain.NeedsVisa(s.Status),
		h1bOnly: s.Status == domain.NeedsH1B, months: s.HandsOnMonths, sinceWork: s.MonthsSinceWork,
		lettersUS: float64(s.USLetters), lettersOwn: float64(s.LettersIn(specialty)), lettersLeader: float64(s.LeaderLetters),
		step3: s.Steps[domain.Step3].Passed, research: float64(s.Research), degrees: float64(s.Degrees), late: s.WeeksLate,
	}
	who.ck = m.z(domain.Step2CK, two.Score, two.Date)
	if !two.Passed || two.Score == 0 {
		who.ck = m.reached(two.Date)
		if !two.Passed && !two.Failed.IsZero() { // the same day could have brought a pass
			who.ck = min(who.ck, m.reached(two.Failed))
		}
	}
	if one.Passed && one.Score > 0 {
		who.step1 = m.z(domain.Step1, one.Score, one.Date)
		if two.Passed && two.Score > 0 {
			who.scored, who.gain = true, max(0, who.ck-who.step1)
		}
	}
	return who
}

// An Assessment is the chance of one program with all that made it, as
// numbers. It holds no words and needs no memory of its own.
type Assessment struct {
	Base   float64          // log-odds of the typical applicant
	Eta    float64          // log-odds of this applicant, before the doors
	X      [factors]float64 // values from the typical applicant
	Q      [doors]float64   // chance that each door is open; 1: not a door here
	Chance float64
	Low    float64
	High   float64
	Spread float64 // standard deviation of the log-odds of Chance
	Match  float64 // share of interviews that can still lead to a match, for rules that bind later
	Closed bool

	later  [laters]bool // rules that bind later
	access domain.Access
	bar    float64        // error of Eta by that of the specialty's bar
	prior  float64        // error of Eta by that of what is usual of programs whose residents are counted
	doorSE [doors]float64 // error of Q, as a share of it
}

// Had is the assessment of a program whose interview is had: its chance is no
// guess any more, and what binds only when lists are ranked still binds.
func (a *Assessment) Had() (out Assessment) {
	out = Assessment{Chance: 1, Low: 1, High: 1, Match: a.Match, later: a.later}
	for n := range out.Q {
		out.Q[n] = 1
	}
	return out
}

// ReadLater takes from b what binds only when lists are ranked.
func (a *Assessment) ReadLater(b *Assessment) { a.Match, a.later = b.Match, b.later }

// doors is how many screens can hang.
const doors = len(screening.Outcome{}.Doors)

// Assess works out the chance of an interview. Chances are 0..1.
func (m *Model) Assess(p *domain.Program, s *standing.Standing, o *screening.Outcome) (a Assessment) {
	m.For(s).Assess(p, o, &a)
	return a
}

// A Reader assesses programs for one applicant. What hangs on the specialty
// alone it reads once. It is for one goroutine.
type Reader struct {
	m      *Model
	s      *standing.Standing
	people map[string]personIn
}

// personIn is the applicant as seen from one specialty.
type personIn struct {
	person
	specialty *specialty
}

// For returns a reader for an applicant.
func (m *Model) For(s *standing.Standing) *Reader { return &Reader{m, s, map[string]personIn{}} }

// in returns the applicant as seen from a specialty.
func (r *Reader) in(specialty string) personIn {
	who, ok := r.people[specialty]
	if !ok {
		who = personIn{r.m.person(r.s, specialty), r.m.specialty(specialty)}
		r.people[specialty] = who
	}
	return who
}

// Assess works out the chance of an interview into a, which is zero. Chances are
// 0..1.
func (r *Reader) Assess(p *domain.Program, o *screening.Outcome, a *Assessment) {
	m, s := r.m, r.s
	in := r.in(p.Specialty)
	who, sp := in.person, in.specialty
	if own, ok := s.Weights[p.Key]; ok {
		sp = sp.weighted(own)
	}
	seen, _ := m.Residents(s, p.Key)
	open := m.opening(seen, p)
	var v values
	m.own(who, sp, &v)
	m.fit(s, p, sp, o, &v)
	open.variance += m.holistic(who, s, p, &v)
	v[OwnIntercept] = truth(m.per[OwnIntercept].value != 0)
	m.assess(p, sp, o, open, &v, a)
	a.later = laterRules(s, o)
	a.Match = 1
	for k, bind := range a.later {
		if bind {
			a.Match *= m.at.later[k].Value
		}
	}
}

func (m *Model) assess(p *domain.Program, sp *specialty, o *screening.Outcome, open opening, v *values, a *Assessment) {
	v[OpenShare] = open.share
	a.access = Access(sp.rules, p.State)
	start := &m.at.access[a.access]
	a.Base = m.intercept.Value + start.Value
	a.Eta = a.Base
	a.bar, a.prior = m.beta[ScoreCK].Value*sp.bar.SE*sp.scoreWeight, open.prior
	variance := square(m.intercept.SE) + square(start.SE) + square(a.bar) + square(a.prior)
	for f := range factors {
		x := v[f] - sp.zero[f]
		if x == 0 {
			continue
		}
		a.X[f] = x
		a.Eta += m.per[f].value * x
		variance += square(m.per[f].se * x)
	}
	variance += m.unknowns(p, o, open)
	q := 1.0
	for n := range doors {
		a.Q[n] = 1
		if o.Doors[n] == screening.DoorNone {
			continue
		}
		row := m.door(p, sp, o.Doors[n])
		a.Q[n], a.doorSE[n] = row.Value, row.SE/row.Value
		q *= row.Value
		// The error of a probability on the log-odds scale. It is added whole,
		// although the product dampens it: an unknown never narrows a range.
		variance += square(row.SE / (row.Value * (1 - row.Value)))
	}
	a.Chance = logistic(a.Eta) * q
	a.Spread = math.Sqrt(variance)
	a.Low, a.High = middle80(a.Chance, a.Spread)
	if o.Verdict == screening.Closed {
		a.Closed, a.Chance, a.Low, a.High = true, 0, 0, 0
	}
}

// middle80 is the 80 % range of a chance whose log-odds have the given
// standard deviation.
func middle80(p, spread float64) (low, high float64) {
	if p <= 0 || p >= 1 {
		return p, p
	}
	return logistic(logit(p) - interval.Z80*spread), logistic(logit(p) + interval.Z80*spread)
}

// unknowns is the variance of the log-odds that facts nobody has sourced add.
func (m *Model) unknowns(p *domain.Program, o *screening.Outcome, open opening) (variance float64) {
	variance += open.variance + open.doubt*square(m.at.openness)
	if !p.Missions.Known {
		variance += square(m.at.missions)
	}
	if !p.MinStep2.Known {
		variance += square(m.at.cutoff)
	}
	if o.Asked[screening.Attempts] && o.Screens[screening.Attempts].Result == screening.Unknown {
		variance += square(m.at.attempts)
	}
	return variance
}

func square(x float64) float64 { return x * x }

// Ties returns the weights of bonds to a place.
func (m *Model) Ties() standing.TieWeights { return m.ties }

// Typical returns the figure that the typical applicant has where a factor is
// measured from one that is not nothing, such as three letters.
func (m *Model) Typical(f Factor) (figure float64, ok bool) {
	switch f {
	case RecordYears:
		return m.typical.years, true
	case USMonths:
		return m.typical.months, true
	case USRecency:
		return m.typical.sinceWork, true
	case LettersUS:
		return m.typical.lettersUS, true
	case LettersSpecialty:
		return m.typical.lettersOwn, true
	}
	return 0, false
}
