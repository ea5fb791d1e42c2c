package views

import (
	"runtime"
	"testing"

	"secondlook/domain"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// benchShell is the window with the sample applicant, every page drawn once.
func benchShell(tb testing.TB) (*viewtest.Stage, *Shell) {
	s := viewtest.New(tb, 1280, 720).Sample(tb)
	shell := NewShell(s.Host, s.App)
	tb.Cleanup(shell.Close)
	s.Show(shell)
	shell.Start()
	for _, page := range shell.order {
		shell.Go(ui.Route{Page: page})
		s.Window.Canvas().Capture()
	}
	return s, shell
}

// What a click in the side bar costs: 100 ms are the limit.
func BenchmarkPageSwitch(b *testing.B) {
	_, shell := benchShell(b)
	for _, page := range shell.order {
		b.Run(page, func(b *testing.B) {
			for b.Loop() {
				shell.arrive(ui.Route{Page: ui.PageStart})
				shell.arrive(ui.Route{Page: page})
			}
		})
	}
}

// What an edit costs on each page, from the change of a record until the page
// says what it means: 50 ms are the limit.
func BenchmarkEdit(b *testing.B) {
	s, shell := benchShell(b)
	exams, err := s.App.Exams.List(b.Context())
	if err != nil || len(exams) == 0 {
		b.Fatalf("%d exams, %v", len(exams), err)
	}
	e := exams[len(exams)-1]
	for _, page := range shell.order {
		b.Run(page, func(b *testing.B) {
			shell.arrive(ui.Route{Page: page})
			for b.Loop() {
				e.Borderline = !e.Borderline
				if err := s.App.Exams.Save(b.Context(), &e); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Pages are kept and swapped, so that going to and fro costs no memory.
func TestMemoryStaysFlatOverManyPageSwitches(t *testing.T) {
	s, shell := benchShell(t)
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	round := func(n int) {
		for i := range n {
			if i%10 == 0 { // now and then with something new to show
				e := domain.Exam{Kind: domain.Step3}
				if err := s.App.Exams.Save(t.Context(), &e); err != nil {
					t.Fatal(err)
				}
				if err := s.App.Exams.Delete(t.Context(), e.ID); err != nil {
					t.Fatal(err)
				}
			}
			shell.Go(ui.Route{Page: shell.order[i%len(shell.order)]})
		}
	}
	round(100) // caches fill
	before := heap()
	round(200)
	const most = 8 << 20
	if grown := int64(heap()) - int64(before); grown > most {
		t.Errorf("200 page switches cost %d kB that do not come back", grown>>10)
	}
}
