package posts

import "secondlook/domain"

type dayWords struct{}

func (dayWords) Words() []string { return []string{"apply", "interview", "begins", "ends"} }

// DayKind is what comes on a day of a post.
type DayKind = domain.Enum[dayWords]

// The kinds.
const (
	ApplyDay     DayKind = iota // the last one to apply on
	InterviewDay                // of an interview for it
	FirstDay
	LastDay
)

// A Day is a day of a post that belongs into a calendar.
type Day struct {
	Kind DayKind
	On   domain.Date
}

// Days are the days of a post that belong into a calendar: the one to apply by
// while it is to be kept, that of the interview, and the first and the last one
// once it is accepted. One that was turned down has none.
func Days(p domain.Post) (out []Day) {
	add := func(kind DayKind, on domain.Date, counts bool) {
		if counts && !on.IsZero() {
			out = append(out, Day{kind, on})
		}
	}
	taken := p.Stage == domain.PostAccepted || p.Held()
	add(ApplyDay, p.ApplyBy, Due(p))
	add(InterviewDay, p.InterviewOn, p.Stage != domain.PostTurnedDown)
	add(FirstDay, p.Start, taken)
	add(LastDay, p.End, taken)
	return out
}
