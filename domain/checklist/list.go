package checklist

import (
	"secondlook/domain"
	"secondlook/domain/plan"
)

// list is what is wrong with the saved list, or that there is none, and whether
// it is sent.
func (b *builder) list() {
	l, at := b.Listed, Place{Table: AtList}
	b.add(Item{Area: List, Key: "list", Weight: Asked, At: at}, l.Saved, l.Programs)
	if !l.Saved {
		return
	}
	budget := domain.Cents(b.Profile.Applicant.Wishes.BudgetCents)
	b.add(Item{Area: List, Key: "closed", Weight: Grave, At: at}, l.Closed == 0, l.Closed, l.Wasted)
	if budget > 0 {
		b.add(Item{Area: List, Key: "budget", Weight: Grave, At: at}, l.Fees <= budget, l.Fees, l.Fees-budget, budget)
	}
	b.add(Item{Area: List, Key: "visa", Weight: Asked, At: Place{Table: AtVisa}}, l.Visa == 0, l.Visa)
	b.add(Item{Area: List, Key: "facts", Weight: Helps, At: Place{Table: AtVerify}}, l.Asking == 0, l.Unknown, l.Asking)
	if l.Gone > 0 {
		b.add(Item{Area: List, Key: "gone", Weight: Asked, At: at}, false, l.Gone)
	}
	b.sending()
}

// counts returns how many applications of the season are planned, and how
// many are sent.
func (b *builder) counts() (planned, sent int) {
	for _, a := range b.Profile.List(b.Standing.Season) {
		switch {
		case a.Planned():
			planned++
		case a.Sent():
			sent++
		}
	}
	return planned, sent
}

// sending is the day on which the applications go out. Where it is only the
// first possible one nothing is late.
func (b *builder) sending() {
	planned, sent := b.counts()
	it := Item{Area: Applications, Key: "sent", Weight: Asked, At: Place{Table: AtApplications}, Dated: true}
	switch b.Calendar.Phase(b.today) {
	case plan.NoCalendar, plan.Before, plan.Interviews:
		if own := b.Profile.SubmitsOn(b.Standing.Season, domain.Date{}); !own.IsZero() || b.today.Before(b.Calendar.Submit) {
			it.Due = b.Calendar.Submit
		} else if planned > 0 && !b.Calendar.Submit.IsZero() {
			it.Key = "sent.open"
		}
	default:
		planned = 0 // what was not sent in time is not missing any more
	}
	if planned+sent > 0 {
		b.add(it, planned == 0, sent, planned, b.Calendar.Submit)
	}
}
