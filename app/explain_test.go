package app_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/assets"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// applicants are people of every kind that texts have to speak to.
func applicants() map[string]domain.Profile {
	with := func(edit func(*domain.Profile)) domain.Profile {
		p := sample.Profile(season)
		edit(&p)
		return p
	}
	planned := domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2027, 2, 1)}
	return map[string]domain.Profile{
		"sample":    sample.Profile(season),
		"empty":     {},
		"citizen":   with(func(p *domain.Profile) { p.Applicant.Status = domain.Citizen }),
		"H-1B only": with(func(p *domain.Profile) { p.Applicant.Status = domain.NeedsH1B }),
		"either":    with(func(p *domain.Profile) { p.Applicant.Status = domain.Either }),
		"H-1B with Step 3 planned": with(func(p *domain.Profile) {
			p.Applicant.Status = domain.NeedsH1B
			p.Exams = append(p.Exams, planned)
		}),
		"H-1B with Step 3": with(func(p *domain.Profile) {
			p.Applicant.Status = domain.NeedsH1B
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step3, Date: domain.NewDate(2026, 2, 1), Score: 220, Result: domain.Pass})
		}),
		"failed exams": with(func(p *domain.Profile) {
			p.Exams = []domain.Exam{
				{Kind: domain.Step1, Date: domain.NewDate(2020, 3, 1), Score: 231, Result: domain.Pass},
				{Kind: domain.Step2CK, Date: domain.NewDate(2025, 3, 1), Score: 201},
				{Kind: domain.Step3, Result: domain.Incomplete},
			}
			p.Applicant.ECFMG = domain.ECFMGNotStarted
		}),
		"no certificate": with(func(p *domain.Profile) { p.Applicant.ECFMG, p.Letters, p.Rotations = domain.ECFMGUnknown, nil, nil }),
		"old graduate": with(func(p *domain.Profile) {
			p.Applicant.Graduation = domain.NewDate(2004, 6, 1)
			p.Exams = append(p.Exams, domain.Exam{Kind: domain.Step1, Date: domain.NewDate(2022, 1, 1), Result: domain.Fail})
			for _, kind := range []domain.TieKind{domain.TieFamily, domain.TieStudy, domain.TieWork, domain.TieHome} {
				p.Applicant.Ties = append(p.Applicant.Ties, domain.Tie{Kind: kind, State: "NV"})
			}
		}),
		"advocate everywhere": with(func(p *domain.Profile) {
			p.People = append(p.People, domain.Person{Name: "Dr. Voice", Advocate: true, Programs: []string{sample.UnlvInternal, sample.KernInternal}})
			p.Applications = []domain.Application{{Program: sample.KernInternal, Season: season, Signal: domain.GoldSignal, Preferred: true}}
		}),
	}
}

// texts are the strings of an explanation that are rendered, apart from what
// programs and the user say themselves.
func texts(x app.Explanation) []string {
	out := append([]string{x.Tier, x.Band}, x.Notes...)
	for _, r := range x.Reasons {
		out = append(out, r.Label, r.Detail)
	}
	for _, s := range x.Screens {
		out = append(out, s.Label, s.Reason)
	}
	for _, e := range x.Evidence {
		out = append(out, e.Tag)
	}
	for _, f := range x.Facts {
		out = append(out, f.Label)
	}
	return out
}

// leaks returns a check for keys that have no text and slots that are empty.
func leaks(t *testing.T) func(string) bool {
	t.Helper()
	b, err := fs.ReadFile(assets.Translations(), "en.json")
	if err != nil {
		t.Fatal(err)
	}
	words, err := app.ParseWords(b)
	if err != nil {
		t.Fatal(err)
	}
	// A key is words with dots between them, without blanks.
	key := regexp.MustCompile(`\b[a-z0-9_]+(\.[a-z0-9_]+)+\b`)
	known := map[string]bool{"tier": true, "note": true}
	for k := range words {
		family, _, _ := strings.Cut(k, ".")
		known[family] = true
	}
	return func(s string) bool {
		if s == "" || strings.ContainsAny(s, "{}") || strings.Contains(s, "%!") {
			return true
		}
		return slices.ContainsFunc(key.FindAllString(s, -1), func(k string) bool {
			family, _, _ := strings.Cut(k, ".")
			return known[family]
		})
	}
}

func TestEverythingIsSaidInWords(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long and starts no goroutine")
	}
	a := apptest.New(t)
	leak := leaks(t)
	if !leak("screen.visa.none") || !leak("Not known: screen.x.y") || !leak("from {0}") || leak("Step 2 CK 224, e.g. in U.S. dollars 1.5") {
		t.Fatal("the check for keys without a text does not work")
	}
	seen := map[string]bool{}
	for name, p := range applicants() {
		r := rank(t, a, p)
		for i := range r.Rows {
			for _, s := range append(texts(a.Explain(r, i)), a.ScreensWords(&r.Rows[i])) {
				if seen[s] {
					continue
				}
				seen[s] = true
				if leak(s) {
					t.Errorf("%s, %s: %q", name, r.Rows[i].Program.Key, s)
				}
			}
		}
		plan, err := a.BuildList(t.Context(), app.Scope{Profile: &p, Season: season}, 60_000, domain.GoalUnknown)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range plan.Notes {
			if leak(s) {
				t.Errorf("%s: the list says %q", name, s)
			}
		}
	}
}

func TestEvidence(t *testing.T) {
	a := apptest.New(t)
	r := rank(t, a, sample.Profile(season))
	i, _ := rowOf(t, r, sample.FresnoFamily)
	var shown []string
	for _, e := range a.Explain(r, i).Evidence {
		shown = append(shown, e.Records...)
	}
	if !slices.Contains(shown, "Mobile clinic for farm workers") {
		t.Errorf("what the program serves is shown by %q", shown)
	}
	r = rank(t, a, domain.Profile{})
	i, _ = rowOf(t, r, sample.FresnoFamily)
	for _, e := range a.Explain(r, i).Evidence {
		if len(e.Records) > 0 {
			t.Errorf("nobody shows %s by %v", e.Tag, e.Records)
		}
	}
}

func TestFactsOfAProgram(t *testing.T) {
	a := apptest.New(t)
	r := rank(t, a, sample.Profile(season))
	i, row := rowOf(t, r, sample.UnlvInternal)
	facts := a.Explain(r, i).Facts
	known := true
	for _, f := range facts {
		if f.Known && !known {
			t.Error("a known fact stands below unknown ones")
		}
		known = f.Known
		if f.Known && (f.Source == "" || f.Value == "") || !f.Known && f.Value != "" {
			t.Errorf("%s of %s: %+v", f.Field, row.Program.Key, f)
		}
		if f.Own {
			t.Errorf("%s is the user's own", f.Field)
		}
	}
	if len(facts) < 20 {
		t.Errorf("only %d facts", len(facts))
	}
}

// What a program serves is told in words, not by its codes.
func TestMissionsAreToldInWords(t *testing.T) {
	a := apptest.New(t)
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	r, err := a.Rank(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Rows {
		if !r.Rows[i].Program.Missions.Known {
			continue
		}
		for _, f := range a.Explain(r, i).Facts {
			if f.Field == "missions" && (f.Shown == "" || strings.Contains(f.Shown, "_")) {
				t.Errorf("%s serves %q", r.Rows[i].Program.Name, f.Shown)
			}
		}
		return
	}
	t.Error("no program says what it serves")
}

// What a program is concluded to take is not said to be its word.
func TestAVisaSaysThatGraduatesFromAbroadAreTaken(t *testing.T) {
	a := apptest.New(t)
	who := sample.Profile(season)
	r, err := a.Rank(t.Context(), app.Scope{Profile: &who, Season: season})
	if err != nil {
		t.Fatal(err)
	}
	concluded, said := 0, 0
	for i := range r.Rows {
		p := r.Rows[i].Program
		for _, why := range a.Explain(r, i).Reasons {
			switch {
			case strings.HasPrefix(why.Label, "Takes a J-1, so") && !p.AcceptsIMGs.Known:
				concluded++
			case why.Label == "Says that it takes international graduates" && p.AcceptsIMGs.Known:
				said++
			case strings.HasSuffix(why.Label, "that it takes international graduates"), strings.HasPrefix(why.Label, "Takes a J-1, so"):
				t.Errorf("%s: %q, and the fact is known: %v", p.Key, why.Label, p.AcceptsIMGs.Known)
			}
		}
	}
	if concluded == 0 || said == 0 {
		t.Errorf("%d concluded, %d said", concluded, said)
	}
}
