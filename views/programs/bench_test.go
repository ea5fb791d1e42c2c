package programs_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// BenchmarkKeystroke is one letter in the search line with everything that
// follows: filter, table, panel. It has to stay below 16 ms.
func BenchmarkKeystroke(b *testing.B) {
	for _, own := range []int{0, 11553} { // 1,447 and 13,000 programs
		b.Run(fmt.Sprint(1447+own), func(b *testing.B) {
			s, _ := stage(b)
			if own > 0 {
				more(b, s, own)
			}
			s.Type("/")
			b.ResetTimer()
			for b.Loop() {
				s.Type("f")
				s.Key(fyne.KeyBackspace)
			}
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(2*b.N), "ms/key")
		})
	}
}

// more adds programs of the user's own.
func more(b *testing.B, s *viewtest.Stage, n int) {
	b.Helper()
	var table strings.Builder
	table.WriteString("name,specialty,city,state,visa_j1,source,as_of\n")
	for i := range n {
		fmt.Fprintf(&table, "Hospital of San Somewhere %d,Family Medicine,Fresno,CA,yes,e-mail,2026-10-01\n", i)
	}
	rep, err := s.App.ImportPrograms(context.Background(), strings.NewReader(table.String()), "own.csv", false)
	if err != nil || len(rep.Problems) > 0 {
		b.Fatalf("import: %v, %v", err, rep.Problems)
	}
}

// BenchmarkArrow is one step down in the table with the new reasons.
func BenchmarkArrow(b *testing.B) {
	s, _ := stage(b)
	table := find(s, func(*ui.Table) bool { return true })
	b.ResetTimer()
	for b.Loop() {
		s.Key(fyne.KeyDown)
		if table.Selected() == table.Count()-1 {
			s.Key(fyne.KeyHome)
		}
	}
}
