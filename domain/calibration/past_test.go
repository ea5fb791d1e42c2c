package calibration_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/calibration"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
)

// today is a day on which the season of 2026 is over.
var today = domain.NewDate(2026, time.November, 22)

// world is an engine on a catalog of programs of which nothing is known.
func world(t testing.TB, n int) (*ranking.Engine, *domain.Catalog) {
	t.Helper()
	var programs []domain.Program
	for i := range n {
		specialty := []string{domain.FamilyMedicine, domain.InternalMedicine, "Dermatology"}[i%3]
		programs = append(programs, enginetest.Program(fmt.Sprintf("p%03d", i), specialty, "Fresno", "CA", "central_valley"))
	}
	c := enginetest.Catalog(programs...)
	c.Events = append(c.Events, domain.Event{Season: 2026, Date: domain.NewDate(2025, time.September, 24), Key: "submit", Source: "x"})
	return ranking.New(c, enginetest.Reference(t)), c
}

func sent(program string, season int, last domain.ApplicationStatus) domain.Application {
	a := domain.Application{Program: program, Season: season, Status: domain.Planned}
	return a.With(domain.StatusEvent{Status: domain.Submitted}).With(domain.StatusEvent{Status: last})
}

func TestOutcome(t *testing.T) {
	for _, c := range []struct {
		last           domain.ApplicationStatus
		invited, known bool
	}{
		{domain.Submitted, false, false}, {domain.Invited, true, true}, {domain.Interviewed, true, true}, {domain.Ranked, true, true},
		{domain.Matched, true, true}, {domain.Rejected, false, true}, {domain.Withdrawn, false, false},
	} {
		if invited, known := calibration.Outcome(sent("p", 2026, c.last)); invited != c.invited || known != c.known {
			t.Errorf("%v: invited %v, known %v", c.last, invited, known)
		}
	}
	after := sent("p", 2026, domain.Invited).With(domain.StatusEvent{Status: domain.Rejected})
	if invited, known := calibration.Outcome(after); !invited || !known {
		t.Error("an invitation before a refusal is forgotten")
	}
}

func TestLook(t *testing.T) {
	e, c := world(t, 12)
	who := enginetest.Applicant()
	who.Applications = []domain.Application{
		sent("p000", 2026, domain.Invited), sent("p001", 2026, domain.Rejected), sent("p002", 2026, domain.Submitted),
		{Program: "p003", Season: 2026, Status: domain.Planned}, sent("gone", 2026, domain.Rejected),
		sent("p004", 2024, domain.Withdrawn), sent("p005", 2027, domain.Invited),
	}
	past := calibration.Look(e, c, c.Programs, who, 2027, today)
	if len(past) != 2 || past[0].Season != 2026 || past[1].Season != 2024 {
		t.Fatalf("%+v", past)
	}
	p := past[0]
	if p.Due != domain.NewDate(2025, time.September, 24) || p.Open != 1 || p.Missing != 1 || len(p.Predictions) != 2 {
		t.Fatalf("%+v", p)
	}
	if sum := p.Predictions[0].P + p.Predictions[1].P; math.Abs(p.Expected.Value-sum) > 1e-9 || p.Expected.Low >= sum || p.Expected.High <= sum {
		t.Errorf("%+v invitations expected, the chances add up to %v", p.Expected, sum)
	}
	for _, x := range p.Predictions {
		if x.Hit != (x.Program == "p000") || !(0 < x.Low && x.Low < x.P && x.P < x.High) {
			t.Errorf("%+v", x)
		}
	}
	if len(past[1].Predictions) != 0 || past[1].Open != 1 {
		t.Errorf("%+v", past[1])
	}
	if got := calibration.Look(e, c, c.Programs, enginetest.Applicant(), 2027, today); got != nil {
		t.Errorf("without applications %+v", got)
	}
}

// What came after the day is not known on it, and what has no date is.
func TestAsOf(t *testing.T) {
	day := domain.NewDate(2025, 9, 24)
	before, after := domain.NewDate(2025, 3, 1), domain.NewDate(2026, 3, 1)
	p := domain.Profile{
		Exams: []domain.Exam{
			{Kind: domain.Step1, Date: before, Result: domain.Pass}, {Kind: domain.Step2CK, Date: before, Released: after, Score: 240},
			{Kind: domain.Step3, Date: after, Result: domain.Pass}, {Kind: domain.Step3, Result: domain.Fail},
		},
		Letters:      []domain.Letter{{Date: before}, {Date: after}, {}},
		Rotations:    []domain.Rotation{{Start: before}, {Start: after}, {}},
		Experiences:  []domain.Experience{{Start: before}, {Start: after}, {}},
		People:       []domain.Person{{Name: "a", Advocate: true, AdvocatedOn: after, Strength: 3}, {Name: "b", Advocate: true, AdvocatedOn: before}, {Name: "c", Advocate: true}},
		Languages:    []domain.Language{{Name: "Spanish"}},
		ProgramYears: []domain.ProgramYear{{Program: "p", Year: 2025}, {Program: "p", Year: 2026}},
		Applications: []domain.Application{sent("p", 2026, domain.Invited), sent("p", 2027, domain.Invited)},
	}
	got := calibration.AsOf(p, 2026, day)
	if len(got.Exams) != 3 || got.Exams[1].Score != 0 || got.Exams[2].Result != domain.Fail {
		t.Errorf("exams %+v", got.Exams)
	}
	if len(got.Letters) != 2 || len(got.Rotations) != 2 || len(got.Experiences) != 2 || len(got.Languages) != 1 || len(got.ProgramYears) != 1 || len(got.Applications) != 1 {
		t.Errorf("%+v", got)
	}
	if len(got.People) != 3 || got.People[0].Advocate || !got.People[1].Advocate || !got.People[2].Advocate {
		t.Errorf("people %+v", got.People)
	}
	if p.People[0].Advocate != true || len(p.Exams) != 4 || p.Exams[1].Score != 240 {
		t.Error("the records themselves have changed")
	}
	if all := calibration.AsOf(p, 2026, domain.Date{}); len(all.Exams) != 4 || len(all.Letters) != 3 || len(all.ProgramYears) != 2 {
		t.Errorf("without a day %+v", all)
	}
}

// An applicant whose invitations are drawn from the engine's own chances finds
// the engine calibrated; one whom nobody invites finds out that it promised too
// much.
func TestReliabilityOfSimulatedSeasons(t *testing.T) {
	e, c := world(t, 150)
	who := enginetest.Applicant()
	for i := range c.Programs {
		who.Applications = append(who.Applications, sent(c.Programs[i].Key, 2026, domain.Rejected))
	}
	truth := map[string]float64{}
	for _, x := range calibration.Look(e, c, c.Programs, who, 2027, today)[0].Predictions {
		truth[x.Program] = x.P
	}
	luck := rand.New(rand.NewPCG(5, 6))
	inside, all, expected, hits := 0, 0, 0.0, 0
	for range 40 {
		for i, p := range c.Programs {
			last := domain.Rejected
			if luck.Float64() < truth[p.Key] {
				last = domain.Invited
			}
			who.Applications[i] = sent(p.Key, 2026, last)
		}
		past := calibration.Look(e, c, c.Programs, who, 2027, today)[0]
		s := calibration.ScoreOf(past.Predictions)
		expected, hits = expected+s.Expected, hits+s.Hits
		for _, b := range calibration.Reliability(past.Predictions) {
			all++
			if b.Low <= b.Mean && b.Mean <= b.High {
				inside++
			}
		}
	}
	if ratio := float64(hits) / expected; ratio < 0.93 || ratio > 1.07 {
		t.Errorf("%d invitations, %.1f expected", hits, expected)
	}
	if share := float64(inside) / float64(all); share < 0.65 || share > 0.95 {
		t.Errorf("%.2f of the intervals hold what was said", share)
	}
	for i := range who.Applications {
		who.Applications[i] = sent(c.Programs[i].Key, 2026, domain.Rejected)
	}
	silent := calibration.Look(e, c, c.Programs, who, 2027, today)[0]
	for _, b := range calibration.Reliability(silent.Predictions) {
		if b.N > 30 && b.Mean > 0.1 && b.High >= b.Mean {
			t.Errorf("nobody invites, and %+v does not show it", b)
		}
	}
}

// A look at a season of 200 applications over the whole catalog.
func BenchmarkLook(b *testing.B) {
	e, c := world(b, 1500)
	who := enginetest.Applicant()
	for i := range 200 {
		who.Applications = append(who.Applications, sent(c.Programs[i].Key, 2026, domain.Rejected))
	}
	for b.Loop() {
		calibration.Look(e, c, c.Programs, who, 2027, today)
	}
}

// Applications that were sent weeks after programs had begun to read are looked
// at as late ones: by the season's record, else by the days of sending.
func TestLookAtALateSeason(t *testing.T) {
	e, c := world(t, 6)
	expected := func(noted, own domain.Date) float64 {
		who := enginetest.Applicant()
		a := domain.Application{Program: "p000", Season: 2026, Status: domain.Planned}
		who.Applications = []domain.Application{a.With(domain.StatusEvent{Status: domain.Submitted, Date: noted}).With(domain.StatusEvent{Status: domain.Rejected})}
		who.Seasons = []domain.Season{{Year: 2026, SubmitsOn: own}}
		past := calibration.Look(e, c, c.Programs, who, 2027, today)
		if len(past) != 1 || len(past[0].Predictions) != 1 {
			t.Fatalf("%+v", past)
		}
		return past[0].Predictions[0].P
	}
	var none domain.Date
	first, late := domain.NewDate(2025, time.September, 24), domain.NewDate(2025, time.November, 5)
	in := expected(none, none)
	if expected(first, none) != in || expected(first, first) != in {
		t.Error("who sends on the first day is late")
	}
	noted, own := expected(late, none), expected(none, late)
	if noted >= in || noted != own || expected(late, first) != noted {
		t.Errorf("in time %v, late by the days %v and by the record %v", in, noted, own)
	}
}
