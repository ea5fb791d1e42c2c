package ranklist_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/views/ui"
)

// Programs are moved by keys, one rank at a time, and the selection goes along.
func TestMoveByKeys(t *testing.T) {
	s, p := stage(t, 4)
	was := order(t, s)
	s.Type("u") // the first one stays
	if !slices.Equal(order(t, s), was) {
		t.Error("the first one has moved up")
	}
	s.Type("d")
	p.Move(1)
	if got := order(t, s); !slices.Equal(got, []string{was[1], was[2], was[0], was[3]}) {
		t.Errorf("%v", got)
	}
	said(t, s, "is rank 3 now")
	s.Undo()
	if got := order(t, s); got[1] != was[0] {
		t.Errorf("taken back: %v", got)
	}
	s.Key(fyne.KeyDelete)
	if got := order(t, s); len(got) != 3 || slices.Contains(got, was[0]) {
		t.Errorf("taken off: %v", got)
	}
	s.Undo()
	press(t, s, "Order of the scores")
	said(t, s, "in the order of your scores")
}

func TestMoveByMouse(t *testing.T) {
	s, _ := stage(t, 4)
	was := order(t, s)
	for _, o := range shown(s) {
		if g, ok := o.(fyne.Draggable); ok && strings.HasPrefix(label(o), "Move 1") {
			g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 110)})
			g.DragEnd()
			break
		}
	}
	if got := order(t, s); !slices.Equal(got, []string{was[1], was[2], was[0], was[3]}) {
		t.Errorf("%v, was %v", got, was)
	}
}

// A digit asks for the rank and is typed already; Enter keeps it.
func TestTypeARank(t *testing.T) {
	s, _ := stage(t, 5)
	was := order(t, s)
	s.Type("4")
	if panels(s) != 1 {
		t.Fatal("no panel asks for the rank")
	}
	s.Key(fyne.KeyReturn)
	if got := order(t, s); got[3] != was[0] || panels(s) != 0 {
		t.Errorf("%v, was %v", got, was)
	}
	s.Key(fyne.KeyReturn)
	s.Type("9")
	s.Key(fyne.KeyReturn)
	wantTexts(t, s, "Rank must be from 1 to 5")
	s.Key(fyne.KeyEscape)
	press(t, s, "Leave it")
	if got := order(t, s); got[3] != was[0] || panels(s) != 0 {
		t.Errorf("a rank that is not there: %v", got)
	}
}

func TestAddAProgram(t *testing.T) {
	s, p := stage(t, 2)
	if !p.Add() || panels(s) != 1 {
		t.Fatal("no panel asks which one")
	}
	press(t, s, "Add")
	wantTexts(t, s, "Program is required")
	for _, o := range shown(s) {
		if k, ok := o.(*ui.Picker); ok {
			k.Set("ca-bakersfield-kern-medical-center-internal-medicine")
		}
	}
	press(t, s, "Add")
	if got := order(t, s); len(got) != 3 || got[2] != "ca-bakersfield-kern-medical-center-internal-medicine" {
		t.Errorf("%v", got)
	}
	wantTexts(t, s, "no interview is noted")
}

// An advanced program has a list of its first years.
func TestFirstYears(t *testing.T) {
	s, p := stage(t, 2)
	k := order(t, s)
	if err := s.App.RankProgram(context.Background(), app.RankPlace{Season: season, Advanced: k[0]}, domain.RankEntry{Program: k[1]}, 0); err != nil {
		t.Fatal(err)
	}
	for _, o := range shown(s) {
		if tabs, ok := o.(*ui.Tabs); ok {
			tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
	}
	p.Focus()
	s.Key(fyne.KeyDelete)
	o, err := s.App.RankOrder(context.Background(), app.Scope{})
	if err != nil || len(o.Supplemental) != 0 || len(o.Rows) != 2 {
		t.Errorf("%+v, %v", o.Supplemental, err)
	}
}

func TestCouples(t *testing.T) {
	s, p := stage(t, 2)
	act(t, p, "Rank as a couple")
	s.Key(fyne.KeyReturn)
	wantTexts(t, s, "Your partner's program")
	s.Key(fyne.KeyEscape)
	s.Type("t")
	wantTexts(t, s, "Not for couples")
	press(t, s, "Close")
	act(t, p, "Rank as a couple")
	press(t, s, "Rank alone")
	said(t, s, "your own again")
}
