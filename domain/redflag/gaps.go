package redflag

import "secondlook/domain"

// gaps flags the times since graduation that nothing in the records covers, as
// [domain.Profile.Uncovered] tells (S109). Its reason may stay private.
func (w *writer) gaps() {
	for _, g := range w.p.Uncovered(w.s.Today, int(w.value("set.gap_months"))) {
		w.add(Flag{Key: domain.GapFlag + month(g.From), Rule: "S109", Text: word("gap", g.From, g.To), Setting: "set.gap_months"})
	}
}
