package intake_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"secondlook/views/intake"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// set writes the shipped set into a folder under another name, with rows
// changed.
func set(t *testing.T, s *viewtest.Stage, changes ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "set")
	if err := s.App.ExportReference(t.Context(), "Second Look 2026.1", dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"manifest.json", "coefficients.csv"} {
		path := filepath.Join(dir, name)
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text = []byte(strings.NewReplacer(append(changes, "Second Look 2026.1", "County 2027")...).Replace(string(text)))
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func sets(t *testing.T, s *viewtest.Stage) int {
	t.Helper()
	list, err := s.App.ReferenceSets.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

// press taps a button of the dialog that is open.
func press(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	for _, o := range viewtest.Seen(s.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*ui.Button); ok && b.Text() == text {
			b.Do()
			return
		}
	}
	t.Fatalf("no button %s", text)
}

func TestADroppedFolderIsAReferenceSet(t *testing.T) {
	s := viewtest.New(t, 900, 640)
	dir := set(t, s, "match.ceiling,0.866", "match.ceiling,0.8")
	intake.Dropped(s.Host, s.App, []fyne.URI{storage.NewFileURI(dir)})
	want(t, s, "Load the reference set County 2027?")
	want(t, s, "the counts of the set give 0.8657")
	if sets(t, s) != 0 {
		t.Fatal("it is kept before the user agreed")
	}
	s.Key(fyne.KeyReturn)
	if sets(t, s) != 1 || s.App.Reference() != "Second Look 2026.1" || s.Said[0] != "County 2027 is loaded; chances rest on Second Look 2026.1 as before" {
		t.Errorf("%d sets, by %s, said %q", sets(t, s), s.App.Reference(), s.Said)
	}
	intake.ReadSet(s.Host, s.App, dir)
	want(t, s, "County 2027 changes nothing")
	s.Key(fyne.KeyReturn)
	intake.ReadSet(s.Host, s.App, set(t, s, "match.ceiling,0.866", "match.ceiling,0.85"))
	want(t, s, "this one takes its place")
	press(t, s, "Load and use")
	if sets(t, s) != 1 || s.App.Reference() != "County 2027" {
		t.Errorf("%d sets, by %s", sets(t, s), s.App.Reference())
	}
	intake.ReadSet(s.Host, s.App, dir)
	want(t, s, "A set of that name is in use: this one takes its place, and every chance is worked out by it.")
	s.Key(fyne.KeyReturn)
	if got := s.Said[len(s.Said)-1]; got != "County 2027 is loaded; chances now rest on County 2027" {
		t.Errorf("said %q", got)
	}
	for range 2 {
		if _, err := s.App.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if s.App.Reference() != "Second Look 2026.1" {
		t.Error("to load and to use is more than one step")
	}
}

// A folder that is another one when it is loaded than when it was looked at.
func TestASetIsReadAgainWhenItIsLoaded(t *testing.T) {
	s := viewtest.New(t, 900, 640)
	dir := set(t, s)
	intake.ReadSet(s.Host, s.App, dir)
	path := filepath.Join(dir, "coefficients.csv")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), "score.ck,0.3", "score.ck,30", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	press(t, s, "Load and use")
	want(t, s, "This folder cannot be used as a reference set")
	want(t, s, "score.ck: is 30")
	if sets(t, s) != 0 || len(s.Said) > 0 {
		t.Errorf("%d sets, said %q", sets(t, s), s.Said)
	}
}

func TestAFolderThatIsNoSetIsReported(t *testing.T) {
	s := viewtest.New(t, 900, 640)
	intake.ReadSet(s.Host, s.App, set(t, s, "score.ck,0.3", "score.ck,30", "door.step3,", "door.step33,", "record.years,-0.05", "record.years,lots"))
	for _, words := range []string{"cannot be used as a reference set", "Nothing was changed", "score.ck: is 30", "allowed: a number from 0 to 10", "door.step3: is missing", `"lots" is not a number`, "door.step33: is no row"} {
		want(t, s, words)
	}
	s.Key(fyne.KeyReturn)
	intake.ReadSet(s.Host, s.App, t.TempDir())
	want(t, s, "manifest.json")
	s.Key(fyne.KeyReturn)
	intake.ReadSet(s.Host, s.App, "../../assets/reference/2026.1")
	want(t, s, "This is the set that ships")
	if sets(t, s) != 0 {
		t.Error("something is kept")
	}
}
