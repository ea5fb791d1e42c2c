package clocks_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/views/clocks"
	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// The clocks as they look: in a window, in a narrow and dark one, and without
// records.
func TestLooks(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
	viewtest.Tab(t, s, clocks.New)
	test.AssertRendersToImage(t, "wide.png", s.Window.Canvas())
	s.Window.Resize(fyne.NewSize(640, 400))
	theme.Apply(fyne.CurrentApp(), theme.Look{Mode: theme.Dark})
	test.AssertRendersToImage(t, "narrow_dark.png", s.Window.Canvas())
	empty := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight)
	viewtest.Tab(t, empty, clocks.New)
	test.AssertRendersToImage(t, "empty.png", empty.Window.Canvas())
}

// Who comes back from a program still sees the list alone, unless the program is not
// on it.
func TestTheListIsKeptOnTheWayBack(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
	tab := viewtest.Tab(t, s, clocks.New)
	now, err := s.App.Clocks(t.Context(), app.Scope{})
	if err != nil {
		t.Fatal(err)
	}
	listed, other := "", ""
	for _, d := range now.Doors {
		if d.Listed {
			listed = d.Program.Key
		} else {
			other = d.Program.Key
		}
	}
	s.Type("l")
	tab.Open(listed)
	if got := tab.Actions()[0].Text; got != "All programs" || tab.Place() != listed {
		t.Errorf("back at %q: the button says %q", tab.Place(), got)
	}
	tab.Open(other)
	if got := tab.Actions()[0].Text; got != "Only my list" || tab.Place() != other {
		t.Errorf("at one that is not on the list: %q, %q", tab.Place(), got)
	}
}

// Every way of the cards can be reached by Tab, and is in sight when it has the keys.
func TestTabReachesEveryWay(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
	viewtest.Tab(t, s, clocks.New)
	driver, canvas := fyne.CurrentApp().Driver(), s.Window.Canvas()
	seen := map[string]bool{}
	for range 60 {
		canvas.FocusNext()
		o, ok := canvas.Focused().(fyne.CanvasObject)
		if !ok {
			continue
		}
		if b, ok := o.(*ui.Button); ok {
			seen[b.Text()] = true
		}
		if y := driver.AbsolutePositionForObject(o).Y; y < 0 || y > canvas.Size().Height {
			t.Errorf("%T %v is out of sight at %v", o, o, y)
		}
	}
	for _, want := range []string{"Show…", "Table", "To the gaps", "To the regions", "2 things to mind"} {
		if !seen[want] {
			t.Errorf("Tab never comes to %q", want)
		}
	}
}

// The short card leads to the gaps and the commitment.
func TestTheShortWay(t *testing.T) {
	s := viewtest.New(t, viewtest.TabWidth, viewtest.TabHeight).Sample(t)
	viewtest.Tab(t, s, clocks.New)
	if text := s.Text(); !strings.Contains(text, "No record tells of 1 Jun") || !strings.Contains(text, "Commitment to Central Valley") {
		t.Errorf("the short card:\n%s", text)
	}
	s.Press(t, "To the gaps")
	s.Press(t, "To the regions")
}
