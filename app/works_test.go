package app_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// worksOf reads the sample applicant's records after an edit.
func worksOf(t *testing.T, a *app.App, edit func(*domain.Profile)) *app.Works {
	t.Helper()
	p := a.Sample(season)
	edit(&p)
	w, err := a.Works(t.Context(), app.Scope{Profile: &p, Season: season})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func same(*domain.Profile) {}

func hintKeys(list []app.Hint) (out []string) {
	for _, h := range list {
		out = append(out, h.Key)
	}
	return out
}

// The limits of the season decide, and can be changed under Settings.
func TestLimitsOfTheSeason(t *testing.T) {
	a := apptest.New(t)
	w := worksOf(t, a, same)
	if w.Listed.Most != 10 || w.Listed.Have != 4 || len(w.Hints) != 0 || !strings.Contains(w.Limit, "to verify") {
		t.Errorf("%+v, hints %v, %q", w.Listed, w.Hints, w.Limit)
	}
	if err := a.SetFigure(t.Context(), "limit/2025/experiences", "3"); err != nil {
		t.Fatal(err)
	}
	if w := worksOf(t, a, same); !slices.Contains(hintKeys(w.Hints), "too_many") || len(w.Proposal.Listed) != 3 {
		t.Errorf("at most 3: %v, %d proposed", hintKeys(w.Hints), len(w.Proposal.Listed))
	}
}

// No text is missing of anything that is said.
func TestWorksHaveWords(t *testing.T) {
	a := apptest.New(t)
	w := worksOf(t, a, func(p *domain.Profile) {
		p.Languages = append(p.Languages[1:], domain.Language{Name: "Hindi"}, domain.Language{Name: "Spanish", Level: domain.LevelBasic, Course: "Basic Spanish for healthcare"})
		p.ScholarlyWorks = nil
		p.People = nil
		p.Stories = append(p.Stories, domain.Story{Title: "Often", Used: []domain.StoryUse{
			{Place: domain.UsedInApplication}, {Place: domain.UsedInInterview, Where: p.Applications[0].Program}, {Place: domain.UsedInStatement, Where: "gone"}, {Place: domain.UsedInInterview, Where: "x"},
		}})
	})
	var all []string
	add := func(texts ...string) { all = append(all, texts...) }
	for _, h := range w.Hints {
		add(h.Text)
	}
	for _, e := range w.Entries {
		for _, h := range e.Hints {
			add(h.Text)
		}
	}
	for _, r := range w.Evidence {
		add(r.Label, r.Missing)
	}
	for _, c := range w.Covers {
		add(c.Label)
	}
	for _, l := range w.Languages {
		add(append(l.Empty, l.Text, l.Course)...)
	}
	for _, s := range w.Path {
		add(s.Label)
	}
	add(append(w.Research.Suggest, w.Research.Words)...)
	add(append(append(w.Stories.Missing, w.Stories.Twice...), w.Gaps...)...)
	add(a.EvidenceColumns()...)
	for _, text := range all {
		if strings.Contains(text, "works.") || strings.Contains(text, "{") {
			t.Errorf("%q has no words", text)
		}
	}
	if len(w.Path) != 4 || len(w.Stories.Overused) != 1 || len(w.Stories.Lost) != 1 || len(w.Stories.Twice) != 1 || len(w.Research.Suggest) < 4 {
		t.Errorf("path %v, stories %+v, topics %v", w.Path, w.Stories, w.Research.Suggest)
	}
}

// A mentor's programs are named, and what he has promised.
func TestMentorsOfResearch(t *testing.T) {
	a := apptest.New(t)
	for _, tt := range []struct {
		edit func(*domain.Person)
		want string
	}{
		{func(*domain.Person) {}, "may speak for you"}, {func(p *domain.Person) { p.Advocate = true }, "will speak"},
		{func(p *domain.Person) { p.AdvocatedOn = domain.NewDate(2026, 9, 1) }, "spoke for you on 1 Sep 2026"},
		{func(p *domain.Person) { p.Programs = nil }, "no program"}, {func(p *domain.Person) { p.Name = "Other" }, "not among your people"},
	} {
		w := worksOf(t, a, func(p *domain.Profile) {
			p.People = []domain.Person{{Name: "Dr. Amrit Gill", Programs: []string{sample.FresnoFamily}}}
			tt.edit(&p.People[0])
		})
		if m := w.Research.Mentors[0]; m.Name != "Dr. Amrit Gill" || !strings.Contains(m.Word, tt.want) || len(m.Programs) == 1 && !strings.Contains(m.Programs[0], "Fresno") {
			t.Errorf("%+v, want %q", m, tt.want)
		}
	}
}

// The sample's scholarly work and experience are one project; stories and works
// change no chance of hers.
func TestSampleWorksChangeNoChance(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	bare := p
	bare.Stories, bare.ScholarlyWorks = nil, nil
	with, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: season})
	without, err2 := a.Rank(t.Context(), app.Scope{Profile: &bare, Season: season})
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	for i := range with.Rows {
		if x, y := with.Rows[i], without.Rows[i]; x.Program.Key != y.Program.Key || x.Chance != y.Chance {
			t.Fatalf("%s: %v, without %v", x.Program.Key, x.Chance, y.Chance)
		}
	}
	if w := worksOf(t, a, same); w.Research.Count != 1 || len(w.Research.Projects) != 1 || !strings.Contains(w.Research.Projects[0].Told, "counts once") {
		t.Errorf("%+v", w.Research)
	}
}

// The panel of a program shows stories and research beside the records that
// count.
func TestEvidenceOfAProgram(t *testing.T) {
	a := apptest.New(t)
	x := explained(t, a, sample.FresnoFamily, func(p *domain.Profile) {
		p.Stories = []domain.Story{{Title: "Night", Shows: domain.Missions | domain.Traits}}
	})
	if len(x.Evidence) == 0 {
		t.Fatal("nothing is valued")
	}
	for _, e := range x.Evidence {
		if !strings.Contains(e.Also, "Story: Night") {
			t.Errorf("%s: %q", e.Tag, e.Also)
		}
	}
}

// The proof-reading sheet is the same each time, whatever is written.
func TestPrintERAS(t *testing.T) {
	a := apptest.New(t)
	p := sample.Profile(season)
	p.Experiences[0].Description = strings.Repeat("Ran a clínica 日本 with 3 people. ", 200) + "\r\nEnd."
	var one, two bytes.Buffer
	o := app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Paper: "a4"}
	if err := errors.Join(a.PrintERAS(t.Context(), &one, o), a.PrintERAS(t.Context(), &two, o)); err != nil || !bytes.Equal(one.Bytes(), two.Bytes()) || one.Len() == 0 {
		t.Errorf("%v: %d and %d bytes", err, one.Len(), two.Len())
	}
	o.Scope.Profile = &domain.Profile{Experiences: []domain.Experience{{Kind: domain.Work}}}
	if err := a.PrintERAS(t.Context(), &one, o); !errors.Is(err, app.ErrNothingToProof) {
		t.Errorf("nothing is ticked: %v", err)
	}
}

func BenchmarkWorks(b *testing.B) {
	a := apptest.New(b)
	p := a.Sample(season)
	for b.Loop() {
		if _, err := a.Works(b.Context(), app.Scope{Profile: &p, Season: season}); err != nil {
			b.Fatal(err)
		}
	}
}

// A planned course stands among the dates of Today, and one without a day among
// what is missing (S78).
func TestACourseOnToday(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	p.Languages = []domain.Language{
		{Name: "Spanish", Course: "Basic Spanish", CourseStart: a.Today().AddDays(9)}, {Name: "Hmong", Course: "First Hmong"},
	}
	o, err := a.Overview(t.Context(), app.Scope{Profile: &p, Season: season})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(o.Dates, func(d app.DateLine) bool { return d.Text == "Basic Spanish begins" })
	if i < 0 || o.Dates[i].Days != 9 || o.Dates[i].Spot.Tab != "languages" {
		t.Errorf("the course is not among %+v", o.Dates)
	}
	if !slices.ContainsFunc(o.Missing, func(l app.Lack) bool { return l.Text == "First Hmong has no day yet" }) {
		t.Errorf("the course without a day is not among %+v", o.Missing)
	}
}
