package app

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/evidence"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
)

// An Explanation is everything that is said of one row, in words.
type Explanation struct {
	Band     string   // reach, target or likely, by the chance alone
	Reasons  []Reason // the base first; their points add up to the chance
	Screens  []Screen
	Tier     string // why it is in its tier
	Notes    []string
	Evidence []Evidence
	Facts    []FactRow

	Sheet     Sheet     // what one has to know before paying
	Residents Residents // whom the user has counted
	Weighing  Weighing  // of scores and mission here
}

// A Reason is one share of a chance, in percentage points.
type Reason struct {
	Label  string
	Detail string // what the figure rests on, for people
	Points float64
	Kind   string
	Source string
}

// A Screen is the answer to one rule, in words.
type Screen struct {
	Name       string // stable, such as "visa"
	Label      string // for people, such as "Visa"
	Result     string // "pass", "fail" or "unknown"
	Strength   string // "strict", "preference" or "assumed"
	Stage      string // "interview", "rank" or "appointment"
	Reason     string
	Source     string
	AsOf       string
	ExceptedBy string
}

// Evidence says which of the applicant's records show a trait or mission that
// the program values; none of them is a gap (S15).
type Evidence struct {
	Tag     string
	Records []string
	Also    string // letters, statements, stories and research that show it and count for no chance; "": none
	Assumed bool   // the region's usual mission, not the program's own word
}

// Explain says in words why row i stands where it does.
func (a *App) Explain(r *Ranking, i int) Explanation {
	row := r.Rows[i].Ranked
	o, reasons := r.result.Explain(row)
	x := Explanation{
		Band: a.band(row), Tier: a.say(row.TierKey), Notes: a.notes(row, &o), Evidence: a.evidence(r, row.Program), Facts: a.facts(row.Program),
		Sheet: a.sheetOf(row.Program), Residents: a.residents(r, row.Program), Weighing: a.weighing(r, row.Program),
	}
	for _, why := range reasons {
		x.Reasons = append(x.Reasons, a.reason(r, row, &o, why))
	}
	for _, s := range o.List() {
		x.Screens = append(x.Screens, a.screen(s))
	}
	return x
}

// band calls a program a reach, a target or likely, by its chance alone.
func (a *App) band(row *ranking.Ranked) string {
	reach, _ := a.reference().Row("set.reach_below")
	likely, _ := a.reference().Row("set.likely_from")
	switch {
	case row.Verdict == screening.Closed:
		return a.say("band.closed")
	case row.Chance < reach.Value:
		return a.say("band.reach")
	case row.Chance >= likely.Value:
		return a.say("band.likely")
	}
	return a.say("band.target")
}

// BandRule says by which chances a program is called a reach, a target or
// likely.
func (a *App) BandRule() string {
	reach, _ := a.reference().Row("set.reach_below")
	likely, _ := a.reference().Row("set.likely_from")
	return a.say("band.rule", Percent(reach.Value), Percent(likely.Value))
}

// say renders a message without or with arguments.
func (a *App) say(key string, args ...any) string {
	return a.cfg.Words.Render(domain.Msg(key, args...))
}

func (a *App) reason(r *Ranking, row *ranking.Ranked, o *screening.Outcome, why chance.Reason) Reason {
	out := Reason{Points: why.Points, Kind: why.Kind.String(), Source: a.sourceTitle(why.Source)}
	out.Detail = a.say("kind." + out.Kind)
	switch {
	case why.Base:
		out.Label = a.say("reason.base", row.Program.Specialty)
		out.Detail = a.say("reason.base.detail")
	case why.Closes:
		out.Label = a.say("reason.closed", a.cfg.Words.Render(o.Screens[why.Door].Reason))
		out.Kind, out.Detail = "rule", a.say("reason.closed.detail")
	case why.IsDoor:
		out.Label = a.say("reason.door", a.cfg.Words.Render(o.Screens[why.Door].Reason))
		out.Detail = a.say("reason.door.detail", int(math.Round(100*why.Value)), out.Detail)
		if by := o.Screens[why.Door].ExceptedBy; by != "" {
			out.Label = a.say("reason.advocate", a.cfg.Words.Render(o.Screens[why.Door].Reason), by)
		}
	default:
		out.Label = a.cfg.Words.Render(r.factor(row.Program, why))
		if why.Factor == chance.ScoreCK {
			out.Detail = a.percentile(r.result.Standing.Steps[domain.Step2CK].Score, out.Detail)
		}
		if typical, ok := a.engine.Model.Typical(why.Factor); ok {
			out.Label = a.say("reason.typical", out.Label, strconv.FormatFloat(typical, 'f', -1, 64))
		}
	}
	return out
}

// percentile says where a Step 2 CK score stands among first-takers.
func (a *App) percentile(score int, detail string) string {
	p, ok := a.Catalog().PercentileOf(domain.Step2CK, score)
	if !ok {
		return detail
	}
	return a.say("score.percentile", int(math.Round(p.Percent)), detail)
}

func (a *App) screen(s screening.Screen) Screen {
	return Screen{
		Name: s.Name.String(), Label: a.say("screen." + s.Name.String()), Result: s.Result.String(), Strength: s.Strength.String(),
		Stage: s.Stage.String(), Reason: a.cfg.Words.Render(s.Reason), Source: a.sourceTitle(s.Source), AsOf: a.asOf(s), ExceptedBy: s.ExceptedBy,
	}
}

func (a *App) asOf(s screening.Screen) string {
	if s.Source != "" && s.AsOf == (domain.AsOf{}) && s.Strength != domain.Assumed {
		return a.say("undated")
	}
	return s.AsOf.String()
}

// sourceTitle writes a source as people read it: its address when the table of
// sources has one, else its title, else the text itself.
func (a *App) sourceTitle(id string) string {
	if src, ok := a.sources[id]; ok {
		return cmp.Or(src.Address, src.Title)
	}
	return id
}

// notes are what a person should know beside the figures.
func (a *App) notes(row *ranking.Ranked, o *screening.Outcome) (out []string) {
	p := row.Program
	sp, _ := a.Catalog().Specialty(p.Specialty)
	if domain.OneYear(p.Track) || sp.Bridge {
		out = append(out, a.say("note.bridge"))
	}
	if p.Track == domain.TrackUnknown {
		out = append(out, a.say("note.track"))
	}
	switch chance.Access(sp, p.State) {
	case domain.Hard:
		out = append(out, a.say("note.hard", p.Specialty))
	case domain.VeryHard:
		out = append(out, a.say("note.very_hard", p.Specialty))
	}
	if p.Filing.Known && p.Filing.Value != domain.FilingNone {
		out = append(out, a.say("note.filing."+p.Filing.Value.String()))
	}
	if p.NoContact.Known && p.NoContact.Value {
		out = append(out, a.say("note.no_contact"))
	}
	for _, gap := range a.Catalog().GapsAt(p.State, p.Specialty) {
		out = append(out, gap.Note)
	}
	for _, s := range o.List() {
		if s.Stage != screening.AtInterview && s.Result == screening.Fail {
			out = append(out, a.say("note.later", a.cfg.Words.Render(s.Reason)))
		}
	}
	return out
}

// evidence lists what the program serves and values beside the records that
// show it.
func (a *App) evidence(r *Ranking, p *domain.Program) (out []Evidence) {
	missions, assumed := a.engine.Model.Missions(p)
	tags := missions
	if p.Missions.Known {
		tags |= p.Missions.Value & domain.Traits
	}
	for _, t := range tags.All() {
		row := evidence.For(r.Profile, r.result.Standing, t)
		out = append(out, Evidence{Tag: a.say("tag." + t.String()), Records: r.result.Standing.Evidence[t], Also: a.alsoShown(row), Assumed: assumed})
	}
	return out
}

// A FactRow is one field of a program sheet.
type FactRow struct {
	Field, Label, Value, Source, AsOf string
	Known, Own, Old                   bool     // Old: too old, or undated, to close the program
	Words                             []string // the values to choose from; nil: free text
	Limit                             bool     // a rule that can close the program
	Strength                          string
	Shown                             string // the value in words, where it is a list of codes
	Assumed                           string // what counts while it is unknown, where something does
	Wording                           string // what the source says word for word, as the user has copied it; "": not kept
}

// Text is the value for people.
func (f FactRow) Text() string {
	switch {
	case f.Shown != "":
		return f.Shown
	case f.Words != nil:
		return strings.ReplaceAll(f.Value, "_", " ")
	}
	return f.Value
}

func (a *App) facts(p *domain.Program) (out []FactRow) {
	for _, name := range domain.FieldNames() {
		row, known := a.fact(p, name)
		if !known && strings.HasSuffix(name, "_policy") {
			continue // worded rules are shown where there are any
		}
		out = append(out, row)
	}
	slices.SortStableFunc(out, func(x, y FactRow) int { return cmp.Compare(truth(y.Known), truth(x.Known)) })
	return out
}

// fact is one field of a program, and whether it is known.
func (a *App) fact(p *domain.Program, name string) (row FactRow, known bool) {
	f, _ := domain.FieldNamed(name)
	value, from, ok := f.Get(p)
	return FactRow{
		Field: name, Label: a.say("field." + name), Value: value, Source: a.sourceTitle(from.Source), AsOf: from.AsOf.String(),
		Known: ok, Own: from.Own, Old: ok && !from.AsOf.Fresh(a.Today(), a.freshMonths()), Words: f.Words, Limit: f.Limit,
		Strength: from.Strength.String(), Shown: a.tagWords(name, p), Wording: a.wordings[[2]string{p.Key, name}],
	}, ok
}

// tagWords writes what a program serves and values, for the field that holds
// it; "" for any other.
func (a *App) tagWords(field string, p *domain.Program) string {
	if field != "missions" || !p.Missions.Known {
		return ""
	}
	var words []string
	for _, t := range p.Missions.Value.All() {
		words = append(words, a.say("tag."+t.String()))
	}
	return strings.Join(words, "; ")
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}
