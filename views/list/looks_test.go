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
	test.Tap(find(t, s, func(l *ui.Button) bool { return l.Text() == text }))
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
			if err := s.App.PutOn(context.Background(), season, row.Program.Key); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// answers sends the best three applications: one is declined, one withdrawn, one
// waits.
func answers(t *testing.T, s *viewtest.Stage) {
	t.Helper()
	r, err := s.App.Rank(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	apps := map[string]domain.Application{}
	for _, x := range r.Profile.List(season) {
		apps[x.Program] = x
	}
	rows := slices.DeleteFunc(r.Rows, func(row app.Row) bool { return !row.Listed })
	for i, status := range []domain.ApplicationStatus{domain.Rejected, domain.Withdrawn, domain.Submitted} {
		x := apps[rows[i].Program.Key].With(domain.StatusEvent{Status: domain.Submitted, Date: domain.NewDate(2026, 9, 25)})
		x = x.With(domain.StatusEvent{Status: status, Date: domain.NewDate(2026, 10, 20)})
		if err := s.App.Applications.Save(context.Background(), &x); err != nil {
			t.Fatal(err)
		}
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
		"declined": {1224, 842, func(s *viewtest.Stage) {
			plan, err := s.App.BuildList(context.Background(), app.Scope{}, 7_700, domain.GoalUnknown)
			if err == nil {
				err = s.App.SaveList(context.Background(), plan)
			}
			if err != nil {
				t.Fatal(err)
			}
			answers(t, s)
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

// Another look reaches what is there already.
func TestOtherLooks(t *testing.T) {
	for name, look := range map[string]theme.Look{"dark": {Mode: theme.Dark}, "very_large": {Text: theme.VeryLargeText}} {
		s := viewtest.New(t, 1224, 842).Sample(t)
		open(t, s)
		theme.Apply(fyne.CurrentApp(), look)
		test.AssertRendersToImage(t, name+".png", s.Window.Canvas())
	}
}
