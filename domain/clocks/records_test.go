package clocks_test

import (
	"slices"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/clocks"
	"secondlook/domain/enginetest"
	"secondlook/domain/papers"
)

var today = enginetest.Today

func on(year, month, day int) domain.Date {
	return domain.Date{Year: year, Month: time.Month(month), Day: day}
}

// The counter of hands-on work starts on its last day, and whole months pass on
// the day of the month, or on the last one of a month that is too short (S110).
func TestMonthsSinceTheLastCare(t *testing.T) {
	for _, tt := range []struct {
		end, today domain.Date
		months     int
		goesOn     bool
	}{
		{on(2026, 1, 31), on(2026, 2, 27), 0, false},
		{on(2026, 1, 31), on(2026, 2, 28), 1, false},
		{on(2024, 2, 29), on(2025, 2, 27), 11, false},
		{on(2024, 2, 29), on(2025, 2, 28), 12, false},
		{on(2025, 12, 31), on(2026, 1, 1), 0, false},
		{on(2025, 12, 31), on(2026, 1, 31), 1, false},
		{on(2026, 6, 1), on(2026, 7, 1), 1, false},
		{on(2026, 7, 1), on(2026, 7, 1), 0, true},
		{on(2026, 9, 1), on(2026, 7, 1), 0, true},
	} {
		p := domain.Profile{Rotations: []domain.Rotation{{Kind: domain.Elective, HandsOn: true, Site: "Clinic", Start: on(2023, 1, 1), End: tt.end}}}
		r := read(t, p, 2027, tt.today).Recency
		if r.Care.Months != tt.months || r.Care.GoesOn != tt.goesOn || r.USCare.Months != tt.months {
			t.Errorf("until %v, on %v: %+v", tt.end, tt.today, r.Care)
		}
	}
}

// What counts as care, as hands-on work in the United States, and as activity.
func TestWhatCounts(t *testing.T) {
	start, end := on(2026, 1, 1), on(2026, 3, 1)
	for _, tt := range []struct {
		name               string
		p                  domain.Profile
		care, us, activity bool
	}{
		{"an observership", domain.Profile{Rotations: []domain.Rotation{{Kind: domain.Observership, Start: start, End: end}}}, false, false, true},
		{"hands-on abroad", domain.Profile{Rotations: []domain.Rotation{{HandsOn: true, Country: "Guatemala", Start: start, End: end}}}, true, false, true},
		{"still to come", domain.Profile{Rotations: []domain.Rotation{{HandsOn: true, Start: on(2027, 1, 1)}}}, false, false, false},
		{"clinical work", domain.Profile{Experiences: []domain.Experience{{Kind: domain.ClinicalWork, Start: start}}}, true, false, true},
		{"other work", domain.Profile{Experiences: []domain.Experience{{Kind: domain.Work, Start: start}}}, false, false, false},
		{"teaching", domain.Profile{Experiences: []domain.Experience{{Kind: domain.Teaching, Start: start}}}, false, false, true},
		{"a paper", domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Stage: domain.StageUnderWay, Start: start}}}, false, false, true},
		{"a transitional year", domain.Profile{Posts: []domain.Post{{Kind: domain.TransitionalPost, Stage: domain.PostEnded, Start: start, End: end}}}, true, true, true},
		{"clinic work", domain.Profile{Posts: []domain.Post{{Kind: domain.ClinicWork, Stage: domain.PostUnderWay, Start: start}}}, true, false, true},
		{"a post that is only applied for", domain.Profile{Posts: []domain.Post{{Kind: domain.ClinicWork, Stage: domain.PostApplied, Start: start}}}, false, false, false},
	} {
		r := read(t, tt.p, 2027, today).Recency
		if !r.Care.Never() != tt.care || !r.USCare.Never() != tt.us || !r.Activity.Never() != tt.activity {
			t.Errorf("%s: %+v", tt.name, r)
		}
	}
}

// A pass is recent for so many months to the day, and stands after a failure
// only if there was one before it (S116).
func TestTheLastPass(t *testing.T) {
	pass := domain.Exam{Kind: domain.Step2CK, Date: on(2025, 11, 22), Score: 230}
	for _, tt := range []struct {
		today         domain.Date
		fail          domain.Date
		recent, after bool
	}{
		{on(2026, 11, 22), domain.Date{}, true, false},
		{on(2026, 11, 23), on(2026, 1, 5), false, false},
		{on(2026, 11, 22), on(2025, 1, 5), true, true},
	} {
		p := domain.Profile{Exams: []domain.Exam{pass, {Kind: domain.Step3, Date: on(2027, 3, 1)}}}
		if !tt.fail.IsZero() {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: tt.fail, Result: domain.Fail})
		}
		if r := read(t, p, 2027, tt.today).Recency; r.Recent != tt.recent || r.After != tt.after || r.Exam.Name != "Step 2 CK" {
			t.Errorf("on %v: %+v", tt.today, r)
		}
	}
}

// A gap is longer than the months of the setting, knows whether its reason is
// private, and one that lasts is shown what would end it.
func TestGaps(t *testing.T) {
	p := graduated(on(2025, 12, 31))
	p.Experiences = []domain.Experience{{Kind: domain.Work, Start: on(2026, 4, 2), End: on(2026, 8, 22)}}
	b := read(t, p, 2027, today)
	if len(b.Gaps) != 1 || b.Gaps[0].From != on(2026, 1, 1) || b.Gaps[0].To != on(2026, 4, 1) || b.Gaps[0].Months != 3 || b.Gaps[0].Open || b.Gaps[0].Explained {
		t.Fatalf("%+v", b.Gaps)
	}
	p.Experiences[0].End = on(2026, 8, 21)
	p.Explanations = []domain.Explanation{{Flag: "gap/2026-08", Place: domain.KeptPrivate}}
	p.Rotations = []domain.Rotation{{Kind: domain.Elective, Site: "Clinic", Start: on(2027, 1, 5)}}
	p.Posts = []domain.Post{{Kind: domain.ClinicWork, Organization: "Health center", Stage: domain.PostApplied}, {Kind: domain.ClinicWork, Stage: domain.PostTurnedDown}}
	b = read(t, p, 2027, today)
	if len(b.Gaps) != 2 || !b.Gaps[1].Open || !b.Gaps[1].Private || !b.Gaps[1].Explained {
		t.Fatalf("%+v", b.Gaps)
	}
	var names []string
	for _, f := range b.Gaps[1].Fills {
		names = append(names, f.Name)
	}
	if !slices.Equal(names, []string{"Clinic", "Health center"}) {
		t.Errorf("it would be ended by %v", names)
	}
	if got := read(t, domain.Profile{}, 2027, today); got.Gaps != nil || got.Quiet != nil {
		t.Errorf("without a graduation: %+v, %+v", got.Gaps, got.Quiet)
	}
}

// A calendar year without anything clinical or academic is quiet; of the first
// and the last one a part counts that is longer than a gap may be. One day of a
// rotation, on 31 December or 1 January, is activity in its own year alone.
func TestQuietYears(t *testing.T) {
	for _, tt := range []struct {
		name string
		grad domain.Date
		rot  domain.Rotation
		want []int
	}{
		{"nothing at all", on(2023, 6, 15), domain.Rotation{}, []int{2023, 2024, 2025, 2026}},
		{"the first year is too short", on(2023, 9, 30), domain.Rotation{}, []int{2024, 2025, 2026}},
		{"the first year is a day longer", on(2023, 9, 29), domain.Rotation{}, []int{2023, 2024, 2025, 2026}},
		{"on 31 December", on(2023, 9, 30), domain.Rotation{Start: on(2024, 12, 31), End: on(2024, 12, 31)}, []int{2025, 2026}},
		{"on 1 January", on(2023, 9, 30), domain.Rotation{Start: on(2025, 1, 1)}, []int{2024, 2026}},
		{"over New Year", on(2023, 9, 30), domain.Rotation{Start: on(2024, 12, 31), End: on(2025, 1, 1)}, []int{2026}},
		{"on a leap day", on(2023, 9, 30), domain.Rotation{Start: on(2024, 2, 29)}, []int{2025, 2026}},
	} {
		p := graduated(tt.grad)
		p.Rotations = []domain.Rotation{tt.rot}
		var got []int
		for _, q := range read(t, p, 2027, today).Quiet {
			got = append(got, q.Year)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// Each season says what it will be held to: the certificate that runs out, the
// care that lies back, Step 3 where an H-1B visa is wanted.
func TestOutlook(t *testing.T) {
	p := enginetest.Applicant()
	p.Applicant.Status = domain.Either
	p.Applicant.Papers = domain.Papers{CertifiedOn: on(2025, 6, 1), ValidUntil: on(2028, 12, 31)}
	p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: on(2027, 3, 1)}, domain.Exam{Kind: domain.Step1, Date: on(2022, 3, 1), Result: domain.Fail})
	b := read(t, p, 2027, today)
	has := func(o clocks.Outlook, key string) bool {
		return slices.ContainsFunc(o.Binds, func(m domain.Message) bool { return m.Key == "clocks.bind."+key })
	}
	if o := b.Outlook[0]; o.Petition != clocks.Step3Planned || o.CareMonths != 18 || !has(o, "care.less") || has(o, "certificate.ranks") || !o.Known {
		t.Errorf("2027: %+v", o)
	}
	if o := b.Outlook[2]; o.Certificate.State != papers.BeforeRanking && o.Certificate.State != papers.BeforeStart || o.CareMonths != 42 || !has(o, "care.none") || o.Known || !has(o, "exam") {
		t.Errorf("2029: %+v", o)
	}
	p.Exams[2] = domain.Exam{Kind: domain.Step3, Date: on(2026, 3, 1), Result: domain.Pass}
	if b = read(t, p, 2027, today); b.Outlook[0].Petition != clocks.Step3Passed || b.Outlook[0].ExamMonths != 6 || !b.Outlook[0].ExamRecent {
		t.Errorf("after Step 3: %+v", b.Outlook[0])
	}
	p.Applicant.Status = domain.NeedsJ1
	if b = read(t, p, 2027, today); b.Outlook[0].Petition != clocks.NoPetition {
		t.Errorf("J-1: %v", b.Outlook[0].Petition)
	}
	if o := read(t, domain.Profile{}, 2027, today).Outlook[0]; o.CareMonths != -1 || o.ExamMonths != -1 || !has(o, "care.never") || o.Whole != 0 {
		t.Errorf("without records: %+v", o)
	}
}

func BenchmarkBook(b *testing.B) {
	programs := make([]domain.Program, 4000)
	for i := range programs {
		programs[i] = enginetest.Program("p", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
		if i%10 == 0 {
			enginetest.Says(b, &programs[i], "max_years_since_graduation", "5", fresh)
		}
	}
	in := clocks.Input{Profile: enginetest.Applicant(), Season: 2027, Today: today, Programs: programs, Catalog: enginetest.Catalog(programs...), Reference: enginetest.Reference(b)}
	for b.Loop() {
		clocks.Of(in).Count(func(*domain.Program) bool { return true })
	}
}
