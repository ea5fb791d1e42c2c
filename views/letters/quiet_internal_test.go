package letters

import (
	"testing"

	"secondlook/app"
	"secondlook/views/ui"
	"secondlook/views/viewtest"
)

// What a rotation would add is hidden with the chances; what it costs is not.
func TestQuietModeHidesWhatARotationAdds(t *testing.T) {
	s := viewtest.New(t, 900, 600)
	card := app.RotationCard{Gain: "+2 points", Rests: "judgement", Counts: "too late", Fee: "$400 a week"}
	for _, quiet := range []bool{true, false} {
		ui.SetQuiet(s.Host, s.App, quiet)
		got := hush(s.App, []app.RotationCard{card})[0]
		if (got.Gain == card.Gain) == quiet || (got.Rests == "") != quiet || got.Counts != card.Counts || got.Fee != card.Fee {
			t.Errorf("quiet %v: %+v", quiet, got)
		}
	}
}
