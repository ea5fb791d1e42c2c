package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/theme"
)

// Where there is too little room the chosen tab is in sight, and arrows lead to
// the next tabs that are not.
func TestTabsOutOfSight(t *testing.T) {
	sized(t, theme.NormalText, func() {
		var list []Tab
		for _, text := range []string{"About me", "Exams", "Rotations and letters", "Statements", "Experiences", "Documents"} {
			list = append(list, Tab{Key: text, Text: text})
		}
		all := -tabLeast
		tabs := NewTabs(list, nil)
		for i := range list {
			all += tabs.width(i) + tabLeast
		}
		for _, room := range []float32{all, all - 1, all / 2, all / 3, tabs.MinSize().Width, 1} {
			tabs = NewTabs(list, nil)
			tabs.Resize(fyne.NewSize(room, 50))
			for _, next := range []int{0, 3, 5, 2, 4, 0} {
				tabs.Mark(list[next].Key)
				wantInSight(t, tabs, room, next, room >= all)
			}
		}
	})
}

func wantInSight(t *testing.T, tabs *Tabs, room float32, chosen int, whole bool) {
	t.Helper()
	l := tabs.lay(room)
	seen := false
	for i, p := range l.places {
		seen = seen || p.tab == chosen
		if i > 0 && p.tab != l.places[i-1].tab+1 {
			t.Errorf("in %v tabs are left out in the middle: %+v", room, l.places)
		}
		if got := tabs.at(p.x + p.width/2); got != p.tab {
			t.Errorf("in %v the middle of tab %d is on tab %d", room, p.tab, got)
		}
		if end := p.x + p.width; end > room+0.01 && len(l.places) > 1 {
			t.Errorf("in %v tab %d ends at %v", room, p.tab, end)
		}
	}
	first, last := l.places[0].tab, l.places[len(l.places)-1].tab
	if !seen || whole != (len(l.places) == len(tabs.tabs)) {
		t.Errorf("in %v tab %d is chosen and %d to %d are in sight", room, chosen, first, last)
	}
	if (l.before >= 0) != (first > 0) || (l.after >= 0) != (last < len(tabs.tabs)-1) {
		t.Errorf("in %v tabs %d to %d are in sight and the arrows lead to %d and %d", room, first, last, l.before, l.after)
	}
	if l.after >= 0 && room > 100 && tabs.at(room-1) != l.after {
		t.Errorf("in %v the arrow at the right leads to %d, not to %d", room, tabs.at(room-1), l.after)
	}
	if l.before >= 0 && tabs.at(1) != l.before {
		t.Errorf("in %v the arrow at the left leads to %d, not to %d", room, tabs.at(1), l.before)
	}
}
