// Package build is what pages do with the list as a whole: build the best one
// for a budget, keep it, print it.
package build

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

const (
	small  = theme.Small
	second = theme.Second
)

// A Builder builds the best list.
type Builder struct {
	host    ui.Host
	app     *app.App
	ranking func() *app.Ranking
}

// New returns a builder for the applicant of a ranking, which is nil before
// there is one.
func New(h ui.Host, a *app.App, ranking func() *app.Ranking) *Builder {
	return &Builder{host: h, app: a, ranking: ranking}
}

// Ask asks for the budget, which is that of the wishes at first, and shows the
// best list for it before anything is kept.
func (b *Builder) Ask() {
	if r := b.ranking(); r != nil {
		w := r.Profile.Applicant.Wishes
		b.ask(budget{w.BudgetCents, max(w.Goal, domain.GoalMatch)})
	}
}

// budget is what is asked for.
type budget struct {
	Cents int64
	Goal  domain.ListGoal
}

func (b *Builder) ask(x budget) {
	var asked *form.Form[budget]
	wishes := ui.NewLink("Wishes…", func() {
		form.Leave(b.host, asked.Changed(), func() {
			asked.OnClose()
			AskWishes(b.host, b.app, b.ranking().Profile.Applicant)
		})
	})
	asked = form.Edit[budget]{
		Title: "Build my list", Record: x, Agree: "Find the best list",
		Fields: []form.Field[budget]{form.Money("budget", "Budget for application fees", func(x *budget) *int64 { return &x.Cents }).Hint("2,000").Wide().
			Why("In dollars, for the whole season: what is sent is paid from it and stays on the list. Transcripts, tokens and registration are paid once and shown beside it."),
			form.Choice("goal", "The best for", func(x *budget) *domain.ListGoal { return &x.Goal }, fields.GoalWords).Must().Wide().
				Why("What a place is worth to you follows from your wishes and from your own values; both figures are shown of each list."),
		},
		Check: func(x budget) error {
			if x.Cents == 0 {
				return domain.Invalid{{Field: "budget", Problem: "is required"}}
			}
			return nil
		},
		Below: []fyne.CanvasObject{ui.Beside(ui.Small(wishWords(b.ranking().Profile.Applicant.Wishes)), wishes)},
		Save:  func(*budget) error { return nil },
		Then:  b.find,
	}.Show(b.host)
}

// find looks for the best list for a budget and offers it.
func (b *Builder) find(x budget) {
	ui.Work(b.host, "Looking for the best list…", "No list could be built; your saved list is as it was.",
		func(ctx context.Context) (*app.ListPlan, error) {
			plan, err := b.app.BuildList(ctx, app.Scope{}, x.Cents, x.Goal)
			return plan, cmp.Or(err, ctx.Err())
		}, b.offerList)
}

// offerList shows a plan beside the list that it would replace, and keeps it
// if the user wants it.
func (b *Builder) offerList(plan *app.ListPlan) {
	before, err := b.app.SavedList(context.Background(), plan.Season)
	if err != nil {
		b.host.Fail("Your saved list could not be read, so nothing was changed.", err)
		return
	}
	d := ui.NewDialog(b.host, "The best list for "+app.Money(plan.BudgetCents), ui.NewStack(0, b.planLines(plan, before)...))
	again := func() { d.Hide(); b.ask(budget{plan.BudgetCents, plan.Goal}) }
	if len(plan.Chosen) == 0 {
		d.SetActions(&ui.Action{Text: "Close", Do: d.Hide}, &ui.Action{Text: "Another budget…", Kind: ui.Primary, Do: again})
		d.Show()
		return
	}
	save := func() {
		d.Hide()
		b.keepList(plan)
	}
	d.SetActions(&ui.Action{Text: "Cancel", Do: d.Hide}, &ui.Action{Text: "Another budget…", Do: again},
		&ui.Action{Text: "Save as my list", Kind: ui.Primary, Do: save})
	d.Show()
}

// Built is the tab of a route to a list that was just built, from its first
// program on.
const Built = "built"

// keepList makes a plan the saved list and shows it.
func (b *Builder) keepList(plan *app.ListPlan) {
	if err := b.app.SaveList(context.Background(), plan); err != nil {
		b.host.Fail("The list was not saved; your saved list is as it was.", err)
		return
	}
	b.host.Show(ui.Route{Page: ui.PageList, Tab: Built})
	b.host.Say(ui.Notice{Text: ui.Plural(plan.Programs(), "program is", "programs are") + " on your list", Undo: b.host.Undo})
}

// planLines are what is said of a plan.
func (b *Builder) planLines(plan *app.ListPlan, before []domain.Application) []fyne.CanvasObject {
	count, fees := map[string]int{}, int64(0)
	for _, c := range slices.Concat(plan.Sent, plan.Chosen) {
		count[c.Program.Specialty]++
	}
	var items []fyne.CanvasObject
	line := func(label, figure string, bold bool) {
		st := ui.Style{Bold: bold}
		items = append(items, ui.Space(7), ui.Beside(ui.NewText(label, st), ui.NewText(figure, ui.Style{Bold: true})), ui.Space(7), ui.Rule())
	}
	for _, s := range slices.Sorted(maps.Keys(plan.Fees)) {
		fees += plan.Fees[s]
		line(s+" · "+ui.Plural(count[s], "program", "programs"), app.Money(plan.Fees[s]), false)
	}
	line(ui.Plural(plan.Programs(), "program", "programs")+" in all", app.Money(fees), true)
	if plan.PaidCents > 0 {
		line("Paid already, for what is sent", app.Money(plan.PaidCents), false)
	}
	if plan.FixedCents > 0 {
		line("Paid once, beside the budget", app.Money(plan.FixedCents), false)
	}
	items = append(items, b.figures(plan)...)
	items = append(items, replaced(plan, before)...)
	items = append(items, changed(b.app.ListChange(b.ranking(), plan))...)
	items = append(items, wished(plan)...)
	items = append(items, wasted(plan.Wasted)...)
	for _, n := range plan.Notes {
		items = append(items, ui.Space(theme.Gap8), ui.Small(n))
	}
	return items
}

// figures set the chance and the worth of a plan beside those of the saved list,
// the one that it is the best for first.
func (b *Builder) figures(plan *app.ListPlan) []fyne.CanvasObject {
	if b.app.Quiet() {
		return []fyne.CanvasObject{ui.Space(theme.Gap8), ui.Second("Chances are hidden, and so is what this list would be worth."), ui.Space(theme.Gap8), ui.Rule()}
	}
	lines := []fyne.CanvasObject{
		ui.NewParagraph("Chance to match: "+app.ChanceWords(plan.Chance, plan.Low, plan.High), ui.Style{Bold: true}),
		ui.NewParagraph("Worth of the match to you: "+worthWords(plan.Worth), ui.Style{Bold: true}),
	}
	if plan.Goal == domain.GoalPlaces {
		slices.Reverse(lines)
	}
	items := []fyne.CanvasObject{ui.Space(theme.Gap8), lines[0], ui.Space(theme.Gap4), lines[1]}
	if now, low, high, n := b.app.ListedChance(b.ranking()); n > 0 {
		items = append(items, ui.Space(theme.Gap4), ui.Second(
			"Your saved list: "+app.ChanceWords(now, low, high)+"; worth "+worthWords(b.app.ListedWorth(b.ranking()))))
	}
	return append(items, ui.Space(theme.Gap8), ui.Rule())
}

// worthWords write what a list is worth.
func worthWords(points float64) string { return strconv.FormatFloat(points, 'f', 2, 64) + " of 10" }

// replaced says what happens to the list of before.
func replaced(plan *app.ListPlan, before []domain.Application) []fyne.CanvasObject {
	planned, sent := 0, 0
	for _, x := range before {
		switch {
		case !x.Listed():
		case x.Sent():
			sent++
		default:
			planned++
		}
	}
	if len(plan.Chosen) == 0 || planned+sent == 0 {
		return nil
	}
	text := "Replaces your list of " + ui.Plural(planned, "program", "programs") + "."
	if planned == 0 {
		text = "You have planned nothing else yet."
	}
	if sent > 0 {
		text += " " + ui.Plural(sent, "application that is sent stays.", "applications that are sent stay.")
	}
	return []fyne.CanvasObject{ui.Space(theme.Gap12), ui.NewParagraph(text, ui.Style{Bold: true})}
}

// wished says that the wishes take the goal of a plan over.
func wished(plan *app.ListPlan) []fyne.CanvasObject {
	if len(plan.Chosen) == 0 || !plan.NewGoal {
		return nil
	}
	goal := map[bool]string{true: "the places that you want most", false: "the greatest chance to match"}[plan.Goal == domain.GoalPlaces]
	return []fyne.CanvasObject{ui.Space(theme.Gap8), ui.NewParagraph("Your wishes ask for another goal. Saving this list makes "+goal+" the goal of your wishes too.", ui.Style{Bold: true})}
}

// mostWasted is how many wasted programs are named.
const mostWasted = 6

// wasted names the programs that cost money for nothing, and why.
func wasted(list []app.Waste) []fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	var cents int64
	for _, w := range list {
		cents += w.FeeCents
	}
	items := []fyne.CanvasObject{ui.Space(theme.Gap12), ui.Marked(ui.NewChip(ui.Count(len(list))+" wasted", ui.Bad),
		ui.NewParagraph("screened out but still on your saved list · "+app.Money(cents), ui.Style{}))}
	for _, w := range list[:min(len(list), mostWasted)] {
		items = append(items, ui.Space(theme.Gap4), ui.NewParagraph(
			app.Money(w.FeeCents)+" · "+w.Program.Name+", "+app.Place(w.Program)+": "+w.Why, ui.Style{Size: small}))
	}
	if more := len(list) - mostWasted; more > 0 {
		items = append(items, ui.Space(theme.Gap4), ui.Small("and "+ui.Count(more)+" more"))
	}
	return items
}
