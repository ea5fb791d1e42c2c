package app_test

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/pdftext"
	"secondlook/domain"
)

// afterMatch is an app on a day, whose sample applicant has matched with a program.
func afterMatch(t *testing.T, day domain.Date, program string) *app.App {
	t.Helper()
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return day.Time().Add(12 * time.Hour) })
	must(t, err)
	t.Cleanup(func() { must(t, stop()) })
	must(t, a.Applicants.Save(t.Context(), &domain.Applicant{Name: "Lucía Herrera", Country: "Guatemala", Status: domain.NeedsJ1, ECFMG: domain.ECFMGCertified, Zone: "America/Guatemala"}))
	must(t, a.Seasons.Save(t.Context(), &domain.Season{Year: season, Outcome: domain.OutcomeMatched}))
	must(t, a.Applications.Save(t.Context(), &domain.Application{Program: program, Season: season, Status: domain.Matched}))
	return a
}

// inState is the key of a program in a state.
func inState(t *testing.T, state string) string {
	t.Helper()
	programs, err := apptest.New(t).Programs(t.Context())
	must(t, err)
	i := slices.IndexFunc(programs, func(p domain.Program) bool { return p.State == state })
	if i < 0 {
		t.Fatalf("no program in %s", state)
	}
	return programs[i].Key
}

func afterLine(t *testing.T, p *app.AfterPlan, key string) *app.AfterLine {
	t.Helper()
	for _, list := range [][]app.AfterLine{p.Steps, p.Back, p.Notes} {
		if i := slices.IndexFunc(list, func(l app.AfterLine) bool { return l.Key == key }); i >= 0 {
			return &list[i]
		}
	}
	return nil
}

// The shipped table by visa and state: what a J-1 needs in California, and that
// the others do not see it.
func TestAfterwardOfTheShippedTable(t *testing.T) {
	a := afterMatch(t, domain.NewDate(2027, time.March, 22), inState(t, "CA"))
	p, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{})
	must(t, err)
	if !p.Matched || p.State != "CA" || p.Path != domain.PathJ1 || !p.Sure || p.Program == "" || !strings.Contains(p.Status, "0 of 23 steps done") {
		t.Errorf("%v %q %v %q", p.Matched, p.State, p.Path, p.Status)
	}
	for key, want := range map[string]domain.Date{
		"j1/statement-of-need": domain.NewDate(2027, 3, 26), "license/ca-ptl-issued": domain.NewDate(2027, 12, 28), "contract/sign": domain.NewDate(2027, 4, 9),
		"j1/entry": domain.NewDate(2027, 6, 17), "start": domain.NewDate(2027, 7, 1), "end": domain.NewDate(2030, 7, 1),
	} {
		l := afterLine(t, p, key)
		if l == nil || l.Due != want {
			t.Errorf("%s: %+v, want %v", key, l, want)
		}
	}
	for _, key := range []string{"h1b/petition", "none/work", "license/tx-permit", "license/training", "note/h1b-cap"} {
		if afterLine(t, p, key) != nil {
			t.Errorf("%s is told", key)
		}
	}
	if p.Chain == "" || !strings.Contains(p.Chain, "Statement of Need") || !strings.Contains(p.Outlook, "1 Jul 2027") {
		t.Errorf("%q, %q", p.Chain, p.Outlook)
	}
	for _, l := range slices.Concat(p.Steps, p.Back, p.Notes) {
		if l.Legal != (l.Check != "") || l.Source == "" || l.Verify != strings.Contains(l.Source, "to verify") && !strings.Contains(l.Source, "(a page for applicants, to verify)") {
			t.Errorf("%s: %q, %q", l.Key, l.Check, l.Source)
		}
	}
	h1b, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{Path: domain.PathH1B, State: "TX"})
	must(t, err)
	if afterLine(t, h1b, "h1b/petition") == nil || afterLine(t, h1b, "license/tx-permit") == nil || afterLine(t, h1b, "j1/entry") != nil || afterLine(t, h1b, "license/ca-ptl") != nil {
		t.Error("the look at an H-1B in Texas shows other steps")
	}
}

// A step turns by one key, its word can be undone, and stands in the agenda and in
// the calendar file once there is a match; in June the new season does not hide it.
func TestStepsAreAskedFor(t *testing.T) {
	a := afterMatch(t, domain.NewDate(2027, time.June, 10), inState(t, "CA"))
	ctx := t.Context()
	d := line(stored(t, a), "Ask your Ministry of Health")
	if d == nil || !d.Overdue || !d.CanFinish() || !d.CanSnooze() || d.Spot != (app.Spot{Page: "seasons", Tab: "afterward", Item: "j1/statement-of-need"}) {
		t.Fatalf("%+v", d)
	}
	must(t, a.Finish(ctx, d))
	p, err := a.Afterward(ctx, app.Scope{}, app.AfterChoice{})
	must(t, err)
	if l := afterLine(t, p, "j1/statement-of-need"); p.Season != season || !l.Done() || l.Said.Done != a.Today() || l.State != "done" {
		t.Errorf("%d: %+v", p.Season, l)
	}
	if line(stored(t, a), "Ask your Ministry of Health") != nil {
		t.Error("it is done and told")
	}
	_, err = a.Undo(ctx)
	must(t, err)
	if line(stored(t, a), "Ask your Ministry of Health") == nil {
		t.Error("undo does not bring it back")
	}
	for i, want := range []domain.FormalityState{domain.FormalityUnderWay, domain.FormalityDone, domain.FormalityNotNeeded, domain.FormalityOpen, domain.FormalityUnderWay, domain.FormalityDone} {
		must(t, a.TurnFormality(ctx, season, "contract/sign"))
		if f, err := a.Formality(ctx, season, "contract/sign"); err != nil || f.State != want || f.Done.IsZero() == (i > 0) || f.Begun.IsZero() {
			t.Errorf("%+v, %v; want %v, with its days", f, err, want)
		}
	}
	var bad domain.Invalid
	if err := a.TurnFormality(ctx, season, "j1/teleport"); !errors.As(err, &bad) {
		t.Errorf("a step that there is not: %v", err)
	}
	_, events := fileOf(t, a, app.Scope{Season: season})
	found := 0
	for uid := range events {
		if strings.HasPrefix(uid, "after-") {
			found++
		}
	}
	if found < 15 {
		t.Errorf("%d steps stand in the calendar file", found)
	}
}

// Once training has begun nothing before it is asked for, be it that nobody ticked
// anything off, and neither a year later.
func TestNothingIsAskedOnceTrainingBegan(t *testing.T) {
	for _, day := range []domain.Date{domain.NewDate(2027, time.July, 2), domain.NewDate(2028, time.November, 22)} {
		a := afterMatch(t, day, inState(t, "NV"))
		for _, d := range stored(t, a).Dates {
			if strings.HasPrefix(d.Key, "after/") && !strings.HasPrefix(d.Key, "after/back/") && d.Key != "after/end" {
				t.Errorf("on %v: %+v", day, d)
			}
		}
	}
}

// Every state of the catalog has its license on the chain or the reason why not.
func TestTheLicenseByState(t *testing.T) {
	for state, want := range map[string]string{"NV": "license/training", "TX": "license/tx-permit", "CA": ""} {
		a := afterMatch(t, domain.NewDate(2027, time.March, 22), inState(t, state))
		p, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{Path: domain.PathNone})
		must(t, err)
		start := afterLine(t, p, "start")
		if got := slices.Contains(start.Step.Waits, want); want != "" && !got {
			t.Errorf("in %s the first day waits for %v", state, start.Step.Waits)
		}
		if want == "" && (slices.Contains(start.Step.Waits, "license/ca-ptl") || afterLine(t, p, "license/ca-ptl") == nil) {
			t.Errorf("in California the first day waits for the license: %v", start.Step.Waits)
		}
	}
}

// Whoever has not told a status sees no visa steps, and is asked to tell it.
func TestNoVisaForThoseWhoHaveNotTold(t *testing.T) {
	a := apptest.New(t)
	p, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{})
	must(t, err)
	for _, s := range p.Steps {
		if s.Part == domain.AfterVisa {
			t.Errorf("%s is told", s.Key)
		}
	}
	if heed := strings.Join(p.Heed, " "); p.Visa != "not told" || !strings.Contains(heed, "About me") {
		t.Errorf("%q, %q", p.Visa, heed)
	}
}

// Without a match nothing of it is asked for.
func TestNothingIsAskedBeforeAMatch(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	for _, d := range stored(t, a).Dates {
		if strings.HasPrefix(d.Key, "after/") {
			t.Errorf("%+v", d)
		}
	}
	p, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{})
	must(t, err)
	if p.Matched || len(p.Steps) < 15 || !strings.Contains(p.Status, "not decided yet") || p.Soon.Before(domain.NewDate(2027, 5, 1)) {
		t.Errorf("%q, ready from %v", p.Status, p.Soon)
	}
}

// The visa that is agreed on is noted once, and taken back.
func TestAgreeOnVisa(t *testing.T) {
	a := afterMatch(t, domain.NewDate(2027, time.March, 22), inState(t, "CA"))
	path := func() domain.VisaPath {
		p, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{})
		must(t, err)
		return p.Path
	}
	for _, x := range []domain.VisaPath{domain.PathH1B, domain.PathNone, domain.PathJ1} {
		must(t, a.AgreeOnVisa(t.Context(), season, x))
		if path() != x {
			t.Errorf("agreed on %v: %v", x, path())
		}
	}
	must(t, a.AgreeOnVisa(t.Context(), season, domain.PathH1B))
	must(t, a.AgreeOnVisa(t.Context(), season, domain.PathUnknown))
	if path() != domain.PathJ1 {
		t.Errorf("taken back: %v", path())
	}
}

// Another visa than the one that was agreed on is one step: it is taken back as a
// whole, and what cannot be written changes nothing.
func TestAgreeOnAnotherVisa(t *testing.T) {
	a := afterMatch(t, domain.NewDate(2027, time.March, 22), inState(t, "CA"))
	said := func() map[string]domain.FormalityState {
		all, err := a.Formalities.List(t.Context())
		must(t, err)
		out := map[string]domain.FormalityState{}
		for _, f := range all {
			if f.State == domain.FormalityDone {
				out[f.Step] = f.State
			}
		}
		return out
	}
	must(t, a.AgreeOnVisa(t.Context(), season, domain.PathJ1))
	before := said()
	must(t, a.AgreeOnVisa(t.Context(), season, domain.PathH1B))
	if after := said(); len(after) != len(before) || maps.Equal(after, before) {
		t.Errorf("agreed on H-1B: %v", after)
	}
	_, err := a.Undo(t.Context())
	must(t, err)
	if got := said(); !maps.Equal(got, before) {
		t.Errorf("undone: %v, before %v", got, before)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if err := a.AgreeOnVisa(gone, season, domain.PathH1B); err == nil {
		t.Error("written into nothing")
	}
	if got := said(); !maps.Equal(got, before) {
		t.Errorf("after an error: %v, before %v", got, before)
	}
}

// Each guide begins with a quiet hour; the one for those who did not match leads
// into SOAP before it ends and to programs after it, and no day is irreversible.
func TestFirstGuides(t *testing.T) {
	monday := afterMatch(t, domain.NewDate(2027, time.March, 15), inState(t, "CA"))
	over := afterMatch(t, domain.NewDate(2027, time.March, 21), inState(t, "CA"))
	all := func(g *app.FirstGuide) (text string) {
		for _, p := range g.Parts {
			text += p.When + "\n"
			for _, l := range p.Lines {
				text += l.Text + " " + l.Why + "\n"
			}
		}
		return text
	}
	for _, outcome := range []domain.MatchOutcome{domain.OutcomeMatched, domain.OutcomePartial, domain.OutcomeUnmatched} {
		g, err := monday.FirstGuide(t.Context(), app.Scope{}, outcome)
		must(t, err)
		if len(g.Parts) < 4 || g.Parts[0].When != "The first hour · Mon 10:00–11:00 ET (your Mon 08:00–09:00)" || !strings.Contains(g.Begins, "10:00 ET (your 08:00)") || g.Lead == "" {
			t.Errorf("%v: %q, %+v", outcome, g.Begins, g.Parts[0])
		}
		if !strings.Contains(all(g), "ndo nothing today") && !strings.Contains(all(g), "cannot be undone") {
			t.Errorf("%v: nothing keeps the first day reversible", outcome)
		}
	}
	g, err := monday.FirstGuide(t.Context(), app.Scope{}, domain.OutcomeUnmatched)
	must(t, err)
	if !strings.Contains(g.Rounds, "Thu 18 Mar") || !strings.Contains(g.Rounds, "(your 07:00") {
		t.Errorf("the rounds: %q", g.Rounds)
	}
	if text := all(g); !g.SOAP || !strings.Contains(text, "45") || !strings.Contains(text, "violation") || !strings.Contains(text, "988") || !strings.Contains(text, "Paths and Posts") {
		t.Errorf("on Monday:\n%s", text)
	}
	g, err = over.FirstGuide(t.Context(), app.Scope{Season: season}, domain.OutcomeUnmatched)
	must(t, err)
	if text := all(g); g.SOAP || !strings.Contains(text, "nothing has to be decided tonight") || strings.Contains(text, "takes part until SOAP has ended") || !strings.Contains(text, "Now programs may be written to") {
		t.Errorf("after SOAP:\n%s", text)
	}
	var bad domain.Invalid
	if _, err := monday.FirstGuide(t.Context(), app.Scope{}, domain.OutcomeWithdrawn); !errors.As(err, &bad) {
		t.Errorf("a guide for those who withdrew: %v", err)
	}
}

// The prints are the same bytes for the same records and date, on both papers.
func TestPrintAfterwardAndFirst72(t *testing.T) {
	a := apptest.New(t)
	for _, p := range []domain.Profile{a.Sample(season), {}} {
		for _, paper := range []string{"letter", "a4"} {
			o := app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Paper: paper, Date: domain.NewDate(2027, 3, 15)}
			var one, two, first, second bytes.Buffer
			must(t, errors.Join(a.PrintAfterward(t.Context(), &one, app.AfterChoice{State: "CA"}, o), a.PrintAfterward(t.Context(), &two, app.AfterChoice{State: "CA"}, o)))
			must(t, errors.Join(a.PrintFirst72(t.Context(), &first, domain.OutcomeUnmatched, o), a.PrintFirst72(t.Context(), &second, domain.OutcomeUnmatched, o)))
			if !bytes.Equal(one.Bytes(), two.Bytes()) || !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Errorf("other bytes on %s", paper)
			}
			for name, b := range map[string][]byte{"Postgraduate Training License": one.Bytes(), "988": first.Bytes()} {
				if text := printedText(t, b); !strings.Contains(text, name) || !strings.Contains(text, "not legal advice") {
					t.Errorf("%s is not in the print:\n%.800s", name, text)
				}
			}
		}
	}
	if err := a.PrintAfterward(t.Context(), new(bytes.Buffer), app.AfterChoice{}, app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
}

// printedText is the text of a PDF.
func printedText(t *testing.T, b []byte) string {
	t.Helper()
	lines, err := pdftext.Lines(t.Context(), b)
	must(t, err)
	return strings.Join(lines, " ")
}

// Each step of the shipped table can be asked for: it has words, a day that can be
// reckoned, and what stands before it is no step of another visa alone.
func TestTheShippedStepsAreWhole(t *testing.T) {
	a := apptest.New(t)
	seen := map[string]bool{}
	for _, path := range []domain.VisaPath{domain.PathNone, domain.PathJ1, domain.PathH1B} {
		for _, state := range []string{"CA", "TX", "NV"} {
			p, err := a.Afterward(t.Context(), app.Scope{}, app.AfterChoice{Path: path, State: state})
			must(t, err)
			if len(p.Plan.Chain) < 2 || p.Soon.After(p.Late) || p.Danger() {
				t.Errorf("%v in %s: %q, from %v to %v", path, state, p.Plan.Chain, p.Soon, p.Late)
			}
			for _, l := range slices.Concat(p.Steps, p.Back, p.Notes) {
				seen[l.Key] = true
				if l.What == "" || l.How == "" || l.Number == 0 || l.Part != domain.AfterNote && l.Due.IsZero() {
					t.Errorf("%v in %s: %+v", path, state, l.Step)
				}
			}
		}
	}
	for _, s := range a.Catalog().Afterward {
		if !seen[s.Key] {
			t.Errorf("%s is shown to nobody", s.Key)
		}
	}
}
