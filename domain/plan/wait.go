package plan

import (
	"math"
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// A Sending is one day to send the applications, with a score or without one.
type Sending struct {
	Weeks  int // after the first day
	Day    domain.Date
	Score  int             // of the exam that is waited for; 0: with what stands
	Result bool            // with a pass of it where no score counts
	Early  bool            // the result cannot be there by that day
	Chance chance.Estimate // to match
	Gain   chance.Estimate // against sending on the first day with what stands; it may be a loss
}

// Equal reports whether the two ways cannot be told apart: the range of the gain
// holds nothing at all, or the gain is less than half a point, which no whole
// percentage shows.
func (s *Sending) Equal() bool {
	return s.Gain.Low <= 0 && s.Gain.High >= 0 || math.Abs(s.Gain.Value) < 0.005
}

// Sendings compare sending on the first day with waiting for a result (S32).
// Where that day has passed and nothing is sent, today stands for it.
type Sendings struct {
	Exam    domain.ExamKind // that is waited for; unknown: all are passed
	Sit     domain.Date     // its day where the records plan or await it; zero: none is planned
	Comes   domain.Date     // the day of the result; zero: none is planned
	Soonest domain.Date     // it can be there: Comes, else after an exam that is applied for today; zero: all are passed
	Passed  domain.Date     // the first day of sending, where it is over and nothing is sent; zero: First is of that day
	Scores  []int           // that are compared; nil: a pass alone counts
	Reading domain.Date     // programs begin to read; zero: no calendar tells
	First   Sending         // at once, with what stands
	Later   []Sending       // by day; of each day first without the result, and then with it, by score
}

// Wait compares the first day with later ones. Hope is the score to hope for in
// Step 2 CK; zero: nobody knows, and the typical applicant's stands in.
//
// Each of them is the engine's whole answer for the same list: what is lost by
// lateness is in it, and stands by itself where a later day brings no result.
// The exam is taken either way, so that a pass counts for what binds when lists
// are ranked, also where programs read without it.
func (p *Planner) Wait(s Start, hope int) Sendings {
	d := p.draft(s)
	first := d.standing.Submits
	w := Sendings{Exam: d.awaited()}
	if d.passed(first) {
		w.Passed, first = first, d.Today
	}
	w.Reading, _ = d.catalog.DayOf("review", d.Season)
	w.First, d.before = d.send(Sending{Day: first}, w.Exam)
	w.First.Gain = chance.Estimate{}
	if w.Exam != domain.ExamUnknown {
		w.Sit, w.Comes = d.comes(w.Exam)
		_, w.Soonest = d.sitting(w.Exam)
	}
	if w.Exam == domain.Step2CK {
		w.Scores = d.hopes(hope, w.Sit)
	}
	for n := range d.setting("set.wait_times") {
		weeks := (n + 1) * d.setting("set.wait_weeks")
		day := first.AddDays(7 * weeks)
		add := func(s Sending) {
			s, _ = d.send(s, w.Exam)
			w.Later = append(w.Later, s)
		}
		add(Sending{Weeks: weeks, Day: day})
		early := w.Soonest.After(day)
		for _, score := range w.Scores {
			add(Sending{Weeks: weeks, Day: day, Score: score, Result: true, Early: early})
		}
		if w.Exam != domain.ExamUnknown && w.Scores == nil {
			add(Sending{Weeks: weeks, Day: day, Result: true, Early: early})
		}
	}
	return w
}

// passed reports whether the first day of sending is over, nothing of the season
// is sent, and it still can be.
func (d *draft) passed(first domain.Date) bool {
	switch d.Calendar.Phase(d.Today) {
	case Waiting, MatchWeek, After:
		return false
	}
	return first.Before(d.Today) && !slices.ContainsFunc(d.Profile.Applications, func(a domain.Application) bool {
		return a.Season == d.Season && a.Status > domain.Planned
	})
}

// awaited is the exam whose result is worth waiting for: the one that is
// planned or awaited first, else the first that is not passed.
func (d *draft) awaited() (kind domain.ExamKind) {
	var first domain.Date
	kinds := []domain.ExamKind{domain.Step2CK, domain.Step1, domain.Step3}
	for _, k := range kinds {
		sit, _ := d.comes(k)
		if !d.standing.Steps[k].Passed && !sit.IsZero() && (first.IsZero() || sit.Before(first)) {
			kind, first = k, sit
		}
	}
	if kind != domain.ExamUnknown {
		return kind
	}
	i := slices.IndexFunc(kinds, func(k domain.ExamKind) bool { return !d.standing.Steps[k].Passed })
	if i < 0 {
		return domain.ExamUnknown
	}
	return kinds[i]
}

// comes returns the day of an attempt that the records plan or await, and of its
// result; zero days without one.
func (d *draft) comes(kind domain.ExamKind) (sit, result domain.Date) {
	if st := d.standing.Steps[kind]; st.Awaited.IsZero() && st.Planned.IsZero() {
		return sit, result
	}
	return d.sitting(kind)
}

// hopes are the scores around the one to hope for, no lower than the pass mark.
func (d *draft) hopes(hope int, sit domain.Date) (out []int) {
	if hope == 0 {
		hope = d.setting("typical.ck")
	}
	if sit.IsZero() {
		sit = d.Today
	}
	mark, _ := d.catalog.PassMarks.At(domain.Step2CK, sit)
	n, step := d.setting("set.move_scores"), d.setting("set.ck_step")
	for i := range n {
		score := min(max(hope+(i-n/2)*step, mark.Score), topScore)
		if !slices.Contains(out, score) {
			out = append(out, score)
		}
	}
	return out
}

// send works out one way to send, against what the draft begins with.
func (d *draft) send(s Sending, exam domain.ExamKind) (Sending, view) {
	without := d.base
	without.Profile.Seasons = sendingOn(without.Profile.Seasons, d.Season, s.Day)
	with := without
	if exam != domain.ExamUnknown {
		with = withExam(domain.Exam{Kind: exam, Date: d.Today, Score: s.Score, Result: domain.Pass})(without)
	}
	v := d.rank(with)
	if !s.Result {
		passed := v
		v = d.rank(without)
		v.readLater(&passed)
	}
	v.forecast = d.engine.Model.Forecast(v.tickets())
	s.Chance, s.Gain = v.forecast.At(0), d.before.forecast.Against(v.forecast)
	return s, v
}

// sendingOn returns the seasons with another day of sending in one of them.
func sendingOn(seasons []domain.Season, year int, day domain.Date) []domain.Season {
	out := slices.Clone(seasons)
	for i := range out {
		if out[i].Year == year {
			out[i].SubmitsOn = day
			return out
		}
	}
	return append(out, domain.Season{Year: year, SubmitsOn: day})
}
