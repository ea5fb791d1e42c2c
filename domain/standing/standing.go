// Package standing works out what an applicant's records amount to on the day
// on which a season's applications are sent: scores, attempts, years since
// graduation, months of hands-on work, ties to places, who will speak for him.
// Screens and chances read a [Standing] and never the records themselves.
package standing

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/languages"
	"secondlook/domain/scholarly"
)

// A Standing is an applicant in one season.
type Standing struct {
	Season  int
	Submits domain.Date // the day on which applications are sent
	Today   domain.Date

	Status domain.Status
	ECFMG  domain.ECFMGState // on the day of submission, see [domain.Applicant.Certification]
	Steps  [stepCount]Step   // by exam kind

	Graduation domain.Date
	Trained    domain.Date // the last day of a post in a residency as noted, today where it goes on without one; zero: none is noted
	YearsSince float64     // from graduation to submission; 0 when unknown or in the future
	WeeksLate  float64     // from the day on which programs begin to read to submission; 0: in time, or no calendar tells

	HandsOnMonths   float64 // in the United States
	MonthsSinceWork float64 // since the last hands-on day there; negative: never
	USLetters       int     // in hand
	LeaderLetters   int
	Letters         int
	Research        int // projects that have begun, told by a work, an experience or both
	Degrees         int
	Spanish         domain.Language // the best of the records; zero when there is none

	Residents map[string][]domain.ProgramYear // by program, as the user counted them
	Weights   map[string]domain.Weighting     // by program, of the user's own

	Evidence map[domain.Tag][]string // names of the records that show a tag
	Shown    domain.Tags             // tags that any record shows

	letters  map[string]int // letters in hand by folded specialty
	ties     []tie
	rotated  map[string]string // program key → name of the rotation there
	posted   map[string]string // program key → name of the post held there
	speakers map[string]Speaker

	applications map[string]domain.Application // on the season's list, by program
}

const stepCount = int(domain.Step3) + 1

// A Step is what the attempts at one examination amount to.
type Step struct {
	Attempts int // with a result
	Fails    int // fails and incomplete attempts
	Untold   int // of them: not explained in the statement
	Passed   bool
	Score    int         // of the pass; zero: none or not reported
	Date     domain.Date // of the pass
	Failed   domain.Date // of the last attempt that was no pass; zero: none, or on an unknown day
	Planned  domain.Date // the next attempt that is still to come; zero: none
	Awaited  domain.Date // the last attempt that is sat and has no result yet; zero: none
}

// A Speaker softens a program's rules for the applicant.
type Speaker struct {
	Who      string
	Advocate bool // will speak to the program; otherwise a strong connection
}

// Of works out the standing of a profile. submits is the season's day of
// submission, today the day of the clock: what begins later is planned and
// does not count yet.
func Of(p domain.Profile, c *domain.Catalog, season int, submits, today domain.Date) *Standing {
	a := p.Applicant
	s := &Standing{
		Season: season, Submits: submits, Today: today,
		Status: a.Status, ECFMG: a.Certification(today, later(today, submits)), Graduation: a.Graduation,
		YearsSince: max(0, a.Graduation.YearsUntil(submits)),
		Degrees:    len(a.Degrees), MonthsSinceWork: -1,
		Evidence: map[domain.Tag][]string{}, letters: map[string]int{},
		rotated: map[string]string{}, posted: map[string]string{}, speakers: map[string]Speaker{}, applications: map[string]domain.Application{},
	}
	s.WeeksLate = weeksLate(c, season, submits)
	s.readExams(p, c.PassMarks)
	for _, r := range p.Rotations {
		s.readRotation(r, c.Regions)
	}
	for _, l := range p.Letters {
		s.readLetter(l)
	}
	for _, e := range p.Experiences {
		s.readExperience(e, c.Regions)
	}
	for _, x := range p.Posts {
		_, told := p.ExperienceOf(x)
		s.readPost(x, told, c.Regions)
	}
	for _, t := range a.Ties {
		s.addTie(c.Regions, t.City, t.State, t.Region, bondPersonal, domain.Msg("tie."+t.Kind.String()))
	}
	for _, l := range p.Languages {
		s.readLanguage(l)
		if languages.Spanish(l) && (l.Level > s.Spanish.Level || l.Level == s.Spanish.Level && l.Clinical) {
			s.Spanish = l
		}
	}
	s.Research, _ = scholarly.Count(p, today)
	for _, who := range p.People {
		s.readPerson(who)
	}
	for _, app := range p.List(season) {
		s.applications[app.Program] = app
	}
	s.readPrograms(p)
	return s
}

// weeksLate is how long after the day on which programs begin to read
// applications are sent. Who sends on the first possible day is in time, also
// where the day of reading is borrowed from another season.
func weeksLate(c *domain.Catalog, season int, submits domain.Date) float64 {
	read, _ := c.DayOf("review", season)
	first, _ := c.FirstSubmission(season)
	if read.IsZero() || submits.IsZero() {
		return 0
	}
	return max(0, float64(later(read, first).DaysUntil(submits))/7)
}

func (s *Standing) readExams(p domain.Profile, marks domain.PassMarks) {
	for _, e := range p.Exams {
		if e.Kind == domain.ExamUnknown || int(e.Kind) >= stepCount {
			continue
		}
		st := &s.Steps[e.Kind]
		switch marks.Outcome(e) {
		case domain.Pass:
			st.Attempts++
			if !st.Passed || e.Score > st.Score {
				st.Passed, st.Score, st.Date = true, e.Score, e.Date
			}
		case domain.Fail, domain.Incomplete:
			st.Attempts++
			st.Fails++
			if e.Date.After(st.Failed) {
				st.Failed = e.Date
			}
			if !p.Told(e) {
				st.Untold++
			}
		default:
			if !e.Date.After(s.Today) {
				st.Awaited = later(st.Awaited, e.Date)
			}
		}
	}
	for kind := domain.Step1; int(kind) < stepCount; kind++ {
		next, _ := p.NextExam(kind, marks, s.Today)
		s.Steps[kind].Planned = next.Date
	}
}

func later(a, b domain.Date) domain.Date {
	if b.After(a) {
		return b
	}
	return a
}

func (s *Standing) readRotation(r domain.Rotation, regions domain.Regions) {
	if r.Start.After(s.Today) {
		return
	}
	name := first(r.Site, r.Kind.String())
	if r.Program != "" {
		s.rotated[r.Program] = name
	}
	if !r.InUS() {
		return
	}
	kind := bondRotation
	if !r.HandsOn {
		kind = bondObserver
	}
	s.addTie(regions, r.City, r.State, r.Region, kind, domain.Msg("tie.rotation", name))
	if !r.HandsOn {
		return
	}
	if tag, ok := settingTags[r.Setting]; ok {
		s.show(tag, name)
	}
	if r.End.After(s.Today) {
		r.End = s.Today
	}
	s.HandsOnMonths += r.Months()
	if !r.End.IsZero() {
		s.workedUntil(r.End)
	}
}

// workedUntil notes a last day of hands-on work.
func (s *Standing) workedUntil(end domain.Date) {
	months := max(0, float64(end.DaysUntil(s.Submits))/domain.DaysPerMonth)
	if s.MonthsSinceWork < 0 || months < s.MonthsSinceWork {
		s.MonthsSinceWork = months
	}
}

func (s *Standing) readLetter(l domain.Letter) {
	if l.Advocate && l.Status != domain.LetterDeclined {
		s.addSpeaker(l.Program, Speaker{first(l.Writer, l.Role.String()), true})
	}
	if !l.InHand() {
		return
	}
	s.Letters++
	if l.US {
		s.USLetters++
	}
	if domain.Leader(l.Role) {
		s.LeaderLetters++
	}
	s.letters[fold(l.Specialty)]++
}

func (s *Standing) readExperience(e domain.Experience, regions domain.Regions) {
	if e.Start.After(s.Today) {
		return
	}
	name := first(e.Title, e.Organization, e.Kind.String())
	for _, t := range e.Tags.All() {
		s.show(t, name)
	}
	if e.InUS() {
		s.addTie(regions, e.City, e.State, e.Region, bondExperience, domain.Msg("tie.experience", name))
	}
}

// readPost reads a post that is or was held (S107): it ties to its place as an
// experience does, unless an experience tells of it, and makes known to its
// program. One in a residency is hands-on work in the United States.
func (s *Standing) readPost(p domain.Post, told bool, regions domain.Regions) {
	if !p.HeldOn(s.Today) {
		return
	}
	if p.Program != "" {
		s.posted[p.Program] = p.Name()
	}
	if !told {
		s.addTie(regions, p.City, p.State, p.Region, bondExperience, domain.Msg("tie.post", p.Name()))
	}
	if !p.Residency() || p.Start.IsZero() {
		return
	}
	end := p.End
	switch {
	case end.After(s.Today), end.IsZero() && p.Stage == domain.PostUnderWay:
		end = s.Today
	case end.IsZero():
		return
	}
	s.Trained = later(s.Trained, later(end, p.End))
	s.HandsOnMonths += float64(p.Start.DaysUntil(end)+1) / domain.DaysPerMonth
	s.workedUntil(end)
}

// settingTags are the missions that hands-on work in a setting shows.
var settingTags = map[domain.Setting]domain.Tag{
	domain.CountyHospital: domain.SafetyNet,
	domain.HealthCenter:   domain.Underserved,
	domain.RuralSite:      domain.Rural,
}

// show notes that a record shows a tag.
func (s *Standing) show(t domain.Tag, record string) {
	s.Evidence[t] = append(s.Evidence[t], record)
	s.Shown |= domain.SetOf(t)
}

// readLanguage notes a language beside English that was used with patients.
func (s *Standing) readLanguage(l domain.Language) {
	if l.Serves() {
		s.show(domain.SecondLanguage, l.Name)
	}
}

// readPrograms gathers what the user notes of programs himself.
func (s *Standing) readPrograms(p domain.Profile) {
	s.Residents, s.Weights = map[string][]domain.ProgramYear{}, map[string]domain.Weighting{}
	for _, y := range p.ProgramYears {
		s.Residents[y.Program] = append(s.Residents[y.Program], y)
	}
	for _, w := range p.Weightings {
		s.Weights[w.Program] = w
	}
}

func (s *Standing) readPerson(p domain.Person) {
	if !p.Speaks() && p.Strength < domain.StrongConnection {
		return
	}
	for _, key := range p.Programs {
		s.addSpeaker(key, Speaker{p.Name, p.Speaks()})
	}
}

// addSpeaker keeps the strongest speaker of each program.
func (s *Standing) addSpeaker(key string, who Speaker) {
	if have, ok := s.speakers[key]; !ok || who.Advocate && !have.Advocate {
		s.speakers[key] = who
	}
}

// LettersIn counts the letters in hand from one specialty.
func (s *Standing) LettersIn(specialty string) int { return s.letters[fold(specialty)] }

// Speaker returns who softens the rules of a program, by advocacy or by a
// strong connection.
func (s *Standing) Speaker(program string) (Speaker, bool) {
	who, ok := s.speakers[program]
	return who, ok
}

// Rotated returns the name of the applicant's rotation in a program.
func (s *Standing) Rotated(program string) (site string, ok bool) {
	site, ok = s.rotated[program]
	return site, ok
}

// Posted returns the name of the post that the applicant holds or held in a
// program.
func (s *Standing) Posted(program string) (name string, ok bool) {
	name, ok = s.posted[program]
	return name, ok
}

// Application returns the application to a program that is on the season's
// list.
func (s *Standing) Application(program string) (domain.Application, bool) {
	a, ok := s.applications[program]
	return a, ok
}

// Fails counts the failed attempts at Step 1 and Step 2 CK.
func (s *Standing) Fails() int { return s.Steps[domain.Step1].Fails + s.Steps[domain.Step2CK].Fails }

// Narrative reports whether there are failed attempts at Step 1 or Step 2 CK and
// what came after them tells a whole story: each exam was passed later, and the
// statement explains every failure (S22).
func (s *Standing) Narrative() bool {
	for _, st := range []Step{s.Steps[domain.Step1], s.Steps[domain.Step2CK]} {
		if st.Fails > 0 && (!st.Passed || st.Untold > 0) {
			return false
		}
	}
	return s.Fails() > 0
}

func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
