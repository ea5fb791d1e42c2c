package prose

import (
	"strings"
	"unicode"
)

// An Op says what becomes of a piece of text.
type Op uint8

// What becomes of a piece.
const (
	Kept Op = iota
	Removed
	Added
)

// An Edit is a piece of two texts that stays, goes or comes.
type Edit struct {
	Op   Op
	Text string
}

// Diff compares two texts word by word, with as few words changed as can be.
// A word goes together with the blanks after it; every line end stands for
// itself. What is removed comes before what is added in its place. The pieces
// that are not added make the first text again, those not removed the second.
//
// It is the algorithm of E. W. Myers, An O(ND) difference algorithm and its
// variations, Algorithmica 1 (1986), in its form that needs linear space.
func Diff(before, after string) []Edit {
	d := &differ{}
	codes := map[string]int32{}
	d.a, d.as = coded(before, codes)
	d.b, d.bs = coded(after, codes)
	size := 2*((len(d.a)+len(d.b)+1)/2+1) + 1
	d.forth, d.back = make([]int, size), make([]int, size)
	d.compare(0, len(d.a), 0, len(d.b))
	d.put(Kept, &d.same)
	d.put(Removed, &d.gone)
	d.put(Added, &d.come)
	return d.out
}

// coded parts a text and numbers its pieces.
func coded(text string, codes map[string]int32) (out []int32, pieces []string) {
	pieces = pieced(text)
	for _, p := range pieces {
		n, ok := codes[p]
		if !ok {
			n = int32(len(codes))
			codes[p] = n
		}
		out = append(out, n)
	}
	return out, pieces
}

// pieced parts a text into words with their blanks and line ends.
func pieced(text string) (out []string) {
	for text != "" {
		n := pieceLen(text)
		out = append(out, text[:n])
		text = text[n:]
	}
	return out
}

func pieceLen(s string) int {
	switch {
	case strings.HasPrefix(s, "\r\n"):
		return 2
	case s[0] == '\n' || s[0] == '\r':
		return 1
	}
	blank := false
	for i, r := range s {
		if r == '\n' || r == '\r' || blank && !unicode.IsSpace(r) {
			return i
		}
		blank = unicode.IsSpace(r)
	}
	return len(s)
}

// A differ gathers the edits between two rows of pieces.
type differ struct {
	a, b        []int32
	as, bs      []string
	forth, back []int // how far each diagonal is reached from either end
	out         []Edit
	same        strings.Builder // waiting to be put out, as are
	gone, come  strings.Builder // those of one place, never beside same
}

// compare puts out the edits between a[a0:a1] and b[b0:b1].
func (d *differ) compare(a0, a1, b0, b1 int) {
	for range d.alike(a0, a1, b0, b1) {
		d.keep(a0)
		a0, b0 = a0+1, b0+1
	}
	end, same := a1, d.alikeBack(a0, a1, b0, b1)
	a1, b1 = a1-same, b1-same
	switch {
	case a0 == a1 || b0 == b1:
		d.change(d.as[a0:a1], d.bs[b0:b1])
	default:
		x, y := d.middle(a0, a1, b0, b1)
		d.compare(a0, x, b0, y)
		d.compare(x, a1, y, b1)
	}
	for ; a1 < end; a1++ {
		d.keep(a1)
	}
}

// middle returns a point in the middle of a shortest way from one end to the
// other: both ways are walked until they meet.
func (d *differ) middle(a0, a1, b0, b1 int) (x, y int) {
	n, m := a1-a0, b1-b0
	most, delta := (n+m+1)/2, n-m
	zero := most + 1
	forth, back := d.forth[:2*zero+1], d.back[:2*zero+1]
	clear(forth)
	clear(back)
	for steps := 0; steps <= most; steps++ {
		low, high := -(steps - 2*max(0, steps-m)), steps-2*max(0, steps-n) // the diagonals within both rows
		for k := low; k <= high; k += 2 {
			x := further(forth, zero, k, steps)
			x += d.alike(a0+x, a1, b0+x-k, b1)
			forth[zero+k] = x
			if c := delta - k; delta%2 != 0 && -steps < c && c < steps && x+back[zero+c] >= n {
				return a0 + x, b0 + x - k
			}
		}
		for k := low; k <= high; k += 2 {
			x := further(back, zero, k, steps)
			x += d.alikeBack(a0, a1-x, b0, b1-x+k)
			back[zero+k] = x
			if c := delta - k; delta%2 == 0 && -steps <= c && c <= steps && x+forth[zero+c] >= n {
				return a1 - x, b1 - x + k
			}
		}
	}
	return a1, b1 // not reached: both ways meet after half of all pieces
}

// alike is how many pieces are the same from a0 and b0 on.
func (d *differ) alike(a0, a1, b0, b1 int) (n int) {
	for a0+n < a1 && b0+n < b1 && d.a[a0+n] == d.b[b0+n] {
		n++
	}
	return n
}

// alikeBack is how many are the same before a1 and b1.
func (d *differ) alikeBack(a0, a1, b0, b1 int) (n int) {
	for a0 < a1-n && b0 < b1-n && d.a[a1-n-1] == d.b[b1-n-1] {
		n++
	}
	return n
}

// further is where a way of so many steps can begin on a diagonal.
func further(v []int, zero, k, steps int) int {
	if k == -steps || k != steps && v[zero+k-1] < v[zero+k+1] {
		return v[zero+k+1]
	}
	return v[zero+k-1] + 1
}

// keep notes a piece that stays.
func (d *differ) keep(i int) {
	d.put(Removed, &d.gone)
	d.put(Added, &d.come)
	d.same.WriteString(d.as[i])
}

// change notes pieces that go and pieces that come.
func (d *differ) change(gone, come []string) {
	if len(gone)+len(come) == 0 {
		return
	}
	d.put(Kept, &d.same)
	for _, p := range gone {
		d.gone.WriteString(p)
	}
	for _, p := range come {
		d.come.WriteString(p)
	}
}

// put puts out what waits.
func (d *differ) put(op Op, waiting *strings.Builder) {
	if waiting.Len() > 0 {
		d.out = append(d.out, Edit{op, waiting.String()})
		waiting.Reset()
	}
}

// WordsIn counts the words of the pieces with an op.
func WordsIn(edits []Edit, op Op) (n int) {
	for _, e := range edits {
		if e.Op == op {
			n += len(strings.Fields(e.Text))
		}
	}
	return n
}
