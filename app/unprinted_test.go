package app_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// Each empty print has a title and a sentence of its own for the window.
func TestNothingToPrintHasItsWords(t *testing.T) {
	seen := map[string]bool{}
	for _, n := range []app.NothingToPrint{app.ErrEmptyList, app.ErrNothingToProof, app.ErrNothingToDefend} {
		if got, ok := errors.AsType[app.NothingToPrint](fmt.Errorf("print: %w", n)); !ok || got != n {
			t.Errorf("%v is not found in an error", n)
		}
		if seen[n.Title()] || seen[n.Sentence()] || !strings.HasSuffix(n.Sentence(), ".") {
			t.Errorf("%v says %q, %q", n, n.Title(), n.Sentence())
		}
		seen[n.Title()], seen[n.Sentence()] = true, true
	}
}

// What would not be on the sheet is no reason to print one.
func TestNothingToProofCountsWhatIsPrinted(t *testing.T) {
	a := apptest.New(t)
	works := func(stage domain.WorkStage) *domain.Profile {
		return &domain.Profile{ScholarlyWorks: []domain.ScholarlyWork{{Title: "Diabetes", Stage: stage}}}
	}
	var b bytes.Buffer
	print := func(p *domain.Profile) error {
		return a.PrintERAS(t.Context(), &b, app.PrintOptions{Scope: app.Scope{Profile: p, Season: season}})
	}
	if err := print(works(domain.StagePlanned)); !errors.Is(err, app.ErrNothingToProof) || b.Len() != 0 {
		t.Errorf("a planned work is printed: %v", err)
	}
	if err := print(works(domain.StageUnderWay)); err != nil || b.Len() == 0 {
		t.Errorf("a work that runs is not printed: %v", err)
	}
	statement := &domain.Profile{Statements: []domain.Statement{{Name: "General", Text: "I like people."}}}
	b.Reset()
	err := a.PrintDefend(t.Context(), &b, "General", app.PrintOptions{Scope: app.Scope{Profile: statement, Season: season}})
	if !errors.Is(err, app.ErrNothingToDefend) || b.Len() != 0 {
		t.Errorf("a statement without claims: %v", err)
	}
}
