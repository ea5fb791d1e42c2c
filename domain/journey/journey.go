// Package journey is the money of the whole way, from the first exam to the first
// day of training: what was paid, what went with what is done and was never noted,
// and what is still to come, by kind and by season (A13). The seasons' own sums
// are those of their ledgers. Every amount is in US cents.
package journey

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/ledger"
)

// Input is what a journey is worked out from.
type Input struct {
	Profile domain.Profile
	Catalog *domain.Catalog
	Season  int // the running one
	Until   int // the last season whose payments count, where it is a later one: that of the match holds on until training begins
	Today   domain.Date
	Beside  []int          // seasons that were put away and still run: what is open of them is still to come
	Books   []*ledger.Book // of the seasons, the running one among them
}

// A Sum is what one kind of payment, one season, or everything comes to.
type Sum struct {
	Paid      int64 // as noted
	Estimated int64 // went with what is done, by the tables; no payment of it is noted
	Ahead     int64 // still to pay
	IfMatched int64 // to come after a match only
}

// Spent is what has gone already.
func (s Sum) Spent() int64 { return s.Paid + s.Estimated }

// All is the whole of it, with what a match brings.
func (s Sum) All() int64 { return s.Spent() + s.Ahead + s.IfMatched }

// add adds another sum.
func (s *Sum) add(o Sum) {
	s.Paid += o.Paid
	s.Estimated += o.Estimated
	s.Ahead += o.Ahead
	s.IfMatched += o.IfMatched
}

// A Kind is what goes to one kind of payment in all seasons.
type Kind struct {
	Kind domain.PaymentKind
	Sum
	Verify  bool     // rests on a secondary or a borrowed price
	Sources []string // of the prices that it is reckoned with, each once
}

// cites adds the sources of a price.
func (k *Kind) cites(ids ...string) {
	for _, id := range ids {
		for one := range strings.SplitSeq(id, domain.SourceSeparator) {
			if one != "" && !slices.Contains(k.Sources, one) {
				k.Sources = append(k.Sources, one)
			}
		}
	}
}

// A Year is what one season costs. Its ledger is a part of it.
type Year struct {
	Season int
	Sum
	Kinds  []Kind
	Ledger Sum // the part that the season's ledger holds
}

// A Journey is the money of the whole way.
type Journey struct {
	Season int
	Years  []Year // the oldest first; seasons without money are left out
	Kinds  []Kind // in the order of the kinds
	Total  Sum
	Verify bool
	Open   []domain.PaymentKind // kinds that the way to July will cost and of which nothing is known yet
}

// worker works one journey out.
type worker struct {
	Input
	years   map[int]map[domain.PaymentKind]*Kind
	own     map[int]*Sum
	covered map[*Kind]int64 // what is noted and covers what the records tell
}

// Of works a journey out.
func Of(in Input) *Journey {
	w := &worker{Input: in, years: map[int]map[domain.PaymentKind]*Kind{}, own: map[int]*Sum{}, covered: map[*Kind]int64{}}
	for _, b := range in.Books {
		w.book(b)
	}
	w.since()
	w.rotations()
	w.posts()
	w.certification()
	return w.journey()
}

// kind is what goes to a kind of payment in a season.
func (w *worker) kind(season int, kind domain.PaymentKind) *Kind {
	if w.years[season] == nil {
		w.years[season] = map[domain.PaymentKind]*Kind{}
	}
	if w.years[season][kind] == nil {
		w.years[season][kind] = &Kind{Kind: kind}
	}
	return w.years[season][kind]
}

// book takes over the ledger of a season. Nothing of a season that is over is
// still to come.
func (w *worker) book(b *ledger.Book) {
	own := &Sum{}
	w.own[b.Season] = own
	for _, l := range b.Lines {
		s := Sum{Paid: l.Paid, Estimated: l.Unnoted}
		if b.Season >= w.Season || slices.Contains(w.Beside, b.Season) {
			s.Ahead = l.Open
			if l.IfMatched {
				s.IfMatched = max(0, l.Expected-l.Paid)
			}
		}
		if s == (Sum{}) {
			continue
		}
		k := w.kind(b.Season, l.Kind)
		k.add(s)
		k.Verify = k.Verify || l.Verify
		if s.Estimated+s.Ahead+s.IfMatched > 0 { // what is paid has its own price
			k.cites(l.Source)
		}
		own.add(s)
	}
}

// since are the payments of the seasons that opened since: nothing of those is
// expected any more, but what is noted counts.
func (w *worker) since() {
	for _, p := range w.Profile.Payments {
		switch {
		case p.Season <= w.Season || p.Season > w.Until:
		case p.Paid.IsZero():
			w.kind(p.Season, p.Kind).Ahead += p.Cents
		default:
			w.kind(p.Season, p.Kind).Paid += p.Cents
		}
	}
}

// goes notes what went, or will go, with something that the records tell: what
// is noted of the kind in the season covers it first.
func (w *worker) goes(day domain.Date, kind domain.PaymentKind, cents int64) {
	if cents == 0 || day.IsZero() {
		return
	}
	k := w.kind(domain.SeasonOn(day), kind)
	if _, known := w.covered[k]; !known {
		w.covered[k] = k.Paid + k.Ahead
	}
	part := min(cents, w.covered[k])
	w.covered[k] -= part
	if day.After(w.Today) {
		k.Ahead += cents - part
		return
	}
	k.Estimated += cents - part
}

// rotations are their fees and the stays. Of offers whose days overlap only the
// dearest counts: only one of them can be taken.
func (w *worker) rotations() {
	for i, r := range w.Profile.Rotations {
		if r.Start.After(w.Today) && w.outdone(i) {
			continue
		}
		w.goes(r.Start, domain.PaidRotation, r.CostCents)
		w.goes(r.Start, domain.PaidLiving, r.StayCents)
	}
}

// outdone reports whether another planned rotation on the same days costs more, or
// as much and stands before it.
func (w *worker) outdone(i int) bool {
	r := w.Profile.Rotations[i]
	for j, o := range w.Profile.Rotations {
		if j == i || !o.Start.After(w.Today) || last(o).Before(r.Start) || last(r).Before(o.Start) {
			continue
		}
		if mine, theirs := r.CostCents+r.StayCents, o.CostCents+o.StayCents; theirs > mine || theirs == mine && j < i {
			return true
		}
	}
	return false
}

// last is the last day of a rotation, its first where none is told.
func last(r domain.Rotation) domain.Date {
	if r.End.IsZero() {
		return r.Start
	}
	return r.End
}

// posts are what it costs to take a position between seasons.
func (w *worker) posts() {
	for _, p := range w.Profile.Posts {
		if p.Held() || p.Stage == domain.PostAccepted {
			w.goes(p.Start, domain.PaidLiving, p.CostCents)
		}
	}
}

// journey sums everything up.
func (w *worker) journey() *Journey {
	j := &Journey{Season: w.Season}
	kinds := map[domain.PaymentKind]*Kind{}
	for _, season := range slices.Sorted(maps.Keys(w.years)) {
		byKind := w.years[season]
		y := Year{Season: season}
		if own := w.own[season]; own != nil {
			y.Ledger = *own
		}
		for _, kind := range slices.Sorted(maps.Keys(byKind)) {
			k := byKind[kind]
			if k.Sum == (Sum{}) {
				continue
			}
			y.Kinds = append(y.Kinds, *k)
			y.add(k.Sum)
			if kinds[kind] == nil {
				kinds[kind] = &Kind{Kind: kind}
			}
			kinds[kind].add(k.Sum)
			kinds[kind].Verify = kinds[kind].Verify || k.Verify
			kinds[kind].cites(k.Sources...)
			j.Verify = j.Verify || k.Verify
		}
		if len(y.Kinds) == 0 {
			continue
		}
		j.Years = append(j.Years, y)
		j.Total.add(y.Sum)
	}
	for _, k := range kinds {
		j.Kinds = append(j.Kinds, *k)
	}
	slices.SortFunc(j.Kinds, byPlace)
	for _, kind := range []domain.PaymentKind{domain.PaidLicense, domain.PaidTravel, domain.PaidMoving, domain.PaidLiving} {
		if k := w.years[w.Season][kind]; k == nil || k.Sum == (Sum{}) {
			j.Open = append(j.Open, kind)
		}
	}
	return j
}

func byPlace(a, b Kind) int { return cmp.Compare(a.Kind, b.Kind) }
