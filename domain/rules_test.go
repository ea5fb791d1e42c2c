package domain

import (
	"slices"
	"testing"
)

// The pass mark of Step 2 CK rose from 214 to 218 on 1 July 2025, Step 1 has
// had no marks of its own before 2018 here.
var testMarks = PassMarks{
	{Kind: Step2CK, From: Date{2025, 7, 1}, Score: 218}, {Kind: Step2CK, From: Date{2022, 7, 1}, Score: 214},
	{Kind: Step1, From: Date{2018, 1, 1}, Score: 194},
}

func TestOutcome(t *testing.T) {
	for _, test := range []struct {
		exam Exam
		want Result
	}{
		{Exam{Kind: Step2CK, Date: Date{2025, 6, 30}, Score: 217}, Pass},
		{Exam{Kind: Step2CK, Date: Date{2025, 7, 1}, Score: 217}, Fail},
		{Exam{Kind: Step2CK, Date: Date{2025, 7, 1}, Score: 218}, Pass},
		{Exam{Kind: Step2CK, Date: Date{2025, 6, 30}, Score: 213}, Fail},
		{Exam{Kind: Step2CK, Score: 217}, Fail},                                       // unknown day: the newest mark
		{Exam{Kind: Step2CK, Date: Date{2010, 1, 1}, Score: 214}, Pass},               // marks have only risen
		{Exam{Kind: Step2CK, Date: Date{2010, 1, 1}, Score: 213}, ResultUnknown},      // by a mark that nobody knows
		{Exam{Kind: Step2CK, Date: Date{2025, 7, 1}, Score: 217, Result: Pass}, Pass}, // what is recorded stands
		{Exam{Kind: Step2CK, Date: Date{2025, 7, 1}}, ResultUnknown},
		{Exam{Kind: Step2CK, Result: Incomplete}, Incomplete},
		{Exam{Kind: Step1, Date: Date{2018, 1, 1}, Score: 194}, Pass},
		{Exam{Kind: Step3, Date: Date{2026, 1, 1}, Score: 210}, ResultUnknown},
	} {
		if got := testMarks.Outcome(test.exam); got != test.want {
			t.Errorf("%v on %v with %d: %q, want %q", test.exam.Kind, test.exam.Date, test.exam.Score, got, test.want)
		}
	}
}

func TestSeasonOn(t *testing.T) {
	for text, want := range map[string]int{
		"2026-05-31": 2026, "2026-06-01": 2027, "2026-12-31": 2027, "2027-01-01": 2027, "2027-05-31": 2027,
	} {
		if got := SeasonOn(day(t, text)); got != want {
			t.Errorf("%s belongs to the Match of %d, want %d", text, got, want)
		}
	}
}

func TestFirstSubmission(t *testing.T) {
	c := Catalog{Events: []Event{{Season: 2027, Key: "review", Date: Date{2026, 9, 23}}, {Season: 2027, Key: "submit", Date: Date{2026, 9, 2}}}}
	if d, known := c.FirstSubmission(2027); d != (Date{2026, 9, 2}) || !known {
		t.Errorf("2027 is sent from %v on, known %v", d, known)
	}
	if d, known := c.FirstSubmission(2030); d != (Date{2029, 9, 2}) || known {
		t.Errorf("2030 is sent from %v on, known %v", d, known)
	}
	if d, known := (&Catalog{}).FirstSubmission(2030); d != (Date{2029, 9, 1}) || known {
		t.Errorf("without a calendar 2030 is sent from %v on, known %v", d, known)
	}
}

func TestRegionsFind(t *testing.T) {
	rs := Regions{
		{Key: "valley", Name: "Valley", State: "CA", Counties: []string{"Fresno"}, Cities: []string{"Fresno", "Madera"}},
		{Key: "hills", State: "CA", Counties: []string{"Madera", "Placer"}, Cities: []string{"Auburn"}},
		{Key: "nevada", Name: "Nevada", State: "NV"},
		{Key: "reno", State: "NV", Cities: []string{"Reno"}},
	}
	for _, test := range []struct{ city, county, state, want string }{
		{"Fresno", "", "CA", "valley"}, {" fresno ", "", " ca ", "valley"}, {"Madera", "Madera", "CA", "valley"}, // the city says more than the county
		{"Oakhurst", "Madera", "CA", "hills"}, {"", "Placer", "CA", "hills"}, {"Fresno", "", "TX", National},
		{"Los Angeles", "Los Angeles", "CA", National}, {"Reno", "", "NV", "reno"}, {"Las Vegas", "Clark", "NV", "nevada"},
		{"", "", "", National}, {"", "", "NV", "nevada"},
	} {
		if got := rs.Find(test.city, test.county, test.state); got != test.want {
			t.Errorf("Find(%q, %q, %q) = %q, want %q", test.city, test.county, test.state, got, test.want)
		}
	}
	if rs.Name("nevada") != "Nevada" || rs.Name("moon") != "moon" {
		t.Error("a region is not called by its name, or else its key")
	}
}

func TestSpecialtyOfTheCatalog(t *testing.T) {
	c := Catalog{Specialties: []Specialty{{Name: Psychiatry, Short: "Psych", Access: Accessible}}}
	if s, ok := c.Specialty("psychiatry"); !ok || s.Short != "Psych" {
		t.Errorf("psychiatry is %+v, %v", s, ok)
	}
	if s, ok := c.Specialty("Something New"); ok || s.Name != "Something New" || s.Access != AccessUnknown {
		t.Errorf("a new specialty is %+v, %v", s, ok)
	}
}

func TestWhoIsWho(t *testing.T) {
	for s, want := range map[Status]bool{StatusUnknown: false, Citizen: false, PermanentResident: false, EAD: false, NeedsJ1: true, NeedsH1B: true, Either: true} {
		if NeedsVisa(s) != want {
			t.Errorf("%q needs a visa: want %v", s, want)
		}
	}
	for r, want := range map[WriterRole]bool{ProgramDirector: true, ClerkshipDirector: true, ChiefOfService: true, Attending: false, FacultyMember: false} {
		if Leader(r) != want {
			t.Errorf("%v leads: want %v", r, want)
		}
	}
	for k, want := range map[Track]bool{Preliminary: true, Transitional: true, Categorical: false, Advanced: false, TrackUnknown: false} {
		if OneYear(k) != want {
			t.Errorf("%v is of one year: want %v", k, want)
		}
	}
}

// A wish names a specialty in full or in short, once; what the table lacks is
// none.
func TestWished(t *testing.T) {
	c := Catalog{Specialties: []Specialty{{Name: FamilyMedicine, Short: "FM"}, {Name: Psychiatry, Short: "Psych"}}}
	var got []string
	for _, s := range c.Wished([]string{" psych ", "Basket Weaving", "FM", "family medicine", ""}) {
		got = append(got, s.Name)
	}
	if !slices.Equal(got, []string{Psychiatry, FamilyMedicine}) {
		t.Errorf("the wishes are %q", got)
	}
}

func TestRegionOfARotation(t *testing.T) {
	rs := Regions{{Key: "valley", State: "CA", Cities: []string{"Fresno"}}}
	for want, r := range map[string]Rotation{"own": {Region: "own", City: "Fresno", State: "CA"}, "valley": {City: "Fresno", State: "CA"}, National: {City: "Reno", State: "NV"}} {
		if got := rs.Of(r); got != want {
			t.Errorf("%+v lies in %q", r, got)
		}
	}
}
