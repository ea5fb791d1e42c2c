package sample_test

import (
	"testing"

	"secondlook/domain"
	"secondlook/domain/sample"
)

// Her earlier seasons are valid, over before the season opens, and lawful: she
// sends nothing before she has passed Step 1, and ranks only what has met her.
func TestPast(t *testing.T) {
	for _, season := range []int{2024, 2027, 2029, 2033} {
		p := sample.Profile(season)
		seasons, payments := len(p.Seasons), len(p.Payments)
		sample.Past(&p, season)
		past := domain.Profile{
			Seasons: p.Seasons[seasons:], Applications: p.Applications, Interviews: p.Interviews, Invitations: p.Invitations,
			RankLists: p.RankLists, Payments: p.Payments[payments:],
		}
		if err := past.ValidateOn(domain.SeasonOpens(season).AddDays(-1)); err != nil {
			t.Errorf("season %d: %v", season, err)
		}
		sent := map[int]int{}
		no := map[string]int{}
		for _, a := range p.Applications {
			if a.Season >= season || !a.Sent() {
				t.Errorf("season %d: %+v", season, a)
			}
			sent[a.Season]++
			if a.Declined() {
				no[a.Program]++
			}
		}
		if sent[season-1] < 35 || sent[season-1] > 60 || sent[season-2] == 0 || sent[season-2] >= sent[season-1] {
			t.Errorf("season %d: sent %v", season, sent)
		}
		if twice := count(no, 2); twice < 3 {
			t.Errorf("season %d: %d programs have declined twice", season, twice)
		}
		met := map[string]bool{}
		for _, i := range p.Interviews {
			met[i.Program] = true
		}
		for _, l := range p.RankLists {
			for _, e := range l.Primary {
				if !met[e.Program] {
					t.Errorf("season %d: ranks %s", season, e.Program)
				}
			}
		}
		for _, s := range p.Seasons {
			if pass := p.Exams[1].Date; s.Year < season && !pass.Before(s.SubmitsOn) {
				t.Errorf("season %d: sends on %v, passes Step 1 on %v", season, s.SubmitsOn, pass)
			}
		}
		if cert := p.Applicant.Papers.CertifiedOn; !cert.Before(domain.NewDate(season-2, 9, 20)) || cert.Before(domain.NewDate(season-3, 9, 20)) {
			t.Errorf("season %d: certified on %v", season, cert)
		}
	}
}

func count(of map[string]int, n int) (out int) {
	for _, x := range of {
		if x == n {
			out++
		}
	}
	return out
}
