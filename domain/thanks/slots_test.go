package thanks_test

import (
	"slices"
	"testing"

	"secondlook/domain/thanks"
)

// What stands in brackets is still to be filled in; a number in them is not.
func TestSlots(t *testing.T) {
	for text, want := range map[string][]string{
		"Thank you for [what you talked about], and [ your name ]. [your name]": {"what you talked about", "your name"},
		"Thank you.":           nil,
		"As shown [1], [ ] []": nil,
		"[over\ntwo lines]":    nil,
	} {
		if got := thanks.Slots(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q", text, got)
		}
	}
}
