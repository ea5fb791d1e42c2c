package journey

import "math/bits"

// centMicros are the millionths of a dollar in which a rate times an amount is
// counted: cents by millionths.
const centMicros = 100 * 1_000_000

// Own is an amount of US cents in the applicant's own currency, in whole units,
// rounded to the nearest, halves away from zero. rate is in millionths of a unit
// for one dollar; without one the result is 0. No amount that records can hold
// overflows at any rate that they can hold.
func Own(cents, rate int64) int64 {
	if rate <= 0 {
		return 0
	}
	minus := cents < 0
	if minus {
		cents = -cents
	}
	high, low := bits.Mul64(uint64(cents), uint64(rate))
	low, carry := bits.Add64(low, centMicros/2, 0)
	high += carry
	if high >= centMicros { // more than can be counted
		return 0
	}
	units, _ := bits.Div64(high, low, centMicros)
	if minus {
		return -int64(units)
	}
	return int64(units)
}
