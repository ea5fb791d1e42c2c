// Package scores turns the score sheets of interviews into one figure for each
// program: the weighted mean of the points under the applicant's own criteria,
// with the gut feeling apart from it.
package scores

import (
	"cmp"
	"slices"
	"time"

	"secondlook/domain"
)

// A Mark is the points under one criterion.
type Mark struct {
	Criterion string // its name as the criteria have it
	Weight    int    // 0: noted, and does not count
	Points    int    // 1 to [domain.MostPoints]; 0: not scored
	Loose     bool   // no criterion has that name any more, so it does not count
}

// Counts reports whether the points go into the mean.
func (m Mark) Counts() bool { return m.Points > 0 && m.Weight > 0 && !m.Loose }

// A Sheet is what a program got.
type Sheet struct {
	Marks []Mark      // every criterion in its order, then what is loose
	Score float64     // weighted mean of what counts, 1 to 10; 0: nothing counts
	Gut   int         // 1 to 10; 0: none is noted
	Day   domain.Date // of the newest meeting that was scored, else that was done
	On    domain.Date // the day on which that was scored; zero: not told
	Late  int         // days from Day to On, never negative; 0 when On is not told
}

// Scored reports whether anything was scored that counts.
func (s Sheet) Scored() bool { return s.Score > 0 }

// Empty reports whether there is neither a score nor a gut feeling.
func (s Sheet) Empty() bool {
	return s.Gut == 0 && !slices.ContainsFunc(s.Marks, func(m Mark) bool { return m.Points > 0 })
}

// Missing lists the criteria that would count and were not scored.
func (s Sheet) Missing() (out []string) {
	for _, m := range s.Marks {
		if m.Points == 0 && m.Weight > 0 {
			out = append(out, m.Criterion)
		}
	}
	return out
}

// Loose lists the names of points that no criterion has any more.
func (s Sheet) Loose() (out []string) {
	for _, m := range s.Marks {
		if m.Loose {
			out = append(out, m.Criterion)
		}
	}
	return out
}

// Of returns the sheets of a season by the keys of programs: of every program
// with a meeting that was done or scored, and neither cancelled nor missed. A
// program that was met more than once is judged by the newest points under each
// criterion, and by the newest gut feeling.
func Of(p domain.Profile, season int) map[string]Sheet {
	met := map[string][]domain.Interview{}
	for _, i := range p.Interviews {
		if i.Season == season && held(i) {
			met[i.Program] = append(met[i.Program], i)
		}
	}
	out := map[string]Sheet{}
	for program, list := range met {
		out[program] = merged(list, p.Criteria, p.Applicant.Zone)
	}
	return out
}

// held reports whether a meeting took place as far as the records tell.
func held(i domain.Interview) bool {
	switch i.State {
	case domain.InterviewCancelled, domain.InterviewMissed:
		return false
	}
	return i.State == domain.InterviewDone || len(i.Scores) > 0 || i.Gut > 0
}

// Single is the sheet of one meeting. Its day is that on the applicant's own
// clock, where his zone is known.
func Single(i domain.Interview, criteria []domain.Criterion, zone string) Sheet {
	return merged([]domain.Interview{i}, criteria, zone)
}

// merged is the sheet of several meetings with one program.
func merged(list []domain.Interview, criteria []domain.Criterion, zone string) Sheet {
	slices.SortStableFunc(list, func(a, b domain.Interview) int { return b.Start.Compare(a.Start) }) // newest first
	s := Sheet{Day: list[0].Start.In(zone).Day}
	points, names := map[string]int{}, map[string]string{}
	var order []string
	dated := false
	for _, i := range list {
		for _, x := range i.Scores {
			key := domain.CriterionKey(x.Criterion)
			if points[key] == 0 {
				points[key], names[key] = x.Points, x.Criterion
				order = append(order, key)
			}
		}
		s.Gut = cmp.Or(s.Gut, i.Gut)
		if !dated && (len(i.Scores) > 0 || i.Gut > 0) {
			s.date(i, zone)
			dated = true
		}
	}
	s.mark(criteria, points)
	for _, key := range order {
		if !slices.ContainsFunc(criteria, func(c domain.Criterion) bool { return domain.CriterionKey(c.Name) == key }) {
			s.Marks = append(s.Marks, Mark{Criterion: names[key], Points: points[key], Loose: true})
		}
	}
	s.Score = mean(s.Marks)
	return s
}

// date notes when a meeting was and when it was scored. One that ends after
// midnight can be scored on that day and is no day late.
func (s *Sheet) date(i domain.Interview, zone string) {
	s.Day, s.On = i.Start.In(zone).Day, i.ScoredOn
	if !s.On.IsZero() {
		s.Late = max(ends(i, zone).DaysUntil(s.On), 0)
	}
}

// mark lists every criterion with its points.
func (s *Sheet) mark(criteria []domain.Criterion, points map[string]int) {
	for _, c := range criteria {
		s.Marks = append(s.Marks, Mark{Criterion: c.Name, Weight: c.Weight, Points: points[domain.CriterionKey(c.Name)]})
	}
}

// mean is the weighted mean of what counts; 0 when nothing does.
func mean(marks []Mark) float64 {
	sum, weights := 0, 0
	for _, m := range marks {
		if m.Counts() {
			sum += m.Points * m.Weight
			weights += m.Weight
		}
	}
	if weights == 0 {
		return 0
	}
	return float64(sum) / float64(weights)
}

// ends is the day on which a meeting ends, on the clock of a zone.
func ends(i domain.Interview, zone string) domain.Date {
	start := i.Start.In(zone)
	t, err := start.Time()
	if err != nil || !start.Timed {
		return start.Day
	}
	return domain.DateOf(t.Add(time.Duration(i.Minutes) * time.Minute))
}

// Defaults are criteria to begin with, which the applicant changes as he likes.
func Defaults() []domain.Criterion {
	return []domain.Criterion{
		{Name: "Teaching and supervision", Weight: 8},
		{Name: "Clinical training and patients", Weight: 8},
		{Name: "People: residents and faculty", Weight: 9},
		{Name: "Support for international graduates and visas", Weight: 7},
		{Name: "Fellowship and career paths", Weight: 5},
		{Name: "Hours, calls and wellbeing", Weight: 6},
		{Name: "Place, family and cost of living", Weight: 6},
	}
}
