package domain

import (
	"slices"
	"testing"
)

func TestSignals(t *testing.T) {
	c := Catalog{Quotas: []SignalQuota{
		{Season: 2024, Specialty: InternalMedicine, Total: 7}, {Season: 2025, Specialty: InternalMedicine, Gold: 3, Silver: 12, Total: 15},
		{Season: 2027, Specialty: FamilyMedicine, Total: 5}, {Season: 2027, Specialty: Neurology, Silver: 4, Total: 4},
	}}
	for _, tt := range []struct {
		specialty            string
		season               int
		gold, silver, single int
		verify               bool
		kinds                []Signal
	}{
		{"internal medicine", 2024, 0, 0, 7, false, []Signal{SingleSignal}},
		{InternalMedicine, 2025, 3, 12, 0, false, []Signal{GoldSignal, SilverSignal}},
		{InternalMedicine, 2027, 3, 12, 0, true, []Signal{GoldSignal, SilverSignal}},
		{FamilyMedicine, 2027, 0, 0, 5, false, []Signal{SingleSignal}},
		{Neurology, 2027, 0, 4, 0, false, []Signal{GoldSignal, SilverSignal}},
	} {
		q, ok := c.Signals(tt.specialty, tt.season)
		if !ok || q.Of(GoldSignal) != tt.gold || q.Of(SilverSignal) != tt.silver || q.Of(SingleSignal) != tt.single ||
			q.Of(NoSignal) != 0 || q.Verify != tt.verify || !slices.Equal(q.Kinds(), tt.kinds) {
			t.Errorf("%s in %d: %+v", tt.specialty, tt.season, q)
		}
	}
	if _, ok := c.Signals(FamilyMedicine, 2026); ok {
		t.Error("a season borrows from a later one")
	}
}
