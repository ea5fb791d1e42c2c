package fields

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/form"
)

// Invitation asks for an invitation to an interview.
func Invitation(a *app.App) []form.Field[domain.Invitation] {
	type invitation = domain.Invitation
	home := func(invitation) string { return homeZone(a) }
	theirs := func(i invitation) string { return programZone(a, i.Program) }
	return []form.Field[invitation]{
		form.Pick("program", "Program", func(i *invitation) *string { return &i.Program }, Programs(a)),
		form.Number("season", "Season", func(i *invitation) *int { return &i.Season }).Why("The year of the Match."),
		form.Moment("received", "Received", func(i *invitation) *domain.At { return &i.Received }, home).
			Why("On your clock. The minutes to your answer count from here."),
		form.Choice("channel", "By", func(i *invitation) *domain.Channel { return &i.Channel }, ChannelWords),
		form.Text("system", "Scheduling service", func(i *invitation) *string { return &i.System }).Hint("Thalamus"),
		form.Number("minutes", "Minutes that it lasts", func(i *invitation) *int { return &i.Minutes }).
			Why("Empty: as the settings suppose."),
		offers(theirs),
		form.Moment("answer_by", "Answer by", func(i *invitation) *domain.At { return &i.AnswerBy }, theirs).
			Why("Without a zone: the program's clock. A day alone lasts until its end."),
		form.Choice("answer", "Your answer", func(i *invitation) *domain.InvitationAnswer { return &i.Answer }, nil),
		form.Moment("answered", "Answered", func(i *invitation) *domain.At { return &i.Answered }, home),
		form.Note("text", "Text of the invitation", func(i *invitation) *string { return &i.Text }).Why("As it came, to look things up later."),
		form.Note("note", "Note", func(i *invitation) *string { return &i.Note }).Why(noteWhy),
	}
}

// heldWord behind an offer says that it is kept free.
const heldWord = "held"

// offers asks for the times that an invitation offers.
func offers(zone func(domain.Invitation) string) form.Field[domain.Invitation] {
	write := func(i domain.Invitation) (out []string) {
		for _, o := range i.Offers {
			text := app.Typed(o.Start)
			if !o.Start.Timed {
				text += " " + o.Start.Zone
			}
			if o.Held {
				text += " " + heldWord
			}
			out = append(out, text)
		}
		return out
	}
	read := func(i *domain.Invitation, lines []string) error {
		var out []domain.Offer
		for _, line := range lines {
			text, held := strings.CutSuffix(line, " "+heldWord)
			at, err := app.ParseMoment(text, zone(*i))
			if err != nil {
				return fmt.Errorf("has a line that cannot be read, %q: it %w", line, err)
			}
			out = append(out, domain.Offer{Start: at, Held: held})
		}
		i.Offers = out
		return nil
	}
	return form.Lines("offers", "Times that are offered", "2026-12-15 08:30 PT held", write, read).
		Why("One a line, with the zone; the word held behind a time that you keep free until it is settled.")
}

// Interview asks for an interview, or another meeting with a program.
func Interview(a *app.App) []form.Field[domain.Interview] {
	type interview = domain.Interview
	theirs := func(x interview) string { return programZone(a, x.Program) }
	return []form.Field[interview]{
		form.Pick("program", "Program", func(x *interview) *string { return &x.Program }, Programs(a)),
		form.Number("season", "Season", func(x *interview) *int { return &x.Season }).Why("The year of the Match."),
		form.Choice("kind", "What it is", func(x *interview) *domain.InterviewKind { return &x.Kind }, nil),
		form.Choice("format", "How you meet", func(x *interview) *domain.InterviewFormat { return &x.Format }, nil),
		form.Moment("start", "Begins", func(x *interview) *domain.At { return &x.Start }, theirs).
			Why("Without a zone: the program's clock."),
		form.Number("minutes", "Minutes that it lasts", func(x *interview) *int { return &x.Minutes }).
			Why("Empty: as the settings suppose."),
		form.Choice("state", "What became of it", func(x *interview) *domain.InterviewState { return &x.State }, nil),
		form.Text("place", "Address or link", func(x *interview) *string { return &x.Place }).Wide(),
		interviewers(),
		form.Note("agenda", "Agenda", func(x *interview) *string { return &x.Agenda }),
		form.Note("questions", "What you want to ask", func(x *interview) *string { return &x.Questions }),
		scores(),
		form.Number("gut", "Gut feeling", func(x *interview) *int { return &x.Gut }).Why("From 1 to 10, apart from the criteria; empty: none."),
		form.Day("scored_on", "Scored on", func(x *interview) *domain.Date { return &x.ScoredOn }),
		form.Note("impression", "Impression", func(x *interview) *string { return &x.Impression }).Why("Best on the same day."),
		form.Note("note", "Note", func(x *interview) *string { return &x.Note }).Why(noteWhy),
	}
}

// interviewers asks for the people who are met.
func interviewers() form.Field[domain.Interview] {
	write := func(x domain.Interview) (out []string) {
		for _, p := range x.People {
			out = append(out, strings.TrimRight(p.Name+"; "+p.Role+"; "+p.Contact, "; "))
		}
		return out
	}
	read := func(x *domain.Interview, lines []string) error {
		x.People = nil
		for _, line := range lines {
			parts := append(strings.SplitN(line, ";", 3), "", "")
			for i := range parts {
				parts[i] = strings.TrimSpace(parts[i])
			}
			x.People = append(x.People, domain.Interviewer{Name: parts[0], Role: parts[1], Contact: parts[2]})
		}
		return nil
	}
	return form.Lines("people", "Whom you meet", "Dr. Amrit Gill; program director; amrit@example.org", write, read).
		Why("One a line: name; role; address.")
}

// scores asks for the points of the criteria.
func scores() form.Field[domain.Interview] {
	write := func(x domain.Interview) (out []string) {
		for _, s := range x.Scores {
			out = append(out, s.Criterion+": "+strconv.Itoa(s.Points))
		}
		return out
	}
	read := func(x *domain.Interview, lines []string) error {
		var out []domain.Score
		for _, line := range lines {
			i := strings.LastIndex(line, ":")
			points, err := strconv.Atoi(strings.TrimSpace(line[i+1:]))
			if i < 0 || err != nil {
				return errors.New("must each be a criterion, a colon and its points, such as Teaching: 8")
			}
			out = append(out, domain.Score{Criterion: strings.TrimSpace(line[:i]), Points: points})
		}
		x.Scores = out
		return nil
	}
	return form.Lines("scores", "Points by criterion", "Teaching: 8", write, read).Why("One a line, from 1 to 10.")
}

// CheckInterview wants what can have happened by a day.
func CheckInterview(a *app.App, x domain.Interview) error {
	return invalid(domain.Profile{Interviews: []domain.Interview{x}}.ValidateOn(a.Today()), "interviews[1].")
}

// homeZone is the own zone, "" where it cannot be read.
func homeZone(a *app.App) string {
	zone, err := a.OwnZone(context.Background())
	if err != nil { // the page says so
		return ""
	}
	return zone
}

// programZone is the zone of a program, the own one where nobody knows it.
func programZone(a *app.App, key string) string {
	programs, err := a.Programs(context.Background())
	if err != nil { // the page of programs says so
		return homeZone(a)
	}
	for i := range programs {
		if programs[i].Key == key {
			if zone, _ := a.ProgramZone(&programs[i]); zone != "" {
				return zone
			}
		}
	}
	return homeZone(a)
}
