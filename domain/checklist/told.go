package checklist

import (
	"secondlook/domain"
	"secondlook/domain/languages"
	"secondlook/domain/redflag"
	"secondlook/domain/statement"
)

// rotations are the hands-on work in the United States (S11, S53).
func (b *builder) rotations() {
	b.measured(Rotations, "months", Asked, "rotations")
	b.measured(Rotations, "region", Helps, "rotations")
}

// letters are those in hand (S60–S62).
func (b *builder) letters() {
	b.measured(Letters, "letters_us", Asked, "letters")
	wished := b.Catalog.Wished(b.Profile.Applicant.Wishes.Specialties)
	for _, m := range b.measures {
		if m.Name != "letters_own" || len(wished) == 0 {
			continue
		}
		w := Helps
		if m.Specialty.Name == wished[0].Name {
			w = Asked
		}
		b.add(Item{Area: Letters, Key: m.Name + "/" + m.Specialty.Name, Weight: w, At: Place{Table: "letters"}}, m.Met(), m.Have, m.Want, m.Specialty.Name)
	}
	b.measured(Letters, "letters_leader", Asked, "letters")
}

// statements are the personal statement, and what it has to explain (S22, S95).
func (b *builder) statements() {
	written := 0
	for _, s := range b.Profile.Statements {
		if s.Text != "" {
			written++
		}
	}
	it := Item{Area: Statements, Key: "statement", Weight: Asked, At: Place{Table: "statements"}}
	if !b.Standing.Submits.Before(b.today) {
		it.Due = b.Standing.Submits
	}
	b.add(it, written > 0, written)
	for _, e := range b.Profile.Untold(b.Catalog.PassMarks) {
		key := "untold"
		if b.Profile.OnlyInInterview(e) {
			key = "untold.interview"
		}
		b.add(Item{Area: Statements, Key: key + "/" + e.Kind.String(), Weight: Asked, At: Place{"exams", e.ID}}, false, e.Kind.String())
	}
	b.flags()
	if n := b.plain(); n > 0 {
		b.add(Item{Area: Statements, Key: "custom", Weight: Helps, At: Place{Table: AtApplications}}, false, n)
	}
}

// flags are what programs may ask about and is explained nowhere, beside the
// failed attempts that the statement has to explain (S47).
func (b *builder) flags() {
	untold := map[string]bool{}
	for _, e := range b.Profile.Untold(b.Catalog.PassMarks) {
		untold[domain.FailFlag+e.Kind.String()] = true
	}
	n := 0
	for _, f := range redflag.Of(b.Profile, b.Standing, b.Catalog, b.Reference).Unexplained() {
		if !untold[f.Key] {
			n++
		}
	}
	if n > 0 {
		b.add(Item{Area: Statements, Key: "flags", Weight: Helps, At: Place{Table: "explanations"}}, false, n)
	}
}

// plain counts the programs of tier 1 that would get what every program gets.
func (b *builder) plain() (n int) {
	for _, key := range b.Listed.First {
		a, ok := b.Standing.Application(key)
		if ok && a.Planned() && statement.Custom(a, b.Profile.Statements) == domain.CustomNone {
			n++
		}
	}
	return n
}

// told is what the application tells beside that: experiences, research,
// languages.
func (b *builder) told() {
	if g, ok := b.home(); ok {
		want := g.Missions & domain.Missions
		have := want.And(b.shown())
		b.add(Item{Area: Experiences, Key: "missions", Weight: Helps, At: Place{Table: "experiences"}}, have == want, have.Len(), want.Len(), g.Name)
	}
	b.chosen()
	b.measured(Research, "research", Helps, "scholarly_works")
	spoken := false
	for _, l := range b.Profile.Languages {
		spoken = spoken || l.Serves()
		if languages.CourseOn(l, b.today) == languages.Undated {
			b.add(Item{Area: Languages, Key: "course/" + domain.NameKey(l.Name), Weight: Helps, At: Place{"languages", l.ID}}, false, l.Course)
		}
	}
	b.add(Item{Area: Languages, Key: "language", Weight: Helps, At: Place{Table: "languages"}}, spoken)
}

// home is the first wished region that the catalog knows missions of.
func (in Input) home() (domain.Region, bool) {
	for _, key := range in.Profile.Applicant.Wishes.Regions {
		if g, _ := in.Catalog.Regions.Region(key); g.Missions&domain.Missions != 0 {
			return g, true
		}
	}
	return domain.Region{}, false
}

// shown are the missions and traits that the records show. Spanish with
// patients counts as a fit of its own, and shows its mission all the same.
func (in Input) shown() domain.Tags {
	shown := in.Standing.Shown
	if in.Standing.Spanish.Clinical {
		shown |= domain.SetOf(domain.SpanishMigrant)
	}
	return shown
}
