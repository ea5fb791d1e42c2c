package app

import (
	"context"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/notes"
	"secondlook/domain/standing"
)

// A ProfileNote is one thing that the applicant's records show, in words.
type ProfileNote struct {
	Rule    string // such as "S1"
	Key     string // stable, such as "s1" or "gap.letters_own/Neurology"
	Kind    notes.Kind
	Tab     notes.Tab
	Record  domain.ID // the exam that it is about; zero: no single record
	Word    string    // for a chip
	Text    string    // a sentence
	Do      string    // what could be done; "": nothing in particular
	Setting string    // the figure that holds the threshold, such as "reference/set.low_step1"; "": none
	Value   string    // of that figure, with its unit
	Source  string    // of that figure, as people read it
}

// ProfileNotes returns what the records of a scope show, quietly: no note
// changes a chance.
func (a *App) ProfileNotes(ctx context.Context, s Scope) ([]ProfileNote, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	if err := a.ready(ctx); err != nil {
		return nil, err
	}
	first, _ := a.catalog.FirstSubmission(s.Season)
	st := standing.Of(p, a.catalog, s.Season, p.SubmitsOn(s.Season, first), a.Today())
	var out []ProfileNote
	for _, n := range notes.Of(p, st, a.catalog, a.reference(), a.laid().Own) {
		out = append(out, ProfileNote{
			Rule: n.Rule, Key: n.Key, Kind: n.Kind, Tab: n.Tab, Record: n.Record,
			Word: a.cfg.Words.Render(n.Word), Text: a.cfg.Words.Render(n.Text), Do: a.rendered(n.Do),
			Setting: n.Setting, Value: a.thresholdOf(n.Setting), Source: a.cite(n.Source),
		})
	}
	return out, nil
}

// rendered writes a message that may be none.
func (a *App) rendered(m domain.Message) string {
	if m.IsZero() {
		return ""
	}
	return a.cfg.Words.Render(m)
}

// thresholdOf writes the figure behind a setting, and whether it is the user's.
func (a *App) thresholdOf(key string) string {
	if a.laid().Own[key] {
		return a.cfg.Words.Render(domain.Msg("profile.yours", a.settingValue(key)))
	}
	return a.settingValue(key)
}

// settingValue writes the figure behind a setting with its unit.
func (a *App) settingValue(key string) string {
	kind, name, _ := strings.Cut(key, "/")
	switch kind {
	case "reference":
		row, _ := a.reference().Row(name)
		return strconv.FormatFloat(row.Value, 'f', -1, 64) + " " + row.Unit
	case "specialty":
		s, _ := a.catalog.Specialty(strings.TrimSuffix(name, "/low_ck"))
		return strconv.Itoa(s.LowCK) + " points"
	}
	return ""
}
