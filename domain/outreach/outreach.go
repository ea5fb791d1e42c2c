// Package outreach follows whom an applicant has written to: when to ask again,
// how many answer, and how the people in the records hang together with
// programs, works, letters and rotations (S70, S72).
package outreach

import (
	"cmp"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// Rules are the settings.
type Rules struct {
	FollowDays int // after which somebody who has not answered is asked again
	FollowUps  int // how often at most
	AnswerDays int // after which a message is old enough to have an answer
	Least      int // fewer old messages than these are too few to tell a rate by
}

// RulesOf reads the settings of a reference set.
func RulesOf(r *chance.Reference) Rules {
	value := func(row string) int {
		c, _ := r.Row(row)
		return int(c.Value)
	}
	return Rules{
		FollowDays: value("set.follow_up_days"), FollowUps: value("set.follow_ups"),
		AnswerDays: value("set.reply_days"), Least: value("set.least_outreach"),
	}
}

// A Thread is all that was sent to one person for one purpose about one program.
type Thread struct {
	Sent []domain.Outreach // oldest first; never empty
	Open bool              // the last message waits for an answer
	Due  domain.Date       // the day to ask again; zero: never, or nobody waits
}

// Last is the newest message.
func (t Thread) Last() domain.Outreach { return t.Sent[len(t.Sent)-1] }

// Overdue reports whether the day to ask again has passed. On the day itself it
// is due and not overdue.
func (t Thread) Overdue(today domain.Date) bool { return !t.Due.IsZero() && t.Due.Before(today) }

// Threads sorts what was sent into threads, in the order of the day to ask
// again, those without one last. What is only planned stands in none.
func Threads(log []domain.Outreach, r Rules) []Thread {
	type key struct {
		person, program string
		purpose         domain.Purpose
	}
	at := map[key]int{}
	var out []Thread
	for _, o := range byDay(log) {
		k := key{domain.NameKey(o.Person), o.Program, o.Purpose}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, Thread{})
		}
		out[i].Sent = append(out[i].Sent, o)
	}
	for i := range out {
		out[i].follow(r)
	}
	slices.SortStableFunc(out, func(a, b Thread) int {
		return cmp.Or(later(a.Due, b.Due), cmp.Compare(domain.NameKey(a.Last().Person), domain.NameKey(b.Last().Person)))
	})
	return out
}

// byDay are the messages that were sent, oldest first.
func byDay(log []domain.Outreach) []domain.Outreach {
	sent := slices.DeleteFunc(slices.Clone(log), func(o domain.Outreach) bool { return o.Sent.IsZero() })
	slices.SortStableFunc(sent, func(a, b domain.Outreach) int { return a.Sent.Compare(b.Sent) })
	return sent
}

// later orders days, the unknown one last.
func later(a, b domain.Date) int {
	if a.IsZero() != b.IsZero() {
		return b.Compare(a)
	}
	return a.Compare(b)
}

// follow works out whether a thread waits for an answer, and when to ask again:
// on the day that is noted, else some days after the last message, unless it was
// asked again often enough. Thanks, a talk and a wrong address wait for nothing.
func (t *Thread) follow(r Rules) {
	last := t.Last()
	t.Open = waits(last)
	if !t.Open {
		return
	}
	again := 0 // messages before the last one that nobody answered
	for _, o := range slices.Backward(t.Sent[:len(t.Sent)-1]) {
		if o.Answered() {
			break
		}
		again++
	}
	switch {
	case !last.FollowUp.IsZero():
		t.Due = last.FollowUp
	case again < r.FollowUps:
		t.Due = last.Sent.AddDays(r.FollowDays)
	}
}

// waits reports whether a message waits for an answer.
func waits(o domain.Outreach) bool {
	return !o.Answered() && o.Reply != domain.ReplyBounced && o.Purpose != domain.ForThanks && o.Channel != domain.InPerson
}
