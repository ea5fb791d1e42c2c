package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/invitations"
	"secondlook/domain/seasons"
)

// early returns records whose season was put away while it ran, with an invitation
// that waits, an interview ahead and a thank-you note due; wizard is what was told
// before.
func early(t *testing.T) (a *app.App, clock *domain.Date, wizard *app.RollOver) {
	t.Helper()
	a, clock = rolled(t, domain.NewDate(2026, 11, 22), seasons.CarryNone)
	ctx := t.Context()
	must(t, a.CorrectSeason(ctx, season, "more had come"))
	p, err := a.Profile(ctx)
	must(t, err)
	list := p.List(season)
	at := func(month, day int) domain.At {
		return domain.At{Day: domain.NewDate(2026, 11, day).AddDays(30 * (month - 11)), Hour: 9, Timed: true, Zone: "America/Los_Angeles"}
	}
	must(t, a.Invitations.Save(ctx, &domain.Invitation{Program: list[1].Program, Season: season, Received: at(11, 20), AnswerBy: at(11, 29)}))
	must(t, a.Interviews.Save(ctx, &domain.Interview{Program: list[2].Program, Season: season, Start: at(12, 10)}))
	must(t, a.Interviews.Save(ctx, &domain.Interview{
		Program: list[1].Program, Season: season, Start: at(11, 19), State: domain.InterviewDone, People: []domain.Interviewer{{Name: "Dr. Ada Ruiz"}},
	}))
	wizard, err = a.PlanRollOver(ctx, season, seasons.CarryNone)
	must(t, err)
	_, err = a.OpenNext(ctx, season, seasons.CarryNone, domain.OutcomeUnknown)
	must(t, err)
	return a, clock, wizard
}

// asks lists what Today asks for of a season that was put away.
func asks(t *testing.T, a *app.App) (out []app.DateLine) {
	t.Helper()
	o, err := a.Overview(t.Context(), app.Scope{})
	must(t, err)
	for _, d := range o.Dates {
		if strings.Contains(d.Text, "(season 2027)") {
			out = append(out, d)
		}
	}
	return out
}

// What is open in a season that was put away while it ran is named before, stands
// under Today and in the calendar with its season, and goes as it is done.
func TestWhatIsOpenGoesOn(t *testing.T) {
	a, clock, wizard := early(t)
	ctx := t.Context()
	if open := strings.Join(wizard.Open, "\n"); len(wizard.Open) != 3 || !strings.Contains(open, "Thank-you note to Dr. Ada Ruiz, due ") || !strings.Contains(wizard.OpenWords, "until they are done") {
		t.Errorf("before %q, %q", open, wizard.OpenWords)
	}
	if got := asks(t, a); len(got) != 3 {
		t.Fatalf("Today asks for %+v", got)
	}
	c, err := a.Calendar(ctx, app.Scope{})
	must(t, err)
	if len(c.Open) != 1 || len(c.Diary.Entries) == 0 || c.Season != 2028 {
		t.Fatalf("the calendar holds %+v, %+v", c.Open, c.Diary.Entries)
	}
	named := slices.ContainsFunc(c.Diary.Entries, func(e invitations.Entry) bool { return strings.HasSuffix(c.Title(e), "(season 2027)") })
	if !named || !c.Holds(season, true) || c.Holds(season, false) || c.Holds(2026, true) {
		t.Error("the calendar does not name the season")
	}
	for _, d := range asks(t, a) {
		if d.CanFinish() {
			must(t, a.Finish(ctx, &d))
		}
	}
	if due, err := a.ThankYous(ctx, app.Scope{}); err != nil || len(due) != 0 {
		t.Errorf("still due: %+v, %v", due, err)
	}
	x := c.Open[0].Invitation
	x.Answer, x.Answered = domain.InvitationDeclined, x.Received
	must(t, a.Invitations.Save(ctx, &x))
	if got := asks(t, a); len(got) != 1 {
		t.Errorf("the interview is left: %+v", got)
	}
	*clock = domain.NewDate(2027, 5, 31)
	if got := asks(t, a); len(got) != 1 || !strings.Contains(got[0].Text, "how the interview went") {
		t.Errorf("on the last day of the season %+v", got)
	}
	*clock = domain.NewDate(2027, 6, 1)
	if got := asks(t, a); len(got) != 0 {
		t.Errorf("after it %+v", got)
	}
}

// An invitation that comes to an application of a season that was put away while it
// runs is one of that season, and sends nothing in the next one.
func TestALateInvitationIsOfItsSeason(t *testing.T) {
	a, clock, _ := early(t)
	ctx := t.Context()
	*clock = domain.NewDate(2026, 12, 15)
	p, err := a.Profile(ctx)
	must(t, err)
	program := p.List(season)[0].Program // which has declined, and thinks better of it
	x := domain.Invitation{Program: program, Season: 2028, Received: domain.At{Day: a.Today(), Zone: "America/Los_Angeles"}}
	must(t, a.LogInvitation(ctx, &x))
	held := domain.Interview{Program: program, Season: 2028, Start: domain.At{Day: a.Today().AddDays(9), Zone: "America/Los_Angeles"}}
	must(t, a.Interviews.Save(ctx, &held))
	if x.Season != season || held.Season != season {
		t.Errorf("it is of %d, its interview of %d", x.Season, held.Season)
	}
	planned := domain.Invitation{Program: kern, Season: 2028, Received: domain.At{Day: a.Today(), Zone: "America/Los_Angeles"}} // nobody noted that it was sent
	must(t, a.LogInvitation(ctx, &planned))
	if planned.Season != season {
		t.Errorf("one that was only planned is invited in %d", planned.Season)
	}
	p, err = a.Profile(ctx)
	must(t, err)
	if _, sent := seasons.Frozen(p, 2028, domain.FrozenSubmitted); sent || slices.Contains(seasons.Sent(p), 2028) {
		t.Error("the next season is sent by it")
	}
}

// Looking back goes through once a season is put away, numbers too.
func TestTheReviewOfASeasonThatWasPutAway(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryNone)
	s := domain.Season{Year: season, Outcome: domain.OutcomeUnmatched, Review: "too few letters", Questions: []string{"Apply wider?"}, ToldSent: 40, ToldInvited: 3}
	must(t, a.ReviewSeason(t.Context(), s, ""))
	all, err := a.Seasons.List(t.Context())
	must(t, err)
	for _, x := range all {
		if x.Year == season && (x.Outcome != s.Outcome || x.Review != s.Review || !slices.Equal(x.Questions, s.Questions) || x.ToldSent != 40 || x.Closed.IsZero()) {
			t.Errorf("%+v", x)
		}
	}
}

// One that was moved out of the season as the only one that was sent leaves it as
// not sent, and not frozen.
func TestAnApplicationThatWasOfAnotherSeason(t *testing.T) {
	day := domain.NewDate(2026, 11, 22)
	a := clocked(t, &day)
	must(t, a.ReplaceProfile(t.Context(), unsent(a)))
	one := onTheList(t, a)[0]
	set(t, a, is(domain.Submitted, time.September, 24), one.ID)
	all, err := a.Applications.List(t.Context())
	must(t, err)
	for _, x := range all {
		if x.ID == one.ID {
			x.Season, x.Events, x.Status = 2026, []domain.StatusEvent{{Status: domain.Submitted, Date: domain.NewDate(2025, 9, 24)}}, domain.Submitted
			must(t, a.Applications.Save(t.Context(), &x))
		}
	}
	for _, s := range snapshots(t, a) {
		if s.Season == season {
			t.Errorf("%v of %d is still there", s.Kind, s.Season)
		}
	}
}

// One that is opened again to be corrected while it runs goes on beside the next one,
// and freezes what is certified in it; what a slip noted in it can be taken back.
func TestASeasonThatIsCorrectedGoesOn(t *testing.T) {
	a, clock, _ := early(t)
	ctx := t.Context()
	p, err := a.Profile(ctx)
	must(t, err)
	*clock = domain.NewDate(2026, 12, 15)
	slip := domain.Invitation{Program: p.List(season)[2].Program, Season: season, Received: domain.At{Day: a.Today(), Zone: "America/Los_Angeles"}}
	must(t, a.LogInvitation(ctx, &slip))
	must(t, a.Invitations.Delete(ctx, slip.ID))
	lost := domain.Invitation{Program: "nobody", Season: season, Received: domain.At{Day: a.Today(), Zone: "America/Los_Angeles"}}
	if err := a.LogInvitation(ctx, &lost); err == nil || lost.ID != 0 {
		t.Errorf("refused: %v, and it is number %d", err, lost.ID)
	}
	must(t, a.CorrectSeason(ctx, season, "the list is to be ranked"))
	*clock = domain.NewDate(2027, 2, 10)
	if got := asks(t, a); len(got) != 3 {
		t.Errorf("Today asks for %+v", got)
	}
	_, err = a.StartRankList(ctx, season)
	must(t, err)
	must(t, a.CertifyRankList(ctx, season, domain.At{}, ""))
	if _, there := certifiedOf(t, a); !there || a.Season() != 2028 {
		t.Error("what is certified in it is not frozen")
	}
}
