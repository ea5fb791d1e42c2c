package sample

import (
	"slices"
	"time"

	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/domain/scores"
)

// Prepare gives a profile what she has ready for interviews on a day: answers,
// criteria, practice, and what came of the first interview.
func Prepare(p *domain.Profile, season int, today domain.Date) {
	on := func(yearsBefore int, m time.Month, day int) domain.Date {
		return domain.NewDate(season-yearsBefore, m, day)
	}
	p.Criteria = scores.Defaults()
	p.Questions = []domain.Question{{Text: "How do you talk with patients who speak Mam?", Kind: domain.AboutYou, Note: "Asked at a mock interview."}}
	p.InterviewAnswers = prepared(*p)
	for _, d := range []domain.Drill{
		{Question: "fail-step1", Date: on(1, time.November, 14), Seconds: 84, Rating: 2, Note: "too long on the ward duties"},
		{Question: "fail-step1", Date: on(1, time.November, 18), Seconds: 69, Rating: 4},
		{Question: "about", Date: on(1, time.November, 18), Seconds: 58, Rating: 3},
	} {
		if !d.Date.After(today) {
			p.Drills = append(p.Drills, d)
		}
	}
	done := func(i domain.Interview) bool { return i.Counts() && i.State == domain.InterviewDone }
	if met := first(*p, season); !slices.ContainsFunc(p.Interviews, done) && !met.Start.Day.After(today) {
		p.Interviews = append(p.Interviews, met)
	}
	if n := slices.IndexFunc(p.Interviews, done); n >= 0 {
		judged(p, &p.Interviews[n], today)
	}
}

// first is her first interview: with the program where she was a student, if it
// is on her list, else with the first one that is.
func first(p domain.Profile, season int) domain.Interview {
	program := FresnoFamily
	if n := len(p.Applications); n > 0 && !slices.ContainsFunc(p.Applications, func(a domain.Application) bool { return a.Program == FresnoFamily }) {
		program = p.Applications[n-1].Program
	}
	return domain.Interview{
		Program: program, Season: season, Kind: domain.ProgramInterview, Format: domain.ByVideo, State: domain.InterviewDone,
		Start:   domain.At{Day: domain.NewDate(season-1, time.November, 18), Hour: 8, Minute: 30, Timed: true, Zone: "America/Los_Angeles"},
		Minutes: 240, Place: "video call",
		People:    []domain.Interviewer{{Name: "Dr. Elena Marsh", Role: "program director"}, {Name: "Dr. Tomás Rivas", Role: "chief resident"}},
		Agenda:    "08:30 Welcome and the program\n09:15 Two interviews of 30 minutes\n11:00 Residents",
		Questions: "Where do your graduates practice?\nHow often do residents see the farm worker clinics?",
	}
}

// prepared are an answer that is whole, one without its end, and a plain one.
func prepared(p domain.Profile) []domain.InterviewAnswer {
	return []domain.InterviewAnswer{
		{
			Question:    "fail-step1",
			Acknowledge: "I did not pass Step 1 on my first attempt, and that was my own doing.",
			Context:     "I had studied alone, at night, after long days on the wards, and I counted pages instead of what I could recall.",
			Growth: "I made a new plan: six months, one subject at a time, a question block every morning, and every missed question explained to a classmate. " +
				"I asked for help when I was stuck, and I kept the same week for Step 2 CK.",
			Evidence: []domain.Proof{
				{Fact: answers.Key(p.Exams[1])},
				{Fact: answers.Key(p.Rotations[0]), Words: "On my sub-internship in Fresno I carried my own patients under Dr. Gill."},
				{Fact: answers.Key(p.Letters[0])},
			},
			Reassurance: "That way of working has become mine. You can count on a resident who is consistent, who prepares, and who says early when she needs help.",
		},
		{
			Question:    "low-ck",
			Acknowledge: "My Step 2 CK score is 224, which is lower than I wanted.",
			Context:     "I sat it between a move and my rural service year.",
			Growth:      "Since then I study in small daily steps: a fixed schedule with a question block, and feedback on each one.",
			Evidence:    []domain.Proof{{Fact: answers.Key(p.Rotations[1])}, {Fact: answers.Key(p.Letters[1])}},
		},
		{
			Question: "about",
			Text: "I grew up in Guatemala and did my rural service year in Huehuetenango, where I was the physician for families that I came to know by name. " +
				"In Fresno I found the same questions in another valley. I want to be a family physician for people whose work day does not wait for the clinic.",
		},
	}
}

// judged scores an interview that is done on its day, and thanks its first
// interviewer.
func judged(p *domain.Profile, i *domain.Interview, today domain.Date) {
	day := i.Start.Day
	points := []int{8, 9, 9, 6, 5, 0, 8} // in the order of the criteria; 0: she has not made up her mind
	for n, c := range p.Criteria {
		if points[n] > 0 {
			i.Scores = append(i.Scores, domain.Score{Criterion: c.Name, Points: points[n]})
		}
	}
	i.Gut, i.ScoredOn = 9, day
	if i.Impression == "" {
		i.Impression = "The residents ate with the clinic's nurses. Nobody looked at a telephone while I spoke."
	}
	if len(i.People) == 0 || day.AddDays(1).After(today) {
		return
	}
	p.Correspondence = append(p.Correspondence, domain.Correspondence{
		Program: i.Program, Season: i.Season, Kind: domain.ThankYou, Person: i.People[0].Name, Channel: domain.ByEmail,
		Due: day.AddDays(2), Sent: day.AddDays(1),
		Text: "Thank you for the time that you gave me. I keep thinking of the clinic beside the packing house.",
	})
}
