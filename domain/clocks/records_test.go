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

// What is noted to last, and what is planned, counts for the seasons after it:
// to the day on which they send.
func TestTheSeasonsSeeWhatIsPlanned(t *testing.T) {
	rotation := func(start, end domain.Date) domain.Profile {
		return domain.Profile{Rotations: []domain.Rotation{{Kind: domain.Elective, HandsOn: true, Site: "Clinic", Start: start, End: end}}}
	}
	post := domain.Post{Kind: domain.PreliminaryPost, Stage: domain.PostUnderWay, Organization: "Hospital", Start: on(2026, 7, 1)}
	ends := post
	ends.End = on(2027, 6, 30)
	accepted := domain.Post{Kind: domain.TransitionalPost, Stage: domain.PostAccepted, Organization: "Hospital", Start: on(2027, 7, 1), End: on(2028, 6, 30)}
	for _, tt := range []struct {
		name         string
		p            domain.Profile
		season, then int // months in 2027 and in 2028
		goesOn       bool
	}{
		{"until March", rotation(on(2026, 11, 1), on(2027, 3, 31)), -1, 5, false},
		{"planned before it", rotation(on(2027, 1, 5), on(2027, 2, 2)), -1, 7, false},
		{"planned after it", rotation(on(2027, 9, 3), on(2027, 10, 2)), -1, -1, false},
		{"begins on the day", rotation(on(2027, 9, 2), on(2027, 10, 2)), -1, 0, true},
		{"a post until June", domain.Profile{Posts: []domain.Post{ends}}, 0, 2, false},
		{"a post that goes on", domain.Profile{Posts: []domain.Post{post}}, 0, 0, true},
		{"a post that is accepted", domain.Profile{Posts: []domain.Post{accepted}}, -1, 0, true},
	} {
		b := read(t, tt.p, 2027, today)
		if a, c := b.Outlook[0], b.Outlook[1]; a.CareMonths != tt.season || c.CareMonths != tt.then || c.CareGoesOn != tt.goesOn {
			t.Errorf("%s: %d and %d months, goes on %v; want %d, %d, %v", tt.name, a.CareMonths, c.CareMonths, c.CareGoesOn, tt.season, tt.then, tt.goesOn)
		}
	}
}

// A low score before the last pass is something to have come after, as a failure
// is (S116); the pass itself is none.
func TestAfterALowScore(t *testing.T) {
	ck := func(score int) domain.Exam {
		return domain.Exam{Kind: domain.Step2CK, Date: on(2025, 3, 1), Score: score}
	}
	step3 := domain.Exam{Kind: domain.Step3, Date: on(2026, 3, 1), Result: domain.Pass}
	for _, tt := range []struct {
		exams []domain.Exam
		after bool
	}{
		{[]domain.Exam{ck(229), step3}, true}, {[]domain.Exam{ck(241), step3}, false}, {[]domain.Exam{ck(229)}, false},
		{[]domain.Exam{{Kind: domain.Step1, Date: on(2018, 3, 1), Score: 200}, ck(241)}, true},
		{[]domain.Exam{{Kind: domain.Step1, Date: on(2018, 3, 1), Score: 240}, ck(241)}, false},
	} {
		p := domain.Profile{Applicant: domain.Applicant{Wishes: domain.Wishes{Specialties: []string{domain.FamilyMedicine}}}, Exams: tt.exams}
		if got := read(t, p, 2027, today).Recency.After; got != tt.after {
			t.Errorf("%+v: %v, want %v", tt.exams, got, tt.after)
		}
	}
}

// A work that is submitted and never ended does not fill the years for ever.
func TestASubmittedWorkWaits(t *testing.T) {
	p := graduated(on(2023, 9, 30))
	p.ScholarlyWorks = []domain.ScholarlyWork{{Kind: domain.CaseReport, Stage: domain.StageSubmitted, Start: on(2024, 5, 1)}}
	if q := read(t, p, 2027, today).Quiet; len(q) != 2 || q[0].Year != 2025 {
		t.Errorf("%+v", q)
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
