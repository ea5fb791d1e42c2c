package domain

import (
	"slices"
	"testing"
)

// The states are told by two letters, each once, in the order of their names.
func TestStates(t *testing.T) {
	all := States()
	if len(all) != 54 || !slices.IsSortedFunc(all, func(a, b State) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	}) {
		t.Errorf("%d states: %v", len(all), all)
	}
	seen := map[string]bool{}
	for _, s := range all {
		if !stateLetters(s.Code) || s.Name == "" || seen[s.Code] || StateName(s.Code) != s.Name {
			t.Errorf("%+v", s)
		}
		seen[s.Code] = true
	}
	for _, code := range []string{"", "XX", "ca", "Texas"} {
		if StateName(code) != "" {
			t.Errorf("%q is %q", code, StateName(code))
		}
	}
}

func stateLetters(code string) bool {
	return len(code) == 2 && 'A' <= code[0] && code[0] <= 'Z' && 'A' <= code[1] && code[1] <= 'Z'
}
