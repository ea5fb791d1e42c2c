package app_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// printedMoney is the text of the print of somebody's money, the same bytes each time.
func printedMoney(t *testing.T, a *app.App, p *domain.Profile, paper string) string {
	t.Helper()
	var one, two bytes.Buffer
	o := app.PrintOptions{Scope: app.Scope{Profile: p, Season: season}, Paper: paper, Date: domain.NewDate(2026, 11, 22)}
	must(t, errors.Join(a.PrintJourney(t.Context(), &one, o), a.PrintJourney(t.Context(), &two, o)))
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Errorf("other bytes on %s", paper)
	}
	return printedText(t, one.Bytes())
}

// The print holds the whole of the money in both currencies with the rate and its
// day, every season, every kind, the sources of the prices and what is not known.
func TestPrintJourney(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	j, err := a.Journey(t.Context(), app.Scope{Profile: &p, Season: season})
	must(t, err)
	for _, paper := range []string{"letter", "a4"} {
		text := printedMoney(t, a, &p, paper)
		want := []string{j.Status, j.RateText, j.Own(j.Total.All()), "Paid, as noted", "Gone, and never noted", "Still to come", "After a match only", "Page 1 of 2", "Prices: ", "to verify", "check each price"}
		for _, y := range j.Years {
			want = append(want, app.Money(y.All()), j.Own(y.All())+" in all")
		}
		for _, k := range j.Kinds {
			want = append(want, j.Names[k.Kind], app.Money(k.All()))
		}
		for _, w := range append(want, j.Notes...) {
			if !strings.Contains(text, w) {
				t.Errorf("%s does not say %q:\n%s", paper, w, text)
			}
		}
		if strings.Contains(text, "print.money") || strings.Contains(text, "fees-2027") {
			t.Errorf("a bare key:\n%s", text)
		}
	}
	p.Applicant.Currency = ""
	if text := printedMoney(t, a, &p, "letter"); strings.Contains(text, "GTQ") || strings.Contains(text, "rate of") {
		t.Errorf("without a currency:\n%s", text)
	}
	if err := a.PrintJourney(t.Context(), new(bytes.Buffer), app.PrintOptions{Scope: app.Scope{Profile: &p}, Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
	if err := a.PrintJourney(t.Context(), new(bytes.Buffer), app.PrintOptions{}); !errors.Is(err, app.ErrNoMoney) {
		t.Errorf("without records: %v", err)
	}
}

// What is paid has no source but the receipt; what is reckoned names where each of
// its prices was read.
func TestSourcesOfMoney(t *testing.T) {
	a := apptest.New(t)
	p := a.Sample(season)
	j, err := a.Journey(t.Context(), app.Scope{Profile: &p, Season: season})
	must(t, err)
	for _, k := range j.Kinds {
		reckoned := k.Estimated+k.Ahead+k.IfMatched > 0
		switch source := j.Source(k); k.Kind {
		case domain.PaidRotation, domain.PaidLiving, domain.PaidTravel: // by the records
			if source != "" {
				t.Errorf("%v by the records: %q", k.Kind, source)
			}
		case domain.PaidVisa:
			if !strings.Contains(source, ";") {
				t.Errorf("the visa is of one table: %q", source)
			}
		default:
			if (source != "") != reckoned {
				t.Errorf("%v: %q, %+v", k.Kind, source, k.Sum)
			}
		}
	}
}
