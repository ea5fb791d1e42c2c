// Package records says what a store of records can do, without saying how. It
// holds interfaces and two plain values; package app calls them and package
// app/store keeps its promises, so neither has to know the other.
package records

import (
	"context"
	"time"

	"secondlook/domain"
)

// Record is what a [Table] can keep.
type Record interface{ Validate() error }

// Table keeps the records of one type. Save inserts a record whose ID is zero,
// setting it, and replaces one whose ID is not; both write the change journal
// in the same transaction. A record that is not there is
// [domain.ErrNotFound]; one that may exist only once is a [domain.Invalid].
type Table[T Record] interface {
	Name() string // the table's name in the journal
	List(ctx context.Context) ([]T, error)
	Save(ctx context.Context, rec *T) error
	Delete(ctx context.Context, id domain.ID) error
}

// Tables are the kinds of record that a store keeps.
type Tables interface {
	Applicants() Table[domain.Applicant] // at most one row
	Exams() Table[domain.Exam]
	Rotations() Table[domain.Rotation]
	Letters() Table[domain.Letter]
	Experiences() Table[domain.Experience]
	Languages() Table[domain.Language]
	People() Table[domain.Person]
	Seasons() Table[domain.Season]
	Applications() Table[domain.Application]
	OwnPrograms() Table[domain.OwnProgram]
	OwnRegions() Table[domain.OwnRegion]
	Corrections() Table[domain.Correction]
	OwnFigures() Table[domain.OwnFigure]
	ReferenceSets() Table[domain.ReferenceSet]
	ReferenceChoices() Table[domain.ReferenceChoice] // at most one row
	Marks() Table[domain.Mark]
	ProgramYears() Table[domain.ProgramYear]
	Weightings() Table[domain.Weighting]
	PracticeTests() Table[domain.PracticeTest]
	StudyDays() Table[domain.StudyDay]
	EnglishTests() Table[domain.EnglishTest]
	Statements() Table[domain.Statement]
	Drafts() Table[domain.Draft]
	Claims() Table[domain.Claim]
	Explanations() Table[domain.Explanation]
	Stories() Table[domain.Story]
	ScholarlyWorks() Table[domain.ScholarlyWork]
	Outreaches() Table[domain.Outreach]
	Documents() Table[domain.Document]
	Invitations() Table[domain.Invitation]
	Interviews() Table[domain.Interview]
	Criteria() Table[domain.Criterion]
	Questions() Table[domain.Question]
	InterviewAnswers() Table[domain.InterviewAnswer]
	Drills() Table[domain.Drill]
	Correspondence() Table[domain.Correspondence]
	RankLists() Table[domain.RankList]
	SOAPPrograms() Table[domain.SOAPProgram]
	Tasks() Table[domain.Task]
	Payments() Table[domain.Payment]
	Snapshots() Table[domain.Snapshot]
	Posts() Table[domain.Post]
	OwnPaths() Table[domain.OwnPath]
	Formalities() Table[domain.Formality]
}

// Store keeps the records in one file.
type Store interface {
	Tables
	Keeper
}

// A Keeper does what a [Store] does beside holding tables: it makes steps, takes
// them back and tells of them, backs up, and knows how the user wants the window.
type Keeper interface {
	// InTx runs f in one immediate transaction: all of its changes and their
	// journal rows are kept, or none. The step that they are has no changes
	// where f made none. Inside f only the tables that it is given may be used;
	// the store itself would wait for f to end.
	InTx(ctx context.Context, f func(Tables) error) (Step, error)
	// Backup writes a checked copy of the file and says where it is.
	Backup(ctx context.Context) (Backup, error)
	// BackupTo is Backup, and puts a checked copy into another folder as well.
	BackupTo(ctx context.Context, dir string) (Backup, error)
	// LastBackup returns the newest good backup; ok is false without one.
	LastBackup() (b Backup, ok bool)
	// Backups lists the backups, newest first, each opened and checked.
	Backups(ctx context.Context) ([]Backup, error)
	// SecondFolder tells of the folder that every backup is copied to as well,
	// as it was seen last; SetSecondFolder chooses it, "" for none, and copies
	// the newest one there. Mirror looks there, and copies the newest one if it
	// is missing; the disk may be slow, so it may run beside everything else.
	SecondFolder(ctx context.Context) (SecondFolder, error)
	SetSecondFolder(ctx context.Context, dir string) error
	Mirror(ctx context.Context) (SecondFolder, error)
	// Restore makes the records what a backup holds, after a backup of what
	// there is. It is one step, which can be undone.
	Restore(ctx context.Context, path string) (Step, error)
	// Folder returns the data folder.
	Folder() string
	// Preference returns how the user wants the window, by key, "" when it is
	// not set; SetPreference keeps it, without a journal.
	Preference(ctx context.Context, key string) (string, error)
	SetPreference(ctx context.Context, key, value string) error
	// Journal lists the newest changes first, at most limit of them.
	Journal(ctx context.Context, limit int) ([]Change, error)
	// Undo takes the newest step back that stands, as a whole; ok is false when
	// there is none. Redo does the step again that Undo took back last; a new
	// edit leaves nothing to do again. Both are steps of the journal themselves.
	Undo(ctx context.Context) (s Step, ok bool, err error)
	Redo(ctx context.Context) (s Step, ok bool, err error)
	// History lists the changes of one record, newest first.
	History(ctx context.Context, table string, record domain.ID) ([]Change, error)
	// Deleted lists the last change of each record that was deleted since then
	// and is still gone, newest first.
	Deleted(ctx context.Context, since time.Time) ([]Change, error)
	// BringBack makes a record what a change left it as, or, if that deleted it,
	// what it was before. It is a step of its own, unless the record is so.
	BringBack(ctx context.Context, change int64) (Change, error)
	Close() error
}

// A Backup is a copy of the database.
type Backup struct {
	Path    string
	At      time.Time
	Bytes   int64
	Checked bool // it was opened and is sound
}

// A SecondFolder is where every backup is copied to as well.
type SecondFolder struct {
	Dir  string // "": there is none
	Seen bool   // it was looked at since the records were opened
	Last Backup // the newest copy in it; zero: there is none
	// Problem says in a sentence why the newest backup is not there.
	Problem string
}

// A ChangeKind says how a change came about.
type ChangeKind string

// The kinds of change.
const (
	Edited ChangeKind = "edit"
	Undone ChangeKind = "undo" // takes an edit back
	Redone ChangeKind = "redo" // makes an edit again that was taken back
)

// A Change is one row of the journal: a record before and after an edit, as
// JSON. Before is empty for a new record, After for a deleted one.
type Change struct {
	ID            int64
	At            time.Time
	Table         string
	Record        domain.ID
	Before, After string
	Step          int64 // what was done at once has one number, see [Step]
	Kind          ChangeKind
}

// A Step is what was done at once: the changes of one transaction, oldest
// first.
type Step struct {
	ID      int64
	At      time.Time
	Changes []Change
}
