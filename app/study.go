package app

import (
	"context"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/figure"
	"secondlook/domain/standing"
	"secondlook/domain/study"
)

// A Study is how far the preparation for exams has come, in words.
type Study struct {
	Season    int
	Exams     []ExamStudy // that are prepared for, the next one first
	Rhythm    StudyRhythm
	Step3     Step3Card
	Reminders []StudyReminder
}

// An ExamStudy is how ready the applicant is for one exam.
type ExamStudy struct {
	study.Readiness
	Name  string // such as "Step 3"
	Word  string // for a chip
	Why   string // what the word rests on
	Next  string // of Step 3: that taking it now is another question, with its answer; "": there is none
	Lines []StudyLine
}

// A StudyLine is one figure with what it is.
type StudyLine struct{ Label, Value string }

// A StudyRhythm is the practice tests and blocks of the last weeks.
type StudyRhythm struct {
	study.Rhythm
	Practice string // when the next practice test is due
	Blocks   string // this week beside its target
	Streak   string
	Low      int // blocks a day
	High     int
}

// A Step3Card says whether to take Step 3.
type Step3Card struct {
	study.Card
	Word  string   // the verdict, for a chip
	Text  string   // the verdict as a sentence
	Why   []string // the reasons of the rules that it rests on
	Rules []Step3Rule
	Tasks []string
}

// A Step3Rule is one rule of the card in words.
type Step3Rule struct {
	study.Rule
	Label    string
	Word     string // "yes", "no" or "not known"
	Reason   string
	Settings []string // keys of the figures behind it
}

// A StudyReminder is something of the study that wants to be seen today.
type StudyReminder struct {
	study.Reminder
	Text string
	Spot Spot
}

// Study says how far the preparation for exams has come.
func (a *App) Study(ctx context.Context, s Scope) (*Study, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	return a.studyOf(p, s.Season), nil
}

// studyOf is [App.Study] of a profile, once the figures are laid.
func (a *App) studyOf(p domain.Profile, season int) *Study {
	first, _ := a.catalog.FirstSubmission(season)
	st := standing.Of(p, a.catalog, season, p.SubmitsOn(season, first), a.Today())
	r := study.New(p, st, a.catalog, a.reference())
	out := &Study{Season: season, Rhythm: a.rhythm(r), Step3: a.step3(r)}
	for _, kind := range r.Exams() {
		x := a.examStudy(r.Readiness(kind))
		if card := &out.Step3; kind == domain.Step3 && len(card.Rules) > 0 {
			x.Next = a.say(nextKeys[x.Ready], card.Word)
		}
		out.Exams = append(out.Exams, x)
	}
	for _, x := range r.Reminders() {
		out.Reminders = append(out.Reminders, StudyReminder{x, a.sayDays(x.Text), profileSpot(x.Table, x.Record)})
	}
	return out
}

// nextKeys say, by whether practice is enough, that the Step 3 card asks for more.
var nextKeys = map[bool]string{true: "study.ready.take", false: "study.ready.else"}

// examStudy puts in words how ready the applicant is for an exam.
func (a *App) examStudy(x study.Readiness) ExamStudy {
	out := ExamStudy{Readiness: x, Name: x.Kind.String(), Why: a.sayDays(x.Why)}
	key := x.Level.String()
	switch {
	case x.Measure > 0 && x.Mark > 0 && x.Margin < 0:
		key = "below"
	case x.Level == study.Soft && !x.Ready:
		key = "clean"
	}
	out.Word = a.say("study.level." + key)
	out.Lines = a.examLines(&x)
	return out
}

// examLines are the figures of an exam that is prepared for.
func (a *App) examLines(x *study.Readiness) (out []StudyLine) {
	add := func(when bool, key, value string, args ...any) {
		if when {
			out = append(out, StudyLine{a.say("study.line." + key), a.say("study.value."+value, args...)})
		}
	}
	add(!x.Exam.Date.IsZero(), "day", "day", x.Exam.Date, a.Today().DaysUntil(x.Exam.Date))
	add(x.SoftAt > 0, "baseline", "baseline", x.Baseline.Level(), x.SoftAt, x.FirmAt)
	add(x.Measure > 0, "latest", "plain", x.Measure)
	add(x.LastTwo > 0, "mean", "plain", x.LastTwo)
	a.addBars(add, x)
	add(x.Trend != study.TrendUnknown, "trend", "trend."+x.Trend.String())
	add(x.Solid != study.Unknown, "solid", "solid."+x.Solid.String())
	add(x.Left > 0, "left", "left", x.Left)
	return out
}

// addBars adds how practice stands to the pass mark and to the target.
func (a *App) addBars(add func(when bool, key, value string, args ...any), x *study.Readiness) {
	known, target := x.Measure > 0, x.Exam.Target
	if x.Mark > 0 {
		add(!known, "mark", "plain", x.Mark)
		add(known && x.Margin >= 0, "mark", "above", x.Mark, x.Margin)
		add(known && x.Margin < 0, "mark", "below", x.Mark, -x.Margin)
	}
	if target > 0 {
		add(!known, "target", "plain", target)
		add(known && x.ToTarget > 0, "target", "short", target, x.ToTarget)
		add(known && x.ToTarget <= 0, "target", "reached", target)
	}
}

// rhythm puts the last weeks in words.
func (a *App) rhythm(r *study.Reader) StudyRhythm {
	x := r.Rhythm()
	out := StudyRhythm{Rhythm: x, Low: r.Low, High: r.High}
	week := x.Weeks[len(x.Weeks)-1]
	out.Blocks = a.say("study.week.pace", week.Blocks, week.Target)
	switch {
	case week.Blocks == 0 && week.Worked == 0:
		out.Blocks = a.say("study.week.none")
	case week.Below():
		out.Blocks = a.say("study.week.below", week.Blocks, week.Target)
	}
	out.Streak = a.say("study.streak", x.Streak)
	exam := x.Exam.Kind.String()
	switch {
	case x.Due.IsZero() && x.Last.IsZero():
		out.Practice = a.say("study.practice.none")
	case x.Due.IsZero():
		out.Practice = a.say("study.practice.free", Day(x.Last))
	case x.Last.IsZero():
		out.Practice = a.say("study.practice.first", exam)
	case x.Late:
		out.Practice = a.say("study.practice.late", exam, x.Since)
	default:
		out.Practice = a.say("study.practice.due", exam, Day(x.Due), x.Since)
	}
	return out
}

// step3 puts the Step 3 card in words.
func (a *App) step3(r *study.Reader) Step3Card {
	card := r.Step3()
	key := "study.step3." + card.Verdict.String()
	text := key + ".text"
	if card.Verdict == study.Take && !card.Planned {
		text = key + ".first"
	}
	out := Step3Card{Card: card, Word: a.say(key), Text: a.say(text, Day(card.Day), Day(card.Score))}
	for _, rule := range card.Rules {
		x := Step3Rule{
			Rule: rule, Label: a.say("study.rule." + rule.Name.String()), Word: a.say("study.answer." + rule.Answer.String()), Reason: a.sayDays(rule.Reason),
		}
		for _, name := range rule.Settings {
			x.Settings = append(x.Settings, "reference/"+name)
		}
		if rule.Decides && !slices.Contains(out.Why, x.Reason) { // two rules may want the same test
			out.Why = append(out.Why, x.Reason)
		}
		out.Rules = append(out.Rules, x)
	}
	for _, task := range card.Tasks {
		out.Tasks = append(out.Tasks, a.sayDays(task))
	}
	return out
}

// PracticeFigure is the chart of practice scores over time, with the scores to
// reach as levels. ok is false with fewer than two tests.
func (a *App) PracticeFigure(x *ExamStudy) (f figure.Figure, ok bool) {
	line := figure.Series{Name: a.say("study.chart.score"), Marked: true}
	low, high := math.Inf(1), math.Inf(-1)
	see := func(y float64) { low, high = min(low, y), max(high, y) }
	for _, t := range x.Tests {
		at := figure.Point{X: float64(domain.Date{Year: 1970, Month: 1, Day: 1}.DaysUntil(t.Date)), Y: float64(t.Level())}
		if t.Form != "" {
			at.Notes = []figure.Note{{Text: t.Form}}
		}
		see(at.Y)
		if n := len(line.Points); n > 0 && at.X == line.Points[n-1].X {
			line.Points[n-1] = at // of one day the last test
			continue
		}
		line.Points = append(line.Points, at)
	}
	if len(line.Points) < 2 {
		return f, false
	}
	for _, l := range []struct {
		key   string
		score int
	}{{"pass", x.Mark}, {"baseline", x.Baseline.Level()}, {"soft", x.SoftAt}, {"firm", x.FirmAt}, {"target", x.Exam.Target}} {
		if l.score > 0 {
			f.Levels = append(f.Levels, figure.Level{Y: float64(l.score), Name: a.say("study.chart."+l.key, l.score)})
			see(float64(l.score))
		}
	}
	f.Title = a.say("study.chart.title", x.Name)
	f.X = figure.NewAxis("", figure.Days, line.Points[0].X, line.Points[len(line.Points)-1].X, 3)
	f.Y = figure.NewAxis("", figure.Number, low-2, high+2, 4)
	f.Series = []figure.Series{line}
	return f, true
}
