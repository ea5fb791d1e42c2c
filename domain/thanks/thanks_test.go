package thanks_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/thanks"
)

var day = domain.NewDate

func interview(program string, d domain.Date, people ...string) domain.Interview {
	i := domain.Interview{Program: program, Season: 2027, State: domain.InterviewDone, Start: domain.At{Day: d, Hour: 16, Timed: true, Zone: "America/Los_Angeles"}}
	for _, p := range people {
		i.People = append(i.People, domain.Interviewer{Name: p})
	}
	return i
}

func note(program, person string, sent domain.Date) domain.Correspondence {
	return domain.Correspondence{ID: 7, Program: program, Season: 2027, Kind: domain.ThankYou, Person: person, Sent: sent}
}

func names(list []thanks.Due) (out []string) {
	for _, d := range list {
		out = append(out, d.Interview.Program+":"+d.To.Name)
	}
	return out
}

// One note for each person of each interview that is done, the first due first.
func TestPending(t *testing.T) {
	met := day(2026, 12, 7)
	planned, social, other, missed := interview("planned", met), interview("social", met), interview("other", met), interview("missed", met)
	planned.State, social.Kind, other.Season, missed.State = domain.InterviewPlanned, domain.SocialEvent, 2026, domain.InterviewMissed
	p := domain.Profile{Interviews: []domain.Interview{interview("late", met.AddDays(3), "A"), planned, social, other, missed, interview("two", met, "Dr. B", "C"), interview("nobody", met)}}
	if got := names(thanks.Pending(p, 2027, 2)); !slices.Equal(got, []string{"nobody:", "two:Dr. B", "two:C", "late:A"}) {
		t.Errorf("%q", got)
	}
	if d := thanks.Pending(p, 2027, 2)[0]; d.On != day(2026, 12, 9) || d.Overdue(d.On) || !d.Overdue(d.On.AddDays(1)) {
		t.Errorf("%+v", d)
	}
	p.Applicant.Zone = "Europe/Warsaw" // where it ended on the next day
	if d := thanks.Pending(p, 2027, 2)[0]; d.On != day(2026, 12, 10) {
		t.Errorf("in Warsaw: due %v", d.On)
	}
}

// What was sent on the day or later thanks the person it names, and everybody
// when it names nobody; what is drafted is the record of what is due.
func TestWritten(t *testing.T) {
	met := day(2026, 12, 7)
	for _, tt := range []struct {
		name string
		log  []domain.Correspondence
		want []string
	}{
		{"nothing", nil, []string{"a:Dr. B", "a:C"}},
		{"to one, however the name is written", []domain.Correspondence{note("a", "B", met)}, []string{"a:C"}},
		{"to all", []domain.Correspondence{note("a", "", met)}, nil},
		{"the day before", []domain.Correspondence{note("a", "", met.AddDays(-1))}, []string{"a:Dr. B", "a:C"}},
		{"to another program", []domain.Correspondence{note("x", "", met)}, []string{"a:Dr. B", "a:C"}},
		{"only drafted", []domain.Correspondence{note("a", "C", domain.Date{})}, []string{"a:Dr. B", "a:C"}},
		{"an update", []domain.Correspondence{{Program: "a", Season: 2027, Kind: domain.UpdateLetter, Sent: met}}, []string{"a:Dr. B", "a:C"}},
	} {
		p := domain.Profile{Interviews: []domain.Interview{interview("a", met, "Dr. B", "C")}, Correspondence: tt.log}
		if got := names(thanks.Pending(p, 2027, 2)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
	draft := note("a", "C", domain.Date{})
	draft.Due, draft.Text = met.AddDays(1), "Dear C"
	p := domain.Profile{Interviews: []domain.Interview{interview("a", met, "C")}, Correspondence: []domain.Correspondence{draft}}
	d := thanks.Pending(p, 2027, 5)[0]
	if d.On != met.AddDays(1) || d.Record().Text != "Dear C" {
		t.Errorf("%+v", d)
	}
	p.Correspondence = nil
	if x := thanks.Pending(p, 2027, 5)[0].Record(); x.ID != 0 || x.Person != "C" || x.Due != met.AddDays(5) || x.Validate() != nil {
		t.Errorf("%+v", x)
	}
}

// "I will rank you first" is said once a season, and only if the list agrees.
func TestWarnings(t *testing.T) {
	first := domain.Correspondence{ID: 1, Program: "a", Season: 2027, Kind: domain.LetterOfIntent, First: true}
	other := domain.Correspondence{ID: 2, Program: "b", Season: 2027, Kind: domain.LetterOfIntent, First: true}
	list := func(programs ...string) []domain.RankList {
		l := domain.RankList{Season: 2027}
		for _, p := range programs {
			l.Primary = append(l.Primary, domain.RankEntry{Program: p})
		}
		return []domain.RankList{{Season: 2027, Number: 1, Primary: []domain.RankEntry{{Program: "z"}}}, {Season: 2026}, l}
	}
	last := other
	last.Season = 2026
	mild := other
	mild.First = false
	for _, tt := range []struct {
		name string
		x    domain.Correspondence
		log  []domain.Correspondence
		list []domain.RankList
		want []thanks.Warning
	}{
		{"the list agrees", first, []domain.Correspondence{first, last, mild}, list("a", "b"), nil},
		{"no list", first, nil, nil, []thanks.Warning{{Key: "nolist"}}},
		{"an empty list", first, nil, list(), []thanks.Warning{{Key: "nolist"}}},
		{"another one first", first, nil, list("b", "a"), []thanks.Warning{{Key: "other", Program: "b"}}},
		{"not on the list", first, nil, list("b"), []thanks.Warning{{Key: "unlisted", Program: "b"}}},
		{"said before", first, []domain.Correspondence{other}, list("a"), []thanks.Warning{{Key: "second", Program: "b"}}},
		{"said before to the same", first, []domain.Correspondence{{ID: 9, Program: "a", Season: 2027, First: true}}, list("a"), nil},
		{"both", first, []domain.Correspondence{other}, list("b"), []thanks.Warning{{Key: "second", Program: "b"}, {Key: "unlisted", Program: "b"}}},
		{"no promise", mild, []domain.Correspondence{first}, nil, nil},
		{"a kept version is no list", first, nil, list()[:1], []thanks.Warning{{Key: "nolist"}}},
	} {
		if got := thanks.Warnings(tt.x, domain.Profile{Correspondence: tt.log, RankLists: tt.list}); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}
