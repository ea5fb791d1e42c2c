package app_test

import (
	"testing"
	"time"

	"secondlook/app/apptest"
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
