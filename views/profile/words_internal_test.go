package profile

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/views/ui"
)

func TestStandingSaysOnlyWhatIsKnown(t *testing.T) {
	for _, c := range []struct {
		who  domain.Applicant
		want string
	}{
		{domain.Applicant{}, ""},
		{domain.Applicant{Sample: true}, "Sample applicant"},
		{domain.Applicant{Status: domain.NeedsJ1}, "needs J-1"},
		{domain.Applicant{Country: "Guatemala"}, ""},
		{domain.Applicant{Country: "Guatemala", Status: domain.NeedsH1B}, "Non-US IMG · needs H-1B"},
		{domain.Applicant{Country: "Guatemala", Status: domain.Citizen}, "US IMG · needs no visa"},
		{domain.Applicant{Country: "Guatemala", Status: domain.PermanentResident}, "Non-US IMG · needs no visa"},
		{domain.Applicant{Country: "United States", Status: domain.Citizen}, "US graduate · needs no visa"},
		{domain.Applicant{Graduation: domain.NewDate(2021, 6, 1)}, "graduated 2021"},
		{domain.Applicant{Wishes: domain.Wishes{Specialties: []string{"A", "B"}}}, "A, B"},
	} {
		if got := standing(c.who); got != c.want {
			t.Errorf("%+v is %q, not %q", c.who, got, c.want)
		}
	}
}

func TestWordsOfRecords(t *testing.T) {
	on := domain.NewDate
	for _, c := range []struct{ got, want string }{
		{where("Fresno", "CA", ""), "Fresno, CA"},
		{where("", "", "Guatemala"), "Guatemala"},
		{weeks(domain.Rotation{}), ""},
		{weeks(domain.Rotation{Start: on(2026, 5, 4), End: on(2026, 6, 26)}), "8"},
		{weeks(domain.Rotation{Start: on(2026, 5, 4)}), ""},
		{rotationName(domain.Rotation{Kind: domain.Elective}), "Elective"},
		{rotationName(domain.Rotation{Site: "Clinic", Kind: domain.Elective}), "Clinic"},
		{letterName(domain.Letter{}), "Letter"},
		{letterName(domain.Letter{Role: domain.ChiefOfService}), "Chief of service"},
		{abroad(domain.Letter{US: true}), "United States"},
		{abroad(domain.Letter{}), "outside the United States"},
		{connection(domain.Person{}), ""},
		{connection(domain.Person{Strength: 3}), "Strong"},
		{line("").Text, "–"},
		{said("sub-internship").Text, "Sub-internship"},
		{said("").Text, "–"},
		{score(domain.Exam{}), ""},
		{score(domain.Exam{Score: 231}), "231"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestChips(t *testing.T) {
	chip := (&Page{book: &app.Letterbook{}}).letterChip
	for _, c := range []struct {
		got  ui.Word
		want string
		tone ui.Tone
	}{
		{chip(domain.Letter{}), "not stated", ui.Plain},
		{chip(domain.Letter{Status: domain.LetterUploaded}), "uploaded", ui.Good},
		{chip(domain.Letter{Status: domain.LetterAgreed}), "agreed", ui.Tier2},
		{chip(domain.Letter{Status: domain.LetterAsked}), "asked", ui.Unsure},
		{chip(domain.Letter{Status: domain.LetterDeclined}), "declined", ui.Dim},
		{handsOnChip(domain.Rotation{HandsOn: true}), "hands-on", ui.Good},
		{handsOnChip(domain.Rotation{}), "watching", ui.Plain},
		{speaks(domain.Person{}), "not promised", ui.Plain},
		{speaks(domain.Person{Advocate: true}), "will speak", ui.Tier2},
		{speaks(domain.Person{Advocate: true, AdvocatedOn: domain.NewDate(2026, 11, 2)}), "spoke 2 Nov 2026", ui.Good},
	} {
		if c.got.Text != c.want || c.got.Tone != c.tone {
			t.Errorf("got %+v, want %q in tone %d", c.got, c.want, c.tone)
		}
	}
}

func TestOutcomeOfAnAttempt(t *testing.T) {
	p := &Page{app: apptest.New(t)}
	on := domain.NewDate
	for _, c := range []struct {
		e    domain.Exam
		want string
	}{
		{domain.Exam{Kind: domain.Step3}, "not known"},
		{domain.Exam{Kind: domain.Step3, Date: on(2027, 1, 5)}, "planned"},
		{domain.Exam{Kind: domain.Step3, Date: on(2026, 11, 5)}, "awaited"},
		{domain.Exam{Kind: domain.Step3, Result: domain.Fail}, "not passed"},
		{domain.Exam{Kind: domain.Step3, Result: domain.Incomplete}, "incomplete"},
		{domain.Exam{Kind: domain.Step1, Result: domain.Pass, Borderline: true}, "narrow pass"},
		{domain.Exam{Kind: domain.Step2CK, Score: 217, Date: on(2025, 6, 30)}, "passed"},
		{domain.Exam{Kind: domain.Step2CK, Score: 217, Date: on(2025, 7, 1)}, "not passed"}, // the pass mark rose that day
	} {
		if got := p.outcome(c.e).Text; got != c.want {
			t.Errorf("%+v is %q, not %q", c.e, got, c.want)
		}
	}
}

func TestAttemptsAreCountedByDay(t *testing.T) {
	on := domain.NewDate
	p := &Page{}
	p.profile.Exams = []domain.Exam{
		{ID: 1, Kind: domain.Step1, Date: on(2024, 1, 1)}, {ID: 2, Kind: domain.Step1, Date: on(2023, 1, 1)},
		{ID: 3, Kind: domain.Step1}, {ID: 4, Kind: domain.Step3},
	}
	for i, want := range []string{"2nd attempt", "1st attempt", "3rd attempt", ""} {
		if got := p.attempt(p.profile.Exams[i]); got != want {
			t.Errorf("exam %d is %q, not %q", i+1, got, want)
		}
	}
}

func TestLetterOfASupervisor(t *testing.T) {
	l := domain.Letter{ID: 1, Writer: "Dra. Marta Solís", Status: domain.LetterAgreed}
	p := &Page{book: &app.Letterbook{Letters: []app.LetterRow{{Letter: l, State: "agreed, 3 weeks"}}}}
	for supervisor, want := range map[string]string{"": "", "marta solis": "agreed, 3 weeks", "Dr. Else": "not asked"} {
		if got := p.letterOf(domain.Rotation{Supervisor: supervisor}).Text; got != want {
			t.Errorf("the letter of %q is %q, not %q", supervisor, got, want)
		}
	}
}

func TestHandsOnWeeksEndToday(t *testing.T) {
	p := &Page{app: apptest.New(t)} // 22 November 2026
	on := domain.NewDate
	for _, c := range []struct {
		r    domain.Rotation
		want string
	}{
		{domain.Rotation{HandsOn: true, Start: on(2026, 11, 9), End: on(2027, 1, 30)}, "2 weeks hands-on in the US · last day 22 Nov 2026"},
		{domain.Rotation{HandsOn: true, Start: on(2026, 12, 1), End: on(2027, 1, 30)}, ""},
		{domain.Rotation{Start: on(2026, 1, 1), End: on(2026, 2, 1)}, ""},
		{domain.Rotation{HandsOn: true, Country: "Mexico", Start: on(2026, 1, 1), End: on(2026, 2, 1)}, ""},
		{domain.Rotation{HandsOn: true, Start: on(2026, 1, 5), End: on(2026, 1, 11)}, "1 week hands-on in the US · last day 11 Jan 2026"},
	} {
		if got := p.handsOn([]domain.Rotation{c.r}); got != c.want {
			t.Errorf("%v to %v is %q, not %q", c.r.Start, c.r.End, got, c.want)
		}
	}
}

func TestDaysThatAreNotKnownComeLast(t *testing.T) {
	known, none := domain.NewDate(2026, 1, 1), domain.Date{}
	if byDay(known, none) >= 0 || byDay(none, known) <= 0 || byDay(none, none) != 0 || byDay(known, known.AddDays(1)) >= 0 {
		t.Error("the order of days is wrong")
	}
}

func TestCardsAreKeptWhileTheySayTheSame(t *testing.T) {
	say, drawn := []int{1}, 0
	cards := kept(func() []int { return say }, func([]int) []fyne.CanvasObject { drawn++; return []fyne.CanvasObject{canvas.NewRectangle(nil)} })
	first := cards()
	if again := cards(); drawn != 1 || again[0] != first[0] {
		t.Errorf("drawn %d times for one saying", drawn)
	}
	say = []int{2}
	if cards(); drawn != 2 {
		t.Errorf("drawn %d times for two sayings", drawn)
	}
}
