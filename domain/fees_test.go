package domain_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"secondlook/domain"
)

func feeCatalog() *domain.Catalog {
	return &domain.Catalog{Fees: []domain.Fee{
		{Season: 2026, Service: "ERAS", Item: "application", From: 31, Cents: 3000},
		{Season: 2026, Service: "ERAS", Item: "application", From: 1, To: 30, Cents: 1100},
		{Season: 2024, Service: "ERAS", Item: "application", From: 1, Cents: 2000},
		{Season: 2027, Service: "ERAS", Item: "application", From: 1, Cents: 1200, Verify: true},
		{Season: 2024, Service: "ERAS", Item: "transcript", Cents: 8000, Fixed: true},
		{Season: 2026, Service: "NRMP", Item: "registration", Cents: 7000, Fixed: true},
		{Season: 2027, Service: "NRMP", Item: "registration", Cents: 8500, Fixed: true},
		{Season: 2027, Service: "USMLE", Item: "step3", Cents: 95500},
	}}
}

func TestApplicationFees(t *testing.T) {
	c := feeCatalog()
	for _, test := range []struct {
		season int
		cents  []int64
		verify bool
	}{
		{2026, []int64{1100, 3000}, false},
		{2025, []int64{2000}, true}, // the newest earlier list
		{2027, []int64{1200}, true}, // a secondary source
		{2030, []int64{1200}, true},
		{2020, []int64{2000}, true}, // none earlier: the oldest
	} {
		tiers, verify := c.ApplicationFees("ERAS", test.season)
		var cents []int64
		for _, f := range tiers {
			cents = append(cents, f.Cents)
		}
		if d := cmp.Diff(test.cents, cents); d != "" || verify != test.verify {
			t.Errorf("season %d: verify %v, want %v; cents (-want +got)\n%s", test.season, verify, test.verify, d)
		}
	}
	if tiers, verify := c.ApplicationFees("nobody", 2026); tiers != nil || !verify {
		t.Errorf("an unknown service gave %v, verify %v", tiers, verify)
	}
}

func TestFixedCosts(t *testing.T) {
	c := feeCatalog()
	for _, test := range []struct {
		season int
		sum    int64
		verify bool
	}{{2027, 16500, true}, {2026, 15000, true}, {2024, 15000, true}} {
		var sum int64
		fees, verify := c.FixedCosts(test.season)
		for _, f := range fees {
			sum += f.Cents
		}
		if sum != test.sum || verify != test.verify {
			t.Errorf("season %d: %d cents, verify %v; want %d, %v", test.season, sum, verify, test.sum, test.verify)
		}
	}
	fees, _ := c.FixedCosts(2026)
	for _, f := range fees {
		if borrowed := f.Item == "transcript"; f.Verify != borrowed {
			t.Errorf("%s: verify %v, want %v", f.Item, f.Verify, borrowed)
		}
	}
	if fees, verify := new(domain.Catalog).FixedCosts(2027); fees != nil || !verify {
		t.Errorf("an empty price list gave %v, verify %v", fees, verify)
	}
	one := &domain.Catalog{Fees: []domain.Fee{{Season: 2027, Item: "token", Cents: 1, Fixed: true}}}
	if _, verify := one.FixedCosts(2027); verify {
		t.Error("a price of the season itself needs no verifying")
	}
}
