package app_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// A backup is told in the time of the clock on the wall, not in UTC.
func TestLastBackupInTheTimeOfTheClock(t *testing.T) {
	fresno := time.FixedZone("PST", -8*60*60)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return apptest.Now().In(fresno) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = stop() })
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := a.ReplaceProfile(t.Context(), a.Sample(a.Season())); err != nil { // backs up what was there
		t.Fatal(err)
	}
	b, ok := a.LastBackup()
	if got := b.At.Format("15:04 MST"); !ok || got != "04:00 PST" {
		t.Errorf("backed up at %s, %t, want 04:00 PST", got, ok)
	}
}

func TestRestoreGivesTheRecordsBack(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	was, err := a.Profile(t.Context())
	must(t, err)
	b, err := a.BackUp(t.Context())
	must(t, err)
	correct(t, a, kern, "min_step2", "241", "2026-11-22")
	must(t, a.ReplaceProfile(t.Context(), domain.Profile{}))
	told := 0
	defer a.OnChange(func() { told++ })()
	s, err := a.Restore(t.Context(), b.Path)
	if now, bad := a.Profile(t.Context()); err != nil || bad != nil || !reflect.DeepEqual(now, was) || s.Words == "" || told != 1 {
		t.Errorf("%+v, %v, %v: told %d times", s, err, bad, told)
	}
	programs, err := a.Programs(t.Context())
	must(t, err)
	if i := slices.IndexFunc(programs, func(p domain.Program) bool { return p.Key == kern }); programs[i].MinStep2.Value == 241 {
		t.Error("a correction that the backup has not is still applied")
	}
	if s, err := a.Restore(t.Context(), b.Path); err != nil || s != (app.Step{}) || told != 1 {
		t.Errorf("restored twice: %+v, %v", s, err)
	}
	all, err := a.Backups(t.Context())
	if err != nil || len(all) < 2 || !all[0].Checked {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestSecondFolder(t *testing.T) {
	a := apptest.New(t)
	dir := t.TempDir()
	must(t, a.SetSecondFolder(t.Context(), dir))
	s, err := a.SecondFolder(t.Context())
	if err != nil || s.Dir != dir || !s.Last.Checked || s.Problem != "" {
		t.Errorf("%+v, %v", s, err)
	}
	if err := a.SetSecondFolder(t.Context(), a.DataFolder()); err == nil {
		t.Error("the data folder is its own second one")
	}
}
