package list_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/views/build"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestPinBanAndTakeOffByKeys(t *testing.T) {
	s, p := stage(t)
	key := p.Place().Item
	if key == "" || !listed(t, s, key) {
		t.Fatalf("%q is selected", key)
	}
	marks := func() domain.MarkKind { return profile(t, s).Marked(season)[key] }
	s.Type("p")
	if marks() != domain.Pin || !listed(t, s, key) {
		t.Fatalf("P makes it %v", marks())
	}
	said(t, s, "On every list that is built: ")
	wantText(t, s, "Pinned ✓")
	s.Type("p")
	if marks() != domain.MarkUnknown {
		t.Fatalf("P again leaves %v", marks())
	}
	s.Type("B")
	if marks() != domain.Ban || listed(t, s, key) {
		t.Fatalf("B makes it %v, on the list %t", marks(), listed(t, s, key))
	}
	s.Undo()
	if marks() != domain.MarkUnknown || !listed(t, s, key) {
		t.Fatalf("after undo it is %v, on the list %t", marks(), listed(t, s, key))
	}
	for _, k := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyReturn} {
		p.Open(ui.Route{Item: key})
		s.Key(k)
		if listed(t, s, key) {
			t.Fatalf("%s leaves it on the list", k)
		}
		said(t, s, "1 program is off your list")
		s.Undo()
		if !listed(t, s, key) {
			t.Fatal("undo does not bring it back")
		}
	}
}

func TestABannedProgramStaysInSightAndCanComeBack(t *testing.T) {
	s, p := stage(t)
	key := p.Place().Item
	s.Type("b")
	p.Open(ui.Route{Item: key})
	if p.Place().Item != key {
		t.Fatalf("%q is selected", p.Place().Item)
	}
	wantText(t, s, "Banned ✓")
	wantText(t, s, "Put on")
	s.Key(fyne.KeyReturn)
	if !listed(t, s, key) {
		t.Error("Enter does not put it on the list")
	}
	s.Type("b")
	if profile(t, s).Marked(season)[key] != domain.MarkUnknown {
		t.Error("the ban stays")
	}
}

func TestWhatIsSentStays(t *testing.T) {
	s, p := stage(t)
	key := p.Place().Item
	for _, x := range profile(t, s).List(season) {
		if x.Program == key {
			x.Status = domain.Submitted
			if err := s.App.Applications.Save(context.Background(), &x); err != nil {
				t.Fatal(err)
			}
		}
	}
	s.Key(fyne.KeyDelete)
	if !listed(t, s, key) {
		t.Error("a sent application is gone")
	}
	said(t, s, "sent stays")
}

// What was declined and what was withdrawn is told beside the numbers that they
// change.
func TestAnswersAreTold(t *testing.T) {
	s, p := stage(t)
	answers(t, s)
	p.Reload()
	wantText(t, s, "1 application that was withdrawn")
	wantText(t, s, " · 1 declined")
}

func TestBudgetIsEditedInPlace(t *testing.T) {
	s, p := stage(t)
	e := find(t, s, func(e *ui.Entry) bool { return strings.HasPrefix(e.AccessibilityLabel(), "Budget") })
	s.Window.Canvas().Focus(e)
	e.SetText("lots")
	wantText(t, s, "Enter keeps it")
	if !p.Unsaved() {
		t.Error("what is typed counts as kept")
	}
	s.Key(fyne.KeyReturn)
	wantText(t, s, "The budget must be an amount in dollars")
	e.SetText("1,234.50")
	s.Key(fyne.KeyReturn)
	if got := profile(t, s).Applicant.Wishes.BudgetCents; got != 123_450 || p.Unsaved() {
		t.Fatalf("the budget is %d", got)
	}
	said(t, s, "Your budget is $1,234.50")
	if strings.Contains(texts(s), "Enter keeps it") {
		t.Error("what is kept is still to be kept")
	}
	wantText(t, s, "more than the budget")
	s.Undo()
	if got := profile(t, s).Applicant.Wishes.BudgetCents; got != sample.BudgetCents {
		t.Errorf("after undo it is %d", got)
	}
	s.Window.Canvas().Focus(e)
	e.SetText("7")
	s.Key(fyne.KeyEscape)
	if e.Text == "7" || p.Unsaved() {
		t.Errorf("Escape leaves %q", e.Text)
	}
	s.Window.Canvas().Focus(e)
	e.SetText("")
	s.Key(fyne.KeyReturn)
	wantText(t, s, "no budget is set")
}

// What is typed stays when something else changes, until it is kept or taken
// back.
func TestATypedBudgetOutlivesOtherChanges(t *testing.T) {
	s, p := stage(t)
	e := find(t, s, func(e *ui.Entry) bool { return strings.HasPrefix(e.AccessibilityLabel(), "Budget") })
	s.Window.Canvas().Focus(e)
	e.SetText("3,000")
	p.Focus()
	s.Type("p")
	if e.Text != "3,000" || !p.Unsaved() {
		t.Fatalf("a pin leaves %q", e.Text)
	}
	if err := s.App.SetBudget(context.Background(), 300_000); err != nil || p.Unsaved() {
		t.Fatalf("that is the budget now, and counts as typed: %v", err)
	}
	if err := s.App.SetBudget(context.Background(), 250_000); err != nil || e.Text != "2,500" {
		t.Fatalf("the input shows %q, %v", e.Text, err)
	}
	e.SetText("9")
	if err := s.App.LeaveSample(context.Background()); err != nil {
		t.Fatal(err)
	}
	if e.Text != "" || p.Unsaved() {
		t.Errorf("of somebody who is gone %q is left", e.Text)
	}
}

func TestWastedIsNamedAndTakenOff(t *testing.T) {
	s, p := stage(t)
	if !strings.Contains(p.Status(), "1 wasted") {
		t.Errorf("the status is %q", p.Status())
	}
	wantText(t, s, "1 wasted")
	wantText(t, s, "screened out but still listed · $")
	link(t, s, "take off")
	if listed(t, s, sample.UnlvInternal) || strings.Contains(p.Status(), "wasted") {
		t.Errorf("it is wasted still: %q", p.Status())
	}
	n := p.Count()
	closeMost(t, s)
	waste(t, s, 9)
	chip := find(t, s, func(c *ui.Chip) bool { return strings.HasSuffix(c.AccessibilityLabel(), " wasted") }).AccessibilityLabel()
	wantText(t, s, "more\n")
	link(t, s, "take all off")
	if p.Count() == n || strings.Contains(p.Status(), "wasted") {
		t.Errorf("after taking all off: %q", p.Status())
	}
	s.Undo()
	wantText(t, s, chip)
}

func TestSearchSortAndGoToTheProgram(t *testing.T) {
	s, p := stage(t)
	table := find(t, s, func(*ui.Table) bool { return true })
	n := table.Count()
	p.Search()
	s.Type("fresno")
	if got := table.Count(); got == 0 || got >= n {
		t.Fatalf("%d of %d are from Fresno", got, n)
	}
	s.Key(fyne.KeyReturn)
	var went ui.Route
	s.Host.Visit = func(r ui.Route) { went = r }
	q := open(t, s)
	q.TypedRune('o')
	if went.Page != ui.PagePrograms || went.Item != q.Place().Item || went.Item == "" {
		t.Errorf("it leads to %+v", went)
	}
	first := q.Place().Item
	for range 2 {
		for _, digit := range "123456" {
			s.Type(string(digit))
			s.Key(fyne.KeyHome)
			s.Key(fyne.KeyDown)
		}
	}
	s.Type("1")
	if q.Place().Item == first {
		t.Error("sorting leaves the first one in its place")
	}
	if table := find(t, s, func(*ui.Table) bool { return true }); table.Count() != n {
		t.Errorf("%d rows, not %d", table.Count(), n)
	}
}

func TestRebuildPrintAndEmptyList(t *testing.T) {
	s, p := stage(t)
	var names []string
	for _, a := range p.Actions() {
		names = append(names, a.Text)
	}
	if !slices.Equal(names, []string{"Print…", "Rebuild list"}) || p.Count() == "" {
		t.Errorf("the buttons are %q, the count %q", names, p.Count())
	}
	p.Actions()[1].Do()
	find(t, s, func(e *ui.Entry) bool {
		return strings.HasPrefix(e.AccessibilityLabel(), "Budget for application fees, in dollars")
	}).SetText("330")
	s.Key(fyne.KeyReturn)
	entries := s.Window.Canvas().Overlays().List()
	if len(entries) == 0 {
		t.Fatal("no panel is open")
	}
	s.Key(fyne.KeyEscape)
	for _, x := range profile(t, s).List(season) {
		if err := s.App.Applications.Delete(context.Background(), x.ID); err != nil {
			t.Fatal(err)
		}
	}
	wantText(t, s, "Your list is empty")
	if a := p.Actions(); len(a) != 1 || a[0].Text != "Build my list" || p.Count() != "" || !strings.Contains(p.Status(), "No program") {
		t.Errorf("the buttons are %v, status %q", a, p.Status())
	}
	p.Search()
	s.Type("pbo")
	s.Key(fyne.KeyDelete)
	if got := profile(t, s).Marks; len(got) != 0 {
		t.Errorf("marks %v on an empty list", got)
	}
}

func TestNobody(t *testing.T) {
	s := viewtest.New(t, 1064, 662)
	p := open(t, s)
	var went ui.Route
	if p.Status() != "No list yet" || p.Actions() != nil || p.Unsaved() {
		t.Errorf("without records the status is %q", p.Status())
	}
	s.Host.Visit = func(r ui.Route) { went = r }
	open(t, s)
	press(t, s, "Begin…")
	if went.Page != ui.PageStart {
		t.Errorf("it leads to %+v", went)
	}
	s.Type("pb/")
	s.Key(fyne.KeyDelete, fyne.KeyDown)
}

// BenchmarkReload is what a change of the records costs the page: the limit is
// 50 ms.
func BenchmarkReload(b *testing.B) {
	_, p := stage(b)
	for b.Loop() {
		p.Reload()
	}
}

// A stray letter changes nothing while the keys are elsewhere.
func TestLettersMarkOnlyInTheTable(t *testing.T) {
	s, p := stage(t)
	key := p.Place().Item
	s.Window.Canvas().Unfocus()
	s.Type("pb")
	if got := profile(t, s).Marked(season)[key]; got != domain.MarkUnknown || !listed(t, s, key) {
		t.Errorf("it is marked %v", got)
	}
}

// A list that was just built is looked at from its first program on.
func TestABuiltListBeginsAtItsFirstProgram(t *testing.T) {
	s, p := stage(t)
	first := p.Place().Item
	s.Key(fyne.KeyEnd)
	p.Open(ui.Route{Page: ui.PageList, Tab: build.Built})
	if first == "" || p.Place().Item != first {
		t.Errorf("%q is selected, not %q", p.Place().Item, first)
	}
	if err := s.App.SetFigure(t.Context(), "event/2027/submit", "2026-09-03"); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(p.Status(), ", with 1 figure of your own") {
		t.Errorf("with a figure of one's own the page says %q", p.Status())
	}
}
