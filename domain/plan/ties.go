package plan

import (
	"slices"
	"strings"

	"secondlook/domain"
)

// rotations are a month of hands-on work in each wished region, three of them
// at most; without a wish in the region of most programs of the list.
func (d *draft) rotations() (out []Move) {
	regions := slices.Clone(d.Profile.Applicant.Wishes.Regions)
	if len(regions) == 0 {
		regions = d.usualRegion()
	}
	for _, key := range regions[:min(len(regions), 3)] {
		if r, ok := d.catalog.Regions.Region(key); ok {
			out = append(out, d.rotation(r))
		}
	}
	return out
}

// usualRegion is the region of most programs of the list, if there is one.
func (d *draft) usualRegion() []string {
	count, best := map[string]int{}, ""
	for _, row := range d.before.rows {
		r := row.Program.Region
		count[r]++
		if r != domain.National && (count[r] > count[best] || count[r] == count[best] && r < best) {
			best = r
		}
	}
	if best == "" {
		return nil
	}
	return []string{best}
}

func (d *draft) rotation(r domain.Region) Move {
	m := Move{Kind: Rotation, Key: r.Key, Title: domain.Msg("plan.rotation", r.Name), Why: domain.Msg("plan.rotation.student")}
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
	m.Need.Cents = d.monthCost()
	// As if it had just ended: the engine counts nothing that is still to come.
	month := domain.Rotation{
		Kind: domain.Elective, HandsOn: true, Site: r.Name, State: r.State, Region: r.Key, Start: d.Today.AddDays(-29), End: d.Today,
	}
	m.Change = func(s State) State {
		s.Profile.Rotations = append(slices.Clone(s.Profile.Rotations), month)
		return s
	}
	d.window(&m, days, d.Calendar.RankingOpens)
	d.unlessSent(&m)
	return m
}

// monthCost is what the applicant's own rotations cost a month; zero: not
// known.
func (d *draft) monthCost() int64 {
	cents, months := int64(0), 0.0
	for _, r := range d.Profile.Rotations {
		if r.CostCents > 0 && r.Months() > 0 {
			cents += r.CostCents
			months += r.Months()
		}
	}
	if months == 0 {
		return 0
	}
	return int64(float64(cents)/months/10000+0.5) * 10000 // whole hundreds of dollars
}

// spanish is a course to a level of use with patients, for who has none.
func (d *draft) spanish() []Move {
	if d.standing.Spanish.Level >= domain.LevelGood {
		return nil
	}
	m := Move{Kind: Spanish, Key: "spanish", Record: d.standing.Spanish.ID, Title: domain.Msg("plan.spanish"), Why: domain.Msg("plan.spanish.why")}
	m.Change = func(s State) State {
		s.Profile.Languages = append(slices.Clone(s.Profile.Languages), domain.Language{Name: "Spanish", Level: domain.LevelGood})
		return s
	}
	d.window(&m, d.setting("set.spanish_days"), d.Calendar.RankingOpens)
	d.unlessSent(&m)
	return []Move{m}
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
		if !p.Advocate {
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
