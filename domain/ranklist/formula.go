package ranklist

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// A Scored is what the applicant's own sheet of a program says.
type Scored struct {
	Score float64 // the weighted mean of the criteria, 0 to 10
	Has   bool    // there is one
	Gut   int     // the feeling apart, 1 to 10; 0: none is noted
}

// A Row is one rank beside what the scores say.
type Row struct {
	Rank    int // from 1
	Entry   domain.RankEntry
	Scored  Scored
	Formula int // the rank that the scores give it; 0: it has no score, or the list is a couple's
}

// Higher is by how many ranks the applicant puts it above the formula; below 0:
// under it.
func (r Row) Higher() int {
	if r.Formula == 0 {
		return 0
	}
	return r.Formula - r.Rank
}

// Rows lays a list beside the formula order. What has no score has no place in
// that order: it stays where the applicant put it, and the others are sorted
// into the ranks that are left. Equal scores keep the applicant's order. The
// pairs of a couple have no formula, since nobody scores a pair.
func Rows(l domain.RankList, scores map[string]Scored) []Row {
	rows := make([]Row, len(l.Primary))
	var scored []int
	for i, e := range l.Primary {
		rows[i] = Row{Rank: i + 1, Entry: e, Scored: scores[e.Program]}
		if rows[i].Scored.Has && !l.Couple {
			scored = append(scored, i)
		}
	}
	best := slices.Clone(scored)
	slices.SortStableFunc(best, func(a, b int) int { return cmp.Compare(rows[b].Scored.Score, rows[a].Scored.Score) })
	for k, i := range best {
		rows[i].Formula = scored[k] + 1
	}
	return rows
}

// FormulaOrder is a list as the scores would have it, see [Rows].
func FormulaOrder(rows []Row) []domain.RankEntry {
	out := make([]domain.RankEntry, len(rows))
	for _, r := range rows {
		out[cmp.Or(r.Formula, r.Rank)-1] = r.Entry
	}
	return out
}
