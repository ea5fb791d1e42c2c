// Package seasons says what a season is made of: which records belong to it and
// which last, how things stood on a day of it, and what goes on into the next
// one when it is put away (S113). It works on values alone.
package seasons

import (
	"maps"
	"slices"

	"secondlook/domain"
)

type spanWords struct{}

func (spanWords) Words() []string { return []string{"lasting", "season", "both"} }

// Span says for how long the records of a table hold.
type Span = domain.Enum[spanWords]

// The spans.
const (
	Lasting  Span = iota // from one season to the next, unless the applicant changes them
	OfSeason             // of one season alone, whose year they name
	Both                 // some of it lasts, some is of a season
)

// A Belonging says where the records of one table of a [domain.Profile] belong.
type Belonging struct {
	Table string // its name in a profile file
	Span  Span
	Why   string
}

// Belongings names every table of a profile once, in its order.
func Belongings() []Belonging { return belongings }

var belongings = []Belonging{
	{"applicant", Lasting, "who somebody is, with wishes and budget"},
	{"exams", Lasting, "a score stands for good"},
	{"rotations", Lasting, "work that was done stays done"},
	{"letters", Both, "a letter lasts; to whom it is assigned is of a season"},
	{"experiences", Lasting, "work that was done stays done"},
	{"languages", Lasting, "what somebody speaks"},
	{"people", Lasting, "whom somebody knows"},
	{"seasons", OfSeason, "one for each Match"},
	{"applications", OfSeason, "one program in one Match"},
	{"marks", OfSeason, "what is wanted of a program in one Match"},
	{"program_years", Lasting, "who a program's residents were"},
	{"weightings", Lasting, "what counts at a program"},
	{"practice_tests", Lasting, "of an exam, whenever it is sat"},
	{"study_days", Lasting, "of an exam, whenever it is sat"},
	{"english_tests", Lasting, "of the certificate, not of a Match"},
	{"statements", Lasting, "a text can be sent again"},
	{"drafts", Lasting, "of a text"},
	{"claims", Lasting, "of a text"},
	{"explanations", Lasting, "what programs may ask about stays"},
	{"stories", Lasting, "what was lived"},
	{"scholarly_works", Lasting, "work that was done stays done"},
	{"outreach", Lasting, "whom somebody has written to"},
	{"documents", OfSeason, "each Match asks for them anew"},
	{"invitations", OfSeason, "to one application"},
	{"interviews", OfSeason, "of one application"},
	{"criteria", Lasting, "what somebody looks for in a program"},
	{"questions", Lasting, "what interviewers may ask"},
	{"answers", Lasting, "what somebody has prepared"},
	{"drills", Lasting, "practice of an answer"},
	{"correspondence", OfSeason, "about one application"},
	{"rank_lists", OfSeason, "of one Match"},
	{"soap_programs", OfSeason, "of one Match Week"},
	{"tasks", Both, "one that names a season is of it, the others last"},
	{"payments", OfSeason, "what one Match has cost"},
	{"snapshots", OfSeason, "how one Match stood"},
	{"posts", Lasting, "a position goes on over seasons"},
	{"own_paths", Lasting, "a plan for several seasons"},
	{"formalities", OfSeason, "the steps after one Match"},
}

// LastDay returns the last day that belongs to a season: 31 May of its year.
func LastDay(year int) domain.Date { return domain.SeasonOpens(year + 1).AddDays(-1) }

// EndOf returns the day on which a past season stands still: its last day, or the
// day on which it was put away if that came before.
func EndOf(p domain.Profile, year int) domain.Date {
	end := LastDay(year)
	if closed := Of(p, year).Closed; !closed.IsZero() && closed.Before(end) {
		return closed
	}
	return end
}

// Of returns the record of a season, a new one where there is none.
func Of(p domain.Profile, year int) domain.Season {
	for _, s := range p.Seasons {
		if s.Year == year {
			return s
		}
	}
	return domain.Season{Year: year}
}

// Now returns the season that a day belongs to for the applicant: the day's own,
// or a later one that was opened already.
func Now(all []domain.Season, today domain.Date) int {
	year := domain.SeasonOn(today)
	for _, s := range all {
		if !s.Opened.IsZero() && !s.Opened.After(today) {
			year = max(year, s.Year)
		}
	}
	return year
}

// Years lists the seasons of which there is any record, the newest first.
func Years(p domain.Profile) []int {
	seen := map[int]bool{}
	for _, s := range p.Seasons {
		seen[s.Year] = true
	}
	for _, s := range p.Snapshots {
		seen[s.Season] = true
	}
	for _, part := range parts(p) {
		for _, year := range part.years {
			seen[year] = true
		}
	}
	years := slices.Sorted(maps.Keys(seen))
	slices.Reverse(years)
	return years
}

// A part is the records of one table that are of a season, by their years.
type part struct {
	table string
	years []int
}

// parts are the tables that are put away with a season, but for the record of
// the season itself and what was frozen of it.
func parts(p domain.Profile) []part {
	return []part{
		{"applications", yearsOf(p.Applications, func(x domain.Application) int { return x.Season })},
		{"invitations", yearsOf(p.Invitations, func(x domain.Invitation) int { return x.Season })},
		{"interviews", yearsOf(p.Interviews, func(x domain.Interview) int { return x.Season })},
		{"rank_lists", yearsOf(p.RankLists, func(x domain.RankList) int { return x.Season })},
		{"soap_programs", yearsOf(p.SOAPPrograms, func(x domain.SOAPProgram) int { return x.Season })},
		{"correspondence", yearsOf(p.Correspondence, func(x domain.Correspondence) int { return x.Season })},
		{"documents", yearsOf(p.Documents, func(x domain.Document) int { return x.Season })},
		{"payments", yearsOf(p.Payments, func(x domain.Payment) int { return x.Season })},
		{"marks", yearsOf(p.Marks, func(x domain.Mark) int { return x.Season })},
		{"tasks", yearsOf(p.Tasks, func(x domain.Task) int { return x.Season })},
		{"formalities", yearsOf(p.Formalities, func(x domain.Formality) int { return x.Season })},
	}
}

func yearsOf[T any](list []T, year func(T) int) (out []int) {
	for _, x := range list {
		if y := year(x); y != 0 {
			out = append(out, y)
		}
	}
	return out
}
