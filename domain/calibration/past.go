package calibration

import (
	"slices"

	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/ranking"
)

// A Past is a season of the user's that is over, with what the engine says of
// it in hindsight: by the records as they were on the day its applications were
// due, as far as they are dated. Wishes, languages, degrees, weights, the facts
// of programs and the figures are those of today.
type Past struct {
	Season      int
	Due         domain.Date // the day that the predictions are for
	Predictions []Prediction
	Expected    chance.Estimate // invitations to the applications that are counted
	Open        int             // sent, and nobody has noted what came of them: not counted

	Said       []Prediction    // of every application that was sent, of programs that a catalog holds
	Interviews chance.Estimate // invitations to all of them
	Missing    int             // of programs that no catalog holds
}

// Look works out the seasons before the given one in which the user has sent
// applications, the newest first.
func Look(e *ranking.Engine, c *domain.Catalog, programs []domain.Program, p domain.Profile, before int, today domain.Date) (out []Past) {
	var seasons []int
	for _, a := range p.Applications {
		if a.Season < before && a.Sent() && !slices.Contains(seasons, a.Season) {
			seasons = append(seasons, a.Season)
		}
	}
	slices.Sort(seasons)
	slices.Reverse(seasons)
	for _, season := range seasons {
		out = append(out, LookAt(e, c, programs, p, season, today))
	}
	return out
}

// LookAt works out one season, by the day on which it was sent as today knows it.
func LookAt(e *ranking.Engine, c *domain.Catalog, programs []domain.Program, p domain.Profile, season int, today domain.Date) Past {
	first, _ := c.FirstSubmission(season)
	past := Past{Season: season}
	past.Due, _ = p.SentOn(season, first, today)
	p = submitted(p, season, past.Due)
	byKey := map[string]*ranking.Ranked{}
	res := e.Rank(programs, AsOf(p, season, past.Due), season, past.Due)
	for i := range res.Programs {
		byKey[res.Programs[i].Program.Key] = &res.Programs[i]
	}
	at := map[string]int{} // by application: the tracks of a program are one
	var tickets, all []chance.Ticket
	for _, a := range p.Applications {
		if a.Season != season || !a.Sent() {
			continue
		}
		row, ok := byKey[a.Program]
		if !ok {
			past.Missing++
			continue
		}
		hit, known := Outcome(a)
		x := Prediction{Program: a.Program, P: row.Chance, Low: row.Low, High: row.High, Open: row.Assessment.Open(), Hit: hit}
		past.Said = append(past.Said, x)
		all = append(all, chance.Ticket{Program: row.Program, Assessment: &row.Assessment})
		if !known {
			past.Open++
			continue
		}
		name := row.Program.Application()
		i, twice := at[name]
		switch {
		case !twice:
			at[name] = len(past.Predictions)
			past.Predictions = append(past.Predictions, x)
			tickets = append(tickets, chance.Ticket{Program: row.Program, Assessment: &row.Assessment})
		case x.P > past.Predictions[i].P:
			x.Hit = x.Hit || past.Predictions[i].Hit
			past.Predictions[i] = x
			tickets[i] = chance.Ticket{Program: row.Program, Assessment: &row.Assessment}
		default:
			past.Predictions[i].Hit = past.Predictions[i].Hit || x.Hit
		}
	}
	past.Expected = e.Model.Interviews(tickets)
	past.Interviews = e.Model.Interviews(all)
	past.Predictions = Sorted(past.Predictions)
	return past
}

// submitted notes in the season's record that its applications were sent on a day:
// what comes late is read late.
func submitted(p domain.Profile, season int, day domain.Date) domain.Profile {
	p.Seasons = slices.Clone(p.Seasons)
	i := slices.IndexFunc(p.Seasons, func(s domain.Season) bool { return s.Year == season })
	if i < 0 {
		i, p.Seasons = len(p.Seasons), append(p.Seasons, domain.Season{Year: season})
	}
	p.Seasons[i].SubmitsOn = day
	return p
}

// Outcome says whether an application led to an invitation. known is false
// while nobody has noted an answer: silence is no refusal.
func Outcome(a domain.Application) (invited, known bool) {
	states := []domain.ApplicationStatus{a.Status}
	for _, e := range a.Events {
		states = append(states, e.Status)
	}
	for _, s := range states {
		switch s {
		case domain.Invited, domain.Interviewed, domain.Ranked, domain.Matched:
			return true, true
		case domain.Rejected:
			known = true
		}
	}
	return false, known
}

// AsOf returns the records that the applicant had on a day, as far as they are
// dated: later exams, results, letters, work, advocacy and residents are left
// out, and so are the applications of other seasons. What has no date stays.
func AsOf(p domain.Profile, season int, day domain.Date) domain.Profile {
	later := func(d domain.Date) bool { return !day.IsZero() && d.After(day) }
	out := p
	if !day.IsZero() {
		out.Applicant = p.Applicant.AsOf(day)
	}
	out.Exams = nil
	for _, e := range p.Exams {
		if later(e.Date) {
			continue
		}
		if later(e.Released) {
			e.Score, e.Result = 0, domain.ResultUnknown
		}
		out.Exams = append(out.Exams, e)
	}
	out.Letters = kept(p.Letters, func(l domain.Letter) bool { return !later(l.Date) })
	out.Rotations = kept(p.Rotations, func(r domain.Rotation) bool { return !later(r.Start) })
	out.Experiences = kept(p.Experiences, func(e domain.Experience) bool { return !later(e.Start) })
	out.Posts = kept(p.Posts, func(x domain.Post) bool { return !later(x.Start) })
	out.People = slices.Clone(p.People)
	for i := range out.People {
		out.People[i].Advocate = out.People[i].Advocate && !later(out.People[i].AdvocatedOn)
	}
	out.ProgramYears = kept(p.ProgramYears, func(y domain.ProgramYear) bool { return !later(y.Began()) })
	out.Applications = kept(p.Applications, func(a domain.Application) bool { return a.Season == season })
	return out
}

func kept[T any](list []T, keep func(T) bool) (out []T) {
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}
