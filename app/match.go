package app

import (
	"fmt"
	"io"

	"secondlook/app/exchange"
	"secondlook/domain/match"
)

// A Market is the lists of a Match, with the names of both sides.
type Market struct {
	*exchange.Market
	market *match.Market
}

// ReadMarket reads the lists of a Match from JSON. Errors are sentences for the
// user.
func ReadMarket(r io.Reader) (Market, error) {
	lists, err := exchange.ReadMarket(r)
	if err != nil {
		return Market{}, err
	}
	market, err := match.New(lists.Instance)
	if err != nil {
		return Market{}, fmt.Errorf("the lists do not fit together (%w): correct them", err)
	}
	return Market{lists, market}, nil
}

// Solve runs the Match.
func (m Market) Solve() match.Result { return m.market.Solve() }
