package app_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/verify"
)

// verifying is an app with the sample, whose list holds programs of the wished
// specialty; the first of them has a known J-1 word.
func verifying(t testing.TB) (*app.App, *app.Verification) {
	t.Helper()
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	return a, verification(t, a)
}

func verification(t testing.TB, a *app.App) *app.Verification {
	t.Helper()
	v, err := a.Verification(t.Context(), app.Scope{})
	must(t, err)
	return v
}

func pick(t testing.TB, v *app.Verification, want func(app.VerifyQuestion) bool) app.VerifyQuestion {
	t.Helper()
	i := slices.IndexFunc(v.Questions, want)
	if i < 0 {
		t.Fatal("there is no such question")
	}
	return v.Questions[i]
}

func TestVerificationIsInWordsAndInOrder(t *testing.T) {
	_, v := verifying(t)
	if !v.Listed || len(v.Questions) == 0 || v.How == "" {
		t.Fatalf("%+v", v)
	}
	for i, q := range v.Questions {
		wantWords(t, q.Label, q.Is, q.Word, q.Stakes)
		if q.Field == "visa_h1b" {
			t.Error("the sample, who needs a J-1, is asked about H-1B")
		}
		if i > 0 && q.Worth > v.Questions[i-1].Worth {
			t.Errorf("%s %s is worth more than what stands before it", q.Program.Key, q.Field)
		}
		if q.Known && q.Worth > 0 && q.Size == "" {
			t.Errorf("%s %s is worth something without a word", q.Program.Key, q.Field)
		}
	}
	if len(v.Programs()) == 0 {
		t.Error("no program is asked anything")
	}
	_, again := verifying(t)
	for i := range again.Questions {
		if again.Questions[i].Program.Key != v.Questions[i].Program.Key || again.Questions[i].Field != v.Questions[i].Field {
			t.Fatal("the same records give another order")
		}
	}
}

// A fact that is confirmed as it stands is verified with its own value, of today,
// and one undo takes all of it back.
func TestConfirmAsItStands(t *testing.T) {
	a, v := verifying(t)
	ctx := t.Context()
	var known []app.VerifyQuestion
	for _, q := range v.Questions {
		if q.By != "" && q.State != verify.Verified && len(known) < 3 {
			known = append(known, q)
		}
	}
	unknown := pick(t, v, func(q app.VerifyQuestion) bool { return q.State == verify.Unknown })
	n, err := a.ConfirmFacts(ctx, append(known, unknown), "")
	must(t, err)
	if n != len(known) || n == 0 {
		t.Fatalf("%d confirmed of %d", n, len(known))
	}
	after := verification(t, a)
	for _, q := range known {
		x := pick(t, after, func(x app.VerifyQuestion) bool { return x.Program.Key == q.Program.Key && x.Field == q.Field })
		if x.State != verify.Verified || x.Value != q.Value || x.From.Strength != q.From.Strength || x.From.AsOf.Date != a.Today() || x.Worth != 0 {
			t.Errorf("%+v", x.Question)
		}
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	x := pick(t, verification(t, a), func(x app.VerifyQuestion) bool {
		return x.Program.Key == known[0].Program.Key && x.Field == known[0].Field
	})
	if x.State == verify.Verified {
		t.Error("one undo does not take it back")
	}
}

// An answer is kept with its wording, and its message is answered, in one step.
func TestAnswerQuestion(t *testing.T) {
	a, v := verifying(t)
	ctx := t.Context()
	q := pick(t, v, func(q app.VerifyQuestion) bool {
		return q.Field == "visa_j1" && q.State == verify.Unknown && q.Asked == nil
	})
	sent := a.Today().AddDays(-12)
	must(t, a.NoteAsked(ctx, domain.Correspondence{Program: q.Program.Key, Season: v.Season, Fields: []string{"visa_j1"}, Sent: sent}))
	asked := func() app.VerifyQuestion {
		return pick(t, verification(t, a), func(x app.VerifyQuestion) bool { return x.Program.Key == q.Program.Key && x.Field == "visa_j1" })
	}
	if x := asked(); !x.Waits() || x.Since != 12 || !strings.Contains(x.Ask, "12 days") {
		t.Errorf("%q, %+v", x.Ask, x.Question)
	}
	c := domain.Correction{Program: q.Program.Key, Field: "visa_j1", Value: "yes", Source: "e-mail of the coordinator", AsOf: a.Today().String(), Entered: a.Today(), Wording: "We sponsor J-1 visas only."}
	must(t, a.AnswerQuestion(ctx, app.VerifyAnswer{Correction: c, Season: v.Season, Asked: "visa_j1", Replied: a.Today(), Reply: "Dear Dr. …"}))
	x := asked()
	if x.State != verify.Verified || x.Wording != c.Wording || x.Waits() || x.Asked.Reply != "Dear Dr. …" {
		t.Errorf("%+v", x.Question)
	}
	c.Value = "no"
	must(t, a.AnswerQuestion(ctx, app.VerifyAnswer{Correction: c, Season: v.Season, Asked: "visa_j1"}))
	if x := asked(); x.Value != "no" {
		t.Errorf("a second answer does not replace the first: %+v", x.Question)
	}
	for range 2 {
		if _, err := a.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if x := asked(); x.State != verify.Unknown || !x.Waits() {
		t.Errorf("two steps are not taken back by two undos: %+v", x.Question)
	}
	c.Source = ""
	if err := a.AnswerQuestion(ctx, app.VerifyAnswer{Correction: c}); err == nil {
		t.Error("an answer without a source is kept")
	}
}

// The e-mail asks for exactly what is open and not asked yet, and takes nothing
// from anywhere but the records.
func TestInquiry(t *testing.T) {
	a, v := verifying(t)
	ctx := context.Background()
	q := pick(t, v, func(q app.VerifyQuestion) bool {
		return q.Field == "visa_j1" && q.State == verify.Unknown && !q.Refuses && q.Asked == nil
	})
	x := a.InquiryOf(v, q.Program, domain.Applicant{Name: "Dr. Ana Souza"})
	if !strings.Contains(x.Text, q.Program.Title()) || !strings.Contains(x.Text, "Ana Souza") || !strings.Contains(x.Text, "J-1") || len(x.Slots) != 0 || x.Refuses != "" {
		t.Errorf("%+v", x)
	}
	wantWords(t, x.Subject, x.Text)
	if n := strings.Count(x.Text, "?"); n < len(x.Fields) {
		t.Errorf("%d questions for %v", n, x.Fields)
	}
	if x := a.InquiryOf(v, q.Program, domain.Applicant{}); len(x.Slots) != 1 || !strings.Contains(x.Text, x.Slots[0]) {
		t.Errorf("the empty slot is not told: %+v", x.Slots)
	}
	c := x.Correspondence(v.Season, a.Today())
	must(t, a.NoteAsked(ctx, c))
	after := verification(t, a)
	if again := a.InquiryOf(after, q.Program, domain.Applicant{Name: "A"}); len(again.Fields) != 0 || again.Text != "" {
		t.Errorf("what was asked today is asked again: %+v", again)
	}
	refuses := *q.Program
	refuses.NoContact = domain.Fact[bool]{Value: true, Known: true}
	if x := a.InquiryOf(v, &refuses, domain.Applicant{Name: "A"}); x.Refuses == "" || x.Text != "" {
		t.Errorf("a program that refuses contact is written to: %+v", x)
	}
}

// A program that has invited is asked about visas alone, and its e-mail begins
// with what is true; one that was given up is not asked.
func TestVerificationOfWhatHasInvited(t *testing.T) {
	a, v := verifying(t)
	ctx := t.Context()
	q := pick(t, v, func(q app.VerifyQuestion) bool {
		return !q.Invited && q.Field == "visa_j1" && q.State <= verify.Old && !q.Refuses && !q.Waits()
	})
	apps, err := a.Applications.List(ctx)
	must(t, err)
	i := slices.IndexFunc(apps, func(x domain.Application) bool { return x.Program == q.Program.Key })
	set := func(s domain.ApplicationStatus) []app.VerifyQuestion {
		x := apps[i]
		x.Status, x.Events = s, nil
		must(t, a.Applications.Save(ctx, &x))
		v = verification(t, a)
		return v.Of(q.Program.Key)
	}
	of := set(domain.Invited)
	for _, x := range of {
		if x.Topic != verify.Visa || x.Known || x.Saves != "" || x.Size != "" || !strings.Contains(x.Stakes, "invited") {
			t.Errorf("%+v", x)
		}
	}
	if mail := a.InquiryOf(v, q.Program, domain.Applicant{}); len(of) == 0 || !strings.Contains(mail.Text, "I have been invited to interview at") {
		t.Errorf("%d questions: %s", len(of), mail.Text)
	}
	if of = set(domain.Rejected); len(of) != 0 {
		t.Errorf("what has declined is asked: %+v", of)
	}
}
