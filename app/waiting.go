package app

import (
	"context"
	"fmt"
	"math"
	"strconv"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/plan"
	"secondlook/domain/standing"
	"secondlook/domain/study"
)

// A Waiting compares sending on the first day with waiting for a result, in
// words (S32).
type Waiting struct {
	plan.Sendings
	Season  int
	Title   string
	List    string   // which list the chances are of
	Columns []string // what is sent on a later day: without the result, and with it
	Now     WaitRow  // the first day, in one cell
	Rows    []WaitRow
	Lead    string   // which season or day it is about, where that is not the first day of the season in use; "": it is
	Best    string   // what the table says
	Lines   []string // what it rests on, and who says otherwise
}

// A WaitRow is one day of sending.
type WaitRow struct {
	Label string
	Note  string // that the result comes after that day; "": it is there
	Cells []WaitCell
}

// A WaitCell is one way to send.
type WaitCell struct {
	plan.Sending
	Text string // the chance with its range
	Word string // "better", "worse" or "about equal" beside the first day; "": it is the first day
}

// Waiting works out what sending later with a better score would change. Without
// records there is nothing to compare.
func (a *App) Waiting(ctx context.Context, s Scope) (*Waiting, error) {
	n, err := a.present(ctx, s)
	if err != nil {
		return nil, fmt.Errorf("work out the chance: %w", err)
	}
	if n.today.Empty || !n.today.Outlook.Known {
		return nil, nil
	}
	r := n.ranking
	found := a.planner().Wait(a.start(n), a.hope(r.Profile, r.result.Standing))
	out := &Waiting{Sendings: found, Season: r.Season, List: n.today.Outlook.List}
	out.Title = a.say("study.wait.title", found.Exam.String())
	out.Now = WaitRow{Label: a.say(out.key("study.wait.first"), Day(found.First.Day)), Cells: []WaitCell{a.waitCell(found.First, true)}}
	for i, x := range found.Later {
		if i == 0 || x.Weeks != found.Later[i-1].Weeks {
			row := WaitRow{Label: a.say("study.wait.later", x.Weeks, Day(x.Day))}
			switch {
			case !found.Soonest.After(x.Day):
			case found.Comes.IsZero():
				row.Note = a.say("study.wait.early.unplanned", Day(found.Soonest))
			default:
				row.Note = a.say("study.wait.early", Day(found.Comes))
			}
			out.Rows = append(out.Rows, row)
		}
		row := &out.Rows[len(out.Rows)-1]
		row.Cells = append(row.Cells, a.waitCell(x, false))
		if len(out.Rows) == 1 {
			out.Columns = append(out.Columns, a.sent(x))
		}
	}
	a.waitWords(out)
	return out, nil
}

// hope is the score to hope for in Step 2 CK: the target, else what practice
// foretells; 0: neither is known.
func (a *App) hope(p domain.Profile, s *standing.Standing) int {
	ready := study.New(p, s, a.catalog, a.reference()).Readiness(domain.Step2CK)
	if ready.Exam.Target > 0 {
		return ready.Exam.Target
	}
	return int(math.Round(ready.Measure))
}

// sent says with what is sent.
func (a *App) sent(x plan.Sending) string {
	switch {
	case !x.Result:
		return a.say("study.wait.without")
	case x.Score == 0:
		return a.say("study.wait.pass")
	}
	return a.say("study.wait.score", x.Score)
}

func (a *App) waitCell(x plan.Sending, first bool) WaitCell {
	cell := WaitCell{Sending: x, Text: chanceOf(x.Chance)}
	switch {
	case first:
	case x.Equal():
		cell.Word = a.say("study.wait.equal")
	case x.Gain.Value > 0:
		cell.Word = a.say("study.wait.more")
	default:
		cell.Word = a.say("study.wait.less")
	}
	return cell
}

func chanceOf(e chance.Estimate) string { return ChanceWords(e.Value, e.Low, e.High) }

// waitWords says what the comparison says, and what it rests on.
func (a *App) waitWords(w *Waiting) {
	w.Lead = a.waitLead(w)
	if w.Exam == domain.ExamUnknown {
		w.Best = a.say(w.key("study.wait.none"))
	} else {
		w.Best = a.waitBest(w)
	}
	switch {
	case w.Exam == domain.ExamUnknown:
	case w.Comes.IsZero():
		w.Lines = append(w.Lines, a.say("study.wait.unplanned", w.Exam.String(), Day(w.Soonest)))
	default:
		w.Lines = append(w.Lines, a.say("study.wait.planned", w.Exam.String(), Day(w.Sit), Day(w.Comes)))
	}
	w.Lines = append(w.Lines, a.say("study.wait.sides"))
	if w.Reading.IsZero() {
		w.Lines = append(w.Lines, a.say("study.wait.read"))
	} else {
		row, _ := a.reference().Row(chance.RecordLate.String())
		most, _ := a.reference().Row("cap.late_weeks")
		w.Lines = append(w.Lines, a.say("study.wait.cost", Day(w.Reading), decimal(-row.Value), decimal(row.SE), decimal(most.Value)))
	}
	if w.Exam != domain.ExamUnknown {
		w.Lines = append(w.Lines, a.say("study.wait.either"))
	}
	if !w.Passed.IsZero() {
		w.Lines = append(w.Lines, a.say("study.wait.outlook", Day(w.Passed)))
	}
}

// waitLead says which season or day the comparison is about, where it is not the
// first day of the season in use.
func (a *App) waitLead(w *Waiting) string {
	switch {
	case !w.Passed.IsZero():
		return a.say("study.wait.passed", Day(w.Passed))
	case w.First.Day.Before(a.Today()):
		return a.say("study.wait.over", Day(w.First.Day))
	case w.Season > a.Season():
		return a.say("study.wait.next", w.Season, a.Season())
	}
	return ""
}

// key is the key of a text, or of the one that says today for the first day.
func (w *Waiting) key(key string) string {
	if w.Passed.IsZero() {
		return key
	}
	return key + ".today"
}

// waitBest names the best of the later days on which the result is there.
func (a *App) waitBest(w *Waiting) string {
	var best *plan.Sending
	for i := range w.Later {
		x := &w.Later[i]
		if x.Result && !x.Early && (best == nil || x.Gain.Value > best.Gain.Value) {
			best = x
		}
	}
	switch {
	case best == nil || best.Gain.Value <= 0:
		return a.say(w.key("study.wait.best.first"))
	case best.Equal():
		return a.say(w.key("study.wait.best.equal"), best.Weeks, a.sent(*best))
	}
	return a.say("study.wait.best", best.Weeks, a.sent(*best), chanceOf(best.Chance), chanceOf(w.First.Chance))
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
