package afterward_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/afterward"
	"secondlook/domain/enginetest"

	"pgregory.net/rapid"
)

const season = enginetest.Season

var (
	match  = domain.NewDate(season, time.March, 19)
	begins = domain.NewDate(season, time.July, 1)
)

// steps are a table as small as a life on a J-1 can be, with those of others.
func steps() []domain.AfterStep {
	j1, h1b := []domain.VisaPath{domain.PathJ1}, []domain.VisaPath{domain.PathH1B}
	return []domain.AfterStep{
		{Key: "contract", Part: domain.AfterContract, From: "match", Days: 21, Low: 7, High: 21},
		{Key: "license/ca", Part: domain.AfterLicense, States: []string{"CA"}, From: "start", Days: 180, After: []string{"contract"}},
		{Key: "license/other", Part: domain.AfterLicense, Except: []string{"CA"}, From: "start", Days: -90, Low: 30, High: 95, After: []string{"contract"}},
		{Key: "need", Part: domain.AfterVisa, Visas: j1, From: "match", Days: 7, Low: 60, High: 90},
		{Key: "ds-2019", Part: domain.AfterVisa, Visas: j1, From: "start", Days: -10, Low: 28, High: 42, After: []string{"contract", "need"}},
		{Key: "h1b/step3", Part: domain.AfterVisa, Visas: h1b, From: "match"},
		{Key: "entry", Part: domain.AfterVisa, Visas: j1, From: "start", Days: -20, Opens: 30, Low: 1, High: 4, After: []string{"ds-2019"}},
		{Key: "start", Part: domain.AfterContract, From: "start", After: []string{"contract", "entry", "license/other"}},
		{Key: "late", Part: domain.AfterLate, From: "start", Days: -30},
		{Key: "seven", Part: domain.AfterNote, Visas: j1},
		{Key: "end", Part: domain.AfterWayBack, From: "start", Months: 36},
		{Key: "back/job", Part: domain.AfterWayBack, Wish: domain.ReturnJob, From: "end", Months: -18},
		{Key: "back/fellowship", Part: domain.AfterWayBack, Wish: domain.ReturnFellowship, From: "end", Months: -18},
	}
}

// input is someone who needs a J-1 and has matched in California.
func input(tb enginetest.TB, today domain.Date) afterward.Input {
	c := &domain.Catalog{Afterward: steps(), Events: []domain.Event{{Season: season, Key: "match_day", Date: match}}}
	p := domain.Profile{
		Applicant: domain.Applicant{Status: domain.NeedsJ1}, Seasons: []domain.Season{{Year: season, Outcome: domain.OutcomeMatched}},
		Applications: []domain.Application{{Program: "fresno", Season: season, Status: domain.Matched}},
	}
	return afterward.Input{Profile: p, Catalog: c, Reference: enginetest.Reference(tb), Season: season, Today: today, Program: &domain.Program{Key: "fresno", State: "CA"}}
}

func find(tb enginetest.TB, p *afterward.Plan, key string) *afterward.Step {
	tb.Helper()
	for _, list := range [][]afterward.Step{p.Steps, p.Notes, p.Back} {
		if i := slices.IndexFunc(list, func(s afterward.Step) bool { return s.Key == key }); i >= 0 {
			return &list[i]
		}
	}
	return nil
}

func word(step string, f domain.Formality) domain.Formality {
	f.Season, f.Step = season, step
	return f
}

// Each sees the steps of the own visa, state and wish, and no others.
func TestWhoseSteps(t *testing.T) {
	in := input(t, match)
	for _, tt := range []struct {
		name   string
		change func(*afterward.Input)
		want   string
	}{
		{"J-1 in California", func(*afterward.Input) {}, "[need contract entry ds-2019 start license/ca late] [seven] [back/fellowship back/job end]"},
		{"elsewhere", func(in *afterward.Input) { in.State = "TX" }, "[need license/other contract entry ds-2019 start late] [seven] [back/fellowship back/job end]"},
		{"a job", func(in *afterward.Input) { in.Profile.Applicant.Wishes.Return = domain.ReturnJob }, "[need contract entry ds-2019 start license/ca late] [seven] [back/job end]"},
		{"H-1B", func(in *afterward.Input) { in.Path = domain.PathH1B }, "[h1b/step3 contract start license/ca late] [] [back/fellowship back/job end]"},
		{"no visa", func(in *afterward.Input) { in.Profile.Applicant.Status = domain.Citizen }, "[contract start license/ca late] [] [back/fellowship back/job end]"},
	} {
		x := in
		tt.change(&x)
		p := afterward.Of(x)
		keys := func(list []afterward.Step) (out []string) {
			for _, s := range list {
				out = append(out, s.Key)
			}
			return out
		}
		back := keys(p.Back)
		slices.Sort(back)
		if got := fmt.Sprint(keys(p.Steps), keys(p.Notes), back); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Days are counted from Match Day, from the first day and from the last one, by
// months where the law does; the applicant's own day goes before all.
func TestDays(t *testing.T) {
	in := input(t, match)
	p := afterward.Of(in)
	for key, want := range map[string]domain.Date{
		"need": match.AddDays(7), "license/ca": domain.NewDate(season, time.December, 28), "end": domain.NewDate(season+3, time.July, 1),
		"back/job": domain.NewDate(season+2, time.January, 1), "start": begins,
		"entry":   domain.NewDate(season, time.June, 11), // as the table says
		"ds-2019": begins.AddDays(-10),
	} {
		if s := find(t, p, key); s == nil || s.Due != want || s.Own {
			t.Errorf("%s: %+v, want %v", key, s, want)
		}
	}
	in.Profile.Formalities = []domain.Formality{word("start", domain.Formality{Due: domain.NewDate(season, time.June, 17)}), word("need", domain.Formality{Due: match.AddDays(30)})}
	p = afterward.Of(in)
	if s := find(t, p, "end"); !p.Told || p.Begins.Day != 17 || s.Due != domain.NewDate(season+3, time.June, 17) {
		t.Errorf("told %v, begins %v, ends %+v", p.Told, p.Begins, s)
	}
	if s := find(t, p, "need"); !s.Own || s.Due != match.AddDays(30) {
		t.Errorf("%+v", s)
	}
	if s := find(t, p, "entry"); s.Earliest != domain.NewDate(season, time.May, 18) || s.Due != domain.NewDate(season, time.May, 28) {
		t.Errorf("%+v", s)
	}
}

// The day itself is not overdue, the day after is; what is done, not needed or
// only looked at never is. Leap days count.
func TestOverdueAtTheEdges(t *testing.T) {
	due := match.AddDays(7)
	for _, tt := range []struct {
		name  string
		today domain.Date
		said  domain.Formality
		look  bool
		want  bool
	}{
		{"the day before", due.AddDays(-1), domain.Formality{}, false, false}, {"the day", due, domain.Formality{}, false, false},
		{"the day after", due.AddDays(1), domain.Formality{}, false, true},
		{"under way", due.AddDays(1), domain.Formality{State: domain.FormalityUnderWay}, false, true},
		{"done", due.AddDays(1), domain.Formality{State: domain.FormalityDone}, false, false},
		{"not needed", due.AddDays(1), domain.Formality{State: domain.FormalityNotNeeded}, false, false},
		{"another day", due.AddDays(1), domain.Formality{Due: due.AddDays(1)}, false, false},
		{"no match", due.AddDays(1), domain.Formality{}, true, false},
	} {
		in := input(t, tt.today)
		in.Profile.Formalities = []domain.Formality{word("need", tt.said)}
		if tt.look {
			in.Profile.Seasons, in.Profile.Applications = nil, nil
		}
		p := afterward.Of(in)
		if s := find(t, p, "need"); s.Overdue != tt.want || p.Matched == tt.look {
			t.Errorf("%s: %+v", tt.name, s)
		}
	}
	leap := input(t, domain.NewDate(2028, time.February, 29))
	leap.Season, leap.Profile.Seasons[0].Year = 2028, 2028
	leap.Catalog.Afterward[3].From, leap.Catalog.Afterward[3].Days = "start", -123
	if s := find(t, afterward.Of(leap), "need"); s.Due != leap.Today || s.Overdue {
		t.Errorf("on the leap day: %+v", s)
	}
}

// From Match Day on the slowest chain is the Statement of Need, the DS-2019 and
// the entry: 89 to 136 days.
func TestTheSlowestChain(t *testing.T) {
	p := afterward.Of(input(t, match))
	if want := []string{"need", "ds-2019", "entry"}; !slices.Equal(p.Chain, want) {
		t.Errorf("%q, want %q", p.Chain, want)
	}
	if p.Soon != match.AddDays(60+28+1) || p.Late != match.AddDays(90+42+4) || p.Danger() || !p.Tight() || p.Over() {
		t.Errorf("ready from %v to %v", p.Soon, p.Late)
	}
	if early := afterward.Of(input(t, match.AddDays(-100))); early.Soon != p.Soon || early.Late != p.Late {
		t.Errorf("nothing can begin before Match Day, yet it is ready from %v to %v", early.Soon, early.Late)
	}
	in := input(t, match.AddDays(30)) // thirty days later with nothing done
	p = afterward.Of(in)
	if !p.Danger() {
		t.Errorf("ready by %v at the soonest", p.Soon)
	}
	in.Profile.Formalities = []domain.Formality{word("need", domain.Formality{State: domain.FormalityDone})}
	p = afterward.Of(in)
	if p.Danger() || p.Chain[0] != "contract" || find(t, p, "need").Critical {
		t.Errorf("%q, ready from %v", p.Chain, p.Soon)
	}
	done, of := p.Count()
	if done != 1 || of != 6 {
		t.Errorf("%d of %d", done, of)
	}
	if p = afterward.Of(input(t, begins)); !p.Over() {
		t.Error("the first day has come")
	}
}

// An appointment that is told counts with its day, unless what comes before it is
// later.
func TestTheDayOfTheAuthority(t *testing.T) {
	in := input(t, match)
	in.Profile.Formalities = []domain.Formality{word("ds-2019", domain.Formality{State: domain.FormalityUnderWay, Due: domain.NewDate(season, time.June, 20)})}
	if p := afterward.Of(in); p.Soon != domain.NewDate(season, time.June, 21) {
		t.Errorf("soon %v", p.Soon)
	}
	in.Profile.Formalities[0].Due = match.AddDays(10) // before the Statement of Need can be there
	if p := afterward.Of(in); p.Soon != match.AddDays(61) && p.Soon != begins.AddDays(-29) {
		t.Errorf("soon %v", p.Soon)
	}
}

// What the records show needs no word; H-1B wants Step 3.
func TestStep3IsShown(t *testing.T) {
	in := input(t, match)
	in.Path = domain.PathH1B
	if s := find(t, afterward.Of(in), "h1b/step3"); s.Done() {
		t.Error("nobody has passed Step 3")
	}
	in.Profile.Exams = []domain.Exam{{Kind: domain.Step3, Score: 220, Result: domain.Pass, Date: domain.NewDate(2026, 5, 1)}}
	if s := find(t, afterward.Of(in), "h1b/step3"); !s.Done() || s.Open() || s.Overdue {
		t.Errorf("%+v", s)
	}
}

// Against the longest path by trying all of them, on random tables.
func TestChainAgainstAllPaths(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 8).Draw(rt, "steps")
		in := input(rt, match)
		in.Catalog.Afterward = nil
		for i := range n {
			s := domain.AfterStep{Key: fmt.Sprint(i), Part: domain.AfterVisa, From: "match", Low: rapid.IntRange(0, 9).Draw(rt, "low")}
			s.High = s.Low + rapid.IntRange(0, 9).Draw(rt, "more")
			for j := range i {
				if rapid.Bool().Draw(rt, "after") {
					s.After = append(s.After, fmt.Sprint(j))
				}
			}
			if i == n-1 {
				s.Key, s.Low, s.High = domain.StepStart, 0, 0
			}
			in.Catalog.Afterward = append(in.Catalog.Afterward, s)
			if i < n-1 && rapid.IntRange(0, 3).Draw(rt, "state") == 0 {
				in.Profile.Formalities = append(in.Profile.Formalities, word(s.Key, domain.Formality{State: domain.FormalityDone}))
			}
		}
		done := map[string]bool{}
		for _, f := range in.Profile.Formalities {
			done[f.Step] = true
		}
		var longest func(i int, high bool) int
		longest = func(i int, high bool) int {
			s, best := in.Catalog.Afterward[i], 0
			for _, key := range s.After {
				if !done[key] {
					var j int
					fmt.Sscan(key, &j)
					best = max(best, longest(j, high))
				}
			}
			if high {
				return best + s.High
			}
			return best + s.Low
		}
		p := afterward.Of(in)
		if soon, late := match.AddDays(longest(n-1, false)), match.AddDays(longest(n-1, true)); p.Soon != soon || p.Late != late {
			rt.Fatalf("from %v to %v, want %v to %v", p.Soon, p.Late, soon, late)
		}
		sum := 0
		for _, key := range p.Chain {
			sum += find(rt, p, key).High
		}
		if match.AddDays(sum) != p.Late {
			rt.Fatalf("the chain %q takes %d days, until %v", p.Chain, sum, p.Late)
		}
	})
}

// The match of a season holds until there is a newer one, be it noted in the
// season or at the application.
func TestSeason(t *testing.T) {
	p := domain.Profile{
		Seasons:      []domain.Season{{Year: 2025, Outcome: domain.OutcomeUnmatched}, {Year: 2026, Outcome: domain.OutcomePartial}, {Year: 2029}},
		Applications: []domain.Application{{Program: "x", Season: 2028, Status: domain.Matched}, {Program: "y", Season: 2025, Status: domain.Rejected}},
	}
	for season, want := range map[int]int{2024: 2024, 2025: 2025, 2026: 2026, 2027: 2026, 2028: 2028, 2029: 2028} {
		if got := afterward.Season(p, season); got != want {
			t.Errorf("in %d: %d, want %d", season, got, want)
		}
	}
}

// A step that is under way counts from the day on which it began; an own day that
// has passed tells nothing of how long it will still take.
func TestUnderWayAndPassedDays(t *testing.T) {
	today := match.AddDays(60)
	in := input(t, today)
	in.Profile.Formalities = []domain.Formality{word("need", domain.Formality{State: domain.FormalityUnderWay, Begun: match.AddDays(5)}), word("contract", domain.Formality{State: domain.FormalityDone})}
	s := find(t, afterward.Of(in), "need")
	if s.Soon != match.AddDays(65) || s.Late != match.AddDays(95) {
		t.Errorf("begun on the fifth day: from %v to %v", s.Soon, s.Late)
	}
	in.Profile.Formalities[0].Begun = match.AddDays(-40) // longer ago than it takes at most
	if s = find(t, afterward.Of(in), "need"); s.Soon != today || s.Late != today {
		t.Errorf("overdue at the ministry: from %v to %v", s.Soon, s.Late)
	}
	in.Profile.Formalities[0] = word("need", domain.Formality{Due: today.AddDays(-1)})
	if s = find(t, afterward.Of(in), "need"); s.Soon != today.AddDays(60) || !s.Overdue || !s.Own {
		t.Errorf("an own day that has passed: %+v", s)
	}
	in.Profile.Formalities[0].Due = today
	if s = find(t, afterward.Of(in), "need"); s.Soon != today || s.Overdue {
		t.Errorf("an own day that is today: %+v", s)
	}
}

// Outside California the license is on the chain, in California it may come later.
func TestTheLicenseOnTheChain(t *testing.T) {
	in := input(t, match)
	in.Path = domain.PathNone
	if p := afterward.Of(in); slices.Contains(p.Chain, "license/other") || p.Soon != match.AddDays(7) {
		t.Errorf("in California: %q, %v", p.Chain, p.Soon)
	}
	in.State = "NV"
	if p := afterward.Of(in); !slices.Equal(p.Chain, []string{"contract", "license/other"}) || p.Soon != match.AddDays(37) || !p.Tight() {
		t.Errorf("in Nevada: %q, %v", p.Chain, p.Soon)
	}
}

// Once the first day has come nothing before it is asked for or overdue, however
// little was ticked; what follows it is.
func TestAfterTheFirstDay(t *testing.T) {
	for _, today := range []domain.Date{begins, begins.AddDays(1), begins.AddMonths(16)} {
		p := afterward.Of(input(t, today))
		if p.Danger() || p.Tight() || !p.Over() {
			t.Errorf("on %v the first day is in danger", today)
		}
		for i := range p.Steps {
			s := &p.Steps[i]
			late := s.Key == "license/ca" // due in December
			if p.Asks(s) != late || s.Overdue != (late && today.After(s.Due)) {
				t.Errorf("on %v: %s asks %v, overdue %v", today, s.Key, p.Asks(s), s.Overdue)
			}
		}
		if end := find(t, p, "end"); !p.Asks(end) {
			t.Errorf("on %v the way back is not asked for", today)
		}
	}
}

// An advanced place begins a year after the Match.
func TestAnAdvancedPlace(t *testing.T) {
	in := input(t, match)
	in.Program.Track = domain.Advanced
	if p := afterward.Of(in); p.Begins != begins.AddMonths(12) {
		t.Errorf("it begins on %v", p.Begins)
	}
}
