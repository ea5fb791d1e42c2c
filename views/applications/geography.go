package applications

import (
	"context"
	"fmt"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// places are the geographic preferences of a season as they are edited.
type places struct {
	domain.Season
	Follow bool // the applications follow the divisions
}

// divisionOptions are the divisions to choose from, with the programs of the
// list that lie in each.
func divisionOptions(g *app.Geography) form.Options {
	return form.Options{
		Hint: "Add a division…",
		All: func() (out []ui.Option) {
			for _, d := range domain.Divisions() {
				out = append(out, ui.Option{Key: d, Text: d, Second: ui.Plural(g.Counts[d], "program", "programs") + " on your list"})
			}
			return out
		},
	}
}

// settingWords says the kinds of surroundings.
func settingWords(word string) string {
	if word == "" {
		return "Not told"
	}
	return domain.Capital(word)
}

// geography asks what the season's applications say of places.
func (p *desk) geography() {
	p.Focus()
	askPlaces(p.host, p.app)
}

// askPlaces asks for the geographic preferences of the season.
func askPlaces(h ui.Host, a *app.App) {
	ctx := context.Background()
	g, err := a.Geography(ctx, app.Scope{})
	if err != nil {
		h.Fail("The geographic preferences could not be read.", err)
		return
	}
	form.Edit[places]{
		Title: fmt.Sprintf("Geographic preferences of season %d", g.Record.Year), Record: places{Season: g.Record, Follow: true},
		Why: fmt.Sprintf("Up to %d divisions of the country, as the application asks for them. %s.", domain.MostDivisions, flagged(g)),
		Fields: []form.Field[places]{
			form.Picks("divisions", "Divisions", func(x *places) *[]string { return &x.Divisions }, divisionOptions(g)).Wide(),
			form.Choice("setting", "Setting", func(x *places) *domain.SettingPreference { return &x.Setting }, settingWords),
			form.Note("geographic_reason", "Why", func(x *places) *string { return &x.GeoReason }).Why("As the application tells it. Nothing is computed from it."),
			form.YesNo("follow", "Applications", "Those in these divisions count as preferred, the others do not", func(x *places) *bool { return &x.Follow }).Wide(),
		},
		Check: func(x places) error { return x.Season.Validate() },
		Save: func(x *places) error {
			n, err := a.SaveGeography(ctx, x.Season, x.Follow)
			if err == nil {
				text := "Geographic preferences are kept"
				if n > 0 {
					text += "; " + ui.Plural(n, "application follows", "applications follow") + " them"
				}
				h.Say(ui.Notice{Text: text, Undo: h.Undo})
			}
			return err
		},
		Failed: "The geographic preferences were not kept.",
	}.Show(h)
}

// flagged says how many applications count as preferred now.
func flagged(g *app.Geography) string {
	if g.Flagged == 0 {
		return "No application counts as preferred yet"
	}
	return ui.Plural(g.Flagged, "application counts", "applications count") + " as preferred now"
}
