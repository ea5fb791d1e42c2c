package app_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/sample"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// keepText saves a statement with another text.
func keepText(t *testing.T, a *app.App, s *domain.Statement, text string) {
	t.Helper()
	s.Text = text
	must(t, a.Statements.Save(t.Context(), s))
}

func draftTexts(list []domain.Draft) (out []string) {
	for _, d := range list {
		out = append(out, d.Text)
	}
	return out
}

const twenty = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty more"

// A draft is kept with every save that changes the text; one of the same day
// gives way unless a word goes or it has a note. Undo takes both back.
func TestDrafts(t *testing.T) {
	a := apptest.New(t)
	s := domain.Statement{Name: "A"}
	keepText(t, a, &s, "")
	if d := statements(t, a).Drafts("A"); len(d) != 0 {
		t.Errorf("an empty text is a draft: %v", draftTexts(d))
	}
	keepText(t, a, &s, "Begun.")
	keepText(t, a, &s, "Begun and more.")
	if d := statements(t, a).Drafts("A"); !slices.Equal(draftTexts(d), []string{"Begun and more."}) || d[0].Number != 1 || d[0].Date != a.Today() {
		t.Errorf("the same day: %+v", d)
	}
	must(t, a.NameDraft(t.Context(), statements(t, a).Drafts("A")[0], "for Dr. Gill"))
	keepText(t, a, &s, twenty)
	keepText(t, a, &s, "")
	keepText(t, a, &s, "Other.")
	if d := statements(t, a).Drafts("A"); !slices.Equal(draftTexts(d), []string{"Other.", twenty, "Begun and more."}) {
		t.Errorf("with a note, then much lost: %q", draftTexts(d))
	}
	s.Name = "B"
	keepText(t, a, &s, "Other, renamed.")
	if d := statements(t, a).Drafts("B"); len(d) != 3 || len(statements(t, a).Drafts("A")) != 0 {
		t.Errorf("a change of name: %q", draftTexts(d))
	}
	_, err := a.Undo(t.Context())
	must(t, err)
	if d := statements(t, a).Drafts("A"); len(d) != 3 || d[0].Text != "Other." {
		t.Errorf("undone: %q", draftTexts(d))
	}
	s.Name = "A"
	s.Note = "no change of the text"
	keepText(t, a, &s, "Other.")
	if d := statements(t, a).Drafts("A"); len(d) != 3 {
		t.Errorf("%q", draftTexts(d))
	}
}

// The first saves of a program that was just opened end too: there is one
// connection, and a step holds it.
func TestTwoSavesOfADayOfAFreshProgram(t *testing.T) {
	a := apptest.New(t)
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	s := domain.Statement{Name: "A", Text: "One."}
	must(t, a.Statements.Save(ctx, &s))
	s.Text = "One and two."
	must(t, a.Statements.Save(ctx, &s))
	d, err := a.Drafts.List(ctx)
	must(t, err)
	if !slices.Equal(draftTexts(d), []string{"One and two."}) {
		t.Errorf("%q", draftTexts(d))
	}
}

// However small the cuts of a day are, every word that was saved stands in a
// draft, and cuts alone do not fill the list.
func TestManySmallCutsLoseNothing(t *testing.T) {
	a := apptest.New(t)
	s := domain.Statement{Name: "A"}
	var words []string
	for i := range 200 {
		words = append(words, fmt.Sprint("w", i))
	}
	full := strings.Join(words, " ")
	keepText(t, a, &s, full)
	for n := 190; n > 0; n -= 10 {
		keepText(t, a, &s, strings.Join(words[:n], " "))
	}
	keepText(t, a, &s, "w0 w1")
	if d := statements(t, a).Drafts("A"); !slices.Equal(draftTexts(d), []string{"w0 w1", full}) {
		t.Errorf("only cut: %q", draftTexts(d))
	}
	var saved []string
	for i := range 20 { // each save takes a word that another one brought
		text := fmt.Sprintf("w0 w1 new%d", i)
		keepText(t, a, &s, text)
		saved = append(saved, text)
	}
	kept := draftTexts(statements(t, a).Drafts("A"))
	for _, text := range append(saved, full) {
		if !slices.Contains(kept, text) {
			t.Errorf("%.20q is lost", text)
		}
	}
}

// A version goes with its drafts and claims in one step, so that another one of
// its name begins without them, and a name is not taken by what is gone. Where
// it was explained and sent stays and says that it is gone.
func TestAStatementGoesWithItsDraftsAndClaims(t *testing.T) {
	a := apptest.New(t)
	s, other := domain.Statement{Name: "A"}, domain.Statement{Name: "B"}
	keepText(t, a, &s, "I led a clinic.")
	keepText(t, a, &other, "I led a school.")
	keep(t, a.Claims, &domain.Claim{Statement: "A", Text: "I led a clinic."}, &domain.Claim{Statement: "B", Text: "I led a school."})
	keep(t, a.Explanations, &domain.Explanation{Flag: "f", Place: domain.InStatement, Where: "A"})
	before, err := a.Profile(t.Context())
	must(t, err)
	must(t, a.Statements.Delete(t.Context(), s.ID))
	now, err := a.Profile(t.Context())
	must(t, err)
	if len(now.Statements) != 1 || len(now.Drafts) != 1 || len(now.Claims) != 1 || now.Drafts[0].Statement != "B" || now.Claims[0].Statement != "B" || len(now.Explanations) != 1 {
		t.Errorf("%+v", now)
	}
	if err := a.Statements.Delete(t.Context(), s.ID); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("a version that is gone: %v", err)
	}
	step, err := a.Undo(t.Context())
	must(t, err)
	back, err := a.Profile(t.Context())
	must(t, err)
	if diff := cmp.Diff(before, back, cmpopts.EquateEmpty()); diff != "" || !strings.HasPrefix(step.Words, "statement A deleted") {
		t.Errorf("%q does not bring all back:\n%s", step.Words, diff)
	}
	must(t, a.Statements.Delete(t.Context(), s.ID))
	other.Name = "A"
	must(t, a.Statements.Save(t.Context(), &other))
	if d := statements(t, a).Drafts("A"); !slices.Equal(draftTexts(d), []string{"I led a school."}) {
		t.Errorf("the name of one that is gone: %q", draftTexts(d))
	}
}

// A text that stands in no draft, as after an import, is kept before it goes.
func TestWhatStandsInNoDraftIsKept(t *testing.T) {
	a := apptest.New(t)
	s := domain.Statement{Name: "A"}
	keepText(t, a, &s, "Mine.")
	for _, d := range statements(t, a).Drafts("A") {
		must(t, a.Drafts.Delete(t.Context(), d.ID))
	}
	keepText(t, a, &s, "Yours.")
	if d := statements(t, a).Drafts("A"); !slices.Equal(draftTexts(d), []string{"Yours.", "Mine."}) {
		t.Errorf("%q", draftTexts(d))
	}
}

// A draft comes back as a new text; the one before it stays.
func TestRestoreDraft(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	before := statements(t, a).Drafts(sample.ValleyStatement)
	s, err := a.RestoreDraft(t.Context(), before[1].ID)
	must(t, err)
	after := statements(t, a).Drafts(sample.ValleyStatement)
	if s.Text != before[1].Text || len(after) != 3 || after[0].Text != s.Text || after[1].Text != before[0].Text || !strings.Contains(after[0].Note, "draft 1") {
		t.Errorf("%d drafts, the newest with %q", len(after), after[0].Note)
	}
	if v := statements(t, a).Version(s.Name); v.Text != s.Text {
		t.Error("the statement has another text")
	}
	if _, err := a.RestoreDraft(t.Context(), 999); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("a draft that is not there: %v", err)
	}
}
