package seasons_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// over is a season with something of everything.
func over() domain.Profile {
	never := domain.Date{}
	a := application("a", 2027, never, event(domain.Submitted, on(2026, 9, 24)), event(domain.Rejected, on(2026, 11, 2)))
	b := application("b", 2027, never, event(domain.Submitted, on(2026, 9, 24)))
	b.Signal, b.Preferred, b.Statement, b.Note, b.Letters = domain.GoldSignal, true, "Valley", "knows Dr. Ruiz", []domain.LetterRef{{Writer: "Dr. Ruiz"}}
	c := application("c", 2027, never, event(domain.Submitted, on(2026, 9, 24)), event(domain.Withdrawn, on(2026, 12, 1)))
	return domain.Profile{
		Applications: []domain.Application{a, b, c},
		Seasons: []domain.Season{{
			ID: 7, Year: 2027, SubmitsOn: on(2026, 9, 24), Registered: on(2026, 10, 1), Verified: on(2027, 1, 5), Outcome: domain.OutcomeUnmatched,
			Divisions: []string{"Pacific"}, GeoReason: "family", SOAPOrder: []string{"Family medicine"}, CanStart: domain.SaysYes, Note: "first try",
		}},
		Marks:     []domain.Mark{{ID: 1, Program: "b", Season: 2027, Kind: domain.Pin}, {ID: 2, Program: "z", Season: 2027, Kind: domain.Ban}},
		Letters:   []domain.Letter{{ID: 3, Writer: "Dr. Ruiz", Status: domain.LetterAssigned}, {ID: 4, Writer: "Dr. Lee", Status: domain.LetterAsked}},
		Tasks:     []domain.Task{{ID: 5, Title: "call", Season: 2027}, {Title: "done", Season: 2027, Done: on(2027, 1, 1)}, {Key: "asked", Season: 2027}, {Title: "any"}},
		Documents: []domain.Document{{Season: 2027, Kind: domain.MSPE}},
		Payments:  []domain.Payment{{Season: 2027}, {Season: 2026}},
		Criteria:  []domain.Criterion{{Name: "teaching"}},
	}
}

func TestPlan(t *testing.T) {
	p, day := over(), on(2027, 4, 2)
	r, err := seasons.Plan(p, 2027, 2028, seasons.CarryWilling, on(2027, 3, 15), day)
	if err != nil {
		t.Fatal(err)
	}
	want := []domain.Application{{Program: "b", Season: 2028, Status: domain.Planned, Added: day, Preferred: true, Statement: "Valley", Note: "knows Dr. Ruiz"}}
	if !reflect.DeepEqual(r.Applications, want) {
		t.Errorf("on the list: %+v", r.Applications)
	}
	old := p.Seasons[0]
	old.Closed = day
	if !reflect.DeepEqual(r.Old, old) {
		t.Errorf("put away: %+v", r.Old)
	}
	if opened := (domain.Season{Year: 2028, Divisions: []string{"Pacific"}, GeoReason: "family", SOAPOrder: []string{"Family medicine"}, Opened: day}); !reflect.DeepEqual(r.New, opened) {
		t.Errorf("opened: %+v", r.New)
	}
	if len(r.Marks) != 2 || r.Marks[0].ID != 0 || r.Marks[0].Season != 2028 || len(r.Tasks) != 1 || r.Tasks[0].ID != 0 || r.Tasks[0].Title != "call" {
		t.Errorf("marks %+v, tasks %+v", r.Marks, r.Tasks)
	}
	if len(r.Letters) != 1 || r.Letters[0].ID != 3 || r.Letters[0].Status != domain.LetterUploaded {
		t.Errorf("letters %+v", r.Letters)
	}
	if got := r.Archives; !reflect.DeepEqual(got, []seasons.Line{{"applications", 3}, {"marks", 2}, {"documents", 1}, {"tasks", 3}, {"payments", 1}}) {
		t.Errorf("archived %+v", got)
	}
	if len(r.Warnings) != 0 {
		t.Errorf("warnings %+v", r.Warnings)
	}
	for _, x := range []interface{ Validate() error }{r.Old, r.New, r.Applications[0], r.Marks[0], r.Tasks[0], r.Letters[0]} {
		if err := x.Validate(); err != nil {
			t.Errorf("%+v: %v", x, err)
		}
	}
}

func TestWhichProgramsGoOn(t *testing.T) {
	for how, want := range map[seasons.Carry]int{seasons.CarryAll: 2, seasons.CarryWilling: 1, seasons.CarryNone: 0} {
		if r, err := seasons.Plan(over(), 2027, 2028, how, domain.Date{}, on(2027, 4, 2)); err != nil || len(r.Applications) != want {
			t.Errorf("%v: %d programs, %v", how, len(r.Applications), err)
		}
	}
}

// What was told of the next season already stays.
func TestTheNextSeasonKeepsItsOwn(t *testing.T) {
	p := over()
	p.Seasons = append(p.Seasons, domain.Season{Year: 2028, SubmitsOn: on(2027, 9, 29), Setting: domain.SettingRural})
	p.Marks = append(p.Marks, domain.Mark{Program: "b", Season: 2028, Kind: domain.Ban})
	r, err := seasons.Plan(p, 2027, 2028, seasons.CarryAll, domain.Date{}, on(2027, 4, 2))
	if err != nil || r.New.SubmitsOn != on(2027, 9, 29) || r.New.Setting != domain.SettingRural || r.New.Divisions != nil {
		t.Errorf("%+v, %v", r.New, err)
	}
	if len(r.Marks) != 1 || r.Marks[0].Program != "z" || r.Applications[1].Preferred {
		t.Errorf("%+v, %+v", r.Marks, r.Applications)
	}
}

func TestWhatCannotBePutAway(t *testing.T) {
	closed := over()
	closed.Seasons[0].Closed = on(2027, 4, 1)
	for words, c := range map[string]struct {
		p  domain.Profile
		to int
	}{
		"nothing to put away":           {domain.Profile{Seasons: []domain.Season{{Year: 2027}}}, 2028},
		"put away on 2027-04-01":        {closed, 2028},
		"does not come after":           {over(), 2027},
		"no year of the Match that thi": {over(), domain.LastSeason + 1},
	} {
		_, err := seasons.Plan(c.p, 2027, c.to, seasons.CarryAll, domain.Date{}, on(2027, 4, 2))
		if early := (domain.Invalid{}); c.to == 2028 {
			_, err := seasons.Plan(c.p, 2027, 2028, seasons.CarryAll, domain.Date{}, on(2026, 5, 31))
			if !errors.As(err, &early) || !strings.Contains(err.Error(), "begins on 2026-06-01") {
				t.Errorf("the day before it begins: %v", err)
			}
		}
		if err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%v; want %q", err, words)
		}
	}
}

// What stands on the next list already stays as it is, and is told.
func TestTheNextListHasBegun(t *testing.T) {
	p := over()
	p.Applications = append(p.Applications, domain.Application{Program: "b", Season: 2028, Note: "own"}, application("q", 2028, domain.Date{}))
	r, err := seasons.Plan(p, 2027, 2028, seasons.CarryAll, domain.Date{}, on(2027, 6, 2))
	if err != nil || len(r.Applications) != 1 || r.Applications[0].Program != "a" || r.Known != 2 {
		t.Errorf("%+v, %v", r.Applications, err)
	}
	if len(r.Warnings) != 1 || r.Warnings[0].Key != "seasons.warn.there" {
		t.Errorf("%+v", r.Warnings)
	}
}

// Before its results a season is still running; what is open in it is no warning.
func TestWarnings(t *testing.T) {
	results := on(2027, 3, 15)
	at := func(d domain.Date) domain.At { return domain.At{Day: d, Zone: "America/Los_Angeles"} }
	p := over()
	p.Interviews = []domain.Interview{{Season: 2027, Start: at(on(2027, 1, 31))}, {Season: 2027, Start: at(on(2027, 1, 30)), State: domain.InterviewDone}}
	p.Invitations = []domain.Invitation{{Season: 2027, AnswerBy: at(on(2027, 2, 1))}}
	for _, c := range []struct {
		day     domain.Date
		outcome domain.MatchOutcome
		want    []string
	}{
		{on(2027, 1, 31), 0, []string{"running"}}, {on(2027, 2, 2), 0, []string{"running"}}, {on(2027, 3, 14), 0, []string{"running"}}, {results, 0, []string{"outcome"}},
		{results, domain.OutcomeMatched, []string{"matched"}}, {results, domain.OutcomeUnmatched, nil},
	} {
		p.Seasons[0].Outcome = c.outcome
		r, err := seasons.Plan(p, 2027, 2028, seasons.CarryAll, results, c.day)
		var got []string
		for _, w := range r.Warnings {
			got = append(got, strings.TrimPrefix(w.Key, "seasons.warn."))
		}
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("on %v: %v, %v; want %v", c.day, got, err, c.want)
		}
	}
}

// A season that was over long ago is put away into the one that runs, and takes
// nothing from that.
func TestAnOldSeasonIsPutAway(t *testing.T) {
	opened := on(2027, 4, 2)
	p := over()
	p.Applications = append(p.Applications, application("d", 2024, domain.Date{}, event(domain.Submitted, on(2023, 9, 27))), application("e", 2028, on(2027, 4, 3)))
	p.Seasons[0].Closed = opened
	p.Seasons = append(p.Seasons, domain.Season{ID: 8, Year: 2028, Opened: opened})
	if to := seasons.Next(p.Seasons, 2024, on(2027, 4, 20)); to != 2028 {
		t.Fatalf("it goes on in %d", to)
	}
	r, err := seasons.Plan(p, 2024, 2028, seasons.CarryAll, domain.Date{}, on(2027, 4, 20))
	if err != nil || r.New.Opened != opened || r.Letters != nil || len(r.Applications) != 1 || r.Applications[0].Program != "d" {
		t.Errorf("opened on %v, letters %+v, applications %+v, %v", r.New.Opened, r.Letters, r.Applications, err)
	}
	var broken domain.Invalid
	if _, err := seasons.Plan(p, 2024, 2027, seasons.CarryAll, domain.Date{}, on(2027, 4, 20)); !errors.As(err, &broken) {
		t.Errorf("into a season that was put away: %v", err)
	}
}

// A letter that is assigned in the next season already stays so.
func TestLettersOfTheNextSeasonStay(t *testing.T) {
	p := over()
	x := application("b", 2028, on(2027, 6, 2))
	x.Letters = []domain.LetterRef{{Writer: "Dr. Ruiz"}}
	for _, c := range []struct {
		more domain.Application
		want int
	}{
		{application("b", 2028, on(2027, 6, 2)), 1},
		{x, 0},
		{application("b", 2028, domain.Date{}, event(domain.Submitted, on(2027, 9, 24))), 0},
	} {
		q := p
		q.Applications = append(p.Applications[:len(p.Applications):len(p.Applications)], c.more)
		if r, err := seasons.Plan(q, 2027, 2028, seasons.CarryAll, domain.Date{}, on(2027, 10, 1)); err != nil || len(r.Letters) != c.want {
			t.Errorf("%+v: %+v are assigned anew, want %d; %v", c.more, r.Letters, c.want, err)
		}
	}
}

func TestNext(t *testing.T) {
	for _, c := range []struct {
		day  domain.Date
		want int
	}{{on(2027, 5, 31), 2028}, {on(2027, 6, 1), 2028}, {on(2028, 5, 31), 2028}, {on(2028, 6, 1), 2029}, {on(2028, 2, 29), 2028}} {
		if got := seasons.Next(nil, 2027, c.day); got != c.want {
			t.Errorf("on %v the next one is %d, want %d", c.day, got, c.want)
		}
	}
	early := []domain.Season{{Year: 2028, Opened: on(2027, 3, 20)}}
	if got := seasons.Next(early, 2025, on(2027, 3, 21)); got != 2028 {
		t.Errorf("while 2028 runs already the next one is %d", got)
	}
}
