package programs_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain/sample"
	"secondlook/views"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// kern shows the page with one program selected, the keys on the table.
func kern(t *testing.T) (*viewtest.Stage, *views.Shell) {
	t.Helper()
	s, shell := stage(t)
	shell.Go(ui.Route{Page: ui.PagePrograms, Item: sample.KernInternal})
	s.Window.Canvas().Unfocus()
	return s, shell
}

// entries fills the inputs of a dialog from a number on.
func entries(s *viewtest.Stage, from int, values ...string) {
	inputs := findAll(s, func(*ui.Entry) bool { return true })
	for i, v := range values {
		inputs[from+i].SetText(v)
	}
}

func wantChip(t *testing.T, s *viewtest.Stage, text string) {
	t.Helper()
	if find(s, func(c *ui.Chip) bool { return c.AccessibilityLabel() == text }) == nil {
		t.Fatalf("there is no chip %q", text)
	}
}

// Years of residents are noted, changed and deleted by the keys, and each step
// can be taken back.
func TestResidentsAreNotedChangedAndDeleted(t *testing.T) {
	s, shell := kern(t)
	wantText(t, s, "ITS RESIDENTS, BY YOUR COUNTS")
	s.Type("y")
	wantText(t, s, "Residents of a year")
	entries(s, 0, "2027", "30", "31", "2", "its page")
	s.Key(fyne.KeyReturn)
	wantText(t, s, "must not lie after this year")
	entries(s, 0, "2025")
	s.Key(fyne.KeyReturn)
	wantText(t, s, "must be between 0 and the number of residents")
	entries(s, 2, "24")
	s.Key(fyne.KeyReturn)
	years, err := s.App.ProgramYears.List(t.Context())
	if err != nil || len(years) != 1 || years[0].Year != 2025 || years[0].NonUS != 24 || years[0].Program != sample.KernInternal {
		t.Fatalf("kept %+v, %v", years, err)
	}
	wantText(t, s, "2025: 24 non-US IMGs, 2 US IMGs, of 30 residents")
	wantText(t, s, "Non-US IMGs: 24 of 30 residents of 2025, 80%")
	s.Window.Canvas().Unfocus()
	s.Type("y")
	entries(s, 0, "2025", "12", "1", "1", "its page") // it would be lost that 24 of 30 were noted
	press(t, s, "Save")
	wantText(t, s, "is noted already: choose it above to change it")
	find(s, func(x *ui.Select) bool { return len(x.Options) == 2 }).SetSelected("2025")
	entries(s, 1, "28")
	press(t, s, "Save")
	if years, err = s.App.ProgramYears.List(t.Context()); err != nil || len(years) != 1 || years[0].Residents != 28 {
		t.Fatalf("changed to %+v, %v", years, err)
	}
	s.Window.Canvas().Unfocus()
	s.Type("y")
	find(s, func(x *ui.Select) bool { return len(x.Options) == 2 }).SetSelected("2025")
	press(t, s, "Delete this year")
	if years, _ = s.App.ProgramYears.List(t.Context()); len(years) != 0 {
		t.Fatalf("deleted: %+v", years)
	}
	if !strings.Contains(shell.Toast().Text(), "Residents of 2025 deleted") {
		t.Errorf("the toast says %q", shell.Toast().Text())
	}
	press(t, s, "Undo")
	if years, _ = s.App.ProgramYears.List(t.Context()); len(years) != 1 {
		t.Fatalf("undone: %+v", years)
	}
}

// The weights of a program are set, told in its reasons, and reset.
func TestWeightsOfAProgram(t *testing.T) {
	s, shell := kern(t)
	wantText(t, s, "Scores weigh 100%, its mission 100%, as in its specialty.")
	s.Type("g")
	entries(s, 0, "", "", "they told me")
	press(t, s, "Save")
	wantText(t, s, "is kept with a weight only: enter one, or empty the note")
	entries(s, 0, "600", "200", "")
	press(t, s, "Save")
	wantText(t, s, "must be between 1 and 500 percent")
	entries(s, 0, "50")
	press(t, s, "Save")
	wantChip(t, s, "your weights here")
	wantText(t, s, "Scores weigh 50% (usually 100%), its mission 200% (usually 100%).")
	wantText(t, s, "(your weight here: 50 %)")
	s.Window.Canvas().Unfocus()
	s.Type("g")
	entries(s, 0, "", "")
	press(t, s, "Save")
	if kept, err := s.App.Weightings.List(t.Context()); err != nil || len(kept) != 0 {
		t.Fatalf("emptied: %+v, %v", kept, err)
	}
	if !strings.Contains(shell.Toast().Text(), "the specialty's again") {
		t.Errorf("the toast says %q", shell.Toast().Text())
	}
	press(t, s, "Undo")
	wantChip(t, s, "your weights here")
	link := find(s, func(l *ui.QuietLink) bool { return l.Text() == "Reset" })
	if link == nil {
		t.Fatal("there is no way back")
	}
	link.Tapped(nil)
	wantText(t, s, "as in its specialty.")
}

// The sheet counts what is known, offers what is not, and prints.
func TestSheetOfAProgram(t *testing.T) {
	s, shell := kern(t)
	wantText(t, s, "WHAT TO KNOW BEFORE YOU PAY")
	wantChip(t, s, "0 of 14 known")
	wantText(t, s, "Reads the whole record: unknown")
	wantText(t, s, "assumed of Internal Medicine: likely (70 %)")
	link := find(s, func(l *ui.QuietLink) bool { return l.Text() == "Copy what to ask" })
	link.Tapped(nil)
	if text := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(text, "Kern") || !strings.Contains(text, "– H-1B visa?") {
		t.Errorf("on the clipboard: %q", text)
	}
	t.Setenv("TMPDIR", t.TempDir())
	s.Type("s")
	if !strings.Contains(shell.Toast().Text(), "The program sheet is open") {
		t.Errorf("the toast says %q", shell.Toast().Text())
	}
}

// A filter finds the programs of which something is to be asked, and counts it;
// a route leads to the programs of one specialty.
func TestFactsToAsk(t *testing.T) {
	s, shell := stage(t)
	shell.Go(ui.Route{Page: ui.PagePrograms, Tab: "specialty", Item: "Pediatrics"})
	wantText(t, s, "Specialty: Peds")
	table := find(s, func(*ui.Table) bool { return true })
	all := table.Count()
	press(t, s, "Facts")
	s.Key(fyne.KeyDown, fyne.KeySpace, fyne.KeyEscape)
	wantText(t, s, "visa missing")
	wantText(t, s, "facts to ask")
	if n := table.Count(); n == 0 || n > all {
		t.Errorf("%d of %d programs", n, all)
	}
}
