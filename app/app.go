// Package app holds what the program can do, free of any window: the services
// that span records, the engine and the files. Windows and the command line
// are two faces of the one [App].
package app

import (
	"context"
	"fmt"
	"log/slog"
	"reflect"
	"time"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/compare"
	"secondlook/domain/figures"
	"secondlook/domain/learning"
	"secondlook/domain/ranking"
	"secondlook/domain/seasons"
)

// Config says what an App is made of. Store, Catalog, Reference and Words are
// required; the other fields get working defaults.
type Config struct {
	Store     Store
	Catalog   *domain.Catalog
	Reference *chance.Reference
	Files     []domain.TextFile // of the reference set, to export
	Words     Words             // texts for messages, see [ParseWords]
	Fonts     Fonts             // for prints
	Now       func() time.Time  // the clock
	Log       *slog.Logger
	Open      func(path string) error // hands a file to the system's viewer
	Version   string

	bygone Bygone  // the past season that is shown
	hush   *string // whether chances are hidden: yes or no; "": to be read
}

// Fonts are the TrueType files that prints embed.
type Fonts struct{ Regular, Bold []byte }

// App is everything that windows and commands may call. Its methods are for
// one goroutine at a time.
type App struct {
	Applicants       *Collection[domain.Applicant]
	Exams            *Collection[domain.Exam]
	Rotations        *Collection[domain.Rotation]
	Letters          *Collection[domain.Letter]
	Experiences      *Collection[domain.Experience]
	Languages        *Collection[domain.Language]
	People           *Collection[domain.Person]
	Seasons          *Collection[domain.Season]
	Applications     *Collection[domain.Application]
	PracticeTests    *Collection[domain.PracticeTest]
	StudyDays        *Collection[domain.StudyDay]
	EnglishTests     *Collection[domain.EnglishTest]
	Statements       *Collection[domain.Statement]
	Drafts           *Collection[domain.Draft]
	Claims           *Collection[domain.Claim]
	Explanations     *Collection[domain.Explanation]
	Stories          *Collection[domain.Story]
	ScholarlyWorks   *Collection[domain.ScholarlyWork]
	Outreaches       *Collection[domain.Outreach]
	Documents        *Collection[domain.Document]
	Invitations      *Collection[domain.Invitation]
	Interviews       *Collection[domain.Interview]
	Criteria         *Collection[domain.Criterion]
	OwnQuestions     *Collection[domain.Question]
	InterviewAnswers *Collection[domain.InterviewAnswer]
	Drills           *Collection[domain.Drill]
	Correspondence   *Collection[domain.Correspondence]
	RankLists        *Collection[domain.RankList]
	SOAPPrograms     *Collection[domain.SOAPProgram]
	Tasks            *Collection[domain.Task]
	Payments         *Collection[domain.Payment]
	Snapshots        *Collection[domain.Snapshot]
	Posts            *Collection[domain.Post]
	OwnPaths         *Collection[domain.OwnPath]
	Formalities      *Collection[domain.Formality]
	Corrections      *Collection[domain.Correction]
	OwnPrograms      *Collection[domain.OwnProgram]
	OwnRegions       *Collection[domain.OwnRegion]
	OwnFigures       *Collection[domain.OwnFigure]
	Marks            *Collection[domain.Mark]
	ProgramYears     *Collection[domain.ProgramYear]
	Weightings       *Collection[domain.Weighting]
	ReferenceSets    *Collection[domain.ReferenceSet]
	ReferenceUsed    *Collection[domain.ReferenceChoice] // one at most

	cfg      Config
	changed  map[int]func()
	drops    map[string][]func() // by table: what drops that which was computed from it
	held     map[string]any      // by table: its records, a held of their type
	step     bool                // whether records are being changed
	nextID   int
	catalog  *domain.Catalog   // the shipped tables with the user's figures and regions; nil: to be built
	base     *chance.Reference // the reference set in use, without the user's figures
	unfit    string            // why the chosen set is not used; "": it is
	sheet    *figures.Sheet    // the figures in it, and the reference set
	differ   int               // how many of them are others than what ships
	shipped  *ranking.Engine   // for the shipped tables
	engine   *ranking.Engine   // for catalog
	programs []domain.Program  // catalog with corrections applied; nil: to be built
	folds    map[*domain.Program]string
	wordings map[[2]string]string // what the user has copied word for word, by program and field
	sources  map[string]domain.Source
	now      *present        // what is known of today; nil: to be worked out
	ranked   *ranked         // the ranking of the stored records; nil: to be worked out
	found    []finding       // what a search looks through; nil: to be gathered
	years    []domain.Season // nil: to be read
	heads    map[domain.Packed]head
	learnt   map[learnt]*Learning // nil: to be worked out

	compared  map[string]*SeasonComparison      // of the stored records, by day and years; nil: none
	thens     map[domain.Packed]compare.Then    // what is compared of frozen seasons, as far as it was opened
	forecasts map[domain.Packed]learning.Frozen // what was said in frozen seasons, as far as it was opened
	prints    string                            // folder of this run's prints; empty: none yet
}

// New builds an App from cfg.
func New(cfg Config) *App {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.hush == nil { // else that of the records which a past season stands for
		cfg.hush = new(string)
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	a := &App{cfg: cfg, changed: map[int]func(){}, drops: map[string][]func(){}, held: map[string]any{}, heads: map[domain.Packed]head{}, thens: map[domain.Packed]compare.Then{}, forecasts: map[domain.Packed]learning.Frozen{}, shipped: ranking.New(cfg.Catalog, cfg.Reference)}
	a.engine, a.base = a.shipped, cfg.Reference
	a.sources = make(map[string]domain.Source, len(cfg.Catalog.Sources))
	for _, src := range cfg.Catalog.Sources {
		a.sources[src.ID] = src
	}
	s := cfg.Store
	a.Applicants = collect(a, s.Applicants())
	a.Exams = collect(a, s.Exams())
	a.Rotations = collect(a, s.Rotations())
	a.Letters = collect(a, s.Letters())
	a.Experiences = collect(a, s.Experiences())
	a.Languages = collect(a, s.Languages())
	a.People = collect(a, s.People())
	a.Seasons = collect(a, s.Seasons(), func() { a.years = nil })
	a.Applications = collect(a, s.Applications())
	a.Marks = collect(a, s.Marks())
	a.ProgramYears = collect(a, s.ProgramYears())
	a.Weightings = collect(a, s.Weightings())
	a.PracticeTests = collect(a, s.PracticeTests())
	a.StudyDays = collect(a, s.StudyDays())
	a.EnglishTests = collect(a, s.EnglishTests())
	a.Statements = collect(a, s.Statements())
	a.Drafts = collect(a, s.Drafts())
	a.Claims = collect(a, s.Claims())
	a.Explanations = collect(a, s.Explanations())
	a.Stories = collect(a, s.Stories())
	a.ScholarlyWorks = collect(a, s.ScholarlyWorks())
	a.Outreaches = collect(a, s.Outreaches())
	a.Documents = collect(a, s.Documents())
	a.Invitations = collect(a, s.Invitations())
	a.Interviews = collect(a, s.Interviews())
	a.Criteria = collect(a, s.Criteria())
	a.OwnQuestions = collect(a, s.Questions())
	a.InterviewAnswers = collect(a, s.InterviewAnswers())
	a.Drills = collect(a, s.Drills())
	a.Correspondence = collect(a, s.Correspondence())
	a.RankLists = collect(a, s.RankLists())
	a.SOAPPrograms = collect(a, s.SOAPPrograms())
	a.Tasks = collect(a, s.Tasks())
	a.Payments = collect(a, s.Payments())
	a.Snapshots = collect(a, s.Snapshots())
	a.Posts = collect(a, s.Posts())
	a.OwnPaths = collect(a, s.OwnPaths())
	a.Formalities = collect(a, s.Formalities())
	a.Corrections = collect(a, s.Corrections(), a.dropPrograms)
	a.OwnPrograms = collect(a, s.OwnPrograms(), a.dropPrograms)
	a.OwnRegions = collect(a, s.OwnRegions(), a.dropRegions)
	a.OwnFigures = collect(a, s.OwnFigures(), a.dropFigures)
	a.ReferenceSets = collect(a, s.ReferenceSets(), a.dropFigures)
	a.ReferenceUsed = collect(a, s.ReferenceChoices(), a.dropFigures)
	a.followNames()
	a.Statements.remove = a.deleteStatement
	a.Snapshots.save, a.Snapshots.remove = a.keepSnapshot, a.deleteSnapshot
	a.Invitations.save, a.Interviews.save = a.keepInvitation, a.keepInterview
	a.Invitations.remove = a.deleteInvitation
	a.SOAPPrograms.remove = a.deleteUnfilled
	a.SOAPPrograms.save = func(ctx context.Context, s *domain.SOAPProgram) error {
		return a.saveUnfilled(ctx, "keep the unfilled program", s)
	}
	a.keepInSteps()
	return a
}

// collect makes the collection of a table. A change of the table drops what was
// computed from it, by hand or by undo.
func collect[T Record](a *App, t Table[T], drops ...func()) *Collection[T] {
	name := t.Name()
	k := &held[T]{Table: t, step: &a.step, part: parting(reflect.TypeFor[T]())}
	a.drops[name], a.held[name] = append(drops, k.drop), k
	return &Collection[T]{table: k, notify: func() { a.touched(name) }}
}

// touched tells that records of tables have changed.
func (a *App) touched(tables ...string) {
	for _, t := range tables {
		for _, drop := range a.drops[t] {
			drop()
		}
	}
	a.now, a.ranked, a.found, a.learnt, a.compared = nil, nil, nil, nil, nil
	for _, f := range a.changed {
		f()
	}
}

// edit changes records in one step and tells of it, unless nothing has changed.
// The first application of the running season that it sends freezes the season in
// the same step, and so does the first certified rank order list; taking that back
// thaws it, see [App.freezeSent].
// What says in an error what could not be done.
// A season that was put away stays as it is, see [App.leaving].
func (a *App) edit(ctx context.Context, what string, f func(Tables) error) error {
	guarded, err := a.leaving(ctx, f)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return a.freely(ctx, what, guarded)
}

// freely is edit that may change any season.
func (a *App) freely(ctx context.Context, what string, f func(Tables) error) error {
	_, unready := a.Programs(ctx) // which are not to be read within the step
	stills, err := a.Snapshots.List(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	now := a.Season()
	years := append([]int{now}, seasons.Running(domain.Profile{Seasons: a.years}, now, a.Today())...)
	return a.keep(ctx, what, func(t Tables) error {
		w := watch(t, years, stills)
		switch err := f(w); {
		case err != nil:
			return err
		case unready != nil && (w.applications || w.rankLists): // an edit can always be made
			a.cfg.Log.Warn("a season could not be frozen", "err", unready)
			return nil
		}
		return a.freezeWatched(ctx, w)
	})
}

// keep is edit that freezes nothing.
func (a *App) keep(ctx context.Context, what string, f func(Tables) error) error {
	a.Season() // which is not to be read within the step
	s, err := a.cfg.Store.InTx(ctx, func(t Tables) error {
		a.step = true
		defer func() { a.step = false }()
		return f(t)
	})
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	if len(s.Changes) > 0 {
		a.touched(tablesOf(s)...)
	}
	return nil
}

// OnChange calls f after every change of any record, and after every backup that
// is asked for, until stop is called.
func (a *App) OnChange(f func()) (stop func()) {
	id := a.nextID
	a.nextID++
	a.changed[id] = f
	return func() { delete(a.changed, id) }
}

// dropPrograms drops the programs that corrections are applied to.
func (a *App) dropPrograms() { a.programs = nil }

// Today returns the civil day of the clock.
func (a *App) Today() domain.Date { return domain.DateOf(a.cfg.Now()) }

// Season returns the season that today belongs to, or the one that was opened
// after it already.
func (a *App) Season() int {
	if a.years == nil {
		all, err := a.Seasons.List(context.Background())
		if err != nil {
			a.cfg.Log.Warn("the seasons could not be read, so that of the day is used", "err", err)
			return domain.SeasonOn(a.Today())
		}
		a.years = append(make([]domain.Season, 0, len(all)), all...)
	}
	return seasons.Now(a.years, a.Today())
}

// Version returns the program's version.
func (a *App) Version() string { return a.cfg.Version }

// Profile returns everything that the user keeps about himself. What has not
// changed is not read again.
func (a *App) Profile(ctx context.Context) (domain.Profile, error) {
	r := reader{ctx: ctx, held: a.held}
	return r.profile(a.cfg.Store)
}
