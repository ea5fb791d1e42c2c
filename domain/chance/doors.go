package chance

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/domain/standing"
)

// doorRows names the row of each door that has one of its own.
var doorRows = map[screening.Door]string{
	screening.DoorVisaOldYes: "door.visa_old_yes",
	screening.DoorVisaOldNo:  "door.visa_old_no",
	screening.DoorOldLimit:   "door.old_limit",
	screening.DoorBorderline: "door.borderline",
	screening.DoorStep3:      "door.step3",
	screening.DoorAdvocate:   "door.advocate",
	screening.DoorNoRecord:   "door.no_record",
}

// rowsAt are rows of the reference set that are read for every program.
type rowsAt struct {
	beta, betaSE                           [factors]float64
	access, imgs                           [int(domain.VeryHard) + 1]Coefficient // by how open a specialty is
	doors                                  [int(screening.DoorNoRecord) + 1]Coefficient
	j1, h1b, h1bAfterNo                    Coefficient
	carry                                  float64
	openness, missions, cutoff, attempts   float64 // what is unknown widens by
	examFailed, examOpen, ecfmgHalf, ecfmg float64 // see laterRules
	licence                                float64
}

func rowsOf(r *Reference) (at rowsAt) {
	for f := range factors {
		at.beta[f], at.betaSE[f] = r.rows[f.String()].Value, r.rows[f.String()].SE
	}
	for a := range at.access {
		at.access[a], at.imgs[a] = r.rows["base.access."+domain.Access(a).String()], r.rows["door.img."+domain.Access(a).String()]
	}
	for door, name := range doorRows {
		at.doors[door] = r.rows[name]
	}
	at.j1, at.h1b, at.h1bAfterNo, at.carry = r.rows["visa_j1_accepted"], r.rows["visa_h1b_given_j1"], r.rows["door.h1b_after_no"], r.value("set.visa_carry_se")
	at.openness, at.missions = r.value("unknown.openness"), r.value("unknown.missions")
	at.cutoff, at.attempts = r.value("unknown.cutoff"), r.value("unknown.attempts")
	at.examFailed, at.examOpen, at.licence = r.value("later.exam_failed"), r.value("later.exam_open"), r.value("later.licence")
	at.ecfmgHalf, at.ecfmg = r.value("later.ecfmg_in_progress"), r.value("later.ecfmg_not_started")
	return at
}

// door returns the chance that a door is open, with its error and source.
func (m *Model) door(p *domain.Program, sp *specialty, d screening.Door) Coefficient {
	switch d {
	case screening.DoorNone:
		return Coefficient{Value: 1}
	case screening.DoorIMG:
		return m.at.imgs[Access(sp.rules, p.State)]
	case screening.DoorVisa:
		return m.visaDoor(p, m.at.j1)
	case screening.DoorH1B:
		if p.VisaJ1.Known && p.VisaJ1.Value != domain.Yes {
			return m.at.h1bAfterNo
		}
		j1, both := m.visaDoor(p, m.at.j1), m.at.h1b
		row := both
		if p.VisaJ1.Known {
			return row
		}
		row.Value = j1.Value * both.Value
		row.SE = row.Value * math.Hypot(j1.SE/j1.Value, both.SE/both.Value)
		row.Kind = max(j1.Kind, both.Kind)
		return row
	}
	return m.at.doors[d]
}

// visaDoor moves the published share of programs that take a J-1 by the type
// of the program where that was studied: internal medicine only. In other
// specialties the share is carried over, with a wider error.
func (m *Model) visaDoor(p *domain.Program, row Coefficient) Coefficient {
	if p.Specialty != domain.InternalMedicine {
		row.Kind = Derived
		row.SE = math.Hypot(row.SE, m.at.carry)
		return row
	}
	name := ""
	switch {
	case p.Type.Known && p.Type.Value == domain.County:
		name = "door.j1_county"
	case p.Type.Known && domain.CommunityFocus(p.Type.Value):
		name = "door.j1_community"
	default:
		return row
	}
	shift := m.ref.rows[name]
	v := logistic(logit(row.Value) + shift.Value)
	row.SE = v * (1 - v) * math.Hypot(row.SE/(row.Value*(1-row.Value)), shift.SE)
	row.Value, row.Kind, row.Source = v, shift.Kind, shift.Source
	return row
}

// laterRules is the share of interviews that can still lead to a match, given
// rules that bind only when lists are ranked or residents appointed (A2).
func (m *Model) laterRules(s *standing.Standing, o *screening.Outcome) float64 {
	share := 1.0
	switch o.Screens[screening.ExamsPassed].Result {
	case screening.Fail:
		share *= m.at.examFailed
	case screening.Unknown:
		share *= m.at.examOpen
	}
	switch s.ECFMG {
	case domain.ECFMGInProgress:
		share *= m.at.ecfmgHalf
	case domain.ECFMGNotStarted:
		share *= m.at.ecfmg
	}
	if o.Asked[screening.Licence] && o.Screens[screening.Licence].Result == screening.Fail {
		share *= m.at.licence
	}
	return share
}
