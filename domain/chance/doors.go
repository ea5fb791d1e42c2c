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

// accesses is how many kinds of access there are.
const accesses = int(domain.VeryHard) + 1

// rowsAt are rows of the reference set that are read for every program.
type rowsAt struct {
	access, imgs         [accesses]Coefficient // by how open a specialty is
	doors                [int(screening.DoorNoRecord) + 1]Coefficient
	later                [laters]Coefficient
	j1, h1b, h1bAfterNo  Coefficient
	j1County, j1Communal Coefficient // shifts of the log-odds
	carry                float64

	openness, missions, cutoff, attempts float64 // what is unknown widens by
}

func rowsOf(r *Reference) (at rowsAt) {
	for a := range at.access {
		name := domain.Access(a).String()
		at.access[a], at.imgs[a] = r.rows[accessRow+name], r.rows["door.img."+name]
	}
	for door, name := range doorRows {
		at.doors[door] = r.rows[name]
	}
	for k, name := range laterRows {
		at.later[k] = r.rows[name]
	}
	at.j1, at.h1b, at.h1bAfterNo = r.rows["visa_j1_accepted"], r.rows["visa_h1b_given_j1"], r.rows["door.h1b_after_no"]
	at.j1County, at.j1Communal = r.rows["door.j1_county"], r.rows["door.j1_community"]
	at.carry = r.value("set.visa_carry_se")
	at.openness, at.missions = r.value("unknown.openness"), r.value("unknown.missions")
	at.cutoff, at.attempts = r.value("unknown.cutoff"), r.value("unknown.attempts")
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
		j1, both := m.visaDoor(p, m.at.j1), m.carried(p, m.at.h1b)
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

// carried is a share of the programs of internal medicine, where visas were
// studied. In other specialties it is carried over, with a wider error.
func (m *Model) carried(p *domain.Program, row Coefficient) Coefficient {
	if p.Specialty != domain.InternalMedicine {
		row.Kind = Derived
		row.SE = math.Hypot(row.SE, m.at.carry)
	}
	return row
}

// visaDoor moves the published share of programs that take a J-1 by the type
// of the program where that was studied: in internal medicine only.
func (m *Model) visaDoor(p *domain.Program, row Coefficient) Coefficient {
	var shift Coefficient
	switch {
	case p.Specialty != domain.InternalMedicine:
		return m.carried(p, row)
	case p.Type.Known && p.Type.Value == domain.County:
		shift = m.at.j1County
	case p.Type.Known && domain.CommunityFocus(p.Type.Value):
		shift = m.at.j1Communal
	default:
		return row
	}
	v := logistic(logit(row.Value) + shift.Value)
	row.SE = v * (1 - v) * math.Hypot(row.SE/(row.Value*(1-row.Value)), shift.SE)
	row.Value, row.Kind, row.Source = v, shift.Kind, shift.Source
	return row
}

// Rules that bind only when lists are ranked or residents appointed (A2), by
// the row of the share of interviews that each leaves.
const (
	laterExamFailed = iota
	laterExamOpen
	laterInProgress
	laterNotStarted
	laterUnstated
	laterLicence
	laters
)

var laterRows = [laters]string{
	"later.exam_failed", "later.exam_open", "later.ecfmg_in_progress", "later.ecfmg_not_started", "later.ecfmg_unknown", "later.licence",
}

// laterRules says which of the later rules bind.
func laterRules(s *standing.Standing, o *screening.Outcome) (bind [laters]bool) {
	exams := o.Screens[screening.ExamsPassed].Result
	bind[laterExamFailed], bind[laterExamOpen] = exams == screening.Fail, exams == screening.Unknown
	bind[laterInProgress], bind[laterNotStarted] = s.ECFMG == domain.ECFMGInProgress, s.ECFMG == domain.ECFMGNotStarted
	bind[laterUnstated] = s.ECFMG == domain.ECFMGUnknown
	bind[laterLicence] = o.Asked[screening.Licence] && o.Screens[screening.Licence].Result == screening.Fail
	return bind
}
