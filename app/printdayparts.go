package app

import (
	"slices"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/scores"
)

// flagAnswers are the answers about what interviewers may ask of the records, step
// by step; those that are not whole have a box.
func (d *dayWriter) flagAnswers(x *Answers) report.Part {
	part := report.Part{Heading: d.say("day.flags"), Word: d.say("day.flags.word", x.Told, x.Flags)}
	for _, r := range x.Rows {
		if !r.Steps() || len(r.Flags) == 0 && r.Said == nil {
			continue
		}
		line := report.Line{Text: r.Text, Detail: r.State, Strong: true, Ask: !r.Reading.Complete}
		if r.Said == nil {
			if answered(x, r.Flags) { // by another question about the same
				continue
			}
			part.Lines = append(part.Lines, line)
			continue
		}
		line.Detail = domain.Dots(r.State, r.Reading.Length)
		part.Lines = append(part.Lines, line)
		for _, s := range r.Reading.Steps {
			if s.Filled {
				part.Lines = append(part.Lines, report.Line{Text: d.say("day.step", s.Label, x.Said(*r.Said, s.Step))})
			}
		}
	}
	return part
}

// answered reports whether each of some flags has a whole answer.
func answered(x *Answers, flags []string) bool {
	return !slices.ContainsFunc(flags, func(key string) bool {
		return !slices.ContainsFunc(x.Rows, func(r AnswerRow) bool { return r.Reading.Complete && slices.Contains(r.Flags, key) })
	})
}

// otherAnswers are those to all other questions.
func (d *dayWriter) otherAnswers(x *Answers) report.Part {
	part := report.Part{Heading: d.say("day.answers")}
	for _, r := range x.Rows {
		if !r.Steps() && r.Kind != domain.ToAsk && r.Reading.Spoken != "" {
			part.Lines = append(part.Lines, report.Line{Text: r.Text, Strong: true}, report.Line{Text: r.Reading.Spoken})
		}
	}
	return part
}

// questions are what the applicant wants to ask: as noted at the interview, then
// those of his own for every program.
func (d *dayWriter) questions(x *Answers) report.Part {
	part := linesOf(d.say("day.questions"), d.i.Questions, true)
	for _, r := range x.Rows {
		if r.Kind == domain.ToAsk && (r.Own != nil || r.Said != nil) {
			part.Lines = append(part.Lines, report.Line{Text: r.Text, Detail: r.Reading.Spoken, Ask: true})
		}
	}
	return part
}

// stories are those that can be told here, those meant for this program first,
// each with where the program meets it already.
func (d *dayWriter) stories() report.Part {
	part := report.Part{Heading: d.say("day.stories")}
	list := slices.Clone(d.p.Stories)
	slices.SortStableFunc(list, func(a, b domain.Story) int { return d.meant(b) - d.meant(a) })
	for _, s := range list {
		if !s.Complete() {
			continue
		}
		line := report.Line{Text: s.Title, Strong: d.meant(s) > 0, Detail: strings.Join([]string{s.Situation, s.Action, s.Result}, " ")}
		if d.read(s) {
			line.Figure = d.say("day.read")
		}
		part.Lines = append(part.Lines, line)
	}
	return part
}

// meant is 1 for a story that is noted for this program's interview.
func (d *dayWriter) meant(s domain.Story) int {
	if slices.Contains(s.Used, domain.StoryUse{Place: domain.UsedInInterview, Where: d.i.Program}) {
		return 1
	}
	return 0
}

// read reports whether the program has read a story in the statement that it got.
func (d *dayWriter) read(s domain.Story) bool {
	return slices.ContainsFunc(d.p.Applications, func(x domain.Application) bool {
		return x.Program == d.i.Program && x.Season == d.season && x.Statement != "" &&
			slices.Contains(s.Used, domain.StoryUse{Place: domain.UsedInStatement, Where: x.Statement})
	})
}

// scores are the criteria to score by on the same day.
func (d *dayWriter) scores() report.Part {
	part := report.Part{Heading: d.say("day.scores"), Note: d.say("day.scores.note")}
	sheet := scores.Single(d.i, d.p.Criteria, d.p.Applicant.Zone)
	for _, m := range sheet.Marks {
		line := report.Line{Text: m.Criterion, Ask: m.Points == 0}
		if m.Points > 0 {
			line.Figure = strconv.Itoa(m.Points)
		}
		part.Lines = append(part.Lines, line)
	}
	return part
}
