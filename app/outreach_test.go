package app_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
	"secondlook/domain/outreach"
	"secondlook/domain/sample"
)

// verdictOf is what the rules of a program say, and who softens them.
func verdictOf(t *testing.T, a *app.App, key string) (verdict, by string) {
	t.Helper()
	r, err := a.Rank(t.Context(), app.Scope{Season: season})
	must(t, err)
	i := slices.IndexFunc(r.Rows, func(row app.Row) bool { return row.Program.Key == key })
	for _, s := range a.Explain(r, i).Screens {
		if s.ExceptedBy != "" {
			by = s.ExceptedBy
		}
	}
	return r.Rows[i].Verdict.String(), by
}

// Noting the day on which somebody spoke to a program changes its verdict, with
// the name printed; undo takes both back (S20).
func TestWhoHasSpokenSoftensARule(t *testing.T) {
	a := apptest.New(t)
	must(t, a.FillSample(t.Context()))
	correct(t, a, kern, "min_step2", "270", "2026-11-22")
	who := domain.Person{Name: "Dr. Iris Vance", Programs: []string{kern}}
	must(t, a.People.Save(t.Context(), &who))
	if v, by := verdictOf(t, a, kern); v != "closed" || by != "" {
		t.Fatalf("before: %s, softened by %q", v, by)
	}
	who.AdvocatedOn = a.Today()
	must(t, a.People.Save(t.Context(), &who))
	if v, by := verdictOf(t, a, kern); v != "unknown" || by != "Dr. Iris Vance" {
		t.Errorf("once she has spoken: %s, softened by %q", v, by)
	}
	_, err := a.Undo(t.Context())
	must(t, err)
	if v, by := verdictOf(t, a, kern); v != "closed" || by != "" {
		t.Errorf("taken back: %s, softened by %q", v, by)
	}
	who.AdvocatedOn = a.Today().AddDays(1)
	if err := (domain.Profile{People: []domain.Person{who}}).ValidateOn(a.Today()); err == nil {
		t.Error("somebody can have spoken tomorrow")
	}
}

func TestOutreachIsSentAndAnswered(t *testing.T) {
	a := apptest.New(t)
	plan := domain.Outreach{Person: "Dr. Lee", Channel: domain.ByEmail, Purpose: domain.ForRotation, FollowUp: domain.NewDate(2026, 11, 1)}
	must(t, a.Outreaches.Save(t.Context(), &plan))
	sent, err := a.Send(t.Context(), plan)
	must(t, err)
	if sent.ID != plan.ID || sent.Sent != a.Today() || !sent.FollowUp.IsZero() {
		t.Errorf("sent: %+v", sent)
	}
	again, err := a.Send(t.Context(), sent)
	must(t, err)
	if again.ID == sent.ID || again.Person != "Dr. Lee" || again.Purpose != domain.ForRotation {
		t.Errorf("sent again: %+v", again)
	}
	book, err := a.Outreach(t.Context())
	must(t, err)
	if len(book.Threads) != 1 || book.Threads[0].Due != a.Today().AddDays(10) || book.Rates.Young != 2 {
		t.Errorf("%+v", book)
	}
	refused := domain.Outreach{Person: "Dr. Oz", Program: "ca-fresno-st-agnes-medical-center-fresno-internal-medicine", Sent: a.Today()}
	must(t, a.Outreaches.Save(t.Context(), &refused))
	quiet, err := a.Outreach(t.Context())
	must(t, err)
	if n := len(quiet.Threads); n != 2 || !quiet.Threads[1].Due.IsZero() || quiet.Threads[1].Last().Person != "Dr. Oz" && !quiet.Threads[0].Due.IsZero() {
		t.Errorf("who refuses contact is asked again: %+v", quiet.Threads)
	}
	must(t, a.Outreaches.Delete(t.Context(), refused.ID))
	if text := a.AskAgain(book.Threads[0]); text != "Ask Dr. Lee again about a rotation" {
		t.Errorf("%q", text)
	}
	answered, err := a.Answer(t.Context(), again, domain.NoReply)
	must(t, err)
	if answered.Replied != a.Today() || answered.Reply != domain.NoReply || !answered.Answered() {
		t.Errorf("answered: %+v", answered)
	}
	bounced, err := a.Answer(t.Context(), domain.Outreach{Person: "Dr. Ash"}, domain.ReplyBounced)
	must(t, err)
	if bounced.Answered() || bounced.Sent != a.Today() || !bounced.Replied.IsZero() {
		t.Errorf("bounced: %+v", bounced)
	}
	if book, err = a.Outreach(t.Context()); err != nil || slices.ContainsFunc(book.Threads, func(x outreach.Thread) bool { return !x.Due.IsZero() }) {
		t.Errorf("%+v, %v", book, err)
	}
	if c, ok := book.Contact("dr.  LEE"); !ok || !c.Has(outreach.TieOutreach) {
		t.Errorf("%+v", c)
	}
	if _, ok := book.Contact("nobody"); ok {
		t.Error("nobody is a contact")
	}
}

// What stands against writing to a program is told in its words.
func TestContactWarning(t *testing.T) {
	a := apptest.New(t)
	correct(t, a, kern, "no_contact", "yes", "2026-11-22")
	for key, want := range map[string]struct {
		part    string
		refuses bool
	}{
		"ca-fresno-st-agnes-medical-center-fresno-internal-medicine":                 {"do not write, call or visit", true},
		"ca-loma-linda-loma-linda-university-health-education-consortium-pediatrics": {"says of contact: ERAS only", false},
		kern:                {"refuses contact", true},
		sample.FresnoFamily: {"", false},
		"gone":              {"", false},
		"":                  {"", false},
	} {
		text, refuses := a.ContactWarning(t.Context(), key)
		if refuses != want.refuses || !strings.Contains(text, want.part) || want.part == "" && text != "" {
			t.Errorf("%s: %q, %v", key, text, refuses)
		}
	}
	for p := domain.PurposeUnknown; p <= domain.ForOther; p++ {
		x := outreach.Thread{Sent: []domain.Outreach{{Person: "Dr. Lee", Purpose: p}}}
		if text := a.AskAgain(x); !strings.Contains(text, "Dr. Lee again") {
			t.Errorf("%v: %q", p, text)
		}
	}
}
