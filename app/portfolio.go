package app

import (
	"io"

	"secondlook/app/exchange"
	"secondlook/domain/portfolio"
)

// A Problem is the problem of the best list in plain numbers.
type Problem struct {
	Prizes []portfolio.Prize
	Budget int64
}

// ReadProblem reads a problem from JSON. Errors are sentences for the user.
func ReadProblem(r io.Reader) (p Problem, err error) {
	p.Prizes, p.Budget, err = exchange.ReadBasket(r)
	return p, err
}

// Solve finds the basket that is worth most.
func (p Problem) Solve() portfolio.Basket { return portfolio.BestBasket(p.Prizes, p.Budget) }
