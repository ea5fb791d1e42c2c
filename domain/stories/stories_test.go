package stories_test

import (
	"slices"
	"testing"

	"secondlook/domain"
	"secondlook/domain/stories"
)

const season = 2027

func told(title string, tags domain.StoryTags, used ...domain.StoryUse) domain.Story {
	return domain.Story{Title: title, Situation: "s", Action: "a", Result: "r", Tags: tags, Used: used}
}

func in(place domain.UsePlace, where string) domain.StoryUse {
	return domain.StoryUse{Place: place, Where: where}
}

func titles(list []domain.Story) (out []string) {
	for _, s := range list {
		out = append(out, s.Title)
	}
	return out
}

// A story that is told nowhere is unused; one that is told in three places is
// not told too often, in four it is.
func TestUses(t *testing.T) {
	use := in(domain.UsedInInterview, "p")
	half := told("half", 0, use)
	half.Result = ""
	p := domain.Profile{Stories: []domain.Story{
		told("none", domain.SetOf(domain.StorySafety)), told("three", 0, use, use, use), told("four", 0, use, use, use, use), half,
	}}
	b := stories.Of(p, season, 3)
	if !slices.Equal(titles(b.Unused), []string{"none"}) || !slices.Equal(titles(b.Overused), []string{"four"}) || !slices.Equal(titles(b.Unready), []string{"half"}) {
		t.Errorf("unused %v, over-used %v, not whole %v", titles(b.Unused), titles(b.Overused), titles(b.Unready))
	}
	if b.Missing.Has(domain.StorySafety) || b.Missing.Len() != 9 {
		t.Errorf("missing %v", b.Missing)
	}
	if b := stories.Of(p, season, 0); b.Overused != nil {
		t.Errorf("without a most: %v", titles(b.Overused))
	}
	if b := stories.Of(domain.Profile{}, season, 3); b.Missing.Len() != 10 || b.Unused != nil {
		t.Errorf("no stories: %+v", b)
	}
}

// A program meets a story twice through its statement, the application and the
// interview; other statements and programs do not matter.
func TestTwice(t *testing.T) {
	p := domain.Profile{
		Statements: []domain.Statement{{Name: "Valley"}},
		Applications: []domain.Application{
			{Program: "p", Season: season, Statement: "Valley"}, {Program: "q", Season: season}, {Program: "old", Season: season - 1, Statement: "Valley"},
			{Program: "gone", Season: season, Statement: "Valley", Status: domain.Withdrawn},
		},
	}
	for _, tt := range []struct {
		name string
		used []domain.StoryUse
		want []string
	}{
		{"statement and interview", []domain.StoryUse{in(domain.UsedInStatement, "Valley"), in(domain.UsedInInterview, "p")}, []string{"p"}},
		{"statement and another's interview", []domain.StoryUse{in(domain.UsedInStatement, "Valley"), in(domain.UsedInInterview, "q")}, nil},
		{"the application, which all read, and an interview", []domain.StoryUse{in(domain.UsedInApplication, ""), in(domain.UsedInInterview, "q")}, []string{"q"}},
		{"the application and the statement", []domain.StoryUse{in(domain.UsedInApplication, ""), in(domain.UsedInStatement, "Valley")}, []string{"p"}},
		{"one program's application", []domain.StoryUse{in(domain.UsedInApplication, "q"), in(domain.UsedInStatement, "Valley")}, nil},
		{"two interviews", []domain.StoryUse{in(domain.UsedInInterview, "p"), in(domain.UsedInInterview, "p")}, []string{"p"}},
		{"no statement is named", []domain.StoryUse{in(domain.UsedInStatement, ""), in(domain.UsedInInterview, "q")}, nil},
	} {
		p.Stories = []domain.Story{told("x", 0, tt.used...)}
		var got []string
		for _, x := range stories.Of(p, season, 9).Twice {
			got = append(got, x.Program)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// A statement that is not there any more is told.
func TestLost(t *testing.T) {
	p := domain.Profile{
		Statements: []domain.Statement{{Name: "Valley"}},
		Stories:    []domain.Story{told("kept", 0, in(domain.UsedInStatement, "Valley")), told("lost", 0, in(domain.UsedInStatement, "Other")), told("open", 0, in(domain.UsedInStatement, ""))},
	}
	if got := titles(stories.Of(p, season, 3).Lost); !slices.Equal(got, []string{"lost"}) {
		t.Errorf("%v", got)
	}
}
