package viewtest_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestStageHasAWindowOfItsSizeAndRecords(t *testing.T) {
	s := viewtest.New(t, 640, 480)
	if empty, err := s.App.Empty(context.Background()); err != nil || !empty {
		t.Fatalf("a new stage has records, or %v", err)
	}
	s.Show(ui.Space(1))
	if got := s.Window.Canvas().Size(); got != fyne.NewSize(640, 480) {
		t.Fatalf("the window is %v", got)
	}
	s.Sample(t)
	if empty, _ := s.App.Empty(context.Background()); empty {
		t.Fatal("the sample did not come")
	}
}

func TestKeysGoToWhatHasTheFocus(t *testing.T) {
	s := viewtest.New(t, 640, 480)
	e := ui.NewEntry("")
	entered, heard := false, ""
	e.OnEnter = func() { entered = true }
	s.Show(e)
	s.Window.Canvas().SetOnTypedRune(func(r rune) { heard += string(r) })
	s.Type("x")
	s.Window.Canvas().Focus(e)
	s.Type("abc")
	s.Key(fyne.KeyReturn)
	if heard != "x" || e.Text != "abc" || !entered {
		t.Fatalf("the window heard %q, the entry holds %q, Enter %t", heard, e.Text, entered)
	}
}
