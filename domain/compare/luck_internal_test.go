package compare

import (
	"secondlook/domain/luck"
	"testing"

	"secondlook/domain/chance"
	"secondlook/domain/simulate"
)

// Two seasons of one simulated applicant of whom nothing changes differ by luck:
// of such pairs, four in five or a few more are told so, whatever the level of the
// chances. More, since programs differ and their share moves less than the log-odds
// of each.
func TestLuckIsNotTakenForAChange(t *testing.T) {
	stream, apart := luck.New(3), chance.Apart{Spread: 0.6, Luck: 0.8}
	for _, level := range []float64{0.06, 0.12, 0.2} {
		within := 0
		const pairs = 2000
		for range pairs {
			x := simulate.Applicant(stream, apart, simulate.Trial{Seasons: 2, Length: 80, Level: level})
			var f [2]Funnel
			for i := range f {
				f[i].Sent = len(x.Rounds[i].Asked)
				for _, y := range x.Rounds[i].Asked {
					if y.Invited {
						f[i].Invited++
					}
				}
			}
			if luckOf(f[0], f[1], apart.Luck).Within() {
				within++
			}
		}
		if share := float64(within) / pairs; share < 0.78 || share > 0.88 {
			t.Errorf("at a chance of %v luck is told in %.3f of the pairs", level, share)
		}
	}
}
