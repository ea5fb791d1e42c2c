package settings_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

const shipped = "Second Look 2026.1"

// another keeps the shipped set under another name, with rows changed.
func another(t *testing.T, s *viewtest.Stage, changes ...string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "set")
	if err := s.App.ExportReference(t.Context(), shipped, dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"manifest.json", "coefficients.csv"} {
		path := filepath.Join(dir, name)
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text = []byte(strings.NewReplacer(append(changes, shipped, "County 2027", "The makers of Second Look,", "The county's advisers,")...).Replace(string(text)))
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if rep, err := s.App.AddReference(t.Context(), os.DirFS(dir), false); err != nil || !rep.Usable {
		t.Fatalf("%v, %v", rep.Problems(), err)
	}
}

func TestReferenceSets(t *testing.T) {
	s, p := page(t, 1016, 600)
	p.Open(ui.Route{Tab: ui.TabReferences})
	wantTold(t, p, "The makers of Second Look", "Load…", "Export…")
	for _, hidden := range []string{"Use", "Compare…", "Remove"} {
		if strings.Contains(told(p), hidden+"\n") {
			t.Errorf("%s is offered for the set that ships and is in use", hidden)
		}
	}
	another(t, s, "base.intercept,-1.64,", "base.intercept,-1.2,")
	p.Focus()
	s.Key(fyne.KeyEnd)
	wantTold(t, p, "The county's advisers", "Use", "Compare…", "Remove")
	if got := p.Place(); got.Item != "County 2027" {
		t.Errorf("the page stands at %+v", got)
	}
	test.AssertRendersToImage(t, "references.png", s.Window.Canvas())
	s.Key(fyne.KeyReturn)
	wantSaid(t, s, "County 2027 is in use")
	if s.App.Reference() != "County 2027" || !strings.Contains(p.Status(), "Chances by County 2027") {
		t.Errorf("%s, %s", s.App.Reference(), p.Status())
	}
	s.Undo()
	if s.App.Reference() != shipped {
		t.Errorf("after undo by %s", s.App.Reference())
	}
	tap(t, s, "Use")
	tap(t, s, "Remove")
	wantSaid(t, s, "County 2027 is removed; chances now rest on Second Look 2026.1")
	if s.App.Reference() != shipped {
		t.Errorf("after removal by %s", s.App.Reference())
	}
	s.Undo()
	if s.App.Reference() != "County 2027" {
		t.Errorf("after undo by %s", s.App.Reference())
	}
}

func TestASetIsComparedBeforeItIsUsed(t *testing.T) {
	s, p := page(t, 1016, 900)
	if err := s.App.ReplaceProfile(t.Context(), s.App.Sample(2027)); err != nil {
		t.Fatal(err)
	}
	another(t, s, "base.intercept,-1.64,0.45", "base.intercept,-1.2,0.5", "season.sigma,1,0.3,standard deviation in log-odds,judgement,own", "season.sigma,0.8,0.2,standard deviation in log-odds,fitted,Our own five seasons")
	p.Open(ui.Route{Tab: ui.TabReferences})
	p.Open(ui.Route{Tab: ui.TabReferences, Item: "County 2027"})
	tap(t, s, "Compare…")
	var said []string
	walk(s.Window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if text, ok := o.(*ui.Text); ok {
			said = append(said, text.Text())
		}
	})
	for _, words := range []string{"What County 2027 would change for you", "To match, with your list of", "Programs that move most", "2 figures differ", "-1.64 ± 0.45 → -1.2 ± 0.5", "Our own five seasons"} {
		if !strings.Contains(strings.Join(said, "\n"), words) {
			t.Errorf("the comparison does not say %q:\n%s", words, strings.Join(said, "\n"))
		}
	}
	tap(t, s, "Use it")
	if s.App.Reference() != "County 2027" {
		t.Errorf("by %s", s.App.Reference())
	}
}

func TestASetIsExported(t *testing.T) {
	s, p := page(t, 1016, 600)
	p.Open(ui.Route{Tab: ui.TabReferences})
	dir := t.TempDir()
	p.WriteTo(dir)
	wantSaid(t, s, "second-look-2026.1")
	if _, err := os.Stat(filepath.Join(dir, "second-look-2026.1", "manifest.json")); err != nil {
		t.Error(err)
	}
	p.WriteTo(dir)
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Error("nobody is told that the files are there already")
	}
}

// The terms of a loaded set stand among the sources.
func TestSourcesNameTheSets(t *testing.T) {
	s, p := page(t, 1016, 600)
	another(t, s)
	p.Open(ui.Route{Tab: "sources"})
	wantTold(t, p, "sources")
	p.Search()
	s.Type("county's advisers")
	s.Key(fyne.KeyReturn)
	tap(t, s, "Read…")
	var said []string
	walk(s.Window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if text, ok := o.(*ui.Text); ok {
			said = append(said, text.Text())
		}
	})
	if got := strings.Join(said, "\n"); !strings.Contains(got, "Reference set County 2027") || !strings.Contains(got, "Figures from published papers") {
		t.Errorf("the dialog says:\n%s", got)
	}
}
