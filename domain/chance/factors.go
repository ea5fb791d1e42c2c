package chance

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/domain/standing"
)

type factorWords struct{}

func (factorWords) Words() []string {
	return []string{
		"score.ck", "score.step1", "score.trend", "record.attempts", "record.years", "record.work_right",
		"record.h1b_only", "us.months", "us.recency", "letters.us", "letters.specialty", "letters.leader",
		"record.step3", "record.research", "record.degrees", "record.late", "open.imgs", "open.share", "fit.tie",
		"fit.mission", "fit.language", "fit.rotation", "fit.speaker", "signal.single", "signal.silver",
		"signal.gold", "signal.preference", "holistic.step1", "holistic.attempts", "own.intercept", "soft.assumed_ck", "soft.limit", "soft.letters", "soft.local",
	}
}

// Factor is one thing that raises or lowers the chance of an interview. Its
// text is the name of its row in the reference set.
type Factor = domain.Enum[factorWords]

// The factors: the applicant's, the program's, the fit of the two, signals, what
// earlier seasons have taught, and rules that are missed softly.
const (
	ScoreCK Factor = iota
	ScoreStep1
	ScoreTrend
	RecordAttempts
	RecordYears
	RecordWorkRight
	RecordH1BOnly
	USMonths
	USRecency
	LettersUS
	LettersSpecialty
	LettersLeader
	RecordStep3
	RecordResearch
	RecordDegrees
	RecordLate
	OpenIMGs
	OpenShare
	FitTie
	FitMission
	FitLanguage
	FitRotation
	FitSpeaker
	SignalSingle
	SignalSilver
	SignalGold
	SignalPreference
	HolisticStep1
	HolisticAttempts
	OwnIntercept
	SoftAssumedCK
	SoftLimit
	SoftLetters
	SoftLocal
	factors // how many there are
)

// values are the factors' values for one applicant and program, each measured
// from the typical applicant, who is zero everywhere.
type values [factors]float64

// person is what the applicant's own factors are made from; the typical and
// the weaker reference profile are such persons too.
type person struct {
	ck, step1     float64 // in standard deviations of the exam's year
	scored        bool    // both are three-digit scores
	gain          float64 // Step 2 CK minus Step 1, in standard deviations; below zero: none
	fails         float64
	years         float64
	workRight     bool
	h1bOnly       bool
	months        float64
	sinceWork     float64 // months; negative: never
	lettersUS     float64
	lettersOwn    float64 // from the program's specialty
	lettersLeader float64
	step3         bool
	research      float64
	degrees       float64
	late          float64 // weeks after programs have begun to read; zero: in time
}

// own writes the factors that depend on the applicant and the specialty alone.
func (m *Model) own(who person, sp *specialty, v *values) {
	v[ScoreCK] = (who.ck - m.center - sp.bar.Value) * sp.scoreWeight
	v[ScoreStep1] = who.step1
	v[ScoreTrend] = m.trend(who.gain)
	v[RecordAttempts] = min(who.fails, m.set.capFails)
	v[RecordYears] = min(max(who.years-m.set.yearsFree, 0), m.set.capYears)
	v[RecordWorkRight] = truth(who.workRight)
	v[RecordH1BOnly] = truth(who.h1bOnly)
	v[USMonths] = min(who.months, m.set.capMonths)
	v[USRecency] = m.recency(who.sinceWork)
	v[LettersUS] = min(who.lettersUS, m.set.capLetters)
	v[LettersSpecialty] = min(who.lettersOwn, m.set.capOwnLetters)
	v[LettersLeader] = min(who.lettersLeader, m.set.capLeaders)
	v[RecordStep3] = truth(who.step3)
	v[RecordResearch] = min(who.research, m.set.capResearch)
	v[RecordDegrees] = min(who.degrees, m.set.capDegrees)
	v[RecordLate] = min(who.late, m.set.capLate)
}

// recency is 1 for hands-on work within the last months and falls to 0.
func (m *Model) recency(since float64) float64 {
	if since < 0 {
		return 0
	}
	return min(1, max(0, (m.set.recencyNone-since)/(m.set.recencyNone-m.set.recencyFull)))
}

// fit writes the factors that depend on the program as well.
func (m *Model) fit(s *standing.Standing, p *domain.Program, sp *specialty, o *screening.Outcome, v *values) {
	v[OpenIMGs] = truth(p.AcceptsIMGs.Known && p.AcceptsIMGs.Value || p.VisaJ1.Known && p.VisaJ1.Value == domain.Yes)
	v[FitTie], _ = s.Tie(p, m.ties)
	v[FitMission] = m.mission(s, p) * sp.missionWeight
	v[FitLanguage] = m.language(s, p)
	_, rotated := s.Rotated(p.Key)
	_, posted := s.Posted(p.Key)
	v[FitRotation] = truth(rotated || posted) // either makes known to the program
	if _, ok := s.Speaker(p.Key); ok {
		v[FitSpeaker] = 1
	}
	if app, ok := s.Application(p.Key); ok {
		v[SignalSingle] = truth(app.Signal == domain.SingleSignal)
		v[SignalSilver] = truth(app.Signal == domain.SilverSignal)
		v[SignalGold] = truth(app.Signal == domain.GoldSignal)
		v[SignalPreference] = truth(app.Preferred)
	}
	v[SoftAssumedCK] = o.Soft[screening.Step2]
	if p.MinStep2.Known { // a stated minimum, meant as a preference
		v[SoftAssumedCK], v[SoftLimit] = 0, o.Soft[screening.Step2]
	}
	if o.Screens[screening.Step2].ExceptedBy != "" {
		v[SoftAssumedCK] *= m.set.relief
	}
	v[SoftLimit] += o.Soft[screening.Step1] + o.Soft[screening.Attempts] + o.Soft[screening.YearsSince] +
		o.Soft[screening.USExperience] + o.Soft[screening.ECFMG]
	v[SoftLetters] = o.Soft[screening.Letters]
	v[SoftLocal] = o.Soft[screening.LocalPreference]
}

// mission is the share of the program's missions that the records show. Where
// no mission is known the region's usual ones stand in, at part weight.
func (m *Model) mission(s *standing.Standing, p *domain.Program) float64 {
	want, weight := p.Missions.Value&domain.Missions, 1.0
	if !p.Missions.Known || want == 0 {
		want, weight = m.regionTags[p.Region], m.set.assumedMission
	}
	if want == 0 {
		return 0
	}
	return weight * float64(want.And(s.Shown).Len()) / float64(want.Len())
}

// Missions returns the missions that count for a program, and whether they are
// only assumed from its region.
func (m *Model) Missions(p *domain.Program) (tags domain.Tags, assumed bool) {
	if p.Missions.Known && p.Missions.Value&domain.Missions != 0 {
		return p.Missions.Value & domain.Missions, false
	}
	return m.regionTags[p.Region], true
}

// language is what Spanish is worth at a program, by the level as a share of
// the highest: all of it where the program
// says it is useful, part of it where its region usually finds it so.
func (m *Model) language(s *standing.Standing, p *domain.Program) float64 {
	level := float64(s.Spanish.Level) / float64(domain.LevelNative)
	if !s.Spanish.Clinical {
		level *= m.set.unusedLanguage
	}
	tags, assumed := m.Missions(p)
	switch {
	case p.SpanishUseful.Known && p.SpanishUseful.Value, !assumed && tags.Has(domain.SpanishMigrant):
		return level
	case assumed && tags.Has(domain.SpanishMigrant) && !p.SpanishUseful.Known:
		return level * m.set.assumedMission
	}
	return 0
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// logistic is the inverse of the log-odds.
func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// logit is the log-odds of p.
func logit(p float64) float64 { return math.Log(p / (1 - p)) }
