package ranklist

import (
	"slices"
	"strings"

	"secondlook/domain"
)

// A Change says what became of one rank between two lists.
type Change uint8

// The changes.
const (
	Stayed  Change = iota // at the same rank
	Shifted               // another rank, only because others came, went or moved
	Moved                 // it was put elsewhere
	Added
	Removed
)

// A Line is one rank of two lists. Ranks count from 1; 0: the list lacks it.
type Line struct {
	Change Change
	Entry  domain.RankEntry // as the later list has it; of what is removed, as the earlier one
	From   int
	To     int
}

// Up is by how many ranks it stands higher than before; below 0: lower. Of what
// one of the lists lacks it is 0.
func (l Line) Up() int {
	if l.From == 0 || l.To == 0 {
		return 0
	}
	return l.From - l.To
}

// rank tells a couple's pairs and single ranks apart.
type rank struct{ program, partner string }

func rankOf(e domain.RankEntry) rank {
	return rank{e.Program, strings.Join(strings.Fields(strings.ToLower(e.Partner)), " ")}
}

// Diff compares two lists, line by line: those of the later list in its order,
// then what it lacks. As few lines as possible count as moved; the others have
// kept their order.
func Diff(before, after []domain.RankEntry) (lines []Line) {
	was := make(map[rank]int, len(before))
	for i, e := range before {
		was[rankOf(e)] = i + 1
	}
	have := make(map[rank]bool, len(after))
	var from, at []int
	for i, e := range after {
		have[rankOf(e)] = true
		if k := was[rankOf(e)]; k > 0 {
			from, at = append(from, k), append(at, i+1)
		}
	}
	kept := unmoved(from, at)
	for i, e := range after {
		l := Line{Entry: e, From: was[rankOf(e)], To: i + 1}
		switch {
		case l.From == 0:
			l.Change = Added
		case l.From == l.To:
		case kept[l.From]:
			l.Change = Shifted
		default:
			l.Change = Moved
		}
		lines = append(lines, l)
	}
	for i, e := range before {
		if !have[rankOf(e)] {
			lines = append(lines, Line{Change: Removed, Entry: e, From: i + 1})
		}
	}
	return lines
}

// unmoved returns which of the lines have kept their order: as many as possible,
// and of several such sets one in which most have kept their rank too. Of each
// line, from is the rank before, at the one now.
func unmoved(from, at []int) map[int]bool {
	worth, before := make([]int, len(from)), make([]int, len(from))
	best := -1
	for i := range from {
		before[i] = -1
		for k := range i {
			if from[k] < from[i] && worth[k] > worth[i] {
				worth[i], before[i] = worth[k], k
			}
		}
		worth[i] += len(from) + 1
		if from[i] == at[i] {
			worth[i]++
		}
		if best < 0 || worth[i] > worth[best] {
			best = i
		}
	}
	kept := map[int]bool{}
	for ; best >= 0; best = before[best] {
		kept[from[best]] = true
	}
	return kept
}

// Apply makes the later list out of the earlier one and their difference.
func Apply(before []domain.RankEntry, lines []Line) []domain.RankEntry {
	var out []domain.RankEntry
	placed := make([]*Line, len(lines)+1)
	for i := range lines {
		if l := &lines[i]; l.To > 0 && l.To <= len(lines) {
			placed[l.To] = l
		}
	}
	for _, l := range placed {
		switch {
		case l == nil:
		case l.From > 0 && l.From <= len(before) && sameRank(before[l.From-1], l.Entry):
			e := before[l.From-1]
			e.Partner, e.Note = l.Entry.Partner, l.Entry.Note
			out = append(out, e)
		default:
			out = append(out, l.Entry)
		}
	}
	return out
}

// Alike reports whether nothing differs in what a comparison says.
func Alike(lines []Line) bool {
	return !slices.ContainsFunc(lines, func(l Line) bool { return l.Change != Stayed })
}
