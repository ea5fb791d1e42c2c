package plan_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"

	"github.com/google/go-cmp/cmp"
)

func TestEveryKindIsOffered(t *testing.T) {
	w := newWorld(t)
	moves := w.moves(applicant(), 9)
	for _, k := range []plan.Kind{
		plan.PassStep3, plan.Letter, plan.Rotation, plan.Research, plan.Service, plan.Spanish, plan.Degree, plan.Advocate,
		plan.Preference, plan.Swap, plan.Verify, plan.AddPrograms,
	} {
		found := kind(moves, k)
		if len(found) == 0 {
			t.Errorf("nothing of kind %v in %v", k, moves)
		}
		for _, m := range found {
			if m.Title.IsZero() || m.Why.IsZero() || m.Key == "" {
				t.Errorf("%v says nothing: %+v", k, m)
			}
		}
	}
	if m := kind(moves, plan.Letter)[0]; m.Record != 7 {
		t.Errorf("the letter that is agreed does not come first: %+v", m)
	}
	if got := one(t, moves, plan.Advocate); got.Record != 4 || got.Why.Args[0] != 2 {
		t.Errorf("the advocate: %+v", got)
	}
	if add := one(t, moves, plan.AddPrograms); add.Basis != chance.Derived || add.Size != plan.InPoints || add.Need.Cents < 6*1100 {
		t.Errorf("the next programs: %+v", add)
	}
	for _, k := range []plan.Kind{plan.PassStep3, plan.Letter, plan.Rotation, plan.Verify} {
		if m := kind(moves, k)[0]; m.Basis != chance.Judgement || m.Possible() && m.Size == plan.InPoints {
			t.Errorf("%v rests on judgement and is told as %v", k, m.Size)
		}
	}
	equal := plan.AboutEqual(moves)
	if equal < 1 || equal > len(moves) {
		t.Errorf("%d of %d moves are about equal", equal, len(moves))
	}
	for i, m := range moves[:equal] {
		if !m.Possible() || m.High < moves[0].Low {
			t.Errorf("move %d is not about equal to the first: %+v", i, m)
		}
	}
}

func TestStep3OpensH1BPrograms(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Applicant.Status = domain.NeedsH1B
	m := one(t, w.moves(p, 9), plan.PassStep3)
	if m.Basis != chance.Derived || m.Value < 0.01 || m.Why.Key != "plan.step3.h1b" {
		t.Errorf("%+v", m)
	}
	if m.Until != calendar.RankingOpens || m.Need.Days != 42 {
		t.Errorf("it counts until %v and takes %d days", m.Until, m.Need.Days)
	}
	for _, status := range []domain.Status{domain.Citizen, domain.EAD, domain.NeedsJ1} {
		p.Applicant.Status = status
		if got := one(t, w.moves(p, 9), plan.PassStep3); got.Why.Key == "plan.step3.h1b" || got.Value >= m.Value/2 {
			t.Errorf("a visa gain for %v: %+v", status, got)
		}
	}
}

// A result counts until programs have invited; for an H-1B until the deadline
// of the rank order lists; then not at all this season.
func TestStep3AtTheEdgesOfItsDates(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	for _, c := range []struct {
		status  domain.Status
		today   domain.Date
		blocked string
		until   domain.Date
	}{
		{domain.NeedsJ1, domain.NewDate(2026, 12, 20), "", calendar.RankingOpens}, // 14 + 28 days end on 31 January
		{domain.NeedsJ1, domain.NewDate(2026, 12, 21), "plan.blocked.time", calendar.RankingOpens},
		{domain.NeedsJ1, domain.NewDate(2027, 2, 2), "plan.blocked.over", calendar.RankingOpens},
		{domain.NeedsH1B, domain.NewDate(2027, 1, 20), "", calendar.RankDeadline},
		{domain.NeedsH1B, domain.NewDate(2027, 1, 21), "plan.blocked.time", calendar.RankDeadline},
		{domain.NeedsH1B, domain.NewDate(2027, 3, 3), "plan.blocked.time", calendar.RankDeadline},
		{domain.NeedsH1B, domain.NewDate(2027, 3, 4), "plan.blocked.over", calendar.RankDeadline},
	} {
		p.Applicant.Status = c.status
		m := one(t, w.planner.Moves(w.start(p, 9, c.today)), plan.PassStep3)
		if c.today == domain.NewDate(2026, 12, 20) {
			m.Blocked = domain.Message{} // the closed days of January decide, see below
		}
		if m.Blocked.Key != c.blocked || m.Until != c.until {
			t.Errorf("%v on %v: %v until %v", c.status, c.today, m.Blocked, m.Until)
		}
		if c.blocked != "" && (m.Value != 0 || m.Low != 0 || m.High != 0 || m.Possible()) {
			t.Errorf("%v on %v gains %v although it comes too late", c.status, c.today, m.Value)
		}
	}
	p.Applicant.Status = domain.NeedsJ1
	m := one(t, w.planner.Moves(w.start(p, 9, domain.NewDate(2026, time.December, 20))), plan.PassStep3)
	if m.Possible() || m.Need.Days != 26+28 { // no seat before 15 January
		t.Errorf("over the closed days of January it takes %d days: %v", m.Need.Days, m.Blocked)
	}
}

func TestStep3NeedsTheCertificate(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	for _, state := range []domain.ECFMGState{domain.ECFMGUnknown, domain.ECFMGInProgress, domain.ECFMGNotStarted} {
		p.Applicant.ECFMG = state
		if m := one(t, w.moves(p, 9), plan.PassStep3); m.Blocked.Key != "plan.blocked.ecfmg" || m.Value != 0 {
			t.Errorf("%v: %+v", state, m)
		}
	}
	p.Applicant.Country = "USA" // and needs none after a school there
	if m := one(t, w.moves(p, 9), plan.PassStep3); !m.Possible() || m.Value <= 0 {
		t.Errorf("after a school in the United States: %+v", m)
	}
}

func TestWhatIsDoneIsNotOffered(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	day := domain.NewDate(2026, 10, 1)
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: day, Result: domain.Pass})
	p.Languages = []domain.Language{{Name: "Spanish", Level: domain.LevelNative, Clinical: true}}
	p.People[0].Advocate = true
	p.Letters = nil
	for range 2 {
		for _, s := range []string{domain.FamilyMedicine, domain.InternalMedicine, domain.Psychiatry} {
			p.Letters = append(p.Letters, domain.Letter{US: true, Specialty: s, Role: domain.ChiefOfService, Status: domain.LetterUploaded})
		}
	}
	moves := w.moves(p, len(w.catalog.Programs))
	for _, k := range []plan.Kind{plan.PassStep3, plan.PassStep2, plan.Spanish, plan.Advocate, plan.Letter, plan.AddPrograms} {
		if found := kind(moves, k); len(found) > 0 {
			t.Errorf("%v is done and offered: %+v", k, found)
		}
	}
}

func TestStep2IsOfferedUntilItIsPassed(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Exams[1].Score, p.Exams[1].Date, p.Exams[1].ID = 0, domain.NewDate(2026, 12, 10), 5
	found := kind(w.moves(p, 9), plan.PassStep2)
	if len(found) != 3 {
		t.Fatalf("%d scores are offered, want the typical one and two above it", len(found))
	}
	for i, want := range []int{248, 243, 238} {
		if m := found[i]; m.Record != 5 || m.Value <= 0 || !m.Possible() || m.Need.Days != 18+28 || m.Title.Args[0] != want {
			t.Errorf("%+v", m)
		}
	}
	// A result of February is too late for invitations, and a pass for the lists.
	p.Exams[1].Date = domain.NewDate(2027, 1, 10)
	m := one(t, w.moves(p, 9), plan.PassStep2)
	if m.Title.Key != "plan.step2.pass" || !m.Possible() || m.Until != calendar.RankDeadline || m.Value <= 0 || m.Value >= found[2].Value {
		t.Errorf("a result in February: %+v", m)
	}
	p.Exams[1].Date = domain.NewDate(2027, 2, 4)
	if m := one(t, w.moves(p, 9), plan.PassStep2); m.Possible() || m.Value != 0 || m.Counts != enginetest.Season+1 {
		t.Errorf("a result after the deadline of the lists still counts: %+v", m)
	}
}

// What is locked in a sent application gains nothing this season; a letter can
// still be added, and nothing is asked about a program that is paid.
func TestSentApplicationsLock(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	for i := range 9 {
		p.Applications = append(p.Applications, domain.Application{Program: w.catalog.Programs[i].Key, Season: enginetest.Season, Status: domain.Submitted})
	}
	moves := w.moves(p, 9)
	for _, k := range []plan.Kind{plan.Rotation, plan.Spanish} {
		for _, m := range kind(moves, k) {
			if m.Blocked.IsZero() {
				t.Errorf("%v counts although the application is locked", k)
			}
		}
	}
	if found := kind(moves, plan.Verify); len(found) > 0 {
		t.Errorf("asking about sent applications: %+v", found)
	}
	if m := kind(moves, plan.Letter)[0]; !m.Possible() || m.Value <= 0 {
		t.Errorf("the letter: %+v", m)
	}
}

// A season without a calendar blocks nothing and tells no date.
func TestWithoutACalendarNothingIsTooLate(t *testing.T) {
	w := newWorld(t)
	s := w.start(applicant(), 9, enginetest.Today)
	s.Calendar = plan.Calendar{}
	for _, m := range w.planner.Moves(s) {
		if !m.Possible() || !m.Until.IsZero() {
			t.Errorf("%v until %v: %v", m.Kind, m.Until, m.Blocked)
		}
	}
}

// Without a saved list the list is built anew where a move opens programs, and
// once more where two of them do.
func TestMovesThatOpenProgramsWithoutASavedList(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Applicant.Status = domain.NeedsH1B
	s := w.start(p, 0, enginetest.Today)
	best := func(step3, either bool) (out []domain.Program) {
		who := p
		if step3 {
			who.Exams = append(slices.Clone(p.Exams), domain.Exam{Kind: domain.Step3, Date: s.Today, Result: domain.Pass})
		}
		if either {
			who.Applicant.Status = domain.Either
		}
		for _, row := range w.engine.Rank(w.catalog.Programs, who, s.Season, s.Today).Programs {
			if row.Rank > 0 && len(out) < 6 {
				out = append(out, *row.Program)
			}
		}
		return out
	}
	s = w.with(s, best(false, false))
	if s.Saved = false; len(s.List) > 0 {
		t.Fatal("something is open to who would take an H-1B only and has no Step 3")
	}
	s.WithStep3, s.WithVisa, s.WithBoth = best(true, false), best(false, true), best(true, true)
	found := w.all(t, s)
	step3, visa := one(t, found.Moves, plan.PassStep3), one(t, found.Moves, plan.OtherVisa)
	if step3.Value <= 0 || step3.Why.Args[0].(int) == 0 || visa.Value <= 0 {
		t.Errorf("%+v, %+v", step3, visa)
	}
	i := slices.IndexFunc(found.Pairs, func(x plan.Pair) bool { return x.First.Kind == plan.PassStep3 && x.Second.Kind == plan.OtherVisa })
	if i < 0 || found.Pairs[i].Value <= max(step3.Value, visa.Value) {
		t.Errorf("both together: %+v", found.Pairs)
	}
}

func TestEmptyListLeavesTheNextPrograms(t *testing.T) {
	w := newWorld(t)
	moves := w.moves(applicant(), 0)
	if len(moves) != 1 || moves[0].Kind != plan.AddPrograms || moves[0].Value <= 0 {
		t.Errorf("%+v", moves)
	}
}

// Everything that is listed is closed: what can be done is to list others.
func TestEverythingClosed(t *testing.T) {
	w := newWorld(t)
	s := w.with(w.start(applicant(), 0, enginetest.Today), w.catalog.Programs[5:6])
	moves := w.planner.Moves(s)
	if len(moves) == 0 || moves[0].Kind != plan.AddPrograms {
		t.Errorf("%+v", moves)
	}
	for _, m := range moves[1:] {
		if m.Value > 0 && m.Kind != plan.Swap && m.Program != "p05" { // a rotation there softens it
			t.Errorf("%v opens what a minimum closes: %+v", m.Kind, m)
		}
	}
}

func TestRotationsTellWhatTheyCost(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Rotations[0].CostCents = 330_000 // for 56 days
	p.Rotations = append(p.Rotations, domain.Rotation{
		ID: 9, Kind: domain.Elective, HandsOn: true, City: "Reno", State: "NV", Start: domain.NewDate(2026, 12, 1), End: domain.NewDate(2026, 12, 28),
	})
	for _, m := range kind(w.moves(p, 9), plan.Rotation) {
		if m.Need.Cents != 180_000 {
			t.Errorf("%s costs %d", m.Key, m.Need.Cents)
		}
		if want := map[string]domain.ID{"nevada": 9}[m.Key]; m.Record != want {
			t.Errorf("%s leads to record %d", m.Key, m.Record)
		}
		if m.Program != "" && m.Need.Days != 60 {
			t.Errorf("a month in %s takes %d days", m.Program, m.Need.Days)
		}
		if m.Key == "nevada" && m.Need.Days != 36 {
			t.Errorf("the planned rotation ends in %d days", m.Need.Days)
		}
	}
}

// Every kind of move counts if it is ready on its last day, and not if it is ready
// on the day after: then it gains nothing and says which season it counts for.
func TestEveryKindAtTheEdgeOfItsDates(t *testing.T) {
	w := newWorld(t)
	w.catalog.Quotas = []domain.SignalQuota{{Season: 2027, Specialty: domain.FamilyMedicine, Total: 2, Source: "x"}}
	p := applicant()
	days := map[plan.Kind]int{
		plan.Letter: 21, plan.Rotation: 60, plan.Research: 120, plan.Service: 60, plan.Spanish: 180, plan.Degree: 365,
		plan.Advocate: 7, plan.Signal: 0, plan.Preference: 0, plan.Swap: 0, plan.AddPrograms: 0, plan.Verify: 7,
	}
	for k, need := range days {
		last := calendar.RankingOpens.AddDays(-need)
		for late, today := range []domain.Date{last, last.AddDays(1)} {
			found := kind(w.planner.Moves(w.start(p, 12, today)), k)
			if len(found) == 0 {
				t.Errorf("no move of kind %v on %v", k, today)
			}
			for _, m := range found {
				switch {
				case m.Until != calendar.RankingOpens || m.Need.Days != need:
					t.Errorf("%v counts until %v and takes %d days", k, m.Until, m.Need.Days)
				case late == 0 && (!m.Possible() || m.Value <= 0 || m.Counts != enginetest.Season):
					t.Errorf("%v is ready on the last day and gains %v, blocked by %v", k, m.Value, m.Blocked)
				case late == 1 && (m.Possible() || m.Value != 0 || m.High != 0 || m.Counts != enginetest.Season+1):
					t.Errorf("%v is ready on the day after and gains %v, for season %d", k, m.Value, m.Counts)
				}
			}
		}
	}
	// What takes more than a year counts for the season after the next.
	for _, m := range kind(w.planner.Moves(w.start(p, 12, calendar.RankingOpens.AddDays(1))), plan.Degree) {
		if m.Counts != enginetest.Season+2 {
			t.Errorf("a degree of a year that begins in February counts for season %d", m.Counts)
		}
	}
}

// A certificate comes after both Steps, and Step 3 after the certificate: until
// then they hang on something else, and no season is told.
func TestWhatHangsOnSomethingElse(t *testing.T) {
	w := newWorld(t)
	p := applicant()
	p.Applicant.ECFMG, p.Exams = domain.ECFMGNotStarted, p.Exams[:1]
	moves := w.moves(p, 9)
	for k, why := range map[plan.Kind]string{plan.Certificate: "plan.blocked.steps", plan.PassStep3: "plan.blocked.ecfmg"} {
		if m := one(t, moves, k); m.Blocked.Key != why || m.Value != 0 || m.Counts != 0 {
			t.Errorf("%+v", m)
		}
	}
	// One Step alone changes nothing that the rules ask for: both together do.
	p.Exams = nil
	found := w.all(t, w.start(p, 9, enginetest.Today))
	if alone := kind(found.Moves, plan.PassStep1); len(alone) > 0 || len(kind(found.Idle, plan.PassStep1)) != 1 {
		t.Errorf("Step 1 alone: %+v, of %+v", alone, found.Idle)
	}
	if i := slices.IndexFunc(found.Pairs, func(x plan.Pair) bool { return x.First.Kind == plan.PassStep1 && x.Second.Kind == plan.PassStep2 }); i < 0 || found.Pairs[i].Effect != plan.MoreThanSum && found.Pairs[i].Interaction <= 0 {
		t.Errorf("both Steps are no pair of %+v", found.Pairs)
	}
	p.Applicant.Country = "USA"
	if found := kind(w.moves(p, 9), plan.Certificate); len(found) > 0 {
		t.Errorf("a US graduate is told of the certificate: %+v", found)
	}
}

func TestPhases(t *testing.T) {
	day := domain.NewDate
	for _, c := range []struct {
		day  domain.Date
		want plan.Phase
	}{
		{day(2026, 9, 1), plan.Before}, {day(2026, 9, 2), plan.Interviews}, {day(2027, 1, 31), plan.Interviews},
		{day(2027, 2, 1), plan.Ranking}, {day(2027, 3, 3), plan.Ranking}, {day(2027, 3, 4), plan.Waiting},
		{day(2027, 3, 14), plan.Waiting}, {day(2027, 3, 15), plan.MatchWeek}, {day(2027, 3, 19), plan.MatchWeek}, {day(2027, 3, 20), plan.After},
	} {
		if got := calendar.Phase(c.day); got != c.want {
			t.Errorf("%v is %v, want %v", c.day, got, c.want)
		}
	}
	if got := (plan.Calendar{}).Phase(day(2026, 9, 1)); got != plan.NoCalendar {
		t.Errorf("without a calendar: %v", got)
	}
}

func TestCalendarOf(t *testing.T) {
	events := []domain.Event{
		{Season: 2027, Key: "submit", Date: calendar.Submit}, {Season: 2027, Key: "ranking_opens", Date: calendar.RankingOpens},
		{Season: 2027, Key: "rank_deadline", Date: calendar.RankDeadline}, {Season: 2027, Key: "match_status", Date: calendar.MatchStatus},
		{Season: 2027, Key: "match_day", Date: calendar.MatchDay}, {Season: 2026, Key: "match_day", Date: domain.NewDate(2026, 3, 20)},
		{Season: 2027, Key: "review", Date: domain.NewDate(2026, 9, 23)},
	}
	if diff := cmp.Diff(calendar, plan.CalendarOf(events, 2027, domain.Date{})); diff != "" {
		t.Error(diff)
	}
	own := domain.NewDate(2026, 9, 20)
	if got := plan.CalendarOf(events, 2027, own); got.Submit != own {
		t.Errorf("the applicant's own day is %v", got.Submit)
	}
	if got := plan.CalendarOf(events, 2029, own); got != (plan.Calendar{}) {
		t.Errorf("a season without a calendar has %+v", got)
	}
}
