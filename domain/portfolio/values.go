package portfolio

import (
	"math"

	"secondlook/domain"
	"secondlook/domain/chance"
)

// Values are what a match is worth by where it is and in what, from 0 (no match)
// to [domain.MostValue]. They are settings of the reference set.
type Values struct {
	Tiers  [4]float64 // by tier; 0: none
	Region float64    // more in a region that is wished for
	Next   float64    // share of each further specialty of the wishes
}

// NewValues reads the values of a reference set.
func NewValues(r *chance.Reference) (v Values) {
	at := func(name string) float64 {
		row, _ := r.Row(name)
		return row.Value
	}
	return Values{
		Tiers:  [4]float64{at("value.no_tier"), at("value.tier1"), at("value.tier2"), at("value.tier3")},
		Region: at("value.wished_region"), Next: at("value.next_specialty"),
	}
}

// A Spot is what the value of a program goes by.
type Spot struct {
	Tier     int  // 0: none
	Wished   bool // its region is wished for
	Order    int  // place of its specialty among the wishes, from 0
	Anywhere bool // the applicant would return later, so that the place counts nothing (S89)
	Own      int  // the user's own value; 0: none
}

// Of is what a match is worth: the user's own value, else that of the tier with
// the region's part, or of the best place where the place counts nothing, times
// the share of the specialty.
func (v Values) Of(s Spot) float64 {
	if s.Own > 0 {
		return float64(s.Own)
	}
	place := 0.0
	switch {
	case s.Anywhere:
		for _, t := range v.Tiers {
			place = max(place, t)
		}
	case 0 <= s.Tier && s.Tier < len(v.Tiers):
		place = v.Tiers[s.Tier]
	}
	if s.Wished || s.Anywhere {
		place += v.Region
	}
	return min(place, domain.MostValue) * math.Pow(v.Next, float64(s.Order))
}
