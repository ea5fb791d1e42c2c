package build

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"secondlook/app"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// Without a viewer the way to the file is a button away.
func TestPrintWithoutAViewerOffersItsPath(t *testing.T) {
	s := viewtest.New(t, 900, 600).Sample(t)
	s.Show(ui.Space(1))
	offerPrint(s.Host, "list", "here/program-list-2027.pdf")
	var said strings.Builder
	var path *ui.Button
	for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *ui.Text:
			said.WriteString(o.Text())
		case *ui.Button:
			if o.Text() == "Copy path" {
				path = o
			}
			said.WriteString("[" + o.Text() + "]")
		}
	}
	for _, want := range []string{"here/program-list-2027.pdf", "[Copy path]", "[Save as…]"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("%q does not say %q", said.String(), want)
		}
	}
	test.Tap(path)
	if got := fyne.CurrentApp().Clipboard().Content(); got != "here/program-list-2027.pdf" {
		t.Errorf("the clipboard holds %q", got)
	}
}

// A print with nothing on it says what to do first, in the window too.
func TestPrintWithNothingOnItSaysWhy(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	s.Show(ui.Space(1))
	for _, want := range []app.NothingToPrint{app.ErrEmptyList, app.ErrNothingToProof, app.ErrNothingToDefend} {
		open(s.Host, "print", func(context.Context) (string, error) { return "", fmt.Errorf("print: %w", want) })
		said := ""
		for deadline := time.Now().Add(5 * time.Second); said == "" && time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
			for _, o := range test.LaidOutObjects(s.Window.Canvas().Overlays().Top()) {
				if text, ok := o.(*ui.Text); ok && text.Text() == want.Title() {
					said = text.Text()
				}
			}
		}
		if said == "" {
			t.Errorf("%v is not told", want)
		}
	}
}
