package fit

import "math"

func square(n int) [][]float64 {
	out := make([][]float64, n)
	for i := range out {
		out[i] = make([]float64, n)
	}
	return out
}

// pick returns the rows and columns of a matrix that are named.
func pick(m [][]float64, at []int) [][]float64 {
	out := make([][]float64, len(at))
	for i, x := range at {
		out[i] = pickRow(m[x], at)
	}
	return out
}

func pickRow(row []float64, at []int) []float64 {
	out := make([]float64, len(at))
	for i, x := range at {
		out[i] = row[x]
	}
	return out
}

// solve solves m·x = v by Gauss's elimination with the largest pivot of each
// column. ok is false where the matrix has no inverse.
func solve(m [][]float64, v []float64) (x []float64, ok bool) {
	n := len(v)
	a := make([][]float64, n)
	for i := range a {
		a[i] = append(append([]float64(nil), m[i]...), v[i])
	}
	for c := range n {
		best := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[best][c]) {
				best = r
			}
		}
		if !(math.Abs(a[best][c]) > 1e-300) {
			return nil, false
		}
		a[c], a[best] = a[best], a[c]
		for r := range n {
			if r == c {
				continue
			}
			f := a[r][c] / a[c][c]
			for k := c; k <= n; k++ {
				a[r][k] -= f * a[c][k]
			}
		}
	}
	x = make([]float64, n)
	for i := range x {
		x[i] = a[i][n] / a[i][i]
	}
	return x, n > 0
}
