package programs_test

import (
	"strings"
	"testing"

	"secondlook/domain"
	"secondlook/views/ui"
)

func TestCorrectionSaysHowTheProgramMoved(t *testing.T) {
	s, shell := stage(t)
	ctx := t.Context()
	table := find(s, func(*ui.Table) bool { return true })
	at := table.Height()
	r := domain.Correction{Program: "ca-french-camp-san-joaquin-general-hospital-family-medicine", Field: "min_step2",
		Value: "280", Strength: domain.Strict, Source: "e-mail", AsOf: s.App.Today().String(), Entered: s.App.Today()}
	if err := s.App.Corrections.Save(ctx, &r); err != nil {
		t.Fatal(err)
	}
	if table.Selected() == 0 || table.Height() < at {
		t.Errorf("the corrected program is in row %d at %v, and was looked at at %v", table.Selected(), table.Height(), at)
	}
	s.Type("e")
	find(s, func(x *ui.Select) bool { return len(x.Options) > 10 }).SetSelected("Step 2 CK minimum")
	press(t, s, "Reset to the catalog")
	if got := shell.Toast().Text(); !strings.HasSuffix(got, "from out to 1st") {
		t.Errorf("the toast says %q", got)
	}
	if table.Selected() != 0 || table.Height() != 0 {
		t.Errorf("the program is in row %d at %v", table.Selected(), table.Height())
	}
	press(t, s, "Copy source")
	if got := shell.Toast().Text(); strings.Contains(got, "from ") {
		t.Errorf("a notice of another thing says %q", got)
	}
}
