package app

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
	"secondlook/domain/portfolio"
	"secondlook/domain/screening"
)

// A ListPlan is the best list for a budget, which begins with what is sent.
type ListPlan struct {
	Season      int
	Reference   string
	BudgetCents int64            // for the application fees of the whole season, those of what is sent included
	PaidCents   int64            // the part of the fees that is paid, be it for applications that are withdrawn
	FixedCents  int64            // paid once, beside the budget
	FeesVerify  bool             // prices are borrowed from another season or secondary
	Sent        []Choice         // applications that are sent and stay
	Chosen      []Choice         // those to plan beside them
	Fees        map[string]int64 // of all, by specialty
	Chance      float64          // to match, 0..1
	Low, High   float64          // 80 % range
	Goal        domain.ListGoal
	NewGoal     bool         // the wishes ask for another goal, until the list is saved
	Worth       float64      // expected value of the match, 0 to 10; no match is worth 0
	Bound       float64      // no list has more of what the goal is: a greater chance, or a greater worth
	Exact       bool         // no list is better
	Wasted      []Waste      // closed programs on the saved list
	Others      []CurvePoint // the best lists for half and double the budget (S88)
	Curve       *Curve
	Notes       []string
}

// FeeCents is what the season's applications cost with the plan.
func (p *ListPlan) FeeCents() (sum int64) {
	for _, cents := range p.Fees {
		sum += cents
	}
	return sum
}

// Programs is how many programs are on the list.
func (p *ListPlan) Programs() int { return len(p.Sent) + len(p.Chosen) }

// A Choice is one program of a list plan.
type Choice struct {
	Program  *domain.Program
	FeeCents int64
}

// Waste is a closed program on the saved list.
type Waste struct {
	Program  *domain.Program
	FeeCents int64
	Why      string
}

// mostCombinations bounds the search for the best list: about a second.
const mostCombinations = 1_000_000

// BuildList finds the best list for a budget in cents, which is for all the
// season's application fees: what is sent is paid from it, and stays. Of a
// context that is done the search is given up.
// The goal is that of the wishes where it is not told.
func (a *App) BuildList(ctx context.Context, s Scope, budgetCents int64, goal domain.ListGoal) (*ListPlan, error) {
	if budgetCents < 0 {
		return nil, fmt.Errorf("build the list: the budget is below zero")
	}
	r, err := a.Rank(ctx, s)
	if err != nil {
		return nil, err
	}
	if goal == domain.GoalUnknown {
		goal = goalOf(r)
	}
	return a.plan(ctx, r, budgetCents, goal)
}

// goalOf is the goal of the wishes of a ranking: a match where nothing is said.
func goalOf(r *Ranking) domain.ListGoal {
	return max(r.Profile.Applicant.Wishes.Goal, domain.GoalMatch)
}

func (a *App) plan(ctx context.Context, r *Ranking, budgetCents int64, goal domain.ListGoal) (*ListPlan, error) {
	p := &ListPlan{Season: r.Season, Reference: r.Reference, BudgetCents: budgetCents, Fees: map[string]int64{}, Goal: goal, NewGoal: goal != goalOf(r)}
	choice := a.choice(r)
	best, list := choice.find(budgetCents, mostCombinations, goal)
	p.Worth, p.Bound = best.Value, best.Bound
	withdrawn := gone(r, list)
	bill := a.bill(r.Season, append(withdrawn, list...))
	p.FixedCents, p.FeesVerify = a.fixed(r.Season)
	p.Exact, p.PaidCents, p.FeesVerify = best.Exact, bill.Paid, p.FeesVerify || bill.Verify
	for _, s := range bill.Spending {
		p.Fees[s.Specialty] = s.Cents
	}
	for i, line := range bill.Lines[len(withdrawn):] {
		c := Choice{line.Row.Program, line.Cents}
		if i < len(choice.sent) {
			p.Sent = append(p.Sent, c)
		} else {
			p.Chosen = append(p.Chosen, c)
		}
	}
	p.Curve = a.curve(r, list, choice.task.Season)
	p.Chance, p.Low, p.High = p.Curve.At(len(list))
	p.Wasted = a.wasted(r)
	p.Notes = a.planNotes(p, r)
	for _, cents := range []int64{budgetCents / 2, 2 * budgetCents} {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("build the list: %w", err)
		}
		if at := a.at(choice, cents, goal); at.Programs > 0 && at.Programs != len(list) && at.Cents <= cents {
			p.Others = append(p.Others, at)
			p.Notes = append(p.Notes, a.say("list.other", Money(cents), at.Programs, ChanceWords(at.Chance, at.Low, at.High)))
		}
	}
	return p, nil
}

// at is the best list for another budget, for what more or less money does.
func (a *App) at(c *choice, cents int64, goal domain.ListGoal) CurvePoint {
	best, list := c.find(cents, mostCombinations, goal)
	p, low, high := a.engine.Model.ListChance(tickets(list))
	return CurvePoint{Programs: len(list), Cents: best.Cents, Chance: p, Low: low, High: high}
}

// wasted lists the closed programs on the saved list with what dropping them
// would save. The dearest places of a specialty are freed first, so the sum is
// what is really saved. Only a fresh strict rule closes a program (A1).
func (a *App) wasted(r *Ranking) (out []Waste) {
	bill := a.seasonBill(r)
	lines, left := bill.byProgram(), map[string]int{}
	closed := slices.DeleteFunc(applications(r), func(row *Row) bool {
		// What is sent is paid, and saves nothing any more.
		return row.Sent || row.Verdict != screening.Closed || lines[row.Program.Key].Place == 0
	})
	slices.SortStableFunc(closed, func(x, y *Row) int { return cmp.Compare(x.Program.Specialty, y.Program.Specialty) })
	for _, row := range closed {
		name := row.Program.Specialty
		tiers, _ := a.tiers(name, r.Season)
		o := r.result.Screens(row.Program)
		out = append(out, Waste{
			Program: row.Program, FeeCents: portfolio.Marginal(tiers, bill.count(name)-left[name]),
			Why: a.cfg.Words.Render(o.Screens[o.ClosedBy].Reason),
		})
		left[name]++
	}
	return out
}
