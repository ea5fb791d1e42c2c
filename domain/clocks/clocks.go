// Package clocks says what time does to an applicant's chances: which programs
// close by their years since graduation in the coming seasons, how long
// certificate and exams hold, how long ago the last work with patients and the
// last passed exam were, and which times no record tells of (S109, S110, S113,
// S116). It repeats no rule: each is asked where it lives, so that nothing here
// says another thing than a ranking does.
package clocks

import (
	"secondlook/domain"
	"secondlook/domain/chance"
	"secondlook/domain/standing"
)

// Seasons is for how many seasons the clocks look ahead, the running one
// included.
const Seasons = 5

// Input is what the clocks are read from.
type Input struct {
	Profile   domain.Profile
	Season    int // the first one
	Today     domain.Date
	Programs  []domain.Program
	Catalog   *domain.Catalog
	Reference *chance.Reference
}

// A Book is all clocks of a profile on one day.
type Book struct {
	Season  int
	Today   domain.Date
	Doors   []Door // programs that state a cutoff, those that close next first
	Recency Recency
	Gaps    []Gap   // times that no record tells of, oldest first
	Quiet   []Quiet // years without clinical or academic activity, oldest first
	Outlook [Seasons]Outlook

	programs []domain.Program
}

// Of reads the clocks.
func Of(in Input) *Book {
	w := &writer{in: in, standings: standingsOf(in)}
	b := &Book{Season: in.Season, Today: in.Today, programs: in.Programs}
	b.Doors = w.doors()
	b.Recency = w.recency()
	b.Gaps, b.Quiet = w.gaps(), w.quiet()
	for n := range Seasons {
		b.Outlook[n] = w.outlook(n, b)
	}
	return b
}

// A writer reads the clocks of one profile.
type writer struct {
	in        Input
	standings [Seasons]*standing.Standing
}

// value is a setting as a whole number.
func (w *writer) value(row string) int {
	c, _ := w.in.Reference.Row(row)
	return int(c.Value)
}

// months counts the whole months from one day to another; zero when it is not
// after it. Where the last month is too short for the day its last day ends it:
// from 31 January to 28 February is one month.
func months(from, to domain.Date) (n int) {
	if from.IsZero() || !to.After(from) {
		return 0
	}
	n = 12*(to.Year-from.Year) + int(to.Month) - int(from.Month)
	if from.AddMonths(n).After(to) {
		n--
	}
	return n
}
