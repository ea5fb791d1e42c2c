package views

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/settings"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The lines of the season menu that are no season.
const (
	seasonAll   = "all"
	seasonDates = "dates"
)

// showSeasons opens the menu of seasons: each can be looked at as it was.
func (s *Shell) showSeasons() {
	now, years := s.app.Bygone(), []int(nil)
	if now.Season != 0 {
		years = now.Years
	} else {
		all, err := s.app.Years(context.Background(), app.Scope{})
		if err != nil {
			s.host.Fail("The seasons could not be read.", err)
			return
		}
		for _, y := range all {
			if y.Past || y.Current {
				years = append(years, y.Season)
			}
		}
		now.Now = s.app.Season()
	}
	shown := s.app.Season()
	if !slices.Contains(years, now.Now) {
		years = append([]int{now.Now}, years...)
	}
	var choices []ui.Choice
	for _, year := range years {
		text := fmt.Sprintf("Season %d", year)
		switch {
		case year > now.Now:
			continue
		case year < now.Now:
			text += ", as it was"
		}
		choices = append(choices, ui.Choice{Key: strconv.Itoa(year), Text: text, On: year == shown})
	}
	choices = append(choices, ui.Choice{Key: seasonAll, Text: "All seasons…"}, ui.Choice{Key: seasonDates, Text: "Dates, fees and signals…"})
	under := fyne.CanvasObject(s.side.season)
	if !under.Visible() {
		under = s.side
	}
	ui.ShowMenu(under, choices, func(key string) { s.pickSeason(key, shown) })
}

// pickSeason shows what was chosen in the menu of seasons.
func (s *Shell) pickSeason(key string, shown int) {
	switch year, err := strconv.Atoi(key); {
	case key == seasonAll:
		s.Go(ui.Route{Page: ui.PageSeasons, Tab: "seasons"})
	case key == seasonDates:
		s.Go(ui.Route{Page: ui.PageSettings, Tab: settings.TabSeason})
	case err == nil && year != shown && s.host.ShowSeason != nil:
		s.host.ShowSeason(year)
	}
}

// banner says that a past season is shown, and leads back.
func (s *Shell) banner() *ui.Card {
	b := s.app.Bygone()
	if b.Season == 0 {
		return nil
	}
	text := fmt.Sprintf("Season %d, as it was on %s · read only", b.Season, app.Day(b.Day))
	switch {
	case !b.Frozen:
		text += " · as far as the records of today are dated"
	case b.Anew:
		text += " · chances worked out anew by today's catalog"
	}
	back := ui.NewButton(ui.Action{Text: fmt.Sprintf("Back to %d", b.Now), Do: func() {
		if s.host.ShowSeason != nil {
			s.host.ShowSeason(b.Now)
		}
	}})
	back.Compact = true
	return ui.NewSoftCard(ui.Beside(ui.NewParagraph(text, ui.Style{}), back), theme.Gap12, ui.Tier2)
}

// TurnSeason shows a season in the place of the one that a shell shows, after
// asking where something typed would be lost: that of today's records, or a past
// one as it was. Live are the records as they are; show puts an App into the
// window.
func TurnSeason(s *Shell, live *app.App, year int, show func(*app.App)) {
	turn := func(a *app.App) {
		s.Close() // keeps its place, so that the same page comes up
		show(a)
	}
	s.Ask(fmt.Sprintf("Go to season %d without saving?", year), "Go there", func() {
		if year == live.Season() {
			turn(live)
			return
		}
		ui.Work(s.host, fmt.Sprintf("Opening season %d…", year), fmt.Sprintf("Season %d could not be shown; this one stays.", year),
			func(ctx context.Context) (*app.App, error) { return live.Past(ctx, year) }, turn)
	})
}
