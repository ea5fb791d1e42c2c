package app_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
)

// unheard takes away what the sample has heard from programs.
func unheard(t *testing.T, a *app.App) {
	t.Helper()
	all, err := a.Seasons.List(t.Context())
	must(t, err)
	for _, s := range all { // what was put away does not change otherwise
		must(t, a.CorrectSeason(t.Context(), s.Year, "Nothing was heard."))
	}
	invitations, err := a.Invitations.List(t.Context())
	must(t, err)
	for _, x := range invitations {
		must(t, a.Invitations.Delete(t.Context(), x.ID))
	}
	interviews, err := a.Interviews.List(t.Context())
	must(t, err)
	for _, x := range interviews {
		must(t, a.Interviews.Delete(t.Context(), x.ID))
	}
	p, err := a.Profile(t.Context())
	must(t, err)
	for _, l := range p.RankLists {
		must(t, a.RankLists.Delete(t.Context(), l.ID))
	}
	for _, x := range unanswered(p).Applications {
		must(t, a.Applications.Save(t.Context(), &x))
	}
}

// unanswered is a profile that has heard from no program and sent nothing.
func unanswered(p domain.Profile) domain.Profile {
	p.Invitations, p.Interviews, p.RankLists = nil, nil, nil
	p.Applications = slices.Clone(p.Applications)
	for i := range p.Applications {
		p.Applications[i].Status, p.Applications[i].Events = domain.Planned, nil
	}
	return p
}

// An invitation raises the chance to match of the list wherever it is told, the
// same everywhere; the program's own chance stays what the engine says.
func TestAnInvitationCounts(t *testing.T) {
	a, _ := planned(t)
	r, err := a.Rank(t.Context(), app.Scope{})
	must(t, err)
	last, _, _, _ := a.ListedChance(r)
	was := chances(r)
	l := applicationsOf(t, a)
	ids := idsOf(l.Rows)
	set(t, a, is(domain.Submitted, 9, 25), ids...)
	silent := slices.DeleteFunc(slices.Clone(l.Rows), func(x app.ApplicationRow) bool { return x.Ranked.Heard != domain.NotHeard })
	had := len(l.Rows) - len(silent) // the sample has an interview
	for i, id := range idsOf(silent)[:3] {
		set(t, a, is([]domain.ApplicationStatus{domain.Invited, domain.Interviewed, domain.Ranked}[i], 10, 20), id)
		r, s := agree(t, a)
		p, low, high, _ := a.ListedChance(r)
		if p <= last || !(low < p && p < high) {
			t.Errorf("with %d interviews %v (%v to %v), before %v", i+1, p, low, high, last)
		}
		last = p
		invited := 0
		for _, x := range s.Tiers {
			invited += x.Invited
			if float64(x.Invited) > x.Interviews.Low+1e-9 {
				t.Errorf("tier %v has %d interviews and expects %+v", x.Tier, x.Invited, x.Interviews)
			}
		}
		if invited != had+i+1 {
			t.Errorf("%d are invited, want %d", invited, had+i+1)
		}
		for _, row := range r.Rows {
			if row.Chance != was[row.Program.Key] {
				t.Fatalf("the chance of %s is %v, was %v", row.Program.Key, row.Chance, was[row.Program.Key])
			}
		}
	}
	o, err := a.Overview(t.Context(), app.Scope{})
	must(t, err)
	if !strings.Contains(o.Outlook.Rests[0], strconv.Itoa(had+3)+" have invited you") {
		t.Errorf("the chance rests on %q", o.Outlook.Rests)
	}
	if o.Outlook.Chance != last {
		t.Errorf("today says %v, the list %v", o.Outlook.Chance, last)
	}
	m, err := a.Rehearsal(t.Context(), app.Scope{})
	must(t, err)
	if len(m.Programs) != had+3 || !m.Invited || !strings.Contains(m.Listed, "with the interviews that you have") {
		t.Errorf("the rehearsal has %d programs and says %q", len(m.Programs), m.Listed)
	}
}

// An invitation that was declined leaves no chance, and says whose doing it is.
func TestAGivenUpInterview(t *testing.T) {
	a, _ := planned(t)
	l := applicationsOf(t, a)
	set(t, a, is(domain.Invited, 10, 20), l.Rows[0].ID)
	p, err := a.Profile(t.Context())
	must(t, err)
	p.Invitations = []domain.Invitation{{Program: l.Rows[0].Program, Season: season, Answer: domain.InvitationDeclined}}
	r, err := a.Rank(t.Context(), app.Scope{Profile: &p})
	must(t, err)
	i, err := r.RowOf(l.Rows[0].Program)
	must(t, err)
	if row := r.Rows[i]; !row.Declined || row.Invited || row.Heard != domain.GivenUp || row.Hope() != 0 || row.Shown() != 0 {
		t.Errorf("%+v", row)
	}
}

// An invitation that leads to no interview yet leaves the chance as it is, in
// the list and on its sheet; it is told all the same.
func TestAWaitListChangesNothing(t *testing.T) {
	a, _ := planned(t)
	unheard(t, a)
	l := applicationsOf(t, a)
	set(t, a, is(domain.Submitted, 9, 25), idsOf(l.Rows)...)
	r, err := a.Rank(t.Context(), app.Scope{})
	must(t, err)
	before, _, _, _ := a.ListedChance(r)
	quiet := slices.IndexFunc(l.Rows, func(x app.ApplicationRow) bool { return x.Ranked.Heard == domain.NotHeard })
	key := l.Rows[quiet].Program
	must(t, a.Invitations.Save(t.Context(), &domain.Invitation{Program: key, Season: season, Answer: domain.InvitationWaiting}))
	r, err = a.Rank(t.Context(), app.Scope{})
	must(t, err)
	if p, _, _, _ := a.ListedChance(r); p != before {
		t.Errorf("on a wait list %v, before %v", p, before)
	}
	i, err := r.RowOf(key)
	must(t, err)
	if row := r.Rows[i]; row.Heard != domain.Waits || row.Invited || row.Declined || row.Hope() != row.Chance {
		t.Errorf("%+v", row)
	}
	b, err := a.Board(t.Context(), app.Scope{})
	must(t, err)
	if cards := b.Columns[2]; len(cards) != 1 || cards[0].Program != key || cards[0].Asks {
		t.Errorf("invited: %+v", cards)
	}
}
