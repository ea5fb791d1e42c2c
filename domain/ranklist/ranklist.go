// Package ranklist holds the rules of a rank order list: how it is moved about,
// how it compares with the applicant's own scores, with an earlier version and
// with what the portal has certified, and what should be looked at before the
// deadline (N9).
package ranklist

import (
	"slices"

	"secondlook/domain"
)

// Move returns a list with the entry at one rank, from 0, at another. A rank
// that the list does not have is taken for the nearest one.
func Move(list []domain.RankEntry, from, to int) []domain.RankEntry {
	out := slices.Clone(list)
	if from < 0 || from >= len(out) {
		return out
	}
	to = min(max(to, 0), len(out)-1)
	x := out[from]
	return slices.Insert(slices.Delete(out, from, from+1), to, x)
}

// Programs are the keys of the programs of a list, each once and in its order.
func Programs(list []domain.RankEntry) (keys []string) {
	seen := map[string]bool{}
	for _, e := range list {
		if e.Program != "" && !seen[e.Program] {
			seen[e.Program] = true
			keys = append(keys, e.Program)
		}
	}
	return keys
}

// Arrange returns a list in the order of the given programs. What they leave out
// stays behind them in its own order; of a couple's pairs those of one program
// keep theirs.
func Arrange(list []domain.RankEntry, order []string) []domain.RankEntry {
	at := make(map[string]int, len(order))
	for i, key := range order {
		at[key] = i
	}
	place := func(e domain.RankEntry) int {
		if i, ok := at[e.Program]; ok {
			return i
		}
		return len(order)
	}
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b domain.RankEntry) int { return place(a) - place(b) })
	return out
}

// Holds reports whether a list ranks a program.
func Holds(list []domain.RankEntry, program string) bool {
	return slices.ContainsFunc(list, func(e domain.RankEntry) bool { return e.Program == program })
}

// Supplemental returns the list of first years that goes with an advanced
// program; without one it is empty.
func Supplemental(l domain.RankList, advanced string) []domain.RankEntry {
	for _, s := range l.Supplemental {
		if s.Program == advanced {
			return s.Entries
		}
	}
	return nil
}

// WithSupplemental returns a list with other first years for an advanced
// program. Without any the supplemental list goes.
func WithSupplemental(l domain.RankList, advanced string, entries []domain.RankEntry) domain.RankList {
	l.Supplemental = slices.DeleteFunc(slices.Clone(l.Supplemental), func(s domain.SupplementalList) bool { return s.Program == advanced && len(entries) == 0 })
	i := slices.IndexFunc(l.Supplemental, func(s domain.SupplementalList) bool { return s.Program == advanced })
	switch {
	case len(entries) == 0:
	case i < 0:
		l.Supplemental = append(l.Supplemental, domain.SupplementalList{Program: advanced, Entries: entries})
	default:
		l.Supplemental[i].Entries = entries
	}
	return l
}

// Working returns the list of a season that is worked on.
func Working(lists []domain.RankList, season int) (l domain.RankList, ok bool) {
	for _, x := range lists {
		if x.Season == season && x.Number == 0 {
			return x, true
		}
	}
	return domain.RankList{Season: season}, false
}

// Versions are the kept versions of a season, the newest first.
func Versions(lists []domain.RankList, season int) (out []domain.RankList) {
	for _, x := range lists {
		if x.Season == season && x.Number > 0 {
			out = append(out, x)
		}
	}
	slices.SortFunc(out, func(a, b domain.RankList) int { return b.Number - a.Number })
	return out
}

// Certified returns the version of a season that was certified last.
func Certified(lists []domain.RankList, season int) (l domain.RankList, ok bool) {
	for _, x := range Versions(lists, season) {
		if !x.Certified.IsZero() && (!ok || x.Certified.Compare(l.Certified) > 0) {
			l, ok = x, true
		}
	}
	return l, ok
}

// Keep returns a list as the next version of its season, kept at a moment. It
// keeps no answers of the pairwise mode.
func Keep(lists []domain.RankList, l domain.RankList, at domain.At, note string) domain.RankList {
	number := 1
	if v := Versions(lists, l.Season); len(v) > 0 {
		number = v[0].Number + 1
	}
	l.ID, l.Number, l.Kept, l.Certified, l.Choices, l.Note = 0, number, at, domain.At{}, nil, note
	return l
}

// Same reports whether two lists rank the same, whatever is noted on them.
func Same(a, b domain.RankList) bool {
	return a.Couple == b.Couple && slices.EqualFunc(a.Primary, b.Primary, sameRank) && slices.EqualFunc(a.Supplemental, b.Supplemental, func(x, y domain.SupplementalList) bool {
		return x.Program == y.Program && slices.EqualFunc(x.Entries, y.Entries, sameRank)
	})
}

func sameRank(a, b domain.RankEntry) bool { return rankOf(a) == rankOf(b) }
