package exchange

import (
	"fmt"

	"secondlook/domain/match"
)

// couple reads couple i.
func (m *marketReader) couple(i int) error {
	who := fmt.Sprintf("couple %d", i+1)
	var ids [2]string
	var pairs [][2]int32
	err := m.object(who, func(name string) (err error) {
		switch name {
		case "first":
			ids[0], err = m.short(who + ": first")
		case "second":
			ids[1], err = m.short(who + ": second")
		case "pairs":
			pairs, err = m.pairs(who)
		default:
			return noField(who, name, "first", "second", "pairs")
		}
		return err
	})
	switch {
	case err != nil:
		return err
	case ids[0] == "" || ids[1] == "":
		return fmt.Errorf("%s lacks first or second: give the ids of both members", who)
	case ids[0] == ids[1]:
		return fmt.Errorf("%s: first and second are both %q: name two applicants", who, brief(ids[0]))
	}
	m.in.Couples = append(m.in.Couples, match.Couple{
		First: m.applicants.number(ids[0], who), Second: m.applicants.number(ids[1], who), Pairs: pairs,
	})
	return nil
}

// pairs reads the list of a couple.
func (m *marketReader) pairs(who string) (list [][2]int32, err error) {
	seen := map[[2]int32]bool{}
	err = m.list(who+": pairs", func(i int) error {
		at := fmt.Sprintf("%s: pair %d", who, i+1)
		pair, n := [2]int32{match.None, match.None}, 0
		err := m.list(at, func(j int) error {
			id, err := m.short(at)
			if err != nil {
				return err
			}
			if n++; j < 2 && id != "" {
				pair[j] = m.programs.number(id, who)
			}
			return nil
		})
		switch {
		case err != nil:
			return err
		case n != 2:
			return fmt.Errorf("%s must have two programs, that of the first and that of the second member; null is no match", at)
		case seen[pair]:
			return fmt.Errorf("%s stands twice: keep one of the two", at)
		}
		seen[pair] = true
		list = append(list, pair)
		return nil
	})
	return list, err
}

// members checks the members of couples. They may stand among the applicants,
// without a list of their own, or be left out there.
func (m *marketReader) members() error {
	couple := map[int32]int{}
	ranked := make([]bool, len(m.applicants.ids))
	for _, p := range m.in.Programs {
		for _, a := range p.Ranks {
			ranked[a] = true
		}
	}
	listed := false
	for i, c := range m.in.Couples {
		for _, a := range []int32{c.First, c.Second} {
			id := brief(m.applicants.ids[a])
			if other, ok := couple[a]; ok {
				return fmt.Errorf("applicant %q is in couple %d and in couple %d: keep one of the two", id, other+1, i+1)
			}
			if len(m.in.Applicants[a]) > 0 {
				return fmt.Errorf("applicant %q is in couple %d and has a list of his own: take one of the two away", id, i+1)
			}
			couple[a] = i
			listed = listed || m.applicants.by[a] == ""
		}
	}
	for a := range couple {
		if !listed || ranked[a] {
			m.applicants.by[a] = ""
		}
	}
	return nil
}
