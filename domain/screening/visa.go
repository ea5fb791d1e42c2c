package screening

import (
	"secondlook/domain"
	"secondlook/domain/standing"
)

// acceptsIMGs asks whether the program takes international graduates at all.
// A program that takes them on a visa, or that has some among its residents,
// takes them.
func (x *run) acceptsIMGs() {
	n, f := AcceptsIMGs, x.p.AcceptsIMGs
	s := Screen{Name: n, Source: f.Source, AsOf: f.AsOf}
	switch {
	case f.Known && f.Value:
		s.Reason = domain.Msg("screen.imgs.yes")
	case f.Known && x.fresh(f.Provenance):
		s.Result, s.Reason = Fail, domain.Msg("screen.imgs.no")
	case f.Known:
		s.Result, s.Reason = Unknown, domain.Msg("screen.old", domain.Msg("screen.imgs.no"))
		x.hang(n, DoorOldLimit)
	case x.p.IMGPercent.Known && x.p.IMGPercent.Value > 0:
		g := x.p.IMGPercent
		s.Reason, s.Source, s.AsOf = domain.Msg("screen.imgs.share", g.Value), g.Source, g.AsOf
	case x.p.VisaJ1.Known && x.p.VisaJ1.Value == domain.Yes:
		g := x.p.VisaJ1
		s.Reason, s.Source, s.AsOf = domain.Msg("screen.imgs.visa"), g.Source, g.AsOf
	default:
		s.Result, s.Reason = Unknown, domain.Msg("screen.imgs.unknown")
		x.hang(n, DoorIMG)
	}
	x.put(s)
}

// A word is what a program says about one visa, with the age of the word.
type word uint8

const (
	wordNone   word = iota // never said
	wordYes                // yes, fresh
	wordNo                 // no or limited, fresh
	wordOldYes             // yes, old or undated
	wordOldNo              // no or limited, old or undated
)

func (x *run) word(f domain.Fact[domain.Answer]) word {
	fresh := x.fresh(f.Provenance)
	switch {
	case !f.Known || f.Value == domain.AnswerUnknown:
		return wordNone
	case f.Value == domain.Yes && fresh:
		return wordYes
	case f.Value == domain.Yes:
		return wordOldYes
	case fresh:
		return wordNo
	}
	return wordOldNo
}

// visa applies the documented table of the applicant's status against what
// the program says of each visa (S9). Citizens, permanent residents and
// holders of a work permit need no visa. "Limited" never passes. One fresh yes
// is enough for somebody who would take either visa.
func (x *run) visa() {
	j1, h1b := x.p.VisaJ1, x.p.VisaH1B
	switch x.s.Status {
	case domain.Citizen, domain.PermanentResident, domain.EAD:
		x.put(Screen{Name: Visa, Reason: domain.Msg("screen.visa.none")})
	case domain.NeedsJ1:
		x.oneVisa(visaJ1, j1, DoorVisa)
	case domain.NeedsH1B:
		x.oneVisa(visaH1B, h1b, DoorH1B)
		x.step3ForH1B()
	case domain.Either:
		x.eitherVisa()
	default:
		x.put(Screen{Name: Visa, Result: Unknown, Reason: domain.Msg("screen.visa.status")})
		x.hang(Visa, DoorNoRecord)
	}
}

// A visaKind is one visa with what is said of it, by the program's answer; it is
// said for every program of the catalog.
type visaKind struct {
	said, old [domain.Limited + 1]domain.Message
	never     domain.Message
}

var visas = [...]visaKind{kindOfVisa("J-1"), kindOfVisa("H-1B")}

const (
	visaJ1 = iota
	visaH1B
)

func kindOfVisa(name string) (k visaKind) {
	for a := range k.said {
		k.said[a] = domain.Msg("screen.visa."+domain.Answer(a).String(), name)
		k.old[a] = domain.Msg("screen.visa.old", k.said[a])
	}
	k.never = domain.Msg("screen.visa.never", name)
	return k
}

// oneVisa judges one visa.
func (x *run) oneVisa(kind int, f domain.Fact[domain.Answer], never Door) {
	s := Screen{Name: Visa, Source: f.Source, AsOf: f.AsOf}
	said, old := visas[kind].said[f.Value], visas[kind].old[f.Value]
	switch x.word(f) {
	case wordYes:
		s.Reason = said
	case wordNo:
		s.Result, s.Reason = Fail, said
	case wordOldYes:
		s.Result, s.Reason = Unknown, old
		x.hang(Visa, DoorVisaOldYes)
	case wordOldNo:
		s.Result, s.Reason = Unknown, old
		x.hang(Visa, DoorVisaOldNo)
	default:
		s.Result, s.Reason = Unknown, visas[kind].never
		x.hang(Visa, never)
	}
	x.put(s)
}

// eitherVisa judges both and keeps the answer that is likeliest to be yes. An
// H-1B that still waits for Step 3 counts only where the program has refused
// the J-1, so that neither planning nor passing Step 3 ever lowers a chance.
func (x *run) eitherVisa() {
	j1, h1b := x.word(x.p.VisaJ1), x.word(x.p.VisaH1B)
	refused := j1 == wordNo || j1 == wordOldNo
	st := x.s.Steps[domain.Step3]
	within := st.Passed || x.step3Waived() || refused && x.stepComing(st)
	if j1 != wordNo && !within {
		h1b = wordNo
	}
	order := [...]struct {
		have, want word
		h1b        bool
	}{
		{j1, wordYes, false}, {h1b, wordYes, true}, {j1, wordOldYes, false}, {h1b, wordOldYes, true},
		{j1, wordNone, false}, {j1, wordOldNo, false}, {h1b, wordOldNo, true}, {h1b, wordNone, true},
	}
	for _, o := range order {
		if o.have == o.want && o.h1b {
			x.oneVisa(visaH1B, x.p.VisaH1B, DoorH1B)
			x.step3ForH1B()
			return
		}
		if o.have == o.want {
			break
		}
	}
	x.oneVisa(visaJ1, x.p.VisaJ1, DoorVisa)
}

// stepComing reports whether a Step 3 without a result can still be there for
// the petition: sat lately and awaited, or planned before it.
func (x *run) stepComing(st standing.Step) bool { return coming(st, x.s, x.r) }

func coming(st standing.Step, s *standing.Standing, r *Rules) bool {
	awaited := !st.Awaited.IsZero() && !st.Awaited.AddMonths(r.AwaitMonths).Before(s.Today)
	return awaited || !st.Planned.IsZero() && !st.Planned.After(r.PetitionDay)
}

// Step3By says whether Step 3 will be there for an H-1B petition of the season, as
// [Run] asks where no program waives it: a pass; unknown where it is planned or
// awaited; else a fail.
func Step3By(s *standing.Standing, r *Rules) Result {
	switch st := s.Steps[domain.Step3]; {
	case st.Passed:
		return Pass
	case coming(st, s, r):
		return Unknown
	}
	return Fail
}

// step3Waived reports whether the program says, lately, that it files without
// Step 3.
func (x *run) step3Waived() bool {
	f := x.p.Step3ForH1B
	return f.Known && !f.Value && x.fresh(f.Provenance)
}

// step3ForH1B asks for a pass in Step 3, which an H-1B petition needs (S26).
func (x *run) step3ForH1B() {
	s := Screen{Name: Step3ForH1B, Source: x.r.Step3ForH1B.Source, AsOf: x.r.Step3ForH1B.AsOf}
	f, st := x.p.Step3ForH1B, x.s.Steps[domain.Step3]
	switch {
	case x.step3Waived():
		s.Source, s.AsOf, s.Reason = f.Source, f.AsOf, domain.Msg("screen.step3.waived")
	case st.Passed:
		s.Reason = domain.Msg("screen.step3.passed")
	case x.stepComing(st):
		s.Result, s.Reason = Unknown, domain.Msg("screen.step3.planned", st.Planned)
		if st.Planned.IsZero() {
			s.Reason = domain.Msg("screen.step3.awaited", st.Awaited)
		}
		x.hang(Step3ForH1B, DoorStep3)
	default:
		s.Result, s.Reason = Fail, domain.Msg("screen.step3.missing", x.r.PetitionDay)
		if f.Known {
			s.Source, s.AsOf = f.Source, f.AsOf
		}
	}
	x.put(s)
}
