package simulate

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
)

// apply sends the list and draws what comes of it: few are invited, some are
// refused, most hear nothing.
func (m *maker) apply() {
	shared := m.own + season*m.luck.Normal()
	names := []string{m.statement(0), m.statement(1)}
	for i, x := range m.list {
		a := domain.Application{
			Program: x.program.Key, Season: m.year, Status: domain.Planned, Added: m.submitted().AddDays(-1 - m.luck.Below(60)),
			Statement: names[i%2], Custom: domain.CustomGroup, Letters: m.letters(),
		}
		if i < 5 {
			a.Signal = domain.SingleSignal
		}
		if i%7 == 0 {
			a.Note = m.line()
		}
		sent := m.submitted().AddDays(m.luck.Below(3))
		if m.past(sent) {
			a = a.With(domain.StatusEvent{Status: domain.Submitted, Date: sent})
			a = m.answered(a, x, shared)
		}
		m.p.Applications = append(m.p.Applications, a)
	}
}

// letters are up to four of the applicant's.
func (m *maker) letters() (out []domain.LetterRef) {
	for _, l := range m.p.Letters[:min(3, len(m.p.Letters))] {
		if l.InHand() {
			out = append(out, l.Ref())
		}
	}
	return out
}

// answered draws what a program says.
func (m *maker) answered(a domain.Application, x listed, shared float64) domain.Application {
	invited := m.luck.Share() < logistic(m.center(x.chance)+shared)
	day := m.submitted().AddDays(3 + int(45*m.luck.Wait()))
	if latest := domain.NewDate(m.year, time.February, 10); day.After(latest) {
		day = latest
	}
	refused := m.luck.Share() < 0.35
	switch {
	case !m.past(day):
	case invited:
		return m.invited(a, day)
	case refused:
		return a.With(domain.StatusEvent{Status: domain.Rejected, Date: day})
	}
	return a
}

const pacific = "America/Los_Angeles"

func at(day domain.Date, hour, minute int) domain.At {
	return domain.At{Day: day, Hour: hour, Minute: minute, Timed: true, Zone: pacific}
}

// invited draws an invitation and the interview that it leads to.
func (m *maker) invited(a domain.Application, day domain.Date) domain.Application {
	a = a.With(domain.StatusEvent{Status: domain.Invited, Date: day})
	held := day.AddDays(14 + m.luck.Below(25))
	inv := domain.Invitation{
		Program: a.Program, Season: m.year, Channel: domain.ByEmail, System: "Thalamus", Minutes: 240,
		Received: at(day, 8+m.luck.Below(9), m.luck.Below(60)), AnswerBy: at(day.AddDays(2), 17, 0), Text: m.text(6),
	}
	for k := range 3 {
		inv.Offers = append(inv.Offers, domain.Offer{Start: at(held.AddDays(k), 8, 0)})
	}
	if m.past(day.AddDays(1)) {
		inv.Answer, inv.Answered = domain.InvitationAccepted, at(day.AddDays(1), 9, 30)
	}
	taken := inv.Answer == domain.InvitationAccepted && m.luck.Share() < 0.85
	if !taken && inv.Answer == domain.InvitationAccepted {
		inv.Answer = domain.InvitationDeclined
	}
	m.p.Invitations = append(m.p.Invitations, inv)
	if !taken {
		return a
	}
	return m.interviewed(a, held)
}

func (m *maker) interviewed(a domain.Application, held domain.Date) domain.Application {
	x := domain.Interview{
		Program: a.Program, Season: m.year, Kind: domain.ProgramInterview, Format: domain.ByVideo, Start: at(held, 8, 0), Minutes: 240,
		Place: "video call", Agenda: m.text(2), Questions: m.text(2),
		People: []domain.Interviewer{{Name: m.title(), Role: "Program director"}, {Name: m.title(), Role: "Faculty"}},
	}
	if !m.past(held.AddDays(1)) {
		m.p.Interviews = append(m.p.Interviews, x)
		return a
	}
	x.State, x.ScoredOn, x.Gut, x.Impression = domain.InterviewDone, held, 1+m.luck.Below(domain.MostPoints), m.text(3)
	for _, k := range m.p.Criteria {
		x.Scores = append(x.Scores, domain.Score{Criterion: k.Name, Points: 1 + m.luck.Below(domain.MostPoints)})
	}
	m.p.Interviews = append(m.p.Interviews, x)
	m.spoken = append(m.spoken, a.Program)
	m.p.Correspondence = append(m.p.Correspondence, domain.Correspondence{
		Program: a.Program, Season: m.year, Kind: domain.ThankYou, Person: x.People[0].Name, Channel: domain.ByEmail, Due: held.AddDays(1), Sent: held.AddDays(1), Text: m.text(4),
	})
	a = a.With(domain.StatusEvent{Status: domain.Interviewed, Date: held})
	if day := domain.NewDate(m.year, time.February, 20); m.past(day) && held.Before(day) {
		a = a.With(domain.StatusEvent{Status: domain.Ranked, Date: day})
	}
	return a
}

// ranked draws the rank order list and its versions.
func (m *maker) ranked() {
	slices.SortFunc(m.spoken, cmp.Compare)
	if len(m.spoken) == 0 {
		return
	}
	for n := range 5 {
		l := domain.RankList{Season: m.year, Number: n}
		if n > 0 {
			day := domain.NewDate(m.year, time.February, 3*n)
			if !m.past(day) {
				return
			}
			l.Kept, l.Note = at(day, 18, 0), m.line()
			if n == 4 {
				l.Certified = at(day, 19, 0)
			}
		}
		for _, i := range m.luck.Order(len(m.spoken)) {
			l.Primary = append(l.Primary, domain.RankEntry{Program: m.spoken[i]})
		}
		m.p.RankLists = append(m.p.RankLists, l)
	}
}

// soap draws the unfilled programs that were looked at.
func (m *maker) soap() {
	day := domain.NewDate(m.year, time.March, 16)
	if !m.past(day) {
		return
	}
	for i := range min(60, len(m.list)) {
		p := m.list[len(m.list)-1-i].program
		x := domain.SOAPProgram{
			Season: m.year, Program: p.Key, Name: p.Name, Specialty: p.Specialty, Track: p.Track, City: p.City, State: p.State,
			Positions: 1 + m.luck.Below(4), Source: domain.UnfilledPasted,
		}
		if i < 45 {
			x.Choice, x.Applied = domain.SOAPApply, at(day, 12, 0)
		}
		m.p.SOAPPrograms = append(m.p.SOAPPrograms, x)
	}
}
