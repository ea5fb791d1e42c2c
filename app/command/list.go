package command

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"secondlook/app"
	"secondlook/domain"
)

type listCommand struct {
	Who    who     `embed:""`
	Budget dollars `required:"" placeholder:"DOLLARS" help:"What the season's application fees may cost, those of what is sent included, such as 2200 or 2,200.50."`
	Season season  `placeholder:"YEAR" help:"Year of the Match; this season's when left out."`
	Goal   choice  `enum:"wishes,match,places" default:"wishes" help:"What the list is the best for: match, the greatest chance to match; places, the places that you want most; or as the wishes in the records say."`
	Save   bool    `help:"Make it the saved list of the season."`
	Format choice  `enum:"table,json" default:"table" help:"table or json."`
}

// Run finds the best list and saves it if it is told to.
func (l *listCommand) Run(c *call) error {
	return c.withApp(func(a *app.App) error {
		scope, err := l.Who.scope(c, a, l.Season)
		if err != nil {
			return err
		}
		empty, err := l.maySave(c, a)
		if err != nil {
			return err
		}
		plan, err := a.BuildList(c.ctx, scope, int64(l.Budget), l.goal())
		if err != nil {
			return fmt.Errorf("cannot build a list: %w", err)
		}
		if l.Save {
			if err := l.save(c, a, plan, scope, empty); err != nil {
				return err
			}
		}
		if l.Format == "json" {
			return writeJSON(&c.out, planJSON(plan))
		}
		writePlanTable(&c.out, plan, l.Save)
		return c.hint(a, scope)
	})
}

// goal is what the list is the best for; unknown: as the wishes say.
func (l *listCommand) goal() domain.ListGoal {
	return map[choice]domain.ListGoal{"match": domain.GoalMatch, "places": domain.GoalPlaces}[l.Goal]
}

// maySave refuses to put the list of somebody else beside the user's own
// records. It reports whether there are any records.
func (l *listCommand) maySave(c *call, a *app.App) (empty bool, err error) {
	if !l.Save {
		return false, nil
	}
	if empty, err = a.Empty(c.ctx); err != nil || empty {
		return empty, err
	}
	stored, err := a.Profile(c.ctx)
	switch {
	case err != nil:
		return false, err
	case l.Who.Sample && !stored.Applicant.Sample:
		return false, fmt.Errorf("the data folder holds your own records, so the list of the sample applicant is not saved there: leave out --sample or --save, or name another folder with --data")
	case l.Who.Profile != "":
		return false, fmt.Errorf("the data folder holds records already, so the list of %s is not saved there: run 'secondlook import profile %[1]s' first and leave out --profile, or name another folder with --data", l.Who.Profile)
	}
	return false, nil
}

// save keeps the plan, after the records it was made for if there are none.
func (l *listCommand) save(c *call, a *app.App, plan *app.ListPlan, scope app.Scope, empty bool) (err error) {
	switch {
	case empty && l.Who.Sample:
		err = a.FillSample(c.ctx)
	case empty && scope.Profile != nil:
		err = a.ReplaceProfile(c.ctx, *scope.Profile)
	}
	if err == nil {
		err = a.SaveList(c.ctx, plan)
	}
	if err != nil {
		return fmt.Errorf("cannot save the list: %w", err)
	}
	return nil
}

type planDocument struct {
	Season      int              `json:"season"`
	Reference   string           `json:"reference"`
	BudgetCents int64            `json:"budget_cents"`
	PaidCents   int64            `json:"paid_cents"`
	FixedCents  int64            `json:"fixed_cents"`
	Sent        []chosenJSON     `json:"sent"`
	Chosen      []chosenJSON     `json:"chosen"`
	Fees        map[string]int64 `json:"fees"`
	Chance      float64          `json:"chance"`
	Low         float64          `json:"low"`
	High        float64          `json:"high"`
	Goal        string           `json:"goal"`
	Worth       float64          `json:"worth"`
	Bound       float64          `json:"bound"`
	Exact       bool             `json:"exact"`
	Wasted      []wasteJSON      `json:"wasted"`
	Curve       []pointJSON      `json:"curve"`
	Notes       []string         `json:"notes"`
}

type chosenJSON struct {
	Key       string `json:"key"`
	Specialty string `json:"specialty"`
	FeeCents  int64  `json:"fee_cents"`
}

type wasteJSON struct {
	Key      string `json:"key"`
	FeeCents int64  `json:"fee_cents"`
	Why      string `json:"why"`
}

type pointJSON struct {
	Programs int     `json:"programs"`
	FeeCents int64   `json:"fee_cents"`
	Expected float64 `json:"interviews"`
	Chance   float64 `json:"chance"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
}

// curveJSON is every fifth point of a curve, and that of the list.
func curveJSON(c *app.Curve) (out []pointJSON) {
	const every = 5
	for n, p := range c.Points {
		if n%every == 0 || n == c.Listed {
			out = append(out, pointJSON{p.Programs, p.Cents, round(p.Interviews, 4), round(p.Chance, 6), round(p.Low, 6), round(p.High, 6)})
		}
	}
	return out
}

func planJSON(p *app.ListPlan) planDocument {
	d := planDocument{
		Season: p.Season, Reference: p.Reference, BudgetCents: p.BudgetCents, PaidCents: p.PaidCents, FixedCents: p.FixedCents,
		Sent: chosenJSONs(p.Sent), Chosen: chosenJSONs(p.Chosen), Fees: map[string]int64{}, Wasted: []wasteJSON{},
		Chance: round(p.Chance, 6), Low: round(p.Low, 6), High: round(p.High, 6),
		Goal: p.Goal.String(), Worth: round(p.Worth, 6), Bound: round(p.Bound, 6), Exact: p.Exact,
	}
	for specialty, cents := range p.Fees {
		d.Fees[specialty] = cents
	}
	for _, x := range p.Wasted {
		d.Wasted = append(d.Wasted, wasteJSON{x.Program.Key, x.FeeCents, x.Why})
	}
	d.Curve, d.Notes = curveJSON(p.Curve), p.Notes
	return d
}

func chosenJSONs(list []app.Choice) []chosenJSON {
	out := []chosenJSON{}
	for _, x := range list {
		out = append(out, chosenJSON{x.Program.Key, x.Program.Specialty, x.FeeCents})
	}
	return out
}

// writePlanTable writes a plan for people, in at most 100 columns.
func writePlanTable(w io.Writer, p *app.ListPlan, saved bool) {
	if p.Programs() == 0 {
		fmt.Fprintf(w, "The list is empty: %s pays for no program that is open to you.\n\n", app.Money(p.BudgetCents))
	}
	fmt.Fprintf(w, "Season %d, reference set %s\n", p.Season, p.Reference)
	fmt.Fprintf(w, "%d programs for %s of %s; paid once beside it: %s\n", p.Programs(), app.Money(p.FeeCents()), app.Money(p.BudgetCents), app.Money(p.FixedCents))
	if p.Programs() > 0 {
		fmt.Fprintf(w, "Chance to match: %s\nExpected worth of the match: %.2f of 10; best for: %s\n\n",
			app.ChanceWords(p.Chance, p.Low, p.High), p.Worth, map[bool]string{true: "the places that you want most", false: "the chance to match"}[p.Goal == domain.GoalPlaces])
	}
	if len(p.Sent) > 0 {
		fmt.Fprintln(w, "Sent, and on the list in any case:")
		writeChoices(w, p.Sent)
		fmt.Fprintln(w, "\nTo apply to beside them:")
	}
	writeChoices(w, p.Chosen)
	for _, specialty := range slices.Sorted(maps.Keys(p.Fees)) {
		fmt.Fprintf(w, "\nFees in %s: %s", specialty, app.Money(p.Fees[specialty]))
	}
	fmt.Fprintln(w)
	for _, x := range p.Wasted {
		fmt.Fprintf(w, "\nWasted on the saved list: %s, %s: %s\n", x.Program.Name, app.Money(x.FeeCents), x.Why)
	}
	for _, note := range p.Notes {
		fmt.Fprintf(w, "\n%s\n", note)
	}
	if saved {
		goal := map[bool]string{true: ", and its goal that of your wishes"}[p.NewGoal]
		fmt.Fprintf(w, "\nThis is now the saved list of season %d%s.\n", p.Season, goal)
	}
}

func writeChoices(w io.Writer, list []app.Choice) {
	rows(w, "", 62, len(list), func(i int) *domain.Program { return list[i].Program },
		func(i int) string { return fmt.Sprintf("%10s", app.Money(list[i].FeeCents)) })
}
