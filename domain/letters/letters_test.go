package letters_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/letters"
)

var rules = letters.Rules{US: 3, Ideal: 4, Own: 2, Leader: 1, Program: 3, Remind: 14, Before: 10, Make: 21, Old: 24}

const im, fm, psych = domain.InternalMedicine, domain.FamilyMedicine, domain.Psychiatry

func on(y int, m time.Month, d int) domain.Date { return domain.NewDate(y, m, d) }

// The shipped settings are those that the guide and the program name.
func TestRulesOfTheShippedSet(t *testing.T) {
	if got := letters.RulesOf(enginetest.Reference(t)); got != rules {
		t.Errorf("the rules are %+v, want %+v", got, rules)
	}
}

func specialties(names ...string) (out []domain.Specialty) {
	for _, n := range names {
		out = append(out, domain.Specialty{Name: n})
	}
	return out
}

// Who applies in two specialties needs two letters in each: two of one are half.
func TestGoalsOfADualApplicant(t *testing.T) {
	up := func(specialty string, us bool, role domain.WriterRole) domain.Letter {
		return domain.Letter{Specialty: specialty, US: us, Role: role, Status: domain.LetterUploaded}
	}
	all := []domain.Letter{up(im, true, domain.Attending), up("internal medicine", true, domain.ChiefOfService), up(fm, false, domain.FacultyMember)}
	all = append(all, domain.Letter{Specialty: fm, US: true, Status: domain.LetterAgreed}, domain.Letter{Specialty: fm, US: true, Status: domain.LetterPlanned})
	got := letters.Goals(all, specialties(im, fm), rules)
	want := []letters.Goal{
		{Kind: letters.FromUS, Have: 2, Coming: 1, Want: 3, Ideal: 4},
		{Kind: letters.InSpecialty, Specialty: domain.Specialty{Name: im}, Have: 2, Want: 2, Ideal: 2},
		{Kind: letters.InSpecialty, Specialty: domain.Specialty{Name: fm}, Have: 1, Coming: 1, Want: 2, Ideal: 2},
		{Kind: letters.ByLeader, Have: 1, Want: 1, Ideal: 1},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the goals are %+v", got)
	}
	if got[0].Met() || !got[1].Met() || got[2].Met() {
		t.Error("two of three US letters and one of two are not enough; two of two are")
	}
}

// track follows a single letter.
func track(l domain.Letter, today domain.Date, rotations ...domain.Rotation) letters.Track {
	p := domain.Profile{Letters: []domain.Letter{l}, Rotations: rotations}
	return letters.Follow(p, nil, letters.Day{Today: today, Submits: on(2026, 9, 2)}, rules)[0]
}

// What comes next, at the edges of the days: the day before, the day itself.
func TestWhatComesNext(t *testing.T) {
	asked := domain.Letter{Status: domain.LetterAsked, Date: on(2028, 2, 15)} // a leap year
	agreed := domain.Letter{Status: domain.LetterAgreed, Date: on(2026, 7, 2)}
	due := agreed
	due.Due = on(2026, 8, 25)
	reminded := domain.Letter{Status: domain.LetterReminded, Date: on(2026, 8, 1), Due: on(2026, 8, 25)}
	for _, tt := range []struct {
		name   string
		letter domain.Letter
		today  domain.Date
		task   letters.Task
		on     domain.Date
		ripe   bool
	}{
		{"nobody is asked", domain.Letter{}, on(2026, 7, 1), letters.Ask, domain.Date{}, true},
		{"asked", asked, on(2028, 2, 28), letters.AskAgain, on(2028, 2, 29), false},
		{"asked for two weeks", asked, on(2028, 2, 29), letters.AskAgain, on(2028, 2, 29), true},
		{"asked on a day not noted", domain.Letter{Status: domain.LetterAsked}, on(2026, 7, 1), letters.AskAgain, domain.Date{}, false},
		{"agreed", agreed, on(2026, 7, 15), letters.Remind, on(2026, 7, 16), false},
		{"agreed for two weeks", agreed, on(2026, 7, 16), letters.Remind, on(2026, 7, 16), true},
		{"agreed until a day", due, on(2026, 8, 14), letters.Remind, on(2026, 8, 15), false},
		{"ten days before it", due, on(2026, 8, 15), letters.Remind, on(2026, 8, 15), true},
		{"reminded", reminded, on(2026, 8, 14), letters.Remind, on(2026, 8, 15), false},
		{"reminded two weeks ago", reminded, on(2026, 8, 15), letters.Remind, on(2026, 8, 15), true},
		{"uploaded", domain.Letter{Status: domain.LetterUploaded}, on(2026, 8, 15), letters.Assign, domain.Date{}, true},
		{"declined", domain.Letter{Status: domain.LetterDeclined}, on(2026, 8, 15), letters.AskAnother, domain.Date{}, false},
	} {
		got := track(tt.letter, tt.today)
		if got.Task != tt.task || got.On != tt.on || got.Ripe != tt.ripe {
			t.Errorf("%s: %v on %v, ripe %v", tt.name, got.Task, got.On, got.Ripe)
		}
	}
}

// A letter is asked for at the end of the rotation under its writer.
func TestAskingAtTheEndOfTheRotation(t *testing.T) {
	l := domain.Letter{Writer: "Dr. Ortiz", Status: domain.LetterPlanned}
	r := domain.Rotation{Supervisor: "ortiz", Start: on(2026, 6, 1), End: on(2026, 6, 26)}
	if got := track(l, on(2026, 6, 25), r); got.On != r.End || got.Ripe {
		t.Errorf("the day before: %+v", got)
	}
	if got := track(l, on(2026, 6, 26), r); !got.Ripe || !slices.Equal(got.From, []int{0}) {
		t.Errorf("on the last day: %+v", got)
	}
	if got := letters.Weeks(l, []domain.Rotation{r}, on(2026, 7, 1)); got != 4 {
		t.Errorf("they worked together for %d weeks", got)
	}
	for _, tt := range []struct {
		today domain.Date
		want  int
	}{{on(2026, 5, 31), 0}, {on(2026, 6, 1), 0}, {on(2026, 6, 14), 2}, {on(2026, 6, 26), 4}} {
		if got := letters.Weeks(l, []domain.Rotation{r}, tt.today); got != tt.want {
			t.Errorf("on %v they have worked together for %d weeks", tt.today, got)
		}
	}
	l.Weeks = 6
	if got := letters.Weeks(l, []domain.Rotation{r}, on(2026, 5, 1)); got != 6 {
		t.Errorf("the letter's own %d weeks do not go before", got)
	}
}

// Late is after the letter's own day, else after the day of sending; on the day
// itself nothing is late.
func TestLate(t *testing.T) {
	agreed := domain.Letter{Status: domain.LetterAgreed}
	due := domain.Letter{Status: domain.LetterAgreed, Due: on(2026, 8, 25)}
	asked := domain.Letter{Status: domain.LetterAsked}
	old := domain.Letter{Status: domain.LetterUploaded, Date: on(2024, 9, 1)}
	fresh := domain.Letter{Status: domain.LetterUploaded, Date: on(2024, 9, 2)}
	for _, tt := range []struct {
		name        string
		letter      domain.Letter
		today       domain.Date
		late        int
		tight, aged bool
	}{
		{"on the due day", due, on(2026, 8, 25), 0, false, false},
		{"a day after", due, on(2026, 8, 26), 1, false, false},
		{"on the day of sending", agreed, on(2026, 9, 2), 0, false, false},
		{"after it", agreed, on(2026, 9, 4), 2, false, false},
		{"three weeks before", asked, on(2026, 8, 12), 0, false, false},
		{"less than three weeks before", asked, on(2026, 8, 13), 0, true, false},
		{"declined", domain.Letter{Status: domain.LetterDeclined}, on(2026, 12, 1), 0, false, false},
		{"older than two years", old, on(2026, 8, 1), 0, false, true},
		{"assigned, and written who knows when", domain.Letter{Status: domain.LetterAssigned, Date: on(2024, 9, 1)}, on(2026, 8, 1), 0, false, false},
		{"two years old", fresh, on(2026, 8, 1), 0, false, false},
	} {
		if got := track(tt.letter, tt.today); got.Late != tt.late || got.Tight != tt.tight || got.Old != tt.aged {
			t.Errorf("%s: late %d, tight %v, old %v", tt.name, got.Late, got.Tight, got.Old)
		}
	}
}

func TestDaysInAState(t *testing.T) {
	l := domain.Letter{Status: domain.LetterAsked, Date: on(2026, 11, 1)}
	for today, want := range map[domain.Date]int{on(2026, 11, 1): 0, on(2026, 11, 22): 21, on(2026, 10, 31): -1} {
		if got := track(l, today); got.Days != want {
			t.Errorf("on %v it stands there for %d days", today, got.Days)
		}
	}
}

// A letter that programs get is done; each program counts once.
func TestUsed(t *testing.T) {
	l := domain.Letter{Writer: "Dr. Gill", Specialty: fm, Status: domain.LetterUploaded}
	list := []domain.Application{
		{Letters: []domain.LetterRef{{Writer: "dr. gill", Specialty: "family medicine"}}}, {Letters: []domain.LetterRef{l.Ref()}}, {Letters: []domain.LetterRef{{Writer: "Dr. Gill"}}},
	}
	got := letters.Follow(domain.Profile{Letters: []domain.Letter{l}}, list, letters.Day{Today: on(2026, 9, 1)}, rules)[0]
	if got.Used != 2 || got.Task != letters.Nothing || got.Ripe {
		t.Errorf("it is used by %d, next is %v", got.Used, got.Task)
	}
}

// Each step leads on, and to a state of its own vocabulary.
func TestSteps(t *testing.T) {
	for s := domain.LetterUnknown; s <= domain.LetterDeclined; s++ {
		steps := letters.Steps(s)
		done := s == domain.LetterUploaded || s == domain.LetterAssigned || s == domain.LetterDeclined
		if done != (len(steps) == 0) {
			t.Errorf("from %v one can go to %v", s, steps)
		}
		if slices.Contains(steps, domain.LetterReminded) && s != domain.LetterAgreed && s != domain.LetterReminded {
			t.Errorf("%v: nobody is reminded who has not agreed", s)
		}
	}
}

func TestNudges(t *testing.T) {
	p := domain.Profile{
		Rotations: []domain.Rotation{
			{Site: "old", Supervisor: "A", Start: on(2024, 1, 1), End: on(2024, 11, 21)},
			{Site: "just not old", Supervisor: "B", Start: on(2024, 1, 1), End: on(2024, 11, 22)},
			{Site: "has a letter", Supervisor: "Dr. C", Start: on(2026, 1, 1), End: on(2026, 2, 1)},
			{Site: "declined", Supervisor: "D", Start: on(2026, 1, 1), End: on(2026, 2, 1)},
			{Site: "nobody noted", Start: on(2026, 3, 1), End: on(2026, 4, 1)},
			{Site: "going on", Supervisor: "E", Start: on(2026, 11, 1), End: on(2026, 11, 23)},
			{Site: "planned", Supervisor: "F", Start: on(2026, 12, 1), End: on(2026, 12, 30)},
			{Site: "abroad", Supervisor: "G", Country: "Guatemala", Start: on(2026, 1, 1), End: on(2026, 2, 1)},
		},
		Letters: []domain.Letter{{Writer: "c", Status: domain.LetterAsked}, {Writer: "D", Status: domain.LetterDeclined}},
	}
	got := letters.Nudges(p, letters.Day{Today: on(2026, 11, 22)}, rules)
	want := []letters.Nudge{
		{Rotation: 5, On: on(2026, 11, 23), Supervisor: true},
		{Rotation: 4, On: on(2026, 4, 1), Ripe: true},
		{Rotation: 3, On: on(2026, 2, 1), Ripe: true, Supervisor: true},
		{Rotation: 1, On: on(2024, 11, 22), Ripe: true, Supervisor: true},
	}
	if !slices.Equal(got, want) {
		t.Errorf("the nudges are %+v", got)
	}
}
