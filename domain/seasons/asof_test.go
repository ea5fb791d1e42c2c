package seasons_test

import (
	"reflect"
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

func application(program string, season int, added domain.Date, events ...domain.StatusEvent) domain.Application {
	a := domain.Application{Program: program, Season: season, Status: domain.Planned, Added: added}
	for _, e := range events {
		a = a.With(e)
	}
	return a
}

func event(s domain.ApplicationStatus, d domain.Date) domain.StatusEvent {
	return domain.StatusEvent{Status: s, Date: d}
}

// What each application was on 24 September 2026, and on the last day.
func TestApplicationsAsOf(t *testing.T) {
	sent, day := on(2026, 9, 24), on(2026, 9, 24)
	never := domain.Date{}
	for name, c := range map[string]struct {
		a           domain.Application
		there       bool
		status, end domain.ApplicationStatus
	}{
		"sent on the day":        {application("p", 2027, on(2026, 8, 1), event(domain.Submitted, sent)), true, domain.Submitted, domain.Submitted},
		"sent the day after":     {application("p", 2027, on(2026, 8, 1), event(domain.Submitted, sent.AddDays(1))), true, domain.Planned, domain.Submitted},
		"added and sent later":   {application("p", 2027, on(2026, 10, 1), event(domain.Submitted, on(2026, 10, 2))), false, 0, domain.Submitted},
		"typed in afterwards":    {application("p", 2027, on(2027, 2, 1), event(domain.Submitted, sent)), true, domain.Submitted, domain.Submitted},
		"answered later":         {application("p", 2027, never, event(domain.Submitted, sent), event(domain.Invited, on(2026, 10, 5))), true, domain.Submitted, domain.Invited},
		"answered, no day":       {application("p", 2027, never, event(domain.Submitted, sent), event(domain.Rejected, never)), true, domain.Submitted, domain.Rejected},
		"a status alone":         {domain.Application{Program: "p", Season: 2027, Status: domain.Rejected, Added: on(2027, 2, 1)}, true, domain.Submitted, domain.Rejected},
		"withdrawn, no day":      {domain.Application{Program: "p", Season: 2027, Status: domain.Withdrawn}, true, domain.Planned, domain.Withdrawn},
		"planned":                {application("p", 2027, on(2026, 8, 1)), true, domain.Planned, domain.Planned},
		"of the season before":   {application("p", 2026, on(2025, 8, 1), event(domain.Rejected, on(2026, 2, 1))), true, domain.Rejected, domain.Rejected},
		"of the season after":    {application("p", 2028, never), false, 0, 0},
		"planned for some later": {application("p", 2027, on(2026, 9, 25)), false, 0, domain.Planned},
	} {
		p := domain.Profile{Applications: []domain.Application{c.a}}
		got := seasons.AsOf(p, 2027, day).Applications
		if (len(got) == 1) != c.there || c.there && (got[0].Status != c.status || got[0].Validate() != nil) {
			t.Errorf("%s: on the day %+v", name, got)
		}
		got = seasons.AsOf(p, 2027, on(2027, 5, 31)).Applications
		if (len(got) == 1) != (c.end != 0) || len(got) == 1 && got[0].Status != c.end {
			t.Errorf("%s: at the end %+v", name, got)
		}
		if p.Applications[0].Status != c.a.Status || len(p.Applications[0].Events) != len(c.a.Events) {
			t.Errorf("%s: the records themselves were changed", name)
		}
	}
}

// One record of every table that is dated, of before the day, of the day after it
// and of the season after.
func TestTablesAsOf(t *testing.T) {
	day := on(2027, 2, 28)
	days := []domain.Date{day, day.AddDays(1), on(2027, 6, 1)}
	var p domain.Profile
	for i, d := range days {
		season := domain.SeasonOn(d)
		at := domain.At{Day: d, Zone: "America/Los_Angeles"}
		p.PracticeTests = append(p.PracticeTests, domain.PracticeTest{Date: d})
		p.StudyDays = append(p.StudyDays, domain.StudyDay{Date: d})
		p.EnglishTests = append(p.EnglishTests, domain.EnglishTest{Date: d})
		p.Drafts = append(p.Drafts, domain.Draft{Date: d, Number: i + 1})
		p.Drills = append(p.Drills, domain.Drill{Date: d})
		p.ScholarlyWorks = append(p.ScholarlyWorks, domain.ScholarlyWork{Start: d})
		p.Outreaches = append(p.Outreaches, domain.Outreach{Sent: d})
		p.Documents = append(p.Documents, domain.Document{Season: season, Date: d})
		p.Invitations = append(p.Invitations, domain.Invitation{Season: season, Received: at})
		p.Interviews = append(p.Interviews, domain.Interview{Season: season, Start: at})
		p.Correspondence = append(p.Correspondence, domain.Correspondence{Season: season, Sent: d})
		p.RankLists = append(p.RankLists, domain.RankList{Season: season, Number: i + 1, Kept: at})
		p.Payments = append(p.Payments, domain.Payment{Season: season, Paid: d})
	}
	of := reflect.ValueOf(seasons.AsOf(p, 2027, day))
	end := reflect.ValueOf(seasons.AsOf(p, 2027, on(2027, 5, 31)))
	for i := range of.NumField() {
		if f := of.Field(i); f.Kind() == reflect.Slice && reflect.ValueOf(p).Field(i).Len() == len(days) && (f.Len() != 1 || end.Field(i).Len() != 2) {
			t.Errorf("%s: %d on the day, %d at the end; want 1 and 2", of.Type().Field(i).Name, f.Len(), end.Field(i).Len())
		}
	}
}

// What has happened since is taken back in records that stay.
func TestFieldsAsOf(t *testing.T) {
	day, after := on(2026, 10, 1), on(2026, 12, 1)
	p := domain.Profile{
		Seasons:        []domain.Season{{Year: 2027, Registered: day, Verified: after, Outcome: domain.OutcomeMatched, Review: "well", Closed: after}, {Year: 2028}},
		Tasks:          []domain.Task{{Title: "a", Done: day}, {Title: "b", Done: after}, {Title: "c", Season: 2028}},
		Outreaches:     []domain.Outreach{{Person: "a", Sent: day, Replied: after, Reply: 1}},
		Correspondence: []domain.Correspondence{{Season: 2027, Sent: day, Replied: after, Reply: "yes"}},
		Formalities:    []domain.Formality{{Season: 2027, Step: "a"}, {Season: 2026, Step: "b", Done: after}},
		SOAPPrograms:   []domain.SOAPProgram{{Season: 2027, Name: "a"}, {Season: 2026, Name: "b"}},
		RankLists:      []domain.RankList{{Season: 2027}, {Season: 2026}},
		Invitations:    []domain.Invitation{{Season: 2027}, {Season: 2026}},
		Marks:          []domain.Mark{{Season: 2027}, {Season: 2028}},
		Snapshots:      []domain.Snapshot{{Season: 2026}},
	}
	got := seasons.AsOf(p, 2027, day)
	want := domain.Season{Year: 2027, Registered: day}
	if len(got.Seasons) != 1 || !reflect.DeepEqual(got.Seasons[0], want) {
		t.Errorf("the season was %+v", got.Seasons)
	}
	if len(got.Tasks) != 2 || got.Tasks[0].Done != day || !got.Tasks[1].Done.IsZero() {
		t.Errorf("tasks %+v", got.Tasks)
	}
	if x := got.Outreaches[0]; !x.Replied.IsZero() || x.Reply != 0 {
		t.Errorf("outreach %+v", x)
	}
	if x := got.Correspondence[0]; !x.Replied.IsZero() || x.Reply != "" {
		t.Errorf("correspondence %+v", x)
	}
	if len(got.Formalities) != 1 || !got.Formalities[0].Done.IsZero() || len(got.SOAPPrograms) != 1 || len(got.RankLists) != 1 || len(got.Invitations) != 1 || len(got.Marks) != 1 || got.Snapshots != nil {
		t.Errorf("%+v", got)
	}
	if p.Tasks[1].Done.IsZero() || p.Seasons[0].Verified.IsZero() {
		t.Error("the records themselves were changed")
	}
}
