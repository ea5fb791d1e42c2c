package app

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"secondlook/app/report"
	"secondlook/domain"
	"secondlook/domain/compare"
	"secondlook/domain/figure"
	"secondlook/domain/seasons"
)

// funnel is how far the applications came, drawn and told.
func (w *seasonWriter) funnel() report.Part {
	p := w.part("print.season.funnel", w.rows("declined", "silent", "waited", "outcome")...)
	f := w.FunnelFigure(w.c)
	f.Title = ""
	p.Figures = []figure.Figure{f}
	return p
}

// weeks are the invitations and the interviews by week, as far as their days are
// known.
func (w *seasonWriter) weeks() report.Part {
	p := w.part("print.season.weeks")
	for _, of := range []func(*SeasonComparison) (figure.Figure, bool){w.InvitationsFigure, w.InterviewsFigure} {
		if f, ok := of(w.c); ok {
			p.Figures = append(p.Figures, f)
		}
	}
	var notes []string
	if len(p.Figures) == 0 {
		notes = append(notes, w.say("print.season.weeks.none"))
	}
	p.Note = domain.Join(" ", append(notes, w.c.Undated...)...)
	return p
}

// undated says of how many invitations the day is not known.
func (a *App) undated(c *SeasonComparison) (out []string) {
	for _, s := range c.Book.Sides {
		if s.Undated > 0 {
			out = append(out, a.say("print.season.weeks.undated", s.Undated, strconv.Itoa(s.Year)))
		}
	}
	return out
}

// changes are what changed since the season before, with what the engine says that
// each change did, and what luck may have done.
func (w *seasonWriter) changes() report.Part {
	if w.before() == nil {
		p := w.part("print.season.changes.first")
		p.Note = w.say("print.season.changes.none")
		return p
	}
	p := report.Part{Heading: w.say("print.season.changes", strconv.Itoa(w.before().Year)), Note: w.c.Note}
	step := w.c.Steps[0]
	for _, c := range step.Changes {
		p.Lines = append(p.Lines, report.Line{Label: c.Name, Text: c.Effect, Strong: true, Detail: domain.Dots(append([]string{c.Turn}, c.Lines...)...)})
	}
	if len(step.Changes) == 0 {
		p.Lines = append(p.Lines, report.Line{Text: w.say("compare.nochange")})
	} else {
		p.Lines = append(p.Lines, report.Line{Text: step.Together, Strong: true})
	}
	p.Lines = append(p.Lines, report.Line{Label: w.say("print.season.luck"), Text: step.Luck})
	return p
}

// twice are the programs that have said no in two seasons or more, up to this one.
func (w *seasonWriter) twice() report.Part {
	p := w.part("print.season.twice")
	silent := 0
	for _, r := range compare.Again(w.c.profile, w.years, func(year int) bool { return w.catalog.Over(year, w.Today()) }) {
		if r.Silent > 1 {
			silent++
		}
		if r.Noes < 2 {
			continue
		}
		var came []string
		for i, c := range r.Answers {
			if c.Answer != seasons.NotSent {
				came = append(came, strconv.Itoa(w.years[i])+" "+w.cameWords(c))
			}
		}
		p.Lines = append(p.Lines, report.Line{Text: w.program(r.Program), Detail: domain.Dots(came...), Strong: true})
	}
	var notes []string
	if len(p.Lines) == 0 {
		notes = append(notes, w.say("print.season.twice.none"))
	}
	if silent > 0 {
		notes = append(notes, w.say("print.season.twice.silent", silent))
	}
	p.Note = domain.Join(" ", notes...)
	return p
}

// program is the name of a program, or its key where no catalog has
// it.
func (w *seasonWriter) program(key string) string {
	if p := w.programs[key]; p != nil {
		return p.Name
	}
	return key
}

// timeline is the time since graduation, drawn, and told line by line: on paper no
// bar can be asked what it is.
func (w *seasonWriter) timeline() report.Part {
	p := report.Part{Heading: w.say("print.season.timeline", Day(w.side.Day))}
	f := w.App.timeline(w.c.profile, w.side.Day)
	if len(f.Lanes) == 0 {
		p.Note = w.say("print.season.timeline.none")
		return p
	}
	f.Title = ""
	p.Figures = []figure.Figure{f}
	p.Note = w.say("print.season.timeline.whole", w.setting("set.gap_months"))
	for _, lane := range f.Lanes {
		var texts []string
		for _, s := range lane.Spans {
			texts = append(texts, s.Text)
			if s.Fill == figure.Hatched {
				p.Note = w.say("print.season.timeline.gaps", w.setting("set.gap_months"))
			}
		}
		p.Lines = append(p.Lines, report.Line{Label: lane.Name, Text: strings.Join(texts, "; ")})
	}
	return p
}

// answers are all applications with what came of each, those that came farthest
// first, and what earlier seasons had from the program.
func (w *seasonWriter) answers() report.Part {
	came := seasons.Answers(w.c.profile, w.side.Year)
	if w.side.Over { // what was only planned was never sent
		maps.DeleteFunc(came, func(_ string, c seasons.Came) bool { return c.Answer == seasons.NotYet })
	}
	keys := slices.SortedFunc(maps.Keys(came), func(x, y string) int {
		return cmp.Or(cmp.Compare(came[y].Answer, came[x].Answer), strings.Compare(w.program(x), w.program(y)), strings.Compare(x, y))
	})
	days := map[string]domain.Date{}
	for _, a := range w.c.profile.Applications {
		if a.Season == w.side.Year {
			days[a.Program] = seasons.AnsweredOn(a, came[a.Program].Answer)
		}
	}
	p := w.part("print.season.answers")
	p.Word = w.say("print.season.answers.count", len(came))
	for _, key := range keys {
		p.Lines = append(p.Lines, report.Line{
			Label: domain.Capital(w.cameWords(came[key])), Text: w.program(key), Figure: Day(days[key]),
			Strong: came[key].Answer >= seasons.Invited, Detail: w.earlier(key),
		})
	}
	return p
}

// earlier is what a program answered in the seasons before.
func (w *seasonWriter) earlier(key string) string {
	var out []string
	for _, year := range w.years[:len(w.years)-1] {
		if c := w.past[year][key]; c.Answer > seasons.NotYet {
			out = append(out, w.say("print.season.was", strconv.Itoa(year), w.cameWords(c)))
		}
	}
	return domain.Dots(out...)
}
