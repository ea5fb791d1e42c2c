package app_test

import (
	"context"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/seasons"
)

// What belongs to a season that was put away is not changed from the present; a
// late answer is noted, and what is frozen stays.
func TestASeasonThatWasPutAwayStays(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryAll)
	ctx := t.Context()
	frozen := snapshots(t, a)
	p, err := a.Profile(ctx)
	must(t, err)
	var silent domain.Application
	for _, x := range seasons.Unanswered(p, season) {
		silent = x
	}
	moved, gone, signalled := silent, silent, silent
	moved.Season, moved.Events, moved.Status = 2029, nil, domain.Planned
	gone.Events, gone.Status = nil, domain.Planned
	signalled.Preferred = !silent.Preferred
	for what, err := range map[string]error{
		"another application": a.Applications.Save(ctx, &domain.Application{Program: "x", Season: season, Status: domain.Planned}),
		"moved":               a.Applications.Save(ctx, &moved),
		"unsent":              a.Applications.Save(ctx, &gone),
		"preferred":           a.Applications.Save(ctx, &signalled),
		"deleted":             a.Applications.Delete(ctx, silent.ID),
		"its day taken":       a.RemoveEvent(ctx, silent.ID, 0),
		"an invitation to it": a.Invitations.Save(ctx, &domain.Invitation{Program: silent.Program, Season: season, Received: domain.At{Day: domain.NewDate(2026, 10, 9), Zone: "America/Los_Angeles"}}),
	} {
		if words := domain.Sentence(err); !strings.Contains(words, "Season 2027 was put away on 2 Apr 2027") || !strings.Contains(words, "Correct it…") {
			t.Errorf("%s: %v", what, err)
		}
	}
	answered := silent.With(domain.StatusEvent{Status: domain.Rejected, Date: domain.NewDate(2027, 4, 1)})
	must(t, a.Applications.Save(ctx, &answered))
	next := p.List(2028)[0] // the present goes on
	next.Note = "asked about their visas"
	must(t, a.Applications.Save(ctx, &next))
	for i, s := range snapshots(t, a) {
		if i < len(frozen) && s != frozen[i] {
			t.Error("what is frozen has changed")
		}
	}
}

// A season is corrected on purpose, with a reason that stands with it; undo takes
// that back, and it can be put away again.
func TestASeasonIsCorrectedOnPurpose(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryNone)
	ctx := t.Context()
	frozen := snapshots(t, a)
	if err := a.CorrectSeason(ctx, season, "  "); err == nil || !strings.Contains(err.Error(), "is required") {
		t.Errorf("without a reason: %v", err)
	}
	p, err := a.Profile(ctx)
	must(t, err)
	list := p.List(season)
	must(t, a.CorrectSeason(ctx, season, "one was never sent"))
	must(t, a.Applications.Delete(ctx, list[2].ID))
	p, err = a.Profile(ctx)
	must(t, err)
	if s := seasons.Of(p, season); !s.Closed.IsZero() || !strings.Contains(s.Review, "opened again on 2 Apr 2027 to correct it: one was never sent") || len(p.List(season)) != len(list)-1 {
		t.Errorf("%+v", s)
	}
	_, err = a.OpenNext(ctx, season, seasons.CarryNone, domain.OutcomeUnknown)
	must(t, err)
	for i, s := range snapshots(t, a) {
		if s != frozen[i] {
			t.Error("what is frozen has changed")
		}
	}
	for range 3 {
		_, err = a.Undo(ctx)
		must(t, err)
	}
	if err := a.Applications.Delete(ctx, list[1].ID); domain.Sentence(err) == "" {
		t.Errorf("after undo it is open: %v", err)
	}
}

// keptOf keeps a record of each kind that belongs to a season, and says of each what
// it took to keep it.
func keptOf(ctx context.Context, a *app.App, year int, day domain.Date) map[string]error {
	at := domain.At{Day: day, Zone: "America/Los_Angeles"}
	return map[string]error{
		"seasons":        a.SaveSeason(ctx, func(s *domain.Season) { s.SubmitsOn = domain.NewDate(year-1, 9, 30) }, year),
		"applications":   a.Applications.Save(ctx, &domain.Application{Program: "x", Season: year, Status: domain.Planned}),
		"marks":          a.Marks.Save(ctx, &domain.Mark{Program: "x", Season: year, Kind: domain.Pin}),
		"documents":      a.Documents.Save(ctx, &domain.Document{Season: year, Kind: domain.MSPE, State: domain.DocumentSent}),
		"invitations":    a.Invitations.Save(ctx, &domain.Invitation{Program: "x", Season: year, Received: at}),
		"interviews":     a.Interviews.Save(ctx, &domain.Interview{Program: "x", Season: year, Start: at}),
		"correspondence": a.Correspondence.Save(ctx, &domain.Correspondence{Program: "x", Season: year, Kind: domain.UpdateLetter, Sent: day}),
		"rank_lists":     a.RankLists.Save(ctx, &domain.RankList{Season: year, Primary: []domain.RankEntry{{Program: "x"}}}),
		"soap_programs":  a.SOAPPrograms.Save(ctx, &domain.SOAPProgram{Season: year, Name: "x", Choice: domain.SOAPApply}),
		"tasks":          a.Tasks.Save(ctx, &domain.Task{Title: "x", Season: year}),
		"payments":       a.Payments.Save(ctx, &domain.Payment{Season: year, Kind: domain.PaidERAS, Cents: 100, Paid: day}),
	}
}

// Nothing of any kind that belongs to a season is added to one that was put away,
// and what is to be done stands in the refusal.
func TestEveryKindOfASeasonThatWasPutAwayStays(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryAll)
	before := domain.NewDate(2026, 11, 1)
	refused := keptOf(t.Context(), a, season, before)
	for _, b := range seasons.Belongings() {
		err, told := refused[b.Table]
		switch {
		case b.Span == seasons.Lasting, b.Table == "letters", b.Table == "snapshots", b.Table == "formalities": // see shut
		case !told:
			t.Errorf("%s belong to a season, and nothing is tried", b.Table)
		default:
			if words := domain.Sentence(err); !strings.Contains(words, "Season 2027 was put away on 2 Apr 2027") || !strings.Contains(words, "Correct it…") {
				t.Errorf("%s: %v", b.Table, err)
			}
		}
	}
	must(t, a.CorrectSeason(t.Context(), season, "to put it right"))
	for table, err := range keptOf(t.Context(), a, season, before) {
		if err != nil {
			t.Errorf("%s of a season that is open again: %v", table, err)
		}
	}
	_, err := a.OpenNext(t.Context(), season, seasons.CarryNone, domain.OutcomeUnknown)
	must(t, err)
	for what, err := range taken(t, a) {
		if !strings.Contains(domain.Sentence(err), "was put away") {
			t.Errorf("%s is taken away: %v", what, err)
		}
	}
}

// taken takes a record of each kind away from the season.
func taken(t *testing.T, a *app.App) map[string]error {
	p, err := a.Profile(t.Context())
	must(t, err)
	out := map[string]error{}
	each := func(what string, year int, remove func() error) {
		if _, tried := out[what]; year == season && !tried {
			out[what] = remove()
		}
	}
	ctx := t.Context()
	for _, x := range p.Seasons {
		each("season", x.Year, func() error { return a.Seasons.Delete(ctx, x.ID) })
	}
	for _, x := range p.Marks {
		each("mark", x.Season, func() error { return a.Marks.Delete(ctx, x.ID) })
	}
	for _, x := range p.Documents {
		each("document", x.Season, func() error { return a.Documents.Delete(ctx, x.ID) })
	}
	for _, x := range p.Interviews {
		each("interview", x.Season, func() error { return a.Interviews.Delete(ctx, x.ID) })
	}
	for _, x := range p.Correspondence {
		each("message", x.Season, func() error { return a.Correspondence.Delete(ctx, x.ID) })
	}
	for _, x := range p.RankLists {
		each("rank order list", x.Season, func() error { return a.RankLists.Delete(ctx, x.ID) })
	}
	for _, x := range p.SOAPPrograms {
		each("unfilled program", x.Season, func() error { return a.SOAPPrograms.Delete(ctx, x.ID) })
	}
	for _, x := range p.Tasks {
		each("task", x.Season, func() error { return a.Tasks.Delete(ctx, x.ID) })
	}
	for _, x := range p.Payments {
		each("payment", x.Season, func() error { return a.Payments.Delete(ctx, x.ID) })
	}
	if len(out) != 9 {
		t.Errorf("only %d kinds are tried", len(out))
	}
	return out
}

// Names follow what they name in a season that was put away too, and letters are
// given to no application of it.
func TestNamesFollowInASeasonThatWasPutAway(t *testing.T) {
	a, _ := rolled(t, domain.NewDate(2027, 4, 2), seasons.CarryNone)
	ctx := t.Context()
	must(t, a.CorrectSeason(ctx, season, "the statement was forgotten"))
	p, err := a.Profile(ctx)
	must(t, err)
	version := domain.Statement{Name: "For the Valley", Text: "I trained here."}
	must(t, a.Statements.Save(ctx, &version))
	with := p.List(season)[1]
	with.Statement = version.Name
	must(t, a.Applications.Save(ctx, &with))
	_, err = a.OpenNext(ctx, season, seasons.CarryNone, domain.OutcomeUnknown)
	must(t, err)
	version.Name = "For the Central Valley"
	must(t, a.Statements.Save(ctx, &version))
	all, err := a.Applications.List(ctx)
	must(t, err)
	for _, x := range all {
		if x.ID != with.ID {
			continue
		}
		if x.Statement != version.Name {
			t.Errorf("the application names %q", x.Statement)
		}
		x.Letters = []domain.LetterRef{{Writer: "Dr. New"}}
		if err := a.Applications.Save(ctx, &x); !strings.Contains(domain.Sentence(err), "was put away") {
			t.Errorf("a letter is given to it: %v", err)
		}
	}
}

// What was open when a season was put away can be dealt with, and what came after
// it is noted.
func TestWhatWasOpenIsDealtWith(t *testing.T) {
	a, clock := rolled(t, domain.NewDate(2026, 11, 22), seasons.CarryNone)
	ctx := t.Context()
	must(t, a.CorrectSeason(ctx, season, "an invitation had come"))
	at := func(day domain.Date) domain.At {
		return domain.At{Day: day, Hour: 9, Timed: true, Zone: "America/Los_Angeles"}
	}
	must(t, a.Invitations.Save(ctx, &domain.Invitation{Program: kern, Season: season, Received: at(domain.NewDate(2026, 11, 20))}))
	must(t, a.Interviews.Save(ctx, &domain.Interview{Program: kern, Season: season, Start: at(domain.NewDate(2026, 12, 1))}))
	must(t, a.Payments.Save(ctx, &domain.Payment{Season: season, Kind: domain.PaidERAS, Cents: 5000}))
	_, err := a.OpenNext(ctx, season, seasons.CarryNone, domain.OutcomeUnknown)
	must(t, err)
	*clock = domain.NewDate(2026, 12, 3)
	invited, err := a.Invitations.List(ctx)
	must(t, err)
	invited[0].Answer, invited[0].Answered = domain.InvitationAccepted, at(domain.NewDate(2026, 11, 23))
	must(t, a.Invitations.Save(ctx, &invited[0]))
	held, err := a.Interviews.List(ctx)
	must(t, err)
	held[0].State = domain.InterviewDone
	must(t, a.Interviews.Save(ctx, &held[0]))
	must(t, a.Correspondence.Save(ctx, &domain.Correspondence{Program: kern, Season: season, Kind: domain.ThankYou, Sent: a.Today()}))
	owed, err := a.Payments.List(ctx)
	must(t, err)
	owed[0].Paid = a.Today()
	must(t, a.Payments.Save(ctx, &owed[0]))
	p, err := a.Profile(ctx)
	must(t, err)
	must(t, a.Invitations.Save(ctx, &domain.Invitation{Program: p.List(season)[2].Program, Season: season, Received: at(a.Today())}))
	for _, x := range p.Applications {
		if x.Program == kern && x.Season == season && x.Status != domain.Interviewed {
			t.Errorf("the application says %v", x.Status)
		}
	}
}
