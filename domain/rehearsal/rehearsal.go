// Package rehearsal runs the Match many times with one applicant's list, each
// time against other applicants who are drawn anew, and says where the list
// ends. The same programs and rules always give the same draws.
//
// The other applicants are invented, and so is where the applicant stands on
// each program's list: both are drawn so that all programs together take him
// as often as the engine's chance to match with these interviews says, and
// each of them as often as that chance gives to one interview. So the chances
// are the engine's; the Match is the real one.
package rehearsal

import (
	"cmp"
	"context"
	"math"
	"slices"

	"secondlook/domain/luck"
	"secondlook/domain/match"
)

// A Program is one with which the applicant interviews.
type Program struct {
	Positions int     // 1 or more
	Take      float64 // chance that it takes the applicant, given that Ceiling lets anybody do so
}

// Rules say how the others are drawn.
type Rules struct {
	Ceiling float64 // chance that any program takes the applicant, however many he ranks
	Listed  float64 // applicants that a program ranks for each position
	Ranks   int     // programs that another applicant ranks
	Shared  float64 // of those the share that the applicant ranks too
	Common  float64 // share of the variance of tastes that all sides agree on, 0..1
}

// None is where somebody ends who matches nowhere.
const None = -1

// Draws are many Matches in which everybody but the applicant has been placed.
// They are for one goroutine at a time.
type Draws struct {
	programs int
	worlds   []world
}

// A world is one of the draws.
type world struct {
	others *match.Others
	at     []int // by program, the place on the applicant's list as the market has it; None: it does not rank him
	order  []int // scratch
}

// New makes n draws. An error is that of the context.
func New(ctx context.Context, programs []Program, rules Rules, n int) (*Draws, error) {
	d := &Draws{programs: len(programs)}
	for i := range n {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		w, err := draw(programs, rules, uint64(i))
		if err != nil {
			return nil, err
		}
		d.worlds = append(d.worlds, w)
	}
	return d, nil
}

// Len is the number of draws.
func (d *Draws) Len() int { return len(d.worlds) }

// Programs is the number of programs.
func (d *Draws) Programs() int { return d.programs }

// End returns the program in which draw i ends with a list, or None. The list
// holds programs by their index, each once.
func (d *Draws) End(i int, list []int) int {
	w := &d.worlds[i]
	w.order = w.order[:0]
	for _, p := range list {
		if w.at[p] != None {
			w.order = append(w.order, w.at[p])
		}
	}
	for _, at := range w.at { // what is not on the list comes last and is then no match
		if at != None && !slices.Contains(w.order, at) {
			w.order = append(w.order, at)
		}
	}
	p := int(w.others.End(w.order))
	if !slices.Contains(list, p) {
		return None
	}
	return p
}

// another is another applicant.
type another struct {
	quality float64
	tastes  []taste
}

type taste struct {
	program int32
	score   float64
}

// draw makes one Match.
func draw(programs []Program, rules Rules, seed uint64) (world, error) {
	l := luck.New(seed)
	quality := make([]float64, len(programs))
	for p := range quality {
		quality[p] = l.Normal()
	}
	in := match.Instance{Programs: make([]match.Program, len(programs))}
	all, places := others(programs, rules, quality, l)
	me := int32(len(all))
	in.Applicants = make([][]int32, me+1)
	for a, x := range all {
		for _, t := range x.tastes {
			in.Applicants[a] = append(in.Applicants[a], t.program)
		}
	}
	for p := range programs {
		in.Programs[p] = match.Program{Positions: int32(programs[p].Positions), Ranks: places[p]}
	}
	m, err := match.New(in)
	if err != nil {
		return world{}, err
	}
	w := world{at: put(&in, m.Others(me), programs, rules.Ceiling, l)}
	if m, err = match.New(in); err != nil {
		return world{}, err
	}
	w.others = m.Others(me)
	return w, nil
}

// put ranks the applicant, the last one, in the programs: above the last whom
// a program takes if it shall take him, else below. One that has positions left
// and shall not take him does not rank him.
func put(in *match.Instance, without *match.Others, programs []Program, ceiling float64, l *luck.Stream) (at []int) {
	me, anybody := int32(len(in.Applicants)-1), l.Share() < ceiling
	at = make([]int, len(programs))
	for p := range programs {
		list := in.Programs[p].Ranks
		cut := without.Cut(int32(p))
		takes, where := l.Share() < programs[p].Take && anybody, l.Share()
		at[p] = None
		if !takes && cut == len(list) {
			continue
		}
		place := int(where * float64(cut+1))
		if !takes {
			place = cut + 1 + int(where*float64(len(list)-cut))
		}
		in.Programs[p].Ranks = slices.Insert(slices.Clone(list), place, me)
		at[p] = len(in.Applicants[me])
		in.Applicants[me] = append(in.Applicants[me], int32(p))
	}
	return at
}

// others draws applicants until each program has enough, and the programs'
// lists of them, the best first.
func others(programs []Program, rules Rules, quality []float64, l *luck.Stream) (all []another, lists [][]int32) {
	common, private := math.Sqrt(rules.Common), math.Sqrt(1-rules.Common)
	elsewhere := 0.0 // how often another program takes another applicant: as often as these do
	var open []int32
	need, met := make([]int, len(programs)), make([][]taste, len(programs))
	for p, x := range programs {
		need[p] = int(math.Ceil(float64(x.Positions) * rules.Listed))
		elsewhere += rules.Ceiling * x.Take / float64(len(programs))
		open = append(open, int32(p))
	}
	for len(open) > 0 {
		x := another{quality: l.Normal()}
		shared := 1
		for range rules.Ranks - 1 {
			if l.Share() < rules.Shared {
				shared++
			}
		}
		shared = min(shared, len(open))
		for i := range shared {
			j := i + int(l.Share()*float64(len(open)-i))
			open[i], open[j] = open[j], open[i]
			p := open[i]
			met[p] = append(met[p], taste{int32(len(all)), common*x.quality + private*l.Normal()})
			x.tastes = append(x.tastes, taste{p, common*quality[p] + private*l.Normal()})
		}
		least := math.Inf(-1) // the best place elsewhere: what he likes less he does not need
		for range rules.Ranks - shared {
			if score := l.Normal(); l.Share() < elsewhere {
				least = max(least, score)
			}
		}
		x.tastes = slices.DeleteFunc(x.tastes, func(t taste) bool { return t.score < least })
		slices.SortFunc(x.tastes, best)
		all = append(all, x)
		open = slices.DeleteFunc(open, func(p int32) bool { return len(met[p]) >= need[p] })
	}
	lists = make([][]int32, len(programs))
	for p := range met {
		slices.SortFunc(met[p], best)
		for _, t := range met[p] {
			lists[p] = append(lists[p], t.program)
		}
	}
	return all, lists
}

func best(a, b taste) int { return cmp.Compare(b.score, a.score) }
