package app_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// pagesOf counts the pages of a PDF by the feet that they have.
func pagesOf(text string) int { return strings.Count(text, "Page ") }

// crowded is the sample with more of everything than two pages hold.
func crowded(a *app.App) domain.Profile {
	p := a.Sample(season)
	for i := range 40 {
		p.Letters = append(p.Letters, domain.Letter{Writer: fmt.Sprintf("Dr. Quill Zephyrine%d", i), Role: domain.WriterRole(1 + i%7), US: i%2 == 0, Status: domain.LetterUploaded, Contact: "555-0142-777"})
		p.Languages = append(p.Languages, domain.Language{Name: fmt.Sprintf("Language number %d", i), Level: domain.LevelGood, Clinical: true})
		p.Applications = append(p.Applications, domain.Application{Program: a.Catalog().Programs[i].Key, Season: season - 1 - i%8, Status: domain.Rejected})
		p.Rotations = append(p.Rotations, domain.Rotation{Kind: domain.Elective, HandsOn: true, Site: fmt.Sprintf("Quorthalia Clinic %d", i), City: a.Catalog().Programs[i*30].City, State: a.Catalog().Programs[i*30].State, Start: domain.NewDate(2024, 1, 1), End: domain.NewDate(2024, 2, 1)})
	}
	for y := range 8 {
		p.Seasons = append(p.Seasons, domain.Season{Year: season - 1 - y, Outcome: domain.OutcomeUnmatched})
	}
	long := strings.Repeat("Would you, who knows programs in the Valley, ", 10)
	for i := range p.Seasons {
		if p.Seasons[i].Year == season {
			p.Seasons[i].Questions = []string{long + "one?", "Does Dr. Zephyrine3 at quill@example.org know, or +1 559 555 0100?", long + "three?"}
		}
	}
	return p
}

// Whatever is in the records, the brief has two pages on both papers, and the same
// records make the same bytes.
func TestTheBriefHasTwoPages(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long and starts no goroutine")
	}
	a := apptest.New(t)
	for name, p := range map[string]domain.Profile{"the sample": a.Sample(season), "nobody": {}, "very much": crowded(a)} {
		for _, paper := range []string{"letter", "a4"} {
			o := app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Paper: paper, Date: domain.NewDate(2026, 11, 22)}
			var one, two bytes.Buffer
			must(t, a.PrintBrief(t.Context(), &one, o))
			must(t, a.PrintBrief(t.Context(), &two, o))
			text := printedText(t, one.Bytes())
			if n := pagesOf(text); n != 2 || !strings.Contains(text, "Page 2 of 2") || !bytes.Equal(one.Bytes(), two.Bytes()) {
				t.Errorf("%s on %s: %d pages", name, paper, n)
			}
			for _, want := range []string{"Since graduation", "Specialties", "Step 3", "Interviews", "Season 2025", "Season 2026"} {
				if name == "the sample" && !strings.Contains(text, want) {
					t.Errorf("on %s %q is cut away:\n%s", paper, want, text)
				}
			}
			for _, lie := range []string{"not sat", "Not certified", "0 experiences"} {
				if name == "nobody" && strings.Contains(text, lie) {
					t.Errorf("what is not known is told as %q:\n%s", lie, text)
				}
			}
			if !strings.Contains(text, "Question 3") || !strings.Contains(text, "Chance to match") && name == "the sample" {
				t.Errorf("%s on %s:\n%.1200s", name, paper, text)
			}
		}
	}
}

// Nothing in it tells whose it is: no name, no contact, no number, no note, no place
// of work or study.
func TestTheBriefIsRedacted(t *testing.T) {
	a := apptest.New(t)
	for _, p := range []domain.Profile{a.Sample(season), crowded(a)} {
		p.Applicant.Note = "Notewortha of the applicant"
		var b bytes.Buffer
		must(t, a.PrintBrief(t.Context(), &b, app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Date: domain.NewDate(2026, 11, 22)}))
		text := printedText(t, b.Bytes())
		secrets := []string{p.Applicant.Name, p.Applicant.School, "Herrera", "Notewortha", "Zephyrine", "Quorthalia", "@", "555", "Quill"}
		for _, x := range p.People {
			secrets = append(secrets, x.Name, x.Institution, x.Contact, x.Note)
		}
		for _, x := range p.Letters {
			secrets = append(secrets, x.Writer, x.Contact, x.Note, x.LetterID)
		}
		for _, x := range p.Rotations {
			secrets = append(secrets, x.Site, x.Supervisor, x.Note)
		}
		for _, x := range p.Experiences {
			secrets = append(secrets, x.Organization, x.Title)
		}
		for _, x := range p.Interviews {
			for _, who := range x.People {
				secrets = append(secrets, who.Name)
			}
		}
		for _, s := range secrets {
			if s != "" && strings.Contains(strings.ToLower(text), strings.ToLower(s)) {
				t.Errorf("it holds %q", s)
			}
		}
		if bytes.Contains(b.Bytes(), []byte("Herrera")) {
			t.Error("the file bears the name")
		}
	}
}

// The applicant's own questions go before proposals, and a chance has its range.
func TestTheQuestionsOfTheBrief(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	b, err := a.Brief(t.Context(), app.Scope{})
	must(t, err)
	if len(b.Questions) != 3 {
		t.Errorf("%d questions: %q", len(b.Questions), b.Questions)
	}
	seasons, err := a.Seasons.List(t.Context())
	must(t, err)
	for _, s := range seasons {
		if s.Year == season {
			s.Questions = nil
			must(t, a.Seasons.Save(t.Context(), &s))
		}
	}
	b, err = a.Brief(t.Context(), app.Scope{})
	must(t, err)
	if b.Own != 0 || len(b.Questions) != 3 {
		t.Errorf("%d %q", b.Own, b.Questions)
	}
	must(t, a.SetQuestions(t.Context(), season, []string{"  Mine?  ", "", "Another?"}))
	b, err = a.Brief(t.Context(), app.Scope{})
	must(t, err)
	if b.Own != 2 || len(b.Questions) != 3 || strings.Join(b.Written[:2], "|") != "Mine?|Another?" {
		t.Errorf("%d %q", b.Own, b.Questions)
	}
	var out bytes.Buffer
	must(t, a.PrintBrief(t.Context(), &out, app.PrintOptions{}))
	if text := printedText(t, out.Bytes()); !strings.Contains(text, "Mine?") || strings.Count(text, "Proposed from") != 1 {
		t.Errorf("%s", text)
	}
}

// The brief is worked out while a user waits.
func BenchmarkBrief(b *testing.B) {
	a := apptest.New(b)
	if err := a.FillSample(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := a.PrintBrief(b.Context(), new(bytes.Buffer), app.PrintOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A reason that is kept private is not told, and neither is a chance without its
// range; seasons that are over are told in numbers.
func TestWhatTheBriefSays(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	flags, _, err := a.FlagsOf(t.Context(), app.Scope{Profile: &p, Season: season})
	must(t, err)
	for _, f := range flags {
		if strings.HasPrefix(f.Key, domain.GapFlag) {
			p.Explanations = append(p.Explanations, domain.Explanation{Flag: f.Key, Place: domain.KeptPrivate})
		}
	}
	var b bytes.Buffer
	must(t, a.PrintBrief(t.Context(), &b, app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Date: domain.NewDate(2026, 11, 22)}))
	text := printedText(t, b.Bytes())
	for _, want := range []string{"needs a J-1", "hands-on", "in hand", "Season 2026", "outcome: not matched", "attempt", "Spanish"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "No rotation, experience or research") {
		t.Error("a gap whose reason is private is told")
	}
	_, chance, ok := strings.Cut(text, "Chance to match")
	if !ok || !strings.Contains(chance[:40], "–") {
		t.Errorf("a chance without its range: %.60q", chance)
	}
}

// BenchmarkPrintBrief prints the sample's brief, which is fitted to two pages.
func BenchmarkPrintBrief(b *testing.B) {
	a := filled(b)
	for b.Loop() {
		if err := a.PrintBrief(b.Context(), io.Discard, app.PrintOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
