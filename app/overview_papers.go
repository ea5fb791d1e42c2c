package app

import (
	"secondlook/domain"
	"secondlook/domain/papers"
	"secondlook/domain/plan"
)

// tablePapers is the tab of documents, the English test and the last safe days.
const tablePapers = "documents"

// paperDates tells of what is open of the season's papers and near, or overdue:
// a line for each document that is noted, one for all that are not, and the last
// safe days. Who has sent the applications is not asked for what went before.
func (a *App) paperDates(n *present) (out []DateLine) {
	switch n.today.Phase {
	case plan.NoCalendar, plan.Waiting, plan.MatchWeek, plan.After:
		return nil
	}
	if n.today.Empty {
		return nil
	}
	f := papers.Of(n.ranking.Profile, a.catalog, a.reference(), n.at.season, n.today.Day)
	near := n.today.Day.AddDays(a.setting("set.papers_near_days"))
	out = a.documentDates(f, near, anySent(n.ranking.Profile, n.at.season))
	for i := range f.Plans {
		if p := &f.Plans[i]; p.Target.Known && !p.Over(n.today.Day) {
			out = append(out, a.stepDates(p, near)...)
		}
	}
	return out
}

// anySent reports whether an application of a season has been sent.
func anySent(p domain.Profile, season int) bool {
	for _, x := range p.Applications {
		if x.Season == season && x.Sent() {
			return true
		}
	}
	return false
}

// documentDates lists the documents that are open and due until a day.
func (a *App) documentDates(f *papers.Folder, near domain.Date, sent bool) (out []DateLine) {
	missing := DateLine{Spot: profileSpot(tablePapers, 0)}
	count := 0
	for i := range f.Documents {
		d := &f.Documents[i]
		name := domain.Capital(d.Kind.String())
		switch {
		case d.Stand == papers.Again:
			out = append(out, DateLine{Date: d.Since, Text: a.say("today.papers.again", name), Spot: profileSpot(tablePapers, d.Record.ID)})
		case !d.Open() || d.Due.IsZero() || d.Due.After(near):
		case !d.Noted && sent && !d.Due.After(f.Submits.Day):
		case d.Noted:
			out = append(out, DateLine{Date: d.Due, Text: a.say("today.papers.document", name), Verify: d.Verify, Spot: profileSpot(tablePapers, d.Record.ID)})
		default:
			if count++; missing.Date.IsZero() || d.Due.Before(missing.Date) {
				missing.Date, missing.Text = d.Due, a.say("today.papers.document", name)
			}
		}
	}
	if count > 1 {
		missing.Text = a.say("today.papers.new", count)
	}
	if count > 0 {
		out = append(out, missing)
	}
	return out
}

// stepDates lists the last safe days of a plan until a day. Of those that have
// passed it is the first that matters, and of what has a day those that lie before
// it.
func (a *App) stepDates(p *papers.Plan, near domain.Date) (out []DateLine) {
	key := map[papers.Aim]string{papers.ToBeRead: "today.papers.step.read", papers.ToBeRanked: "today.papers.step.ranked"}[p.Aim]
	for i := range p.Steps {
		s := &p.Steps[i]
		soon := !s.Last.After(near)
		told := s.Late() && (s.Critical || s.Progress == papers.StepPlanned && soon) || s.Progress == papers.StepOpen && !s.Late() && soon
		if told {
			out = append(out, DateLine{
				Date: s.Last, Text: a.say(key, lowerFirst(a.say("papers.step."+s.Kind.String()))), Verify: p.Target.Verify, Spot: stepSpot(s.Kind),
			})
		}
	}
	return out
}

// stepSpot is where a step is noted.
func stepSpot(k papers.StepKind) Spot {
	switch k {
	case papers.SitStep1, papers.SitStep2:
		return profileSpot("exams", 0)
	case papers.AskLetters:
		return profileSpot("letters", 0)
	case papers.SitEnglish:
		return profileSpot("english_tests", 0)
	}
	return profileSpot("applicants", 0)
}
