package app_test

import (
	"errors"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// keep saves records of a collection.
func keep[T app.Record](t *testing.T, c *app.Collection[T], records ...*T) {
	t.Helper()
	for _, r := range records {
		must(t, c.Save(t.Context(), r))
	}
}

// A statement, a letter and a person that get another name are found under it
// by the records that named them; that is one step, which can be undone.
func TestNamesAreFollowed(t *testing.T) {
	a := apptest.New(t)
	statement := domain.Statement{Name: "Valley"}
	letter := domain.Letter{Writer: "Dr. Gil", Specialty: domain.FamilyMedicine}
	person := domain.Person{Name: "Dr. Gil"}
	keep(t, a.Statements, &statement)
	keep(t, a.Letters, &letter)
	keep(t, a.People, &person)
	keep(t, a.Drafts, &domain.Draft{Statement: "Valley", Number: 1}, &domain.Draft{Statement: "Other", Number: 1})
	keep(t, a.Claims, &domain.Claim{Statement: "Valley", Text: "I led it"})
	keep(t, a.Explanations, &domain.Explanation{Flag: "f", Place: domain.InStatement, Where: "Valley"}, &domain.Explanation{Flag: "f", Place: domain.InInterview, Where: "Valley"})
	keep(t, a.Stories, &domain.Story{Title: "s", Used: []domain.StoryUse{{Place: domain.UsedInInterview, Where: "Valley"}, {Place: domain.UsedInStatement, Where: "Valley"}}})
	keep(t, a.Applications, &domain.Application{Program: "p", Season: 2027, Statement: "Valley", Letters: []domain.LetterRef{{Writer: "Dr. Ortiz"}, letter.Ref()}})
	keep(t, a.Outreaches, &domain.Outreach{Person: "Dr. Gil"})
	keep(t, a.ScholarlyWorks, &domain.ScholarlyWork{Kind: domain.QualityImprovement, Mentor: "Dr. Gil"})
	before, err := a.Profile(t.Context())
	must(t, err)

	statement.Name = "Central Valley"
	letter.Writer, letter.Specialty = "Dr. Gill", domain.InternalMedicine
	person.Name = "Dr. Gill"
	keep(t, a.Statements, &statement)
	keep(t, a.Letters, &letter)
	keep(t, a.People, &person)

	got, err := a.Profile(t.Context())
	must(t, err)
	want := domain.Profile{
		Letters: []domain.Letter{letter}, People: []domain.Person{person}, Statements: []domain.Statement{statement},
		Drafts:         []domain.Draft{{Statement: "Central Valley", Number: 1}, {Statement: "Other", Number: 1}},
		Claims:         []domain.Claim{{Statement: "Central Valley", Text: "I led it"}},
		Explanations:   []domain.Explanation{{Flag: "f", Place: domain.InStatement, Where: "Central Valley"}, {Flag: "f", Place: domain.InInterview, Where: "Valley"}},
		Stories:        []domain.Story{{Title: "s", Used: []domain.StoryUse{{Place: domain.UsedInInterview, Where: "Valley"}, {Place: domain.UsedInStatement, Where: "Central Valley"}}}},
		Applications:   []domain.Application{{Program: "p", Season: 2027, Statement: "Central Valley", Letters: []domain.LetterRef{{Writer: "Dr. Ortiz"}, letter.Ref()}}},
		Outreaches:     []domain.Outreach{{Person: "Dr. Gill"}},
		ScholarlyWorks: []domain.ScholarlyWork{{Kind: domain.QualityImprovement, Mentor: "Dr. Gill"}},
	}
	same := cmp.Options{cmpopts.EquateEmpty(), cmpopts.IgnoreTypes(domain.ID(0))}
	if diff := cmp.Diff(want, got, same); diff != "" {
		t.Errorf("after the change of names (-want +got):\n%s", diff)
	}
	for range 3 {
		if _, err := a.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	got, err = a.Profile(t.Context())
	must(t, err)
	if diff := cmp.Diff(before, got, same); diff != "" {
		t.Errorf("three steps back (-want +got):\n%s", diff)
	}
}

// A name that is taken is refused as a problem of the record, and nothing is
// renamed.
func TestANameThatIsTaken(t *testing.T) {
	a := apptest.New(t)
	one, two := domain.Statement{Name: "one"}, domain.Statement{Name: "two"}
	keep(t, a.Statements, &one, &two)
	keep(t, a.Claims, &domain.Claim{Statement: "two", Text: "x"})
	two.Name = "one"
	var bad domain.Invalid
	if err := a.Statements.Save(t.Context(), &two); !errors.As(err, &bad) || bad.Problem("name") == "" {
		t.Errorf("the name was taken: %v", err)
	}
	p, err := a.Profile(t.Context())
	must(t, err)
	if p.Statements[1].Name != "two" || p.Claims[0].Statement != "two" {
		t.Errorf("kept %+v and %+v", p.Statements, p.Claims)
	}
}

// A claim follows its record when that gets another name or first day. Where
// another record has the old name, the claim stays with that.
func TestClaimsFollow(t *testing.T) {
	a := apptest.New(t)
	day := domain.NewDate(2024, 1, 8)
	rotation := domain.Rotation{Kind: domain.Elective, Site: "County"}
	twin := domain.Rotation{Kind: domain.Elective, Site: "County", City: "Fresno"}
	letter := domain.Letter{Writer: "Dr. Gil"}
	keep(t, a.Rotations, &rotation)
	keep(t, a.Letters, &letter)
	claims := []domain.Claim{
		{Text: "a", Backing: domain.BackedByRotation, Record: "County"}, {Text: "b", Backing: domain.BackedByLetter, Record: "Dr. Gil"}, {Text: "c", Backing: domain.BackedByExperience, Record: "County"},
	}
	for i := range claims {
		keep(t, a.Claims, &claims[i])
	}
	state := func(want ...string) {
		t.Helper()
		all, err := a.Claims.List(t.Context())
		must(t, err)
		var got []string
		for _, c := range all {
			got = append(got, c.Record)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	letter.Writer = "Dr. Gill"
	keep(t, a.Letters, &letter)
	rotation.Start = day
	keep(t, a.Rotations, &rotation)
	state("County, 2024-01-08", "Dr. Gill", "County")
	rotation.Start = domain.Date{}
	keep(t, a.Rotations, &rotation, &twin)
	state("County", "Dr. Gill", "County")
	twin.Start = day
	keep(t, a.Rotations, &twin)
	state("County", "Dr. Gill", "County")
	letter.Writer = ""
	keep(t, a.Letters, &letter)
	state("County", "Dr. Gill", "County")
}

// A person that gets another name is followed however the old one is spelt, in
// one step.
func TestAPersonIsFollowed(t *testing.T) {
	a := apptest.New(t)
	person := domain.Person{Name: "Maria Ortiz"}
	letter := domain.Letter{Writer: "Ortiz, Maria, MD", Specialty: domain.FamilyMedicine}
	keep(t, a.People, &person, &domain.Person{Name: "Ana Ortiz"})
	keep(t, a.Letters, &letter)
	keep(t, a.Outreaches, &domain.Outreach{Person: "Maria Ortiz, MD"}, &domain.Outreach{Person: "Ana Ortiz"})
	keep(t, a.ScholarlyWorks, &domain.ScholarlyWork{Kind: domain.QualityImprovement, Mentor: "Dr. María Ortiz"})
	keep(t, a.Rotations, &domain.Rotation{Kind: domain.Elective, Supervisor: "dr. maria ortiz"})
	keep(t, a.Applications, &domain.Application{Program: "p", Season: 2027, Letters: []domain.LetterRef{letter.Ref()}})
	keep(t, a.Claims, &domain.Claim{Text: "x", Backing: domain.BackedByPerson, Record: "Maria Ortiz"}, &domain.Claim{Text: "y", Backing: domain.BackedByLetter, Record: "Ortiz, Maria, MD, Family Medicine"})
	before, err := a.Profile(t.Context())
	must(t, err)

	const name = "Maria Ortiz Vega"
	person.Name = name
	keep(t, a.People, &person)
	p, err := a.Profile(t.Context())
	must(t, err)
	got := []string{p.Letters[0].Writer, p.Outreaches[0].Person, p.ScholarlyWorks[0].Mentor, p.Rotations[0].Supervisor, p.Applications[0].Letters[0].Writer, p.Claims[0].Record}
	for i, is := range got {
		if is != name {
			t.Errorf("%d: the name is %q", i, is)
		}
	}
	if p.Outreaches[1].Person != "Ana Ortiz" || p.People[1].Name != "Ana Ortiz" {
		t.Errorf("somebody else is renamed: %+v", p.Outreaches[1])
	}
	_, err = a.Undo(t.Context())
	must(t, err)
	after, err := a.Profile(t.Context())
	must(t, err)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("taken back (-want +got):\n%s", diff)
	}

	keep(t, a.People, &domain.Person{Name: "Dr. Maria Ortiz"}) // two persons have the name
	keep(t, a.People, &person)
	if p, err = a.Profile(t.Context()); err != nil || p.Outreaches[0].Person != "Maria Ortiz, MD" {
		t.Errorf("it does not stay with the other record: %+v, %v", p.Outreaches[0], err)
	}
}

// A letter whose writer's name is put right takes along what names him, unless
// a record of a person has the name. Another writer is another person.
func TestAWriterIsFollowed(t *testing.T) {
	for _, tt := range []struct {
		name, writer, want string
		person             bool
	}{
		{"put right", "Dr. Amrit Gill", "Dr. Amrit Gill", false},
		{"somebody else", "Dr. Helen Ortiz", "Amrit Gil", false},
		{"his brother", "Dr. Ravi Gil", "Amrit Gil", false},
		{"a person has the name", "Dr. Amrit Gill", "Amrit Gil", true},
		{"nobody", "", "Amrit Gil", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := apptest.New(t)
			l := domain.Letter{Writer: "Dr. Amrit Gil"}
			keep(t, a.Letters, &l)
			keep(t, a.Rotations, &domain.Rotation{Kind: domain.Elective, Supervisor: "Amrit Gil"})
			keep(t, a.Outreaches, &domain.Outreach{Person: "Amrit Gil"})
			if tt.person {
				keep(t, a.People, &domain.Person{Name: "Amrit Gil"})
			}
			l.Writer = tt.writer
			keep(t, a.Letters, &l)
			p, err := a.Profile(t.Context())
			must(t, err)
			if p.Rotations[0].Supervisor != tt.want || p.Outreaches[0].Person != tt.want {
				t.Errorf("they are %q and %q", p.Rotations[0].Supervisor, p.Outreaches[0].Person)
			}
		})
	}
}

// A letter keeps its programs however they spell it; where a second letter has
// the old name, they stay with that.
func TestALetterKeepsItsPrograms(t *testing.T) {
	a := apptest.New(t)
	l, twin := domain.Letter{Writer: "Dr. Gil", Specialty: domain.FamilyMedicine}, domain.Letter{Writer: "dr. gil", Specialty: domain.FamilyMedicine}
	keep(t, a.Letters, &l)
	spelt := domain.LetterRef{Writer: "DR.  GIL", Specialty: "family medicine"}
	keep(t, a.Applications, &domain.Application{Program: "p", Season: 2027, Letters: []domain.LetterRef{spelt, {Writer: "dr. gill", Specialty: domain.FamilyMedicine}}})
	l.Writer = "Dr. Gill"
	keep(t, a.Letters, &l)
	got := func() []domain.LetterRef {
		t.Helper()
		all, err := a.Applications.List(t.Context())
		must(t, err)
		return all[0].Letters
	}
	if diff := cmp.Diff([]domain.LetterRef{l.Ref()}, got()); diff != "" {
		t.Error(diff)
	}
	twin.Writer = "dr. gill"
	keep(t, a.Letters, &twin)
	l.Writer = "Dr. Gilles"
	keep(t, a.Letters, &l)
	if diff := cmp.Diff([]domain.LetterRef{{Writer: "Dr. Gill", Specialty: domain.FamilyMedicine}}, got()); diff != "" {
		t.Error(diff)
	}
}

// A statement that gets the name of one that is gone brings its drafts after
// those that have been left there.
func TestDraftsUnderAnOldName(t *testing.T) {
	a := apptest.New(t)
	keep(t, a.Drafts, &domain.Draft{Statement: "Valley", Number: 1}, &domain.Draft{Statement: "Valley", Number: 3})
	s := domain.Statement{Name: "New"}
	keep(t, a.Statements, &s)
	keep(t, a.Drafts, &domain.Draft{Statement: "New", Number: 1}, &domain.Draft{Statement: "New", Number: 2})
	s.Name = "Valley"
	keep(t, a.Statements, &s)
	all, err := a.Drafts.List(t.Context())
	must(t, err)
	var numbers []int
	for _, d := range all {
		if d.Statement != "Valley" {
			t.Errorf("%+v stays behind", d)
		}
		numbers = append(numbers, d.Number)
	}
	if diff := cmp.Diff([]int{1, 3, 4, 5}, numbers); diff != "" {
		t.Error(diff)
	}
}
