package app

import (
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/clocks"
)

// clockDoor writes what becomes of a program from a season on.
func (a *App) clockDoor(d clocks.Door, season int) ClockDoor {
	out := ClockDoor{Door: d, Place: Place(d.Program), Source: a.sourceTitle(d.Program.YearsSince.Source), AsOf: a.asOf(d.Screens[0]), words: a.cfg.Words}
	first, changes, closes := d.States[0], d.Changes(), d.Closes()
	switch {
	case closes > 0:
		out.Word = a.say("clocks.door.closes", season+closes)
	case closes == 0:
		out.Word = a.say("clocks.door.closed")
	case changes > 0:
		out.Word = a.say("clocks.door.from", d.States[changes].String(), season+changes)
	case first == clocks.Open:
		out.Word = a.say("clocks.door.stays", season+clocks.Seasons-1)
	default:
		out.Word = first.String()
	}
	return out
}

// ago writes how long something lies back.
func (a *App) ago(l clocks.Last) string {
	switch {
	case l.Never():
		return a.say("clocks.never")
	case l.GoesOn:
		return a.say("clocks.goeson")
	case l.Months == 0:
		return a.say("clocks.lately")
	}
	return a.say("clocks.ago", l.Months)
}

// recencyLines say how long ago things were done.
func (a *App) recencyLines(r clocks.Recency) []PaperLine {
	line := func(key string, l clocks.Last, more string) PaperLine {
		out := PaperLine{Label: a.say("clocks." + key), Word: a.ago(l), Good: l.GoesOn || !l.Never() && l.Months <= r.CareFull, Text: more}
		if !l.Never() && l.Name != "" && !l.GoesOn {
			out.Text = strings.TrimSpace(a.say("clocks.until", l.Name, l.On) + " " + more)
		} else if l.GoesOn {
			out.Text = strings.TrimSpace(a.say("clocks.now", l.Name) + " " + more)
		}
		return out
	}
	out := []PaperLine{
		line("care", r.Care, ""), line("us", r.USCare, a.say("clocks.us.counts", r.CareFull, r.CareNone)), line("activity", r.Activity, ""),
	}
	exam := PaperLine{Label: a.say("clocks.exam"), Word: a.ago(r.Exam), Good: r.Recent}
	if !r.Exam.Never() {
		exam.Text = a.say("clocks.exam.on", r.Exam.Name, r.Exam.On)
		if r.After {
			exam.Text += " " + a.say("clocks.exam.after")
		}
		if !r.Recent {
			exam.Text += " " + a.say("clocks.exam.old", r.Most)
		}
	}
	out[1].Watch = r.USCare.Never() || !r.USCare.GoesOn && r.USCare.Months >= r.CareNone
	return append(out, exam)
}

// clockGap writes a time that no record tells of.
func (a *App) clockGap(g clocks.Gap) ClockGap {
	out := ClockGap{Gap: g, Text: domain.Dots(Span(g.From, g.To), a.say("clocks.months", g.Months)), State: a.say("clocks.gap.open")}
	switch {
	case g.Private:
		out.State = a.say("clocks.gap.private")
	case g.Explained:
		out.State = a.say("clocks.gap.told")
	}
	for _, p := range g.Flag.Places {
		out.Places = append(out.Places, a.flagPlace(p).Words)
	}
	var fills []string
	named := map[string]bool{}
	for _, f := range g.Fills {
		name := f.Name
		if !f.From.IsZero() {
			name = a.say("clocks.gap.fill.from", f.Name, f.From)
		}
		if !named[f.Name] { // two records of one place tell the same
			fills = append(fills, name)
		}
		named[f.Name] = true
	}
	switch {
	case len(fills) > 0:
		out.Fill = a.say("clocks.gap.fill", strings.Join(fills, ", "))
	case g.Private:
	case g.Open:
		out.Fill = a.say("clocks.gap.now")
	case !g.Explained:
		out.Fill = a.say("clocks.gap.past")
	}
	return out
}

// clockStatus says of the list, where its programs state limits, else of the
// catalog, what becomes of their doors.
func (a *App) clockStatus(c *Clocks) string {
	of, key := c.List.All, "clocks.status.list"
	if of.Seasons[0].Stated() == 0 {
		of, key = c.Catalog.All, "clocks.status"
	}
	first, last := of.Seasons[0], of.Seasons[clocks.Seasons-1]
	if first.Stated() == 0 {
		return ""
	}
	return a.say(key, first.Stated(), first.Stated()+of.Unsaid, first[clocks.Open], strconv.Itoa(c.Season),
		last[clocks.Open], last.Unsure(), last[clocks.Closed], strconv.Itoa(c.Season+clocks.Seasons-1))
}

// clockSeason writes what a season finds.
func (a *App) clockSeason(o clocks.Outlook) ClockSeason {
	out := ClockSeason{Outlook: o, Submits: Day(o.Submits), Years: a.say("clocks.years", o.Whole), Certificate: a.certificateLine(o.Certificate), Exam: a.say("clocks.never")}
	if !o.Known {
		out.Submits = a.say("clocks.about", o.Submits)
	}
	if o.Whole != o.Calendar {
		out.Years = a.say("clocks.years.both", o.Whole, o.Calendar)
	}
	if o.Calendar == 0 && o.Whole == 0 {
		out.Years = ""
	}
	key := ".list"
	if out.Of = o.List; out.Of.Stated() == 0 {
		out.Of, key = o.Catalog, ""
	}
	if n := out.Of.Stated(); n > 0 {
		out.Doors = a.say("clocks.doors"+key, out.Of[clocks.Open], n, out.Of.Unsure(), out.Of[clocks.Closed])
	}
	out.English = a.say("papers.english." + o.English.Verdict.String() + ".word")
	if o.Petition != clocks.NoPetition {
		out.Petition = a.say("clocks.petition."+o.Petition.String(), o.PetitionDay)
	}
	switch out.Care = a.say("clocks.never"); {
	case o.CareGoesOn:
		out.Care = a.say("clocks.goeson")
	case o.CareMonths >= 0:
		out.Care = a.say("clocks.months", o.CareMonths)
	}
	if o.ExamMonths >= 0 {
		out.Exam = a.say("clocks.months", o.ExamMonths)
	}
	for _, m := range o.Binds {
		out.Binds = append(out.Binds, a.cfg.Words.Render(m))
	}
	return out
}
