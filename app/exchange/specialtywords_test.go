package exchange

import (
	"context"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"secondlook/domain"
)

func TestSpecialtyWithin(t *testing.T) {
	g := gazetteer()
	for text, want := range map[string]struct {
		name  string
		track domain.Track
		bare  bool
	}{
		"Family Medicine":                         {"Family Medicine", 0, true},
		"FAMILY MEDICINE":                         {"Family Medicine", 0, true},
		"Fam Med/Rural":                           {"Family Medicine", 0, false},
		"Internal Medicine":                       {"Internal Medicine", 0, true},
		"Medicine-Preliminary":                    {"Internal Medicine", domain.Preliminary, true},
		"Medicine-Primary":                        {"Internal Medicine", domain.PrimaryCare, true},
		"Internal Medicine (Categorical)":         {"Internal Medicine", domain.Categorical, true},
		"Emergency Medicine":                      {"Emergency Medicine", 0, true},
		"Surgery-Preliminary":                     {"General Surgery", domain.Preliminary, true},
		"Transitional (PGY-1 Only)":               {"Transitional Year", domain.Transitional, true},
		"Peds-Prelim":                             {"Pediatrics", domain.Preliminary, true},
		"Kern Medical - Internal Medicine":        {"Internal Medicine", 0, false},
		"Family Health Center - Psychiatry":       {"Psychiatry", 0, false},
		"College of Medicine-Tucson - Psychiatry": {"Psychiatry", 0, false},
		"IM":                                   {"Internal Medicine", 0, false},
		"ty":                                   {"Transitional Year", 0, false},
		"Neurology-Advanced":                   {"Neurology", domain.Advanced, true},
		"Internal Medicine/Physician Reserved": {"Internal Medicine", domain.PhysicianOnly, false},
	} {
		name, track, ok := g.within(text)
		if !ok || name != want.name || track != want.track {
			t.Errorf("%q is %q, %s, %v", text, name, track, ok)
		}
		if got := g.bare(text); got != want.bare {
			t.Errorf("%q is bare: %v", text, got)
		}
	}
	for _, text := range []string{"", "Page 1 of 2", "Medicinery", "Impsychiatry", "Hospital", "2027 Main Match"} {
		if name, _, ok := g.within(text); ok {
			t.Errorf("%q is %q", text, name)
		}
	}
	if name, track, ok := g.specialty("Aerospace Medicinery Prelim"); !ok || name != "Aerospace Medicinery Prelim" || track != domain.Preliminary {
		t.Errorf("of a specialty that nobody knows: %q, %s, %v", name, track, ok)
	}
}

func TestFindingTheSpecialty(t *testing.T) {
	g := gazetteer()
	for want, cells := range map[int][]string{
		0:  {"Psychiatry", "Family Hospital"},
		2:  {"Emergency Medicine Group", "Fresno", "Neurology"},
		1:  {"Valley Medical", "Center - Family Medicine"},
		-1: {"Valley Hospital", "Fresno"},
	} {
		if got := g.find(cells); got != want {
			t.Errorf("%q: cell %d, want %d", cells, got, want)
		}
	}
}

func TestTracksAndCodes(t *testing.T) {
	for code, want := range map[string]domain.Track{
		"1000140C0": domain.Categorical, "1000140c0": domain.Categorical, "1000140M0": domain.PrimaryCare, "1000140P12": domain.Preliminary,
		"1000140A0": domain.Advanced, "1000140R0": domain.PhysicianOnly, "1000140F0": 0, "1000140X0": 0, "1000140": 0, "": 0,
	} {
		if got := trackOfCode(code); got != want {
			t.Errorf("%q is %s, want %s", code, got, want)
		}
	}
	for text, want := range map[string]domain.Track{
		"Preliminary": domain.Preliminary, "prelim": domain.Preliminary, "Primary Care": domain.PrimaryCare, "CATEGORICAL": domain.Categorical, "night": 0,
	} {
		if got := trackNamed(text); got != want {
			t.Errorf("%q is %s", text, got)
		}
	}
}

func TestPositions(t *testing.T) {
	for _, x := range []struct {
		cells, want []string
		n           int
	}{
		{[]string{"a", "3"}, []string{"a"}, 3},
		{[]string{"a", "b 12"}, []string{"a", "b"}, 12},
		{[]string{"a", "b (2)"}, []string{"a", "b"}, 2},
		{[]string{"a", "Positions: 5"}, []string{"a"}, 5},
		{[]string{"a", "Unfilled: 1"}, []string{"a"}, 1},
		{[]string{"a", "1234"}, []string{"a", "1234"}, 0},
		{[]string{"a", "PGY1"}, []string{"a", "PGY1"}, 0},
		{[]string{"a"}, []string{"a"}, 0},
		{nil, nil, 0},
	} {
		cells, n := positionsOf(x.cells)
		if diff := cmp.Diff(x.want, cells); diff != "" || n != x.n {
			t.Errorf("%q: %d %s", x.cells, n, diff)
		}
	}
}

func TestStates(t *testing.T) {
	for _, x := range []struct {
		cells, want []string
		state       string
	}{
		{[]string{"a", "CA"}, []string{"a"}, "CA"},
		{[]string{"Fresno, CA", "a"}, []string{"Fresno", "a"}, "CA"},
		{[]string{"Fresno CA"}, []string{"Fresno"}, "CA"},
		{[]string{"Kern Med-CA"}, []string{"Kern Med"}, "CA"},
		{[]string{"Fresno ZZ"}, []string{"Fresno ZZ"}, ""},
		{[]string{"inca"}, []string{"inca"}, ""},
	} {
		cells, state := stateOf(x.cells)
		if diff := cmp.Diff(x.want, cells); diff != "" || state != x.state {
			t.Errorf("%q: %q %s", x.cells, state, diff)
		}
	}
	for text, want := range map[string]string{"California": "CA", " new york ": "NY", "PUERTO RICO": "PR", "CA": "", "Kern": ""} {
		if got := stateNamed(text); got != want {
			t.Errorf("%q is %q", text, got)
		}
	}
	for text, want := range map[string]string{"Kern Medical-CA - Internal Medicine": "CA", "Kern Medical - Internal Medicine": "", "Kern-XX": ""} {
		if got := suffixState(text); got != want {
			t.Errorf("%q lies in %q", text, got)
		}
	}
}

func TestTakenApart(t *testing.T) {
	g := gazetteer()
	for text, want := range map[string][]string{
		"Valley Health Fresno CA Family Medicine": {"Valley Health", "Fresno", "CA", "Family Medicine"},
		"Univ Med Ctr, Las Vegas, NV Psychiatry":  {"Univ Med Ctr,", "Las Vegas", "NV", "Psychiatry"},
		"Valley Health Family Medicine":           {"Valley Health Family Medicine"},
		"Yale New Haven CT":                       {"Yale", "New Haven", "CT"},
		"Somewhere Hosp Selma CA Psychiatry":      {"Somewhere Hosp Selma", "CA", "Psychiatry"},
		"CA":                                      {"CA"},
		"":                                        {""},
	} {
		if diff := cmp.Diff(want, g.taken(text)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// What is written in columns is read back, whatever stands between them.
func TestColumnsComeBack(t *testing.T) {
	g := gazetteer()
	rapid.Check(t, func(t *rapid.T) {
		institution := rapid.SampledFrom([]string{"Valley Health", "St. Mary's Hosp", "U North Med Ctr", "Kern Medical Center"}).Draw(t, "institution")
		place := rapid.SampledFrom([][2]string{{"Fresno", "CA"}, {"Bakersfield", "CA"}, {"Las Vegas", "NV"}, {"New Haven", "CT"}}).Draw(t, "place")
		specialty := rapid.SampledFrom([]string{"Family Medicine", "Internal Medicine", "Psychiatry", "Pediatrics", "Neurology"}).Draw(t, "specialty")
		positions := rapid.IntRange(1, 99).Draw(t, "positions")
		gap := rapid.SampledFrom([]string{"\t", "   ", " | "}).Draw(t, "gap")
		text := institution + gap + place[0] + gap + place[1] + gap + specialty + gap + strconv.Itoa(positions)
		u, err := ReadUnfilled(context.Background(), []byte(text), 2027, true, g)
		if err != nil || len(u.Rows) != 1 {
			t.Fatalf("%q: %v", text, err)
		}
		got := u.Rows[0].SOAPProgram
		if got.Name != institution+" - "+specialty || got.City != place[0] || got.State != place[1] || got.Specialty != specialty || got.Positions != positions {
			t.Fatalf("%q: %+v", text, got)
		}
	})
}
