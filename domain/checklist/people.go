package checklist

import (
	"fmt"

	"secondlook/domain"
	"secondlook/domain/outreach"
	"secondlook/domain/plan"
)

// people are contacts, those who are to be asked again, and those who will speak
// for the applicant (S11, S20, S70).
func (b *builder) people() {
	b.measured(People, "contacts", Helps, "people")
	for _, t := range outreach.Threads(b.Profile.Outreaches, outreach.RulesOf(b.Reference)) {
		if t.Due.IsZero() || b.hushed(t.Last().Program) {
			continue
		}
		last := t.Last()
		b.add(Item{
			Area: People, Key: fmt.Sprintf("follow_up/%s/%s/%s", domain.NameKey(last.Person), last.Purpose, last.Program),
			Due: t.Due, Weight: Helps, At: Place{"outreach", last.ID}, Dated: true,
		}, false, domain.Msg("outreach.again."+last.Purpose.String(), last.Person), last.Sent)
	}
	for _, w := range b.Profile.People {
		it := Item{Area: People, Key: "advocate/" + domain.NameKey(w.Name), Weight: Helps, At: Place{"people", w.ID}}
		switch {
		case !w.AdvocatedOn.IsZero():
			b.add(it, true, w.Name, w.AdvocatedOn)
		case w.Advocate:
			b.add(it, false, w.Name)
		case b.agreed(w.Name):
			it.Key = "agreed/" + domain.NameKey(w.Name)
			b.add(it, false, w.Name)
		}
	}
}

// hushed reports whether a program is not to be written to: it refuses contact
// (A3), or it is Match Week, when a program has to speak first.
func (b *builder) hushed(program string) bool {
	if program == "" {
		return false
	}
	if b.Calendar.Phase(b.today) == plan.MatchWeek {
		return true
	}
	for i := range b.Catalog.Programs {
		if p := &b.Catalog.Programs[i]; p.Key == program {
			refuses, _ := outreach.Refuses(p)
			return refuses
		}
	}
	return false
}

// agreed reports whether somebody has said yes to speaking for the applicant.
func (b *builder) agreed(name string) bool {
	for _, o := range b.Profile.Outreaches {
		if o.Purpose == domain.ForAdvocacy && o.Reply == domain.ReplyYes && domain.SamePerson(o.Person, name) {
			return true
		}
	}
	return false
}
