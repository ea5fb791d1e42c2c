package screening

import (
	"secondlook/domain"
	"secondlook/domain/standing"
)

// Rules are the settings that screens need besides facts.
type Rules struct {
	FreshMonths    int         // a fact that is older cannot close (A1)
	PetitionDay    domain.Date // last day by which Step 3 helps an H-1B petition of the season
	AwaitMonths    int         // how long a result that is not there yet is waited for
	HolisticLikely int         // chance in percent from which a specialty is likely to read the whole record
	WeeksMonth     int         // weeks of a rotation that programs call a month
	Specialty      domain.Specialty
	Licences       []domain.Licence
	Step3ForH1B    domain.Rule // the sources of two rules that no program makes
	ExamsPassed    domain.Rule
}

// A Door is an unknown that could close a program: the reason why its chance
// is multiplied by the chance that the answer is yes.
type Door uint8

// The doors.
const (
	DoorNone       Door = iota
	DoorIMG             // never said whether it takes international graduates
	DoorVisa            // never said whether it takes the visa
	DoorVisaOldYes      // said yes long ago, or without a date
	DoorVisaOldNo       // said no long ago, or without a date
	DoorH1B             // never said whether it takes an H-1B, needed because it refuses a J-1
	DoorOldLimit        // a limit seen long ago would close it
	DoorBorderline      // the limit and the applicant lie too close to tell
	DoorStep3           // Step 3 is planned, not passed
	DoorAdvocate        // a strict rule fails, and somebody speaks for the applicant
	DoorNoRecord        // the applicant's own record is missing
)

// Doors are the unknowns of a program by the screen that hangs on them.
type Doors [names]Door

// Outcome is all that the screens of one program say.
type Outcome struct {
	Screens  [names]Screen
	Doors    Doors
	Asked    [names]bool // whether the screen concerns this applicant and program
	Verdict  Verdict
	ClosedBy Name // the first rule that closes it
	Closers  int  // how many rules close it
	Unknowns int

	// Soft is how far each preference or assumed rule is missed, 0..1.
	Soft [names]float64
}

// A run applies the screens of one program.
type run struct {
	*Outcome
	p *domain.Program
	s *standing.Standing
	r *Rules
}

// Run applies every screen of a program to an applicant.
func Run(p *domain.Program, s *standing.Standing, r *Rules) (o Outcome) {
	o.Run(p, s, r)
	return o
}

// Run is the function [Run] in the place of what o held before.
func (o *Outcome) Run(p *domain.Program, s *standing.Standing, r *Rules) {
	*o = Outcome{}
	x := run{o, p, s, r}
	x.acceptsIMGs()
	x.visa()
	x.step1()
	x.step2()
	x.attempts()
	x.years()
	x.months()
	x.ecfmg()
	x.letters()
	x.local()
	x.examsPassed()
	x.licence()
	x.verdict()
}

// List returns the screens that concern the applicant, in order.
func (o *Outcome) List() []Screen {
	var out []Screen
	for n := range names {
		if o.Asked[n] {
			out = append(out, o.Screens[n])
		}
	}
	return out
}

// put records the answer of a screen.
func (x *run) put(s Screen) *Screen {
	x.Asked[s.Name] = true
	x.Screens[s.Name] = s
	return &x.Screens[s.Name]
}

// hang marks a screen as unknown for the given reason.
func (x *run) hang(n Name, d Door) { x.Doors[n] = d }

// fresh reports whether a fact is young enough to close a program.
func (x *run) fresh(f domain.Provenance) bool { return f.AsOf.Fresh(x.s.Today, x.r.FreshMonths) }

// limit judges a limit that a program states: ok says whether the applicant
// meets it. An old limit that is missed becomes unknown; a preference only
// lowers the chance; a strict one is softened where somebody speaks.
func (x *run) limit(n Name, ok bool, from domain.Provenance, reason domain.Message, excepted bool) {
	s := Screen{Name: n, Strength: from.Strength, Reason: reason, Source: from.Source, AsOf: from.AsOf}
	switch {
	case ok:
		s.Result = Pass
	case from.Strength != domain.Strict:
		s.Result = Fail
		x.Soft[n] = 1
	case !x.fresh(from):
		s.Result = Unknown
		s.Reason = domain.Msg("screen.old", reason)
		x.hang(n, DoorOldLimit)
	default:
		s.Result = Fail
		if who := x.speaker(); excepted && who != "" {
			s.ExceptedBy = who
			x.hang(n, DoorAdvocate)
		}
	}
	x.put(s)
}

// speaker names who or what softens this program's rules (S18–S20, S107): a
// faculty member who will speak, a strong connection, a rotation or a post there.
func (x *run) speaker() string {
	if who, ok := x.s.Speaker(x.p.Key); ok {
		return who.Who
	}
	if site, ok := x.s.Rotated(x.p.Key); ok {
		return "rotation: " + site
	}
	if post, ok := x.s.Posted(x.p.Key); ok {
		return "post: " + post
	}
	return ""
}

// verdict sums up: a fresh strict fail that nothing softens closes.
func (x *run) verdict() {
	for n := range names {
		if !x.Asked[n] {
			continue
		}
		s := &x.Screens[n]
		switch {
		case s.Result == Fail && s.Strength == domain.Strict && s.ExceptedBy == "" && s.Stage == AtInterview:
			if x.Closers++; x.Verdict != Closed {
				x.Verdict, x.ClosedBy = Closed, n
			}
		case x.Doors[n] != DoorNone && x.Verdict == Open:
			x.Verdict = Hanging
		}
		if s.Result == Unknown {
			x.Unknowns++
		}
	}
}
