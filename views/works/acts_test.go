package works_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"secondlook/domain"
	"secondlook/views/viewtest"
)

// M and L mark an experience, and refuse what the record does not allow.
func TestKeysMarkAnExperience(t *testing.T) {
	s := newStage(t, "experiences", false, func(s *viewtest.Stage) {
		if err := s.App.Experiences.Save(t.Context(), &domain.Experience{Kind: domain.Work, Title: "Clinic"}); err != nil {
			t.Fatal(err)
		}
	})
	now := func() domain.Experience {
		all, err := s.App.Experiences.List(t.Context())
		if err != nil || len(all) != 1 {
			t.Fatal(all, err)
		}
		return all[0]
	}
	for i, step := range []struct {
		key          rune
		listed, most bool
		said         string
	}{
		{'m', false, false, "List it first"}, {'l', true, false, "Listed: Clinic"}, {'m', true, true, "Most meaningful: Clinic"},
		{'l', true, true, "Take that off first"}, {'m', true, false, "No longer most meaningful"}, {'l', false, false, "No longer listed"},
	} {
		s.screen.TypedRune(step.key)
		if e := now(); e.OnERAS != step.listed || e.Meaningful != step.most || !strings.Contains(s.Said[len(s.Said)-1], step.said) {
			t.Errorf("step %d: listed %v, most %v, said %q", i, e.OnERAS, e.Meaningful, s.Said[len(s.Said)-1])
		}
	}
}

// A text that is too long is named beside the mark that its record has.
func TestTooLongIsNamed(t *testing.T) {
	s := newStage(t, "experiences", false, func(s *viewtest.Stage) {
		e := domain.Experience{Kind: domain.Work, Title: "Clinic", OnERAS: true, Meaningful: true, Description: strings.Repeat("a", 760)}
		if err := s.App.Experiences.Save(t.Context(), &e); err != nil {
			t.Fatal(err)
		}
	})
	s.says(t, "760 of 750", "most meaningful", "Too long: Clinic, 760 of 750 characters.")
}

func TestCCopiesTheLineOfALanguage(t *testing.T) {
	s := newStage(t, "languages", true)
	s.screen.TypedRune('c')
	if text := fyne.CurrentApp().Clipboard().Content(); text == "" {
		t.Errorf("nothing is copied; said %q", s.Said)
	}
}
