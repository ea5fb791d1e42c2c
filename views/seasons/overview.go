package seasons

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// The cards of the tab.
const (
	cardNone = "none"
	cardAll  = "all"
)

// overview is the tab of all seasons, the newest first.
type overview struct {
	p    *Page
	deck *ui.Deck
	all  *fyne.Container
}

func newOverview(p *Page) *overview {
	o := &overview{p: p, deck: ui.NewDeck(), all: container.NewVBox()}
	o.deck.Put(cardAll, container.NewVScroll(o.all))
	o.deck.Put(cardNone, ui.NewBegin("Your seasons",
		"Each Match that you take part in is kept here as it was. A season begins with the first program that you put on its list.",
		ui.Action{Text: "Choose programs", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PagePrograms}) }}))
	o.deck.Turn(cardNone)
	return o
}

// Object returns what the tab shows.
func (o *overview) Object() fyne.CanvasObject { return o.deck }

// Focus leaves the keys where they are: there is nothing to type.
func (o *overview) Focus() {}

// Reload reads the seasons and their applications.
func (o *overview) Reload() error {
	profile, err := o.p.app.Profile(context.Background())
	if err != nil {
		return err
	}
	o.all.RemoveAll()
	for _, s := range seasonsOf(profile) {
		lines := ui.NewStack(theme.Gap8, ui.NewText(fmt.Sprintf("Season %d", s.Year), ui.Style{Size: theme.Heading, Bold: true}),
			ui.NewParagraph(tell(profile, s), ui.Style{Color: theme.Second}))
		o.all.Add(ui.NewCard(lines, theme.Gap16))
	}
	o.deck.Turn(cardNone)
	if len(o.all.Objects) > 0 {
		o.deck.Turn(cardAll)
	}
	return nil
}

// seasonsOf are the seasons that have a record or an application, the newest
// first.
func seasonsOf(p domain.Profile) []domain.Season {
	all := slices.Clone(p.Seasons)
	for _, a := range p.Applications {
		if !slices.ContainsFunc(all, func(s domain.Season) bool { return s.Year == a.Season }) {
			all = append(all, domain.Season{Year: a.Season})
		}
	}
	slices.SortFunc(all, func(a, b domain.Season) int { return cmp.Compare(b.Year, a.Year) })
	return all
}

// tell says what is known of a season.
func tell(p domain.Profile, s domain.Season) string {
	sent := 0
	for _, a := range p.Applications {
		if a.Season == s.Year && a.Sent() {
			sent++
		}
	}
	parts := []string{ui.Plural(len(p.List(s.Year)), "program on the list", "programs on the list"), fmt.Sprintf("%d sent", sent)}
	if s.Outcome != domain.OutcomeUnknown {
		parts = append(parts, s.Outcome.String())
	}
	return domain.Capital(strings.Join(parts, " · "))
}
