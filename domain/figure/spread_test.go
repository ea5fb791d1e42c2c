package figure_test

import (
	"reflect"
	"testing"

	"secondlook/domain/figure"
)

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		name   string
		wanted []float64
		want   []float64
	}{
		{"none", nil, []float64{}},
		{"they stand where they want", []float64{0, 20}, []float64{0, 20}},
		{"the later one of two gives way", []float64{5, 5}, []float64{5, 15}},
		{"in any order", []float64{30, 5, 28}, []float64{38, 5, 28}},
		{"none leaves the top", []float64{-4}, []float64{0}},
		{"all move up from the lower end", []float64{99, 98, 97}, []float64{90, 80, 70}},
	} {
		if got := figure.Spread(c.wanted, 10, 0, 100); !reflect.DeepEqual(append([]float64{}, got...), c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
