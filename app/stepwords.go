package app

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
)

// mostGroups is how many kinds of change the words of a step name.
const mostGroups = 3

// A group is what was done alike to records of one kind.
type group struct{ table, did string }

// stepWords says what a step did: "exam Step 2 CK changed", "12 applications
// deleted", or several of these.
func (a *App) stepWords(changes []Change) string {
	if year, ok := rolled(changes); ok {
		return a.say("history.step.rolled", strconv.Itoa(year))
	}
	count, last := map[group]int{}, map[group]Change{}
	var order []group
	for _, c := range net(changes) {
		g := group{c.Table, did(c)}
		if count[g]++; count[g] == 1 {
			order = append(order, g)
		}
		last[g] = c
	}
	var parts []string
	rest := 0
	for i, g := range order {
		switch {
		case len(order) > mostGroups && i >= mostGroups-1:
			rest += count[g]
		case count[g] == 1:
			parts = append(parts, a.say("history.step."+g.did, a.recordWords(last[g])))
		default:
			parts = append(parts, a.say("history.step."+g.did, a.say("history.many."+g.table, count[g])))
		}
	}
	if rest > 0 {
		parts = append(parts, a.say("history.step.rest", rest))
	}
	return strings.Join(parts, ", ")
}

// rolled reports whether a step put a season away: that has one name, however many
// records go on to the next one.
func rolled(changes []Change) (year int, ok bool) {
	for _, c := range changes {
		var s domain.Snapshot
		if c.Table == "snapshots" && c.Before == "" && json.Unmarshal([]byte(c.After), &s) == nil && s.Kind == domain.FrozenClosed {
			return s.Season, slices.ContainsFunc(changes, func(c Change) bool { return c.Table == "seasons" })
		}
	}
	return 0, false
}

// net sums the changes of each record up, in the order of its first one. What
// came and went has not changed.
func net(changes []Change) []Change {
	type record struct {
		table string
		id    domain.ID
	}
	at := map[record]int{}
	var out []Change
	for _, c := range changes {
		r := record{c.Table, c.Record}
		if i, ok := at[r]; ok {
			out[i].After = c.After
			continue
		}
		at[r] = len(out)
		out = append(out, c)
	}
	return slices.DeleteFunc(out, func(c Change) bool { return c.Before == c.After })
}

// did says what a change did to a record.
func did(c Change) string {
	switch {
	case c.Before == "" && c.After != "":
		return "added"
	case c.After == "":
		return "deleted"
	}
	return "changed"
}

// recordWords names the record of a change: "exam Step 2 CK".
func (a *App) recordWords(c Change) string {
	title := a.title(c.Table, cmp.Or(c.After, c.Before))
	if was, is, both := markChange(c); both && was.Kind == is.Kind {
		title = a.say("history.worth", a.programWords(is.Program)) // its pin or ban stays as it was
	}
	if _, ok := a.cfg.Words["history.one."+c.Table]; ok && title != "" {
		return a.say("history.one."+c.Table, title)
	}
	return strings.TrimSpace(a.say("history.kind."+c.Table) + " " + title)
}

// markChange reads what a mark was and is; both is false of all other changes.
func markChange(c Change) (was, is domain.Mark, both bool) {
	both = c.Table == "marks" && json.Unmarshal([]byte(c.Before), &was) == nil && json.Unmarshal([]byte(c.After), &is) == nil
	return was, is, both
}

// title returns the natural name of a record in the journal, "" without one.
func (a *App) title(table, text string) string {
	if name, ok := titles[table]; ok {
		return name(a, text)
	}
	return ""
}

// titles name the records of each table.
var titles = map[string]func(*App, string) string{
	"applicants":  titled(func(_ *App, r domain.Applicant) string { return r.Name }),
	"exams":       titled(func(_ *App, r domain.Exam) string { return r.Kind.String() }),
	"rotations":   titled(func(_ *App, r domain.Rotation) string { return cmp.Or(r.Site, r.Kind.String()) }),
	"letters":     titled(func(_ *App, r domain.Letter) string { return cmp.Or(r.Writer, r.Role.String()) }),
	"experiences": titled(func(_ *App, r domain.Experience) string { return cmp.Or(r.Title, r.Organization, r.Kind.String()) }),
	"languages":   titled(func(_ *App, r domain.Language) string { return r.Name }),
	"people":      titled(func(_ *App, r domain.Person) string { return r.Name }),
	"seasons":     titled(func(_ *App, r domain.Season) string { return strconv.Itoa(r.Year) }),
	"applications": titled(func(a *App, r domain.Application) string {
		return a.programWords(r.Program)
	}),
	"own_programs": titled(func(_ *App, r domain.OwnProgram) string { return r.Name }),
	"own_regions":  titled(func(_ *App, r domain.OwnRegion) string { return r.Name }),
	"corrections": titled(func(a *App, r domain.Correction) string {
		return a.say("history.fact", a.say("field."+r.Field), a.programWords(r.Program))
	}),
	"own_figures":       titled(func(a *App, r domain.OwnFigure) string { return a.figureWords(r.Key) }),
	"reference_sets":    titled(func(_ *App, r domain.ReferenceSet) string { return r.Name }),
	"reference_choices": titled(func(_ *App, r domain.ReferenceChoice) string { return r.Name }),
	"marks": titled(func(a *App, r domain.Mark) string {
		if r.Kind == domain.MarkUnknown {
			return a.say("history.worth", a.programWords(r.Program))
		}
		return a.say("history.mark", r.Kind.String(), a.programWords(r.Program))
	}),
	"program_years": titled(func(a *App, r domain.ProgramYear) string {
		return a.say("history.year", r.Year, a.programWords(r.Program))
	}),
	"weightings":      titled(func(a *App, r domain.Weighting) string { return a.programWords(r.Program) }),
	"practice_tests":  titled(func(_ *App, r domain.PracticeTest) string { return domain.Dots(r.Exam.String(), r.Form) }),
	"study_days":      titled(func(_ *App, r domain.StudyDay) string { return domain.Dots(r.Exam.String(), Day(r.Date)) }),
	"english_tests":   titled(func(_ *App, r domain.EnglishTest) string { return Day(r.Date) }),
	"statements":      titled(func(_ *App, r domain.Statement) string { return r.Name }),
	"drafts":          titled(func(_ *App, r domain.Draft) string { return r.Statement + " " + strconv.Itoa(r.Number) }),
	"claims":          titled(func(_ *App, r domain.Claim) string { return r.Text }),
	"explanations":    titled(func(_ *App, r domain.Explanation) string { return domain.Dots(r.Place.String(), r.Where) }),
	"stories":         titled(func(_ *App, r domain.Story) string { return r.Title }),
	"scholarly_works": titled(func(_ *App, r domain.ScholarlyWork) string { return cmp.Or(r.Title, r.Kind.String()) }),
	"outreach":        titled(func(_ *App, r domain.Outreach) string { return r.Person }),
	"invitations":     titled(func(a *App, r domain.Invitation) string { return a.programWords(r.Program) }),
	"interviews": titled(func(a *App, r domain.Interview) string {
		return domain.Dots(a.programWords(r.Program), Day(r.Start.Day))
	}),
	"criteria":  titled(func(_ *App, r domain.Criterion) string { return r.Name }),
	"questions": titled(func(_ *App, r domain.Question) string { return r.Text }),
	"answers":   titled(func(a *App, r domain.InterviewAnswer) string { return a.questionWords(r.Question) }),
	"drills":    titled(func(a *App, r domain.Drill) string { return domain.Dots(a.questionWords(r.Question), Day(r.Date)) }),
	"correspondence": titled(func(a *App, r domain.Correspondence) string {
		return domain.Dots(r.Kind.String(), a.programWords(r.Program))
	}),
	"rank_lists":    titled(func(a *App, r domain.RankList) string { return a.rankListWords(r) }),
	"soap_programs": titled(func(_ *App, r domain.SOAPProgram) string { return r.Name }),
	"tasks":         titled(func(_ *App, r domain.Task) string { return cmp.Or(r.Title, r.Note) }),
	"snapshots":     snapshotWords,
	"posts": titled(func(_ *App, r domain.Post) string {
		return domain.Dots(cmp.Or(r.Title, r.Kind.String()), r.Organization)
	}),
	"own_paths":   titled(func(_ *App, r domain.OwnPath) string { return r.Name }),
	"formalities": titled(func(_ *App, r domain.Formality) string { return r.Step }),
	"payments":    titled(func(_ *App, r domain.Payment) string { return domain.Dots(r.Kind.String(), r.About) }),
	"documents":   titled(func(_ *App, r domain.Document) string { return domain.Dots(r.Kind.String(), strconv.Itoa(r.Season)) }),
}

// snapshotWords names a frozen season, without opening what it holds.
func snapshotWords(a *App, text string) string {
	var r struct {
		Season int
		Kind   domain.SnapshotKind
	}
	if err := json.Unmarshal([]byte(text), &r); err != nil {
		return ""
	}
	return a.say("seasons.frozen."+r.Kind.String(), strconv.Itoa(r.Season))
}

// titled reads a record and names it. One that cannot be read has no name.
func titled[T any](name func(*App, T) string) func(*App, string) string {
	return func(a *App, text string) string {
		var r T
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			return ""
		}
		return name(a, r)
	}
}

// figureWords names a figure by its key.
func (a *App) figureWords(key string) string {
	if f, ok := a.laid().Find(key); ok {
		return a.describe(f).Label
	}
	return key
}

// questionWords names a question: one of the bank by its text, one of the
// applicant's own is its text.
func (a *App) questionWords(question string) string {
	bank := a.cfg.Catalog.Questions
	if i := slices.IndexFunc(bank, func(q domain.BankQuestion) bool { return q.Key == question }); i >= 0 {
		return bank[i].Text
	}
	return question
}

// rankListWords names a rank order list.
func (a *App) rankListWords(l domain.RankList) string {
	if l.Number == 0 {
		return strconv.Itoa(l.Season)
	}
	return a.say("history.version", l.Season, l.Number)
}
