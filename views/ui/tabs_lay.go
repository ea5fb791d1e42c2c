package ui

// tabsLaid is where the tabs that are in sight stand.
type tabsLaid struct {
	places        []tabPlace
	gap           float32
	before, after int // the next tab that is out of sight at either end, or -1
}

type tabPlace struct {
	tab      int
	x, width float32
}

// lay places the tabs in a width: all of them where they fit, else as many as
// do, the chosen one among them.
func (t *Tabs) lay(width float32) tabsLaid {
	all := -tabLeast
	for i := range t.tabs {
		all += t.width(i) + tabLeast
	}
	l := tabsLaid{gap: tabGap, before: -1, after: -1}
	if all <= width || len(t.tabs) < 2 {
		if n := float32(len(t.tabs) - 1); n > 0 {
			l.gap = min(max((width-all+n*tabLeast)/n, tabLeast), tabGap)
		}
		l.put(t, 0, len(t.tabs), 0)
		return l
	}
	t.first = min(t.first, t.chosen)
	for t.first < t.chosen && t.fit(t.first, width) <= t.chosen {
		t.first++
	}
	end := t.fit(t.first, width)
	for t.first > 0 && t.fit(t.first-1, width) >= end { // no room is left empty at the end
		t.first--
	}
	x := float32(0)
	if t.first > 0 {
		l.before, x = t.first-1, tabArrow
	}
	if end < len(t.tabs) {
		l.after = end
	}
	l.put(t, t.first, end, x)
	return l
}

// fit says up to which tab there is room from a first one on, beside the arrows
// of what is out of sight. One tab always has room.
func (t *Tabs) fit(first int, width float32) (end int) {
	x := float32(0)
	if first > 0 {
		x = tabArrow
	}
	for end = first; end < len(t.tabs); end++ {
		x += t.width(end)
		room := width
		if end < len(t.tabs)-1 {
			room -= tabArrow
		}
		if x > room && end > first {
			break
		}
		x += tabGap
	}
	return end
}

// put places tabs from x on.
func (l *tabsLaid) put(t *Tabs, first, end int, x float32) {
	for i := first; i < end; i++ {
		w := t.width(i)
		l.places = append(l.places, tabPlace{i, x, w})
		x += w + l.gap
	}
}
