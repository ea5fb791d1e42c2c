package agenda

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/papers"
	"secondlook/domain/plan"
)

// papers tells of what is open of the season's papers and near, or overdue: an
// item for each document that is noted, one for all that are not, and the last
// safe days. Who has sent the applications is not asked for what went before.
func (b *builder) papers() {
	switch b.Calendar.Phase(b.today) {
	case plan.NoCalendar, plan.Waiting, plan.MatchWeek, plan.After:
		return
	}
	f := papers.Of(b.Profile, b.Catalog, b.Reference, b.Season, b.today)
	days, _ := b.Reference.Row("set.papers_near_days")
	near := b.today.AddDays(int(days.Value))
	sent := slices.ContainsFunc(b.Profile.Applications, func(x domain.Application) bool { return x.Season == b.Season && x.Sent() })
	b.documents(f, near, sent)
	for i := range f.Plans {
		if p := &f.Plans[i]; p.Target.Known && !p.Over(b.today) {
			b.steps(p, near)
		}
	}
}

// documents are those that are open and due until a day.
func (b *builder) documents(f *papers.Folder, near domain.Date, sent bool) {
	missing := Item{Kind: Document, Key: "documents", At: place(documents, 0)}
	count := 0
	for i := range f.Documents {
		d := &f.Documents[i]
		name := domain.Capital(d.Kind.String())
		it := Item{Kind: Document, Key: "document/" + joined(d.Kind.String(), d.Program), What: domain.Msg("today.papers.document", name), Due: own(d.Due), Verify: d.Verify, At: place(documents, d.Record.ID)}
		if d.Program != "" {
			it.About, it.Program = b.name(d.Program), d.Program
		}
		switch {
		case d.Stand == papers.Again:
			it.What, it.Due, it.Verify = domain.Msg("today.papers.again", name), own(d.Since), false
			b.add(it)
		case !d.Open() || d.Due.IsZero() || d.Due.After(near):
		case !d.Noted && sent && !d.Due.After(f.Submits.Day):
		case d.Noted:
			b.add(it)
		default:
			if count++; missing.Due.IsZero() || d.Due.Before(missing.Due.Day) {
				missing.Due, missing.What = own(d.Due), it.What
			}
		}
	}
	if count > 1 {
		missing.What = domain.Msg("today.papers.new", count)
	}
	if count > 0 {
		b.add(missing)
	}
}

// joined is a key of one or two parts.
func joined(a, b string) string {
	if b == "" {
		return a
	}
	return a + "/" + b
}

// steps are the last safe days of a plan until a day. Of those that have passed it
// is the first that matters, and of what has a day those that lie before it.
func (b *builder) steps(p *papers.Plan, near domain.Date) {
	key := map[papers.Aim]string{papers.ToBeRead: "today.papers.step.read", papers.ToBeRanked: "today.papers.step.ranked"}[p.Aim]
	for i := range p.Steps {
		s := &p.Steps[i]
		soon := !s.Last.After(near)
		if s.Late() && (s.Critical || s.Progress == papers.StepPlanned && soon) || s.Progress == papers.StepOpen && !s.Late() && soon {
			b.add(Item{
				Kind: Document, Key: "step/" + p.Aim.String() + "/" + s.Kind.String(), What: domain.Msg(key, domain.Msg("papers.step."+s.Kind.String())),
				Due: own(s.Last), Verify: p.Target.Verify, At: place(stepTable(s.Kind), 0),
			})
		}
	}
}

// stepTable is where a step is noted.
func stepTable(k papers.StepKind) string {
	switch k {
	case papers.SitStep1, papers.SitStep2:
		return "exams"
	case papers.AskLetters:
		return "letters"
	case papers.SitEnglish:
		return "english_tests"
	}
	return "applicants"
}
