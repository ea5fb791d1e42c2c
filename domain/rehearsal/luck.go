package rehearsal

// luck is a stream of numbers that look random and are always the same
// (SplitMix64: Steele, Lea and Flood 2014, Fast Splittable Pseudorandom Number
// Generators).
type luck struct{ state uint64 }

// newLuck begins a stream. Streams of different seeds have nothing in common.
func newLuck(seed uint64) *luck {
	l := &luck{seed}
	return &luck{l.next()}
}

func (l *luck) next() uint64 {
	l.state += 0x9e3779b97f4a7c15
	z := l.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// share returns a number from 0 up to 1, without 1.
func (l *luck) share() float64 { return float64(l.next()>>11) / (1 << 53) }

// normal returns a number that is nearly of the standard normal distribution:
// a sum of twelve shares, which every machine works out alike.
func (l *luck) normal() float64 {
	sum := -6.0
	for range 12 {
		sum += l.share()
	}
	return sum
}
