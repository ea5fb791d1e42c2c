package app_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/proof"
	"secondlook/domain/sample"
	"secondlook/domain/statement"

	"github.com/google/go-cmp/cmp"
)

func statements(t *testing.T, a *app.App) *app.Statements {
	t.Helper()
	s, err := a.StatementsOf(t.Context(), app.Scope{Season: season})
	must(t, err)
	return s
}

// The sample's statements are told of in words, nothing left as a key.
func TestTheSamplesStatements(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	s := statements(t, a)
	v := s.Version(sample.ValleyStatement)
	if v == nil || v.Drafts != 2 || v.Counts.Paragraphs != 5 || v.Minutes < 2 || s.Limit.Value != 28000 {
		t.Fatalf("%+v, limit %+v", v, s.Limit)
	}
	var keys []string
	for _, f := range v.Findings {
		keys = append(keys, f.Key)
		if strings.Contains(f.Text, "statement.") || strings.Contains(f.Text, "{") || f.Word == "" {
			t.Errorf("%s: %q, %q", f.Key, f.Word, f.Text)
		}
	}
	for _, want := range []string{"explain.one", "change.strategy", "region.place", "region.people", "stay.ask.visa"} {
		if !slices.Contains(keys, want) {
			t.Errorf("%s is not among %v", want, keys)
		}
	}
	if v.Count(statement.Watch) != 0 {
		t.Errorf("the sample's statement has to be changed: %+v", v.Findings)
	}
	var flags []string
	for _, f := range s.Flags {
		flags = append(flags, f.Key+" "+f.State)
		for _, p := range f.Places {
			if p.Words == "" || strings.HasPrefix(p.Words, "flag.") {
				t.Errorf("%s: %q", f.Key, p.Words)
			}
		}
	}
	if !slices.Contains(flags, "fail/Step 1 explained") || !slices.ContainsFunc(flags, func(f string) bool { return strings.HasSuffix(f, "not explained") }) {
		t.Errorf("%q", flags)
	}
	if r := s.Regions(); len(r) != 1 || r[0].Key != "central_valley" || s.RegionName("") != "" || s.RegionName(r[0].Key) != r[0].Name {
		t.Errorf("%+v", r)
	}
	p := s.Proof(sample.ValleyStatement)
	if p.Count(proof.Backed) < 4 || p.Count(proof.Gone) != 0 || p.Count(proof.Unlinked) == 0 {
		t.Errorf("%d backed, %d gone, %d unlinked", p.Count(proof.Backed), p.Count(proof.Gone), p.Count(proof.Unlinked))
	}
	for _, l := range p.Lines {
		if l.Stale || l.State == proof.Backed && len(l.Facts) == 0 || strings.HasPrefix(l.Why, "proof.") {
			t.Errorf("%+v", l)
		}
	}
}

// An explanation in a statement closes the gap on Today, counts for programs
// that read the whole record, and does not when the statement is gone; the old
// tick does the same (S22).
func TestOneTruthOfWhatIsExplained(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	untold := func() (out [2]int) {
		t.Helper()
		p, err := a.Profile(t.Context())
		must(t, err)
		out[0] = len(p.Untold(a.Catalog().PassMarks))
		list, err := a.ProfileNotes(t.Context(), app.Scope{Season: season})
		must(t, err)
		for _, n := range list {
			if strings.HasPrefix(n.Key, "gap.untold/") {
				out[1]++
			}
		}
		return out
	}
	if got := untold(); got != [2]int{1, 1} {
		t.Fatalf("before: %v", got)
	}
	x := domain.Explanation{Flag: "fail/Step 1", Place: domain.InStatement, Where: sample.ValleyStatement}
	must(t, a.Explanations.Save(t.Context(), &x))
	if got := untold(); got != [2]int{} {
		t.Errorf("explained in a statement: %v", got)
	}
	for _, v := range statements(t, a).Versions {
		if v.Name == sample.ValleyStatement {
			must(t, a.Statements.Delete(t.Context(), v.ID))
		}
	}
	if got := untold(); got != [2]int{1, 1} {
		t.Errorf("the statement is gone: %v", got)
	}
	f := statements(t, a).Flags[0]
	if last := f.Places[len(f.Places)-1]; !last.Gone || !strings.Contains(last.Words, "gone") {
		t.Errorf("%+v", f.Places)
	}
}

// The flags alone are those of the statements, before and after a change of the
// records.
func TestFlagsOf(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	same := func() {
		t.Helper()
		s := statements(t, a)
		flags, loose, err := a.FlagsOf(t.Context(), app.Scope{Season: season})
		must(t, err)
		if diff := cmp.Diff(s.Flags, flags); diff != "" || !slices.Equal(s.Loose, loose) {
			t.Errorf("-statements +flags\n%s\n%+v, %+v", diff, s.Loose, loose)
		}
	}
	same()
	before := len(statements(t, a).Flags)
	for _, x := range a.Sample(season).Exams {
		if x.Kind == domain.Step1 {
			x.ID, x.Result, x.Date = 0, domain.Fail, x.Date.AddDays(-90)
			must(t, a.Exams.Save(t.Context(), &x))
			break
		}
	}
	keep(t, a.Explanations, &domain.Explanation{Flag: "gone", Place: domain.InInterview, Text: "I say so."})
	same()
	if s := statements(t, a); len(s.Loose) == 0 {
		t.Errorf("a change of the records is not seen: %d flags, %d before", len(s.Flags), before)
	}
}

func TestProve(t *testing.T) {
	a := apptest.New(t)
	s := domain.Statement{Name: "A"}
	keepText(t, a, &s, "I led a clinic.")
	rotation := domain.Rotation{Kind: domain.Elective, Site: "Clinic"}
	must(t, a.Rotations.Save(t.Context(), &rotation))
	line := func() app.ProofLine { return statements(t, a).Proof("A").Lines[0] }
	must(t, a.Prove(t.Context(), line(), domain.BackedByRotation, "Clinic", "Ask Dr. Gill"))
	if l := line(); l.State != proof.Backed || l.Claim.Note != "Ask Dr. Gill" || len(l.Facts) == 0 {
		t.Errorf("%+v", l)
	}
	must(t, a.Rotations.Delete(t.Context(), rotation.ID))
	if l := line(); l.State != proof.Gone {
		t.Errorf("the record is gone: %+v", l)
	}
	must(t, a.Prove(t.Context(), line(), domain.NotBacked, "", ""))
	if l := line(); l.State != proof.Unlinked || l.Claim.ID != 0 {
		t.Errorf("forgotten: %+v", l)
	}
	must(t, a.Prove(t.Context(), line(), domain.NotBacked, "", ""))
	if statements(t, a).Proof("gone").Lines != nil {
		t.Error("a statement that is not there claims something")
	}
}

// Templates come in words, with what is not known in brackets and listed.
func TestTemplateTexts(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	for _, x := range statements(t, a).TemplateTexts("central_valley") {
		if x.Text == "" || x.Title == "" || strings.Contains(x.Text, "template.") || strings.Contains(x.Text, "{") {
			t.Errorf("%s: %q", x.Template, x.Text)
		}
		for _, e := range x.Empty {
			if !strings.Contains(x.Text, "["+e+"]") {
				t.Errorf("%s: %q is empty and not marked in %q", x.Template, e, x.Text)
			}
		}
		if strings.Count(x.Text, "[") != len(x.Empty) {
			t.Errorf("%s: %d are listed of %q", x.Template, len(x.Empty), x.Text)
		}
	}
}

// Which statement a program gets, and what speaks against it (S95).
func TestUses(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	s := statements(t, a)
	var family, other app.StatementUse
	for _, u := range s.Uses {
		if u.Program.Specialty == domain.FamilyMedicine && u.Tier == 1 {
			family = u
		} else if u.Program.Specialty != domain.FamilyMedicine {
			other = u
		}
	}
	if len(s.Custom) == 0 || family.Program == nil || other.Program == nil {
		t.Fatalf("%d first choices get nothing of their own", len(s.Custom))
	}
	name := sample.ValleyStatement
	must(t, a.UseStatement(t.Context(), []domain.ID{family.Application.ID, other.Application.ID}, &name, nil))
	now := statements(t, a)
	if v := now.Version(name); v.Uses != 2 {
		t.Errorf("%d programs get it", v.Uses)
	}
	for _, u := range now.Uses {
		switch u.Application.ID {
		case family.Application.ID:
			if u.Custom != domain.CustomGroup || u.Problem != "" {
				t.Errorf("%+v", u)
			}
		case other.Application.ID:
			if !strings.Contains(u.Problem, "written for") {
				t.Errorf("%+v", u)
			}
		}
	}
	if len(now.Custom) != len(s.Custom)-1 && len(now.Custom) != len(s.Custom)-2 {
		t.Errorf("%d first choices, %d before", len(now.Custom), len(s.Custom))
	}
	own, gone := domain.CustomOwn, "gone"
	must(t, a.UseStatement(t.Context(), []domain.ID{other.Application.ID}, &gone, &own))
	for _, u := range statements(t, a).Uses {
		if u.Application.ID == other.Application.ID && (u.Custom != own || !strings.Contains(u.Problem, "no statement of yours")) {
			t.Errorf("%+v", u)
		}
	}
	if err := a.UseStatement(t.Context(), []domain.ID{9999}, &gone, nil); !errors.Is(err, domain.ErrNotFound) {
		t.Errorf("an application that is not there: %v", err)
	}
}

func TestPrintDefend(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	print := func(name, paper string) ([]byte, error) {
		var b bytes.Buffer
		err := a.PrintDefend(t.Context(), &b, name, app.PrintOptions{Scope: app.Scope{Season: season}, Paper: paper})
		return b.Bytes(), err
	}
	one, err := print(sample.ValleyStatement, "")
	must(t, err)
	again, err := print(sample.ValleyStatement, "letter")
	must(t, err)
	a4, err := print(sample.ValleyStatement, "a4")
	must(t, err)
	if !bytes.HasPrefix(one, []byte("%PDF")) || !bytes.Equal(one, again) || bytes.Equal(one, a4) {
		t.Error("the same claims do not give the same bytes")
	}
	var bad domain.Invalid
	if _, err := print("gone", ""); !errors.As(err, &bad) || !strings.Contains(err.Error(), sample.InternalStatement) {
		t.Errorf("a statement that is not there: %v", err)
	}
	if _, err := print(sample.ValleyStatement, "a5"); err == nil {
		t.Error("a paper that is not there")
	}
}
