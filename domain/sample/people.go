package sample

import (
	"time"

	"secondlook/domain"
)

// people are those who could speak for her.
func people() []domain.Person {
	return []domain.Person{
		{
			Name: "Dr. Amrit Gill", Role: "clerkship director", Institution: "Fresno, family medicine", Programs: []string{FresnoFamily}, Strength: 2,
			Contact: "amrit.gill@example.org",
		},
		{Name: "Dr. Helen Ortiz", Role: "attending", Institution: "County hospital, Bakersfield", Strength: 2, Contact: "helen.ortiz@example.org"},
	}
}

// outreach is whom she has written to: for letters, for research, for a
// rotation. Most have not answered, as is usual.
func outreach(on dates) []domain.Outreach {
	mail := func(who, where string, why domain.Purpose, sent domain.Date) domain.Outreach {
		return domain.Outreach{Person: who, Institution: where, Channel: domain.ByEmail, Purpose: why, Sent: sent}
	}
	answered := func(o domain.Outreach, reply domain.Reply, replied domain.Date) domain.Outreach {
		o.Reply, o.Replied = reply, replied
		return o
	}
	linked := func(o domain.Outreach) domain.Outreach {
		o.Channel = domain.ByLinkedIn
		return o
	}
	later := linked(mail("Dr. Tomás Vu", "Community hospital, Modesto", domain.ForRotation, on(1, time.May, 20)))
	later.FollowUp = on(0, time.January, 15)
	out := []domain.Outreach{
		answered(linked(mail("Dr. Helen Ortiz", "County hospital, Bakersfield", domain.ForResearch, on(2, time.September, 12))), domain.ReplyYes, on(2, time.September, 15)),
		mail("Dr. Samuel Osei", "University hospital, Fresno", domain.ForResearch, on(2, time.September, 12)),
		mail("Dr. Samuel Osei", "University hospital, Fresno", domain.ForResearch, on(2, time.September, 24)),
		mail("Dr. Samuel Osei", "University hospital, Fresno", domain.ForResearch, on(2, time.October, 8)),
		mail("Dr. Linda Park", "Community hospital, Visalia", domain.ForRotation, on(1, time.February, 3)),
		mail("Dr. Linda Park", "Community hospital, Visalia", domain.ForRotation, on(1, time.February, 17)),
		mail("Dr. Linda Park", "Community hospital, Visalia", domain.ForRotation, on(1, time.March, 4)),
		answered(mail("Dr. Amrit Gill", "Fresno, family medicine", domain.ForLetter, on(1, time.May, 4)), domain.ReplyYes, on(1, time.May, 6)),
		answered(mail("Dr. Helen Ortiz", "County hospital, Bakersfield", domain.ForLetter, on(1, time.May, 4)), domain.ReplyYes, on(1, time.May, 11)),
		answered(mail("Dr. Paul Reyes", "Family health clinics, Fresno", domain.ForLetter, on(1, time.May, 12)), domain.ReplyMaybe, on(1, time.May, 29)),
		{Person: "Dr. Ana Whitfield", Institution: "Community hospital, Merced", Channel: domain.ByEmail, Purpose: domain.ForRotation, Sent: on(1, time.May, 20), Reply: domain.ReplyBounced},
		later,
	}
	out[4].Program, out[5].Program, out[6].Program, out[7].Program = VisaliaFamily, VisaliaFamily, VisaliaFamily, FresnoFamily
	return out
}
