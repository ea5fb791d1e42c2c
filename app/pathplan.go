package app

import (
	"context"
	"slices"

	"secondlook/domain"
	"secondlook/domain/paths"
	"secondlook/domain/plan"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
	"secondlook/domain/seasons"
)

// Paths are what can be done over the coming seasons, in words.
type Paths struct {
	Season  int // the first one
	Seasons int
	Best    string // the best next step; "": there is none, and Missing says why
	Reason  string
	Status  string // the status that the best next step needs; "": none
	Alike   string // how many paths are about equal, and which is the cheapest; "": none is
	Past    string // how past seasons came out against what is said of them; "": none to compare
	Lines   []PathLine
	Left    string // which paths are left out, and why; "": none
	Flips   []string
	Notes   []string // what the chances rest on
	Options []PathOption
	Missing string
}

// A PathLine is one path in words.
type PathLine struct {
	paths.Line
	Name      string
	Word      string // how it stands beside the best one: "best", "about equal", "less"; of a path that is not open "not open"
	Why       string // why it stands so
	Chances   []string
	Money     string // what it costs as far as it is told
	Pays      string // "": nothing, or nobody has told
	Condition string // the status that it needs, in a word, see path.condition
	Needs     string // the same behind whose path it is; "": nothing, and not the applicant's own
	Years     string // since graduation, in the first season and in the last
	Steps     []PathStepWords
	Instead   string // what is done where no place comes for a year of training; "": nothing else
	Note      string // that it rests on a place, or reaches beyond the seasons; "": nothing
}

// PathStepWords are one season of a path in words.
type PathStepWords struct {
	Title  string // "2028 · Apply · Step 3"
	Facts  string // chance, years since graduation, money
	Effect string // what it shows programs
	Law    string // the status that it needs; "": none
	Closes string // "": no door closes
	Barred string // "": it is open
}

// A PathSearch looks for the paths of one state of the records. Its run reads no
// records, so it may go beside everything else.
type PathSearch struct {
	app     *App
	start   paths.Start
	planner *paths.Planner
	list    string
	found   *paths.Found
	past    *LearningSearch
	missing string
	seasons int // that were asked for
	of      *present
}

// Paths prepares the search for paths over so many seasons, 0: as many as the
// settings say. Call Run, and then Words, which keeps what was found until the
// records change.
func (a *App) Paths(ctx context.Context, s Scope, seasons int) (*PathSearch, error) {
	n, err := a.present(ctx, s)
	if err != nil {
		return nil, err
	}
	if n.paths != nil && n.paths.seasons == seasons {
		return n.paths, nil
	}
	now, who := n, n.ranking.Profile
	switch outcomeOf(who, n.at.season) {
	case domain.OutcomeMatched:
		return &PathSearch{app: a, start: paths.Start{Season: n.at.season}, missing: a.say("path.matched", n.at.season), seasons: seasons, of: n}, nil
	case domain.OutcomeUnmatched, domain.OutcomePartial, domain.OutcomeWithdrawn:
		n, err = a.present(ctx, Scope{Profile: &who, Season: n.at.season + 1})
	default:
		if n.today.Phase == plan.After {
			n, err = a.present(ctx, Scope{Profile: &who, Season: n.at.season + 1})
		}
	}
	if err != nil {
		return nil, err
	}
	out := &PathSearch{app: a, planner: paths.New(a.engine, a.catalog, a.reference()), start: a.pathStart(n, seasons), list: n.today.Outlook.List, seasons: seasons, of: now}
	if n.today.Empty || len(out.start.List) == 0 {
		out.missing = a.say("path.missing")
		return out, nil
	}
	out.past, err = a.Learn(ctx, Scope{Profile: s.Profile}, true)
	return out, err
}

// outcomeOf is what the Match of a season has told.
func outcomeOf(p domain.Profile, season int) domain.MatchOutcome {
	outcome, _ := seasons.Outcome(p, season)
	return outcome
}

// pathStart is where paths begin. All that the search reads is gathered here.
func (a *App) pathStart(n *present, seasons int) paths.Start {
	r := n.ranking
	s := paths.Start{
		Profile: r.Profile, Season: n.at.season, Seasons: seasons, Today: n.today.Day, Calendar: n.calendar, List: n.list,
		Own: r.Profile.OwnPaths,
	}
	if s.Sent = slices.ContainsFunc(r.Profile.Applications, func(x domain.Application) bool { return x.Season == s.Season && x.Sent() }); s.Sent {
		fixed, _ := a.fixed(s.Season)
		s.Paid = a.seasonBill(r).Paid + fixed
	}
	s.Sent = s.Sent || slices.ContainsFunc(r.Profile.Invitations, func(x domain.Invitation) bool { return x.Season == s.Season }) // it answers something
	most := 2 * len(n.rows)
	for _, row := range others(r, n.rows, a.engine.Model.Season()) {
		if len(s.More) == most {
			break
		}
		s.More = append(s.More, *row.Program)
	}
	for i := range r.Rows { // what Step 3 would open
		if row := &r.Rows[i]; row.Wished && !row.Listed && len(s.More) < 3*len(n.rows) && opensByStep3(row.Ranked) {
			s.More = append(s.More, *row.Program)
		}
	}
	return s
}

func opensByStep3(r *ranking.Ranked) bool {
	return r.Verdict == screening.Closed && r.ClosedBy == screening.Step3ForH1B && r.Closers == 1
}

// Done reports whether there is nothing left to look for.
func (s *PathSearch) Done() bool { return s.missing != "" || s.found != nil }

// Run looks for the paths. Progress hears how many of all parts are done; nil:
// nobody.
func (s *PathSearch) Run(ctx context.Context, progress func(done, of int)) (err error) {
	if s.Done() {
		return nil
	}
	if err = s.past.Run(); err == nil {
		s.found, err = s.planner.Find(ctx, s.start, progress)
	}
	return err
}

// AllPaths looks for the paths and waits for them.
func (a *App) AllPaths(ctx context.Context, s Scope, seasons int) (*Paths, error) {
	search, err := a.Paths(ctx, s, seasons)
	if err != nil {
		return nil, err
	}
	if err := search.Run(ctx, nil); err != nil {
		return nil, err
	}
	return search.Words(), nil
}
