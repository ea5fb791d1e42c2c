package app_test

import (
	"slices"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// ledgerOf works out the ledger of the stored records.
func ledgerOf(t *testing.T, a *app.App) *app.Ledger {
	t.Helper()
	l, err := a.Ledger(t.Context(), app.Scope{})
	must(t, err)
	return l
}

func ledgerLine(t *testing.T, l *app.Ledger, kind domain.PaymentKind) app.LedgerLine {
	t.Helper()
	for _, x := range l.Lines {
		if x.Kind == kind {
			return x
		}
	}
	t.Fatalf("there is no line of %v in %+v", kind, l.Lines)
	return app.LedgerLine{}
}

// The fees of the ledger are those of the list: to pay while planned, gone with
// what is sent, paid once it is noted; each step can be undone.
func TestLedger(t *testing.T) {
	a, _ := planned(t)
	apps := applicationsOf(t, a)
	x := ledgerLine(t, ledgerOf(t, a), domain.PaidERAS)
	if x.Expected != apps.Cents || x.Open != apps.Cents || x.Word != "overdue" && x.Word != "to pay" || !strings.Contains(x.About, "applications") {
		t.Errorf("planned for %d: %+v", apps.Cents, x)
	}
	set(t, a, is(domain.Submitted, 9, 25), idsOf(apps.Rows)...)
	l := ledgerOf(t, a)
	if x = ledgerLine(t, l, domain.PaidERAS); x.Open != 0 || x.Unnoted != apps.Cents || x.Word != "note it" || !strings.Contains(strings.Join(l.Notes, " "), app.Money(l.Unnoted)) {
		t.Errorf("sent: %+v, %q", x, l.Notes)
	}
	records := l.Records
	must(t, a.Payments.Save(t.Context(), &domain.Payment{Season: season, Kind: domain.PaidERAS, Cents: apps.Cents, Paid: domain.NewDate(2026, 9, 25)}))
	l = ledgerOf(t, a)
	if x = ledgerLine(t, l, domain.PaidERAS); x.Paid != apps.Cents || x.Unnoted != 0 || x.Word != "paid" || l.Records != records+1 {
		t.Errorf("noted: %+v", x)
	}
	if !strings.HasPrefix(l.Status, app.Money(l.Paid)+" paid · ") {
		t.Errorf("%q", l.Status)
	}
	_, err := a.Undo(t.Context())
	must(t, err)
	if l = ledgerOf(t, a); l.Records != records {
		t.Errorf("after undo there are %d payments", l.Records)
	}
}

// 43 programs in internal medicine and 7 in radiology cost $797.
func TestTheServicesExample(t *testing.T) {
	a := apptest.New(t)
	programs, err := a.Programs(t.Context())
	must(t, err)
	r := domain.Profile{}
	want := map[string]int{domain.InternalMedicine: 43}
	seen := map[string]bool{}
	for i := range programs {
		p := &programs[i]
		if want[p.Specialty] == 0 || seen[p.Application()] {
			continue
		}
		seen[p.Application()] = true
		want[p.Specialty]--
		r.Applications = append(r.Applications, domain.Application{Program: p.Key, Season: season, Status: domain.Planned})
	}
	for i := range 7 {
		o := domain.OwnProgram{Key: "own-radiology-" + string(rune('a'+i)), Name: "Radiology " + string(rune('A'+i)), Specialty: "Diagnostic Radiology", City: "Reno", State: "NV", Source: "the program's page"}
		must(t, a.OwnPrograms.Save(t.Context(), &o))
		r.Applications = append(r.Applications, domain.Application{Program: o.Key, Season: season, Status: domain.Planned})
	}
	l, err := a.Ledger(t.Context(), app.Scope{Profile: &r, Season: season})
	must(t, err)
	for _, x := range l.Lines {
		if x.Kind == domain.PaidERAS && x.Expected == 797_00 {
			return
		}
	}
	t.Errorf("43 + 7: %+v", l.Lines)
}

// A season before another service had prices went through ERAS.
func TestAnOldSeasonWentThroughERAS(t *testing.T) {
	a := apptest.New(t)
	programs, err := a.Programs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(programs, func(p domain.Program) bool { return p.Specialty == "Emergency Medicine" })
	if i < 0 {
		t.Fatal("no program of emergency medicine ships")
	}
	for _, c := range []struct {
		season int
		want   domain.PaymentKind
	}{{2024, domain.PaidERAS}, {2025, domain.PaidResidencyCAS}, {2027, domain.PaidResidencyCAS}} {
		p := domain.Profile{Applications: []domain.Application{{Program: programs[i].Key, Season: c.season, Status: domain.Planned}}}
		l, err := a.Ledger(t.Context(), app.Scope{Profile: &p, Season: c.season})
		if err != nil {
			t.Fatal(err)
		}
		for _, kind := range []domain.PaymentKind{domain.PaidERAS, domain.PaidResidencyCAS} {
			asked := slices.ContainsFunc(l.Lines, func(x app.LedgerLine) bool { return x.Kind == kind && x.Expected > 0 })
			if asked != (kind == c.want) {
				t.Errorf("season %d: %s is asked for: %v", c.season, kind, asked)
			}
		}
	}
}
