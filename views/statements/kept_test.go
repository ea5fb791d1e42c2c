package statements_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/ui"
)

// What is typed in a version whose addition is taken back stays, and is saved as
// a new one; without such a text the editor closes.
func TestTypedTextOutlivesItsVersion(t *testing.T) {
	s := newStage(t, 1016, 564, false)
	v := domain.Statement{Name: "Valley"}
	add := func() {
		t.Helper()
		v.ID = 0
		if err := s.App.Statements.Save(t.Context(), &v); err != nil {
			t.Fatal(err)
		}
		s.Key(fyne.KeyReturn)
	}
	add()
	e := s.editor(t)
	e.SetText("I led a clinic.")
	s.back(t)
	if e.Text != "I led a clinic." || !s.tab.Unsaved() {
		t.Fatalf("%q is left", e.Text)
	}
	s.says(t, "This version was deleted: save it as a new one")
	s.press(t, "Prove it")
	s.says(t, "Save it as a new one first")
	s.Key(fyne.KeyEscape)
	s.tab.Actions()[1].Do()
	if k := s.read(t).Version("Valley"); k == nil || k.Text != "I led a clinic." || k.Drafts != 1 || s.tab.Unsaved() {
		t.Errorf("kept is %+v", k)
	}
	if strings.Contains(s.words(), "This version was deleted") {
		t.Error("it is still said to be deleted")
	}
	s.back(t)
	s.says(t, "Add a version")
}

// The name of another version is not taken by a text that is saved anew.
func TestADeletedVersionIsSavedUnderAFreeName(t *testing.T) {
	s := newStage(t, 1016, 564, false)
	v, other := domain.Statement{Name: "Valley"}, domain.Statement{Name: "Valley"}
	if err := s.App.Statements.Save(t.Context(), &v); err != nil {
		t.Fatal(err)
	}
	s.Key(fyne.KeyReturn)
	s.editor(t).SetText("Mine.")
	if err := s.App.Statements.Delete(t.Context(), v.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.App.Statements.Save(t.Context(), &other); err != nil {
		t.Fatal(err)
	}
	s.tab.Actions()[1].Do()
	if k := s.read(t).Version("Valley (2)"); k == nil || k.Text != "Mine." {
		t.Errorf("kept is %+v", s.read(t).Versions)
	}
}

// Changing the note of a claim keeps its record, whatever has become of that.
func TestAClaimKeepsItsRecord(t *testing.T) {
	s := newStage(t, 1016, 564, false)
	fill := []error{
		s.App.Statements.Save(t.Context(), &domain.Statement{Name: "A", Text: "I led a clinic."}),
		s.App.Rotations.Save(t.Context(), &domain.Rotation{Kind: domain.Elective, Site: "Past", Start: domain.NewDate(2020, 1, 1), End: domain.NewDate(2020, 2, 1)}),
		s.App.Rotations.Save(t.Context(), &domain.Rotation{Kind: domain.Elective, Site: "Coming", Start: domain.NewDate(2090, 1, 1), End: domain.NewDate(2090, 2, 1)}),
	}
	for _, err := range fill {
		if err != nil {
			t.Fatal(err)
		}
	}
	c := domain.Claim{Statement: "A", Text: "I led a clinic."}
	for _, x := range []struct {
		kind         domain.BackingKind
		record, says string
	}{
		{domain.NotBacked, "", "on no record"},
		{domain.BackedByRotation, "Past, 2020-01-01", "on a record"},
		{domain.BackedByRotation, "Coming, 2090-01-01", "has not happened yet, or was declined"},
		{domain.BackedByRotation, "Sold", "its record is gone"},
	} {
		c.Backing, c.Record, c.Note = x.kind, x.record, "before"
		if err := s.App.Claims.Save(t.Context(), &c); err != nil {
			t.Fatal(err)
		}
		s.Type("p")
		s.says(t, x.says)
		change := "Change"
		if x.kind == domain.NotBacked {
			change = "Name a record"
		}
		s.press(t, change)
		note, ok := find(s, func(e *ui.Entry) bool { return e.Label == "What to say when asked" })
		if !ok {
			t.Fatal("no note is asked for")
		}
		note.SetText("after")
		s.press(t, "Save")
		all, err := s.App.Claims.List(t.Context())
		if err != nil || len(all) != 1 || all[0].Backing != x.kind || all[0].Record != x.record || all[0].Note != "after" {
			t.Errorf("%s: %+v, %v", x.says, all, err)
		}
		s.press(t, "Close")
	}
}
