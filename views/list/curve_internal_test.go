package list

import (
	"testing"

	"secondlook/app"
)

// The mark on the curve begins with what the curve is drawn against.
func TestTheMarkSaysWhatTheChanceIsDrawnAgainst(t *testing.T) {
	p := app.CurvePoint{Programs: 107, Cents: 150_000, Interviews: 12.94}
	for i, want := range []string{"107 programs", "$1,500 in fees", "12.9 interviews"} {
		if got := ways[i].words(p); got != want {
			t.Errorf("%s: %q, want %q", ways[i].name, got, want)
		}
	}
}
