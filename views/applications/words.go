package applications

import (
	"fmt"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/row"
	"secondlook/views/ui"
)

// statusTone is the colour of a status. Nothing is red: a program that declines
// is no fault of anybody's.
func statusTone(s domain.ApplicationStatus) ui.Tone {
	switch s {
	case domain.Invited, domain.Interviewed, domain.Ranked, domain.Matched:
		return ui.Good
	case domain.Submitted:
		return ui.Tier2
	case domain.Rejected, domain.Withdrawn:
		return ui.Dim
	}
	return ui.Plain
}

// standing sums up a list: "96 applications · 7 invited · 31 declined · fees
// $2,114". A status counts here as long as it stands; where an invitation came to
// what is noted as planned or sent, the board has it further on.
func standing(l *app.ApplicationList) string {
	parts := []string{ui.Plural(len(l.Rows), "application", "applications")}
	for _, s := range []domain.ApplicationStatus{
		domain.Planned, domain.Submitted, domain.Invited, domain.Interviewed, domain.Ranked, domain.Matched, domain.Rejected, domain.Withdrawn,
	} {
		if n := l.Count[s]; n > 0 {
			text := ui.Count(n) + " " + row.Status(s)
			if more := l.Invited[s]; more > 0 {
				text += " (" + ui.Count(more) + " of them invited by now)"
			}
			parts = append(parts, text)
		}
	}
	fees := "fees " + app.Money(l.Cents)
	switch {
	case l.Planned > 0 && l.Planned < l.Cents:
		fees += ", " + app.Money(l.Planned) + " of them still planned"
	case l.Planned > 0:
		fees += " planned"
	}
	if l.Verify {
		fees += ", to verify"
	}
	return strings.Join(append(parts, fees), " · ")
}

// title is the name of a program without its specialty, or its key when no
// catalog holds it any more.
func title(r *app.ApplicationRow) string {
	if r.Ranked == nil {
		return r.Program
	}
	return r.Ranked.Program.Title()
}

// outcome is what stands in the place of a chance that is no longer open, ""
// while it is.
func outcome(r *app.ApplicationRow) string {
	switch r.Status {
	case domain.Planned, domain.Submitted, domain.ApplicationUnknown:
		if r.Ranked != nil && r.Ranked.Assessment.Closed {
			return "out"
		}
		return ""
	case domain.Rejected, domain.Withdrawn:
		return "none"
	}
	return "invited"
}

// signalWord writes a signal for people.
func signalWord(s domain.Signal) string {
	if s == domain.NoSignal {
		return "none"
	}
	return s.String()
}

// signalsLine says how many signals of a specialty are in use.
func signalsLine(u *app.SignalUse, short string) string {
	if u == nil {
		return ""
	}
	if !u.Known {
		used := 0
		for _, n := range u.Used {
			used += n
		}
		return fmt.Sprintf("%s in %s; how many there are is not known", ui.Plural(used, "signal", "signals"), short)
	}
	var parts []string
	for _, k := range u.Quota.Kinds() {
		word := ""
		if k != domain.SingleSignal {
			word = k.String() + " "
		}
		parts = append(parts, fmt.Sprintf("%d of %d %ssignals", u.Used[k], u.Quota.Of(k), word))
	}
	text := strings.Join(parts, " and ") + " used in " + short
	if u.Quota.Verify {
		text += ", to verify"
	}
	return text
}

// tooMany reports whether more signals of a kind are in use than there are.
func tooMany(u *app.SignalUse, s domain.Signal) bool {
	return u != nil && u.Known && s != domain.NoSignal && u.Used[s] > u.Quota.Of(s)
}
