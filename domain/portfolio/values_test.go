package portfolio_test

import (
	"math"
	"testing"

	"secondlook/domain"
	"secondlook/domain/enginetest"
	"secondlook/domain/portfolio"
)

func TestValues(t *testing.T) {
	v := portfolio.Values{Tiers: [4]float64{3, 9, 7, 5}, Region: 2, Next: 0.5}
	for _, c := range []struct {
		spot portfolio.Spot
		want float64
	}{
		{portfolio.Spot{}, 3}, {portfolio.Spot{Tier: 1}, 9}, {portfolio.Spot{Tier: 2, Wished: true}, 9}, {portfolio.Spot{Tier: 1, Wished: true}, 10},
		{portfolio.Spot{Tier: 3, Order: 2}, 1.25}, {portfolio.Spot{Tier: 3, Anywhere: true}, 10}, {portfolio.Spot{Anywhere: true, Order: 1}, 5},
		{portfolio.Spot{Tier: 3, Own: 8, Order: 3}, 8}, {portfolio.Spot{Tier: 9}, 0},
	} {
		if got := v.Of(c.spot); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%+v is worth %v, want %v", c.spot, got, c.want)
		}
	}
	shipped := portfolio.NewValues(enginetest.Reference(t))
	if tiers := shipped.Tiers; !(tiers[1] > tiers[2] && tiers[2] > tiers[3] && tiers[3] >= tiers[0] && tiers[0] > 0 && tiers[1] <= domain.MostValue) {
		t.Errorf("the shipped values are %+v", shipped)
	}
	if shipped.Region <= 0 || shipped.Next <= 0 || shipped.Next > 1 {
		t.Errorf("the shipped values are %+v", shipped)
	}
}
