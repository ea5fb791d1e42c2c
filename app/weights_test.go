package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"
)

// Weights of a program are kept once; without any those of its specialty hold,
// and nothing that was typed is dropped unsaid.
func TestSetWeights(t *testing.T) {
	a := apptest.New(t)
	kept := func() []domain.Weighting {
		all, err := a.Weightings.List(t.Context())
		must(t, err)
		return all
	}
	w := domain.Weighting{Program: sample.KernInternal, Note: "they told me"}
	var bad domain.Invalid
	if err := a.SetWeights(t.Context(), w); !errors.As(err, &bad) || bad.Problem("note") == "" || len(kept()) != 0 {
		t.Errorf("a note alone: %v, %+v", err, kept())
	}
	w.Score = 50
	must(t, a.SetWeights(t.Context(), w))
	w.Score, w.Mission = 0, 200
	must(t, a.SetWeights(t.Context(), w))
	if got := kept(); len(got) != 1 || got[0].Score != 0 || got[0].Mission != 200 || got[0].Note != w.Note {
		t.Errorf("kept %+v", got)
	}
	w.Mission = 0
	if err := a.SetWeights(t.Context(), w); !errors.As(err, &bad) || len(kept()) != 1 {
		t.Errorf("a note is lost: %v, %+v", err, kept())
	}
	for range 2 {
		must(t, a.SetWeights(t.Context(), domain.Weighting{Program: w.Program}))
	}
	if got := kept(); len(got) != 0 {
		t.Errorf("reset to %+v", got)
	}
}

func TestQuestions(t *testing.T) {
	a := apptest.New(t)
	programs := a.Catalog().Programs
	p := &programs[slices.IndexFunc(programs, func(p domain.Program) bool { return p.Key == sample.KernInternal })]
	known, all := p.Completeness()
	if text, n := a.Questions(p); n != all-known || strings.Count(text, "\n– ") != n || !strings.HasPrefix(text, p.Name+" · ") {
		t.Errorf("%d of %d questions in\n%s", n, all-known, text)
	}
}
