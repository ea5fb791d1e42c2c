package app

import (
	"slices"
	"testing"

	"secondlook/domain"
)

func program(key, name, institution, specialty, city, state string, track domain.Track) domain.Program {
	return domain.Program{Key: key, Name: name, Institution: institution, Specialty: specialty, City: city, State: state, Track: track}
}

func places() []domain.Program {
	all := []domain.Program{
		program("kern-im", "Kern Medical Center - Internal Medicine", "Kern Medical Center", "Internal Medicine", "Bakersfield", "CA", domain.Categorical),
		program("kern-prelim", "Kern Medical Center - Medicine-Preliminary", "Kern Medical Center", "Internal Medicine", "Bakersfield", "CA", domain.Preliminary),
		program("kern-fm", "Kern Medical Center - Family Medicine", "Kern Medical Center", "Family Medicine", "Bakersfield", "CA", 0),
		program("yale", "Yale-New Haven Hosp - Internal Medicine", "Yale-New Haven Hosp", "Internal Medicine", "New Haven", "CT", domain.Categorical),
		program("yale-water", "Yale-New Haven Hosp - Internal Medicine/Waterbury", "Yale-New Haven Hosp", "Internal Medicine", "New Haven", "CT", domain.Categorical),
		program("valley-a", "Valley Health - Psychiatry", "Valley Health", "Psychiatry", "Fresno", "CA", domain.Categorical),
		program("valley-b", "Valley Health System - Psychiatry", "Valley Health System", "Psychiatry", "Visalia", "CA", domain.Categorical),
		program("south", "South University Hospital - Psychiatry", "South University Hospital", "Psychiatry", "", "TX", domain.Categorical),
	}
	all[2].ACGME = "1200500001"
	return all
}

func TestMatching(t *testing.T) {
	m := newUnfilledMatcher(places(), []domain.SOAPProgram{{Season: 2026, Code: "1111140C0", Program: "kern-im", Name: "old"}, {Season: 2025, Code: "9", Name: "unmatched"}})
	line := func(name, specialty, city, state string, track domain.Track) domain.SOAPProgram {
		return domain.SOAPProgram{Name: name, Specialty: specialty, City: city, State: state, Track: track}
	}
	coded := line("Another name altogether", "Internal Medicine", "", "", 0)
	coded.Code = "1111140c0"
	keyed := line("x", "Psychiatry", "", "", 0)
	keyed.Program = "yale"
	for name, x := range map[string]struct {
		line  domain.SOAPProgram
		acgme string
		sure  string
		may   []string
	}{
		"the same name":                  {line("Kern Medical Center - Internal Medicine", "Internal Medicine", "", "CA", domain.Categorical), "", "kern-im", nil},
		"shortened words":                {line("Kern Med Ctr", "Internal Medicine", "Bakersfield", "CA", 0), "", "kern-im", nil},
		"another track":                  {line("Kern Medical Center", "Internal Medicine", "Bakersfield", "CA", domain.Preliminary), "", "kern-prelim", nil},
		"a track that nobody has told":   {line("Kern Medical Ctr", "Family Medicine", "Bakersfield", "CA", domain.Categorical), "", "kern-fm", nil},
		"by its number of the council":   {line("?", "Family Medicine", "", "", 0), "1200500001", "kern-fm", nil},
		"by a number of an earlier list": {coded, "", "kern-im", nil},
		"by its key":                     {keyed, "", "yale", nil},
		"the main one of several tracks": {line("Yale-New Haven Hosp - Internal Medicine", "Internal Medicine", "New Haven", "CT", 0), "", "yale", nil},
		"one of several tracks":          {line("Yale New Haven Hospital", "Internal Medicine", "New Haven", "CT", 0), "", "", []string{"yale", "yale-water"}},
		"another city":                   {line("Valley Health", "Psychiatry", "Visalia", "CA", 0), "", "", []string{"valley-b"}},
		"the same name in another city":  {line("Valley Health System - Psychiatry", "Psychiatry", "Reno", "CA", 0), "", "", nil},
		"without a city":                 {line("Valley Health", "Psychiatry", "", "CA", 0), "", "valley-a", nil},
		"another state":                  {line("Kern Medical Center - Internal Medicine", "Internal Medicine", "", "TX", 0), "", "", nil},
		"another specialty":              {line("South Univ Hosp", "Neurology", "", "TX", 0), "", "", nil},
		"a city that the catalog lacks":  {line("South Univ Hosp", "Psychiatry", "Dallas", "TX", 0), "", "south", nil},
		"nothing alike":                  {line("Desert Clinic", "Psychiatry", "", "TX", 0), "", "", nil},
		"half of the words":              {line("North University Hospital", "Psychiatry", "", "TX", 0), "", "", []string{"south"}},
	} {
		sure, may := m.find(x.line, x.acgme)
		got := ""
		if sure != nil {
			got = sure.Key
		}
		var keys []string
		for _, p := range may {
			keys = append(keys, p.Key)
		}
		if got != x.sure || !slices.Equal(keys, x.may) {
			t.Errorf("%s: %q, may be %q; want %q, %q", name, got, keys, x.sure, x.may)
		}
	}
}

func TestNameWords(t *testing.T) {
	for name, want := range map[string][]string{
		"Univ of North Med Ctr, Inc.":    {"university", "north", "medical", "center"},
		"St. Mary's Hosp":                {"saint", "mary", "s", "hospital"},
		"":                               nil,
		"The College of Medicine-Tucson": {"college", "medicine", "tucson"},
	} {
		if got := nameWords(name); !slices.Equal(got, want) {
			t.Errorf("%q: %q", name, got)
		}
	}
	if alike(nil, nil) != 0 || alike([]string{"a", "b"}, []string{"b", "c"}) != 1.0/3 || alike([]string{"a"}, []string{"a"}) != 1 {
		t.Error("how alike names are is counted wrong")
	}
	for name, want := range map[string]string{"Kern - Internal Medicine": "Kern ", "Kern Psychiatry": "Kern Psychiatry"} {
		if got := institutionOf(name, "Internal Medicine"); got != want && got+" " != want {
			t.Errorf("%q is run by %q", name, got)
		}
	}
}
