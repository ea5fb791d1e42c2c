package portfolio

import "math"

// hopes bound what a state of a [ladder] can still become. Each item costs its
// toll; then the most that the rungs from i on make of a value V is
//
//	Uᵢ(V) = max(Uᵢ₊₁(V), Uᵢ₊₁(f·t + (1−f)·V) − toll),  U at the top = V.
//
// U is convex, rises, and by no more than V does. It is kept at the ends of
// equal cells of [0, 1]; a chord lies above a convex function, so what is read
// in between is a bound too.
type hopes struct {
	cells int
	rows  []float64 // of rung 0, 1, …; cells + 1 figures each
}

func newHopes(rungs []rung, cells int) *hopes {
	h := &hopes{cells: cells, rows: make([]float64, (len(rungs)+1)*(cells+1))}
	top(h.row(len(rungs)))
	for i := len(rungs) - 1; i >= 0; i-- {
		below(h.row(i), h.row(i+1), &rungs[i])
	}
	return h
}

func (h *hopes) row(i int) []float64 { return h.rows[i*(h.cells+1) : (i+1)*(h.cells+1)] }

// of is U of rung i at a value.
func (h *hopes) of(i int, value float64) float64 { return chord(h.row(i), value) }

// hope is U of the first rung at nothing, without what lies between.
func hope(rungs []rung, cells int) float64 {
	row, next := make([]float64, cells+1), make([]float64, cells+1)
	top(next)
	for i := len(rungs) - 1; i >= 0; i-- {
		below(row, next, &rungs[i])
		row, next = next, row
	}
	return next[0]
}

// top writes U above the last rung.
func top(row []float64) {
	for k := range row {
		row[k] = float64(k) / float64(len(row)-1)
	}
}

// below writes U of a rung from that of the next.
func below(row, next []float64, r *rung) {
	width := 1 / float64(len(row)-1)
	for k := range row {
		u := chord(next, r.gain+r.keep*float64(k)*width) - r.toll
		if !r.must {
			u = max(u, next[k])
		}
		row[k] = u
	}
}

// chord reads a row between its points. Above 1 it goes on with the steepest
// slope that it can have.
func chord(row []float64, value float64) float64 {
	cells := len(row) - 1
	x := value * float64(cells)
	k := int(x)
	if k >= cells {
		return row[cells] + (value - 1)
	}
	return row[k] + (x-float64(k))*(row[k+1]-row[k])
}

// least looks for the multiplier between low and high, on a logarithmic scale,
// at which a bound is least, by golden sections. Any multiplier gives a bound.
func least(low, high float64, times int, bound func(float64) float64) (at, value float64) {
	const golden = 0.6180339887498949
	a, b := math.Log(low), math.Log(high)
	c, d := b-golden*(b-a), a+golden*(b-a)
	fc, fd := bound(math.Exp(c)), bound(math.Exp(d))
	for range times {
		if fc <= fd {
			b, d, fd = d, c, fc
			c = b - golden*(b-a)
			fc = bound(math.Exp(c))
		} else {
			a, c, fc = c, d, fd
			d = a + golden*(b-a)
			fd = bound(math.Exp(d))
		}
	}
	if fc <= fd {
		return math.Exp(c), fc
	}
	return math.Exp(d), fd
}
