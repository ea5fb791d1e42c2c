package tasks_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/plan"
	"secondlook/domain/standing"
	"secondlook/domain/tasks"
)

// august lies before applications are sent, enginetest.Today after it.
var (
	august  = domain.NewDate(2026, time.August, 10)
	submits = domain.NewDate(2026, time.September, 2)
)

// world is a profile, the programs of its list and a day.
type world struct {
	profile domain.Profile
	list    []tasks.Listed
	today   domain.Date
}

func (w *world) tasks(tb enginetest.TB) []tasks.Task {
	tb.Helper()
	c := enginetest.Catalog()
	for _, p := range w.list {
		c.Programs = append(c.Programs, *p.Program)
	}
	return tasks.Of(tasks.Input{
		Profile: w.profile, Catalog: c, Reference: enginetest.Reference(tb), List: w.list,
		Standing: standing.Of(w.profile, c, enginetest.Season, submits, w.today),
		Calendar: plan.Calendar{
			Submit: submits, RankingOpens: domain.NewDate(2027, time.February, 1), RankDeadline: domain.NewDate(2027, time.March, 3),
			MatchStatus: domain.NewDate(2027, time.March, 15), MatchDay: domain.NewDate(2027, time.March, 19),
		},
	})
}

func find(all []tasks.Task, key string) *tasks.Task {
	for i := range all {
		if all[i].Key == key {
			return &all[i]
		}
	}
	return nil
}

// known answers everything that a sheet asks of a program.
func known(tb enginetest.TB, p *domain.Program) {
	tb.Helper()
	for field, value := range map[string]string{
		"visa_j1": "yes", "accepts_imgs": "yes", "no_minimum_score": "yes", "max_attempts": "any", "max_years_since_graduation": "5",
		"usce_required_months": "0", "ecfmg_required_at_application": "no", "holistic": "yes", "step2_required_by": "application",
		"application_deadline": "30 September", "interview_months": "October to January",
	} {
		enginetest.Says(tb, p, field, value, "2026-08")
	}
}

// person is an applicant with one program on the list, before it is sent.
func person(tb enginetest.TB) *world {
	tb.Helper()
	p := enginetest.Program("p00", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	return &world{
		today: august,
		list:  []tasks.Listed{{Program: &p}},
		profile: domain.Profile{
			Applicant: domain.Applicant{Status: domain.NeedsJ1, Graduation: domain.NewDate(2024, time.June, 1)},
			Exams: []domain.Exam{
				{ID: 1, Kind: domain.Step1, Date: domain.NewDate(2023, time.May, 2), Result: domain.Fail},
				{ID: 2, Kind: domain.Step1, Date: domain.NewDate(2023, time.November, 2), Result: domain.Pass},
				{ID: 3, Kind: domain.Step2CK, Date: domain.NewDate(2024, time.May, 2), Score: 241, Result: domain.Pass},
			},
			Experiences:  []domain.Experience{{Kind: domain.Work, Start: domain.NewDate(2024, time.June, 1)}},
			Applications: []domain.Application{{Program: "p00", Season: enginetest.Season, Status: domain.Planned}},
			Statements:   []domain.Statement{{Name: "FM", Text: "…"}},
		},
	}
}

// A ruled is a task that a rule asks for, and what settles it.
type ruled struct {
	name, key, rule string
	begin, done     func(*world)
	due             domain.Date
	table, item     string
}

// check wants the task to be asked for, and to be gone once it is done.
func (tt *ruled) check(t *testing.T) {
	t.Helper()
	w := person(t)
	if tt.begin != nil {
		tt.begin(w)
	}
	x := find(w.tasks(t), tt.key)
	if x == nil {
		t.Errorf("%s: no task %s", tt.name, tt.key)
		return
	}
	if x.Rule != tt.rule || x.Due != tt.due || x.Table != tt.table || x.Item != tt.item || x.Text.IsZero() || x.Why.IsZero() || x.Own != nil {
		t.Errorf("%s: %+v", tt.name, *x)
	}
	tt.done(w)
	if x := find(w.tasks(t), tt.key); x != nil {
		t.Errorf("%s: still asked for: %+v", tt.name, *x)
	}
}

// What the application tells, and of whom it is known enough.
func TestEachRuleOfTheApplication(t *testing.T) {
	for _, tt := range []ruled{
		{
			"a failure that nothing explains", "untold/Step 1", "S22", nil,
			func(w *world) {
				w.profile.Explanations = []domain.Explanation{{Flag: "fail/Step 1", Place: domain.InStatement, Where: "FM"}}
			}, submits, "exams", "1",
		},
		{
			"a failure that is not passed yet", "untold/Step 1", "S22", nil,
			func(w *world) { w.profile.Exams = w.profile.Exams[:1] }, submits, "exams", "1",
		},
		{
			"many years since graduation", "flag/years/graduation", "S47",
			func(w *world) { w.profile.Applicant.Graduation = domain.NewDate(2010, time.June, 1) },
			func(w *world) {
				w.profile.Explanations = []domain.Explanation{{Flag: "years/graduation", Place: domain.InInterview}}
			}, submits, "explanations", "",
		},
		{
			"tier 1 that gets what every program gets", "custom/p00", "S95",
			func(w *world) { w.list[0].First = true },
			func(w *world) { w.profile.Applications[0].Custom = domain.CustomOwn }, submits, tasks.AtApplications, "p00",
		},
		{
			"tier 1, customised by its region's statement", "custom/p00", "S95",
			func(w *world) { w.list[0].First = true },
			func(w *world) {
				w.profile.Statements[0].Region, w.profile.Applications[0].Statement = "central_valley", "FM"
			}, submits, tasks.AtApplications, "p00",
		},
		{
			"a sheet that is not complete", "sheet/p00", "S28", nil,
			func(w *world) { known(t, w.list[0].Program) }, submits, tasks.AtVerify, "p00",
		},
		{
			"a sheet of what is paid", "sheet/p00", "S28", nil,
			func(w *world) { w.list[0].Sent = true }, submits, tasks.AtVerify, "p00",
		},
	} {
		tt.check(t)
	}
}

// What is prepared beside it: letters, Step 3, documents.
func TestEachRuleOfThePreparation(t *testing.T) {
	rotation := domain.Rotation{
		ID: 7, Kind: domain.Externship, HandsOn: true, Site: "Valley Clinic", Supervisor: "Dr. Lee",
		Start: domain.NewDate(2026, time.July, 27), End: domain.NewDate(2026, time.August, 21),
	}
	for _, tt := range []ruled{
		{
			"a rotation without a letter", "nudge/valley clinic/2026-07-27", "S55",
			func(w *world) { w.profile.Rotations = []domain.Rotation{rotation} },
			func(w *world) {
				w.profile.Letters = []domain.Letter{{Writer: "Dr. Lee", Status: domain.LetterAsked}}
			}, rotation.End, "rotations", "7",
		},
		{
			"Step 3 to be put off", "step3/tutoring", "S46",
			func(w *world) {
				w.profile.Applicant.Footing.Strategy = domain.SaysNo
				w.profile.Exams = append(w.profile.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, time.December, 10)})
			},
			func(w *world) { w.profile.Applicant.Footing.Strategy = domain.SaysYes }, domain.Date{}, "exams", "",
		},
		{
			"practice tests that are missing", "step3/tests", "S46",
			func(w *world) { w.profile.Applicant.Status = domain.NeedsH1B },
			func(w *world) { w.profile.Applicant.Status = domain.NeedsJ1 }, domain.Date{}, "exams", "",
		},
		{
			"a document whose day has passed", "document/photo", "A5",
			func(w *world) {
				w.profile.Documents = []domain.Document{{ID: 9, Season: enginetest.Season, Kind: domain.Photo, Due: august.AddDays(-1)}}
			},
			func(w *world) { w.profile.Documents[0].State = domain.DocumentSent }, august.AddDays(-1), "documents", "9",
		},
		{
			"a document on its day", "document/photo", "A5",
			func(w *world) {
				w.profile.Documents = []domain.Document{{ID: 9, Season: enginetest.Season, Kind: domain.Photo, Due: august.AddDays(-1)}}
			},
			func(w *world) { w.profile.Documents[0].Due = august }, august.AddDays(-1), "documents", "9",
		},
	} {
		tt.check(t)
	}
}

// Two failed attempts at one exam want one paragraph.
func TestOneParagraphForTwoFailures(t *testing.T) {
	w := person(t)
	w.profile.Exams = append(w.profile.Exams, domain.Exam{ID: 4, Kind: domain.Step1, Date: domain.NewDate(2023, time.August, 2), Result: domain.Fail})
	n := 0
	for _, x := range w.tasks(t) {
		if x.Rule == "S22" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d tasks", n)
	}
}

// After the day of sending nothing is due on it any more, and once the lists are
// in nothing is to be found out.
func TestTheSeasonGoesOn(t *testing.T) {
	w := person(t)
	w.today = submits
	if x := find(w.tasks(t), "untold/Step 1"); x == nil || x.Due != submits {
		t.Errorf("on the day: %+v", x)
	}
	w.today = submits.AddDays(1)
	if x := find(w.tasks(t), "untold/Step 1"); x == nil || !x.Due.IsZero() {
		t.Errorf("the day after: %+v", x)
	}
	w.today = domain.NewDate(2027, time.March, 3)
	if find(w.tasks(t), "sheet/p00") == nil {
		t.Error("on the day of the lists nothing is asked of programs")
	}
	w.today = w.today.AddDays(1)
	if x := find(w.tasks(t), "sheet/p00"); x != nil {
		t.Errorf("after the day of the lists: %+v", *x)
	}
}

// The applicant's word on a task stays with its key, in its season.
func TestTheApplicantsWord(t *testing.T) {
	w := person(t)
	key := "untold/Step 1"
	w.profile.Tasks = []domain.Task{
		{Key: key, Season: enginetest.Season - 1, Done: august}, {Title: "Mine"},
		{Key: key, Season: enginetest.Season, Snoozed: august.AddDays(3)},
	}
	x := find(w.tasks(t), key)
	if x == nil || x.Own == nil || x.Own.Snoozed != august.AddDays(3) {
		t.Fatalf("%+v", x)
	}
	if x.Open(august) || x.Open(august.AddDays(2)) || !x.Open(august.AddDays(3)) {
		t.Error("it is not put off until its day")
	}
	w.profile.Tasks[2] = domain.Task{Key: key, Done: august}
	if x := find(w.tasks(t), key); x == nil || x.Open(august.AddDays(30)) {
		t.Error("what is done comes back")
	}
	if (tasks.Task{}).Open(august) != true {
		t.Error("a task without a word is not shown")
	}
}

// The order is that of the days, and the same each time.
func TestOrder(t *testing.T) {
	w := person(t)
	w.list[0].First = true
	w.profile.Rotations = []domain.Rotation{{Kind: domain.Externship, Site: "Clinic", Start: domain.NewDate(2026, time.August, 1), End: domain.NewDate(2026, time.August, 21)}}
	all := w.tasks(t)
	if len(all) < 4 || all[0].Rule != "S55" || !slices.IsSortedFunc(all, func(x, y tasks.Task) int {
		if x.Due.IsZero() != y.Due.IsZero() {
			return y.Due.Compare(x.Due)
		}
		return x.Due.Compare(y.Due)
	}) {
		t.Errorf("%+v", all)
	}
	again := w.tasks(t)
	for i := range all {
		if all[i].Key != again[i].Key {
			t.Fatal("the same records give another order")
		}
	}
}
