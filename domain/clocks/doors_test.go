package clocks_test

import (
	"strconv"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/clocks"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"

	"pgregory.net/rapid"
)

// fresh is a day on which a fact still binds.
const fresh = "2026-03-01"

// read reads the clocks of a profile over programs in a season, on a day.
func read(tb enginetest.TB, p domain.Profile, season int, today domain.Date, programs ...domain.Program) *clocks.Book {
	tb.Helper()
	return clocks.Of(clocks.Input{
		Profile: p, Season: season, Today: today, Programs: programs, Catalog: enginetest.Catalog(programs...), Reference: enginetest.Reference(tb),
	})
}

// says makes a program in Fresno that states facts.
func says(tb enginetest.TB, key string, facts ...string) domain.Program {
	tb.Helper()
	p := enginetest.Program(key, domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	for i := 0; i < len(facts); i += 3 {
		enginetest.Says(tb, &p, facts[i], facts[i+1], facts[i+2])
	}
	return p
}

func graduated(day domain.Date) domain.Profile {
	return domain.Profile{Applicant: domain.Applicant{Graduation: day}}
}

func states(d clocks.Door) (out string) {
	for _, s := range d.States {
		out += string([]rune(s.String())[0])
	}
	return out // o pen, l ess likely, w ith an advocate, u nknown, c losed
}

// Who graduated in June 2020 is within a cutoff of five years in season 2026,
// which sends in September 2025, and is not in season 2027 (S113).
func TestGraduated2020WithACutoffOfFive(t *testing.T) {
	b := read(t, graduated(domain.NewDate(2020, 6, 15)), 2026, domain.NewDate(2025, 9, 10), says(t, "p", "max_years_since_graduation", "5", "2025-08-01"))
	d := b.Doors[0]
	if d.States[0] != clocks.Open || d.States[1] != clocks.Closed || d.Closes() != 1 {
		t.Errorf("season 2026 is %v, season 2027 %v, it closes after %d", d.States[0], d.States[1], d.Closes())
	}
	if b.Outlook[0].Whole != 5 || b.Outlook[1].Whole != 6 || b.Outlook[1].Season != 2027 {
		t.Errorf("%+v", b.Outlook[:2])
	}
}

// Every way in which a program can count, at its edges: the anniversary is the
// day of sending or the day after, 31 December and 1 January, 29 February, 1 July.
func TestDoorsAtTheirEdges(t *testing.T) {
	five := []string{"max_years_since_graduation", "5", fresh}
	july := append([]string{"years_counted_on", "1 July", fresh}, five...)
	training := append([]string{"years_counted_from", "last training", fresh}, five...)
	resident := domain.Post{Kind: domain.PreliminaryPost, Stage: domain.PostEnded, Start: domain.NewDate(2023, 7, 1), End: domain.NewDate(2024, 6, 30)}
	for _, tt := range []struct {
		name  string
		grad  domain.Date
		says  []string
		posts []domain.Post
		want  string // seasons 2027 to 2031
	}{
		{"graduated on the day of sending", domain.NewDate(2021, 9, 2), five, nil, "occcc"},
		{"a day later: by anniversaries a year less", domain.NewDate(2021, 9, 3), five, nil, "ouccc"},
		{"so the year between is borderline", domain.NewDate(2022, 12, 31), five, nil, "ooucc"},
		{"a day younger is a year younger", domain.NewDate(2023, 1, 1), five, nil, "ooocc"},
		{"on 29 February", domain.NewDate(2020, 2, 29), five, nil, "ccccc"},
		{"on 29 February, in time", domain.NewDate(2024, 2, 29), five, nil, "ooooc"},
		{"counted on 1 July, on the day", domain.NewDate(2022, 7, 1), july, nil, "occcc"},
		{"counted on 1 July, a day later", domain.NewDate(2022, 7, 2), july, nil, "ouccc"},
		{"counted on 1 July, and not in September before", domain.NewDate(2021, 6, 30), july, nil, "ccccc"},
		{"from a training that nobody has noted", domain.NewDate(2020, 6, 1), training, nil, "uuuuu"},
		{"from a training that ended in 2024", domain.NewDate(2020, 6, 1), training, []domain.Post{resident}, "ooooc"},
		{"a training counts only where the program says so", domain.NewDate(2020, 6, 1), five, []domain.Post{resident}, "ccccc"},
		{"no graduation", domain.Date{}, five, nil, "uuuuu"},
		{"said long ago", domain.NewDate(2020, 6, 1), []string{"max_years_since_graduation", "5", "2019"}, nil, "uuuuu"},
	} {
		p := graduated(tt.grad)
		p.Posts = tt.posts
		got := states(read(t, p, 2027, enginetest.Today, says(t, "p", tt.says...)).Doors[0])
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// The day of sending that the applicant names decides, be it in a season without
// a calendar and in its own year: around the anniversary of a leap day, too.
func TestAnOwnDayOfSending(t *testing.T) {
	for _, tt := range []struct {
		sent domain.Date
		want clocks.DoorState
	}{
		{domain.NewDate(2028, 12, 31), clocks.Open}, {domain.NewDate(2029, 2, 28), clocks.Unknown}, {domain.NewDate(2029, 3, 1), clocks.Closed},
	} {
		p := graduated(domain.NewDate(2024, 2, 29))
		p.Seasons = []domain.Season{{Year: 2029, SubmitsOn: tt.sent}}
		b := read(t, p, 2027, enginetest.Today, says(t, "p", "max_years_since_graduation", "4", fresh))
		if got := b.Doors[0].States[2]; got != tt.want || !b.Outlook[2].Known || b.Outlook[2].Submits != tt.sent {
			t.Errorf("sent on %v it is %v, want %v; %+v", tt.sent, got, tt.want, b.Outlook[2].Submits)
		}
	}
}

// Training that is noted to go on is counted from its end.
func TestTrainingThatGoesOn(t *testing.T) {
	p := graduated(domain.NewDate(2020, 6, 1))
	p.Posts = []domain.Post{{Kind: domain.PreliminaryPost, Stage: domain.PostUnderWay, Organization: "Hospital", Start: domain.NewDate(2026, 7, 1), End: domain.NewDate(2027, 6, 30)}}
	program := says(t, "p", "max_years_since_graduation", "2", fresh, "years_counted_from", "last training", fresh)
	if got := states(read(t, p, 2027, enginetest.Today, program).Doors[0]); got != "ooooc" {
		t.Errorf("it is %s", got)
	}
}

// A program that only prefers recent graduates closes nothing, and somebody who
// speaks keeps a door ajar.
func TestSoftDoors(t *testing.T) {
	soft := says(t, "soft", "max_years_since_graduation", "1", fresh)
	soft.YearsSince.Strength = domain.Preference
	hard := says(t, "hard", "max_years_since_graduation", "1", fresh)
	p := graduated(domain.NewDate(2020, 6, 15))
	p.Posts = []domain.Post{{Kind: domain.ResearchCoordinator, Stage: domain.PostUnderWay, Program: "hard", Organization: "Clinic"}}
	for _, d := range read(t, p, 2027, enginetest.Today, soft, hard).Doors {
		want := map[string]string{"soft": "lllll", "hard": "wwwww"}[d.Program.Key]
		if got := states(d); got != want {
			t.Errorf("%s is %s, want %s", d.Program.Key, got, want)
		}
	}
}

// The table says for every season what the ranking of that season says, and a
// door that is closed there closes the program.
func TestDoorsSayWhatTheRankingSays(t *testing.T) {
	reference := enginetest.Reference(t)
	rapid.Check(t, func(t *rapid.T) {
		day := func(name string, from, to int) domain.Date {
			return domain.NewDate(rapid.IntRange(from, to).Draw(t, name+" year"), 1, 1).AddDays(rapid.IntRange(0, 365).Draw(t, name+" day"))
		}
		today, season := day("today", 2025, 2028), rapid.IntRange(2026, 2028).Draw(t, "season")
		programs := make([]domain.Program, rapid.IntRange(1, 4).Draw(t, "programs"))
		for i := range programs {
			p := enginetest.Program("p"+strconv.Itoa(i), domain.FamilyMedicine, "Fresno", "CA", "central_valley")
			asOf := rapid.SampledFrom([]string{"2019", "2024-01", fresh, "undated", "2025-2026 cycle"}).Draw(t, "as of")
			enginetest.Says(t, &p, "max_years_since_graduation", strconv.Itoa(rapid.IntRange(0, 12).Draw(t, "cutoff")), asOf)
			p.YearsSince.Strength = rapid.SampledFrom([]domain.Strength{domain.Strict, domain.Strict, domain.Preference}).Draw(t, "strength")
			enginetest.Says(t, &p, "years_counted_on", rapid.SampledFrom([]string{"", "application", "1 July"}).Draw(t, "on"), asOf)
			enginetest.Says(t, &p, "years_counted_from", rapid.SampledFrom([]string{"", "graduation", "last training"}).Draw(t, "from"), asOf)
			programs[i] = p
		}
		who := graduated(day("graduation", 2015, 2026))
		if rapid.Bool().Draw(t, "own day") {
			who.Seasons = []domain.Season{{Year: season + 1, SubmitsOn: domain.NewDate(season, time.September, 28)}}
		}
		if rapid.Bool().Draw(t, "post") {
			who.Posts = []domain.Post{{
				Kind: rapid.SampledFrom([]domain.PostKind{domain.TransitionalPost, domain.ClinicWork}).Draw(t, "kind"), Organization: "Clinic",
				Program: rapid.SampledFrom([]string{"", "p0"}).Draw(t, "post of"), Start: day("start", 2022, 2026),
				Stage: rapid.SampledFrom([]domain.PostStage{domain.PostApplied, domain.PostUnderWay, domain.PostEnded}).Draw(t, "stage"),
			}}
		}
		engine := ranking.New(enginetest.Catalog(programs...), reference)
		b := clocks.Of(clocks.Input{Profile: who, Season: season, Today: today, Programs: programs, Catalog: enginetest.Catalog(programs...), Reference: reference})
		for n := range clocks.Seasons {
			res := engine.Rank(programs, who, season+n, today)
			for _, d := range b.Doors {
				o := res.Screens(d.Program)
				if want := o.Screens[screening.YearsSince]; want.Result != d.Screens[n].Result || want.Reason.Key != d.Screens[n].Reason.Key || want.ExceptedBy != d.Screens[n].ExceptedBy {
					t.Fatalf("%s in %d: %+v, the ranking says %+v", d.Program.Key, season+n, d.Screens[n], want)
				}
				closed := o.Screens[screening.YearsSince].Result == screening.Fail && o.Verdict == screening.Closed && o.ClosedBy == screening.YearsSince
				if (d.States[n] == clocks.Closed) != closed {
					t.Fatalf("%s in %d is %v, and the ranking is %v by %v", d.Program.Key, season+n, d.States[n], o.Verdict, o.ClosedBy)
				}
			}
		}
	})
}

// What closes next comes first; what is closed by now comes last. Counts add up
// to the programs, by season, specialty and region.
func TestOrderAndCounts(t *testing.T) {
	who := graduated(domain.NewDate(2023, 6, 15))
	who.Applications = []domain.Application{{Program: "four", Season: 2027, Status: domain.Planned}}
	riverside := enginetest.Program("six", domain.Psychiatry, "Riverside", "CA", "inland_empire")
	enginetest.Says(t, &riverside, "max_years_since_graduation", "6", fresh)
	b := read(t, who, 2027, enginetest.Today,
		says(t, "never", "max_years_since_graduation", "20", fresh), says(t, "now", "max_years_since_graduation", "2", fresh), riverside,
		says(t, "four", "max_years_since_graduation", "4", fresh), says(t, "three", "max_years_since_graduation", "3", fresh), says(t, "silent"))
	var keys []string
	for _, d := range b.Doors {
		keys = append(keys, d.Program.Key)
	}
	for i, want := range []string{"three", "four", "six", "never", "now"} {
		if keys[i] != want {
			t.Fatalf("the order is %v", keys)
		}
	}
	all := b.Count(func(*domain.Program) bool { return true })
	if all.All.Unsaid != 1 || all.All.Seasons[0].Stated() != 5 || all.All.Seasons[0][clocks.Closed] != 1 || all.All.Seasons[4][clocks.Closed] != 4 {
		t.Errorf("all: %+v", all.All)
	}
	if len(all.Specialties) != 2 || all.Specialties[0].Key != domain.FamilyMedicine || all.Regions[1].Key != "inland_empire" || all.Regions[1].Seasons[3][clocks.Open] != 1 {
		t.Errorf("by specialty %+v, by region %+v", all.Specialties, all.Regions)
	}
	if o := b.Outlook[2]; o.List[clocks.Closed] != 1 || o.Catalog[clocks.Closed] != 3 {
		t.Errorf("season 2029: %+v of the list, %+v of all", o.List, o.Catalog)
	}
}
