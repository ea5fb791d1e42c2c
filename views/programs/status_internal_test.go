package programs

import (
	"strings"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/ranking"
)

func TestTheStatusBeginsWithWhatIsGood(t *testing.T) {
	_, p := looks(t, 1180, 700)
	if got, want := p.Status(), "4 programs ranked · 3 not closed to you, 2 with facts to verify · 1 screened out · chances by Second Look 2026.1"; got != want {
		t.Errorf("the page says %q, not %q", got, want)
	}
	for _, c := range []struct {
		open, unknown int
		want          string
	}{
		{3, 0, ""}, {0, 3, ", all with facts to verify"}, {1, 1443, ", nearly all with facts to verify"},
	} {
		if got := toVerify(app.Counts{Open: c.open, Unknown: c.unknown}); got != c.want {
			t.Errorf("%d open and %d unknown: %q", c.open, c.unknown, got)
		}
	}
	if err := p.app.SetFigure(t.Context(), "event/2027/submit", "2026-09-03"); err != nil {
		t.Fatal(err)
	}
	if got := p.Status(); !strings.HasSuffix(got, ", with 1 figure of your own") {
		t.Errorf("with a figure of one's own the page says %q", got)
	}
}

func TestMarksStandBehindTheName(t *testing.T) {
	silent, heard := &ranking.Ranked{}, &ranking.Ranked{Heard: domain.HasInvited}
	for want, r := range map[string]app.Row{
		"": {Ranked: silent}, "★": {Ranked: silent, Listed: true}, "★ pinned": {Ranked: silent, Listed: true, Mark: domain.Pin}, "banned": {Ranked: silent, Mark: domain.Ban},
		"★ invited": {Ranked: heard, Listed: true}, "invited banned": {Ranked: heard, Mark: domain.Ban},
	} {
		if got := marks(&r); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
