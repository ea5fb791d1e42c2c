package app

import (
	"strconv"

	"secondlook/domain"
	"secondlook/domain/plan"
)

// The pages and parts that a [Spot] names.
const (
	pageProfile      = "profile"
	pagePrograms     = "programs"
	pageList         = "list"
	pageApplications = "applications"
	pageSettings     = "settings"

	listedUnknown = "listed-unknown" // programs of the list, their visa unknown
	listedHanging = "listed-hanging" // programs of the list that hang on something unknown
)

// profileSpot is a record of the profile.
func profileSpot(table string, id domain.ID) Spot {
	s := Spot{Page: pageProfile, Tab: table}
	if id != 0 {
		s.Item = strconv.FormatInt(int64(id), 10)
	}
	return s
}

// lacks gathers what is missing.
type lacks struct {
	a   *App
	out []Lack
}

func (l *lacks) add(when bool, grave bool, key string, where Spot, args ...any) {
	if when {
		l.out = append(l.out, Lack{Text: l.a.say("today.lack."+key, args...), Why: l.a.say("today.lack."+key+".why", args...), Grave: grave, Spot: where})
	}
}

// missing lists what the records and the list still lack, the gravest first.
func (a *App) missing(n *present, stored bool) []Lack {
	if n.today.Empty {
		return nil
	}
	l := &lacks{a: a}
	a.missingOfPerson(l, n)
	a.missingOfList(l, n)
	a.missingOfRecords(l, n)
	l.add(stored && !n.at.backedUp && !n.today.Sample, false, "backup", Spot{Page: pageSettings})
	return l.out
}

// missingOfPerson is what every screen needs to know of a person.
func (a *App) missingOfPerson(l *lacks, n *present) {
	who, s := n.ranking.Profile.Applicant, n.ranking.result.Standing
	me := profileSpot("applicants", who.ID)
	l.add(who.Status == domain.StatusUnknown, true, "status", me)
	l.add(who.Graduation.IsZero(), true, "graduation", me)
	two := s.Steps[domain.Step2CK]
	switch {
	case two.Passed && two.Score > 0:
	case !two.Planned.IsZero():
		l.add(true, false, "step2.planned", profileSpot("exams", 0), Day(two.Planned))
	case !two.Awaited.IsZero():
		l.add(true, false, "step2.awaited", profileSpot("exams", 0), Day(two.Awaited))
	default:
		l.add(true, true, "step2", profileSpot("exams", 0))
	}
	due := n.calendar.RankDeadline
	warn, _ := a.reference().Row("set.ecfmg_warn_days")
	left := n.today.Day.DaysUntil(due)
	open := who.ECFMG != domain.ECFMGCertified && n.today.Phase != plan.Waiting && n.today.Phase != plan.MatchWeek && n.today.Phase != plan.After
	l.add(open && due.IsZero(), false, "ecfmg", me)
	l.add(open && !due.IsZero(), left <= int(warn.Value), "ecfmg.due", me, Day(due), left)
}

// missingOfList is what is wrong with the saved list, or that there is none.
func (a *App) missingOfList(l *lacks, n *present) {
	mine := Spot{Page: pageList}
	if !n.saved {
		l.add(true, false, "list", mine)
		return
	}
	fees, waste, wasted := a.seasonBill(n.ranking).Cents, a.wasted(n.ranking), int64(0)
	for _, w := range waste {
		wasted += w.FeeCents
	}
	budget := n.ranking.Profile.Applicant.Wishes.BudgetCents
	visa, step3 := len(n.ranking.VisaUnknown()), n.ranking.needStep3()
	l.add(len(waste) > 0, true, "closed", mine, len(waste), Money(wasted))
	l.add(budget > 0 && fees > budget, true, "budget", mine, Money(fees), Money(fees-budget), Money(budget))
	l.add(step3 > 0, false, "step3", profileSpot("exams", 0), step3)
	l.add(visa > 0, false, "visa", Spot{Page: pagePrograms, Tab: listedUnknown}, visa)
	l.add(len(n.ranking.Missing) > 0, false, "gone", mine, len(n.ranking.Missing))
}

// missingOfRecords is what the guide asks for beyond that (S60–S62, S11).
func (a *App) missingOfRecords(l *lacks, n *present) {
	s := n.ranking.result.Standing
	goal := func(row string) int { c, _ := a.reference().Row(row); return int(c.Value) }
	for _, e := range n.ranking.Profile.Untold(a.catalog.PassMarks) {
		l.add(true, false, "untold", profileSpot("exams", e.ID), e.Kind.String())
	}
	letters := profileSpot("letters", 0)
	l.add(s.USLetters < goal("set.letters_us"), false, "letters", letters, s.USLetters, goal("set.letters_us"))
	wishes := n.ranking.Profile.Applicant.Wishes.Specialties
	for _, sp := range a.catalog.Wished(wishes[:min(1, len(wishes))]) {
		l.add(s.LettersIn(sp.Name) < goal("set.letters_own"), false, "letters.own", letters, s.LettersIn(sp.Name), goal("set.letters_own"), sp.Name)
	}
	l.add(s.LeaderLetters < goal("set.letters_leader"), false, "letters.leader", letters)
	l.add(s.HandsOnMonths == 0, false, "months", profileSpot("rotations", 0))
	l.add(len(wishes) == 0, false, "wishes", profileSpot("applicants", n.ranking.Profile.Applicant.ID))
}
