package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
)

// childHolds makes this test binary a child that holds a data folder, as a
// window or as a command, until its input ends.
const childHolds = "SECONDLOOK_TEST_HOLD"

// hold opens the folder that the variable names, as "window:folder".
func hold(what string) error {
	how, dir, _ := strings.Cut(what, ":")
	locking := WhenWriting
	if how == "window" {
		locking = FromStart
	}
	db, err := Open(dir, Options{Now: newClock().now, Lock: locking})
	if err != nil {
		return err
	}
	e := domain.Exam{Kind: domain.Step1, Note: how}
	if err := db.Exams().Save(context.Background(), &e); err != nil {
		return err
	}
	fmt.Println("open")
	bufio.NewScanner(os.Stdin).Scan()
	return db.Close()
}

// startHolder starts such a child and waits until it has the folder. The
// function ends it.
func startHolder(t *testing.T, what, dir string) (process int, end func(kill bool)) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childHolds+"="+what+":"+dir)
	child.Stderr = os.Stderr
	in, err := child.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if lines := bufio.NewScanner(out); !lines.Scan() || lines.Text() != "open" {
		_ = child.Process.Kill()
		t.Fatalf("the child says %q", lines.Text())
	}
	return child.Process.Pid, func(kill bool) {
		if kill {
			_ = child.Process.Kill()
		}
		_ = in.Close()
		if err := child.Wait(); (err != nil) != kill {
			t.Errorf("the child ended with %v", err)
		}
	}
}

// saves reports how saving an exam ends.
func saves(t *testing.T, db *DB) error {
	t.Helper()
	return db.Exams().Save(t.Context(), &domain.Exam{Kind: domain.Step3})
}

func TestASecondWindowIsTold(t *testing.T) {
	for _, kill := range []bool{false, true} {
		dir := t.TempDir()
		process, end := startHolder(t, "window", dir)
		_, err := Open(dir, Options{Now: newClock().now, Lock: FromStart})
		host, _ := os.Hostname()
		wantSentence(t, err, ErrLocked, fmt.Sprintf("%s is open in another window of Second Look since 2026-11-22 09:12:00 (process %d on %s): go on there", dir, process, host))

		reading := mustOpen(t, dir, Options{Now: newClock().now, Lock: WhenWriting})
		if got := mustList(t, reading.Exams()); len(got) != 1 {
			t.Errorf("beside a window a command reads %+v", got)
		}
		wantSentence(t, saves(t, reading), ErrLocked, "nothing was changed: close that first")
		wantSentence(t, reading.SetPreference(t.Context(), "a", "b"), ErrLocked, "another window")
		if _, _, err := reading.Undo(t.Context()); !errors.Is(err, ErrLocked) {
			t.Errorf("Undo beside a window: %v", err)
		}
		mustClose(t, reading)

		end(kill)
		next := mustOpen(t, dir, Options{Now: newClock().now, Lock: FromStart})
		if err := saves(t, next); err != nil {
			t.Errorf("after the window was closed (killed %t): %v", kill, err)
		}
		mustClose(t, next)
		if _, err := os.Stat(filepath.Join(dir, ownerName)); err == nil {
			t.Error("a closed folder still has an owner")
		}
	}
}

// A command that writes is waited for, because it is soon done.
func TestACommandIsWaitedFor(t *testing.T) {
	dir := t.TempDir()
	_, end := startHolder(t, "command", dir)
	ended := make(chan struct{})
	time.AfterFunc(100*time.Millisecond, func() { defer close(ended); end(false) })
	db := mustOpen(t, dir, Options{Lock: FromStart})
	if got := mustList(t, db.Exams()); len(got) != 1 {
		t.Errorf("%+v", got)
	}
	<-ended
}

func TestALockLeavesNoTraceOfAFailure(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, FileName), []byte("no database of ours"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := contents(t, dir)
	if _, err := Open(dir, Options{Lock: FromStart}); !errors.Is(err, ErrDamaged) {
		t.Fatal(err)
	}
	if after := contents(t, dir); len(after) != len(before) {
		t.Errorf("%d files became %d", len(before), len(after))
	}
}

// One that cannot be read says nothing, but the lock holds.
func TestAnOwnerThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	l := &lock{when: FromStart, dir: dir, now: newClock().now, warn: t.Logf}
	for text, known := range map[string]bool{"": false, "{": false, "{}": false, `{"process":7}`: true} {
		if err := os.WriteFile(filepath.Join(dir, ownerName), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		who, ok := l.owner()
		if ok != known || l.taken(who, ok) == nil {
			t.Errorf("%q: %+v, %t", text, who, ok)
		}
	}
	wantSentence(t, l.taken(owner{}, false), ErrLocked, "another copy of Second Look: go on there")
}

// A command that only reads writes nothing, beside a window or alone. The first
// change makes the backup of the day.
func TestReadingWritesNothing(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	db := mustOpen(t, dir, Options{Now: c.now})
	addExam(t, db, "")
	mustClose(t, db)
	db = mustOpen(t, dir, Options{Now: c.now, Lock: WhenWriting})
	if _, err := db.Mirror(t.Context()); err != nil {
		t.Error(err)
	}
	if got := mustList(t, db.Exams()); len(got) != 1 {
		t.Errorf("%+v", got)
	}
	if got := backups(db.options.Backups); len(got) != 0 {
		t.Errorf("reading made %+v", got)
	}
	if err := saves(t, db); err != nil {
		t.Fatal(err)
	}
	got := backups(db.options.Backups)
	if len(got) != 1 || exams(t, got[0].Path) != 1 {
		t.Errorf("the first change made %+v", got)
	}
}

// exams counts the exams in a copy.
func exams(t *testing.T, path string) (n int) {
	t.Helper()
	g, err := connect(path, reading)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = disconnect(g) }()
	if err := g.Raw("SELECT count(*) FROM exams").Scan(&n).Error; err != nil {
		t.Fatal(err)
	}
	return n
}

// Two programs never give their backups of one second the same name.
func TestNamesOfBackupsAreTaken(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	o := Options{Now: c.now}
	taken := map[string]bool{}
	for range 3 {
		path, err := o.takeName(dir)
		if err != nil || taken[path] {
			t.Fatalf("%s, %v", path, err)
		}
		taken[path] = true
	}
	if got := backups(dir); len(got) > 0 {
		t.Errorf("names alone are told as %+v", got)
	}
	c.at = time.Now().Add(2 * leftBehind)
	if _, err := emptyFile(dir, c.now); err != nil {
		t.Fatal(err)
	}
	if got := dirNames(t, dir); len(got) != 1 {
		t.Errorf("names that nobody used stay: %q", got)
	}
	if _, err := o.takeName(filepath.Join(dir, "missing")); err == nil {
		t.Error("a name in no folder")
	}
}
