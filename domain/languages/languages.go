// Package languages writes the lines on languages for the application from the
// records alone, follows a course of Spanish, and says what shows the same will
// where there is no Spanish (S74, S77, S78).
//
// A line is pasted into an application in English, whatever the language of the
// window. So the words that join names and places in it stand here.
package languages

import (
	"slices"
	"strings"

	"secondlook/domain"
)

// A Line is what the application says of a language.
type Line struct {
	Language domain.Language
	Text     domain.Message // zero: not even the level is known
	Sites    []string       // of the rotations in which it was spoken with patients
	Empty    []domain.Message
}

// Of writes the lines of a profile, in the order of the records. A place of use
// comes from the language's own record, or else from the rotations that name the
// language; nothing is added to what they say, and what is missing is listed.
func Of(p domain.Profile, today domain.Date) (out []Line) {
	for _, l := range p.Languages {
		x := Line{Language: l, Sites: sites(p.Rotations, l.Name, today)}
		where := strings.TrimSpace(l.Where)
		if l.Level == domain.LevelUnknown {
			x.Empty = append(x.Empty, domain.Msg("works.line.no_level"))
		} else {
			level := domain.Msg("works.level." + l.Level.String())
			switch {
			case where != "" && l.Clinical:
				x.Text = domain.Msg("works.line.where", l.Name, level, joined(where))
			case l.Clinical && len(x.Sites) > 0:
				x.Text = domain.Msg("works.line.rotations", l.Name, level, listed(x.Sites))
			case l.Clinical:
				x.Text = domain.Msg("works.line.clinical", l.Name, level)
			default:
				x.Text = domain.Msg("works.line.plain", l.Name, level)
			}
		}
		if l.Clinical && where == "" && len(x.Sites) == 0 {
			x.Empty = append(x.Empty, domain.Msg("works.line.no_where"))
		}
		if !l.Clinical && len(x.Sites) > 0 {
			x.Empty = append(x.Empty, domain.Msg("works.line.not_clinical", listed(x.Sites)))
		}
		out = append(out, x)
	}
	return out
}

// joined puts a colon before a place that does not go on from "used in clinical
// settings" by itself.
func joined(where string) string {
	first, _, _ := strings.Cut(where, " ")
	if slices.Contains(strings.Fields("in at with during while on as among for daily"), strings.ToLower(first)) {
		return " " + where
	}
	return ": " + where
}

// sites are the places of the rotations that have begun in which a language was
// spoken with patients, each once.
func sites(rotations []domain.Rotation, language string, today domain.Date) (out []string) {
	for _, r := range rotations {
		spoken := slices.ContainsFunc(r.Languages, func(s string) bool { return fold(s) == fold(language) })
		place := r.City
		if place == "" {
			place = r.Site
		}
		if spoken && place != "" && !r.Start.After(today) && !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	return out
}

// listed writes names as a sentence does: "A", "A and B", "A, B and C".
func listed(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// Spanish reports whether a language is Spanish.
func Spanish(l domain.Language) bool {
	name := strings.ToLower(l.Name)
	return strings.Contains(name, "spanish") || strings.Contains(name, "español")
}
