package checklist

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"secondlook/domain"
	"secondlook/domain/experiences"
	"secondlook/domain/letters"
	"secondlook/domain/plan"
	"secondlook/domain/study"
)

// over reports whether the lists are in, so that nothing of the season can be
// mended any more.
func (b *builder) over() bool {
	phase := b.Calendar.Phase(b.today)
	return phase == plan.Waiting || phase == plan.MatchWeek || phase == plan.After
}

// study reminds of the exam that is planned next, and of what the Step 3 card
// asks for where Step 3 is planned or needed (S46).
func (b *builder) study() {
	r := study.New(b.Profile, b.Standing, b.Catalog, b.Reference)
	for _, x := range r.Reminders() {
		b.add(Item{Area: Exams, Key: "study/" + x.Key, Due: x.Due, Weight: Helps, At: Place{x.Table, x.Record}, Dated: true}, false, x.Text)
	}
	card, status := r.Step3(), b.Standing.Status
	if b.over() || !card.Planned && status != domain.NeedsH1B && status != domain.Either {
		return
	}
	for i, task := range card.Tasks {
		if task.Key == "study.task.permit" && card.Verdict == study.Take {
			continue // its day is among the reminders
		}
		b.add(Item{Area: Exams, Key: fmt.Sprintf("step3_task/%d", i+1), Weight: Helps, At: Place{Table: "exams"}}, false, task)
	}
}

// pipeline is what comes next for each letter, and the rotations that none comes
// from (S55).
func (b *builder) pipeline() {
	day := letters.Day{Today: b.today, Submits: b.Standing.Submits}
	rules := letters.RulesOf(b.Reference)
	for i, t := range letters.Follow(b.Profile, b.Profile.List(b.Standing.Season), day, rules) {
		l := b.Profile.Letters[i]
		name := cmp.Or(l.Writer, l.Role.String())
		it := Item{Area: Letters, Key: fmt.Sprintf("letter/%s/%s/%s", domain.NameKey(name), domain.NameKey(l.Specialty), t.Task), Weight: Asked, At: Place{"letters", l.ID}}
		switch t.Task {
		case letters.Ask, letters.AskAgain, letters.Remind:
			it.Due, it.Dated = t.On, !t.On.IsZero()
			if t.Task != letters.Ask && !l.Due.IsZero() { // reminding begins before it
				it.Due, it.Dated = l.Due, true
			}
			b.add(it, false, domain.Msg("letters.task."+t.Task.String(), name))
		case letters.Assign:
			if b.Listed.Programs == 0 { // there is none to assign it to
				continue
			}
			it.Key, it.Weight = "assign"+strings.TrimPrefix(it.Key, "letter"), Helps
			b.add(it, false, name)
		}
	}
	for _, n := range letters.Nudges(b.Profile, day, rules) {
		r := b.Profile.Rotations[n.Rotation]
		it := Item{Area: Letters, Key: fmt.Sprintf("nudge/%d", n.Rotation+1), Weight: Helps, At: Place{"rotations", r.ID}}
		if !n.Supervisor {
			it.Key = fmt.Sprintf("nudge.nobody/%d", n.Rotation+1)
		}
		if !n.Ripe {
			it.Due = n.On
		}
		b.add(it, false, cmp.Or(r.Site, r.City, r.Kind.String()), r.Supervisor)
	}
}

// chosen are the experiences that the application lists, and its most meaningful
// ones.
func (b *builder) chosen() {
	s := experiences.Of(b.Profile, experiences.LimitsOf(b.Catalog, b.Standing.Season), b.today)
	at := Place{Table: "experiences"}
	b.add(Item{Area: Experiences, Key: "eras", Weight: Asked, At: at}, s.Listed.Have > 0, s.Listed.Have, s.Listed.Most)
	if s.Listed.Have > 0 && s.Meaningful.Most > 0 {
		b.add(Item{Area: Experiences, Key: "meaningful", Weight: Helps, At: at}, s.Meaningful.Have > 0, s.Meaningful.Have, s.Meaningful.Most)
	}
	if n := unfinished(s); n > 0 {
		b.add(Item{Area: Experiences, Key: "unfinished", Weight: Asked, At: at}, false, n)
	}
}

// unfinished counts the listed experiences that are too long for the portal, or
// lack what it asks for.
func unfinished(s experiences.Sheet) (n int) {
	for _, x := range s.Entries {
		if slices.ContainsFunc(x.Hints, func(h experiences.Hint) bool { return h.Kind != experiences.Plain }) {
			n++
		}
	}
	return n
}
