package app

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/paths"
)

// Every doing has its words, and every law of it.
func TestPathWords(t *testing.T) {
	words := shippedWords(t)
	var keys []string
	for d := domain.DoNothing; d <= domain.DoTransitional; d++ {
		name := paths.Key(d)
		keys = append(keys, "path.noun."+name, "path.effect."+name)
		if d != domain.DoNothing {
			keys = append(keys, "path.do."+name, "path.law."+name)
		}
	}
	for _, law := range []paths.Law{paths.Free, paths.Ask, paths.Closed} {
		keys = append(keys, "path.condition."+law.String())
	}
	for _, row := range []string{"set.path_preliminary", "set.path_transitional", "set.path_soap"} {
		keys = append(keys, "path.guess."+row, "figure."+row)
	}
	for _, key := range keys {
		if words[key] == "" {
			t.Errorf("there are no words for %s", key)
		}
	}
}

// A path that has no name of its own is called by what is done on it, and by the
// seasons in which it waits.
func TestPathDone(t *testing.T) {
	words := shippedWords(t)
	a := &App{cfg: Config{Words: words}}
	apply := paths.Choice{Apply: true}
	with := func(d domain.Doing) paths.Choice { return paths.Choice{Apply: true, Doing: d} }
	for _, tt := range []struct {
		path paths.Path
		want string
	}{
		{paths.Path{apply, apply}, "Nothing beside"},
		{paths.Path{with(domain.DoStep3), apply}, "Step 3"},
		{paths.Path{with(domain.DoStep3), with(domain.DoResearch)}, "Step 3, then research post"},
		{paths.Path{with(domain.DoStep3), with(domain.DoResearch), with(domain.DoClinic)}, "Step 3, research post, then clinic work in the Valley"},
		{paths.Path{{Doing: domain.DoClinic}, apply, {}}, "Clinic work in the Valley, without applying in 2028, 2030"},
	} {
		if got := a.pathDone(tt.path, 2028); got != tt.want {
			t.Errorf("%+v is called %q, not %q", tt.path, got, tt.want)
		}
	}
	lines := slices.Repeat([]PathLine{{}}, 4)
	lines[1].Kind = paths.Each
	for chosen, want := range map[int][]int{0: {0, 1}, 1: {1, 0}, 3: {3, 0, 1}} {
		if got := charted(lines, chosen); !slices.Equal(got, want) {
			t.Errorf("with %d chosen the chart has %v", chosen, got)
		}
	}
}
