package store

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// thinned removes what spare names.
func thinned(at []time.Time) []time.Time {
	drop := spare(at)
	var out []time.Time
	for i, t := range at {
		if !slices.Contains(drop, i) {
			out = append(out, t)
		}
	}
	return out
}

// newestOf returns the newest of the backups in each of the newest n periods.
func newestOf(at []time.Time, n int, period func(time.Time) string) (out []time.Time) {
	seen := map[string]bool{}
	for _, t := range at {
		if p := period(t); !seen[p] && len(seen) < n {
			seen[p] = true
			out = append(out, t)
		}
	}
	return out
}

// TestTwoYearsOfBackups makes backups at random moments of two years, with
// holidays and busy days, and thins them out after each.
func TestTwoYearsOfBackups(t *testing.T) {
	day := func(t time.Time) string { return t.Format(time.DateOnly) }
	month := func(t time.Time) string { return t.Format("2006-01") }
	week := func(t time.Time) string { // the Monday of the week
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7).Format(time.DateOnly)
	}
	for name, test := range map[string]struct {
		away  float64 // share of days without a backup
		daily int     // most backups on one day
		least int     // fewest copies at the end
	}{
		"once a day":    {0, 1, 24 + 4 + 8}, // 24 days, some weeks and the months before them
		"a busy user":   {0.1, 40, 24 + 13 + 4 + 8},
		"now and then":  {0.9, 3, 24 + 8},
		"after a break": {0.98, 2, 12},
	} {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(7, 11))
			var all, kept []time.Time // newest first
			start := time.Date(2026, 9, 1, 6, 0, 0, 0, time.UTC)
			for d := range 730 {
				if random.Float64() < test.away {
					continue
				}
				at := start.AddDate(0, 0, d)
				for range 1 + random.IntN(test.daily) {
					at = at.Add(time.Duration(1+random.IntN(1200)) * time.Second)
					all, kept = slices.Insert(all, 0, at), thinned(slices.Insert(kept, 0, at))
				}
				want := slices.Concat(all[:min(24, len(all))], newestOf(all, 14, day), newestOf(all, 8, week), newestOf(all, 12, month))
				slices.SortFunc(want, func(a, b time.Time) int { return b.Compare(a) })
				if want = slices.Compact(want); !slices.Equal(kept, want) {
					t.Fatalf("day %d: kept\n%v\nwant\n%v", d, kept, want)
				}
			}
			if len(kept) < test.least || len(kept) > 24+14+8+12 {
				t.Errorf("%d copies at the end", len(kept))
			}
		})
	}
}

func TestSpareOfFew(t *testing.T) {
	moment := time.Date(2026, 9, 1, 6, 0, 0, 0, time.UTC)
	if got := spare(nil); got != nil {
		t.Errorf("of none: %v", got)
	}
	same := slices.Repeat([]time.Time{moment}, 30)
	if got := spare(same); !slices.Equal(got, []int{24, 25, 26, 27, 28, 29}) {
		t.Errorf("of thirty in one second: %v", got)
	}
}
