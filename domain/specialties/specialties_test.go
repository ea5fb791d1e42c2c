package specialties_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/ranking"
	"secondlook/domain/specialties"
)

// compare compares specialties over the given programs.
func compare(tb enginetest.TB, who domain.Profile, ps ...domain.Program) map[string]specialties.Comparison {
	tb.Helper()
	out := map[string]specialties.Comparison{}
	for _, x := range list(tb, who, ps...) {
		out[x.Specialty.Name] = x
	}
	return out
}

func list(tb enginetest.TB, who domain.Profile, ps ...domain.Program) []specialties.Comparison {
	tb.Helper()
	c, r := enginetest.Catalog(ps...), enginetest.Reference(tb)
	c.Specialties = append(c.Specialties,
		domain.Specialty{Name: domain.TransitionalYear, Short: "TY", Access: domain.Accessible, Bridge: true, Service: "ERAS"},
		domain.Specialty{Name: "Emergency Medicine", Short: "EM", AccessCA: domain.Hard},
		domain.Specialty{Name: "Pathology", Short: "Path"}, domain.Specialty{Name: "Urology", Short: "Uro", Access: domain.Hard})
	res := ranking.New(c, r).Rank(ps, who, enginetest.Season, enginetest.Today)
	return specialties.Compare(res, who, c, specialties.RulesOf(r))
}

// storied is an applicant whose records show so many missions, and so many
// traits that family medicine values.
func storied(missions, own int) domain.Profile {
	who := enginetest.Applicant()
	e := domain.Experience{Kind: domain.Volunteer, Country: "Guatemala"}
	for _, t := range domain.Missions.All()[:missions] {
		e.Tags |= domain.SetOf(t)
	}
	for _, t := range []domain.Tag{domain.Longitudinal, domain.Behavioral}[:own] {
		e.Tags |= domain.SetOf(t)
	}
	who.Experiences = []domain.Experience{e}
	return who
}

// A Step 1 below 220, or failed, or narrow, beside three missions and traits of
// which the specialty values one, makes those that weigh scores less
// particularly open (S82), and no others.
func TestParticularlyOpen(t *testing.T) {
	old := domain.NewDate(2018, 5, 1)
	step1 := func(e domain.Exam) func(*domain.Profile) {
		return func(p *domain.Profile) { e.Kind = domain.Step1; p.Exams[0] = e }
	}
	for _, tt := range []struct {
		name          string
		missions, own int
		edit          func(*domain.Profile)
		want          bool
		key           string
	}{
		{"219", 2, 1, step1(domain.Exam{Date: old, Score: 219}), true, "specialty.low.score"},
		{"220 is not low", 2, 1, step1(domain.Exam{Date: old, Score: 220}), false, ""},
		{"a pass without a score", 2, 1, func(*domain.Profile) {}, false, ""},
		{"a score where none can be", 2, 1, step1(domain.Exam{Date: domain.NewDate(2022, 1, 26), Score: 200}), false, ""},
		{"a failure", 2, 1, func(p *domain.Profile) {
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Result: domain.Fail})
		}, true, "specialty.low.failed"},
		{"a narrow pass", 2, 1, step1(domain.Exam{Result: domain.Pass, Borderline: true}), true, "specialty.low.narrow"},
		{"two of three", 1, 1, step1(domain.Exam{Date: old, Score: 200}), false, ""},
		{"three of three, none its own", 3, 0, step1(domain.Exam{Date: old, Score: 200}), false, ""},
		{"three of three, one its own", 2, 1, step1(domain.Exam{Date: old, Score: 200}), true, "specialty.low.score"},
		{"none at all", 0, 0, step1(domain.Exam{Date: old, Score: 200}), false, ""},
	} {
		who := storied(tt.missions, tt.own)
		tt.edit(&who)
		got := compare(t, who)
		for _, name := range []string{domain.FamilyMedicine, domain.Psychiatry} {
			x := got[name]
			if open := x.Advice == specialties.ParticularlyOpen; open != tt.want {
				t.Errorf("%s, %s: %v by %v", tt.name, name, x.Advice, x.Reason)
			}
			if tt.want && x.Reason.Args[0].(domain.Message).Key != tt.key {
				t.Errorf("%s: because %v", tt.name, x.Reason)
			}
		}
		if x := got[domain.InternalMedicine]; x.Advice != specialties.Accessible {
			t.Errorf("%s: internal medicine is %v", tt.name, x.Advice)
		}
	}
}

// How hard a specialty is decides the rest, and California is told apart.
func TestAdvice(t *testing.T) {
	got := compare(t, enginetest.Applicant())
	for name, want := range map[string]struct {
		advice specialties.Advice
		key    string
	}{
		domain.InternalMedicine: {specialties.Accessible, "specialty.accessible"},
		domain.FamilyMedicine:   {specialties.Accessible, "specialty.accessible.person"},
		"Anesthesiology":        {specialties.Accessible, "specialty.accessible.not_ca"},
		"Emergency Medicine":    {specialties.Hard, "specialty.hard.ca"},
		"Pathology":             {specialties.Hard, "specialty.hard.unsaid"},
		"Urology":               {specialties.Hard, "specialty.hard"},
		"Dermatology":           {specialties.VeryHard, "specialty.very_hard"},
		domain.TransitionalYear: {specialties.BridgeOnly, "specialty.bridge"},
	} {
		if x := got[name]; x.Advice != want.advice || x.Reason.Key != want.key {
			t.Errorf("%s: %v by %s, want %v by %s", name, x.Advice, x.Reason.Key, want.advice, want.key)
		}
	}
	// What is accessible only says how much a strong story would need.
	if args := got[domain.FamilyMedicine].Reason.Args; len(args) != 4 || args[2] != 3 || args[3] != 1 {
		t.Errorf("of %v", args)
	}
}

// What is counted, and what the best of it promises for its fees.
func TestCounts(t *testing.T) {
	var ps []domain.Program
	add := func(key, acgme string, track domain.Track, says ...string) {
		p := enginetest.Program(key, domain.InternalMedicine, "Reno", "NV", "nevada")
		p.ACGME, p.Track = acgme, track
		for i := 0; i < len(says); i += 2 {
			enginetest.Says(t, &p, says[i], says[i+1], "2026-05")
		}
		ps = append(ps, p)
	}
	for i := range 25 {
		add(string(rune('a'+i)), "", domain.Categorical, "accepts_imgs", "yes", "visa_j1", "yes")
	}
	add("x1", "1", domain.Categorical, "accepts_imgs", "yes", "visa_j1", "yes", "img_percent", "90")
	add("x2", "1", domain.PrimaryCare, "accepts_imgs", "yes", "visa_j1", "yes", "img_percent", "90")
	add("prelim", "2", domain.Preliminary)
	add("silent", "", domain.Categorical)
	add("shut", "", domain.Categorical, "visa_j1", "no")
	x := compare(t, enginetest.Applicant(), ps...)[domain.InternalMedicine]
	if x.Programs != 29 || x.Open != 27 || x.Unknown != 1 || x.Closed != 1 || x.Bridges != 1 {
		t.Errorf("%+v", x)
	}
	if x.Count != 20 || x.Cents != 20*1100 || x.Verify || x.Best == nil || x.Best.Program.ACGME != "1" {
		t.Errorf("the best: %d for %d cents, %v", x.Count, x.Cents, x.Best)
	}
	if want := x.Best.Chance; x.Expected <= 19*0.5*want || x.Expected >= 20*want {
		t.Errorf("%v interviews, the best chance is %v", x.Expected, want)
	}
	if d := compare(t, enginetest.Applicant(), ps...)["Dermatology"]; d.Programs != 0 || d.Best != nil || d.Cents != 0 {
		t.Errorf("a specialty without programs: %+v", d)
	}
}

// Each trait of a specialty stands beside the records that show it (S83): an
// experience, or a language beside English that was used with patients.
func TestTraits(t *testing.T) {
	who := storied(0, 1)
	who.Experiences[0].Title = "A clinic of my own"
	who.Languages = []domain.Language{{Name: "English", Clinical: true}, {Name: "Tagalog", Clinical: true}, {Name: "French"}}
	traits := compare(t, who)[domain.FamilyMedicine].Traits
	if len(traits) != 3 {
		t.Fatalf("%+v", traits)
	}
	for i, want := range []string{"A clinic of my own", "", "Tagalog"} {
		if got := traits[i].Records; len(got) == 1 != (want != "") || want != "" && got[0] != want {
			t.Errorf("%v is shown by %q, want %q", traits[i].Tag, got, want)
		}
	}
}

// Every program is counted once, the order holds, and a record that shows a
// trait never makes the advice worse.
func TestComparisonProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var ps []domain.Program
		for i := range rapid.IntRange(0, 12).Draw(t, "programs") {
			p := enginetest.Program(string(rune('a'+i)), rapid.SampledFrom([]string{domain.FamilyMedicine, "Dermatology", "New"}).Draw(t, "specialty"), "Reno", "NV", "nevada")
			p.Track = rapid.SampledFrom([]domain.Track{domain.Categorical, domain.Preliminary}).Draw(t, "track")
			ps = append(ps, p)
		}
		missions, own := rapid.IntRange(0, 5).Draw(t, "missions"), rapid.IntRange(0, 1).Draw(t, "own")
		who, more := storied(missions, own), storied(missions+1, own+1)
		if rapid.Bool().Draw(t, "failed") {
			fail := domain.Exam{Kind: domain.Step1, Result: domain.Fail}
			who.Exams, more.Exams = append(who.Exams, fail), append(more.Exams, fail)
		}
		rows, n := list(t, who, ps...), 0
		for i, x := range rows {
			n += x.Open + x.Unknown + x.Closed + x.Bridges
			if x.Open+x.Unknown+x.Closed != x.Programs || x.Expected < 0 || math.IsNaN(x.Expected) || x.Reason.IsZero() {
				t.Fatalf("%+v", x)
			}
			if i > 0 && rows[i-1].Advice > x.Advice {
				t.Fatalf("%v stands before %v", rows[i-1].Advice, x.Advice)
			}
		}
		if n != len(ps) {
			t.Fatalf("%d of %d programs counted", n, len(ps))
		}
		then := compare(t, more, ps...)
		for _, x := range rows {
			if then[x.Specialty.Name].Advice > x.Advice {
				t.Fatalf("%s: %v, then %v", x.Specialty.Name, x.Advice, then[x.Specialty.Name].Advice)
			}
		}
	})
}
