package programs

import (
	"slices"
	"testing"

	"secondlook/domain"
)

// The gap between the applicant's 224 and the mean of the residents, by hand:
// filter and order (S37). What is not known stands last, both ways round.
func TestGapToTheMean(t *testing.T) {
	all := append(rows(), rows()[0])
	for i, mean := range []int{230, 0, 220, 224} {
		all[i].Program.MeanStep2 = domain.Fact[int]{Value: mean, Known: mean > 0}
	}
	gap := gapOf(func(p *domain.Program) (int, bool) { return 224 - p.MeanStep2.Value, p.MeanStep2.Known })
	for _, tt := range []struct {
		q    query
		want []int
	}{
		{query{}, []int{0, 1, 2, 3}},
		{query{mean: true, gap: gap}, []int{0, 2, 3}},
		{query{mean: true, below: true, gap: gap}, []int{2, 3}},
	} {
		if got := tt.q.find(all, nil); !slices.Equal(got, tt.want) {
			t.Errorf("%+v: %v, want %v", tt.q, got, tt.want)
		}
	}
	for desc, want := range map[bool][]int{true: {2, 3, 0, 1}, false: {0, 3, 2, 1}} {
		got := []int{0, 1, 2, 3}
		order(all, got, byGap, desc, func(s string) string { return s }, gap)
		if !slices.Equal(got, want) {
			t.Errorf("turned round %v: %v, want %v", desc, got, want)
		}
	}
	if signed(4) != "+4" || signed(0) != "0" || signed(-6) != "−6" {
		t.Error("signs")
	}
}
