package papers_test

import (
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/papers"
)

const season = enginetest.Season

func day(y int, m time.Month, d int) domain.Date { return domain.NewDate(y, m, d) }

// world is a calendar of one season, with what is known of the Pathways.
func world() *domain.Catalog {
	at := func(key string, d domain.Date) domain.Event {
		return domain.Event{Season: season, Key: key, Date: d, Verify: true}
	}
	return &domain.Catalog{
		Events: []domain.Event{
			at("submit", day(2026, 9, 2)), at("review", day(2026, 9, 23)), at("registration_deadline", day(2027, 1, 29)), at("rank_deadline", day(2027, 3, 3)),
			{Season: 2026, Key: "pathways_deadline", Date: day(2026, 1, 31), Verify: true, Source: "copy"},
		},
		Windows: []domain.Window{
			{Season: 2025, Key: domain.WindowEnglish, From: day(2023, 1, 1), Source: "quote"},
			{Season: 2026, Key: domain.WindowEnglish, From: day(2024, 1, 1), Verify: true, Source: "copy"},
			{Season: 2026, Key: domain.WindowLicence, From: day(2021, 1, 1), Source: "copy"},
			{Season: 2026, Key: domain.WindowGraduation, From: day(2023, 1, 1), Source: "copy"},
		},
		PassMarks: domain.PassMarks{{Kind: domain.Step2CK, From: day(2022, 7, 1), Score: 214}},
		Rules:     []domain.Rule{{Key: domain.RuleClinicalSkills, Source: "copy"}},
		Sources:   []domain.Source{{ID: "copy", Secondary: true}, {ID: "quote"}},
		Specialties: []domain.Specialty{
			{Name: domain.FamilyMedicine, Short: "FM", Service: "ERAS"}, {Name: "Emergency Medicine", Short: "EM", Service: "ResidencyCAS"},
		},
	}
}

// on works a profile's papers out on a day.
func on(tb testing.TB, p domain.Profile, today domain.Date) *papers.Folder {
	tb.Helper()
	return papers.Of(p, world(), enginetest.Reference(tb), season, today)
}

func certified(until domain.Date) domain.Profile {
	return domain.Profile{Applicant: domain.Applicant{
		Country: "Guatemala", ECFMG: domain.ECFMGCertified, Papers: domain.Papers{CertifiedOn: day(2025, 2, 3), ValidUntil: until},
	}}
}

// The certificate is looked at for five seasons; on its last day it still holds.
func TestCertificate(t *testing.T) {
	for _, tt := range []struct {
		until domain.Date
		want  [5]papers.State
	}{
		{day(2027, 3, 2), [5]papers.State{papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking}},
		{day(2027, 3, 3), [5]papers.State{papers.BeforeStart, papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking}},
		{day(2027, 6, 30), [5]papers.State{papers.BeforeStart, papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking}},
		{day(2027, 7, 1), [5]papers.State{papers.Valid, papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking, papers.BeforeRanking}},
		{day(2029, 3, 3), [5]papers.State{papers.Valid, papers.Valid, papers.BeforeStart, papers.BeforeRanking, papers.BeforeRanking}},
		{day(2035, 1, 1), [5]papers.State{papers.Valid, papers.Valid, papers.Valid, papers.Valid, papers.Valid}},
		{domain.Date{}, [5]papers.State{}},
	} {
		for i, c := range on(t, certified(tt.until), enginetest.Today).Certificates {
			if c.State != tt.want[i] || c.Season != season+i || c.Ranks.Known != (i == 0) {
				t.Errorf("valid until %v, season %d: %v, want %v (%+v)", tt.until, c.Season, c.State, tt.want[i], c)
			}
		}
	}
	if c := on(t, domain.Profile{}, enginetest.Today).Certificates[0]; c.State != papers.NotCertified {
		t.Errorf("nobody knows of a certificate: %v", c.State)
	}
	if c := on(t, domain.Profile{Applicant: domain.Applicant{Country: "USA"}}, enginetest.Today).Certificates[0]; c.State != papers.NoNeed {
		t.Errorf("a US graduate: %v", c.State)
	}
	coming := domain.Profile{Applicant: domain.Applicant{Papers: domain.Papers{CertifiedOn: enginetest.Today.AddDays(1), ValidUntil: day(2030, 1, 1)}}}
	if c := on(t, coming, enginetest.Today).Certificates[0]; c.State != papers.NotCertified {
		t.Errorf("a certificate of tomorrow: %v", c.State)
	}
	if c := on(t, coming, enginetest.Today.AddDays(1)).Certificates[0]; c.State != papers.Valid {
		t.Errorf("a certificate of today: %v", c.State)
	}
}

// The Pathways are asked about, never decided.
func TestQuestions(t *testing.T) {
	find := func(p domain.Profile, key string) (q papers.Question, ok bool) {
		for _, q := range on(t, p, enginetest.Today).Questions {
			if q.Key == key {
				return q, true
			}
		}
		return q, false
	}
	of := func(pathway int, graduated domain.Date) domain.Profile {
		return domain.Profile{Applicant: domain.Applicant{Graduation: graduated, Papers: domain.Papers{Pathway: pathway}}}
	}
	for _, tt := range []struct {
		name  string
		p     domain.Profile
		key   string
		want  bool
		watch bool
	}{
		{"none chosen", of(0, domain.Date{}), "licence", true, false},
		{"a Pathway of graduates", of(3, domain.Date{}), "licence", false, false},
		{"graduated on the day", of(0, day(2023, 1, 1)), "graduation", true, false},
		{"graduated the day before", of(0, day(2022, 12, 31)), "graduation", true, true},
		{"the last Pathway of graduates", of(5, day(2022, 12, 31)), "graduation", true, true},
		{"Pathway 6 asks for no graduation", of(6, day(2015, 1, 1)), "graduation", false, false},
		{"Step 2 CS", of(2, domain.Date{}), "clinical_skills", true, false},
		{"the deadline", of(2, domain.Date{}), "deadline", true, false},
	} {
		q, ok := find(tt.p, tt.key)
		if ok != tt.want || q.Watch != tt.watch || ok && (q.Text.IsZero() || !q.Verify) {
			t.Errorf("%s: %v %+v", tt.name, ok, q)
		}
	}
	if q := on(t, certified(day(2027, 7, 1)), enginetest.Today).Questions; q != nil {
		t.Errorf("a certificate that holds leaves questions: %v", q)
	}
	if q := on(t, certified(day(2027, 3, 2)), enginetest.Today).Questions; len(q) == 0 {
		t.Error("a certificate that runs out asks nothing")
	}
}

// The deadline of the season is told where it is known, and else that of another
// season as a guide.
func TestPathwaysDeadline(t *testing.T) {
	deadline := func(c *domain.Catalog, today domain.Date) papers.Question {
		q := papers.Of(domain.Profile{}, c, enginetest.Reference(t), season, today).Questions
		return q[len(q)-1]
	}
	if q := deadline(world(), enginetest.Today); q.Text.Key != "papers.pathway.deadline.other" || !q.Verify {
		t.Errorf("a season without one: %+v", q)
	}
	c := world()
	c.Events = append(c.Events, domain.Event{Season: season, Key: "pathways_deadline", Date: enginetest.Today})
	if q := deadline(c, enginetest.Today); q.Text.Key != "papers.pathway.deadline" || q.Watch || q.Verify {
		t.Errorf("on its day: %+v", q)
	}
	if q := deadline(c, enginetest.Today.AddDays(1)); q.Text.Key != "papers.pathway.deadline.over" || !q.Watch {
		t.Errorf("the day after: %+v", q)
	}
	c.Events = nil
	if q := deadline(c, enginetest.Today); q.Text.Key != "papers.pathway.deadline.none" {
		t.Errorf("no season has one: %+v", q)
	}
}

func BenchmarkOf(b *testing.B) {
	p := certified(day(2027, 7, 1))
	p.EnglishTests = []domain.EnglishTest{sitting(day(2025, 6, 1), 350, 350, 350, 300)}
	c, r := world(), enginetest.Reference(b)
	for b.Loop() {
		papers.Of(p, c, r, season, enginetest.Today)
	}
}
