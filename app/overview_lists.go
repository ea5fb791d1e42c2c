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
			if reached(x, status) {
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

// dials say how ready the records are: scores, letters, hands-on work in the
// United States, and the missions of the wished region that they show (S122).
func (a *App) dials(r *Ranking) []Dial {
	s := r.result.Standing
	goal := func(row string) float64 { c, _ := a.reference().Row(row); return c.Value }
	score := Dial{Label: a.say("today.dial.scores"), Value: a.say("today.dial.scores.none"), Short: true}
	if two := s.Steps[domain.Step2CK]; two.Passed && two.Score > 0 {
		p, _ := a.catalog.PercentileOf(domain.Step2CK, two.Score)
		score = Dial{Label: score.Label, Value: a.say("today.dial.scores.ck", two.Score), Share: p.Percent / 100, Short: float64(two.Score) < goal("typical.ck")}
		if n := s.Fails(); n > 0 {
			score.Value = a.say("today.dial.scores.fails", two.Score, n)
		}
	}
	want, months := goal("set.letters_us"), goal("typical.us_months")
	letters := Dial{Label: a.say("today.dial.letters"), Value: a.say("today.dial.count", s.USLetters, int(want)), Share: share(float64(s.USLetters), want)}
	if n := s.LeaderLetters; n > 0 {
		letters.Value = a.say("today.dial.letters.leader", letters.Value, n)
	}
	hands := Dial{
		Label: a.say("today.dial.months"), Value: a.say("today.dial.months.value", math.Round(10*s.HandsOnMonths)/10),
		Share: share(s.HandsOnMonths, months),
	}
	out := []Dial{score, letters, hands}
	for _, key := range r.Profile.Applicant.Wishes.Regions {
		if g, _ := a.catalog.Regions.Region(key); g.Missions&domain.Missions != 0 {
			want := g.Missions & domain.Missions
			shown := s.Shown
			if s.Spanish.Clinical { // it counts as a fit of its own, and shows this all the same
				shown |= domain.SetOf(domain.SpanishMigrant)
			}
			have := want.And(shown).Len()
			out = append(out, Dial{
				Label: a.say("today.dial.mission", g.Name), Value: a.say("today.dial.count", have, want.Len()),
				Share: share(float64(have), float64(want.Len())),
			})
			break
		}
	}
	for i := range out[1:] {
		out[i+1].Short = out[i+1].Share < 1
	}
	return out
}

// share says how much of what is wanted there is, one at most. Where nothing is
// wanted there is all of it.
func share(have, want float64) float64 {
	if want <= 0 {
		return 1
	}
	return min(1, have/want)
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
