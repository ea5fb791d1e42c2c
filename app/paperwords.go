package app

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/attempts"
	"secondlook/domain/papers"
)

// line gives what is said under a key to a line.
func (l PaperLine) line(a *App, key string, args ...any) PaperLine {
	l.Word, l.Text = a.say(key+".word", args...), a.say(key, args...)
	return l
}

// by writes the source of a figure into a line.
func (l PaperLine) by(a *App, row string) PaperLine {
	c, _ := a.reference().Row(row)
	l.Source, l.Verify = a.cite(c.Source), a.secondary(c.Source)
	return l
}

// secondary reports whether any of the sources is only a copy.
func (a *App) secondary(ids string) bool {
	for id := range strings.SplitSeq(ids, domain.SourceSeparator) {
		if a.sources[id].Secondary {
			return true
		}
	}
	return false
}

// setting is a figure of the reference set as a whole number.
func (a *App) setting(row string) int {
	c, _ := a.reference().Row(row)
	return int(c.Value)
}

// attemptsLine says how many attempts at an examination are left.
func (a *App) attemptsLine(x attempts.Allowance) PaperLine {
	most := a.setting("set.exam_attempts")
	l := PaperLine{Label: x.Kind.String()}.by(a, "set.exam_attempts")
	switch {
	case x.Passed:
		l = l.line(a, "papers.attempts.passed", x.Used, most)
		l.Word, l.Good = a.say("papers.attempts.passed.word"), true
		return l
	case x.Left == 0:
		l = l.line(a, "papers.attempts.none", x.Used, most)
		l.Watch = true
		return l
	}
	l.Word, l.Text = a.say("papers.attempts.left.word", x.Left), a.say("papers.attempts.left", x.Used, most)
	if x.Earliest.IsZero() {
		return l
	}
	l = l.by(a, "set.exam_window")
	l.Text = a.say("papers.attempts.earliest", l.Text, x.Earliest, x.Rule)
	if x.Undated {
		l.Text = a.say("papers.attempts.undated", l.Text)
	}
	if l.Watch = x.TooEarly(); l.Watch {
		l.Text = a.say("papers.attempts.early", l.Text, x.Planned)
	}
	return l
}

// yearsLine says until when what is missing can be passed.
func (a *App) yearsLine(c attempts.Clock) PaperLine {
	l := PaperLine{Label: a.say("papers.years.label", c.Years)}.by(a, "set.exam_years")
	switch {
	case c.Certified:
		l = PaperLine{Label: l.Label}.line(a, "papers.years.certified")
	case c.Undated:
		return l.line(a, "papers.years.undated")
	case len(c.Passes) == 0:
		return l.line(a, "papers.years.none")
	case len(c.Missing) == 0:
		l = l.line(a, "papers.years.done", c.Years)
	}
	if l.Good = l.Word != ""; l.Good {
		return l
	}
	var texts []string
	for _, p := range c.Passes {
		if p.Lapsed {
			l.Word, l.Watch = a.say("papers.years.lapsed.word"), true
			texts = append(texts, a.say("papers.years.lapsed", p.Kind.String(), p.On, p.Until))
		}
	}
	if !c.Until.IsZero() {
		l.Word = a.say("papers.years.until.word", c.Until)
		texts = append(texts, a.yearsLeft(c))
	}
	l.Text = strings.Join(texts, " ")
	return l
}

// yearsLeft says what has to be passed until when.
func (a *App) yearsLeft(c attempts.Clock) string {
	for _, p := range c.Passes {
		if !p.Lapsed {
			return a.say("papers.years.until", c.Missing[0].String(), c.Until, p.Kind.String(), p.On)
		}
	}
	return ""
}

// englishLine says whether a sitting of the OET will do.
func (a *App) englishLine(f *papers.Folder) PaperLine {
	e := f.English
	part, writing := a.setting("set.oet_part"), a.setting("set.oet_writing")
	key := "papers.english." + e.Verdict.String()
	l := PaperLine{Label: a.say("papers.english.label"), Word: a.say(key + ".word"), Good: e.Verdict >= papers.Enough}.by(a, "set.oet_part")
	l.Watch = e.Verdict == papers.TooOld || e.Verdict == papers.Short
	switch e.Verdict {
	case papers.NotNeeded:
		l.Text, l.Verify, l.Source = a.say(key), false, ""
		return l
	case papers.Short:
		var short []string
		for _, p := range e.Short {
			short = append(short, a.say("papers.english.short.part", a.say("papers."+p.Name), p.Have, p.Want))
		}
		l.Text = a.say(key, e.Sitting.Date, strings.Join(short, ", "))
	case papers.TooOld:
		l.Text = a.say(key, e.Sitting.Date, e.Window.From)
	case papers.Unsure, papers.Enough:
		l.Text = a.say(key, e.Sitting.Date)
	default:
		l.Text = a.say(key, part, writing)
	}
	if !e.Next.IsZero() {
		l.Text = a.say("papers.english.next", l.Text, e.Next)
	}
	l.Text += " " + a.englishWindow(f)
	if e.Sitting.Writing < part && writing < part {
		l.Text += " " + a.say("papers.english.conflict", part)
	}
	return l
}

// englishWindow says from when sittings count.
func (a *App) englishWindow(f *papers.Folder) string {
	e := f.English
	if e.Known {
		return a.say("papers.english.window", f.Season, e.Window.From)
	}
	return a.say("papers.english.window.other", f.Season, e.Window.Season, e.Window.From)
}

// certificateLine says whether the certificate holds for a season.
func (a *App) certificateLine(c papers.Certificate) PaperLine {
	key := "papers.certificate." + c.State.String()
	l := PaperLine{Label: a.say("papers.certificate.label", c.Season)}.line(a, key, a.guess(c.Ranks), c.Until, c.Begins)
	l.Good = c.State >= papers.Valid
	l.Watch = c.State == papers.BeforeRanking || c.State == papers.BeforeStart
	if l.Watch || c.State == papers.NotCertified {
		l.Verify, l.Source = c.Ranks.Verify, a.cite(c.Ranks.Source)
	}
	return l
}

// guess is a day as a sentence says it: that of another season is told as about.
func (a *App) guess(t papers.Target) any {
	if t.Known {
		return t.Day
	}
	return domain.Msg("papers.day.about", t.Day)
}

// spans are the lines of the certificate, those of seasons that are alike in one.
// What is said of several is true of each of them.
func (a *App) spans(x *Papers) (out []PaperLine) {
	list := x.Folder.Certificates
	for i := 0; i < len(list); i++ {
		first := i
		for i+1 < len(list) && list[i+1].State == list[first].State {
			i++
		}
		line := x.Certificates[i] // what holds for the last one holds for those before it
		if i > first {
			switch key := "papers.certificate." + list[i].State.String(); list[i].State {
			case papers.NotCertified, papers.BeforeRanking:
				line.Text = a.say(key+".span", a.guess(list[first].Ranks), list[i].Until, list[first].Begins, a.guess(list[i].Ranks))
			}
			line.Label = a.say("papers.certificate.span", list[first].Season, list[i].Season)
		}
		out = append(out, line)
	}
	return out
}

// paperDocument writes a document.
func (a *App) paperDocument(d papers.Item, names map[string]string) PaperDocument {
	out := PaperDocument{Item: d, Name: domain.Capital(d.Kind.String()), About: names[d.Program], Word: a.say("papers.stand." + d.Stand.String()), Note: a.rendered(d.Note)}
	state := d.Record.State
	switch {
	case d.Stand == papers.UnderWay, d.Stand == papers.Done && d.Noted && state != domain.DocumentOpen && d.Record.Done():
		out.Word = state.String()
	case d.Stand == papers.Late && state > domain.DocumentNotBegun:
		out.Word = a.say("papers.stand.late") + ", " + state.String()
	}
	switch {
	case d.Due.IsZero():
		out.Why = a.say("papers.due.none")
	case d.Own:
		out.Why = a.say("papers.due.own")
	case d.Kind == domain.NRMPID:
		out.Why = a.say("papers.due.registration", d.Days)
	default:
		out.Why = a.say("papers.due.before", d.Days)
	}
	if !d.Due.IsZero() && !d.Known {
		out.Why = a.say("papers.due.guide", out.Why)
	}
	return out
}

// paperPlan writes a plan.
func (a *App) paperPlan(p papers.Plan, today domain.Date) PaperPlan {
	key := "papers.plan." + map[papers.Aim]string{papers.ToBeRead: "read", papers.ToBeRanked: "ranked"}[p.Aim]
	out := PaperPlan{Aim: p.Aim, Title: a.say(key), Day: p.Target.Day, Over: p.Over(today), Verify: p.Target.Verify, Source: a.cite(p.Target.Source)}
	switch {
	case p.Target.Day.IsZero():
		out.Target = a.say("papers.plan.none")
		return out
	case !p.Target.Known:
		out.Target = a.say("papers.plan.guide", a.say(key+".target", p.Target.Day))
	case out.Over:
		out.Target = a.say("papers.plan.over", a.say(key+".target", p.Target.Day))
	default:
		out.Target = a.say(key+".target", p.Target.Day)
	}
	for _, s := range p.Steps {
		out.Steps = append(out.Steps, a.paperStep(s, out.Over))
	}
	return out
}

// paperStep writes a step of a plan; over says that the day of its aim has passed.
func (a *App) paperStep(s papers.Step, over bool) PaperStep {
	out := PaperStep{Step: s, Name: a.say("papers.step." + s.Kind.String())}
	switch {
	case s.Lag > 0:
		out.Lag = a.say("papers.step.lag", s.Lag)
	case s.Progress == papers.StepFollows:
		out.Lag = a.say("papers.step.verified.follows")
	case s.Kind == papers.Pathway && s.Setting == "":
		out.Lag = a.say("papers.step.deadline")
	}
	switch {
	case s.Progress == papers.StepDone && !s.On.IsZero():
		out.Word = a.say("papers.step.done.on", s.On)
	case s.Barred && s.Open():
		out.Word = a.say("papers.step.barred")
	case s.Forbidden():
		out.Word = a.say("papers.step.forbidden", s.Earliest)
	case s.Progress == papers.StepPlanned:
		out.Word = a.say("papers.step.planned", s.On)
	case s.Progress == papers.StepOpen && over:
		out.Word = a.say("papers.step.missed")
	case s.Progress == papers.StepOpen:
		out.Word = a.left(s.Left)
	default:
		out.Word = a.say("papers.step." + s.Progress.String())
	}
	return out
}
