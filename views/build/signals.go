package build

import (
	"context"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// PlaceSignals shows where the season's signals help most, and places them in one
// step if the user wants it.
func PlaceSignals(h ui.Host, a *app.App) {
	ui.Work(h, "Looking where signals help most…", "No place for your signals could be found; they are as they were.",
		func(ctx context.Context) (*app.SignalPlan, error) { return a.PlanSignals(ctx, app.Scope{}) },
		func(plan *app.SignalPlan) { offerSignals(h, a, plan) })
}

func offerSignals(h ui.Host, a *app.App, plan *app.SignalPlan) {
	d := ui.NewDialog(h, "Place signals", ui.NewStack(0, signalItems(a, plan)...))
	if plan.Changes == 0 {
		d.SetActions(&ui.Action{Text: "Close", Kind: ui.Primary, Do: d.Hide})
		d.Show()
		return
	}
	d.SetActions(&ui.Action{Text: "Cancel", Do: d.Hide}, &ui.Action{Text: "Place them", Kind: ui.Primary, Do: func() {
		d.Hide()
		if err := a.SaveSignals(context.Background(), plan); err != nil {
			h.Fail("The signals were not placed; they are as they were.", err)
			return
		}
		h.Say(ui.Notice{Text: "The signals of " + ui.Plural(plan.Changes, "program", "programs") + " changed", Undo: h.Undo})
	}})
	d.Show()
}

// signalItems are what is said of a plan of signals.
func signalItems(a *app.App, plan *app.SignalPlan) (items []fyne.CanvasObject) {
	quiet := a.Quiet()
	if len(plan.Uses) > 0 && !quiet {
		items = append(items,
			ui.NewParagraph("Chance to match: "+app.ChanceWords(plan.Before.Value, plan.Before.Low, plan.Before.High)+" now, "+
				app.ChanceWords(plan.After.Value, plan.After.Low, plan.After.High)+" with these signals", ui.Style{Bold: true}),
			ui.Space(theme.Gap4), ui.Second("They add "+app.Points(plan.Gain.Value)+" points (range "+app.Points(plan.Gain.Low)+"–"+app.Points(plan.Gain.High)+")."),
			ui.Space(theme.Gap8), ui.Rule())
	}
	last := ""
	for _, x := range plan.Placed {
		p := x.Row.Program
		if p.Specialty != last {
			last = p.Specialty
			items = append(items, ui.Space(theme.Gap12), ui.NewText(last+" · "+usesOf(a, plan, last), ui.Style{Bold: true}))
		}
		mark := ui.NewChip(a.SignalWord(x.Is), map[bool]ui.Tone{true: ui.Plain, false: ui.Good}[x.Is == domain.NoSignal])
		change := app.Percent(x.From.Value) + " → " + app.Percent(x.To.Value)
		if x.Is == x.Was {
			change = "stays · " + app.Percent(x.To.Value)
		}
		if quiet {
			change = ui.Hidden
		}
		items = append(items, ui.Space(theme.Gap8), ui.Beside(
			ui.Marked(mark, ui.NewStack(0, ui.NewText(p.Name, ui.Style{}), ui.NewText(app.Place(p), ui.Style{Size: small, Color: second}))),
			ui.NewText(change, ui.Style{})))
	}
	for _, n := range plan.Notes {
		items = append(items, ui.Space(theme.Gap8), ui.Small(n))
	}
	return items
}

// usesOf says how many signals of a specialty a plan uses.
func usesOf(a *app.App, plan *app.SignalPlan, specialty string) (text string) {
	for _, u := range plan.Uses {
		if u.Specialty != specialty {
			continue
		}
		for i, kind := range u.Quota.Kinds() {
			if i > 0 {
				text += ", "
			}
			text += ui.Count(u.Used[kind]) + " of " + ui.Count(u.Quota.Of(kind)) + " " + a.SignalNames(kind)
		}
	}
	return text
}
