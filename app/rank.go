package app

import (
	"context"

	"secondlook/domain"
	"secondlook/domain/ranking"
)

// A Scope says for whom and for which season a service works.
type Scope struct {
	Profile *domain.Profile // nil: the stored records
	Season  int             // year of the Match; zero: the season of today
}

// A Ranking is the whole catalog in order, for one applicant and season.
type Ranking struct {
	Season    int
	Reference string
	Profile   domain.Profile
	Rows      []Row
	Counts    Counts
	result    *ranking.Result
}

// Counts says where the applicant stands.
type Counts struct{ All, Open, Unknown, Closed, Listed int }

// A Row is one program of a ranking. It holds numbers only; [App.Explain]
// finds the words.
type Row struct {
	*ranking.Ranked
	Listed bool   // on the season's list
	Fold   string // folded text that search looks in
}

// An Explanation is everything that is said of one row, in words.
type Explanation struct {
	Reasons  []Reason
	Screens  []Screen
	Tier     string // why it is in its tier
	Notes    []string
	Evidence []Evidence
	Facts    []FactRow
}

// A Reason is one share of a chance, in percentage points.
type Reason struct {
	Label  string
	Detail string
	Points float64
	Kind   string
	Source string
}

// A Screen is the answer to one rule, in words.
type Screen struct {
	Name, Result, Strength, Stage, Reason, Source, AsOf, ExceptedBy string
}

// Evidence says which of the applicant's records show a trait or mission that
// the program values; none of them is a gap (S15).
type Evidence struct {
	Tag     string
	Records []string
}

// A FactRow is one field of a program sheet.
type FactRow struct {
	Field, Label, Value, Source, AsOf string
	Known, Own, Old                   bool
	Words                             []string // the values to choose from; nil: free text
	Limit                             bool
}

// Rank orders the whole catalog for the scope's applicant.
func (a *App) Rank(ctx context.Context, s Scope) (*Ranking, error) { panic("not yet") }

// Explain says in words why row i stands where it does.
func (a *App) Explain(r *Ranking, i int) Explanation { panic("not yet") }
