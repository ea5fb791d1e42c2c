package app_test

import (
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

func journeyOf(t *testing.T, a *app.App) *app.Journey {
	t.Helper()
	j, err := a.Journey(t.Context(), app.Scope{})
	must(t, err)
	return j
}

// The season's part of the journey is Applications > Fees to the cent, planned
// and sent, and what the rotations cost stands beside it.
func TestJourneyAndFeesAgree(t *testing.T) {
	a, _ := planned(t)
	same := func(when string) {
		t.Helper()
		j, l := journeyOf(t, a), ledgerOf(t, a)
		y := j.Years[len(j.Years)-1]
		if y.Season != season || y.Ledger.Paid != l.Paid || y.Ledger.Estimated != l.Unnoted || y.Ledger.Ahead != l.Open || y.Ledger.IfMatched != l.Later {
			t.Errorf("%s: %+v is not the ledger: %d paid, %d not noted, %d to pay, %d later", when, y.Ledger, l.Paid, l.Unnoted, l.Open, l.Later)
		}
	}
	same("planned")
	set(t, a, is(domain.Submitted, 9, 25), idsOf(applicationsOf(t, a).Rows)...)
	same("sent")
	must(t, a.Rotations.Save(t.Context(), &domain.Rotation{Kind: domain.Elective, Start: domain.NewDate(2024, 1, 9), CostCents: 3200_00}))
	before := journeyOf(t, a).Total
	must(t, a.Payments.Save(t.Context(), &domain.Payment{Season: 2024, Kind: domain.PaidRotation, Cents: 3000_00, Paid: domain.NewDate(2024, 1, 2)}))
	if after := journeyOf(t, a).Total; after.Spent() != before.Spent() || after.Paid != before.Paid+3000_00 {
		t.Errorf("a payment that is noted: %+v, before %+v", after, before)
	}
	same("with a payment of another season")
}

// Amounts in the own currency are those of the typed rate; its day is told.
func TestOwnCurrency(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	who := func(change func(*domain.Applicant)) *app.Journey {
		list, err := a.Applicants.List(t.Context())
		must(t, err)
		change(&list[0])
		must(t, a.Applicants.Save(t.Context(), &list[0]))
		return journeyOf(t, a)
	}
	if j := who(func(x *domain.Applicant) { x.Currency, x.RateMicros = "", 0 }); j.Own(100) != "" || j.RateText != "" {
		t.Errorf("without a currency: %q, %q", j.Own(100), j.RateText)
	}
	if j := who(func(x *domain.Applicant) { x.Currency = "VND" }); j.Own(100) != "" || !strings.Contains(j.RateText, "About me") {
		t.Errorf("without a rate: %q, %q", j.Own(100), j.RateText)
	}
	j := who(func(x *domain.Applicant) { x.RateMicros, x.RateOn = 25_450_500_000, domain.NewDate(2026, 11, 20) })
	if got := j.Own(1_234_567_89); got != "VND 31,420,370,084" || !strings.Contains(j.RateText, "25,450.5 VND") || !strings.Contains(j.RateText, "20 Nov 2026") {
		t.Errorf("%q, %q", got, j.RateText)
	}
	if got := j.Own(-100_00); got != "VND −2,545,050" {
		t.Errorf("%q", got)
	}
}

// Until training begins the journey is that of the season which matched, with its
// visa and its license, also once the next season has opened.
func TestJourneyUntilTheFirstDay(t *testing.T) {
	for day, want := range map[domain.Date]int{
		domain.NewDate(2027, time.March, 22): season, domain.NewDate(2027, time.May, 31): season, domain.NewDate(2027, time.June, 1): season,
		domain.NewDate(2027, time.June, 30): season, domain.NewDate(2027, time.July, 1): season + 1,
	} {
		j := journeyOf(t, afterMatch(t, day, inState(t, "CA")))
		if j.Season != want || want == season && (j.Total.IfMatched != 0 || !strings.Contains(j.Status, "still to come")) {
			t.Errorf("on %v: season %d, %+v", day, j.Season, j.Total)
		}
		for _, k := range j.Kinds {
			if want == season && (k.Kind == domain.PaidVisa && k.Ahead != 775_00 || k.Kind == domain.PaidLicense && k.Ahead != 674_00) {
				t.Errorf("on %v: %+v", day, k)
			}
		}
	}
}

// Rates are read as people type them, and written as they are read.
func TestParseRate(t *testing.T) {
	for text, want := range map[string]int64{
		"": 0, " 7.75 ": 7_750_000, "16,250": 16_250_000_000, "16250.5": 16_250_500_000, "0.92": 920_000, "1000000": 1_000_000_000_000, "0.000001": 1,
	} {
		got, err := app.ParseRate(text)
		if err != nil || got != want {
			t.Errorf("%q: %d, %v; want %d", text, got, err, want)
		}
		if again, err := app.ParseRate(app.RateText(got)); err != nil || again != got {
			t.Errorf("%q is written as %q and read as %d", text, app.RateText(got), again)
		}
	}
	for _, text := range []string{"x", "-1", "1.2345678", "1,00", "2000000", "1000000.1", "7,75", "$7", "1e3", "."} {
		if got, err := app.ParseRate(text); err == nil {
			t.Errorf("%q is read as %d", text, got)
		}
	}
}

// Whatever is read as a rate is one that records can hold, and comes back.
func FuzzParseRate(f *testing.F) {
	for _, text := range []string{"7.75", "16,250", "", "0.000001", "1000000.9", "１"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		micros, err := app.ParseRate(text)
		if err != nil {
			return
		}
		again, err := app.ParseRate(app.RateText(micros))
		if micros < 0 || err != nil || again != micros {
			t.Errorf("%q: %d, then %d, %v", text, micros, again, err)
		}
	})
}

// The money of the whole way is worked out while a user waits.
func BenchmarkJourney(b *testing.B) {
	a := apptest.New(b)
	if err := a.FillSample(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := a.Journey(b.Context(), app.Scope{}); err != nil {
			b.Fatal(err)
		}
	}
}

// An advanced program begins a year later, and a day that was noted goes before the
// rule: until then the money is that of the season of the match, with what is paid
// since.
func TestJourneyUntilALaterFirstDay(t *testing.T) {
	open := func(day domain.Date) *app.App {
		a := afterMatch(t, day, "own/advanced")
		must(t, a.OwnPrograms.Save(t.Context(), &domain.OwnProgram{Key: "own/advanced", Name: "Sea Hospital", Specialty: domain.Neurology, State: "CA", Source: "its page", AsOf: "2026", Track: domain.Advanced}))
		must(t, a.Payments.Save(t.Context(), &domain.Payment{Season: season + 1, Kind: domain.PaidMoving, Cents: 900_00, Paid: domain.NewDate(2027, time.June, 20)}))
		return a
	}
	for day, want := range map[domain.Date]int{
		domain.NewDate(2027, time.July, 1): season, domain.NewDate(2028, time.February, 29): season, domain.NewDate(2028, time.June, 30): season, domain.NewDate(2028, time.July, 1): season + 2,
	} {
		j := journeyOf(t, open(day))
		paid := int64(0)
		for _, k := range j.Kinds {
			if k.Kind == domain.PaidMoving {
				paid = k.Paid
			}
		}
		if j.Season != want || paid != 900_00 {
			t.Errorf("on %v: season %d, %d paid for moving; want season %d", day, j.Season, paid, want)
		}
	}
	a := afterMatch(t, domain.NewDate(2027, time.July, 20), inState(t, "CA"))
	if j := journeyOf(t, a); j.Season != season+1 {
		t.Errorf("after 1 July: season %d", j.Season)
	}
	must(t, a.Formalities.Save(t.Context(), &domain.Formality{Season: season, Step: domain.StepStart, Due: domain.NewDate(2027, time.August, 2)}))
	if j := journeyOf(t, a); j.Season != season {
		t.Errorf("begun on 2 August by the applicant's word: season %d", j.Season)
	}
}

// A season that is told in numbers is not in the sum, which says so; one of which
// every program is noted needs no word.
func TestMoneyOfASeasonInNumbers(t *testing.T) {
	a := apptest.New(t)
	must(t, a.ReplaceProfile(t.Context(), domain.Profile{
		Seasons: []domain.Season{{Year: 2024, ToldSent: 60}, {Year: 2025, ToldSent: 1}},
		Applications: []domain.Application{
			{Season: 2024, Program: "x", Status: domain.Rejected}, {Season: 2025, Program: "x", Status: domain.Rejected},
		},
	}))
	notes := strings.Join(journeyOf(t, a).Notes, "\n")
	if !strings.Contains(notes, "Of season 2024 you tell 60 applications, and 1 is noted by program") || strings.Contains(notes, "2025") {
		t.Error(notes)
	}
}
