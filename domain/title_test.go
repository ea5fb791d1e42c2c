package domain

import "testing"

func TestTitleLeavesTheSpecialtyOut(t *testing.T) {
	for name, want := range map[string]string{
		"Kern Medical - Family Medicine":       "Kern Medical",
		"Kern Medical - Family Medicine/Rural": "Kern Medical · Rural",
		"Kern Medical":                         "Kern Medical",
	} {
		p := Program{Name: name, Specialty: "Family Medicine"}
		if got := p.Title(); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}

func TestShortNameOfASpecialty(t *testing.T) {
	c := Catalog{Specialties: []Specialty{{Name: "Family Medicine", Short: "FM"}, {Name: "Pathology"}}}
	for name, want := range map[string]string{"Family Medicine": "FM", "family medicine": "FM", "Pathology": "Pathology", "Surgery": "Surgery"} {
		if got := c.Short(name); got != want {
			t.Errorf("%q is %q in short, want %q", name, got, want)
		}
	}
}
