package exchange_test

import (
	"strconv"

	"pgregory.net/rapid"

	"secondlook/domain"
)

// moment draws a moment that a clock shows, or none.
func moment(t *rapid.T) domain.At {
	if flag(t) {
		return domain.At{}
	}
	zone := rapid.SampledFrom([]string{"America/New_York", "America/Los_Angeles", "Europe/Warsaw", "UTC"}).Draw(t, "zone")
	at := domain.At{Day: domain.NewDate(2026, 6, 1).AddDays(rapid.IntRange(0, 300).Draw(t, "day")), Zone: zone}
	if flag(t) {
		at.Timed, at.Hour, at.Minute = true, rapid.IntRange(4, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute")
	}
	return at
}

// someDay draws a moment that is known.
func someDay(t *rapid.T) domain.At {
	if at := moment(t); !at.IsZero() {
		return at
	}
	return domain.At{Day: domain.NewDate(2026, 11, 1), Hour: 1, Minute: 30, Timed: true, Zone: "America/New_York", Again: flag(t)}
}

// drawSeason fills in what a running season brings.
func drawSeason(t *rapid.T, p *domain.Profile) {
	number := func(low, most int) int { return rapid.IntRange(low, most).Draw(t, "number") }
	p.Invitations = draw(t, 2, func(t *rapid.T) domain.Invitation {
		i := domain.Invitation{
			Program: name(t), Season: 2027, Received: moment(t), Channel: word[domain.Channel](t, 0, 6), System: text(t), Minutes: number(0, 600),
			AnswerBy: moment(t), Answer: word[domain.InvitationAnswer](t, 1, 5), Text: text(t), Note: text(t),
			Offers: draw(t, 2, func(t *rapid.T) domain.Offer { return domain.Offer{Start: someDay(t), Held: flag(t)} }),
		}
		i.Answered = i.Received
		return i
	})
	p.Interviews = draw(t, 2, func(t *rapid.T) domain.Interview {
		x := domain.Interview{
			Program: name(t), Season: 2027, Kind: word[domain.InterviewKind](t, 0, 3), Format: word[domain.InterviewFormat](t, 0, 3), Start: someDay(t),
			Minutes: number(0, 600), State: word[domain.InterviewState](t, 0, 3), Place: text(t), Agenda: text(t), Questions: text(t),
			Gut: number(0, 10), ScoredOn: day(t), Impression: text(t), Note: text(t),
			People: draw(t, 2, func(t *rapid.T) domain.Interviewer {
				return domain.Interviewer{Name: name(t), Role: text(t), Contact: text(t)}
			}),
		}
		for i := range number(0, 3) {
			x.Scores = append(x.Scores, domain.Score{Criterion: strconv.Itoa(i) + name(t), Points: number(1, 10)})
		}
		return x
	})
	for i := range number(0, 3) {
		n := strconv.Itoa(i)
		p.Criteria = append(p.Criteria, domain.Criterion{Name: name(t) + n, Weight: number(0, 10), Note: text(t)})
		p.Questions = append(p.Questions, domain.Question{Text: name(t) + n, Kind: word[domain.QuestionKind](t, 0, 7), Flag: text(t), Note: text(t)})
		p.InterviewAnswers = append(p.InterviewAnswers, domain.InterviewAnswer{
			Question: name(t) + n, Acknowledge: text(t), Context: text(t), Growth: text(t), Reassurance: text(t), Text: text(t), Note: text(t),
			Evidence: []domain.Proof{{Fact: name(t), Words: text(t)}},
		})
		p.Drills = append(p.Drills, domain.Drill{Question: name(t), Date: domain.NewDate(2026, 11, 1+i), Seconds: number(0, 600), Rating: number(0, 5), Note: text(t)})
		p.RankLists = append(p.RankLists, domain.RankList{
			Season: 2027, Number: i, Kept: moment(t), Primary: []domain.RankEntry{{Program: name(t), Note: text(t)}},
			Supplemental: []domain.SupplementalList{{Program: name(t), Entries: []domain.RankEntry{{Program: name(t)}}}},
			Choices:      []domain.RankChoice{{Better: "a" + name(t), Worse: "b" + name(t)}}, Note: text(t),
		}, domain.RankList{Season: 2028 + i, Couple: true, Primary: []domain.RankEntry{{Program: name(t), Partner: text(t)}, {Partner: "x"}}})
		p.SOAPPrograms = append(p.SOAPPrograms, domain.SOAPProgram{
			Season: 2027, Program: name(t) + n, Name: name(t), Code: text(t), Specialty: text(t), Track: word[domain.Track](t, 0, 3), City: text(t),
			State: state(t), Positions: number(0, 20), Source: word[domain.UnfilledSource](t, 0, 4), VisaJ1: word[domain.Answer](t, 0, 3), VisaH1B: word[domain.Answer](t, 0, 3),
			Choice: word[domain.SOAPChoice](t, 0, 2), Place: number(0, 45), Applied: moment(t), Contacted: moment(t), Note: text(t),
			Offers: []domain.SOAPOffer{{Round: number(1, 4), Answer: word[domain.SOAPAnswer](t, 0, 3)}},
		})
		p.Tasks = append(p.Tasks, domain.Task{Title: name(t), Key: n + text(t), Season: 2027, Program: text(t), Due: day(t), Snoozed: day(t), Done: day(t), Note: text(t)})
	}
	p.Correspondence = draw(t, 2, func(t *rapid.T) domain.Correspondence {
		x := domain.Correspondence{
			Program: name(t), Season: 2027, Kind: word[domain.CorrespondenceKind](t, 1, 6), Person: text(t), Channel: word[domain.Channel](t, 0, 6),
			Due: day(t), Text: text(t), Reply: text(t), Note: text(t), Fields: []string{"visa_j1"},
		}
		x.First = x.Kind == domain.LetterOfIntent && flag(t)
		x.Sent, x.Replied = span(t, 2)
		return x
	})
	p.Payments = draw(t, 2, func(t *rapid.T) domain.Payment {
		return domain.Payment{Season: 2027, Kind: word[domain.PaymentKind](t, 1, 15), About: text(t), Program: text(t), Cents: int64(number(0, 100_000)), Due: day(t), Paid: day(t), Note: text(t)}
	})
	p.Seasons[0].Divisions, p.Seasons[0].Setting, p.Seasons[0].GeoReason = []string{"Pacific", "Mountain"}, word[domain.SettingPreference](t, 0, 4), text(t)
	p.Seasons[0].Registered, p.Seasons[0].Verified, p.Seasons[0].Outcome = domain.NewDate(2026, 9, 20), domain.NewDate(2027, 2, 1), word[domain.MatchOutcome](t, 0, 4)
	p.Applicant.Zone = rapid.SampledFrom([]string{"", "Europe/Warsaw"}).Draw(t, "own zone")
}
