package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/evidence"
	"secondlook/domain/experiences"
	"secondlook/domain/languages"
	"secondlook/domain/standing"
)

// Works is what an application tells beside exams, rotations and letters, in
// words: experiences, research, languages, stories, and the evidence that all
// records give.
type Works struct {
	Season   int
	Profile  domain.Profile
	Programs int // applications on the list of the season

	Limits     experiences.Limits
	Limit      string // what the limits are, with their source
	Listed     experiences.Count
	Meaningful experiences.Count
	Entries    []ExperienceEntry // most meaningful first, then the newest
	Hints      []Hint            // on the experiences as a whole
	Covers     []Cover           // every mission and trait, those that most programs value first
	Themes     []ExperienceTheme
	Proposal   Proposal
	Gaps       []string // stretches of time that no record tells of

	Research  Research
	Languages []LanguageLine
	Path      []PathStep // the other way, where there is no Spanish; empty: there is
	Stories   StoryBank
	Evidence  []EvidenceRow
}

// A Hint is a remark on a text or a list, in words.
type Hint struct {
	Key  string // stable, such as "verb"
	Kind experiences.HintKind
	Text string
}

// An ExperienceEntry is one experience as the application lists it.
type ExperienceEntry struct {
	experiences.Entry
	About string // kind, organization, place
	Dates string
	Hints []Hint
}

// A Cover says how one mission or trait stands among the listed experiences.
type Cover struct {
	Tag      domain.Tag
	Label    string
	Listed   []string
	Other    []string // experiences that show it and are not listed
	Programs []string // names of the programs of the list that value it
}

// An ExperienceTheme is one of the three things that the guide links experiences
// to.
type ExperienceTheme struct {
	Key, Label string
	Have       int
}

// A Proposal is which experiences would show most, with reasons.
type Proposal struct {
	Listed, Meaningful []Pick
	Same               bool   // they are ticked so already
	Dropped            []Pick // ticked now, and not proposed
	Lowered            []Pick // called most meaningful now, and not proposed as such
}

// A Pick is one experience of a proposal.
type Pick struct {
	ID     domain.ID
	Name   string
	Why    string
	Ticked bool
}

// An EvidenceRow is one mission or trait with the records that show it, by
// source.
type EvidenceRow struct {
	evidence.Row
	Label   string
	Missing string // the sources without a record, in words; "": none
}

// EvidenceColumns are the headings of the matrix of evidence.
func (a *App) EvidenceColumns() (out []string) {
	for _, s := range evidence.Sources() {
		out = append(out, a.say("works.source."+s.String()))
	}
	return out
}

// Works gathers what the records of a scope tell.
func (a *App) Works(ctx context.Context, s Scope) (*Works, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	programs, err := a.Programs(ctx)
	if err != nil {
		return nil, err
	}
	first, _ := a.catalog.FirstSubmission(s.Season)
	submits := p.SubmitsOn(s.Season, first)
	st := standing.Of(p, a.catalog, s.Season, submits, a.Today())
	w := &Works{Season: s.Season, Profile: p, Limits: experiences.LimitsOf(a.catalog, s.Season)}
	list := a.valued(programs, p.List(s.Season))
	w.Programs = len(list)
	a.readExperiences(w, list)
	for _, g := range p.Uncovered(a.Today(), a.setting("set.gap_months")) {
		w.Gaps = append(w.Gaps, a.say("works.gap", g.From, g.To, g.Days()))
	}
	w.Research = a.research(w, st, list, programs)
	a.readLanguages(w)
	w.Stories = a.storyBank(w, programs)
	w.Evidence = a.evidenceRows(w, st, list)
	return w, nil
}

// valued are the programs of a list with what they serve and value: missions as
// they say or as is usual in their region, traits as they say or as is usual in
// their specialty. Tracks of one application count once.
func (a *App) valued(programs []domain.Program, list []domain.Application) (out []experiences.Valued) {
	listed := map[string]bool{}
	for _, x := range list {
		listed[x.Program] = true
	}
	seen := map[string]bool{}
	for i := range programs {
		p := &programs[i]
		if !listed[p.Key] || seen[p.Application()] {
			continue
		}
		seen[p.Application()] = true
		tags, _ := a.engine.Model.Missions(p)
		sp, _ := a.catalog.Specialty(p.Specialty)
		out = append(out, experiences.Valued{Program: p.Key, Name: p.Name, Tags: tags | sp.Traits | p.Missions.Value&domain.Traits})
	}
	return out
}

// readExperiences gathers what is said of the experiences.
func (a *App) readExperiences(w *Works, list []experiences.Valued) {
	sheet := experiences.Of(w.Profile, w.Limits, a.Today())
	w.Listed, w.Meaningful, w.Hints = sheet.Listed, sheet.Meaningful, a.hints(sheet.Hints)
	key := "works.limit"
	if w.Limits.Verify {
		key = "works.limit.verify"
	}
	w.Limit = a.say(key, w.Limits.Listed, w.Limits.Description, w.Limits.Meaningful, w.Limits.Meaning, a.cite(w.Limits.DescriptionFrom))
	for _, x := range sheet.Entries {
		e := x.Experience
		w.Entries = append(w.Entries, ExperienceEntry{
			Entry: x, Dates: Span(e.Start, e.End), Hints: a.hints(x.Hints),
			About: domain.Dots(domain.Capital(e.Kind.String()), e.Organization, domain.Commas(e.City, e.State, e.Country)),
		})
	}
	covers, themes := sheet.Coverage(list)
	for _, c := range covers {
		row := Cover{Tag: c.Tag, Label: a.tagWord(c.Tag), Listed: c.Listed, Other: c.Other}
		for _, v := range c.Programs {
			row.Programs = append(row.Programs, v.Name)
		}
		w.Covers = append(w.Covers, row)
	}
	slices.SortStableFunc(w.Covers, func(x, y Cover) int { return len(y.Programs) - len(x.Programs) })
	for _, t := range themes {
		w.Themes = append(w.Themes, ExperienceTheme{t.Key, a.say("works.theme." + t.Key), t.Have})
	}
	proposal := experiences.Propose(w.Profile, w.Limits, list, a.Today())
	w.Proposal = Proposal{Listed: a.picks(proposal.Listed), Meaningful: a.picks(proposal.Meaningful), Same: proposal.Same, Dropped: a.unticked(proposal.Dropped), Lowered: a.unticked(proposal.Lowered)}
}

func (a *App) hints(list []experiences.Hint) (out []Hint) {
	for _, h := range list {
		out = append(out, Hint{h.Key, h.Kind, a.cfg.Words.Render(h.Text)})
	}
	return out
}

func (a *App) tagWord(t domain.Tag) string { return a.say("tag." + t.String()) }

// tagList lists the names of tags.
func (a *App) tagList(tags domain.Tags) string {
	var out []string
	for _, t := range tags.All() {
		out = append(out, a.tagWord(t))
	}
	return strings.Join(out, ", ")
}

// picks says what each pick of a proposal adds.
func (a *App) picks(list []experiences.Pick) (out []Pick) {
	for _, x := range list {
		why := a.say("works.pick.fills")
		if x.Adds != 0 {
			why = a.say("works.pick.adds", a.tagList(x.Adds))
		}
		out = append(out, Pick{x.Experience.ID, x.Name, why, x.Chosen})
	}
	return out
}

// unticked says why each experience that is ticked is not proposed.
func (a *App) unticked(list []experiences.Pick) (out []Pick) {
	for _, x := range list {
		why := a.say("works.drop.shown")
		switch begins := x.Experience.Start; {
		case begins.After(a.Today()):
			why = a.say("works.drop.later", begins)
		case x.Adds != 0:
			why = a.say("works.drop.less", a.tagList(x.Adds))
		}
		out = append(out, Pick{x.Experience.ID, x.Name, why, true})
	}
	return out
}

// A LanguageLine is what the application says of a language.
type LanguageLine struct {
	Language domain.Language
	Text     string   // as it is pasted; "": there is no line yet
	Empty    []string // what the records lack for it
	State    languages.CourseState
	Course   string // how far a course has come; "": none
}

// A PathStep is one thing that shows the will to serve where there is no
// Spanish, with the records that show it.
type PathStep struct {
	Label   string
	Records []string // none: nothing shows it yet
}

// readLanguages writes the lines, the courses and the other way.
func (a *App) readLanguages(w *Works) {
	for _, x := range languages.Of(w.Profile, a.Today()) {
		l := LanguageLine{Language: x.Language, Text: a.rendered(x.Text), State: languages.CourseOn(x.Language, a.Today())}
		for _, m := range x.Empty {
			l.Empty = append(l.Empty, a.cfg.Words.Render(m))
		}
		if l.State != languages.NoCourse {
			l.Course = a.say("works.course."+l.State.String(), x.Language.Course, x.Language.CourseStart, cmp.Or(x.Language.CourseEnd, x.Language.CourseStart))
		}
		w.Languages = append(w.Languages, l)
	}
	path := languages.PathOf(w.Profile, a.Today())
	if !path.Needed {
		return
	}
	for _, s := range []struct {
		key     string
		records []string
	}{{"abroad", path.Abroad}, {"humility", path.Humility}, {"others", path.Others}, {"course", path.Course}} {
		w.Path = append(w.Path, PathStep{a.say("works.path." + s.key), s.records})
	}
}

// alsoShown lists the records of a row beside those that count.
func (a *App) alsoShown(r evidence.Row) string {
	var out []string
	for _, s := range evidence.Sources() {
		if names := r.Cells[s]; s != evidence.FromExperience && len(names) > 0 {
			out = append(out, a.say("works.source."+s.String())+": "+strings.Join(names, ", "))
		}
	}
	return strings.Join(out, " · ")
}

// evidenceRows is the matrix of evidence in words.
func (a *App) evidenceRows(w *Works, st *standing.Standing, list []experiences.Valued) (out []EvidenceRow) {
	var valued []domain.Tags
	for _, v := range list {
		valued = append(valued, v.Tags)
	}
	for _, r := range evidence.Of(w.Profile, st, valued) {
		row := EvidenceRow{Row: r, Label: a.tagWord(r.Tag)}
		var missing []string
		for _, s := range r.Missing() {
			missing = append(missing, strings.ToLower(a.say("works.source."+s.String())))
		}
		if len(missing) > 0 {
			row.Missing = a.say("works.missing", strings.Join(missing, ", "))
		}
		out = append(out, row)
	}
	return out
}
