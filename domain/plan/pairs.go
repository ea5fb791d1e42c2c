package plan

import (
	"cmp"
	"context"
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

type effectWords struct{}

func (effectWords) Words() []string { return []string{"sum", "more", "less"} }

// Effect says how the joint gain of two moves compares with their sum.
type Effect = domain.Enum[effectWords]

// The effects.
const (
	AboutSum Effect = iota
	MoreThanSum
	LessThanSum
)

// A Pair is two moves that are made together. Its gain is the engine's answer
// to both, and no sum.
type Pair struct {
	First, Second *Move // in the order in which they are made
	Need          Need
	Until         domain.Date // the earlier of the two last days; zero: no date is known

	chance.Estimate         // the joint gain
	Interaction     float64 // what it lies above the sum of the two gains, or below
	Effect          Effect
	Basis           chance.Kind
	Size            Size
}

// pairs recomputes each two of the moves that can be made together, and keeps
// those that add to what each of them gains alone.
func (d *draft) pairs(ctx context.Context, moves, idle []Move, progress func(done, of int)) ([]Pair, error) {
	var all []*Move
	for _, list := range [][]Move{moves, idle} {
		for i := range list {
			all = append(all, &list[i])
		}
	}
	out := []Pair{}
	for i := range all {
		for j := range i {
			if p, ok := d.pair(all[i], all[j]); ok {
				out = append(out, p)
			}
		}
	}
	for i := range out {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		d.join(&out[i])
		if progress != nil {
			progress(i+1, len(out))
		}
	}
	out = slices.DeleteFunc(out, func(p Pair) bool { return p.Value-max(p.First.Value, p.Second.Value) <= least })
	slices.SortFunc(out, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Value, a.Value), compare(a.First, b.First), compare(a.Second, b.Second))
	})
	return out, nil
}

func compare(a, b *Move) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key), cmp.Compare(a.Record, b.Record))
}

// pair puts two moves together and reports whether both can be made in time.
// One that waits for the other is made after it, and so are two months of work;
// all else is done side by side, in the longer of the two times. Rivals exclude
// each other, such as two scores of one exam.
func (d *draft) pair(a, b *Move) (p Pair, ok bool) {
	if compare(a, b) > 0 {
		a, b = b, a
	}
	p = Pair{First: a, Second: b, Until: earlier(a.Until, b.Until)}
	p.Need = Need{Days: max(a.Need.Days, b.Need.Days), Cents: a.Need.Cents + b.Need.Cents, Open: a.Need.Open || b.Need.Open}
	waits := slices.Equal(b.follows, []Kind{a.Kind}) && a.Possible()
	switch {
	case a.rival != "" && a.rival == b.rival, compare(a, b) == 0:
		return p, false
	case waits:
		p.Need.Days = a.Need.Days + b.Need.Days
	case !a.Possible() || !b.Possible():
		return p, false
	case a.month && b.month:
		p.Need.Days += d.setting("set.month_days")
	}
	ready := d.Today.AddDays(p.Need.Days)
	return p, p.Until.IsZero() || !ready.After(p.Until)
}

func earlier(a, b domain.Date) domain.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// join works out the joint gain of a pair.
func (d *draft) join(p *Pair) {
	after := d.after(p.First, p.Second)
	p.Estimate = d.before.forecast.To(after.forecast)
	firm, soft := basis(d.before, after)
	if p.Second.Kind == Verify {
		gain := d.asking(&after)
		// Weighed by the gains: questions change no chance of a program.
		if sum := firm + soft; sum > 0 {
			firm, soft = firm/sum*p.Value, soft/sum*p.Value
		}
		soft += gain.Value
		p.Estimate = with(p.Estimate, gain)
	}
	p.Basis = kindOf(firm, soft)
	p.Size = d.size(p.Basis, p.Estimate)
	sum := p.First.Value + p.Second.Value
	p.Interaction = p.Value - sum
	switch {
	case math.Abs(p.Interaction) < d.share("set.pair_same")*sum:
	case p.Interaction > 0:
		p.Effect = MoreThanSum
	default:
		p.Effect = LessThanSum
	}
}
