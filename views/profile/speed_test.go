package profile_test

import (
	"context"
	"runtime"
	"testing"

	"secondlook/domain"
	"secondlook/views/ui"
)

var every = []string{"about", "exams", "rotations", "letters", "experiences", "languages", "people"}

// Tabs are kept and swapped, so that going to and fro costs no memory.
func TestMemoryStaysFlatOverManyTabSwitches(t *testing.T) {
	s := newStage(t, 1016, 626, true)
	heap := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	round := func(n int) {
		for i := range n {
			s.page.Open(ui.Route{Page: ui.PageProfile, Tab: every[i%len(every)]})
			s.page.Reload()
		}
	}
	round(40)
	before := heap()
	round(200)
	if grown := heap() - before; grown > 2<<20 {
		t.Errorf("200 tab switches took %d bytes", grown)
	}
}

func BenchmarkTabSwitch(b *testing.B) {
	s := newStage(b, 1016, 626, true)
	for i := 0; b.Loop(); i++ {
		s.page.Open(ui.Route{Page: ui.PageProfile, Tab: every[i%len(every)]})
	}
}

// What the page does when a record has changed.
func BenchmarkReload(b *testing.B) {
	s := newStage(b, 1016, 626, true)
	for _, tab := range []string{"about", "rotations"} {
		b.Run(tab, func(b *testing.B) {
			s.open(tab)
			for b.Loop() {
				s.page.Reload()
			}
		})
	}
}

// What an edit costs, from the keeping of the record until the page shows it.
func BenchmarkEdit(b *testing.B) {
	s := newStage(b, 1016, 626, true).open("exams")
	exams, err := s.App.Exams.List(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	e := exams[2]
	for i := 0; b.Loop(); i++ {
		e.Score = 220 + i%5
		e.Result = domain.Pass
		if err := s.App.Exams.Save(context.Background(), &e); err != nil {
			b.Fatal(err)
		}
	}
}
