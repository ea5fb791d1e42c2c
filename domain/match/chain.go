package match

// A chain is programs that are tied by reversions. Positions flow through its
// visits from the first to the last: each program takes what it can fill and
// hands on the rest. The programs of a circle are visited twice, since what
// the last one leaves may go to the first.
type chain struct {
	visits []int32 // programs, those that give before those that get
	once   int     // visits of these are the first of their program
	next   []int32 // for each visit the program that gets the rest, or None
}

// chainsOf returns the chain of each program; nil for one that stands alone.
func chainsOf(programs int, reversions []Reversion) []*chain {
	if len(reversions) == 0 {
		return nil
	}
	next, givers := make([]int32, programs), make([]int32, programs)
	for p := range next {
		next[p] = None
	}
	for _, r := range reversions {
		next[r.From] = r.To
		givers[r.To]++
	}
	member := make([]int32, programs) // of the chain that begins with a program
	for p := range member {
		member[p] = int32(p)
	}
	root := func(p int32) int32 {
		for member[p] != p {
			member[p] = member[member[p]]
			p = member[p]
		}
		return p
	}
	for _, r := range reversions {
		member[root(r.From)] = root(r.To)
	}
	chains := make([]*chain, programs)
	visit := func(p int32) {
		c := chains[root(p)]
		c.visits, c.next = append(c.visits, p), append(c.next, next[p])
	}
	for _, r := range reversions {
		if p := root(r.From); chains[p] == nil {
			chains[p] = &chain{}
		}
	}
	sorted := sortGivers(next, givers)
	for _, p := range sorted.once {
		if chains[root(p)] != nil {
			visit(p)
			chains[root(p)].once++
		}
	}
	for _, p := range sorted.again {
		visit(p)
	}
	for p := range chains {
		chains[p] = chains[root(int32(p))]
	}
	return chains
}

// An ordering has each program once, givers before those that get, and then
// the programs of circles again.
type ordering struct{ once, again []int32 }

// sortGivers sorts programs; givers counts for each how many give to it.
func sortGivers(next, givers []int32) (o ordering) {
	var ready []int32
	for p, n := range givers {
		if n == 0 {
			ready = append(ready, int32(p))
		}
	}
	seen := make([]bool, len(next))
	for len(ready) > 0 {
		p := ready[len(ready)-1]
		ready = ready[:len(ready)-1]
		seen[p] = true
		o.once = append(o.once, p)
		if q := next[p]; q != None {
			if givers[q]--; givers[q] == 0 {
				ready = append(ready, q)
			}
		}
	}
	for p := range next { // what is left are circles
		for q := int32(p); !seen[q]; q = next[q] {
			seen[q] = true
			o.again = append(o.again, q)
		}
	}
	o.once = append(o.once, o.again...)
	return o
}
