package app

import (
	"context"

	"secondlook/domain"
	"secondlook/domain/clocks"
)

// Clocks are all clocks of an applicant, in words.
type Clocks struct {
	*clocks.Book
	Profile domain.Profile
	Status  string      // how many doors are open, and how many then; "": no program states a limit
	Doors   []ClockDoor // as in the book, in its order
	List    ClockTallies
	Catalog ClockTallies
	Recency []PaperLine // how long ago things were done
	Gaps    []ClockGap
	Quiet   []PaperLine // years without clinical or academic activity
	Seasons []ClockSeason
	Papers  *Papers     // of the first season
	Dates   []PaperLine // of papers, as they are noted
	Law     string      // what all of this is not
}

// A ClockDoor is a program that states a cutoff, in words.
type ClockDoor struct {
	clocks.Door
	Place  string
	Word   string // what becomes of it, such as "closes in 2029"
	Source string
	AsOf   string
	words  Words
}

// Reason is why it is as it is in a season, counted from the first one, as a
// ranking says it.
func (d *ClockDoor) Reason(n int) string { return d.words.Render(d.Screens[n].Reason) }

// A ClockTally counts the doors of a group of programs.
type ClockTally struct {
	clocks.Tally
	Name string
}

// ClockTallies count the doors of a set of programs.
type ClockTallies struct {
	All         ClockTally
	Specialties []ClockTally
	Regions     []ClockTally
}

// A ClockGap is a time that no record tells of, in words.
type ClockGap struct {
	clocks.Gap
	Text   string // "1 Jan – 1 Apr 2026 · 3 months"
	State  string // "explained", "nothing is said of it yet", "private"
	Places []string
	Fill   string // what would end it, or what to do about it
}

// A ClockSeason is what a season finds, in words.
type ClockSeason struct {
	clocks.Outlook
	Submits     string       // "1 Sep 2027", "about 1 Sep 2028"
	Years       string       // since graduation on that day
	Of          clocks.Count // the doors of the list, where it has any, else of the catalog
	Doors       string       // the same, in words
	Certificate PaperLine
	English     string
	Petition    string
	Care        string
	Exam        string
	Binds       []string // what it will be held to, the firmest first
}

// Clocks reads the clocks of a scope's applicant.
func (a *App) Clocks(ctx context.Context, s Scope) (*Clocks, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	s.Profile = &p
	papers, err := a.Papers(ctx, s)
	if err != nil {
		return nil, err
	}
	b := clocks.Of(clocks.Input{
		Profile: p, Season: s.Season, Today: a.Today(), Programs: programs, Catalog: a.catalog, Reference: a.reference(),
	})
	out := &Clocks{Book: b, Profile: p, Papers: papers, Law: a.say("clocks.law")}
	listed := map[string]bool{}
	for _, x := range p.List(s.Season) {
		listed[x.Program] = true
	}
	out.List = a.clockTallies(b.Count(func(q *domain.Program) bool { return listed[q.Key] }))
	out.Catalog = a.clockTallies(b.Count(func(*domain.Program) bool { return true }))
	for _, d := range b.Doors {
		out.Doors = append(out.Doors, a.clockDoor(d, s.Season))
	}
	out.Recency = a.recencyLines(b.Recency)
	for _, g := range b.Gaps {
		out.Gaps = append(out.Gaps, a.clockGap(g))
	}
	for _, q := range b.Quiet {
		out.Quiet = append(out.Quiet, PaperLine{Label: Span(q.From, q.To), Text: a.say("clocks.quiet", q.Year)})
	}
	for i := range b.Outlook {
		out.Seasons = append(out.Seasons, a.clockSeason(b.Outlook[i]))
	}
	out.Dates = a.paperDates(p, s.Season)
	out.Status = a.clockStatus(out)
	return out, nil
}

// clockTallies names groups.
func (a *App) clockTallies(t clocks.Tallies) ClockTallies {
	out := ClockTallies{All: ClockTally{Tally: t.All, Name: a.say("clocks.all")}}
	for _, x := range t.Specialties {
		out.Specialties = append(out.Specialties, ClockTally{x, x.Key})
	}
	for _, x := range t.Regions {
		name := a.catalog.Regions.Name(x.Key)
		if x.Key == domain.National {
			name = a.say("clocks.national")
		}
		out.Regions = append(out.Regions, ClockTally{x, name})
	}
	return out
}
