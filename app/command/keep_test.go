package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestUndoAndRedoByCommand(t *testing.T) {
	dir := t.TempDir()
	wantFailure(t, run("", "undo", "--data", dir), 1, "nothing to take back")
	wantFailure(t, run("", "redo", "--data", dir), 1, "nothing to do again")
	want(t, "sample", "--data", dir)
	profile := filepath.Join(t.TempDir(), "me.json")
	want(t, "export", "profile", "-o", profile, "--data", dir)
	before, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "import", "profile", file(t, "other.json", `{"applicant":{"name":"Ana"}}`), "--data", dir)
	if got := want(t, "undo", "--data", dir); !strings.HasPrefix(got, "Taken back: ") || !strings.HasSuffix(got, ", of 2026-11-22 12:00:00.\n") {
		t.Errorf("undo says %q", got)
	}
	want(t, "export", "profile", "-o", profile, "--data", dir)
	if after, err := os.ReadFile(profile); err != nil || string(after) != string(before) {
		t.Errorf("after undo the profile is another one: %v", err)
	}
	if got := want(t, "redo", "--data", dir); !strings.HasPrefix(got, "Done again: ") {
		t.Errorf("redo says %q", got)
	}
	wantFailure(t, run("", "redo", "--data", dir), 1, "nothing to do again")
}

func TestBackupByCommand(t *testing.T) {
	dir, to := t.TempDir(), t.TempDir()
	if got := want(t, "backups", "--data", dir); !strings.Contains(got, "no backups yet") {
		t.Errorf("of nothing: %q", got)
	}
	want(t, "sample", "--data", dir)
	if got := want(t, "backup", "--data", dir); !strings.HasPrefix(got, "Backed up and checked: "+filepath.Join(dir, "backups")) {
		t.Errorf("backup says %q", got)
	}
	want(t, "backup", "--to", to, "--data", dir)
	if copies, err := filepath.Glob(filepath.Join(to, "backup-*.db")); err != nil || len(copies) != 1 {
		t.Errorf("copies: %v, %v", copies, err)
	}
	wantFailure(t, run("", "backup", "--to", filepath.Join(to, "missing"), "--data", dir), 1, "cannot be used")
	var d struct {
		Folder  string
		Backups []struct {
			Path    string
			At      time.Time
			Bytes   int64
			Checked bool
		}
		Second *struct{ Folder string } `json:"second_folder"`
	}
	decode(t, want(t, "backups", "--format", "json", "--data", dir), &d)
	if d.Folder != dir || len(d.Backups) != 3 || d.Second != nil || !d.Backups[0].Checked || d.Backups[0].Bytes == 0 {
		t.Errorf("%+v", d)
	}
	if err := os.WriteFile(d.Backups[1].Path, append([]byte("SQLite format 3\x00\x10\x00"), make([]byte, 4078)...), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := want(t, "backups", "--data", dir); strings.Count(got, "  checked  ") != 2 || strings.Count(got, "  DAMAGED  ") != 1 {
		t.Errorf("backups says\n%s", got)
	}
}
