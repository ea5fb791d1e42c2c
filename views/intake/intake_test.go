package intake_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"secondlook/views/intake"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// said gathers the texts of the dialog that stands.
func said(s *viewtest.Stage) string {
	var b strings.Builder
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		for _, o := range test.LaidOutObjects(top) {
			switch o := o.(type) {
			case *ui.Text:
				b.WriteString(o.Text() + "\n")
			case *ui.Button:
				b.WriteString("[" + o.Text() + "]\n")
			}
		}
	}
	return b.String()
}

func want(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	if got := said(s); !strings.Contains(got, text) {
		t.Fatalf("the dialog does not say %q but:\n%s", text, got)
	}
}

func TestProfileIsShownBeforeItIsTakenOver(t *testing.T) {
	from := viewtest.New(t, 900, 600).Sample(t)
	var file bytes.Buffer
	if _, err := from.App.WriteProfile(context.Background(), &file, true); err != nil {
		t.Fatal(err)
	}
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, &file, "mine.json")
	want(t, s, "Import mine.json")
	want(t, s, "exams")
	if empty, _ := s.App.Empty(context.Background()); !empty {
		t.Fatal("the records were replaced before the user agreed")
	}
	s.Key(fyne.KeyReturn)
	if empty, _ := s.App.Empty(context.Background()); empty {
		t.Fatal("the records were not taken over")
	}
}

func TestBrokenFilesAreRefusedInWords(t *testing.T) {
	for name, text := range map[string]string{
		"mine.json": `{"exams":[{"kind":"Step 2 CK","score":999}]}`,
		"cut.json":  `{"exams":[`,
		"list.csv":  "colour,size\nred,4\n",
	} {
		s := viewtest.New(t, 900, 600)
		intake.Read(s.Host, s.App, strings.NewReader(text), name)
		want(t, s, name+" was not imported")
		want(t, s, "Nothing was changed")
	}
}

func TestOtherFilesAreRefused(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader("x"), "photo.png")
	want(t, s, "cannot be imported")
}

func TestDroppedTableIsTriedThenKept(t *testing.T) {
	s := viewtest.New(t, 900, 600).Sample(t)
	path := filepath.Join(t.TempDir(), "own.csv")
	table := "name,specialty,city,state,visa_j1,source,as_of\nValley Test Program,Family Medicine,Fresno,CA,yes,e-mail,2026-10-01\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	intake.Dropped(s.Host, s.App, []fyne.URI{storage.NewFileURI(path)})
	want(t, s, "1 row read: 1 program new")
	own, err := s.App.OwnPrograms.List(context.Background())
	if err != nil || len(own) != 0 {
		t.Fatalf("before the user agreed there are %d own programs, %v", len(own), err)
	}
	s.Key(fyne.KeyReturn)
	if own, _ = s.App.OwnPrograms.List(context.Background()); len(own) != 1 {
		t.Fatalf("%d own programs were kept, not 1", len(own))
	}
	if len(s.Said) != 1 || !strings.Contains(s.Said[0], "1 program added") {
		t.Fatalf("notices: %q", s.Said)
	}
}

// Trying a file and keeping it both run behind a panel, away from the window.
func TestFilesAreReadAndKeptInTheBackground(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	var work []func()
	s.Host.Go = func(f func()) { work = append(work, f) }
	next := func() {
		t.Helper()
		if len(work) != 1 {
			t.Fatalf("%d works wait, not 1", len(work))
		}
		f := work[0]
		work = nil
		f()
	}
	intake.Read(s.Host, s.App, strings.NewReader(ownRegions), "regions.csv")
	want(t, s, "Reading regions.csv…")
	next()
	want(t, s, "1 region read")
	s.Key(fyne.KeyReturn)
	want(t, s, "Importing regions.csv…")
	if own, err := s.App.OwnRegions.List(context.Background()); err != nil || len(own) != 0 {
		t.Fatalf("%d regions are kept before the work, %v", len(own), err)
	}
	next()
	if own, err := s.App.OwnRegions.List(context.Background()); err != nil || len(own) != 1 {
		t.Fatalf("%d regions are kept, %v", len(own), err)
	}
}

func TestEmptyFileIsRefused(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader(" "), "mine.json")
	want(t, s, "the file is empty")
}

func TestChooseOpensADialog(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	s.Show(ui.Space(10))
	intake.Choose(s.Host, s.App)
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("no dialog was opened")
	}
}
