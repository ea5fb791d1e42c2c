package screening_test

import (
	"strconv"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/screening"
	"secondlook/domain/standing"

	"pgregory.net/rapid"
)

// Years are counted by anniversaries and by calendar years, at their edges.
func TestYearsOn(t *testing.T) {
	day := domain.NewDate
	for _, tt := range []struct {
		grad, on        domain.Date
		whole, calendar int
	}{
		{day(2020, 9, 2), day(2026, 9, 1), 5, 6}, {day(2020, 9, 2), day(2026, 9, 2), 6, 6}, {day(2020, 12, 31), day(2026, 1, 1), 5, 6},
		{day(2021, 1, 1), day(2026, 12, 31), 5, 5}, {day(2020, 2, 29), day(2025, 2, 28), 4, 5}, {day(2020, 2, 29), day(2025, 3, 1), 5, 5},
		{day(2020, 2, 29), day(2024, 2, 29), 4, 4}, {day(2026, 12, 1), day(2026, 9, 2), 0, 0}, {day(2027, 6, 1), day(2026, 9, 2), 0, 0},
	} {
		if whole, calendar := screening.YearsOn(tt.grad, tt.on); whole != tt.whole || calendar != tt.calendar {
			t.Errorf("from %v to %v: %d and %d, want %d and %d", tt.grad, tt.on, whole, calendar, tt.whole, tt.calendar)
		}
	}
}

// The rule alone says what the whole run says of it, with its door.
func TestYearsAloneIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := enginetest.Program("fresno-fm", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
		says := rapid.Bool().Draw(t, "says")
		if says {
			enginetest.Says(t, &p, "max_years_since_graduation", strconv.Itoa(rapid.IntRange(0, 9).Draw(t, "most")), rapid.SampledFrom([]string{fresh, "2019"}).Draw(t, "as of"))
			enginetest.Says(t, &p, "years_counted_on", rapid.SampledFrom([]string{"", "1 July"}).Draw(t, "on"), fresh)
			enginetest.Says(t, &p, "years_counted_from", rapid.SampledFrom([]string{"", "last training"}).Draw(t, "from"), fresh)
		}
		who := enginetest.Applicant()
		who.Applicant.Graduation = domain.NewDate(rapid.IntRange(2014, 2026).Draw(t, "year"), 6, 15)
		s := standing.Of(who, enginetest.Catalog(p), enginetest.Season, domain.NewDate(2026, 9, 2), enginetest.Today)
		rules := screening.Rules{FreshMonths: 24}
		screen, door, asked := screening.Years(&p, s, &rules)
		o := screening.Run(&p, s, &rules)
		if asked != says || asked != o.Asked[screening.YearsSince] || door != o.Doors[screening.YearsSince] || screen.Result != o.Screens[screening.YearsSince].Result {
			t.Fatalf("alone %v %v %v, in the run %v %v %v", screen.Result, door, asked, o.Screens[screening.YearsSince].Result, o.Doors[screening.YearsSince], o.Asked[screening.YearsSince])
		}
	})
}

// How a program counts is told in the reason.
func TestTheReasonTellsHowTheyCount(t *testing.T) {
	post := domain.Post{Kind: domain.TransitionalPost, Stage: domain.PostEnded, Start: domain.NewDate(2024, 7, 1), End: domain.NewDate(2025, 6, 30)}
	for _, tt := range []struct {
		key  string
		says []string
		post bool
	}{
		{"screen.years", nil, true},
		{"screen.years.july", []string{"years_counted_on", "1 July"}, false},
		{"screen.years", []string{"years_counted_on", "application"}, false},
		{"screen.years.training", []string{"years_counted_from", "last training"}, true},
		{"screen.years", []string{"years_counted_from", "last training"}, false},
		{"screen.years.training", []string{"years_counted_from", "last training", "years_counted_on", "1 July"}, true},
	} {
		who := enginetest.Applicant()
		if tt.post {
			who.Posts = []domain.Post{post}
		}
		o := run(t, who, fresh, append([]string{"max_years_since_graduation", "9"}, tt.says...)...)
		if got := o.Screens[screening.YearsSince].Reason.Key; got != tt.key {
			t.Errorf("%v, a post %v: %s, want %s", tt.says, tt.post, got, tt.key)
		}
	}
}

// Step 3 is there for a petition, comes before it, or does not.
func TestStep3By(t *testing.T) {
	rules := screening.Rules{PetitionDay: domain.NewDate(2027, 5, 1), AwaitMonths: 3}
	for _, tt := range []struct {
		exam domain.Exam
		want screening.Result
	}{
		{domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, 3, 1), Result: domain.Pass}, screening.Pass},
		{domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, 5, 1)}, screening.Unknown},
		{domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, 5, 2)}, screening.Fail},
		{domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, 10, 1)}, screening.Unknown}, // awaited
		{domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, 8, 1)}, screening.Fail},     // for too long
		{domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2026, 3, 1), Result: domain.Pass}, screening.Fail},
	} {
		s := standing.Of(domain.Profile{Exams: []domain.Exam{tt.exam}}, enginetest.Catalog(), enginetest.Season, domain.NewDate(2026, 9, 2), enginetest.Today)
		if got := screening.Step3By(s, &rules); got != tt.want {
			t.Errorf("%+v: %v, want %v", tt.exam, got, tt.want)
		}
	}
}
