package programs

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/views/theme"
	"secondlook/views/ui"
)

// Build asks for the budget and shows the best list for it before anything is
// kept.
func (p *Page) Build() {
	if p.ranking == nil {
		return
	}
	p.askBudget(p.ranking.Profile.Applicant.Wishes.BudgetCents)
}

func (p *Page) askBudget(cents int64) {
	entry := ui.NewEntry("2000")
	if cents > 0 {
		entry.SetText(strings.TrimPrefix(app.Money(cents), "$"))
	}
	field := ui.NewField("Budget for application fees, in dollars", "Transcripts, tokens and registration are paid once and shown beside it.", entry)
	d := ui.NewDialog(p.host, "Build my list", field.Stack)
	run := func() {
		budget, err := app.ParseMoney(entry.Text)
		if err != nil {
			field.Problem("The budget " + err.Error())
			d.Fit()
			d.Focus(entry)
			return
		}
		d.Hide()
		ui.Work(p.host, "Looking for the best list…", "No list could be built; your saved list is as it was.",
			func(ctx context.Context) (*app.ListPlan, error) {
				plan, err := p.app.BuildList(ctx, app.Scope{}, budget)
				return plan, cmp.Or(err, ctx.Err())
			}, p.offerList)
	}
	entry.OnEnter, entry.OnEscape = run, d.Hide
	d.SetActions(&ui.Action{Text: "Cancel", Do: d.Hide}, &ui.Action{Text: "Find the best list", Kind: ui.Primary, Do: run})
	d.Show()
	d.Focus(entry)
}

// offerList shows a plan and keeps it if the user wants it.
func (p *Page) offerList(plan *app.ListPlan) {
	d := ui.NewDialog(p.host, "The best list for "+app.Money(plan.BudgetCents), ui.NewStack(0, planLines(plan)...))
	again := func() { d.Hide(); p.askBudget(plan.BudgetCents) }
	if len(plan.Chosen) == 0 {
		d.SetActions(&ui.Action{Text: "Close", Do: d.Hide}, &ui.Action{Text: "Another budget…", Kind: ui.Primary, Do: again})
		d.Show()
		return
	}
	save := func() {
		if err := p.app.SaveList(context.Background(), plan); err != nil {
			d.Hide()
			p.host.Fail("The list was not saved; your saved list is as it was.", err)
			return
		}
		d.Hide()
		p.host.Say(ui.Notice{Text: ui.Plural(len(plan.Chosen), "program is", "programs are") + " on your list"})
	}
	d.SetActions(&ui.Action{Text: "Cancel", Do: d.Hide}, &ui.Action{Text: "Another budget…", Do: again},
		&ui.Action{Text: "Save as my list", Kind: ui.Primary, Do: save})
	d.Show()
}

// planLines are what is said of a plan.
func planLines(plan *app.ListPlan) []fyne.CanvasObject {
	count, fees := map[string]int{}, int64(0)
	for _, c := range plan.Chosen {
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
	line(ui.Plural(len(plan.Chosen), "program", "programs")+" in all", app.Money(fees), true)
	if plan.FixedCents > 0 {
		line("Paid once, beside the budget", app.Money(plan.FixedCents), false)
	}
	line("Chance of a match, "+app.Range(plan.Low, plan.High)+"% eight times in ten", app.Percent(plan.Chance), true)
	if len(plan.Wasted) > 0 {
		var cents int64
		for _, w := range plan.Wasted {
			cents += w.FeeCents
		}
		items = append(items, ui.Space(theme.Gap12), ui.Marked(ui.NewChip(ui.Count(len(plan.Wasted))+" wasted", ui.Bad),
			ui.NewParagraph("screened out but still on your saved list · "+app.Money(cents), ui.Style{})))
	}
	notes := append([]string{"Best under this model (" + plan.Reference + ") and these facts."}, plan.Notes...)
	for _, n := range notes {
		items = append(items, ui.Space(theme.Gap8), ui.NewParagraph(n, ui.Style{Size: small, Color: second}))
	}
	return items
}

// print is a list on paper: its file, and whether a viewer shows it. An empty
// list has no file.
type print struct {
	path   string
	opened bool
}

// Print opens the saved list as a PDF in the system's viewer.
func (p *Page) Print() {
	if p.ranking == nil {
		return
	}
	ui.Work(p.host, "Preparing the print…", "No PDF of your list could be made.",
		func(ctx context.Context) (print, error) {
			path, err := p.app.OpenPrint(ctx, app.PrintOptions{})
			switch {
			case errors.Is(err, app.ErrEmptyList):
				return print{}, nil
			case err != nil && path != "":
				p.host.Log.Error("no viewer for the print", "err", err)
				return print{path, false}, nil
			}
			return print{path, true}, err
		},
		func(done print) {
			switch {
			case done.path == "":
				ui.Tell(p.host, "Your list is empty", "Put programs on it first: press Enter on a program, or choose \"Build my list\".")
			case !done.opened:
				ui.Tell(p.host, "The list is ready", "No viewer for PDF files could be started. Open this file to print it:\n"+done.path)
			default:
				p.host.Say(ui.Notice{Text: "The list is open in your PDF viewer, ready to print"})
			}
		})
}
