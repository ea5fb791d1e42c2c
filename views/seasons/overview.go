package seasons

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/build"
	"secondlook/views/compare"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// spanWide is the width of the bar of a chance.
const spanWide float32 = 360

// overview is the tab of all seasons, the newest first.
type overview struct {
	p     *Page
	deck  *ui.Deck
	all   *ui.Stack
	years []app.Year
	drawn drawn // what the cards were drawn for: while it is the same they stay
	quiet bool  // chances are hidden
}

var (
	_ ui.Stater    = (*overview)(nil)
	_ ui.Actor     = (*overview)(nil)
	_ ui.Printer   = (*overview)(nil)
	_ ui.RuneTyper = (*overview)(nil)
	_ ui.KeyTyper  = (*overview)(nil)
)

// drawn is all that the cards say.
type drawn struct {
	years []app.Year
	quiet bool
	today domain.Date
}

func newOverview(p *Page) *overview {
	o := &overview{p: p, all: ui.NewStack(theme.Gap12)}
	all := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, theme.Gap16, 0, ui.BarRoom), o.all))
	o.deck = ui.NewBeginDeck(all, ui.NewBegin("Your seasons",
		"Each Match that you take part in is kept here as it was. A season begins with the first program that you put on its list.",
		ui.Action{Text: "Choose programs", Kind: ui.Primary, Do: func() { p.host.Show(ui.Route{Page: ui.PagePrograms}) }}))
	return o
}

// Object returns what the tab shows.
func (o *overview) Object() fyne.CanvasObject { return o.deck }

// Focus leaves the keys where they are: there is nothing to type.
func (o *overview) Focus() {}

// Reload reads the seasons.
func (o *overview) Reload() error {
	years, err := o.p.app.Years(context.Background(), app.Scope{})
	if err != nil {
		return err
	}
	o.years, o.quiet = years, o.p.app.Quiet()
	if now := (drawn{years, o.quiet, o.p.app.Today()}); !reflect.DeepEqual(now, o.drawn) {
		o.drawn = now
		cards := make([]fyne.CanvasObject, len(years))
		for i, y := range years {
			cards[i] = o.card(y)
		}
		o.all.Set(cards...)
	}
	o.deck.Turn(ui.FaceBegin)
	if len(years) > 0 {
		o.deck.Turn(ui.FaceBody)
	}
	return nil
}

// card is one season: how far it came, what was said of it, and what can be done.
func (o *overview) card(y app.Year) fyne.CanvasObject {
	small := ui.Style{Size: theme.Small, Color: theme.Second}
	items := []fyne.CanvasObject{ui.Beside(o.title(y), o.buttons(y)), ui.NewParagraph(y.Counts, ui.Style{Bold: true})}
	if y.Days != "" {
		items = append(items, ui.NewParagraph(y.Days, small))
	}
	items = append(items, o.frozen(y)...)
	if y.Record.Review != "" {
		items = append(items, ui.Rule(), ui.NewParagraph(y.Record.Review, ui.Style{}))
	}
	if links := o.links(y); len(links) > 0 {
		items = append(items, ui.NewWrap(theme.Gap12, links...))
	}
	return ui.NewCard(ui.NewStack(theme.Gap8, items...), theme.Gap16)
}

// links are what can be noted of a season; nothing while nothing can be changed.
func (o *overview) links(y app.Year) []fyne.CanvasObject {
	h := o.p.host
	if h.ReadOnly != "" {
		return nil
	}
	word := "Say how it went"
	switch {
	case !y.Past && o.p.app.TooEarly(y.Season, domain.OutcomeMatched) != "":
		word = "Questions for an adviser…"
	case y.Record.Review != "":
		word = "Change what you say of it"
	}
	links := []fyne.CanvasObject{h.ChangeLink(word, func() { o.review(y) })}
	if y.Past && len(y.Silent) > 0 {
		links = append(links, h.ChangeLink("Note a late answer…", func() { o.late(y) }))
	}
	if !y.Record.Closed.IsZero() {
		links = append(links, h.ChangeLink("Correct it…", func() { o.correct(y) }))
	}
	return links
}

// title names a season, with where it stands.
func (o *overview) title(y app.Year) fyne.CanvasObject {
	parts := []fyne.CanvasObject{ui.NewText(fmt.Sprintf("Season %d", y.Season), ui.Style{Size: theme.Heading, Bold: true})}
	switch {
	case y.Current && o.p.app.Bygone().Season != 0:
		parts = append(parts, ui.NewChip("as it was", ui.Plain))
	case y.Current:
		parts = append(parts, ui.NewChip("this season", ui.Tier1))
	case !y.Record.Closed.IsZero():
		parts = append(parts, ui.NewChip("put away", ui.Plain))
	}
	switch y.Ended {
	case domain.OutcomeUnknown:
	case domain.OutcomeMatched:
		parts = append(parts, ui.NewChip(strings.ToLower(y.Outcome), ui.Good))
	default:
		parts = append(parts, ui.NewChip(strings.ToLower(y.Outcome), ui.Plain))
	}
	return ui.Row(parts...)
}

// buttons are what can be done with a season.
func (o *overview) buttons(y app.Year) fyne.CanvasObject {
	var out []fyne.CanvasObject
	add := func(text string, do func()) {
		b := ui.NewButton(ui.Action{Text: text, Do: do})
		b.Compact = true
		out = append(out, b)
	}
	if reported(y) {
		add("Print", func() { build.PrintSeason(o.p.host, o.p.app, y.Season) })
	}
	if y.CanFreeze {
		add("Freeze now", func() { o.freeze(y) })
	}
	if y.CanRoll && !y.Current {
		add("Put away…", func() { o.p.open(y) })
	}
	if y.CanRoll && y.Current {
		add("Open the next season…", func() { o.p.open(y) })
	}
	if y.Past && o.p.host.ShowSeason != nil && o.p.host.ReadOnly == "" {
		add("Look at it", func() { o.p.host.ShowSeason(y.Season) })
	}
	return ui.Row(out...)
}

// reported reports whether there is a report of a season: something stands on its
// list, or was sent.
func reported(y app.Year) bool { return y.Tally.Listed+y.Tally.Sent > 0 }

// Print prints the report of the newest season that has one.
func (o *overview) Print() {
	year := o.p.app.Season()
	if i := slices.IndexFunc(o.years, reported); i >= 0 {
		year = o.years[i].Season
	}
	build.PrintSeason(o.p.host, o.p.app, year)
}

// frozen says what was said of a season when it was submitted, and what is kept.
func (o *overview) frozen(y app.Year) (out []fyne.CanvasObject) {
	small := ui.Style{Size: theme.Small, Color: theme.Second}
	if f := y.Frozen; f != nil {
		if f.Said != "" && !o.quiet {
			out = append(out, ui.NewParagraph(f.Said, ui.Style{}), ui.Row(ui.Wide(spanWide, ui.NewSpan(f.Match.Value, f.Match.Low, f.Match.High))))
		}
		if y.Moved {
			out = append(out, ui.NewParagraph("The first application is noted for "+app.Day(y.Sent)+" by now; what is frozen stays as it is.", small))
		}
	} else if y.CanFreeze {
		out = append(out, ui.NewParagraph("Not frozen: what was said when it was submitted is not kept. Freezing it now does that in hindsight, by the records as far as they are dated.", small))
	}
	for _, text := range y.Kept {
		out = append(out, ui.NewParagraph(text, small))
	}
	return out
}

// freeze freezes a season in hindsight.
func (o *overview) freeze(y app.Year) {
	h := o.p.host
	ui.Work(h, fmt.Sprintf("Freezing season %d…", y.Season), fmt.Sprintf("Season %d was not frozen.", y.Season),
		func(ctx context.Context) (struct{}, error) { return struct{}{}, o.p.app.FreezeNow(ctx, y.Season) },
		func(struct{}) {
			h.Say(ui.Notice{Text: fmt.Sprintf("Season %d is frozen, in hindsight", y.Season), Undo: h.Undo})
		})
}

// Status says how many seasons there are, and which one it is.
func (o *overview) Status() string {
	if len(o.years) == 0 {
		return "No season has records yet"
	}
	count := ui.Plural(len(o.years), "season", "seasons")
	if past := o.p.app.Bygone().Season; past != 0 {
		return fmt.Sprintf("%s, as of season %d", count, past)
	}
	return fmt.Sprintf("%s · it is season %d", count, o.p.app.Season())
}

// Actions are the buttons of the page's head.
func (o *overview) Actions() []ui.Action {
	if len(o.years) == 0 {
		return nil
	}
	return []ui.Action{o.p.host.Change(ui.Action{Text: compare.NoteAction, Do: o.note})}
}

// note asks for an earlier season beside the others, where it is shown then.
func (o *overview) note() {
	o.p.host.Show(ui.Route{Page: ui.PageSeasons, Tab: tabCompare})
	if o.p.side != nil {
		o.p.side.Note()
	}
}

// TypedRune hears O: open the next season.
func (o *overview) TypedRune(r rune) {
	if r != 'o' && r != 'O' {
		return
	}
	for _, y := range o.years {
		if y.CanRoll && y.Current {
			o.p.open(y)
			return
		}
	}
	o.p.host.Say(ui.Notice{Text: "There is no season to put away yet"})
}

// TypedKey takes no key.
func (o *overview) TypedKey(*fyne.KeyEvent) {}
