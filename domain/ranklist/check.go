package ranklist

import (
	"cmp"
	"slices"
	"strconv"

	"secondlook/domain"
)

// A CheckLine is one rank of the applicant's list beside the portal's.
type CheckLine struct {
	Line         // From: the applicant's rank; To: the portal's
	Match *Match // the portal's line; nil: the portal lacks it
	Sure  bool   // it is known which program the line means
	Twice bool   // the portal's list names the program in an earlier line too
}

// A Section is the comparison of one list.
type Section struct {
	Advanced string // of a supplemental list: the key of the advanced program, or what the portal calls it
	Lines    []CheckLine
}

// A Report is what a check of the portal's list found.
type Report struct {
	Sections []Section // the primary list first
	Unsure   int       // lines of which it is not known which program they mean
	Differ   int       // lines that are moved, missing, extra, twice, not sure, or withdrawn in the portal
}

// Same reports whether the portal has exactly the applicant's list.
func (r Report) Same() bool { return r.Differ == 0 }

// Check compares a list with the portal's, line by line. What is shifted only
// because another line moved does not count as different. Programs of lines that
// are not sure can be told before: see [Match].
func Check(l domain.RankList, portal []Match, advanced func(name string) string) (r Report) {
	lists := map[string][]Match{}
	names := []string{""}
	for _, m := range portal {
		name := m.Line.List
		if name != "" {
			name = cmp.Or(advanced(name), name)
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
		lists[name] = append(lists[name], m)
	}
	for _, s := range l.Supplemental {
		if !slices.Contains(names, s.Program) && len(names) > 1 { // a paste of the primary list alone says nothing of the others
			names = append(names, s.Program)
		}
	}
	for _, name := range names {
		mine := l.Primary
		if name != "" {
			mine = Supplemental(l, name)
		}
		s := Section{Advanced: name, Lines: compare(mine, lists[name])}
		for _, x := range s.Lines {
			if x.Match != nil && !x.Sure {
				r.Unsure++
			}
			if x.Differs() {
				r.Differ++
			}
		}
		r.Sections = append(r.Sections, s)
	}
	return r
}

// Differs reports whether the line is other than it should be.
func (x CheckLine) Differs() bool {
	return x.Change != Stayed && x.Change != Shifted || x.Twice || x.Match != nil && (!x.Sure || x.Match.Line.Gone())
}

// compare lays one list beside the portal's. A couple's list names a program
// several times: the nth time is compared with the nth.
func compare(mine []domain.RankEntry, portal []Match) (out []CheckLine) {
	portal = slices.Clone(portal)
	if !slices.ContainsFunc(portal, func(m Match) bool { return m.Line.Rank == 0 }) {
		slices.SortStableFunc(portal, func(a, b Match) int { return cmp.Compare(a.Line.Rank, b.Line.Rank) })
	}
	theirs := make([]domain.RankEntry, len(portal))
	for i, m := range portal {
		theirs[i].Program = m.Program
		if !m.sure() {
			theirs[i].Program = "\n" + strconv.Itoa(i) // which no program is called
		}
	}
	for _, l := range Diff(times(mine), times(theirs)) {
		x := CheckLine{Line: l}
		if l.To > 0 {
			m := &portal[l.To-1]
			x.Match, x.Sure, x.Twice = m, m.sure(), l.Change == Added && l.Entry.Partner != "1"
			x.Entry = domain.RankEntry{Program: m.Program}
		}
		if l.From > 0 {
			x.Entry = mine[l.From-1]
		}
		out = append(out, x)
	}
	return out
}

// times numbers how often each program was named, in the place of the partner's
// program.
func times(list []domain.RankEntry) []domain.RankEntry {
	count := map[string]int{}
	out := make([]domain.RankEntry, len(list))
	for i, e := range list {
		count[e.Program]++
		out[i] = domain.RankEntry{Program: e.Program, Partner: strconv.Itoa(count[e.Program])}
	}
	return out
}
