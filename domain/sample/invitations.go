package sample

import (
	"slices"
	"time"

	"secondlook/domain"
)

// Invite gives a profile the invitations that have come by a day: one that was
// answered within half an hour and led to an interview that is booked, and one
// that still needs an answer. They are of programs on her list.
func Invite(p *domain.Profile, season int, today domain.Date) {
	at := func(m time.Month, day, hour, minute int, zone string) domain.At {
		return domain.At{Day: domain.NewDate(season-1, m, day), Hour: hour, Minute: minute, Timed: true, Zone: zone}
	}
	const home, pacific = "America/Guatemala", "America/Los_Angeles"
	booked := domain.Invitation{
		Program: onList(p, VisaliaFamily), Season: season, Channel: domain.ByEmail, System: "Thalamus", Minutes: 240,
		Received: at(time.November, 9, 10, 5, home), Answered: at(time.November, 9, 10, 30, home), Answer: domain.InvitationAccepted,
		Offers: []domain.Offer{{Start: at(time.December, 3, 8, 0, pacific)}, {Start: at(time.December, 10, 8, 0, pacific)}},
	}
	open := domain.Invitation{
		Program: onList(p, KernInternal), Season: season, Channel: domain.ByEmail, Minutes: 240,
		Received: at(time.November, 21, 16, 40, home), AnswerBy: at(time.November, 24, 17, 0, pacific),
		Offers: []domain.Offer{{Start: at(time.December, 15, 8, 30, pacific), Held: true}, {Start: at(time.December, 16, 8, 30, pacific), Held: true}},
	}
	if booked.Program == "" || open.Program == "" || booked.Program == open.Program {
		return
	}
	if !booked.Received.Day.After(today) {
		p.Invitations = append(p.Invitations, booked)
		p.Interviews = append(p.Interviews, domain.Interview{
			Program: booked.Program, Season: season, Kind: domain.ProgramInterview, Format: domain.ByVideo,
			Start: booked.Offers[0].Start, Minutes: booked.Minutes, Place: "video call",
		})
	}
	if !open.Received.Day.After(today) {
		p.Invitations = append(p.Invitations, open)
	}
}

// onList is a program, or, where it is not on the list, one that is.
func onList(p *domain.Profile, program string) string {
	n := len(p.Applications)
	switch {
	case n < 3:
		return ""
	case slices.ContainsFunc(p.Applications, func(a domain.Application) bool { return a.Program == program }):
		return program
	case program == KernInternal:
		return p.Applications[n/2].Program
	}
	return p.Applications[n/3].Program
}
