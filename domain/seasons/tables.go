package seasons

import "secondlook/domain"

// A table is one table of a profile: where its records belong, which of them are put
// away with a season, and how they stood on a day. All that the package knows of a
// table stands in its row of tables.
type table struct {
	Belonging
	years func(domain.Profile) []int                 // of the records that are put away with a season; nil: none are
	cut   func(cut, domain.Profile, *domain.Profile) // writes what was there on a day; nil: [calibration.AsOf] does, or nothing of it is dated
}

// of lists the years of the records that are put away with a season.
func (t table) of(p domain.Profile) []int {
	if t.years == nil {
		return nil
	}
	return t.years(p)
}

// lasting is a table whose records go on from season to season.
func lasting(name, why string) table { return table{Belonging: Belonging{name, Lasting, why}} }

// dated is a lasting table whose records are there once they are as f says.
func dated[T any](name, why string, in func(*domain.Profile) *[]T, f func(cut, T) (T, bool)) table {
	return table{Belonging{name, Lasting, why}, nil, cutting(in, f)}
}

// since is a dated table whose records are there from a day on.
func since[T any](name, why string, in func(*domain.Profile) *[]T, day func(T) domain.Date) table {
	return dated(name, why, in, func(c cut, x T) (T, bool) { return x, !c.later(day(x)) })
}

// yearly is a table whose records are put away with the season that they name.
func yearly[T any](name string, span Span, why string, in func(*domain.Profile) *[]T, year func(T) int, f func(cut, T) (T, bool)) table {
	years := func(p domain.Profile) (out []int) {
		for _, x := range *in(&p) {
			if y := year(x); y != 0 {
				out = append(out, y)
			}
		}
		return out
	}
	return table{Belonging{name, span, why}, years, cutting(in, f)}
}

// cutting keeps the records of a table that f does, as f leaves them.
func cutting[T any](in func(*domain.Profile) *[]T, f func(cut, T) (T, bool)) func(cut, domain.Profile, *domain.Profile) {
	return func(c cut, was domain.Profile, is *domain.Profile) {
		var out []T
		for _, x := range *in(&was) {
			if x, ok := f(c, x); ok {
				out = append(out, x)
			}
		}
		*in(is) = out
	}
}

var tables = []table{
	lasting("applicant", "who somebody is, with wishes and budget"),
	lasting("exams", "a score stands for good"),
	lasting("rotations", "work that was done stays done"),
	{Belonging: Belonging{"letters", Both, "a letter lasts; to whom it is assigned is of a season"}},
	lasting("experiences", "work that was done stays done"),
	lasting("languages", "what somebody speaks"),
	lasting("people", "whom somebody knows"),
	{
		Belonging{"seasons", OfSeason, "one for each Match"}, nil,
		cutting(func(p *domain.Profile) *[]domain.Season { return &p.Seasons }, cut.record),
	},
	yearly("applications", OfSeason, "one program in one Match",
		func(p *domain.Profile) *[]domain.Application { return &p.Applications },
		func(x domain.Application) int { return x.Season }, cut.application),
	yearly("marks", OfSeason, "what is wanted of a program in one Match",
		func(p *domain.Profile) *[]domain.Mark { return &p.Marks }, func(x domain.Mark) int { return x.Season }, cut.mark),
	lasting("program_years", "who a program's residents were"),
	lasting("weightings", "what counts at a program"),
	since("practice_tests", "of an exam, whenever it is sat",
		func(p *domain.Profile) *[]domain.PracticeTest { return &p.PracticeTests }, func(x domain.PracticeTest) domain.Date { return x.Date }),
	since("study_days", "of an exam, whenever it is sat",
		func(p *domain.Profile) *[]domain.StudyDay { return &p.StudyDays }, func(x domain.StudyDay) domain.Date { return x.Date }),
	since("english_tests", "of the certificate, not of a Match",
		func(p *domain.Profile) *[]domain.EnglishTest { return &p.EnglishTests }, func(x domain.EnglishTest) domain.Date { return x.Date }),
	lasting("statements", "a text can be sent again"),
	since("drafts", "of a text", func(p *domain.Profile) *[]domain.Draft { return &p.Drafts }, func(x domain.Draft) domain.Date { return x.Date }),
	lasting("claims", "of a text"),
	lasting("explanations", "what programs may ask about stays"),
	lasting("stories", "what was lived"),
	since("scholarly_works", "work that was done stays done",
		func(p *domain.Profile) *[]domain.ScholarlyWork { return &p.ScholarlyWorks }, func(x domain.ScholarlyWork) domain.Date { return x.Start }),
	dated("outreach", "whom somebody has written to", func(p *domain.Profile) *[]domain.Outreach { return &p.Outreaches }, cut.outreach),
	yearly("documents", OfSeason, "each Match asks for them anew",
		func(p *domain.Profile) *[]domain.Document { return &p.Documents }, func(x domain.Document) int { return x.Season }, cut.document),
	yearly("invitations", OfSeason, "to one application",
		func(p *domain.Profile) *[]domain.Invitation { return &p.Invitations }, func(x domain.Invitation) int { return x.Season }, cut.invitation),
	yearly("interviews", OfSeason, "of one application",
		func(p *domain.Profile) *[]domain.Interview { return &p.Interviews }, func(x domain.Interview) int { return x.Season }, cut.interview),
	lasting("criteria", "what somebody looks for in a program"),
	lasting("questions", "what interviewers may ask"),
	lasting("answers", "what somebody has prepared"),
	since("drills", "practice of an answer", func(p *domain.Profile) *[]domain.Drill { return &p.Drills }, func(x domain.Drill) domain.Date { return x.Date }),
	yearly("correspondence", OfSeason, "about one application",
		func(p *domain.Profile) *[]domain.Correspondence { return &p.Correspondence },
		func(x domain.Correspondence) int { return x.Season }, cut.message),
	yearly("rank_lists", OfSeason, "of one Match",
		func(p *domain.Profile) *[]domain.RankList { return &p.RankLists }, func(x domain.RankList) int { return x.Season }, cut.rankList),
	yearly("soap_programs", OfSeason, "of one Match Week",
		func(p *domain.Profile) *[]domain.SOAPProgram { return &p.SOAPPrograms },
		func(x domain.SOAPProgram) int { return x.Season }, cut.unfilled),
	yearly("tasks", Both, "one that names a season is of it, the others last",
		func(p *domain.Profile) *[]domain.Task { return &p.Tasks }, func(x domain.Task) int { return x.Season }, cut.task),
	yearly("payments", OfSeason, "what one Match has cost",
		func(p *domain.Profile) *[]domain.Payment { return &p.Payments }, func(x domain.Payment) int { return x.Season }, cut.payment),
	{Belonging{"snapshots", OfSeason, "how one Match stood"}, nil, func(_ cut, _ domain.Profile, is *domain.Profile) { is.Snapshots = nil }},
	lasting("posts", "a position goes on over seasons"),
	lasting("own_paths", "a plan for several seasons"),
	yearly("formalities", OfSeason, "the steps after one Match",
		func(p *domain.Profile) *[]domain.Formality { return &p.Formalities },
		func(x domain.Formality) int { return x.Season }, cut.formality),
}
