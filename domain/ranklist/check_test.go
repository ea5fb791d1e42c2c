package ranklist_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/ranklist"
)

var hospitals = []ranklist.Named{
	ranklist.NamedOf(&domain.Program{Key: "kern-fm", ACGME: "1200511001", Name: "Kern Medical - Family Medicine", Specialty: "Family Medicine", Institution: "Kern Medical Center", City: "Bakersfield", State: "CA"}),
	ranklist.NamedOf(&domain.Program{Key: "kern-im", ACGME: "1400511002", Name: "Kern Medical - Internal Medicine", Specialty: "Internal Medicine", Institution: "Kern Medical Center", City: "Bakersfield", State: "CA"}),
	ranklist.NamedOf(&domain.Program{Key: "kaweah-fm", Name: "Kaweah Health - Family Medicine", Specialty: "Family Medicine", Institution: "Kaweah Health Medical Center", City: "Visalia", State: "CA"}),
	ranklist.NamedOf(&domain.Program{Key: "kaweah-psych", Name: "Kaweah Health - Psychiatry", Specialty: "Psychiatry", Institution: "Kaweah Health Medical Center", City: "Visalia", State: "CA"}),
	ranklist.NamedOf(&domain.Program{Key: "mercy-im", ACGME: "1400500009", Name: "Mercy - Internal Medicine", Specialty: "Internal Medicine", Institution: "Mercy Medical Center", City: "Merced", State: "CA"}),
	ranklist.NamedOf(&domain.Program{Key: "mercy-im-track", ACGME: "1400500009", Name: "Mercy - Internal Medicine/Rural Track", Specialty: "Internal Medicine", Institution: "Mercy Medical Center", City: "Merced", State: "CA"}),
}

// portal are lines of the portal, ranked in their order.
func portal(names ...string) (lines []ranklist.PortalLine) {
	for i, name := range names {
		lines = append(lines, ranklist.PortalLine{Number: i + 1, Rank: i + 1, Name: name})
	}
	return lines
}

// found says which program each line means, or which it may be.
func found(lines []ranklist.PortalLine, listed ...string) (out []string) {
	var on []ranklist.Named
	for _, n := range hospitals {
		if slices.Contains(listed, n.Key) {
			on = append(on, n)
		}
	}
	for _, m := range ranklist.Find(lines, on, hospitals) {
		word := m.Program
		for _, c := range m.Candidates {
			word += "?" + c
		}
		out = append(out, word)
	}
	return out
}

func TestFindPrograms(t *testing.T) {
	for _, c := range []struct {
		name   string
		lines  []ranklist.PortalLine
		listed []string
		want   []string
	}{
		{"by their names", portal("Kern Medical - Family Medicine", "KAWEAH HEALTH, Psychiatry"), nil, []string{"kern-fm", "kaweah-psych"}},
		{"by the institution", portal("Kern Medical Center Internal Medicine Residency Program, Bakersfield, CA"), nil, []string{"kern-im"}},
		{"by the number", []ranklist.PortalLine{{Name: "Bakersfield", Codes: []string{"1400511002"}}}, nil, []string{"kern-im"}},
		{"of tracks with one number the one of the name", []ranklist.PortalLine{{Name: "Mercy Rural Track", Codes: []string{"1400500009"}}}, nil, []string{"mercy-im-track"}},
		{"of tracks with one number the listed one first", []ranklist.PortalLine{{Name: "Mercy Internal Medicine", Codes: []string{"1400500009"}}}, []string{"mercy-im-track"}, []string{"?mercy-im-track?mercy-im"}},
		{"of two the listed one first", portal("Kaweah Health"), []string{"kaweah-psych"}, []string{"?kaweah-psych?kaweah-fm"}},
		{"written short", portal("Kern Med Ctr, Int Med"), nil, []string{"kern-im"}},
		{"of two neither", portal("Kaweah Health"), nil, []string{"?kaweah-fm?kaweah-psych"}},
		{"the other one by elimination", portal("Kaweah Health", "Kaweah Health - Psychiatry"), []string{"kaweah-fm", "kaweah-psych"}, []string{"kaweah-fm", "kaweah-psych"}},
		{"a guess stays a guess", portal("Kern Hospital Family Medicine Vallejo"), []string{"kaweah-fm"}, []string{"?kern-fm"}},
		{"nothing at all", portal("Somewhere else", ""), nil, []string{"", ""}},
	} {
		if got := found(c.lines, c.listed...); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// checked compares a list with the portal's.
func checked(l domain.RankList, lines []ranklist.PortalLine) ranklist.Report {
	return ranklist.Check(l, ranklist.Find(lines, nil, hospitals), func(name string) string {
		return map[string]string{"Mercy": "mercy-im"}[name]
	})
}

var own = domain.RankList{Season: 2027, Primary: entries("kern-fm", "kaweah-psych", "mercy-im", "kern-im")}

func TestCheckOfTheSameList(t *testing.T) {
	r := checked(own, portal("Kern Medical - Family Medicine", "Kaweah Health - Psychiatry", "Mercy - Internal Medicine", "Kern Medical - Internal Medicine"))
	if !r.Same() || r.Unsure != 0 || len(r.Sections) != 1 || len(r.Sections[0].Lines) != 4 {
		t.Errorf("got %+v", r)
	}
	if empty := checked(domain.RankList{}, nil); !empty.Same() {
		t.Errorf("two empty lists: %+v", empty)
	}
}

func TestCheckOfAListCertifiedWithOneLineMoved(t *testing.T) {
	lines := portal("Kern Medical - Internal Medicine", "Kern Medical - Family Medicine", "Kaweah Health - Psychiatry", "Mercy - Internal Medicine")
	slices.Reverse(lines) // the ranks count, not the order of the lines
	r := checked(own, lines)
	if r.Same() || r.Differ != 1 {
		t.Fatalf("%d lines differ: %+v", r.Differ, r)
	}
	for i, x := range r.Sections[0].Lines {
		if moved := x.Change == ranklist.Moved; moved != (x.Entry.Program == "kern-im") || x.Differs() != moved || x.To != i+1 || !x.Sure {
			t.Errorf("line %d: %+v", i+1, x)
		}
	}
	if x := r.Sections[0].Lines[0]; x.Up() != 3 {
		t.Errorf("the line that moved is %d higher in the portal", x.Up())
	}
}

func TestCheckTellsWhatIsMissingExtraTwiceAndWithdrawn(t *testing.T) {
	lines := portal("Kern Medical - Family Medicine", "Kaweah Health - Family Medicine", "Mercy - Internal Medicine", "Kern Medical - Family Medicine", "Kaweah", "Mars General")
	lines[2].Status = "Program withdrawn"
	r := checked(own, lines)
	got := map[string]ranklist.CheckLine{}
	for _, x := range r.Sections[0].Lines {
		name := x.Entry.Program
		if x.Match != nil {
			name = x.Match.Line.Name
			if x.Twice {
				name += " twice"
			}
		}
		got[name] = x
	}
	if x := got["Kaweah Health - Family Medicine"]; x.Change != ranklist.Added || !x.Sure {
		t.Errorf("extra: %+v", x)
	}
	if x := got["Kern Medical - Family Medicine twice"]; !x.Differs() {
		t.Errorf("twice: %+v", x)
	}
	if x := got["Mercy - Internal Medicine"]; x.Change != ranklist.Stayed || !x.Match.Line.Gone() || !x.Differs() {
		t.Errorf("withdrawn: %+v", x)
	}
	if x := got["kern-im"]; x.Change != ranklist.Removed || x.Match != nil {
		t.Errorf("missing: %+v", x)
	}
	if x := got["Mars General"]; x.Sure || x.Change != ranklist.Added {
		t.Errorf("unknown: %+v", x)
	}
	if r.Unsure != 1 || r.Differ != 6 { // Kaweah is the psychiatry there, by elimination
		t.Errorf("%d not sure, %d differ: %+v", r.Unsure, r.Differ, r)
	}
}

func TestCheckOfSupplementalLists(t *testing.T) {
	l := ranklist.WithSupplemental(own, "mercy-im", entries("kern-im", "kern-fm"))
	primary := portal("Kern Medical - Family Medicine", "Kaweah Health - Psychiatry", "Mercy - Internal Medicine", "Kern Medical - Internal Medicine")
	if r := checked(l, primary); r.Same() || r.Differ != 0 || !slices.Equal(r.Left, []string{"mercy-im"}) {
		t.Errorf("the primary list alone: %+v", r)
	}
	extra := []ranklist.PortalLine{{Rank: 1, Name: "Kern Medical - Internal Medicine", List: "Mercy"}, {Rank: 2, Name: "Kern Medical - Family Medicine", List: "Mercy"}}
	if r := checked(l, extra); r.Same() || r.Differ != 0 || len(r.Sections) != 1 || !slices.Equal(r.Left, []string{""}) {
		t.Errorf("the supplemental list alone: %+v", r)
	}
	if r := checked(l, append(extra, primary...)); !r.Same() || r.Sections[0].Advanced != "" {
		t.Errorf("both: %+v", r)
	}
	both := append(slices.Clone(primary), ranklist.PortalLine{Rank: 1, Name: "Kern Medical - Family Medicine", List: "Mercy"}, ranklist.PortalLine{Rank: 2, Name: "Kern Medical - Internal Medicine", List: "Mercy"})
	if r := checked(l, both); r.Same() || r.Differ != 1 || len(r.Sections) != 2 || r.Sections[1].Advanced != "mercy-im" {
		t.Errorf("turned round: %+v", r)
	}
	other := append(slices.Clone(primary), ranklist.PortalLine{Rank: 1, Name: "Kern Medical - Family Medicine", List: "Nowhere"})
	if r := checked(l, other); len(r.Sections) != 2 || r.Differ != 1 || !slices.Equal(r.Left, []string{"mercy-im"}) {
		t.Errorf("of another program: %+v", r)
	}
}

// The portal shows a couple's own half: the same program at several ranks.
func TestCheckOfACouple(t *testing.T) {
	l := domain.RankList{Couple: true, Primary: []domain.RankEntry{{Program: "kern-fm", Partner: "Mercy"}, {Program: "kern-fm", Partner: "Fresno"}, {Partner: "Fresno"}, {Program: "kern-im"}}}
	if r := checked(l, portal("Kern Medical - Family Medicine", "Kern Medical - Family Medicine", "No Match", "Kern Medical - Internal Medicine")); !r.Same() {
		t.Errorf("got %+v", r)
	}
	if r := checked(l, portal("Kern Medical - Family Medicine", "No match", "Kern Medical - Family Medicine", "Kern Medical - Internal Medicine")); r.Differ != 1 {
		t.Errorf("turned round: %+v", r)
	}
}

// A rank that the portal's list passes over is told: a line was not copied, or
// could not be read.
func TestCheckTellsHoles(t *testing.T) {
	lines := portal("Kern Medical - Family Medicine", "Kaweah Health - Psychiatry", "Mercy - Internal Medicine", "Kern Medical - Internal Medicine")
	lines[3].Rank = 6
	lines = append(lines, ranklist.PortalLine{Rank: 2, Name: "Kern Medical - Family Medicine", List: "Mercy"})
	r := checked(own, lines)
	if want := []ranklist.Hole{{Rank: 4}, {Rank: 5}, {List: "Mercy", Rank: 1}}; r.Same() || !slices.Equal(r.Holes, want) {
		t.Errorf("%+v, want %+v", r.Holes, want)
	}
	for i := range lines {
		lines[i].Rank = 0
	}
	if r := checked(own, lines[:4]); !r.Same() {
		t.Errorf("without any ranks: %+v", r)
	}
}

// Two hospitals of one name are never guessed, whichever of them is ranked.
func TestFindOfOneNameInTwoTowns(t *testing.T) {
	in := func(key, city string) ranklist.Named {
		return ranklist.NamedOf(&domain.Program{Key: key, Name: "St. Mary's Medical Center - Internal Medicine", Specialty: "Internal Medicine", Institution: "St. Mary's Medical Center", City: city, State: "CA"})
	}
	sf, lb := in("sf", "San Francisco"), in("lb", "Long Beach")
	for name, want := range map[string]string{
		"Saint Marys Med Ctr - Internal Medicine":                    "",
		"St. Mary’s Medical Center, San Francisco":                   "sf",
		"Saint Mary's Med Ctr, Internal Medicine, Long Beach, CA":    "lb",
		"St Mary's Medical Center Internal Medicine, Long Beach, CA": "lb",
	} {
		m := ranklist.Find([]ranklist.PortalLine{{Rank: 1, Name: name}}, []ranklist.Named{sf}, []ranklist.Named{lb})[0]
		if m.Program != want || want == "" && !slices.Equal(m.Candidates, []string{"sf", "lb"}) {
			t.Errorf("%q means %q, or one of %v", name, m.Program, m.Candidates)
		}
	}
}

// The whole name with its place is the program, and not one of its tracks whose
// name holds the same words.
func TestFindOfTheWholeNameWithItsPlace(t *testing.T) {
	in := func(key, name string) ranklist.Named {
		return ranklist.NamedOf(&domain.Program{Key: key, Name: name, Specialty: "Internal Medicine", Institution: "School of Medicine", City: "Las Vegas", State: "NV"})
	}
	all := []ranklist.Named{in("whole", "School of Medicine - Internal Medicine"), in("year", "School of Medicine - Medicine-Preliminary")}
	for name, want := range map[string]string{
		"School of Medicine - Internal Medicine, Las Vegas, NV": "whole", "School of Medicine - Internal Medicine/Categorical, Las Vegas": "whole",
		"School of Medicine - Medicine-Preliminary, Las Vegas, NV": "year", "School of Medicine, NV": "",
	} {
		if m := ranklist.Find([]ranklist.PortalLine{{Rank: 1, Name: name}}, nil, all)[0]; m.Program != want {
			t.Errorf("%q means %q, want %q", name, m.Program, want)
		}
	}
}
