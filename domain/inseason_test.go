package domain

import (
	"slices"
	"strings"
	"testing"
)

func TestRecordsOfASeason(t *testing.T) {
	at := At{Day: NewDate(2026, 12, 7), Hour: 8, Minute: 30, Timed: true, Zone: pacific}
	never := At{Day: NewDate(2027, 3, 14), Hour: 2, Minute: 30, Timed: true, Zone: pacific}
	breakEach(t, func() Invitation {
		return Invitation{Program: "p", Season: 2027, Received: at, Answered: at, Answer: InvitationAccepted, Offers: []Offer{{Start: at}}, Minutes: 1440}
	}, []broken[Invitation]{
		{"program", func(x *Invitation) { x.Program = "" }}, {"season", func(x *Invitation) { x.Season = 27 }}, {"received", func(x *Invitation) { x.Received = never }},
		{"answered", func(x *Invitation) { x.Answered.Minute = 29 }}, {"answer", func(x *Invitation) { x.Answer = InvitationOpen }},
		{"offers", func(x *Invitation) { x.Offers[0].Start = At{} }}, {"offers", func(x *Invitation) { x.Offers = slices.Repeat([]Offer{{Start: at}}, MostOffers+1) }},
		{"minutes", func(x *Invitation) { x.Minutes = 1441 }},
	})
	breakEach(t, func() Interview {
		return Interview{Program: "p", Season: 2027, Start: at, Gut: 10, Scores: []Score{{"Teaching", 1}, {"Place", 10}}, People: []Interviewer{{Name: "Dr. Gill"}}}
	}, []broken[Interview]{
		{"start", func(x *Interview) { x.Start = At{} }}, {"start", func(x *Interview) { x.Start = never }}, {"gut", func(x *Interview) { x.Gut = 11 }},
		{"scores.points", func(x *Interview) { x.Scores[0].Points = 0 }}, {"scores", func(x *Interview) { x.Scores[1].Criterion = "teaching" }},
		{"people", func(x *Interview) { x.People[0].Name = " " }}, {"place", func(x *Interview) { x.Place = strings.Repeat("x", 5001) }},
	})
	breakEach(t, func() Criterion { return Criterion{Name: "Teaching", Weight: 10} }, []broken[Criterion]{
		{"name", func(x *Criterion) { x.Name = "" }}, {"weight", func(x *Criterion) { x.Weight = 11 }},
	})
	breakEach(t, func() Question { return Question{Text: strings.Repeat("x", 500), Kind: AboutYou} }, []broken[Question]{
		{"text", func(x *Question) { x.Text = "" }}, {"text", func(x *Question) { x.Text += "x" }},
	})
	breakEach(t, func() InterviewAnswer {
		return InterviewAnswer{Question: "scores", Evidence: []Proof{{Fact: "a"}, {Fact: "b"}}}
	}, []broken[InterviewAnswer]{
		{"question", func(x *InterviewAnswer) { x.Question = " " }}, {"evidence", func(x *InterviewAnswer) { x.Evidence[1].Fact = "a" }},
		{"context", func(x *InterviewAnswer) { x.Context = strings.Repeat("x", 5001) }},
	})
	breakEach(t, func() Drill { return Drill{Question: "scores", Date: NewDate(2026, 11, 1), Seconds: 3600, Rating: 5} }, []broken[Drill]{
		{"date", func(x *Drill) { x.Date = Date{} }}, {"seconds", func(x *Drill) { x.Seconds = 3601 }}, {"rating", func(x *Drill) { x.Rating = 6 }},
	})
	breakEach(t, func() Correspondence {
		return Correspondence{Program: "p", Season: 2027, Kind: LetterOfIntent, First: true, Sent: NewDate(2027, 2, 1), Replied: NewDate(2027, 2, 1)}
	}, []broken[Correspondence]{
		{"kind", func(x *Correspondence) { x.Kind = CorrespondenceUnknown }}, {"ranked_first", func(x *Correspondence) { x.Kind = ThankYou }},
		{"replied", func(x *Correspondence) { x.Sent = Date{} }}, {"fields", func(x *Correspondence) { x.Fields = []string{"colour"} }},
		{"", func(x *Correspondence) { x.Fields = []string{"visa_j1"} }},
	})
	breakEach(t, func() Task { return Task{Key: "k"} }, []broken[Task]{{"title", func(x *Task) { x.Key = "" }}, {"season", func(x *Task) { x.Season = 27 }}})
	breakEach(t, func() Payment { return Payment{Season: 2027, Kind: PaidERAS, Cents: 1100} }, []broken[Payment]{
		{"kind", func(x *Payment) { x.Kind = PaymentUnknown }}, {"cents", func(x *Payment) { x.Cents = -1 }},
	})
	breakEach(t, func() Season {
		return Season{Year: 2027, Divisions: []string{"Pacific", "Mountain", "New England"}, Registered: NewDate(2026, 9, 15)}
	}, []broken[Season]{
		{"divisions", func(x *Season) { x.Divisions = append(x.Divisions, "Middle Atlantic") }}, {"divisions", func(x *Season) { x.Divisions[0] = "West" }},
		{"divisions", func(x *Season) { x.Divisions[1] = "Pacific" }}, {"nrmp_registered", func(x *Season) { x.Registered = NewDate(2025, 12, 31) }},
		{"soap_order", func(x *Season) { x.SOAPOrder = []string{"Psychiatry", "psychiatry"} }}, {"soap_order", func(x *Season) { x.SOAPOrder = []string{" "} }},
		{"can_start_1_july", func(x *Season) { x.CanStart = 9 }}, {"soap_reachable", func(x *Season) { x.Reachable = 9 }},
	})
	breakEach(t, func() Applicant { return Applicant{Zone: warsaw} }, []broken[Applicant]{{"time_zone", func(x *Applicant) { x.Zone = "Warsaw" }}, {"", func(x *Applicant) { x.Zone = "" }}})
}

func TestRankListRules(t *testing.T) {
	breakEach(t, func() RankList {
		return RankList{Season: 2027, Number: 1, Primary: []RankEntry{{Program: "a"}, {Program: "b"}}, Supplemental: []SupplementalList{{Program: "adv", Entries: []RankEntry{{Program: "a"}}}}}
	}, []broken[RankList]{
		{"primary", func(x *RankList) { x.Primary[1].Program = "a" }}, {"primary", func(x *RankList) { x.Primary[1].Program = "" }},
		{"primary", func(x *RankList) { x.Primary[0].Partner = "c" }}, {"number", func(x *RankList) { x.Number = -1 }},
		{"certified", func(x *RankList) { x.Number, x.Certified = 0, At{Day: NewDate(2027, 3, 1), Zone: eastern} }},
		{"supplemental", func(x *RankList) { x.Supplemental = append(x.Supplemental, x.Supplemental[0]) }},
		{"supplemental[1]", func(x *RankList) { x.Supplemental[0].Entries = []RankEntry{{Program: "a"}, {Program: "a"}} }},
		{"choices", func(x *RankList) { x.Choices = []RankChoice{{"a", "a"}} }},
	})
	breakEach(t, func() RankList {
		return RankList{Season: 2027, Couple: true, Primary: []RankEntry{{Program: "a", Partner: "x"}, {Program: "a", Partner: "y"}, {Partner: "x"}, {Program: "a"}}}
	}, []broken[RankList]{
		{"primary", func(x *RankList) { x.Primary[1].Partner = "X" }}, {"primary", func(x *RankList) { x.Primary[2].Partner = "" }},
	})
}

func TestSOAPRules(t *testing.T) {
	breakEach(t, func() SOAPProgram {
		return SOAPProgram{Season: 2027, Name: "Kern Medicine", State: "CA", Positions: 2, Offers: []SOAPOffer{{3, SOAPAccepted}}}
	}, []broken[SOAPProgram]{
		{"name", func(x *SOAPProgram) { x.Name = "" }}, {"offers.round", func(x *SOAPProgram) { x.Offers[0].Round = 5 }},
		{"offers", func(x *SOAPProgram) { x.Offers = append(x.Offers, SOAPOffer{Round: 4}) }}, {"", func(x *SOAPProgram) { x.Offers = nil }},
		{"positions", func(x *SOAPProgram) { x.Positions = -1 }}, {"state", func(x *SOAPProgram) { x.State = "Cal" }},
	})
}

func TestWhatStandsTwiceInASeason(t *testing.T) {
	for _, c := range []struct {
		field string
		p     Profile
	}{
		{"criteria[2].name", Profile{Criteria: []Criterion{{Name: "Teaching"}, {Name: "teaching"}}}},
		{"questions[2].text", Profile{Questions: []Question{{Text: "Why us?"}, {Text: "Why us?"}}}},
		{"answers[2].question", Profile{InterviewAnswers: []InterviewAnswer{{Question: "a"}, {Question: "a"}}}},
		{"rank_lists[2].number", Profile{RankLists: []RankList{{Season: 2027}, {Season: 2027}}}},
		{"", Profile{RankLists: []RankList{{Season: 2027}, {Season: 2028}, {Season: 2027, Number: 1}}}},
		{"soap_programs[2].name", Profile{SOAPPrograms: []SOAPProgram{{Season: 2027, Name: "A", Code: "1"}, {Season: 2027, Name: "B", Code: "1"}}}},
		{"", Profile{SOAPPrograms: []SOAPProgram{{Season: 2027, Name: "A", Code: "1"}, {Season: 2026, Name: "A", Code: "1"}, {Season: 2027, Name: "A"}}}},
		{"tasks[2].key", Profile{Tasks: []Task{{Key: "k", Season: 2027}, {Key: "k", Season: 2027}}}},
		{"", Profile{Tasks: []Task{{Title: "x"}, {Title: "x"}}}},
	} {
		bad, _ := c.p.Validate().(Invalid)
		if c.field == "" && bad != nil || c.field != "" && bad.Problem(c.field) == "" {
			t.Errorf("%v: want a problem of %q", bad, c.field)
		}
	}
}

func TestWhatASeasonCannotHaveSeen(t *testing.T) {
	today := NewDate(2026, 11, 26)
	for day, want := range map[Date]int{today: 0, today.AddDays(1): 7} {
		p := Profile{
			Drills: []Drill{{Question: "q", Date: day}}, Correspondence: []Correspondence{{Program: "p", Season: 2027, Kind: ThankYou, Sent: day, Replied: day}},
			Tasks: []Task{{Title: "x", Done: day}}, Payments: []Payment{{Season: 2027, Kind: PaidERAS, Paid: day}},
			Seasons: []Season{{Year: 2027, Registered: day, Verified: day}},
		}
		if bad, _ := p.ValidateOn(today).(Invalid); len(bad) != want {
			t.Errorf("on %s: %v", day, bad)
		}
	}
}
