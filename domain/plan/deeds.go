package plan

import (
	"slices"

	"secondlook/domain"
)

// withExperience adds an experience that has just been there long enough to be
// told.
func (d *draft) withExperience(e domain.Experience) Change {
	e.Start = d.Today
	return func(s State) State {
		s.Profile.Experiences = append(slices.Clone(s.Profile.Experiences), e)
		return s
	}
}

// deed finishes a move that is written into the application.
func (d *draft) deed(m *Move, days string) []Move {
	d.window(m, d.setting(days), d.Calendar.RankingOpens)
	d.unlessSent(m)
	return []Move{*m}
}

// research is one more experience of research, up to as many as count.
func (d *draft) research() []Move {
	if d.standing.Research >= d.setting("cap.research") {
		return nil
	}
	m := Move{Kind: Research, Key: "research", Title: domain.Msg("plan.research"), Why: domain.Msg("plan.research.why", d.standing.Research)}
	m.Change = d.withExperience(domain.Experience{Kind: domain.Research, Country: "-"})
	return d.deed(&m, "set.research_days")
}

// service is volunteer work that shows the mission which most programs of the
// list have and no record shows; where every mission is shown, work that ties
// to the first wished region.
func (d *draft) service() []Move {
	region, named := d.catalog.Regions.Region(d.homeRegion())
	tag, programs := d.gap()
	e := domain.Experience{Kind: domain.Volunteer, State: region.State, Region: region.Key}
	m := Move{Kind: Service, Key: "service"}
	switch {
	case programs > 0:
		e.Tags = domain.SetOf(tag)
		m.Key = tag.String()
		m.Title, m.Why = domain.Msg("plan.service", domain.Msg("tag."+tag.String())), domain.Msg("plan.service.why", programs)
		if named {
			m.Title = domain.Msg("plan.service.in", domain.Msg("tag."+tag.String()), region.Name)
		} else {
			e.Country = "-" // it shows the mission, and ties to no place
		}
	case named:
		m.Title, m.Why = domain.Msg("plan.service.region", region.Name), domain.Msg("plan.service.tie")
	default:
		return nil
	}
	m.Change = d.withExperience(e)
	return d.deed(&m, "set.service_days")
}

// homeRegion is the first wished region, else the one of most programs of the
// list; "" is none.
func (d *draft) homeRegion() string {
	for _, key := range append(slices.Clone(d.Profile.Applicant.Wishes.Regions), d.usualRegion()...) {
		return key
	}
	return ""
}

// gap is the mission that most programs of the list have and no record shows.
func (d *draft) gap() (tag domain.Tag, programs int) {
	count := map[domain.Tag]int{}
	for _, row := range d.before.rows {
		tags, _ := d.engine.Model.Missions(row.Program)
		for _, t := range tags.All() {
			if !d.standing.Shown.Has(t) {
				count[t]++
			}
		}
	}
	for t, n := range count {
		if n > programs || n == programs && t < tag {
			tag, programs = t, n
		}
	}
	return tag, programs
}

// degree is a further degree, up to as many as count.
func (d *draft) degree() []Move {
	if d.standing.Degrees >= d.setting("cap.degrees") {
		return nil
	}
	m := Move{Kind: Degree, Key: "degree", Record: d.Profile.Applicant.ID, Title: domain.Msg("plan.degree"), Why: domain.Msg("plan.degree.why")}
	m.Change = func(s State) State {
		s.Profile.Applicant.Degrees = append(slices.Clone(s.Profile.Applicant.Degrees), "MPH")
		return s
	}
	return d.deed(&m, "set.degree_days")
}

// spanish is a course to a level of use with patients, for who has none, and
// its use with patients for who has.
func (d *draft) spanish() []Move {
	own := d.standing.Spanish
	better := domain.Language{Name: "Spanish", Level: max(own.Level, domain.LevelGood), Clinical: own.Clinical}
	m := Move{Kind: Spanish, Key: "spanish", Record: own.ID, Title: domain.Msg("plan.spanish"), Why: domain.Msg("plan.spanish.why")}
	days := "set.spanish_days"
	if own.Level >= domain.LevelGood {
		if own.Clinical {
			return nil
		}
		better.Clinical = true
		m.Key, days = "clinical", "set.service_days"
		m.Title, m.Why = domain.Msg("plan.spanish.clinical"), domain.Msg("plan.spanish.clinical.why")
	}
	m.Change = func(s State) State {
		s.Profile.Languages = append(slices.Clone(s.Profile.Languages), better)
		return s
	}
	return d.deed(&m, days)
}
