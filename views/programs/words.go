package programs

import (
	"net/url"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

// under is the second line of a program, with its specialty where that has no
// column.
func (p *Page) under(of *domain.Program) string {
	text := app.Place(of)
	if !p.table.Shows(bySpecialty) {
		text = domain.Dots(text, p.app.Catalog().Short(of.Specialty))
	}
	return domain.Dots(text, p.app.Kind(of))
}

// screenWord is the chip that says where the screens of a row stand.
func (p *Page) screenWord(r *app.Row) ui.Word {
	w := ui.Word{Text: p.app.ScreensWords(r), Tone: ui.Good}
	switch {
	case r.Verdict == screening.Closed:
		w.Tone = ui.Bad
	case r.Verdict == screening.Hanging || r.Unknowns > 0:
		w.Tone = ui.Unsure
	}
	return w
}

// shortSource writes the host of an address, and any other source as it is.
func shortSource(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return s
	}
	return strings.TrimPrefix(u.Host, "www.")
}

// missing says which states the catalog lacks, so that nobody takes an empty
// page for "there are none".
func missing(c *domain.Catalog) string {
	var states []string
	for _, g := range c.Gaps {
		if g.Level == domain.CoverageNone && g.State != "" && g.Specialty == "" {
			states = append(states, g.State)
		}
	}
	if len(states) == 0 {
		return ""
	}
	return "The catalog holds no program of " + strings.Join(states, ", ") + ", and few of some other states."
}

// plain writes a word of a vocabulary as people do.
func plain(word string) string { return strings.ReplaceAll(word, "_", " ") }

// factValue is the value of a fact in the words that the table has for it.
func (p *Page) factValue(f app.FactRow) string {
	if f.Shown != "" {
		return f.Shown
	}
	scratch := domain.Program{Track: domain.Categorical}
	if field, ok := domain.FieldNamed(f.Field); ok && f.Words != nil && field.Set(&scratch, f.Value, domain.Provenance{}) == nil {
		if words := p.app.Kind(&scratch); words != "" {
			return words
		}
	}
	return shownValue(f)
}

// factSource is the source of a fact and its age, and what is to do if the
// fact is too old, or of no known age, to close a program.
func factSource(f app.FactRow) string {
	who, age := shortSource(f.Source), f.AsOf
	if f.Own {
		who = domain.Dots("yours", who)
	}
	at, err := domain.ParseAsOf(f.AsOf)
	switch {
	case !f.Old:
	case err == nil && !at.Date.IsZero():
		age = domain.Dots(age, "old: confirm it")
	case age == undated:
		age = undated + ": confirm it"
	default:
		age = domain.Dots(age, undated+": confirm it")
	}
	return domain.Dots(who, age)
}

// undated is said of what has no date.
const undated = "undated"

// shownValue is the value of a fact as people write it.
func shownValue(f app.FactRow) string {
	if f.Words != nil {
		return plain(f.Value)
	}
	return f.Value
}

// cite joins a source and its age.
func cite(source, asOf string) string {
	source = shortSource(source)
	switch {
	case source == "":
		return asOf
	case asOf == "":
		return source + " · " + undated
	}
	return source + " · " + asOf
}
