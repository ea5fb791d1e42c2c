package app

import (
	"context"
	"errors"
	"io"

	"secondlook/domain"
)

// ErrEmptyList reports that there is no saved list to print.
var ErrEmptyList = errors.New("the list is empty")

// A ListPlan is the best list for a budget.
type ListPlan struct {
	Season      int
	Reference   string
	BudgetCents int64 // for application fees
	FixedCents  int64 // paid once, beside the budget
	Chosen      []Choice
	Fees        map[string]int64 // by specialty
	Chance      float64          // to match, 0..1
	Low, High   float64          // 80 % range
	Wasted      []Waste          // closed programs on the saved list
	Notes       []string
}

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

// PrintOptions say what a print looks like.
type PrintOptions struct {
	Scope Scope
	Paper string      // "letter" or "a4"; "" is letter
	Date  domain.Date // printed on the pages; zero: today
}

// BuildList finds the best list for a budget in cents.
func (a *App) BuildList(ctx context.Context, s Scope, budgetCents int64) (*ListPlan, error) {
	panic("not yet")
}

// SaveList makes the plan's programs the planned applications of its season.
// Applications that are already sent stay.
func (a *App) SaveList(ctx context.Context, plan *ListPlan) error { panic("not yet") }

// SetListed puts a program on the season's list or takes it off.
func (a *App) SetListed(ctx context.Context, key string, season int, on bool) error {
	panic("not yet")
}

// PrintList writes the saved list as a PDF, or returns [ErrEmptyList].
func (a *App) PrintList(ctx context.Context, w io.Writer, o PrintOptions) error { panic("not yet") }

// OpenPrint writes the saved list to a file of its own in the system's folder
// for temporary files and hands it to the system's viewer.
func (a *App) OpenPrint(ctx context.Context, o PrintOptions) (path string, err error) {
	panic("not yet")
}
