package app_test

import (
	"math"
	"strings"
	"testing"

	"secondlook/app/apptest"
)

// The help tells the catalog's size and how the base of the chances behaves on
// it, with the figures that it is tuned to.
func TestAbout(t *testing.T) {
	a := apptest.New(t)
	b := a.About()
	if b.Programs != 1447 || b.Sources < 100 || b.Figures < 100 || b.Version != apptest.Version {
		t.Errorf("%+v", b)
	}
	if math.Abs(b.Typical-10) > 0.5 || math.Abs(b.Weaker-5) > 0.5 {
		t.Errorf("typical %v, weaker %v; the base is tuned to 10 and 5", b.Typical, b.Weaker)
	}
	what, not := a.AboutLines()
	if text := strings.Join(what, " "); strings.Contains(text, "Not affiliated") {
		t.Errorf("what the program rests on says what it is not: %q", text)
	}
	text := strings.Join(append(what, not...), " ")
	for _, want := range []string{"1447", "Second Look 2026.1", "Not affiliated", "No legal advice"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q does not say %q", text, want)
		}
	}
}
