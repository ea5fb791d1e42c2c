package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"secondlook/views/theme"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

func TestACardIsAsHighAsWhatStandsOnIt(t *testing.T) {
	viewtest.New(t, 400, 300)
	line, heading := ui.Second("A line").HeightFor(300), ui.Heading("Heading").HeightFor(300)
	if got, want := ui.Boxed(ui.Second("A line"), ui.Second("Another")).HeightFor(300), 2*line+2*theme.Gap16; got != want {
		t.Errorf("two lines on a card are %v high, want %v", got, want)
	}
	if got, want := ui.Titled("Heading", ui.Second("A line")).HeightFor(300), heading+theme.Gap8+line+2*theme.Gap16; got != want {
		t.Errorf("a line below a heading is %v high, want %v", got, want)
	}
}

func TestACardSaysWhatItIsAbout(t *testing.T) {
	viewtest.New(t, 400, 300)
	for about, want := range map[string][]string{"": {"Heading"}, "What it is": {"Heading", "What it is"}} {
		if diff := cmp.Diff(want, said(ui.Headed("Heading", about))); diff != "" {
			t.Errorf("about %q (-want +got):\n%s", about, diff)
		}
	}
	if diff := cmp.Diff([]string{"PART"}, said(ui.Section("PART"))); diff != "" {
		t.Errorf("a part of a panel (-want +got):\n%s", diff)
	}
}

func TestARuleStandsBetweenLines(t *testing.T) {
	viewtest.New(t, 400, 300)
	if got := ui.Ruled(6, nil); got != nil {
		t.Errorf("no lines have %d rules", len(got))
	}
	if got := ui.Ruled(6, []fyne.CanvasObject{ui.Small("one")}); len(got) != 1 {
		t.Errorf("one line is %d objects", len(got))
	}
	two := ui.NewStack(0, ui.Ruled(6, []fyne.CanvasObject{ui.Small("one"), ui.Small("two")})...)
	if got, want := two.HeightFor(300), 2*ui.Small("one").HeightFor(300)+6+1+6; got != want {
		t.Errorf("two lines are %v high, want %v", got, want)
	}
}

// said returns the texts of a few objects.
func said(objects []fyne.CanvasObject) (out []string) {
	for _, o := range objects {
		if t, ok := o.(*ui.Text); ok {
			out = append(out, t.Text())
		}
	}
	return out
}
