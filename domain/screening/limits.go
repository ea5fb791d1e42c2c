package screening

import "secondlook/domain"

// step1 compares an old three-digit Step 1 score with a stated minimum. A
// pass without a score meets it: Step 1 has been pass or fail since 2022.
func (x *run) step1() {
	f, st := x.p.MinStep1, x.s.Steps[domain.Step1]
	if !f.Known {
		return
	}
	switch {
	case st.Passed && st.Score == 0:
		x.limit(Step1, true, f.Provenance, domain.Msg("screen.step1.passfail", f.Value), false)
	case st.Passed:
		x.limit(Step1, st.Score >= f.Value, f.Provenance, domain.Msg("screen.step1.score", st.Score, f.Value), true)
	case st.Fails > 0:
		x.limit(Step1, false, f.Provenance, domain.Msg("screen.step1.failed", f.Value), true)
	default:
		x.put(Screen{Name: Step1, Result: Unknown, Reason: domain.Msg("screen.step1.norecord", f.Value), Source: f.Source, AsOf: f.AsOf})
		x.hang(Step1, DoorNoRecord)
	}
}

// step2 compares the Step 2 CK score with the stated minimum, else with the
// band that automatic filters are assumed to use (S17), unless the program says
// that it has no minimum.
func (x *run) step2() {
	f, st := x.p.MinStep2, x.s.Steps[domain.Step2CK]
	scored := st.Passed && st.Score > 0
	switch {
	case f.Known && scored:
		x.limit(Step2, st.Score >= f.Value, f.Provenance, domain.Msg("screen.step2.score", st.Score, f.Value), true)
	case f.Known && !st.Passed && st.Fails > 0:
		x.limit(Step2, false, f.Provenance, domain.Msg("screen.step2.failed", f.Value), true)
	case f.Known:
		x.put(Screen{Name: Step2, Result: Unknown, Reason: domain.Msg("screen.step2.norecord", f.Value), Source: f.Source, AsOf: f.AsOf})
		x.hang(Step2, DoorNoRecord)
	case x.r.Specialty.AssumedCK[1] == 0:
	case x.p.NoMinimum.Known && x.p.NoMinimum.Value:
		f := x.p.NoMinimum
		x.put(Screen{Name: Step2, Reason: domain.Msg("screen.step2.none"), Source: f.Source, AsOf: f.AsOf})
	case scored:
		x.assumedBand(st.Score)
	default:
		low, high := x.r.Specialty.AssumedCK[0], x.r.Specialty.AssumedCK[1]
		x.put(Screen{
			Name: Step2, Result: Unknown, Strength: domain.Assumed,
			Reason: domain.Msg("screen.step2.assumed.norecord", low, high), Source: x.r.Specialty.Source,
		})
		x.Soft[Step2] = 1
	}
}

// assumedBand judges a score against the assumed filter: below the band a
// fail, inside it unknown, from its end on a pass. It never closes.
func (x *run) assumedBand(score int) {
	low, high := x.r.Specialty.AssumedCK[0], x.r.Specialty.AssumedCK[1]
	s := Screen{Name: Step2, Strength: domain.Assumed, Source: x.r.Specialty.Source}
	switch {
	case score >= high:
		s.Reason = domain.Msg("screen.step2.assumed.pass", score, high)
	case score >= low:
		s.Result, s.Reason = Unknown, domain.Msg("screen.step2.assumed.border", score, low, high)
		x.Soft[Step2] = float64(high-score) / float64(high-low+1)
		s.ExceptedBy = x.speaker()
	default:
		s.Result, s.Reason = Fail, domain.Msg("screen.step2.assumed.fail", score, low, high)
		x.Soft[Step2] = 1
		s.ExceptedBy = x.speaker()
	}
	x.put(s)
}

// attempts compares the attempts with every limit stated and keeps the worst
// answer. Somebody without a failure meets every limit.
func (x *run) attempts() {
	one, two := x.s.Steps[domain.Step1], x.s.Steps[domain.Step2CK]
	limits := [...]attemptLimit{
		{x.p.Attempts1, one.Attempts, domain.Step1},
		{x.p.Attempts2, two.Attempts, domain.Step2CK},
		{x.p.Attempts, one.Attempts, domain.Step1},
		{x.p.Attempts, two.Attempts, domain.Step2CK},
	}
	shown, worst := -1, -1
	for i, l := range limits {
		if bad := x.severity(l); l.fact.Known && bad > worst {
			shown, worst = i, bad
		}
	}
	switch {
	case shown >= 0:
		l := limits[shown]
		ok, reason := l.have <= l.fact.Value, domain.Msg("screen.attempts.count", l.exam.String(), l.have, l.fact.Value)
		if l.fact.Value == domain.AnyAttempts {
			reason = domain.Msg("screen.attempts.any", l.exam.String(), l.have)
		}
		if ok && x.s.Fails() > 0 {
			reason = domain.Msg("screen.attempts."+x.told(), reason)
		}
		x.limit(Attempts, ok, l.fact.Provenance, reason, true)
	case x.s.Fails() > 0:
		x.unstated()
	}
}

// told says whether failures that a program accepts come with a narrative: they
// were passed later and the statement explains them (S22).
func (x *run) told() string {
	if x.s.Narrative() {
		return "narrative"
	}
	return "untold"
}

// unstated judges failures where the program states no limit. One that says it
// reads the whole record accepts them with a narrative; of one whose specialty
// mostly does that it is likely, and stays unknown.
func (x *run) unstated() {
	s := Screen{Name: Attempts, Result: Unknown, Strength: domain.Assumed}
	switch f := x.p.Holistic; {
	case f.Known && f.Value:
		s.Strength, s.Source, s.AsOf = domain.Preference, f.Source, f.AsOf
		s.Reason = domain.Msg("screen.attempts.holistic."+x.told(), x.s.Fails())
		if x.s.Narrative() {
			s.Result = Pass
		}
	case !f.Known && x.r.Specialty.Holistic >= x.r.HolisticLikely:
		s.Reason = domain.Msg("screen.attempts.likely."+x.told(), x.s.Fails(), x.r.Specialty.Name)
	default:
		s.Reason = domain.Msg("screen.attempts.unstated", x.s.Fails())
	}
	x.put(s)
}

// An attemptLimit is one stated limit beside the attempts that it counts.
type attemptLimit struct {
	fact domain.Fact[int]
	have int
	exam domain.ExamKind
}

// severity orders what a limit does: met, missed softly, missed long ago,
// missed strictly.
func (x *run) severity(l attemptLimit) int {
	switch {
	case l.have <= l.fact.Value:
		return 0
	case l.fact.Strength != domain.Strict:
		return 1
	case !x.fresh(l.fact.Provenance):
		return 2
	}
	return 3
}

// months compares months of hands-on work in the United States.
func (x *run) months() {
	f := x.p.USMonths
	if !f.Known {
		return
	}
	have := x.s.HandsOnMonths
	ok := have*domain.DaysPerMonth >= float64(7*x.r.WeeksMonth*f.Value)
	x.limit(USExperience, ok, f.Provenance, domain.Msg("screen.months", int(have+0.5), f.Value), true)
}

// ecfmg asks for the certificate where it has to be there with the application.
func (x *run) ecfmg() {
	f := x.p.ECFMGAtApply
	certified := x.s.ECFMG == domain.ECFMGCertified
	switch {
	case f.Known && f.Value && x.s.ECFMG == domain.ECFMGUnknown:
		x.put(Screen{Name: ECFMG, Result: Unknown, Reason: domain.Msg("screen.ecfmg.norecord"), Source: f.Source, AsOf: f.AsOf})
		x.hang(ECFMG, DoorNoRecord)
	case f.Known && f.Value:
		x.limit(ECFMG, certified, f.Provenance, domain.Msg("screen.ecfmg.now", x.s.ECFMG.String()), false)
	case f.Known:
		x.limit(ECFMG, true, f.Provenance, domain.Msg("screen.ecfmg.later"), false)
	}
}

// letters compares the letters in hand with those required. Letters can still
// come, so a shortfall lowers the chance and closes nothing.
func (x *run) letters() {
	f := x.p.Letters
	if !f.Known {
		return
	}
	from := f.Provenance
	from.Strength = domain.Preference
	x.limit(Letters, x.s.Letters >= f.Value, from, domain.Msg("screen.letters.count", x.s.Letters, f.Value), false)
}

// local asks whether a program that prefers graduates of its own region sees a
// tie to it (S10). The tie offsets the preference.
func (x *run) local() {
	f := x.p.LocalPref
	if !f.Known || !f.Value {
		return
	}
	from := f.Provenance
	from.Strength = domain.Preference
	tied := x.s.TiedTo(x.p)
	x.limit(LocalPreference, tied, from, domain.Msg("screen.local."+yesNo(tied)), false)
}

// examsPassed tells that both examinations have to be passed by the rank order
// list deadline, or the Match withdraws the applicant. It binds at ranking.
func (x *run) examsPassed() {
	one, two := x.s.Steps[domain.Step1], x.s.Steps[domain.Step2CK]
	s := Screen{Name: ExamsPassed, Stage: AtRanking, Source: x.r.ExamsPassed.Source, AsOf: x.r.ExamsPassed.AsOf, Reason: domain.Msg("screen.exams.passed")}
	switch {
	case one.Passed && two.Passed:
	case one.Fails > 0 && !one.Passed || two.Fails > 0 && !two.Passed:
		s.Result, s.Reason = Fail, domain.Msg("screen.exams.failed")
	default:
		s.Result, s.Reason = Unknown, domain.Msg("screen.exams.open")
	}
	x.put(s)
}

// licence compares the attempts with the limits of the state's law. It binds
// at appointment and is told, never counted as closing an interview.
func (x *run) licence() {
	for _, l := range x.r.Licences {
		st := x.s.Steps[l.Kind]
		if l.State != x.p.State || st.Attempts == 0 {
			continue
		}
		s := Screen{Name: Licence, Stage: AtAppointment, Source: l.Source, AsOf: l.AsOf, Reason: domain.Msg("screen.licence.count", l.Kind.String(), st.Attempts, l.Attempts)}
		if st.Attempts > l.Attempts || st.Attempts == l.Attempts && !st.Passed {
			s.Result = Fail
		}
		x.put(s)
	}
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
