package ranking

import (
	"secondlook/domain"
	"secondlook/domain/chance"
)

// Hope is the chance of an interview that is left this season: 1 where the
// program has invited, 0 where it has declined.
func (r *Ranked) Hope() float64 {
	switch {
	case r.Heard == domain.HasInvited:
		return 1
	case domain.Ended(r.Heard):
		return 0
	}
	return r.Chance
}

// Ticket is the program as an application of a list, with the chance of an
// interview that is left. One that has declined stays on the list without any.
func (r *Ranked) Ticket() chance.Ticket {
	t := chance.Ticket{Program: r.Program, Assessment: &r.Assessment}
	switch {
	case r.Heard == domain.HasInvited:
		had := r.Assessment.Had()
		t.Assessment = &had
	case domain.Ended(r.Heard):
		t.Assessment = &chance.Assessment{Closed: true}
	}
	return t
}

// Settled is the program with the chance that is left in the place of the
// engine's.
func (r *Ranked) Settled() Ranked {
	out := *r
	if t := r.Ticket(); t.Assessment != &r.Assessment {
		out.Assessment = *t.Assessment
		out.Chance, out.Low, out.High = t.Assessment.Chance, t.Assessment.Low, t.Assessment.High
	}
	return out
}
