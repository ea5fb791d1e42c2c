package app

import (
	"context"
	"fmt"
	"reflect"
	"strconv"

	"secondlook/domain"
)

// readProfile reads every table of the profile.
func readProfile(ctx context.Context, t Tables) (domain.Profile, error) {
	r := reader{ctx: ctx}
	return r.profile(t)
}

func (r *reader) profile(t Tables) (p domain.Profile, err error) {
	applicants := list(r, t.Applicants())
	p.Exams = list(r, t.Exams())
	p.Rotations = list(r, t.Rotations())
	p.Letters = list(r, t.Letters())
	p.Experiences = list(r, t.Experiences())
	p.Languages = list(r, t.Languages())
	p.People = list(r, t.People())
	p.Seasons = list(r, t.Seasons())
	p.Applications = list(r, t.Applications())
	p.Marks = list(r, t.Marks())
	p.ProgramYears = list(r, t.ProgramYears())
	p.Weightings = list(r, t.Weightings())
	p.PracticeTests = list(r, t.PracticeTests())
	p.StudyDays = list(r, t.StudyDays())
	p.EnglishTests = list(r, t.EnglishTests())
	p.Statements = list(r, t.Statements())
	p.Drafts = list(r, t.Drafts())
	p.Claims = list(r, t.Claims())
	p.Explanations = list(r, t.Explanations())
	p.Stories = list(r, t.Stories())
	p.ScholarlyWorks = list(r, t.ScholarlyWorks())
	p.Outreaches = list(r, t.Outreaches())
	p.Documents = list(r, t.Documents())
	p.Invitations = list(r, t.Invitations())
	p.Interviews = list(r, t.Interviews())
	p.Criteria = list(r, t.Criteria())
	p.Questions = list(r, t.Questions())
	p.InterviewAnswers = list(r, t.InterviewAnswers())
	p.Drills = list(r, t.Drills())
	p.Correspondence = list(r, t.Correspondence())
	p.RankLists = list(r, t.RankLists())
	p.SOAPPrograms = list(r, t.SOAPPrograms())
	p.Tasks = list(r, t.Tasks())
	p.Payments = list(r, t.Payments())
	p.Snapshots = list(r, t.Snapshots())
	p.Posts = list(r, t.Posts())
	p.OwnPaths = list(r, t.OwnPaths())
	p.Formalities = list(r, t.Formalities())
	if len(applicants) > 0 {
		p.Applicant = applicants[0]
	}
	return p, r.err
}

// ReplaceProfile makes the records of the profile what p holds, in one
// transaction. A record that p holds too stays as it is, and one that p holds
// otherwise changes and keeps its history. The file is backed up first when it
// holds anything. A broken rule comes back as a [domain.Invalid], and nothing is
// changed. What p holds frozen is taken as it is, and nothing else is frozen.
func (a *App) ReplaceProfile(ctx context.Context, p domain.Profile) error {
	return a.replaceProfile(ctx, p, a.keep)
}

// replaceProfile is ReplaceProfile by one of the ways to change records.
func (a *App) replaceProfile(ctx context.Context, p domain.Profile, change func(context.Context, string, func(Tables) error) error) error {
	if err := p.Validate(); err != nil {
		return err
	}
	empty, err := a.Empty(ctx)
	if err != nil {
		return err
	}
	if err := a.ready(ctx); err != nil {
		return err
	}
	if err := a.checkUnfilled(nil, p.SOAPPrograms); err != nil {
		return err
	}
	if !empty {
		if _, err := a.cfg.Store.Backup(ctx); err != nil {
			return fmt.Errorf("back up before replacing the records: %w", err)
		}
	}
	return change(ctx, "replace the records", func(t Tables) error { return writeProfile(ctx, t, p) })
}

// writeProfile makes every table of the profile hold what p does. One without an
// applicant leaves none.
func writeProfile(ctx context.Context, t Tables, p domain.Profile) error {
	var applicants []domain.Applicant
	if !reflect.ValueOf(p.Applicant).IsZero() {
		applicants = append(applicants, p.Applicant)
	}
	w := writer{ctx: ctx}
	replace(&w, t.Applicants(), applicants, func(x *domain.Applicant) (*domain.ID, string) { return &x.ID, "" })
	replace(&w, t.Exams(), p.Exams, func(x *domain.Exam) (*domain.ID, string) { return &x.ID, x.Kind.String() })
	replace(&w, t.Rotations(), p.Rotations, func(x *domain.Rotation) (*domain.ID, string) { return &x.ID, x.Site })
	replace(&w, t.Letters(), p.Letters, func(x *domain.Letter) (*domain.ID, string) { return &x.ID, x.Writer })
	replace(&w, t.Experiences(), p.Experiences, func(x *domain.Experience) (*domain.ID, string) { return &x.ID, x.Title + "/" + x.Organization })
	replace(&w, t.Languages(), p.Languages, func(x *domain.Language) (*domain.ID, string) { return &x.ID, x.Name })
	replace(&w, t.People(), p.People, func(x *domain.Person) (*domain.ID, string) { return &x.ID, x.Name })
	replace(&w, t.Seasons(), p.Seasons, func(x *domain.Season) (*domain.ID, string) { return &x.ID, strconv.Itoa(x.Year) })
	replace(&w, t.Applications(), p.Applications, func(x *domain.Application) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Program
	})
	replace(&w, t.Marks(), p.Marks, func(x *domain.Mark) (*domain.ID, string) { return &x.ID, strconv.Itoa(x.Season) + "/" + x.Program })
	replace(&w, t.ProgramYears(), p.ProgramYears, func(x *domain.ProgramYear) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Year) + "/" + x.Program
	})
	replace(&w, t.Weightings(), p.Weightings, func(x *domain.Weighting) (*domain.ID, string) { return &x.ID, x.Program })
	replace(&w, t.PracticeTests(), p.PracticeTests, func(x *domain.PracticeTest) (*domain.ID, string) {
		return &x.ID, x.Exam.String() + "/" + x.Form + "/" + x.Date.String()
	})
	replace(&w, t.StudyDays(), p.StudyDays, func(x *domain.StudyDay) (*domain.ID, string) { return &x.ID, x.Exam.String() + "/" + x.Date.String() })
	replace(&w, t.EnglishTests(), p.EnglishTests, func(x *domain.EnglishTest) (*domain.ID, string) { return &x.ID, x.Date.String() })
	replace(&w, t.Statements(), p.Statements, func(x *domain.Statement) (*domain.ID, string) { return &x.ID, x.Name })
	replace(&w, t.Drafts(), p.Drafts, func(x *domain.Draft) (*domain.ID, string) { return &x.ID, x.Statement + "/" + strconv.Itoa(x.Number) })
	replace(&w, t.Claims(), p.Claims, func(x *domain.Claim) (*domain.ID, string) { return &x.ID, x.Text })
	replace(&w, t.Explanations(), p.Explanations, func(x *domain.Explanation) (*domain.ID, string) { return &x.ID, x.Flag + "/" + x.Place.String() })
	replace(&w, t.Stories(), p.Stories, func(x *domain.Story) (*domain.ID, string) { return &x.ID, x.Title })
	replace(&w, t.ScholarlyWorks(), p.ScholarlyWorks, func(x *domain.ScholarlyWork) (*domain.ID, string) { return &x.ID, x.Title })
	replace(&w, t.Outreaches(), p.Outreaches, func(x *domain.Outreach) (*domain.ID, string) { return &x.ID, x.Person + "/" + x.Sent.String() })
	replace(&w, t.Documents(), p.Documents, func(x *domain.Document) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Kind.String() + "/" + x.Program
	})
	writeSeason(&w, t, p)
	writeYears(&w, t, p)
	return w.err
}

// writeSeason makes the tables of a running season hold what p does.
func writeSeason(w *writer, t Tables, p domain.Profile) {
	replace(w, t.Invitations(), p.Invitations, func(x *domain.Invitation) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Program + "/" + x.Received.String()
	})
	replace(w, t.Interviews(), p.Interviews, func(x *domain.Interview) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Program + "/" + x.Start.String()
	})
	replace(w, t.Criteria(), p.Criteria, func(x *domain.Criterion) (*domain.ID, string) {
		return &x.ID, x.Name
	})
	replace(w, t.Questions(), p.Questions, func(x *domain.Question) (*domain.ID, string) {
		return &x.ID, x.Text
	})
	replace(w, t.InterviewAnswers(), p.InterviewAnswers, func(x *domain.InterviewAnswer) (*domain.ID, string) {
		return &x.ID, x.Question
	})
	replace(w, t.Drills(), p.Drills, func(x *domain.Drill) (*domain.ID, string) {
		return &x.ID, x.Question + "/" + x.Date.String()
	})
	replace(w, t.Correspondence(), p.Correspondence, func(x *domain.Correspondence) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Program + "/" + x.Kind.String() + "/" + x.Person
	})
	replace(w, t.RankLists(), p.RankLists, func(x *domain.RankList) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + strconv.Itoa(x.Number)
	})
	replace(w, t.SOAPPrograms(), p.SOAPPrograms, func(x *domain.SOAPProgram) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Identity()
	})
	replace(w, t.Tasks(), p.Tasks, func(x *domain.Task) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Key + "/" + x.Title
	})
	replace(w, t.Payments(), p.Payments, func(x *domain.Payment) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Kind.String() + "/" + x.About + "/" + x.Program
	})
}

// writeYears makes the tables that last over several seasons hold what p does.
func writeYears(w *writer, t Tables, p domain.Profile) {
	replace(w, t.Snapshots(), p.Snapshots, func(x *domain.Snapshot) (*domain.ID, string) {
		return &x.ID, strconv.Itoa(x.Season) + "/" + x.Kind.String()
	})
	replace(w, t.Posts(), p.Posts, func(x *domain.Post) (*domain.ID, string) {
		return &x.ID, x.Kind.String() + "/" + x.Title + "/" + x.Organization
	})
	replace(w, t.OwnPaths(), p.OwnPaths, func(x *domain.OwnPath) (*domain.ID, string) { return &x.ID, x.Name })
	replace(w, t.Formalities(), p.Formalities, func(x *domain.Formality) (*domain.ID, string) { return &x.ID, strconv.Itoa(x.Season) + "/" + x.Step })
}

// Empty reports whether the user keeps no record yet.
func (a *App) Empty(ctx context.Context) (bool, error) {
	p, err := a.Profile(ctx)
	if err != nil {
		return false, err
	}
	v := reflect.ValueOf(p)
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice && f.Len() > 0 {
			return false, nil
		}
	}
	return p.Applicant.ID == 0, nil
}
