package app

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/screening"
)

// applications are the programs on the saved list, one for each application.
func applications(r *Ranking) []*Row {
	return oneEach(r, func(row *Row) bool { return row.Listed })
}

// kept are the applications that are sent: they stay on the list, whichever is
// built.
func kept(r *Ranking) []*Row {
	return oneEach(r, func(row *Row) bool { return row.Listed && row.Sent })
}

// gone are the applications that are sent and not on a list: they were
// withdrawn, and their fees stay.
func gone(r *Ranking, list []*Row) []*Row {
	have := map[string]bool{}
	for _, row := range list {
		have[row.Program.Application()] = true
	}
	return oneEach(r, func(row *Row) bool { return row.Sent && !have[row.Program.Application()] })
}

// oneEach returns the wanted rows, one for each application: the track that has
// invited, else the best that has not declined.
func oneEach(r *Ranking, want func(*Row) bool) (list []*Row) {
	at := map[string]int{}
	for i := range r.Rows {
		row := &r.Rows[i]
		if !want(row) {
			continue
		}
		name := row.Program.Application()
		switch n, ok := at[name]; {
		case !ok:
			at[name] = len(list)
			list = append(list, row)
		case list[n].Declined && !row.Declined, !list[n].Invited && row.Invited:
			list[n] = row
		}
	}
	return list
}

// candidates are the applications that a list may hold beside what is sent: of
// the tracks of a program a pinned one, else the best of them. What is sent is
// no choice any more: it stays, has declined, or was withdrawn.
func candidates(r *Ranking) (out []*Row) {
	done, pinned := map[string]bool{}, map[string]*Row{}
	for i := range r.Rows {
		row := &r.Rows[i]
		at := row.Program.Application()
		done[at] = done[at] || row.Sent
		if row.Mark == domain.Pin && eligible(row) && pinned[at] == nil {
			pinned[at] = row
		}
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		at := row.Program.Application()
		if !eligible(row) || done[at] || pinned[at] != nil && pinned[at] != row {
			continue
		}
		done[at] = true
		out = append(out, row)
	}
	return out
}

// eligible reports whether a list that is built may hold a program that is not
// sent: an open or hanging one of a wished specialty, or one that is pinned.
// Places of a single year are no match to the specialty and are left out unless
// they are pinned (S84).
func eligible(row *Row) bool {
	switch {
	case row.Verdict == screening.Closed, row.Mark == domain.Ban:
		return false
	case row.Mark == domain.Pin:
		return true
	}
	return row.Wished && !domain.OneYear(row.Program.Track)
}

// others are the programs that would help a list and that it does not hold, the
// best first.
func others(r *Ranking, list []*Row, season chance.Season) (out []*Row) {
	have := map[string]bool{}
	for _, row := range list {
		have[row.Program.Application()] = true
	}
	for _, row := range candidates(r) {
		if !have[row.Program.Application()] && !domain.OneYear(row.Program.Track) {
			out = append(out, row)
		}
	}
	return byHelp(out, season)
}

// byHelp orders programs by how much each helps to match.
func byHelp(rows []*Row, season chance.Season) []*Row {
	help := map[*Row]float64{}
	for _, row := range rows {
		help[row] = row.Hope() * row.weight(season)
	}
	out := slices.Clone(rows)
	slices.SortStableFunc(out, func(a, b *Row) int {
		return cmp.Or(cmp.Compare(help[b], help[a]), cmp.Compare(a.Program.Key, b.Program.Key))
	})
	return out
}

// A Stands counts how the programs of a list stand. One that has invited or
// declined is counted as such, whatever it was before.
type Stands struct{ Open, Unknown, Closed, Invited, Declined int }

func stands(rows []*Row) (s Stands) {
	for _, row := range rows {
		switch {
		case row.Declined:
			s.Declined++
		case row.Invited:
			s.Invited++
		case row.Verdict == screening.Open:
			s.Open++
		case row.Verdict == screening.Hanging:
			s.Unknown++
		default:
			s.Closed++
		}
	}
	return s
}

// Shown is the chance that tables show and sort by: the engine's, also where
// the program has invited, and none where nothing is left of it.
func (r *Row) Shown() float64 {
	if r.Declined {
		return 0
	}
	return r.Chance
}

// weight is the share of interviews that lead to a match; a place of a single
// year is none.
func (r *Row) weight(season chance.Season) float64 {
	if domain.OneYear(r.Program.Track) {
		return 0
	}
	return season.Weight(r.Program.Specialty, r.Assessment.Match)
}

// tickets are programs as the model wants them, with the chance of an interview
// that is left, see [ranking.Ranked.Ticket].
func tickets(rows []*Row) []chance.Ticket {
	out := make([]chance.Ticket, len(rows))
	for i, row := range rows {
		out[i] = row.Ticket()
	}
	return out
}
