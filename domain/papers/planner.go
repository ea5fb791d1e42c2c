package papers

import "secondlook/domain"

type aimWords struct{}

func (aimWords) Words() []string { return []string{"ranked", "read"} }

// Aim is what a plan counts back from.
type Aim = domain.Enum[aimWords]

// The aims.
const (
	ToBeRanked Aim = iota // the rank order list deadline: later the whole season is lost
	ToBeRead              // the day on which programs begin to read: later some decide without it
)

type stepWords struct{}

func (stepWords) Words() []string {
	return []string{"Step 1", "Step 2 CK", "OET", "pathway", "letters", "certificate", "verified"}
}

// StepKind is one thing that has to happen before an aim.
type StepKind = domain.Enum[stepWords]

// The steps, in the order in which they are done.
const (
	SitStep1    StepKind = iota // sit it, and pass
	SitStep2                    // sit Step 2 CK, and pass
	SitEnglish                  // sit the OET
	Pathway                     // apply to an ECFMG Pathway
	AskLetters                  // ask for letters
	Certify                     // hold the certificate
	BeVerified                  // NRMP knows of it
	stepsInPlan = int(BeVerified) + 1
)

type progressWords struct{}

func (progressWords) Words() []string {
	return []string{"open", "planned", "under way", "done", "not needed", "follows"}
}

// Progress says how far a step has come, by the records.
type Progress = domain.Enum[progressWords]

// The progress of a step.
const (
	StepOpen    Progress = iota
	StepPlanned          // there is a day for it
	StepUnderWay
	StepDone
	StepNotNeeded
	StepFollows // from the certificate, as far as is known: nobody has noted it
)

// A Step is one step of a plan.
type Step struct {
	Kind     StepKind
	Last     domain.Date // the last day that is still safe; zero: not known
	Lag      int         // days from it to what comes after
	Setting  string      // the row that holds them
	Progress Progress
	On       domain.Date // when it was done, begun or is planned; zero: not known
	Left     int         // days from today to Last, negative when it has passed
	Earliest domain.Date // of an exam: the rules allow no attempt before it; zero: they bind nothing
	Barred   bool        // of an exam: no attempt is left, so that it cannot be passed
	Critical bool        // of the open steps the one whose day comes first; none is once the day of the aim has passed
}

// Open reports whether the step is still to be taken.
func (s *Step) Open() bool { return s.Progress == StepOpen || s.Progress == StepPlanned }

// Late reports whether the last safe day has passed, the planned one lies after
// it, or the rules allow none until it.
func (s *Step) Late() bool {
	return s.Open() && !s.Last.IsZero() && (s.Left < 0 || s.Progress == StepPlanned && s.On.After(s.Last) || s.Forbidden())
}

// Forbidden reports whether the rules allow no attempt until the last safe day.
func (s *Step) Forbidden() bool { return s.Open() && (s.Barred || s.Earliest.After(s.Last)) }

// A Plan is the steps before an aim with their last safe days, first things
// first.
type Plan struct {
	Aim    Aim
	Target Target
	Steps  []Step
}

// Over reports whether the day of the aim has passed.
func (p *Plan) Over(today domain.Date) bool {
	return !p.Target.Day.IsZero() && today.After(p.Target.Day)
}

// plans counts back from both aims.
func (w *writer) plans() []Plan {
	return []Plan{w.plan(ToBeRead, "review"), w.plan(ToBeRanked, "rank_deadline")}
}

// plan counts the last safe days back from the day of an event: what NRMP has to
// know of, the certificate before it, and before that everything that it needs.
func (w *writer) plan(aim Aim, event string) Plan {
	p := Plan{Aim: aim, Target: w.target(event, w.season)}
	if p.Target.Day.IsZero() {
		return p
	}
	var steps [stepsInPlan]Step
	at := func(kind StepKind, from domain.Date, row string) domain.Date {
		s := &steps[kind]
		s.Kind, s.Lag, s.Setting = kind, w.value(row), row
		s.Last = from.AddDays(-s.Lag)
		return s.Last
	}
	issued := p.Target.Day
	if aim == ToBeRanked {
		steps[BeVerified] = Step{Kind: BeVerified, Last: p.Target.Day}
		issued = at(Certify, p.Target.Day, "set.verify_days")
	} else {
		steps[Certify] = Step{Kind: Certify, Last: p.Target.Day}
	}
	complete := issued.AddDays(-w.value("set.ecfmg_days"))
	at(Pathway, complete, "set.pathway_days")
	if day, ok := w.pathwaysClose(); ok && day.Before(steps[Pathway].Last) {
		steps[Pathway].Last, steps[Pathway].Lag, steps[Pathway].Setting = day, 0, ""
	}
	at(SitEnglish, complete, "set.oet_days")
	if w.p.Applicant.USGraduate() { // whose scores alone have to be there
		complete = p.Target.Day
	}
	at(SitStep1, at(SitStep2, complete, "set.score_days"), "set.steps_days")
	w.allow(&steps)
	if aim == ToBeRead { // later nobody reads them
		at(AskLetters, p.Target.Day, "set.letter_days")
	}
	for i := range steps {
		if steps[i].Last.IsZero() { // no part of the aim: who is read first need not be verified yet
			continue
		}
		steps[i].Progress, steps[i].On = w.progress(steps[i].Kind, p.Target.Day)
		steps[i].Left = w.today.DaysUntil(steps[i].Last)
		p.Steps = append(p.Steps, steps[i])
	}
	if !p.Over(w.today) {
		p.mark()
	}
	return p
}

// allow notes what the rules of the exams allow.
func (w *writer) allow(steps *[stepsInPlan]Step) {
	for i, kind := range []domain.ExamKind{domain.Step1, domain.Step2CK} {
		a, s := w.book.At(kind), &steps[[]StepKind{SitStep1, SitStep2}[i]]
		s.Earliest, s.Barred = a.Earliest, a.Left == 0 && !a.Passed
	}
}

// pathwaysClose is the day on which the season's Pathways close, where it is told.
func (w *writer) pathwaysClose() (domain.Date, bool) { return w.c.DayOf(pathwaysDeadline, w.season) }

// mark finds the critical step: of those that are open the one whose day comes
// first, of several on one day the first to be done.
func (p *Plan) mark() {
	first := -1
	for i := range p.Steps {
		if s := &p.Steps[i]; s.Open() && (first < 0 || s.Last.Before(p.Steps[first].Last)) {
			first = i
		}
	}
	if first >= 0 {
		p.Steps[first].Critical = true
	}
}

// progress says how far a step has come. day is that of the aim, until which the
// certificate has to hold.
func (w *writer) progress(kind StepKind, day domain.Date) (Progress, domain.Date) {
	switch kind {
	case SitStep1:
		return w.sat(domain.Step1)
	case SitStep2:
		return w.sat(domain.Step2CK)
	case AskLetters:
		return w.lettersAsked()
	}
	switch {
	case w.p.Applicant.USGraduate():
		return StepNotNeeded, domain.Date{}
	case w.holds(day) && kind == BeVerified:
		return StepFollows, domain.Date{}
	case w.holds(day):
		return StepDone, w.behind(kind)
	case kind == SitEnglish:
		return w.englishTaken()
	case kind == Pathway:
		return w.pathwayTaken()
	}
	return StepOpen, domain.Date{}
}

// behind is the day on which a step was done that led to the certificate.
func (w *writer) behind(kind StepKind) domain.Date {
	switch e := w.out.English; {
	case kind == Pathway:
		return w.p.Applicant.Papers.AcceptedOn
	case kind == SitEnglish && e.Sitting.Marked() && len(e.Short) == 0:
		return e.Sitting.Date
	case kind == SitEnglish:
		return domain.Date{}
	}
	return w.p.Applicant.Papers.CertifiedOn
}

// englishTaken says how far the English test has come.
func (w *writer) englishTaken() (Progress, domain.Date) {
	e := w.out.English
	switch {
	case e.Verdict == Enough:
		return StepDone, e.Sitting.Date
	case e.Verdict == Unsure, e.Verdict == Awaited && e.Next.IsZero():
		return StepUnderWay, e.Sitting.Date
	case !e.Next.IsZero():
		return StepPlanned, e.Next
	}
	return StepOpen, domain.Date{}
}

// pathwayTaken says how far the Pathway has come. One that led to a certificate
// which does not hold any longer has done its work.
func (w *writer) pathwayTaken() (Progress, domain.Date) {
	p := w.p.Applicant.Papers
	again := func(d domain.Date) bool { return !d.IsZero() && (!w.certified() || d.After(p.CertifiedOn)) }
	switch {
	case again(p.AcceptedOn):
		return StepDone, p.AcceptedOn
	case again(p.AppliedOn):
		return StepUnderWay, p.AppliedOn
	}
	return StepOpen, domain.Date{}
}

// sat says how far an examination has come: passed, sat, planned. A result that
// nobody waits for any longer is none, and neither is one that is overdue once
// another attempt is planned.
func (w *writer) sat(kind domain.ExamKind) (Progress, domain.Date) {
	if e, ok := w.book.Passed(kind); ok {
		return StepDone, e.Date
	}
	if w.certified() && !w.p.Applicant.USGraduate() { // it asks for both
		return StepDone, domain.Date{}
	}
	next, planned := w.p.NextExam(kind, w.c.PassMarks, w.today)
	switch a := w.book.Awaits(kind); {
	case a.Exam.Kind == kind && !a.GivenUp && !(a.Overdue && planned):
		return StepUnderWay, a.Exam.Date
	case planned:
		return StepPlanned, next.Date
	}
	return StepOpen, domain.Date{}
}

// lettersAsked sets the letters against what the guide wants: in hand, or at
// least asked for.
func (w *writer) lettersAsked() (Progress, domain.Date) {
	want, hand, asked := w.value("set.letters_us"), 0, 0
	var last domain.Date
	for _, l := range w.p.Letters {
		switch {
		case !l.US:
		case l.InHand():
			if hand++; l.Date.After(last) {
				last = l.Date
			}
		case l.Status == domain.LetterAsked || l.Status == domain.LetterAgreed || l.Status == domain.LetterReminded:
			asked++
		}
	}
	switch {
	case hand >= want:
		return StepDone, last
	case hand+asked >= want:
		return StepUnderWay, domain.Date{}
	}
	return StepOpen, domain.Date{}
}
