package programs_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/views/ui"
)

func TestCorrectionSaysWhatIsWrongThenSavesAndUndoes(t *testing.T) {
	s, shell := stage(t)
	ctx := context.Background()
	s.Type("e")
	wantText(t, s, "Correct a fact")
	press(t, s, "Save")
	wantText(t, s, "Source is required")
	s.Type("p")
	if strings.Contains(texts(s), "Source is required") {
		t.Fatal("the source is there, and still it says that it is missing")
	}
	s.Type("age of the program") // the focus went to the source
	s.Key(fyne.KeyReturn)
	kept, err := s.App.Corrections.List(ctx)
	if err != nil || len(kept) != 1 || kept[0].Source != "page of the program" || kept[0].Field != "visa_j1" { // the visa is what hangs
		t.Fatalf("kept %+v, %v", kept, err)
	}
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("the dialog is still there")
	}
	if !strings.Contains(shell.Toast().Text(), "corrected") {
		t.Fatalf("the toast says %q", shell.Toast().Text())
	}
	press(t, s, "Undo")
	if kept, _ = s.App.Corrections.List(ctx); len(kept) != 0 {
		t.Fatalf("after Undo %+v is kept", kept)
	}
}

func TestClosingCorrectionKeepsTheProgramInSightAndResets(t *testing.T) {
	s, _ := stage(t)
	ctx := context.Background()
	table := find(s, func(*ui.Table) bool { return true })
	before := table.Count()
	s.Type("e")
	find(s, func(x *ui.Select) bool { return len(x.Options) > 10 }).SetSelected("Step 2 CK minimum")
	inputs := findAll(s, func(*ui.Entry) bool { return true })
	inputs[0].SetText("280")
	inputs[2].SetText("e-mail")
	press(t, s, "Save")
	wantText(t, s, "WHY IT IS OUT")
	if table.Count() != before {
		t.Fatalf("the closed program went out of sight: %d rows, not %d", table.Count(), before)
	}
	s.Type("e")
	find(s, func(x *ui.Select) bool { return len(x.Options) > 10 }).SetSelected("Step 2 CK minimum")
	press(t, s, "Reset to the catalog")
	if kept, _ := s.App.Corrections.List(ctx); len(kept) != 0 {
		t.Fatalf("after the reset %+v is kept", kept)
	}
	wantText(t, s, "WHY IT RANKS 1ST")
}

func TestCorrectionOpenedAgainKeepsItsDateAndWritesItsField(t *testing.T) {
	s, _ := stage(t)
	ctx := context.Background()
	s.Type("e")
	find(s, func(x *ui.Select) bool { return len(x.Options) > 10 }).SetSelected("Kind of program")
	kind := find(s, func(x *ui.Select) bool { return slices.Contains(x.Options, "community univ affiliated") })
	if kind == nil {
		t.Fatal("the kinds of program are not offered")
	}
	kind.SetSelected("community univ affiliated")
	inputs := findAll(s, func(*ui.Entry) bool { return true })
	inputs[len(inputs)-2].SetText("an old brochure")
	inputs[len(inputs)-1].SetText("2019")
	press(t, s, "Save")
	kept, err := s.App.Corrections.List(ctx)
	if err != nil || len(kept) != 1 || kept[0].Value != "community_univ_affiliated" || kept[0].AsOf != "2019" {
		t.Fatalf("kept %+v, %v", kept, err)
	}
	s.Type("e")
	find(s, func(x *ui.Select) bool { return len(x.Options) > 10 }).SetSelected("Kind of program")
	press(t, s, "Save")
	if kept, err = s.App.Corrections.List(ctx); err != nil || len(kept) != 1 || kept[0].AsOf != "2019" {
		t.Fatalf("opened again and saved: %+v, %v", kept, err)
	}
}

// A date that cannot be read must not pass for a source without one.
func TestCorrectionRefusesWhatIsNoDate(t *testing.T) {
	s, _ := stage(t)
	s.Type("e")
	inputs := findAll(s, func(*ui.Entry) bool { return true })
	source, asOf := inputs[len(inputs)-2], inputs[len(inputs)-1]
	source.SetText("their page")
	for _, text := range []string{"22.11.2026", "11/22/2026", "last week", "2026-13", "2027-11-22"} {
		asOf.SetText(text)
		press(t, s, "Save")
		if s.Window.Canvas().Overlays().Top() == nil {
			t.Fatalf("%q is taken for a date", text)
		}
		if text != "2027-11-22" {
			wantText(t, s, "write it as 2026-11-22")
		}
	}
	asOf.SetText("undated, an old brochure")
	press(t, s, "Save")
	kept, err := s.App.Corrections.List(context.Background())
	if err != nil || len(kept) != 1 || kept[0].AsOf != "undated, an old brochure" {
		t.Fatalf("kept %+v, %v", kept, err)
	}
}

// What is typed of one fact is not lost: not when another is chosen, not when
// the window closes, not by Escape, and not when it cannot be kept.
func TestCorrectionLosesNothingThatIsTyped(t *testing.T) {
	s, _ := stage(t)
	s.Type("e")
	if s.Host.Panels.Typed() {
		t.Error("something is typed in a dialog that has just opened")
	}
	facts := func() *ui.Select { return find(s, func(x *ui.Select) bool { return len(x.Options) > 10 }) }
	source := func() *ui.Entry {
		inputs := findAll(s, func(*ui.Entry) bool { return true })
		return inputs[len(inputs)-2]
	}
	source().SetText("their page")
	s.Window.Canvas().Focus(facts())
	facts().SetSelected("Step 2 CK minimum")
	if got := source().Text; got != "their page" {
		t.Errorf("the source is %q after another choice", got)
	}
	if s.Window.Canvas().Focused() != facts() {
		t.Errorf("the keys are on %T", s.Window.Canvas().Focused())
	}
	wantText(t, s, "How firmly the program means it")
	if !s.Host.Panels.Typed() {
		t.Error("the window does not know that something is typed")
	}
	s.Key(fyne.KeyEscape)
	wantText(t, s, "Leave without saving?")
	s.Key(fyne.KeyEscape)
	if got := source().Text; got != "their page" {
		t.Errorf("the source is %q after staying", got)
	}
}
