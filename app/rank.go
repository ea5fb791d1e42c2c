package app

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// A Scope says for whom and for which season a service works.
type Scope struct {
	Profile *domain.Profile // nil: the stored records
	Season  int             // year of the Match; zero: the season of today
}

// A Ranking is the whole catalog in order, for one applicant and season.
type Ranking struct {
	Season    int
	Reference string
	Profile   domain.Profile
	Rows      []Row
	Missing   []string // keys of listed programs that no catalog holds any more
	Counts    Counts
	result    *ranking.Result
}

// Counts says where the applicant stands.
type Counts struct {
	All, Open, Unknown, Closed, Listed int
	NeedStep3                          int // closed only for want of a Step 3 pass (S26)
}

// A Row is one program of a ranking. It holds numbers only; [App.Explain]
// finds the words.
type Row struct {
	*ranking.Ranked
	Listed   bool // on the season's list
	Sent     bool // the application is sent and paid, be it withdrawn since
	Invited  bool // there is an interview this season, or there was: it counts as had
	Declined bool // the program has declined this season, or the applicant has: no chance is left
	Mark     domain.MarkKind
	Fold     string // folded text that search looks in, see [Fold]
}

// Rank orders the whole catalog for the scope's applicant.
func (a *App) Rank(ctx context.Context, s Scope) (*Ranking, error) {
	profile, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	return a.rank(programs, profile, s.Season), nil
}

// ranked is a ranking of the stored records with the day that it is of.
type ranked struct {
	*Ranking
	day domain.Date
}

// current is [App.Rank] for those who only read it: that of the stored records is
// kept until they change.
func (a *App) current(ctx context.Context, s Scope) (*Ranking, error) {
	day, season := a.Today(), cmp.Or(s.Season, a.Season())
	if k := a.ranked; s.Profile == nil && k != nil && k.day == day && k.Season == season {
		return k.Ranking, nil
	}
	r, err := a.Rank(ctx, s)
	if err == nil && s.Profile == nil {
		a.ranked = &ranked{r, day}
	}
	return r, err
}

// scoped fills in the season of a scope and returns its profile.
func (a *App) scoped(ctx context.Context, s *Scope) (domain.Profile, error) {
	if s.Season == 0 {
		s.Season = a.Season()
	}
	if s.Profile != nil {
		return *s.Profile, nil
	}
	return a.Profile(ctx)
}

func (a *App) rank(programs []domain.Program, profile domain.Profile, season int) *Ranking {
	return a.rankBy(a.engine, a.Reference(), programs, profile, season, a.Today())
}

// rankBy is rank on a day by an engine whose set has the given name.
func (a *App) rankBy(e *ranking.Engine, name string, programs []domain.Program, profile domain.Profile, season int, day domain.Date) *Ranking {
	r := &Ranking{Season: season, Reference: name, Profile: profile}
	r.result = e.Rank(programs, profile, season, day)
	applied, listed := map[string]domain.Application{}, map[string]bool{}
	for _, x := range profile.Applications {
		if x.Season != season {
			continue
		}
		applied[x.Program] = x
		if x.Listed() {
			listed[x.Program] = true
		}
	}
	marked := profile.Marked(season)
	r.Rows = make([]Row, len(r.result.Programs))
	r.Counts.All = len(r.Rows)
	for i := range r.result.Programs {
		p := &r.result.Programs[i]
		x := applied[p.Program.Key]
		r.Rows[i] = Row{
			Ranked: p, Listed: listed[p.Program.Key], Sent: x.Sent(), Invited: p.Heard == domain.HasInvited, Declined: domain.Ended(p.Heard),
			Mark: marked[p.Program.Key], Fold: a.folds[p.Program],
		}
		switch p.Verdict {
		case screening.Open:
			r.Counts.Open++
		case screening.Hanging:
			r.Counts.Unknown++
		default:
			r.Counts.Closed++
			if p.ClosedBy == screening.Step3ForH1B && p.Closers == 1 {
				r.Counts.NeedStep3++
			}
		}
		if r.Rows[i].Listed {
			r.Counts.Listed++
			delete(listed, p.Program.Key)
		}
	}
	r.Missing = slices.Sorted(maps.Keys(listed))
	return r
}

// byProgram are the rows by the keys of their programs.
func (r *Ranking) byProgram() map[string]*Row {
	at := make(map[string]*Row, len(r.Rows))
	for i := range r.Rows {
		at[r.Rows[i].Program.Key] = &r.Rows[i]
	}
	return at
}

// Programs returns every program, the catalog's and the user's own, with the
// user's corrections applied fact by fact. The result is shared and read only.
func (a *App) Programs(ctx context.Context) ([]domain.Program, error) {
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	if a.programs != nil {
		return a.programs, nil
	}
	own, err := a.OwnPrograms.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read your programs: %w", err)
	}
	corrections, err := a.Corrections.List(ctx)
	if err != nil {
		return nil, fmt.Errorf("read your corrections: %w", err)
	}
	programs := slices.Clone(a.catalog.Programs)
	at := make(map[string]int, len(programs)+len(own))
	for i := range programs {
		at[programs[i].Key] = i
	}
	for _, o := range own {
		if _, ok := at[o.Key]; ok {
			continue // a later catalog has brought it
		}
		p := o.Program()
		if p.Region == "" {
			p.Region = a.catalog.Regions.Find(p.City, p.County, p.State)
		}
		at[p.Key] = len(programs)
		programs = append(programs, p)
	}
	wordings := map[[2]string]string{}
	for _, c := range corrections {
		i, ok := at[c.Program]
		if !ok {
			continue // kept for a catalog that brings the program back
		}
		if c.Wording != "" {
			wordings[[2]string{c.Program, c.Field}] = c.Wording
		}
		if err := c.Apply(&programs[i]); err != nil {
			a.cfg.Log.Warn("a correction no longer fits its field", "field", c.Field, "err", err)
		}
	}
	a.programs, a.wordings = programs, wordings
	a.folds = make(map[*domain.Program]string, len(programs))
	for i := range programs {
		a.folds[&programs[i]] = foldProgram(&programs[i])
	}
	return programs, nil
}

// foldProgram joins what search looks in.
func foldProgram(p *domain.Program) string {
	return Fold(strings.Join([]string{p.Name, p.Institution, p.Specialty, p.City, p.County, p.State, p.ACGME}, " "))
}

// Fold makes text ready for search: lower case, without accents or signs.
func Fold(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] < 0x80
	}
	if !plain {
		t := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)))
		if out, _, err := transform.String(t, s); err == nil {
			s = out
		}
	}
	return strings.ToLower(s)
}
