package app_test

import (
	"testing"

	"secondlook/app/apptest"
)

func TestQuietIsKeptAndTold(t *testing.T) {
	dir := t.TempDir()
	a, stop, err := apptest.Open(dir)
	must(t, err)
	told := 0
	a.OnChange(func() { told++ })
	if a.Quiet() {
		t.Fatal("chances are hidden at first")
	}
	for _, on := range []bool{true, false, true} {
		must(t, a.SetQuiet(t.Context(), on))
		if a.Quiet() != on {
			t.Errorf("quiet is %v", a.Quiet())
		}
	}
	if told != 3 {
		t.Errorf("told %d times", told)
	}
	must(t, stop())
	b, stop, err := apptest.Open(dir)
	must(t, err)
	defer func() { must(t, stop()) }()
	if !b.Quiet() {
		t.Error("it is forgotten")
	}
}

// What was hidden on the page of today before stays so, now everywhere.
func TestQuietOfEarlierVersions(t *testing.T) {
	a := apptest.New(t)
	must(t, a.SetPreference(t.Context(), "today.quiet", "yes"))
	if !a.Quiet() {
		t.Error("chances are shown")
	}
	must(t, a.SetQuiet(t.Context(), false))
	if a.Quiet() {
		t.Error("they cannot be shown again")
	}
}
