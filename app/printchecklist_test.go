package app_test

import (
	"bytes"
	"errors"
	"testing"

	"secondlook/app"
	"secondlook/app/apptest"
	"secondlook/domain"
)

// The same records, paper and date give the same bytes.
func TestPrintChecklist(t *testing.T) {
	a := apptest.New(t)
	for _, p := range []domain.Profile{a.Sample(season), {}} {
		for _, paper := range []string{"letter", "a4"} {
			o := app.PrintOptions{Scope: app.Scope{Profile: &p, Season: season}, Paper: paper, Date: domain.NewDate(2026, 9, 1)}
			var one, two bytes.Buffer
			if err := errors.Join(a.PrintChecklist(t.Context(), &one, o), a.PrintChecklist(t.Context(), &two, o)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(one.Bytes(), two.Bytes()) || !bytes.HasPrefix(one.Bytes(), []byte("%PDF-")) {
				t.Errorf("on %s other bytes are printed, or no PDF", paper)
			}
		}
	}
	if err := a.PrintChecklist(t.Context(), new(bytes.Buffer), app.PrintOptions{Paper: "a3"}); err == nil {
		t.Error("paper of any size is taken")
	}
}
