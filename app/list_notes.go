package app

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/portfolio"
	"secondlook/domain/screening"
)

// planNotes says what a person should know about a list.
func (a *App) planNotes(p *ListPlan, r *Ranking) (out []string) {
	low, high := a.guide()
	switch n := p.Programs(); {
	case n < low:
		out = append(out, a.say("list.short", n, low, high))
	case n > high:
		out = append(out, a.say("list.long", n, low, high))
	}
	if c := p.Curve; c.Listed > 0 {
		parts := a.tierShares(c.Rows[:c.Listed], r.Profile.Applicant.Wishes)
		out = append(out, a.mixNotes(parts)...)
		out = append(out, a.wishNotes(parts)...)
		if c.Next.Programs > 0 {
			out = append(out, a.say("list.next", c.Next.Programs, points(c.Next.Gain.Value), points(c.Next.Gain.Low), points(c.Next.Gain.High), Money(c.Next.Cents)))
		}
	}
	if p.PaidCents > 0 {
		out = append(out, a.say("list.paid", Money(p.PaidCents)))
	}
	if note := a.withdrawnNote(r, p.Curve.Rows[:p.Curve.Listed]); note != "" {
		out = append(out, note)
	}
	out = append(out, a.bestNotes(p, r)...)
	out = append(out, a.sayCurve("list.curve"))
	if len(r.Missing) > 0 {
		out = append(out, a.say("list.missing", strings.Join(r.Missing, ", ")))
	}
	if p.FeesVerify {
		out = append(out, a.say("list.fees"))
	}
	if len(r.Profile.Applicant.Wishes.Specialties) == 0 {
		out = append(out, a.say("list.wishes"))
	}
	return append(out, a.markNotes(p, r)...)
}

// bestNotes say what a list is the best for, and by how much at most another one
// could be better.
func (a *App) bestNotes(p *ListPlan, r *Ranking) (out []string) {
	switch {
	case p.Goal != domain.GoalPlaces && p.Exact:
		out = append(out, a.say("list.exact"))
	case p.Goal != domain.GoalPlaces:
		out = append(out, a.say("list.bound", points(math.Ceil(1000*(p.Bound-p.Chance))/1000)))
	case p.Exact:
		out = append(out, a.say("list.exact.places"))
	default:
		out = append(out, a.say("list.bound.places", worth(math.Ceil(100*p.Bound)/100), worth(p.Worth)))
	}
	if p.Goal == domain.GoalPlaces {
		v := portfolio.NewValues(a.reference())
		out = append(out, a.say("list.worth", worth(v.Tiers[1]), worth(v.Tiers[2]), worth(v.Tiers[3]), worth(v.Tiers[0]), worth(v.Region), worth(v.Next)))
		if back := r.Profile.Applicant.Wishes.Return; back != domain.ReturnUnknown {
			out = append(out, a.say("list.return."+back.String()))
		}
	}
	return append(out, a.say("list.best"))
}

// wishNotes say of which tiers a list holds fewer programs than are wished.
func (a *App) wishNotes(parts []TierShare) (out []string) {
	for _, t := range parts {
		if !t.Out && t.Programs < t.Wished {
			out = append(out, a.say("list.wish_short", int(t.Tier), t.Wished, t.Programs))
		}
	}
	return out
}

// worth writes what a list or a place is worth.
func worth(points float64) string {
	return strconv.FormatFloat(math.Round(100*points)/100, 'f', -1, 64)
}

// withdrawnNote says what is paid for applications that were withdrawn and are
// not on a list, "" if there are none.
func (a *App) withdrawnNote(r *Ranking, list []*Row) string {
	rows := gone(r, list)
	if len(rows) == 0 {
		return ""
	}
	return a.say("list.withdrawn", len(rows))
}

// markNotes says which pinned programs are not on a list, and why, and how many
// are banned from it.
func (a *App) markNotes(p *ListPlan, r *Ranking) (out []string) {
	chosen, banned := map[string]string{}, 0
	for _, c := range slices.Concat(p.Sent, p.Chosen) {
		chosen[c.Program.Application()] = c.Program.Key
	}
	gone := r.Profile.Marked(r.Season)
	for i := range r.Rows {
		row := &r.Rows[i]
		delete(gone, row.Program.Key)
		who := row.Program.Name + ", " + Place(row.Program)
		switch on := chosen[row.Program.Application()]; {
		case row.Mark == domain.Ban:
			banned++
		case row.Mark != domain.Pin || on == row.Program.Key:
		case row.Verdict == screening.Closed:
			out = append(out, a.say("list.pin_closed", who, a.cfg.Words.Render(row.ClosedReason)))
		case on != "":
			out = append(out, a.say("list.pin_track", who))
		case row.Sent:
			out = append(out, a.say("list.pin_withdrawn", who))
		default:
			out = append(out, a.say("list.pin_budget", who))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(gone)) {
		if gone[key] == domain.Pin {
			out = append(out, a.say("list.pin_gone", key))
		}
	}
	if banned > 0 {
		out = append(out, a.say("list.banned", banned))
	}
	return out
}

// Points writes a difference of chances in percentage points.
func Points(gain float64) string { return points(gain) }

func points(gain float64) string { return strconv.FormatFloat(100*gain, 'f', 1, 64) }
