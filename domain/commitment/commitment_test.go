package commitment_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/commitment"
	"secondlook/domain/enginetest"
	"secondlook/domain/standing"

	"pgregory.net/rapid"
)

func of(tb enginetest.TB, p domain.Profile) []commitment.Region {
	tb.Helper()
	fresno := enginetest.Program("fresno", domain.FamilyMedicine, "Fresno", "CA", "central_valley")
	c := enginetest.Catalog(fresno)
	return commitment.Of(commitment.Input{
		Profile: p, Season: enginetest.Season, Catalog: c, Reference: enginetest.Reference(tb),
		Standing: standing.Of(p, c, enginetest.Season, enginetest.Today, enginetest.Today),
		Program: func(key string) *domain.Program {
			if key == fresno.Key {
				return &fresno
			}
			return nil
		},
	})
}

func find(regions []commitment.Region, key string) (r commitment.Region) {
	i := slices.IndexFunc(regions, func(r commitment.Region) bool { return r.Key == key })
	if i < 0 {
		return r
	}
	return regions[i]
}

func missing(r commitment.Region) (out []string) {
	for _, m := range r.Missing {
		out = append(out, m.Key[len("commitment.missing."):])
	}
	return out
}

// Somebody with nothing is told all that could show it, for the region that he
// wishes for.
func TestNothingYet(t *testing.T) {
	all := of(t, domain.Profile{Applicant: domain.Applicant{Wishes: domain.Wishes{Regions: []string{"central_valley"}}}})
	if len(all) != 1 || !all[0].Wished || all[0].Strength != 0 || len(all[0].Evidence) != 0 {
		t.Fatalf("%+v", all)
	}
	if got := missing(all[0]); !slices.Equal(got, []string{"rotation", "service", "person", "language", "statement", "preference"}) {
		t.Errorf("missing is %v", got)
	}
}

// Every kind of record is found, the strongest first, and takes its line off what
// is missing.
func TestAllKinds(t *testing.T) {
	start, end := domain.NewDate(2025, 1, 6), domain.NewDate(2025, 3, 2)
	p := domain.Profile{
		Applicant: domain.Applicant{Ties: []domain.Tie{{Kind: domain.TieFamily, City: "Visalia", State: "CA", Note: "an aunt"}}},
		Rotations: []domain.Rotation{
			{ID: 1, Kind: domain.Observership, Site: "Watched", City: "Fresno", State: "CA", Start: start, End: end},
			{ID: 2, Kind: domain.Elective, HandsOn: true, Site: "Worked", City: "Fresno", State: "CA", Start: start, End: end, Setting: domain.HealthCenter, Supervisor: "Dr. Lee", Languages: []string{"Spanish"}},
			{ID: 3, Kind: domain.Elective, HandsOn: true, Site: "Planned", City: "Fresno", State: "CA", Start: domain.NewDate(2027, 1, 5)},
			{ID: 4, Kind: domain.Elective, HandsOn: true, Site: "Abroad", Country: "Guatemala", Start: start, End: end},
		},
		Experiences:    []domain.Experience{{ID: 1, Kind: domain.Volunteer, Organization: "Food bank", City: "Bakersfield", State: "CA", Start: start, Tags: domain.SetOf(domain.Underserved)}},
		Posts:          []domain.Post{{ID: 1, Kind: domain.ClinicWork, Organization: "Clinic", City: "Fresno", State: "CA", Stage: domain.PostUnderWay, Start: start}, {ID: 2, Kind: domain.ClinicWork, Organization: "Wanted", City: "Fresno", State: "CA", Stage: domain.PostApplied}},
		Languages:      []domain.Language{{ID: 1, Name: "Spanish", Level: domain.LevelNative, Clinical: true}},
		People:         []domain.Person{{ID: 1, Name: "Dr. Ortiz", Programs: []string{"fresno", "nowhere"}}},
		Letters:        []domain.Letter{{ID: 1, Writer: "Dr. Lee", Status: domain.LetterUploaded}, {ID: 2, Writer: "Dr. No", Status: domain.LetterPlanned}},
		ScholarlyWorks: []domain.ScholarlyWork{{ID: 1, Kind: domain.CaseReport, Title: "Valley fever", Stage: domain.StageUnderWay, Mentor: "Dr. Ortiz", InUS: true, Start: start}},
		Statements:     []domain.Statement{{Name: "one", Text: "I worked in Fresno."}},
		Seasons:        []domain.Season{{Year: enginetest.Season, Divisions: []string{"Pacific"}}},
	}
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	r := find(of(t, p), "central_valley")
	var got []string
	for _, e := range r.Evidence {
		got = append(got, e.Kind.String()+" "+e.Name)
	}
	want := []string{
		"rotation Worked", "post Clinic", "experience Food bank", "tie Family", "observership Watched",
		"research Valley fever", "letter Dr. Lee", "person Dr. Ortiz", "language Spanish", "rotation Planned",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the evidence is\n%q, want\n%q", got, want)
	}
	if got := missing(r); got != nil || r.Strength < 0.9 {
		t.Errorf("missing is %v, the strength %v", got, r.Strength)
	}
	p.Posts, p.Experiences, p.ScholarlyWorks = nil, nil, nil
	if r = find(of(t, p), "central_valley"); !slices.Contains(missing(r), "now") {
		t.Errorf("nothing goes on, and missing is %v", missing(r))
	}
}

// What lies in no region of the table stands under its state, what names no place
// nowhere.
func TestStatesWithoutARegion(t *testing.T) {
	all := of(t, domain.Profile{Experiences: []domain.Experience{
		{Kind: domain.Work, Title: "In Texas", City: "Austin", State: "TX"}, {Kind: domain.Work, Title: "Nowhere"}, {Kind: domain.Work, Title: "Abroad", Country: "Peru", City: "Lima"},
	}})
	if len(all) != 1 || all[0].Name != "Texas" || all[0].State != "TX" || all[0].Key != "" || len(all[0].Evidence) != 1 || all[0].Strength == 0 {
		t.Errorf("%+v", all)
	}
}

// A post that is held never weakens the commitment to a region, and taking it
// away restores it; what an experience tells of too stands once.
func TestPostsFeedIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := enginetest.Applicant()
		before := find(of(t, p), "central_valley").Strength
		p.Posts = []domain.Post{{
			Kind: domain.ClinicWork, Organization: "Clinic", City: rapid.SampledFrom([]string{"Fresno", "Riverside", ""}).Draw(t, "city"), State: "CA",
			Stage: domain.PostStage(rapid.IntRange(0, int(domain.PostTurnedDown)).Draw(t, "stage")),
		}}
		with := find(of(t, p), "central_valley")
		if with.Strength < before {
			t.Fatalf("%v with %+v, was %v", with.Strength, p.Posts[0], before)
		}
		if p.Posts[0].Held() && p.Posts[0].City == "Fresno" {
			p.Experiences = []domain.Experience{{Kind: domain.ClinicalWork, Organization: "Clinic", City: "Fresno", State: "CA"}}
			if both := find(of(t, p), "central_valley"); both.Strength != with.Strength || len(both.Evidence) != len(with.Evidence) {
				t.Fatalf("with its experience %v and %d, was %v and %d", both.Strength, len(both.Evidence), with.Strength, len(with.Evidence))
			}
			p.Experiences = nil
		}
		p.Posts = nil
		if after := find(of(t, p), "central_valley").Strength; after != before {
			t.Fatalf("%v without it, was %v", after, before)
		}
	})
}

// What is still to come stands last, counts nothing, and takes nothing off what is
// missing.
func TestWhatIsPlannedCountsNothing(t *testing.T) {
	p := domain.Profile{
		Rotations: []domain.Rotation{{Kind: domain.Elective, HandsOn: true, Site: "Later", City: "Fresno", State: "CA", Setting: domain.HealthCenter, Start: enginetest.Today.AddDays(1)}},
		Posts:     []domain.Post{{Kind: domain.ClinicWork, Organization: "Accepted", City: "Fresno", State: "CA", Stage: domain.PostAccepted}},
	}
	r := find(of(t, p), "central_valley")
	if len(r.Evidence) != 2 || r.Strength != 0 || !slices.Contains(missing(r), "rotation") || !slices.Contains(missing(r), "service") || slices.Contains(missing(r), "now") {
		t.Errorf("%+v, missing %v", r, missing(r))
	}
	for _, e := range r.Evidence {
		if !e.Planned || e.Weight != 0 {
			t.Errorf("%+v", e)
		}
	}
	p.Rotations[0].Start = enginetest.Today // it begins today
	if r = find(of(t, p), "central_valley"); r.Evidence[0].Planned || r.Strength == 0 || slices.Contains(missing(r), "rotation") {
		t.Errorf("today %+v, missing %v", r.Evidence, missing(r))
	}
}

// Something goes on until its last day; a rotation without one is not known to.
func TestWhatGoesOn(t *testing.T) {
	start := domain.NewDate(2025, 1, 1)
	for _, tt := range []struct {
		name string
		p    domain.Profile
		ends bool
	}{
		{"until today", domain.Profile{Experiences: []domain.Experience{{Kind: domain.Work, City: "Fresno", State: "CA", Start: start, End: enginetest.Today}}}, false},
		{"until yesterday", domain.Profile{Experiences: []domain.Experience{{Kind: domain.Work, City: "Fresno", State: "CA", Start: start, End: enginetest.Today.AddDays(-1)}}}, true},
		{"work goes on", domain.Profile{Experiences: []domain.Experience{{Kind: domain.Work, City: "Fresno", State: "CA", Start: start}}}, false},
		{"a rotation does not", domain.Profile{Rotations: []domain.Rotation{{Kind: domain.Elective, City: "Fresno", State: "CA", Start: start}}}, true},
		{"a tie is no work", domain.Profile{Applicant: domain.Applicant{Ties: []domain.Tie{{Kind: domain.TieHome, City: "Fresno", State: "CA"}}}}, false},
	} {
		if got := slices.Contains(missing(find(of(t, tt.p), "central_valley")), "now"); got != tt.ends {
			t.Errorf("%s: something that goes on is missing %v, want %v", tt.name, got, tt.ends)
		}
	}
}

// The regions of the wishes come first, in their order, then the stronger ones.
func TestOrderOfRegions(t *testing.T) {
	work := func(city, state string) domain.Experience {
		return domain.Experience{Kind: domain.Work, Organization: city, City: city, State: state, Start: domain.NewDate(2025, 1, 1)}
	}
	p := domain.Profile{
		Applicant:   domain.Applicant{Wishes: domain.Wishes{Regions: []string{"inland_empire", "central_valley", "no_such_region"}}},
		Experiences: []domain.Experience{work("Albany", "NY"), work("Reno", "NV"), work("Las Vegas", "NV"), work("Fresno", "CA")},
	}
	var got []string
	for _, r := range of(t, p) {
		got = append(got, r.Name)
	}
	if !slices.Equal(got, []string{"Inland Empire", "Central Valley", "Nevada", "New York"}) {
		t.Errorf("the order is %v", got)
	}
}

// A region that a statement is written for, or that it names, is told of; where the
// season names its division the preference is not missing, nor where there is none.
func TestStatementAndPreference(t *testing.T) {
	p := domain.Profile{
		Applicant:   domain.Applicant{Wishes: domain.Wishes{Regions: []string{"central_valley"}}},
		Experiences: []domain.Experience{{Kind: domain.Work, City: "Fresno", State: "CA"}, {Kind: domain.Work, City: "Reno", State: "NV"}},
	}
	valley := func() []string { return missing(find(of(t, p), "central_valley")) }
	if got := valley(); !slices.Contains(got, "statement") || !slices.Contains(got, "preference") {
		t.Errorf("missing is %v", got)
	}
	p.Statements = []domain.Statement{{Name: "x", Region: "central_valley"}}
	p.Seasons = []domain.Season{{Year: enginetest.Season, Divisions: []string{"Pacific"}}}
	if got := valley(); slices.Contains(got, "statement") || slices.Contains(got, "preference") {
		t.Errorf("missing is %v", got)
	}
	p.Statements = []domain.Statement{{Name: "x", Text: "The Central Valley is home."}}
	p.Seasons[0].Year++
	if got := valley(); slices.Contains(got, "statement") || !slices.Contains(got, "preference") {
		t.Errorf("missing is %v", got)
	}
	p.Seasons = []domain.Season{{Year: enginetest.Season, Divisions: []string{"Mountain", "New England", "South Atlantic"}}}
	if got := valley(); slices.Contains(got, "preference") {
		t.Errorf("there is no place for it, and missing is %v", got)
	}
	if got := missing(find(of(t, p), "nevada")); slices.Contains(got, "preference") {
		t.Errorf("nobody wishes for it, and missing is %v", got)
	}
	for text, told := range map[string]bool{
		"In Fresno I worked.": true, "Fresno": true, "(Fresno)": true, "the fresno of a text": false, "Fresnoite, a mineral": false, "xFresno": false, "Fresnoite and Fresno": true, "": false,
	} {
		p.Statements = []domain.Statement{{Name: "x", Text: text}}
		if got := !slices.Contains(valley(), "statement"); got != told {
			t.Errorf("%q tells of it: %v, want %v", text, got, told)
		}
	}
}

// A language counts where it was spoken with patients, and nowhere else.
func TestLanguageWhereItWasSpoken(t *testing.T) {
	p := domain.Profile{
		Languages:   []domain.Language{{Name: "Spanish", Level: domain.LevelNative, Clinical: true}},
		Experiences: []domain.Experience{{Kind: domain.Volunteer, City: "Fresno", State: "CA"}},
	}
	if got := missing(find(of(t, p), "central_valley")); !slices.Contains(got, "language") {
		t.Errorf("missing is %v", got)
	}
	p.Experiences[0].Tags = domain.SetOf(domain.SpanishMigrant)
	if got := missing(find(of(t, p), "central_valley")); slices.Contains(got, "language") {
		t.Errorf("with Spanish-speaking people missing is %v", got)
	}
}
