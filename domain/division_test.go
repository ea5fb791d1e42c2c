package domain_test

import (
	"testing"

	"secondlook/domain"
)

func TestDivision(t *testing.T) {
	for state, want := range map[string]string{
		"CA": "Pacific", "NV": "Mountain", "ND": "West North Central", "DC": "South Atlantic", "VT": "New England",
		"TX": "West South Central", "NY": "Middle Atlantic", "OH": "East North Central", "MS": "East South Central",
		"PR": "", "": "", "T ": "", "C": "", "XX": "",
	} {
		if got := domain.Division(state); got != want {
			t.Errorf("%q lies in %q, want %q", state, got, want)
		}
	}
}

// Every state of the Union lies in one division, and only there.
func TestEveryStateHasADivision(t *testing.T) {
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if domain.Division(string(a)+string(b)) != "" {
				n++
			}
		}
	}
	if n != 51 {
		t.Errorf("%d states and districts have a division, want 51", n)
	}
}
