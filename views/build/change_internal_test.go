package build

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

func TestChangedSaysWhatComesAndGoes(t *testing.T) {
	test.NewTempApp(t)
	one, many := []*domain.Program{{Name: "Kern"}}, make([]*domain.Program, 37)
	tiers := []app.TierChange{{Tier: 1, Before: 22, After: 24, Wished: 20}, {Tier: 2, Before: 66, After: 71}, {Tier: 3, Before: 19, After: 12, Wished: 15}}
	for want, c := range map[string]app.ListChange{
		"":                          {},
		"The same programs as now.": {Before: 3},
		"1 of your 108 goes, 37 come.|Go: Kern.|Tier 1: 22 → 24 · you wish for at least 20 ✓|Tier 2: 66 → 71|Tier 3: 19 → 12 · you wish for at least 15, 3 missing": {Before: 108, Gone: one, Come: many, Tiers: tiers},
	} {
		var said []string
		for _, o := range changed(c) {
			if x, ok := o.(*ui.Text); ok {
				said = append(said, x.Text())
			}
		}
		if got := strings.Join(said, "|"); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}

func TestWishWords(t *testing.T) {
	for want, w := range map[string]domain.Wishes{
		"Your wishes: no number for any tier":             {},
		"Your wishes: at least 20 in tier 1, 5 in tier 3": {Tier1: 20, Tier3: 5},
	} {
		if got := wishWords(w); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}
