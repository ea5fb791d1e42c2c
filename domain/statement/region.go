package statement

import (
	"strings"

	"secondlook/domain"
	"secondlook/domain/prose"
)

// region wants a statement for a region to name the place and the people there,
// and asks about staying (S92). It never says what to write about a visa.
func (r *reading) region() {
	if r.s.Region == "" {
		return
	}
	region, ok := r.c.Regions.Region(r.s.Region)
	if !ok {
		r.add("S92", "region.gone", Ask, prose.Span{}, r.s.Region)
		return
	}
	if found := r.t.Named(places(region)...); len(found) > 0 {
		r.add("S92", "region.place", Fine, found[0], found[0].In(r.s.Text))
	} else {
		r.add("S92", "region.noplace", Watch, prose.Span{}, region.Name)
	}
	r.missions(region)
	r.stay(region)
}

// places are the names by which a region is known: its own, its cities and its
// counties.
func places(r domain.Region) []string {
	out := append([]string{r.Name}, r.Cities...)
	for _, c := range r.Counties {
		out = append(out, c+" County", c)
	}
	return out
}

// missions looks for the people that programs of the region serve, where the
// region table says who they are.
func (r *reading) missions(region domain.Region) {
	missions := region.Missions.All()
	whole := prose.Span{To: len(r.s.Text)}
	for _, m := range missions {
		if found := r.c.Lexicon.Find(r.t, whole, domain.PhrasesMission+m.String()); len(found) > 0 {
			r.add("S92", "region.people", Fine, found[0], found[0].In(r.s.Text))
			return
		}
	}
	if len(missions) > 0 {
		r.add("S92", "region.nopeople", Watch, prose.Span{}, region.Name)
	}
}

// stay asks about what the statement says of staying: whether it is true and
// goes with the visa.
func (r *reading) stay(region domain.Region) {
	at := r.staying(region)
	visa := ""
	if r.c.Visa {
		visa = ".visa"
	}
	said := !at.IsZero()
	switch {
	case !said:
		r.add("S92", "stay.none"+visa, Ask, at, region.Name)
	case r.s.Genuine == domain.SaysNo:
		r.add("S92", "stay.untrue", Watch, at)
	case r.c.Visa && r.s.FitsVisa == domain.SaysNo:
		r.add("S92", "stay.against", Watch, at)
	case r.s.Genuine == domain.NotSaid || r.c.Visa && r.s.FitsVisa == domain.NotSaid:
		r.add("S92", "stay.ask"+visa, Ask, at)
	default:
		r.add("S92", "stay.true", Fine, at)
	}
}

// Misfit says what speaks against sending a statement to a program: it is
// written for another specialty or another region. The zero Message is nothing.
func Misfit(s domain.Statement, p *domain.Program, regions domain.Regions) domain.Message {
	switch {
	case s.Specialty != "" && !strings.EqualFold(s.Specialty, p.Specialty):
		return domain.Msg("statement.misfit.specialty", s.Name, s.Specialty)
	case s.Region != "" && s.Region != p.Region:
		return domain.Msg("statement.misfit.region", s.Name, regions.Name(s.Region))
	}
	return domain.Message{}
}

// Custom returns how far what a program gets is written for it (S95): as the
// application says, else by the statement that it names. A version for a region
// is written for a group of programs.
func Custom(a domain.Application, statements []domain.Statement) domain.Customisation {
	if a.Custom != domain.CustomUnknown {
		return a.Custom
	}
	for _, s := range statements {
		if s.Name == a.Statement && s.Region != "" {
			return domain.CustomGroup
		}
	}
	return domain.CustomNone
}
