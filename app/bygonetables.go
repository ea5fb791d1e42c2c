package app

import (
	"reflect"

	"secondlook/domain"
)

// applicant is the applicant, unless there was none.
func (b bygone) applicant() []domain.Applicant {
	if who := b.was.Records.Applicant; !reflect.ValueOf(who).IsZero() {
		return []domain.Applicant{who}
	}
	return nil
}

// Applicants returns the table as it was.
func (b bygone) Applicants() Table[domain.Applicant] {
	return shelve(b, b.behind.Applicants(), b.applicant())
}

// Exams returns the table as it was.
func (b bygone) Exams() Table[domain.Exam] {
	return shelve(b, b.behind.Exams(), b.was.Records.Exams)
}

// Rotations returns the table as it was.
func (b bygone) Rotations() Table[domain.Rotation] {
	return shelve(b, b.behind.Rotations(), b.was.Records.Rotations)
}

// Letters returns the table as it was.
func (b bygone) Letters() Table[domain.Letter] {
	return shelve(b, b.behind.Letters(), b.was.Records.Letters)
}

// Experiences returns the table as it was.
func (b bygone) Experiences() Table[domain.Experience] {
	return shelve(b, b.behind.Experiences(), b.was.Records.Experiences)
}

// Languages returns the table as it was.
func (b bygone) Languages() Table[domain.Language] {
	return shelve(b, b.behind.Languages(), b.was.Records.Languages)
}

// People returns the table as it was.
func (b bygone) People() Table[domain.Person] {
	return shelve(b, b.behind.People(), b.was.Records.People)
}

// Seasons returns the table as it was.
func (b bygone) Seasons() Table[domain.Season] {
	return shelve(b, b.behind.Seasons(), b.was.Records.Seasons)
}

// Applications returns the table as it was.
func (b bygone) Applications() Table[domain.Application] {
	return shelve(b, b.behind.Applications(), b.was.Records.Applications)
}

// OwnPrograms returns the table as it was.
func (b bygone) OwnPrograms() Table[domain.OwnProgram] {
	return shelve(b, b.behind.OwnPrograms(), b.was.Programs)
}

// OwnRegions returns the table as it was.
func (b bygone) OwnRegions() Table[domain.OwnRegion] {
	return shelve(b, b.behind.OwnRegions(), b.was.Regions)
}

// Corrections returns the table as it was.
func (b bygone) Corrections() Table[domain.Correction] {
	return shelve(b, b.behind.Corrections(), b.was.Corrections)
}

// OwnFigures returns the table as it was.
func (b bygone) OwnFigures() Table[domain.OwnFigure] {
	return shelve(b, b.behind.OwnFigures(), b.was.Figures)
}

// ReferenceSets returns the table as it was.
func (b bygone) ReferenceSets() Table[domain.ReferenceSet] {
	return shelve(b, b.behind.ReferenceSets(), b.sets)
}

// ReferenceChoices returns the table as it was.
func (b bygone) ReferenceChoices() Table[domain.ReferenceChoice] {
	return shelve(b, b.behind.ReferenceChoices(), b.used)
}

// Marks returns the table as it was.
func (b bygone) Marks() Table[domain.Mark] {
	return shelve(b, b.behind.Marks(), b.was.Records.Marks)
}

// ProgramYears returns the table as it was.
func (b bygone) ProgramYears() Table[domain.ProgramYear] {
	return shelve(b, b.behind.ProgramYears(), b.was.Records.ProgramYears)
}

// Weightings returns the table as it was.
func (b bygone) Weightings() Table[domain.Weighting] {
	return shelve(b, b.behind.Weightings(), b.was.Records.Weightings)
}

// PracticeTests returns the table as it was.
func (b bygone) PracticeTests() Table[domain.PracticeTest] {
	return shelve(b, b.behind.PracticeTests(), b.was.Records.PracticeTests)
}

// StudyDays returns the table as it was.
func (b bygone) StudyDays() Table[domain.StudyDay] {
	return shelve(b, b.behind.StudyDays(), b.was.Records.StudyDays)
}

// EnglishTests returns the table as it was.
func (b bygone) EnglishTests() Table[domain.EnglishTest] {
	return shelve(b, b.behind.EnglishTests(), b.was.Records.EnglishTests)
}

// Statements returns the table as it was.
func (b bygone) Statements() Table[domain.Statement] {
	return shelve(b, b.behind.Statements(), b.was.Records.Statements)
}

// Drafts returns the table as it was.
func (b bygone) Drafts() Table[domain.Draft] {
	return shelve(b, b.behind.Drafts(), b.was.Records.Drafts)
}

// Claims returns the table as it was.
func (b bygone) Claims() Table[domain.Claim] {
	return shelve(b, b.behind.Claims(), b.was.Records.Claims)
}

// Explanations returns the table as it was.
func (b bygone) Explanations() Table[domain.Explanation] {
	return shelve(b, b.behind.Explanations(), b.was.Records.Explanations)
}

// Stories returns the table as it was.
func (b bygone) Stories() Table[domain.Story] {
	return shelve(b, b.behind.Stories(), b.was.Records.Stories)
}

// ScholarlyWorks returns the table as it was.
func (b bygone) ScholarlyWorks() Table[domain.ScholarlyWork] {
	return shelve(b, b.behind.ScholarlyWorks(), b.was.Records.ScholarlyWorks)
}

// Outreaches returns the table as it was.
func (b bygone) Outreaches() Table[domain.Outreach] {
	return shelve(b, b.behind.Outreaches(), b.was.Records.Outreaches)
}

// Documents returns the table as it was.
func (b bygone) Documents() Table[domain.Document] {
	return shelve(b, b.behind.Documents(), b.was.Records.Documents)
}

// Invitations returns the table as it was.
func (b bygone) Invitations() Table[domain.Invitation] {
	return shelve(b, b.behind.Invitations(), b.was.Records.Invitations)
}

// Interviews returns the table as it was.
func (b bygone) Interviews() Table[domain.Interview] {
	return shelve(b, b.behind.Interviews(), b.was.Records.Interviews)
}

// Criteria returns the table as it was.
func (b bygone) Criteria() Table[domain.Criterion] {
	return shelve(b, b.behind.Criteria(), b.was.Records.Criteria)
}

// Questions returns the table as it was.
func (b bygone) Questions() Table[domain.Question] {
	return shelve(b, b.behind.Questions(), b.was.Records.Questions)
}

// InterviewAnswers returns the table as it was.
func (b bygone) InterviewAnswers() Table[domain.InterviewAnswer] {
	return shelve(b, b.behind.InterviewAnswers(), b.was.Records.InterviewAnswers)
}

// Drills returns the table as it was.
func (b bygone) Drills() Table[domain.Drill] {
	return shelve(b, b.behind.Drills(), b.was.Records.Drills)
}

// Correspondence returns the table as it was.
func (b bygone) Correspondence() Table[domain.Correspondence] {
	return shelve(b, b.behind.Correspondence(), b.was.Records.Correspondence)
}

// RankLists returns the table as it was.
func (b bygone) RankLists() Table[domain.RankList] {
	return shelve(b, b.behind.RankLists(), b.was.Records.RankLists)
}

// SOAPPrograms returns the table as it was.
func (b bygone) SOAPPrograms() Table[domain.SOAPProgram] {
	return shelve(b, b.behind.SOAPPrograms(), b.was.Records.SOAPPrograms)
}

// Tasks returns the table as it was.
func (b bygone) Tasks() Table[domain.Task] {
	return shelve(b, b.behind.Tasks(), b.was.Records.Tasks)
}

// Payments returns the table as it was.
func (b bygone) Payments() Table[domain.Payment] {
	return shelve(b, b.behind.Payments(), b.was.Records.Payments)
}

// Snapshots returns the table as it was.
func (b bygone) Snapshots() Table[domain.Snapshot] {
	return shelve(b, b.behind.Snapshots(), b.was.Records.Snapshots)
}

// Posts returns the table as it was.
func (b bygone) Posts() Table[domain.Post] {
	return shelve(b, b.behind.Posts(), b.was.Records.Posts)
}

// OwnPaths returns the table as it was.
func (b bygone) OwnPaths() Table[domain.OwnPath] {
	return shelve(b, b.behind.OwnPaths(), b.was.Records.OwnPaths)
}

// Formalities returns the table as it was.
func (b bygone) Formalities() Table[domain.Formality] {
	return shelve(b, b.behind.Formalities(), b.was.Records.Formalities)
}
