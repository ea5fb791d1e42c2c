package row_test

import (
	"math"
	"testing"

	"secondlook/app"
	"secondlook/domain"
	"secondlook/domain/ranking"
	"secondlook/domain/screening"
	"secondlook/domain/tier"
	"secondlook/views/row"
	"secondlook/views/ui"
)

func of(t tier.Tier, confirmed bool) *app.Row {
	return &app.Row{Ranked: &ranking.Ranked{Tier: t, TierConfirmed: confirmed}}
}

func chance(chance, low, high float64) *app.Row {
	r := of(0, false)
	r.Chance, r.Low, r.High = chance, low, high
	return r
}

func TestTier(t *testing.T) {
	for _, c := range []struct {
		row   *app.Row
		want  ui.Word
		order int
	}{
		{nil, ui.Word{Mark: "–"}, 3},
		{&app.Row{}, ui.Word{Mark: "–"}, 3},
		{of(0, true), ui.Word{Mark: "–"}, 3},
		{of(1, true), ui.Word{Text: "Tier 1", Tone: ui.Tier1}, 0},
		{of(2, false), ui.Word{Text: "Tier 2", Tone: ui.Tier2, Mark: "?"}, 1},
		{of(3, true), ui.Word{Text: "Tier 3", Tone: ui.Tier3}, 2},
	} {
		if got := row.Tier(c.row); got != c.want || row.TierOrder(c.row) != c.order {
			t.Errorf("the chip is %+v, the order %d; want %+v, %d", got, row.TierOrder(c.row), c.want, c.order)
		}
	}
}

func TestChance(t *testing.T) {
	closed := chance(0.1, 0, 0.2)
	closed.Verdict = screening.Closed
	declined := chance(0.1, 0, 0.2)
	declined.Declined = true
	for _, c := range []struct {
		row  *app.Row
		want ui.Range
	}{
		{nil, ui.Range{Out: "unknown"}},
		{closed, ui.Range{Out: "out"}},
		{declined, ui.Range{Out: "none"}},
		{chance(0.1, 0.05, 0.2), ui.Range{Chance: 0.1, Low: 0.05, High: 0.2, Full: 0.4}},
	} {
		if got := row.Chance(c.row, 0.4, false); got != c.want {
			t.Errorf("the chance is %+v, want %+v", got, c.want)
		}
	}
}

func TestFullHoldsTheHighestRange(t *testing.T) {
	for _, c := range []struct {
		highs []float64
		want  float64
	}{{nil, 0.2}, {[]float64{0.1, 0.15}, 0.2}, {[]float64{0.31, 0.1}, 0.4}, {[]float64{1, 1}, 1}} {
		rows := []*app.Row{nil}
		for _, h := range c.highs {
			rows = append(rows, chance(0, 0, h))
		}
		if got := row.Full(len(rows), func(i int) *app.Row { return rows[i] }); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("the scale of %v ends at %v, want %v", c.highs, got, c.want)
		}
	}
}

func TestStatus(t *testing.T) {
	for s, want := range map[domain.ApplicationStatus][2]string{
		domain.Planned: {"planned", "planned"}, domain.Submitted: {"sent", "sent"}, domain.Rejected: {"declined", "declined by the program"},
	} {
		if got := [2]string{row.Status(s), row.LongStatus(s)}; got != want {
			t.Errorf("%v: %v", s, got)
		}
	}
}
