package app

import (
	"context"
	"maps"
	"slices"

	"secondlook/domain"
	"secondlook/domain/prose"
	"secondlook/domain/redflag"
	"secondlook/domain/standing"
	"secondlook/domain/statement"
)

// Statements are the versions of the personal statement, the red flags that they
// may explain, and the programs of a season that get them.
type Statements struct {
	Season   int
	Versions []StatementRow // in the order of their names
	Flags    []RedFlag
	Loose    []FlagPlace    // explanations of something that the records no longer show
	Uses     []StatementUse // one for each listed program
	Custom   []StatementUse // of them: first choices that get nothing written for them (S95)
	Limit    domain.Limit   // characters that the portal takes; zero: not known

	app     *App
	profile domain.Profile
	checker *statement.Checker
	lexicon *prose.Lexicon
	speed   int // words a minute
}

// A StatementRow is one version.
type StatementRow struct {
	domain.Statement
	StatementReading
	Uses   int // listed programs that get it
	Drafts int
}

// A StatementReading is what is said of a text.
type StatementReading struct {
	Counts   prose.Counts
	Minutes  int // to read it
	Findings []StatementFinding
}

// Count returns how many findings are of a kind.
func (r *StatementReading) Count(kind statement.Kind) (n int) {
	for _, f := range r.Findings {
		if f.Kind == kind {
			n++
		}
	}
	return n
}

// A StatementFinding is one thing that the checks say of a statement, in words.
type StatementFinding struct {
	statement.Finding
	Word string // such as "consider"
	Text string
}

// A StatementUse is what one listed program gets.
type StatementUse struct {
	Application domain.Application
	Program     *domain.Program      // nil: no catalog holds it any more
	Tier        int                  // 1 to 3; 0: none
	Custom      domain.Customisation // how far it is written for it
	Problem     string               // what speaks against the statement that it gets; "": nothing
}

// StatementsOf reads the statements of a scope's applicant.
func (a *App) StatementsOf(ctx context.Context, s Scope) (*Statements, error) {
	r, err := a.current(ctx, s)
	if err != nil {
		return nil, err
	}
	return a.statementsOf(r), nil
}

// statementsOf reads the statements of a ranking's applicant.
func (a *App) statementsOf(r *Ranking) *Statements {
	p := r.Profile
	out := &Statements{Season: r.Season, app: a, profile: p, lexicon: prose.NewLexicon(a.catalog.Phrases), speed: a.setting("set.reading_words")}
	out.Limit, _ = a.catalog.Limit(r.Season, domain.LimitStatementChars)
	report := redflag.Of(p, r.result.Standing, a.catalog, a.reference())
	out.checker = &statement.Checker{
		Lexicon: out.lexicon, Characters: out.Limit.Value, Words: a.setting("set.explain_words"), Flags: report,
		Regions: a.catalog.Regions, Specialties: a.catalog.Specialties, Exams: p.Exams, Visa: asksVisa(r.result.Standing),
	}
	out.Flags, out.Loose = a.redFlags(report)
	out.Uses = a.statementUses(r)
	for _, u := range out.Uses {
		if u.Tier == 1 && u.Custom == domain.CustomNone {
			out.Custom = append(out.Custom, u)
		}
	}
	for _, v := range p.Statements {
		row := StatementRow{Statement: v, StatementReading: out.Read(v)}
		for _, u := range out.Uses {
			if u.Application.Statement == v.Name {
				row.Uses++
			}
		}
		for _, d := range p.Drafts {
			if d.Statement == v.Name {
				row.Drafts++
			}
		}
		out.Versions = append(out.Versions, row)
	}
	return out
}

// asksVisa reports whether staying is a question of a visa: one is needed, or
// nothing is known.
func asksVisa(s *standing.Standing) bool {
	return domain.NeedsVisa(s.Status) || s.Status == domain.StatusUnknown
}

// Read reads a statement as it stands, be it kept or not.
func (s *Statements) Read(v domain.Statement) StatementReading {
	out := StatementReading{Counts: prose.Count(v.Text)}
	out.Minutes = out.Counts.Minutes(s.speed)
	for _, f := range s.checker.Of(v) {
		out.Findings = append(out.Findings, StatementFinding{f, s.app.say("statement.kind." + f.Kind.String()), s.app.cfg.Words.Render(f.Text)})
	}
	slices.SortStableFunc(out.Findings, func(a, b StatementFinding) int { return int(b.Kind) - int(a.Kind) })
	return out
}

// Version returns the version of a name; nil: there is none.
func (s *Statements) Version(name string) *StatementRow {
	i := slices.IndexFunc(s.Versions, func(v StatementRow) bool { return v.Name == name })
	if i < 0 {
		return nil
	}
	return &s.Versions[i]
}

// Drafts returns the drafts of a version, the newest first.
func (s *Statements) Drafts(name string) []domain.Draft { return draftsOf(s.profile.Drafts, name) }

// Regions are the keys of the regions that the applicant wishes for or has a
// version for, in the order of the region table.
func (s *Statements) Regions() (out []domain.Region) {
	for _, r := range s.checker.Regions {
		wished := slices.Contains(s.profile.Applicant.Wishes.Regions, r.Key)
		if wished || slices.ContainsFunc(s.Versions, func(v StatementRow) bool { return v.Region == r.Key }) {
			out = append(out, r)
		}
	}
	return out
}

// RegionName names a region; "" for none.
func (s *Statements) RegionName(key string) string {
	if key == "" {
		return ""
	}
	return s.checker.Regions.Name(key)
}

// statementUses says what each listed program gets.
func (a *App) statementUses(r *Ranking) (out []StatementUse) {
	at := r.byProgram()
	for _, x := range r.Profile.List(r.Season) {
		u := StatementUse{Application: x, Custom: statement.Custom(x, r.Profile.Statements)}
		if row := at[x.Program]; row != nil {
			u.Program, u.Tier = row.Program, int(row.Tier)
		}
		if i := slices.IndexFunc(r.Profile.Statements, func(s domain.Statement) bool { return s.Name == x.Statement }); i >= 0 && u.Program != nil {
			u.Problem = a.rendered(statement.Misfit(r.Profile.Statements[i], u.Program, a.catalog.Regions))
		} else if i < 0 && x.Statement != "" {
			u.Problem = a.say("statement.misfit.gone", x.Statement)
		}
		out = append(out, u)
	}
	return out
}

// Fits reports whether nothing speaks against sending a version to a program.
func (s *Statements) Fits(v domain.Statement, p *domain.Program) bool {
	return statement.Misfit(v, p, s.checker.Regions).IsZero()
}

// UseStatements says which statement each of several applications is sent with,
// all or none. Those that are sent stay as they are.
func (a *App) UseStatements(ctx context.Context, names map[domain.ID]string) error {
	return a.editApplications(ctx, slices.Sorted(maps.Keys(names)), func(t Tables, x domain.Application) error {
		if x.Sent() {
			return nil
		}
		x.Statement = names[x.ID]
		if err := x.Validate(); err != nil {
			return err
		}
		return t.Applications().Save(ctx, &x)
	})
}

// UseStatement says which statement applications are sent with, and how far it
// is written for them, all or none. A nil part stays as it is. Where several are
// meant those that are sent stay as they are: what went out changes one by one.
func (a *App) UseStatement(ctx context.Context, ids []domain.ID, name *string, custom *domain.Customisation) error {
	return a.editApplications(ctx, ids, func(t Tables, x domain.Application) error {
		if len(ids) > 1 && x.Sent() {
			return nil
		}
		if name != nil {
			x.Statement = *name
		}
		if custom != nil {
			x.Custom = *custom
		}
		if err := x.Validate(); err != nil {
			return err
		}
		return t.Applications().Save(ctx, &x)
	})
}
