package ui_test

import (
	"errors"
	"slices"
	"testing"

	"secondlook/views/ui"
)

// Of many pieces of work one is done at a time, and only the end of the latest is
// told.
func TestOnlyTheLatestWorkCounts(t *testing.T) {
	var waiting []func()
	h := ui.Host{Go: func(f func()) { waiting = append(waiting, f) }, Settle: func(f func()) { f() }}
	window(t, nil, 100, 100)
	var did, told []string
	bad := errors.New("bad")
	b := ui.NewErrand(h)
	run := func(name string, err error) {
		b.Run(func() error { did = append(did, name); return err }, func(err error) {
			if b.Running() {
				t.Error(name, "is told while it runs")
			}
			if err != nil {
				name += ": " + err.Error()
			}
			told = append(told, name)
		})
	}
	step := func() {
		if len(waiting) != 1 {
			t.Fatalf("%d pieces go on at a time", len(waiting))
		}
		f := waiting[0]
		waiting = nil
		f()
	}
	run("a", nil)
	run("b", nil)
	run("c", bad)
	for b.Running() {
		step()
	}
	if !slices.Equal(did, []string{"a", "c"}) || !slices.Equal(told, []string{"c: bad"}) {
		t.Errorf("it did %q and told %q", did, told)
	}
	run("d", nil)
	b.Stop()
	if b.Running() {
		t.Error("it runs after it was stopped")
	}
	run("e", nil)
	step()
	step()
	run("f", nil)
	b.Stop()
	step()
	if len(waiting) > 0 || !slices.Equal(told, []string{"c: bad", "e"}) {
		t.Errorf("it told %q, %d wait", told, len(waiting))
	}
}

// Without anything to go beside, all is done at once.
func TestWorkInPlace(t *testing.T) {
	b := ui.NewErrand(ui.Host{})
	told := 0
	for range 2 {
		b.Run(func() error { return nil }, func(error) { told++ })
	}
	if told != 2 || b.Running() {
		t.Errorf("told %d times, running %t", told, b.Running())
	}
}
