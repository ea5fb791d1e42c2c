package seasons_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

func on(year int, month time.Month, day int) domain.Date { return domain.NewDate(year, month, day) }

// Every table of a profile is named once, in its order, and what names a season
// is said to be of one.
func TestEveryTableBelongs(t *testing.T) {
	of := reflect.TypeFor[domain.Profile]()
	all := seasons.Belongings()
	if len(all) != of.NumField() {
		t.Fatalf("%d tables are named, a profile has %d", len(all), of.NumField())
	}
	for i, b := range all {
		f := of.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if b.Table != name {
			t.Errorf("%s stands where %s should", b.Table, name)
		}
		if b.Why == "" || len(b.Why) > 80 {
			t.Errorf("%s: why %q", b.Table, b.Why)
		}
		record := f.Type
		if record.Kind() == reflect.Slice {
			record = record.Elem()
		}
		_, season := record.FieldByName("Season")
		if season = season || record == reflect.TypeFor[domain.Season](); b.Span == seasons.Lasting && season || b.Span == seasons.OfSeason && !season {
			t.Errorf("%s is %v, and names a season: %v", b.Table, b.Span, season)
		}
	}
}

// README shows the whole table.
func TestReadmeSaysWhatBelongs(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range seasons.Belongings() {
		if row := "| `" + b.Table + "` | " + b.Span.String() + " | " + b.Why + " |\n"; !strings.Contains(string(readme), row) {
			t.Errorf("README does not say %s", row)
		}
	}
}

func TestLastDay(t *testing.T) {
	for year, want := range map[int]domain.Date{2027: on(2027, 5, 31), 2028: on(2028, 5, 31), 2000: on(2000, 5, 31)} {
		got := seasons.LastDay(year)
		if got != want || domain.SeasonOn(got) != year || domain.SeasonOn(got.AddDays(1)) != year+1 {
			t.Errorf("season %d ends on %v", year, got)
		}
	}
}

func TestEndOf(t *testing.T) {
	for _, c := range []struct{ closed, want domain.Date }{
		{domain.Date{}, on(2027, 5, 31)}, {on(2027, 4, 2), on(2027, 4, 2)}, {on(2027, 5, 31), on(2027, 5, 31)}, {on(2027, 6, 1), on(2027, 5, 31)},
	} {
		p := domain.Profile{Seasons: []domain.Season{{Year: 2026, Closed: on(2026, 4, 1)}, {Year: 2027, Closed: c.closed}}}
		if got := seasons.EndOf(p, 2027); got != c.want {
			t.Errorf("closed on %v it stands on %v, want %v", c.closed, got, c.want)
		}
	}
}

// The season turns on 1 June by itself, and earlier once the next one is opened.
func TestNow(t *testing.T) {
	opened := []domain.Season{{Year: 2027}, {Year: 2028, Opened: on(2027, 4, 2)}}
	for _, c := range []struct {
		day  domain.Date
		all  []domain.Season
		want int
	}{
		{on(2027, 5, 31), nil, 2027}, {on(2027, 6, 1), nil, 2028}, {on(2027, 4, 1), opened, 2027}, {on(2027, 4, 2), opened, 2028},
		{on(2028, 6, 1), opened, 2029}, {on(2028, 2, 29), opened, 2028}, {on(2027, 5, 31), []domain.Season{{Year: 2030}}, 2027},
	} {
		if got := seasons.Now(c.all, c.day); got != c.want {
			t.Errorf("on %v it is season %d, want %d", c.day, got, c.want)
		}
	}
}

func TestYears(t *testing.T) {
	p := domain.Profile{
		Seasons: []domain.Season{{Year: 2025}}, Applications: []domain.Application{{Season: 2027}, {Season: 2027}, {Season: 2024}},
		Tasks: []domain.Task{{Title: "of no season"}}, Payments: []domain.Payment{{Season: 2026}}, Snapshots: []domain.Snapshot{{Season: 2023}},
	}
	if got := seasons.Years(p); !reflect.DeepEqual(got, []int{2027, 2026, 2025, 2024, 2023}) {
		t.Errorf("%v", got)
	}
	if got := seasons.Years(domain.Profile{}); len(got) != 0 {
		t.Errorf("without records %v", got)
	}
}

func TestTally(t *testing.T) {
	status := func(program string, states ...domain.ApplicationStatus) domain.Application {
		a := domain.Application{Program: program, Season: 2027, Status: domain.Planned}
		for _, s := range states {
			a = a.With(domain.StatusEvent{Status: s})
		}
		return a
	}
	p := domain.Profile{
		Applications: []domain.Application{
			status("a"), status("b", domain.Submitted), status("c", domain.Submitted, domain.Rejected), status("d", domain.Submitted, domain.Withdrawn),
			status("e", domain.Invited), status("f", domain.Submitted, domain.Interviewed, domain.Rejected), status("g", domain.Submitted, domain.Matched),
			{Program: "x", Season: 2026, Status: domain.Matched},
		},
		Invitations: []domain.Invitation{{Program: "b", Season: 2027}, {Program: "x", Season: 2026}},
		Interviews: []domain.Interview{
			{Program: "e", Season: 2027, State: domain.InterviewDone}, {Program: "h", Season: 2027}, {Program: "c", Season: 2027, State: domain.InterviewCancelled},
		},
		RankLists: []domain.RankList{
			{Season: 2027, Number: 1, Certified: domain.At{Day: on(2027, 2, 20)}, Primary: []domain.RankEntry{{Program: "e"}, {Program: "f"}}},
			{Season: 2027, Primary: []domain.RankEntry{{Program: "b"}}}, {Season: 2027, Number: 2, Primary: []domain.RankEntry{{Program: "b"}}},
		},
	}
	want := seasons.Tally{Listed: 6, Sent: 6, Invited: 5, Interviewed: 3, Ranked: 3, Matched: 1, Declined: 2, Noted: 6}
	if got := seasons.TallyOf(p, 2027); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := seasons.TallyOf(p, 2030); got != (seasons.Tally{}) {
		t.Errorf("an empty season counts %+v", got)
	}
}
