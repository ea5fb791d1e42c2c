package today

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// invented is a day that no change of the catalog or of the model touches.
func invented() (*app.Overview, *app.Moves) {
	o := &app.Overview{
		Day: domain.NewDate(2026, 11, 22), Season: 2027,
		Status: "Sunday 22 November 2026 · interview season · rank order list due in 101 days",
		Outlook: app.Outlook{
			Known: true, Chance: 0.66, Low: 0.46, High: 0.82, List: "With your saved list",
			Rests: []string{
				"108 applications: 61 open to you, 46 with something unknown, 1 closed", "About 13 interviews to be expected, between 7 and 26",
				"The figures of Second Look 2026.1, and how all independent applicants of 2007 matched by the number of their ranks",
			},
		},
		Tallies: []app.Tally{{Label: "Planned", Count: 12, Of: 108}, {Label: "Sent", Count: 96, Of: 108}, {Label: "Invited", Count: 7, Of: 96},
			{Label: "Interviewed", Count: 4, Of: 96}, {Label: "Declined", Count: 31, Of: 96}},
		Silence: &app.Silence{
			Sent: 96, Invited: 7, Text: "96 sent, 7 invitations. Silence is normal: by this week programs have sent about 78% of their invitations, between 66 and 90%.",
			Own: "Between 2 and 22 would be usual for your list by now.", Rests: "What it rests on.",
		},
		Dials: []app.Dial{
			{Label: "Realistic self-assessment", Value: "1 of 3 whole", Share: 0.9, Short: true}, {Label: "Targeted recovery", Value: "3 of 5 whole", Share: 0.7, Short: true},
			{Label: "Experience in the region", Value: "3 of 3 whole", Share: 1}, {Label: "Narrative of mission", Value: "2 of 4 whole", Share: 0.5, Short: true},
		},
		Words: []app.Claim{
			{Word: "improving", Backing: []app.Backing{{Text: "Step 1 passed after a failed attempt"}}}, {Word: "safe", None: "no letter asked about it"},
			{Word: "reliable", Backing: []app.Backing{{Text: "Rural service year, 11 months"}}},
		},
		Missing: []app.Lack{
			{Text: "1 program on your list closed to you", Why: "$30 in fees would be wasted", Grave: true, Spot: app.Spot{Page: ui.PageList}},
			{Text: "The visa is unknown for 46 programs on your list", Why: "one look at the page or one e-mail settles each", Spot: app.Spot{Page: ui.PagePrograms}},
			{Text: "2 of 3 US letters in hand", Why: "ask at the end of each US rotation, while the work is fresh", Spot: app.Spot{Page: ui.PageProfile, Tab: "letters"}},
		},
		Dates: []app.DateLine{
			{Day: "Fri 20 Nov", Days: -2, Overdue: true, Text: "Result of Step 2 CK expected", Left: "2 days overdue", Spot: app.Spot{Page: ui.PageProfile, Tab: "exams", Item: "3"}},
			{Day: "Fri 15 Jan", Days: 54, Text: "Step 3, your exam", Left: "in 54 days", Spot: app.Spot{Page: ui.PageProfile, Tab: "exams", Item: "4"}},
			{Day: "Fri 29 Jan", Days: 68, Text: "Registration without a late fee ends", Clock: "23:59 ET", Own: "your 05:59, Sat 30 Jan", Left: "in 68 days", Verify: true},
			{Day: "Mon 1 Feb", Days: 71, Text: "Ranking opens", Clock: "12:00 ET", Own: "your 18:00", Left: "in 71 days", Verify: true},
			{Day: "Wed 3 Mar", Days: 101, Text: "Rank order list due, credentials verified", Clock: "21:00 ET", Own: "your 03:00, Thu 4 Mar", Left: "in 101 days", Verify: true},
		},
	}
	m := &app.Moves{Equal: 2, List: []app.Move{
		{Chip: "+6", Possible: true, Clear: true, Title: "Pass Step 3", Why: "opens 23 programs that want it for an H-1B · between +2 and +11 points · about 6 weeks · counts until 1 Feb 2027", Do: "Plan"},
		{Chip: "medium", Possible: true, Clear: true, Title: "Ask about 71 unknown facts at 46 programs on your list", Why: "visa 46 · international graduates 23 · attempts 2 · about 7 days · counts until 1 Feb 2027", Do: "Programs"},
		{Chip: "+1", Possible: true, Clear: true, Title: "Add the next 10 programs", Why: "the best that are not on your list · between +1 and +2 points · $300 in fees · counts until 1 Feb 2027", Do: "My list"},
		{Chip: "unclear", Possible: true, Title: "The letter of Dr. Paul Reyes in hand", Why: "agreed on 2 Jul 2026 · about 3 weeks · counts until 1 Feb 2027", Do: "Letters"},
		{Chip: "too late", Title: "Learn Spanish to a good level", Why: "takes about 6 months, and counts until 1 Feb 2027 only", Do: "Languages"},
	}}
	return o, m
}

// margin is what the window leaves around a page at least.
const margin float32 = 16

func within(p *Page) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(margin, margin, margin, margin), p.Body())
}

// looks shows the page with an invented day.
func looks(t *testing.T, width, height float32) (*viewtest.Stage, *Page) {
	t.Helper()
	s := viewtest.New(t, width+2*margin, height+2*margin)
	p := New(s.Host, s.App)
	p.overview, p.moves = invented()
	s.Show(within(p))
	p.draw()
	return s, p
}

// All of it is in sight at 1440×900, whose page is this large.
func TestPageLooks(t *testing.T) {
	s, p := looks(t, 1176, 794)
	test.AssertRendersToImage(t, "full.png", s.Window.Canvas())
	if h := p.body.sheet.Stack.HeightFor(1176 + scrollBar); h > 794 {
		t.Errorf("the page is %v high and has to be scrolled", h)
	}
}

// At 1280×720 it scrolls.
func TestNarrowPageLooks(t *testing.T) {
	s, _ := looks(t, 1040, 620)
	test.AssertRendersToImage(t, "narrow.png", s.Window.Canvas())
}

func TestEmptyPageLooks(t *testing.T) {
	s := viewtest.New(t, 1040+2*margin, 620+2*margin)
	p := New(s.Host, s.App)
	s.Show(within(p))
	p.Reload()
	test.AssertRendersToImage(t, "empty.png", s.Window.Canvas())
}

// Cards stand below each other where not even two of them have room.
func TestFoldedPageLooks(t *testing.T) {
	s, _ := looks(t, 640, 900)
	test.AssertRendersToImage(t, "folded.png", s.Window.Canvas())
}

// Without chances.
func TestQuietPageLooks(t *testing.T) {
	s, p := looks(t, 1176, 794)
	for i := range p.moves.List {
		p.moves.List[i].Quiet = "what it does and takes · counts until 1 Feb 2027"
	}
	p.quiet = true
	p.draw()
	test.AssertRendersToImage(t, "quiet.png", s.Window.Canvas())
}

// Another look reaches what is there already, and is the same as if the page
// had been made in it.
func TestOtherLooks(t *testing.T) {
	for name, look := range map[string]theme.Look{"dark": {Mode: theme.Dark}, "large": {Text: theme.VeryLargeText}} {
		s, _ := looks(t, 1176, 794)
		theme.Apply(fyne.CurrentApp(), look)
		test.AssertRendersToImage(t, "look_"+name+".png", s.Window.Canvas())
		s, p := looks(t, 1176, 794)
		theme.Apply(fyne.CurrentApp(), look)
		p.draw()
		s.Show(within(p))
		test.AssertRendersToImage(t, "look_"+name+".png", s.Window.Canvas())
	}
}
