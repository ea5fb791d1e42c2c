// Package luck draws numbers that look random and are always the same.
package luck

import "math"

// A Stream is a stream of them (SplitMix64: Steele, Lea and Flood 2014, Fast
// Splittable Pseudorandom Number Generators). It is for one goroutine.
type Stream struct{ state uint64 }

// New begins a stream. Streams of different seeds have nothing in common.
func New(seed uint64) *Stream {
	l := &Stream{seed}
	return &Stream{l.next()}
}

func (l *Stream) next() uint64 {
	l.state += 0x9e3779b97f4a7c15
	z := l.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Share returns a number from 0 up to 1, without 1.
func (l *Stream) Share() float64 { return float64(l.next()>>11) / (1 << 53) }

// Normal returns a number that is nearly of the standard normal distribution:
// a sum of twelve shares, which every machine works out alike.
func (l *Stream) Normal() float64 {
	sum := -6.0
	for range 12 {
		sum += l.Share()
	}
	return sum
}

// Below returns a whole number from 0 up to n, without n, which is above 0.
func (l *Stream) Below(n int) int { return int(l.Share() * float64(n)) }

// Wait returns a number of the exponential distribution with mean 1: how long
// one waits for what may come at any time.
func (l *Stream) Wait() float64 { return -math.Log1p(-l.Share()) }

// Order returns the numbers from 0 up to n in any order (Fisher and Yates).
func (l *Stream) Order(n int) []int {
	out := make([]int, n)
	for i := range out {
		k := l.Below(i + 1)
		out[i], out[k] = out[k], i
	}
	return out
}
