package app

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/portfolio"
)

// A Bill is what applications cost, specialty by specialty and tier by tier.
// Tracks of one program are one application and have one fee.
type Bill struct {
	Lines    []BillLine // in the order of the applications
	Spending []Spending // by specialty, the dearest first
	Cents    int64
	Paid     int64 // the part of it that is for what is sent
	Verify   bool  // a price is borrowed from another season or secondary
}

// A BillLine is what one program adds to the lines before it.
type BillLine struct {
	Row    *Row
	Place  int // it is the nth application in its specialty; 0: another track of it stands before it
	Cents  int64
	Verify bool
}

// Spending is what the applications of a specialty cost.
type Spending struct {
	Specialty string
	Count     int
	Cents     int64
}

// bill prices applications in their order.
func (a *App) bill(season int, rows []*Row) *Bill {
	b := &Bill{Lines: make([]BillLine, len(rows))}
	type list struct {
		tiers  []domain.Fee
		verify bool
	}
	counted, at, lists := map[string]bool{}, map[string]int{}, []list{}
	for i, row := range rows {
		line := &b.Lines[i]
		line.Row = row
		p := row.Program
		if counted[p.Application()] {
			continue
		}
		counted[p.Application()] = true
		n, ok := at[p.Specialty]
		if !ok {
			n = len(b.Spending)
			at[p.Specialty] = n
			b.Spending = append(b.Spending, Spending{Specialty: p.Specialty})
			tiers, verify := a.tiers(p.Specialty, season)
			lists = append(lists, list{tiers, verify})
		}
		s, prices := &b.Spending[n], lists[n]
		s.Count++
		line.Place, line.Cents, line.Verify = s.Count, portfolio.Marginal(prices.tiers, s.Count), prices.verify
		s.Cents += line.Cents
		b.Cents += line.Cents
		b.Verify = b.Verify || prices.verify
		if row.Sent {
			b.Paid += line.Cents
		}
	}
	slices.SortStableFunc(b.Spending, func(x, y Spending) int {
		return cmp.Or(cmp.Compare(y.Cents, x.Cents), cmp.Compare(x.Specialty, y.Specialty))
	})
	return b
}

// seasonBill is what the season of a ranking costs: first what is sent, be it
// withdrawn since, then what is planned, each in the order of the ranking.
func (a *App) seasonBill(r *Ranking) *Bill {
	var sent, planned []*Row
	for i := range r.Rows {
		switch row := &r.Rows[i]; {
		case row.Sent:
			sent = append(sent, row)
		case row.Listed:
			planned = append(planned, row)
		}
	}
	return a.bill(r.Season, append(sent, planned...))
}

// byProgram are the lines of a bill by the keys of their programs.
func (b *Bill) byProgram() map[string]BillLine {
	out := make(map[string]BillLine, len(b.Lines))
	for _, line := range b.Lines {
		out[line.Row.Program.Key] = line
	}
	return out
}

// count is how many applications of a specialty are on a bill.
func (b *Bill) count(specialty string) int {
	i := slices.IndexFunc(b.Spending, func(s Spending) bool { return s.Specialty == specialty })
	if i < 0 {
		return 0
	}
	return b.Spending[i].Count
}
