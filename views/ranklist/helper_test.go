package ranklist_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/views/ranklist"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

const season = 2027

// stage shows the page for the sample applicant, of whose applications the first
// n have interviewed her and are ranked, the next one will.
func stage(t testing.TB, n int) (*viewtest.Stage, *ranklist.Page) {
	t.Helper()
	s := viewtest.New(t, 1064, 662).Sample(t)
	if n > 0 {
		fill(t, s, n)
	}
	return s, open(t, s)
}

// late is stage on a day on which lists can be certified.
func late(t testing.TB, n int) (*viewtest.Stage, *ranklist.Page) {
	t.Helper()
	s := viewtest.New(t, 1064, 662)
	a, stop, err := apptest.OpenAt(t.TempDir(), func() time.Time { return apptest.Now().AddDate(0, 3, 0) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = stop() })
	s.App = a
	s.Sample(t)
	fill(t, s, n)
	return s, open(t, s)
}

// fill gives her interviews, scores and a list.
func fill(t testing.TB, s *viewtest.Stage, n int) {
	t.Helper()
	ctx := context.Background()
	p, err := s.App.Profile(ctx)
	if err != nil {
		t.Fatal(err)
	}
	p.Interviews, p.RankLists, p.Criteria = nil, nil, []domain.Criterion{{Name: "teaching", Weight: 5}, {Name: "residents", Weight: 3}}
	l := domain.RankList{Season: season}
	for i := range n + 1 {
		x := domain.Interview{Program: p.Applications[i].Program, Season: season, Start: domain.At{Day: domain.NewDate(2026, 11, 1+i), Zone: "America/Los_Angeles"}}
		if i == n {
			x.Start.Day = domain.NewDate(2026, 12, 3)
		} else {
			x.State = domain.InterviewDone
			l.Primary = append(l.Primary, domain.RankEntry{Program: x.Program})
		}
		if i < n && i != 4 {
			x.Scores, x.Gut = []domain.Score{{Criterion: "teaching", Points: 9 - i%5}, {Criterion: "residents", Points: 6 + i%3}}, 9-i%4
		}
		p.Interviews = append(p.Interviews, x)
	}
	p.RankLists = []domain.RankList{l}
	if err := s.App.ReplaceProfile(ctx, p); err != nil {
		t.Fatal(err)
	}
}

// open shows the page as the window does.
func open(t testing.TB, s *viewtest.Stage) *ranklist.Page {
	t.Helper()
	s.Host.Undo = func() {
		if _, err := s.App.Undo(context.Background()); err != nil {
			t.Errorf("undo: %v", err)
		}
	}
	p := ranklist.New(s.Host, s.App)
	s.Show(container.NewPadded(container.NewPadded(p.Body())))
	s.Window.Canvas().SetOnTypedRune(p.TypedRune)
	s.Window.Canvas().SetOnTypedKey(p.TypedKey)
	p.Reload()
	t.Cleanup(s.App.OnChange(p.Reload))
	p.Focus()
	return p
}

// order are the programs of the primary list.
func order(t testing.TB, s *viewtest.Stage) (keys []string) {
	t.Helper()
	o, err := s.App.RankOrder(context.Background(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range o.Rows {
		keys = append(keys, r.Key)
	}
	return keys
}

// shown are the objects that are in sight, those of panels too.
func shown(s *viewtest.Stage) (out []fyne.CanvasObject) {
	for _, root := range append([]fyne.CanvasObject{s.Window.Content()}, s.Window.Canvas().Overlays().List()...) {
		out = append(out, test.LaidOutObjects(root)...)
	}
	return out
}

func texts(s *viewtest.Stage) string {
	var b strings.Builder
	for _, o := range shown(s) {
		switch o := o.(type) {
		case interface{ Text() string }:
			b.WriteString(o.Text() + "\n")
		case *ui.Chip:
			b.WriteString(o.AccessibilityLabel() + "\n")
		}
	}
	return b.String()
}

func wantTexts(t *testing.T, s *viewtest.Stage, want ...string) {
	t.Helper()
	got := texts(s)
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%q is not shown:\n%s", w, got)
		}
	}
}

// press taps the last button that begins so: that of the topmost panel.
func press(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	var found *ui.Button
	for _, o := range shown(s) {
		if b, ok := o.(*ui.Button); ok && strings.HasPrefix(b.Text(), text) {
			found = b
		}
	}
	if found == nil {
		t.Fatalf("no button %q:\n%s", text, texts(s))
	}
	test.Tap(found)
}

// act runs an action of the page's head, or what Ctrl+K offers.
func act(t *testing.T, p *ranklist.Page, text string) {
	t.Helper()
	for _, a := range append(p.Actions(), p.Commands()...) {
		if strings.HasPrefix(a.Text, text) {
			a.Do()
			return
		}
	}
	t.Fatalf("no action %q", text)
}

func said(t *testing.T, s *viewtest.Stage, want string) {
	t.Helper()
	if len(s.Said) == 0 || !strings.Contains(s.Said[len(s.Said)-1], want) {
		t.Errorf("told %q, not %q", s.Said, want)
	}
}

func panels(s *viewtest.Stage) int { return len(s.Window.Canvas().Overlays().List()) }

func label(o fyne.CanvasObject) string {
	if a, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return a.AccessibilityLabel()
	}
	return ""
}
