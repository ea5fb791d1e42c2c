package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
)

func checkList(t testing.TB, a *app.App, text string, picked map[int]string) *app.RankCheck {
	t.Helper()
	lines, err := a.ReadPortal(strings.NewReader(text))
	do(t, err)
	r, err := a.CheckRankList(t.Context(), app.Scope{}, lines, picked)
	do(t, err)
	return r
}

// Two programs of one hospital are told apart by their specialty.
func TestToldApartInTheCheck(t *testing.T) {
	a := filled(t)
	programs, err := a.Programs(t.Context())
	do(t, err)
	seen := map[string]*domain.Program{}
	for i := range programs {
		p := &programs[i]
		one := seen[p.Title()]
		if seen[p.Title()] = p; one == nil || one.Specialty == p.Specialty {
			continue
		}
		at := app.RankPlace{Season: season}
		do(t, a.RankProgram(t.Context(), at, domain.RankEntry{Program: one.Key}, 0))
		if got := rankOrder(t, a).Told(one.Key); got != one.Title() {
			t.Errorf("alone it is %q", got)
		}
		do(t, a.RankProgram(t.Context(), at, domain.RankEntry{Program: p.Key}, 1))
		want := p.Title() + " (" + a.Catalog().Short(p.Specialty) + ")"
		if got := rankOrder(t, a).Told(p.Key); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		lines := checkList(t, a, "1 Nowhere General", nil).Sections[0].Lines
		if !slices.ContainsFunc(lines, func(l app.RankCheckLine) bool { return l.Name == want }) {
			t.Errorf("%+v", lines)
		}
		return
	}
	t.Fatal("no hospital has two programs")
}

func TestCheckRankListAgainstAListCertifiedWithOneLineMoved(t *testing.T) {
	a, _ := interviewed(t, 6)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	o := rankOrder(t, a)
	text := func(o *app.RankOrder) string {
		var b strings.Builder
		b.WriteString("Rank,Program,Status\n")
		for _, r := range o.Rows {
			fmt.Fprintf(&b, "%d,%q,Certified\n", r.Rank, portalName(t, a, r.Key))
		}
		return b.String()
	}
	if r := checkList(t, a, text(o), nil); !r.Same || r.Answer != "The portal has exactly your list." {
		t.Fatalf("the same list: %+v", r)
	}
	certified := text(o)
	do(t, a.MoveRank(t.Context(), app.RankPlace{Season: season}, 4, 1))
	r := checkList(t, a, certified, nil)
	if r.Same || r.Differ != 1 || r.Answer != "1 line differs from your list." {
		t.Fatalf("one line moved: %+v", r)
	}
	for _, l := range r.Sections[0].Lines {
		if moved := l.From == 2; l.Differs != moved || moved && (l.State != "moved" || l.Words != "3 lower in the portal: 5, here 2") {
			t.Errorf("%+v", l)
		}
	}
}

// What no name tells is asked, and the answer counts.
func TestCheckRankListAsks(t *testing.T) {
	a, _ := interviewed(t, 2)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	o := rankOrder(t, a)
	second := portalName(t, a, o.Rows[1].Key)
	text := "1 Nowhere General Hospital\n2 " + second
	r := checkList(t, a, text, nil)
	first := r.Sections[0].Lines[0]
	if r.Unsure != 1 || first.State != "unsure" || first.Portal != "Nowhere General Hospital" || first.Number != 1 {
		t.Fatalf("%+v", r)
	}
	if r = checkList(t, a, text, map[int]string{1: o.Rows[0].Key}); !r.Same {
		t.Errorf("picked: %+v", r)
	}
	r = checkList(t, a, "1 "+second+"  Withdrawn", nil)
	states := []string{}
	for _, l := range r.Sections[0].Lines {
		states = append(states, l.State)
	}
	if !slices.Equal(states, []string{"withdrawn", "missing"}) {
		t.Errorf("states %v", states)
	}
}

// portalName is a program as the portal names it.
func portalName(t testing.TB, a *app.App, key string) string {
	t.Helper()
	programs, err := a.Programs(t.Context())
	do(t, err)
	for _, p := range programs {
		if p.Key == key {
			return p.Name + ", " + p.City + ", " + p.State
		}
	}
	t.Fatalf("no catalog holds %s", key)
	return ""
}

// A rank that is passed over, a line that is no rank and a list that the text
// does not have are told, and the answer is never "exactly".
func TestCheckRankListTellsWhatIsNotCompared(t *testing.T) {
	a, _ := interviewed(t, 2)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	keys := order(t, a)
	one, two := portalName(t, a, keys[0]), portalName(t, a, keys[1])
	for _, c := range []struct{ text, note string }{
		{"1. " + one + "\n3. " + two, "The portal's list has no rank 2"},
		{"1. " + one + "\ngamma, which nobody ranks\n2. " + two, "Line 2 was not read as a rank: gamma, which nobody ranks"},
	} {
		r := checkList(t, a, c.text, nil)
		if r.Same || r.Answer != "What could be compared is the same, and not everything could be." || len(r.Notes) != 1 || r.Notes[0] != c.note {
			t.Errorf("%q: %q %q", c.text, r.Answer, r.Notes)
		}
	}
	extra := app.RankPlace{Season: season, Advanced: keys[0]}
	do(t, a.RankProgram(t.Context(), extra, domain.RankEntry{Program: keys[1]}, 0))
	r := checkList(t, a, "1. "+one+"\n2. "+two, nil)
	if r.Same || len(r.Notes) != 1 || !strings.HasPrefix(r.Notes[0], "Not compared, as the text does not have it: First years for ") {
		t.Errorf("%q %q", r.Answer, r.Notes)
	}
	r = checkList(t, a, "Supplemental list for "+one+"\n1. "+two, nil)
	if r.Same || len(r.Notes) != 1 || !strings.HasSuffix(r.Notes[0], "Primary list") || r.Differ != 0 {
		t.Errorf("%q %q %+v", r.Answer, r.Notes, r.Sections)
	}
	if r = checkList(t, a, "1. "+one+"\n2. "+two+"\nSupplemental list for "+one+"\n1. "+two, nil); !r.Same || len(r.Sections) != 2 {
		t.Errorf("both lists: %q %q", r.Answer, r.Notes)
	}
}
