package checklist

import (
	"secondlook/domain"
	"secondlook/domain/standing"
)

// about is what every rule needs to know of a person.
func (b *builder) about() {
	who := b.Profile.Applicant
	me := Place{Table: "applicants", Record: who.ID}
	b.add(Item{Area: About, Key: "status", Weight: Grave, At: me}, who.Status != domain.StatusUnknown)
	b.add(Item{Area: About, Key: "graduation", Weight: Grave, At: me}, !who.Graduation.IsZero())
	b.add(Item{Area: About, Key: "wishes", Weight: Helps, At: me}, len(who.Wishes.Specialties) > 0)
}

// exams are the two Steps that a residency asks for.
func (b *builder) exams() {
	for _, x := range []struct {
		kind domain.ExamKind
		key  string
	}{{domain.Step1, "step1"}, {domain.Step2CK, "step2"}} {
		b.step(x.kind, x.key, b.Standing.Steps[x.kind])
	}
	if n := b.Listed.Step3; n > 0 {
		b.add(Item{Area: Exams, Key: "step3", Weight: Asked, At: Place{Table: "exams"}}, false, n)
	}
}

// step is one Step: passed, planned, sat and awaited, or nothing of it.
func (b *builder) step(kind domain.ExamKind, key string, st standing.Step) {
	it := Item{Area: Exams, Key: key, Weight: Asked, At: Place{Table: "exams"}}
	switch {
	case st.Passed && (st.Score > 0 || kind == domain.Step1):
		if key += ".score"; st.Score > 0 {
			it.Key = key
		}
		b.add(it, true, st.Score)
	case st.Passed:
		it.Key = key + ".unscored"
		b.add(it, false)
	case !st.Planned.IsZero():
		it.Key, it.Due = key+".planned", st.Planned
		b.add(it, false, st.Planned)
	case !st.Awaited.IsZero():
		it.Key, it.Due = key+".awaited", b.released(kind, st.Awaited)
		b.add(it, false, st.Awaited)
	default:
		it.Weight = Grave
		b.add(it, false)
	}
}

// released is the day on which the result of an attempt is expected.
func (b *builder) released(kind domain.ExamKind, sat domain.Date) domain.Date {
	exam := domain.Exam{Date: sat}
	for _, e := range b.Profile.Exams {
		if e.Kind == kind && e.Date == sat && !e.Released.IsZero() {
			exam = e
		}
	}
	day, _ := exam.ResultOn(int(b.value("set.score_days")))
	return day
}

// certificate is that of the ECFMG, until the lists are in.
func (b *builder) certificate() {
	due := b.Calendar.RankDeadline
	who := b.Profile.Applicant
	it := Item{Area: Certificate, Key: "ecfmg", Weight: Asked, At: Place{Table: "applicants", Record: who.ID}}
	switch {
	case who.Certification(b.today, b.today) == domain.ECFMGCertified:
		b.add(it, true)
	case who.Certified(b.today): // it has run out, which is told of the certificate
	case b.over():
	case due.IsZero():
		b.add(it, false)
	default:
		left := b.today.DaysUntil(due)
		if left <= int(b.value("set.ecfmg_warn_days")) {
			it.Weight = Grave
		}
		it.Key, it.Due = "ecfmg.due", due
		b.add(it, false, due, left)
	}
}
