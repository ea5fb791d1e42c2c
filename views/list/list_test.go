package list_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/screening"
	"secondlook/views/list"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

const season = 2027

// open shows the page as the window does.
func open(t testing.TB, s *viewtest.Stage) *list.Page {
	t.Helper()
	s.Host.Undo = func() {
		if _, err := s.App.Undo(context.Background()); err != nil {
			t.Errorf("undo: %v", err)
		}
	}
	p := list.New(s.Host, s.App)
	s.Show(container.New(margin{}, p.Body()))
	s.Window.Canvas().SetOnTypedRune(p.TypedRune)
	s.Window.Canvas().SetOnTypedKey(p.TypedKey)
	p.Reload()
	t.Cleanup(s.App.OnChange(p.Reload))
	p.Focus()
	return p
}

// margin puts the page on the ground of the window.
type margin struct{}

func (margin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(theme.Gap24, theme.Gap24))
	objects[0].Resize(size.SubtractWidthHeight(2*theme.Gap24, 2*theme.Gap24))
}
func (margin) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// stage shows the page for the sample applicant, at the size that it has in
// the smallest window.
func stage(t testing.TB) (*viewtest.Stage, *list.Page) {
	t.Helper()
	s := viewtest.New(t, 1064, 662).Sample(t)
	return s, open(t, s)
}

// texts are all texts that are drawn, one a line.
func texts(s *viewtest.Stage) string {
	var b strings.Builder
	for _, root := range append([]fyne.CanvasObject{s.Window.Content()}, s.Window.Canvas().Overlays().List()...) {
		for _, o := range test.LaidOutObjects(root) {
			switch o := o.(type) {
			case interface{ Text() string }:
				b.WriteString(o.Text() + "\n")
			case *ui.Chip:
				b.WriteString(o.AccessibilityLabel() + "\n")
			}
		}
	}
	return b.String()
}

func wantText(t *testing.T, s *viewtest.Stage, want string) {
	t.Helper()
	if got := texts(s); !strings.Contains(got, want) {
		t.Errorf("%q is not on the page:\n%s", want, got)
	}
}

// find returns the first object of a type that fits.
func find[T fyne.CanvasObject](t testing.TB, s *viewtest.Stage, fits func(T) bool) (out T) {
	t.Helper()
	for _, root := range append([]fyne.CanvasObject{s.Window.Content()}, s.Window.Canvas().Overlays().List()...) {
		for _, o := range test.LaidOutObjects(root) {
			if x, ok := o.(T); ok && fits(x) {
				return x
			}
		}
	}
	t.Fatalf("no %T fits", out)
	return out
}

func press(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	test.Tap(find(t, s, func(b *ui.Button) bool { return strings.HasPrefix(b.Text(), text) }))
}

func link(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	test.Tap(find(t, s, func(l *ui.QuietLink) bool { return l.Text() == text }))
}

func profile(t testing.TB, s *viewtest.Stage) domain.Profile {
	t.Helper()
	p, err := s.App.Profile(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func listed(t testing.TB, s *viewtest.Stage, key string) bool {
	t.Helper()
	return slices.ContainsFunc(profile(t, s).List(season), func(x domain.Application) bool { return x.Program == key })
}

func said(t *testing.T, s *viewtest.Stage, want string) {
	t.Helper()
	if len(s.Said) == 0 || !strings.Contains(s.Said[len(s.Said)-1], want) {
		t.Errorf("told %q, not %q", s.Said, want)
	}
}

func TestLooks(t *testing.T) {
	for name, c := range map[string]struct {
		width, height float32
		before        func(*viewtest.Stage)
	}{
		"sample": {1064, 662, nil},
		"large":  {1224, 842, nil},
		"narrow": {700, 900, nil},
		"wasted": {1064, 662, func(s *viewtest.Stage) {
			waste(t, s, 3)
			if err := s.App.SetBudget(context.Background(), 200_000); err != nil {
				t.Fatal(err)
			}
		}},
		"empty": {1064, 662, func(s *viewtest.Stage) {
			p := profile(t, s)
			p.Applications = nil
			if err := s.App.ReplaceProfile(context.Background(), p); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := viewtest.New(t, c.width, c.height).Sample(t)
			if c.before != nil {
				c.before(s)
			}
			open(t, s)
			test.AssertRendersToImage(t, name+".png", s.Window.Canvas())
		})
	}
	t.Run("nobody", func(t *testing.T) {
		s := viewtest.New(t, 1064, 662)
		open(t, s)
		test.AssertRendersToImage(t, "nobody.png", s.Window.Canvas())
	})
}

// closeMost closes most programs: the applicant needs an H-1B visa and has no Step
// 3.
func closeMost(t *testing.T, s *viewtest.Stage) {
	t.Helper()
	who := profile(t, s).Applicant
	who.Status = domain.NeedsH1B
	if err := s.App.Applicants.Save(context.Background(), &who); err != nil {
		t.Fatal(err)
	}
}

// waste puts closed programs on the list.
func waste(t *testing.T, s *viewtest.Stage, n int) {
	t.Helper()
	r, err := s.App.Rank(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Rows {
		if row := &r.Rows[i]; n > 0 && row.Verdict == screening.Closed && !row.Listed {
			n--
			if err := s.App.SetListed(context.Background(), row.Program.Key, season, true); err != nil {
				t.Fatal(err)
			}
		}
	}
}

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
	said(t, s, "is pinned")
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

func TestBudgetIsEditedInPlace(t *testing.T) {
	s, p := stage(t)
	e := find(t, s, func(e *ui.Entry) bool { return strings.HasPrefix(e.AccessibilityLabel(), "Budget") })
	s.Window.Canvas().Focus(e)
	e.SetText("lots")
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
	press(t, s, "Start with")
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
