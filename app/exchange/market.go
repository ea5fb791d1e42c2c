package exchange

import (
	"fmt"
	"io"

	"secondlook/domain/match"
)

// Bounds of what is read for a Match.
const (
	maxMarket    = 256 << 20 // bytes
	maxPositions = 1_000_000 // of one program
)

// A Market is the lists of a Match with the names that the file has for its
// applicants and programs.
type Market struct {
	match.Instance
	ApplicantIDs, ProgramIDs []string
}

// ReadMarket reads the lists of a Match from JSON and checks them. An error is
// one sentence for the user, which names the applicant or program.
func ReadMarket(r io.Reader) (*Market, error) {
	b, err := readAll(r, maxMarket)
	if err != nil {
		return nil, err
	}
	text, err := decode(b, false)
	if err != nil {
		return nil, err
	}
	if err := checkSyntax(text, "Match"); err != nil {
		return nil, err
	}
	m := &marketReader{
		walk:       walk{text: text},
		applicants: roster{what: "applicant", index: map[string]int32{}},
		programs:   roster{what: "program", index: map[string]int32{}},
	}
	if err := m.read(); err != nil {
		return nil, err
	}
	return &Market{m.in, m.applicants.ids, m.programs.ids}, nil
}

// A marketReader gathers an instance. Applicants and programs get their
// numbers where they are first named, be it in a list of the other side.
type marketReader struct {
	walk
	in                   match.Instance
	applicants, programs roster
}

func (m *marketReader) read() error {
	has := map[string]bool{}
	err := m.object("the file", func(name string) error {
		has[name] = true
		switch name {
		case "applicants":
			return m.list(name, m.applicant)
		case "programs":
			return m.list(name, m.program)
		case "couples":
			return m.list(name, m.couple)
		}
		return noField("the file", name, "applicants", "programs", "couples")
	})
	if err != nil {
		return err
	}
	for _, name := range []string{"applicants", "programs"} {
		if !has[name] {
			return fmt.Errorf("the file lacks %s: add the list, if only as []", name)
		}
	}
	m.in.Applicants = append(m.in.Applicants, make([][]int32, len(m.applicants.ids)-len(m.in.Applicants))...)
	m.in.Programs = append(m.in.Programs, make([]match.Program, len(m.programs.ids)-len(m.in.Programs))...)
	if err := m.members(); err != nil {
		return err
	}
	if err := m.programs.complete(); err != nil {
		return err
	}
	return m.applicants.complete()
}

// noField says that a field is unknown.
func noField(who, name string, names ...string) error {
	return fmt.Errorf("%s has no field %q: %s", who, brief(name), didYouMean(name, names))
}

func (m *marketReader) applicant(i int) error {
	who, id := fmt.Sprintf("applicant %d", i+1), ""
	var ranks []int32
	var supplements []match.Supplement
	err := m.object(who, func(name string) (err error) {
		switch name {
		case "id":
			id, err = m.short(who + ": id")
			who = fmt.Sprintf("applicant %q", brief(id))
		case "ranks":
			ranks, err = m.ranks(&m.programs, who)
		case "supplemental":
			err = m.object(who+": supplemental", func(program string) error {
				list, err := m.ranks(&m.programs, fmt.Sprintf("%s, supplemental list for %q,", who, brief(program)))
				supplements = append(supplements, match.Supplement{Program: m.programs.number(program, who), Ranks: list})
				return err
			})
		default:
			return noField(who, name, "id", "ranks", "supplemental")
		}
		return err
	})
	if err != nil {
		return err
	}
	a, err := m.applicants.declare(id, i)
	if err != nil {
		return err
	}
	m.in.Applicants = grow(m.in.Applicants, a)
	m.in.Applicants[a] = ranks
	for _, s := range supplements {
		for _, p := range s.Ranks {
			if p == s.Program {
				return fmt.Errorf("%s: the supplemental list for %q holds that program itself: take it out", who, brief(m.programs.ids[p]))
			}
		}
		s.Applicant = a
		m.in.Supplements = append(m.in.Supplements, s)
	}
	return nil
}

func (m *marketReader) program(i int) error {
	who, id, to := fmt.Sprintf("program %d", i+1), "", ""
	x := match.Program{Positions: -1}
	err := m.object(who, func(name string) (err error) {
		switch name {
		case "id":
			id, err = m.short(who + ": id")
			who = fmt.Sprintf("program %q", brief(id))
		case "positions":
			var n int64
			n, err = m.whole(who+": positions", maxPositions)
			x.Positions = int32(n)
		case "ranks":
			x.Ranks, err = m.ranks(&m.applicants, who)
		case "reverts_to":
			to, err = m.short(who + ": reverts_to")
		default:
			return noField(who, name, "id", "positions", "ranks", "reverts_to")
		}
		return err
	})
	if err != nil {
		return err
	}
	p, err := m.programs.declare(id, i)
	switch {
	case err != nil:
		return err
	case x.Positions < 0:
		return fmt.Errorf("%s lacks positions: add it, if only as 0", who)
	case to == id:
		return fmt.Errorf("%s: reverts_to names the program itself: name another one, or leave it out", who)
	}
	m.in.Programs = grow(m.in.Programs, p)
	m.in.Programs[p] = x
	if to != "" {
		m.in.Reversions = append(m.in.Reversions, match.Reversion{From: p, To: m.programs.number(to, who)})
	}
	return nil
}

// ranks reads a list of names, each once.
func (m *marketReader) ranks(of *roster, who string) (list []int32, err error) {
	of.turn++
	at := who + " ranks"
	err = m.list(at, func(i int) error {
		id, err := m.short(at)
		if err != nil {
			return err
		}
		if id == "" {
			return fmt.Errorf("%s ranks nobody at place %d: put the id of a %s there, or take it out", who, i+1, of.what)
		}
		n := of.number(id, who)
		if of.mark[n] == of.turn {
			return fmt.Errorf("%s ranks %q twice: keep one of the two", who, brief(id))
		}
		of.mark[n] = of.turn
		list = append(list, n)
		return nil
	})
	return list, err
}

// grow makes room for element i.
func grow[T any](list []T, i int32) []T {
	if n := int(i) + 1 - len(list); n > 0 {
		list = append(list, make([]T, n)...)
	}
	return list
}

// A roster numbers the names of one side.
type roster struct {
	what  string
	index map[string]int32
	ids   []string
	by    []string // who has named it; "": it is declared
	mark  []int32  // the turn in which it was last ranked
	turn  int32
}

// number returns the number of a name that somebody uses.
func (r *roster) number(id, by string) int32 {
	n, ok := r.index[id]
	if !ok {
		n = int32(len(r.ids))
		r.index[id] = n
		r.ids, r.by, r.mark = append(r.ids, id), append(r.by, by), append(r.mark, 0)
	}
	return n
}

// declare takes in element i of the list of this side.
func (r *roster) declare(id string, i int) (int32, error) {
	if id == "" {
		return 0, fmt.Errorf("%s %d lacks id: give it one", r.what, i+1)
	}
	n := r.number(id, "?")
	if r.by[n] == "" {
		return 0, fmt.Errorf("%s %q stands twice: keep one of the two", r.what, brief(id))
	}
	r.by[n] = ""
	return n, nil
}

// complete wants all names that are used to be declared.
func (r *roster) complete() error {
	for n, by := range r.by {
		if by != "" {
			return fmt.Errorf("%s names the %s %q, which is not among the %ss: add it there, or take it out", by, r.what, brief(r.ids[n]), r.what)
		}
	}
	return nil
}
