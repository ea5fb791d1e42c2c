package app_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/clocks"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
)

func clocksOf(t *testing.T, a *app.App, p domain.Profile, first int) *app.Clocks {
	t.Helper()
	x, err := a.Clocks(t.Context(), app.Scope{Profile: &p, Season: first})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// The table of doors says what the ranking says for the shipped catalog, and the
// counts of list and catalog add up.
func TestClocksAndRankingAgree(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	p.Applicant.Graduation = domain.NewDate(2021, 9, 2)
	correct(t, a, sample.KernInternal, "max_years_since_graduation", "5", "2026-10")
	x := clocksOf(t, a, p, season)
	if len(x.Doors) < 40 || len(x.Doors)+x.Catalog.All.Unsaid < 1000 || x.List.All.Seasons[0].Stated() == 0 {
		t.Fatalf("%d doors, %d of the list, %d unsaid", len(x.Doors), x.List.All.Seasons[0].Stated(), x.Catalog.All.Unsaid)
	}
	for n := range clocks.Seasons {
		closed := map[string]bool{}
		r, err := a.Rank(t.Context(), app.Scope{Profile: &p, Season: season + n})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range r.Rows {
			closed[row.Program.Key] = row.Verdict == screening.Closed
		}
		for _, d := range x.Doors {
			if d.States[n] == clocks.Closed && !closed[d.Program.Key] {
				t.Errorf("%s is closed in %d, and the ranking does not close it", d.Program.Key, season+n)
			}
		}
	}
	kern := x.Doors[slices.IndexFunc(x.Doors, func(d app.ClockDoor) bool { return d.Program.Key == sample.KernInternal })]
	if kern.States[0] != clocks.Open || kern.Word != "closes in 2028" || kern.Reason(0) == "" || kern.Source == "" {
		t.Errorf("Kern: %v, %q, %q, %q", kern.States, kern.Word, kern.Reason(0), kern.Source)
	}
}

// Everything that is said has words, for full and for empty records.
func TestClocksHaveWords(t *testing.T) {
	a := apptest.New(t)
	full := a.Sample(season)
	full.Applicant.Status, full.Applicant.Graduation = domain.Either, domain.NewDate(2016, 2, 29)
	full.Documents = append(full.Documents, domain.Document{Season: season, Kind: domain.Photo, Expires: domain.NewDate(2026, 1, 1)})
	full.Posts = []domain.Post{{Kind: domain.ClinicWork, Stage: domain.PostApplied}}
	full.Explanations = append(full.Explanations, domain.Explanation{Flag: "gap/2026-06", Place: domain.KeptPrivate})
	short := domain.Profile{Applicant: domain.Applicant{Graduation: domain.NewDate(2026, 3, 1)}, Exams: []domain.Exam{{Kind: domain.Step1, Date: domain.NewDate(2020, 1, 1), Result: domain.Pass}}}
	for name, p := range map[string]domain.Profile{"full": full, "short": short, "empty": {}} {
		x := clocksOf(t, a, p, season)
		said := []any{x.Recency, x.Quiet, x.Dates, x.Law}
		for _, d := range x.Doors {
			said = append(said, d.Word, d.Reason(0), d.Reason(clocks.Seasons-1))
		}
		for _, g := range x.Gaps {
			said = append(said, g.Text, g.State, g.Places, g.Fill)
		}
		for _, s := range x.Seasons {
			said = append(said, s.Submits, s.Years, s.Doors, s.Certificate, s.English, s.Petition, s.Care, s.Exam, s.Binds)
		}
		wordy(t, name, said...)
		if len(x.Seasons) != clocks.Seasons || len(x.Recency) != 4 {
			t.Errorf("%s: %d seasons, %d lines", name, len(x.Seasons), len(x.Recency))
		}
	}
	x := clocksOf(t, a, full, season)
	if g := x.Gaps[len(x.Gaps)-1]; g.State != "private" || g.Fill == "" || x.Seasons[0].Petition == "" {
		t.Errorf("the gap is %+v, the petition %q", g, x.Seasons[0].Petition)
	}
}

// wordy wants words for everything that is said.
func wordy(t *testing.T, name string, said ...any) {
	t.Helper()
	text := fmt.Sprint(said...)
	for _, key := range []string{"clocks.", "commitment.", "papers.", "screen.", "flag.", "{0"} {
		if strings.Contains(text, key) {
			t.Errorf("%s: words are missing in %.2000s", name, text)
		}
	}
}

// A region is found by key, name or state, and printed with the same bytes.
func TestCommitment(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	scope := app.Scope{Profile: &p, Season: season}
	all, err := a.Commitments(t.Context(), scope)
	if err != nil || len(all) < 2 || all[0].Name != "Central Valley" || len(all[0].Lines) < 5 || len(all[0].Lacks) == 0 {
		t.Fatalf("%v, %+v", err, all)
	}
	for _, c := range all {
		said := []any{c.Lacks}
		for _, l := range c.Lines {
			said = append(said, l.Label, l.About, l.When)
		}
		wordy(t, c.Name, said...)
	}
	for _, region := range []string{"", "central_valley", "CENTRAL valley"} {
		o := app.PrintOptions{Scope: scope, Date: domain.NewDate(2026, 9, 1)}
		var one, two bytes.Buffer
		if err := errors.Join(a.PrintCommitment(t.Context(), &one, region, o), a.PrintCommitment(t.Context(), &two, region, o)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one.Bytes(), two.Bytes()) || !bytes.HasPrefix(one.Bytes(), []byte("%PDF-")) {
			t.Errorf("%q: other bytes are printed, or no PDF", region)
		}
	}
	if err := a.PrintCommitment(t.Context(), new(bytes.Buffer), "Atlantis", app.PrintOptions{Scope: scope}); err == nil || !strings.Contains(err.Error(), "Atlantis") {
		t.Errorf("an unknown region: %v", err)
	}
	if err := a.PrintCommitment(t.Context(), new(bytes.Buffer), "", app.PrintOptions{}); err == nil {
		t.Error("without records something is printed")
	}
	path, err := a.OpenCommitment(t.Context(), "central_valley", app.PrintOptions{Scope: scope})
	if err != nil || !strings.HasSuffix(path, "commitment-central_valley.pdf") {
		t.Errorf("%q, %v", path, err)
	}
}

// A post has words for all of its states; it is found, named in the history,
// follows the name of its supervisor, and becomes an experience that can be taken
// back.
func TestPosts(t *testing.T) {
	a := apptest.New(t)
	ctx := t.Context()
	if err := a.FillSample(ctx); err != nil {
		t.Fatal(err)
	}
	x := domain.Post{
		Kind: domain.ClinicWork, Title: "Assistant", Organization: "Migrant clinic", City: "Huron", State: "CA", Stage: domain.PostUnderWay, Paid: domain.SaysNo,
		Supervisor: "Dr. Amrit Gill", Program: sample.FresnoFamily, Start: domain.NewDate(2026, 8, 1), Permits: domain.SetOf(domain.PermitVisitor),
	}
	before := chances(rank(t, a, mustProfile(t, a)))
	if err := a.Posts.Save(ctx, &x); err != nil {
		t.Fatal(err)
	}
	r := a.ReadPosts(mustProfile(t, a))[x.ID]
	if r.Status != "not your status" || !strings.Contains(r.Notice, "authority") || !strings.Contains(r.Counts, "program") || r.Where == "" || r.Move != "Ended" {
		t.Errorf("%+v", r)
	}
	if after := chances(rank(t, a, mustProfile(t, a))); after[sample.FresnoFamily] < before[sample.FresnoFamily] {
		t.Errorf("the program is less likely with the post: %v, was %v", after[sample.FresnoFamily], before[sample.FresnoFamily])
	}
	found, err := a.Find(ctx, "migrant", 5)
	if err != nil || !slices.ContainsFunc(found, func(f app.Found) bool { return f.Table == "posts" && f.ID == x.ID }) {
		t.Errorf("found is %+v, %v", found, err)
	}
	people, err := a.People.List(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, who := range people {
		if who.Name == "Dr. Amrit Gill" {
			who.Name = "Dr. Amrit Singh Gill"
			if err := a.People.Save(ctx, &who); err != nil {
				t.Fatal(err)
			}
		}
	}
	all, err := a.Posts.List(ctx)
	if err != nil || !slices.ContainsFunc(all, func(p domain.Post) bool { return p.ID == x.ID && p.Supervisor == "Dr. Amrit Singh Gill" }) {
		t.Errorf("after the name has changed: %+v, %v", all, err)
	}
	e, err := a.PostExperience(ctx, x)
	if err != nil || e.Kind != domain.ClinicalWork || e.ID == 0 {
		t.Fatalf("%+v, %v", e, err)
	}
	if r := a.ReadPosts(mustProfile(t, a))[x.ID]; !r.Told || r.Record != e.ID || !strings.Contains(r.Counts, "once") {
		t.Errorf("with its experience: %+v", r)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if r := a.ReadPosts(mustProfile(t, a))[x.ID]; r.Told {
		t.Error("the experience stays after undo")
	}
}

func mustProfile(t *testing.T, a *app.App) domain.Profile {
	t.Helper()
	p, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Every word for a post is there.
func TestPostsHaveWords(t *testing.T) {
	a := apptest.New(t)
	for _, status := range []domain.Status{domain.StatusUnknown, domain.Citizen, domain.NeedsJ1} {
		p := domain.Profile{Applicant: domain.Applicant{Status: status}}
		for stage := domain.StageNone; stage <= domain.PostTurnedDown; stage++ {
			for permit := domain.PermitJ1Research; permit <= domain.PermitVisitor; permit++ {
				p.Posts = append(p.Posts, domain.Post{ID: domain.ID(len(p.Posts) + 1), Stage: stage, Permits: domain.SetOf(permit), Paid: domain.SaysNo, ApplyBy: a.Today()})
			}
		}
		text, err := json.Marshal(a.ReadPosts(p))
		if err != nil || strings.Contains(string(text), "posts.") {
			t.Errorf("words are missing: %v, %.500s", err, text)
		}
	}
}
