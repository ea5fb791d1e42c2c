package history_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"secondlook/domain"
	"secondlook/domain/history"
)

func year(y, residents, nonUS, us int) domain.ProgramYear {
	return domain.ProgramYear{Program: "p", Year: y, Residents: residents, NonUS: nonUS, US: us, Source: "page"}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-3 }

func TestSums(t *testing.T) {
	r := history.Of([]domain.ProgramYear{year(2025, 30, 12, 3), year(2023, 24, 6, 6)}, 3)
	if r.Years != 2 || r.From != 2023 || r.To != 2025 || r.Residents != 54 || r.NonUS != 18 || r.US != 9 || r.Classes != 5 || !near(r.People(), 46) {
		t.Errorf("%+v, %v people", r, r.People())
	}
	if s, us := r.NonUSShare(), r.USShare(); !near(s.Value, 1.0/3) || !near(us.Value, 1.0/6) {
		t.Errorf("shares %v and %v", s, us)
	}
	if got := history.Within([]domain.ProgramYear{year(2021, 1, 0, 0), year(2022, 1, 0, 0), year(2026, 1, 0, 0), year(2027, 1, 0, 0)}, 2022, 2026); len(got) != 2 {
		t.Errorf("within: %+v", got)
	}
}

// One year shows each resident once; two neighbouring years of three show four
// classes of six; years that lie apart show nobody twice.
func TestNobodyCountsTwice(t *testing.T) {
	for _, tt := range []struct {
		years []int
		want  float64
	}{
		{[]int{2025}, 30}, {[]int{2024, 2025}, 40}, {[]int{2022, 2025}, 60}, {[]int{2021, 2022, 2023, 2024, 2025}, 70},
	} {
		var list []domain.ProgramYear
		for _, y := range tt.years {
			list = append(list, year(y, 30, 10, 0))
		}
		if got := history.Of(list, 3).People(); !near(got, tt.want) {
			t.Errorf("%v: %v people, want %v", tt.years, got, tt.want)
		}
	}
	if got := history.Of([]domain.ProgramYear{year(2025, 30, 10, 0)}, 0).People(); got != 30 {
		t.Errorf("without a length: %v", got)
	}
}

func TestTheShareOfNobody(t *testing.T) {
	if s := (history.Record{}).NonUSShare(); s != (history.Share{Value: 0, Low: 0, High: 1}) {
		t.Errorf("of nobody: %v", s)
	}
}

func TestIntervalsHoldTheirShare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 500).Draw(t, "residents")
		r := history.Of([]domain.ProgramYear{year(2025, n, rapid.IntRange(0, n).Draw(t, "non-US"), 0)}, 3)
		s := r.NonUSShare()
		if !(0 <= s.Low && s.Low <= s.Value && s.Value <= s.High && s.High <= 1) {
			t.Fatalf("%+v", s)
		}
		more := history.Of([]domain.ProgramYear{year(2025, 2*n, 2*r.NonUS, 0)}, 3).NonUSShare()
		if more.High-more.Low >= s.High-s.Low {
			t.Fatalf("twice as many residents: %v after %v", more, s)
		}
	})
}

// Without residents the prior stands; with many it hardly counts; between them
// the share lies between both.
func TestExpect(t *testing.T) {
	p := history.Prior{Mean: 0.3, Weight: 20}
	if mean, _ := (history.Record{}).Expect(p); mean != 0.3 || (history.Record{}).Left(p) != 1 {
		t.Errorf("nobody: %v", mean)
	}
	few := history.Of([]domain.ProgramYear{year(2025, 5, 5, 0)}, 3)
	if mean, sd := few.Expect(p); !near(mean, 11.0/25) || !near(sd, math.Sqrt(0.44*0.56/26)) || !near(few.Left(p), 0.8) {
		t.Errorf("five of five: %v ± %v", mean, sd)
	}
	many := history.Of([]domain.ProgramYear{year(2025, 500, 500, 0)}, 3)
	if mean, _ := many.Expect(p); mean < 0.97 {
		t.Errorf("500 of 500: %v", mean)
	}
	if mean, sd := (history.Record{}).Expect(history.Prior{Mean: 0.3}); mean != 0.3 || sd != 0 {
		t.Errorf("nothing at all: %v ± %v", mean, sd)
	}
}

// One more non-US graduate, be he one more resident or in the place of another,
// never lowers what is expected.
func TestOneMoreNeverLowersWhatIsExpected(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var years []domain.ProgramYear
		for i := range rapid.IntRange(1, 5).Draw(t, "years") {
			n := rapid.IntRange(1, 60).Draw(t, "residents")
			years = append(years, year(2021+i, n, rapid.IntRange(0, n-1).Draw(t, "non-US"), 0))
		}
		p := history.Prior{Mean: rapid.Float64Range(0, 1).Draw(t, "mean"), Weight: rapid.Float64Range(0, 100).Draw(t, "weight")}
		before, _ := history.Of(years, 3).Expect(p)
		i := rapid.IntRange(0, len(years)-1).Draw(t, "which")
		years[i].NonUS++
		if rapid.Bool().Draw(t, "one more resident") {
			years[i].Residents++
		}
		if after, _ := history.Of(years, 3).Expect(p); after < before-1e-12 {
			t.Fatalf("%v after %v", after, before)
		}
	})
}

// Another year of the same share never makes fewer people, nor a wider guess.
func TestAnotherYearNeverWidens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		length, share := rapid.IntRange(1, 6).Draw(t, "length"), rapid.IntRange(0, 4).Draw(t, "fourths")
		var years []domain.ProgramYear
		for i := range rapid.IntRange(2, 8).Draw(t, "years") {
			n := rapid.IntRange(1, 12).Draw(t, "fours")
			years = append(years, year(2026-2*i+rapid.IntRange(0, 1).Draw(t, "gap"), 4*n, n*share, 0))
		}
		p := history.Prior{Mean: float64(share) / 4, Weight: rapid.Float64Range(0, 50).Draw(t, "weight")}
		few, all := history.Of(years[1:], length), history.Of(years, length)
		if all.People() < few.People() || all.Left(p) > few.Left(p) {
			t.Fatalf("%v people, %v with another year", few.People(), all.People())
		}
		_, before := few.Expect(p)
		if _, sd := all.Expect(p); sd > before+1e-12 {
			t.Fatalf("the guess errs by %v, with another year by %v", before, sd)
		}
	})
}
