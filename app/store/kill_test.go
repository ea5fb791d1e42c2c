package store

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"secondlook/domain"
	"secondlook/domain/records"
)

// Variables of the environment: the first makes this test binary a child that
// edits until it is killed, the second asks for more runs than usual.
const (
	childFolder = "SECONDLOOK_TEST_CHILD"
	killRuns    = "SECONDLOOK_TEST_KILLS"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childFolder); dir != "" {
		if err := editForever(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if what := os.Getenv(childHolds); what != "" {
		if err := hold(what); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// editForever adds exams and, in one transaction, pairs of languages, takes the
// pairs back and adds them again, and tells each exam on its output after it
// was kept.
func editForever(dir string) error {
	db, err := Open(dir, Options{})
	if err != nil {
		return err
	}
	ctx := context.Background()
	for n := 1; ; n++ {
		e := domain.Exam{Kind: domain.Step1, Note: strings.Repeat("x", n%3000)}
		if err := db.Exams().Save(ctx, &e); err != nil {
			return err
		}
		fmt.Printf("exam %d\n", e.ID)
		_, err := db.InTx(ctx, func(tables records.Tables) error {
			for _, name := range []string{"Spanish", "Hmong"} {
				if err := tables.Languages().Save(ctx, &domain.Language{Name: name}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, turn := range []func(context.Context) (records.Step, bool, error){db.Undo, db.Redo} {
			if _, ok, err := turn(ctx); !ok || err != nil {
				return fmt.Errorf("take the languages back and forth: %t, %w", ok, err)
			}
		}
		if n%20 == 0 {
			if _, err := db.Backup(ctx); err != nil {
				return err
			}
		}
	}
}

// TestKilledAtAnyMoment kills a child that edits and wants every edit that it
// told of, no half transaction, a sound file and sound backups.
func TestKilledAtAnyMoment(t *testing.T) {
	runs := 30
	if s := os.Getenv(killRuns); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		runs = n
	}
	if testing.Short() {
		runs = 3
	}
	dir, random := t.TempDir(), rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	told, most := map[domain.ID]bool{}, 0
	for run := range runs {
		acks := runAndKill(t, dir, time.Duration(random.IntN(120))*time.Millisecond)
		for _, id := range acks {
			told[id] = true
		}
		most = max(most, len(acks))
		checkAfterKill(t, dir, told)
		if t.Failed() {
			t.Fatalf("in run %d", run)
		}
	}
	if most < 2 {
		t.Errorf("no child made more than %d edits: nothing was tested", most)
	}
}

// runAndKill starts a child, lets it edit and kills it. It returns the exams
// that the child told of.
func runAndKill(t *testing.T, dir string, after time.Duration) (acks []domain.ID) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childFolder+"="+dir)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	kill := time.AfterFunc(10*time.Second, func() { _ = child.Process.Kill() }) // should it never begin
	for lines.Scan() {
		id, err := strconv.ParseInt(strings.TrimPrefix(lines.Text(), "exam "), 10, 64)
		if err != nil {
			break // a line that the kill cut
		}
		if acks = append(acks, domain.ID(id)); len(acks) == 1 {
			kill.Reset(after)
		}
	}
	if err := child.Wait(); err == nil || child.ProcessState.Exited() {
		t.Fatalf("the child ended by itself: %v", err)
	}
	return acks
}

func checkAfterKill(t *testing.T, dir string, told map[domain.ID]bool) {
	t.Helper()
	db, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	var sound string
	if err := db.gorm.Raw("PRAGMA integrity_check").Scan(&sound).Error; err != nil || sound != "ok" {
		t.Errorf("integrity_check: %s, %v", sound, err)
	}
	there := map[domain.ID]bool{}
	for _, e := range mustList(t, db.Exams()) {
		there[e.ID] = true
	}
	for id := range told {
		if !there[id] {
			t.Errorf("exam %d was told of and is lost", id)
		}
	}
	if n := len(mustList(t, db.Languages())); n%2 != 0 {
		t.Errorf("%d languages: half a transaction was kept", n)
	}
	// The steps can still be taken back and done again, whatever was cut.
	now := stateOf(t, db)
	undone := 0
	for range 2 {
		_, ok, err := db.Undo(t.Context())
		if err != nil || !ok && undone == 0 {
			t.Errorf("undo: %t, %v", ok, err)
		}
		if ok {
			undone++
		}
	}
	for range undone {
		if _, ok, err := db.Redo(t.Context()); !ok || err != nil {
			t.Errorf("redo: %t, %v", ok, err)
		}
	}
	wantState(t, db, "two steps back and forth", now)
	for _, b := range backups(db.options.Backups) {
		if err := checkCopy(b.Path); err != nil {
			t.Errorf("backup %s: %v", b.Path, err)
		}
	}
}
