package today_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/domain"
	"secondlook/views"
	"secondlook/views/today"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// stage shows the page for the sample applicant; visited gathers the places
// that it leads to.
func stage(t testing.TB) (s *viewtest.Stage, p *today.Page, visited *[]ui.Route) {
	t.Helper()
	s = viewtest.New(t, 1176, 794).Sample(t)
	visited = &[]ui.Route{}
	s.Host.Visit = func(r ui.Route) { *visited = append(*visited, r) }
	p = today.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	return s, p, visited
}

// walk visits everything that is drawn.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			walk(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			walk(c, visit)
		}
	}
}

func texts(p *today.Page) string {
	var b strings.Builder
	walk(p.Body(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *ui.Text:
			b.WriteString(o.Text() + "\n")
		case *ui.Chip:
			b.WriteString(o.AccessibilityLabel() + "\n")
		}
	})
	return b.String()
}

// buttons are the buttons and links of the page by what they say.
func buttons(p *today.Page) map[string]*ui.Button {
	out := map[string]*ui.Button{}
	walk(p.Body(), func(o fyne.CanvasObject) {
		if b, ok := o.(*ui.Button); ok {
			out[b.Text()] = b
		}
	})
	return out
}

func want(t *testing.T, p *today.Page, parts ...string) {
	t.Helper()
	got := texts(p)
	for _, part := range parts {
		if !strings.Contains(got, part) {
			t.Errorf("the page does not say %q; it says:\n%s", part, got)
		}
	}
}

func TestTodayOfTheSample(t *testing.T) {
	_, p, _ := stage(t)
	want(t, p, "between", "With your saved list", "interviews to be expected", "2007", "SEASON SO FAR", "READINESS",
		"What moves your chance most", "Ask about", "What is missing", "Next", "Book a quiet room")
	if !strings.Contains(p.Status(), "interview season") || p.Name() != "Today" || len(p.Actions()) > 3 {
		t.Errorf("%q, %v", p.Status(), p.Actions())
	}
}

// Every button and link leads to a place of the window.
func TestEverythingLeadsSomewhere(t *testing.T) {
	s, p, visited := stage(t)
	pages := []string{ui.PageProfile, ui.PagePrograms, ui.PageList, ui.PageApplications, ui.PageStrategy, ui.PageSettings, ui.PageToday, ui.PageInterviews}
	for text, b := range buttons(p) {
		n := len(*visited)
		b.Tapped(nil)
		if strings.HasPrefix(text, "Show all") {
			continue
		}
		if text == "Why" {
			s.Key(fyne.KeyEscape)
			continue
		}
		if len(*visited) != n+1 || !strings.Contains(strings.Join(pages, " "), (*visited)[n].Page) {
			t.Errorf("%q leads to %v", text, (*visited)[n:])
		}
	}
	for _, r := range *visited {
		if r.Page == ui.PageProfile && r.Tab == "" {
			t.Errorf("%v names no part of the profile", r)
		}
	}
	*visited = nil
	asked := false
	s.Host.Record = func() { asked = true }
	p = today.New(s.Host, s.App)
	p.Reload()
	for _, a := range p.Actions()[1:] {
		a.Do()
	}
	if len(*visited) != 1 || (*visited)[0].Tab != ui.TabChecklist || !asked {
		t.Errorf("the buttons of the head lead to %v, and ask: %v", *visited, asked)
	}
}

// Nothing is worked out again where nothing has changed; a change is seen at
// once.
func TestReloadFollowsTheRecords(t *testing.T) {
	s, p, _ := stage(t)
	before := p.Body()
	p.Reload()
	all, err := s.App.Applicants.List(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatalf("%d applicants, %v", len(all), err)
	}
	all[0].Status, all[0].Sample = domain.StatusUnknown, false
	if err := s.App.Applicants.Save(t.Context(), &all[0]); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	want(t, p, "Your status or visa is not in the records")
	if p.Body() != before || strings.Contains(p.Status(), "Sample") {
		t.Errorf("%q", p.Status())
	}
}

// The moves are looked for beside the window, and are shown only for the
// records that they belong to.
func TestMovesComeLater(t *testing.T) {
	s := viewtest.New(t, 1176, 794).Sample(t)
	var later []func()
	s.Host.Go = func(f func()) { later = append(later, f) }
	p := today.New(s.Host, s.App)
	s.Show(p.Body())
	p.Reload()
	want(t, p, "Being worked out")
	if err := s.App.Languages.Save(t.Context(), &domain.Language{Name: "Latin"}); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	if len(later) != 2 {
		t.Fatalf("%d searches", len(later))
	}
	later[0]() // of the records of before
	want(t, p, "Being worked out")
	later[1]()
	want(t, p, "Pass Step 3")
	for text := range buttons(p) {
		if strings.HasSuffix(text, "moves and their pairs") {
			return
		}
	}
	t.Error("nothing leads to all moves")
}

func TestEmptyFolderSaysWhatToDo(t *testing.T) {
	s := viewtest.New(t, 1040, 620)
	var at ui.Route
	s.Host.Visit = func(r ui.Route) { at = r }
	p := today.New(s.Host, s.App)
	if p.Status() != "" || p.Actions() != nil {
		t.Error("before it is read the page says something")
	}
	s.Show(p.Body())
	p.Reload()
	want(t, p, "Your day begins with your records")
	buttons(p)["Begin…"].Tapped(nil)
	if at.Page != ui.PageStart {
		t.Errorf("it leads to %v", at)
	}
	s.Sample(t)
	p.Reload()
	want(t, p, "With your saved list")
}

// Chances can be hidden while the season runs; then the page says only what can
// be done, and so it does at the next start.
func TestQuietPageHidesChances(t *testing.T) {
	s, p, _ := stage(t)
	p.Actions()[0].Do()
	for range 2 {
		got := texts(p)
		for _, part := range []string{"between", "%", "medium", "unclear", "+1"} {
			if strings.Contains(got, part) {
				t.Errorf("the quiet page says %q", part)
			}
		}
		want(t, p, "Chances are hidden", "What you can still do", "Pass Step 3", "about 6 weeks")
		p = today.New(s.Host, s.App)
		s.Show(p.Body())
		p.Reload()
	}
	if p.Actions()[0].Text != "Show chances" {
		t.Fatalf("%v", p.Actions())
	}
	p.Actions()[0].Do()
	want(t, p, "between", "What moves your chance most")
}

func TestNoListOffersToBuildOne(t *testing.T) {
	s, p, visited := stage(t)
	list, err := s.App.SavedList(t.Context(), s.App.Season())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range list {
		if err := s.App.Applications.Delete(t.Context(), x.ID); err != nil {
			t.Fatal(err)
		}
	}
	p.Reload()
	want(t, p, "No application is planned or sent", "as none is saved yet")
	buttons(p)["Open my list"].Tapped(nil)
	if len(*visited) != 1 || (*visited)[0].Page != ui.PageList {
		t.Errorf("it leads to %v", *visited)
	}
}

// BenchmarkSwitch is the way to the page and back where nothing has changed,
// BenchmarkReload what follows an edit: everything is read, worked out and
// drawn. The limits are 100 ms and 50 ms without the moves, which come later.
func BenchmarkSwitch(b *testing.B) {
	s := viewtest.New(b, 1280, 720).Sample(b)
	shell := views.NewShell(s.Host, s.App)
	b.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	for b.Loop() {
		shell.Go(ui.Route{Page: ui.PagePrograms})
		shell.Go(ui.Route{Page: ui.PageToday})
	}
}

func BenchmarkReload(b *testing.B) {
	s := viewtest.New(b, 1176, 794).Sample(b)
	s.Host.Go = func(func()) {}
	p := today.New(s.Host, s.App)
	s.Show(p.Body())
	l := domain.Language{Name: "Latin"}
	for b.Loop() {
		if err := s.App.Languages.Save(b.Context(), &l); err != nil {
			b.Fatal(err)
		}
		p.Reload()
	}
}

// Once a program is matched, the page tells no chance of one any more, and leads to
// what comes next.
func TestAMatchIsToldInThePlaceOfTheChance(t *testing.T) {
	s, p, visited := stage(t)
	apps, err := s.App.SavedList(t.Context(), s.App.Season())
	if err != nil || len(apps) == 0 {
		t.Fatal(len(apps), err)
	}
	e := domain.StatusEvent{Status: domain.Matched, Date: s.App.Today()}
	if err := s.App.SetApplicationStatus(t.Context(), []domain.ID{apps[0].ID}, e); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	text := texts(p)
	for _, want := range []string{"THE MATCH", "You matched at ", "What comes next", "After the Match"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
	for _, gone := range []string{"CHANCE OF MATCHING", "What moves your chance", "which it is with"} {
		if strings.Contains(text, gone) {
			t.Errorf("it still says %q", gone)
		}
	}
	test.AssertRendersToImage(t, "matched.png", s.Window.Canvas())
	buttons(p)["After the Match"].Tapped(nil)
	if len(*visited) == 0 || (*visited)[0] != (ui.Route{Page: ui.PageSeasons, Tab: "afterward"}) {
		t.Errorf("it leads to %v", *visited)
	}

	// A season that ended with a place, without a program, asks for it.
	if _, err := s.App.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.App.SaveSeason(t.Context(), func(is *domain.Season) { is.Outcome = domain.OutcomeMatched }, s.App.Season()); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	if text := texts(p); !strings.Contains(text, "You matched\n") || !strings.Contains(text, "Mark the application") || buttons(p)["Open my applications"] == nil {
		t.Errorf("without a program it says:\n%s", text)
	}
}
