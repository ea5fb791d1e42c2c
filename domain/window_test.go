package domain_test

import (
	"testing"

	"secondlook/domain"
)

// A season without a window borrows that of the nearest one as it stands, which is
// then a guide to be verified.
func TestWindow(t *testing.T) {
	c := domain.Catalog{Windows: []domain.Window{
		{Season: 2026, Key: domain.WindowEnglish, From: domain.NewDate(2024, 1, 1)},
		{Season: 2025, Key: domain.WindowEnglish, From: domain.NewDate(2023, 1, 1)},
	}}
	for season, want := range map[int]domain.Window{
		2024: {Season: 2025, Key: domain.WindowEnglish, From: domain.NewDate(2023, 1, 1), Verify: true},
		2025: {Season: 2025, Key: domain.WindowEnglish, From: domain.NewDate(2023, 1, 1)},
		2026: {Season: 2026, Key: domain.WindowEnglish, From: domain.NewDate(2024, 1, 1)},
		2030: {Season: 2026, Key: domain.WindowEnglish, From: domain.NewDate(2024, 1, 1), Verify: true},
	} {
		if w, ok := c.Window(domain.WindowEnglish, season); !ok || w != want {
			t.Errorf("%d: %v %+v, want %+v", season, ok, w, want)
		}
	}
	if w, ok := c.Window(domain.WindowLicence, 2026); ok {
		t.Errorf("a licence of nowhere: %+v", w)
	}
}
