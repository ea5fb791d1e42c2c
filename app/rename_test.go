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
