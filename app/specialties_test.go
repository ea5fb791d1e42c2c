package app_test

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
	"secondlook/domain/specialties"
)

func compared(t *testing.T, a *app.App, p domain.Profile) *app.Specialties {
	t.Helper()
	s, err := a.Specialties(t.Context(), app.Scope{Profile: &p, Season: season})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Family medicine and psychiatry are particularly open to the sample applicant,
// who failed Step 1 and has a story; a higher bar for a story, set by the user,
// takes that away.
func TestSpecialtiesOfTheSample(t *testing.T) {
	a := apptest.New(t)
	s := compared(t, a, sample.Profile(season))
	for i, want := range []string{domain.FamilyMedicine, domain.Psychiatry} {
		if r := s.Rows[i]; r.Specialty.Name != want || r.Advice != specialties.ParticularlyOpen || r.Chip != "particularly open" || !strings.Contains(r.Why, "failed attempt at Step 1") {
			t.Errorf("%d: %s, %s: %s", i, r.Specialty.Name, r.Chip, r.Why)
		}
	}
	last := s.Rows[len(s.Rows)-1]
	if last.Specialty.Name != domain.TransitionalYear || !strings.Contains(last.Why, "never a full path") {
		t.Errorf("the last is %s: %s", last.Specialty.Name, last.Why)
	}
	for _, r := range s.Rows {
		if r.Chip == "" || r.Why == "" || strings.Contains(r.Why+r.Chip, "specialty.") || strings.Contains(a.AccessWords(r.Specialty), "access.") {
			t.Errorf("%s has no words: %q, %q, %q", r.Specialty.Name, r.Chip, r.Why, a.AccessWords(r.Specialty))
		}
	}
	figure := domain.OwnFigure{Key: "reference/set.story_tags", Value: "12"}
	if err := a.OwnFigures.Save(t.Context(), &figure); err != nil {
		t.Fatal(err)
	}
	if s = compared(t, a, sample.Profile(season)); s.Rows[0].Advice != specialties.Accessible || !strings.Contains(s.Rule, "at least 12") {
		t.Errorf("with a higher bar: %s; %s", s.Rows[0].Chip, s.Rule)
	}
}

// The chance that a specialty's programs read the whole record is a figure that
// the user can change (S23).
func TestHolisticOfASpecialtyIsAFigure(t *testing.T) {
	a := apptest.New(t)
	likely := func(name string) int {
		s, _ := a.Catalog().Specialty(name)
		return s.Holistic
	}
	if fm, derm := likely(domain.FamilyMedicine), likely("Dermatology"); fm < 50 || derm >= 50 {
		t.Errorf("family medicine %d, dermatology %d percent", fm, derm)
	}
	if err := a.SetFigure(t.Context(), "specialty/Dermatology/holistic", "80"); err != nil {
		t.Fatal(err)
	}
	if got := likely("Dermatology"); got != 80 {
		t.Errorf("after the change: %d", got)
	}
	if err := a.SetFigure(t.Context(), "specialty/Dermatology/holistic", "101"); err == nil {
		t.Error("more than a hundred percent is taken")
	}
}
