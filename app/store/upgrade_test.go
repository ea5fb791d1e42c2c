package store

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"secondlook/domain"
)

// schema1 puts a data file into a new folder as the first version wrote it.
func schema1(t *testing.T) (dir string, content []byte) { return fixture(t, "schema1.db.gz") }

// fixture puts a data file of an older version into a new folder.
func fixture(t *testing.T, name string) (dir string, content []byte) {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	if content, err = io.ReadAll(z); err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, FileName), content, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir, content
}

// wantSchema1 wants the records that the file of the first version holds.
func wantSchema1(t *testing.T, db *DB) {
	t.Helper()
	applicants := []domain.Applicant{{
		ID: 1, Name: "Ana Peña", Status: domain.NeedsJ1, Graduation: domain.NewDate(2021, 6, 30),
		Wishes: domain.Wishes{Specialties: []string{"Family Medicine"}, Regions: []string{"central_valley"}},
	}}
	exams := []domain.Exam{
		{ID: 1, Kind: domain.Step1, Date: domain.NewDate(2022, 5, 1), Result: domain.Pass},
		{ID: 2, Kind: domain.Step2CK, Date: domain.NewDate(2023, 5, 1), Score: 231, Note: "first attempt"},
	}
	programs := []domain.OwnProgram{{
		ID: 1, Key: "ca-visalia-test", Name: "Visalia Test", Specialty: "Family Medicine", City: "Visalia", State: "CA",
		Source: "program page", AsOf: "2026-05",
	}}
	corrections := []domain.Correction{{
		ID: 1, Program: "ca-visalia-test", Field: "visa_j1", Value: "yes", Source: "e-mail", AsOf: "2026-10", Entered: domain.NewDate(2026, 11, 22),
	}}
	applications := []domain.Application{{ID: 1, Program: "ca-visalia-test", Season: 2027, Status: domain.Planned}}
	for _, diff := range []string{
		cmp.Diff(applicants, mustList(t, db.Applicants())), cmp.Diff(exams, mustList(t, db.Exams())),
		cmp.Diff(programs, mustList(t, db.OwnPrograms())), cmp.Diff(corrections, mustList(t, db.Corrections())),
		cmp.Diff(applications, mustList(t, db.Applications())),
	} {
		if diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	changes, err := db.Journal(t.Context(), 100)
	if err != nil || len(changes) != 7 || changes[0].Table != "applications" {
		t.Errorf("the journal holds %d changes (%v), want the 7 of the first version", len(changes), err)
	}
}

func TestTheFirstVersionsFileIsUpgraded(t *testing.T) {
	dir, old := schema1(t)
	db := mustOpen(t, dir, Options{Now: newClock().now})
	wantSchema1(t, db)
	if got := mustList(t, db.OwnRegions()); len(got) != 0 {
		t.Errorf("regions out of nowhere: %+v", got)
	}
	region := domain.OwnRegion{Key: "my_valley", Name: "My Valley", State: "CA", Cities: []string{"Visalia"}, Zips: []string{"932"}, Missions: domain.SetOf(domain.Rural)}
	if err := db.OwnRegions().Save(t.Context(), &region); err != nil {
		t.Fatal(err)
	}
	mustClose(t, db)

	again := mustOpen(t, dir, Options{Now: newClock().now})
	if diff := cmp.Diff([]domain.OwnRegion{region}, mustList(t, again.OwnRegions())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	backups, err := filepath.Glob(filepath.Join(dir, "backups", "backup-*.db"))
	if err != nil || len(backups) == 0 {
		t.Fatalf("no backup beside the upgraded file (%v)", err)
	}
	wantFirstVersion(t, backups[0], len(old))
}

// wantFirstVersion wants a backup to be the file as it was before the upgrade,
// which the first version still opens.
func wantFirstVersion(t *testing.T, backup string, size int) {
	t.Helper()
	steps, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(backup)
	if err != nil || len(content) != size {
		t.Errorf("the backup has %d bytes (%v), the old file had %d", len(content), err, size)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, FileName), content, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := open(dir, Options{Now: newClock().now, migrations: steps[:1]})
	if err != nil {
		t.Fatalf("the backup does not open in the first version: %v", err)
	}
	defer func() { mustClose(t, db) }()
	wantSchema1(t, db)
}

func TestTheFirstVersionRefusesTheNewFile(t *testing.T) {
	steps, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	dir, _ := schema1(t)
	mustClose(t, mustOpen(t, dir, Options{Now: newClock().now}))
	_, err = open(dir, Options{Now: newClock().now, migrations: steps[:1]})
	wantSentence(t, err, ErrNewer, "newer version")
}

// The file of the version before there were steps. Each of its changes is a
// step of its own, one that changed nothing among them, and all of them can be
// taken back and done again.
func TestOldChangesCanBeUndone(t *testing.T) {
	dir, _ := fixture(t, "schema2.db.gz")
	w := &walk{dir: dir}
	w.open(t)
	before, err := w.db.Journal(t.Context(), 100)
	if err != nil || len(before) != 8 || before[7].Step != before[7].ID {
		t.Fatalf("%d changes, %v", len(before), err)
	}
	e, x := mustList(t, w.db.Exams()), mustList(t, w.db.Applications())
	if len(e) != 1 || e[0].Score != 228 || len(x) != 1 || x[0].Status != domain.Submitted || len(mustList(t, w.db.OwnRegions())) != 1 {
		t.Fatalf("upgraded to %+v, %+v", e, x)
	}
	if got, err := w.db.Deleted(t.Context(), before[7].At); err != nil || len(got) != 1 || got[0].Table != "letters" {
		t.Errorf("deleted: %+v, %v", got, err)
	}
	states := []state{stateOf(t, w.db)}
	for n := range before {
		s, ok, err := w.db.Undo(t.Context())
		if !ok || err != nil || s.ID != before[n].ID || len(s.Changes) != 1 {
			t.Fatalf("undo %d: %+v, %t, %v", n, s, ok, err)
		}
		states = append(states, stateOf(t, w.db))
	}
	if len(states[8]) > 0 {
		t.Errorf("all undone: %+v", states[8])
	}
	slices.Reverse(states)
	w.states = states
	w.turn(t, -1)
	w.open(t)
	for range before {
		w.turn(t, 1)
	}
	addExam(t, w.db, "a step of now")
	w.at, w.states = 9, append(w.states, stateOf(t, w.db))
	for range w.states {
		w.turn(t, -1)
	}
	mustClose(t, w.db)
}

// The file of the version before there were residents and weights: the sample
// applicant with some edits, one of them taken back and done again. All of it is
// there after the upgrade, what is new can be added, and every edit can still be
// undone.
func TestTheFourthSchemaIsUpgraded(t *testing.T) {
	dir, _ := fixture(t, "schema4.db.gz")
	w := &walk{dir: dir}
	w.open(t)
	exams, corrections := mustList(t, w.db.Exams()), mustList(t, w.db.Corrections())
	if len(exams) != 3 || exams[0].Explained || exams[2].Score != 224 || len(corrections) != 2 || len(mustList(t, w.db.Applications())) != 108 {
		t.Fatalf("upgraded to %+v, %+v", exams, corrections)
	}
	if years, weights := mustList(t, w.db.ProgramYears()), mustList(t, w.db.Weightings()); len(years)+len(weights) != 0 {
		t.Fatalf("residents or weights out of nowhere: %+v, %+v", years, weights)
	}
	before := stateOf(t, w.db)
	year := domain.ProgramYear{Program: corrections[0].Program, Year: 2025, Residents: 30, NonUS: 12, US: 3, Source: "program page", AsOf: "2026-10"}
	weights := domain.Weighting{Program: corrections[0].Program, Score: 60, Mission: 200}
	explained := exams[0]
	explained.Explained = true
	for _, err := range []error{
		w.db.ProgramYears().Save(t.Context(), &year), w.db.Weightings().Save(t.Context(), &weights), w.db.Exams().Save(t.Context(), &explained),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	after := stateOf(t, w.db)
	w.open(t) // again
	if got := stateOf(t, w.db); cmp.Diff(after, got) != "" {
		t.Errorf("opened again: %s", cmp.Diff(after, got))
	}
	steps := 0
	for ; ; steps++ {
		if steps == 3 && cmp.Diff(before, stateOf(t, w.db)) != "" {
			t.Errorf("three edits taken back: %s", cmp.Diff(before, stateOf(t, w.db)))
		}
		if _, ok, err := w.db.Undo(t.Context()); err != nil {
			t.Fatal(err)
		} else if !ok {
			break
		}
	}
	if got := stateOf(t, w.db); steps < 6 || len(got) != 0 {
		t.Errorf("%d steps taken back leave %d tables", steps, len(got))
	}
	mustClose(t, w.db)
}

// The file of the version before what is prepared was kept: the sample applicant
// with marks, a figure, residents and a list of her own. The new fields are
// empty, can be filled, and every edit can still be undone.
func TestTheSeventhSchemaIsUpgraded(t *testing.T) {
	dir, _ := fixture(t, "schema7.db.gz")
	w := &walk{dir: dir}
	w.open(t)
	letters, marks, sent := mustList(t, w.db.Letters()), mustList(t, w.db.Marks()), mustList(t, w.db.Applications())
	if len(letters) != 4 || letters[0].Writer != "Dr. Amrit Gill" || letters[0].Weeks != 0 || len(marks) != 1 || marks[0].Value != 9 || len(sent) == 0 || len(sent[0].Letters) > 0 {
		t.Fatalf("upgraded to %+v, %+v, %d applications", letters, marks, len(sent))
	}
	before := stateOf(t, w.db)
	statement := domain.Statement{Name: "Valley", Text: "Why here."}
	sent[0].Letters, sent[0].Statement = []domain.LetterRef{letters[0].Ref()}, statement.Name
	applicants := mustList(t, w.db.Applicants())
	applicants[0].Papers.Pathway, applicants[0].Footing.Travel = 1, domain.SaysYes
	for _, err := range []error{
		w.db.Statements().Save(t.Context(), &statement), w.db.Applications().Save(t.Context(), &sent[0]), w.db.Applicants().Save(t.Context(), &applicants[0]),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	after := stateOf(t, w.db)
	w.open(t) // again
	if diff := cmp.Diff(after, stateOf(t, w.db)); diff != "" {
		t.Errorf("opened again: %s", diff)
	}
	undoAll(t, w, before, 3, 7)
}

// undoAll takes every step back. After the first recent ones the records are as
// they were before these, and at the end nothing is left of at least least steps.
func undoAll(t *testing.T, w *walk, before state, recent, least int) {
	t.Helper()
	for steps := 1; ; steps++ {
		_, ok, err := w.db.Undo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			if got := stateOf(t, w.db); steps < least || len(got) != 0 {
				t.Errorf("%d steps taken back leave %d tables", steps, len(got))
			}
			break
		}
		if steps == recent && cmp.Diff(before, stateOf(t, w.db)) != "" {
			t.Errorf("the edits taken back: %s", cmp.Diff(before, stateOf(t, w.db)))
		}
	}
	mustClose(t, w.db)
}

// The file of the version before a running season was kept: the sample applicant
// with her statements, letters by program and documents. What came since is
// empty, can be filled, and every edit can still be undone.
func TestTheFifteenthSchemaIsUpgraded(t *testing.T) {
	dir, _ := fixture(t, "schema15.db.gz")
	w := &walk{dir: dir}
	w.open(t)
	seasons, applicants, sent := mustList(t, w.db.Seasons()), mustList(t, w.db.Applicants()), mustList(t, w.db.Applications())
	if len(applicants) != 1 || applicants[0].Zone != "" || len(sent) < 100 || len(mustList(t, w.db.Statements())) == 0 || len(mustList(t, w.db.Invitations())) != 0 {
		t.Fatalf("upgraded to %+v, %+v, %d applications", seasons, applicants, len(sent))
	}
	before := stateOf(t, w.db)
	at := domain.At{Day: domain.NewDate(2026, 12, 7), Hour: 8, Minute: 30, Timed: true, Zone: "America/Los_Angeles"}
	invitation := domain.Invitation{Program: sent[0].Program, Season: 2027, Received: at, Offers: []domain.Offer{{Start: at, Held: true}}}
	interview := domain.Interview{Program: sent[0].Program, Season: 2027, Start: at, Scores: []domain.Score{{Criterion: "Teaching", Points: 9}}}
	ranks := domain.RankList{Season: 2027, Primary: []domain.RankEntry{{Program: sent[0].Program}}}
	applicants[0].Zone = "Asia/Karachi"
	for _, err := range []error{
		w.db.Invitations().Save(t.Context(), &invitation), w.db.Interviews().Save(t.Context(), &interview),
		w.db.RankLists().Save(t.Context(), &ranks), w.db.Applicants().Save(t.Context(), &applicants[0]),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	after := stateOf(t, w.db)
	w.open(t) // again
	if diff := cmp.Diff(after, stateOf(t, w.db)); diff != "" {
		t.Errorf("opened again: %s", diff)
	}
	undoAll(t, w, before, 4, 5)
}

// The file of the version before seasons were frozen: the sample applicant with a
// running season. What came since is empty, can be filled, and every edit can
// still be undone.
func TestTheTwentySixthSchemaIsUpgraded(t *testing.T) {
	dir, _ := fixture(t, "schema26.db.gz")
	w := &walk{dir: dir}
	w.open(t)
	seasons, applicants := mustList(t, w.db.Seasons()), mustList(t, w.db.Applicants())
	if len(seasons) == 0 || len(applicants) != 1 || applicants[0].Currency != "" || len(mustList(t, w.db.Invitations())) == 0 || len(mustList(t, w.db.Snapshots())) != 0 {
		t.Fatalf("upgraded to %+v, %+v", seasons, applicants)
	}
	before := stateOf(t, w.db)
	content, err := domain.Pack(domain.Frozen{Reference: "Second Look 2026.1", Records: domain.Profile{Applicant: applicants[0]}})
	if err != nil {
		t.Fatal(err)
	}
	snapshot := domain.Snapshot{Season: 2026, Kind: domain.FrozenSubmitted, For: domain.NewDate(2025, 9, 3), Made: domain.NewDate(2026, 11, 22), Content: content}
	post := domain.Post{Kind: domain.ResearchCoordinator, Title: "Coordinator", Stage: domain.PostApplied, Permits: domain.SetOf(domain.PermitJ1Research)}
	path := domain.OwnPath{Name: "Mine", Steps: []domain.PathStep{{Season: 2027, Apply: true, SOAP: true}}}
	step := domain.Formality{Season: 2027, Step: "all/contract", State: domain.FormalityUnderWay}
	applicants[0].Currency, applicants[0].RateMicros = "GTQ", 7_650_000
	seasons[0].Questions = []string{"Step 3 first?"}
	for _, err := range []error{
		w.db.Snapshots().Save(t.Context(), &snapshot), w.db.Posts().Save(t.Context(), &post), w.db.OwnPaths().Save(t.Context(), &path),
		w.db.Formalities().Save(t.Context(), &step), w.db.Applicants().Save(t.Context(), &applicants[0]), w.db.Seasons().Save(t.Context(), &seasons[0]),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	after := stateOf(t, w.db)
	w.open(t) // again
	if diff := cmp.Diff(after, stateOf(t, w.db)); diff != "" {
		t.Errorf("opened again: %s", diff)
	}
	undoAll(t, w, before, 6, 7)
}

// The file of the version before posts had days for their stages: the sample
// applicant with frozen seasons and posts. What came since is empty, can be filled,
// and every edit can still be undone.
func TestTheThirtySixthSchemaIsUpgraded(t *testing.T) {
	dir, _ := fixture(t, "schema36.db.gz")
	w := &walk{dir: dir}
	w.open(t)
	posts, frozen := mustList(t, w.db.Posts()), mustList(t, w.db.Snapshots())
	if len(posts) == 0 || !posts[0].AppliedOn.IsZero() || len(frozen) == 0 {
		t.Fatalf("upgraded to %+v, %d frozen seasons", posts, len(frozen))
	}
	for _, s := range frozen {
		if f, err := s.Open(); err != nil || f.Format != 0 || len(f.Predictions) == 0 {
			t.Errorf("season %d: format %d, %d predictions, %v", s.Season, f.Format, len(f.Predictions), err)
		}
	}
	before := stateOf(t, w.db)
	day := domain.NewDate(2026, 11, 22)
	posts[0].AppliedOn, posts[0].InterviewOn, posts[0].OfferedOn, posts[0].AnsweredOn = day, day, day, day
	if err := w.db.Posts().Save(t.Context(), &posts[0]); err != nil {
		t.Fatal(err)
	}
	after := stateOf(t, w.db)
	w.open(t) // again
	if diff := cmp.Diff(after, stateOf(t, w.db)); diff != "" {
		t.Errorf("opened again: %s", diff)
	}
	undoAll(t, w, before, 1, 2)
}

// The schema before seasons were told as numbers: none is told of those that there
// are, and what is told comes and goes as one step.
func TestTheThirtySeventhSchemaIsUpgraded(t *testing.T) {
	dir, _ := fixture(t, "schema37.db.gz")
	w := &walk{dir: dir}
	w.open(t)
	seasons := mustList(t, w.db.Seasons())
	if len(seasons) == 0 || !seasons[0].Told().IsZero() || seasons[0].GeoReason == "" {
		t.Fatalf("upgraded to %+v", seasons)
	}
	before := stateOf(t, w.db)
	seasons[0] = seasons[0].WithTold(domain.Told{Sent: 60, Invited: 2, Interviewed: 1, Ranked: 1})
	if err := w.db.Seasons().Save(t.Context(), &seasons[0]); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(seasons[0], mustList(t, w.db.Seasons())[0]); diff != "" {
		t.Error(diff)
	}
	undoAll(t, w, before, 1, 2)
}
