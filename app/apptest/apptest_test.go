package apptest_test

import (
	"testing"

	"secondlook/app/apptest"
	"secondlook/domain"
)

func TestNew(t *testing.T) {
	a := apptest.New(t)
	if empty, err := a.Empty(t.Context()); err != nil || !empty {
		t.Errorf("a new folder is empty: %v, %v", empty, err)
	}
	if got := a.Today(); got != domain.NewDate(2026, 11, 22) || a.Season() != 2027 {
		t.Errorf("today is %v in season %d", got, a.Season())
	}
	if len(a.Catalog().Programs) < 1000 || a.Reference() == "" {
		t.Errorf("the catalog has %d programs, the reference set is %q", len(a.Catalog().Programs), a.Reference())
	}
}
