package programs

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
	"secondlook/domain/tier"
	"secondlook/views/theme"
	"secondlook/views/viewtest"
)

// invented returns a ranking and an explanation that no change of the catalog
// or of the model touches.
func invented() (*app.Ranking, app.Explanation) {
	r := &app.Ranking{Season: 2027, Counts: app.Counts{All: 4, Open: 1, Unknown: 2, Closed: 1}}
	add := func(name, city string, kind domain.ProgramType, level tier.Tier, v screening.Verdict, chance, low, high float64) {
		p := &domain.Program{Key: name, Name: name + " - Family Medicine", Specialty: "Family Medicine", City: city, State: "CA", Region: "central_valley"}
		p.Type = domain.Fact[domain.ProgramType]{Value: kind, Known: true}
		p.VisaJ1 = domain.Fact[domain.Answer]{Value: domain.Yes, Known: v == screening.Open}
		p.MinStep2 = domain.Fact[int]{Value: 230, Known: v == screening.Closed}
		x := &ranking.Ranked{Program: p, ClosedBy: screening.Step2, ClosedReason: domain.Msg("screen.step2.score", 224, 230)}
		x.Rank, x.Verdict, x.Chance, x.Low, x.High = len(r.Rows)+1, v, chance, low, high
		if v == screening.Closed {
			x.Rank = 0
		}
		if v == screening.Hanging {
			x.Unknowns = 2
		}
		x.Tier, x.TierConfirmed = level, v == screening.Open
		r.Rows = append(r.Rows, app.Row{Ranked: x, Listed: level == 1, Fold: app.Fold(name + " " + city)})
	}
	add("Valley community hospital", "Fresno", domain.CommunityUniversity, 1, screening.Open, 0.30, 0.19, 0.41)
	add("Valley county hospital", "Bakersfield", domain.County, 1, screening.Hanging, 0.25, 0.14, 0.38)
	add("Inland health center", "San Bernardino", domain.Community, 2, screening.Hanging, 0.18, 0.10, 0.28)
	add("Valley university", "Fresno", domain.University, 0, screening.Closed, 0, 0, 0)
	x := app.Explanation{
		Band: "likely",
		Tier: "Tier 1: Central Valley, and no known fail",
		Reasons: []app.Reason{
			{Label: "Where a typical applicant to Family Medicine starts", Detail: "vendor figures", Points: 16.2},
			{Label: "Rotation in Fresno, 8 weeks", Detail: "our judgement, with a wide error", Points: 18.4},
			{Label: "1 failed attempt at Step 1 or Step 2 CK", Detail: "our judgement, with a wide error", Points: -4.9},
			{Label: "small", Points: 0.3},
		},
		Screens: []app.Screen{
			{Result: "pass", Reason: "takes the J-1 visa", Source: "https://www.example.org/gme", AsOf: "2026-08"},
			{Result: "unknown", Reason: "does not say how many attempts it allows", Strength: "assumed"},
			{Result: "fail", Reason: "Step 2 CK 224, and 230 is asked for", Strength: "strict", Source: "https://www.example.org/gme", AsOf: "2026-08"},
		},
		Evidence: []app.Evidence{{Tag: "Underserved people", Records: []string{"Mobile clinic"}}, {Tag: "Rural medicine"}},
		Notes:    []string{"A note of the program."},
		Facts: []app.FactRow{
			{Field: "program_type", Label: "Kind of program", Value: "community_univ_affiliated", Known: true, Source: "https://www.example.org", AsOf: "2025",
				Words: []string{"community", "community_univ_affiliated", "university"}},
			{Field: "min_step2", Label: "Step 2 CK minimum", Limit: true},
		},
		Sheet: app.Sheet{Known: 1, All: 2, Blocks: []app.SheetBlock{{Title: "Scores", Known: 1, Rows: []app.FactRow{
			{Field: "min_step2", Label: "Step 2 CK minimum", Value: "220", Known: true, Source: "https://www.example.org", AsOf: "2026-08"},
			{Field: "holistic", Label: "Reads the whole record", Assumed: "assumed of Family Medicine: likely (70 %)"},
		}}}},
		Weighing: app.Weighing{Score: 60, Mission: 150, UsualScore: 60, UsualMission: 150},
	}
	return r, x
}

// looks shows the page with invented programs.
func looks(t *testing.T, width, height float32) (*viewtest.Stage, *Page) {
	t.Helper()
	s := viewtest.New(t, width, height)
	p := New(s.Host, s.App)
	r, x := invented()
	p.explain = func(*app.Ranking, int) app.Explanation { return x }
	p.show(r)
	s.Show(p.Body())
	p.Focus()
	return s, p
}

func TestPageLooks(t *testing.T) {
	s, _ := looks(t, 1180, 1180)
	test.AssertRendersToImage(t, "full.png", s.Window.Canvas())
}

func TestFoldedPageLooks(t *testing.T) {
	s, p := looks(t, 740, 460)
	test.AssertRendersToImage(t, "folded.png", s.Window.Canvas())
	p.TypedRune('w')
	test.AssertRendersToImage(t, "folded_why.png", s.Window.Canvas())
}

func TestEmptySearchLooks(t *testing.T) {
	s, p := looks(t, 1180, 460)
	p.search.Entry.SetText("alaska")
	test.AssertRendersToImage(t, "nothing.png", s.Window.Canvas())
}

func TestCorrectionErrorLooks(t *testing.T) {
	s, p := looks(t, 1180, 640)
	p.correct("min_step2")
	s.Type("lots")
	s.Key(fyne.KeyReturn)
	test.AssertRendersToImage(t, "correct_error.png", s.Window.Canvas())
}

// Another look reaches what is there already, and is the same as if the page
// had been made in it.
func TestOtherLooks(t *testing.T) {
	for name, look := range map[string]theme.Look{
		"dark":  {Mode: theme.Dark},
		"large": {Text: theme.VeryLargeText},
		"small": {Text: theme.SmallText, Mode: theme.Dark},
	} {
		s, _ := looks(t, 1180, 700)
		theme.Apply(fyne.CurrentApp(), look)
		test.AssertRendersToImage(t, "look_"+name+".png", s.Window.Canvas())
		s, p := looks(t, 1180, 700)
		theme.Apply(fyne.CurrentApp(), look)
		p.show(p.ranking)
		s.Show(p.Body())
		test.AssertRendersToImage(t, "look_"+name+".png", s.Window.Canvas())
	}
	s, p := looks(t, 1180, 640)
	p.correct("min_step2")
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	s.Type("lots")
	s.Key(fyne.KeyReturn)
	test.AssertRendersToImage(t, "correct_dark.png", s.Window.Canvas())
}
