package views

import (
	"fmt"
	"testing"
	"time"

	"secondlook/domain/simulate"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// seasonedShell is the window with ten seasons of 300 applications and full
// records. What goes on beside the window waits until settle is called: a page is
// open without it.
func seasonedShell(tb testing.TB) (s *viewtest.Stage, shell *Shell, settle func()) {
	s = viewtest.New(tb, 1280, 720)
	var beside []func()
	s.Host.Go = func(f func()) { beside = append(beside, f) }
	settle = func() {
		for len(beside) > 0 {
			f := beside[0]
			beside = beside[1:]
			f()
		}
	}
	p, err := simulate.History(s.App.Catalog().Programs, simulate.Large(s.App.Season(), s.App.Today()))
	if err != nil {
		tb.Fatal(err)
	}
	if err := s.App.ReplaceProfile(tb.Context(), p); err != nil {
		tb.Fatal(err)
	}
	shell = NewShell(s.Host, s.App)
	tb.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	settle()
	return s, shell, settle
}

// places are all pages, with all tabs of each.
func places(shell *Shell) (out []ui.Route) {
	for _, page := range shell.order {
		tabbed, ok := shell.pages[page].Page.(Tabbed)
		if !ok {
			out = append(out, ui.Route{Page: page})
			continue
		}
		for _, tab := range tabbed.Tabs() {
			out = append(out, ui.Route{Page: page, Tab: tab.Key})
		}
	}
	return out
}

// Every page and tab opens soon with the records of ten seasons: 100 ms are the
// aim, which a benchmark tells; here a slow machine that does other things beside
// is let off.
func TestEveryPlaceOpensWithTenSeasons(t *testing.T) {
	if testing.Short() {
		t.Skip("it puts ten seasons in")
	}
	_, shell, settle := seasonedShell(t)
	const aim, most = 100 * time.Millisecond, 30 * time.Second
	for _, r := range places(shell) {
		shell.arrive(ui.Route{Page: ui.PageStart})
		begun := time.Now()
		shell.arrive(r)
		first := time.Since(begun)
		settle()
		shell.arrive(ui.Route{Page: ui.PageStart})
		begun = time.Now()
		shell.arrive(r)
		if again := time.Since(begun); first > aim || again > aim {
			t.Logf("%s %s: %d ms at first, %d ms again", r.Page, r.Tab, first.Milliseconds(), again.Milliseconds())
		}
		if first > most {
			t.Errorf("%s %s takes %v", r.Page, r.Tab, first)
		}
	}
}

// What it costs to go to a page or tab with the records of ten seasons, after one
// of them has changed: all that the page shows is read and laid out anew.
func BenchmarkOpenWithTenSeasons(b *testing.B) {
	s, shell, settle := seasonedShell(b)
	all := places(shell)
	exams, err := s.App.Exams.List(b.Context())
	if err != nil || len(exams) == 0 {
		b.Fatalf("%d exams, %v", len(exams), err)
	}
	e := exams[len(exams)-1]
	for _, r := range all {
		b.Run(fmt.Sprintf("%s/%s", r.Page, r.Tab), func(b *testing.B) {
			shell.arrive(r)
			for b.Loop() {
				b.StopTimer()
				settle()
				shell.arrive(ui.Route{Page: ui.PageStart})
				e.Borderline = !e.Borderline
				if err := s.App.Exams.Save(b.Context(), &e); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				shell.arrive(r)
			}
		})
	}
}
