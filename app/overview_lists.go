package app

import (
	"math"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/screening"
)

// about writes a number of interviews: one decimal below two, else whole.
func about(x float64) string {
	if x < 1.95 {
		return strconv.FormatFloat(x, 'f', 1, 64)
	}
	return strconv.Itoa(int(math.Round(x)))
}

// tallies count what the season's applications have come to, by the records
// alone. What has not happened to any is left out, and so is what was withdrawn
// before it was sent.
func (a *App) tallies(r *Ranking) (out []Tally) {
	count := map[domain.ApplicationStatus]int{}
	noted := map[domain.ApplicationStatus]map[string]bool{domain.Invited: invitedPrograms(r, a.Today()), domain.Interviewed: interviewedPrograms(r)}
	planned, sent := 0, 0
	for _, x := range r.Profile.Applications {
		if x.Season != r.Season {
			continue
		}
		if !x.Sent() {
			if x.Planned() {
				planned++
			}
			continue
		}
		sent++
		for status := domain.Invited; status <= domain.Withdrawn; status++ {
			if reached(x, status) || noted[status][x.Program] {
				count[status]++
			}
		}
	}
	if planned+sent == 0 {
		return nil
	}
	if planned > 0 {
		out = append(out, Tally{a.say("today.tally.planned"), planned, planned + sent})
	}
	out = append(out, Tally{a.say("today.tally.submitted"), sent, planned + sent})
	for status := domain.Invited; status <= domain.Withdrawn; status++ {
		if n := count[status]; n > 0 {
			out = append(out, Tally{a.say("today.tally." + status.String()), n, sent})
		}
	}
	return out
}

// reached reports whether an application has had a status, or one that follows
// from it: who was interviewed was invited.
func reached(x domain.Application, status domain.ApplicationStatus) bool {
	on := func(have domain.ApplicationStatus) bool {
		return have == status || status < domain.Matched && status < have && have <= domain.Matched
	}
	for _, e := range x.Events {
		if e.Status != domain.Withdrawn && e.Status != domain.Rejected && on(e.Status) {
			return true
		}
	}
	return on(x.Status)
}

// VisaUnknown are the keys of the programs on the list whose visa is the open
// question, one for each application; one that has declined is not asked.
func (r *Ranking) VisaUnknown() map[string]bool {
	out := map[string]bool{}
	for _, row := range applications(r) {
		if row.Declined || row.Verdict == screening.Closed {
			continue
		}
		if r.result.Screens(row.Program).Screens[screening.Visa].Result == screening.Unknown {
			out[row.Program.Key] = true
		}
	}
	return out
}

// needStep3 counts the applications on the list that only Step 3 would open;
// one that has declined is none.
func (r *Ranking) needStep3() (n int) {
	for _, row := range applications(r) {
		if !row.Declined && row.Verdict == screening.Closed && row.ClosedBy == screening.Step3ForH1B && row.Closers == 1 {
			n++
		}
	}
	return n
}
