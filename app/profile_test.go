package app_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/app/store"
	"secondlook/domain"
	"secondlook/domain/records"

	"github.com/google/go-cmp/cmp"
)

func export(t testing.TB, a *app.App) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := a.WriteProfile(t.Context(), &b, true); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// journal counts the changes that a closed data folder has seen.
func journal(t testing.TB, dir string) int {
	t.Helper()
	return len(journaled(t, dir))
}

// journaled are the changes that a closed data folder has seen, newest first.
func journaled(t testing.TB, dir string) []records.Change {
	t.Helper()
	db, err := store.Open(dir, store.Options{Now: apptest.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	changes, err := db.Journal(context.Background(), 100_000)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

// during opens the folder, calls f and closes it.
func during(t testing.TB, dir string, f func(a *app.App)) {
	t.Helper()
	a, stop, err := apptest.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	f(a)
	if err := stop(); err != nil {
		t.Fatal(err)
	}
}

func TestFillSample(t *testing.T) {
	a := apptest.New(t)
	heard := 0
	a.OnChange(func() { heard++ })
	if err := a.FillSample(t.Context()); err != nil {
		t.Fatal(err)
	}
	if empty, err := a.Empty(t.Context()); err != nil || empty || heard == 0 {
		t.Errorf("the folder is empty %v, %v; %d changes heard", empty, err, heard)
	}
	before := export(t, a)
	if err := a.FillSample(t.Context()); !errors.Is(err, app.ErrNotEmpty) {
		t.Errorf("filling a second time: %v", err)
	}
	if !bytes.Equal(before, export(t, a)) {
		t.Error("a refused sample has changed records")
	}
	b := apptest.New(t)
	if err := b.Languages.Save(t.Context(), &domain.Language{Name: "Basque"}); err != nil {
		t.Fatal(err)
	}
	if err := b.FillSample(t.Context()); !errors.Is(err, app.ErrNotEmpty) {
		t.Errorf("filling beside a single language: %v", err)
	}
}

// What leaves one folder and enters another is the same, to the byte.
func TestProfileGoesFromFolderToFolder(t *testing.T) {
	a, b := filled(t), apptest.New(t)
	out := export(t, a)
	p, err := b.ReadProfile(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if err := b.ReplaceProfile(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if back := export(t, b); !bytes.Equal(out, back) {
		t.Errorf("the second export differs:\n%s", cmp.Diff(string(out), string(back)))
	}
	if err := b.ReplaceProfile(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if back := export(t, b); !bytes.Equal(out, back) {
		t.Error("replaced by itself, the profile differs")
	}
	if _, ok := b.LastBackup(); !ok {
		t.Error("records were replaced without a backup")
	}
}

func TestAnInvalidProfileChangesNothing(t *testing.T) {
	dir := t.TempDir()
	during(t, dir, func(a *app.App) {
		if err := a.FillSample(t.Context()); err != nil {
			t.Fatal(err)
		}
	})
	before := journal(t, dir)
	during(t, dir, func(a *app.App) {
		was := export(t, a)
		p, err := a.Profile(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		p.Exams[1].Score = 999
		p.Languages = nil
		var bad domain.Invalid
		if err := a.ReplaceProfile(t.Context(), p); !errors.As(err, &bad) || bad.Problem("exams[2].score") == "" {
			t.Errorf("a score of 999: %v", err)
		}
		if !bytes.Equal(was, export(t, a)) {
			t.Error("records have changed")
		}
	})
	if after := journal(t, dir); after != before || before == 0 {
		t.Errorf("the journal has %d changes, had %d", after, before)
	}
}

// Wherever a replacement is cut off, every record is as it was, or every
// record is new.
func TestReplacingIsAllOrNothing(t *testing.T) {
	a := filled(t)
	old, err := a.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	changed := old
	changed.Exams, changed.Languages, changed.Applicant.Name = nil, nil, "Somebody Else"
	was := export(t, a)
	kept := 0
	for n := range 24 {
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(n*n)*50*time.Microsecond)
		err := a.ReplaceProfile(ctx, changed)
		cancel()
		now, rerr := a.Profile(t.Context())
		if rerr != nil {
			t.Fatal(rerr)
		}
		switch {
		case err == nil && len(now.Exams)+len(now.Languages) != 0, err == nil && now.Applicant.Name != "Somebody Else":
			t.Fatalf("replaced, and there are still %d exams", len(now.Exams))
		case err != nil && !bytes.Equal(was, export(t, a)):
			t.Fatalf("cut off (%v), and records have changed", err)
		case err != nil:
			kept++
		}
		if err == nil {
			if err := a.ReplaceProfile(t.Context(), old); err != nil {
				t.Fatal(err)
			}
		}
	}
	if kept == 0 {
		t.Error("nothing was ever cut off")
	}
}

// A profile in the place of itself changes nothing, and one that differs changes
// what differs: the other records keep their IDs and their histories.
func TestReplacingTouchesOnlyWhatDiffers(t *testing.T) {
	a := filled(t)
	p, err := a.Profile(t.Context())
	must(t, err)
	must(t, a.ReplaceProfile(t.Context(), p))
	if again, err := a.Profile(t.Context()); err != nil || !cmp.Equal(p, again) {
		t.Fatalf("replaced by itself: %v\n%s", err, cmp.Diff(p, again))
	}
	q := p
	q.Exams, q.Languages, q.Letters = slices.Clone(p.Exams), slices.Clone(p.Languages[1:]), slices.Clone(p.Letters)
	q.Exams[1].Note = "from the report"
	q.Letters = append([]domain.Letter{{Writer: "Dr. Nova"}}, q.Letters...)
	q.Applications = slices.Clone(p.Applications)
	slices.Reverse(q.Applications)
	for i := range q.Letters {
		q.Letters[i].ID = 0 // as a file has them
	}
	must(t, a.ReplaceProfile(t.Context(), q))
	got, err := a.Profile(t.Context())
	must(t, err)
	want := p
	want.Exams, want.Languages = q.Exams, q.Languages
	want.Letters = append(slices.Clone(p.Letters), domain.Letter{ID: p.Letters[len(p.Letters)-1].ID + 1, Writer: "Dr. Nova"})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if h, err := a.History(t.Context(), "exams", p.Exams[1].ID); err != nil || len(h) != 2 {
		t.Errorf("the exam has %d versions, %v", len(h), err)
	}
	if gone, err := a.Deleted(t.Context()); err != nil || len(gone) != 1 || gone[0].Table != "languages" {
		t.Errorf("deleted: %+v, %v", gone, err)
	}
	s, err := a.Undo(t.Context())
	if want := "exam " + p.Exams[1].Kind.String() + " changed"; err != nil || !strings.Contains(s.Words, want) {
		t.Errorf("taken back: %q, %v; want %q", s.Words, err, want)
	}
	if back, err := a.Profile(t.Context()); err != nil || !cmp.Equal(p, back) {
		t.Errorf("taken back: %v\n%s", err, cmp.Diff(p, back))
	}
}

func TestReadProfileRefuses(t *testing.T) {
	a := apptest.New(t)
	for _, text := range []string{"", "{", "[]", `{"exams": [{"exam": "Step 9"}]}`, `{"colour": 1}`, `{"exams": [{"exam":"Step 1","score":999}]}`} {
		if p, err := a.ReadProfile(strings.NewReader(text)); err == nil {
			t.Errorf("%q is read as %+v", text, p)
		}
	}
}
