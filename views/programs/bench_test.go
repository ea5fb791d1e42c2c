package programs_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

// BenchmarkKeystroke is one letter in the search line with everything that
// follows: filter, table, panel. It has to stay below 16 ms.
func BenchmarkKeystroke(b *testing.B) {
	s, _ := stage(b)
	s.Type("/")
	b.ResetTimer()
	for b.Loop() {
		s.Type("f")
		s.Key(fyne.KeyBackspace)
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
