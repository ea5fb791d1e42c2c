// Package fields says how each record of a profile is asked for: what a field
// is called, why it is asked for, and by which kind of input.
package fields

import (
	"cmp"
	"context"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// Programs are the residency programs of the catalog and the user's own.
func Programs(a *app.App) form.Options {
	return form.Options{
		Hint: "Find a program…",
		All: func() []ui.Option {
			programs, err := a.Programs(context.Background())
			if err != nil { // the page that shows them says so
				return nil
			}
			out := make([]ui.Option, len(programs))
			for i := range programs {
				p := &programs[i]
				out[i] = ui.Option{Key: p.Key, Text: p.Name, Second: p.Specialty + " · " + app.Place(p)}
			}
			return out
		},
		Link: func(key string) ui.Route { return ui.Route{Page: ui.PagePrograms, Item: key} },
	}
}

// Zones are the time zones of the world, by city and country.
func Zones(a *app.App) form.Options {
	return form.Options{
		Hint: "Find a city or a country…",
		All: func() (out []ui.Option) {
			for _, z := range a.Catalog().WorldZones {
				out = append(out, ui.Option{Key: z.Zone, Text: app.ZoneCity(z.Zone), Second: z.Country})
			}
			return out
		},
	}
}

// Specialties are those of the catalog; any other may be written.
func Specialties(a *app.App) form.Options {
	return form.Options{
		Hint: "Find or type a specialty…", Free: true,
		All: func() (out []ui.Option) {
			for _, s := range a.Catalog().Specialties {
				out = append(out, ui.Option{Key: s.Name, Text: s.Name})
			}
			return out
		},
	}
}

// Regions are those of the catalog and the user's own.
func Regions(a *app.App) form.Options {
	return form.Options{
		Hint: "Find a region…",
		All: func() (out []ui.Option) {
			for _, r := range a.Catalog().Regions {
				out = append(out, ui.Option{Key: r.Key, Text: r.Name, Second: stateName(r.State)})
			}
			return out
		},
	}
}

// States are the states and territories with residency programs.
func States() form.Options {
	return form.Options{
		Hint: "Find a state…",
		All: func() []ui.Option {
			states := domain.States()
			out := make([]ui.Option, len(states))
			for i, s := range states {
				out[i] = ui.Option{Key: s.Code, Text: s.Name}
			}
			return out
		},
	}
}

// stateName returns the name of a state, or its letters.
func stateName(letters string) string { return cmp.Or(domain.StateName(letters), letters) }

// place are the fields of where something was.
func place[T any](a *app.App, city, state, country, region func(*T) *string) []form.Field[T] {
	return []form.Field[T]{
		form.Text("city", "City", city),
		form.Pick("state", "State", state, States()).Why("A place in the United States is a tie to its region."),
		form.Text("country", "Country", country).Why("Empty: the United States."),
		form.Pick("region", "Region", region, Regions(a)).Why("Only if it is another one than city and state say."),
	}
}

const noteWhy = "For yourself; nothing is computed from it."

// StatusWords writes a word of [domain.Status] for people.
func StatusWords(word string) string {
	switch word {
	case "citizen":
		return "US citizen"
	case "permanent resident":
		return "Permanent resident"
	case "EAD":
		return "Work permit (EAD) or another right to work"
	case "J-1":
		return "Needs a J-1 visa"
	case "H-1B only":
		return "Needs an H-1B visa, and no other"
	case "either":
		return "Needs a visa: J-1 or H-1B"
	}
	return form.Plain(word)
}

// TagWords writes a mission or a trait for people.
func TagWords(word string) string {
	if text, ok := tagWords[word]; ok {
		return text
	}
	return form.Plain(word)
}

var tagWords = map[string]string{
	"underserved": "Underserved people", "rural": "Rural medicine", "spanish_migrant": "Spanish-speaking, migrant families",
	"social_determinants": "Social determinants of health", "safety_net": "County or safety-net hospital",
	"agricultural": "Farm workers and their towns", "underserved_commitment": "Commitment to the underserved",
	"volume_complexity": "High volume and complexity", "resilience_reliability": "Resilience and reliability",
	"longitudinal_care": "Relationships over years", "behavioral_health": "Behavioral health", "second_language": "A second language with patients",
}

// invalid returns the problems of one record out of those of a profile, below
// a path such as "exams[1].".
func invalid(err error, path string) error {
	bad, ok := err.(domain.Invalid)
	if !ok {
		return err
	}
	var out domain.Invalid
	for _, b := range bad {
		if name, found := strings.CutPrefix(b.Field, path); found {
			out = append(out, domain.FieldError{Field: name, Problem: b.Problem})
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}
