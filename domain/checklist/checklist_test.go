package checklist_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/checklist"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/standing"
)

var calendar = plan.Calendar{
	Submit: domain.NewDate(2026, time.September, 2), RankingOpens: domain.NewDate(2027, time.February, 1),
	RankDeadline: domain.NewDate(2027, time.March, 3), MatchStatus: domain.NewDate(2027, time.March, 15), MatchDay: domain.NewDate(2027, time.March, 19),
}

// on is what a checklist is made of for a profile on a day.
func on(t *testing.T, p domain.Profile, today domain.Date) checklist.Input {
	t.Helper()
	c := enginetest.Catalog(enginetest.Program("p00", domain.FamilyMedicine, "Fresno", "CA", "central_valley"))
	return checklist.Input{
		Profile: p, Catalog: c, Reference: enginetest.Reference(t), Calendar: calendar,
		Standing: standing.Of(p, c, enginetest.Season, p.SubmitsOn(enginetest.Season, calendar.Submit), today),
	}
}

func at(t *testing.T, p domain.Profile) checklist.Input {
	t.Helper()
	return on(t, p, enginetest.Today)
}

// item returns the item of a key; a missing one has no key.
func item(list []checklist.Item, key string) checklist.Item {
	i := slices.IndexFunc(list, func(x checklist.Item) bool { return x.Key == key })
	if i < 0 {
		return checklist.Item{}
	}
	return list[i]
}

// stateOf wants an item to be in a state, or not to be there with a state of -1.
func wantState(t *testing.T, list []checklist.Item, key string, want string) checklist.Item {
	t.Helper()
	x := item(list, key)
	got := "none"
	if x.Key != "" {
		got = x.State.String()
	}
	if got != want {
		t.Errorf("%s is %s, want %s", key, got, want)
	}
	return x
}

// beside leaves an area out.
func beside(list []checklist.Item, area checklist.Area) []checklist.Item {
	return slices.DeleteFunc(list, func(x checklist.Item) bool { return x.Area == area })
}

func TestNobodyLacksEverything(t *testing.T) {
	list := checklist.Of(at(t, domain.Profile{}))
	for _, key := range []string{"status", "graduation", "wishes", "step1", "step2", "ecfmg.due", "months", "letters_us", "letters_leader", "statement", "research", "language", "contacts", "list"} {
		x := wantState(t, list, key, "missing")
		if x.Why.IsZero() || x.At.Table == "" || x.Weight == 0 {
			t.Errorf("%+v says too little", x)
		}
	}
	for _, x := range list {
		if x.State == checklist.Done {
			t.Errorf("%s is done by nobody", x.Key)
		}
	}
}

// Records that are added make the list of what is missing shorter, each by its
// own item (S11).
func TestRecordsShortenTheList(t *testing.T) {
	p := domain.Profile{}
	missing := func() (n int) {
		for _, x := range checklist.Of(at(t, p)) {
			asks := strings.HasPrefix(x.Key, "nudge") || strings.HasPrefix(x.Key, "letter/") // of what was added
			if x.State != checklist.Done && !asks {
				n++
			}
		}
		return n
	}
	last := missing()
	for name, add := range map[string]func(){
		"a contact":   func() { p.People = append(p.People, domain.Person{Name: "Dr. Lee"}) },
		"research":    func() { p.Experiences = append(p.Experiences, domain.Experience{Kind: domain.Research}) },
		"a month":     func() { p.Rotations = enginetest.Applicant().Rotations },
		"status":      func() { p.Applicant.Status = domain.NeedsJ1 },
		"a language":  func() { p.Languages = []domain.Language{{Name: "Spanish", Clinical: true}} },
		"a statement": func() { p.Statements = []domain.Statement{{Name: "FM", Text: "I came here."}} },
		"a leader": func() {
			p.Letters = append(p.Letters, domain.Letter{Role: domain.ChiefOfService, Status: domain.LetterUploaded})
		},
	} {
		add()
		if now := missing(); now != last-1 {
			t.Errorf("%s: %d missing, before it %d", name, now, last)
		}
		last = missing()
	}
	p.Languages[0] = domain.Language{Name: "English", Clinical: true}
	wantState(t, checklist.Of(at(t, p)), "language", "missing")
}

func TestStepsInTheirOrder(t *testing.T) {
	today := enginetest.Today
	exam := func(e domain.Exam) domain.Profile {
		p := enginetest.Applicant()
		e.Kind = domain.Step2CK
		p.Exams[1] = e
		return p
	}
	for name, c := range map[string]struct {
		exam       domain.Exam
		key, state string
		due        domain.Date
	}{
		"passed":                {domain.Exam{Score: 235, Date: domain.NewDate(2025, 3, 1)}, "step2.score", "done", domain.Date{}},
		"passed without score":  {domain.Exam{Result: domain.Pass, Date: domain.NewDate(2025, 3, 1)}, "step2.unscored", "missing", domain.Date{}},
		"planned for tomorrow":  {domain.Exam{Date: today.AddDays(1)}, "step2.planned", "missing", today.AddDays(1)},
		"sat today":             {domain.Exam{Date: today}, "step2.awaited", "missing", today.AddDays(28)},
		"expected today":        {domain.Exam{Date: today.AddDays(-20), Released: today}, "step2.awaited", "missing", today},
		"expected yesterday":    {domain.Exam{Date: today.AddDays(-20), Released: today.AddDays(-1)}, "step2.awaited", "late", today.AddDays(-1)},
		"without a day or mark": {domain.Exam{}, "step2", "missing", domain.Date{}},
	} {
		if x := wantState(t, checklist.Of(at(t, exam(c.exam))), c.key, c.state); x.Due != c.due {
			t.Errorf("%s: due on %v, want %v", name, x.Due, c.due)
		}
	}
	in := at(t, enginetest.Applicant())
	in.Listed = checklist.Listed{Saved: true, Programs: 3, Step3: 2}
	wantState(t, checklist.Of(in), "step3", "missing")
}

// Eight weeks before the deadline the certificate becomes grave, on its day it is
// due, and the day after it is asked for no more.
func TestCertificateByDay(t *testing.T) {
	p := enginetest.Applicant()
	wantState(t, checklist.Of(at(t, p)), "ecfmg", "done")
	p.Applicant.ECFMG = domain.ECFMGInProgress
	due := calendar.RankDeadline
	for _, c := range []struct {
		day    domain.Date
		state  string
		weight checklist.Weight
	}{
		{due.AddDays(-57), "missing", checklist.Asked}, {due.AddDays(-56), "missing", checklist.Grave}, {due, "missing", checklist.Grave}, {due.AddDays(1), "none", 0},
	} {
		if x := wantState(t, checklist.Of(on(t, p, c.day)), "ecfmg.due", c.state); x.Weight != c.weight {
			t.Errorf("on %v it weighs %d, want %d", c.day, x.Weight, c.weight)
		}
	}
	in := at(t, p)
	in.Calendar = plan.Calendar{}
	wantState(t, checklist.Of(in), "ecfmg", "missing")
	p.Applicant.ECFMG, p.Applicant.Papers = domain.ECFMGUnknown, domain.Papers{CertifiedOn: domain.NewDate(2025, 2, 3), ValidUntil: due}
	wantState(t, checklist.Of(at(t, p)), "ecfmg", "done")
	p.Applicant.Papers.ValidUntil = enginetest.Today.AddDays(-1)
	wantState(t, checklist.Of(at(t, p)), "ecfmg", "none")
	wantState(t, checklist.Of(at(t, p)), "certificate.ends", "late")
}

// What is to be asked again is late the day after; what was answered is gone.
func TestPeopleByDay(t *testing.T) {
	today := enginetest.Today
	p := domain.Profile{Outreaches: []domain.Outreach{{ID: 9, Person: "Dr. Lee", Purpose: domain.ForRotation, Sent: today.AddDays(-10)}}}
	key := "follow_up/lee/rotation/"
	if x := wantState(t, checklist.Of(at(t, p)), key, "missing"); x.Due != today || !x.Dated || x.At != (checklist.Place{Table: "outreach", Record: 9}) {
		t.Errorf("%+v", x)
	}
	if list := beside(checklist.Of(on(t, p, today.AddDays(1))), checklist.Documents); list[0].Key != key || list[0].State != checklist.Late {
		t.Errorf("the day after the first is %+v", list[0])
	}
	p.Outreaches[0].Program = "p00"
	wantState(t, checklist.Of(at(t, p)), key+"p00", "missing")
	refuses := at(t, p)
	refuses.Catalog.Programs[0].NoContact = domain.Fact[bool]{Value: true, Known: true}
	wantState(t, checklist.Of(refuses), key+"p00", "none")
	wantState(t, checklist.Of(on(t, p, calendar.MatchStatus.AddDays(-1))), key+"p00", "late")
	wantState(t, checklist.Of(on(t, p, calendar.MatchStatus)), key+"p00", "none") // now a program has to speak first
	p.Outreaches[0].Program = ""
	p.Outreaches[0].Reply = domain.ReplyMaybe
	wantState(t, checklist.Of(at(t, p)), key, "none")

	p.People = []domain.Person{{Name: "Dr. Lee"}, {Name: "Dr. Ash", Advocate: true}, {Name: "Dr. Oz", Advocate: true, AdvocatedOn: today}}
	p.Outreaches[0].Purpose, p.Outreaches[0].Reply = domain.ForAdvocacy, domain.ReplyYes
	list := checklist.Of(at(t, p))
	wantState(t, list, "agreed/lee", "missing")
	wantState(t, list, "advocate/ash", "missing")
	wantState(t, list, "advocate/oz", "done")
}

func TestLettersAndStatements(t *testing.T) {
	today := enginetest.Today
	p := enginetest.Applicant()
	p.Applicant.Wishes.Specialties = []string{"FM", "Psych"}
	p.Letters = append(p.Letters, domain.Letter{ID: 3, Writer: "Dr. Lee", Specialty: "FM", Due: today.AddDays(-1), Status: domain.LetterAgreed})
	p.Exams = append(p.Exams, domain.Exam{ID: 4, Kind: domain.Step1, Date: domain.NewDate(2022, 3, 1), Result: domain.Fail})
	p.Seasons = []domain.Season{{Year: enginetest.Season, SubmitsOn: today}}
	p.Applications = []domain.Application{{Program: "p00", Season: enginetest.Season, Status: domain.Planned}}
	in := at(t, p)
	in.Listed = checklist.Listed{Saved: true, Programs: 1, First: []string{"p00"}}
	in.Calendar.Submit = today
	list := checklist.Of(in)
	wantState(t, list, "letter/lee/fm/remind", "late")
	if own, other := wantState(t, list, "letters_own/Family Medicine", "missing"), wantState(t, list, "letters_own/Psychiatry", "missing"); own.Weight <= other.Weight {
		t.Errorf("the first wish weighs %d, the second %d", own.Weight, other.Weight)
	}
	if x := wantState(t, list, "untold/Step 1", "missing"); x.At.Record != 4 {
		t.Errorf("%+v", x)
	}
	if x := wantState(t, list, "statement", "missing"); x.Due != today {
		t.Errorf("the statement is due on %v", x.Due)
	}
	wantState(t, list, "custom", "missing")
	if x := wantState(t, list, "sent", "missing"); x.Due != today {
		t.Errorf("%+v", x)
	}
	p.Applications[0].Custom = domain.CustomGroup
	p.Letters[2].Status = domain.LetterUploaded
	in = on(t, p, today.AddDays(1))
	in.Calendar.Submit, in.Listed = today, checklist.Listed{Saved: true, Programs: 1, First: []string{"p00"}}
	list = checklist.Of(in)
	wantState(t, list, "sent", "late")
	wantState(t, list, "custom", "none")
	wantState(t, list, "letter/lee/fm/remind", "none")
	wantState(t, list, "assign/lee/fm/assign", "missing")
	if x := item(list, "statement"); !x.Due.IsZero() {
		t.Errorf("after that day the statement is due on %v", x.Due)
	}
}

// A planned course wants a day (S78).
func TestACourseWantsADay(t *testing.T) {
	p := domain.Profile{Languages: []domain.Language{{Name: "Spanish", Course: "Basic Spanish"}}}
	wantState(t, checklist.Of(at(t, p)), "course/spanish", "missing")
	p.Languages[0].CourseStart = enginetest.Today.AddDays(9)
	wantState(t, checklist.Of(at(t, p)), "course/spanish", "none")
}

func TestTheListCostsAndCloses(t *testing.T) {
	p := enginetest.Applicant()
	p.Applicant.Wishes.BudgetCents = 100_00
	in := at(t, p)
	in.Listed = checklist.Listed{Saved: true, Programs: 9, Closed: 1, Wasted: 30_00, Fees: 100_01, Visa: 2, Gone: 1, Asking: 3, Unknown: 7}
	list := checklist.Of(in)
	for _, key := range []string{"closed", "budget", "visa", "facts", "gone"} {
		wantState(t, list, key, "missing")
	}
	in.Listed = checklist.Listed{Saved: true, Programs: 9, Fees: 100_00}
	list = checklist.Of(in)
	for _, key := range []string{"closed", "budget", "visa", "facts", "list"} {
		wantState(t, list, key, "done")
	}
	wantState(t, list, "gone", "none")
}

// Late before missing before done; within these by day, those without one last,
// then by weight. The same records give the same list.
func TestOrder(t *testing.T) {
	today := enginetest.Today
	p := enginetest.Applicant()
	p.Applicant.Status = domain.StatusUnknown
	for n, name := range []string{"Dr. Lee", "Dr. Ash"} {
		p.Outreaches = append(p.Outreaches, domain.Outreach{Person: name, Purpose: domain.ForLetter, Sent: today.AddDays(-15 - n)})
	}
	list := beside(checklist.Of(at(t, p)), checklist.Documents)
	if list[0].Key != "follow_up/ash/letter/" || list[1].Key != "follow_up/lee/letter/" || list[2].Key != "status" {
		t.Errorf("%s, %s, %s come first", list[0].Key, list[1].Key, list[2].Key)
	}
	for i, x := range list[1:] {
		y := list[i]
		if x.State > y.State || x.State == y.State && !y.Due.IsZero() && !x.Due.IsZero() && x.Due.Before(y.Due) || x.State == y.State && y.Due.IsZero() && !x.Due.IsZero() {
			t.Errorf("%s comes after %s", x.Key, y.Key)
		}
	}
	keys := map[string]bool{}
	for _, x := range list {
		if keys[x.Key] {
			t.Errorf("%s stands twice", x.Key)
		}
		keys[x.Key] = true
	}
}

func BenchmarkOf(b *testing.B) {
	p := enginetest.Applicant()
	c := enginetest.Catalog()
	in := checklist.Input{Profile: p, Catalog: c, Reference: enginetest.Reference(b), Calendar: calendar, Standing: standing.Of(p, c, enginetest.Season, calendar.Submit, enginetest.Today)}
	for b.Loop() {
		checklist.Of(in)
		checklist.Dials(in)
		checklist.Words(in)
	}
}
