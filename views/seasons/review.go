package seasons

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/fields"
	"secondlook/views/form"
	"secondlook/views/ui"
)

// looking is what the applicant says of a season, looking back.
type looking struct {
	domain.Season
	Program string // key of the one that it ended with; "": none is told
}

// review asks how a season went.
func (o *overview) review(y app.Year) {
	keys, noted, err := o.p.app.MatchedWith(context.Background(), y.Season)
	if err != nil {
		o.p.host.Fail("The programs of the season could not be read.", err)
		return
	}
	options := fields.Programs(o.p.app)
	every := options.All
	options.All = func() []ui.Option { // those that came furthest first
		place := func(x ui.Option) int { return slices.Index(keys, x.Key) }
		out := slices.DeleteFunc(every(), func(x ui.Option) bool { return place(x) < 0 })
		slices.SortFunc(out, func(x, y ui.Option) int { return cmp.Compare(place(x), place(y)) })
		return out
	}
	season := func(l *looking) *domain.Season { return &l.Season }
	var told []form.Field[looking]
	if y.Past {
		for _, f := range numbers() {
			told = append(told, form.Within(f, season))
		}
	}
	form.Edit[looking]{
		Title: fmt.Sprintf("How season %d went", y.Season), Record: looking{y.Record, noted},
		Fields: append([]form.Field[looking]{
			form.Within(form.Choice("outcome", "Outcome of the Match", func(s *domain.Season) *domain.MatchOutcome { return &s.Outcome }, nil), season),
			form.Pick("program", "Matched with", func(l *looking) *string { return &l.Program }, options).
				Why("A program of this season; it is noted as matched under Applications. Empty: not told, or no match."),
			form.Within(form.Note("review", "What you say of it, looking back", func(s *domain.Season) *string { return &s.Review }).
				Why("What went well, what you would do otherwise. It stands with the season and in its report."), season).Wide(),
			form.Within(form.Names("questions", "Questions for an adviser", func(s *domain.Season) *[]string { return &s.Questions }).
				Why(fmt.Sprintf("At most %d, one a line. They stand in the brief for an adviser; none: it proposes some.", domain.MostQuestions)), season).Wide(),
		}, told...),
		Ask: func(l looking) string {
			if l.Outcome == y.Record.Outcome {
				return ""
			}
			return o.p.app.TooEarly(y.Season, l.Outcome)
		},
		Save: func(l *looking) error {
			l.Year = y.Season
			return o.p.app.ReviewSeason(context.Background(), l.Season, l.Program)
		},
		Failed: "It was not saved; what you typed is still here.",
		Then: func(looking) {
			o.p.host.Say(ui.Notice{Text: fmt.Sprintf("Kept with season %d", y.Season), Undo: o.p.host.Undo})
		},
	}.Show(o.p.host)
}

// numbers ask for a past season in numbers.
func numbers() []form.Field[domain.Season] {
	return []form.Field[domain.Season]{
		form.Number("told_applications", "Applications, as you remember", func(s *domain.Season) *int { return &s.ToldSent }).
			Why("Where you do not know the programs any more. They are shown as told, and teach nothing."),
		form.Number("told_invitations", "Invitations", func(s *domain.Season) *int { return &s.ToldInvited }),
		form.Number("told_interviews", "Interviews", func(s *domain.Season) *int { return &s.ToldInterviewed }),
		form.Number("told_ranked", "Programs ranked", func(s *domain.Season) *int { return &s.ToldRanked }),
	}
}
