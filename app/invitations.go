package app

import (
	"context"
	"fmt"
	"slices"

	"secondlook/domain"
	"secondlook/domain/seasons"
)

// LogInvitation keeps an invitation. What is new also sets its application to
// invited, on the day on which it came; one of a program that is not on the
// season's list is put there. All of it is one step.
func (a *App) LogInvitation(ctx context.Context, i *domain.Invitation) error {
	return a.Invitations.Save(ctx, i)
}

// keepInvitation is how the collection keeps invitations.
func (a *App) keepInvitation(ctx context.Context, i *domain.Invitation) error {
	zone, err := a.OwnZone(ctx)
	if err != nil {
		return err
	}
	if i.ID == 0 {
		if i.Season, err = a.appliedIn(ctx, i.Program, i.Season, i.Received.Day); err != nil {
			return err
		}
	}
	return a.edit(ctx, "keep an invitation", func(t Tables) error {
		fresh := i.ID == 0
		if err := t.Invitations().Save(ctx, i); err != nil || !fresh {
			return err
		}
		return a.reach(ctx, t, i.Program, i.Season, domain.StatusEvent{Status: domain.Invited, Date: a.happened(i.Received, zone)})
	})
}

// appliedIn is the season in which a program invites for a day: that which is told,
// unless the day lies before anything can be sent in it, or nothing was sent to the
// program in it, and the program is on the list of a season that was put away while
// it runs: sent, or, where the day tells, planned.
func (a *App) appliedIn(ctx context.Context, program string, season int, day domain.Date) (int, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return season, err
	}
	first, _ := a.Catalog().FirstSubmission(season)
	early := !day.IsZero() && day.Before(first)
	on := func(year int, planned bool) bool {
		return slices.ContainsFunc(p.Applications, func(x domain.Application) bool {
			return x.Program == program && x.Season == year && (planned && x.Listed() || x.Sent())
		})
	}
	if !early && on(season, false) {
		return season, nil
	}
	for _, year := range seasons.Running(p, season, a.Today()) {
		if on(year, early) {
			return year, nil
		}
	}
	return season, nil
}

// deleteInvitation deletes an invitation. The application that is invited by it
// alone is no longer: the change goes with it, in one step. What the applicant has
// set himself stays.
func (a *App) deleteInvitation(ctx context.Context, id domain.ID) error {
	invited, err := a.invitedWith(ctx, id)
	if err != nil {
		return err
	}
	return a.edit(ctx, "delete an invitation", func(t Tables) error {
		gone, err := invitationOf(ctx, t, id)
		if err != nil {
			return err
		}
		if err := t.Invitations().Delete(ctx, id); err != nil {
			return err
		}
		p, err := readProfile(ctx, t)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(p.Invitations, func(i domain.Invitation) bool { return i.Program == gone.Program && i.Season == gone.Season }) ||
			slices.ContainsFunc(p.Interviews, func(x domain.Interview) bool { return x.Program == gone.Program && x.Season == gone.Season }) {
			return nil
		}
		for _, x := range p.Applications {
			last := len(x.Events) - 1
			if x.Program == gone.Program && x.Season == gone.Season && x.Status == domain.Invited && last >= 0 && invited[x.ID] {
				x = x.Without(last)
				return t.Applications().Save(ctx, &x)
			}
		}
		return nil
	})
}

// invitedWith returns the applications that became invited in the step that added
// an invitation, as far as the journal reaches back.
func (a *App) invitedWith(ctx context.Context, id domain.ID) (map[domain.ID]bool, error) {
	added, err := a.cfg.Store.History(ctx, a.Invitations.Table(), id)
	if err != nil {
		return nil, fmt.Errorf("read the history of the invitation: %w", err)
	}
	apps, err := a.Applications.List(ctx)
	if err != nil || len(added) == 0 {
		return nil, err
	}
	step, out := added[len(added)-1].Step, map[domain.ID]bool{}
	for _, x := range apps {
		if x.Status != domain.Invited {
			continue
		}
		changes, err := a.cfg.Store.History(ctx, a.Applications.Table(), x.ID)
		if err != nil {
			return nil, fmt.Errorf("read the history of the application: %w", err)
		}
		out[x.ID] = slices.ContainsFunc(changes, func(c Change) bool { return c.Step == step })
	}
	return out, nil
}

// happened is the own day of a moment that lies in the past, today where it is
// unknown.
func (a *App) happened(at domain.At, zone string) domain.Date {
	day := at.In(zone).Day
	if today := a.Today(); day.IsZero() || day.After(today) {
		return today
	}
	return day
}

// stage orders how far an application has come with a program.
var stage = map[domain.ApplicationStatus]int{domain.Invited: 1, domain.Interviewed: 2, domain.Ranked: 3, domain.Matched: 4}

// reach notes that an application has come as far as a status. One that was
// there already, or is further, stays as it is; a missing one is made.
func (a *App) reach(ctx context.Context, t Tables, program string, season int, e domain.StatusEvent) error {
	apps, err := t.Applications().List(ctx)
	if err != nil {
		return err
	}
	n := slices.IndexFunc(apps, func(x domain.Application) bool { return x.Program == program && x.Season == season })
	x := domain.Application{Program: program, Season: season, Status: domain.Planned, Added: a.Today()}
	if n >= 0 {
		x = apps[n]
	}
	if stage[x.Status] >= stage[e.Status] {
		return nil
	}
	if !x.InSeason(e.Date) {
		e.Date = domain.Date{} // a change of another year has no day that can be kept
	}
	if since := x.Since(); len(x.Events) > 0 && e.Date.Before(since) && !e.Date.IsZero() {
		e.Date = since // it is the newest that is known of it
	}
	x = x.With(e)
	if err := x.ValidateOn(a.Today()); err != nil {
		return err
	}
	return t.Applications().Save(ctx, &x)
}

// An InvitationReply is what was answered to an invitation.
type InvitationReply struct {
	Answer   domain.InvitationAnswer
	At       domain.At // zero: now
	Withdraw bool      // the application is withdrawn with it
}

// AnswerInvitation notes what was answered, and withdraws the application where
// the answer says so, in one step.
func (a *App) AnswerInvitation(ctx context.Context, id domain.ID, r InvitationReply) error {
	zone, err := a.OwnZone(ctx)
	if err != nil {
		return err
	}
	return a.edit(ctx, "answer an invitation", func(t Tables) error {
		i, err := invitationOf(ctx, t, id)
		if err != nil {
			return err
		}
		if err := a.answer(&i, r, zone); err != nil {
			return err
		}
		if err := t.Invitations().Save(ctx, &i); err != nil || !r.Withdraw {
			return err
		}
		return a.withdraw(ctx, t, i.Program, i.Season)
	})
}

// answer notes an answer in an invitation.
func (a *App) answer(i *domain.Invitation, r InvitationReply, zone string) error {
	if r.At.IsZero() {
		loc, err := domain.Zone(zone)
		if err != nil {
			return err
		}
		r.At = domain.AtOf(a.cfg.Now().In(loc))
	}
	i.Answer, i.Answered = r.Answer, r.At
	return i.Validate()
}

func (a *App) withdraw(ctx context.Context, t Tables, program string, season int) error {
	apps, err := t.Applications().List(ctx)
	if err != nil {
		return err
	}
	for _, x := range apps {
		if x.Program == program && x.Season == season && x.Status != domain.Withdrawn {
			x = x.With(domain.StatusEvent{Status: domain.Withdrawn, Date: a.Today()})
			if err := x.ValidateOn(a.Today()); err != nil {
				return err
			}
			return t.Applications().Save(ctx, &x)
		}
	}
	return nil
}

// BookInterview accepts an invitation and keeps the interview that comes of it,
// in one step. Program and season are those of the invitation; its length is
// taken where the interview tells none. When it was answered stays as noted.
func (a *App) BookInterview(ctx context.Context, invitation domain.ID, x *domain.Interview) error {
	zone, err := a.OwnZone(ctx)
	if err != nil {
		return err
	}
	return a.edit(ctx, "book an interview", func(t Tables) error {
		i, err := invitationOf(ctx, t, invitation)
		if err != nil {
			return err
		}
		x.Program, x.Season = i.Program, i.Season
		if x.Minutes == 0 {
			x.Minutes = i.Minutes
		}
		if err := x.Validate(); err != nil {
			return err
		}
		if i.Answer != domain.InvitationAccepted {
			if err := a.answer(&i, InvitationReply{Answer: domain.InvitationAccepted, At: i.Answered}, zone); err != nil {
				return err
			}
			if err := t.Invitations().Save(ctx, &i); err != nil {
				return err
			}
		}
		all, err := t.Interviews().List(ctx)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(all, func(o domain.Interview) bool {
			return o.Program == x.Program && o.Season == x.Season && o.Start == x.Start && o.Kind == x.Kind && o.Counts()
		}) {
			return domain.Invalid{{Field: "start", Problem: "is booked already"}}
		}
		return t.Interviews().Save(ctx, x)
	})
}

// MoveInterview gives an interview another beginning; its history keeps the one
// before.
func (a *App) MoveInterview(ctx context.Context, id domain.ID, start domain.At) error {
	return a.changeInterview(ctx, id, func(x *domain.Interview) { x.Start = start })
}

// CancelInterview notes that an interview does not take place.
func (a *App) CancelInterview(ctx context.Context, id domain.ID) error {
	return a.changeInterview(ctx, id, func(x *domain.Interview) { x.State = domain.InterviewCancelled })
}

// FinishInterview notes that an interview has taken place. Its application is
// interviewed from that day on.
func (a *App) FinishInterview(ctx context.Context, id domain.ID) error {
	return a.changeInterview(ctx, id, func(x *domain.Interview) { x.State = domain.InterviewDone })
}

func (a *App) changeInterview(ctx context.Context, id domain.ID, change func(*domain.Interview)) error {
	x, err := interviewOf(ctx, a.Interviews.table, id)
	if err != nil {
		return err
	}
	change(&x)
	return a.Interviews.Save(ctx, &x)
}

func invitationOf(ctx context.Context, t Tables, id domain.ID) (domain.Invitation, error) {
	return recordOf(ctx, t.Invitations(), func(i domain.Invitation) bool { return i.ID == id })
}

func interviewOf(ctx context.Context, t Table[domain.Interview], id domain.ID) (domain.Interview, error) {
	return recordOf(ctx, t, func(x domain.Interview) bool { return x.ID == id })
}

// recordOf returns the first record of a table that is meant.
func recordOf[T Record](ctx context.Context, t Table[T], is func(T) bool) (rec T, err error) {
	all, err := t.List(ctx)
	if err != nil {
		return rec, err
	}
	n := slices.IndexFunc(all, is)
	if n < 0 {
		return rec, domain.ErrNotFound
	}
	return all[n], nil
}

// keepInterview is how the collection keeps interviews: one that becomes done
// takes its application along. A day that is still to come cannot be done.
func (a *App) keepInterview(ctx context.Context, x *domain.Interview) error {
	zone, err := a.OwnZone(ctx)
	if err != nil {
		return err
	}
	if begins, err := x.Start.Time(); err == nil && x.State == domain.InterviewDone && begins.After(a.cfg.Now()) {
		return domain.Invalid{{Field: "state", Problem: fmt.Sprintf("cannot be done before it begins, on %s", Day(x.Start.In(zone).Day))}}
	}
	if x.ID == 0 {
		if x.Season, err = a.appliedIn(ctx, x.Program, x.Season, x.Start.Day); err != nil {
			return err
		}
	}
	return a.edit(ctx, "keep an interview", func(t Tables) error {
		was := domain.InterviewPlanned
		if x.ID != 0 {
			before, err := interviewOf(ctx, t.Interviews(), x.ID)
			if err != nil {
				return err
			}
			was = before.State
		}
		if err := t.Interviews().Save(ctx, x); err != nil {
			return err
		}
		if x.State != domain.InterviewDone || was == domain.InterviewDone || !x.Counts() {
			return nil
		}
		return a.reach(ctx, t, x.Program, x.Season, domain.StatusEvent{Status: domain.Interviewed, Date: a.happened(x.Start, zone)})
	})
}
