package profile_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/letters"
	"secondlook/views/ui"
)

// letterAt returns a letter of the sample as it is kept.
func (s stage) letterAt(t *testing.T, i int) domain.Letter {
	t.Helper()
	all, err := s.App.Letters.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return all[i]
}

// One key notes a step of a letter with today's day; undo takes it back.
func TestStepsOfALetterByKeys(t *testing.T) {
	s := newStage(t, 1016, 700, true).open("letters")
	s.page.Open(ui.Route{Page: ui.PageProfile, Tab: "letters", Item: "3"})
	s.says(t, "Remind Dr. Paul Reyes since 15 Aug 2026")
	s.says(t, "89 days after the due day")
	s.Type("r")
	if l := s.letterAt(t, 2); l.Status != domain.LetterReminded || l.Date != s.App.Today() {
		t.Fatalf("it is %v since %v", l.Status, l.Date)
	}
	if said := s.Said[len(s.Said)-1]; said != "Dr. Paul Reyes: reminded today" {
		t.Errorf("it says %q", said)
	}
	s.Type("g") // not a step of a letter that is reminded
	s.Type("u")
	if l := s.letterAt(t, 2); l.Status != domain.LetterUploaded {
		t.Fatalf("it is %v", l.Status)
	}
	if _, err := s.App.Undo(context.Background()); err != nil || s.letterAt(t, 2).Status != domain.LetterReminded {
		t.Fatalf("taken back it is %v, %v", s.letterAt(t, 2).Status, err)
	}
}

// A rotation leads to its letter, filled in from it.
func TestAskForTheLetterOfARotation(t *testing.T) {
	s := newStage(t, 1016, 700, true).open("rotations")
	s.page.Open(ui.Route{Page: ui.PageProfile, Tab: "rotations", Item: "4"})
	s.says(t, "Watching is not hands-on")
	s.Type("l")
	s.says(t, "Add letter")
	s.says(t, "Dr. Rosa Medina")
	s.Key(fyne.KeyEscape)
}

// Assigning has a place of its own on the tab, and the tab leads back.
func TestAssignLetters(t *testing.T) {
	s := newStage(t, 1016, 626, true).open("rotations")
	s.page.Open(letters.Where(""))
	if got := s.page.Place(); got.Tab != letters.Tab {
		t.Fatalf("it stands at %+v", got)
	}
	s.says(t, "arrows and Space tick a box")
	if a := s.page.Actions(); len(a) != 2 || a[1].Text != "Propose…" {
		t.Errorf("it offers %+v", a)
	}
	s.page.Search()
	s.open("letters").says(t, "Goals for letters")
}
