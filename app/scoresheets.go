package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"secondlook/domain"
	"secondlook/domain/scores"
)

// A ScoreSheet is what the applicant thought of one meeting, in words.
type ScoreSheet struct {
	scores.Sheet
	Figure  string // "7.8 of 10", or "not scored"
	Gut     string // "8 of 10", or "" where none is noted
	Without string // which criteria are not scored, and so left out; ""
	Loose   string // which points no criterion has any more; ""
	When    string // "scored the same day", "scored 3 days later"; ""
}

// ScoreSheet says what was thought of one meeting, by the criteria as they are.
func (a *App) ScoreSheet(ctx context.Context, i domain.Interview) (ScoreSheet, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return ScoreSheet{}, err
	}
	return a.scoreWords(scores.Single(i, p.Criteria, p.Applicant.Zone)), nil
}

// ScoreSheets are the sheets of a scope's season by the keys of programs, see
// [scores.Of].
func (a *App) ScoreSheets(ctx context.Context, s Scope) (map[string]ScoreSheet, error) {
	p, err := a.scoped(ctx, &s)
	if err != nil {
		return nil, err
	}
	out := map[string]ScoreSheet{}
	for program, sheet := range scores.Of(p, s.Season) {
		out[program] = a.scoreWords(sheet)
	}
	return out, nil
}

// scoreWords finds the words for a sheet.
func (a *App) scoreWords(s scores.Sheet) ScoreSheet {
	out := ScoreSheet{Sheet: s, Figure: a.say("scores.none")}
	if s.Scored() {
		out.Figure = a.say("scores.figure", ScoreText(s.Score), domain.MostPoints)
		if missing := s.Missing(); len(missing) > 0 {
			out.Without = a.say("scores.missing", strings.Join(missing, ", "))
		}
	}
	if s.Gut > 0 {
		out.Gut = a.say("scores.figure", s.Gut, domain.MostPoints)
	}
	if loose := s.Loose(); len(loose) > 0 {
		out.Loose = a.say("scores.loose", strings.Join(loose, ", "))
	}
	switch {
	case s.Empty() || s.On.IsZero():
	case s.Late == 0:
		out.When = a.say("scores.same")
	default:
		out.When = a.say("scores.late", s.Late)
	}
	return out
}

// ScoreText writes a score with one decimal: 7.8.
func ScoreText(score float64) string { return strconv.FormatFloat(score, 'f', 1, 64) }

// OfferCriteria keeps the usual criteria, in one step, where there are none yet.
func (a *App) OfferCriteria(ctx context.Context) error {
	return a.edit(ctx, "keep criteria", func(t Tables) error {
		have, err := t.Criteria().List(ctx)
		if err != nil || len(have) > 0 {
			return err
		}
		for _, c := range scores.Defaults() {
			if err := t.Criteria().Save(ctx, &c); err != nil {
				return err
			}
		}
		return nil
	})
}

// ScoreInterview keeps the score sheet of a meeting: its points, the gut feeling
// and the impression. What was not scored before is scored today. A meeting whose
// day has come is done then.
func (a *App) ScoreInterview(ctx context.Context, id domain.ID, points []domain.Score, gut int, impression string) error {
	all, err := a.Interviews.List(ctx)
	if err != nil {
		return fmt.Errorf("read interviews: %w", err)
	}
	i := slices.IndexFunc(all, func(x domain.Interview) bool { return x.ID == id })
	if i < 0 {
		return domain.ErrNotFound
	}
	x := all[i]
	first := len(x.Scores) == 0 && x.Gut == 0
	x.Scores, x.Gut, x.Impression = points, gut, impression
	switch scored := len(points) > 0 || gut > 0; {
	case !scored:
		x.ScoredOn = domain.Date{}
	case first || x.ScoredOn.IsZero():
		x.ScoredOn = a.Today()
	}
	if x.State == domain.InterviewPlanned && len(points)+gut > 0 && !x.Start.Day.After(a.Today()) {
		x.State = domain.InterviewDone
	}
	return a.Interviews.Save(ctx, &x)
}
