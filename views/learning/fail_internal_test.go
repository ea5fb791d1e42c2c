package learning

import (
	"errors"
	"testing"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// A comparison that fails leaves no tab that says that it works.
func TestAFailedComparison(t *testing.T) {
	s := viewtest.New(t, 1040, 620)
	told := ""
	s.Host.Failing = func(what string, _ error) bool { told = what; return true }
	p := New(s.Host, s.App)
	p.deck.Turn(cardWait)
	p.fail(errors.New("bad"))
	if p.deck.Top() != ui.FaceBegin || told == "" {
		t.Errorf("the card is %q, told is %q", p.deck.Top(), told)
	}
}
