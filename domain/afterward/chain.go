package afterward

import (
	"cmp"
	"slices"

	"secondlook/domain"
)

// latest counts back from the first day: when each step that it waits for has to
// be done, even if everything after that goes as quickly as it can.
func (b *builder) latest() {
	for i := len(b.all) - 1; i >= 0; i-- {
		s := &b.all[i]
		if s.Key == domain.StepStart {
			s.Latest = b.plan.Begins
		}
		if s.Latest.IsZero() {
			continue
		}
		for _, key := range s.After {
			j, ok := b.at[key]
			if !ok {
				continue
			}
			if last := s.Latest.AddDays(-s.Low); b.all[j].Latest.IsZero() || last.Before(b.all[j].Latest) {
				b.all[j].Latest = last
			}
		}
	}
	for i := range b.all {
		if s := &b.all[i]; !s.Latest.IsZero() && !s.Own && (s.Due.IsZero() || s.Latest.Before(s.Due)) {
			s.Due = s.Latest
		}
	}
}

// finish counts forward from today, or from Match Day while it is to come: when
// each open step can be done, and what is overdue. The slowest chain to the first
// day is followed back.
func (b *builder) finish() {
	slowest := make([]int, len(b.all)) // the step before, by place; -1: none is open
	for i := range b.all {
		s := &b.all[i]
		slowest[i] = -1
		if !s.Open() {
			continue
		}
		soon, late := b.now, b.now
		if s.Key == stepThree {
			soon, late = b.Today, b.Today
		}
		for _, key := range s.After {
			j, ok := b.at[key]
			if !ok || !b.all[j].Open() {
				continue
			}
			before := &b.all[j]
			s.Waits = append(s.Waits, key)
			if slowest[i] < 0 || before.Late.After(b.all[slowest[i]].Late) {
				slowest[i] = j
			}
			soon, late = later(soon, before.Soon), later(late, before.Late)
		}
		b.reckon(s, later(soon, s.Earliest), later(late, s.Earliest))
		due := !s.Due.IsZero() && s.Part != domain.AfterLate && s.Part != domain.AfterNote
		s.Overdue = b.plan.Matched && due && b.Today.After(s.Due) && !b.plan.past(s)
	}
	b.chain(slowest)
	b.beyond()
}

// reckon says when an open step can be done that can be begun from soon on when
// everything goes quickly, and from late on when slowly.
func (b *builder) reckon(s *Step, soon, late domain.Date) {
	if s.Key == domain.StepStart { // what it waits for, not the day itself
		s.Soon, s.Late = soon, late
		return
	}
	s.Soon, s.Late = soon.AddDays(s.Low), late.AddDays(s.High)
	if !s.Comes.IsZero() { // whatever the table says of those who have no day
		s.Soon, s.Late = later(soon, s.Comes), later(late, s.Comes)
	}
	if begun := s.Said.Begun; s.Said.State == domain.FormalityUnderWay && !begun.IsZero() { // whatever stands before it
		s.Soon, s.Late = later(b.Today, begun.AddDays(s.Low)), later(b.Today, begun.AddDays(s.High))
	}
	if s.Own && !s.Due.Before(b.Today) { // who knows the day need not reckon it, unless what comes before is later
		s.Soon, s.Late = later(soon, s.Due), later(late, s.Due)
	}
}

// past reports whether a step to the first day has lost its point, as that day has
// come.
func (p *Plan) past(s *Step) bool {
	return p.Over() && s.Part != domain.AfterWayBack && !s.Due.After(p.Begins)
}

// chain notes the slowest chain of open steps to the first day.
func (b *builder) chain(slowest []int) {
	start, ok := b.at[domain.StepStart]
	if !ok || !b.all[start].Open() {
		return
	}
	b.plan.Soon, b.plan.Late = b.all[start].Soon, b.all[start].Late
	for i := slowest[start]; i >= 0; i = slowest[i] {
		b.all[i].Critical = true
		b.plan.Chain = append(b.plan.Chain, b.all[i].Key)
	}
	slices.Reverse(b.plan.Chain)
}

// beyond notes the licenses that may be there after the first day only.
func (b *builder) beyond() {
	for _, s := range b.all {
		if s.Part == domain.AfterLicense && s.Open() && s.High > 0 && s.Latest.IsZero() && s.Late.After(b.plan.Begins) {
			b.plan.Beyond = append(b.plan.Beyond, s.Key)
		}
	}
}

// later is the later of two days.
func later(a, b domain.Date) domain.Date {
	if b.After(a) {
		return b
	}
	return a
}

// sort parts the steps, each part by its days.
func (b *builder) sort() {
	for _, s := range b.all {
		switch s.Part {
		case domain.AfterNote:
			b.plan.Notes = append(b.plan.Notes, s)
		case domain.AfterWayBack:
			b.plan.Back = append(b.plan.Back, s)
		default:
			b.plan.Steps = append(b.plan.Steps, s)
		}
	}
	slices.SortStableFunc(b.plan.Steps, func(x, y Step) int {
		return cmp.Or(cmp.Compare(lateLast(x), lateLast(y)), x.Due.Compare(y.Due))
	})
	slices.SortStableFunc(b.plan.Back, func(x, y Step) int { return x.Due.Compare(y.Due) })
}

// lateLast is 1 for what is only to be done when the first day is in danger.
func lateLast(s Step) int {
	if s.Part == domain.AfterLate {
		return 1
	}
	return 0
}
