package app

import (
	"cmp"
	"strconv"

	"secondlook/domain"
)

// profile adds what the applicant is and has done.
func (f *gatherer) profile(p *domain.Profile) {
	if who := p.Applicant; who.ID != 0 {
		f.add("applicants", who.ID, cmp.Or(who.Name, f.app.say("find.me")), domain.Dots(who.Status.String(), who.School, who.Country))
	}
	for _, e := range p.Exams {
		f.add("exams", e.ID, e.Kind.String(), domain.Dots(Day(e.Date), e.Result.String()))
	}
	for _, x := range p.PracticeTests {
		f.add("practice_tests", x.ID, domain.Dots(x.Exam.String(), x.Form), domain.Dots(Day(x.Date), score(x.Score)))
	}
	for _, x := range p.StudyDays {
		f.add("study_days", x.ID, domain.Dots(x.Exam.String(), Day(x.Date)), x.Note)
	}
	for _, r := range p.Rotations {
		f.add("rotations", r.ID, cmp.Or(r.Site, r.Kind.String()), domain.Dots(r.Kind.String(), r.Specialty, r.City))
	}
	for _, l := range p.Letters {
		f.add("letters", l.ID, cmp.Or(l.Writer, l.Role.String(), "letter"), domain.Dots(l.Role.String(), l.Specialty, l.Status.String()))
	}
	for _, e := range p.Experiences {
		f.add("experiences", e.ID, cmp.Or(e.Title, e.Organization, e.Kind.String()), domain.Dots(e.Kind.String(), e.Organization, e.City))
	}
	for _, w := range p.ScholarlyWorks {
		f.add("scholarly_works", w.ID, cmp.Or(w.Title, w.Kind.String()), domain.Dots(w.Kind.String(), w.Stage.String(), w.Site))
	}
	for _, l := range p.Languages {
		f.add("languages", l.ID, l.Name, l.Level.String())
	}
	for _, s := range p.Stories {
		f.add("stories", s.ID, s.Title, s.Tags.String())
	}
	for _, w := range p.People {
		f.add("people", w.ID, w.Name, domain.Dots(w.Role, w.Institution))
	}
	for _, x := range p.Outreaches {
		f.add("outreach", x.ID, x.Person, domain.Dots(x.Channel.String(), Day(x.Sent), x.Note))
	}
	for _, s := range p.Seasons {
		f.put(Found{
			Table: "seasons", Kind: f.app.say("history.kind.seasons"), ID: s.ID, Title: f.app.say("find.season", s.Year), Second: s.Note, Spot: Spot{Page: pageSettings, Tab: "season"},
		})
	}
}

// prepared adds statements, documents and what belongs to them.
func (f *gatherer) prepared(p *domain.Profile) {
	statement := map[string]domain.ID{}
	for _, s := range p.Statements {
		statement[s.Name] = s.ID
		f.add("statements", s.ID, s.Name, domain.Dots(s.Specialty, s.Note))
	}
	at := func(name string) Spot { return profileSpot("statements", statement[name]) }
	kind := func(table string) string { return f.app.say("history.kind." + table) }
	for _, d := range p.Drafts {
		f.put(Found{Table: "drafts", Kind: kind("drafts"), ID: d.ID, Title: d.Statement + " " + strconv.Itoa(d.Number), Second: domain.Dots(Day(d.Date), d.Note), Spot: at(d.Statement)})
	}
	for _, x := range p.Claims {
		f.put(Found{Table: "claims", Kind: kind("claims"), ID: x.ID, Title: x.Text, Second: domain.Dots(x.Statement, x.Record), Spot: at(x.Statement)})
	}
	for _, x := range p.Explanations {
		f.add("explanations", x.ID, cmp.Or(x.Where, domain.Capital(x.Place.String())), domain.Dots(x.Text, x.Note))
	}
	for _, d := range p.Documents {
		f.add("documents", d.ID, domain.Capital(d.Kind.String()), domain.Dots(strconv.Itoa(d.Season), d.State.String(), Day(d.Date)))
	}
	for _, x := range p.EnglishTests {
		f.add("english_tests", x.ID, f.app.say("find.oet"), Day(x.Date))
	}
}

// score writes a score; 0 is none.
func score(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// season adds what belongs to programs and to the running season.
func (f *gatherer) season(p *domain.Profile) {
	year := strconv.Itoa
	at := func(program string) Spot { return Spot{Page: pagePrograms, Item: program} }
	for _, x := range p.Applications {
		f.about("applications", x.ID, x.Program, domain.Dots(year(x.Season), x.Status.String(), x.Signal.String()), f.application(x))
	}
	for _, m := range p.Marks {
		f.about("marks", m.ID, m.Program, domain.Dots(year(m.Season), m.Kind.String(), m.Note), at(m.Program))
	}
	for _, y := range p.ProgramYears {
		f.about("program_years", y.ID, y.Program, domain.Dots(year(y.Year), y.Source), at(y.Program))
	}
	for _, w := range p.Weightings {
		f.about("weightings", w.ID, w.Program, w.Note, at(w.Program))
	}
	for _, x := range p.Invitations {
		f.about("invitations", x.ID, x.Program, domain.Dots(year(x.Season), Day(x.Received.Day), x.Answer.String(), x.System), recordSpot("invitations", x.ID))
	}
	for _, x := range p.Interviews {
		f.about("interviews", x.ID, x.Program, domain.Dots(Day(x.Start.Day), x.Kind.String(), x.State.String(), names(x.People)), recordSpot("interviews", x.ID))
	}
	f.interviewing(p)
	for _, l := range p.RankLists {
		f.add("rank_lists", l.ID, f.app.rankListWords(l), l.Note)
	}
	for _, x := range p.SOAPPrograms {
		f.add("soap_programs", x.ID, x.Name, domain.Dots(year(x.Season), x.Specialty, x.City, x.Choice.String()))
	}
	for _, t := range p.Tasks {
		f.add("tasks", t.ID, cmp.Or(t.Title, t.Note, f.app.say("history.kind.tasks")), domain.Dots(f.names[t.Program], Day(t.Due), t.Note))
	}
	for _, x := range p.Payments {
		f.add("payments", x.ID, domain.Capital(x.Kind.String()), domain.Dots(x.About, Money(x.Cents), Day(x.Paid), Day(x.Due)))
	}
}

// yearly adds what lasts over several seasons.
func (f *gatherer) yearly(p *domain.Profile) {
	for _, s := range p.Snapshots {
		f.add("snapshots", s.ID, strconv.Itoa(s.Season), domain.Dots(s.Kind.String(), Day(s.For)))
	}
	for _, x := range p.Posts {
		f.add("posts", x.ID, cmp.Or(x.Title, domain.Capital(x.Kind.String())), domain.Dots(x.Organization, x.Stage.String(), f.names[x.Program]))
	}
	for _, x := range p.OwnPaths {
		f.add("own_paths", x.ID, x.Name, x.Note)
	}
	for _, x := range p.Formalities {
		f.add("formalities", x.ID, x.Step, domain.Dots(strconv.Itoa(x.Season), x.State.String(), Day(x.Due), x.Note))
	}
}

// interviewing adds what is prepared for interviews, and what is written after
// them.
func (f *gatherer) interviewing(p *domain.Profile) {
	for _, x := range p.Criteria {
		f.add("criteria", x.ID, x.Name, x.Note)
	}
	for _, x := range p.Questions {
		f.add("questions", x.ID, x.Text, domain.Dots(x.Kind.String(), x.Note))
	}
	for _, x := range p.InterviewAnswers {
		f.add("answers", x.ID, f.app.questionWords(x.Question), x.Note)
	}
	for _, x := range p.Drills {
		f.add("drills", x.ID, f.app.questionWords(x.Question), domain.Dots(Day(x.Date), x.Note))
	}
	for _, x := range p.Correspondence {
		f.about("correspondence", x.ID, x.Program, domain.Dots(x.Kind.String(), x.Person, Day(x.Sent)), recordSpot("correspondence", x.ID))
	}
}

// application is where an application is seen: on its page for the season that
// this is, else its program.
func (f *gatherer) application(x domain.Application) Spot {
	if x.Season == f.app.Season() {
		return Spot{Page: pageApplications, Item: x.Program}
	}
	return Spot{Page: pagePrograms, Item: x.Program}
}

// names lists the people of an interview.
func names(people []domain.Interviewer) (out string) {
	for _, p := range people {
		out = domain.Dots(out, p.Name)
	}
	return out
}
