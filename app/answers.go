package app

import (
	"context"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/answers"
	"secondlook/domain/redflag"
	"secondlook/domain/standing"
)

// Answers are the questions of interviews with what the applicant means to say
// to them, in words.
type Answers struct {
	Season int
	Rows   []AnswerRow   // those about flags of the records first
	Facts  []FactOffered // that the records offer as evidence
	Rules  answers.Rules
	Ready  int // answers that are whole, to questions that are offered
	Flags  int // flags of the records that an interviewer may ask about
	Told   int // of these, flags with a whole answer

	app    *App
	reader *answers.Reader
	texts  map[string]string // sentences of the records, by the key of their fact
}

// An AnswerRow is one question, in words.
type AnswerRow struct {
	answers.Question
	Reading   AnswerReading
	About     []string // the flags of the records that it is about
	State     string   // "ready", "3 of 5", "no answer"
	Practised string   // "said 3 times, last 12 Nov 2026"; "": never
}

// A FactOffered is a fact of the records that an answer can rest on.
type FactOffered struct {
	Key, Kind string
	Text      string // as it can be said
}

// An AnswerReading is what is to be said of an answer, be it kept or not.
type AnswerReading struct {
	Steps    []StepReading // none where the question does not go by steps
	Complete bool
	Filled   int      // steps
	Words    int      // of what is said
	Seconds  int      // that it takes, see [answers.Rules.Seconds]
	Length   string   // that as a sentence; "": there is nothing to say yet
	TooLong  bool     // longer than the target
	Notes    []Remark // on the answer as a whole
	Spoken   string   // as it is said
}

// A StepReading is what is to be said of one step.
type StepReading struct {
	answers.Step
	Label, Why string
	Filled     bool
	Word       string // in short what there is: "one sentence", "3 changes named"; "": nothing yet
	Notes      []Remark
}

// A Remark is something to say of an answer, in words.
type Remark struct {
	answers.Remark
	Words string
}

// Answers gathers the questions and answers of a scope's applicant.
func (a *App) Answers(ctx context.Context, s Scope) (*Answers, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	return a.answersOf(p, s.Season), nil
}

func (a *App) answersOf(p domain.Profile, season int) *Answers {
	out := &Answers{Season: season, Rules: answers.RulesOf(a.reference()), app: a, texts: map[string]string{}}
	out.reader = answers.NewReader(p, a.catalog, out.Rules, a.Today())
	for _, f := range out.reader.Facts {
		text := a.cfg.Words.Render(f.Text)
		out.texts[f.Key] = text
		out.Facts = append(out.Facts, FactOffered{Key: f.Key, Kind: domain.Capital(f.Record.Kind.String()), Text: text})
	}
	first, _ := a.catalog.FirstSubmission(season)
	report := redflag.Of(p, standing.Of(p, a.catalog, season, p.SubmitsOn(season, first), a.Today()), a.catalog, a.reference())
	var flags []string
	words := map[string]string{}
	for _, f := range report.Flags {
		if !f.Private() {
			flags = append(flags, f.Key)
			words[f.Key] = a.cfg.Words.Render(f.Text)
		}
	}
	told := map[string]bool{}
	for _, q := range answers.Questions(p, a.catalog.Questions, flags) {
		row := AnswerRow{Question: q, Practised: a.practised(q.Practice)}
		for _, key := range q.Flags {
			row.About = append(row.About, words[key])
		}
		row.State = a.say("answer.state.none")
		if q.Said != nil {
			row.Reading = out.Read(q, *q.Said)
			row.State = row.Reading.state(a)
		}
		if row.Reading.Complete {
			out.Ready++
			for _, key := range q.Flags {
				told[key] = true
			}
		}
		out.Rows = append(out.Rows, row)
	}
	out.Flags, out.Told = len(flags), len(told)
	return out
}

// state says in short how far an answer is.
func (r AnswerReading) state(a *App) string {
	switch {
	case r.Complete:
		return a.say("answer.state.complete")
	case len(r.Steps) > 0:
		return a.say("answer.state.begun", r.Filled)
	}
	return a.say("answer.state.none")
}

// practised says how often an answer was said aloud.
func (a *App) practised(p answers.Practice) string {
	switch {
	case p.Times == 0:
		return ""
	case p.Seconds == 0:
		return a.say("answer.practised", p.Times, p.Last)
	}
	return a.say("answer.practised.timed", p.Times, p.Last, p.Seconds)
}

// Row returns the row of a question; nil when there is none.
func (x *Answers) Row(key string) *AnswerRow {
	if i := slices.IndexFunc(x.Rows, func(r AnswerRow) bool { return r.Key == key }); i >= 0 {
		return &x.Rows[i]
	}
	return nil
}

// Fact is the sentence of a fact as the records say it; ok is false when they do
// not offer it.
func (x *Answers) Fact(key string) (text string, ok bool) {
	text, ok = x.texts[key]
	return text, ok
}

// Read reads an answer to a question as it stands, be it kept or not.
func (x *Answers) Read(q answers.Question, rec domain.InterviewAnswer) AnswerReading {
	spoken := answers.Spoken(rec, func(fact string) string { return x.texts[fact] })
	out := AnswerReading{
		Complete: x.reader.Complete(rec, q.Steps()), Filled: len(answers.Steps()) - len(x.reader.Missing(rec)),
		Words: len(strings.Fields(spoken)), Seconds: x.Rules.Seconds(spoken), Spoken: spoken,
	}
	if q.Steps() {
		for _, s := range answers.Steps() {
			out.Steps = append(out.Steps, StepReading{
				Step: s, Label: x.app.say("answer.step." + s.String()), Why: x.app.say("answer.why." + s.String()), Filled: x.reader.Filled(rec, s),
			})
		}
	}
	for _, r := range x.reader.Remarks(rec, q.Steps(), spoken) {
		out.note(Remark{r, x.app.cfg.Words.Render(r.Text)})
	}
	for i := range out.Steps {
		if s := &out.Steps[i]; s.Filled && s.Word == "" {
			s.Word = x.stepWord(s.Step, rec)
		}
	}
	return out
}

// note puts a remark where it belongs.
func (r *AnswerReading) note(m Remark) {
	switch {
	case m.Whole && m.Rule == "S101":
		r.Length, r.TooLong = m.Words, m.Weight == answers.Watch
	case m.Whole || len(r.Steps) == 0:
		r.Notes = append(r.Notes, m)
	case m.Weight == answers.Fine:
		r.Steps[m.Step].Word = m.Words
	default:
		r.Steps[m.Step].Notes = append(r.Steps[m.Step].Notes, m)
	}
}

// Said is what a step of an answer says, evidence with the sentences of the
// records where it has no own words.
func (x *Answers) Said(rec domain.InterviewAnswer, s answers.Step) string {
	part := domain.InterviewAnswer{}
	switch s {
	case answers.Evidence:
		part.Evidence = rec.Evidence
	default:
		part.Text = answers.Box(rec, s)
	}
	return answers.Spoken(part, func(fact string) string { return x.texts[fact] })
}

// stepWord says in short that a step is there.
func (x *Answers) stepWord(s answers.Step, rec domain.InterviewAnswer) string {
	if s != answers.Evidence {
		return x.app.say("answer.step.done")
	}
	n := 0
	for _, p := range rec.Evidence {
		if _, ok := x.texts[p.Fact]; ok {
			n++
		}
	}
	return x.app.say("answer.step.facts", n)
}

// KeepAnswer keeps an answer. One that says nothing any more is deleted.
func (a *App) KeepAnswer(ctx context.Context, rec *domain.InterviewAnswer) error {
	empty := *rec
	empty.ID, empty.Question = 0, ""
	if len(empty.Evidence) == 0 && empty.Acknowledge+empty.Context+empty.Growth+empty.Reassurance+empty.Text+empty.Note == "" {
		if rec.ID == 0 {
			return nil
		}
		id := rec.ID
		rec.ID = 0
		return a.InterviewAnswers.Delete(ctx, id)
	}
	return a.InterviewAnswers.Save(ctx, rec)
}
