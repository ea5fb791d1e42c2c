package intake_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"secondlook/views/intake"
	"secondlook/views/viewtest"
)

const openPlaces = "name,specialty,city,state,positions\nValley Clinic - Family Medicine,Family Medicine,Selma,CA,3\nValley Clinic - Family Medicine,Family Medicine,Selma,CA,3\n"

func unfilledKept(t *testing.T, s *viewtest.Stage) int {
	t.Helper()
	list, err := s.App.SOAPPrograms.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

// A table that counts open positions is a list of unfilled programs: it is shown
// with its notice before anything is kept.
func TestListOfUnfilledPrograms(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader(openPlaces), "list.csv")
	want(t, s, "Import list.csv")
	want(t, s, "1 program for the season 2027: 1 new, 0 changed, 0 as before")
	want(t, s, "Valley Clinic - Family Medicine, Selma, CA: 3 positions")
	want(t, s, "Row 3 repeats row 2: left out")
	want(t, s, "must not be shared")
	if n := unfilledKept(t, s); n != 0 {
		t.Errorf("%d are kept before the user agreed", n)
	}
}

// A row that is wrong keeps the whole list out, and a list that holds nothing new
// says so.
func TestUnfilledProgramsAllOrNone(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader(openPlaces+"Coast Clinic,Family Medicine,Ventura,CA,many\n"), "list.csv")
	want(t, s, "list.csv was not imported")
	want(t, s, "positions must be a whole number")
	if n := unfilledKept(t, s); n != 0 {
		t.Errorf("%d are kept all the same", n)
	}
	if _, err := s.App.ImportUnfilled(context.Background(), []byte(openPlaces), 0, false, false); err != nil {
		t.Fatal(err)
	}
	again := viewtest.Stage{App: s.App, Window: s.Window, Host: s.Host}
	intake.Read(again.Host, again.App, strings.NewReader(openPlaces), "again.csv")
	want(t, s, "again.csv changes nothing")
}

// A PDF goes the same way; one that holds no text is refused with what to do.
func TestUnfilledPDF(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.Read(s.Host, s.App, strings.NewReader("%PDF-1.4\nnothing"), "list.pdf")
	want(t, s, "list.pdf was not imported")
	want(t, s, "no text that can be read")
	if _, err := os.Stat("list.pdf"); err == nil {
		t.Error("a file is written")
	}
}

// Ctrl+Enter in the text does what the main button does.
func TestPastedListIsSeenByKeys(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	intake.PasteUnfilled(s.Host, s.App)
	text, ok := s.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatal("the text has not the keys")
	}
	enter := &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl}
	text.TypedShortcut(enter)
	want(t, s, "Paste a list of unfilled programs")
	s.Type("1400140C0   Valley Clinic   Selma   CA   Family Medicine   2")
	text.TypedShortcut(enter)
	want(t, s, "Valley Clinic - Family Medicine, Selma, CA: 2 positions")
	if n := unfilledKept(t, s); n != 0 {
		t.Errorf("%d are kept before the user agreed", n)
	}
}
