package programs_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/views"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// stage shows the page of programs, ranked for the sample applicant.
func stage(t testing.TB) (*viewtest.Stage, *views.Shell) {
	t.Helper()
	s := viewtest.New(t, 1280, 720).Sample(t)
	shell := views.NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	shell.Go(ui.Route{Page: ui.PagePrograms})
	return s, shell
}

// texts gathers every text that is drawn, one a line.
func texts(s *viewtest.Stage) string {
	var b strings.Builder
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if t, ok := o.(*ui.Text); ok {
			b.WriteString(t.Text() + "\n")
		}
		if t, ok := o.(*ui.Button); ok {
			b.WriteString("[" + t.Text() + "]\n")
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(s.Window.Content())
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		walk(top)
	}
	return b.String()
}

func wantText(t *testing.T, s *viewtest.Stage, want string) {
	t.Helper()
	if got := texts(s); !strings.Contains(got, want) {
		t.Fatalf("the window does not say %q; it says:\n%s", want, got)
	}
}

// find returns the first widget of a type that fits.
func find[T fyne.CanvasObject](s *viewtest.Stage, fits func(T) bool) (out T) {
	if all := findAll(s, fits); len(all) > 0 {
		return all[0]
	}
	return out
}

// findAll returns the widgets of a type that fit: those of the dialog, or those
// of the page if the dialog has none.
func findAll[T fyne.CanvasObject](s *viewtest.Stage, fits func(T) bool) (out []T) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if x, ok := o.(T); ok && fits(x) {
			out = append(out, x)
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	if top := s.Window.Canvas().Overlays().Top(); top != nil {
		walk(top)
	}
	if len(out) == 0 {
		walk(s.Window.Content())
	}
	return out
}

func press(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	b := find(s, func(b *ui.Button) bool { return strings.HasPrefix(b.Text(), text) })
	if b == nil {
		t.Fatalf("no button %q in:\n%s", text, texts(s))
	}
	test.Tap(b)
}

func listed(t *testing.T, a *app.App) int {
	t.Helper()
	r, err := a.Rank(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Counts.Listed
}

func TestSearchNarrowsAndEscapeBringsBack(t *testing.T) {
	s, _ := stage(t)
	table := find(s, func(*ui.Table) bool { return true })
	all := table.Count()
	s.Type("/")
	s.Type("fresno fam")
	if n := table.Count(); n == 0 || n >= all/10 {
		t.Fatalf("a search for fresno fam shows %d of %d rows", n, all)
	}
	s.Type(" zzz")
	if table.Count() != 0 {
		t.Fatal("a word that nothing has still shows rows")
	}
	wantText(t, s, "No program fits")
	wantText(t, s, "The catalog holds no program of AK")
	s.Key(fyne.KeyEscape)
	if table.Count() != all {
		t.Fatalf("after Escape there are %d rows, not %d", table.Count(), all)
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(table) {
		t.Fatal("Escape did not go back to the table")
	}
}

func TestDefaultFiltersAreSeenAndCleared(t *testing.T) {
	s, _ := stage(t)
	table := find(s, func(*ui.Table) bool { return true })
	wantText(t, s, "[Specialty: FM, IM, Psych ▾]")
	press(t, s, "Clear filters")
	if n := len(s.App.Catalog().Programs); table.Count() != n {
		t.Fatalf("without filters %d of %d rows are shown", table.Count(), n)
	}
	if strings.Contains(texts(s), "Clear filters") {
		t.Fatal("Clear filters is offered where nothing is filtered")
	}
}

func TestFilterMenuByKeys(t *testing.T) {
	s, _ := stage(t)
	table := find(s, func(*ui.Table) bool { return true })
	press(t, s, "Tier")
	s.Key(fyne.KeySpace)
	tier1 := table.Count()
	s.Key(fyne.KeyDown, fyne.KeySpace)
	wantText(t, s, "[Tier: 1, 2 ▾]")
	if tier1 == 0 || table.Count() <= tier1 {
		t.Fatalf("tier 1 has %d rows, tiers 1 and 2 have %d", tier1, table.Count())
	}
	s.Key(fyne.KeyEscape)
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape did not close the menu")
	}
}

func TestEnterPutsOnTheListAndUndoTakesBack(t *testing.T) {
	s, shell := stage(t)
	before := listed(t, s.App)
	table := find(s, func(*ui.Table) bool { return true })
	s.Key(fyne.KeyDown, fyne.KeyDown)
	if table.Selected() != 2 {
		t.Fatalf("two steps down lead to row %d", table.Selected())
	}
	s.Key(fyne.KeyReturn)
	if n := listed(t, s.App); n != before-1 {
		t.Fatalf("the list has %d programs, not %d", n, before-1)
	}
	if table.Selected() != 2 {
		t.Fatal("the selection moved")
	}
	if !strings.Contains(shell.Toast().Text(), "off your list") {
		t.Fatalf("the toast says %q", shell.Toast().Text())
	}
	press(t, s, "Undo")
	if n := listed(t, s.App); n != before {
		t.Fatalf("after Undo the list has %d programs, not %d", n, before)
	}
}

func TestKeysMoveInTheTable(t *testing.T) {
	s, _ := stage(t)
	table := find(s, func(*ui.Table) bool { return true })
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyEnd, table.Count() - 1}, {fyne.KeyDown, table.Count() - 1}, {fyne.KeyHome, 0}, {fyne.KeyUp, 0},
		{fyne.KeyPageDown, 8}, {fyne.KeyPageUp, 0},
	} {
		s.Key(c.key)
		if table.Selected() != c.want {
			t.Errorf("%s leads to row %d, not %d", c.key, table.Selected(), c.want)
		}
	}
}

func TestBuildAListAndSaveIt(t *testing.T) {
	s, shell := stage(t)
	press(t, s, "Build my list")
	entry := find(s, func(*ui.Entry) bool { return true })
	entry.SetText("lots")
	s.Key(fyne.KeyReturn)
	wantText(t, s, "Budget for application fees must be an amount in dollars")
	entry.SetText("$330")
	s.Key(fyne.KeyReturn)
	wantText(t, s, "The best list for $330")
	press(t, s, "Save as my list")
	if n := listed(t, s.App); n != 30 {
		t.Fatalf("%d programs are on the list, not the 30 that $330 pay for", n)
	}
	if !strings.Contains(shell.Toast().Text(), "on your list") {
		t.Fatalf("the toast says %q", shell.Toast().Text())
	}
}

func TestEveryChanceHasItsRange(t *testing.T) {
	s, _ := stage(t)
	got := texts(s)
	if !strings.Contains(got, "eight times in ten") {
		t.Fatalf("the panel shows a chance without its range:\n%s", got)
	}
}

func TestFirstStartFillsTheSample(t *testing.T) {
	s := viewtest.New(t, 1280, 720)
	shell := views.NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	shell.Go(ui.Route{Page: ui.PagePrograms})
	shell.Go(ui.Route{Page: ui.PagePrograms})
	wantText(t, s, "none of them ranked yet")
	press(t, s, "Begin…")
	press(t, s, "Look around with the sample")
	shell.Go(ui.Route{Page: ui.PagePrograms})
	wantText(t, s, "Showing")
	wantText(t, s, "[Build my list]")
}

func TestPrintTellsWhereTheListIs(t *testing.T) {
	_, shell := stage(t)
	t.Setenv("TMPDIR", t.TempDir())
	shell.Page().(views.Printer).Print()
	if !strings.Contains(shell.Toast().Text(), "PDF") {
		t.Fatalf("the toast says %q", shell.Toast().Text())
	}
}

func TestPrintOfAnEmptyListSaysWhatToDo(t *testing.T) {
	s, shell := stage(t)
	ctx := context.Background()
	list, err := s.App.SavedList(ctx, s.App.Season())
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range list {
		if err := s.App.Applications.Delete(ctx, a.ID); err != nil {
			t.Fatal(err)
		}
	}
	shell.Page().(views.Printer).Print()
	wantText(t, s, "Your list is empty")
}

func TestSortByHeadingTurnsRound(t *testing.T) {
	s, _ := stage(t)
	press(t, s, "Clear filters")
	s.Window.Canvas().Unfocus() // as after a click on a button
	s.Type("6")                 // the chance: the highest first
	s.Key(fyne.KeyHome)
	wantText(t, s, "WHY IT RANKS 1ST")
	s.Type("6")
	s.Key(fyne.KeyHome)
	if strings.Contains(texts(s), "WHY IT RANKS 1ST") {
		t.Fatal("the order did not turn round")
	}
	s.Key(fyne.KeyEnd)
	wantText(t, s, "WHY IT IS OUT")
}

func TestCopySource(t *testing.T) {
	s, shell := stage(t)
	press(t, s, "Copy source")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "San Joaquin General Hospital") || !strings.Contains(got, "J-1 visa: yes") {
		t.Fatalf("the clipboard holds %q", got)
	}
	if shell.Toast().Text() == "" {
		t.Fatal("nothing says that the sources were copied")
	}
}

func TestFoldedPanelComesOnDemand(t *testing.T) {
	s := viewtest.New(t, 960, 600).Sample(t)
	shell := views.NewShell(s.Host, s.App)
	t.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	shell.Go(ui.Route{Page: ui.PagePrograms})
	if strings.Contains(texts(s), "WHY IT RANKS") {
		t.Fatal("the panel is there where it is narrow")
	}
	s.Type("w")
	wantText(t, s, "WHY IT RANKS 1ST")
	wantText(t, s, "[Hide the details]")
	press(t, s, "Hide the details")
	if strings.Contains(texts(s), "WHY IT RANKS") {
		t.Fatal("the panel did not fold away again")
	}
}

func TestBudgetHoldsCents(t *testing.T) {
	s, _ := stage(t)
	press(t, s, "Build my list")
	entry := find(s, func(*ui.Entry) bool { return true })
	entry.SetText("2,200.50")
	s.Key(fyne.KeyReturn)
	wantText(t, s, "The best list for $2,200.50")
	press(t, s, "Another budget")
	if got := find(s, func(*ui.Entry) bool { return true }).Text; got != "2,200.50" {
		t.Errorf("the budget is %q when it is asked for again", got)
	}
}
