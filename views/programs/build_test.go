package programs_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/ui"
)

// onList are the programs of the stored list, sorted.
func onList(t *testing.T, list []domain.Application) (keys []string) {
	t.Helper()
	for _, x := range list {
		keys = append(keys, x.Program)
	}
	slices.Sort(keys)
	return keys
}

func TestANewListSaysWhatItReplacesAndComesBack(t *testing.T) {
	s, shell := stage(t)
	ctx := context.Background()
	before, err := s.App.SavedList(ctx, 2027)
	if err != nil {
		t.Fatal(err)
	}
	press(t, s, "Build my list")
	find(s, func(*ui.Entry) bool { return true }).SetText("330")
	s.Key(fyne.KeyReturn)
	wantText(t, s, "Replaces your list of "+ui.Plural(len(before), "program", "programs"))
	wantText(t, s, "Chance to match: ")
	wantText(t, s, "Your saved list: ")
	wantText(t, s, "at UNLV") // the wasted program, by its name
	if n := strings.Count(texts(s), "Best under this model"); n != 1 {
		t.Errorf("the model is named %d times", n)
	}
	press(t, s, "Save as my list")
	if n := listed(t, s.App); n != 30 {
		t.Fatalf("%d programs are on the list", n)
	}
	shell.TypedShortcut(&fyne.ShortcutUndo{})
	after, err := s.App.SavedList(ctx, 2027)
	if err != nil || !slices.Equal(onList(t, before), onList(t, after)) {
		t.Fatalf("after Undo %v are on the list, not %v (%v)", onList(t, after), onList(t, before), err)
	}
}

func TestEscapeClosesAfterAClickBeside(t *testing.T) {
	s, _ := stage(t)
	cv := s.Window.Canvas()
	for _, open := range []func(){func() { s.Type("e") }, func() { press(t, s, "Build my list") }, func() { s.Key(fyne.KeyF1) }} {
		open()
		if cv.Overlays().Top() == nil {
			t.Fatal("nothing has opened")
		}
		cv.Unfocus() // as a click on the dimmed page does
		s.Key(fyne.KeyDown)
		if cv.Focused() == nil {
			t.Error("the focus does not come back to the panel")
		}
		cv.Unfocus()
		s.Key(fyne.KeyEscape)
		if cv.Overlays().Top() != nil {
			t.Fatal("Escape does not close the panel")
		}
	}
	s.Type("e") // a menu over a panel: Escape closes one after the other
	cv.Focus(find(s, func(*ui.Select) bool { return true }))
	s.Key(fyne.KeySpace)
	for want := 1; want >= 0; want-- {
		cv.Unfocus()
		s.Key(fyne.KeyEscape)
		if n := len(cv.Overlays().List()); n != want {
			t.Fatalf("%d panels are open after Escape, not %d", n, want)
		}
	}
	s.Key(fyne.KeyF1)
	wantText(t, s, "What this rests on") // the page hears its keys again
}

func TestPanelsKeepTheirButtonsInSightWhereItIsLow(t *testing.T) {
	s, _ := stage(t)
	s.Window.Resize(fyne.NewSize(853, 480))
	for _, open := range []func(){func() { s.Type("e") }, func() { s.Key(fyne.KeyF1) }} {
		open()
		driver := fyne.CurrentApp().Driver()
		all := findAll(s, func(b *ui.Button) bool { return b.Text() == "Save" || b.Text() == "Close" })
		if len(all) != 1 {
			t.Fatalf("%d buttons", len(all))
		}
		if y := driver.AbsolutePositionForObject(all[0]).Y + all[0].Size().Height; y > 480-12 {
			t.Errorf("%s ends at %v, under the window", all[0].Text(), y)
		}
		for _, e := range findAll(s, func(e *ui.Entry) bool { return e.PlaceHolder == "2026-05-31" }) {
			s.Window.Canvas().Focus(e)
			if y := driver.AbsolutePositionForObject(e).Y + e.Size().Height; y > driver.AbsolutePositionForObject(all[0]).Y {
				t.Errorf("the last input is at %v, under the buttons, while it has the keys", y)
			}
		}
		s.Key(fyne.KeyEscape)
	}
}
