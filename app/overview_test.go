package app_test

import (
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/agenda"
	"secondlook/domain/plan"
	"secondlook/domain/sample"
)

// at opens an empty folder by a clock that stands still.
func at(t testing.TB, now time.Time) *app.App {
	t.Helper()
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	return a
}

// over returns the overview of a profile, of the sample's if p is nil.
func over(t testing.TB, a *app.App, p *domain.Profile) *app.Overview {
	t.Helper()
	if p == nil {
		own := a.Sample(a.Season())
		p = &own
	}
	o, err := a.Overview(t.Context(), app.Scope{Profile: p})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func line(o *app.Overview, text string) *app.DateLine {
	for i := range o.Dates {
		if strings.Contains(o.Dates[i].Text, text) {
			return &o.Dates[i]
		}
	}
	return nil
}

func lack(o *app.Overview, text string) *app.Lack {
	for i := range o.Missing {
		if strings.Contains(o.Missing[i].Text, text) {
			return &o.Missing[i]
		}
	}
	return nil
}

func TestOverviewOfTheSample(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	o, err := a.Overview(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := a.Rank(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if p, low, high, _ := a.ListedChance(r); o.Outlook.Chance != p || o.Outlook.Low != low || o.Outlook.High != high {
		t.Errorf("the chance is %+v, that of the list %v (%v to %v)", o.Outlook, p, low, high)
	}
	if !o.Sample || o.Phase != plan.Interviews || !strings.Contains(o.Status, "Sunday 22 November 2026 · interview season · rank order list due") {
		t.Errorf("%q", o.Status)
	}
	for _, want := range []string{"closed to you", "Your list costs", "US letters in hand"} {
		l := lack(o, want)
		if l == nil || l.Why == "" || l.Spot.Page == "" {
			t.Errorf("%q is not missed: %+v", want, l)
		}
	}
	if !strings.Contains(strings.Join(o.Outlook.Rests, "\n"), "2007") || !strings.Contains(o.Outlook.Rests[1], "interviews to be expected, between") {
		t.Errorf("the chance rests on %q", o.Outlook.Rests)
	}
	if len(o.Tallies) != 2 || o.Tallies[1].Count != 0 {
		t.Errorf("before anything is sent: %+v", o.Tallies)
	}
	if again, err := a.Overview(t.Context(), app.Scope{}); err != nil || again != o {
		t.Error("the overview is worked out again although nothing has changed")
	}
	if err := a.Languages.Save(t.Context(), &domain.Language{Name: "Latin"}); err != nil {
		t.Fatal(err)
	}
	if again, err := a.Overview(t.Context(), app.Scope{}); err != nil || again == o {
		t.Error("a change of the records is not seen")
	}
}

// What is kept is of one season and one day, and of records with a backup or
// without.
func TestOverviewIsKeptForOneSeasonAndDay(t *testing.T) {
	now := apptest.Now()
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return now })
	must(t, err)
	defer func() { must(t, stop()) }()
	must(t, a.Exams.Save(t.Context(), &domain.Exam{Kind: domain.Step1, Result: domain.Pass, Date: domain.NewDate(2025, 1, 2)}))
	of := func(season int) *app.Overview {
		o, err := a.Overview(t.Context(), app.Scope{Season: season})
		must(t, err)
		return o
	}
	if then, now := of(2026), of(0); then.Season != 2026 || now.Season != 2027 || of(2027) != now {
		t.Errorf("the seasons are %d and %d", then.Season, now.Season)
	}
	if lack(of(0), "backup") == nil {
		t.Errorf("no backup is missed: %+v", of(0).Missing)
	}
	told := 0
	defer a.OnChange(func() { told++ })()
	_, err = a.BackUp(t.Context())
	must(t, err)
	if told != 1 {
		t.Errorf("a backup is told %d times", told)
	}
	if l := lack(of(0), "backup"); l != nil {
		t.Errorf("with a backup: %+v", l)
	}
	now = now.AddDate(1, 0, 0)
	if o := of(0); o.Season != 2028 || o.Day != a.Today() {
		t.Errorf("a year later it is %v in %d", o.Day, o.Season)
	}
}

// Who wants no letters, by his own figures, has enough of them.
func TestNothingWantedIsAllThere(t *testing.T) {
	a := apptest.New(t)
	setFigure(t, a, "reference/set.letters_us", "0")
	bare := domain.Profile{Applicant: domain.Applicant{Name: "Somebody"}}
	for _, d := range over(t, a, &bare).Dials[1:2] {
		if p := d.Parts[0]; p.Share != 1 {
			t.Errorf("%+v", p)
		}
	}
}

func TestOverviewOfNobody(t *testing.T) {
	o, err := apptest.New(t).Overview(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if !o.Empty || o.Outlook.Known || len(o.Missing) > 0 || !strings.Contains(o.Status, "still empty") {
		t.Errorf("%+v", o)
	}
	moves, search, err := apptest.New(t).Moves(t.Context(), app.Scope{})
	if err != nil || search != nil || len(moves.List) > 0 {
		t.Errorf("somebody without records has moves: %v, %v", moves, err)
	}
}

// On its own day a deadline is due today; the day after it is gone, and so is
// the part of the season that it ended.
func TestTheDayOfADeadlineAndTheDayAfter(t *testing.T) {
	for _, c := range []struct {
		day   time.Time
		phase plan.Phase
		left  string
	}{
		{time.Date(2027, 3, 2, 12, 0, 0, 0, time.UTC), plan.Ranking, "tomorrow"},
		{time.Date(2027, 3, 3, 12, 0, 0, 0, time.UTC), plan.Ranking, "today"},
		{time.Date(2027, 3, 4, 12, 0, 0, 0, time.UTC), plan.Waiting, ""},
	} {
		o := over(t, at(t, c.day), nil)
		d := line(o, "Certify the rank order list")
		switch {
		case o.Phase != c.phase:
			t.Errorf("%v is %v", c.day, o.Phase)
		case c.left == "" && d != nil, c.left != "" && (d == nil || d.Left != c.left || !strings.Contains(o.Status, "certify the rank order list "+c.left)):
			t.Errorf("on %v: %+v, %q", c.day, d, o.Status)
		}
	}
}

// The clocks of New York change on 14 March 2027, those of Madrid two weeks
// later: an hour is that of its zone on its own day.
func TestHoursFollowTheClocks(t *testing.T) {
	madrid, err := time.LoadLocation("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	there := at(t, time.Date(2027, 1, 10, 9, 0, 0, 0, madrid))
	p := there.Sample(season)
	p.Applicant.Zone, p.Applications, p.Seasons = "", nil, nil
	o := over(t, there, &p)
	for text, want := range map[string][2]string{
		"Rank order list due": {"21:00 ET", "your 03:00, Thu 4 Mar"},  // six hours apart
		"Match Week":          {"10:00 ET", "your 15:00"},             // five
		"SOAP offer round 1":  {"09:00–11:00 ET", "your 14:00"},       // five
		"Registration":        {"23:59 ET", "your 05:59, Sat 30 Jan"}, // six
		"SOAP ends":           {"21:00 ET", "your 02:00, Fri 19 Mar"}, // five
	} {
		if d := line(o, text); d == nil || d.Clock != want[0] || d.Own != want[1] || !d.Verify {
			t.Errorf("%s: %+v, want %v", text, d, want)
		}
	}
	home, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	if d := line(over(t, at(t, time.Date(2027, 1, 10, 9, 0, 0, 0, home)), &p), "Match Week"); d.Own != "" {
		t.Errorf("the same hour is told twice: %+v", d)
	}
}

// A season whose dates nobody has told shows none, and makes none up.
func TestSeasonWithoutACalendar(t *testing.T) {
	a := at(t, time.Date(2028, 10, 1, 12, 0, 0, 0, time.UTC))
	o := over(t, a, nil)
	if o.Season != 2029 || o.Phase != plan.NoCalendar || o.Calendar == "" || !strings.Contains(o.Status, "no calendar") {
		t.Errorf("%d is %v: %q", o.Season, o.Phase, o.Status)
	}
	for _, d := range o.Dates {
		if d.Kind == agenda.Calendar || d.Kind == agenda.Registration && !d.Date.IsZero() {
			t.Errorf("made up: %+v", d)
		}
	}
	if l := lack(o, "ECFMG"); l != nil {
		t.Errorf("the certified sample lacks %+v", l)
	}
}

func TestOwnDates(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	p.Seasons = []domain.Season{{Year: season, SubmitsOn: domain.NewDate(2026, 11, 20)}}
	p.Exams = append(p.Exams,
		domain.Exam{ID: 5, Kind: domain.Step3, Date: domain.NewDate(2027, 1, 15)},
		domain.Exam{ID: 6, Kind: domain.Step2CK, Date: domain.NewDate(2026, 10, 1), Released: domain.NewDate(2026, 11, 1)},
		domain.Exam{ID: 7, Kind: domain.Step1, Date: domain.NewDate(2026, 11, 10)})
	p.Rotations = append(p.Rotations, domain.Rotation{ID: 8, Kind: domain.Elective, Site: "New clinic", Start: domain.NewDate(2026, 12, 1)})
	o := over(t, a, &p)
	for text, want := range map[string]struct {
		left string
		over bool
		item string
	}{
		"Send your applications":      {"2 days overdue", true, ""},
		"Step 3, your exam":           {"in 54 days", false, "5"},
		"Result of Step 2 CK":         {"21 days overdue", true, "6"},
		"Result of Step 1":            {"in 16 days", false, "7"},
		"Rotation begins: New clinic": {"in 9 days", false, "8"},
	} {
		if d := line(o, text); d == nil || d.Left != want.left || d.Overdue != want.over || d.Spot.Item != want.item || d.Spot.Page == "" {
			t.Errorf("%s: %+v", text, d)
		}
	}
	for i := range o.Dates[1:] {
		if !o.Dates[i+1].Date.IsZero() && o.Dates[i+1].Date.Before(o.Dates[i].Date) {
			t.Errorf("%v comes after %v", o.Dates[i+1].Text, o.Dates[i].Text)
		}
	}
	if d := line(over(t, a, nil), "planned and not sent"); d == nil || d.Overdue || d.Left != "possible for 81 days" {
		t.Errorf("the first possible day is told as overdue: %+v", d)
	}
}

func TestWhatIsMissing(t *testing.T) {
	a := apptest.New(t)
	bare := domain.Profile{Applicant: domain.Applicant{Name: "Somebody"}}
	o := over(t, a, &bare)
	for _, want := range []string{
		"Your status", "No graduation date", "No Step 2 CK", "ECFMG certificate", "No list is saved", "0 of 3 US letters", "program director", "hands-on work in the United States", "No specialties",
	} {
		if l := lack(o, want); l == nil || l.Why == "" || l.Spot.Page == "" {
			t.Errorf("%q is not missed", want)
		}
	}
	p := a.Sample(season)
	p.Applicant.Status, p.Applicant.ECFMG = domain.NeedsH1B, domain.ECFMGInProgress
	p.Exams[2].Score, p.Exams[2].Result, p.Exams[2].Date, p.Exams[2].Released = 0, domain.ResultUnknown, domain.NewDate(2026, 12, 3), domain.Date{}
	o = over(t, a, &p)
	for _, want := range []string{"closed for want of Step 3", "Step 2 CK is planned for 3 Dec 2026", "due 3 Mar 2027"} {
		if lack(o, want) == nil {
			t.Errorf("%q is not missed in %+v", want, o.Missing)
		}
	}
	if l := lack(o, "due 3 Mar"); l.Grave {
		t.Error("101 days before the deadline the certificate is told as grave")
	}
	late := at(t, time.Date(2027, 1, 6, 12, 0, 0, 0, time.UTC)) // eight weeks before
	if l := lack(over(t, late, &p), "due 3 Mar"); l == nil || !l.Grave {
		t.Errorf("eight weeks before the deadline: %+v", l)
	}
	after := at(t, time.Date(2027, 3, 4, 12, 0, 0, 0, time.UTC))
	if l := lack(over(t, after, &p), "ECFMG"); l != nil {
		t.Errorf("after the deadline: %+v", l)
	}
}

func TestTalliesFollowTheRecords(t *testing.T) {
	a := apptest.New(t)
	p := domain.Profile{Applicant: domain.Applicant{Status: domain.NeedsJ1}}
	for i, status := range []domain.ApplicationStatus{
		domain.Planned, domain.Submitted, domain.Invited, domain.Interviewed, domain.Ranked, domain.Rejected, domain.Withdrawn,
	} {
		p.Applications = append(p.Applications, domain.Application{Program: a.Catalog().Programs[i].Key, Season: season, Status: status})
	}
	p.Applications[5].Events = []domain.StatusEvent{{Status: domain.Invited}, {Status: domain.Rejected}}
	p.Applications[6].Events = []domain.StatusEvent{{Status: domain.Submitted}, {Status: domain.Withdrawn}}
	p.Applications = append(p.Applications, domain.Application{Program: a.Catalog().Programs[7].Key, Season: season, Status: domain.Withdrawn}) // before it was sent
	got := map[string]int{}
	for _, x := range over(t, a, &p).Tallies {
		got[x.Label] = x.Count
	}
	want := map[string]int{"Planned": 1, "Sent": 6, "Invited": 4, "Interviewed": 2, "Ranked": 1, "Declined": 1, "Withdrawn": 1}
	for label, n := range want {
		if got[label] != n {
			t.Errorf("%s: %d, want %d", label, got[label], n)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%v", got)
	}
}

// Without a saved list the chance is that of the best one for the budget, and
// without a budget of as many as the guide suggests.
func TestOutlookWithoutAList(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	o := over(t, a, &p)
	plan, err := a.BuildList(t.Context(), app.Scope{Profile: &p}, sample.BudgetCents, domain.GoalUnknown)
	if err != nil {
		t.Fatal(err)
	}
	if d := o.Outlook.Chance - plan.Chance; d > 1e-9 || d < -1e-9 || !strings.Contains(o.Outlook.List, "best list for $1,500") {
		t.Errorf("%+v, want %v", o.Outlook, plan.Chance)
	}
	p.Applicant.Wishes.BudgetCents = 0
	if o := over(t, a, &p); !o.Outlook.Known || !strings.Contains(o.Outlook.List, "best 80 programs") {
		t.Errorf("%+v", o.Outlook)
	}
	p.Applications = []domain.Application{{Program: sample.UnlvInternal, Season: season}} // a rule closes it
	if o := over(t, a, &p); o.Outlook.Chance != 0 || o.Outlook.High != 0 || !strings.Contains(o.Outlook.Rests[0], "1 closed") {
		t.Errorf("everything is closed: %+v", o.Outlook)
	}
}
