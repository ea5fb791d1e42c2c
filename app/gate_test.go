package app_test

import (
	"errors"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/nrmp"
)

// The way into the Match in words: each step has its day on both clocks, what it
// costs to miss it, and its source.
func TestGate(t *testing.T) {
	a := filled(t)
	people, err := a.Applicants.List(t.Context())
	must(t, err)
	people[0].Zone = "America/Guatemala"
	must(t, a.Applicants.Save(t.Context(), &people[0]))
	must(t, a.SaveSeason(t.Context(), func(s *domain.Season) { s.Registered, s.Verified = domain.Date{}, domain.Date{} }, season))
	g, err := a.Gate(t.Context(), app.Scope{})
	must(t, err)
	register, verify, certify := g.Steps[0], g.Steps[1], g.Steps[2]
	if register.State != nrmp.Open || register.Word != "to do" || register.Left != "68 days left" || !strings.Contains(register.When, "Fri 29 Jan 2027, 23:59 ET (your 22:59)") {
		t.Errorf("%q, %q, %q", register.Word, register.Left, register.When)
	}
	if !strings.Contains(verify.When, "3 Mar 2027, 21:00 ET") || !strings.Contains(verify.IfMissed, "SOAP is lost") || verify.Hint == "" || verify.Source == "" {
		t.Errorf("%+v", verify)
	}
	if certify.State != nrmp.NotYet || !strings.Contains(certify.When, "opens Mon 1 Feb 2027") || certify.Left != "" {
		t.Errorf("%+v", certify)
	}
	if !strings.Contains(g.Verdict, "register by 29 Jan 2027, 68 days from now") || len(g.Notes) != 2 || g.NRMPID == "" {
		t.Errorf("%q, %q, %q", g.Verdict, g.Notes, g.NRMPID)
	}
	must(t, a.SaveSeason(t.Context(), func(s *domain.Season) {
		s.Registered, s.Verified = domain.NewDate(2026, 10, 2), domain.NewDate(2026, 11, 20)
	}, 0))
	g, err = a.Gate(t.Context(), app.Scope{})
	must(t, err)
	if g.Steps[0].When != "on 2 Oct 2026, due by 29 Jan 2027" || g.Steps[1].State != nrmp.Done || g.Record.Registered != domain.NewDate(2026, 10, 2) {
		t.Errorf("%q, %+v", g.Steps[0].When, g.Record)
	}
	var bad domain.Invalid
	if err := a.SaveSeason(t.Context(), func(s *domain.Season) { s.Verified = domain.NewDate(2026, 11, 23) }, season); !errors.As(err, &bad) || bad[0].Field != "ecfmg_verified" {
		t.Errorf("a day that is still to come is kept: %v", err)
	}
}

// The flags of applications follow the divisions in the same step in which these
// are kept, and go back with it.
func TestSaveGeography(t *testing.T) {
	a, _ := planned(t)
	count := func() (n int) {
		for _, r := range applicationsOf(t, a).Rows {
			if r.Preferred {
				n++
			}
		}
		return n
	}
	before := count()
	g, err := a.Geography(t.Context(), app.Scope{})
	must(t, err)
	pacific := g.Counts["Pacific"]
	if pacific == 0 || g.Flagged != before {
		t.Fatalf("%+v", g)
	}
	was := g.Record
	g.Record.Divisions, g.Record.Setting, g.Record.GeoReason = []string{"Pacific"}, domain.SettingUrban, "Family."
	if n, err := a.SaveGeography(t.Context(), g.Record, false); n != 0 || err != nil || count() != before {
		t.Errorf("without following %d changed, %v", n, err)
	}
	_, err = a.Undo(t.Context())
	must(t, err)
	if n, err := a.SaveGeography(t.Context(), g.Record, true); n == 0 || err != nil || count() != pacific {
		t.Errorf("%d changed, %d are flagged, want %d, %v", n, count(), pacific, err)
	}
	if n, err := a.SaveGeography(t.Context(), g.Record, true); n != 0 || err != nil {
		t.Errorf("once more: %d, %v", n, err)
	}
	now, err := a.Geography(t.Context(), app.Scope{})
	must(t, err)
	if now.Flagged != pacific || now.Record.Setting != domain.SettingUrban || now.Record.Registered != was.Registered {
		t.Errorf("%+v", now)
	}
	_, err = a.Undo(t.Context())
	must(t, err)
	if now, err = a.Geography(t.Context(), app.Scope{}); err != nil || now.Flagged != before || now.Record.GeoReason != was.GeoReason {
		t.Errorf("after undo: %+v, %v", now, err)
	}
	g.Record.Divisions = domain.Divisions()
	var bad domain.Invalid
	if _, err := a.SaveGeography(t.Context(), g.Record, true); !errors.As(err, &bad) || bad[0].Field != "divisions" {
		t.Errorf("nine divisions: %v", err)
	}
}
