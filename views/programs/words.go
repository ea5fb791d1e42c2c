package programs

import (
	"fmt"
	"net/url"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/screening"
	"secondlook/views/ui"
)

// typeWords are the kinds of program as they stand under a name.
var typeWords = map[domain.ProgramType]string{
	domain.Community:           "community",
	domain.CommunityUniversity: "community, univ.-affiliated",
	domain.University:          "university",
	domain.County:              "county",
	domain.Military:            "military",
}

// under is the second line of a program.
func under(p *domain.Program) string {
	parts := []string{app.Place(p)}
	if word := typeWords[p.Type.Value]; word != "" && p.Type.Known {
		parts = append(parts, word)
	}
	if p.Track != domain.TrackUnknown && p.Track != domain.Categorical {
		parts = append(parts, strings.ReplaceAll(p.Track.String(), "_", " "))
	}
	return strings.Join(parts, " · ")
}

// shortTitle is the name of a program without its specialty, for a line that
// has the specialty in a column of its own.
func shortTitle(p *domain.Program) string {
	name := strings.TrimSuffix(p.Name, " - "+p.Specialty)
	return strings.Replace(name, " - "+p.Specialty+"/", " · ", 1)
}

// screenWord is the chip that says where the screens of a row stand.
func screenWord(r *app.Row) ui.Word {
	switch r.Verdict {
	case screening.Open:
		return ui.Word{Text: "clear", Tone: ui.Good}
	case screening.Closed:
		return ui.Word{Text: closedBy(r), Tone: ui.Bad}
	}
	if r.Unknowns == 0 {
		return ui.Word{Text: "with an advocate", Tone: ui.Unsure}
	}
	return ui.Word{Text: fmt.Sprintf("%d unknown", r.Unknowns), Tone: ui.Unsure}
}

// closedBy says in a few words which rule closes a program.
func closedBy(r *app.Row) string {
	p := r.Program
	limit := func(f domain.Fact[int], text string) string { return fmt.Sprintf(text, f.Value) }
	switch r.ClosedBy {
	case screening.AcceptsIMGs:
		return "no IMGs"
	case screening.Visa:
		return "visa: " + app.VisaWords(p)
	case screening.Step3ForH1B:
		return "Step 3 first"
	case screening.Step1:
		return limit(p.MinStep1, "Step 1 ≥ %d")
	case screening.Step2:
		if p.MinStep2.Known {
			return limit(p.MinStep2, "CK ≥ %d")
		}
		return "Step 2 CK"
	case screening.Attempts:
		for _, f := range []domain.Fact[int]{p.Attempts, p.Attempts2, p.Attempts1} {
			if f.Known {
				return limit(f, "attempts ≤ %d")
			}
		}
		return "attempts"
	case screening.YearsSince:
		return limit(p.YearsSince, "grad ≤ %d y")
	case screening.USExperience:
		return limit(p.USMonths, "US months ≥ %d")
	case screening.ECFMG:
		return "ECFMG first"
	case screening.Letters:
		return limit(p.Letters, "letters ≥ %d")
	case screening.Licence:
		return "state licence"
	}
	return strings.ReplaceAll(r.ClosedBy.String(), "_", " ")
}

// tierWord is the chip of a tier; a question mark says that it hangs on facts
// that are to verify.
func tierWord(r *app.Row) ui.Word {
	if r.Tier == 0 || r.Tier > 3 {
		return ui.Word{Mark: "–"}
	}
	w := ui.Word{Text: fmt.Sprintf("Tier %d", r.Tier), Tone: ui.Tier1 + ui.Tone(r.Tier-1)}
	if !r.TierConfirmed {
		w.Mark = "?"
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
		return source + " · undated"
	}
	return source + " · " + asOf
}
