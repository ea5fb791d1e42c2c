package plan

import (
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// rotations are a month of hands-on work in each of the first wished regions, see
// set.move_regions; without a wish in the region of most programs of the list.
func (d *draft) rotations() (out []Move) {
	regions := slices.Clone(d.Profile.Applicant.Wishes.Regions)
	if len(regions) == 0 {
		regions = d.usualRegion()
	}
	for _, key := range regions[:min(len(regions), d.setting("set.move_regions"))] {
		if r, ok := d.catalog.Regions.Region(key); ok {
			out = append(out, d.rotation(r))
		}
	}
	return append(out, d.audition()...)
}

// audition is a month in the program of the list where being known helps most.
func (d *draft) audition() []Move {
	best := d.most(func(s State) State {
		s.Profile.Rotations = slices.Clone(s.Profile.Rotations)
		for _, p := range s.Programs { // abroad: it binds to the program and to no place
			if _, done := d.standing.Rotated(p.Key); !done && d.reachable(p.Key) {
				s.Profile.Rotations = append(s.Profile.Rotations, domain.Rotation{Kind: domain.Elective, Country: "-", Program: p.Key})
			}
		}
		return s
	}, nil)
	if best == nil {
		return nil
	}
	p := best.Program
	m := Move{Kind: Rotation, Key: "in " + p.Key, Program: p.Key, Title: domain.Msg("plan.rotation.in", p.Title(), p.Specialty), Why: domain.Msg("plan.rotation.in.why"), month: true}
	d.monthOf(&m, domain.Rotation{Kind: domain.SubInternship, HandsOn: true, Site: p.Title(), City: p.City, State: p.State, Region: p.Region, Program: p.Key}, d.setting("set.rotation_days"))
	return []Move{m}
}

// monthOf finishes the move of a month of hands-on work.
func (d *draft) monthOf(m *Move, r domain.Rotation, days int) {
	m.Need.Cents = d.monthCost()
	// As if it had just ended: the engine counts nothing that is still to come.
	r.Start, r.End = d.Today.AddDays(-29), d.Today
	d.placement(m, r, days)
}

// placement finishes the move of a rotation that has ended in a state, in the
// place of the record that it has.
func (d *draft) placement(m *Move, r domain.Rotation, days int) {
	m.Change = func(s State) State {
		s.Profile.Rotations = slices.Clone(s.Profile.Rotations)
		if m.Record != 0 {
			s.Profile.Rotations = slices.DeleteFunc(s.Profile.Rotations, func(x domain.Rotation) bool { return x.ID == m.Record })
		}
		s.Profile.Rotations = append(s.Profile.Rotations, r)
		return s
	}
	d.window(m, days, d.Calendar.RankingOpens)
	d.unlessSent(m)
}

// Rotate is the move of one rotation that is still to end: as planned in the
// records, or only looked at. The engine is asked about the records with the
// rotation in them as if it had ended today, with its own length, or a month
// where its days are not known. Its cost is what the record tells; a part that
// it does not tell is open. What adds nothing has the estimate of zero.
func (p *Planner) Rotate(s Start, r domain.Rotation) Move {
	d := p.draft(s)
	m := Move{Kind: Rotation, Key: r.Site, Record: r.ID, Program: r.Program}
	m.Need.Cents, m.Need.Open = r.CostCents+r.StayCents, r.CostCents == 0 || r.StayCents == 0
	days, length := d.setting("set.rotation_days"), 29
	if !r.End.IsZero() {
		days = d.Today.DaysUntil(r.End)
		if !r.Start.IsZero() {
			length = r.Start.DaysUntil(r.End)
		}
	}
	r.Start, r.End = d.Today.AddDays(-length), d.Today
	d.placement(&m, r, days)
	if m.Size = Unclear; d.value(&m) {
		m.Size = d.size(m.Basis, m.Estimate)
	} else {
		m.Estimate = chance.Estimate{}
	}
	return m
}

// usualRegion is the region of most programs of the list, if there is one.
func (d *draft) usualRegion() []string {
	count, best := map[string]int{}, ""
	for _, row := range d.before.rows {
		r := row.Program.Region
		if r == "" || r == domain.National {
			continue
		}
		if count[r]++; count[r] > count[best] || count[r] == count[best] && r < best {
			best = r
		}
	}
	if best == "" {
		return nil
	}
	return []string{best}
}

func (d *draft) rotation(r domain.Region) Move {
	m := Move{Kind: Rotation, Key: r.Key, Title: domain.Msg("plan.rotation", r.Name), Why: domain.Msg("plan.rotation.student"), month: true}
	if grad := d.Profile.Applicant.Graduation; !grad.IsZero() && !grad.After(d.Today) {
		m.Why = domain.Msg("plan.rotation.graduate")
	}
	days := d.setting("set.rotation_days")
	for _, own := range d.Profile.Rotations { // planned in the records
		if own.HandsOn && own.InUS() && d.catalog.Regions.Of(own) == r.Key && own.Start.After(d.Today) && !own.End.IsZero() {
			m.Record, m.Why = own.ID, domain.Msg("plan.rotation.planned", own.Start)
			days = d.Today.DaysUntil(own.End)
		}
	}
	d.monthOf(&m, domain.Rotation{Kind: domain.Elective, HandsOn: true, Site: r.Name, State: r.State, Region: r.Key}, days)
	return m
}

func (d *draft) monthCost() int64 { return MonthCost(d.Profile, d.Today) }

// MonthCost is what the applicant's own rotations have cost a month, in US cents,
// offers that are only looked at apart; zero: not known.
func MonthCost(p domain.Profile, today domain.Date) int64 {
	cents, months := int64(0), 0.0
	for _, r := range p.Rotations {
		if r.CostCents > 0 && r.Months() > 0 && !r.Start.After(today) {
			cents += r.CostCents
			months += r.Months()
		}
	}
	if months == 0 {
		return 0
	}
	return int64(float64(cents)/months/10000+0.5) * 10000 // whole hundreds of dollars
}

// advocates are people with a link to a program of the list who do not speak
// for the applicant yet. A program that refuses contact is left in peace.
func (d *draft) advocates() (out []Move) {
	asked := map[string]bool{}
	ask := func(name, role string, id domain.ID, programs []string) {
		who := name
		if who == "" {
			who = role
		}
		programs = slices.DeleteFunc(slices.Clone(programs), func(key string) bool { return !d.reachable(key) })
		if len(programs) == 0 || who == "" || asked[strings.ToLower(who)] {
			return
		}
		asked[strings.ToLower(who)] = true
		m := Move{Kind: Advocate, Key: who, Record: id, Title: domain.Msg("plan.advocate", who), Why: domain.Msg("plan.advocate.why", len(programs))}
		m.Change = func(s State) State {
			s.Profile.People = append(slices.Clone(s.Profile.People), domain.Person{Name: who, Programs: programs, Advocate: true})
			return s
		}
		d.window(&m, d.setting("set.advocate_days"), d.Calendar.RankingOpens)
		out = append(out, m)
	}
	for _, p := range d.Profile.People {
		if !p.Speaks() {
			ask(p.Name, p.Role, p.ID, p.Programs)
		}
	}
	for _, l := range d.Profile.Letters {
		if !l.Advocate && l.Program != "" && l.Status != domain.LetterDeclined {
			ask(l.Writer, "", 0, []string{l.Program})
		}
	}
	return out
}

// reachable reports whether a program is on the list and takes contact.
func (d *draft) reachable(key string) bool {
	for i := range d.base.Programs {
		if p := &d.base.Programs[i]; p.Key == key {
			return !p.NoContact.Known || !p.NoContact.Value
		}
	}
	return false
}
