package app_test

import (
	"testing"

	"secondlook/app/apptest"
)

func TestPreferencesAreKeptAndAreNoRecords(t *testing.T) {
	a := apptest.New(t)
	told := 0
	defer a.OnChange(func() { told++ })()
	if got := a.Preference(t.Context(), "theme"); got != "" {
		t.Errorf("before: %q", got)
	}
	for _, want := range []string{"dark", "light"} {
		if err := a.SetPreference(t.Context(), "theme", want); err != nil {
			t.Fatal(err)
		}
		if got := a.Preference(t.Context(), "theme"); got != want {
			t.Errorf("kept %q, read %q", want, got)
		}
	}
	if empty, err := a.Empty(t.Context()); err != nil || !empty || told > 0 {
		t.Errorf("a preference counts as a record: empty %t, told %d times, %v", empty, told, err)
	}
}
