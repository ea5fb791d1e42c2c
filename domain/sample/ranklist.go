package sample

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// rankLists is the list that she has begun: what has interviewed her so far, in
// the order in which she likes it.
func rankLists(season int, interviews []domain.Interview) []domain.RankList {
	done := slices.DeleteFunc(slices.Clone(interviews), func(x domain.Interview) bool {
		return x.Season != season || !x.Counts() || x.State != domain.InterviewDone
	})
	slices.SortStableFunc(done, func(x, y domain.Interview) int { return cmp.Compare(y.Gut, x.Gut) })
	l := domain.RankList{Season: season}
	for _, x := range done {
		if !slices.ContainsFunc(l.Primary, func(e domain.RankEntry) bool { return e.Program == x.Program }) {
			l.Primary = append(l.Primary, domain.RankEntry{Program: x.Program})
		}
	}
	if len(l.Primary) == 0 {
		return nil
	}
	return []domain.RankList{l}
}
