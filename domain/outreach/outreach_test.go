package outreach_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/outreach"

	"pgregory.net/rapid"
)

var rules = outreach.Rules{FollowDays: 10, FollowUps: 2, AnswerDays: 14, Least: 3}

func day(n int) domain.Date { return domain.NewDate(2026, time.March, n) }

// sent is a message about a rotation.
func sent(who string, on domain.Date) domain.Outreach {
	return domain.Outreach{Person: who, Channel: domain.ByEmail, Purpose: domain.ForRotation, Sent: on}
}

func TestRulesAreTheSettings(t *testing.T) {
	if got, want := outreach.RulesOf(enginetest.Reference(t)), (outreach.Rules{FollowDays: 10, FollowUps: 2, AnswerDays: 14, Least: 10}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// On the day itself it is due, the day after it is overdue.
func TestWhenToAskAgain(t *testing.T) {
	noted := sent("Dr. Lee", day(2))
	noted.FollowUp = day(4)
	bounced, answered, thanks, talk := sent("Dr. Lee", day(2)), sent("Dr. Lee", day(2)), sent("Dr. Lee", day(2)), sent("Dr. Lee", day(2))
	bounced.Reply, answered.Replied, thanks.Purpose, talk.Channel = domain.ReplyBounced, day(3), domain.ForThanks, domain.InPerson
	said := sent("Dr. Lee", day(2))
	said.Reply = domain.ReplyNo
	for name, c := range map[string]struct {
		log []domain.Outreach
		due domain.Date
	}{
		"some days later":             {[]domain.Outreach{sent("Dr. Lee", day(2))}, day(12)},
		"over a leap day":             {[]domain.Outreach{sent("Dr. Lee", domain.NewDate(2028, time.February, 20))}, domain.NewDate(2028, time.March, 1)},
		"as noted":                    {[]domain.Outreach{noted}, day(4)},
		"a wrong address":             {[]domain.Outreach{bounced}, domain.Date{}},
		"answered":                    {[]domain.Outreach{answered}, domain.Date{}},
		"a no is an answer":           {[]domain.Outreach{said}, domain.Date{}},
		"thanks":                      {[]domain.Outreach{thanks}, domain.Date{}},
		"a talk":                      {[]domain.Outreach{talk}, domain.Date{}},
		"asked again once":            {[]domain.Outreach{sent("dr.  lee", day(12)), sent("Dr. Lee", day(2))}, day(22)},
		"asked again twice":           {[]domain.Outreach{sent("Dr. Lee", day(2)), sent("Dr. Lee", day(5)), sent("Dr. Lee", day(8))}, domain.Date{}},
		"asked again, with a day":     {[]domain.Outreach{sent("Dr. Lee", day(1)), sent("Dr. Lee", day(1)), noted}, day(4)},
		"a new question after answer": {[]domain.Outreach{sent("Dr. Lee", day(1)), answered, sent("Dr. Lee", day(5))}, day(15)},
	} {
		threads := outreach.Threads(c.log, rules)
		if len(threads) != 1 {
			t.Fatalf("%s: %d threads", name, len(threads))
		}
		x := threads[0]
		if x.Due != c.due {
			t.Errorf("%s: due on %v, want %v", name, x.Due, c.due)
		}
		if c.due.IsZero() {
			if x.Overdue(day(31)) {
				t.Errorf("%s: overdue although nothing is due", name)
			}
			continue
		}
		if !x.Open || x.Overdue(c.due.AddDays(-1)) || x.Overdue(c.due) || !x.Overdue(c.due.AddDays(1)) {
			t.Errorf("%s: on the days around it %+v is overdue wrongly", name, x)
		}
	}
}

// What is asked of somebody for another purpose or program is a thread of its
// own; what is planned is none.
func TestThreadsAreTold(t *testing.T) {
	other := sent("Dr. Lee", day(1))
	other.Program = "p01"
	letter := sent("Dr. Lee", day(3))
	letter.Purpose = domain.ForLetter
	got := outreach.Threads([]domain.Outreach{sent("Dr. Lee", day(2)), other, letter, sent("Dr. Ash", domain.Date{})}, rules)
	if len(got) != 3 || got[0].Due != day(11) || got[1].Due != day(12) || got[2].Due != day(13) {
		t.Errorf("%+v", got)
	}
}

func TestRates(t *testing.T) {
	today := day(31)
	young, old := sent("a", today.AddDays(-13)), sent("b", today.AddDays(-14))
	young.Reply, old.Reply = domain.ReplyYes, domain.ReplyMaybe
	linked := sent("c", day(1))
	linked.Channel, linked.Purpose = domain.ByLinkedIn, domain.ForResearch
	bounced, thanks := sent("d", day(1)), sent("e", day(1))
	bounced.Reply, thanks.Purpose = domain.ReplyBounced, domain.ForThanks
	got := outreach.RatesOf([]domain.Outreach{young, old, linked, bounced, thanks, sent("f", day(1)), sent("planned", domain.Date{})}, today, rules)
	if got.All.Sent != 3 || got.All.Answered != 1 || got.Young != 1 || got.Bounced != 1 || got.All.Few {
		t.Errorf("%+v", got)
	}
	// Of 1 in 3 Wilson's 95 % interval is 6.1 % to 79.2 %.
	if a := got.All; a.Low < 0.061 || a.Low > 0.062 || a.High < 0.792 || a.High > 0.793 {
		t.Errorf("between %v and %v", a.Low, a.High)
	}
	if len(got.ByChannel) != 2 || got.ByChannel[0].Sent != 2 || got.ByChannel[1].Channel != domain.ByLinkedIn || got.ByChannel[1].Answered != 0 || !got.ByChannel[0].Few {
		t.Errorf("%+v", got.ByChannel)
	}
	if len(got.ByPurpose) != 2 || got.ByPurpose[0].Purpose != domain.ForResearch || got.ByPurpose[1].Sent != 2 {
		t.Errorf("%+v", got.ByPurpose)
	}
	if none := outreach.RatesOf(nil, today, rules); !none.All.Few || none.All.Share != 0 || none.All.Low != 0 || none.All.High != 1 {
		t.Errorf("of nothing: %+v", none)
	}
}

// The parts add up, and the order of the records says nothing.
func TestRatesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) domain.Outreach {
			o := domain.Outreach{Person: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "who")}
			o.Channel = domain.Channel(rapid.IntRange(1, 6).Draw(t, "channel"))
			o.Purpose = domain.Purpose(rapid.IntRange(1, 7).Draw(t, "purpose"))
			if rapid.Bool().Draw(t, "sent") {
				o.Sent = day(rapid.IntRange(1, 31).Draw(t, "day"))
				o.Reply = domain.Reply(rapid.IntRange(0, 5).Draw(t, "reply"))
			}
			return o
		}), 0, 30).Draw(t, "log")
		got := outreach.RatesOf(log, day(31), rules)
		for _, parts := range [][]outreach.Rate{got.ByChannel, got.ByPurpose} {
			n, yes := 0, 0
			for _, x := range parts {
				n, yes = n+x.Sent, yes+x.Answered
				if x.Answered > x.Sent || !(x.Low <= x.Share && x.Share <= x.High) {
					t.Fatalf("%+v", x)
				}
			}
			if n != got.All.Sent || yes != got.All.Answered {
				t.Fatalf("%+v does not add up to %+v", parts, got.All)
			}
		}
		inThreads := 0
		for _, x := range outreach.Threads(log, rules) {
			inThreads += len(x.Sent)
			if !x.Due.IsZero() && !x.Open {
				t.Fatalf("%+v is due and waits for nothing", x)
			}
		}
		planned := 0
		for _, o := range log {
			if o.Sent.IsZero() {
				planned++
			}
		}
		if inThreads+planned != len(log) {
			t.Fatalf("%d of %d are in threads, %d are planned", inThreads, len(log), planned)
		}
		slices.Reverse(log)
		if again := outreach.RatesOf(log, day(31), rules); again.All != got.All {
			t.Fatal("the order of the records tells")
		}
	})
}

func TestGraph(t *testing.T) {
	p := domain.Profile{
		People: []domain.Person{
			{ID: 1, Name: "Dr. Maya Lee", Institution: "Fresno", Programs: []string{"p00", "p01"}, Strength: 2},
			{ID: 2, Name: "Dr. Ash", AdvocatedOn: day(1), Programs: []string{"p00"}},
		},
		Letters: []domain.Letter{
			{ID: 3, Writer: "dr. maya  lee", Specialty: "FM", Program: "p02"}, {ID: 4, Writer: "Dr. No", Status: domain.LetterDeclined}, {ID: 5},
		},
		Rotations:      []domain.Rotation{{ID: 6, Supervisor: "Dr. Zed", Site: "Clinic", Program: "p03"}},
		ScholarlyWorks: []domain.ScholarlyWork{{ID: 7, Mentor: "Dr. Maya Lee", Title: "Diabetes in the fields"}},
		Outreaches:     []domain.Outreach{{ID: 8, Person: "Dr. Maya Lee", Program: "p00", Sent: day(3)}},
	}
	got := outreach.Graph(p)
	var names []string
	for _, c := range got {
		names = append(names, c.Name)
	}
	if !slices.Equal(names, []string{"Dr. Ash", "Dr. Maya Lee", "Dr. No", "Dr. Zed"}) {
		t.Fatalf("%v", names)
	}
	lee := got[1]
	if lee.Person != 1 || lee.Strength != 2 || lee.Speaks || !lee.Has(outreach.TieWork) || lee.Has(outreach.TieRotation) || len(lee.Ties) != 5 {
		t.Errorf("%+v", lee)
	}
	if want := []string{"p00", "p01", "p02"}; !slices.Equal(lee.Programs(), want) {
		t.Errorf("leads to %v, want %v", lee.Programs(), want)
	}
	if !got[0].Speaks || len(got[2].Ties) != 0 || got[3].Person != 0 || got[3].Ties[0].Name != "Clinic" {
		t.Errorf("%+v", got)
	}
}

func TestRefuses(t *testing.T) {
	p := enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	if refuses, said := outreach.Refuses(&p); refuses || said != "" {
		t.Errorf("what nobody has said refuses: %v, %q", refuses, said)
	}
	enginetest.Says(t, &p, "contact_policy", "ERAS only", "2026-09")
	if refuses, said := outreach.Refuses(&p); refuses || said != "ERAS only" {
		t.Errorf("a policy alone: %v, %q", refuses, said)
	}
	enginetest.Says(t, &p, "no_contact", "yes", "2026-09")
	if refuses, _ := outreach.Refuses(&p); !refuses {
		t.Error("a program that refuses contact is written to")
	}
	enginetest.Says(t, &p, "no_contact", "no", "2026-09")
	if refuses, _ := outreach.Refuses(&p); refuses {
		t.Error("a program that takes contact is left in peace")
	}
}
