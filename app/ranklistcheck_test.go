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

func TestCheckRankListAgainstAListCertifiedWithOneLineMoved(t *testing.T) {
	a, _ := interviewed(t, 6)
	_, err := a.StartRankList(t.Context(), season)
	do(t, err)
	o := rankOrder(t, a)
	text := func(o *app.RankOrder) string {
		var b strings.Builder
		b.WriteString("Rank,Program,Status\n")
		for i, r := range o.Rows {
			p := o.Rows[i].Key
			programs, err := a.Programs(t.Context())
			do(t, err)
			at := slices.IndexFunc(programs, func(x domain.Program) bool { return x.Key == p })
			fmt.Fprintf(&b, "%d,%q,Certified\n", r.Rank, programs[at].Name+", "+programs[at].City)
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
	text := "1 Nowhere General Hospital\n2 " + o.Rows[1].Name
	r := checkList(t, a, text, nil)
	first := r.Sections[0].Lines[0]
	if r.Unsure != 1 || first.State != "unsure" || first.Portal != "Nowhere General Hospital" || first.Number != 1 {
		t.Fatalf("%+v", r)
	}
	if r = checkList(t, a, text, map[int]string{1: o.Rows[0].Key}); !r.Same {
		t.Errorf("picked: %+v", r)
	}
	r = checkList(t, a, "2 "+o.Rows[1].Name+"  Withdrawn", nil)
	states := []string{}
	for _, l := range r.Sections[0].Lines {
		states = append(states, l.State)
	}
	if !slices.Equal(states, []string{"withdrawn", "missing"}) {
		t.Errorf("states %v", states)
	}
}
