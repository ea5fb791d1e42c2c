package viewtest_test

import (
	"context"
	"slices"
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

func TestSeenLeavesOutWhatIsHidden(t *testing.T) {
	viewtest.New(t, 640, 480)
	inside := ui.NewText("x", ui.Style{})
	outer := ui.NewCard(ui.NewStack(0, inside), 4)
	if !slices.Contains(viewtest.Seen(outer), fyne.CanvasObject(inside)) {
		t.Error("what is shown is not seen")
	}
	outer.Hide()
	if got := viewtest.Seen(outer); len(got) > 0 {
		t.Errorf("%d objects are seen", len(got))
	}
}

func TestSameComparesPictures(t *testing.T) {
	s := viewtest.New(t, 64, 48)
	s.Show(ui.Space(1))
	before := s.Window.Canvas().Capture()
	if !viewtest.Same(before, s.Window.Canvas().Capture()) {
		t.Error("the same picture is another one")
	}
	s.Show(ui.NewCard(ui.Space(1), 4))
	if viewtest.Same(before, s.Window.Canvas().Capture()) {
		t.Error("another picture is the same")
	}
}
