package app

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"secondlook/domain/calibration"
	"secondlook/domain/figure"
	"secondlook/domain/learning"
)

// learningWords puts into words how well was predicted and what is learnt.
func (a *App) learningWords(l *Learning) {
	for i := range l.Seasons {
		l.Told = append(l.Told, a.learningSeason(&l.Seasons[i], l.Hindsight))
		l.Rows = append(l.Rows, a.learningRow(&l.Seasons[i]))
	}
	a.learningWarns(l)
	if l.Score.N == 0 {
		l.Head = a.learningNeeds(l)
		return
	}
	l.Head = a.say("learning.head", l.Score.Hits, l.Score.N, about(l.Score.Expected), l.Learnt.Seasons)
	l.Lines = append(l.Lines, a.say("learning.brier", digits(l.Score.Brier, 3), digits(l.Score.Base, 3), digits(max(0, l.Right-l.RightSD), 3), digits(l.Right+l.RightSD, 3)))
	switch apart := l.Score.Base - l.Score.Brier; {
	case l.Score.Base == 0:
		l.Lines = append(l.Lines, a.say("calibration.own.alike"))
	case math.Abs(apart) < l.RightSD:
		l.Lines = append(l.Lines, a.say("learning.few"))
	case apart > 0:
		l.Lines = append(l.Lines, a.say("learning.better", Percent(l.Score.Skill)))
	default:
		l.Lines = append(l.Lines, a.say("learning.worse"))
	}
	l.Lines = append(l.Lines, a.say("learning.log", minus(digits(l.Log, 3)), minus(digits(l.LogBase, 3))))
	a.learntWords(l)
}

// learningWarns says what counting seasons in hindsight means.
func (a *App) learningWarns(l *Learning) {
	if l.Other == 0 {
		return
	}
	l.Warn = []string{a.say("learning.warn")}
	for i := range l.Seasons {
		s := &l.Seasons[i]
		if doubts := a.doubts(s); s.Counts() && !s.Frozen && len(doubts) > 0 {
			l.Warn = append(l.Warn, a.say("learning.warn.season", strconv.Itoa(s.Season), strings.Join(doubts, " ")))
		}
	}
	if l.Hindsight && l.Frozen.Seasons > 0 {
		them := a.say("learning.warn.it")
		if l.Other > 1 {
			them = a.say("learning.warn.them")
		}
		l.Warn = append(l.Warn, a.say("learning.warn.change", times(l.Learnt.Shift), times(l.Frozen.Shift), them))
	}
}

// times is how often one has to take odds that move so far.
func times(shift float64) string { return digits(math.Exp(shift), 1) }

// minus writes the sign of a figure as print does.
func minus(figure string) string { return strings.Replace(figure, "-", "−", 1) }

// learningNeeds says what is missing before anything can be compared.
func (a *App) learningNeeds(l *Learning) string {
	switch {
	case len(l.Seasons) == 0:
		return a.say("learning.none")
	case l.Other > 0:
		return a.say("learning.hindsight.only", l.Other)
	}
	numbers := true // nothing but numbers is told of any season
	for i := range l.Seasons {
		s := &l.Seasons[i]
		if numbers = numbers && s.Told.Told; s.Over && !s.Told.Told {
			return a.say("learning.unnoted")
		}
	}
	if numbers {
		return a.say("learning.numbers")
	}
	return a.say("learning.running", strconv.Itoa(l.Seasons[len(l.Seasons)-1].Season))
}

// learningSeason says what was said of a season and what came.
func (a *App) learningSeason(s *learning.Season, hindsight bool) string {
	year, n := strconv.Itoa(s.Season), len(s.Predictions)
	switch {
	case s.Told.Told && s.Told.Noted > 0:
		return a.say("learning.season.told.more", year, a.tallyWords(s.Told))
	case s.Told.Told:
		return a.say("learning.season.told", year, a.tallyWords(s.Told))
	case !s.Over:
		return a.say("learning.season.running", year, n)
	case !s.Kept:
		return a.say("learning.season.unnoted", year, s.Noted, n)
	case n == 0:
		return a.say("learning.season.empty", year)
	}
	text := a.say("learning.season", year, s.Score.Hits, n, about(s.Expected.Value), s.Usual.Low, s.Usual.High)
	if !s.Frozen {
		text += " " + a.say(map[bool]string{true: "learning.season.hindsight", false: "learning.season.aside"}[hindsight])
	}
	for _, doubt := range a.doubts(s) {
		text += " " + doubt
	}
	if s.Silent > 0 {
		text += " " + a.say("learning.season.silent", s.Silent)
	}
	if left := s.Withdrawn + s.Missing; left > 0 {
		text += " " + a.say("learning.season.left", left)
	}
	return text
}

// doubts are what speaks against a season as a witness.
func (a *App) doubts(s *learning.Season) (out []string) {
	if s.Undated {
		out = append(out, a.say("learning.doubt.undated"))
	}
	if !s.Before.IsZero() {
		out = append(out, a.say("learning.doubt.before", Day(s.Before)))
	}
	if s.Unasked > 0 {
		out = append(out, a.say("learning.doubt.unasked", s.Unasked))
	}
	return out
}

// learningRow puts a season in the figures of a table.
func (a *App) learningRow(s *learning.Season) LearningRow {
	r := LearningRow{
		Season: strconv.Itoa(s.Season), Applications: strconv.Itoa(len(s.Predictions)), Invited: "–", Expected: "–", Usual: "–",
		Frozen: s.Frozen && s.Kept, Running: !s.Over,
	}
	word := "frozen"
	switch {
	case s.Told.Told:
		word, r.Frozen, r.Numbers = "told", false, true
		if s.Told.Noted > 0 {
			word = "told.more"
		}
		r.Applications, r.Invited = orDash(s.Told.Sent), orDash(s.Told.Invited)
	case !s.Over:
		word = "running"
	case !s.Kept:
		word = "unnoted"
	case !s.Frozen:
		word = "hindsight"
	}
	r.Word = a.say("learning.row." + word)
	if s.Over && s.Kept && !s.Told.Told {
		r.Invited, r.Expected, r.Usual = strconv.Itoa(s.Score.Hits), about(s.Expected.Value), fmt.Sprintf("%d–%d", s.Usual.Low, s.Usual.High)
	}
	return r
}

// orDash writes a number that may not be told.
func orDash(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

// learntWords says what the seasons teach.
func (a *App) learntWords(l *Learning) {
	p := l.Learnt
	l.Learn = []string{
		a.say("learning.times", times(p.Shift), times(p.From), times(p.To)),
		a.say("learning.luck", p.Seasons, Percent(1-p.SD/p.Prior)),
		a.say("learning.rests"),
	}
	noted, all := 0, 0
	for i := range l.Seasons {
		s := &l.Seasons[i]
		if !s.Counts() || !s.Frozen && !l.Hindsight {
			continue
		}
		noted, all = noted+s.Noted, all+len(s.Predictions)
		if hits := s.Score.Hits; hits < s.Usual.Low || hits > s.Usual.High {
			l.Learn = append(l.Learn, a.say("learning.unusual", strconv.Itoa(s.Season), hits, s.Usual.Low, s.Usual.High))
		}
	}
	l.Learn = append(l.Learn, a.say("learning.noted", noted, all))
}

// ReliabilityFigure is the reliability plot of what was learnt from.
func (a *App) ReliabilityFigure(bins []calibration.Bin) figure.Figure {
	return a.PastFigure(&PastReport{Bins: bins})
}
