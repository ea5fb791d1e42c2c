package match

// rows is a table whose rows have different lengths, in one piece of memory.
type rows[T any] struct {
	start []int32 // of each row, and the end of the last
	items []T
}

func newRows[T any](n, items int) rows[T] {
	return rows[T]{start: append(make([]int32, 0, n+1), 0), items: make([]T, 0, items)}
}

// end closes the row at hand.
func (t *rows[T]) end() { t.start = append(t.start, int32(len(t.items))) }

// of returns a row.
func (t *rows[T]) of(i int32) []T { return t.items[t.start[i]:t.start[i+1]] }

// A seat is a program with the place of one applicant on its list, from 0. It
// tells who it is and how much the program wants him.
type seat struct{ program, rank int32 }

var nowhere = seat{None, None}

// A lookup finds the rank of an applicant in a program's list. It holds one
// applicant at a time.
type lookup struct {
	by   *rows[seat] // of each applicant, where he is ranked
	rank []int32     // by program; one more than the rank, 0: not ranked
	who  int32
}

func newLookup(by *rows[seat], programs int) *lookup {
	return &lookup{by: by, rank: make([]int32, programs), who: None}
}

// load turns to an applicant.
func (l *lookup) load(a int32) {
	if l.who != None {
		for _, s := range l.by.of(l.who) {
			l.rank[s.program] = 0
		}
	}
	l.who = a
	for _, s := range l.by.of(a) {
		l.rank[s.program] = s.rank + 1
	}
}

// find returns the seat of the applicant at a program, and whether he is
// ranked there. Nobody needs to be ranked to be nowhere.
func (l *lookup) find(program int32) (seat, bool) {
	if program == None {
		return nowhere, true
	}
	r := l.rank[program]
	return seat{program, r - 1}, r > 0
}

// invert lists for each applicant where the programs rank him.
func invert(listed *rows[int32], applicants int) *rows[seat] {
	by := &rows[seat]{start: make([]int32, applicants+2), items: make([]seat, len(listed.items))}
	for _, a := range listed.items {
		by.start[a+2]++
	}
	for a := range applicants {
		by.start[a+2] += by.start[a+1]
	}
	for p := range int32(len(listed.start) - 1) {
		for rank, a := range listed.of(p) {
			by.items[by.start[a+1]] = seat{p, int32(rank)}
			by.start[a+1]++
		}
	}
	by.start = by.start[:applicants+1]
	return by
}
