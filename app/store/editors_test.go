package store

import (
	"reflect"
	"testing"

	"secondlook/domain"
	"secondlook/domain/records"
)

// editors edit every table.
func editors(t *testing.T) []editor {
	out := []editor{
		edits(records.Tables.Applicants, func(r *domain.Applicant) *domain.ID { return &r.ID }),
		edits(records.Tables.Exams, func(r *domain.Exam) *domain.ID { return &r.ID }),
		edits(records.Tables.Rotations, func(r *domain.Rotation) *domain.ID { return &r.ID }),
		edits(records.Tables.Letters, func(r *domain.Letter) *domain.ID { return &r.ID }),
		edits(records.Tables.Experiences, func(r *domain.Experience) *domain.ID { return &r.ID }),
		edits(records.Tables.Languages, func(r *domain.Language) *domain.ID { return &r.ID }),
		edits(records.Tables.People, func(r *domain.Person) *domain.ID { return &r.ID }),
		edits(records.Tables.Seasons, func(r *domain.Season) *domain.ID { return &r.ID }),
		edits(records.Tables.Applications, func(r *domain.Application) *domain.ID { return &r.ID }),
		edits(records.Tables.OwnPrograms, func(r *domain.OwnProgram) *domain.ID { return &r.ID }),
		edits(records.Tables.OwnRegions, func(r *domain.OwnRegion) *domain.ID { return &r.ID }),
		edits(records.Tables.Corrections, func(r *domain.Correction) *domain.ID { return &r.ID }),
		edits(records.Tables.OwnFigures, func(r *domain.OwnFigure) *domain.ID { return &r.ID }),
		edits(records.Tables.ReferenceSets, func(r *domain.ReferenceSet) *domain.ID { return &r.ID }),
		edits(records.Tables.ReferenceChoices, func(r *domain.ReferenceChoice) *domain.ID { return &r.ID }),
		edits(records.Tables.Marks, func(r *domain.Mark) *domain.ID { return &r.ID }),
		edits(records.Tables.ProgramYears, func(r *domain.ProgramYear) *domain.ID { return &r.ID }),
		edits(records.Tables.Weightings, func(r *domain.Weighting) *domain.ID { return &r.ID }),
		edits(records.Tables.PracticeTests, func(r *domain.PracticeTest) *domain.ID { return &r.ID }),
		edits(records.Tables.StudyDays, func(r *domain.StudyDay) *domain.ID { return &r.ID }),
		edits(records.Tables.EnglishTests, func(r *domain.EnglishTest) *domain.ID { return &r.ID }),
		edits(records.Tables.Statements, func(r *domain.Statement) *domain.ID { return &r.ID }),
		edits(records.Tables.Drafts, func(r *domain.Draft) *domain.ID { return &r.ID }),
		edits(records.Tables.Claims, func(r *domain.Claim) *domain.ID { return &r.ID }),
		edits(records.Tables.Explanations, func(r *domain.Explanation) *domain.ID { return &r.ID }),
		edits(records.Tables.Stories, func(r *domain.Story) *domain.ID { return &r.ID }),
		edits(records.Tables.ScholarlyWorks, func(r *domain.ScholarlyWork) *domain.ID { return &r.ID }),
		edits(records.Tables.Outreaches, func(r *domain.Outreach) *domain.ID { return &r.ID }),
		edits(records.Tables.Documents, func(r *domain.Document) *domain.ID { return &r.ID }),
		edits(records.Tables.Invitations, func(r *domain.Invitation) *domain.ID { return &r.ID }),
		edits(records.Tables.Interviews, func(r *domain.Interview) *domain.ID { return &r.ID }),
		edits(records.Tables.Criteria, func(r *domain.Criterion) *domain.ID { return &r.ID }),
		edits(records.Tables.Questions, func(r *domain.Question) *domain.ID { return &r.ID }),
		edits(records.Tables.InterviewAnswers, func(r *domain.InterviewAnswer) *domain.ID { return &r.ID }),
		edits(records.Tables.Drills, func(r *domain.Drill) *domain.ID { return &r.ID }),
		edits(records.Tables.Correspondence, func(r *domain.Correspondence) *domain.ID { return &r.ID }),
		edits(records.Tables.RankLists, func(r *domain.RankList) *domain.ID { return &r.ID }),
		edits(records.Tables.SOAPPrograms, func(r *domain.SOAPProgram) *domain.ID { return &r.ID }),
		edits(records.Tables.Tasks, func(r *domain.Task) *domain.ID { return &r.ID }),
		edits(records.Tables.Payments, func(r *domain.Payment) *domain.ID { return &r.ID }),
		edits(records.Tables.Snapshots, func(r *domain.Snapshot) *domain.ID { return &r.ID }),
		edits(records.Tables.Posts, func(r *domain.Post) *domain.ID { return &r.ID }),
		edits(records.Tables.OwnPaths, func(r *domain.OwnPath) *domain.ID { return &r.ID }),
		edits(records.Tables.Formalities, func(r *domain.Formality) *domain.ID { return &r.ID }),
	}
	if n := reflect.TypeFor[records.Tables]().NumMethod(); n != len(out) {
		t.Fatalf("there are %d tables and %d are edited", n, len(out))
	}
	return out
}
