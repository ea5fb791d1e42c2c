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

// heap is what is in use once nothing more can be freed, in bytes.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// Pages are kept and swapped, so that going to and fro costs no memory.
func TestMemoryStaysFlatOverManyPageSwitches(t *testing.T) {
	_, shell := benchShell(t)
	round := func(n int) {
		for i := range n {
			shell.Go(ui.Route{Page: shell.order[i%len(shell.order)]})
		}
	}
	round(100) // caches fill
	before := heap()
	round(200)
	const most = 1 << 20
	if grown := heap() - before; grown > most {
		t.Errorf("200 page switches cost %d kB that do not come back", grown>>10)
	}
}

// A change draws anew what it is about. The toolkit keeps what was there before for
// a minute, and on longer where nothing is painted, as here: so much it may be.
func TestAChangeReplacesLittle(t *testing.T) {
	s, shell := benchShell(t)
	change := func(n int) {
		for range n {
			e := domain.Exam{Kind: domain.Step3}
			if err := s.App.Exams.Save(t.Context(), &e); err != nil {
				t.Fatal(err)
			}
			if err := s.App.Exams.Delete(t.Context(), e.ID); err != nil {
				t.Fatal(err)
			}
			for _, page := range shell.order {
				shell.Go(ui.Route{Page: page})
			}
		}
	}
	change(5)
	before := heap()
	const times, page = 10, 100 << 10
	change(times)
	if grown := (heap() - before) / (2 * times); grown > int64(page*len(shell.order)) {
		t.Errorf("a change that every page shows leaves %d kB behind", grown>>10)
	}
}
