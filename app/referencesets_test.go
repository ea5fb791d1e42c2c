package app_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/assets"
	"secondlook/domain"
)

// county is the shipped set under another name with some rows changed, pairs of
// old and new text.
func county(t testing.TB, changes ...string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	entries, err := fs.ReadDir(assets.Reference(), ".")
	if err != nil {
		t.Fatal(err)
	}
	changes = append(changes, "Second Look 2026.1", "County 2027", `"edition": "2026.1"`, `"edition": "A"`)
	for _, e := range entries {
		text, err := fs.ReadFile(assets.Reference(), e.Name())
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = &fstest.MapFile{Data: []byte(strings.NewReplacer(changes...).Replace(string(text)))}
	}
	return out
}

// stronger makes every chance larger.
var stronger = []string{"base.intercept,-1.64,0.45", "base.intercept,-0.9,0.5"}

func names(t *testing.T, a *app.App) (out []string) {
	t.Helper()
	list, err := a.References(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		text := s.Name
		if s.InUse {
			text += "*"
		}
		if s.Problem != "" {
			text += "!"
		}
		out = append(out, text)
	}
	return out
}

func wantNames(t *testing.T, a *app.App, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, names(t, a)); diff != "" {
		t.Errorf("reference sets (-want +got):\n%s", diff)
	}
}

const shipped = "Second Look 2026.1"

func TestASetIsLoadedUsedAndTakenBack(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	wantNames(t, a, shipped+"*")
	rep, err := a.AddReference(ctx, county(t, stronger...), false)
	if err != nil || !rep.Usable || rep.Name != "County 2027" || rep.Edition != "A" || rep.Rows < 150 || rep.Counts != 64 {
		t.Fatalf("%+v, %v", rep, err)
	}
	wantNames(t, a, shipped+"*", "County 2027") // it is not used before it is chosen
	before, err := a.Rank(ctx, app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if err := a.UseReference(ctx, "county 2027 "); err != nil {
		t.Fatal(err)
	}
	wantNames(t, a, shipped, "County 2027*")
	after, err := a.Rank(ctx, app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Reference() != "County 2027" || after.Reference != "County 2027" || after.Rows[0].Chance <= before.Rows[0].Chance {
		t.Errorf("%s: chance %v, was %v", a.Reference(), after.Rows[0].Chance, before.Rows[0].Chance)
	}
	for _, step := range []struct {
		do   func() error
		want []string
	}{
		{func() error { _, err := a.Undo(ctx); return err }, []string{shipped + "*", "County 2027"}},
		{func() error { _, err := a.Redo(ctx); return err }, []string{shipped, "County 2027*"}},
		{func() error { return a.UseReference(ctx, shipped) }, []string{shipped + "*", "County 2027"}},
		{func() error { return a.UseReference(ctx, "County 2027") }, []string{shipped, "County 2027*"}},
		{func() error { return a.RemoveReference(ctx, "County 2027") }, []string{shipped + "*"}},
		{func() error { _, err := a.Undo(ctx); return err }, []string{shipped, "County 2027*"}},
	} {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		wantNames(t, a, step.want...)
	}
	if a.Reference() != "County 2027" {
		t.Errorf("after undo %s is in use", a.Reference())
	}
}

func TestASetOfTheSameNameGivesWay(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	for i, c := range []struct {
		set      fstest.MapFS
		replaces bool
		same     bool
	}{{county(t), false, false}, {county(t), true, true}, {county(t, stronger...), true, false}} {
		rep, err := a.AddReference(ctx, c.set, false)
		if err != nil || rep.Replaces != c.replaces || rep.Same != c.same || !rep.Usable {
			t.Errorf("%d: %+v, %v", i, rep, err)
		}
	}
	wantNames(t, a, shipped+"*", "County 2027")
	if err := a.UseReference(ctx, "County 2027"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.AddReference(ctx, county(t), false); err != nil {
		t.Fatal(err)
	}
	sources, err := a.Sources(ctx)
	if err != nil || len(sources) != 2+len(a.Catalog().Sources) || !strings.HasPrefix(sources[1].Title, "Reference set County 2027: ") || sources[1].Terms == "" {
		t.Errorf("%+v, %v", sources[:2], err)
	}
	wantNames(t, a, shipped, "County 2027*") // what takes its place is in use too
}

// To load a set and to use it is one step, and one to take back; a set that is
// there just as it is can be used that way too.
func TestASetIsLoadedAndUsedAtOnce(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	if _, err := a.AddReference(ctx, county(t, "score.ck,0.3", "score.ck,30"), true); err != nil {
		t.Fatal(err)
	}
	wantNames(t, a, shipped+"*")
	rep, err := a.AddReference(ctx, county(t), true)
	if err != nil || !rep.Usable {
		t.Fatalf("%+v, %v", rep, err)
	}
	wantNames(t, a, shipped, "County 2027*")
	step, err := a.Undo(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if step.Words != "reference set County 2027 added, choice of the reference set County 2027 added" {
		t.Errorf("the step is called %q", step.Words)
	}
	wantNames(t, a, shipped+"*")
	for _, use := range []bool{false, true} {
		if _, err := a.AddReference(ctx, county(t), use); err != nil {
			t.Fatal(err)
		}
	}
	wantNames(t, a, shipped, "County 2027*")
}

// A kept set that no version can use any more, with more strange rows than are
// told: the reason is there.
func TestARefusedSetHasAReason(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	set := county(t)
	for i := range 600 {
		set["coefficients.csv"].Data = fmt.Appendf(set["coefficients.csv"].Data, "mine.%d,1,0,x,setting,own,\n", i)
	}
	set["ranks.csv"].Data = append(set["ranks.csv"].Data, "Internal Medicine,some,1,2,x\n"...)
	rep, err := a.AddReference(ctx, set, true)
	if err != nil || rep.Usable || len(rep.Problems()) != 1 {
		t.Errorf("usable %v, refused for %q, %v", rep.Usable, rep.Problems(), err)
	}
	old := domain.ReferenceSet{Name: "County 2027"}
	for name, f := range set {
		old.Files = append(old.Files, domain.TextFile{Name: name, Text: string(f.Data)})
	}
	if err := a.ReferenceSets.Save(ctx, &old); err != nil {
		t.Fatal(err)
	}
	if err := a.ReferenceUsed.Save(ctx, &domain.ReferenceChoice{Name: old.Name}); err != nil {
		t.Fatal(err)
	}
	if p := a.FigureProblems(); len(p) != 1 || !strings.Contains(p[0], `ranks: "some" is neither`) {
		t.Errorf("%q", p)
	}
}

func TestASetThatIsNoneIsRefused(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	for want, set := range map[string]fs.FS{
		"score.ck: is 30":                     county(t, "score.ck,0.3", "score.ck,30"),
		"manifest.json: is missing":           fstest.MapFS{},
		"name: is that of the set that ships": county(t, "County 2027", "Second Look 2026.1", "Second Look 2026.1", "second look 2026.1"),
		"ranks.csv: is not UTF-8 text":        fstest.MapFS{"manifest.json": county(t)["manifest.json"], "ranks.csv": &fstest.MapFile{Data: []byte("\xff")}},
	} {
		rep, err := a.AddReference(ctx, set, false)
		if err != nil || rep.Usable || !strings.Contains(strings.Join(rep.Problems(), "\n"), want) {
			t.Errorf("%s: %v, %v", want, rep.Problems(), err)
		}
	}
	rep, err := a.AddReference(ctx, assets.Reference(), false)
	if err != nil || !rep.Usable || !rep.Shipped {
		t.Errorf("the shipped set itself: %+v, %v", rep, err)
	}
	wantNames(t, a, shipped+"*")
	var invalid domain.Invalid
	for _, err := range []error{a.UseReference(ctx, "nothing"), a.RemoveReference(ctx, "nothing"), a.RemoveReference(ctx, shipped), a.ExportReference(ctx, "nothing", t.TempDir())} {
		if !errors.As(err, &invalid) {
			t.Errorf("%v", err)
		}
	}
	if _, err := a.CompareReference(ctx, "nothing", app.Scope{}); !errors.As(err, &invalid) {
		t.Errorf("%v", err)
	}
}

// A set that was good for an older version stays; the shipped one stands in.
func TestASetThatFitsNoMore(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	old := domain.ReferenceSet{Name: "Old", Files: []domain.TextFile{{Name: "manifest.json", Text: "{}"}}}
	if err := a.ReferenceSets.Save(ctx, &old); err != nil {
		t.Fatal(err)
	}
	if err := a.ReferenceUsed.Save(ctx, &domain.ReferenceChoice{Name: old.Name}); err != nil {
		t.Fatal(err)
	}
	wantNames(t, a, shipped+"*", "Old!")
	if p := a.FigureProblems(); len(p) != 1 || !strings.Contains(p[0], "Old cannot be used by this version, so Second Look 2026.1 stands in") {
		t.Errorf("%q", p)
	}
	if a.Reference() != shipped {
		t.Error(a.Reference())
	}
	if err := a.UseReference(ctx, "Old"); err == nil {
		t.Error("it is used")
	}
	if _, err := a.CompareReference(ctx, "Old", app.Scope{}); err == nil {
		t.Error("it is compared")
	}
}

// The user's own figures stay and are laid over the set in use; one that does
// not fit is told.
func TestOwnFiguresLieOverTheSetInUse(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	if err := a.SetFigure(ctx, "reference/score.trend", "0.15"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.AddReference(ctx, county(t, "score.step1,0.15,0.1", "score.step1,0.13,0.1"), false); err != nil {
		t.Fatal(err)
	}
	c, err := a.CompareReference(ctx, "County 2027", app.Scope{})
	if err != nil || len(c.Problems) != 1 || !strings.Contains(c.Problems[0], "score.trend") {
		t.Errorf("%+v, %v", c, err)
	}
	if err := a.UseReference(ctx, "County 2027"); err != nil {
		t.Fatal(err)
	}
	if p := a.FigureProblems(); len(p) != 1 || !strings.Contains(p[0], "score.trend") {
		t.Errorf("%q", p)
	}
	if err := a.UseReference(ctx, shipped); err != nil {
		t.Fatal(err)
	}
	if p := a.FigureProblems(); len(p) != 0 || a.Reference() != "Second Look 2026.1, with 1 figure of your own" {
		t.Errorf("%q, %s", p, a.Reference())
	}
	if err := a.SetFigure(ctx, "reference/score.ck", "0.31"); err != nil {
		t.Fatal(err)
	}
	if err := a.UseReference(ctx, "County 2027"); err != nil {
		t.Fatal(err)
	}
	if a.Reference() != "County 2027, with 1 figure of your own" {
		t.Error(a.Reference())
	}
	if err := a.UseReference(ctx, shipped); err != nil {
		t.Fatal(err)
	}
	c, err = a.CompareReference(ctx, "County 2027", app.Scope{})
	if err != nil || c.From != "Second Look 2026.1, with 2 figures of your own" || c.To != "County 2027, with 1 figure of your own" {
		t.Errorf("from %s to %s, %v", c.From, c.To, err)
	}
}

// A set with counts of its own is told of where the curve is used.
func TestTheCurveIsOfTheSetInUse(t *testing.T) {
	ctx, a := t.Context(), apptest.New(t)
	if err := a.ReplaceProfile(ctx, a.Sample(2027)); err != nil {
		t.Fatal(err)
	}
	rests := func() string {
		o, err := a.Overview(ctx, app.Scope{})
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(o.Outlook.Rests, "\n")
	}
	if got := rests(); !strings.Contains(got, "2007") {
		t.Error(got)
	}
	set := county(t)
	set["ranks.csv"].Data = []byte(strings.Replace(string(set["ranks.csv"].Data), ",255,1035,", ",256,1035,", 1))
	if _, err := a.AddReference(ctx, set, false); err != nil {
		t.Fatal(err)
	}
	if err := a.UseReference(ctx, "County 2027"); err != nil {
		t.Fatal(err)
	}
	if got := rests(); strings.Contains(got, "2007") || !strings.Contains(got, "County 2027, and how everybody in its counts matched") {
		t.Error(got)
	}
	var pdf bytes.Buffer
	if err := a.PrintList(ctx, &pdf, app.PrintOptions{}); err != nil || pdf.Len() == 0 {
		t.Fatal(err)
	}
}

// A set may be large, and the journal keeps what each change leaves: to use
// another one costs only its name, and is undone like all else.
func TestUsingASetCostsItsName(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	during(t, dir, func(a *app.App) {
		if _, err := a.AddReference(ctx, county(t, "score.step1,0.15,0.1", "score.step1,0.13,0.1"), false); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"County 2027", shipped, "County 2027"} {
			if err := a.UseReference(ctx, name); err != nil {
				t.Fatal(err)
			}
		}
	})
	for _, c := range journaled(t, dir)[:3] {
		if n := len(c.Before) + len(c.After); c.Table != "reference_choices" || n > 200 {
			t.Errorf("the journal keeps %d bytes of %s", n, c.Table)
		}
	}
	during(t, dir, func(a *app.App) {
		wantNames(t, a, shipped, "County 2027*")
		if err := a.RemoveReference(ctx, "County 2027"); err != nil {
			t.Fatal(err)
		}
		wantNames(t, a, shipped+"*")
		if _, err := a.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		wantNames(t, a, shipped, "County 2027*")
		if err := a.ReferenceUsed.Save(ctx, &domain.ReferenceChoice{Name: "Another"}); err == nil {
			t.Error("two sets are in use")
		}
	})
}
