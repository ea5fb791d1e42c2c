package figure

import (
	"cmp"
	"slices"
)

// Spread moves labels apart that would touch: wanted are the places of their tops,
// downwards, in any order, each is high units high, and none lies above top or
// reaches below bottom while there is room for all. The answer has their order.
func Spread(wanted []float64, high, top, bottom float64) []float64 {
	order := make([]int, len(wanted))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wanted[a], wanted[b]) })
	out := slices.Clone(wanted)
	for k, i := range order { // from the top down
		out[i] = max(out[i], top)
		if k > 0 {
			out[i] = max(out[i], out[order[k-1]]+high)
		}
	}
	for k := len(order) - 1; k >= 0; k-- { // and back up from the lower end
		i := order[k]
		out[i] = min(out[i], bottom-high)
		bottom = out[i]
	}
	return out
}
