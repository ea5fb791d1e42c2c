package domain_test

import (
	"testing"

	"secondlook/domain"
)

// What a program has answered comes from the status, and from invitations and
// interviews where the status has not been noted.
func TestHeard(t *testing.T) {
	at := func(s domain.ApplicationStatus) []domain.Application {
		return []domain.Application{{Program: "p", Season: 2027, Status: s}}
	}
	invited := func(a domain.InvitationAnswer) []domain.Invitation {
		return []domain.Invitation{{Program: "p", Season: 2027, Answer: a}}
	}
	met := func(kind domain.InterviewKind, s domain.InterviewState) []domain.Interview {
		return []domain.Interview{{Program: "p", Season: 2027, Kind: kind, State: s}}
	}
	for name, x := range map[string]struct {
		who  domain.Profile
		want domain.Hearing
	}{
		"silence":                     {domain.Profile{Applications: at(domain.Submitted)}, domain.NotHeard},
		"invited":                     {domain.Profile{Applications: at(domain.Invited)}, domain.HasInvited},
		"interviewed":                 {domain.Profile{Applications: at(domain.Interviewed)}, domain.HasInvited},
		"ranked":                      {domain.Profile{Applications: at(domain.Ranked)}, domain.HasInvited},
		"matched":                     {domain.Profile{Applications: at(domain.Matched)}, domain.HasInvited},
		"declined":                    {domain.Profile{Applications: at(domain.Rejected), Invitations: invited(domain.InvitationOpen)}, domain.HasDeclined},
		"withdrawn":                   {domain.Profile{Applications: at(domain.Withdrawn), Invitations: invited(domain.InvitationOpen)}, domain.NotHeard},
		"an invitation alone":         {domain.Profile{Applications: at(domain.Submitted), Invitations: invited(domain.InvitationOpen)}, domain.HasInvited},
		"without an application":      {domain.Profile{Invitations: invited(domain.InvitationWaiting)}, domain.HasInvited},
		"declined by the applicant":   {domain.Profile{Applications: at(domain.Invited), Invitations: invited(domain.InvitationDeclined)}, domain.GivenUp},
		"answered too late":           {domain.Profile{Applications: at(domain.Submitted), Invitations: invited(domain.InvitationExpired)}, domain.GivenUp},
		"declined, and there already": {domain.Profile{Applications: at(domain.Interviewed), Invitations: invited(domain.InvitationDeclined)}, domain.HasInvited},
		"declined one, kept another": {domain.Profile{Applications: at(domain.Invited), Invitations: append(invited(domain.InvitationDeclined),
			invited(domain.InvitationOpen)...)}, domain.HasInvited},
		"booked":        {domain.Profile{Applications: at(domain.Submitted), Interviews: met(domain.ProgramInterview, domain.InterviewPlanned)}, domain.HasInvited},
		"missed":        {domain.Profile{Applications: at(domain.Invited), Invitations: invited(domain.InvitationAccepted), Interviews: met(domain.InterviewUnknown, domain.InterviewMissed)}, domain.GivenUp},
		"called off":    {domain.Profile{Applications: at(domain.Invited), Invitations: invited(domain.InvitationAskedDates), Interviews: met(domain.InterviewUnknown, domain.InterviewCancelled)}, domain.HasInvited},
		"social event":  {domain.Profile{Applications: at(domain.Submitted), Interviews: met(domain.SocialEvent, domain.InterviewPlanned)}, domain.NotHeard},
		"other season":  {domain.Profile{Applications: []domain.Application{{Program: "p", Season: 2026, Status: domain.Invited}}}, domain.NotHeard},
		"other program": {domain.Profile{Invitations: []domain.Invitation{{Program: "q", Season: 2027}}}, domain.NotHeard},
	} {
		if got := x.who.Heard(2027)["p"]; got != x.want {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
	if domain.Ended(domain.HasInvited) || domain.Ended(domain.NotHeard) || !domain.Ended(domain.HasDeclined) || !domain.Ended(domain.GivenUp) {
		t.Error("only what is declined or given up has ended")
	}
}
